//! One action on many creators, and taking it back.
//!
//! What must always hold: what is done to each is done by the verb that does it to one, with that verb's rights and events; a
//! step and the note of how it is taken back are one transaction; few are done at once, many by a job that can be repeated.

use creators::{actions as people, model::LabelKind};
use kernel::{
    Action, Error, Event, Msg, Problems, Result, Tx,
    db::Json,
    ids::{CreatorId, MemberId, PartnershipId, TierId, Uuid},
    jobs::NewJob,
    text,
};
use partnerships::{
    actions as partners,
    model::{Change, Stage},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    query::{limits, standing},
    store::bulk::{self, Run, State, Step, Undo},
};

/// Whom one action may be about at most.
pub const MOST: usize = 100_000;
/// Creators of a step; so many are done at once, without a job.
pub const STEP: usize = 500;
/// The job that does the steps of a run, forwards or back.
pub const JOB: &str = "directory_bulk";

/// What is done to each. Stage, manager and tier are those of the partnership that stands for the creator in the list: the
/// one at the furthest stage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase", tag = "do")]
pub enum Doing {
    Tag {
        tag: String,
    },
    Untag {
        tag: String,
    },
    Manager {
        manager: Option<MemberId>,
    },
    Stage {
        #[schema(value_type = String)]
        stage: Stage,
        /// Needed where somebody goes back.
        #[serde(default)]
        reason: Option<String>,
    },
    Tier {
        tier: Option<TierId>,
    },
    Archive,
    Restore,
}

impl Doing {
    fn validate(&self) -> Result<()> {
        let mut problems = Problems::none();
        if let Self::Tag { tag } | Self::Untag { tag } = self {
            text::required_line("tag", tag, 60, &mut problems);
        }
        problems.check()
    }
}

/// Does something to creators: at once where they are few, by a job where they are many. The ids must be of this workspace.
pub fn start(tx: &mut Tx, action: &Doing, ids: &[CreatorId]) -> Result<Run> {
    tx.scope().must(Action::Edit)?;
    let member = tx.scope().member().ok_or(Error::Forbidden)?;
    action.validate()?;
    if ids.len() > MOST {
        return Err(Error::Conflict(Msg::new("directory-too-many").with("max", MOST)));
    }
    if ids.is_empty() {
        return Err(Error::field("id", Msg::new("directory-nobody-chosen")));
    }
    let total = i64::try_from(ids.len()).unwrap_or(i64::MAX);
    let run = Run { id: tx.new_id(), member, action: Json(action.clone()), state: State::Running, total, done: 0, changed: 0 };
    let steps: Vec<Vec<CreatorId>> = ids.chunks(STEP).map(<[CreatorId]>::to_vec).collect();
    bulk::insert(tx, &run, &steps)?;
    Event::new("bulk_start", "bulk", run.id).fact("action", action).fact("total", total).write(tx)?;
    carry_on(tx, &run, ids.len() <= STEP)
}

/// Takes a run back.
pub fn undo(tx: &mut Tx, id: Uuid) -> Result<Run> {
    tx.scope().must(Action::Edit)?;
    let run = bulk::run(tx, id)?;
    if run.state != State::Done {
        return Err(Error::Conflict(Msg::new("directory-bulk-again")));
    }
    bulk::turn(tx, id, State::Done, State::Undoing)?;
    Event::new("bulk_undo", "bulk", id).fact("action", &run.action.0).write(tx)?;
    carry_on(tx, &run, run.total <= STEP as i64)
}

fn carry_on(tx: &mut Tx, run: &Run, at_once: bool) -> Result<Run> {
    if at_once {
        while step(tx, run.id)? {}
    } else {
        NewJob::new(JOB, run.id).once(run.id.to_string()).queue(tx)?;
    }
    bulk::run(tx, run.id)
}

/// Does the next step of a run, or takes the last one back; whether there is more to do.
pub fn step(tx: &mut Tx, id: Uuid) -> Result<bool> {
    tx.scope().must(Action::Edit)?;
    let run = bulk::run(tx, id)?;
    match run.state {
        State::Running => match bulk::next(tx, id)? {
            Some(step) => {
                let (undo, changed) = forwards(tx, &run.action.0, &step.creators)?;
                bulk::did(tx, id, &step, &undo, changed)?;
                Ok(true)
            }
            None => bulk::turn(tx, id, State::Running, State::Done).map(|()| false),
        },
        State::Undoing => match bulk::last(tx, id)? {
            Some(step) => {
                back(tx, &run.action.0, &step)?;
                bulk::undid(tx, id, &step)?;
                Ok(true)
            }
            None => bulk::turn(tx, id, State::Undoing, State::Undone).map(|()| false),
        },
        State::Done | State::Undone => Ok(false),
    }
}

