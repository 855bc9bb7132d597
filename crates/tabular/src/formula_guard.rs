//! Texts that a spreadsheet program would run as formulas get one apostrophe in front when written to CSV, and lose
//! exactly that one when read back: `strip(guard(x)) == x` for every text.

use std::borrow::Cow;

fn is_live(first: char) -> bool {
    matches!(first, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
}

/// Whether the text, after apostrophes of any number, starts as a formula may start.
fn is_guardable(text: &str) -> bool {
    text.trim_start_matches('\'').chars().next().is_some_and(is_live)
}

/// The text as it is safe to write.
#[must_use]
pub fn guard(text: &str) -> Cow<'_, str> {
    if is_guardable(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text as it was before [`guard`].
#[must_use]
pub fn strip(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_guardable(rest) => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dangerous_start_is_guarded_and_comes_back() {
        for start in ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'=", "''@"] {
            let text = format!("{start}cmd|' /C calc'!A0");
            let written = guard(&text);
            assert!(written.starts_with('\''), "{text:?}");
            assert_eq!(strip(&written), text);
        }
    }

    #[test]
    fn harmless_texts_stay_as_they_are() {
        for text in ["", "Иван", "'тихо'", "'", "a=b", " =1", "1-2"] {
            assert_eq!(guard(text), text);
            assert_eq!(strip(text), text);
        }
    }
}
