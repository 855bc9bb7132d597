//! Names of every language, typed in Russian: how often the Latin one is among the first ten.

#[path = "support/memory.rs"]
mod memory;

use std::io::Read;

use memory::Memory;
use names::search::{FieldKind, NameDoc, Query, find};

const PAIRS: &str = "/work/shared/data/transliteration/wd_russian_80.tsv.gz";
const TYPED: usize = 2_000;

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

#[test]
fn the_russian_form_finds_the_latin_one() {
    let Some(pairs) = pairs() else { return };
    let mut memory = index(&pairs);
    let (names, words) = memory.rows();
    let (mut first, mut ten, mut fifty) = (0, 0, 0);
    let mut seed = 20_261_122;
    let mut missed = Vec::new();
    let start = std::time::Instant::now();
    for _ in 0..TYPED {
        let wanted = (dice(&mut seed) % pairs.len() as u64) as u32;
        let (latin, russian) = &pairs[wanted as usize];
        let Ok(hits) = find(&mut memory, &Query::new(russian), 50);
        match hits.iter().position(|hit| hit.id == wanted) {
            Some(0) => (first, ten, fifty) = (first + 1, ten + 1, fifty + 1),
            Some(..10) => (ten, fifty) = (ten + 1, fifty + 1),
            Some(place) => {
                fifty += 1;
                missed.push(format!("{russian} {latin} #{place}"));
            }
            None => missed.push(format!("{russian} {latin} -")),
        }
    }
    let percent = |count: usize| count as f64 * 100.0 / TYPED as f64;
    println!(
        "first {:.1} %, first ten {:.1} %, first fifty {:.1} %, {} rows of names, {} of vocabulary, {:.0} us each",
        percent(first), percent(ten), percent(fifty), names, words, start.elapsed().as_micros() as f64 / TYPED as f64
    );
    for line in missed.iter().step_by(missed.len() / 80 + 1) {
        println!("  missed {line}");
    }
    assert!(percent(ten) >= 85.0, "{:.1} % among the first ten", percent(ten));
}
