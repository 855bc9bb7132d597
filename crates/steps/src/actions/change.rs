//! One change as a function from a step to the next: what is needed to know is read once, for however many steps.

use std::collections::HashMap;

use jiff::{Timestamp, civil::Date};
use kernel::{
    Error, Event, Msg, Problems, Result, Role, Tx,
    ids::{MemberId, PartnershipId},
};
use partnerships::store::people;
use stats::calendar::plus_days;

use crate::{
    load,
    model::{BY_HAND, Change, State, words},
    store::rows::Found,
};

/// A change that is whole.
pub(super) struct Ready {
    what: What,
    now: Timestamp,
    actor: Option<MemberId>,
}

enum What {
    Snooze { until: Option<Date>, good: HashMap<PartnershipId, Date> },
    Unsnooze,
    Done(Option<String>),
    Dismiss(String),
    Reopen,
    HandOver { to: MemberId, name: String },
}

/// Checks a change and reads what it needs.
pub(super) fn ready(tx: &mut Tx<'_>, change: &Change, steps: &[Found]) -> Result<Ready> {
    let mut problems = Problems::none();
    let what = match change {
        Change::Snooze { until } => snooze(tx, *until, steps, &mut problems)?,
        Change::Unsnooze => What::Unsnooze,
        Change::Done { what } => What::Done(words("what", what.as_deref(), &mut problems)),
        Change::Dismiss { reason } => {
            let reason = words("reason", Some(reason), &mut problems);
            if reason.is_none() {
                problems.add("reason", Msg::new("steps-error-reason"));
            }
            What::Dismiss(reason.unwrap_or_default())
        }
        Change::Reopen => What::Reopen,
        Change::HandOver { to } => What::HandOver { to: *to, name: able(tx, *to, "to", &mut problems)? },
    };
    problems.check()?;
    Ok(Ready { what, now: tx.now(), actor: tx.scope().member() })
}

fn snooze(tx: &mut Tx<'_>, until: Option<Date>, steps: &[Found], problems: &mut Problems) -> Result<What> {
    let today = load::today(tx)?;
    if until.is_some_and(|until| until <= today) {
        problems.add("until", Msg::new("steps-error-until-past"));
    }
    if until.is_some_and(|until| until > plus_days(today, 731)) {
        problems.add("until", Msg::new("steps-error-until-far"));
    }
    let mut good = HashMap::new();
    if until.is_none() {
        let of: Vec<PartnershipId> = steps.iter().map(|s| s.partnership).collect();
        for one in load::load(tx, &of)?.rows {
            good.insert(one.id, one.facts.creator.good_day(plus_days(today, 1)));
        }
    }
    Ok(What::Snooze { until, good })
}

/// The name of an active member who may change things; anybody else is a problem.
pub(super) fn able(tx: &mut Tx<'_>, id: MemberId, field: &str, problems: &mut Problems) -> Result<String> {
    let found = people::colleague(tx, id)?.filter(|c| matches!(c.role, Role::Owner | Role::Manager));
    match found {
        Some(member) if member.state == "active" => return Ok(member.name),
        Some(member) => problems.add(field, Msg::new("steps-error-member-away").with("name", member.name)),
        None => problems.add(field, Msg::new("steps-error-member")),
    }
    Ok(String::new())
}

impl Ready {
    /// The step after the change; refused where it is not possible for the step.
    pub(super) fn of(&self, step: &Found) -> Result<Found> {
        let mut after = step.clone();
        let living = || if step.state.is_living() { Ok(()) } else { Err(Error::Conflict(Msg::new("steps-error-closed"))) };
        match &self.what {
            What::Snooze { until, good } => {
                living()?;
                after.snoozed_until = until.or_else(|| good.get(&step.partnership).copied());
                after.state = State::Snoozed;
            }
            What::Unsnooze if step.state == State::Snoozed => (after.state, after.snoozed_until) = (State::Open, None),
            What::Unsnooze => return Err(Error::Conflict(Msg::new("steps-error-not-snoozed"))),
            What::Done(what) => {
                living()?;
                self.close(&mut after, State::Done, what.clone());
            }
            What::Dismiss(reason) => {
                living()?;
                self.close(&mut after, State::Dismissed, Some(reason.clone()));
            }
            What::Reopen if matches!(step.state, State::Done | State::Dismissed) => {
                (after.state, after.snoozed_until) = (State::Open, None);
                (after.reason, after.closed_at, after.closed_by) = (None, None, None);
            }
            What::Reopen => return Err(Error::Conflict(Msg::new("steps-error-not-closed"))),
            What::HandOver { to, name } => {
                living()?;
                self.give(&mut after, *to, name)?;
            }
        }
        Ok(after)
    }

    fn close(&self, step: &mut Found, state: State, reason: Option<String>) {
        (step.state, step.reason, step.snoozed_until) = (state, reason, None);
        (step.closed_at, step.closed_by) = (Some(self.now), self.actor);
    }

    /// A step goes to somebody new. It does not go round: nobody gets back what they handed on, unless they take it themselves.
    fn give(&self, step: &mut Found, to: MemberId, name: &str) -> Result<()> {
        if step.member == Some(to) {
            return Err(Error::field("to", Msg::new("steps-error-same-member").with("name", name)));
        }
        if self.actor != Some(to) && step.passed.0.contains(&to) {
            return Err(Error::field("to", Msg::new("steps-error-circle").with("name", name)));
        }
        step.passed.0.retain(|&m| m != to);
        step.passed.0.extend(step.member);
        (step.member, step.given) = (Some(to), true);
        Ok(())
    }

    /// What is told of it.
    pub(super) fn event(&self, after: &Found) -> Event {
        let verb = match self.what {
            What::Snooze { .. } => "step_snooze",
            What::Unsnooze => "step_unsnooze",
            What::Done(_) => "step_done",
            What::Dismiss(_) => "step_dismiss",
            What::Reopen => "step_reopen",
            What::HandOver { .. } => "step_hand_over",
        };
        let event = about(verb, after);
        match &self.what {
            What::Snooze { .. } => event.fact("until", after.snoozed_until),
            What::HandOver { name, .. } => event.fact("to", name),
            What::Done(_) | What::Dismiss(_) => match &after.reason {
                Some(words) => event.fact("reason", words),
                None => event,
            },
            What::Unsnooze | What::Reopen => event,
        }
    }
}

/// An event of a step, on the timelines of its partnership and creator.
pub(super) fn about(verb: &'static str, step: &Found) -> Event {
    let event = Event::new(verb, "step", step.id.0).of_partnership(step.partnership).of_creator(step.creator);
    let words = if step.rule == BY_HAND { step.advice.0.words.as_deref().unwrap_or_default() } else { "" };
    event.fact("brand", &step.brand).fact("rule", &step.rule).fact("words", words)
}
