//! Commitments as verbs and pages read them, and as verbs write them.

use jiff::{Timestamp, civil::Date};
use kernel::{
    Result, Tx, args,
    db::{FromRow, Row, Value},
    ids::{CommitmentId, CreatorId, PartnershipId},
};

use super::work::both;
use crate::model::Guarantee;

/// A commitment.
#[derive(Clone, Debug, PartialEq)]
pub struct Commitment {
    pub id: CommitmentId,
    pub partnership: PartnershipId,
    pub creator: CreatorId,
    pub brand_name: String,
    pub released_at: Option<Timestamp>,
    pub released_reason: Option<String>,
    pub created_at: Timestamp,
    pub version: i64,
    pub guarantee: Guarantee,
}

impl FromRow for Commitment {
    fn from_row(row: &mut Row<'_>) -> kernel::db::Result<Self> {
        Ok(Self {
            id: row.take()?,
            partnership: row.take()?,
            creator: row.take()?,
            brand_name: row.take()?,
            released_at: row.take()?,
            released_reason: row.take()?,
            created_at: row.take()?,
            version: row.take()?,
            guarantee: Guarantee {
                starts_on: row.take()?,
                ends_on: row.take()?,
                projects: projects(row.take()?, row.take()?),
                amount: both(row.take()?, row.take()?),
                words: row.take()?,
                shown: row.take()?,
            },
        })
    }
}

fn projects(min: Option<i64>, max: Option<i64>) -> Option<(i64, Option<i64>)> {
    min.map(|min| (min, max))
}

macro_rules! shown {
    ($which:literal) => {
        concat!(
            "select m.id, m.partnership_id, s.creator_id, b.name, m.released_at, m.released_reason, m.created_at, m.version, m.starts_on, m.ends_on,
              m.projects_min, m.projects_max, m.amount_minor, m.currency, m.words, m.shown
            from commitments m join partnerships s on s.workspace_id = m.workspace_id and s.id = m.partnership_id
            join brands b on b.workspace_id = m.workspace_id and b.id = s.brand_id where m.workspace_id = $1 and ",
            $which
        )
    };
}

kernel::statements! {
    FIND = shown!("m.id = $2");
    OF = shown!("m.partnership_id = $2 order by m.starts_on, m.id limit $3");
    HOLDING = shown!("m.partnership_id = $2 and m.released_at is null and m.starts_on <= $4 and m.ends_on >= $3 order by m.starts_on, m.id");
    INSERT = "insert into commitments (workspace_id, id, partnership_id, created_by, created_at, starts_on, ends_on, projects_min, projects_max, amount_minor,
          currency, words, shown)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    SAVE = "update commitments set starts_on = $4, ends_on = $5, projects_min = $6, projects_max = $7, amount_minor = $8, currency = $9, words = $10,
          shown = $11, version = version + 1
        where workspace_id = $1 and id = $2 and version = $3 and released_at is null";
    RELEASE = "update commitments set released_at = $4, released_reason = $5, version = version + 1
        where workspace_id = $1 and id = $2 and version = $3 and released_at is null";
}

pub fn find(tx: &mut Tx<'_>, id: CommitmentId) -> Result<Commitment> {
    Ok(tx.one(FIND, &args![tx.ws(), id])?)
}

/// Those of a partnership by their first days, given up ones included.
pub fn of(tx: &mut Tx<'_>, id: PartnershipId, limit: i64) -> Result<Vec<Commitment>> {
    Ok(tx.all(OF, &args![tx.ws(), id, limit])?)
}

/// Those that hold on any day between two.
pub fn holding(tx: &mut Tx<'_>, id: PartnershipId, first: Date, last: Date) -> Result<Vec<Commitment>> {
    Ok(tx.all(HOLDING, &args![tx.ws(), id, first, last])?)
}

pub(crate) fn insert(tx: &mut Tx<'_>, id: CommitmentId, partnership: PartnershipId, guarantee: &Guarantee) -> Result<()> {
    let by = tx.scope().member();
    let mut values = args![tx.ws(), id, partnership, by, tx.now()].to_vec();
    values.extend(columns(guarantee));
    tx.exec(INSERT, &values)?;
    Ok(())
}

/// Writes a guarantee over the row that still has this version and holds; whether it did.
pub(crate) fn save(tx: &mut Tx<'_>, id: CommitmentId, version: i64, guarantee: &Guarantee) -> Result<bool> {
    let mut values = args![tx.ws(), id, version].to_vec();
    values.extend(columns(guarantee));
    Ok(tx.exec(SAVE, &values)? == 1)
}

/// Gives one up that still has this version; whether it did.
pub(crate) fn release(tx: &mut Tx<'_>, id: CommitmentId, version: i64, reason: &str) -> Result<bool> {
    Ok(tx.exec(RELEASE, &args![tx.ws(), id, version, tx.now(), reason])? == 1)
}

fn columns(g: &Guarantee) -> [Value; 8] {
    args![
        g.starts_on,
        g.ends_on,
        g.projects.map(|p| p.0),
        g.projects.and_then(|p| p.1),
        g.amount.as_ref().map(|a| a.0),
        g.amount.as_ref().map(|a| a.1.clone()),
        &g.words,
        g.shown,
    ]
}
