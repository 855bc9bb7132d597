//! The format of a column of dates, from all of its cells.

use super::{DateFormat, Moment, date, parts};
use crate::Cell;
use crate::value::filled;
use jiff::civil::Date;

/// What a column of dates is found to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateColumn {
    /// Too few cells are dates.
    NoDates,
    Certain(DateFormat),
    /// The user has to say. The formats, the likeliest first, and up to three texts with what each format makes of them
    /// (in the order of the formats; `None` where it makes nothing).
    Ambiguous { formats: Vec<DateFormat>, examples: Vec<(String, Vec<Option<Date>>)> },
}

/// Cells that are counted at most; more would change nothing.
const ENOUGH: usize = 20_000;

impl DateColumn {
    /// Analyses the cells of a column. `header` decides for collections whose header is known to mean one format.
    #[must_use]
    pub fn analyse<'a>(header: &str, cells: impl IntoIterator<Item = &'a Cell>) -> Self {
        let mut seen = Seen::default();
        cells.into_iter().take(ENOUGH).for_each(|cell| seen.add(cell));
        seen.verdict(header)
    }
}

#[derive(Default)]
struct Seen {
    filled: usize,
    plain: usize,
    /// Distinct texts that have several readings, or one that depends on a format.
    texts: Vec<(String, Vec<DateFormat>)>,
    numeric: usize,
}

impl Seen {
    fn add(&mut self, cell: &Cell) {
        let Some(text) = filled(cell) else { return };
        self.filled += 1;
        if matches!(cell, Cell::Date(_)) || parts::plain(text.trim()).is_some() {
            self.plain += 1;
            return;
        }
        let formats = super::candidates(&Cell::Text(text.trim().to_owned()));
        if formats.is_empty() {
            return;
        }
        self.numeric += 1;
        if !self.texts.iter().any(|(known, _)| known == text.trim()) && self.texts.len() < 2_000 {
            self.texts.push((text.trim().to_owned(), formats));
        }
    }

    fn verdict(&self, header: &str) -> DateColumn {
        if self.filled == 0 || (self.plain + self.numeric) * 10 < self.filled * 7 {
            return DateColumn::NoDates;
        }
        if self.texts.is_empty() {
            return DateColumn::Certain(DateFormat::Plain);
        }
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
        let read = |text: &str, format: DateFormat| {
            date(&Cell::Text(text.to_owned()), format, Some(2000)).ok().flatten().map(Moment::date)
        };
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
