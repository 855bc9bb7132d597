//! The statements on SQLite, and how long a search takes among a million.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[path = "support/people.rs"]
mod people;

use std::io::Read;
use std::rc::Rc;
use std::time::{Duration, Instant};

use names::search::*;
use people::{Dice, RUSSIAN, person, person_among, russian_family};
use rusqlite::types::Value;
use rusqlite::{Connection, params};

/// What the data layer does to a statement for SQLite.
fn say(sql: &str) -> String {
    let sql = sql.replace("= any($2)", "in rarray($2)").replace('$', "?").replace(r#"/*pg collate "C" */"#, "");
    let sql = sql.replace("uuid", "blob").replace("bigint", "integer");
    if sql.starts_with("create table") { format!("{sql} without rowid, strict") } else { sql }
}

struct Lite(Connection);

impl Lite {
    fn filled(path: &str, count: u64, families: &[String]) -> Self {
        let db = Connection::open(path).unwrap();
        db.execute_batch("pragma journal_mode = wal; pragma synchronous = off; pragma cache_size = -65536").unwrap();
        rusqlite::vtab::array::load_module(&db).unwrap();
        for sql in TABLES {
            db.execute_batch(&say(sql)).unwrap();
        }
        db.execute_batch("begin").unwrap();
        for number in 0..count {
            add(&db, number, &person_among(number, families));
        }
        db.execute_batch("commit").unwrap();
        Self(db)
    }

    fn count(&self, table: &str) -> i64 {
        self.0.query_row(&format!("select count(*) from {table}"), [], |row| row.get(0)).unwrap()
    }
}

/// Sixteen bytes that lie scattered, as no order of making helps the look-up.
fn id(number: u64) -> [u8; 16] {
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&number.to_be_bytes());
    bytes[8..].copy_from_slice(&number.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes());
    bytes
}

fn add(db: &Connection, number: u64, doc: &NameDoc) {
    let rows = entries(doc);
    let mut add_name = db.prepare_cached(&say(ADD_NAME)).unwrap();
    for row in rows.names {
        add_name.execute(params![1, row.word, row.rest, id(number)]).unwrap();
    }
    let mut add_word = db.prepare_cached(&say(ADD_WORD)).unwrap();
    for row in rows.words {
        add_word.execute(params![1, row.key, row.word]).unwrap();
    }
    db.prepare_cached(&say(PUT_DOC)).unwrap().execute(params![1, id(number), doc.encode()]).unwrap();
}

impl Index for Lite {
    type Id = [u8; 16];
    type Error = rusqlite::Error;

