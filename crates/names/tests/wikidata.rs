//! Names of every language, typed in Russian: how often the Latin one is among the first ten.
//!
//! The table of sounds was learned from the even lines of this list; the odd lines are counted apart.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[path = "support/memory.rs"]
mod memory;

use std::io::Read;

use memory::Memory;
use names::search::{FieldKind, NameDoc, Query, find};

const PAIRS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/transliteration/wd_russian_80.tsv.gz");
const TYPED: usize = 10_000;

/// (Latin, Russian) pairs, or `None` with a message where the data is absent.
fn pairs() -> Option<Vec<(String, String)>> {
    let Ok(file) = std::fs::File::open(PAIRS) else {
        eprintln!("skipped: {PAIRS} is not here");
        return None;
    };
    let mut text = String::new();
    flate2::read::GzDecoder::new(file).read_to_string(&mut text).unwrap();
    let pair = |line: &str| {
        let mut columns = line.split('\t');
        Some((columns.next()?.to_owned(), columns.next()?.replace(' ', "")))
    };
    Some(text.lines().filter_map(pair).collect())
}

/// A fixed sequence (splitmix64), so that every run types the same names.
fn dice(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

fn index(pairs: &[(String, String)]) -> Memory {
    let mut memory = Memory::default();
    for (id, (latin, _)) in pairs.iter().enumerate() {
        memory.add(id as u32, NameDoc::new([(FieldKind::Name, latin.clone())]));
    }
    memory
}

#[derive(Default)]
struct Tally {
    typed: usize,
    first: usize,
    ten: usize,
    fifty: usize,
}

impl Tally {
    fn count(&mut self, place: Option<usize>) {
        self.typed += 1;
        self.first += usize::from(place == Some(0));
        self.ten += usize::from(place.is_some_and(|place| place < 10));
        self.fifty += usize::from(place.is_some());
    }

    fn percent(&self, count: usize) -> f64 {
        count as f64 * 100.0 / self.typed as f64
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        let [first, ten, fifty] = [self.first, self.ten, self.fifty].map(|count| self.percent(count));
        write!(out, "first {first:.1} %, first ten {ten:.1} %, first fifty {fifty:.1} % of {}", self.typed)
    }
}

#[test]
fn the_russian_form_finds_the_latin_one() {
    let Some(pairs) = pairs() else { return };
    let mut memory = index(&pairs);
    let (names, words) = (memory.names.len(), memory.words.len());
    let (mut all, mut unseen) = (Tally::default(), Tally::default());
    let mut seed = 20_261_122;
    let mut missed = Vec::new();
    let start = std::time::Instant::now();
    for _ in 0..TYPED {
        let wanted = (dice(&mut seed) % pairs.len() as u64) as u32;
        let (latin, russian) = &pairs[wanted as usize];
        let Ok(hits) = find(&mut memory, &Query::new(russian), 50);
        let place = hits.iter().position(|hit| hit.id == wanted);
        all.count(place);
        if wanted % 2 == 1 {
            unseen.count(place);
        }
        if place.is_none_or(|place| place >= 10) {
            missed.push(format!("{russian} {latin} {place:?}"));
        }
    }
    let each = start.elapsed().as_micros() / TYPED as u128;
    eprintln!("all: {all}; not learned from: {unseen}");
    eprintln!("{names} rows of names, {words} of vocabulary, {each} us a search");
    for line in missed.iter().step_by(missed.len() / 40 + 1) {
        eprintln!("  missed {line}");
    }
    assert!(all.percent(all.ten) >= 85.0, "{all}");
    assert!(unseen.percent(unseen.ten) >= 85.0, "not learned from: {unseen}");
}
