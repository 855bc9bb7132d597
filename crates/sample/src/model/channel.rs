//! Accounts on platforms, their measured history, and whom they reach.

use jiff::civil::Date;
use serde::Serialize;

/// Where creators publish.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
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

impl Platform {
    /// The lower-case name the product stores.
    pub fn code(self) -> &'static str {
        match self {
            Platform::Youtube => "youtube",
            Platform::Instagram => "instagram",
            Platform::Tiktok => "tiktok",
            Platform::Vk => "vk",
            Platform::Telegram => "telegram",
            Platform::Twitch => "twitch",
            Platform::Rutube => "rutube",
            Platform::Dzen => "dzen",
            Platform::X => "x",
            Platform::Podcast => "podcast",
            Platform::Blog => "blog",
        }
    }
}

/// A creator's account on a platform, with what was counted there over time.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Account {
    pub platform: Platform,
    /// Without `@`. A podcast or a blog has its host name here.
    pub handle: String,
    /// The title of the channel, where platforms have one apart from the person's name.
    pub title: Option<String>,
    /// How the numbers came to be known.
    pub source: Source,
    /// Oldest first, one a month; empty when nothing is known.
    pub history: Vec<Point>,
}

impl Account {
    /// The newest known number of followers.
    pub fn followers(&self) -> Option<u64> {
        self.history.iter().rev().find_map(|point| point.followers)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Source {
    /// Typed in from a screenshot or a profile page.
    Manual,
    /// From a spreadsheet, where large numbers were rounded to three figures.
    Import,
    /// From the platform itself.
    Platform,
}

/// What was counted on one day. A missing number is unknown, not zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Point {
    pub on: Date,
    pub followers: Option<u64>,
    /// Median views of a post in the 30 days before.
    pub views: Option<u64>,
    /// Median likes, comments, shares and saves of a post together.
    pub engagements: Option<u64>,
    /// Posts in the 30 days before.
    pub posts: Option<u32>,
}

/// Who watches, as measured on one account. Shares are in thousandths; a missing list is unknown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Audience {
    pub on: Date,
    pub platform: Platform,
    /// Where the figures were read.
    pub source: &'static str,
    /// Shares of [`AGE_BANDS`]; they add up to 1000.
    pub ages: Option<[u16; AGE_BANDS.len()]>,
    /// ISO 3166 codes, largest first. The rest of 1000 is elsewhere.
    pub countries: Vec<(&'static str, u16)>,
    /// BCP 47 codes, largest first. The rest of 1000 is other languages.
    pub languages: Vec<(&'static str, u16)>,
    /// Women and men; the rest of 1000 is undisclosed.
    pub genders: Option<(u16, u16)>,
}

/// The age bands of [`Audience::ages`].
pub const AGE_BANDS: [&str; 6] = ["13-17", "18-24", "25-34", "35-44", "45-54", "55+"];
