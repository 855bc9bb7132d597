//! Handle against display name: whatever the headers say, the two are told by comparing them row by row.

use super::{Guess, Why};
use crate::Cell;
use crate::fields::Field;
use crate::value::filled;

/// How much a text looks like a handle, or a link to an account, and not like a name: 0 to 3.
fn likeness(text: &str) -> u32 {
    let text = text.trim();
    let bare = text.trim_start_matches('@');
    let fits = bare.len() <= 40 && bare.chars().all(|letter| letter.is_ascii_alphanumeric() || "._-".contains(letter));
    match () {
        () if crate::handles::is_link(text) => 3,
        () if !fits => 0,
        () if text.starts_with('@') || bare.chars().all(|letter| !letter.is_ascii_uppercase()) => 2,
        () => 1,
    }
}

/// Gives the columns that hold names or handles their places.
pub(super) fn settle(guesses: &mut [Guess], headers: &[String], sample: &[Vec<Cell>]) {
    let is_name = |guess: &&Guess| matches!(guess.field, Field::Handle | Field::DisplayName);
    let columns: Vec<usize> = guesses.iter().filter(is_name).map(|guess| guess.column).collect();
    match columns[..] {
        [only] => settle_one(&mut guesses[only], sample),
        [first, second, ..] => {
            let (first, second) = closest_pair(&columns, headers).unwrap_or((first, second));
            settle_pair(guesses, first, second, sample);
        }
        [] => {}
    }
}

/// «name» and «username» rather than «title» of something when there are three.
fn closest_pair(columns: &[usize], headers: &[String]) -> Option<(usize, usize)> {
    let named = |column: &&usize| {
        headers.get(**column).is_some_and(|header| !matches!(crate::fields::words(header).as_str(), "title" | "channel type"))
    };
    let mut preferred = columns.iter().filter(named).copied();
    Some((preferred.next()?, preferred.next()?))
}

fn text_at(row: &[Cell], column: usize) -> Option<String> {
    row.get(column).and_then(filled).map(|text| text.into_owned())
}

fn settle_one(guess: &mut Guess, sample: &[Vec<Cell>]) {
    let texts: Vec<String> = sample.iter().filter_map(|row| text_at(row, guess.column)).collect();
    if texts.iter().any(|text| crate::handles::is_link(text)) {
        return;
    }
    let like = texts.iter().filter(|text| likeness(text) > 0).count();
    let field = match () {
        () if texts.is_empty() => return,
        () if like * 10 >= texts.len() * 9 => Field::Handle,
        () if like * 2 < texts.len() => Field::DisplayName,
        () => return,
    };
    if field != guess.field {
        let said = guess.field;
        (guess.field, guess.confidence, guess.why) = (field, 60, Why::ContentOverHeader(said));
    }
}

/// Whether most texts of a column can be handles.
fn like_handles(column: usize, sample: &[Vec<Cell>]) -> bool {
    let texts: Vec<String> = sample.iter().filter_map(|row| text_at(row, column)).collect();
    texts.iter().filter(|text| likeness(text) > 0).count() * 2 > texts.len()
}

fn settle_pair(guesses: &mut [Guess], first: usize, second: usize, sample: &[Vec<Cell>]) {
    let (mut for_first, mut for_second) = (0_u32, 0_u32);
    for row in sample {
        let (Some(one), Some(two)) = (text_at(row, first), text_at(row, second)) else { continue };
        match likeness(&one).cmp(&likeness(&two)) {
            std::cmp::Ordering::Greater => for_first += 1,
            std::cmp::Ordering::Less => for_second += 1,
            std::cmp::Ordering::Equal => {}
        }
    }
    let (handle, name, more, less) =
        if for_first >= for_second { (first, second, for_first, for_second) } else { (second, first, for_second, for_first) };
    // Without a clear difference the headers keep the say, and two columns of plain names are names both.
    let clear = more > 2 * less && more > 0;
    let names_both = || !like_handles(handle, sample) && guesses[first].field == Field::DisplayName;
    if !clear && (guesses[first].field != guesses[second].field || names_both()) {
        return;
    }
    let confidence = if clear { 90 } else { 45 };
    for (column, field, other) in [(handle, Field::Handle, name), (name, Field::DisplayName, handle)] {
        let agreed = guesses[column].field == field && clear;
        let why = if agreed { Why::HeaderAndContent } else { Why::ComparedWith(other) };
        guesses[column] = Guess { column, field, confidence, why };
    }
}
