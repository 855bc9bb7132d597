//! Links and handles of creators on platforms, brought to one form.

use crate::Cell;
use crate::value::{Read, ValueProblem, filled};
use serde::{Deserialize, Serialize};

mod link;

/// The platforms that accounts can be on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Platform {
    Youtube,
    Instagram,
    Tiktok,
    Vk,
    Telegram,
    Twitch,
    Rutube,
    Dzen,
    X,
    Podcast,
    Blog,
}

/// Id and the names that people use, in lower case.
const NAMES: [(Platform, &str, &[&str]); 11] = [
    (Platform::Youtube, "youtube", &["youtube", "yt", "you tube", "ютуб", "ютубе", "ютуба", "ютьюб", "ютюб", "youtuber"]),
    (
        Platform::Instagram,
        "instagram",
        &["instagram", "insta", "ig", "inst", "инстаграм", "инстаграме", "инстаграма", "инстаграмм", "инста", "инсте"],
    ),
    (Platform::Tiktok, "tiktok", &["tiktok", "tik tok", "tt", "тикток", "тиктоке", "тиктока", "тик ток", "тик-ток", "tiktoker"]),
    (Platform::Vk, "vk", &["vk", "vkontakte", "vk.com", "вк", "вконтакте", "vk video", "вк видео"]),
    (
        Platform::Telegram,
        "telegram",
        &["telegram", "tg", "телеграм", "телеграме", "телеграма", "телеграмм", "телега", "тг", "tg channel", "тг-канал"],
    ),
    (Platform::Twitch, "twitch", &["twitch", "твич", "твиче"]),
    (Platform::Rutube, "rutube", &["rutube", "рутуб", "рутубе"]),
    (Platform::Dzen, "dzen", &["dzen", "zen", "дзен", "дзене", "яндекс дзен", "яндекс.дзен", "yandex zen"]),
    (Platform::X, "x", &["x", "twitter", "твиттер", "x (twitter)", "x/twitter"]),
    (Platform::Podcast, "podcast", &["podcast", "podcasts", "подкаст", "подкасты"]),
    (Platform::Blog, "blog", &["blog", "блог", "website", "site", "сайт", "web"]),
];

impl Platform {
    /// Every platform.
    pub const ALL: [Self; 11] = [
        Self::Youtube,
        Self::Instagram,
        Self::Tiktok,
        Self::Vk,
        Self::Telegram,
        Self::Twitch,
        Self::Rutube,
        Self::Dzen,
        Self::X,
        Self::Podcast,
        Self::Blog,
    ];

    /// The id that is stored.
    #[must_use]
    pub fn id(self) -> &'static str {
        NAMES.iter().find(|(platform, ..)| *platform == self).map_or("", |(_, id, _)| id)
    }

    /// The platform of a name in either language.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        NAMES.iter().find(|(_, _, names)| names.contains(&name.as_str())).map(|(platform, ..)| *platform)
    }

    /// The platform whose name is a word of a text such as a header or a file name.
    #[must_use]
    pub fn mentioned(text: &str) -> Option<Self> {
        let text = text.to_lowercase();
        let words: Vec<&str> = text.split(|letter: char| !letter.is_alphanumeric()).collect();
        let unclear = |platform: &Self| matches!(platform, Self::X | Self::Blog);
        words.iter().filter_map(|word| Self::named(word)).find(|platform| !unclear(platform))
    }

    /// Whether a text can be a handle on this platform.
    #[must_use]
    pub fn accepts(self, handle: &str) -> bool {
        let length = handle.chars().count();
        let ascii = |marks: &str| handle.chars().all(|c| c.is_ascii_alphanumeric() || marks.contains(c));
        match self {
            Self::Youtube => {
                is_channel_id(handle) || ((1..=60).contains(&length) && handle.chars().all(|c| c.is_alphanumeric() || "_-.·".contains(c)))
            }
            Self::Instagram => (1..=30).contains(&length) && ascii("._"),
            Self::Tiktok => (1..=24).contains(&length) && ascii("._"),
            Self::Vk => (2..=64).contains(&length) && ascii("._"),
            Self::Telegram => handle.starts_with('+') || ((4..=32).contains(&length) && ascii("_")),
            Self::Twitch => (3..=25).contains(&length) && ascii("_"),
            Self::X => (1..=15).contains(&length) && ascii("_"),
            Self::Rutube | Self::Dzen => (2..=64).contains(&length) && ascii("._-"),
            Self::Podcast | Self::Blog => !handle.contains(char::is_whitespace) && handle.contains('.'),
        }
    }
}

