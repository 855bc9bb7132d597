//! What is typed or sent about work together.

use jiff::{ToSpan, civil::Date};
use kernel::{
    Msg, Problems,
    ids::PartnershipId,
    text::{self, limit},
};
use serde::{Deserialize, Deserializer};
use utoipa::ToSchema;

use super::{Autonomy, WorkFormat, WorkState, money};

/// Work about to be planned, or past work to be written down.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCollaboration {
    pub partnership_id: PartnershipId,
    pub title: String,
    /// The title in the other script.
    #[serde(default)]
    pub title_other: String,
    /// Seen by the creator's own audience; true unless said. Only such work counts against a cap.
    #[serde(default)]
    pub audience: Option<bool>,
    pub format: WorkFormat,
    /// What is made, in words: “two walks, one long video”.
    #[serde(default)]
    pub topic: String,
    /// Whether it has been done already; then no cap is asked.
    #[serde(default)]
    pub done: bool,
    /// The day the audience first sees it, or the day the work is done where none sees it.
    #[schema(value_type = String, format = Date)]
    pub happens_on: Date,
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    pub ended_on: Option<Date>,
    /// In minor units of the currency.
    #[serde(default)]
    pub fee_minor: Option<i64>,
    #[serde(default)]
    pub currency: String,
    #[serde(default)]
    pub autonomy: Option<Autonomy>,
    /// Its rate over the creator's own organic median.
    #[serde(default)]
    pub usual_index: Option<f64>,
    #[serde(default)]
    pub usual_low: Option<f64>,
    #[serde(default)]
    pub usual_high: Option<f64>,
    /// What was learned from it.
    #[serde(default)]
    pub learned: String,
    /// Why it goes over the cap of any twelve months, where it does.
    #[serde(default)]
    pub over_cap_reason: Option<String>,
}

impl NewCollaboration {
    /// One with nothing but what it needs.
    pub fn of(partnership_id: PartnershipId, title: impl Into<String>, format: WorkFormat, happens_on: Date) -> Self {
        Self {
            partnership_id,
            title: title.into(),
            title_other: String::new(),
            audience: None,
            format,
            topic: String::new(),
            done: false,
            happens_on,
            ended_on: None,
            fee_minor: None,
            currency: String::new(),
            autonomy: None,
            usual_index: None,
            usual_low: None,
            usual_high: None,
            learned: String::new(),
            over_cap_reason: None,
        }
    }
}

/// Everything of a collaboration that verbs write, as one value.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    pub title: String,
    pub title_other: Option<String>,
    pub audience: bool,
    pub format: WorkFormat,
    pub topic: Option<String>,
    pub state: WorkState,
    pub happens_on: Date,
    pub ended_on: Option<Date>,
    pub fee: Option<(i64, String)>,
    pub autonomy: Option<Autonomy>,
    pub usual: Option<Usual>,
    pub learned: Option<String>,
    pub over_cap_reason: Option<String>,
    pub cancelled_reason: Option<String>,
}

/// A rate over the creator's own organic median, with its interval where that is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Usual {
    pub index: f64,
    pub between: Option<(f64, f64)>,
}

impl Usual {
    /// The three numbers, where they make sense together.
    pub fn checked(index: Option<f64>, low: Option<f64>, high: Option<f64>, problems: &mut Problems) -> Option<Self> {
        let fair = |n: f64| n.is_finite() && (0.0..=1_000.0).contains(&n);
        for (field, value) in [("usual_index", index), ("usual_low", low), ("usual_high", high)] {
            if value.is_some_and(|n| !fair(n)) {
                problems.add(field, Msg::new("collaborations-error-index"));
                return None;
            }
        }
        let between = match (low, high) {
            (Some(low), Some(high)) => Some((low, high)),
            (None, None) => None,
            (Some(_), None) => {
                problems.add("usual_high", Msg::new("collaborations-error-interval"));
                return None;
            }
            (None, Some(_)) => {
                problems.add("usual_low", Msg::new("collaborations-error-interval"));
                return None;
            }
        };
        match (index, between) {
            (Some(index), Some((low, high))) if low > index || index > high => {
                problems.add("usual_index", Msg::new("collaborations-error-outside"));
                None
            }
            (Some(index), between) => Some(Self { index, between }),
            (None, Some(_)) => {
                problems.add("usual_index", Msg::new("error-required"));
                None
            }
            (None, None) => None,
        }
    }

    /// Whether it could be no different from the usual: the interval holds 1.
    pub fn could_be_chance(&self) -> bool {
        self.between.is_some_and(|(low, high)| low <= 1.0 && 1.0 <= high)
    }
}

