//! Who has cared for the partnership, and how it is handed on.

use askama::Template;
use jiff::{civil::Date, tz::TimeZone};
use kernel::{
    ids::PartnershipId,
    web::{Shell, hue, initials},
};

use crate::{read::Read, store::moves::Move};

#[derive(Template)]
#[template(path = "story_continuity.html")]
pub struct Continuity {
    shell: Shell,
    id: PartnershipId,
    carers: Vec<Carer>,
    /// Colleagues who have spoken with them, and when last.
    others: Vec<(String, String)>,
}

/// Somebody who cared for it, in one span of days.
pub struct Carer {
    pub name: String,
    pub initials: String,
    pub hue: u8,
    pub when: String,
    pub now: bool,
}

impl Continuity {
    pub fn of(shell: &Shell, zone: &TimeZone, read: &Read) -> Self {
        let carers = carers(shell, zone, &read.moves);
        let known: Vec<&str> = carers.iter().map(|c| c.name.as_str()).collect();
        let mut others: Vec<(String, String)> = Vec::new();
        for contact in &read.contacts {
            let Some(name) = contact.member.as_ref().filter(|name| !known.contains(&name.as_str())) else { continue };
            if !others.iter().any(|(other, _)| other == name) {
                let day = contact.happened_at.to_zoned(zone.clone()).date();
                others.push((name.clone(), shell.l.date(day)));
            }
        }
        Self { id: read.p.id, carers, others, shell: shell.clone() }
    }
}

/// Spans of care, the present one first. A span without anybody is left out: it says nothing of who knows the creator.
pub fn carers(shell: &Shell, zone: &TimeZone, moves: &[Move]) -> Vec<Carer> {
    let l = &shell.l;
    let day = |m: &Move| m.at.to_zoned(zone.clone()).date();
    let mut until: Option<Date> = None;
    let mut carers = Vec::new();
    for m in moves.iter().filter(|m| m.is_of_manager()) {
        let from = day(m);
        if let Some(name) = m.fact("to") {
            let when = match until {
                None => l.t1("story-cares-since", "day", l.date(from)),
                Some(until) => l.t2("story-cared", "from", l.date(from), "to", l.date(until)),
            };
            carers.push(Carer { name: name.to_owned(), initials: initials(name), hue: hue(name), when, now: until.is_none() });
        }
        until = Some(from);
    }
    carers
}
