//! Partnerships as they are shown: with the names of creator, brand, manager and tier.

use jiff::Timestamp;
use kernel::{
    Result, Tx, args,
    db::{FromRow, Row, Sql},
    ids::{BrandId, CreatorId, PartnershipId},
};

use crate::model::{Filter, State};

/// A partnership with everything that a page or the API says of it.
#[derive(Clone, Debug)]
pub struct Shown {
    pub id: PartnershipId,
    pub creator: CreatorId,
    pub creator_name: String,
    /// The name in Latin letters, where the first one is not.
    pub creator_latin: Option<String>,
    pub brand: BrandId,
    pub brand_name: String,
    pub manager_name: Option<String>,
    pub tier_name: Option<String>,
    pub created_at: Timestamp,
    pub version: i64,
    pub state: State,
}

impl FromRow for Shown {
    fn from_row(row: &mut Row<'_>) -> kernel::db::Result<Self> {
        Ok(Self {
            id: row.take()?,
            creator: row.take()?,
            creator_name: row.take()?,
            creator_latin: row.take()?,
            brand: row.take()?,
            brand_name: row.take()?,
            manager_name: row.take()?,
            tier_name: row.take()?,
            created_at: row.take()?,
            version: row.take()?,
            state: State::from_row(row)?,
        })
    }
}

/// Which partnerships, and where the page begins.
pub struct Query<'q> {
    pub filter: &'q Filter,
    /// The creator and brand of the last row of the page before.
    pub after: Option<(CreatorId, BrandId)>,
    pub limit: i64,
}

const SHOWN: &str = "select p.id, p.creator_id, c.display_name, nullif(c.latin_name, c.display_name), p.brand_id, b.name, w.name, t.name, p.created_at, p.version, p.manager_id, p.stage,
      p.stage_since, p.stage_before, p.stage_reason, p.ended_reason, p.role, p.tier_id, p.potential, p.potential_reason, p.potential_set_on, p.potential_review_on, p.since
    from partnerships p join creators c on c.workspace_id = p.workspace_id and c.id = p.creator_id
    join brands b on b.workspace_id = p.workspace_id and b.id = p.brand_id
    left join members m on m.workspace_id = p.workspace_id and m.id = p.manager_id left join people w on w.id = m.person_id
    left join tiers t on t.workspace_id = p.workspace_id and t.id = p.tier_id";

kernel::statements! {
    CURRENT = "select p.id from partnerships q join creators c on c.workspace_id = q.workspace_id and c.id = q.creator_id
        join partnerships p on p.workspace_id = q.workspace_id and p.creator_id = c.merged_into and p.brand_id = q.brand_id
        where q.workspace_id = $1 and q.id = $2";
    pub CREATOR = "select id, display_name, nullif(latin_name, display_name) from creators where workspace_id = $1 and id = $2 and archived_at is null";
}

/// One partnership.
pub fn find(tx: &mut Tx<'_>, id: PartnershipId) -> Result<Shown> {
    let mut sql = Sql::new(SHOWN);
    sql.push(" where p.workspace_id = ").bind(tx.ws()).push(" and p.id = ").bind(id);
    Ok(tx.one_sql(&sql)?)
}

/// Where a partnership of a merged creator is kept on.
pub fn current(tx: &mut Tx<'_>, id: PartnershipId) -> Result<Option<PartnershipId>> {
    Ok(tx.maybe::<(PartnershipId,)>(CURRENT, &args![tx.ws(), id])?.map(|row| row.0))
}

/// A living creator's name, and its Latin form where the name is not Latin.
pub fn creator(tx: &mut Tx<'_>, id: CreatorId) -> Result<(CreatorId, String, Option<String>)> {
    Ok(tx.one(CREATOR, &args![tx.ws(), id])?)
}

/// A page of a list, in the order of creators and brands.
pub fn list(tx: &mut Tx<'_>, query: &Query<'_>) -> Result<Vec<Shown>> {
    let sql = statement(tx, SHOWN, query);
    Ok(tx.all_sql(&sql)?)
}

/// The ids of at most `limit` partnerships that a filter finds.
pub fn ids(tx: &mut Tx<'_>, filter: &Filter, limit: usize) -> Result<Vec<PartnershipId>> {
    const IDS: &str = "select p.id from partnerships p join creators c on c.workspace_id = p.workspace_id and c.id = p.creator_id";
    let sql = statement(tx, IDS, &Query { filter, after: None, limit: i64::try_from(limit).unwrap_or(i64::MAX) });
    Ok(tx.all_sql::<(PartnershipId,)>(&sql)?.into_iter().map(|row| row.0).collect())
}

/// The statement of a list; its order is that of an index whatever the filter, so a page costs what it shows.
pub fn statement(tx: &Tx<'_>, head: &'static str, query: &Query<'_>) -> Sql {
    let Filter { creator, brand, stage, manager, tier } = query.filter;
    let mut sql = Sql::new(head);
    sql.push(" where p.workspace_id = ").bind(tx.ws()).push(" and c.archived_at is null");
    if let Some(creator) = creator {
        sql.push(" and p.creator_id = ").bind(*creator);
    }
    if let Some(brand) = brand {
        sql.push(" and p.brand_id = ").bind(*brand);
    }
    if let Some(stage) = stage {
        sql.push(" and p.stage = ").bind(*stage);
    }
    if let Some(manager) = manager {
        sql.push(" and p.manager_id = ").bind(*manager);
    }
    if let Some(tier) = tier {
        sql.push(" and p.tier_id = ").bind(*tier);
    }
    if let Some((creator, brand)) = query.after {
        sql.push(" and (p.creator_id, p.brand_id) > (").bind(creator).push(", ").bind(brand).push(")");
    }
    sql.push(" order by p.creator_id, p.brand_id limit ").bind(query.limit);
    sql
}

/// The head of a list's statement, for tests of its plan.
pub const LIST_HEAD: &str = SHOWN;
