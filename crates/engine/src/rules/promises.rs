//! What we owe, and what is owed to us.

use stats::calendar::plus_days;

use super::{Cx, Found, Holds, Reaches, Rule, Times};
use crate::{
    facts::Side,
    health::Part,
    playbook::Setting,
    step::{Cause, Group},
};

/// How long before its day something is shown.
const AHEAD_DAYS: i32 = 7;

pub const RULES: &[Rule] = &[
    Rule {
        code: "promise_ours",
        group: Group::Promises,
        holds: Holds::Always,
        reaches: Reaches::Nobody,
        lifts: Some(Part::Promises),
        action: "keep_promise",
        settled_by: "engine-settled-promise",
        says: ["engine-promise-ours-soon", "engine-promise-ours-due", "engine-promise-ours-broken"],
        args: &["due"],
        evaluate: ours,
    },
    Rule {
        code: "promise_theirs",
        group: Group::Promises,
        holds: Holds::Always,
        reaches: Reaches::OnAGoodDay,
        lifts: None,
        action: "ask_about_promise",
        settled_by: "engine-settled-promise",
        says: ["engine-promise-theirs", "engine-promise-theirs", "engine-promise-theirs"],
        args: &["due"],
        evaluate: theirs,
    },
    Rule {
        code: "answer_wish",
        group: Group::Promises,
        holds: Holds::Always,
        reaches: Reaches::Nobody,
        lifts: Some(Part::Answers),
        action: "answer_wish",
        settled_by: "engine-settled-answer",
        says: ["engine-answer-wish-soon", "engine-answer-wish-due", "engine-answer-wish-broken"],
        args: &["said", "due"],
        evaluate: wish,
    },
    Rule {
        code: "said_aloud",
        group: Group::Promises,
        holds: Holds::Always,
        reaches: Reaches::Nobody,
        lifts: Some(Part::Promises),
        action: "make_promise",
        settled_by: "engine-settled-said-aloud",
        says: ["engine-said-aloud", "engine-said-aloud", "engine-said-aloud-broken"],
        args: &["said", "by"],
        evaluate: said_aloud,
    },
];

fn ours(cx: &Cx<'_>, found: &mut Found<'_>) {
    for promise in cx.facts.promises.iter().filter(|p| p.open(Side::Ours)) {
        let times = Times::ahead(promise.due, AHEAD_DAYS).last(promise.due);
        if let Some(step) = found.raise(cx, Cause::Fact(promise.fact()), times) {
            step.since(promise.made).arg("due", promise.due).because("engine-fact-promise-made", promise.fact(), promise.made);
            step.lifts = Some(Part::of_promise(promise.subject));
        }
    }
}

/// A promise of the creator's is asked about when its day has come, and is never called broken here: the debtor is us.
fn theirs(cx: &Cx<'_>, found: &mut Found<'_>) {
    for promise in cx.facts.promises.iter().filter(|p| p.open(Side::Theirs)) {
        if let Some(step) = found.raise(cx, Cause::Fact(promise.fact()), Times::ahead(promise.due, 0)) {
            step.arg("due", promise.due).because("engine-fact-promise-made", promise.fact(), promise.made);
        }
    }
}

fn wish(cx: &Cx<'_>, found: &mut Found<'_>) {
    let Some(days) = cx.get(Setting::AnswerDue) else { return };
    for wish in cx.facts.wishes.list.iter().filter(|w| w.waits()) {
        let (said, due) = (wish.said(), plus_days(wish.said(), days.number));
        let times = Times { shown: said, due, last: Some(due) };
        if let Some(step) = found.raise(cx, Cause::FactOn(wish.fact(), said), times) {
            step.since(said).arg("said", said).arg("due", due).rests_on(days).because("engine-fact-wish-said", wish.fact(), said);
        }
    }
}

fn said_aloud(cx: &Cx<'_>, found: &mut Found<'_>) {
    for contact in &cx.facts.contacts {
        let Some(by) = contact.said_by else { continue };
        let times = Times { shown: contact.on, due: contact.on, last: Some(by.max(contact.on)) };
        if let Some(step) = found.raise(cx, Cause::Fact(contact.fact()), times) {
            step.since(contact.on).arg("said", contact.on).arg("by", by);
            step.because("engine-fact-said-aloud", contact.fact(), contact.on);
        }
    }
}
