//! Notes on style.

use collaborations::model::WorkFormat;
use jiff::{Timestamp, civil::Date};
use kernel::{
    Error, Lang, Result, Tx, args,
    ids::{CreatorId, PartnershipId, StyleEntryId},
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::model::ValidStyle;

macro_rules! select {
    () => {
        "select s.id, s.creator_id, s.partnership_id, s.noted_on, s.format, s.topic, s.tone, s.hook, s.link, s.result_index, s.note, s.language, s.created_at,
          s.version from style_entries s"
    };
}

kernel::row! {
    /// How a creator works at a time.
    #[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
    pub struct StyleEntry {
        pub id: StyleEntryId,
        pub creator_id: CreatorId,
        pub partnership_id: Option<PartnershipId>,
        #[schema(value_type = String, format = Date)]
        pub noted_on: Date,
        pub format: WorkFormat,
        pub topic: Option<String>,
        pub tone: Option<String>,
        pub hook: Option<String>,
        pub link: Option<String>,
        /// Against the creator's own median: 1 is their usual.
        pub result_index: Option<f64>,
        pub note: Option<String>,
        #[schema(value_type = String)]
        pub language: Lang,
        #[schema(value_type = String, format = DateTime)]
        pub created_at: Timestamp,
        pub version: i64,
    }
}

/// The last row of the page before.
pub type After = (Date, StyleEntryId);

/// The entries of a creator, the newest first, from after `after`.
pub fn page(tx: &mut Tx, creator: CreatorId, after: Option<After>, limit: i64) -> Result<Vec<StyleEntry>> {
    Ok(match after {
        None => tx.all(NEWEST, &args![tx.ws(), creator, limit])?,
        Some((day, last)) => tx.all(OLDER, &args![tx.ws(), creator, limit, day, last])?,
    })
}

/// The newest entries of a creator.
pub fn of_creator(tx: &mut Tx, creator: CreatorId, limit: i64) -> Result<Vec<StyleEntry>> {
    page(tx, creator, None, limit)
}

/// Every format that was seen of a creator: noted, or made with us.
pub fn formats(tx: &mut Tx, creator: CreatorId) -> Result<Vec<WorkFormat>> {
    let rows: Vec<(WorkFormat,)> = tx.all(FORMATS, &args![tx.ws(), creator])?;
    Ok(rows.into_iter().map(|(format,)| format).collect())
}

pub fn one(tx: &mut Tx, id: StyleEntryId) -> Result<StyleEntry> {
    Ok(tx.one(ONE, &args![tx.ws(), id])?)
}

pub(crate) fn about(tx: &mut Tx, id: StyleEntryId) -> Result<(CreatorId, Option<PartnershipId>)> {
    Ok(tx.one(ABOUT, &args![tx.ws(), id])?)
}

pub(crate) fn insert(
    tx: &mut Tx,
    creator: CreatorId,
    partnership: Option<PartnershipId>,
    s: &ValidStyle,
    noted: Date,
) -> Result<StyleEntryId> {
    let id = StyleEntryId(tx.new_id());
    let values = args![
        tx.ws(),
        id,
        creator,
        partnership,
        noted,
        s.format,
        &s.topic,
        &s.tone,
        &s.hook,
        &s.link,
        s.result_index,
        &s.note,
        s.language,
        tx.scope().member(),
        tx.now(),
    ];
    tx.exec(INSERT, &values)?;
    Ok(id)
}

pub(crate) fn update(
    tx: &mut Tx,
    id: StyleEntryId,
    version: i64,
    partnership: Option<PartnershipId>,
    s: &ValidStyle,
    noted: Date,
) -> Result<i64> {
    let values = args![
        tx.ws(),
        id,
        version,
        partnership,
        noted,
        s.format,
        &s.topic,
        &s.tone,
        &s.hook,
        &s.link,
        s.result_index,
        &s.note,
        s.language,
        tx.now()
    ];
    tx.maybe::<(i64,)>(UPDATE, &values)?.map(|(version,)| version).ok_or(Error::Stale)
}

pub(crate) fn set_deleted(tx: &mut Tx, id: StyleEntryId, deleted: bool) -> Result<bool> {
    let at = deleted.then(|| tx.now());
    Ok(tx.exec(DELETE, &args![tx.ws(), id, at, deleted])? > 0)
}

kernel::statements! {
    NEWEST = concat!(select!(), " where s.workspace_id = $1 and s.creator_id = $2 and s.deleted_at is null order by s.noted_on desc, s.id desc limit $3");
    OLDER = concat!(select!(), " where s.workspace_id = $1 and s.creator_id = $2 and s.deleted_at is null and (s.noted_on, s.id) < ($4, $5)
        order by s.noted_on desc, s.id desc limit $3");
    FORMATS = "select s.format from style_entries s where s.workspace_id = $1 and s.creator_id = $2 and s.deleted_at is null
        union select c.format from collaborations c join partnerships p on p.workspace_id = c.workspace_id and p.id = c.partnership_id
        where p.workspace_id = $1 and p.creator_id = $2 and c.state = 'done'";
    ONE = concat!(select!(), " where s.workspace_id = $1 and s.id = $2 and s.deleted_at is null");
    ABOUT = "select creator_id, partnership_id from style_entries where workspace_id = $1 and id = $2";
    INSERT = "insert into style_entries (workspace_id, id, creator_id, partnership_id, noted_on, format, topic, tone, hook, link, result_index, note, language,
          created_by, created_at, updated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)";
    UPDATE = "update style_entries set partnership_id = $4, noted_on = $5, format = $6, topic = $7, tone = $8, hook = $9, link = $10, result_index = $11, note = $12,
          language = $13, updated_at = $14, version = version + 1
        where workspace_id = $1 and id = $2 and version = $3 and deleted_at is null returning version";
    DELETE = "update style_entries set deleted_at = $3, version = version + 1 where workspace_id = $1 and id = $2 and (deleted_at is null) = $4";
}
