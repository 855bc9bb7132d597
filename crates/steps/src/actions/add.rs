//! A step of one's own.

use engine::step::{Group, Urgency};
use kernel::{Action, Error, Msg, Problems, Result, Tx, text};

use super::change;
use crate::{
    load,
    merge::Wanted,
    model::{Advice, BY_HAND, NewStep, Rank, StepId, print},
    store::rows,
};

/// Writes a step down. It stays until somebody closes it.
pub fn add(tx: &mut Tx<'_>, new: &NewStep) -> Result<StepId> {
    tx.scope().must(Action::Edit)?;
    let today = load::today(tx)?;
    let mut problems = Problems::none();
    let words = text::required_line("words", &new.words, text::limit::LINE, &mut problems);
    let due_on = new.due_on.unwrap_or(today);
    if due_on < today {
        problems.add("due_on", Msg::new("steps-error-due-past"));
    }
    if let Some(member) = new.member_id {
        change::able(tx, member, "member_id", &mut problems)?;
    }
    let found = load::load(tx, &[new.partnership_id])?;
    let Some(of) = found.rows.first() else {
        problems.add("partnership_id", Msg::new("error-not-choice"));
        return Err(Error::Invalid(problems));
    };
    problems.check()?;
    let id = StepId(tx.new_id());
    let urgency = if due_on <= today { Urgency::Due } else { Urgency::Soon };
    let advice = Advice::by_hand(words);
    let want = Wanted {
        identity: format!("{BY_HAND}:{id}"),
        rule: BY_HAND.to_owned(),
        group: new.group.unwrap_or(Group::Promises),
        rank: Rank::new(urgency, of.facts.standing.stage),
        due_on,
        waiting_since: today,
        print: print(&advice),
        advice,
        member: new.member_id.or(of.manager),
    };
    rows::insert(tx, id, new.partnership_id, &want, new.member_id.is_some())?;
    let written = rows::find(tx, id)?;
    change::about("step_add", &written).fact("due", due_on).write(tx)?;
    Ok(id)
}
