//! One typed word against one word of a name.

use crate::alias;
use crate::canon::{beginnings, canonical};
use crate::fold::plain;
use crate::sounds::{Cost, Latin, Sound};

/// One word as typed, made ready for many comparisons.
#[derive(Debug)]
pub(crate) struct Typed {
    /// Folded, marks kept.
    pub text: String,
    plain: String,
    pub canonical: String,
    pub beginnings: Vec<String>,
    pub aliases: Vec<&'static str>,
    letters: Vec<char>,
    ear: Ear,
}

#[derive(Debug)]
enum Ear {
    Russian(Box<Sound>),
    Latin(Latin),
    Neither,
}

/// How two words agree, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Matched {
    /// The same name, in either alphabet.
    Equal,
    /// The beginning of the name.
    Begun,
    /// Sounds the same, or is the same name in another language.
    Sound,
    /// Mistyped.
    Typo,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Likeness {
    pub how: Matched,
    /// 0 to 1; 1 is the same word.
    pub score: f32,
}

/// The score of a perfect match by sound, and how far the worst lies below it.
const SOUND: f32 = 0.94;
const SOUND_RANGE: f32 = 0.5;

impl Typed {
    pub fn new(text: &str) -> Self {
        let canonical = canonical(text);
        let ear = match script(text) {
            Script::Cyrillic => Ear::Russian(Box::new(Sound::of(text))),
            Script::Latin => Ear::Latin(Latin::of(text)),
            Script::Other => Ear::Neither,
        };
        Self {
            text: text.to_owned(),
            plain: plain(text),
            beginnings: beginnings(&canonical),
            aliases: alias::others(&canonical),
            letters: canonical.chars().collect(),
            canonical,
            ear,
        }
    }

    /// How `word` (folded, marks kept) agrees with what was typed; `None` if it does not.
    pub fn likeness(&self, word: &str) -> Option<Likeness> {
        self.likeness_above(word, &canonical(word), 0.0)
    }

    /// The same for a word whose canonical form is at hand, when likenesses below `floor` are of no interest.
    pub fn likeness_above(&self, word: &str, canonical: &str, floor: f32) -> Option<Likeness> {
        self.literal(word, canonical).or_else(|| {
            let by_letters = self.typo(canonical);
            let floor = by_letters.map_or(floor, |typo| typo.score.max(floor));
            self.sound(word, floor).or(by_letters)
        })
    }

    fn literal(&self, word: &str, canonical: &str) -> Option<Likeness> {
        let plain = plain(word);
        if canonical == self.canonical || plain == self.plain {
            return Some(Likeness { how: Matched::Equal, score: if plain == self.plain { 1.0 } else { 0.99 } });
        }
        if self.aliases.contains(&canonical) {
            return Some(Likeness { how: Matched::Sound, score: 0.86 });
        }
        let begun = plain.starts_with(&self.plain) || self.beginnings.iter().any(|b| canonical.starts_with(b.as_str()));
        begun.then(|| {
            let more = canonical.chars().count().saturating_sub(self.letters.len());
            Likeness { how: Matched::Begun, score: 0.9 - 0.02 * more.min(15) as f32 }
        })
    }

    fn sound(&self, word: &str, floor: f32) -> Option<Likeness> {
        let scale = SOUND_RANGE / f32::from(self.limit());
        let limit = self.limit().min(((SOUND - floor) / scale).max(0.0) as Cost);
        let cost = match (&self.ear, script(word)) {
            (Ear::Russian(sound), Script::Latin) => sound.cost(&Latin::of(word), limit),
            (Ear::Latin(latin), Script::Cyrillic) => Sound::of(word).cost(latin, limit),
            _ => None,
        }?;
        Some(Likeness { how: Matched::Sound, score: SOUND - scale * f32::from(cost) })
    }

    fn limit(&self) -> Cost {
        80 + 25 * self.letters.len().min(40) as Cost
    }

    fn typo(&self, canonical: &str) -> Option<Likeness> {
        let allowed = match self.letters.len() {
            0..=3 => return None,
            4..=7 => 1,
            _ => 2,
        };
        let other: Vec<char> = canonical.chars().collect();
        let edits = edits(&self.letters, &other, allowed)?;
        Some(Likeness { how: Matched::Typo, score: 0.86 - 0.4 * edits as f32 / other.len().max(self.letters.len()) as f32 })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Cyrillic,
    Other,
}

fn script(word: &str) -> Script {
    match word.chars().find(|c| c.is_alphabetic()) {
        Some('a'..='z' | '\u{df}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}') => Script::Latin,
        Some('\u{400}'..='\u{52f}') => Script::Cyrillic,
        _ => Script::Other,
    }
}

/// Letters added, left out, exchanged or swapped with a neighbour (optimal string alignment), or `None` above `most`.
pub(super) fn edits(left: &[char], right: &[char], most: usize) -> Option<usize> {
    if left.len().abs_diff(right.len()) > most {
        return None;
    }
    let width = right.len() + 1;
    let mut before: Vec<usize> = vec![0; width];
    let mut last: Vec<usize> = (0..width).collect();
    for (row, letter) in left.iter().enumerate() {
        let mut current = vec![row + 1; width];
        for (column, other) in right.iter().enumerate() {
            let exchanged = last[column] + usize::from(letter != other);
            let mut fewest = exchanged.min(last[column + 1] + 1).min(current[column] + 1);
            if row > 0 && column > 0 && *letter == right[column - 1] && left[row - 1] == *other {
                fewest = fewest.min(before[column - 1] + 1);
            }
            current[column + 1] = fewest;
        }
        if current.iter().all(|edits| *edits > most) {
            return None;
        }
        before = std::mem::replace(&mut last, current);
    }
    last.last().copied().filter(|edits| *edits <= most)
}
