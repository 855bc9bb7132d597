//! The days of a partnership's work, for caps and guarantees, and the cap that holds for it.

use jiff::civil::Date;
use kernel::{
    Result, Tx, args,
    db::Json,
    ids::{CollaborationId, PartnershipId},
};

use super::work::both;
use crate::model::{Project, WorkState};

kernel::row! {
    /// A project by its day.
    struct Day {
        id: CollaborationId,
        on: Date,
        audience: bool,
        state: WorkState,
        minor: Option<i64>,
        currency: Option<String>,
    }
}

kernel::statements! {
    DAYS = "select id, happens_on, audience, state, fee_minor, currency from collaborations
        where workspace_id = $1 and partnership_id = $2 and deleted_at is null and state <> 'cancelled' order by happens_on, id";
    CADENCE = "select cadence from standings where workspace_id = $1 and partnership_id = $2";
}

/// Everything of a partnership that was not called off, by its day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Days {
    /// Every project.
    pub projects: Vec<Project>,
    /// The days of those that the audience sees.
    pub seen: Vec<Date>,
}

/// The days of a partnership's work, in order; without one of them if it is named.
pub fn days(tx: &mut Tx<'_>, id: PartnershipId, without: Option<CollaborationId>) -> Result<Days> {
    let mut days = Days::default();
    tx.each(DAYS, &args![tx.ws(), id], |d: Day| {
        if Some(d.id) != without {
            if d.audience {
                days.seen.push(d.on);
            }
            days.projects.push(Project { on: d.on, done: d.state == WorkState::Done, fee: both(d.minor, d.currency) });
        }
        Ok(())
    })?;
    Ok(days)
}

/// The cap that the playbook of a partnership set when it was last evaluated; none where there is none, or where it has not
/// been evaluated yet.
pub fn cap(tx: &mut Tx<'_>, id: PartnershipId) -> Result<Option<usize>> {
    let row: Option<(Json<serde_json::Value>,)> = tx.maybe(CADENCE, &args![tx.ws(), id])?;
    Ok(row.and_then(|(cadence,)| cadence.0.get("cap")?.as_u64()).and_then(|n| usize::try_from(n).ok()))
}
