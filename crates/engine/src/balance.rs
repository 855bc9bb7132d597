//! What each side gave over a time: conversations, help, minutes, and how often we gave for each time we asked.

use jiff::civil::Date;

use crate::facts::{Contact, Facts};

/// A count over a time, both days included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    /// Contacts of ours that asked for something.
    pub asks: u32,
    /// Contacts of ours that gave and asked nothing, and acts of support.
    pub gifts: u32,
    /// Acts of support among those.
    pub support: u32,
    /// Contacts that the creator began.
    pub theirs: u32,
    /// Time that the team gave to contacts and support.
    pub minutes: u32,
}

impl Balance {
    /// How many times we gave for each time we asked; none when nothing was asked.
    pub fn gifts_per_ask(&self) -> Option<f64> {
        (self.asks > 0).then(|| f64::from(self.gifts) / f64::from(self.asks))
    }
}

/// What happened from one day to another, both included.
pub fn balance(facts: &Facts, from: Date, to: Date) -> Balance {
    let mut found = Balance::default();
    for contact in facts.contacts.iter().filter(|c| from <= c.on && c.on <= to) {
        found.asks += u32::from(contact.is_ask());
        found.gifts += u32::from(contact.is_gift());
        found.theirs += u32::from(!contact.from_us());
        found.minutes += u32::from(contact.minutes);
    }
    for support in facts.support.iter().filter(|s| from <= s.on && s.on <= to) {
        found.gifts += 1;
        found.support += 1;
        found.minutes += u32::from(support.minutes);
    }
    found
}

/// Whether there was work together in a time, and not one conversation that was about anything else.
pub fn only_transactional(facts: &Facts, from: Date, to: Date) -> bool {
    let within = |on: Date| from <= on && on <= to;
    let worked = facts.collaborations.iter().any(|c| within(c.on));
    worked && !facts.contacts.iter().any(|c| within(c.on) && !Contact::about_work(c))
}
