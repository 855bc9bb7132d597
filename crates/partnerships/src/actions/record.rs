//! The events of a change: one for each thing that differs, with the names of the time, so that history reads the same when a
//! tier is renamed or a member leaves.

use jiff::civil::Date;
use kernel::{Event, Result, Tx};

use crate::{
    model::{Stage, State},
    store::{people, rows::Kept, tiers},
};

/// What a fact says where there is nothing.
const NONE: &str = "none";

/// Records every difference between a partnership and its next state.
pub(super) fn changes(tx: &mut Tx<'_>, kept: &Kept, after: &State) -> Result<()> {
    let before = &kept.state;
    if before.stage != after.stage {
        stage(tx, kept, after)?;
    }
    if before.manager != after.manager {
        let to = after.manager.map(|id| people::colleague(tx, id)).transpose()?.flatten().map(|c| c.name);
        named(tx, "partnership_manager", kept, kept.manager_name.as_deref(), to.as_deref())?;
    }
    if before.tier != after.tier {
        let to = after.tier.map(|id| tiers::find(tx, id)).transpose()?.flatten().map(|t| t.name);
        named(tx, "partnership_tier", kept, kept.tier_name.as_deref(), to.as_deref())?;
    }
    if before.role != after.role {
        about("partnership_role", kept).fact("to", after.role.map_or(NONE, crate::model::PartnerRole::code)).write(tx)?;
    }
    if before.since != after.since {
        about("partnership_since", kept).fact("given", given(after.since)).fact("since", day(after.since)).write(tx)?;
    }
    let potential = |s: &State| (s.potential, s.potential_reason.clone(), s.potential_review_on);
    if potential(before) != potential(after) {
        let event = about("partnership_potential", kept).fact("to", after.potential.code()).fact("review", day(after.potential_review_on));
        because(event, after.potential_reason.as_deref()).write(tx)?;
    }
    Ok(())
}

/// An event of a partnership, on its timeline and its creator's.
pub(super) fn about(verb: &'static str, kept: &Kept) -> Event {
    Event::new(verb, "partnership", kept.id.0).of_partnership(kept.id).of_creator(kept.creator).fact("brand", &kept.brand_name)
}

fn stage(tx: &mut Tx<'_>, kept: &Kept, after: &State) -> Result<()> {
    let verb = match (kept.state.stage, after.stage) {
        (_, Stage::Ended) => "partnership_end",
        (_, Stage::Paused) => "partnership_pause",
        (Stage::Paused, _) => "partnership_resume",
        (Stage::Ended, _) => "partnership_reopen",
        _ => "partnership_stage",
    };
    let event = about(verb, kept).fact("from", kept.state.stage.code()).fact("to", after.stage.code());
    let event = event.fact("why", after.ended_reason.map_or(NONE, crate::model::EndReason::code));
    because(event, after.stage_reason.as_deref()).write(tx).map(drop)
}

/// `given` says which of the two names there are, so that one message can say it in words.
fn named(tx: &mut Tx<'_>, verb: &'static str, kept: &Kept, from: Option<&str>, to: Option<&str>) -> Result<()> {
    let given = match (from, to) {
        (None, _) => "first",
        (_, None) => NONE,
        _ => "next",
    };
    about(verb, kept).fact("given", given).fact("from", from.unwrap_or("")).fact("to", to.unwrap_or("")).write(tx).map(drop)
}

/// Somebody's own words stand beside the sentence, never inside it.
fn because(event: Event, reason: Option<&str>) -> Event {
    match reason {
        Some(words) => event.fact("reason", words),
        None => event,
    }
}

fn given(day: Option<Date>) -> &'static str {
    if day.is_some() { "day" } else { NONE }
}

fn day(day: Option<Date>) -> String {
    day.map_or_else(String::new, |d| d.to_string())
}
