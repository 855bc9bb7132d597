//! Accounts on platforms: how they are named, and how two spellings of one account are told to be one.

use jiff::civil::Date;
use kernel::{
    Msg, Problems, Result,
    text::{self, limit},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Typed;

kernel::codes! {
    /// Where creators publish.
    pub enum Platform {
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

/// Hosts by which an address names its platform, and the address of an account there.
const HOSTS: &[(Platform, &[&str], &str)] = &[
    (Platform::Youtube, &["youtube.com", "youtu.be"], "https://www.youtube.com/@"),
    (Platform::Instagram, &["instagram.com"], "https://www.instagram.com/"),
    (Platform::Tiktok, &["tiktok.com"], "https://www.tiktok.com/@"),
    (Platform::Vk, &["vk.com", "vk.ru", "vkvideo.ru"], "https://vk.com/"),
    (Platform::Telegram, &["t.me", "telegram.me"], "https://t.me/"),
    (Platform::Twitch, &["twitch.tv"], "https://www.twitch.tv/"),
    (Platform::Rutube, &["rutube.ru"], "https://rutube.ru/u/"),
    (Platform::Dzen, &["dzen.ru", "zen.yandex.ru"], "https://dzen.ru/"),
    (Platform::X, &["x.com", "twitter.com"], "https://x.com/"),
];

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

    /// Where an account is, if its name alone tells.
    pub fn address(self, handle: &str) -> Option<String> {
        let base = HOSTS.iter().find(|(platform, ..)| *platform == self).map(|(.., base)| *base);
        match base {
            Some("https://www.youtube.com/@") if is_channel_id(handle) => Some(format!("https://www.youtube.com/channel/{handle}")),
            Some(base) => Some(format!("{base}{handle}")),
            None => handle.contains('.').then(|| format!("https://{handle}")),
        }
    }
}

/// An account as an address names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    pub platform: Platform,
    pub handle: String,
    /// The platform's own unchanging id, where the address holds it.
    pub external_id: Option<String>,
}

impl Account {
    /// Reads an address such as `https://www.youtube.com/@vera/videos`; `None` where it names no account we know of.
    pub fn of_address(url: &str) -> Option<Self> {
        let rest = url.trim().trim_start_matches("https://").trim_start_matches("http://");
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let host = host.to_lowercase();
        let host = ["www.", "m.", "mobile."].iter().fold(host.as_str(), |h, prefix| h.trim_start_matches(prefix));
        let (platform, ..) = HOSTS.iter().find(|(_, hosts, _)| hosts.contains(&host))?;
        let mut steps = path.split(['/', '?', '#']).filter(|s| !s.is_empty());
        let first = steps.next()?;
        // These say what kind of name follows.
        let handle = if matches!(first, "channel" | "c" | "user" | "u" | "id" | "s" | "video") { steps.next()? } else { first };
        let handle = handle.trim_start_matches('@').to_owned();
        let external_id = is_channel_id(&handle).then(|| handle.clone());
        (!handle.is_empty()).then_some(Self { platform: *platform, handle, external_id })
    }
}

/// YouTube's own id of a channel.
fn is_channel_id(text: &str) -> bool {
    text.len() == 24 && text.starts_with("UC") && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

/// What makes two spellings one account: case does not count, nor does `@`.
pub fn handle_key(handle: &str) -> String {
    if is_channel_id(handle) { handle.to_owned() } else { handle.trim().trim_start_matches('@').to_lowercase() }
}

/// An account as it was sent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NewChannel {
    /// May be left out when `handle` is an address that names it.
    #[schema(value_type = Option<Platform>)]
    pub platform: String,
    /// The name of the account, with or without `@`, or its address.
    pub handle: String,
    /// The title of the channel, where it has one apart from the person's name.
    pub title: String,
    /// The address; made from the name where platforms have a rule for it.
    pub url: String,
    /// The platform's own id of the account.
    pub external_id: String,
    /// ISO 639-1 code.
    pub language: String,
    #[schema(value_type = Option<i64>)]
    pub followers: Typed,
    /// The day that count was true; today when left out.
    #[schema(value_type = Option<String>, format = Date)]
    pub followers_on: String,
}

/// A change of an account. Followers are not changed but observed: see the history.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditChannel {
    pub handle: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub external_id: Option<String>,
    pub language: Option<String>,
}

/// An account, validated.
#[derive(Clone, Debug, PartialEq)]
pub struct ValidChannel {
    pub platform: Platform,
    pub handle: String,
    pub handle_key: String,
    pub title: Option<String>,
    pub url: Option<String>,
    pub external_id: Option<String>,
    pub language: Option<String>,
    pub followers: Option<i64>,
    pub followers_on: Option<Date>,
}

impl NewChannel {
    pub fn validated(&self) -> Result<ValidChannel> {
        let mut problems = Problems::none();
        let valid = self.validate("", &mut problems);
        problems.check()?;
        valid.ok_or_else(|| kernel::Error::field("handle", Msg::new("error-required")))
    }

