//! Which partnerships a playbook holds for.

use kernel::{
    Result, Tx, args,
    ids::{PartnershipId, PlaybookId},
};
use partnerships::model::Stage;

use super::books::Book;

kernel::row! {
    /// A partnership that a playbook holds for.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Held {
        pub id: PartnershipId,
        pub creator_name: String,
        /// The name in Latin letters, where the first one is not.
        pub creator_latin: Option<String>,
        pub brand_name: String,
        /// The growing stage: of one that rests, the stage it will go on from.
        pub stage: Stage,
    }
}

/// Partnerships that have not ended, of living creators, that the playbook `$2` holds for; `$3` says whether it is the usual one.
macro_rules! held {
    ($head:literal, $tail:literal) => {
        concat!(
            $head,
            " from partnerships p join creators w on w.workspace_id = p.workspace_id and w.id = p.creator_id and w.archived_at is null
            left join partnership_playbooks c on c.workspace_id = p.workspace_id and c.partnership_id = p.id ",
            $tail
        )
    };
}

kernel::statements! {
    pub IDS = held!("select p.id", "where p.workspace_id = $1 and p.stage <> 'ended' and (c.playbook_id = $2 or c.playbook_id is null and cast($3 as boolean)) order by p.id");
    pub STAGES = held!("select coalesce(p.stage_before, p.stage), cast(count(*) as bigint)",
        "where p.workspace_id = $1 and p.stage <> 'ended' and (c.playbook_id = $2 or c.playbook_id is null and cast($3 as boolean)) group by 1");
    pub PAGE = held!("select p.id, w.display_name, nullif(w.latin_name, w.display_name), b.name, coalesce(p.stage_before, p.stage)",
        "join brands b on b.workspace_id = p.workspace_id and b.id = p.brand_id
        where p.workspace_id = $1 and p.stage <> 'ended' and (c.playbook_id = $2 or c.playbook_id is null and cast($3 as boolean))
          and coalesce(p.stage_before, p.stage) = any($4) and p.id > $5 order by p.id limit $6");
    pub OWN = held!("select p.id, coalesce(p.stage_before, p.stage), o.setting",
        "join playbook_overrides o on o.workspace_id = p.workspace_id and o.partnership_id = p.id
        where p.workspace_id = $1 and p.stage <> 'ended' and (c.playbook_id = $2 or c.playbook_id is null and cast($3 as boolean))
          and o.setting = any($4) order by p.id");
}

/// Every partnership that has not ended and that the playbook holds for.
pub fn affected(tx: &mut Tx<'_>, book: &Book) -> Result<Vec<PartnershipId>> {
    Ok(tx.all::<(PartnershipId,)>(IDS, &args![tx.ws(), book.id, book.is_default])?.into_iter().map(|row| row.0).collect())
}

/// How many stand at each growing stage.
pub fn by_stage(tx: &mut Tx<'_>, book: &Book) -> Result<Vec<(Stage, i64)>> {
    Ok(tx.all(STAGES, &args![tx.ws(), book.id, book.is_default])?)
}

/// At most `limit` of those at some stages, in the order in which they began, after one of them.
pub fn page(tx: &mut Tx<'_>, book: &Book, stages: &[Stage], after: Option<PartnershipId>, limit: i64) -> Result<Vec<Held>> {
    let stages: Vec<String> = stages.iter().map(|stage| stage.code().to_owned()).collect();
    let after = after.unwrap_or(PartnershipId(kernel::ids::Uuid::nil()));
    Ok(tx.all(PAGE, &args![tx.ws(), book.id, book.is_default, stages, after, limit])?)
}

/// Which of some settings they have otherwise, each with its stage.
pub fn own(tx: &mut Tx<'_>, book: &Book, settings: &[&str]) -> Result<Vec<(PartnershipId, Stage, String)>> {
    let settings: Vec<String> = settings.iter().map(|&code| code.to_owned()).collect();
    Ok(tx.all(OWN, &args![tx.ws(), book.id, book.is_default, settings])?)
}

/// See [`affected`]; for the slices that only know the id.
pub fn affected_by(tx: &mut Tx<'_>, id: PlaybookId) -> Result<Vec<PartnershipId>> {
    let book = super::books::find(tx, id)?;
    affected(tx, &book)
}
