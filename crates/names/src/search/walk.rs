//! The way through the index for one query. All reads are bounded, so is the work on what they bring.

use std::collections::HashSet;
use std::hash::Hash;

use super::compare::Typed;
use super::plan::{Query, bent_keys, sound_keys};
use super::rank::{Candidate, Hit, rank};
use crate::canon::canonical;

/// The two tables and the creators, as one store reads them; each method is one statement.
pub trait Index {
    type Id: Copy + Eq + Hash;
    type Error;

    /// [`super::BEARERS`]: who bears `word` beside words in `from..below`, with those words.
    fn bearers(&mut self, word: &str, from: &str, below: &str, limit: i64) -> Result<Vec<(Self::Id, String)>, Self::Error>;

    /// [`super::BEGUN`]: who bears a word in `from..below`, with the word.
    fn begun(&mut self, from: &str, below: &str, limit: i64) -> Result<Vec<(Self::Id, String)>, Self::Error>;

    /// [`super::WORDS`]: words of the vocabulary under any of the keys.
    fn words(&mut self, keys: &[String], limit: i64) -> Result<Vec<String>, Self::Error>;

    /// The people themselves. Those that are gone, or not for the viewer's eyes, are left out.
    fn candidates(&mut self, ids: &[Self::Id]) -> Result<Vec<Candidate<Self::Id>>, Self::Error>;
}

/// Bounds of one search.
const CANDIDATES: i64 = 120;
const VOCABULARY: i64 = 3000;
const ALIKE: usize = 16;
const PAIRS: usize = 24;
const SIFTED: i64 = 500;
const HEARD: usize = 3;
/// One word this near, or so many a little less near, make it idle to look for mistyped ones.
const VERY_NEAR: f32 = 0.86;
const NEAR: f32 = 0.8;
const ENOUGH: usize = 4;
/// A best hit below this lets the other keyboard layout be tried.
const WEAK: f32 = 0.8;

/// People that `query` finds, best first, at most `limit` (itself at most a hundred makes sense).
pub fn find<I: Index>(index: &mut I, query: &Query, limit: usize) -> Result<Vec<Hit<I::Id>>, I::Error> {
    let mut hits = walk(index, query, limit)?;
    if let Some(swapped) = &query.swapped
        && hits.first().is_none_or(|best| best.score < WEAK)
    {
        let known: HashSet<I::Id> = hits.iter().map(|hit| hit.id).collect();
        let others = walk(index, swapped, limit)?;
        hits.extend(others.into_iter().filter(|hit| !known.contains(&hit.id)).map(lowered));
        hits.sort_by(|left, right| right.score.total_cmp(&left.score));
    }
    hits.truncate(limit);
    Ok(hits)
}

fn lowered<Id>(mut hit: Hit<Id>) -> Hit<Id> {
    hit.score *= 0.6;
    hit
}

fn walk<I: Index>(index: &mut I, query: &Query, limit: usize) -> Result<Vec<Hit<I::Id>>, I::Error> {
    if query.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = Found::default();
    if let Some(address) = &query.address {
        found.add(index.begun(address, &below(address), CANDIDATES)?);
    }
    match &query.words[..] {
        [only] => one_word(index, only, limit, &mut found)?,
        several => {
            several_words(index, several, limit, &mut found)?;
            if let Some(joined) = &query.joined {
                found.add(index.begun(&joined.canonical, &below(&joined.canonical), limit as i64)?);
            }
        }
    }
    let candidates = index.candidates(&found.ids)?;
    Ok(rank(query, &candidates))
}

/// Creators in the order in which they were met, each once.
struct Found<Id> {
    ids: Vec<Id>,
    known: HashSet<Id>,
}

impl<Id> Default for Found<Id> {
    fn default() -> Self {
        Self { ids: Vec::new(), known: HashSet::new() }
    }
}

impl<Id: Copy + Eq + Hash> Found<Id> {
    fn add(&mut self, rows: Vec<(Id, String)>) {
        for (id, _) in rows {
            if self.known.insert(id) {
                self.ids.push(id);
            }
        }
    }

    fn is_full(&self) -> bool {
        self.ids.len() >= CANDIDATES as usize
    }
}

/// Above every text that begins so.
fn below(beginning: &str) -> String {
    format!("{beginning}\u{10ffff}")
}

const EVERY: &str = "\u{10ffff}";

fn one_word<I: Index>(index: &mut I, typed: &Typed, limit: usize, found: &mut Found<I::Id>) -> Result<(), I::Error> {
    let rows = index.begun(&typed.canonical, &below(&typed.canonical), limit.max(60) as i64)?;
    let equal = rows.iter().filter(|(_, word)| *word == typed.canonical).count();
    found.add(rows);
    if equal >= limit {
        return Ok(());
    }
    for beginning in typed.beginnings.iter().skip(1) {
        found.add(index.begun(beginning, &below(beginning), 20)?);
    }
    for alias in &typed.aliases {
        found.add(index.bearers(alias, "", EVERY, 10)?);
    }
    let full = found.ids.len() + CANDIDATES as usize;
    for (word, _) in alike(index, typed, equal > 0, VOCABULARY)? {
        if found.ids.len() >= full {
            break;
        }
        found.add(index.bearers(&word, "", EVERY, 20)?);
    }
    Ok(())
}

