//! A creator's partnerships, read for the creator's page. They are written by the slice that owns them.

use jiff::civil::Date;
use kernel::{
    Result, Tx, args,
    ids::{BrandId, CreatorId, PartnershipId},
};

kernel::row! {
    /// As much of a partnership as a line of the creator's page shows.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Partnership {
        pub id: PartnershipId,
        pub brand_id: BrandId,
        pub brand: String,
        /// The code of a stage; its name is the message `stage-…`.
        pub stage: String,
        pub stage_since: Date,
        pub tier: Option<String>,
        pub manager: Option<String>,
        /// The first day of working together; a prospect has none.
        pub since: Option<Date>,
    }
}

/// A creator's partnerships, the oldest first.
pub fn of(tx: &mut Tx, creator: CreatorId) -> Result<Vec<Partnership>> {
    Ok(tx.all(OF, &args![tx.ws(), creator])?)
}

kernel::statements! {
    OF = "select p.id, p.brand_id, b.name, p.stage, p.stage_since, t.name, o.name, p.since from partnerships p
        join brands b on b.workspace_id = p.workspace_id and b.id = p.brand_id
        left join tiers t on t.workspace_id = p.workspace_id and t.id = p.tier_id
        left join members m on m.workspace_id = p.workspace_id and m.id = p.manager_id left join people o on o.id = m.person_id
        where p.workspace_id = $1 and p.creator_id = $2 order by p.since is null, p.since, b.name, p.id";
}
