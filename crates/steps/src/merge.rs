//! From what is kept and what the engine says now to what has to be written: nothing, where nothing has changed.
//!
//! A step whose cause is gone closes by itself; one that comes back is the same again. What somebody did with it or decided about
//! it holds for as long as the cause is the same, and a cause that is only the lack of something begins anew each time.

use engine::{
    facts::{FactRef, Kind, Stage},
    step::{Cause, Group, Step, Urgency},
};
use jiff::civil::Date;
use kernel::ids::{MemberId, PartnershipId};

use crate::{
    load::Loaded,
    model::{Advice, BY_HAND, Rank, State, StepId, print},
};

kernel::row! {
    /// As much of a kept step as an evaluation needs.
    #[derive(Clone, Debug)]
    pub struct Kept {
        pub partnership: PartnershipId,
        pub id: StepId,
        pub identity: String,
        pub rule: String,
        pub rank: Rank,
        pub due_on: Date,
        pub print: i64,
        pub member: Option<MemberId>,
        pub given: bool,
        pub state: State,
        pub snoozed_until: Option<Date>,
    }
}

/// A step as the engine says it now.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    pub identity: String,
    pub rule: String,
    pub group: Group,
    pub rank: Rank,
    pub due_on: Date,
    pub waiting_since: Date,
    pub advice: Advice,
    pub member: Option<MemberId>,
    pub print: i64,
}

/// One thing to write.
#[derive(Clone, Debug, PartialEq)]
pub enum Write {
    Raise(Wanted),
    /// Other words, day, owner or place, or put off no longer.
    Say(StepId, Wanted, State),
    /// It had gone and is there again.
    Again(StepId, Wanted, State),
    /// Of a step written by hand: only its place, its owner, or that it is open again.
    Place(StepId, Rank, Option<MemberId>, State),
    Close(StepId),
}

/// What the engine says of a partnership, as steps of their owners.
pub fn wanted(of: &Loaded, steps: &[Step]) -> Vec<Wanted> {
    if of.archived {
        return Vec::new();
    }
    steps.iter().map(|step| want(of, step)).collect()
}

fn want(of: &Loaded, step: &Step) -> Wanted {
    let (advice, rank) = (Advice::from(step), Rank::new(step.urgency, step.stage));
    Wanted {
        identity: step.identity(),
        rule: step.rule.to_string(),
        group: step.group,
        rank,
        due_on: step.due,
        waiting_since: step.since,
        print: print(&(step.urgency, step.stage, step.due, step.since, &advice)),
        advice,
        member: owner(of, &step.cause),
    }
}

/// Whoever keeps the promise, where somebody is named; else whoever cares for the partnership.
fn owner(of: &Loaded, cause: &Cause) -> Option<MemberId> {
    let named = match cause {
        Cause::Fact(FactRef { kind: Kind::Promise, id }) => of.owners.get(id).copied(),
        _ => None,
    };
    named.or(of.manager)
}

/// What has to be written for one partnership, and the first coming day on which that is another for reasons of the steps
/// themselves: one that was put off is due again, one written by hand has come to its day.
pub fn merge(of: &Loaded, wanted: Vec<Wanted>, kept: &[Kept], today: Date) -> (Vec<Write>, Option<Date>) {
    let mut writes = Vec::new();
    let mut days: Vec<Date> = Vec::new();
    let mut turns = |day: Date| days.push(day);
    let mut seen = vec![false; kept.len()];
    for want in wanted {
        let found = kept.iter().zip(&mut seen).find(|(old, _)| old.identity == want.identity);
        let Some((old, seen)) = found else {
            writes.push(Write::Raise(want));
            continue;
        };
        *seen = true;
        let Some(state) = raised(old, today) else { continue };
        if state == State::Snoozed {
            old.snoozed_until.into_iter().for_each(&mut turns);
        }
        let member = if old.given { old.member } else { want.member };
        let want = Wanted { member, ..want };
        if old.state == State::Gone {
            writes.push(Write::Again(old.id, want, state));
        } else if (state, member, want.print) != (old.state, old.member, old.print) {
            writes.push(Write::Say(old.id, want, state));
        }
    }
    for old in kept.iter().zip(seen).filter(|(_, seen)| !seen).map(|(old, _)| old) {
        if old.rule == BY_HAND {
            writes.extend(by_hand(of, old, today, &mut turns));
        } else if old.state.is_living() || (old.state != State::Gone && is_of_lack(&old.identity)) {
            writes.push(Write::Close(old.id));
        }
    }
    (writes, days.into_iter().min())
}

/// The state of a step whose cause is there; none where somebody has decided about it.
fn raised(old: &Kept, today: Date) -> Option<State> {
    let put_off = old.snoozed_until.is_some_and(|until| until > today);
    match old.state {
        State::Done | State::Dismissed => None,
        State::Snoozed | State::Gone if put_off => Some(State::Snoozed),
        State::Open | State::Snoozed | State::Gone => Some(State::Open),
    }
}

/// The cause of an identity is that something is missing.
fn is_of_lack(identity: &str) -> bool {
    identity.ends_with(":-")
}

/// A step written by hand stays until somebody closes it; it is due from its day on.
fn by_hand(of: &Loaded, old: &Kept, today: Date, turns: &mut impl FnMut(Date)) -> Option<Write> {
    let state = raised(old, today).filter(|_| old.state != State::Gone)?;
    let urgency = if old.due_on <= today { Urgency::Due } else { Urgency::Soon };
    if urgency == Urgency::Soon {
        turns(old.due_on);
    }
    if state == State::Snoozed {
        old.snoozed_until.into_iter().for_each(turns);
    }
    let (rank, member) = (Rank::new(urgency, stage(of)), if old.given { old.member } else { of.manager });
    ((rank, member, state) != (old.rank, old.member, old.state)).then_some(Write::Place(old.id, rank, member, state))
}

fn stage(of: &Loaded) -> Stage {
    of.facts.standing.stage
}
