//! What an import looks up in other tables, for many rows at once.

use std::collections::HashMap;

use creators::moving;
use jiff::civil::Date;
use kernel::{
    Error, Result, Tx, args,
    db::Value,
    ids::{ChannelId, CreatorId, MemberId, Uuid},
};
use names::search::NameDoc;

/// What is compared of a creator with a row that may be of the same person.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub doc: NameDoc<'static>,
    pub city: Option<String>,
    pub birthday: Option<String>,
}

/// Living creators among these ids, with their names.
pub fn living(tx: &mut Tx, ids: &[CreatorId]) -> Result<HashMap<CreatorId, String>> {
    let rows: Vec<(CreatorId, String)> = tx.all(LIVING, &args![tx.ws(), Value::ids(ids)])?;
    Ok(rows.into_iter().collect())
}

/// Living creators that rows with these fingerprints belong to; of one who was merged, whoever they went into.
pub fn printed(tx: &mut Tx, prints: Vec<Uuid>) -> Result<HashMap<Uuid, CreatorId>> {
    let rows: Vec<(Uuid, CreatorId, bool)> = tx.all(PRINTED, &args![tx.ws(), prints])?;
    let mut found = HashMap::with_capacity(rows.len());
    for (print, id, merged) in rows {
        found.insert(print, if merged { moving::successor(tx, id)? } else { id });
    }
    Ok(found)
}

/// The living creators that these ids stand for: themselves, or whoever they were merged into.
pub fn stood_for(tx: &mut Tx, ids: &[CreatorId]) -> Result<HashMap<CreatorId, CreatorId>> {
    let rows: Vec<(CreatorId, bool)> = tx.all(STOOD_FOR, &args![tx.ws(), Value::ids(ids)])?;
    let mut found = HashMap::with_capacity(rows.len());
    for (id, merged) in rows {
        found.insert(id, if merged { moving::successor(tx, id)? } else { id });
    }
    Ok(found)
}

/// What living creators are found by, with the facts that can confirm a name.
pub fn candidates(tx: &mut Tx, ids: &[CreatorId]) -> Result<HashMap<CreatorId, Candidate>> {
    let rows: Vec<(CreatorId, String, Option<String>, Option<String>)> = tx.all(CANDIDATES, &args![tx.ws(), Value::ids(ids)])?;
    Ok(rows.into_iter().map(|(id, doc, city, birthday)| (id, Candidate { doc: NameDoc::decode(&doc), city, birthday })).collect())
}

/// How many events each of these creators has.
pub fn events(tx: &mut Tx, ids: &[CreatorId]) -> Result<HashMap<CreatorId, i64>> {
    let rows: Vec<(CreatorId, i64)> = tx.all(EVENTS, &args![tx.ws(), Value::ids(ids)])?;
    Ok(rows.into_iter().collect())
}

/// What was done to a creator after the first so many events, each verb once.
pub fn verbs_after(tx: &mut Tx, id: CreatorId, first: i64) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx.all(VERBS_AFTER, &args![tx.ws(), id, first])?;
    Ok(rows.into_iter().map(|(verb,)| verb).collect())
}

/// Whether a creator is still there.
#[derive(Clone, Debug)]
pub struct Standing {
    pub archived: bool,
    /// The name of the record that this one went into.
    pub merged_into: Option<String>,
}

/// How these creators stand.
pub fn standing(tx: &mut Tx, ids: &[CreatorId]) -> Result<HashMap<CreatorId, Standing>> {
    let rows: Vec<(CreatorId, bool, Option<CreatorId>)> = tx.all(STANDING, &args![tx.ws(), Value::ids(ids)])?;
    let mut found = HashMap::with_capacity(rows.len());
    for (id, archived, merged) in rows {
        let merged_into = match merged {
            Some(_) => {
                let last = moving::successor(tx, id)?;
                Some(creators::store::person::row(tx, last)?.display_name)
            }
            None => None,
        };
        found.insert(id, Standing { archived, merged_into });
    }
    Ok(found)
}

