//! What happened to a partnership, newest first, as its page and the API tell it.

use jiff::Timestamp;
use kernel::{
    Result, Tx, args,
    db::Json,
    ids::{EventId, PartnershipId},
};

kernel::row! {
    /// An event.
    #[derive(Clone, Debug)]
    pub struct Happened {
        pub id: EventId,
        pub at: Timestamp,
        pub verb: String,
        /// Who did it; nobody, if the product did.
        pub who: Option<String>,
        pub facts: Json<serde_json::Map<String, serde_json::Value>>,
    }
}

kernel::statements! {
    pub NEWEST = "select e.id, e.at, e.verb, p.name, e.facts from events e
        left join members m on e.actor_kind = 'member' and m.workspace_id = e.workspace_id and m.id = e.actor_id left join people p on p.id = m.person_id
        where e.workspace_id = $1 and e.partnership_id = $2 order by e.id desc limit $3";
    pub OLDER = "select e.id, e.at, e.verb, p.name, e.facts from events e
        left join members m on e.actor_kind = 'member' and m.workspace_id = e.workspace_id and m.id = e.actor_id left join people p on p.id = m.person_id
        where e.workspace_id = $1 and e.partnership_id = $2 and e.id < $4 order by e.id desc limit $3";
}

/// At most `limit` events, those before `after` if it is given.
pub fn page(tx: &mut Tx<'_>, id: PartnershipId, after: Option<EventId>, limit: i64) -> Result<Vec<Happened>> {
    Ok(match after {
        None => tx.all(NEWEST, &args![tx.ws(), id, limit])?,
        Some(after) => tx.all(OLDER, &args![tx.ws(), id, limit, after])?,
    })
}
