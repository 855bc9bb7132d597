//! How the creator works at a time, and how that changes over the years.

use std::collections::{BTreeMap, BTreeSet};

use collaborations::model::WorkFormat;
use creators::model::Typed;
use jiff::civil::Date;
use kernel::{
    Lang, Msg, Problems, Result,
    ids::PartnershipId,
    text::{self, limit},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Days, language};

/// A note on style as it was sent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NewStyle {
    /// The partnership whose work it was seen in; the creator's own work when left out.
    pub partnership_id: Option<PartnershipId>,
    /// When it was seen; today when left out.
    pub noted_on: String,
    /// What is made: `long_video`, `short_video`, `post`, `story`, `stream`, `podcast`, `article`, `event`, `product`, `advice` or `other`.
    pub format: String,
    pub topic: String,
    pub tone: String,
    /// How it begins and what holds people.
    pub hook: String,
    /// An exemplary piece.
    pub link: String,
    /// How it did against the creator's own median: 1 is their usual.
    #[schema(value_type = Option<String>)]
    pub result_index: Typed,
    pub note: String,
    /// `en` or `ru`; told from the letters when left out.
    pub language: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ValidStyle {
    pub noted_on: Option<Date>,
    pub format: WorkFormat,
    pub topic: Option<String>,
    pub tone: Option<String>,
    pub hook: Option<String>,
    pub link: Option<String>,
    pub result_index: Option<f64>,
    pub note: Option<String>,
    pub language: Lang,
}

/// More than this many times one's own usual is a mistake of the keys.
const MOST: f64 = 1_000.0;

impl NewStyle {
    pub fn validate(&self, days: Days) -> Result<ValidStyle> {
        let mut problems = Problems::none();
        let format = WorkFormat::read("format", &self.format, &mut problems);
        if format.is_none() && problems.is_empty() {
            problems.add("format", Msg::new("error-required"));
        }
        let result_index = self.result_index.number("result_index", &mut problems);
        if result_index.is_some_and(|n| n < 0.0) {
            problems.add("result_index", Msg::new("error-number-small").with("min", 0));
        } else if result_index.is_some_and(|n| n > MOST) {
            problems.add("result_index", Msg::new("error-number-large").with("max", MOST));
        }
        let line = |field: &str, raw: &str, problems: &mut Problems| text::line(field, raw, limit::LINE, problems);
        let valid = ValidStyle {
            noted_on: days.past("noted_on", &self.noted_on, &mut problems),
            format: format.unwrap_or(WorkFormat::Other),
            topic: line("topic", &self.topic, &mut problems),
            tone: line("tone", &self.tone, &mut problems),
            hook: line("hook", &self.hook, &mut problems),
            link: text::url("link", &self.link, &mut problems),
            result_index,
            note: text::paragraph("note", &self.note, limit::PARAGRAPH, &mut problems),
            language: language(
                &self.language,
                &[&self.topic, &self.tone, &self.hook, &self.note].map(String::as_str).concat(),
                &mut problems,
            ),
        };
        problems.check()?;
        Ok(valid)
    }
}

/// The formats of one year.
#[derive(Clone, Debug, PartialEq)]
pub struct StyleYear {
    pub year: i16,
    /// How many entries there are of each format, the most frequent first.
    pub formats: Vec<(WorkFormat, usize)>,
}

/// The years of a style, the first first, from the day and format of each entry.
pub fn years(entries: impl IntoIterator<Item = (Date, WorkFormat)>) -> Vec<StyleYear> {
    let mut years: BTreeMap<i16, BTreeMap<WorkFormat, usize>> = BTreeMap::new();
    for (day, format) in entries {
        *years.entry(day.year()).or_default().entry(format).or_default() += 1;
    }
    let year = |(year, formats): (i16, BTreeMap<WorkFormat, usize>)| {
        let mut formats: Vec<(WorkFormat, usize)> = formats.into_iter().collect();
        formats.sort_by_key(|(format, count)| (std::cmp::Reverse(*count), *format));
        StyleYear { year, formats }
    };
    years.into_iter().map(year).collect()
}

/// The formats that nobody has seen of this creator.
pub fn untried(seen: impl IntoIterator<Item = WorkFormat>) -> Vec<WorkFormat> {
    let seen: BTreeSet<WorkFormat> = seen.into_iter().collect();
    WorkFormat::ALL.iter().copied().filter(|format| *format != WorkFormat::Other && !seen.contains(format)).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn formats_are_counted_by_year_and_those_never_tried_are_named() {
        use WorkFormat::{LongVideo, Post, Story};
        let entries = [(date(2025, 12, 31), Post), (date(2024, 2, 29), Post), (date(2025, 1, 1), Story), (date(2025, 5, 1), Story)];
        let found = years(entries);
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].year, &found[0].formats[..]), (2024, &[(Post, 1)][..]));
        assert_eq!((found[1].year, &found[1].formats[..]), (2025, &[(Story, 2), (Post, 1)][..]));
        let never = untried(entries.map(|(_, format)| format));
        assert!(never.contains(&LongVideo) && !never.contains(&Post) && !never.contains(&WorkFormat::Other));
        assert!(years([]).is_empty());
    }

    #[test]
    fn a_result_is_a_number_that_can_be() {
        let days = Days { today: date(2026, 4, 14), latest: date(2026, 4, 14) };
        for (raw, good) in [("1,31", true), ("0", true), ("", true), ("-1", false), ("NaN", false), ("1001", false), ("so-so", false)] {
            let new = NewStyle { format: "post".into(), result_index: raw.into(), ..NewStyle::default() };
            assert_eq!(new.validate(days).is_ok(), good, "{raw}");
        }
    }
}
