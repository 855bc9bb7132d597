//! Consonant skeletons: how a word sounds, so coarsely that the spellings of most languages fall together.
//!
//! Vowels, й, х and h say nothing; the other consonants fall into eight classes: P (п б), F (ф в), T (т д), S (all hissing
//! ones and their compounds with т), K (к г), L, M, N, R. A Latin letter that languages read differently (c, ch, g, j, w,
//! x, z) gives several readings. The skeleton finds candidates; [`crate::sounds`] says how near they are.

use crate::canon::romanise;

/// More readings than this of one word are not worth their rows.
const READINGS: usize = 4;

/// The skeletons of a folded word, the likeliest first, without repeats. At least one, perhaps empty.
pub(crate) fn skeletons(word: &str) -> Vec<String> {
    if word.chars().any(|c| matches!(c, 'а'..='я' | 'ё' | '\u{400}'..='\u{4ff}')) {
        return vec![settle(&word.chars().map(cyrillic).filter(|c| *c != ' ').collect::<String>())];
    }
    let latin = romanise(word);
    let mut readings = vec![String::with_capacity(8)];
    let mut rest = latin.as_str();
    while !rest.is_empty() {
        let at_end = latin.len() - rest.len();
        let (taken, sounds) = latin_sounds(rest, at_end == 0);
        branch(&mut readings, sounds);
        rest = &rest[taken..];
    }
    let mut found: Vec<String> = Vec::with_capacity(readings.len());
    for reading in readings {
        let settled = settle(&reading);
        if !found.contains(&settled) {
            found.push(settled);
        }
    }
    found
}

/// Every skeleton with one consonant left out, without repeats; none for skeletons that would say nothing.
pub(crate) fn shortened(skeleton: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    if skeleton.len() < 3 {
        return found;
    }
    for at in 0..skeleton.len() {
        let mut shorter = skeleton.to_owned();
        shorter.remove(at);
        if !found.contains(&shorter) {
            found.push(shorter);
        }
    }
    found
}

fn branch(readings: &mut Vec<String>, sounds: &[&str]) {
    let Some((first, others)) = sounds.split_first() else { return };
    let base = readings.len();
    for other in others {
        for at in 0..base {
            if readings.len() < READINGS {
                let mut reading = readings[at].clone();
                reading.push_str(other);
                readings.push(reading);
            }
        }
    }
    for reading in readings.iter_mut().take(base) {
        reading.push_str(first);
    }
}

/// Neighbouring equal classes once; т before a hissing sound is part of it. A `-` parts neighbours and is not kept.
fn settle(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut before = '-';
    for class in raw.chars() {
        if class == 'S' && before == 'T' {
            out.pop();
        }
        if class != '-' && class != before {
            out.push(class);
        }
        before = class;
    }
    out
}

fn cyrillic(letter: char) -> char {
    match letter {
        'п' | 'б' => 'P',
        'ф' | 'в' => 'F',
        'т' | 'д' => 'T',
        'ж' | 'з' | 'с' | 'ц' | 'ч' | 'ш' | 'щ' | 'ћ' | 'ђ' | 'џ' => 'S',
        'к' | 'г' | 'ґ' | 'қ' | 'ғ' => 'K',
        'л' | 'љ' => 'L',
        'м' => 'M',
        'н' | 'њ' | 'ң' => 'N',
        'р' => 'R',
        'ь' | 'ъ' => ' ',
        _ => '-',
    }
}

const SOFTENERS: [char; 3] = ['e', 'i', 'y'];

/// How many bytes of the word's rest make one sound, and what it may be.
fn latin_sounds(rest: &str, first: bool) -> (usize, &'static [&'static str]) {
    for (spelling, sounds) in CLUSTERS {
        if rest.starts_with(spelling) {
            return (spelling.len(), sounds);
        }
    }
    let letter = rest.chars().next().unwrap_or(' ');
    let soft = rest[letter.len_utf8()..].starts_with(SOFTENERS);
    let sounds: &[&str] = match letter {
        'p' | 'b' => &["P"],
        'f' | 'v' => &["F"],
        't' | 'd' => &["T"],
        's' | 'z' => &["S"],
        'k' | 'q' => &["K"],
        'l' => &["L"],
        'm' => &["M"],
        'n' => &["N"],
        'r' => &["R"],
        'c' if soft => &["S"],
        'c' => &["K", "S"],
        'g' if soft => &["K", "S"],
        'g' => &["K"],
        'j' if first => &["S", "-"],
        'j' => &["-", "S"],
        'w' => &["F", "-"],
        'x' => &["KS", "S", "-"],
        'h' if first => &["-", "K"],
        _ => &["-"],
    };
    (letter.len_utf8(), sounds)
}

/// Longest spellings first.
const CLUSTERS: &[(&str, &[&str])] = &[
    ("tsch", &["S"]),
    ("eaux", &["-"]),
    ("sch", &["S", "SK"]),
    ("tch", &["S"]),
    ("sz", &["S"]),
    ("cz", &["S"]),
    ("ch", &["S", "K", "-"]),
    ("sh", &["S"]),
    ("zh", &["S"]),
    ("kh", &["-"]),
    ("ph", &["F"]),
    ("gh", &["K", ""]),
    ("ck", &["K"]),
    ("cq", &["K"]),
    ("cc", &["K", "S"]),
    ("gn", &["N", "KN"]),
    ("gli", &["L", "KL"]),
    ("rz", &["RS", "S"]),
];
