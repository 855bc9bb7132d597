//! A creator's partnerships: read for the creator's page, and their stages kept with the creator so that a list can be filtered
//! along its order. They are written by the slice that owns them, which says when they have changed.

use jiff::civil::Date;
use kernel::{
    Result, Tx, args,
    db::Value,
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

/// Brings `creators.stages` up to date with the partnerships of these creators.
pub fn note_stages(tx: &mut Tx, creators: &[CreatorId]) -> Result<()> {
    tx.exec(NOTE_STAGES, &args![tx.ws(), Value::ids(creators)])?;
    Ok(())
}

/// As [`note_stages`], of the creators who have these partnerships.
pub fn note_stages_of(tx: &mut Tx, partnerships: &[PartnershipId]) -> Result<()> {
    tx.exec(NOTE_STAGES_OF, &args![tx.ws(), Value::ids(partnerships)])?;
    Ok(())
}

/// The stages of a creator's partnerships as a number: a bit for each, the first stage the lowest.
macro_rules! noted {
    ($whose:literal) => {
        concat!(
            "update creators set stages = coalesce((select cast(sum(distinct case p.stage when 'prospect' then 1 when 'foundation' then 2
              when 'deepening' then 4 when 'expansion' then 8 when 'paused' then 16 else 32 end) as bigint)
            from partnerships p where p.workspace_id = creators.workspace_id and p.creator_id = creators.id), 0)
            where workspace_id = $1 and ",
            $whose
        )
    };
}

kernel::statements! {
    NOTE_STAGES = noted!("id = any($2)");
    NOTE_STAGES_OF = noted!("id in (select k.creator_id from partnerships k where k.workspace_id = $1 and k.id = any($2))");
    OF = "select p.id, p.brand_id, b.name, p.stage, p.stage_since, t.name, o.name, p.since from partnerships p
        join brands b on b.workspace_id = p.workspace_id and b.id = p.brand_id
        left join tiers t on t.workspace_id = p.workspace_id and t.id = p.tier_id
        left join members m on m.workspace_id = p.workspace_id and m.id = p.manager_id left join people o on o.id = m.person_id
        where p.workspace_id = $1 and p.creator_id = $2 order by p.since is null, p.since, b.name, p.id";
}
