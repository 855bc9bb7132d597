//! Links to accounts.

use super::{Account, Platform, is_channel_id};
use crate::value::ValueProblem;

/// A link taken apart: host without `www.` and `m.`, path without empty parts, query and fragment.
pub(super) struct Link<'a> {
    text: &'a str,
    host: String,
    path: Vec<&'a str>,
}

const HOSTS: [(&str, Platform); 24] = [
    ("youtube.com", Platform::Youtube),
    ("youtu.be", Platform::Youtube),
    ("instagram.com", Platform::Instagram),
    ("instagr.am", Platform::Instagram),
    ("tiktok.com", Platform::Tiktok),
    ("vk.com", Platform::Vk),
    ("vk.ru", Platform::Vk),
    ("vkontakte.ru", Platform::Vk),
    ("vkvideo.ru", Platform::Vk),
    ("t.me", Platform::Telegram),
    ("telegram.me", Platform::Telegram),
    ("telegram.dog", Platform::Telegram),
    ("twitch.tv", Platform::Twitch),
    ("rutube.ru", Platform::Rutube),
    ("dzen.ru", Platform::Dzen),
    ("zen.yandex.ru", Platform::Dzen),
    ("x.com", Platform::X),
    ("twitter.com", Platform::X),
    ("podcasts.apple.com", Platform::Podcast),
    ("podcasts.google.com", Platform::Podcast),
    ("open.spotify.com", Platform::Podcast),
    ("music.yandex.ru", Platform::Podcast),
    ("castbox.fm", Platform::Podcast),
    ("soundcloud.com", Platform::Podcast),
];

/// A text with a scheme, or one that starts with a known host.
pub(super) fn parse(text: &str) -> Option<Link<'_>> {
    let text = text.trim();
    let lower = text.get(..8).unwrap_or(text).to_ascii_lowercase();
    let scheme = ["https://", "http://"].iter().find(|scheme| lower.starts_with(**scheme));
    let rest = text.get(scheme.map_or(0, |scheme| scheme.len())..)?;
    let rest = rest.split(['?', '#']).next()?;
    let mut parts = rest.split('/');
    let host = parts.next()?.to_ascii_lowercase();
    let host = ["www.", "m.", "mobile."].iter().find_map(|start| host.strip_prefix(start)).unwrap_or(&host).to_owned();
    let known = HOSTS.iter().any(|(name, _)| *name == host);
    let plausible = host.contains('.') && !host.contains(|letter: char| letter.is_whitespace() || letter == '@');
    let path = parts.filter(|part| !part.is_empty()).collect();
    (plausible && (known || scheme.is_some())).then_some(Link { text, host, path })
}

impl Link<'_> {
    pub(super) fn account(&self) -> Result<Account, ValueProblem> {
        let platform = HOSTS.iter().find(|(name, _)| *name == self.host).map_or(Platform::Blog, |(_, platform)| *platform);
        let handle = self.handle(platform)?;
        let handle = handle.strip_prefix('@').map(str::to_owned).unwrap_or(handle);
        if platform.accepts(&handle) {
            Ok(Account { platform, handle })
        } else {
            Err(ValueProblem::NotAHandle { value: self.text.to_owned(), platform: platform.id() })
        }
    }

    fn handle(&self, platform: Platform) -> Result<String, ValueProblem> {
        let post = || Err(ValueProblem::LinkToPost(self.text.to_owned()));
        let handle = match (platform, &self.path[..]) {
            (Platform::Podcast | Platform::Blog, path) => {
                return Ok(path.iter().fold(self.host.clone(), |all, part| all + "/" + part));
            }
            (_, []) => return Err(ValueProblem::NotALink(self.text.to_owned())),
            (Platform::Youtube, ["watch" | "shorts" | "playlist" | "live" | "embed" | "results", ..]) => return post(),
            (Platform::Youtube, _) if self.host == "youtu.be" => return post(),
            (Platform::Youtube, ["channel", id, ..]) if is_channel_id(id) => id,
            (Platform::Youtube, ["channel" | "c" | "user", name, ..]) => name,
            (Platform::Instagram, ["p" | "reel" | "reels" | "tv" | "explore", ..]) => return post(),
            (Platform::Instagram, ["stories", name, ..]) => name,
            (Platform::Tiktok, [_, "video" | "photo", ..] | ["t" | "tag", ..]) => return post(),
            (Platform::Vk, [name]) if name.starts_with("wall") || name.starts_with("video-") || name.starts_with("clip-") => {
                return post();
            }
            (Platform::Telegram, ["s", name, ..]) => name,
            (Platform::Telegram, ["joinchat", code, ..]) => return Ok(format!("+{code}")),
            (Platform::Telegram, ["c", ..]) => return post(),
            (Platform::Twitch, ["videos" | "clip" | "directory", ..]) => return post(),
            (Platform::Rutube, ["video" | "shorts" | "play", second, ..]) if *second != "person" => return post(),
            (Platform::Rutube, ["video", "person", id, ..] | ["channel" | "u", id, ..]) => id,
            (Platform::Dzen, ["a" | "b" | "video" | "shorts", ..]) => return post(),
            (Platform::Dzen, ["id", id, ..]) => return Ok(format!("id/{id}").replace('/', "-")),
            (Platform::Dzen, ["profile", "editor", name, ..]) => name,
            (Platform::X, [_, "status", ..] | ["i" | "hashtag" | "search", ..]) => return post(),
            (_, [name, ..]) => name,
        };
        Ok(decode(handle))
    }
}

/// Percent-encoding undone, when it gives text.
fn decode(part: &str) -> String {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.as_bytes();
    while let [first, tail @ ..] = rest {
        let code = tail.get(..2).filter(|_| *first == b'%').and_then(|hex| std::str::from_utf8(hex).ok());
        match code.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| part.to_owned())
}