/// One account of a creator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    pub platform: Platform,
    /// Without `@`, as written; a YouTube channel id keeps its capitals.
    pub handle: String,
}

impl Account {
    /// The form by which two accounts are the same: capitals do not count, except in a channel id.
    #[must_use]
    pub fn key(&self) -> String {
        if is_channel_id(&self.handle) { self.handle.clone() } else { self.handle.to_lowercase() }
    }

    /// The address of the account.
    #[must_use]
    pub fn url(&self) -> String {
        let handle = &self.handle;
        match self.platform {
            Platform::Youtube if is_channel_id(handle) => format!("https://www.youtube.com/channel/{handle}"),
            Platform::Youtube => format!("https://www.youtube.com/@{handle}"),
            Platform::Instagram => format!("https://www.instagram.com/{handle}/"),
            Platform::Tiktok => format!("https://www.tiktok.com/@{handle}"),
            Platform::Vk => format!("https://vk.com/{handle}"),
            Platform::Telegram => format!("https://t.me/{handle}"),
            Platform::Twitch => format!("https://www.twitch.tv/{handle}"),
            Platform::Rutube if handle.bytes().all(|byte| byte.is_ascii_digit()) => format!("https://rutube.ru/channel/{handle}/"),
            Platform::Rutube => format!("https://rutube.ru/u/{handle}/"),
            Platform::Dzen => format!("https://dzen.ru/{handle}"),
            Platform::X => format!("https://x.com/{handle}"),
            Platform::Podcast | Platform::Blog => format!("https://{handle}"),
        }
    }
}

/// Whether a text is a YouTube channel id: UC and 22 characters of URL-safe base 64.
#[must_use]
pub fn is_channel_id(text: &str) -> bool {
    text.len() == 24 && text.starts_with("UC") && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
}

/// Whether a text is a link to a page.
#[must_use]
pub fn is_link(text: &str) -> bool {
    link::parse(text).is_some()
}

/// The account of a cell that holds a link, or a handle on the platform of the column.
///
/// # Errors
/// When it is a link to a post, or no handle that the platform could have.
pub fn account(cell: &Cell, platform: Option<Platform>) -> Read<Account> {
    let Some(text) = filled(cell) else { return Ok(None) };
    let text = text.trim();
    if let Some(link) = link::parse(text) {
        return link.account().map(Some);
    }
    let Some(platform) = platform else {
        if is_channel_id(text) {
            return Ok(Some(Account { platform: Platform::Youtube, handle: text.to_owned() }));
        }
        return Err(ValueProblem::NotALink(text.to_owned()));
    };
    let handle = text.trim_start_matches('@');
    if platform.accepts(handle) {
        Ok(Some(Account { platform, handle: handle.to_owned() }))
    } else {
        Err(ValueProblem::NotAHandle { value: text.to_owned(), platform: platform.id() })
    }
}

/// The platform of a cell that names one.
///
/// # Errors
/// When no platform has this name.
pub fn platform(cell: &Cell) -> Read<Platform> {
    let Some(text) = filled(cell) else { return Ok(None) };
    Platform::named(&text).map(Some).ok_or_else(|| ValueProblem::UnknownPlatform(text.into_owned()))
}

#[cfg(test)]
mod tests;
