use super::*;
use crate::fields::CustomKind;

fn guess(table: &[&[&str]]) -> Guesses {
    let headers: Vec<String> = table[0].iter().map(|name| (*name).to_owned()).collect();
    let rows: Vec<Vec<Cell>> = table[1..].iter().map(|row| row.iter().map(|text| Cell::from_text((*text).to_owned())).collect()).collect();
    guess_columns(&headers, &rows, "")
}

fn fields(guesses: &Guesses) -> Vec<Field> {
    guesses.columns.iter().map(|guess| guess.field).collect()
}

#[test]
fn a_russian_list() {
    let found = guess(&[
        &[
            "№",
            "ФИО",
            "Ник",
            "Подписчики",
            "Страна",
            "Город",
            "Почта",
            "Телефон",
            "Телеграм",
            "Ссылка",
            "Тематика",
            "Дата рождения",
            "Комментарий",
        ],
        &[
            "1",
            "Иванова Юлия",
            "@julia.iv",
            "1,5 млн",
            "Россия",
            "Омск",
            "j@ya.ru",
            "+7 999 123-45-67",
            "@julia",
            "https://vk.com/julia",
            "красота",
            "17.04.1990",
            "пишет сама",
        ],
        &[
            "2",
            "Пётр Цой",
            "tsoi_p",
            "96,4 тыс.",
            "Казахстан",
            "Алматы",
            "t@mail.ru",
            "8 (701) 123-45-67",
            "@tsoip",
            "vk.com/id1",
            "музыка",
            "01.12.1985",
            "-",
        ],
        &[
            "3",
            "Анна Ким",
            "annakim",
            "10К",
            "США",
            "Майами",
            "a@gmail.com",
            "+1 305 123 4567",
            "@annakim",
            "https://vk.com/annak",
            "красота",
            "",
            "-",
        ],
    ]);
    let expected = [
        Field::Ignore,
        Field::FullName,
        Field::Handle,
        Field::Followers,
        Field::Country,
        Field::City,
        Field::Email,
        Field::Phone,
        Field::TelegramContact,
        Field::Account(Platform::Vk),
        Field::Category,
        Field::Birthday,
        Field::Note,
    ];
    assert_eq!(fields(&found), expected);
    assert_eq!(found.platform, Some(Platform::Vk));
}

#[test]
fn swapped_name_columns_are_noticed() {
    let found = guess(&[
        &["handle", "display name"],
        &["НАСТЯ ИВЛЕЕВА", "_agentgirl_"],
        &["Kylie Jenner", "kyliejenner"],
        &["Leo Messi", "leomessi"],
    ]);
    assert_eq!(fields(&found), [Field::DisplayName, Field::Handle]);
    assert_eq!(found.columns[0].why, Why::ComparedWith(1));
}

#[test]
fn contents_win_over_a_wrong_header() {
    let found = guess(&[&["username", "Views avg."], &["a_b", "Spain"], &["c.d", "Russia"], &["e", "United States"]]);
    assert_eq!(fields(&found), [Field::Handle, Field::Country]);
    assert_eq!(found.columns[1].why, Why::ContentOverHeader(Field::ViewsAverage));
}

#[test]
fn of_two_figures_the_exact_one_is_taken() {
    let found = guess(&[
        &["username", "Subscribers count", "Subscribers count"],
        &["a", "50.7M", "50712345"],
        &["b", "3.6M", "3601000"],
        &["c", "97K", "97001"],
    ]);
    assert_eq!(fields(&found), [Field::Handle, Field::Ignore, Field::Followers]);
    assert_eq!(found.columns[1].why, Why::LessExactThan(2));
}

#[test]
fn columns_without_a_name_are_told_by_their_contents() {
    let found = guess(&[
        &["", "", "", "foo", "bar", "baz"],
        &["0", "a@b.com", "US", "2026-01-01", "5", "https://a.example/x"],
        &["1", "c@d.org", "RU", "2026-02-01", "7.5", "https://b.example/y"],
        &["2", "e@f.net", "KZ", "2026-03-01", "9", "https://c.example/z"],
    ]);
    let expected = [
        Field::Ignore,
        Field::Email,
        Field::Country,
        Field::Custom(CustomKind::Date),
        Field::Custom(CustomKind::Number),
        Field::Custom(CustomKind::Link),
    ];
    assert_eq!(fields(&found), expected);
}

