//! What happened to one collaboration, newest first.

use jiff::Timestamp;
use kernel::{Result, Tx, args, db::Json, ids::CollaborationId};

kernel::row! {
    /// An event.
    #[derive(Clone, Debug)]
    pub struct Happened {
        pub at: Timestamp,
        pub verb: String,
        /// Who did it; nobody, if the product did.
        pub who: Option<String>,
        pub facts: Json<serde_json::Map<String, serde_json::Value>>,
    }
}

kernel::statements! {
    OF = "select e.at, e.verb, p.name, e.facts from events e
        left join members m on e.actor_kind = 'member' and m.workspace_id = e.workspace_id and m.id = e.actor_id left join people p on p.id = m.person_id
        where e.workspace_id = $1 and e.subject_kind = 'collaboration' and e.subject_id = $2 order by e.id desc limit 100";
}

/// The last hundred events of a collaboration.
pub fn of(tx: &mut Tx<'_>, id: CollaborationId) -> Result<Vec<Happened>> {
    Ok(tx.all(OF, &args![tx.ws(), id])?)
}
