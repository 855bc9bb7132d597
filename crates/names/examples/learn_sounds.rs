//! Learns `src/sounds/table.rs` from pairs of a Latin and a Russian spelling of one name.
//!
//! `cargo run --release -p names --example learn_sounds -- PAIRS.tsv.gz > crates/names/src/sounds/table.rs`
//!
//! The file has lines `latin TAB r u s s i a n`. Only every other line is read, so that the rest can judge the result.
//! Expectation-maximisation over all many-to-many alignments (Jiampojamarn, Kondrak and Sherif, NAACL 2007), where a chunk
//! is up to two Russian and four Latin letters and a long one is discounted, so that it must earn its place.

use std::collections::{BTreeMap, HashMap};
use std::io::{Read, Write};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Russian letters, Latin letters.
type Chunk = (u64, u64);
type Weights = HashMap<Chunk, f64>;

/// How many letters of each a chunk may take.
const SHAPES: &[(usize, usize)] = &[(0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (1, 3), (1, 4), (2, 1), (2, 2), (2, 3)];
const ROUNDS: usize = 9;
/// A chunk's expected uses below which it is chance.
const LEAST: f64 = 10.0;
/// The discount on each letter of a chunk's longer side after the first, in nats.
const DISCOUNT: f64 = 1.2;
/// Letters with marks that stay as they are: the same as `KNOWN` in `sounds.rs`.
const KNOWN: &str = "ōéáćšöčüūóíäłńıžçèýñşøəăğāėúīņïåśżàëßřșâæđęěēț";

struct Pair {
    russian: Vec<char>,
    latin: Vec<char>,
}

fn main() {
    let path = std::env::args().nth(1).expect("the path of the pairs");
    let pairs = read(&path);
    let mut weights = Weights::new();
    for round in 0..ROUNDS {
        let counts = expect_counts(&pairs, (round > 0).then_some(&weights));
        let least = if round < 2 { 1.0 } else { LEAST * round as f64 / (ROUNDS - 1) as f64 };
        weights = counts.into_iter().filter(|(_, count)| *count >= least).collect();
        let total: f64 = weights.values().sum();
        if round + 1 < ROUNDS {
            weights.values_mut().for_each(|weight| *weight /= total);
        }
    }
    write(&weights).expect("the table is written");
}

fn read(path: &str) -> Vec<Pair> {
    let file = std::fs::File::open(path).expect("the pairs can be opened");
    let mut text = String::new();
    flate2::read::GzDecoder::new(file).read_to_string(&mut text).expect("the pairs are gzipped UTF-8");
    let pair = |line: &str| {
        let mut columns = line.split('\t');
        let latin = edged(columns.next()?.nfc().filter(|c| c.is_alphabetic()).flat_map(without_rare_mark));
        let russian = edged(columns.next()?.chars().filter(|c| c.is_alphabetic()));
        (latin.len().abs_diff(russian.len()) <= 5 && latin.len().max(russian.len()) <= 16).then_some(Pair { russian, latin })
    };
    text.lines().step_by(2).filter_map(pair).collect()
}

fn edged(letters: impl Iterator<Item = char>) -> Vec<char> {
    std::iter::once('^').chain(letters).chain(std::iter::once('$')).collect()
}

fn without_rare_mark(letter: char) -> Vec<char> {
    if letter.is_ascii() || KNOWN.contains(letter) {
        return vec![letter];
    }
    std::iter::once(letter).nfd().filter(|c| !is_combining_mark(*c)).collect()
}

/// How often each chunk is used in all alignments of all pairs, weighed by their chance. Without weights, by shape alone.
fn expect_counts(pairs: &[Pair], weights: Option<&Weights>) -> BTreeMap<Chunk, f64> {
    let mut counts = BTreeMap::new();
    for pair in pairs {
        let (rows, columns) = (pair.russian.len() + 1, pair.latin.len() + 1);
        let at = |row: usize, column: usize| row * columns + column;
        let mut forward = vec![0.0; rows * columns];
        forward[0] = 1.0;
        let mut steps = Vec::new();
        for (row, column) in (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column))) {
            for &(russian, latin) in SHAPES {
                let (to_row, to_column) = (row + russian, column + latin);
                if forward[at(row, column)] == 0.0 || to_row >= rows || to_column >= columns {
                    continue;
                }
                let letters = (&pair.russian[row..to_row], &pair.latin[column..to_column]);
                let Some(weight) = weigh(letters, weights) else { continue };
                forward[at(to_row, to_column)] += forward[at(row, column)] * weight;
                steps.push((at(row, column), at(to_row, to_column), (pack(letters.0), pack(letters.1)), weight));
            }
        }
        let whole = forward[rows * columns - 1];
        if whole <= 0.0 {
            continue;
        }
        let mut backward = vec![0.0; rows * columns];
        backward[rows * columns - 1] = 1.0;
        for (from, to, chunk, weight) in steps.into_iter().rev() {
            backward[from] += weight * backward[to];
            let expected = forward[from] * weight * backward[to] / whole;
            if expected > 1e-3 {
                *counts.entry(chunk).or_default() += expected;
            }
        }
    }
    counts
}

