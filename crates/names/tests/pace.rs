//! What an import of a hundred thousand rows costs this crate. Times are asserted in optimised builds only.

#[path = "support/people.rs"]
mod people;

use std::collections::HashMap;
use std::time::{Duration, Instant};

use names::duplicates::{SUGGEST, dedupe_keys, similar};
use names::search::{NameDoc, entries};
use people::person;

const ROWS: u64 = 20_000;

fn each(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed() / ROWS as u32
}

fn assert_within(what: &str, took: Duration, most: Duration) {
    eprintln!("{what}: {took:?} a record");
    if !cfg!(debug_assertions) {
        assert!(took <= most, "{what}: {took:?}");
    }
}

#[test]
fn an_import_is_indexed_and_compared_in_time() {
    let docs: Vec<NameDoc> = (0..ROWS).map(person).collect();
    let mut rows = 0;
    let indexing = each(|| rows = docs.iter().map(|doc| entries(doc).names.len()).sum::<usize>());
    assert!(rows as u64 >= 4 * ROWS && rows as u64 <= 8 * ROWS, "{rows} rows of names for {ROWS} people");
    assert_within("index rows", indexing, Duration::from_micros(20));

    let mut known: HashMap<String, Vec<usize>> = HashMap::new();
    let mut suggested = 0;
    let comparing = each(|| {
        for (at, doc) in docs.iter().enumerate() {
            let mut met = Vec::new();
            for key in dedupe_keys(doc) {
                let holders = known.entry(key).or_default();
                met.extend(holders.iter().take(20).copied());
                holders.push(at);
            }
            met.sort_unstable();
            met.dedup();
            suggested += usize::from(met.iter().any(|other| similar(doc, &docs[*other]).score >= SUGGEST));
        }
    });
    eprintln!("{suggested} of {ROWS} have a namesake before them");
    assert_within("duplicates", comparing, Duration::from_micros(60));
}
