//! Files kept with a creator. The bytes lie in the data folder under the id; the name is only data.

use jiff::Timestamp;
use kernel::{
    Result, Tx, args,
    ids::{AttachmentId, CreatorId, MemberId},
};
use serde::Serialize;
use utoipa::ToSchema;

macro_rules! columns {
    () => {
        "a.id, a.creator_id, a.name, a.media_type, a.bytes, a.added_by, p.name, a.created_at from attachments a
        left join members m on m.workspace_id = a.workspace_id and m.id = a.added_by left join people p on p.id = m.person_id"
    };
}

kernel::row! {
    /// A file kept with a creator.
    #[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
    pub struct Attachment {
        pub id: AttachmentId,
        pub creator_id: CreatorId,
        /// As the file was called when it came.
        pub name: String,
        pub media_type: String,
        pub bytes: i64,
        pub added_by: Option<MemberId>,
        pub added_by_name: Option<String>,
        #[schema(value_type = String, format = DateTime)]
        pub created_at: Timestamp,
    }
}

/// A creator's files, newest first.
pub fn of(tx: &mut Tx, creator: CreatorId) -> Result<Vec<Attachment>> {
    Ok(tx.all(OF, &args![tx.ws(), creator])?)
}

/// One file of this creator.
pub fn one(tx: &mut Tx, creator: CreatorId, id: AttachmentId) -> Result<Attachment> {
    Ok(tx.one(ONE, &args![tx.ws(), creator, id])?)
}

/// Adds the row of a file that has been stored.
pub fn insert(tx: &mut Tx, creator: CreatorId, id: AttachmentId, name: &str, media_type: &str, kept: &kernel::files::Kept) -> Result<()> {
    let bytes = i64::try_from(kept.bytes).unwrap_or(i64::MAX);
    let values = args![tx.ws(), id, creator, name, media_type, bytes, kept.sha256.as_slice(), tx.scope().member(), tx.now()];
    tx.exec(INSERT, &values)?;
    Ok(())
}

/// Removes a file or brings it back; `false` if nothing changed.
pub fn set_deleted(tx: &mut Tx, creator: CreatorId, id: AttachmentId, deleted: bool) -> Result<bool> {
    let at = deleted.then(|| tx.now());
    Ok(tx.exec(DELETE, &args![tx.ws(), creator, id, at, deleted])? > 0)
}

/// How many files a creator has.
pub fn count(tx: &mut Tx, creator: CreatorId) -> Result<i64> {
    let (count,) = tx.one(COUNT, &args![tx.ws(), creator])?;
    Ok(count)
}

kernel::statements! {
    OF = concat!("select ", columns!(), " where a.workspace_id = $1 and a.creator_id = $2 and a.deleted_at is null order by a.id desc");
    ONE = concat!("select ", columns!(), " where a.workspace_id = $1 and a.creator_id = $2 and a.id = $3 and a.deleted_at is null");
    INSERT = "insert into attachments (workspace_id, id, creator_id, name, media_type, bytes, sha256, added_by, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    DELETE = "update attachments set deleted_at = $4 where workspace_id = $1 and creator_id = $2 and id = $3 and (deleted_at is null) = $5";
    COUNT = "select cast(count(*) as bigint) from attachments where workspace_id = $1 and creator_id = $2 and deleted_at is null";
}
