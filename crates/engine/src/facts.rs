//! What is known of one partnership, as dates and counts and never as documents.
//!
//! Cut into sections, one file each: a slice that brings a new kind of fact adds its section and its field here, and touches
//! no other. A section without facts is empty, which means unknown and never "none". Lists are in the order of their dates;
//! [`Facts::sort`] sees to that.

mod agreed;
mod collaboration;
mod contact;
mod hours;
mod person;
mod planned;
mod promise;
mod reference;
mod stage;
mod support;
mod wish;

pub use self::{
    agreed::*, collaboration::*, contact::*, hours::*, person::*, planned::*, promise::*, reference::*, stage::*, support::*, wish::*,
};

/// The facts of one partnership.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    pub standing: Standing,
    pub manager: Option<Manager>,
    pub creator: Creator,
    pub contacts: Vec<Contact>,
    pub promises: Vec<Promise>,
    pub collaborations: Vec<Collaboration>,
    pub agreed: Vec<Agreed>,
    pub wishes: Wishes,
    pub goals: Vec<Goal>,
    pub support: Vec<Support>,
    pub style: Vec<Style>,
    pub planned: Vec<Planned>,
    pub results: Measured,
}

impl Facts {
    /// Puts every list in the order of its dates, as all rules expect it.
    pub fn sort(&mut self) {
        self.contacts.sort_by_key(|c| (c.on, c.id));
        self.promises.sort_by_key(|p| (p.due, p.id));
        self.collaborations.sort_by_key(|c| (c.on, c.id));
        self.agreed.sort_by_key(|a| (a.from, a.id));
        self.wishes.list.sort_by_key(|w| (w.asked, w.id));
        self.goals.sort_by_key(|g| (g.stated, g.id));
        self.support.sort_by_key(|s| (s.on, s.id));
        self.style.sort_by_key(|s| (s.on, s.id));
        self.planned.sort_by_key(|p| (p.on, p.id));
        self.creator.away.sort_unstable();
    }

    /// Empties every section and keeps the room it had, so that one value serves a whole batch.
    pub fn clear(&mut self) {
        let Self {
            standing,
            manager,
            creator,
            contacts,
            promises,
            collaborations,
            agreed,
            wishes,
            goals,
            support,
            style,
            planned,
            results,
        } = self;
        (*standing, *manager, *results) = Default::default();
        creator.clear();
        contacts.clear();
        promises.clear();
        collaborations.clear();
        agreed.clear();
        wishes.clear();
        goals.clear();
        support.clear();
        style.clear();
        planned.clear();
    }
}
