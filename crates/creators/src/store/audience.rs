//! What is known of creators' audiences.

use jiff::civil::Date;
use kernel::{
    Result, Tx, args,
    ids::{AudienceFactId, CreatorId},
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::model::{AudienceKind, ValidAudienceFact};

kernel::row! {
    /// A measured part of an audience.
    #[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
    pub struct AudienceFact {
        pub id: AudienceFactId,
        pub kind: AudienceKind,
        pub label: String,
        /// Per cent of the audience, 0 to 100; absent when only the label is known.
        pub share_percent: Option<f64>,
        pub source: Option<String>,
        #[schema(value_type = Option<String>, format = Date)]
        pub observed_on: Option<Date>,
    }
}

/// The facts about a creator's audience; within a kind the largest share first, ages in their order.
pub fn of(tx: &mut Tx, creator: CreatorId) -> Result<Vec<AudienceFact>> {
    let mut facts: Vec<AudienceFact> = tx.all(OF, &args![tx.ws(), creator])?;
    facts.sort_by(|a, b| {
        let by_share = || b.share_percent.unwrap_or(-1.0).total_cmp(&a.share_percent.unwrap_or(-1.0));
        let within = || if a.kind == AudienceKind::Age { a.label.cmp(&b.label) } else { by_share() };
        a.kind.cmp(&b.kind).then_with(within)
    });
    Ok(facts)
}

/// Adds a fact, or a newer measure of the one that is there.
pub fn put(tx: &mut Tx, creator: CreatorId, fact: &ValidAudienceFact) -> Result<AudienceFactId> {
    let id = AudienceFactId(tx.new_id());
    let (id,) = tx.one(PUT, &args![tx.ws(), id, creator, fact.kind, &fact.label, fact.share_percent, &fact.source, fact.observed_on])?;
    Ok(id)
}

/// Removes one; `false` if it is not there.
pub fn delete(tx: &mut Tx, creator: CreatorId, id: AudienceFactId) -> Result<bool> {
    Ok(tx.exec(DELETE, &args![tx.ws(), creator, id])? > 0)
}

kernel::statements! {
    OF = "select id, kind, label, share_percent, source, observed_on from audience_facts where workspace_id = $1 and creator_id = $2";
    PUT = "insert into audience_facts (workspace_id, id, creator_id, kind, label, share_percent, source, observed_on) values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (workspace_id, creator_id, kind, label) do update set share_percent = excluded.share_percent, source = excluded.source,
        observed_on = excluded.observed_on returning id";
    DELETE = "delete from audience_facts where workspace_id = $1 and creator_id = $2 and id = $3";
}
