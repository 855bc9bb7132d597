//! What is typed or sent about a partnership.

use jiff::{ToSpan, civil::Date};
use kernel::{
    Msg, Problems, Result,
    ids::{BrandId, CreatorId, MemberId, TierId},
    text,
};
use serde::{Deserialize, Deserializer};
use utoipa::ToSchema;

use super::{EndReason, PartnerRole, Potential, Stage, State};

/// A partnership about to begin.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPartnership {
    pub creator_id: CreatorId,
    pub brand_id: BrandId,
    /// One of the growing stages; `prospect` unless said.
    #[serde(default)]
    pub stage: Option<Stage>,
    #[serde(default)]
    pub manager_id: Option<MemberId>,
    #[serde(default)]
    pub tier_id: Option<TierId>,
    #[serde(default)]
    pub role: Option<PartnerRole>,
    /// The day of the first collaboration.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    pub since: Option<Date>,
    #[serde(default)]
    pub potential: Option<PotentialInput>,
}

impl NewPartnership {
    /// With one brand, and nothing else known.
    pub fn of(creator_id: CreatorId, brand_id: BrandId) -> Self {
        Self { creator_id, brand_id, stage: None, manager_id: None, tier_id: None, role: None, since: None, potential: None }
    }

    /// Everything but who with whom and the stage.
    pub fn details(&self) -> EditPartnership {
        EditPartnership {
            manager_id: Some(self.manager_id),
            tier_id: Some(self.tier_id),
            role: Some(self.role),
            since: Some(self.since),
            potential: self.potential.clone(),
        }
    }
}

/// What can be changed of a partnership apart from its stage. What is left out stays; null takes away.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditPartnership {
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<MemberId>)]
    pub manager_id: Option<Option<MemberId>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<TierId>)]
    pub tier_id: Option<Option<TierId>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<PartnerRole>)]
    pub role: Option<Option<PartnerRole>>,
    /// The day of the first collaboration.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, format = Date)]
    pub since: Option<Option<Date>>,
    #[serde(default)]
    pub potential: Option<PotentialInput>,
}

/// Null is a value here, unlike absence.
fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> std::result::Result<Option<Option<T>>, D::Error> {
    Option::deserialize(from).map(Some)
}

/// What may come of it, why, and when to look again.
#[derive(Clone, Debug, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PotentialInput {
    pub kind: Potential,
    /// Needed unless the potential is unknown.
    #[serde(default)]
    pub reason: Option<String>,
    /// Half a year on unless said.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    pub review_on: Option<Date>,
}

impl PotentialInput {
    /// The state with this potential, set today. Setting the same again changes nothing.
    pub(crate) fn put(&self, state: &State, today: Date, problems: &mut Problems) -> State {
        let reason = self.reason.as_deref().and_then(|raw| text::paragraph("potential_reason", raw, text::limit::PARAGRAPH, problems));
        let mut after = state.clone();
        after.potential = self.kind;
        if self.kind == Potential::Unknown {
            (after.potential_reason, after.potential_set_on, after.potential_review_on) = (None, None, None);
            return after;
        }
        if reason.is_none() && problems.get("potential_reason").is_none() {
            problems.add("potential_reason", Msg::new("partnerships-error-potential-reason"));
        }
        let kept = state.potential_review_on.filter(|_| state.potential == self.kind);
        let review = self.review_on.or(kept).unwrap_or_else(|| today.saturating_add(6.months()));
        if review <= today && Some(review) != kept {
            problems.add("potential_review_on", Msg::new("partnerships-error-review-past"));
        }
        after.potential_reason = reason;
        after.potential_review_on = Some(review);
        if after != *state {
            after.potential_set_on = Some(today);
        }
        after
    }
}

/// To another growing stage.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveInput {
    pub stage: Stage,
    /// Needed for a step back.
    #[serde(default)]
    pub reason: Option<String>,
}

/// A move that may be explained.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReasonInput {
    #[serde(default)]
    pub reason: Option<String>,
}

/// An end.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EndInput {
    /// Whose decision it was; `unknown` unless said.
    #[serde(default)]
    pub kind: Option<EndReason>,
    pub reason: String,
}

/// The cleaned words of a reason.
pub(crate) fn reason(raw: Option<&str>) -> Result<Option<String>> {
    let mut problems = Problems::none();
    let words = raw.and_then(|raw| text::paragraph("reason", raw, text::limit::PARAGRAPH, &mut problems));
    problems.check()?;
    Ok(words)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 4, 14);

    fn put(state: &State, kind: Potential, reason: Option<&str>, review_on: Option<Date>) -> std::result::Result<State, Vec<String>> {
        let mut problems = Problems::none();
        let after = PotentialInput { kind, reason: reason.map(str::to_owned), review_on }.put(state, TODAY, &mut problems);
        if problems.is_empty() { Ok(after) } else { Err(problems.all().map(|p| p.field.clone()).collect()) }
    }

    #[test]
    fn potential_has_a_reason_a_day_and_a_day_to_look_again() {
        let before = State::beginning(Stage::Prospect, date(2026, 1, 1));
        assert_eq!(put(&before, Potential::OneOff, None, None), Err(vec!["potential_reason".into()]));
        assert_eq!(put(&before, Potential::OneOff, Some("x"), Some(TODAY)), Err(vec!["potential_review_on".into()]));
        let set = put(&before, Potential::MultiYear, Some("Asked for it"), None).expect("it is whole");
        assert_eq!((set.potential_set_on, set.potential_review_on), (Some(TODAY), Some(date(2026, 10, 14))));
        let cleared = put(&set, Potential::Unknown, Some("left over"), None).expect("unknown needs nothing");
        assert_eq!(cleared, before);
    }

    #[test]
    fn the_same_again_keeps_its_day_even_when_the_review_is_overdue() {
        let mut old = State::beginning(Stage::Prospect, date(2025, 1, 1));
        old.potential = Potential::OneOff;
        old.potential_reason = Some("Launch only".into());
        old.potential_set_on = Some(date(2025, 1, 1));
        old.potential_review_on = Some(date(2025, 7, 1));
        assert_eq!(put(&old, Potential::OneOff, Some("Launch only"), Some(date(2025, 7, 1))), Ok(old.clone()));
        let changed = put(&old, Potential::OneOff, Some("Still"), Some(date(2026, 7, 1))).expect("set anew");
        assert_eq!(changed.potential_set_on, Some(TODAY));
    }

    #[test]
    fn null_takes_away_and_absence_keeps() {
        let change: EditPartnership = serde_json::from_str(r#"{"tier_id": null, "since": "2024-02-29"}"#).expect("it can be read");
        assert_eq!(change, EditPartnership { tier_id: Some(None), since: Some(Some(date(2024, 2, 29))), ..EditPartnership::default() });
        assert!(serde_json::from_str::<EditPartnership>(r#"{"stage": "ended"}"#).is_err(), "a stage is moved, not edited");
    }
}
