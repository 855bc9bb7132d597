//! Lists of contacts, newest first, page by page. Each order is that of an index, so a page costs what it shows.

use jiff::Timestamp;
use kernel::{
    Result, Tx,
    db::Sql,
    ids::{ContactId, CreatorId, PartnershipId},
};

use super::rows::Contact;
use crate::model::Filter;

/// The last row of the page before: a page begins after it.
pub type After = (Timestamp, ContactId);

/// At most `limit` contacts.
pub fn page(tx: &mut Tx, filter: &Filter, after: Option<After>, limit: i64) -> Result<Vec<Contact>> {
    let sql = statement(tx, filter, after, limit);
    Ok(tx.all_sql(&sql)?)
}

/// The newest contacts of a partnership.
pub fn of_partnership(tx: &mut Tx, id: PartnershipId, limit: i64) -> Result<Vec<Contact>> {
    page(tx, &Filter { partnership: Some(id), ..Filter::default() }, None, limit)
}

/// The newest contacts with a creator, of all partnerships and of none.
pub fn of_creator(tx: &mut Tx, id: CreatorId, limit: i64) -> Result<Vec<Contact>> {
    page(tx, &Filter { creator: Some(id), ..Filter::default() }, None, limit)
}

/// The statement of a list.
pub fn statement(tx: &Tx, filter: &Filter, after: Option<After>, limit: i64) -> Sql {
    let Filter { creator, partnership, kind, channel, direction, member, request } = filter;
    let mut sql = Sql::new(select_contact!());
    sql.push(" where c.workspace_id = ").bind(tx.ws()).push(" and c.deleted_at is null");
    if let Some(creator) = creator {
        sql.push(" and c.creator_id = ").bind(*creator);
    }
    if let Some(partnership) = partnership {
        sql.push(" and c.partnership_id = ").bind(*partnership);
    }
    if let Some(kind) = kind {
        sql.push(" and c.kind = ").bind(*kind);
    }
    if let Some(channel) = channel {
        sql.push(" and c.channel = ").bind(*channel);
    }
    if let Some(direction) = direction {
        sql.push(" and c.direction = ").bind(*direction);
    }
    if let Some(member) = member {
        sql.push(" and c.member_id = ").bind(*member);
    }
    if let Some(request) = request {
        sql.push(" and c.has_request = ").bind(*request);
    }
    if let Some((at, id)) = after {
        sql.push(" and (c.happened_at, c.id) < (").bind(at).push(", ").bind(id).push(")");
    }
    sql.push(" order by c.happened_at desc, c.id desc limit ").bind(limit);
    sql
}
