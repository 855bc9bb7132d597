//! What is remembered: the types, and the rules that need no database.

mod goal;
mod preferences;
mod style;
mod support;
mod wish;

pub use self::{goal::*, preferences::*, style::*, support::*, wish::*};

use jiff::civil::Date;
use kernel::{
    Lang, Msg, Problems,
    text::{self, limit},
};

/// The days by which input is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// Today in the workspace's zone: what is said without a day was said today.
    pub today: Date,
    /// The last day that somewhere on earth has begun: somebody's own today may be tomorrow here.
    pub latest: Date,
}

/// Nobody remembers further back; an older day was a slip of the keys.
const EARLIEST: Date = jiff::civil::date(1990, 1, 1);

impl Days {
    /// A day that has been; nothing typed is `None`.
    pub fn past(&self, field: &str, raw: &str, problems: &mut Problems) -> Option<Date> {
        let day = text::date(field, raw, problems)?;
        if day > self.latest {
            problems.add(field, Msg::new("memory-error-future"));
        } else if day < EARLIEST {
            problems.add(field, Msg::new("memory-error-long-ago"));
        }
        Some(day)
    }

    /// Any day people plan with.
    pub fn any(&self, field: &str, raw: &str, problems: &mut Problems) -> Option<Date> {
        let day = text::date(field, raw, problems)?;
        if day < EARLIEST {
            problems.add(field, Msg::new("memory-error-long-ago"));
        } else if day.year() > self.today.year() + 50 {
            problems.add(field, Msg::new("memory-error-far"));
        }
        Some(day)
    }
}

/// Words that must be there.
pub(crate) fn required(field: &str, raw: &str, problems: &mut Problems) -> String {
    let words = text::paragraph(field, raw, limit::PARAGRAPH, problems);
    if words.is_none() && problems.get(field).is_none() {
        problems.add(field, Msg::new("error-required"));
    }
    words.unwrap_or_default()
}

/// The language said, or told by the letters.
pub(crate) fn language(raw: &str, words: &str, problems: &mut Problems) -> Lang {
    let typed = raw.trim();
    let known = Lang::parse(typed);
    if known.is_none() && !typed.is_empty() {
        problems.add("language", Msg::new("error-not-language"));
    }
    known.unwrap_or_else(|| creators::model::written_in(words))
}
