//! The format of a column of dates, from all of its cells.

use super::{DateFormat, Moment, date, parts};
use crate::Cell;
use crate::value::filled;
use jiff::civil::Date;
use std::collections::HashSet;

/// What a column of dates is found to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateColumn {
    /// Too few cells are dates.
    NoDates,
    Certain(DateFormat),
    /// The user has to say. The formats, the likeliest first, and up to three texts with what each format makes of them
    /// (in the order of the formats; `None` where it makes nothing).
    Ambiguous {
        formats: Vec<DateFormat>,
        examples: Vec<(String, Vec<Option<Date>>)>,
    },
}

impl DateColumn {
    /// Analyses the cells of a column. `header` decides for collections whose header is known to mean one format.
    #[must_use]
    pub fn analyse<'a>(header: &str, cells: impl IntoIterator<Item = &'a Cell>) -> Self {
        let mut survey = DateSurvey::default();
        cells.into_iter().for_each(|cell| survey.add(cell));
        survey.verdict(header)
    }
}

/// Takes a column cell by cell. To be fed the whole column before an import: the first day that tells the formats apart
/// can stand far below any sample.
#[derive(Default)]
pub struct DateSurvey {
    filled: usize,
    plain: usize,
    numeric: usize,
    /// Distinct texts that depend on a format, with the formats under which they are dates, in the order of the file.
    texts: Vec<(String, Vec<DateFormat>)>,
    known: HashSet<String>,
}

/// Distinct texts that are kept; a column of days has fewer.
const TEXTS: usize = 4_000;

impl DateSurvey {
    /// The next cell.
    pub fn add(&mut self, cell: &Cell) {
        let Some(text) = filled(cell) else { return };
        self.filled += 1;
        if matches!(cell, Cell::Date(_)) || parts::plain(text.trim()).is_some() {
            self.plain += 1;
            return;
        }
        if self.known.contains(text.trim()) {
            self.numeric += 1;
            return;
        }
        let formats = parts::candidates(text.trim());
        if formats.is_empty() {
            return;
        }
        self.numeric += 1;
        if self.texts.len() < TEXTS {
            self.known.insert(text.trim().to_owned());
            self.texts.push((text.trim().to_owned(), formats));
        }
    }

    /// What the column is found to be.
    #[must_use]
    pub fn verdict(&self, header: &str) -> DateColumn {
        if self.filled == 0 || (self.plain + self.numeric) * 10 < self.filled * 7 {
            return DateColumn::NoDates;
        }
        if self.texts.is_empty() {
            return DateColumn::Certain(DateFormat::Plain);
        }
        self.told_by_others().unwrap_or_else(|| self.told_by_all(header))
    }

    /// Points put the day first; where dates with other signs stand in the same column, only those are in doubt.
    fn told_by_others(&self) -> Option<DateColumn> {
        let (pointed, others): (Vec<_>, Vec<_>) = self.texts.iter().cloned().partition(|(text, _)| parts::is_pointed(text));
        let day_first = pointed.iter().filter(|(_, formats)| formats.contains(&DateFormat::DayMonthYear)).count();
        if others.is_empty() || day_first == 0 || day_first * 10 < pointed.len() * 9 {
            return None;
        }
        let others = Self { filled: others.len(), numeric: others.len(), texts: others, ..Self::default() };
        match others.told_by_all("") {
            DateColumn::Ambiguous { mut formats, .. } => {
                formats.retain(|format| matches!(format, DateFormat::DayMonthYear | DateFormat::MonthDayYear));
                if formats.len() == 2 { Some(others.ambiguous(formats)) } else { None }
            }
            DateColumn::Certain(DateFormat::MonthDayYear) => Some(DateColumn::Certain(DateFormat::MonthDayYear)),
            _ => None,
        }
    }

    fn told_by_all(&self, header: &str) -> DateColumn {
        let fits = |format: &DateFormat| self.texts.iter().filter(|(_, formats)| formats.contains(format)).count();
        let mut formats: Vec<DateFormat> = ALL.into_iter().filter(|format| fits(format) > 0).collect();
        formats.sort_by_key(|format| std::cmp::Reverse(fits(format)));
        let best = formats.first().map_or(0, fits);
        // A few broken dates do not make a second format possible; they are errors of their rows.
        formats.retain(|format| fits(format) * 50 >= best * 49);
        if formats.contains(&DateFormat::DayMonthZeroLost) && formats.contains(&DateFormat::DayMonth) {
            self.settle_lost_zeros(&mut formats);
        }
        if header.to_lowercase().contains("trending") && formats.contains(&DateFormat::YearDayMonth) {
            return DateColumn::Certain(DateFormat::YearDayMonth);
        }
        match formats[..] {
            [only] if fits(&only) * 10 >= self.texts.len() * 9 => DateColumn::Certain(only),
            _ => self.ambiguous(if formats.len() > 1 { formats } else { self.rivals() }),
        }
    }

    /// The two formats that contradict each other in a column that holds both.
    fn rivals(&self) -> Vec<DateFormat> {
        ALL.into_iter().filter(|format| self.texts.iter().any(|(_, formats)| formats.contains(format))).collect()
    }

    /// `1` among two-digit months (`09`, `11`) can only be a 10 that lost its zero; no `1` at all settles it as well.
    fn settle_lost_zeros(&self, formats: &mut Vec<DateFormat>) {
        let month = |text: &str| text.split('.').nth(1).unwrap_or_default().to_owned();
        let months: Vec<String> = self.texts.iter().map(|(text, _)| month(text)).collect();
        let lost = months.iter().any(|month| month == "1");
        let two_digits = months.iter().any(|month| month.starts_with('0') && month.len() == 2);
        if !lost {
            formats.retain(|format| *format != DateFormat::DayMonthZeroLost);
        } else if two_digits {
            formats.retain(|format| *format == DateFormat::DayMonthZeroLost);
        }
    }

    fn ambiguous(&self, formats: Vec<DateFormat>) -> DateColumn {
        let read = |text: &str, format: DateFormat| date(&Cell::Text(text.to_owned()), format, Some(2000)).ok().flatten().map(Moment::date);
        let examples = self.texts.iter().take(3);
        let examples = examples.map(|(text, _)| (text.clone(), formats.iter().map(|format| read(text, *format)).collect()));
        DateColumn::Ambiguous { examples: examples.collect(), formats }
    }
}

const ALL: [DateFormat; 7] = [
    DateFormat::DayMonthYear,
    DateFormat::MonthDayYear,
    DateFormat::YearMonthDay,
    DateFormat::YearDayMonth,
    DateFormat::DayMonth,
    DateFormat::MonthDay,
    DateFormat::DayMonthZeroLost,
];
