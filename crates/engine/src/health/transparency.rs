//! Are we open with the creator: results shared, wishes and questions answered.

use stats::calendar::plus_days;

use super::{Reason, Tally, Tell, predictability::promised, weight};
use crate::{facts::Subject, playbook::Setting, rules::Cx};

pub(super) fn results(cx: &Cx<'_>, tell: Tell<'_>) -> Option<f64> {
    let mut tally = Tally::default();
    promised(cx, |p| p.subject == Subject::Results, &mut tally, tell);
    tally.value()
}

/// Answers that were promised, and wishes against the days that the playbook gives for an answer.
pub(super) fn answers(cx: &Cx<'_>, tell: Tell<'_>) -> Option<f64> {
    let mut tally = Tally::default();
    promised(cx, |p| p.subject == Subject::Answer, &mut tally, tell);
    for wish in cx.number(Setting::AnswerDue).iter().flat_map(|days| cx.facts.wishes.list.iter().map(move |w| (w, *days))) {
        let (wish, days) = wish;
        let (on, due) = (wish.said(), plus_days(wish.said(), days));
        let answered = [wish.answered, wish.matched].into_iter().flatten().filter(|&a| a >= on).min();
        let (kept, says) = match answered {
            Some(answered) if answered <= due => (true, "engine-fact-wish-answered"),
            Some(_) => (false, "engine-fact-wish-answered-late"),
            None if cx.day.passed(due) => (false, "engine-fact-wish-waits"),
            None => continue,
        };
        let weight = weight(cx.day, answered.unwrap_or(due));
        if weight > 0.0 {
            tally.add(weight, kept);
            tell(Reason::row(kept, says, wish.fact(), answered.unwrap_or(on)));
        }
    }
    tally.value()
}
