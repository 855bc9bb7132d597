//! Rows of `steps` as the evaluation and the verbs read and write them.

use jiff::{Timestamp, civil::Date};
use kernel::{
    Result, Tx, args,
    db::{Json, Value},
    ids::{CreatorId, MemberId, PartnershipId},
};

use crate::{
    merge::{Kept, Wanted, Write},
    model::{Advice, State, StepId},
};

kernel::row! {
    /// What verbs change of a step, and what their events tell.
    #[derive(Clone, Debug)]
    pub struct Found {
        pub id: StepId,
        pub partnership: PartnershipId,
        pub creator: CreatorId,
        pub rule: String,
        pub advice: Json<Advice>,
        pub version: i64,
        pub state: State,
        pub snoozed_until: Option<Date>,
        pub reason: Option<String>,
        pub closed_at: Option<Timestamp>,
        pub closed_by: Option<MemberId>,
        pub member: Option<MemberId>,
        pub given: bool,
        pub passed: Json<Vec<MemberId>>,
        pub brand: String,
    }
}

macro_rules! found {
    ($which:literal) => {
        concat!(
            "select s.id, s.partnership_id, p.creator_id, s.rule, s.advice, s.version, s.state, s.snoozed_until, s.reason, s.closed_at, s.closed_by,
              s.member_id, s.given, s.passed, b.name
            from steps s join partnerships p on p.workspace_id = s.workspace_id and p.id = s.partnership_id
            join brands b on b.workspace_id = p.workspace_id and b.id = p.brand_id where s.workspace_id = $1 and ",
            $which
        )
    };
}

kernel::statements! {
    HOLD = "select id from partnerships where workspace_id = $1 and id = any($2) order by id /*pg for no key update*/";
    pub KEPT = "select partnership_id, id, identity, rule, rank, due_on, print, member_id, given, state, snoozed_until from steps
        where workspace_id = $1 and partnership_id = any($2) order by partnership_id, id";
    pub FIND = found!("s.id = $2");
    pub SEVERAL = found!("s.id = any($2) order by s.id");
    INSERT = "insert into steps (workspace_id, id, partnership_id, identity, rule, grp, rank, due_on, waiting_since, advice, print, member_id, given, passed, state, raised_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, '[]', 'open', $14)";
    // Other words are no new version: what people decide is not in the way of what the day brings.
    SAY = "update steps set rank = $3, due_on = $4, waiting_since = $5, advice = $6, print = $7, member_id = $8, state = $9 where workspace_id = $1 and id = $2";
    AGAIN = "update steps set rank = $3, due_on = $4, waiting_since = $5, advice = $6, print = $7, member_id = $8, state = $9, raised_at = $10,
        reason = null, closed_at = null, closed_by = null, version = version + 1 where workspace_id = $1 and id = $2";
    PLACE = "update steps set rank = $3, member_id = $4, state = $5 where workspace_id = $1 and id = $2";
    CLOSE = "update steps set state = 'gone', closed_at = $3, closed_by = null, version = version + 1 where workspace_id = $1 and id = $2";
    DECIDE = "update steps set state = $4, snoozed_until = $5, reason = $6, closed_at = $7, closed_by = $8, member_id = $9, given = $10, passed = $11,
        version = version + 1 where workspace_id = $1 and id = $2 and version = $3";
}

/// Lets nobody else evaluate these until the transaction has ended.
pub(crate) fn hold(tx: &mut Tx<'_>, ids: &[PartnershipId]) -> Result<()> {
    if tx.engine() == kernel::db::Engine::Postgres {
        tx.all::<(PartnershipId,)>(HOLD, &args![tx.ws(), Value::ids(ids)])?;
    }
    Ok(())
}

/// Every step of these partnerships, in the order of partnerships.
pub(crate) fn kept(tx: &mut Tx<'_>, ids: &[PartnershipId]) -> Result<Vec<Kept>> {
    Ok(tx.all(KEPT, &args![tx.ws(), Value::ids(ids)])?)
}

pub fn find(tx: &mut Tx<'_>, id: StepId) -> Result<Found> {
    Ok(tx.one(FIND, &args![tx.ws(), id])?)
}

/// Those that exist among the named.
pub fn several(tx: &mut Tx<'_>, ids: &[StepId]) -> Result<Vec<Found>> {
    Ok(tx.all(SEVERAL, &args![tx.ws(), Value::ids(ids)])?)
}

/// Writes what an evaluation has found.
pub(crate) fn apply(tx: &mut Tx<'_>, writes: Vec<(PartnershipId, Write)>) -> Result<()> {
    let (ws, now) = (tx.ws(), tx.now());
    let (mut raise, mut say, mut again, mut place, mut close) = (vec![], vec![], vec![], vec![], vec![]);
    for (partnership, write) in writes {
        match write {
            Write::Raise(want) => raise.push(inserted(tx, StepId(tx.new_id()), partnership, &want, false)),
            Write::Say(id, want, state) => say.push(said(tx, id, &want, state)),
            Write::Again(id, want, state) => again.push([said(tx, id, &want, state), vec![now.into()]].concat()),
            Write::Place(id, rank, member, state) => place.push(args![ws, id, rank, member, state].to_vec()),
            Write::Close(id) => close.push(args![ws, id, now].to_vec()),
        }
    }
    tx.exec_many(INSERT, &raise)?;
    tx.exec_many(SAY, &say)?;
    tx.exec_many(AGAIN, &again)?;
    tx.exec_many(PLACE, &place)?;
    tx.exec_many(CLOSE, &close)?;
    Ok(())
}

fn inserted(tx: &Tx<'_>, id: StepId, partnership: PartnershipId, want: &Wanted, given: bool) -> Vec<Value> {
    let Wanted { identity, rule, group, rank, due_on, waiting_since, advice, member, print } = want;
    let advice = Value::json(advice);
    args![tx.ws(), id, partnership, identity, rule, group.code(), *rank, *due_on, *waiting_since, advice, *print, *member, given, tx.now()]
        .to_vec()
}

fn said(tx: &Tx<'_>, id: StepId, want: &Wanted, state: State) -> Vec<Value> {
    let advice = Value::json(&want.advice);
    args![tx.ws(), id, want.rank, want.due_on, want.waiting_since, advice, want.print, want.member, state].to_vec()
}

/// Writes down a step of a person's own.
pub(crate) fn insert(tx: &mut Tx<'_>, id: StepId, partnership: PartnershipId, want: &Wanted, given: bool) -> Result<()> {
    let values = inserted(tx, id, partnership, want, given);
    tx.exec(INSERT, &values)?;
    Ok(())
}

/// Saves what was decided about steps that still have their versions; how many had.
pub(crate) fn decide(tx: &mut Tx<'_>, steps: &[&Found]) -> Result<u64> {
    let ws = tx.ws();
    let set = |s: &&Found| {
        let passed = Value::json(&s.passed.0);
        args![ws, s.id, s.version, s.state, s.snoozed_until, &s.reason, s.closed_at, s.closed_by, s.member, s.given, passed].to_vec()
    };
    Ok(tx.exec_many(DECIDE, &steps.iter().map(set).collect::<Vec<_>>())?)
}
