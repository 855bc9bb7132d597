//! The dossier with which a partnership is handed to somebody else: everything they must know before the first word.
//!
//! What must always hold: words stand as they were said, with a translation where one is kept; notes that are for the team alone
//! stay out of it, because a dossier is printed and carried; what is not known is absent.

use collaborations::model::WorkState;
use contacts::store::rows::Contact;
use engine::{Evaluation, evaluate, rules::Registry};
use jiff::civil::Date;
use kernel::{
    Lang, Result, Tx,
    ids::{CreatorId, PartnershipId, PromiseId},
};
use memory::store::{goals::Goal, preferences::Preferences, supports::Support, wishes::WishView};
use partnerships::model::{EndReason, Potential, Stage, tenure};
use promises::{
    model::{PromiseSide, PromiseState},
    store::{
        lists::{Filter, PromiseWhich, page as promised},
        rows::Promise,
    },
};
use serde::Serialize;
use stats::calendar::plus_months;
use utoipa::ToSchema;

use crate::{
    read::{self, Read},
    store::people::{self, Colleague},
};

/// Conversations that are told, of so many that are looked at.
const CONTACTS: usize = 10;
const LOOKED_AT: i64 = 100;
const PROMISES: i64 = 60;
const WISHES: i64 = 30;
const COLLEAGUES: usize = 12;
/// Works that are named for each side of the lesson.
const WORKS: usize = 6;
/// How far the calendar looks ahead, in months.
const AHEAD: i32 = 6;

/// Everything that is handed on.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Dossier)]
pub struct Dossier {
    pub partnership_id: PartnershipId,
    #[schema(value_type = String, format = Date)]
    pub as_of: Date,
    pub who: Who,
    pub stands: Stands,
    /// Open promises of ours, the most pressing first.
    pub we_owe: Vec<Owed>,
    pub they_owe: Vec<Owed>,
    /// Wishes in the creator's own words, and what came of them.
    pub wishes: Vec<WishView>,
    pub goals: Vec<Goal>,
    /// Work that was liked better than their usual, or taught us something.
    pub worked: Vec<Lesson>,
    /// Work below their usual, work called off, promises we broke.
    pub did_not: Vec<Lesson>,
    pub preferences: Preferences,
    /// What was done for them last.
    pub supports: Vec<Support>,
    /// Days to come, the nearest first.
    pub ahead: Vec<Ahead>,
    /// The last real conversations: both sides spoke.
    pub contacts: Vec<Contact>,
    /// Colleagues who know them.
    pub colleagues: Vec<Colleague>,
}

/// Who they are, and how to speak with them.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = DossierWho)]
pub struct Who {
    pub creator_id: CreatorId,
    pub name: String,
    pub latin_name: Option<String>,
    pub pronouns: Option<String>,
    pub address_en: Option<String>,
    pub address_ru: Option<String>,
    /// Who says «ты» or «вы»: the member and the form.
    pub forms: Vec<Form>,
    /// Codes of languages, the preferred one first.
    pub languages: Vec<String>,
    pub country: Option<String>,
    pub city: Option<String>,
    pub city_other: Option<String>,
    /// An IANA zone.
    pub zone: Option<String>,
    /// Month and day.
    pub birthday: Option<String>,
    /// Ways of contact, the preferred one first.
    pub ways: Vec<Way>,
    /// Accounts, the main one first.
    pub accounts: Vec<Account>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = DossierForm)]
pub struct Form {
    pub member: String,
    pub form: creators::model::AddressForm,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = DossierWay)]
pub struct Way {
    pub kind: creators::model::ContactKind,
    pub value: String,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = DossierAccount)]
pub struct Account {
    pub platform: creators::model::Platform,
    pub handle: String,
    pub followers: Option<i64>,
}

/// Where the partnership stands.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = DossierStands)]
pub struct Stands {
    pub brand: String,
    pub stage: Stage,
    #[schema(value_type = String, format = Date)]
    pub stage_since: Date,
    pub stage_reason: Option<String>,
    pub ended_reason: Option<EndReason>,
    pub tier: Option<String>,
    pub manager: Option<String>,
    /// The first day of working together.
    #[schema(value_type = Option<String>, format = Date)]
    pub since: Option<Date>,
    pub year: Option<i32>,
    pub potential: Potential,
    pub potential_reason: Option<String>,
    /// How good a partner we are, 0 to 100.
    pub health: Option<f64>,
}

/// A promise that is open.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = DossierPromise)]
pub struct Owed {
    pub id: PromiseId,
    pub words: String,
    #[schema(value_type = String)]
    pub language: Lang,
    pub translation: Option<String>,
    #[schema(value_type = String, format = Date)]
    pub due_on: Date,
    #[schema(value_type = String, format = Date)]
    pub made_on: Date,
    pub keeper: Option<String>,
}

