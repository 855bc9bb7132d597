//! Single cells made what their target holds, or the reason why not.

use std::borrow::Cow;

use creators::model::{CustomKind, Platform};
use jiff::civil::Date;
use tabular::{
    Cell, DateFormat, dates, handles, places,
    value::{self, DecimalMark, ValueProblem},
};

use crate::model::{DAYS, Said};

/// A value, nothing, or why it cannot be read.
pub type Read<T> = Result<Option<T>, Said>;

/// The text of a cell, unless it holds nothing: a dash, `N/A`, an error of a spreadsheet.
pub fn text(cell: &Cell) -> Option<Cow<'_, str>> {
    match cell {
        Cell::Empty | Cell::Error(_) => None,
        Cell::Text(text) if value::is_nothing(text) => None,
        other => Some(other.text()),
    }
}

fn said(problem: &ValueProblem) -> Said {
    Said::of_tabular(problem.key(), problem.args())
}

/// How the days of a column are read.
#[derive(Clone, Copy, Debug)]
pub struct Days {
    pub format: DateFormat,
    pub year: Option<i16>,
}

pub fn day(cell: &Cell, days: Days) -> Read<Date> {
    dates::date(cell, days.format, days.year).map(|found| found.map(dates::Moment::date)).map_err(|p| said(&p))
}

/// A field of the creator that holds one text, as it would be typed.
pub fn field(name: &str, cell: &Cell, days: Days) -> Read<String> {
    let Some(raw) = text(cell) else { return Ok(None) };
    match name {
        "country" => places::country(cell).map(|found| found.map(str::to_owned)).map_err(|p| said(&p)),
        "birthday" => birthday(&raw, cell, days),
        name if DAYS.contains(&name) => Ok(day(cell, days)?.map(|day| day.to_string())),
        "market" => Ok(Some(raw.trim().to_uppercase())),
        _ => Ok(Some(raw.into_owned())),
    }
}

fn birthday(raw: &str, cell: &Cell, days: Days) -> Read<String> {
    let bare = raw.trim().trim_start_matches("--");
    // Our own form, as exports give it.
    if bare.len() == 5 && format!("2024-{bare}").parse::<Date>().is_ok() {
        return Ok(Some(bare.to_owned()));
    }
    Ok(day(cell, days)?.map(|day| format!("{:02}-{:02}", day.month(), day.day())))
}

/// A field of the creator that holds a list.
pub fn list(name: &str, cell: &Cell) -> Result<Vec<String>, Said> {
    let items = value::list(cell);
    if name != "languages" {
        return Ok(items);
    }
    let mut codes: Vec<String> = Vec::new();
    for item in items {
        let found = places::language(&Cell::Text(item)).map_err(|p| said(&p))?;
        // A creator's languages are kept without regions.
        let code = found.map(|tag| tag.split('-').next().unwrap_or(tag).to_owned());
        codes.extend(code.filter(|code| !codes.contains(code)));
    }
    Ok(codes)
}

/// An account: its platform, and its name or id there.
pub fn account(cell: &Cell, platform: Option<Platform>) -> Read<(Platform, String)> {
    let known = platform.and_then(|p| handles::Platform::named(p.code()));
    let found = handles::account(cell, known).map_err(|p| match p {
        ValueProblem::NotALink(value) if platform.is_none() => Said::new("import-value-which-platform").with("value", value),
        other => said(&other),
    })?;
    Ok(found.and_then(|account| Some((Platform::parse(account.platform.id())?, account.handle))))
}

pub fn platform(cell: &Cell) -> Read<Platform> {
    handles::platform(cell).map(|found| found.and_then(|p| Platform::parse(p.id()))).map_err(|p| said(&p))
}

/// A whole number with what should be said about how it was read.
pub fn count(cell: &Cell, mark: DecimalMark) -> Read<(i64, Option<Said>)> {
    let found = value::count(cell, mark).map_err(|p| said(&p))?;
    Ok(found.map(|count| {
        let remark = count.warning.map(|w| Said::of_tabular(w.key(), w.args()));
        (i64::try_from(count.value).unwrap_or(i64::MAX), remark)
    }))
}

/// Addresses of a cell; several may stand in one.
pub fn emails(cell: &Cell) -> Result<Vec<String>, Said> {
    if text(cell).is_none() {
        return Ok(Vec::new());
    }
    let read = |cell: &Cell| value::email(cell).map_err(|p| said(&p));
    match read(cell) {
        Ok(one) => Ok(one.into_iter().collect()),
        Err(why) => {
            let items = value::list(cell);
            let many: Result<Vec<_>, _> = items.into_iter().map(|item| read(&Cell::Text(item))).collect();
            many.map(|found| found.into_iter().flatten().collect()).map_err(|_| why)
        }
    }
}

/// A value of one of the workspace's own fields, as it would be typed.
pub fn own(kind: CustomKind, cell: &Cell, days: Days, mark: DecimalMark) -> Read<String> {
    let Some(raw) = text(cell) else { return Ok(None) };
    match kind {
        CustomKind::Number => {
            let plain = value::decimal(cell, mark).map_err(|p| said(&p));
            // A count with a multiplier (`50.7M`) or a rate with its sign is a number too.
            plain.map(|found| found.map(|number| number.to_string())).or_else(|why| {
                let counted = value::count(cell, mark).ok().flatten().map(|count| count.value.to_string());
                let rate = || value::percent(cell, mark).ok().flatten().map(|p| p.points.to_string());
                counted.or_else(rate).map(Some).ok_or(why)
            })
        }
        CustomKind::Date => Ok(day(cell, days)?.map(|day| day.to_string())),
        CustomKind::Link => {
            let bare = raw.trim();
            let has_scheme = bare.starts_with("https://") || bare.starts_with("http://");
            Ok(Some(if has_scheme { bare.to_owned() } else { format!("https://{bare}") }))
        }
        CustomKind::Text | CustomKind::Choice => Ok(Some(raw.into_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> Cell {
        Cell::from_text(text.to_owned())
    }

    const PLAIN: Days = Days { format: DateFormat::DayMonthYear, year: None };

    #[test]
    fn cells_become_what_a_form_would_hold() {
        assert_eq!(field("country", &cell("США"), PLAIN), Ok(Some("US".into())));
        assert_eq!(field("birthday", &cell("17.04.1990"), PLAIN), Ok(Some("04-17".into())));
        assert_eq!(field("birthday", &cell("02-29"), PLAIN), Ok(Some("02-29".into())));
        assert_eq!(field("consent_on", &cell("17/04/26"), PLAIN), Ok(Some("2026-04-17".into())));
        assert_eq!(field("city", &cell("#VALOR!"), PLAIN), Ok(None));
        assert_eq!(list("languages", &cell("русский, English; en-GB")), Ok(vec!["ru".into(), "en".into()]));
        assert_eq!(account(&cell("t.me/galeev"), None), Ok(Some((Platform::Telegram, "galeev".into()))));
        assert_eq!(account(&cell("galeev"), None).map_err(|s| s.key), Err("import-value-which-platform".into()));
        assert_eq!(emails(&cell("a@example.com, b@example.org")), Ok(vec!["a@example.com".into(), "b@example.org".into()]));
        assert_eq!(emails(&cell("nora@feld")).map_err(|s| s.key), Err("import-value-not-an-email".into()));
        assert_eq!(count(&cell("96,4 тыс."), DecimalMark::Auto), Ok(Some((96_400, None))));
    }
}
