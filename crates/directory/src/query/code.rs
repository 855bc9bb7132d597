//! Codes that the tables hold in place of words, each with the message that names it.

/// A code and the key of its words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Code {
    pub code: &'static str,
    pub key: &'static str,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident: $type:ident { $($variant:ident = $code:literal $key:literal),+ $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
        pub enum $type { $($variant),+ }
        impl $type {
            pub const ALL: &[Self] = &[$(Self::$variant),+];
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),+ }
            }
            pub fn parse(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }
        impl kernel::db::FromCell for $type {
            fn from_cell(cell: kernel::db::Cell<'_>) -> Result<Self, kernel::db::WrongCell> {
                match cell {
                    kernel::db::Cell::Text(code) => Self::parse(code).ok_or(kernel::db::WrongCell(stringify!($type))),
                    _ => Err(kernel::db::WrongCell(stringify!($type))),
                }
            }
        }
        $(#[$doc])*
        pub const $name: &[Code] = &[$(Code { code: $code, key: $key }),+];
    )*};
}

codes! {
    /// Stages of a partnership, the furthest last.
    STAGES: Stage {
        Ended = "ended" "stage-ended",
        Paused = "paused" "stage-paused",
        Prospect = "prospect" "stage-prospect",
        Foundation = "foundation" "stage-foundation",
        Deepening = "deepening" "stage-deepening",
        Expansion = "expansion" "stage-expansion",
    }
    /// Where creators publish.
    PLATFORMS: Platform {
        Youtube = "youtube" "platform-youtube",
        Instagram = "instagram" "platform-instagram",
        Tiktok = "tiktok" "platform-tiktok",
        Vk = "vk" "platform-vk",
        Telegram = "telegram" "platform-telegram",
        Twitch = "twitch" "platform-twitch",
        Rutube = "rutube" "platform-rutube",
        Dzen = "dzen" "platform-dzen",
        X = "x" "platform-x",
        Podcast = "podcast" "platform-podcast",
        Blog = "blog" "platform-blog",
    }
}

/// What a partnership may become.
pub const POTENTIALS: &[Code] = &[
    Code { code: "unknown", key: "directory-potential-unknown" },
    Code { code: "one_off", key: "directory-potential-one-off" },
    Code { code: "multi_year", key: "directory-potential-multi-year" },
];

/// On what ground a person's data is kept.
pub const CONSENTS: &[Code] = &[
    Code { code: "consent", key: "directory-consent-consent" },
    Code { code: "contract", key: "directory-consent-contract" },
    Code { code: "legitimate_interest", key: "directory-consent-interest" },
];

/// The message that names a code of a list; the code itself where the list does not know it.
pub fn named(codes: &'static [Code], code: &str) -> Option<&'static str> {
    codes.iter().find(|c| c.code == code).map(|c| c.key)
}

impl Stage {
    /// How many of the four steps of the rhizome are reached; none while a partnership rests or is over.
    pub fn step(self) -> u8 {
        match self {
            Self::Ended | Self::Paused => 0,
            Self::Prospect => 1,
            Self::Foundation => 2,
            Self::Deepening => 3,
            Self::Expansion => 4,
        }
    }

    /// Stages in the order of a board, from left to right.
    pub const BOARD: [Self; 6] = [Self::Prospect, Self::Foundation, Self::Deepening, Self::Expansion, Self::Paused, Self::Ended];
}

impl Platform {
    /// The words for a place with room for two letters.
    pub fn short_key(self) -> &'static str {
        match self {
            Self::Youtube => "platform-short-youtube",
            Self::Instagram => "platform-short-instagram",
            Self::Tiktok => "platform-short-tiktok",
            Self::Vk => "platform-short-vk",
            Self::Telegram => "platform-short-telegram",
            Self::Twitch => "platform-short-twitch",
            Self::Rutube => "platform-short-rutube",
            Self::Dzen => "platform-short-dzen",
            Self::X => "platform-short-x",
            Self::Podcast => "platform-short-podcast",
            Self::Blog => "platform-short-blog",
        }
    }
}
