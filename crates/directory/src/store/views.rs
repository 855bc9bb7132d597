//! The rows of saved views.

use kernel::{
    Result, Tx, args,
    db::{Json, Value},
    ids::{MemberId, ViewId},
};

use crate::query::QuerySpec;

kernel::row! {
    /// A saved view.
    #[derive(Clone, Debug, PartialEq)]
    pub struct View {
        pub id: ViewId,
        pub owner: MemberId,
        pub name: String,
        pub shared: bool,
        pub query: Json<QuerySpec>,
        pub position: i64,
        pub version: i64,
    }

    /// A view as the strip of tabs shows it.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Tab { pub id: ViewId, pub name: String, pub shared: bool, pub own: bool }
}

/// The views a member may see: their own and the shared ones, in their order.
pub fn tabs(tx: &mut Tx, member: Option<MemberId>) -> Result<Vec<Tab>> {
    Ok(tx.all(TABS, &args![tx.ws(), member_or_nobody(member)])?)
}

/// As [`tabs`], whole; `after` is the last one of the page before.
pub fn list(tx: &mut Tx, member: Option<MemberId>, after: Option<(i64, ViewId)>, limit: usize) -> Result<Vec<View>> {
    let (position, id) = after.unwrap_or((i64::MIN, ViewId(kernel::ids::Uuid::nil())));
    Ok(tx.all(LIST, &args![tx.ws(), member_or_nobody(member), position, id, limit])?)
}

/// A view that this member may see; of anybody else's private view it is not said that there is one.
pub fn seen_by(tx: &mut Tx, id: ViewId, member: Option<MemberId>) -> Result<View> {
    Ok(tx.one(ONE, &args![tx.ws(), id, member_or_nobody(member)])?)
}

pub fn insert(tx: &mut Tx, view: &View) -> Result<()> {
    let now = tx.now();
    tx.exec(INSERT, &args![tx.ws(), view.id, view.owner, &view.name, view.shared, Value::json(&view.query.0), view.position, now])?;
    Ok(())
}

/// The new version; none if it is not the version that was seen.
pub fn update(tx: &mut Tx, view: &View) -> Result<Option<i64>> {
    let values = args![tx.ws(), view.id, view.version, &view.name, view.shared, Value::json(&view.query.0)];
    let row: Option<(i64,)> = tx.maybe(UPDATE, &values)?;
    Ok(row.map(|(version,)| version))
}

pub fn delete(tx: &mut Tx, id: ViewId, version: i64) -> Result<bool> {
    Ok(tx.exec(DELETE, &args![tx.ws(), id, version])? > 0)
}

pub fn place(tx: &mut Tx, id: ViewId, position: i64) -> Result<()> {
    tx.exec(PLACE, &args![tx.ws(), id, position])?;
    Ok(())
}

/// The position after every view.
pub fn last_position(tx: &mut Tx) -> Result<i64> {
    let (last,): (i64,) = tx.one(LAST, &args![tx.ws()])?;
    Ok(last + 1)
}

fn member_or_nobody(member: Option<MemberId>) -> MemberId {
    member.unwrap_or(MemberId(kernel::ids::Uuid::nil()))
}

kernel::statements! {
    TABS = "select id, name, shared, owner_id = $2 from views where workspace_id = $1 and (shared or owner_id = $2) order by position, id";
    LIST = "select id, owner_id, name, shared, query, position, version from views
        where workspace_id = $1 and (shared or owner_id = $2) and (position, id) > ($3, $4) order by position, id limit $5";
    ONE = "select id, owner_id, name, shared, query, position, version from views
        where workspace_id = $1 and id = $2 and (shared or owner_id = $3)";
    INSERT = "insert into views (workspace_id, id, owner_id, name, shared, query, position, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
    UPDATE = "update views set name = $4, shared = $5, query = $6, version = version + 1
        where workspace_id = $1 and id = $2 and version = $3 returning version";
    DELETE = "delete from views where workspace_id = $1 and id = $2 and version = $3";
    PLACE = "update views set position = $3 where workspace_id = $1 and id = $2";
    LAST = "select coalesce(max(position), 0) from views where workspace_id = $1";
}
