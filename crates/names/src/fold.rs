//! Folding: what two spellings have in common once case, marks, width and decoration are taken away.
//!
//! A word is a run of letters and digits. Apostrophes, soft and hard signs written as primes, zero-width characters and
//! combining marks never split a word; everything else that is not a letter or digit does.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

/// One word of a text: lower-case, compatibility forms resolved, marks kept (they tell the sound), and where it stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// NFC, lower case.
    pub text: String,
    /// Bytes of the original text, trailing marks included.
    pub range: Range<usize>,
}

/// The text for comparing: NFKC, lower case, ё as е, no marks, no punctuation, words parted by one space.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in words(text) {
        if !out.is_empty() {
            out.push(' ');
        }
        push_plain(&mut out, &word.text);
    }
    out
}

/// A key whose byte order is the alphabetical order of names: ё stands beside е, case and marks decide only ties.
pub fn sort_key(text: &str) -> String {
    let mut key = fold(text);
    let lower = text.trim().to_lowercase();
    if lower != key {
        key.push('\u{1}');
        key.extend(lower.chars().filter(|c| !c.is_control()));
    }
    key
}

/// The words of a text with their places.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut open: Option<Word> = None;
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        if is_silent(letter) {
            continue;
        }
        if is_combining_mark(letter) {
            if let Some(word) = &mut open {
                word.text.push(letter);
                word.range.end = end;
            }
            continue;
        }
        if letter.is_ascii() || is_plain_cyrillic(letter) {
            if letter.is_alphanumeric() {
                extend(&mut open, at..end, letter.to_lowercase());
            } else {
                close(&mut open, &mut found);
            }
            continue;
        }
        push_other(letter, at..end, &mut open, &mut found);
    }
    close(&mut open, &mut found);
    found
}

/// Characters that need resolving first: ligatures, full-width and mathematical letters, accented letters.
fn push_other(letter: char, range: Range<usize>, open: &mut Option<Word>, found: &mut Vec<Word>) {
    let mut any = false;
    for part in std::iter::once(letter).nfkc() {
        if part.is_alphanumeric() || is_combining_mark(part) {
            any = true;
            extend(open, range.clone(), part.to_lowercase());
        }
    }
    if !any {
        close(open, found);
    }
}

fn extend(open: &mut Option<Word>, range: Range<usize>, letters: impl Iterator<Item = char>) {
    let word = open.get_or_insert_with(|| Word { text: String::with_capacity(16), range: range.clone() });
    word.text.extend(letters);
    word.range.end = range.end;
}

fn close(open: &mut Option<Word>, found: &mut Vec<Word>) {
    let Some(mut word) = open.take() else { return };
    if word.text.chars().any(is_combining_mark) {
        word.text = word.text.nfc().collect();
    }
    if word.text.chars().any(char::is_alphanumeric) {
        found.push(word);
    }
}

fn is_plain_cyrillic(letter: char) -> bool {
    matches!(letter, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё')
}

/// Characters that neither sound nor part words.
fn is_silent(letter: char) -> bool {
    matches!(letter,
        '\'' | '`' | '´' | '\u{2018}'..='\u{201b}' | '\u{201d}' | '\u{2032}'..='\u{2034}' | '\u{2b9}'..='\u{2bf}' | '\u{ad}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}'
        | '\u{feff}' | '\u{34f}' | '\u{fe00}'..='\u{fe0f}')
}

/// A word without its marks: ё as е, й kept, ø as o, ß as ss.
pub(crate) fn plain(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    push_plain(&mut out, word);
    out
}

fn push_plain(out: &mut String, word: &str) {
    for letter in word.chars() {
        match letter {
            'a'..='z' | '0'..='9' | 'а'..='я' => out.push(letter),
            'ё' => out.push('е'),
            _ => push_base(out, letter),
        }
    }
}

fn push_base(out: &mut String, letter: char) {
    if let Some(base) = undecomposable(letter) {
        out.push_str(base);
        return;
    }
    for part in std::iter::once(letter).nfd() {
        if canonical_combining_class(part) == 0 && !is_combining_mark(part) {
            out.push(part);
        }
    }
}

/// Latin letters that Unicode does not take apart, by what people type for them.
pub(crate) fn undecomposable(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        'ə' => "e",
        'ħ' => "h",
        'ŋ' => "n",
        'ς' => "σ",
        _ => return None,
    })
}
