//! Rows of `contacts`, as they are written and shown.

use jiff::Timestamp;
use kernel::{
    Error, Result, Tx, args,
    db::Value,
    ids::{BrandId, ContactId, CreatorId, MemberId, PartnershipId},
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::model::{Direction, Kind, Means, Mood, Reply, Shape, ValidContact};

kernel::row! {
    /// Anything said or done with a creator.
    #[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
    #[schema(as = ContactView)]
    pub struct Contact {
        pub id: ContactId,
        pub creator_id: CreatorId,
        pub creator: String,
        pub partnership_id: Option<PartnershipId>,
        pub brand_id: Option<BrandId>,
        pub brand: Option<String>,
        #[schema(value_type = String, format = DateTime)]
        pub happened_at: Timestamp,
        pub channel: Means,
        pub direction: Direction,
        pub kind: Kind,
        pub has_request: bool,
        pub about_project: bool,
        pub reply: Reply,
        #[schema(value_type = Option<String>, format = DateTime)]
        pub replied_at: Option<Timestamp>,
        pub minutes: Option<i64>,
        pub mood: Option<Mood>,
        /// Markdown.
        pub body: Option<String>,
        pub language: Option<String>,
        /// Who of the team it was.
        pub member_id: Option<MemberId>,
        pub member: Option<String>,
        #[schema(value_type = String, format = DateTime)]
        pub created_at: Timestamp,
        #[schema(value_type = String, format = DateTime)]
        pub updated_at: Timestamp,
        pub version: i64,
    }
}

impl Contact {
    /// What the rules look at.
    pub fn shape(&self) -> Shape {
        Shape {
            direction: self.direction,
            kind: self.kind,
            has_request: self.has_request,
            about_project: self.about_project,
            reply: self.reply,
        }
    }
}

/// A contact that was not removed.
pub fn one(tx: &mut Tx, id: ContactId) -> Result<Contact> {
    Ok(tx.one(ONE, &args![tx.ws(), id])?)
}

/// Those that exist among the named: for a timeline, whose events name contacts and do not tell what was said.
pub fn several(tx: &mut Tx, ids: &[ContactId]) -> Result<Vec<Contact>> {
    Ok(tx.all(SEVERAL, &args![tx.ws(), Value::ids(ids)])?)
}

/// Whom a contact is about, whether it was removed or not.
pub(crate) fn about(tx: &mut Tx, id: ContactId) -> Result<(CreatorId, Option<PartnershipId>)> {
    Ok(tx.one(ABOUT, &args![tx.ws(), id])?)
}

pub(crate) fn insert(
    tx: &mut Tx,
    creator: CreatorId,
    partnership: Option<PartnershipId>,
    member: Option<MemberId>,
    contact: &ValidContact,
) -> Result<ContactId> {
    let id = ContactId(tx.new_id());
    let mut values = args![tx.ws(), id, tx.now(), creator, partnership, member].to_vec();
    values.extend(columns(contact));
    tx.exec(INSERT, &values)?;
    Ok(id)
}

/// Writes over the row that has this version; the new version.
pub(crate) fn update(
    tx: &mut Tx,
    id: ContactId,
    version: i64,
    partnership: Option<PartnershipId>,
    member: Option<MemberId>,
    contact: &ValidContact,
) -> Result<i64> {
    let mut values = args![tx.ws(), id, tx.now(), version, partnership, member].to_vec();
    values.extend(columns(contact));
    tx.maybe::<(i64,)>(UPDATE, &values)?.map(|(version,)| version).ok_or(Error::Stale)
}

/// Writes down that the other side has answered; the new version.
pub(crate) fn answer(tx: &mut Tx, id: ContactId, version: i64, at: Timestamp) -> Result<i64> {
    let values = args![tx.ws(), id, version, at, tx.now()];
    tx.maybe::<(i64,)>(ANSWER, &values)?.map(|(version,)| version).ok_or(Error::Stale)
}

/// Removes a contact or brings it back; `false` if nothing changed.
pub(crate) fn set_deleted(tx: &mut Tx, id: ContactId, deleted: bool) -> Result<bool> {
    let at = deleted.then(|| tx.now());
    Ok(tx.exec(DELETE, &args![tx.ws(), id, at, deleted])? > 0)
}

fn columns(c: &ValidContact) -> [Value; 12] {
    args![
        c.happened_at,
        c.channel,
        c.direction,
        c.kind,
        c.has_request,
        c.about_project,
        c.reply,
        c.replied_at,
        c.minutes,
        c.mood,
        &c.body,
        &c.language,
    ]
}

kernel::statements! {
    ONE = concat!(select_contact!(), " where c.workspace_id = $1 and c.id = $2 and c.deleted_at is null");
    SEVERAL = concat!(select_contact!(), " where c.workspace_id = $1 and c.id = any($2) and c.deleted_at is null");
    ABOUT = "select creator_id, partnership_id from contacts where workspace_id = $1 and id = $2";
    INSERT = "insert into contacts (workspace_id, id, created_at, updated_at, creator_id, partnership_id, member_id, happened_at, channel, direction, kind,
          has_request, about_project, reply, replied_at, minutes, mood, body, language)
        values ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)";
    UPDATE = "update contacts set updated_at = $3, partnership_id = $5, member_id = $6, happened_at = $7, channel = $8, direction = $9, kind = $10,
          has_request = $11, about_project = $12, reply = $13, replied_at = $14, minutes = $15, mood = $16, body = $17, language = $18, version = version + 1
        where workspace_id = $1 and id = $2 and version = $4 and deleted_at is null returning version";
    ANSWER = "update contacts set reply = 'answered', replied_at = $4, updated_at = $5, version = version + 1
        where workspace_id = $1 and id = $2 and version = $3 and deleted_at is null returning version";
    DELETE = "update contacts set deleted_at = $3, version = version + 1 where workspace_id = $1 and id = $2 and (deleted_at is null) = $4";
}
