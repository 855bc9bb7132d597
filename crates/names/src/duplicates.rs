//! Whether two records are of one person.
//!
//! [`dedupe_keys`] finds the pairs worth comparing by hash look-up; [`similar`] judges a pair. Both see through alphabets,
//! spellings and the order of words. A difference of e-mail or handle is no evidence: people have several.
//!
//! Measured (`tests/duplicates.rs`, `tests/pace.rs`): of 106 pairs of titles that one channel really bore, many of them
//! quite different, 64 are suggested and 51 share a key; of 5,151 pairs of strangers, one. Keys, look-up and comparison with
//! up to twenty namesakes a key take 10 to 13 us a record.

use crate::canon::canonical;
use crate::fold::{plain, words};
use crate::search::{FieldKind, Matched, NameDoc, Typed};
use crate::skeleton::skeletons;

/// What speaks most for two records being of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    Name,
    Handle,
    Email,
}

/// How likely two records are of one person.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Similarity {
    /// 0 to 1. From [`SAME`] on a person would say yes at sight; from [`SUGGEST`] on the pair is worth showing.
    pub score: f32,
    pub by: Evidence,
}

/// From here on an import may take two records for one without asking about each.
pub const SAME: f32 = 0.9;

/// Pairs below this are not worth a person's look.
pub const SUGGEST: f32 = 0.75;

/// Keys of which records of one person nearly always share one: the address, each handle, each whole name in canonical
/// spelling, and by sound where the sound is distinctive. Few (one to six for most), sorted, each once.
///
/// A key of a very common name gathers many; compare at most a few dozen records of one key.
pub fn dedupe_keys(doc: &NameDoc) -> Vec<String> {
    let mut keys = Vec::with_capacity(6);
    for field in &doc.fields {
        match field.kind {
            FieldKind::Email => keys.push(format!("@{}", field.text.trim().to_lowercase())),
            FieldKind::Handle => keys.extend(joined_key(&spelling(&field.text))),
            FieldKind::Name => name_keys(&field.text, &mut keys),
        }
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn name_keys(text: &str, keys: &mut Vec<String>) {
    let found = words(text);
    let mut spelt: Vec<String> = found.iter().map(|word| canonical(&word.text)).collect();
    keys.extend(joined_key(&spelt));
    if found.len() < 2 {
        return;
    }
    spelt.sort_unstable();
    keys.push(format!("+{}", spelt.join(" ")));
    let mut sounds: Vec<String> = found.iter().filter_map(|word| skeletons(&word.text).into_iter().next()).collect();
    if sounds.iter().map(String::len).sum::<usize>() >= DISTINCTIVE {
        sounds.sort_unstable();
        keys.push(format!("~{}", sounds.join(" ")));
    }
}

/// Consonants that make a whole name's sound worth a key.
const DISTINCTIVE: usize = 6;
/// Letters that make one word worth a key.
const TELLING: usize = 4;

fn joined_key(words: &[String]) -> Option<String> {
    let joined = words.concat();
    (joined.len() >= TELLING).then(|| format!("={joined}"))
}

fn spelling(text: &str) -> Vec<String> {
    words(text).iter().map(|word| canonical(&word.text)).collect()
}

/// How likely two records are of one person, and by what.
pub fn similar(left: &NameDoc, right: &NameDoc) -> Similarity {
    let mut best = Similarity { score: 0.0, by: Evidence::Name };
    for one in &left.fields {
        for other in &right.fields {
            let next = match (one.kind, other.kind) {
                (FieldKind::Email, FieldKind::Email) => same_address(&one.text, &other.text),
                (FieldKind::Email, _) | (_, FieldKind::Email) => continue,
                (FieldKind::Name, FieldKind::Name) => Similarity { score: names(&one.text, &other.text), by: Evidence::Name },
                _ => Similarity { score: handles(&one.text, &other.text), by: Evidence::Handle },
            };
            if next.score > best.score {
                best = next;
            }
        }
    }
    best
}

fn same_address(left: &str, right: &str) -> Similarity {
    let same = left.trim().to_lowercase() == right.trim().to_lowercase();
    Similarity { score: if same { 0.99 } else { 0.0 }, by: Evidence::Email }
}

/// A handle against a handle or a name: all the words run together, or the one a telling beginning of the other.
fn handles(left: &str, right: &str) -> f32 {
    let (mut one, mut other) = (spelling(left), spelling(right));
    let joined = run_together(&one.concat(), &other.concat());
    one.sort_unstable();
    other.sort_unstable();
    let reordered = one.len() > 1 && one.concat() == other.concat();
    if reordered { joined.max(0.93) } else { joined }
}

fn run_together(one: &str, other: &str) -> f32 {
    let shorter = one.len().min(other.len());
    if shorter < TELLING {
        return if one == other && shorter > 1 { 0.76 } else { 0.0 };
    }
    if one == other {
        return 0.95;
    }
    let share = shorter as f32 / one.len().max(other.len()) as f32;
    let begins = one.starts_with(other) || other.starts_with(one);
    if begins && shorter >= 6 { 0.6 + 0.3 * share } else { 0.0 }
}

/// Whole names, their words in any order; a word that only one of them has lowers the score.
fn names(left: &str, right: &str) -> f32 {
    let (one, other) = (words(left), words(right));
    let joined = run_together(&spelt(&one), &spelt(&other));
    let (fewer, more) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    if fewer.is_empty() {
        return 0.0;
    }
    let mut free: Vec<&str> = more.iter().map(|word| word.text.as_str()).collect();
    let mut total = 0.0;
    for word in fewer {
        let Some((at, score)) = nearest(&word.text, &free) else { return joined };
        free.swap_remove(at);
        total += score;
    }
    let mean = total / fewer.len() as f32;
    let missing = (more.len() - fewer.len()) as f32;
    let alone = if fewer.len() == 1 { 0.82 } else { 1.0 };
    let by_words = mean * alone - missing * if fewer.len() == 1 { 0.25 } else { 0.08 };
    joined.max(by_words.max(0.0) * 0.97)
}

fn spelt(found: &[crate::fold::Word]) -> String {
    found.iter().map(|word| canonical(&word.text)).collect()
}

fn nearest(word: &str, free: &[&str]) -> Option<(usize, f32)> {
    let folded = plain(word);
    if let Some(at) = free.iter().position(|other| plain(other) == folded) {
        return Some((at, 1.0));
    }
    let typed = Typed::new(word);
    let scores = free.iter().enumerate().filter_map(|(at, other)| Some((at, likeness(&typed, other)?)));
    scores.max_by(|left, right| left.1.total_cmp(&right.1))
}

/// Beginnings count for nothing here but as initials: «И. Петров» may be Иван Петров.
fn likeness(typed: &Typed, other: &str) -> Option<f32> {
    let initial = typed.text.chars().count() == 1 || other.chars().count() == 1;
    if initial && typed.text.chars().next() == other.chars().next() {
        return Some(0.7);
    }
    let likeness = typed.likeness(other)?;
    match likeness.how {
        Matched::Begun => None,
        Matched::Sound | Matched::Equal => Some(likeness.score),
        Matched::Typo => Some(likeness.score + 0.05),
    }
}