/// The accounts of these creators, in their order.
pub fn accounts(tx: &mut Tx, ids: &[CreatorId]) -> Result<HashMap<CreatorId, Vec<ChannelId>>> {
    let rows: Vec<(CreatorId, ChannelId)> = tx.all(ACCOUNTS, &args![tx.ws(), Value::ids(ids)])?;
    let mut found: HashMap<CreatorId, Vec<ChannelId>> = HashMap::new();
    for (creator, channel) in rows {
        found.entry(creator).or_default().push(channel);
    }
    Ok(found)
}

/// The value of one observation, if it was made.
pub fn observed(tx: &mut Tx, channel: ChannelId, metric: creators::model::Metric, on: Date) -> Result<Option<f64>> {
    let found: Option<(f64,)> = tx.maybe(OBSERVED, &args![tx.ws(), channel, metric, on])?;
    Ok(found.map(|(value,)| value))
}

/// Whether the creator has a note of these very words.
pub fn has_note(tx: &mut Tx, creator: CreatorId, body: &str) -> Result<bool> {
    Ok(tx.maybe::<(i64,)>(HAS_NOTE, &args![tx.ws(), creator, body])?.is_some())
}

/// Members who can care for partnerships: id, name, address.
pub fn colleagues(tx: &mut Tx) -> Result<Vec<(MemberId, String, String)>> {
    Ok(tx.all(COLLEAGUES, &args![tx.ws()])?)
}

/// The day in the workspace's zone.
pub fn today(tx: &mut Tx) -> Result<Date> {
    let (name,): (String,) = tx.one(ZONE, &args![tx.ws()])?;
    let zone = jiff::tz::TimeZone::get(&name).map_err(|_| Error::internal("the workspace's zone is unknown"))?;
    Ok(tx.now().to_zoned(zone).date())
}

/// The language in which the workspace writes.
pub fn language(tx: &mut Tx) -> Result<kernel::Lang> {
    Ok(tx.one::<(kernel::Lang,)>(LANGUAGE, &args![tx.ws()])?.0)
}

kernel::statements! {
    LANGUAGE = "select language from workspaces where id = $1";
    LIVING = "select id, display_name from creators where workspace_id = $1 and id = any($2) and archived_at is null";
    // Whoever was put away is not recognised; whoever was merged is, in the record that they went into.
    PRINTED = "select r.print, r.creator_id, c.merged_into is not null from import_rows r join creators c on c.workspace_id = r.workspace_id and c.id = r.creator_id
        where r.workspace_id = $1 and r.print = any($2) and (c.archived_at is null or c.merged_into is not null)";
    STOOD_FOR = "select id, merged_into is not null from creators where workspace_id = $1 and id = any($2) and (archived_at is null or merged_into is not null)";
    CANDIDATES = "select d.creator_id, d.doc, c.city, c.birthday from search_docs d join creators c on c.workspace_id = d.workspace_id and c.id = d.creator_id
        where d.workspace_id = $1 and d.creator_id = any($2) and c.archived_at is null";
    EVENTS = "select creator_id, cast(count(*) as bigint) from events where workspace_id = $1 and creator_id = any($2) group by creator_id";
    VERBS_AFTER = "select distinct verb from (select verb from events where workspace_id = $1 and creator_id = $2 order by id limit 1000 offset $3) later";
    STANDING = "select id, archived_at is not null, merged_into from creators where workspace_id = $1 and id = any($2)";
    ACCOUNTS = "select creator_id, id from channels where workspace_id = $1 and creator_id = any($2) order by creator_id, position, id";
    OBSERVED = "select value from channel_metrics where workspace_id = $1 and channel_id = $2 and metric = $3 and observed_on = $4";
    HAS_NOTE = "select 1 from notes where workspace_id = $1 and creator_id = $2 and body = $3 and deleted_at is null limit 1";
    COLLEAGUES = "select m.id, p.name, p.email from members m join people p on p.id = m.person_id
        where m.workspace_id = $1 and m.state = 'active' and m.role in ('owner', 'manager')";
    ZONE = "select zone from workspaces where id = $1";
}
