//! What was done for the creator with no deliverable in return.

use collaborations::model as money;
use creators::model::Typed;
use jiff::civil::Date;
use kernel::{
    Msg, Problems, Result,
    ids::{GoalId, MemberId},
    text::{self, limit},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Days, required};

kernel::codes! {
    pub enum SupportKind {
        /// Shared their content.
        Shared = "shared" "memory-support-shared",
        /// Promoted a product of their own.
        Promoted = "promoted" "memory-support-promoted",
        /// Introduced them to somebody.
        Introduced = "introduced" "memory-support-introduced",
        /// Bought what they make.
        Bought = "bought" "memory-support-bought",
        Advised = "advised" "memory-support-advised",
        Gifted = "gifted" "memory-support-gifted",
        Other = "other" "memory-support-other",
    }
}

impl SupportKind {
    /// Whether somebody else's interest may stand against it: then that is asked before.
    pub fn may_conflict(self) -> bool {
        matches!(self, Self::Promoted | Self::Introduced)
    }
}

/// Support as it was sent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NewSupport {
    /// `shared`, `promoted`, `introduced`, `bought`, `advised`, `gifted` or `other`.
    pub kind: String,
    /// What was done.
    pub what: String,
    /// Where it can be seen.
    pub link: String,
    /// When; today when left out.
    pub done_on: String,
    /// How long it took us, in minutes.
    #[schema(value_type = Option<String>)]
    pub minutes: Typed,
    /// What it cost us, in minor units.
    pub cost_minor: Option<i64>,
    pub currency: String,
    /// The goal of the creator that it serves.
    pub goal_id: Option<GoalId>,
    /// It was asked whether this conflicts with a brand, an agreement or a promise. Promotion and introduction need it.
    pub conflict_checked: bool,
    /// What the answer was.
    pub conflict_note: String,
    /// Who of the team did it; whoever writes it down when left out.
    pub member_id: Option<MemberId>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ValidSupport {
    pub kind: SupportKind,
    pub what: String,
    pub link: Option<String>,
    pub done_on: Option<Date>,
    pub minutes: Option<i64>,
    pub cost: Option<(i64, String)>,
    pub conflict_checked: bool,
    pub conflict_note: Option<String>,
}

/// The most minutes one act of support can take: a hundred days.
const MOST_MINUTES: i64 = 144_000;

impl NewSupport {
    pub fn validate(&self, days: Days) -> Result<ValidSupport> {
        let mut problems = Problems::none();
        let kind = SupportKind::read("kind", &self.kind, &mut problems);
        if kind.is_none() && problems.is_empty() {
            problems.add("kind", Msg::new("error-required"));
        }
        let kind = kind.unwrap_or(SupportKind::Other);
        let what = required("what", &self.what, &mut problems);
        let link = text::url("link", &self.link, &mut problems);
        let done_on = days.past("done_on", &self.done_on, &mut problems);
        let minutes = self.minutes.count("minutes", &mut problems);
        if minutes.is_some_and(|m| m > MOST_MINUTES) && problems.get("minutes").is_none() {
            problems.add("minutes", Msg::new("error-number-large").with("max", MOST_MINUTES));
        }
        let cost = money::checked(("cost_minor", self.cost_minor), ("currency", &self.currency), &mut problems);
        let conflict_note = text::paragraph("conflict_note", &self.conflict_note, limit::PARAGRAPH, &mut problems);
        if kind.may_conflict() {
            if !self.conflict_checked {
                problems.add("conflict_checked", Msg::new("memory-error-conflict"));
            } else if conflict_note.is_none() && problems.get("conflict_note").is_none() {
                problems.add("conflict_note", Msg::new("memory-error-conflict-note"));
            }
        }
        problems.check()?;
        Ok(ValidSupport { kind, what, link, done_on, minutes, cost, conflict_checked: self.conflict_checked, conflict_note })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kernel::Error;

    use super::*;

    #[test]
    fn the_question_of_a_conflict_is_answered_before() {
        let days = Days { today: date(2026, 4, 14), latest: date(2026, 4, 14) };
        let problem = |new: &NewSupport| match new.validate(days) {
            Err(Error::Invalid(problems)) => problems.all().next().map(|p| p.field.clone()),
            Ok(_) => None,
            Err(other) => panic!("{other:?}"),
        };
        for kind in SupportKind::ALL {
            let new = NewSupport { kind: kind.code().into(), what: "Her course".into(), ..NewSupport::default() };
            let asked = NewSupport { conflict_checked: true, ..new.clone() };
            let answered = NewSupport { conflict_note: "No other brand sells courses".into(), ..asked.clone() };
            let must = kind.may_conflict();
            assert_eq!(problem(&new).as_deref(), must.then_some("conflict_checked"), "{kind:?}");
            assert_eq!(problem(&asked).as_deref(), must.then_some("conflict_note"), "{kind:?}");
            assert_eq!(problem(&answered), None, "{kind:?}");
        }
    }
}
