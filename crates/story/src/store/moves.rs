//! How a partnership came to its stage, and who has cared for it: who, when, why.

use jiff::Timestamp;
use kernel::{Result, Tx, args, db::Json, ids::PartnershipId};

kernel::row! {
    /// A move between stages, or from one manager to another.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Move {
        pub at: Timestamp,
        pub verb: String,
        pub who: Option<String>,
        pub facts: Json<serde_json::Value>,
    }
}

impl Move {
    /// The text of a fact, where there is one.
    pub fn fact(&self, name: &str) -> Option<&str> {
        self.facts.0.get(name).and_then(serde_json::Value::as_str).filter(|text| !text.is_empty())
    }

    /// Whether it is about who cares for the partnership.
    pub fn is_of_manager(&self) -> bool {
        self.verb == "partnership_manager"
    }
}

kernel::statements! {
    NEWEST = "select e.at, e.verb, p.name, e.facts from events e
        left join members m on e.actor_kind = 'member' and m.workspace_id = e.workspace_id and m.id = e.actor_id left join people p on p.id = m.person_id
        where e.workspace_id = $1 and e.subject_kind = 'partnership' and e.subject_id = $2
        and e.verb in ('partnership_start', 'partnership_stage', 'partnership_pause', 'partnership_resume', 'partnership_end', 'partnership_reopen', 'partnership_manager')
        order by e.id desc limit $3";
}

/// The newest moves, newest first.
pub fn newest(tx: &mut Tx<'_>, id: PartnershipId, limit: usize) -> Result<Vec<Move>> {
    Ok(tx.all(NEWEST, &args![tx.ws(), id, limit])?)
}