/// The chance of a chunk; the edges of a word answer only to edges.
fn weigh((russian, latin): (&[char], &[char]), weights: Option<&Weights>) -> Option<f64> {
    if ['^', '$'].iter().any(|edge| russian.contains(edge) != latin.contains(edge)) {
        return None;
    }
    let Some(weights) = weights else {
        return Some(match (russian.len(), latin.len()) {
            (1, 1) => 0.05,
            (1, 2) => 0.01,
            (0, 1) | (1, 0) => 0.005,
            (2, 1 | 2) => 0.001,
            _ => 0.0003,
        });
    };
    let longer = russian.len().max(latin.len());
    weights.get(&(pack(russian), pack(latin))).map(|weight| weight * (-DISCOUNT * (longer as f64 - 1.0)).exp())
}

fn pack(letters: &[char]) -> u64 {
    letters.iter().fold(0, |packed, letter| packed << 16 | u64::from(*letter as u32 & 0xffff))
}

fn unpack(packed: u64) -> String {
    let letters = [packed >> 48, packed >> 32, packed >> 16, packed].map(|letter| (letter & 0xffff) as u32);
    letters.into_iter().filter(|letter| *letter > 0).filter_map(char::from_u32).collect()
}

/// The cost of a chunk is that of its Russian letters given its Latin ones.
fn write(counts: &Weights) -> std::io::Result<()> {
    let mut of_latin: HashMap<u64, f64> = HashMap::new();
    let mut in_order: Vec<(&Chunk, &f64)> = counts.iter().collect();
    in_order.sort_by_key(|(chunk, _)| **chunk);
    for ((_, latin), count) in &in_order {
        *of_latin.entry(*latin).or_default() += **count;
    }
    let mut lines: BTreeMap<u64, Vec<(u8, String)>> = BTreeMap::new();
    for ((russian, latin), count) in in_order {
        let nats = -(count / of_latin[latin]).ln();
        lines.entry(*russian).or_default().push(((nats / 0.05).round().clamp(0.0, 250.0) as u8, unpack(*latin)));
    }
    let mut out = std::io::stdout().lock();
    writeln!(out, "//! Learned by `examples/learn_sounds.rs`, not written by hand. Costs are in twentieths of a nat.\n")?;
    writeln!(out, "use super::{{Step, letters, step}};\n")?;
    writeln!(
        out,
        "/// For Russian letters (`^` start, `$` end) the Latin letters they answer to, cheapest first; in the order of the key."
    )?;
    writeln!(out, "#[rustfmt::skip]\npub(super) static SOUNDS: &[(u64, &[Step])] = &[")?;
    for (russian, mut steps) in lines {
        steps.sort();
        let steps: Vec<String> = steps.iter().map(|(cost, latin)| format!("step({latin:?}, {cost})")).collect();
        writeln!(out, "    (letters({:?}), &[{}]),", unpack(russian), steps.join(", "))?;
    }
    writeln!(out, "];")
}
