//! What we give beside pay: conversations, help, attention that asks for nothing.

use jiff::civil::Date;
use stats::{
    calendar::{days_between, plus_days, plus_months},
    score,
};

use super::{Reason, Tell, weight};
use crate::{facts::Contact, playbook::Setting, rules::Cx, warmth};

/// Days since the last check-in against the ideal. While one is late the score falls a little each day.
pub(super) fn check_ins(cx: &Cx<'_>, tell: Tell<'_>) -> Option<f64> {
    let target = cx.number(Setting::CheckInIdeal)?;
    let last = warmth::last(cx, Contact::checks_in);
    let from = last.map_or(cx.began(), |c| c.on);
    // Whoever began less than one interval ago owes no conversation yet.
    if last.is_none() && !cx.day.passed(plus_days(from, target)) {
        return None;
    }
    let days = cx.day.until(|today| {
        let days = days_between(from, today);
        let changes = match days {
            d if d <= target => plus_days(from, target + 1),
            d if d < 3 * target => plus_days(today, 1),
            _ => Date::MAX,
        };
        (days, changes)
    });
    let value = score::contact(days, target);
    match last {
        Some(last) => {
            let says = if value == 100.0 { "engine-fact-check-in" } else { "engine-fact-check-in-old" };
            tell(Reason::row(value == 100.0, says, last.fact(), last.on));
        }
        None => tell(Reason { good: false, says: "engine-fact-check-in-never", fact: None, on: Some(from), number: None }),
    }
    Some(value)
}

/// Acts of support in twelve months: two are all that can be asked for. Nothing given says something only after half a year.
pub(super) fn support(cx: &Cx<'_>, tell: Tell<'_>) -> Option<f64> {
    let mut sum = 0.0;
    for support in &cx.facts.support {
        let weight = weight(cx.day, support.on);
        if weight > 0.0 {
            sum += 50.0;
            tell(Reason::row(true, "engine-fact-support", support.fact(), support.on));
        }
    }
    if sum == 0.0 {
        if !cx.day.reached(plus_months(cx.began(), 6)) {
            return None;
        }
        tell(Reason { good: false, says: "engine-fact-support-never", fact: None, on: None, number: None });
    }
    Some(f64::min(sum, 100.0))
}

/// 100 when we ask no more often for each gift than the playbook allows, less in proportion.
pub(super) fn balance(cx: &Cx<'_>, tell: Tell<'_>) -> Option<f64> {
    let allowed = cx.number(Setting::AsksPerGift)?;
    let (mut asks, mut gifts) = (0.0, 0.0);
    for contact in cx.facts.contacts.iter().filter(|c| c.is_ask() || c.is_gift()) {
        let weight = weight(cx.day, contact.on);
        *(if contact.is_ask() { &mut asks } else { &mut gifts }) += weight;
    }
    gifts += cx.facts.support.iter().map(|s| weight(cx.day, s.on)).sum::<f64>();
    if asks + gifts == 0.0 {
        return None;
    }
    let value = if asks == 0.0 { 100.0 } else { f64::min(100.0, 100.0 * gifts * f64::from(allowed) / asks) };
    let says = if value == 100.0 { "engine-fact-balance" } else { "engine-fact-balance-asks" };
    tell(Reason { good: value == 100.0, says, fact: None, on: None, number: (gifts > 0.0).then(|| asks / gifts) });
    Some(value)
}
