//! What was typed, read in every way worth trying.

use super::compare::Typed;
use super::document::{LONGEST, address, short_key, whole_key};
use crate::fold::words;
use crate::layout::other_layout;
use crate::skeleton::{shortened, skeletons};

/// A typed search, ready to be walked and to rank by.
#[derive(Debug)]
pub struct Query {
    pub(super) words: Vec<Typed>,
    /// All words written as one, as in a handle; only for several words.
    pub(super) joined: Option<Typed>,
    /// An address or its beginning, lower-case.
    pub(super) address: Option<String>,
    /// The same keys in the other keyboard layout.
    pub(super) swapped: Option<Box<Query>>,
}

/// Letters and words beyond these are not looked at.
const MOST_LETTERS: usize = 200;
const MOST_WORDS: usize = 6;

impl Query {
    /// Reads what was typed. Nothing to look for gives a query that finds nothing.
    pub fn new(typed: &str) -> Self {
        let typed: String = typed.chars().take(MOST_LETTERS).collect();
        let mut query = Self::read(&typed);
        query.swapped = other_layout(&typed).map(|other| Box::new(Self::read(&other)));
        query
    }

    fn read(typed: &str) -> Self {
        let found = words(typed);
        let texts: Vec<&str> = found.iter().map(|word| word.text.as_str()).take(MOST_WORDS).collect();
        let short = |text: &str| text.chars().take(LONGEST).collect::<String>();
        let joined = (texts.len() > 1).then(|| Typed::new(&short(&texts.concat())));
        let address = address(typed.trim().trim_start_matches('@'));
        Self {
            words: texts.iter().map(|text| Typed::new(&short(text))).collect(),
            joined,
            address: address.contains('@').then_some(address),
            swapped: None,
        }
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// The keys under which the vocabulary holds words that sound like this one.
pub(super) fn sound_keys(word: &str) -> Vec<String> {
    skeletons(word).iter().map(|reading| whole_key(reading)).collect()
}

/// The keys of words that have one consonant more, fewer, or another. Short skeletons say too little to be bent so.
pub(super) fn bent_keys(word: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for reading in skeletons(word) {
        keys.push(short_key(&reading));
        let shorter = shortened(&reading);
        if reading.len() > 2 {
            keys.extend(shorter.iter().map(|shorter| whole_key(shorter)));
        }
        if reading.len() > 3 {
            keys.extend(shorter.iter().map(|shorter| short_key(shorter)));
        }
    }
    keys.sort();
    keys.dedup();
    keys
}
