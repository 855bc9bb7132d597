//! Names of columns. All in lower case, without punctuation, ё written е, as [`super::words`] leaves them.

use super::Field;
use crate::handles::Platform;

/// The field that is called exactly so.
pub(super) fn exact(words: &str) -> Option<Field> {
    NAMES.iter().find(|(_, names)| names.contains(&words)).map(|(field, _)| *field).or_else(|| account(words))
}

/// The field one of whose longer names is part of the header.
pub(super) fn part(words: &str) -> Option<Field> {
    let padded = format!(" {words} ");
    if OTHER_MEASURES.iter().any(|word| padded.contains(&format!(" {word} "))) {
        return None;
    }
    let found = NAMES.iter().flat_map(|(field, names)| names.iter().map(move |name| (*field, *name)));
    let found = found.filter(|(field, name)| *field != Field::Ignore && name.chars().count() > 2 && padded.contains(&format!(" {name} ")));
    found.max_by_key(|(_, name)| name.len()).map(|(field, _)| field)
}

/// With one of these words a header means a measure of its own.
const OTHER_MEASURES: [&str; 13] =
    ["rank", "last", "growth", "earnings", "change", "cost", "price", "прирост", "рост", "цена", "стоимость", "место", "рейтинг"];

/// `Ссылка на YouTube`, `vk`, `instagram url`: a platform and nothing else than words for a link.
fn account(words: &str) -> Option<Field> {
    const LINK: [&str; 17] = [
        "link",
        "links",
        "url",
        "profile",
        "account",
        "channel",
        "page",
        "id",
        "ссылка",
        "ссылки",
        "на",
        "аккаунт",
        "профиль",
        "канал",
        "страница",
        "в",
        "to",
    ];
    if words == "x" || words == "zen" {
        return None;
    }
    let rest: Vec<&str> = words.split(' ').filter(|word| !LINK.contains(word)).collect();
    let named_link = rest.len() < words.split(' ').count();
    let platform = Platform::named(&rest.join(" "))?;
    // A bare «telegram» is more often where to write to.
    if platform == Platform::Telegram && !named_link {
        return Some(Field::TelegramContact);
    }
    Some(Field::Account(platform)).filter(|_| !matches!(rest[..], ["youtuber" | "tiktoker"]))
}