impl NewCollaboration {
    /// The work, cleaned, with every problem found.
    pub fn validate(&self, today: Date, problems: &mut Problems) -> Work {
        let work = Work {
            title: text::required_line("title", &self.title, limit::NAME, problems),
            title_other: text::line("title_other", &self.title_other, limit::NAME, problems),
            audience: self.audience.unwrap_or(true),
            format: self.format,
            topic: text::line("topic", &self.topic, limit::LINE, problems),
            state: if self.done { WorkState::Done } else { WorkState::Planned },
            happens_on: self.happens_on,
            ended_on: self.ended_on,
            fee: money::checked(("fee_minor", self.fee_minor), ("currency", &self.currency), problems),
            autonomy: self.autonomy,
            usual: Usual::checked(self.usual_index, self.usual_low, self.usual_high, problems),
            learned: text::paragraph("learned", &self.learned, limit::PARAGRAPH, problems),
            over_cap_reason: reason(self.over_cap_reason.as_deref(), problems),
            cancelled_reason: None,
        };
        work.check(today, problems);
        work
    }
}

fn reason(raw: Option<&str>, problems: &mut Problems) -> Option<String> {
    raw.and_then(|raw| text::paragraph("over_cap_reason", raw, limit::PARAGRAPH, problems))
}

impl Work {
    /// What holds for the days of any work.
    fn check(&self, today: Date, problems: &mut Problems) {
        if self.happens_on < jiff::civil::date(1990, 1, 1) || self.happens_on > today.saturating_add(10.years()) {
            // A slip of the keys in the year.
            problems.add("happens_on", Msg::new("collaborations-error-far"));
        } else if self.state == WorkState::Done && self.happens_on > today {
            problems.add("happens_on", Msg::new("collaborations-error-done-future"));
        }
        if let Some(ended) = self.ended_on {
            if ended < self.happens_on {
                problems.add("ended_on", Msg::new("error-date-order"));
            } else if ended > today.saturating_add(10.years()) {
                problems.add("ended_on", Msg::new("collaborations-error-far"));
            }
        }
    }

    /// The last day of it: rest begins after.
    pub fn last_day(&self) -> Date {
        self.ended_on.unwrap_or(self.happens_on)
    }

    /// Whether it counts against a cap.
    pub fn counts(&self) -> bool {
        self.audience && self.state != WorkState::Cancelled
    }
}

/// What of a collaboration changes; what is absent stays. An empty text, and null, take away what may be taken away.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditCollaboration {
    #[serde(default)]
    pub title: Option<String>,
    #[serde(default)]
    pub title_other: Option<String>,
    #[serde(default)]
    pub audience: Option<bool>,
    #[serde(default)]
    pub format: Option<WorkFormat>,
    #[serde(default)]
    pub topic: Option<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    pub happens_on: Option<Date>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, format = Date)]
    pub ended_on: Option<Option<Date>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<i64>)]
    pub fee_minor: Option<Option<i64>>,
    #[serde(default)]
    pub currency: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Autonomy>)]
    pub autonomy: Option<Option<Autonomy>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<f64>)]
    pub usual_index: Option<Option<f64>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<f64>)]
    pub usual_low: Option<Option<f64>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<f64>)]
    pub usual_high: Option<Option<f64>>,
    #[serde(default)]
    pub learned: Option<String>,
    #[serde(default)]
    pub over_cap_reason: Option<String>,
}

/// Null is a value here, unlike absence.
fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> std::result::Result<Option<Option<T>>, D::Error> {
    Option::deserialize(from).map(Some)
}

impl EditCollaboration {
    /// The work with this change.
    pub fn put(&self, before: &Work, today: Date, problems: &mut Problems) -> Work {
        let mut after = before.clone();
        if let Some(raw) = &self.title {
            after.title = text::required_line("title", raw, limit::NAME, problems);
        }
        if let Some(raw) = &self.title_other {
            after.title_other = text::line("title_other", raw, limit::NAME, problems);
        }
        if let Some(raw) = &self.topic {
            after.topic = text::line("topic", raw, limit::LINE, problems);
        }
        if let Some(raw) = &self.learned {
            after.learned = text::paragraph("learned", raw, limit::PARAGRAPH, problems);
        }
        if self.over_cap_reason.is_some() {
            after.over_cap_reason = reason(self.over_cap_reason.as_deref(), problems);
        }
        after.audience = self.audience.unwrap_or(before.audience);
        after.format = self.format.unwrap_or(before.format);
        after.happens_on = self.happens_on.unwrap_or(before.happens_on);
        after.ended_on = self.ended_on.unwrap_or(before.ended_on);
        after.autonomy = self.autonomy.unwrap_or(before.autonomy);
        if self.fee_minor.is_some() || self.currency.is_some() {
            let (minor, code) = before.fee.clone().map_or((None, String::new()), |(minor, code)| (Some(minor), code));
            let (minor, code) = (self.fee_minor.unwrap_or(minor), self.currency.clone().unwrap_or(code));
            after.fee = money::checked(("fee_minor", minor), ("currency", &code), problems);
        }
        let was = |of: fn(&Usual) -> Option<f64>| before.usual.as_ref().and_then(of);
        after.usual = Usual::checked(
            self.usual_index.unwrap_or_else(|| was(|u| Some(u.index))),
            self.usual_low.unwrap_or_else(|| was(|u| u.between.map(|b| b.0))),
            self.usual_high.unwrap_or_else(|| was(|u| u.between.map(|b| b.1))),
            problems,
        );
        after.check(today, problems);
        after
    }
}

