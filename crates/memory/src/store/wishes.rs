//! Wishes and what was done about them.

use std::collections::HashMap;

use jiff::{Timestamp, civil::Date};
use kernel::{
    Error, Lang, Result, Tx, args,
    db::{Sql, Value},
    ids::{ContactId, CreatorId, PartnershipId, Uuid, WishAnswerId, WishId},
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::model::{LinkKind, ValidAnswer, ValidWish, WishFilter, WishState};

macro_rules! select {
    () => {
        "select w.id, w.creator_id, c.display_name, w.partnership_id, b.name, w.words, w.language, w.translation, w.asked_on, w.updated_on, w.contact_id,
          w.state, w.decided_on, w.decided_reason, w.created_at, w.version
        from wishes w join creators c on c.workspace_id = w.workspace_id and c.id = w.creator_id
        join partnerships p on p.workspace_id = w.workspace_id and p.id = w.partnership_id
        join brands b on b.workspace_id = p.workspace_id and b.id = p.brand_id"
    };
}

kernel::row! {
    /// What a creator wants, in their own words.
    #[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
    pub struct Wish {
        pub id: WishId,
        pub creator_id: CreatorId,
        pub creator: String,
        pub partnership_id: PartnershipId,
        pub brand: String,
        pub words: String,
        #[schema(value_type = String)]
        pub language: Lang,
        pub translation: Option<String>,
        #[schema(value_type = String, format = Date)]
        pub asked_on: Date,
        /// When it was last said anew.
        #[schema(value_type = Option<String>, format = Date)]
        pub updated_on: Option<Date>,
        pub contact_id: Option<ContactId>,
        pub state: WishState,
        #[schema(value_type = Option<String>, format = Date)]
        pub decided_on: Option<Date>,
        pub decided_reason: Option<String>,
        #[schema(value_type = String, format = DateTime)]
        pub created_at: Timestamp,
        pub version: i64,
    }

    /// What was done about a wish.
    #[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
    #[schema(as = WishAnswer)]
    pub struct Answer {
        pub id: WishAnswerId,
        pub wish_id: WishId,
        pub what: String,
        /// Without a day it is under way.
        #[schema(value_type = Option<String>, format = Date)]
        pub done_on: Option<Date>,
        pub link_kind: Option<LinkKind>,
        #[schema(value_type = Option<String>, format = Uuid)]
        pub link_id: Option<Uuid>,
    }
}

/// A wish with what was done about it, the oldest first.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct WishView {
    #[serde(flatten)]
    pub wish: Wish,
    pub answers: Vec<Answer>,
}

impl Wish {
    /// The day its newest words are from.
    pub fn said_on(&self) -> Date {
        self.updated_on.map_or(self.asked_on, |day| day.max(self.asked_on))
    }
}

/// Whose wishes, and which of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Which {
    pub partnership: Option<PartnershipId>,
    pub creator: Option<CreatorId>,
    pub state: Option<WishFilter>,
}

/// The last row of the page before: a page begins after it.
pub type After = (Date, WishId);

/// At most `limit` wishes, the newest first, with their answers; two statements however many there are.
pub fn page(tx: &mut Tx, which: &Which, after: Option<After>, limit: i64) -> Result<Vec<WishView>> {
    let sql = statement(tx, which, after, limit);
    let wishes: Vec<Wish> = tx.all_sql(&sql)?;
    with_answers(tx, wishes)
}

/// The statement of a list.
pub fn statement(tx: &Tx, which: &Which, after: Option<After>, limit: i64) -> Sql {
    let mut sql = Sql::new(select!());
    sql.push(" where w.workspace_id = ").bind(tx.ws()).push(" and w.deleted_at is null");
    if let Some(partnership) = which.partnership {
        sql.push(" and w.partnership_id = ").bind(partnership);
    }
    if let Some(creator) = which.creator {
        sql.push(" and w.creator_id = ").bind(creator);
    }
    match which.state {
        Some(WishFilter::Unanswered) => {
            sql.push(
                " and w.state = 'open' and not exists (select 1 from wish_answers n where n.workspace_id = w.workspace_id and n.wish_id = w.id
                and (n.done_on is null or n.done_on >= coalesce(w.updated_on, w.asked_on)))",
            );
        }
        Some(WishFilter::Open) => {
            sql.push(" and w.state = 'open'");
        }
        Some(WishFilter::Matched) => {
            sql.push(" and w.state = 'matched'");
        }
        Some(WishFilter::Declined) => {
            sql.push(" and w.state = 'declined'");
        }
        None => {}
    }
    if let Some((day, id)) = after {
        sql.push(" and (w.asked_on, w.id) < (").bind(day).push(", ").bind(id).push(")");
    }
    sql.push(" order by w.asked_on desc, w.id desc limit ").bind(limit);
    sql
}

/// The newest wishes of a partnership, with their answers.
pub fn of_partnership(tx: &mut Tx, id: PartnershipId, limit: i64) -> Result<Vec<WishView>> {
    page(tx, &Which { partnership: Some(id), ..Which::default() }, None, limit)
}

/// A wish that was not removed.
pub fn one(tx: &mut Tx, id: WishId) -> Result<Wish> {
    Ok(tx.one(ONE, &args![tx.ws(), id])?)
}

/// The same with what was done about it.
pub fn view(tx: &mut Tx, id: WishId) -> Result<WishView> {
    let wish = one(tx, id)?;
    with_answers(tx, vec![wish])?.pop().ok_or(Error::NotFound)
}