const NAMES: &[(Field, &[&str])] = &[
    (Field::GivenName, &["given name", "first name", "firstname", "forename", "имя"]),
    (Field::Patronymic, &["patronymic", "middle name", "отчество"]),
    (Field::FamilyName, &["family name", "last name", "lastname", "surname", "фамилия"]),
    (Field::GivenNameLatin, &["given name latin", "first name latin", "имя латиницей", "имя на латинице", "имя по английски"]),
    (Field::FamilyNameLatin, &["family name latin", "last name latin", "фамилия латиницей", "фамилия на латинице"]),
    (
        Field::FullName,
        &[
            "full name",
            "fullname",
            "фио",
            "ф и о",
            "полное имя",
            "имя и фамилия",
            "фамилия имя отчество",
            "фамилия имя",
            "имя фамилия",
            "real name",
        ],
    ),
    (
        Field::DisplayName,
        &[
            "display name",
            "name",
            "channel name",
            "influencer name",
            "creator name",
            "creator",
            "influencer",
            "blogger",
            "channel title",
            "title",
            "title of channel",
            "youtuber",
            "tiktoker",
            "youtuber name",
            "tiktoker name",
            "channel",
            "название канала",
            "название",
            "блогер",
            "блогеры",
            "креатор",
            "автор",
            "канал",
            "имя блогера",
            "псевдоним",
            "инфлюенсер",
            "instagram name",
            "tiktok name",
            "youtube name",
            "influencer insta name",
            "insta name",
        ],
    ),
    (
        Field::Handle,
        &[
            "handle",
            "username",
            "user name",
            "nickname",
            "nick",
            "login",
            "screen name",
            "@",
            "account",
            "account name",
            "ник",
            "никнейм",
            "логин",
            "юзернейм",
            "аккаунт",
            "хендл",
            "имя пользователя",
        ],
    ),
    (Field::Account(Platform::Youtube), &["channel id", "youtube channel id", "id канала"]),
    (Field::Account(Platform::X), &["twitter handle", "x handle"]),
    (
        Field::Followers,
        &[
            "followers",
            "follower",
            "followers count",
            "follower count",
            "followers numbers",
            "subscribers",
            "subscribers count",
            "subscriber count",
            "suscribers",
            "subs",
            "audience size",
            "fans",
            "подписчики",
            "подписчиков",
            "кол во подписчиков",
            "количество подписчиков",
            "число подписчиков",
            "аудитория",
            "пдп",
            "подписота",
        ],
    ),
    (
        Field::LikesAverage,
        &[
            "likes",
            "likes avg",
            "avg likes",
            "average likes",
            "likes average",
            "лайки",
            "лайков",
            "ср лайки",
            "средние лайки",
            "среднее число лайков",
        ],
    ),
    (
        Field::CommentsAverage,
        &[
            "comments",
            "comments avg",
            "avg comments",
            "average comments",
            "comments average",
            "комментарии",
            "комментариев",
            "ср комментарии",
            "средние комментарии",
            "комменты",
        ],
    ),
    (
        Field::ViewsAverage,
        &[
            "views avg",
            "avg views",
            "average views",
            "views average",
            "visits",
            "views per video",
            "views per post",
            "ср просмотры",
            "средние просмотры",
            "средний охват",
            "просмотры на ролик",
            "охват поста",
            "views",
            "просмотры",
            "просмотров",
            "avg reach",
        ],
    ),
    (
        Field::SharesAverage,
        &["shares", "shares avg", "avg shares", "average shares", "reposts", "репосты", "ср репосты", "средние репосты"],
    ),
    (
        Field::EngagementAverage,
        &[
            "engagement",
            "engagements",
            "engagement avg",
            "engagement average",
            "avg engagement",
            "authentic engagement",
            "engagement avg values",
            "engagement average values",
            "вовлечения",
            "взаимодействия",
            "реакции",
        ],
    ),
    (
        Field::EngagementRate,
        &["er", "err", "er %", "engagement rate", "engagement rate %", "вовлеченность", "вовлеченность %", "уровень вовлеченности"],
    ),
    (
        Field::Uploads,
        &[
            "uploads",
            "videos",
            "video count",
            "videos count",
            "posts",
            "posts count",
            "media count",
            "публикаций",
            "видео",
            "роликов",
            "постов",
            "число публикаций",
        ],
    ),
    (
        Field::TotalViews,
        &["total views", "video views", "views total", "view count", "всего просмотров", "просмотры всего", "сумма просмотров"],
    ),
    (
        Field::Country,
        &[
            "country",
            "country code",
            "audience country",
            "audience country mostly",
            "market",
            "region country",
            "страна",
            "страна аудитории",
            "рынок",
            "гео",
            "geo",
            "pais",
            "país",
        ],
    ),
    (Field::City, &["city", "town", "location", "город", "локация"]),
    (Field::Language, &["language", "lang", "languages", "content language", "язык", "языки", "язык контента"]),
    (
        Field::Email,
        &[
            "email",
            "e mail",
            "mail",
            "email address",
            "e mail address",
            "contact email",
            "почта",
            "эл почта",
            "электронная почта",
            "имейл",
            "емейл",
        ],
    ),
    (Field::Phone, &["phone", "phone number", "telephone", "tel", "mobile", "whatsapp", "телефон", "тел", "номер телефона", "моб"]),
    (Field::TelegramContact, &["telegram contact", "tg contact", "телеграм для связи", "контакт в телеграм", "связь тг", "контакт тг"]),
    (
        Field::Category,
        &[
            "category",
            "categories",
            "niche",
            "niches",
            "topic",
            "topics",
            "vertical",
            "genre",
            "influencer category",
            "channel type",
            "категория",
            "категории",
            "ниша",
            "ниши",
            "тематика",
            "тема",
            "темы",
            "направление",
            "жанр",
        ],
    ),
    (Field::Tags, &["tags", "tag", "labels", "hashtags", "теги", "метки", "хештеги"]),
    (Field::Birthday, &["birthday", "birth date", "date of birth", "dob", "born", "дата рождения", "день рождения", "др", "д р"]),
    (
        Field::Note,
        &[
            "note",
            "notes",
            "comment",
            "remark",
            "remarks",
            "description",
            "bio",
            "about",
            "заметка",
            "заметки",
            "примечание",
            "примечания",
            "комментарий",
            "описание",
            "о блогере",
        ],
    ),
    (Field::Brand, &["brand", "brands", "client", "advertiser", "бренд", "клиент", "рекламодатель"]),
    (Field::Stage, &["stage", "status", "pipeline stage", "этап", "стадия", "статус"]),
    (Field::Tier, &["tier", "level", "grade", "уровень", "грейд", "класс"]),
    (Field::Manager, &["manager", "owner", "responsible", "account manager", "менеджер", "ответственный", "куратор", "ведет"]),
    (
        Field::Since,
        &[
            "since",
            "partner since",
            "partnership start",
            "first collaboration",
            "дата начала",
            "сотрудничаем с",
            "начало сотрудничества",
            "партнер с",
            "в работе с",
            "вместе с",
            "начало",
            "дата старта",
            "работаем с",
            "together since",
            "start date",
            "started",
        ],
    ),
    (
        Field::ExternalId,
        &["external id", "crm id", "creator id", "influencer id", "record id", "campaign id", "id", "ид", "код", "внешний id"],
    ),
    (
        Field::ObservedOn,
        &[
            "observed on",
            "as of",
            "date of data",
            "updated",
            "updated at",
            "collected",
            "collected at",
            "timestamp",
            "snapshot date",
            "дата замера",
            "дата сбора",
            "на дату",
            "дата обновления",
            "данные на",
        ],
    ),
    (Field::Platform, &["platform", "social network", "network", "social media", "площадка", "платформа", "соцсеть", "социальная сеть"]),
    (
        Field::Ignore,
        &["s no", "sno", "sr no", "serial no", "no", "n", "№", "№ п п", "п п", "#", "rank", "index", "row", "номер", "№ строки", "место"],
    ),
];