    /// `prefix` is the path before the field's name.
    pub(super) fn validate(&self, prefix: &str, problems: &mut Problems) -> Option<ValidChannel> {
        let field = |name: &str| format!("{prefix}{name}");
        let typed = text::required_line(&field("handle"), &self.handle, limit::LINE, problems);
        let account = Account::of_address(&typed);
        let platform = Platform::read(&field("platform"), &self.platform, problems).or(account.as_ref().map(|a| a.platform));
        if platform.is_none() && problems.get(&field("platform")).is_none() {
            problems.add(field("platform"), Msg::new("creators-platform-needed"));
        }
        let (handle, found_id) = match account {
            Some(account) => (account.handle, account.external_id),
            None => (bare(&typed), None),
        };
        let external_id = text::line(&field("external_id"), &self.external_id, limit::NAME, problems).or(found_id);
        let url = text::url(&field("url"), &self.url, problems).or_else(|| platform?.address(&handle));
        let title = text::line(&field("title"), &self.title, limit::LINE, problems);
        let language = super::language(&field("language"), &self.language, problems);
        let followers = self.followers.count(&field("followers"), problems);
        let followers_on = text::date(&field("followers_on"), &self.followers_on, problems);
        Some(ValidChannel {
            platform: platform?,
            handle_key: handle_key(&handle),
            handle,
            title,
            url,
            external_id,
            language,
            followers,
            followers_on,
        })
    }
}

/// A name without `@`, or an address without its scheme (blogs and podcasts are named by it).
fn bare(typed: &str) -> String {
    let rest = typed.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
    rest.trim_start_matches('@').trim_end_matches('/').to_owned()
}

impl EditChannel {
    /// The account with this change laid over it.
    pub fn over(&self, before: &ValidChannel) -> NewChannel {
        let text = |change: &Option<String>, old: &Option<String>| change.clone().or_else(|| old.clone()).unwrap_or_default();
        // An address that was made from the old name follows the new one.
        let made = before.url == before.platform.address(&before.handle);
        NewChannel {
            platform: before.platform.code().to_owned(),
            handle: self.handle.clone().unwrap_or_else(|| before.handle.clone()),
            title: text(&self.title, &before.title),
            url: if made { self.url.clone().unwrap_or_default() } else { text(&self.url, &before.url) },
            external_id: text(&self.external_id, &before.external_id),
            language: text(&self.language, &before.language),
            ..NewChannel::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn valid(platform: &str, handle: &str) -> ValidChannel {
        NewChannel { platform: platform.into(), handle: handle.into(), ..Default::default() }.validated().expect("valid")
    }

    #[test]
    fn addresses_name_accounts() {
        for (address, platform, handle) in [
            ("https://www.youtube.com/@Vera.Walks/videos", Platform::Youtube, "Vera.Walks"),
            ("youtube.com/c/vera", Platform::Youtube, "vera"),
            ("http://m.vk.com/id1?w=wall", Platform::Vk, "id1"),
            ("https://t.me/s/vera_walks", Platform::Telegram, "vera_walks"),
            ("https://twitter.com/vera", Platform::X, "vera"),
            ("https://dzen.ru/id/5f", Platform::Dzen, "5f"),
            ("https://www.tiktok.com/@vera?lang=ru", Platform::Tiktok, "vera"),
        ] {
            let account = Account::of_address(address).expect(address);
            assert_eq!((account.platform, account.handle.as_str()), (platform, handle), "{address}");
        }
        for nothing in ["", "https://example.com/vera", "vera", "https://t.me/", "https://www.youtube.com/channel"] {
            assert_eq!(Account::of_address(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn spellings_of_one_account_are_one() {
        let a = valid("", "https://www.instagram.com/Vera.Walks/");
        let b = valid("instagram", "@vera.walks");
        assert_eq!((a.platform, &a.handle_key), (b.platform, &b.handle_key));
        assert_eq!(a.handle, "Vera.Walks", "shown as it was written");
        assert_eq!(a.url.as_deref(), Some("https://www.instagram.com/Vera.Walks"));
        let id = "UCX6OQ3DkcsbYNE6H8uQQuVA";
        let by_id = valid("", &format!("https://www.youtube.com/channel/{id}"));
        assert_eq!((by_id.handle_key.as_str(), by_id.external_id.as_deref()), (id, Some(id)), "ids keep their case");
        assert_eq!(by_id.url.as_deref(), Some("https://www.youtube.com/channel/UCX6OQ3DkcsbYNE6H8uQQuVA"));
        assert_eq!(valid("blog", "https://www.vera.example/").handle, "vera.example");
    }

    #[test]
    fn a_channel_needs_a_name_and_a_platform() {
        let Err(kernel::Error::Invalid(problems)) = NewChannel { followers: "-3".into(), ..Default::default() }.validated() else {
            panic!()
        };
        for (field, key) in [("handle", "error-required"), ("platform", "creators-platform-needed")] {
            assert_eq!(problems.get(field).map(|m| m.key), Some(key));
        }
        let Err(kernel::Error::Invalid(problems)) =
            NewChannel { platform: "x".into(), handle: "v".into(), followers: "-3".into(), ..Default::default() }.validated()
        else {
            panic!()
        };
        assert_eq!(problems.get("followers").map(|m| m.key), Some("error-number-small"));
    }
}
