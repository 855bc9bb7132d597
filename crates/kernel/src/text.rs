//! Text at the edge: what people type becomes clean, bounded text here, and nowhere else.
//!
//! PostgreSQL cannot store NUL and SQLite can; control characters, stray surrogates and doubled spaces would differ between
//! the engines and spoil every comparison. So they are refused or mended before the first rule sees them.

use unicode_normalization::UnicodeNormalization;

use crate::{Msg, error::Problems};

/// Longest texts, in characters.
pub mod limit {
    pub const NAME: usize = 120;
    pub const LINE: usize = 300;
    pub const EMAIL: usize = 254;
    pub const URL: usize = 2_000;
    pub const PARAGRAPH: usize = 4_000;
    pub const NOTE: usize = 20_000;
    pub const LIST: usize = 50;
}

/// One line: composed, trimmed, inner white space single, no control characters.
pub fn line(field: &str, raw: &str, max: usize, problems: &mut Problems) -> Option<String> {
    let joined: String = raw.nfc().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
    bounded(field, joined, max, problems)
}

/// Many lines: composed, line ends made `\n`, trimmed.
pub fn paragraph(field: &str, raw: &str, max: usize, problems: &mut Problems) -> Option<String> {
    let text: String = raw.replace("\r\n", "\n").replace('\r', "\n").nfc().collect();
    bounded(field, text.trim().to_owned(), max, problems)
}

/// A line that must be there.
pub fn required_line(field: &str, raw: &str, max: usize, problems: &mut Problems) -> String {
    match line(field, raw, max, problems) {
        Some(text) => text,
        None => {
            if problems.get(field).is_none() {
                problems.add(field, Msg::new("error-required"));
            }
            String::new()
        }
    }
}

fn bounded(field: &str, text: String, max: usize, problems: &mut Problems) -> Option<String> {
    if !text.chars().any(is_visible) {
        return None;
    }
    let length = text.chars().count();
    if length > max {
        problems.add(field, Msg::new("error-too-long").with("max", max).with("got", length));
    } else if text.chars().any(forbidden) {
        problems.add(field, Msg::new("error-control-chars"));
    }
    Some(text)
}

/// Not blank and not one of the marks that show nothing: a name made of those could not be seen, nor pressed.
fn is_visible(c: char) -> bool {
    !c.is_whitespace()
        && !matches!(c, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
            | '\u{E0000}'..='\u{E0FFF}')
}

/// Control characters other than line feed and tab, and the marks that reorder text (they can make one name look like another).
fn forbidden(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t') || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFFE}' | '\u{FFFF}')
}

/// An e-mail address in lower case; a wrong one is a problem of the field.
pub fn email(field: &str, raw: &str, problems: &mut Problems) -> Option<String> {
    let text = line(field, raw, limit::EMAIL, problems)?.to_lowercase();
    if !is_email(&text) {
        problems.add(field, Msg::new("error-not-email"));
    }
    Some(text)
}

/// One `@`, a local part, a host with a dot and no odd characters: stricter than the standard, looser than most mistakes.
pub fn is_email(text: &str) -> bool {
    let Some((local, host)) = text.split_once('@') else { return false };
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !"@\"(),:;<>[]\\".contains(c);
    let label = |l: &str| {
        !l.is_empty() && l.len() <= 63 && !l.starts_with('-') && !l.ends_with('-') && l.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    !local.is_empty()
        && local.len() <= 64
        && local.chars().all(plain)
        && !local.starts_with('.')
        && !local.ends_with('.')
        && host.contains('.')
        && host.split('.').all(label)
}

/// A web address: `http` or `https` with a host. Anything else (`javascript:` above all) is a problem of the field.
pub fn url(field: &str, raw: &str, problems: &mut Problems) -> Option<String> {
    let text = line(field, raw, limit::URL, problems)?;
    if !is_url(&text) {
        problems.add(field, Msg::new("error-not-url"));
    }
    Some(text)
}

pub fn is_url(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let Some(rest) = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")) else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or("");
    !text.chars().any(|c| c.is_whitespace() || c == '\\' || c == '"' || c == '<' || c == '>')
        && !host.is_empty()
        && !host.contains('@')
        && (host.contains('.') || host.starts_with("localhost"))
}

/// An IANA zone that exists.
pub fn zone(field: &str, raw: &str, problems: &mut Problems) -> Option<String> {
    let text = line(field, raw, 64, problems)?;
    if jiff::tz::TimeZone::get(&text).is_err() || text.contains("..") {
        problems.add(field, Msg::new("error-not-zone"));
    }
    Some(text)
}

/// A civil date as forms send it (`2026-04-17`).
pub fn date(field: &str, raw: &str, problems: &mut Problems) -> Option<jiff::civil::Date> {
    let text = line(field, raw, 40, problems)?;
    let parsed = (text.len() == 10).then(|| text.parse::<jiff::civil::Date>().ok()).flatten();
    // No day of ours lies outside; a slip of the keys does.
    let parsed = parsed.filter(|date| (1900..=2200).contains(&date.year()));
    if parsed.is_none() {
        problems.add(field, Msg::new("error-not-date"));
    }
    parsed
}

/// A number as people write it in either language: `12 400`, `12,4`, `12.4`.
pub fn number(field: &str, raw: &str, problems: &mut Problems) -> Option<f64> {
    let text = line(field, raw, 40, problems)?;
    let plain: String = text.chars().filter(|c| !c.is_whitespace() && *c != '\u{a0}' && *c != '\u{202f}').collect();
    let parsed = plain.replace(',', ".").parse::<f64>().ok().filter(|n| n.is_finite());
    if parsed.is_none() {
        problems.add(field, Msg::new("error-not-number"));
    }
    parsed
}

/// Bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, b| {
        let _ = write!(out, "{b:02x}");
        out
    })
}

