//! What a column can mean, and the names by which files call it in English and Russian.

use crate::handles::Platform;
use serde::{Deserialize, Serialize};

mod synonyms;

/// The meaning of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Field {
    GivenName,
    Patronymic,
    FamilyName,
    GivenNameLatin,
    FamilyNameLatin,
    /// A whole personal name, to be split.
    FullName,
    /// The name under which the creator is known.
    DisplayName,
    /// A handle on the platform of the row, the column or the file.
    Handle,
    /// A link to, or a handle on, one platform.
    Account(Platform),
    /// Followers of the row's account.
    Followers,
    /// Followers of the account on this platform, where a row has several.
    FollowersOn(Platform),
    LikesAverage,
    CommentsAverage,
    ViewsAverage,
    SharesAverage,
    EngagementAverage,
    EngagementRate,
    Uploads,
    TotalViews,
    Country,
    City,
    Language,
    Email,
    Phone,
    TelegramContact,
    Category,
    Tags,
    Birthday,
    Note,
    Brand,
    Stage,
    Tier,
    Manager,
    Since,
    ExternalId,
    /// The day on which the figures of the row were true.
    ObservedOn,
    /// The platform of the row's account.
    Platform,
    /// A custom field of this kind, named by the header.
    Custom(CustomKind),
    Ignore,
}

/// The kinds of custom fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CustomKind {
    Text,
    Number,
    Date,
    Choice,
    Link,
}

const PLAIN: [(Field, &str); 35] = [
    (Field::GivenName, "given_name"),
    (Field::Patronymic, "patronymic"),
    (Field::FamilyName, "family_name"),
    (Field::GivenNameLatin, "given_name_latin"),
    (Field::FamilyNameLatin, "family_name_latin"),
    (Field::FullName, "full_name"),
    (Field::DisplayName, "display_name"),
    (Field::Handle, "handle"),
    (Field::Followers, "followers"),
    (Field::LikesAverage, "likes_average"),
    (Field::CommentsAverage, "comments_average"),
    (Field::ViewsAverage, "views_average"),
    (Field::SharesAverage, "shares_average"),
    (Field::EngagementAverage, "engagement_average"),
    (Field::EngagementRate, "engagement_rate"),
    (Field::Uploads, "uploads"),
    (Field::TotalViews, "total_views"),
    (Field::Country, "country"),
    (Field::City, "city"),
    (Field::Language, "language"),
    (Field::Email, "email"),
    (Field::Phone, "phone"),
    (Field::TelegramContact, "telegram_contact"),
    (Field::Category, "category"),
    (Field::Tags, "tags"),
    (Field::Birthday, "birthday"),
    (Field::Note, "note"),
    (Field::Brand, "brand"),
    (Field::Stage, "stage"),
    (Field::Tier, "tier"),
    (Field::Manager, "manager"),
    (Field::Since, "since"),
    (Field::ExternalId, "external_id"),
    (Field::ObservedOn, "observed_on"),
    (Field::Platform, "platform"),
];

const CUSTOM: [(CustomKind, &str); 5] = [
    (CustomKind::Text, "custom_text"),
    (CustomKind::Number, "custom_number"),
    (CustomKind::Date, "custom_date"),
    (CustomKind::Choice, "custom_choice"),
    (CustomKind::Link, "custom_link"),
];

const IGNORE: &str = "ignore";
const ACCOUNT: &str = "account_";
const FOLLOWERS_ON: &str = "followers_";

impl Field {
    /// Every field, in the order in which a list of them is shown.
    pub fn all() -> impl Iterator<Item = Self> {
        let accounts = Platform::ALL.into_iter().map(Self::Account).chain(Platform::ALL.into_iter().map(Self::FollowersOn));
        let custom = CUSTOM.into_iter().map(|(kind, _)| Self::Custom(kind));
        PLAIN.into_iter().map(|(field, _)| field).chain(accounts).chain(custom).chain([Self::Ignore])
    }

