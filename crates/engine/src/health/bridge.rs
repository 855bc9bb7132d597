//! How we speak to a creator of another market: in their language, at their hours, and whom we made known to them.

use super::{Reason, Tally, Tell, predictability::promised, weight};
use crate::{
    facts::{Contact, Hours, Subject},
    rules::Cx,
};

/// Nothing of the bridge is asked of a creator at home.
fn abroad(cx: &Cx<'_>) -> bool {
    cx.facts.creator.abroad == Some(true)
}

pub(super) fn language(cx: &Cx<'_>, tell: Tell<'_>) -> Option<f64> {
    contacts(cx, |c| c.in_their_language, ["engine-fact-their-language", "engine-fact-other-language"], tell)
}

/// Known only where somebody has asked about hours.
pub(super) fn hours(cx: &Cx<'_>, tell: Tell<'_>) -> Option<f64> {
    if cx.facts.creator.hours == Hours::default() {
        return None;
    }
    contacts(cx, |c| Some(!c.out_of_hours), ["engine-fact-good-hour", "engine-fact-quiet-hour"], tell)
}

pub(super) fn introductions(cx: &Cx<'_>, tell: Tell<'_>) -> Option<f64> {
    if !abroad(cx) {
        return None;
    }
    let mut tally = Tally::default();
    promised(cx, |p| p.subject == Subject::Introduction, &mut tally, tell);
    tally.value()
}

/// The share of our contacts that were right. What went wrong is told row by row, what went well by its count.
fn contacts(cx: &Cx<'_>, right: impl Fn(&Contact) -> Option<bool>, says: [&'static str; 2], tell: Tell<'_>) -> Option<f64> {
    if !abroad(cx) {
        return None;
    }
    let [good, bad] = says;
    let (mut tally, mut well) = (Tally::default(), 0.0);
    for contact in cx.facts.contacts.iter().filter(|c| c.from_us()) {
        let weight = weight(cx.day, contact.on);
        match right(contact).filter(|_| weight > 0.0) {
            Some(true) => well += 1.0,
            Some(false) => tell(Reason::row(false, bad, contact.fact(), contact.on)),
            None => continue,
        }
        tally.add(weight, right(contact) == Some(true));
    }
    if well > 0.0 {
        tell(Reason { good: true, says: good, fact: None, on: None, number: Some(well) });
    }
    tally.value()
}