/// A step that cannot be done ends its run where it is: what is done is kept, and taking back can be tried again.
pub fn give_up(tx: &mut Tx, id: Uuid) -> Result<()> {
    match bulk::run(tx, id)?.state {
        state @ (State::Running | State::Undoing) => bulk::turn(tx, id, state, State::Done),
        State::Done | State::Undone => Ok(()),
    }
}

fn forwards(tx: &mut Tx, action: &Doing, ids: &[CreatorId]) -> Result<(Undo, usize)> {
    let change = match action {
        Doing::Tag { tag } => return people::labels::give(tx, ids, LabelKind::Tag, tag).map(changed),
        Doing::Untag { tag } => return people::labels::take(tx, ids, LabelKind::Tag, tag).map(changed),
        Doing::Archive => return put_away(tx, ids, true).map(changed),
        Doing::Restore => return put_away(tx, ids, false).map(changed),
        Doing::Manager { manager } => Change::Manager(*manager),
        Doing::Stage { stage, .. } => Change::Stage(*stage),
        Doing::Tier { tier } => Change::Tier(*tier),
    };
    let reason = if let Doing::Stage { reason, .. } = action { reason.as_deref() } else { None };
    let leads = leads(tx, ids)?;
    let done = partners::change_all(tx, &leads, &change, reason)?;
    Ok((Undo::Partnerships(done.undo_id), done.changed))
}

fn changed(ids: Vec<CreatorId>) -> (Undo, usize) {
    let count = ids.len();
    (Undo::Creators(ids), count)
}

fn back(tx: &mut Tx, action: &Doing, step: &Step) -> Result<()> {
    match (&step.undo, action) {
        (Some(Undo::Partnerships(id)), _) => drop(partners::undo(tx, *id)?),
        (Some(Undo::Creators(ids)), Doing::Tag { tag }) => drop(people::labels::take(tx, ids, LabelKind::Tag, tag)?),
        (Some(Undo::Creators(ids)), Doing::Untag { tag }) => drop(people::labels::give(tx, ids, LabelKind::Tag, tag)?),
        (Some(Undo::Creators(ids)), Doing::Archive) => drop(put_away(tx, ids, false)?),
        (Some(Undo::Creators(ids)), Doing::Restore) => drop(put_away(tx, ids, true)?),
        _ => {}
    }
    Ok(())
}

/// Archives or brings back those who are not so already.
fn put_away(tx: &mut Tx, ids: &[CreatorId], archived: bool) -> Result<Vec<CreatorId>> {
    let others: Vec<CreatorId> = bulk::there(tx, ids)?.into_iter().filter(|(_, is)| *is != archived).map(|(id, _)| id).collect();
    for id in &others {
        if archived { people::archive(tx, *id)? } else { people::restore(tx, *id)? }
    }
    Ok(others)
}

/// The partnership that stands for each creator, where there is one.
fn leads(tx: &mut Tx, ids: &[CreatorId]) -> Result<Vec<PartnershipId>> {
    let mut all = bulk::leads(tx, ids)?;
    all.sort_by_key(|p| (p.creator, std::cmp::Reverse(standing(p.stage)), p.since.unwrap_or(jiff::civil::Date::MAX), p.id));
    all.dedup_by_key(|p| p.creator);
    Ok(all.into_iter().map(|p| p.id).collect())
}

/// Those of the ids that are creators of this workspace; naming another's is as naming nobody.
pub fn known(tx: &mut Tx, ids: &[CreatorId]) -> Result<Vec<CreatorId>> {
    if ids.len() > limits::IDS {
        return Err(Error::field("id", Msg::new("error-too-many-items").with("max", limits::IDS).with("got", ids.len())));
    }
    let there = bulk::there(tx, ids)?;
    if there.len() < ids.len() {
        return Err(Error::NotFound);
    }
    Ok(there.into_iter().map(|(id, _)| id).collect())
}
