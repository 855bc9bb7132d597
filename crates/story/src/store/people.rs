//! Who of the team has spoken with a creator.

use jiff::Timestamp;
use kernel::{
    Result, Tx, args,
    ids::{CreatorId, PartnershipId},
};
use serde::Serialize;
use utoipa::ToSchema;

kernel::row! {
    /// A colleague who knows them.
    #[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
    #[schema(as = DossierColleague)]
    pub struct Colleague {
        pub name: String,
        /// `active`, `suspended` or `removed`.
        pub state: String,
        /// Conversations and messages.
        pub contacts: i64,
        #[schema(value_type = String, format = DateTime)]
        pub last: Timestamp,
    }
}

kernel::statements! {
    KNOW = "select p.name, m.state, cast(count(*) as bigint), max(c.happened_at) from contacts c
        join members m on m.workspace_id = c.workspace_id and m.id = c.member_id join people p on p.id = m.person_id
        where c.workspace_id = $1 and c.creator_id = $2 and (c.partnership_id = $3 or c.partnership_id is null) and c.deleted_at is null
        group by m.id, p.name, m.state order by 3 desc, p.name limit $4";
}

/// Those who have spoken with a creator most.
pub fn knowing(tx: &mut Tx<'_>, creator: CreatorId, id: PartnershipId, limit: usize) -> Result<Vec<Colleague>> {
    Ok(tx.all(KNOW, &args![tx.ws(), creator, id, limit])?)
}
