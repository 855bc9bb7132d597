//! What happened in a partnership, in order.

use jiff::civil::Date;

use crate::creator::day_between;
use crate::deck::Deck;
use crate::material::{LANGS, index, texts};
use crate::model::*;
use crate::rng::Rng;
use crate::workspace::home_of;

const TALK: [&str; 5] = ["call", "message", "meeting", "idea", "note"];
const MILESTONES: [u64; 8] = [5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000];
const FILES: [&str; 3] = ["авторы весна.xlsx", "creators-to-contact.csv", "выставка контакты.csv"];

/// What people say when they talk, in both languages.
pub struct Talk(Vec<[Deck<Text>; 2]>);

impl Talk {
    pub fn new() -> Self {
        let table = include_str!("../data/talk.txt");
        Talk(TALK.iter().map(|kind| LANGS.map(|lang| Deck::new(texts(table, &[kind, lang.code()])))).collect())
    }

    /// Something said or done on a day, noted by a member.
    pub fn event(&mut self, rng: &mut Rng, on: Date, by: &'static str) -> Event {
        let kind = match rng.below(100) {
            0..34 => 0,
            34..60 => 1,
            60..70 => 2,
            70..84 => 3,
            _ => 4,
        };
        let lang = home_of(by).1;
        let words = Words { lang, text: self.0[kind][index(lang)].deal(rng) };
        let kind = match kind {
            0 => EventKind::Call { minutes: rng.between(2, 11) as u32 * 5 },
            1 => EventKind::Message,
            2 => EventKind::Meeting,
            3 => EventKind::IdeaReceived,
            _ => EventKind::Note,
        };
        Event { on, by: Some(by), kind, words: Some(words) }
    }
}

/// How the partnership came to be known.
pub fn beginning(rng: &mut Rng, on: Date, by: &'static str) -> Event {
    let kind = if rng.chance(35) {
        EventKind::Imported { file: rng.pick::<&'static str>(&FILES), row: rng.between(2, 380) as u32 }
    } else {
        EventKind::Added
    };
    Event { on, by: Some(by), kind, words: None }
}

/// What the creator's own record says happened since `first`.
pub fn of_creator(rng: &mut Rng, creator: &Creator, first: Date, today: Date, by: &'static str) -> Vec<Event> {
    let event = |on, by, kind, words| Event { on, by, kind, words };
    let mut events: Vec<Event> = creator.accounts.iter().flat_map(|account| milestones(account, first)).collect();
    if let Some(consent) = creator.consent.filter(|consent| consent.on >= first) {
        events.push(event(consent.on, Some(by), EventKind::ConsentRecorded, None));
    }
    if let Some(wish) = &creator.wish {
        events.push(event(day_between(rng, first, today), Some(by), EventKind::WishRecorded, Some(wish.clone())));
    }
    if let Some(account) = creator.accounts.get(1).filter(|_| rng.chance(40)) {
        events.push(event(day_between(rng, first, today), Some(by), EventKind::AccountAdded { platform: account.platform }, None));
    }
    events
}

fn milestones(account: &Account, first: Date) -> Vec<Event> {
    let known: Vec<(Date, u64)> = account.history.iter().filter_map(|point| Some((point.on, point.followers?))).collect();
    let mut reached = known.first().map_or(0, |(_, followers)| *followers);
    let mut events = Vec::new();
    for (on, followers) in known {
        let passed = MILESTONES.iter().rev().find(|count| (reached + 1..=followers).contains(count));
        if let Some(&count) = passed.filter(|_| on >= first) {
            events.push(Event { on, by: None, kind: EventKind::FollowersPassed { platform: account.platform, count }, words: None });
        }
        reached = reached.max(followers);
    }
    events
}
