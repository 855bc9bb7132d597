//! Counts, decimals and percents as people and programs write them.

use super::{Read, ValueProblem, Warning, filled};
use crate::Cell;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// Which mark stands before the fraction in a column; [`DecimalMark::of_column`] finds it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DecimalMark {
    #[default]
    Auto,
    Point,
    Comma,
}

impl DecimalMark {
    /// The mark that the values of a column show beyond doubt: `1,5 млн` and `12,75` have a comma, `3.25` a point.
    #[must_use]
    pub fn of_column<'a>(cells: impl IntoIterator<Item = &'a Cell>) -> Self {
        let (mut points, mut commas) = (0_u32, 0_u32);
        for cell in cells {
            let Cell::Text(text) = cell else { continue };
            match scan(text, Self::Auto).and_then(|scanned| scanned.mark) {
                Some('.') => points += 1,
                Some(_) => commas += 1,
                None => {}
            }
        }
        match (points, commas) {
            (0, 0) => Self::Auto,
            _ if points > 4 * commas => Self::Point,
            _ if commas > 4 * points => Self::Comma,
            _ => Self::Auto,
        }
    }
}

/// An exact decimal number: `mantissa` divided by ten to the `scale`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    pub mantissa: i128,
    pub scale: u32,
}

impl Decimal {
    /// The nearest floating-point number.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        self.to_string().parse().expect("digits with a point")
    }

    fn is_whole(self) -> bool {
        10_i128.checked_pow(self.scale).is_some_and(|unit| self.mantissa % unit == 0)
    }

    /// Rounds half to even at so many digits after the point and gives the number without its point.
    #[must_use]
    pub fn rounded(self, digits: u32) -> Option<i128> {
        if self.scale <= digits {
            return self.mantissa.checked_mul(10_i128.checked_pow(digits - self.scale)?);
        }
        let unit = 10_i128.checked_pow(self.scale - digits)?;
        let (whole, rest) = (self.mantissa.div_euclid(unit), self.mantissa.rem_euclid(unit));
        let up = match (rest * 2).cmp(&unit) {
            std::cmp::Ordering::Less => 0,
            std::cmp::Ordering::Equal => whole.rem_euclid(2),
            std::cmp::Ordering::Greater => 1,
        };
        Some(whole + up)
    }
}

impl std::fmt::Display for Decimal {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let digits = self.mantissa.unsigned_abs().to_string();
        let scale = self.scale as usize;
        let digits = format!("{digits:0>width$}", width = scale + 1);
        let (whole, fraction) = digits.split_at(digits.len() - scale);
        let fraction = fraction.trim_end_matches('0');
        if fraction.is_empty() { write!(out, "{sign}{whole}") } else { write!(out, "{sign}{whole}.{fraction}") }
    }
}

/// A number of followers, views and so on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    pub value: u64,
    /// Whether the file gave every digit; `50.7M` did not.
    pub exact: bool,
    pub warning: Option<Warning>,
}

/// A rate in percent points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Percent {
    pub points: Decimal,
    /// Whether a percent sign was there. `0.047` without one can be a fraction.
    pub signed: bool,
}

/// A text taken apart, its number complete with multiplier and exponent.
pub(super) struct Scanned {
    pub prefix: String,
    pub suffix: String,
    pub number: Decimal,
    pub exact: bool,
    /// The mark before a fraction that can be nothing else.
    mark: Option<char>,
    /// One mark with three digits after it: thousand or fraction.
    pub doubtful: bool,
}

fn cell_mark(cell: &Cell, mark: DecimalMark) -> DecimalMark {
    if matches!(cell, Cell::Number(_)) { DecimalMark::Point } else { mark }
}

/// A whole number that is not negative: `50.7M`, `1,5 млн`, `687919.0`, `2.28E+11`, `1 234 567`, `$1027` with a warning.
///
/// # Errors
/// When the cell holds something else, or a number below zero or beyond 64 bits.
pub fn count(cell: &Cell, mark: DecimalMark) -> Read<Count> {
    let Some(text) = filled(cell) else { return Ok(None) };
    let scanned = scan(&text, cell_mark(cell, mark)).ok_or_else(|| ValueProblem::NotANumber(text.to_string()))?;
    let sign = format!("{}{}", scanned.prefix, scanned.suffix);
    let warning = match sign.as_str() {
        "" if scanned.doubtful => Some(Warning::PerhapsFraction { value: text.to_string() }),
        "" => None,
        _ if super::currency(&sign).is_some() => Some(Warning::CurrencyInCount { sign }),
        _ => return Err(ValueProblem::NotANumber(text.into_owned())),
    };
    let number = if scanned.doubtful { thousand(scanned.number) } else { scanned.number };
    if number.mantissa < 0 {
        return Err(ValueProblem::Negative(text.into_owned()));
    }
    let whole = number.rounded(0).and_then(|whole| u64::try_from(whole).ok());
    let value = whole.filter(|whole| i64::try_from(*whole).is_ok()).ok_or(ValueProblem::TooLarge(text.to_string()))?;
    let fraction = !number.is_whole();
    let warning = warning.or_else(|| fraction.then(|| Warning::Rounded { from: text.into_owned() }));
    Ok(Some(Count { value, exact: scanned.exact && !fraction, warning }))
}

