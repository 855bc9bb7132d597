//! What creators are good at.

use jiff::Timestamp;
use kernel::{
    Result, Tx, args,
    ids::{CreatorId, ExpertiseId, MemberId},
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::model::ValidExpertise;

kernel::row! {
    /// What somebody is good at, and what shows it.
    #[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
    pub struct Expertise {
        pub id: ExpertiseId,
        pub topic: String,
        pub evidence: Option<String>,
        pub evidence_url: Option<String>,
        pub added_by: Option<MemberId>,
        #[schema(value_type = String, format = DateTime)]
        pub created_at: Timestamp,
    }
}

/// A creator's expertise: what is shown by evidence first, then by topic.
pub fn of(tx: &mut Tx, creator: CreatorId) -> Result<Vec<Expertise>> {
    Ok(tx.all(OF, &args![tx.ws(), creator])?)
}

/// One of them.
pub fn one(tx: &mut Tx, creator: CreatorId, id: ExpertiseId) -> Result<Expertise> {
    Ok(tx.one(ONE, &args![tx.ws(), creator, id])?)
}

/// Adds a topic, or new evidence to the topic that is there.
pub fn put(tx: &mut Tx, creator: CreatorId, e: &ValidExpertise) -> Result<ExpertiseId> {
    let id = ExpertiseId(tx.new_id());
    let values = args![tx.ws(), id, creator, &e.topic, &e.topic_key, &e.evidence, &e.evidence_url, tx.scope().member(), tx.now()];
    let (id,) = tx.one(PUT, &values)?;
    Ok(id)
}

/// Removes one; `false` if it is not there.
pub fn delete(tx: &mut Tx, creator: CreatorId, id: ExpertiseId) -> Result<bool> {
    Ok(tx.exec(DELETE, &args![tx.ws(), creator, id])? > 0)
}

/// Topics in use that begin so, for suggestions, the most common first.
pub fn in_use(tx: &mut Tx, beginning: &str, limit: i64) -> Result<Vec<(String, i64)>> {
    let key = crate::model::label_key(beginning.trim());
    let above = format!("{key}\u{10ffff}");
    Ok(tx.all(IN_USE, &args![tx.ws(), key, above, limit])?)
}

kernel::statements! {
    OF = "select id, topic, evidence, evidence_url, added_by, created_at from expertise where workspace_id = $1 and creator_id = $2
        order by evidence is null, topic_key";
    ONE = "select id, topic, evidence, evidence_url, added_by, created_at from expertise where workspace_id = $1 and creator_id = $2 and id = $3";
    PUT = "insert into expertise (workspace_id, id, creator_id, topic, topic_key, evidence, evidence_url, added_by, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict (workspace_id, creator_id, topic_key) do update set topic = excluded.topic, evidence = excluded.evidence,
        evidence_url = excluded.evidence_url, added_by = excluded.added_by returning id";
    DELETE = "delete from expertise where workspace_id = $1 and creator_id = $2 and id = $3";
    IN_USE = "select min(topic), cast(count(*) as bigint) from expertise where workspace_id = $1 and topic_key >= $2 and topic_key < $3
        group by topic_key order by count(*) desc, topic_key limit $4";
}