/// Done: when, and what came of it.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DoneCollaboration {
    /// The day it was planned for unless said, or today if that has not come.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    pub happens_on: Option<Date>,
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    pub ended_on: Option<Date>,
    #[serde(default)]
    pub learned: String,
    #[serde(default)]
    pub usual_index: Option<f64>,
    #[serde(default)]
    pub usual_low: Option<f64>,
    #[serde(default)]
    pub usual_high: Option<f64>,
}

/// Called off, with a reason.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelCollaboration {
    pub reason: String,
}

/// Work that a partner can count on.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCommitment {
    pub partnership_id: PartnershipId,
    #[schema(value_type = String, format = Date)]
    pub starts_on: Date,
    /// A year on unless said.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    pub ends_on: Option<Date>,
    /// How many projects at least.
    #[serde(default)]
    pub projects_min: Option<i64>,
    /// How many at most.
    #[serde(default)]
    pub projects_max: Option<i64>,
    /// How much in all, in minor units of the currency.
    #[serde(default)]
    pub amount_minor: Option<i64>,
    #[serde(default)]
    pub currency: String,
    /// What is meant, in words: a theme, a direction, a plan for a year to come.
    #[serde(default)]
    pub words: String,
    /// Whether the creator is shown it.
    #[serde(default)]
    pub shown: bool,
}

impl NewCommitment {
    /// A year of so many projects.
    pub fn year(partnership_id: PartnershipId, starts_on: Date, projects: i64) -> Self {
        Self {
            partnership_id,
            starts_on,
            ends_on: None,
            projects_min: Some(projects),
            projects_max: None,
            amount_minor: None,
            currency: String::new(),
            words: String::new(),
            shown: false,
        }
    }
}

/// A commitment as verbs write it.
#[derive(Clone, Debug, PartialEq)]
pub struct Guarantee {
    pub starts_on: Date,
    pub ends_on: Date,
    pub projects: Option<(i64, Option<i64>)>,
    pub amount: Option<(i64, String)>,
    pub words: Option<String>,
    pub shown: bool,
}

/// The last day of a year that begins on a day; one that begins on 29 February ends on the 28th.
pub fn year_from(first: Date) -> Date {
    let next = stats::calendar::plus_years(first, 1);
    if next.day() == first.day() { next.saturating_sub(1.day()) } else { next }
}

impl NewCommitment {
    /// The guarantee, cleaned, with every problem found.
    pub fn validate(&self, today: Date, problems: &mut Problems) -> Guarantee {
        let guarantee = Guarantee {
            starts_on: self.starts_on,
            ends_on: self.ends_on.unwrap_or_else(|| year_from(self.starts_on)),
            projects: projects(self.projects_min, self.projects_max, problems),
            amount: money::checked(("amount_minor", self.amount_minor), ("currency", &self.currency), problems),
            words: text::paragraph("words", &self.words, limit::PARAGRAPH, problems),
            shown: self.shown,
        };
        if guarantee.amount.as_ref().is_some_and(|(minor, _)| *minor == 0) {
            problems.add("amount_minor", Msg::new("collaborations-error-amount"));
        }
        if guarantee.ends_on < guarantee.starts_on {
            problems.add("ends_on", Msg::new("error-date-order"));
        }
        let (early, late) = (jiff::civil::date(1990, 1, 1), today.saturating_add(10.years()));
        for (field, day) in [("starts_on", guarantee.starts_on), ("ends_on", guarantee.ends_on)] {
            if (day < early || day > late) && problems.get(field).is_none() {
                problems.add(field, Msg::new("collaborations-error-far"));
            }
        }
        if guarantee.projects.is_none() && guarantee.amount.is_none() && guarantee.words.is_none() && problems.is_empty() {
            problems.add("projects_min", Msg::new("collaborations-error-nothing"));
        }
        guarantee
    }
}

fn projects(min: Option<i64>, max: Option<i64>, problems: &mut Problems) -> Option<(i64, Option<i64>)> {
    for (field, value) in [("projects_min", min), ("projects_max", max)] {
        if value.is_some_and(|n| !(1..=100).contains(&n)) {
            problems.add(field, Msg::new("collaborations-error-projects"));
            return None;
        }
    }
    match (min, max) {
        (Some(min), Some(max)) if max < min => {
            problems.add("projects_max", Msg::new("error-number-small").with("min", min));
            None
        }
        (None, Some(_)) => {
            problems.add("projects_min", Msg::new("error-required"));
            None
        }
        (min, max) => min.map(|min| (min, max)),
    }
}

/// What of a commitment is given up, and why.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReleaseCommitment {
    pub reason: String,
}

#[cfg(test)]
mod tests;
