//! How far a Latin spelling is from a Russian one by sound, whatever the language of the Latin one.
//!
//! `table.rs` holds what Russian letters answer to in Latin spelling and what each answer costs: the negative logarithm of
//! the chance that the Latin letters are written so in Russian. It was estimated by expectation-maximisation over aligned
//! pairs of personal names (many-to-many alignment, chunks of up to two Russian and four Latin letters, long chunks
//! discounted). The distance of two words is the cheapest way through the table, with a price for what it does not know.

mod table;

use crate::fold::undecomposable;
use table::SOUNDS;
use unicode_normalization::UnicodeNormalization;

/// A twentieth of a nat.
pub(crate) type Cost = u16;

/// A letter that the table cannot explain: left out, or written for another. A vowel for a vowel is a smaller sin.
const LEFT_OUT: Cost = 75;
const VOWEL_LEFT_OUT: Cost = 55;
const OTHER: Cost = 110;
const OTHER_VOWEL: Cost = 50;
/// Words further apart in length than this are not compared.
const BAND: usize = 6;

/// Latin letters and what it costs to hear them.
#[derive(Debug)]
struct Step {
    letters: u64,
    count: u8,
    cost: u8,
}

/// A Russian word made ready for comparison with many Latin ones.
#[derive(Debug)]
pub(crate) struct Sound {
    /// What each letter costs to pass over.
    letters: Vec<Option<Cost>>,
    /// From each place, the steps that take no, one and two Russian letters.
    steps: Vec<[&'static [Step]; 3]>,
}

impl Sound {
    /// From a folded word in Cyrillic.
    pub(crate) fn of(russian: &str) -> Self {
        let letters: Vec<char> = std::iter::once('^').chain(russian.chars()).chain(std::iter::once('$')).collect();
        let steps = (0..=letters.len()).map(|at| steps_from(&letters[at..])).collect();
        Self { letters: letters.into_iter().map(left_out).collect(), steps }
    }

    /// The cost of reading `latin` as this word, at most `limit`; `None` above.
    pub(crate) fn cost(&self, latin: &Latin, limit: Cost) -> Option<Cost> {
        let (rows, width) = (self.letters.len() + 1, latin.letters.len() + 1);
        if rows.abs_diff(width) > BAND {
            return None;
        }
        let mut best = vec![UNREACHED; (rows + 2) * width];
        best[0] = 0;
        let mut hopeless = 0;
        for row in 0..rows {
            let columns = row.saturating_sub(BAND)..width.min(row + BAND + 1);
            let (this, next) = best[row * width..].split_at_mut(width);
            let mut lowest = UNREACHED;
            for column in columns {
                if this[column] <= limit {
                    lowest = lowest.min(this[column]);
                    self.advance(this, next, (row, column), latin);
                }
            }
            hopeless = if lowest == UNREACHED { hopeless + 1 } else { 0 };
            if hopeless == 2 {
                return None;
            }
        }
        best.get(rows * width - 1).copied().filter(|cost| *cost <= limit)
    }

