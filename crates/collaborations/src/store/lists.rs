//! Lists of work: of a workspace with filters, and of one partnership in its order.

use jiff::civil::Date;
use kernel::{
    Result, Tx, args,
    db::Sql,
    ids::{CollaborationId, PartnershipId},
};

use super::work::{Collaboration, shown};
use crate::model::WorkState;

/// Conditions of a list.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub partnership: Option<PartnershipId>,
    pub state: Option<WorkState>,
    pub audience: Option<bool>,
    /// On this day or later.
    pub from: Option<Date>,
    /// On this day or earlier.
    pub to: Option<Date>,
}

/// Where a page begins: after the work of this day and id.
pub type After = (Date, CollaborationId);

kernel::statements! {
    OF = concat!(shown!(), " where c.workspace_id = $1 and c.partnership_id = $2 and c.deleted_at is null order by c.happens_on desc, c.id desc limit $3");
}

/// The newest of a partnership, planned ones first.
pub fn of(tx: &mut Tx<'_>, id: PartnershipId, limit: i64) -> Result<Vec<Collaboration>> {
    Ok(tx.all(OF, &args![tx.ws(), id, limit])?)
}

/// At most `limit`, the latest day first, those after `after` in that order.
pub fn page(tx: &mut Tx<'_>, filter: &Filter, after: Option<After>, limit: i64) -> Result<Vec<Collaboration>> {
    let mut sql = Sql::new(shown!());
    sql.push(" where c.workspace_id = ").bind(tx.ws()).push(" and c.deleted_at is null");
    if let Some(id) = filter.partnership {
        sql.push(" and c.partnership_id = ").bind(id);
    }
    if let Some(state) = filter.state {
        sql.push(" and c.state = ").bind(state);
    }
    if let Some(audience) = filter.audience {
        sql.push(" and c.audience = ").bind(audience);
    }
    if let Some(day) = filter.from {
        sql.push(" and c.happens_on >= ").bind(day);
    }
    if let Some(day) = filter.to {
        sql.push(" and c.happens_on <= ").bind(day);
    }
    if let Some((day, id)) = after {
        sql.push(" and (c.happens_on, c.id) < (").bind(day).push(", ").bind(id).push(")");
    }
    sql.push(" order by c.happens_on desc, c.id desc limit ").bind(limit);
    Ok(tx.all_sql(&sql)?)
}
