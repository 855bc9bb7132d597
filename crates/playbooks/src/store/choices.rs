//! Which playbook a partnership is held to.

use jiff::{Timestamp, civil::Date};
use kernel::{
    Result, Tx, args,
    db::Value,
    ids::{CreatorId, PartnershipId, PlaybookId},
};

kernel::row! {
    /// A playbook chosen for a partnership.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Choice {
        pub playbook: PlaybookId,
        pub since: Date,
        pub reason: Option<String>,
        /// Who chose it; nobody, if the product did.
        pub who: Option<String>,
        pub at: Timestamp,
    }
}

kernel::row! {
    /// A partnership about to get another one.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Choosing {
        pub partnership: PartnershipId,
        pub creator: CreatorId,
        pub brand_name: String,
        pub chosen: Option<PlaybookId>,
    }
}

kernel::statements! {
    pub FIND = "select c.playbook_id, c.since, c.reason, p.name, c.set_at from partnership_playbooks c
        left join members m on m.workspace_id = c.workspace_id and m.id = c.set_by left join people p on p.id = m.person_id
        where c.workspace_id = $1 and c.partnership_id = $2";
    pub CHOOSING = "select p.id, p.creator_id, b.name, c.playbook_id from partnerships p
        join brands b on b.workspace_id = p.workspace_id and b.id = p.brand_id
        left join partnership_playbooks c on c.workspace_id = p.workspace_id and c.partnership_id = p.id
        where p.workspace_id = $1 and p.id = any($2) order by p.id";
    pub HELD = "select p.id, b.id, b.current from partnerships p
        left join partnership_playbooks c on c.workspace_id = p.workspace_id and c.partnership_id = p.id
        left join playbooks b on b.workspace_id = p.workspace_id
          and b.id = coalesce(c.playbook_id, (select d.id from playbooks d where d.workspace_id = $1 and d.is_default))
        where p.workspace_id = $1 and p.id = any($2)";
    SET = "insert into partnership_playbooks (workspace_id, partnership_id, playbook_id, since, reason, set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (workspace_id, partnership_id) do update set playbook_id = excluded.playbook_id, since = excluded.since, reason = excluded.reason,
        set_by = excluded.set_by, set_at = excluded.set_at";
    CLEAR = "delete from partnership_playbooks where workspace_id = $1 and partnership_id = any($2)";
}

/// What was chosen for a partnership; nothing where the workspace's usual playbook holds.
pub fn find(tx: &mut Tx<'_>, id: PartnershipId) -> Result<Option<Choice>> {
    Ok(tx.maybe(FIND, &args![tx.ws(), id])?)
}

/// Those that exist among the named.
pub(crate) fn choosing(tx: &mut Tx<'_>, ids: &[PartnershipId]) -> Result<Vec<Choosing>> {
    Ok(tx.all(CHOOSING, &args![tx.ws(), Value::ids(ids)])?)
}

/// A partnership, the playbook it is held to, and the number of the version in force.
pub(crate) type Holding = (PartnershipId, Option<PlaybookId>, Option<i64>);

/// The playbook and the version in force for each. Without any where the workspace has no usual one.
pub(crate) fn held(tx: &mut Tx<'_>, ids: &[PartnershipId]) -> Result<Vec<Holding>> {
    Ok(tx.all(HELD, &args![tx.ws(), Value::ids(ids)])?)
}

/// Chooses a playbook for many; without one, the usual one holds again.
pub(crate) fn set(tx: &mut Tx<'_>, ids: &[PartnershipId], playbook: Option<PlaybookId>, since: Date, reason: Option<&str>) -> Result<()> {
    let Some(playbook) = playbook else {
        tx.exec(CLEAR, &args![tx.ws(), Value::ids(ids)])?;
        return Ok(());
    };
    let who = super::overrides::who(tx);
    let (ws, now) = (tx.ws(), tx.now());
    let sets: Vec<Vec<Value>> = ids.iter().map(|&id| args![ws, id, playbook, since, reason, who, now].to_vec()).collect();
    tx.exec_many(SET, &sets)?;
    Ok(())
}
