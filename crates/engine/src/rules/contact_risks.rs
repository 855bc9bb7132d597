//! How we are in touch: only about work, asking more than giving, at the wrong hour, too often, by one way alone.

use jiff::civil::Date;
use stats::calendar::{monday, plus_days};

use super::{Cx, Found, Holds, Reaches, Rule, Times};
use crate::{
    cadence::count_to,
    facts::Contact,
    health::Part,
    playbook::Setting,
    step::{Cause, Group, Step},
};

/// The days in which contact is looked at, and how many there must be to say anything.
const WINDOW_DAYS: i32 = 90;
const FEW: usize = 3;
/// A single way of contact is looked for over half a year.
const CHANNEL_DAYS: i32 = 182;
const CHANNEL_FEW: usize = 5;
/// How long a message at a quiet hour is spoken of.
const HOURS_DAYS: i32 = 14;
/// Rows shown as evidence.
const SHOWN: usize = 5;

pub const RULES: &[Rule] = &[
    Rule {
        code: "only_deliverables",
        group: Group::Risks,
        holds: Holds::Growing,
        reaches: Reaches::OnAGoodDay,
        lifts: Some(Part::CheckIns),
        action: "check_in",
        settled_by: "engine-settled-only-deliverables",
        says: ["engine-only-deliverables", "engine-only-deliverables", "engine-only-deliverables"],
        args: &["count"],
        evaluate: only_deliverables,
    },
    Rule {
        code: "asks_over_gifts",
        group: Group::Risks,
        holds: Holds::Growing,
        reaches: Reaches::Nobody,
        lifts: Some(Part::Balance),
        action: "support",
        settled_by: "engine-settled-asks",
        says: ["engine-asks-over-gifts", "engine-asks-over-gifts", "engine-asks-over-gifts"],
        args: &["asks", "gifts"],
        evaluate: asks,
    },
    Rule {
        code: "quiet_hours",
        group: Group::Risks,
        holds: Holds::Growing,
        reaches: Reaches::Nobody,
        lifts: Some(Part::Hours),
        action: "see_hours",
        settled_by: "engine-settled-quiet-hours",
        says: ["engine-quiet-hours", "engine-quiet-hours", "engine-quiet-hours"],
        args: &["on"],
        evaluate: quiet_hours,
    },
    Rule {
        code: "too_often",
        group: Group::Risks,
        holds: Holds::Growing,
        reaches: Reaches::Nobody,
        lifts: None,
        action: "see_contacts",
        settled_by: "engine-settled-too-often",
        says: ["engine-too-often", "engine-too-often", "engine-too-often"],
        args: &["count", "most", "week"],
        evaluate: too_often,
    },
    Rule {
        code: "single_channel",
        group: Group::Risks,
        holds: Holds::Active,
        reaches: Reaches::Nobody,
        lifts: None,
        action: "add_contact_point",
        settled_by: "engine-settled-single-channel",
        says: ["engine-single-channel", "engine-single-channel", "engine-single-channel"],
        args: &["count"],
        evaluate: single_channel,
    },
];

/// Contacts of the last so many days, the newest first.
fn recent<'a>(cx: &Cx<'a>, days: i32) -> impl Iterator<Item = &'a Contact> + use<'a> {
    let cx = *cx;
    cx.facts.contacts.iter().rev().filter(move |c| cx.day.reached(c.on)).take_while(move |c| !cx.day.since(c.on, days))
}

fn show<'a>(step: &mut Step, says: &'static str, contacts: impl Iterator<Item = &'a Contact>) {
    for contact in contacts.take(SHOWN) {
        step.because(says, contact.fact(), contact.on);
    }
}

/// The last day of a contact of a kind, as a cause: when there is a new one, a new silence of that kind begins.
fn since_last(cx: &Cx<'_>, of: impl Fn(&Contact) -> bool) -> Cause {
    crate::warmth::last(cx, of).map_or(Cause::Missing, |c| Cause::Fact(c.fact()))
}

fn only_deliverables(cx: &Cx<'_>, found: &mut Found<'_>) {
    if recent(cx, WINDOW_DAYS).any(|c| !c.about_work()) || recent(cx, WINDOW_DAYS).take(FEW).count() < FEW {
        return;
    }
    let third = recent(cx, WINDOW_DAYS).nth(FEW - 1).map_or(cx.began(), |c| c.on);
    if let Some(step) = found.raise(cx, since_last(cx, |c| !c.about_work()), Times::ahead(third, 0)) {
        step.arg("count", recent(cx, WINDOW_DAYS).count());
        show(step, "engine-fact-about-work", recent(cx, WINDOW_DAYS));
    }
}

fn asks(cx: &Cx<'_>, found: &mut Found<'_>) {
    let Some(most) = cx.get(Setting::AsksPerGift) else { return };
    let asks = || recent(cx, WINDOW_DAYS).filter(|c| c.is_ask());
    let count = asks().count();
    if count < FEW {
        return;
    }
    let helped = cx.facts.support.iter().filter(|s| cx.day.within(s.on, WINDOW_DAYS));
    let gifts = recent(cx, WINDOW_DAYS).filter(|c| c.is_gift()).count() + helped.count();
    if count_to(count) <= most.number * count_to(gifts).max(1) {
        return;
    }
    let newest = asks().next().map_or(cx.began(), |c| c.on);
    if let Some(step) = found.raise(cx, since_last(cx, Contact::is_gift), Times::ahead(newest, 0)) {
        step.arg("asks", count).arg("gifts", gifts).rests_on(most);
        show(step, "engine-fact-ask", asks());
    }
}

fn quiet_hours(cx: &Cx<'_>, found: &mut Found<'_>) {
    let Some(newest) = recent(cx, HOURS_DAYS).find(|c| c.out_of_hours && c.from_us()) else { return };
    if let Some(step) = found.raise(cx, Cause::Fact(newest.fact()), Times::ahead(newest.on, 0)) {
        step.arg("on", newest.on);
        show(step, "engine-fact-quiet-hour", recent(cx, HOURS_DAYS).filter(|c| c.out_of_hours && c.from_us()));
    }
}

/// More messages of ours in the running week than the playbook allows.
fn too_often(cx: &Cx<'_>, found: &mut Found<'_>) {
    let Some(most) = cx.get(Setting::ContactsAWeek) else { return };
    let Some(newest) = recent(cx, 7).find(|c| c.from_us()) else { return };
    let week: Date = monday(newest.on);
    if cx.day.reached(plus_days(week, 7)) {
        return;
    }
    let ours = || recent(cx, 7).filter(|c| c.from_us() && c.on >= week);
    let count = count_to(ours().count());
    if count <= most.number {
        return;
    }
    if let Some(step) = found.raise(cx, Cause::Day(week), Times::ahead(newest.on, 0)) {
        step.arg("count", count).arg("most", most.number).arg("week", week).rests_on(most);
        show(step, "engine-fact-message", ours());
    }
}

/// All contact of half a year went one way: whoever loses it loses the creator.
fn single_channel(cx: &Cx<'_>, found: &mut Found<'_>) {
    let mut all = recent(cx, CHANNEL_DAYS);
    let Some(newest) = all.next() else { return };
    let rest = all.try_fold(1, |count, c| (c.channel == newest.channel).then_some(count + 1));
    let Some(count) = rest.filter(|&count| count >= CHANNEL_FEW) else { return };
    if let Some(step) = found.raise(cx, Cause::Number(newest.channel.into()), Times::ahead(newest.on, 0)) {
        step.arg("count", count);
        show(step, "engine-fact-one-channel", recent(cx, CHANNEL_DAYS));
    }
}