/// The SHA-256 of all that a reader gives, in hexadecimal.
pub fn sha256_of(mut from: impl std::io::Read) -> std::io::Result<String> {
    use sha2::Digest;
    let mut hash = sha2::Sha256::new();
    let mut buffer = vec![0; 64 * 1024];
    loop {
        match from.read(&mut buffer)? {
            0 => return Ok(hex(&hash.finalize())),
            n => hash.update(&buffer[..n]),
        }
    }
}

/// The bytes of a hexadecimal text; `None` if it is not one.
pub fn from_hex(text: &str) -> Option<Vec<u8>> {
    let pair = |i: usize| text.get(i..i + 2).and_then(|p| u8::from_str_radix(p, 16).ok());
    (text.len().is_multiple_of(2) && text.is_ascii()).then(|| (0..text.len()).step_by(2).map(pair).collect()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_cleaned_and_bounded() {
        let mut p = Problems::none();
        assert_eq!(line("n", "  Вера \u{a0}  Лесникова\t", 40, &mut p).as_deref(), Some("Вера Лесникова"));
        assert_eq!(line("n", "и\u{306}", 40, &mut p).as_deref(), Some("й"), "decomposed letters are composed");
        assert_eq!(line("n", " \n ", 40, &mut p), None);
        assert_eq!(line("n", "\u{200b}\u{3164}\u{ad}", 40, &mut p), None, "a name that nobody can see");
        assert_eq!(date("n", "0001-01-01", &mut Problems::none()), None);
        assert!(p.is_empty());
        line("long", "абвг", 3, &mut p);
        line("nul", "a\0b", 9, &mut p);
        line("bidi", "a\u{202e}b", 9, &mut p);
        assert_eq!(p.get("long").map(|m| m.key), Some("error-too-long"));
        assert_eq!(p.get("nul").map(|m| m.key), Some("error-control-chars"));
        assert_eq!(p.get("bidi").map(|m| m.key), Some("error-control-chars"));
    }

    #[test]
    fn addresses() {
        for good in ["vera@example.com", "a.b+c@sub.example.org", "иван@пример.рф"] {
            assert!(is_email(good), "{good}");
        }
        for bad in ["", "a", "a@b", "a@b@c.com", "a b@c.com", ".a@c.com", "a@-c.com", "a@c..com", "a@evil.com@good.com"] {
            assert!(!is_email(bad), "{bad}");
        }
        for good in ["https://example.com", "HTTP://example.com/x?y#z"] {
            assert!(is_url(good), "{good}");
        }
        for bad in
            ["javascript:alert(1)", "//evil.com", "https://", "https://a b.com", "data:text/html,x", "https://u@evil.com", "ftp://a.com"]
        {
            assert!(!is_url(bad), "{bad}");
        }
    }

    #[test]
    fn numbers_in_both_ways() {
        let mut p = Problems::none();
        assert_eq!(number("n", "12 400,5", &mut p), Some(12400.5));
        assert_eq!(number("n", "1.5", &mut p), Some(1.5));
        assert!(p.is_empty());
        assert_eq!(number("n", "NaN", &mut p), None);
        assert_eq!(number("n", "1e999", &mut p), None);
    }
}