/// A number with an optional fraction and sign.
///
/// # Errors
/// When the cell holds something else.
pub fn decimal(cell: &Cell, mark: DecimalMark) -> Read<Decimal> {
    let Some(text) = filled(cell) else { return Ok(None) };
    match scan(&text, cell_mark(cell, mark)) {
        Some(Scanned { prefix, suffix, number, .. }) if prefix.is_empty() && suffix.is_empty() => Ok(Some(number)),
        _ => Err(ValueProblem::NotANumber(text.into_owned())),
    }
}

/// A rate: `4.7%`, `4,7 %`, `4.7`.
///
/// # Errors
/// When the cell holds something else.
pub fn percent(cell: &Cell, mark: DecimalMark) -> Read<Percent> {
    let Some(text) = filled(cell) else { return Ok(None) };
    let bare = text.trim().trim_end_matches(['%', '％']);
    let signed = bare.len() < text.trim().len();
    match scan(bare, cell_mark(cell, mark)) {
        Some(Scanned { prefix, suffix, number, exact: true, .. }) if prefix.is_empty() && suffix.is_empty() => {
            Ok(Some(Percent { points: number, signed }))
        }
        _ => Err(ValueProblem::NotANumber(text.into_owned())),
    }
}

/// A doubtful `1.234` read as 1234.
pub(super) fn thousand(number: Decimal) -> Decimal {
    Decimal { mantissa: number.mantissa, scale: 0 }
}

const MULTIPLIERS: [(&[&str], u32); 4] = [
    (&["k", "к", "тыс", "тыс.", "т.", "тысяч", "тысячи", "тысяча", "thousand", "ths", "mil"], 3),
    (&["m", "м", "кк", "kk", "млн", "млн.", "миллион", "миллиона", "миллионов", "mln", "mio", "million", "millions", "mn", "mm"], 6),
    (&["b", "bn", "млрд", "млрд.", "миллиард", "миллиарда", "миллиардов", "billion", "billions"], 9),
    (&["t", "tn", "трлн", "трлн.", "trillion"], 12),
];

/// Takes a text apart: sign, prefix, digits with marks, exponent, multiplier, suffix.
pub(super) fn scan(text: &str, mark: DecimalMark) -> Option<Scanned> {
    if text.len() > 100 {
        return None;
    }
    let text: String = text.trim().nfkc().collect();
    let first = text.find(|letter: char| letter.is_ascii_digit())?;
    let (prefix, rest) = text.split_at(first);
    let (negative, about, prefix) = sign(prefix);
    let end = rest.find(|letter: char| !letter.is_ascii_digit() && !is_group_mark(letter) && letter != '.' && letter != ',');
    let (body, tail) = rest.split_at(end.unwrap_or(rest.len()));
    let digits = body.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    // A point after the digits belongs to what follows: «5.» has none, «5 тыс.» never gets here.
    let (exponent, tail) = exponent(tail);
    let (multiplier, suffix, plus) = multiplier(tail);
    let split = split_marks(digits, mark, multiplier > 0 || exponent != 0)?;
    let all: String = split.whole.chars().chain(split.fraction.chars()).filter(char::is_ascii_digit).collect();
    if all.len() > 30 {
        return None;
    }
    let mantissa: i128 = all.parse().ok()?;
    let power = exponent.checked_add(i32::try_from(multiplier).ok()?)?;
    let number = shift(if negative { -mantissa } else { mantissa }, i32::try_from(split.fraction.len()).ok()? - power)?;
    let exact = multiplier == 0 && exponent == 0 && !about && !plus;
    Some(Scanned { prefix, suffix, number, exact, mark: split.mark, doubtful: split.doubtful })
}

fn shift(mantissa: i128, scale: i32) -> Option<Decimal> {
    if scale >= 0 {
        return Some(Decimal { mantissa, scale: scale.unsigned_abs() }).filter(|number| number.scale <= 30);
    }
    let factor = 10_i128.checked_pow(scale.unsigned_abs())?;
    Some(Decimal { mantissa: mantissa.checked_mul(factor)?, scale: 0 })
}

fn is_group_mark(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\'' | '’' | 'ʼ' | '`' | '_' | '٬')
}