/// What a piece of work, or a breach, has taught.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = DossierLesson)]
pub struct Lesson {
    #[schema(value_type = String, format = Date)]
    pub on: Date,
    /// `work`, `cancelled` or `broken` (a promise of ours).
    pub kind: &'static str,
    pub what: String,
    pub what_other: Option<String>,
    /// Against the creator's own usual; 1 is the usual.
    pub index: Option<f64>,
    /// What was learned, why it was called off, or what was done about it.
    pub words: Option<String>,
}

/// A day to come.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = DossierAhead)]
pub struct Ahead {
    #[schema(value_type = String, format = Date)]
    pub on: Date,
    #[schema(value_type = Option<String>, format = Date)]
    pub to: Option<Date>,
    /// `promise_ours`, `promise_theirs`, `collaboration`, `check_in`, `review`, `birthday`, `anniversary`, `off_limits`,
    /// `guarantee_ends` or `potential_review`.
    pub kind: &'static str,
    /// The words of the promise, the title of the work, why the days are off limits.
    pub words: Option<String>,
}

/// What a dossier is made of.
pub struct Source {
    pub read: Read,
    pub open: Vec<Promise>,
    pub broken: Vec<Promise>,
    pub wishes: Vec<WishView>,
    pub contacts: Vec<Contact>,
    pub colleagues: Vec<Colleague>,
}

/// Reads it, in a fixed number of statements.
pub fn source(tx: &mut Tx<'_>, id: PartnershipId) -> Result<Source> {
    let read = read::read(tx, id, None, None)?;
    let of = |which| Filter { partnership: Some(id), ..Filter::of(which) };
    Ok(Source {
        open: promised(tx, &of(PromiseWhich::Open), read.today, None, PROMISES)?,
        broken: promised(tx, &of(PromiseWhich::Broken), read.today, None, PROMISES)?,
        wishes: memory::store::wishes::of_partnership(tx, id, WISHES)?,
        contacts: contacts::store::list::of_partnership(tx, id, LOOKED_AT)?,
        colleagues: people::knowing(tx, read.p.creator, id, COLLEAGUES)?,
        read,
    })
}

/// The dossier.
pub fn dossier(source: Source) -> Dossier {
    let found = found(&source.read);
    let Source { read, open, broken, wishes, contacts, colleagues } = source;
    let (worked, did_not) = lessons(&read, &broken);
    let ahead = ahead(&read, &open, &found);
    let real = contacts.into_iter().filter(|c| c.shape().is_two_way()).take(CONTACTS);
    let (ours, theirs): (Vec<Promise>, Vec<Promise>) = open.into_iter().partition(|p| p.side == PromiseSide::Ours);
    Dossier {
        partnership_id: read.p.id,
        as_of: read.today,
        who: who(&read),
        stands: stands(&read, &found),
        we_owe: ours.into_iter().map(owed).collect(),
        they_owe: theirs.into_iter().map(owed).collect(),
        contacts: real.collect(),
        worked,
        did_not,
        ahead,
        wishes,
        colleagues,
        goals: read.goals,
        preferences: read.preferences,
        supports: read.supports,
    }
}

fn found(read: &Read) -> Evaluation {
    let mut found = Evaluation::default();
    evaluate(&Registry::default(), &read.facts, read.held.policy(), read.today, &mut found);
    found
}

fn who(read: &Read) -> Who {
    let row = &read.person.row;
    let account =
        |c: &creators::store::channels::Channel| Account { platform: c.platform, handle: c.handle.clone(), followers: c.followers };
    Who {
        creator_id: row.id,
        name: row.display_name.clone(),
        latin_name: row.latin_name.clone().filter(|latin| *latin != row.display_name),
        pronouns: row.pronouns.clone(),
        address_en: row.address_en.clone(),
        address_ru: row.address_ru.clone(),
        forms: read.addresses.iter().map(|(_, member, form)| Form { member: member.clone(), form: *form }).collect(),
        languages: row.languages.0.clone(),
        country: row.country.clone(),
        city: row.city.clone(),
        city_other: row.city_other.clone(),
        zone: row.zone.clone(),
        birthday: row.birthday.clone(),
        ways: read.person.contacts.iter().map(|c| Way { kind: c.kind, value: c.value.clone() }).collect(),
        accounts: read.channels.iter().map(account).collect(),
    }
}

