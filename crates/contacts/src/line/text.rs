//! A line as words with their places, so that what was understood can be cut out of it.

use std::ops::Range;

/// A word and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// In lower case, ё as е, curly apostrophes straight.
    pub low: String,
    /// As written.
    pub raw: String,
    from: usize,
    to: usize,
    /// A mark that ends a clause stands before it.
    pub breaks: bool,
}

/// A line in words.
#[derive(Clone, Debug)]
pub struct Text<'l> {
    line: &'l str,
    words: Vec<Word>,
}

impl<'l> Text<'l> {
    pub fn new(line: &'l str) -> Self {
        let mut words: Vec<Word> = Vec::new();
        let mut open: Option<usize> = None;
        let letters: Vec<(usize, char)> = line.char_indices().collect();
        for (i, &(at, c)) in letters.iter().enumerate() {
            let before = i.checked_sub(1).and_then(|i| letters.get(i)).map(|l| l.1);
            let after = letters.get(i + 1).map(|l| l.1);
            if is_inside(before, c, after) {
                open.get_or_insert(at);
            } else if let Some(from) = open.take() {
                push(&mut words, line, from, at);
            }
        }
        if let Some(from) = open {
            push(&mut words, line, from, line.len());
        }
        Self { line, words }
    }

    pub fn len(&self) -> usize {
        self.words.len()
    }

    pub fn get(&self, at: usize) -> Option<&Word> {
        self.words.get(at)
    }

    /// The word at a place in lower case; nothing beyond the end.
    pub fn low(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |w| w.low.as_str())
    }

    /// Whether these words stand here, one after another, within `end`.
    pub fn has(&self, at: usize, end: usize, phrase: &str) -> Option<usize> {
        let mut here = at;
        for word in phrase.split(' ') {
            if here >= end || self.low(here) != word {
                return None;
            }
            here += 1;
        }
        Some(here)
    }

    /// The line from one word to before another, as written.
    pub fn slice(&self, words: Range<usize>) -> String {
        let (Some(first), Some(last)) = (self.words.get(words.start), words.end.checked_sub(1).and_then(|i| self.words.get(i))) else {
            return String::new();
        };
        if words.is_empty() { String::new() } else { self.line.get(first.from..last.to).unwrap_or("").to_owned() }
    }

    /// The words of a range that were not taken, as written.
    pub fn rest(&self, words: Range<usize>, taken: &[bool]) -> String {
        let mut parts: Vec<String> = Vec::new();
        let mut from = words.start;
        for at in words.clone() {
            if taken.get(at - words.start).copied().unwrap_or(false) {
                parts.push(self.slice(from..at));
                from = at + 1;
            }
        }
        parts.push(self.slice(from..words.end));
        parts.retain(|part| !part.is_empty());
        parts.join(" ")
    }
}

fn push(words: &mut Vec<Word>, line: &str, from: usize, to: usize) {
    let raw = line.get(from..to).unwrap_or("").to_owned();
    let end = words.last().map_or(0, |w| w.to);
    let between = line.get(end..from).unwrap_or("");
    let breaks = !words.is_empty() && between.contains([',', ';', '.', '!', '?', '—', '–', '\n', ':', '(', ')']) || between.contains(" - ");
    let low = raw.to_lowercase().replace('ё', "е").replace('’', "'");
    words.push(Word { low, raw, from, to, breaks });
}

/// Letters and digits; an apostrophe or a hyphen between letters; a full stop, colon or slash between digits.
fn is_inside(before: Option<char>, c: char, after: Option<char>) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match c {
        '\'' | '’' | '-' => letter(before) && letter(after),
        '.' | ':' | '/' => digit(before) && digit(after),
        c => c.is_alphanumeric(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_comes_apart_and_together() {
        let text = Text::new("Called Vera, she’ll send it on 3.05; ещё — check-in");
        let low: Vec<&str> = (0..text.len()).map(|i| text.low(i)).collect();
        assert_eq!(low, ["called", "vera", "she'll", "send", "it", "on", "3.05", "еще", "check-in"]);
        let breaks: Vec<usize> = (0..text.len()).filter(|&i| text.get(i).is_some_and(|w| w.breaks)).collect();
        assert_eq!(breaks, [2, 7, 8]);
        assert_eq!(text.slice(1..4), "Vera, she’ll send");
        assert_eq!(text.rest(0..2, &[true, false]), "Vera");
        assert_eq!(text.slice(7..7), "");
        assert_eq!(text.has(3, 9, "send it"), Some(5));
        assert_eq!(text.has(8, 9, "check-in now"), None);
    }
}
