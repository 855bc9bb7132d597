//! Tiers.

use kernel::{Result, Tx, args, ids::TierId};

use crate::model::Tier;

kernel::statements! {
    pub OPEN = "select id, name from tiers where workspace_id = $1 and archived_at is null order by position, id";
    pub FIND = "select id, name from tiers where workspace_id = $1 and id = $2";
    pub VERSION = "select cast(coalesce(sum(version), 0) as bigint) from tiers where workspace_id = $1";
    pub IN_USE = "select tier_id, cast(count(*) as bigint) from partnerships where workspace_id = $1 and tier_id is not null group by tier_id";
    NAMED = "select id from tiers where workspace_id = $1 and name = $2 and archived_at is not null";
    INSERT = "insert into tiers (workspace_id, id, name, position) values ($1, $2, $3, $4)";
    PLACE = "update tiers set name = $3, position = $4, archived_at = null, version = version + 1 where workspace_id = $1 and id = $2";
    ARCHIVE = "update tiers set archived_at = $3, version = version + 1 where workspace_id = $1 and id = $2";
}

/// Those that can be given, in the workspace's order.
pub fn open(tx: &mut Tx<'_>) -> Result<Vec<Tier>> {
    Ok(tx.all(OPEN, &args![tx.ws()])?)
}

pub fn find(tx: &mut Tx<'_>, id: TierId) -> Result<Option<Tier>> {
    Ok(tx.maybe(FIND, &args![tx.ws(), id])?)
}

/// Grows with every change of any tier.
pub fn version(tx: &mut Tx<'_>) -> Result<i64> {
    Ok(tx.one::<(i64,)>(VERSION, &args![tx.ws()])?.0)
}

/// How many partnerships have each tier.
pub fn in_use(tx: &mut Tx<'_>) -> Result<Vec<(TierId, i64)>> {
    Ok(tx.all(IN_USE, &args![tx.ws()])?)
}

/// The archived tier of that name.
pub(crate) fn archived(tx: &mut Tx<'_>, name: &str) -> Result<Option<TierId>> {
    Ok(tx.maybe::<(TierId,)>(NAMED, &args![tx.ws(), name])?.map(|row| row.0))
}

pub(crate) fn insert(tx: &mut Tx<'_>, name: &str, position: usize) -> Result<()> {
    tx.exec(INSERT, &args![tx.ws(), tx.new_id(), name, position])?;
    Ok(())
}

pub(crate) fn place(tx: &mut Tx<'_>, id: TierId, name: &str, position: usize) -> Result<()> {
    tx.exec(PLACE, &args![tx.ws(), id, name, position])?;
    Ok(())
}

pub(crate) fn archive(tx: &mut Tx<'_>, id: TierId) -> Result<()> {
    tx.exec(ARCHIVE, &args![tx.ws(), id, tx.now()])?;
    Ok(())
}
