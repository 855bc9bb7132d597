//! What happened to a creator, as written by every slice. A creator that others were merged into has their past as well.

use jiff::Timestamp;
use kernel::{
    Result, Tx, args,
    ids::{CreatorId, EventId, PartnershipId, Uuid},
};
use serde::Serialize;
use utoipa::ToSchema;

macro_rules! select {
    () => {
        "with recursive family (id) as (
            select id from creators where workspace_id = $1 and id = $2
            union select c.id from creators c join family f on c.merged_into = f.id where c.workspace_id = $1)
        select e.id, e.at, e.actor_kind, p.name, e.via, e.verb, e.subject_kind, e.subject_id, e.partnership_id, e.facts
        from events e left join members m on m.workspace_id = e.workspace_id and m.id = e.actor_id left join people p on p.id = m.person_id
        where e.workspace_id = $1 and e.creator_id in (select id from family) and e.id < $3"
    };
}

kernel::row! {
    /// Something that happened.
    #[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
    pub struct Happened {
        pub id: EventId,
        #[schema(value_type = String, format = DateTime)]
        pub at: Timestamp,
        /// `member` or `system`.
        pub actor_kind: String,
        pub actor: Option<String>,
        /// `page`, `api`, `job` or `cli`.
        pub via: String,
        /// What was done, such as `creator_edit`.
        pub verb: String,
        pub subject_kind: String,
        #[schema(value_type = Option<String>, format = Uuid)]
        pub subject_id: Option<Uuid>,
        pub partnership_id: Option<PartnershipId>,
        #[schema(value_type = Object)]
        pub facts: serde_json::Value,
    }
}

/// A page of the timeline, newest first, from before `before`; `kinds` keeps only events whose subject is of one of these.
pub fn page(tx: &mut Tx, creator: CreatorId, kinds: Option<&[&str]>, before: Option<EventId>, limit: i64) -> Result<Vec<Happened>> {
    let before = before.unwrap_or(EventId(Uuid::max()));
    Ok(match kinds {
        None => tx.all(PAGE, &args![tx.ws(), creator, before, limit])?,
        Some(kinds) => {
            let kinds: Vec<String> = kinds.iter().map(|k| (*k).to_owned()).collect();
            tx.all(OF_KINDS, &args![tx.ws(), creator, before, limit, kinds])?
        }
    })
}

kernel::statements! {
    PAGE = concat!(select!(), " order by e.id desc limit $4");
    OF_KINDS = concat!(select!(), " and e.subject_kind = any($5) order by e.id desc limit $4");
}