#[test]
fn other_collections_of_the_same_kind() {
    let found = guess(&[
        &["rank", "channel_info", "influence_score", "posts", "followers", "avg_likes", "60_day_eng_rate", "total_likes", "country"],
        &["1", "cristiano", "92", "3.3k", "475.8m", "8.7m", "1.39%", "29.0b", "Spain"],
        &["2", "kyliejenner", "91", "6.9k", "366.2m", "8.3m", "1.62%", "57.4b", "United States"],
        &["3", "leomessi", "90", "0.89k", "357.3m", "6.8m", "1.24%", "6.0b", ""],
    ]);
    let number = Field::Custom(CustomKind::Number);
    let expected =
        [Field::Ignore, Field::Handle, number, Field::Uploads, Field::Followers, Field::LikesAverage, number, number, Field::Country];
    assert_eq!(fields(&found), expected);

    let found = guess(&[
        &["Блогер", "Ссылка на канал", "Подписчики", "Стоимость интеграции", "ER, %"],
        &["Юлия Щербакова", "https://t.me/julia_s", "12 500", "50 тыс. руб.", "4,7"],
        &["Пётр Цой", "https://vk.com/tsoi", "7 тыс.", "30 000 ₽", "3,1"],
        &["Анна", "https://youtube.com/@anna", "1,1 млн", "", "5"],
    ]);
    assert_eq!(fields(&found)[..3], [Field::DisplayName, Field::Handle, Field::Followers]);
    assert_eq!(fields(&found)[4], Field::EngagementRate);
}

#[test]
fn followers_belong_to_the_platform_beside_them_or_in_their_name() {
    let rows: [&[&str]; 2] = [&["Vera", "vera.walks", "1000", "VeraWalks", "2000"], &["Timur", "galeev", "30", "TimurG", "40"]];
    let both = [Field::FollowersOn(Platform::Instagram), Field::FollowersOn(Platform::Youtube)];
    let found = guess(&[&["Name", "Instagram", "Followers", "YouTube", "Followers"], rows[0], rows[1]]);
    assert_eq!([fields(&found)[2], fields(&found)[4]], both);
    let found = guess(&[&["Имя", "Инстаграм", "Подписчики IG", "YouTube", "Подписчики ютуб"], rows[0], rows[1]]);
    assert_eq!([fields(&found)[2], fields(&found)[4]], both);
    // One column of followers for two platforms tells nothing: that is asked.
    let found = guess(&[&["Name", "Instagram", "YouTube", "Followers"], &["Vera", "vera", "VeraWalks", "1000"]]);
    assert_eq!(fields(&found)[3], Field::Followers);
}

#[test]
fn a_column_called_by_a_platform_stays_its_own_whatever_it_holds() {
    let found = guess(&[&["Имя", "Инстаграм", "Подписчики"], &["Вера", "Вера гуляет", "100"], &["Тимур", "вот такой", "200"]]);
    assert_eq!(fields(&found)[1], Field::Account(Platform::Instagram));
    assert!(found.columns[1].confidence < 50);
}

#[test]
fn telegram_is_a_channel_where_followers_are_counted_and_a_contact_elsewhere() {
    let found =
        guess(&[&["ФИО", "TG", "Подписчики"], &["Вера Лесникова", "@vera_walks", "96,4 тыс."], &["Тимур Галеев", "galeev", "88 000"]]);
    assert_eq!(fields(&found)[1], Field::Account(Platform::Telegram));
    let found = guess(&[&["ФИО", "TG"], &["Вера Лесникова", "@vera_walks"], &["Тимур Галеев", "galeev"]]);
    assert_eq!(fields(&found)[1], Field::TelegramContact);
}

#[test]
fn a_platform_that_a_column_of_its_own_is_on_says_nothing_of_other_names() {
    let found = guess(&[&["Ник", "Telegram", "Город"], &["vera_walks", "@vera", "Омск"], &["galeev", "@timur", "Казань"]]);
    assert_eq!((fields(&found)[0], found.platform), (Field::Handle, None));
}

#[test]
fn two_columns_of_names_are_names_both() {
    let found = guess(&[&["Name", "Name in Latin"], &["Вера Лесникова", "Vera Lesnikova"], &["Aaliyah Brown", "Aaliyah Brown"]]);
    assert_eq!(found.columns[0].field, Field::DisplayName);
    assert_eq!(found.columns[1].why, Why::BetterIn(0));
}
