//! Partnerships whose standing is older than their facts.

use kernel::{
    Result, Tx, args,
    db::Value,
    ids::{CreatorId, PartnershipId, Uuid, WorkspaceId},
};

kernel::statements! {
    OF_CREATORS = "select id from partnerships where workspace_id = $1 and creator_id = any($2) order by /*lite +*/id";
    MARK = "insert into stale_standings (workspace_id, partnership_id, mark) values ($1, $2, $3)
        on conflict (workspace_id, partnership_id) do update set mark = excluded.mark";
    pub SOME = "select partnership_id, mark from stale_standings where workspace_id = $1 order by partnership_id limit $2";
    UNMARK = "delete from stale_standings where workspace_id = $1 and partnership_id = $2 and mark = $3";
    OUTDATED = "select p.id from partnerships p left join standings s on s.workspace_id = p.workspace_id and s.partnership_id = p.id
        left join partnership_playbooks k on k.workspace_id = p.workspace_id and k.partnership_id = p.id
        left join playbooks b on b.workspace_id = p.workspace_id
          and b.id = coalesce(k.playbook_id, (select d.id from playbooks d where d.workspace_id = $1 and d.is_default))
        where p.workspace_id = $1 and (s.partnership_id is null or s.playbook_id is distinct from b.id or s.playbook_version is distinct from b.current)
        order by p.id limit $2";
    WORKSPACES = "select id from workspaces order by id";
}

/// The partnerships of these creators.
pub fn of_creators(tx: &mut Tx<'_>, creators: &[CreatorId]) -> Result<Vec<PartnershipId>> {
    if creators.is_empty() {
        return Ok(Vec::new());
    }
    ids(tx.all(OF_CREATORS, &args![tx.ws(), Value::ids(creators)])?)
}

/// Marks these. A mark set twice is a new mark.
pub(crate) fn mark(tx: &mut Tx<'_>, partnerships: &[PartnershipId]) -> Result<()> {
    let (ws, mark) = (tx.ws(), tx.new_id());
    let sets: Vec<Vec<Value>> = partnerships.iter().map(|&id| args![ws, id, mark].to_vec()).collect();
    tx.exec_many(MARK, &sets)?;
    Ok(())
}

/// The first that are marked, each with its mark.
pub fn some(tx: &mut Tx<'_>, limit: usize) -> Result<Vec<(PartnershipId, Uuid)>> {
    Ok(tx.all(SOME, &args![tx.ws(), limit])?)
}

/// Takes marks away, but for those that were set again.
pub(crate) fn unmark(tx: &mut Tx<'_>, marks: &[(PartnershipId, Uuid)]) -> Result<()> {
    let ws = tx.ws();
    let sets: Vec<Vec<Value>> = marks.iter().map(|&(id, mark)| args![ws, id, mark].to_vec()).collect();
    tx.exec_many(UNMARK, &sets)?;
    Ok(())
}

/// Partnerships that were never evaluated, or by another playbook than the one in force.
pub fn outdated(tx: &mut Tx<'_>, limit: usize) -> Result<Vec<PartnershipId>> {
    ids(tx.all(OUTDATED, &args![tx.ws(), limit])?)
}

/// Every workspace, for the product itself.
pub fn workspaces(tx: &mut Tx<'_>) -> Result<Vec<WorkspaceId>> {
    let rows: Vec<(i64,)> = tx.all(WORKSPACES, &[])?;
    Ok(rows.into_iter().map(|(id,)| WorkspaceId(id)).collect())
}

fn ids(rows: Vec<(PartnershipId,)>) -> Result<Vec<PartnershipId>> {
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