/// Canonical words of the vocabulary that sound or look like what was typed, nearest first, with their scores.
/// Mistyped ones are looked for only where the word as typed is not `known` and nothing near was found.
fn alike<I: Index>(index: &mut I, typed: &Typed, known: bool, most: i64) -> Result<Vec<(String, f32)>, I::Error> {
    let mut nearest = Nearest::default();
    nearest.offer(typed, index.words(&sound_keys(&typed.text), most)?);
    if !known && !nearest.is_good() {
        nearest.offer(typed, index.words(&bent_keys(&typed.text), most)?);
    }
    Ok(nearest.words)
}

/// The best words seen so far.
#[derive(Default)]
struct Nearest {
    words: Vec<(String, f32)>,
}

impl Nearest {
    fn offer(&mut self, typed: &Typed, mut words: Vec<String>) {
        words.sort_unstable();
        words.dedup();
        let mut floor = 0.0;
        for word in words {
            let canonical = canonical(&word);
            if canonical == typed.canonical {
                continue;
            }
            if let Some(likeness) = typed.likeness_above(&word, &canonical, floor) {
                self.words.push((canonical, likeness.score));
            }
            if self.words.len() >= 4 * ALIKE {
                self.settle();
                floor = self.words.last().map_or(0.0, |(_, score)| *score);
            }
        }
        self.settle();
    }

    fn settle(&mut self) {
        self.words.sort_by(|left, right| right.1.total_cmp(&left.1).then_with(|| left.0.cmp(&right.0)));
        let mut seen = HashSet::new();
        self.words.retain(|(word, _)| seen.insert(word.clone()));
        self.words.truncate(ALIKE);
    }

    fn is_good(&self) -> bool {
        let nearer = |than: f32| self.words.iter().filter(|(_, score)| *score >= than).count();
        nearer(VERY_NEAR) >= 1 || nearer(NEAR) >= ENOUGH
    }
}

fn several_words<I: Index>(index: &mut I, typed: &[Typed], limit: usize, found: &mut Found<I::Id>) -> Result<(), I::Error> {
    let whole: Vec<&str> = typed[1..].iter().map(|word| word.canonical.as_str()).collect();
    let whole = whole.join(" ");
    found.add(index.bearers(&typed[0].canonical, &whole, &below(&whole), CANDIDATES)?);
    let literal: Vec<Vec<(String, f32)>> = typed.iter().map(|word| vec![(word.canonical.clone(), 1.0)]).collect();
    pairs(index, &literal, found)?;
    if found.ids.len() >= limit {
        return Ok(());
    }
    let mut options = literal;
    let longest = longest_words(typed);
    for (at, (word, options)) in typed.iter().zip(&mut options).enumerate() {
        if !longest.contains(&at) {
            continue;
        }
        options.extend(word.aliases.iter().map(|alias| ((*alias).to_owned(), 0.86)));
        options.extend(alike(index, word, false, VOCABULARY / longest.len() as i64)?);
        options.sort_by(|left, right| right.1.total_cmp(&left.1));
        options.truncate(ALIKE);
    }
    pairs(index, &options, found)?;
    if found.ids.is_empty() {
        sift(index, &options, found)?;
    }
    if found.ids.is_empty() {
        for (word, _) in longest.iter().flat_map(|at| options[*at].iter().take(2)) {
            found.add(index.bearers(word, "", EVERY, 20)?);
        }
    }
    Ok(())
}

/// The words that say most; only these are heard as well as read.
fn longest_words(typed: &[Typed]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..typed.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(typed[*at].canonical.len()));
    order.truncate(HEARD);
    order
}

/// Reads the rows where one word stands just before another, likeliest pairs first.
fn pairs<I: Index>(index: &mut I, options: &[Vec<(String, f32)>], found: &mut Found<I::Id>) -> Result<(), I::Error> {
    let mut all: Vec<(&str, &str, f32)> = Vec::new();
    for (at, left) in options.iter().enumerate() {
        for right in &options[at + 1..] {
            for (one, one_score) in left {
                all.extend(right.iter().map(|(other, score)| (one.as_str(), other.as_str(), one_score + score)));
            }
        }
    }
    all.sort_by(|left, right| right.2.total_cmp(&left.2));
    for (one, other, _) in all.into_iter().take(PAIRS) {
        if found.is_full() {
            break;
        }
        found.add(index.bearers(one, other, &below(other), 40)?);
        found.add(index.bearers(other, one, &below(one), 40)?);
    }
    Ok(())
}

/// Words that do not stand side by side: the bearers of one are sifted for the others.
fn sift<I: Index>(index: &mut I, options: &[Vec<(String, f32)>], found: &mut Found<I::Id>) -> Result<(), I::Error> {
    for (at, own) in options.iter().enumerate().take(HEARD) {
        for (word, _) in own.iter().take(2) {
            let mut rows = index.bearers(word, "", EVERY, SIFTED)?;
            rows.retain(|(_, rest)| beside_all(rest, options, at));
            found.add(rows);
        }
    }
    Ok(())
}

fn beside_all(rest: &str, options: &[Vec<(String, f32)>], own: usize) -> bool {
    let others = options.iter().enumerate().filter(|(at, _)| *at != own);
    others.into_iter().all(|(_, options)| options.iter().any(|(option, _)| rest.split(' ').any(|word| word.starts_with(option.as_str()))))
}
