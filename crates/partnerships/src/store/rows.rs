//! Rows of `partnerships` as verbs read and write them.

use creators::store::partnerships::{note_stages, note_stages_of};
use kernel::{
    Result, Tx, args,
    db::{FromRow, Row, Value},
    ids::{BrandId, CreatorId, PartnershipId},
};

use crate::model::State;

/// A partnership as a verb finds it, with the names that its events tell.
#[derive(Clone, Debug)]
pub struct Kept {
    pub id: PartnershipId,
    pub creator: CreatorId,
    pub brand: BrandId,
    pub version: i64,
    pub brand_name: String,
    pub manager_name: Option<String>,
    pub tier_name: Option<String>,
    pub state: State,
}

impl FromRow for Kept {
    fn from_row(row: &mut Row<'_>) -> kernel::db::Result<Self> {
        Ok(Self {
            id: row.take()?,
            creator: row.take()?,
            brand: row.take()?,
            version: row.take()?,
            brand_name: row.take()?,
            manager_name: row.take()?,
            tier_name: row.take()?,
            state: State::from_row(row)?,
        })
    }
}

macro_rules! kept {
    ($which:literal) => {
        concat!(
            "select p.id, p.creator_id, p.brand_id, p.version, b.name, w.name, t.name, p.manager_id, p.stage, p.stage_since, p.stage_before, p.stage_reason,
              p.ended_reason, p.role, p.tier_id, p.potential, p.potential_reason, p.potential_set_on, p.potential_review_on, p.since
            from partnerships p join brands b on b.workspace_id = p.workspace_id and b.id = p.brand_id
            left join members m on m.workspace_id = p.workspace_id and m.id = p.manager_id left join people w on w.id = m.person_id
            left join tiers t on t.workspace_id = p.workspace_id and t.id = p.tier_id
            where p.workspace_id = $1 and ",
            $which
        )
    };
}

kernel::statements! {
    pub FIND = kept!("p.id = $2");
    pub SEVERAL = kept!("p.id = any($2) order by p.creator_id, p.brand_id");
    pub OF_CREATOR = kept!("p.creator_id = $2 order by p.brand_id");
    pub PAIR = kept!("p.creator_id = $2 and p.brand_id = $3");
    INSERT = "insert into partnerships (workspace_id, id, creator_id, brand_id, created_at, updated_at, manager_id, stage, stage_since, stage_before, stage_reason,
          ended_reason, role, tier_id, potential, potential_reason, potential_set_on, potential_review_on, since)
        values ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)";
    SAVE = "update partnerships set updated_at = $4, manager_id = $5, stage = $6, stage_since = $7, stage_before = $8, stage_reason = $9, ended_reason = $10,
          role = $11, tier_id = $12, potential = $13, potential_reason = $14, potential_set_on = $15, potential_review_on = $16, since = $17, version = version + 1
        where workspace_id = $1 and id = $2 and version = $3";
    GIVE = "update partnerships set creator_id = $4, updated_at = $5, version = version + 1 where workspace_id = $1 and creator_id = $3 and id = any($2)";
    LIVING = "select id from creators where workspace_id = $1 and id = $2 and archived_at is null";
}

pub fn find(tx: &mut Tx<'_>, id: PartnershipId) -> Result<Kept> {
    Ok(tx.one(FIND, &args![tx.ws(), id])?)
}

/// Those that exist among the named.
pub fn several(tx: &mut Tx<'_>, ids: &[PartnershipId]) -> Result<Vec<Kept>> {
    Ok(tx.all(SEVERAL, &args![tx.ws(), Value::ids(ids)])?)
}

pub fn of_creator(tx: &mut Tx<'_>, id: CreatorId) -> Result<Vec<Kept>> {
    Ok(tx.all(OF_CREATOR, &args![tx.ws(), id])?)
}

pub fn pair(tx: &mut Tx<'_>, creator: CreatorId, brand: BrandId) -> Result<Option<Kept>> {
    Ok(tx.maybe(PAIR, &args![tx.ws(), creator, brand])?)
}

/// Whether the creator is there and not archived.
pub(crate) fn is_living(tx: &mut Tx<'_>, creator: CreatorId) -> Result<bool> {
    Ok(tx.maybe::<(CreatorId,)>(LIVING, &args![tx.ws(), creator])?.is_some())
}

pub(crate) fn insert(tx: &mut Tx<'_>, id: PartnershipId, creator: CreatorId, brand: BrandId, state: &State) -> Result<()> {
    let mut values = args![tx.ws(), id, creator, brand, tx.now()].to_vec();
    values.extend(columns(state));
    tx.exec(INSERT, &values)?;
    note_stages(tx, &[creator])
}

/// Writes states over rows that still have the version named beside each; how many had it.
pub(crate) fn save(tx: &mut Tx<'_>, changes: &[(PartnershipId, i64, &State)]) -> Result<u64> {
    let (ws, now) = (tx.ws(), tx.now());
    let set = |&(id, version, state): &(PartnershipId, i64, &State)| {
        let mut values = args![ws, id, version, now].to_vec();
        values.extend(columns(state));
        values
    };
    let saved = tx.exec_many(SAVE, &changes.iter().map(set).collect::<Vec<_>>())?;
    let ids: Vec<_> = changes.iter().map(|&(id, _, _)| id).collect();
    note_stages_of(tx, &ids)?;
    Ok(saved)
}

/// Hands partnerships of one creator to another; how many.
pub(crate) fn give(tx: &mut Tx<'_>, ids: &[PartnershipId], from: CreatorId, to: CreatorId) -> Result<u64> {
    let given = tx.exec(GIVE, &args![tx.ws(), Value::ids(ids), from, to, tx.now()])?;
    note_stages(tx, &[from, to])?;
    Ok(given)
}

fn columns(s: &State) -> [Value; 13] {
    args![
        s.manager,
        s.stage,
        s.stage_since,
        s.stage_before,
        &s.stage_reason,
        s.ended_reason,
        s.role,
        s.tier,
        s.potential,
        &s.potential_reason,
        s.potential_set_on,
        s.potential_review_on,
        s.since,
    ]
}