    fn bearers(&mut self, word: &str, from: &str, below: &str, limit: i64) -> rusqlite::Result<Vec<([u8; 16], String)>> {
        let mut statement = self.0.prepare_cached(&say(BEARERS))?;
        statement.query_map(params![1, word, from, below, limit], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
    }

    fn begun(&mut self, from: &str, below: &str, limit: i64) -> rusqlite::Result<Vec<([u8; 16], String)>> {
        let mut statement = self.0.prepare_cached(&say(BEGUN))?;
        statement.query_map(params![1, from, below, limit], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
    }

    fn words(&mut self, keys: &[String], limit: i64) -> rusqlite::Result<Vec<String>> {
        let keys: Vec<Value> = keys.iter().map(|key| Value::from(key.clone())).collect();
        let mut statement = self.0.prepare_cached(&say(WORDS))?;
        statement.query_map(params![1, Rc::new(keys), limit], |row| row.get(0))?.collect()
    }

    fn candidates(&mut self, ids: &[[u8; 16]]) -> rusqlite::Result<Vec<Candidate<[u8; 16]>>> {
        let ids: Vec<Value> = ids.iter().map(|id| Value::from(id.to_vec())).collect();
        let mut statement = self.0.prepare_cached(&say(CANDIDATES))?;
        let candidate = |row: &rusqlite::Row| Ok(Candidate { id: row.get(0)?, doc: NameDoc::decode(&row.get::<_, String>(1)?) });
        statement.query_map(params![1, Rc::new(ids)], candidate)?.collect()
    }
}

/// What people type, by kind, drawn from the people there are.
fn typed(dice: &mut Dice, count: usize, families: &[String]) -> (&'static str, String) {
    let doc = person_among(dice.below(count) as u64, families);
    let text = |at: usize| doc.fields[at].text.to_string();
    let name = text(0);
    let (given, family) = name.split_once(' ').unwrap();
    match dice.below(12) {
        0 => ("given name", RUSSIAN[dice.skewed(RUSSIAN.len())].to_owned()),
        1 => ("given name in Latin", names::translit::transliterate(RUSSIAN[dice.below(RUSSIAN.len())], names::translit::Scheme::Icao9303)),
        2 => ("surname", family.to_owned()),
        3 => ("surname, other alphabet", names::translit::transliterate(family, names::translit::Scheme::BgnPcgn)),
        4 => ("both", format!("{family} {given}")),
        5 => ("both, begun", format!("{given} {}", family.chars().take(3).collect::<String>())),
        6 => ("begun", family.chars().take(2 + dice.below(3)).collect()),
        7 => {
            let mut letters: Vec<char> = russian_family(dice).chars().collect();
            let at = 1 + dice.below(letters.len() - 2);
            letters.swap(at, at + 1);
            ("mistyped", letters.into_iter().collect())
        }
        8 => ("handle", text(doc.fields.len() - 2).chars().take(8).collect()),
        9 => ("address", text(doc.fields.len() - 1)),
        10 => ("six words at odds", (0..6).map(|_| russian_family(dice).replace('о', "ы")).collect::<Vec<_>>().join(" ")),
        _ => ("both, one mistyped", format!("{given} {}а", family.replace('о', "а"))),
    }
}

/// Quarter of a million different words in both alphabets make the vocabulary as dense as a world's; without the data the
/// measure says so.
fn many_families() -> Vec<String> {
    let Ok(file) = std::fs::File::open(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/transliteration/wd_russian_80.tsv.gz"))
    else {
        eprintln!("the list of real names is not here: the vocabulary is small");
        return Vec::new();
    };
    let mut text = String::new();
    flate2::read::GzDecoder::new(file).read_to_string(&mut text).unwrap();
    let both = |line: &str| {
        let (latin, rest) = line.split_once('\t')?;
        Some([latin.to_owned(), rest.split('\t').next()?.replace(' ', "")])
    };
    text.lines().filter_map(both).flatten().collect()
}

fn percentile(times: &[Duration], share: usize) -> Duration {
    times[(times.len() * share / 100).min(times.len() - 1)]
}

/// The ninety-ninth of a hundred.
fn measure(index: &mut Lite, count: usize, families: &[String], rounds: usize) -> Duration {
    let mut dice = Dice(7);
    let mut all: Vec<(&str, Duration)> = Vec::new();
    for _ in 0..rounds {
        let (kind, text) = typed(&mut dice, count, families);
        let start = Instant::now();
        find(index, &Query::new(&text), 20).unwrap();
        all.push((kind, start.elapsed()));
    }
    let mut kinds: Vec<&str> = all.iter().map(|(kind, _)| *kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    for kind in kinds {
        let mut times: Vec<Duration> = all.iter().filter(|(other, _)| *other == kind).map(|(_, time)| *time).collect();
        times.sort_unstable();
        eprintln!("{kind:>24}: p50 {:?} p99 {:?}", percentile(&times, 50), percentile(&times, 99));
    }
    let mut times: Vec<Duration> = all.into_iter().map(|(_, time)| time).collect();
    times.sort_unstable();
    eprintln!("{:>24}: p50 {:?} p99 {:?} max {:?}", "all", percentile(&times, 50), percentile(&times, 99), times[times.len() - 1]);
    percentile(&times, 99)
}

#[test]
fn people_are_found_through_the_statements() {
    let count = 5_000;
    let mut index = Lite::filled(":memory:", count, &[]);
    let mut dice = Dice(3);
    for _ in 0..300 {
        let number = dice.below(count as usize) as u64;
        let doc = person(number);
        let handle = &doc.fields[doc.fields.len() - 2].text;
        let hits = find(&mut index, &Query::new(handle), 10).unwrap();
        assert!(hits.iter().any(|hit| hit.id == id(number)), "{handle}");
        let swapped: Vec<&str> = doc.fields[0].text.split(' ').rev().collect();
        let hits = find(&mut index, &Query::new(&swapped.join(" ")), 100).unwrap();
        assert!(hits.iter().any(|hit| hit.id == id(number)), "{swapped:?}");
    }
}

#[test]
#[ignore = "makes a million people: some minutes and a gigabyte of disk"]
fn a_search_among_a_million_takes_less_than_twenty_milliseconds() {
    let count = std::env::var("PEOPLE").ok().and_then(|text| text.parse().ok()).unwrap_or(1_000_000);
    let path = std::env::temp_dir().join("names-million.sqlite");
    for leftover in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{leftover}", path.display()));
    }
    let families = many_families();
    let start = Instant::now();
    let mut index = Lite::filled(path.to_str().unwrap(), count, &families);
    index.0.execute_batch("pragma wal_checkpoint(truncate)").unwrap();
    eprintln!(
        "{count} people in {:?}: {} rows of names, {} of vocabulary, {} MB",
        start.elapsed(),
        index.count("search_names"),
        index.count("search_words"),
        std::fs::metadata(&path).unwrap().len() / 1_000_000
    );
    measure(&mut index, count as usize, &families, 500);
    let slowest = measure(&mut index, count as usize, &families, 3000);
    drop(index);
    std::fs::remove_file(&path).unwrap();
    assert!(slowest < Duration::from_millis(20), "{slowest:?}");
}