fn stands(read: &Read, found: &Evaluation) -> Stands {
    let (p, state) = (&read.p, &read.p.state);
    Stands {
        brand: p.brand_name.clone(),
        stage: state.stage,
        stage_since: state.stage_since,
        stage_reason: state.stage_reason.clone(),
        ended_reason: state.ended_reason,
        tier: p.tier_name.clone(),
        manager: p.manager_name.clone(),
        since: state.since,
        year: state.since.and_then(|since| tenure(since, read.today)).map(|t| t.year),
        potential: state.potential,
        potential_reason: state.potential_reason.clone(),
        health: found.health.score,
    }
}

fn owed(p: Promise) -> Owed {
    Owed {
        id: p.id,
        words: p.words,
        language: p.language,
        translation: p.translation,
        due_on: p.due_on,
        made_on: p.made_on,
        keeper: p.keeper_name,
    }
}

/// What worked, and what did not; the newest first.
fn lessons(read: &Read, broken: &[Promise]) -> (Vec<Lesson>, Vec<Lesson>) {
    let (mut worked, mut did_not) = (Vec::new(), Vec::new());
    for c in &read.together.rows {
        let work = &c.work;
        let index = work.usual.map(|u| u.index);
        let lesson = |kind, words: &Option<String>| Lesson {
            on: work.happens_on,
            kind,
            what: work.title.clone(),
            what_other: work.title_other.clone(),
            index,
            words: words.clone(),
        };
        match work.state {
            WorkState::Cancelled => did_not.push(lesson("cancelled", &work.cancelled_reason)),
            WorkState::Done if index.is_some_and(|n| n < 1.0) || work.over_cap_reason.is_some() => {
                did_not.push(lesson("work", &work.learned))
            }
            WorkState::Done if index.is_some() || work.learned.is_some() => worked.push(lesson("work", &work.learned)),
            WorkState::Done | WorkState::Planned => {}
        }
    }
    let ours = broken.iter().filter(|p| p.side == PromiseSide::Ours && p.state == PromiseState::Broken);
    did_not.extend(ours.map(|p| Lesson {
        on: p.closed_on.unwrap_or(p.due_on),
        kind: "broken",
        what: p.words.clone(),
        what_other: p.translation.clone(),
        index: None,
        words: p.outcome.clone(),
    }));
    for side in [&mut worked, &mut did_not] {
        side.sort_by_key(|lesson| std::cmp::Reverse(lesson.on));
        side.truncate(WORKS);
    }
    (worked, did_not)
}

/// Days to come within half a year.
fn ahead(read: &Read, open: &[Promise], found: &Evaluation) -> Vec<Ahead> {
    let (today, last) = (read.today, plus_months(read.today, AHEAD));
    let mut days: Vec<Ahead> = Vec::new();
    let mut add = |kind, on: Option<Date>, to: Option<Date>, words: Option<String>| {
        let near = |on: &Date| to.unwrap_or(*on) >= today && *on <= last;
        days.extend(on.filter(near).map(|on| Ahead { on, to, kind, words }));
    };
    for p in open {
        let kind = if p.side == PromiseSide::Ours { "promise_ours" } else { "promise_theirs" };
        add(kind, Some(p.due_on), None, Some(p.words.clone()));
    }
    for c in read.together.rows.iter().filter(|c| c.work.state == WorkState::Planned) {
        add("collaboration", Some(c.work.happens_on), c.work.ended_on, Some(c.work.title.clone()));
    }
    for off in &read.preferences.off_limits.0 {
        add("off_limits", Some(off.from), Some(off.to), off.why.clone());
    }
    add("check_in", found.next_check_in.map(|day| day.max(today)), None, None);
    add("review", found.next_review.map(|day| day.max(today)), None, None);
    add("birthday", read.facts.creator.birthday.and_then(|b| next(today, b.month, b.day)), None, None);
    add("anniversary", read.p.state.since.and_then(|day| next(today, day.month(), day.day())), None, None);
    add("guarantee_ends", read.together.running().map(|c| c.guarantee.ends_on), None, None);
    add("potential_review", read.p.state.potential_review_on, None, None);
    days.sort_by_key(|day| day.on);
    days
}

/// The next day that has this month and day; 29 February is the 28th in other years.
fn next(today: Date, month: i8, day: i8) -> Option<Date> {
    let of = |year: i16| Date::new(year, month, day).or_else(|_| Date::new(year, month, 28)).ok();
    of(today.year()).filter(|on| *on >= today).or_else(|| of(today.year() + 1))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_comes_round() {
        let today = date(2026, 4, 14);
        for (month, day, expected) in
            [(4, 14, date(2026, 4, 14)), (4, 13, date(2027, 4, 13)), (2, 29, date(2027, 2, 28)), (12, 31, date(2026, 12, 31))]
        {
            assert_eq!(next(today, month, day), Some(expected), "{month}-{day}");
        }
    }
}
