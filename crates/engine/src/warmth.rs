//! Whether a relationship is kept warm, and whether we are in regular contact.
//!
//! The rule is the playbook's own rhythm: warm within the ideal days of a check-in, cooling until the latest, cold after it.

use stats::calendar::plus_days;

use crate::{facts::Contact, playbook::Setting, rules::Cx};

crate::codes::codes! {
    #[derive(Default)]
    pub enum Warmth {
        /// The playbook has no rhythm here, or nothing was ever begun.
        #[default]
        Unknown = "unknown",
        Warm = "warm",
        Cooling = "cooling",
        Cold = "cold",
    }
}

/// Counted from the last conversation of any kind; one that never was leaves a partnership cold.
pub fn warmth(cx: &Cx<'_>) -> Warmth {
    let (Some(ideal), Some(latest)) = (cx.number(Setting::CheckInIdeal), cx.number(Setting::CheckInLatest)) else {
        return Warmth::Unknown;
    };
    match last(cx, Contact::two_way) {
        None => Warmth::Cold,
        Some(contact) if cx.day.passed(plus_days(contact.on, latest)) => Warmth::Cold,
        Some(contact) if cx.day.passed(plus_days(contact.on, ideal)) => Warmth::Cooling,
        Some(_) => Warmth::Warm,
    }
}

/// A plain two-way contact, outside projects and without a request, lies within the latest days of the playbook.
pub fn regular(cx: &Cx<'_>) -> bool {
    let latest = cx.number(Setting::CheckInLatest).unwrap_or(crate::playbook::QUARTER_DAYS);
    last(cx, Contact::plain).is_some_and(|contact| !cx.day.passed(plus_days(contact.on, latest)))
}

/// The last contact of a kind that has come.
pub(crate) fn last<'a>(cx: &Cx<'a>, of: impl Fn(&Contact) -> bool) -> Option<&'a Contact> {
    cx.facts.contacts.iter().rev().find(|c| of(c) && cx.day.reached(c.on))
}
