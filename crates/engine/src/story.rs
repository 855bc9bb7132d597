//! The partnership so far as a picture: above the ground what was made, below it what kept the ground alive.

use jiff::civil::Date;
use stats::calendar::{days_between, plus_days, plus_months};

use crate::facts::{Contact, ContactKind, FactRef, Facts, Outcome, Side, Subject};

crate::codes::codes! {
    /// What a mark stands for. Collaborations stand above the ground, all else below it.
    pub enum MarkKind {
        Collaboration = "collaboration",
        CheckIn = "check_in",
        Review = "review",
        Support = "support",
        Results = "results",
        Answer = "answer",
        Introduction = "introduction",
        /// A promise of ours that is overdue or was broken.
        Owed = "owed",
    }
}

/// One thing that happened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    pub on: Date,
    pub kind: MarkKind,
    pub fact: FactRef,
    /// Of a collaboration: its index against the creator's own usual.
    pub index: Option<f32>,
    /// Of a collaboration: days since the one before.
    pub rest: Option<i32>,
}

/// Marks in order, and the months in which nobody spoke.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Story {
    pub marks: Vec<Mark>,
    /// The first day of each whole month without a contact in either direction.
    pub silent: Vec<Date>,
}

/// What happened from one day to another, both included; what is booked after today is left out.
pub fn story(facts: &Facts, from: Date, to: Date, today: Date) -> Story {
    let to = to.min(today);
    let mut marks: Vec<Mark> = above(facts).chain(talks(facts)).chain(kept(facts, today)).chain(given(facts)).collect();
    marks.retain(|mark| from <= mark.on && mark.on <= to);
    marks.sort_by_key(|mark| (mark.on, mark.kind, mark.fact));
    Story { marks, silent: silent(facts, from, to) }
}

fn mark(on: Date, kind: MarkKind, fact: FactRef) -> Mark {
    Mark { on, kind, fact, index: None, rest: None }
}

fn above(facts: &Facts) -> impl Iterator<Item = Mark> {
    facts.collaborations.iter().enumerate().map(|(place, c)| {
        let before = place.checked_sub(1).and_then(|before| facts.collaborations.get(before));
        let rest = before.map(|before| days_between(before.on, c.on));
        Mark { index: c.index, rest, ..mark(c.on, MarkKind::Collaboration, c.fact()) }
    })
}

fn talks(facts: &Facts) -> impl Iterator<Item = Mark> {
    facts.contacts.iter().filter(|c| Contact::checks_in(c)).map(|c| {
        let kind = if c.kind == ContactKind::Review { MarkKind::Review } else { MarkKind::CheckIn };
        mark(c.on, kind, c.fact())
    })
}

/// Promises of ours that were kept and are shown by name, and those that were not.
fn kept(facts: &Facts, today: Date) -> impl Iterator<Item = Mark> {
    facts.promises.iter().filter(|p| p.side == Side::Ours).filter_map(move |p| {
        let shown = match p.subject {
            Subject::Results => Some(MarkKind::Results),
            Subject::Answer => Some(MarkKind::Answer),
            Subject::Introduction => Some(MarkKind::Introduction),
            Subject::Payment | Subject::FirstLook | Subject::Delivery | Subject::Other => None,
        };
        match p.outcome {
            Outcome::Kept => shown.map(|kind| mark(p.settled.unwrap_or(p.due), kind, p.fact())),
            Outcome::Broken => Some(mark(p.due, MarkKind::Owed, p.fact())),
            Outcome::Open => (p.due < today).then(|| mark(p.due, MarkKind::Owed, p.fact())),
            Outcome::Released => None,
        }
    })
}

fn given(facts: &Facts) -> impl Iterator<Item = Mark> {
    let answers = facts.wishes.list.iter().filter_map(|w| Some(mark(w.answered?, MarkKind::Answer, w.fact())));
    facts.support.iter().map(|s| mark(s.on, MarkKind::Support, s.fact())).chain(answers)
}

fn silent(facts: &Facts, from: Date, to: Date) -> Vec<Date> {
    let first = from.first_of_month();
    let first = if first < from { plus_months(first, 1) } else { first };
    let months = (0..).map(|n| plus_months(first, n)).take_while(|&month| plus_days(plus_months(month, 1), -1) <= to);
    months.filter(|&month| !facts.contacts.iter().any(|c| month <= c.on && c.on < plus_months(month, 1))).collect()
}
