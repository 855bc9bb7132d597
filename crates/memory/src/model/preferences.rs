//! How the creator likes to work: what they asked for, and days on which nothing is asked of them.

use collaborations::model::Autonomy;
use creators::model::Typed;
use jiff::civil::Date;
use kernel::{
    Msg, Problems, Result,
    text::{self, limit},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Days;

/// Days that are the creator's own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NewOffLimits {
    pub from: String,
    /// The last day; the first when left out.
    pub to: String,
    pub why: String,
}

/// Days that are the creator's own, both included.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct OffLimits {
    #[schema(value_type = String, format = Date)]
    pub from: Date,
    #[schema(value_type = String, format = Date)]
    pub to: Date,
    pub why: Option<String>,
}

/// Preferences as they were sent: the whole of them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct EditPreferences {
    /// Days from the brief to the day of publication.
    #[schema(value_type = Option<String>)]
    pub lead_days: Typed,
    /// Rounds of revision at most.
    #[schema(value_type = Option<String>)]
    pub revision_rounds: Typed,
    /// Not more often than once in so many days.
    #[schema(value_type = Option<String>)]
    pub contact_every_days: Typed,
    /// The freedom they asked for: `scripted`, `guided`, `co_created`, `creator_led` or `full_ownership`.
    pub autonomy: String,
    /// How calls should be.
    pub calls: String,
    /// What it takes to film.
    pub films_in: String,
    pub likes: String,
    pub never: String,
    pub off_limits: Vec<NewOffLimits>,
    /// No contact before this day.
    pub contact_paused_until: String,
    pub paused_reason: String,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ValidPreferences {
    pub lead_days: Option<i64>,
    pub revision_rounds: Option<i64>,
    pub contact_every_days: Option<i64>,
    pub autonomy: Option<Autonomy>,
    pub calls: Option<String>,
    pub films_in: Option<String>,
    pub likes: Option<String>,
    pub never: Option<String>,
    pub off_limits: Vec<OffLimits>,
    pub contact_paused_until: Option<Date>,
    pub paused_reason: Option<String>,
}

/// The longest time off that is one line: two years.
const LONGEST: i32 = 731;

impl EditPreferences {
    /// `paused` is the day until which contact is paused now: it may stay in the past, a new one may not be.
    pub fn validate(&self, days: Days, paused: Option<Date>) -> Result<ValidPreferences> {
        let mut problems = Problems::none();
        let between = |field: &str, typed: &Typed, min: i64, max: i64, problems: &mut Problems| {
            let number = typed.count(field, problems)?;
            if !(min..=max).contains(&number) && problems.get(field).is_none() {
                let (key, name, bound) = if number < min { ("error-number-small", "min", min) } else { ("error-number-large", "max", max) };
                problems.add(field, Msg::new(key).with(name, bound));
            }
            Some(number)
        };
        let lead_days = between("lead_days", &self.lead_days, 0, 730, &mut problems);
        let revision_rounds = between("revision_rounds", &self.revision_rounds, 0, 50, &mut problems);
        let contact_every_days = between("contact_every_days", &self.contact_every_days, 1, 730, &mut problems);
        let contact_paused_until = days.any("contact_paused_until", &self.contact_paused_until, &mut problems);
        if contact_paused_until.is_some_and(|day| day < days.today && Some(day) != paused) && problems.get("contact_paused_until").is_none()
        {
            problems.add("contact_paused_until", Msg::new("memory-error-past"));
        }
        let line = |field: &str, raw: &str, problems: &mut Problems| text::line(field, raw, limit::LINE, problems);
        let valid = ValidPreferences {
            lead_days,
            revision_rounds,
            contact_every_days,
            autonomy: Autonomy::read("autonomy", &self.autonomy, &mut problems),
            calls: line("calls", &self.calls, &mut problems),
            films_in: line("films_in", &self.films_in, &mut problems),
            likes: text::paragraph("likes", &self.likes, limit::PARAGRAPH, &mut problems),
            never: text::paragraph("never", &self.never, limit::PARAGRAPH, &mut problems),
            off_limits: self.off_limits(days, &mut problems),
            contact_paused_until,
            paused_reason: line("paused_reason", &self.paused_reason, &mut problems),
        };
        problems.check()?;
        Ok(valid)
    }

    fn off_limits(&self, days: Days, problems: &mut Problems) -> Vec<OffLimits> {
        if self.off_limits.len() > limit::LIST {
            problems.add("off_limits", Msg::new("error-too-many-items").with("max", limit::LIST).with("got", self.off_limits.len()));
            return Vec::new();
        }
        let mut all = Vec::new();
        for (i, raw) in self.off_limits.iter().enumerate() {
            let field = |name: &str| format!("off_limits.{i}.{name}");
            let from = days.any(&field("from"), &raw.from, problems);
            let to = days.any(&field("to"), &raw.to, problems);
            let why = text::line(&field("why"), &raw.why, limit::LINE, problems);
            let Some(from) = from else {
                if problems.get(&field("from")).is_none() {
                    problems.add(field("from"), Msg::new("error-required"));
                }
                continue;
            };
            let to = to.unwrap_or(from);
            if to < from {
                problems.add(field("to"), Msg::new("error-date-order"));
            } else if (to - from).get_days() > LONGEST {
                problems.add(field("to"), Msg::new("memory-error-too-long-off"));
            }
            all.push(OffLimits { from, to, why });
        }
        all.sort_by_key(|off| (off.from, off.to));
        all
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kernel::Error;

    use super::*;

    const DAYS: Days = Days { today: date(2026, 4, 14), latest: date(2026, 4, 14) };

    fn off(from: &str, to: &str) -> NewOffLimits {
        NewOffLimits { from: from.into(), to: to.into(), why: "отпуск".into() }
    }

    #[test]
    fn days_off_are_in_order_and_end_after_they_begin() {
        let edit =
            EditPreferences { off_limits: vec![off("2026-08-01", "2026-08-31"), off("2026-05-01", "")], ..EditPreferences::default() };
        let days: Vec<(Date, Date)> = edit.validate(DAYS, None).expect("valid").off_limits.iter().map(|o| (o.from, o.to)).collect();
        assert_eq!(days, [(date(2026, 5, 1), date(2026, 5, 1)), (date(2026, 8, 1), date(2026, 8, 31))]);
    }

    #[test]
    fn what_cannot_be_is_named() {
        let wrong = EditPreferences {
            lead_days: "731".into(),
            revision_rounds: "-1".into(),
            contact_every_days: "0".into(),
            autonomy: "all".into(),
            contact_paused_until: "2026-04-13".into(),
            off_limits: vec![off("2026-08-31", "2026-08-01"), off("", ""), off("2025-02-29", ""), off("2026-01-01", "2029-01-01")],
            ..EditPreferences::default()
        };
        let Err(Error::Invalid(problems)) = wrong.validate(DAYS, None) else { panic!("it must be refused") };
        let fields: Vec<&str> = problems.all().map(|p| p.field.as_str()).collect();
        assert_eq!(
            fields,
            [
                "lead_days",
                "revision_rounds",
                "contact_every_days",
                "contact_paused_until",
                "autonomy",
                "off_limits.0.to",
                "off_limits.1.from",
                "off_limits.2.from",
                "off_limits.3.to"
            ]
        );
        let kept = EditPreferences { contact_paused_until: "2026-04-13".into(), ..EditPreferences::default() };
        assert!(kept.validate(DAYS, Some(date(2026, 4, 13))).is_ok(), "a pause that is over may stay as it was written");
    }
}
