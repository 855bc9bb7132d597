//! Collaborations as verbs and pages read them, and as verbs write them.

use jiff::{Timestamp, civil::Date};
use kernel::{
    Result, Tx, args,
    db::{FromRow, Row, Value},
    ids::{CollaborationId, CreatorId, PartnershipId},
};

use crate::model::{Usual, Work};

/// A collaboration with its place among the others.
#[derive(Clone, Debug, PartialEq)]
pub struct Collaboration {
    pub id: CollaborationId,
    pub partnership: PartnershipId,
    pub creator: CreatorId,
    pub creator_name: String,
    /// The name in Latin letters, where the first one is not.
    pub creator_latin: Option<String>,
    pub brand_name: String,
    /// Which of those that the audience sees, by their days: 1 for the first. Others, and those called off, have none.
    pub nth: Option<i64>,
    /// The last day of the one before that the audience saw, where there is one.
    pub before: Option<Date>,
    pub created_at: Timestamp,
    pub version: i64,
    pub work: Work,
}

impl FromRow for Collaboration {
    fn from_row(row: &mut Row<'_>) -> kernel::db::Result<Self> {
        let (id, partnership, creator, creator_name, creator_latin, brand_name) =
            (row.take()?, row.take()?, row.take()?, row.take()?, row.take()?, row.take()?);
        let (nth, before, created_at, version): (i64, Option<Date>, Timestamp, i64) = (row.take()?, row.take()?, row.take()?, row.take()?);
        let work = work(row)?;
        let (nth, before) = if work.counts() { (Some(nth + 1), before) } else { (None, None) };
        Ok(Self { id, partnership, creator, creator_name, creator_latin, brand_name, nth, before, created_at, version, work })
    }
}

fn work(row: &mut Row<'_>) -> kernel::db::Result<Work> {
    Ok(Work {
        title: row.take()?,
        title_other: row.take()?,
        audience: row.take()?,
        format: row.take()?,
        topic: row.take()?,
        state: row.take()?,
        happens_on: row.take()?,
        ended_on: row.take()?,
        fee: both(row.take()?, row.take()?),
        autonomy: row.take()?,
        usual: usual(row.take()?, row.take()?, row.take()?),
        learned: row.take()?,
        over_cap_reason: row.take()?,
        cancelled_reason: row.take()?,
    })
}

pub(super) fn both(minor: Option<i64>, currency: Option<String>) -> Option<(i64, String)> {
    minor.zip(currency)
}

fn usual(index: Option<f64>, low: Option<f64>, high: Option<f64>) -> Option<Usual> {
    index.map(|index| Usual { index, between: low.zip(high) })
}

/// Every column of a [`Collaboration`], and the tables they come from. Its place is counted among the work of the partnership
/// that the audience sees and that was not called off.
macro_rules! shown {
    () => {
        "select c.id, c.partnership_id, s.creator_id, r.display_name, nullif(r.latin_name, r.display_name), b.name,
          (select cast(count(*) as bigint) from collaborations o where o.workspace_id = c.workspace_id and o.partnership_id = c.partnership_id
            and o.deleted_at is null and o.audience and o.state <> 'cancelled' and (o.happens_on, o.id) < (c.happens_on, c.id)),
          (select max(coalesce(o.ended_on, o.happens_on)) from collaborations o where o.workspace_id = c.workspace_id and o.partnership_id = c.partnership_id
            and o.deleted_at is null and o.audience and o.state <> 'cancelled' and (o.happens_on, o.id) < (c.happens_on, c.id)),
          c.created_at, c.version, c.title, c.title_other, c.audience, c.format, c.topic, c.state, c.happens_on, c.ended_on, c.fee_minor, c.currency,
          c.autonomy, c.usual_index, c.usual_low, c.usual_high, c.learned, c.over_cap_reason, c.cancelled_reason
        from collaborations c join partnerships s on s.workspace_id = c.workspace_id and s.id = c.partnership_id
        join creators r on r.workspace_id = c.workspace_id and r.id = s.creator_id
        join brands b on b.workspace_id = c.workspace_id and b.id = s.brand_id"
    };
}
pub(super) use shown;

kernel::statements! {
    FIND = concat!(shown!(), " where c.workspace_id = $1 and c.id = $2 and c.deleted_at is null");
    INSERT = "insert into collaborations (workspace_id, id, partnership_id, created_by, created_at, updated_at, title, title_other, audience, format, topic,
          state, happens_on, ended_on, fee_minor, currency, autonomy, usual_index, usual_low, usual_high, learned, over_cap_reason, cancelled_reason)
        values ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)";
    SAVE = "update collaborations set updated_at = $4, title = $5, title_other = $6, audience = $7, format = $8, topic = $9, state = $10, happens_on = $11,
          ended_on = $12, fee_minor = $13, currency = $14, autonomy = $15, usual_index = $16, usual_low = $17, usual_high = $18, learned = $19,
          over_cap_reason = $20, cancelled_reason = $21, version = version + 1
        where workspace_id = $1 and id = $2 and version = $3 and deleted_at is null";
    DELETE = "update collaborations set deleted_at = $3, version = version + 1 where workspace_id = $1 and id = $2 and (deleted_at is null) = $4";
    HOLD = "select id from partnerships where workspace_id = $1 and id = $2 /*pg for update */";
}

pub fn find(tx: &mut Tx<'_>, id: CollaborationId) -> Result<Collaboration> {
    Ok(tx.one(FIND, &args![tx.ws(), id])?)
}

/// Holds a partnership until the transaction ends, so that of two plans made at once the later one counts the other.
pub(crate) fn hold(tx: &mut Tx<'_>, id: PartnershipId) -> Result<()> {
    tx.maybe::<(PartnershipId,)>(HOLD, &args![tx.ws(), id])?;
    Ok(())
}

pub(crate) fn insert(tx: &mut Tx<'_>, id: CollaborationId, partnership: PartnershipId, work: &Work) -> Result<()> {
    let by = tx.scope().member();
    let mut values = args![tx.ws(), id, partnership, by, tx.now()].to_vec();
    values.extend(columns(work));
    tx.exec(INSERT, &values)?;
    Ok(())
}

/// Writes work over the row that still has this version; whether it had it.
pub(crate) fn save(tx: &mut Tx<'_>, id: CollaborationId, version: i64, work: &Work) -> Result<bool> {
    let mut values = args![tx.ws(), id, version, tx.now()].to_vec();
    values.extend(columns(work));
    Ok(tx.exec(SAVE, &values)? == 1)
}

/// Takes one away or brings it back; whether anything changed.
pub(crate) fn set_deleted(tx: &mut Tx<'_>, id: CollaborationId, deleted: bool) -> Result<bool> {
    let at = deleted.then(|| tx.now());
    Ok(tx.exec(DELETE, &args![tx.ws(), id, at, deleted])? == 1)
}

fn columns(w: &Work) -> [Value; 17] {
    let between = w.usual.and_then(|u| u.between);
    args![
        &w.title,
        &w.title_other,
        w.audience,
        w.format,
        &w.topic,
        w.state,
        w.happens_on,
        w.ended_on,
        w.fee.as_ref().map(|f| f.0),
        w.fee.as_ref().map(|f| f.1.clone()),
        w.autonomy,
        w.usual.map(|u| u.index),
        between.map(|b| b.0),
        between.map(|b| b.1),
        &w.learned,
        &w.over_cap_reason,
        &w.cancelled_reason,
    ]
}
