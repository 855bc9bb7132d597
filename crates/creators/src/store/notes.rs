//! Notes. One that was removed is kept, so that it can be brought back.

use jiff::Timestamp;
use kernel::{
    Error, Lang, Result, Tx, args,
    ids::{CreatorId, MemberId, NoteId, Uuid},
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::model::ValidNote;

macro_rules! columns {
    () => {
        "n.id, n.creator_id, n.body, n.language, n.pinned, n.author_id, p.name, n.created_at, n.updated_at, n.version from notes n
        left join members m on m.workspace_id = n.workspace_id and m.id = n.author_id left join people p on p.id = m.person_id"
    };
}

kernel::row! {
    /// A note of the team.
    #[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
    pub struct Note {
        pub id: NoteId,
        pub creator_id: CreatorId,
        /// Markdown.
        pub body: String,
        #[schema(value_type = String)]
        pub language: Lang,
        pub pinned: bool,
        pub author_id: Option<MemberId>,
        pub author: Option<String>,
        #[schema(value_type = String, format = DateTime)]
        pub created_at: Timestamp,
        #[schema(value_type = String, format = DateTime)]
        pub updated_at: Timestamp,
        pub version: i64,
    }
}

/// Notes of a creator, newest first, those before `before` in that order.
pub fn page(tx: &mut Tx, creator: CreatorId, before: Option<NoteId>, limit: i64) -> Result<Vec<Note>> {
    let before = before.unwrap_or(NoteId(Uuid::max()));
    Ok(tx.all(PAGE, &args![tx.ws(), creator, before, limit])?)
}

/// The pinned notes and the newest others, as a creator's page shows them.
pub fn shown(tx: &mut Tx, creator: CreatorId, limit: i64) -> Result<Vec<Note>> {
    Ok(tx.all(SHOWN, &args![tx.ws(), creator, limit])?)
}

/// One note of this creator.
pub fn one(tx: &mut Tx, creator: CreatorId, id: NoteId) -> Result<Note> {
    Ok(tx.one(ONE, &args![tx.ws(), creator, id])?)
}

/// Adds a note by whoever acts.
pub fn insert(tx: &mut Tx, creator: CreatorId, note: &ValidNote) -> Result<NoteId> {
    let id = NoteId(tx.new_id());
    let values = args![tx.ws(), id, creator, &note.body, note.language, note.pinned, tx.scope().member(), tx.now(), tx.now()];
    tx.exec(INSERT, &values)?;
    Ok(id)
}

/// Adds the first notes of many new creators.
pub fn insert_many(tx: &mut Tx, made: &[(CreatorId, ValidNote)]) -> Result<()> {
    let (ws, now, by) = (tx.ws(), tx.now(), tx.scope().member());
    let sets: Vec<_> = made
        .iter()
        .map(|(creator, note)| args![ws, NoteId(tx.new_id()), *creator, &note.body, note.language, note.pinned, by, now, now].to_vec())
        .collect();
    tx.exec_many(INSERT, &sets)?;
    Ok(())
}

/// Writes a note over the row that has this version; the new version.
pub fn update(tx: &mut Tx, id: NoteId, version: i64, note: &ValidNote) -> Result<i64> {
    let values = args![tx.ws(), id, version, &note.body, note.language, note.pinned, tx.now()];
    tx.maybe::<(i64,)>(UPDATE, &values)?.map(|(version,)| version).ok_or(Error::Stale)
}

/// Removes a note or brings it back; `false` if nothing changed.
pub fn set_deleted(tx: &mut Tx, creator: CreatorId, id: NoteId, deleted: bool) -> Result<bool> {
    let at = deleted.then(|| tx.now());
    Ok(tx.exec(DELETE, &args![tx.ws(), creator, id, at, deleted])? > 0)
}

kernel::statements! {
    PAGE = concat!("select ", columns!(), " where n.workspace_id = $1 and n.creator_id = $2 and n.deleted_at is null
        and n.id < $3 order by n.id desc limit $4");
    SHOWN = concat!("select ", columns!(), " where n.workspace_id = $1 and n.creator_id = $2 and n.deleted_at is null order by n.pinned desc, n.id desc limit $3");
    ONE = concat!("select ", columns!(), " where n.workspace_id = $1 and n.creator_id = $2 and n.id = $3 and n.deleted_at is null");
    INSERT = "insert into notes (workspace_id, id, creator_id, body, language, pinned, author_id, created_at, updated_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    UPDATE = "update notes set body = $4, language = $5, pinned = $6, updated_at = $7, version = version + 1
        where workspace_id = $1 and id = $2 and version = $3 and deleted_at is null returning version";
    DELETE = "update notes set deleted_at = $4, version = version + 1
        where workspace_id = $1 and creator_id = $2 and id = $3 and (deleted_at is null) = $5";
}
