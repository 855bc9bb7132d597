//! What can be done with work together and with what is guaranteed. Each verb writes one event on the timelines of the
//! partnership and its creator.

mod commitments;
mod plan;
mod state;

pub use self::{commitments::*, plan::*, state::*};

use jiff::civil::Date;
use kernel::{
    Action, Error, Event, Msg, Problems, Result, Tx,
    ids::{CollaborationId, CreatorId, PartnershipId},
};
use partnerships::store::views;

use crate::{
    model::{Over, Work, over},
    store::{
        rhythm,
        work::{self, Collaboration},
    },
};

/// A collaboration about to be changed by somebody who may, at the version they have seen. Its partnership is held.
fn opened(tx: &mut Tx<'_>, id: CollaborationId, version: i64) -> Result<Collaboration> {
    tx.scope().must(Action::Edit)?;
    let c = work::find(tx, id)?;
    work::hold(tx, c.partnership)?;
    if c.version == version { Ok(c) } else { Err(Error::Stale) }
}

/// Writes what became of a collaboration, and tells it.
fn saved(tx: &mut Tx<'_>, before: &Collaboration, after: &Work) -> Result<Collaboration> {
    if !work::save(tx, before.id, before.version, after)? {
        return Err(Error::Stale);
    }
    work::find(tx, before.id)
}

/// An event of a collaboration.
fn about(verb: &'static str, c: &Collaboration) -> Event {
    Event::new(verb, "collaboration", c.id.0)
        .of_partnership(c.partnership)
        .of_creator(c.creator)
        .fact("brand", &c.brand_name)
        .fact("title", &c.work.title)
        .fact("nth", c.nth.unwrap_or(0))
        .fact("on", c.work.happens_on.to_string())
}

/// Somebody's own words stand beside the sentence, never inside it.
fn because(event: Event, reason: Option<&str>) -> Event {
    match reason {
        Some(words) => event.fact("reason", words),
        None => event,
    }
}

/// Whether one more on a day goes over the cap of any twelve months of the partnership. `cap` is what its playbook says; none
/// is no cap.
pub fn over_cap(
    tx: &mut Tx<'_>,
    partnership: PartnershipId,
    day: Date,
    cap: Option<usize>,
    without: Option<CollaborationId>,
) -> Result<Option<Over>> {
    let Some(cap) = cap else { return Ok(None) };
    let days = rhythm::days(tx, partnership, without)?;
    Ok(over(&days.seen, day, cap))
}

/// The creator of a partnership to which something can be added: one that is there, and whose record was not merged away.
fn living(tx: &mut Tx<'_>, id: PartnershipId, problems: &mut Problems) -> Result<Option<CreatorId>> {
    let found = match views::find(tx, id) {
        Ok(p) => views::current(tx, id)?.is_none().then_some(p.creator),
        Err(Error::NotFound) => None,
        Err(other) => return Err(other),
    };
    if found.is_none() {
        problems.add("partnership_id", Msg::new("error-not-choice"));
    }
    Ok(found)
}

/// Words that must be there.
fn said(field: &'static str, raw: &str, missing: &'static str) -> Result<String> {
    let mut problems = Problems::none();
    let words = kernel::text::paragraph(field, raw, kernel::text::limit::PARAGRAPH, &mut problems);
    if words.is_none() && problems.is_empty() {
        problems.add(field, Msg::new(missing));
    }
    problems.check()?;
    Ok(words.unwrap_or_default())
}