    /// The id that is stored with a mapping: `followers`, `account_youtube`, `custom_number`. The name of the field in
    /// the Fluent files is `import-field-` and this id with hyphens.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Self::Account(platform) => format!("{ACCOUNT}{}", platform.id()),
            Self::FollowersOn(platform) => format!("{FOLLOWERS_ON}{}", platform.id()),
            Self::Custom(kind) => CUSTOM.iter().find(|(known, _)| *known == kind).map_or("", |(_, id)| id).to_owned(),
            Self::Ignore => IGNORE.to_owned(),
            plain => PLAIN.iter().find(|(known, _)| *known == plain).map_or("", |(_, id)| id).to_owned(),
        }
    }

    /// The field of an id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::all().find(|field| field.id() == id)
    }

    /// Whether several columns of one file can have this meaning.
    #[must_use]
    pub fn can_repeat(self) -> bool {
        matches!(self, Self::Category | Self::Tags | Self::Note | Self::Custom(_) | Self::Ignore)
    }

    /// Whether the values are counts of a platform.
    #[must_use]
    pub fn is_metric(self) -> bool {
        matches!(
            self,
            Self::Followers
                | Self::FollowersOn(_)
                | Self::LikesAverage
                | Self::CommentsAverage
                | Self::ViewsAverage
                | Self::SharesAverage
                | Self::EngagementAverage
                | Self::Uploads
                | Self::TotalViews
        )
    }
}

impl From<Field> for String {
    fn from(field: Field) -> Self {
        field.id()
    }
}

impl TryFrom<String> for Field {
    type Error = String;

    fn try_from(id: String) -> Result<Self, Self::Error> {
        Self::from_id(&id).ok_or_else(|| format!("unknown field {id}"))
    }
}

/// How well a header names a field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum HeaderMatch {
    /// It is a name of the field.
    Exact(Field),
    /// It has a name of the field in it.
    Part(Field),
}

impl HeaderMatch {
    pub(crate) fn field(self) -> Field {
        match self {
            Self::Exact(field) | Self::Part(field) => field,
        }
    }
}

/// A header in lower case, words apart, numbers at its end left out: `Category_1` is `category`.
pub(crate) fn words(header: &str) -> String {
    let mut spaced = String::new();
    let mut small = false;
    for letter in header.chars() {
        if small && letter.is_uppercase() {
            spaced.push(' ');
        }
        small = letter.is_lowercase();
        match letter {
            'ё' | 'Ё' => spaced.push('е'),
            letter if letter.is_alphanumeric() => spaced.extend(letter.to_lowercase()),
            '№' | '#' | '@' | '%' => spaced.extend([' ', letter, ' ']),
            _ => spaced.push(' '),
        }
    }
    let mut words: Vec<&str> = spaced.split_whitespace().collect();
    while words.len() > 1 && words.last().is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit())) {
        words.pop();
    }
    words.join(" ")
}

/// What a header says by itself.
pub(crate) fn by_header(header: &str) -> Option<HeaderMatch> {
    if let Some(field) = exact(header) {
        return Some(HeaderMatch::Exact(field));
    }
    synonyms::part(&words(header)).map(HeaderMatch::Part)
}

/// viewCount is two words, youTuber is one: both ways are tried.
fn exact(header: &str) -> Option<Field> {
    synonyms::exact(&words(header)).or_else(|| synonyms::exact(&words(&header.to_lowercase())))
}

/// Whether a cell is very likely the name of a column.
pub(crate) fn is_known_header(text: &str) -> bool {
    text.len() < 80 && exact(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_comes_back_from_its_id() {
        for field in Field::all() {
            assert_eq!(Field::from_id(&field.id()), Some(field));
        }
    }

    #[test]
    fn headers_in_both_languages() {
        for (header, field) in [
            ("Followers", Field::Followers),
            ("Suscribers", Field::Followers),
            (" Subscribers", Field::Followers),
            ("Количество подписчиков", Field::Followers),
            ("Подписчики, тыс.", Field::Followers),
            ("Audience country(mostly)", Field::Country),
            ("Страна", Field::Country),
            ("Имя", Field::GivenName),
            ("ФИО", Field::FullName),
            ("Ссылка на YouTube", Field::Account(Platform::Youtube)),
            ("vk", Field::Account(Platform::Vk)),
            ("ТГ-канал", Field::Account(Platform::Telegram)),
            ("E-mail для связи", Field::Email),
            ("Avg Comments", Field::CommentsAverage),
            ("Ср. просмотры", Field::ViewsAverage),
            ("Category_2", Field::Category),
            ("Дата рождения", Field::Birthday),
            ("viewCount", Field::TotalViews),
        ] {
            assert_eq!(by_header(header).map(HeaderMatch::field), Some(field), "{header}");
        }
        assert_eq!(by_header("Latitude"), None);
        assert_eq!(by_header("country_rank"), None);
    }
}
