//! The audit log: the events of a workspace, newest first.

use jiff::{SignedDuration, Timestamp};
use kernel::{
    Result, Tx,
    db::{FromRow, Sql},
    ids::{EventId, MemberId, Uuid},
};

use crate::model::EventView;

impl FromRow for EventView {
    fn from_row(row: &mut kernel::db::Row<'_>) -> kernel::db::Result<Self> {
        Ok(Self {
            id: row.take()?,
            at: row.take()?,
            actor_kind: row.take()?,
            actor: row.take()?,
            actor_name: row.take()?,
            via: row.take()?,
            verb: row.take()?,
            subject_kind: row.take()?,
            subject: row.take()?,
            facts: row.take()?,
        })
    }
}

/// Which events are wanted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AuditFilter {
    pub actor: Option<MemberId>,
    /// The kind of thing it happened to.
    pub subject_kind: Option<String>,
    pub from: Option<Timestamp>,
    /// The first instant that is no longer wanted.
    pub until: Option<Timestamp>,
}

/// One page: at most `limit` events before the event `before`.
pub fn page(tx: &mut Tx<'_>, filter: &AuditFilter, before: Option<EventId>, limit: i64) -> Result<Vec<EventView>> {
    let mut sql = Sql::new(
        "select e.id, e.at, e.actor_kind, e.actor_id, p.name, e.via, e.verb, e.subject_kind, e.subject_id, e.facts from events e
         left join members m on m.workspace_id = e.workspace_id and m.id = e.actor_id left join people p on p.id = m.person_id
         where e.workspace_id = ",
    );
    sql.bind(tx.ws());
    if let Some(actor) = filter.actor {
        sql.push(" and e.actor_id = ").bind(actor);
    }
    if let Some(kind) = &filter.subject_kind {
        sql.push(" and e.subject_kind = ").bind(kind.as_str());
    }
    // Ids grow with time, so a bound on the instant bounds the key. They may run ahead of a clock that was set back: hence a minute more.
    if let Some(from) = filter.from {
        sql.push(" and e.id >= ").bind(first_id(from)).push(" and e.at >= ").bind(from);
    }
    if let Some(until) = filter.until {
        let ahead = until.checked_add(SignedDuration::from_mins(1)).unwrap_or(until);
        sql.push(" and e.id < ").bind(first_id(ahead)).push(" and e.at < ").bind(until);
    }
    if let Some(before) = before {
        sql.push(" and e.id < ").bind(before);
    }
    sql.push(" order by e.id desc limit ").bind(limit);
    Ok(tx.all_sql(&sql)?)
}

/// The lowest id that an event of this instant can have.
fn first_id(at: Timestamp) -> Uuid {
    Uuid::from_u128(u128::from(at.as_millisecond().max(0).unsigned_abs()) << 80)
}
