//! Lists, yes and no, e-mail addresses.

use super::{Read, ValueProblem, filled, is_nothing};
use crate::Cell;

/// The items of `a|b|c`, `a, b; c` or lines; quotes around an item go, repeated items come once. Empty for no value.
#[must_use]
pub fn list(cell: &Cell) -> Vec<String> {
    let Some(text) = filled(cell) else { return Vec::new() };
    let split: Vec<&str> = if text.contains('|') { text.split('|').collect() } else { text.split([',', ';', '\n', '\r']).collect() };
    let mut items: Vec<String> = Vec::new();
    for item in split {
        let item = item.trim().trim_matches('"').trim();
        let known = |other: &String| other.to_lowercase() == item.to_lowercase();
        if !is_nothing(item) && !items.iter().any(known) {
            items.push(item.to_owned());
        }
    }
    items
}

/// Yes or no in English and Russian.
///
/// # Errors
/// When the cell holds something else.
pub fn boolean(cell: &Cell) -> Read<bool> {
    const YES: [&str; 14] = ["true", "yes", "y", "1", "+", "да", "д", "истина", "есть", "x", "х", "✓", "✔", "✅"];
    const NO: [&str; 10] = ["false", "no", "n", "0", "нет", "н", "ложь", "✗", "✘", "❌"];
    if let Cell::Bool(value) = cell {
        return Ok(Some(*value));
    }
    let text = cell.text().trim().to_lowercase();
    if YES.contains(&text.as_str()) {
        Ok(Some(true))
    } else if NO.contains(&text.as_str()) {
        Ok(Some(false))
    } else if filled(cell).is_none() {
        Ok(None)
    } else {
        Err(ValueProblem::NotABoolean(cell.text().into_owned()))
    }
}

/// An e-mail address, without `mailto:` and outer brackets.
///
/// # Errors
/// When the cell holds something else.
pub fn email(cell: &Cell) -> Read<String> {
    let Some(text) = filled(cell) else { return Ok(None) };
    let bare = text.trim().trim_start_matches("mailto:").trim_matches(['<', '>', ' ', ',', ';']);
    if looks_like_email(bare) { Ok(Some(bare.to_owned())) } else { Err(ValueProblem::NotAnEmail(text.into_owned())) }
}

/// Whether a text has the shape of one e-mail address.
#[must_use]
pub fn looks_like_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let plain = |letter: char| !letter.is_whitespace() && !letter.is_control() && !"<>()[],;:\"@\\/".contains(letter);
    let labels_fine = domain.split('.').all(|label| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-'));
    !local.is_empty() && text.len() <= 254 && local.chars().all(plain) && domain.contains('.') && labels_fine
}