/// Minus, "about", and what else stands before the digits.
fn sign(prefix: &str) -> (bool, bool, String) {
    let about = prefix.contains(['~', '≈', '>', '<', '≥', '≤']);
    let rest: String = prefix.chars().filter(|letter| !"~≈><≥≤+'".contains(*letter) && !letter.is_whitespace()).collect();
    let bare: String = rest.chars().filter(|letter| !"-−–".contains(*letter)).collect();
    (bare.len() < rest.len(), about, bare)
}

fn exponent(tail: &str) -> (i32, &str) {
    let Some(rest) = tail.strip_prefix(['e', 'E']) else { return (0, tail) };
    let digits = rest.trim_start_matches(['+', '-']);
    let end = digits.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(digits.len());
    let sign = if rest.starts_with('-') { -1 } else { 1 };
    match digits[..end].parse::<i32>() {
        Ok(value) if value <= 40 && rest.len() - digits.len() <= 1 => (sign * value, &digits[end..]),
        _ => (0, tail),
    }
}

/// The power of ten of a word such as `M` or `тыс.`, what is left after it, and whether a plus follows.
fn multiplier(tail: &str) -> (u32, String, bool) {
    let lower = tail.trim().to_lowercase();
    let plus = lower.ends_with('+');
    let lower = lower.trim_end_matches('+').trim_end();
    let (word, rest) = lower.split_once(char::is_whitespace).unwrap_or((lower, ""));
    for (words, power) in MULTIPLIERS {
        if words.contains(&word) {
            return (power, without_noun(rest), plus);
        }
    }
    (0, without_noun(lower), plus)
}

/// «50 тыс. подписчиков» is a count as well.
fn without_noun(rest: &str) -> String {
    const NOUNS: [&str; 10] =
        ["followers", "follower", "subscribers", "subs", "views", "подписчиков", "подписчика", "подписчик", "просмотров", "чел."];
    let rest = rest.trim();
    if NOUNS.contains(&rest) { String::new() } else { rest.to_owned() }
}

struct Split<'a> {
    whole: &'a str,
    fraction: &'a str,
    mark: Option<char>,
    doubtful: bool,
}

/// Finds out which mark stands before the fraction and whether the others stand where groups end.
fn split_marks(digits: &str, mark: DecimalMark, scaled: bool) -> Option<Split<'_>> {
    let whole = |whole| Split { whole, fraction: "", mark: None, doubtful: false };
    let (points, commas) = (digits.matches('.').count(), digits.matches(',').count());
    let last = digits.rfind(['.', ',']);
    let Some(last) = last.filter(|_| points + commas > 0) else { return is_grouped(digits, None).then(|| whole(digits)) };
    let sign = digits[last..].chars().next()?;
    let (before, after) = (&digits[..last], &digits[last + 1..]);
    let fraction = |doubtful: bool| {
        let group = if sign == '.' { ',' } else { '.' };
        let fits = after.bytes().all(|byte| byte.is_ascii_digit()) && !before.contains(sign) && is_grouped(before, Some(group));
        fits.then_some(Split { whole: before, fraction: after, mark: (!doubtful).then_some(sign), doubtful })
    };
    let grouped = || is_grouped(digits, Some(sign)).then(|| whole(digits));
    let expected = match mark {
        DecimalMark::Auto => None,
        DecimalMark::Point => Some('.'),
        DecimalMark::Comma => Some(','),
    };
    let other_marks = points.min(commas) > 0 || before.contains(is_group_mark);
    match expected {
        Some(expected) if expected == sign => fraction(false),
        // «1 234.5» in a column of commas is still plain.
        Some(_) => grouped().or_else(|| fraction(false).filter(|_| after.len() != 3)),
        None if points.max(commas) > 1 && points.min(commas) == 0 => grouped(),
        None if other_marks || scaled || after.len() != 3 || before.len() > 3 || before.starts_with('0') => fraction(false),
        None => fraction(true),
    }
}

/// Whether digits are in groups of three (or, with commas, in the Indian way) by one kind of mark.
fn is_grouped(digits: &str, mark: Option<char>) -> bool {
    let is_mark = |letter: char| Some(letter) == mark || is_group_mark(letter);
    let groups: Vec<&str> = digits.split(is_mark).collect();
    let plain = |group: &&str| group.bytes().all(|byte| byte.is_ascii_digit()) && !group.is_empty();
    let [first, middle @ .., last] = &groups[..] else { return groups.iter().all(plain) };
    if !groups.iter().all(plain) {
        return false;
    }
    let mut marks = digits.chars().filter(|letter| !letter.is_ascii_digit());
    let kind = marks.next();
    let same = marks.all(|letter| Some(letter) == kind);
    let threes = middle.iter().all(|group| group.len() == 3);
    let indian = kind == Some(',') && middle.iter().all(|group| group.len() == 2);
    same && (threes || indian) && first.len() <= 3 && last.len() == 3
}