    /// Spreads the cost at one place to the places a step further, in this row and the two that follow.
    fn advance(&self, this: &mut [Cost], next: &mut [Cost], (row, column): (usize, usize), latin: &Latin) {
        let here = this[column];
        let width = this.len();
        let mut reach = |rows: u8, columns: u8, cost: Cost| {
            let to = column + usize::from(columns);
            let cell = if rows == 0 { &mut this[to] } else { &mut next[usize::from(rows - 1) * width + to] };
            *cell = (*cell).min(here + cost);
        };
        let chunks = &latin.chunks[column];
        for (russian, steps) in (0..).zip(&self.steps[row]) {
            for step in steps.iter().filter(|step| chunks[usize::from(step.count)] == step.letters) {
                reach(russian, step.count, Cost::from(step.cost));
            }
        }
        let russian = self.letters.get(row).copied().flatten();
        let other = latin.letters.get(column).copied().flatten();
        if let Some(cost) = russian {
            reach(1, 0, cost);
        }
        if let Some(cost) = other {
            reach(0, 1, cost);
        }
        if let (Some(one), Some(other)) = (russian, other) {
            let vowels = one == VOWEL_LEFT_OUT && other == VOWEL_LEFT_OUT;
            reach(1, 1, if vowels { OTHER_VOWEL } else { OTHER });
        }
    }
}

/// Above every cost that a walk can add up to.
const UNREACHED: Cost = Cost::MAX / 2;

/// What it costs to pass over a letter of either alphabet; the marks `^` and `$` cannot be.
fn left_out(letter: char) -> Option<Cost> {
    match letter {
        '^' | '$' => None,
        'а' | 'е' | 'ё' | 'и' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я' | 'й' | 'ь' | 'ъ' => Some(VOWEL_LEFT_OUT),
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' => Some(VOWEL_LEFT_OUT),
        'á'..='æ' | 'è'..='ï' | 'ò'..='ö' | 'ø'..='ý' => Some(VOWEL_LEFT_OUT),
        _ => Some(LEFT_OUT),
    }
}

/// The steps that begin with the first letters of `rest`, by how many of them they take.
fn steps_from(rest: &[char]) -> [&'static [Step]; 3] {
    let mut steps: [&[Step]; 3] = [&[]; 3];
    for (count, steps) in steps.iter_mut().enumerate().take(rest.len() + 1) {
        if let Ok(at) = SOUNDS.binary_search_by_key(&pack(&rest[..count]), |(key, _)| *key) {
            *steps = SOUNDS[at].1;
        }
    }
    steps
}

const fn step(latin: &str, cost: u8) -> Step {
    let packed = letters(latin);
    let count = match packed.leading_zeros() {
        0..=15 => 4,
        16..=31 => 3,
        32..=47 => 2,
        48..=63 => 1,
        _ => 0,
    };
    Step { letters: packed, count, cost }
}

/// Up to four letters of the table in one number, the last lowest. All are of one or two bytes in UTF-8, a few of three.
const fn letters(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let (mut packed, mut at) = (0, 0);
    while at < bytes.len() {
        let (letter, size) = match bytes[at] {
            lead @ 0..0x80 => (lead as u64, 1),
            lead @ 0x80..0xe0 => ((lead as u64 & 0x1f) << 6 | bytes[at + 1] as u64 & 0x3f, 2),
            lead => {
                let (second, third) = (bytes[at + 1] as u64 & 0x3f, bytes[at + 2] as u64 & 0x3f);
                ((lead as u64 & 0xf) << 12 | second << 6 | third, 3)
            }
        };
        packed = packed << 16 | letter;
        at += size;
    }
    packed
}

/// A Latin word made ready for comparison.
#[derive(Debug)]
pub(crate) struct Latin {
    /// What each letter costs to pass over.
    letters: Vec<Option<Cost>>,
    /// For each place the next one, two, three and four letters packed; zero where there are fewer.
    chunks: Vec<[u64; 5]>,
}

impl Latin {
    /// From a folded word in Latin letters, marks kept where the table knows them.
    pub(crate) fn of(word: &str) -> Self {
        let mut letters = Vec::with_capacity(word.len() + 2);
        letters.push('^');
        for letter in word.chars() {
            if letter.is_ascii() || KNOWN.contains(letter) {
                letters.push(letter);
            } else if let Some(base) = undecomposable(letter) {
                letters.extend(base.chars());
            } else {
                letters.extend(std::iter::once(letter).nfd().take(1));
            }
        }
        letters.push('$');
        let chunks = (0..=letters.len()).map(|at| chunks_from(&letters[at..])).collect();
        Self { letters: letters.into_iter().map(left_out).collect(), chunks }
    }
}

/// Letters with marks that the names behind the table held often enough.
const KNOWN: &str = "ōéáćšöčüūóíäłńıžçèýñşøəăğāėúīņïåśżàëßřșâæęđēěț";

fn chunks_from(rest: &[char]) -> [u64; 5] {
    let mut chunks = [0; 5];
    for length in 1..=rest.len().min(4) {
        chunks[length] = pack(&rest[..length]);
    }
    chunks
}

/// Up to four letters of the basic plane in one number.
fn pack(letters: &[char]) -> u64 {
    letters.iter().fold(0, |packed, letter| packed << 16 | u64::from(*letter as u32 & 0xffff))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cost(russian: &str, latin: &str) -> Cost {
        Sound::of(russian).cost(&Latin::of(latin), 1000).unwrap_or(Cost::MAX)
    }

    #[test]
    fn the_table_is_sorted_for_searching() {
        assert!(SOUNDS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn names_of_many_languages_are_nearer_to_themselves() {
        let pairs = [
            ("шекспир", "shakespeare"),
            ("уильям", "william"),
            ("хуго", "hugo"),
            ("жан", "jean"),
            ("цукерберг", "zuckerberg"),
            ("чжао", "zhao"),
            ("татикава", "tachikawa"),
            ("мюллер", "müller"),
        ];
        for (russian, latin) in pairs {
            for (_, other) in pairs.iter().filter(|(_, other)| *other != latin) {
                assert!(cost(russian, latin) < cost(russian, other), "{russian} {latin} {other}");
            }
        }
    }
}