fn with_answers(tx: &mut Tx, wishes: Vec<Wish>) -> Result<Vec<WishView>> {
    let ids: Vec<WishId> = wishes.iter().map(|wish| wish.id).collect();
    let mut answers: HashMap<WishId, Vec<Answer>> = HashMap::new();
    for answer in tx.all::<Answer>(ANSWERS, &args![tx.ws(), Value::ids(&ids)])? {
        answers.entry(answer.wish_id).or_default().push(answer);
    }
    Ok(wishes.into_iter().map(|wish| WishView { answers: answers.remove(&wish.id).unwrap_or_default(), wish }).collect())
}

/// Whom a wish is of, whether it was removed or not.
pub(crate) fn about(tx: &mut Tx, id: WishId) -> Result<(CreatorId, PartnershipId)> {
    Ok(tx.one(ABOUT, &args![tx.ws(), id])?)
}

pub(crate) fn insert(
    tx: &mut Tx,
    (creator, partnership): (CreatorId, PartnershipId),
    contact: Option<ContactId>,
    wish: &ValidWish,
) -> Result<WishId> {
    let id = WishId(tx.new_id());
    let by = tx.scope().member();
    let values =
        args![tx.ws(), id, creator, partnership, &wish.words, wish.language, &wish.translation, wish.asked_on, contact, by, tx.now()];
    tx.exec(INSERT, &values)?;
    Ok(id)
}

/// Writes the words over the row that has this version, and opens it if it was said anew; the new version.
pub(crate) fn update(tx: &mut Tx, id: WishId, version: i64, wish: &ValidWish, anew: Option<Date>) -> Result<i64> {
    let sql = if anew.is_some() { REWORD } else { CORRECT };
    let (ws, now) = (tx.ws(), tx.now());
    let values = if anew.is_some() {
        args![ws, id, version, &wish.words, wish.language, &wish.translation, anew, now].to_vec()
    } else {
        args![ws, id, version, &wish.words, wish.language, &wish.translation, now].to_vec()
    };
    tx.maybe::<(i64,)>(sql, &values)?.map(|(version,)| version).ok_or(Error::Stale)
}

/// Decides a wish, or opens it again; the new version.
pub(crate) fn decide(tx: &mut Tx, id: WishId, version: i64, state: WishState, on: Option<Date>, reason: Option<&str>) -> Result<i64> {
    let values = args![tx.ws(), id, version, state, on, reason.map(str::to_owned), tx.now()];
    tx.maybe::<(i64,)>(DECIDE, &values)?.map(|(version,)| version).ok_or(Error::Stale)
}

pub(crate) fn answer(tx: &mut Tx, wish: WishId, answer: &ValidAnswer) -> Result<WishAnswerId> {
    let id = WishAnswerId(tx.new_id());
    let (kind, link) = answer.link.unzip();
    let values = args![tx.ws(), id, wish, &answer.what, answer.done_on, kind, link, tx.scope().member(), tx.now()];
    tx.exec(ANSWER, &values)?;
    Ok(id)
}

pub(crate) fn set_deleted(tx: &mut Tx, id: WishId, deleted: bool) -> Result<bool> {
    let at = deleted.then(|| tx.now());
    Ok(tx.exec(DELETE, &args![tx.ws(), id, at, deleted])? > 0)
}

/// Whether the contact is there and with this creator.
pub(crate) fn is_contact_of(tx: &mut Tx, contact: ContactId, creator: CreatorId) -> Result<bool> {
    Ok(tx.maybe::<(ContactId,)>(CONTACT_OF, &args![tx.ws(), contact, creator])?.is_some())
}

kernel::statements! {
    ONE = concat!(select!(), " where w.workspace_id = $1 and w.id = $2 and w.deleted_at is null");
    ABOUT = "select creator_id, partnership_id from wishes where workspace_id = $1 and id = $2";
    ANSWERS = "select id, wish_id, what, done_on, link_kind, link_id from wish_answers where workspace_id = $1 and wish_id = any($2) order by wish_id, id";
    INSERT = "insert into wishes (workspace_id, id, creator_id, partnership_id, words, language, translation, asked_on, contact_id, created_by, created_at, updated_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)";
    CORRECT = "update wishes set words = $4, language = $5, translation = $6, updated_at = $7, version = version + 1
        where workspace_id = $1 and id = $2 and version = $3 and deleted_at is null returning version";
    REWORD = "update wishes set words = $4, language = $5, translation = $6, updated_on = $7, state = 'open', decided_on = null, decided_reason = null,
        updated_at = $8, version = version + 1 where workspace_id = $1 and id = $2 and version = $3 and deleted_at is null returning version";
    DECIDE = "update wishes set state = $4, decided_on = $5, decided_reason = $6, updated_at = $7, version = version + 1
        where workspace_id = $1 and id = $2 and version = $3 and deleted_at is null returning version";
    ANSWER = "insert into wish_answers (workspace_id, id, wish_id, what, done_on, link_kind, link_id, created_by, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    DELETE = "update wishes set deleted_at = $3, version = version + 1 where workspace_id = $1 and id = $2 and (deleted_at is null) = $4";
    CONTACT_OF = "select id from contacts where workspace_id = $1 and id = $2 and creator_id = $3 and deleted_at is null";
}
