//! What was done for creators.

use jiff::{Timestamp, civil::Date};
use kernel::{
    Error, Result, Tx, args,
    ids::{CreatorId, GoalId, MemberId, PartnershipId, SupportId},
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::model::{SupportKind, ValidSupport};

macro_rules! select {
    () => {
        "select s.id, s.partnership_id, p.creator_id, s.kind, s.what, s.link, s.done_on, s.minutes, s.cost_minor, s.currency, s.goal_id, g.words,
          s.conflict_checked, s.conflict_note, s.member_id, w.name, s.created_at, s.version
        from supports s join partnerships p on p.workspace_id = s.workspace_id and p.id = s.partnership_id
        left join goals g on g.workspace_id = s.workspace_id and g.id = s.goal_id and g.deleted_at is null
        left join members m on m.workspace_id = s.workspace_id and m.id = s.member_id left join people w on w.id = m.person_id"
    };
}

kernel::row! {
    /// Something done for a creator with no deliverable in return.
    #[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
    pub struct Support {
        pub id: SupportId,
        pub partnership_id: PartnershipId,
        pub creator_id: CreatorId,
        pub kind: SupportKind,
        pub what: String,
        pub link: Option<String>,
        #[schema(value_type = String, format = Date)]
        pub done_on: Date,
        pub minutes: Option<i64>,
        pub cost_minor: Option<i64>,
        pub currency: Option<String>,
        pub goal_id: Option<GoalId>,
        pub goal: Option<String>,
        pub conflict_checked: bool,
        pub conflict_note: Option<String>,
        pub member_id: Option<MemberId>,
        pub member: Option<String>,
        #[schema(value_type = String, format = DateTime)]
        pub created_at: Timestamp,
        pub version: i64,
    }
}

/// The last row of the page before.
pub type After = (Date, SupportId);

/// The support of a partnership, the newest first, from after `after`.
pub fn page(tx: &mut Tx, id: PartnershipId, after: Option<After>, limit: i64) -> Result<Vec<Support>> {
    Ok(match after {
        None => tx.all(NEWEST, &args![tx.ws(), id, limit])?,
        Some((day, last)) => tx.all(OLDER, &args![tx.ws(), id, limit, day, last])?,
    })
}

/// The newest support of a partnership.
pub fn of_partnership(tx: &mut Tx, id: PartnershipId, limit: i64) -> Result<Vec<Support>> {
    page(tx, id, None, limit)
}

pub fn one(tx: &mut Tx, id: SupportId) -> Result<Support> {
    Ok(tx.one(ONE, &args![tx.ws(), id])?)
}

pub(crate) fn about(tx: &mut Tx, id: SupportId) -> Result<PartnershipId> {
    Ok(tx.one::<(PartnershipId,)>(ABOUT, &args![tx.ws(), id])?.0)
}

/// What a row refers to besides what was typed.
pub(crate) struct Of {
    pub goal: Option<GoalId>,
    pub member: Option<MemberId>,
    pub done_on: Date,
}

pub(crate) fn insert(tx: &mut Tx, partnership: PartnershipId, s: &ValidSupport, of: &Of) -> Result<SupportId> {
    let id = SupportId(tx.new_id());
    let (cost, currency) = s.cost.clone().unzip();
    let values = args![
        tx.ws(),
        id,
        partnership,
        s.kind,
        &s.what,
        &s.link,
        of.done_on,
        s.minutes,
        cost,
        currency,
        of.goal,
        s.conflict_checked,
        &s.conflict_note,
        of.member,
        tx.now(),
    ];
    tx.exec(INSERT, &values)?;
    Ok(id)
}

pub(crate) fn update(tx: &mut Tx, id: SupportId, version: i64, s: &ValidSupport, of: &Of) -> Result<i64> {
    let (cost, currency) = s.cost.clone().unzip();
    let values = args![
        tx.ws(),
        id,
        version,
        s.kind,
        &s.what,
        &s.link,
        of.done_on,
        s.minutes,
        cost,
        currency,
        of.goal,
        s.conflict_checked,
        &s.conflict_note,
        of.member,
        tx.now(),
    ];
    tx.maybe::<(i64,)>(UPDATE, &values)?.map(|(version,)| version).ok_or(Error::Stale)
}

pub(crate) fn set_deleted(tx: &mut Tx, id: SupportId, deleted: bool) -> Result<bool> {
    let at = deleted.then(|| tx.now());
    Ok(tx.exec(DELETE, &args![tx.ws(), id, at, deleted])? > 0)
}

kernel::statements! {
    NEWEST = concat!(select!(), " where s.workspace_id = $1 and s.partnership_id = $2 and s.deleted_at is null order by s.done_on desc, s.id desc limit $3");
    OLDER = concat!(select!(), " where s.workspace_id = $1 and s.partnership_id = $2 and s.deleted_at is null and (s.done_on, s.id) < ($4, $5)
        order by s.done_on desc, s.id desc limit $3");
    ONE = concat!(select!(), " where s.workspace_id = $1 and s.id = $2 and s.deleted_at is null");
    ABOUT = "select partnership_id from supports where workspace_id = $1 and id = $2";
    INSERT = "insert into supports (workspace_id, id, partnership_id, kind, what, link, done_on, minutes, cost_minor, currency, goal_id, conflict_checked,
          conflict_note, member_id, created_at, updated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)";
    UPDATE = "update supports set kind = $4, what = $5, link = $6, done_on = $7, minutes = $8, cost_minor = $9, currency = $10, goal_id = $11, conflict_checked = $12,
          conflict_note = $13, member_id = $14, updated_at = $15, version = version + 1
        where workspace_id = $1 and id = $2 and version = $3 and deleted_at is null returning version";
    DELETE = "update supports set deleted_at = $3, version = version + 1 where workspace_id = $1 and id = $2 and (deleted_at is null) = $4";
}
