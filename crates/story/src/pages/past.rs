//! Everything that happened, month by month, in sentences; new numbers of one day in one line.

use std::collections::HashMap;

use askama::Template;
use contacts::{pages::Shown as ContactShown, store::rows::Contact};
use i18n::L;
use jiff::{civil::Date, tz::TimeZone};
use kernel::{
    ids::{ContactId, EventId, PartnershipId, Uuid},
    markdown::Html,
    paths,
    web::{Page, Shell},
};

use crate::{
    model::Kind,
    read::{EVENTS, Past},
    store::{events::Happened, words::Words},
    words::{foreign, without},
};

/// The timeline, as a part of the page and alone.
#[derive(Template)]
#[template(path = "story_past.html")]
pub struct Timeline {
    shell: Shell,
    id: PartnershipId,
    kind: Kind,
    months: Vec<Month>,
    /// Where what happened before is.
    older: Option<String>,
}
impl Page for Timeline {}

struct Month {
    name: String,
    lines: Vec<Line>,
}

/// One thing that happened.
struct Line {
    class: &'static str,
    icon: &'static str,
    said: String,
    href: Option<String>,
    who: Option<String>,
    /// Somebody's own words, their language, and a translation.
    words: Option<(String, Option<String>)>,
    note: Option<Html>,
    note_lang: Option<&'static str>,
    theirs: bool,
    day: Date,
    when: String,
    stamp: String,
    /// Of new numbers: the accounts that were counted that day.
    counted: Vec<String>,
}

/// Of a page: its partnership and brand, and which part of the past it shows.
pub struct Asked<'a> {
    pub id: PartnershipId,
    pub brand: &'a str,
    pub kind: Kind,
}

impl Timeline {
    pub fn of(shell: &Shell, zone: &TimeZone, asked: &Asked<'_>, past: Past) -> Self {
        let Past { mut happened, contacts, words } = past;
        let older = cut(zone, &mut happened);
        let older = older.map(|last| format!("{}?kind={}&before={last}#tl", paths::partnership(asked.id), asked.kind.code()));
        let said = Said { l: &shell.l, zone, brand: asked.brand, contacts, words };
        let lines = happened.into_iter().map(|e| said.line(e));
        Self { id: asked.id, kind: asked.kind, months: months(&shell.l, together(&shell.l, lines)), older, shell: shell.clone() }
    }

    fn kinds(&self) -> &'static [Kind] {
        Kind::ALL
    }

    fn is_kind(&self, kind: &Kind) -> bool {
        self.kind == *kind
    }

    fn lang_of(&self, text: &str) -> Option<&'static str> {
        foreign(&self.shell.l, text)
    }
}

/// Keeps what one page shows; the event before which the next one begins. Numbers of one day are not torn apart: the day that a
/// page would break off in the middle of stands on the next one.
fn cut(zone: &TimeZone, happened: &mut Vec<Happened>) -> Option<EventId> {
    if happened.len() <= EVENTS {
        return None;
    }
    let day = |e: &Happened| e.at.to_zoned(zone.clone()).date();
    let next = happened.get(EVENTS).filter(|e| is_count(e)).map(day);
    happened.truncate(EVENTS);
    if let Some(next) = next {
        let whole = happened.iter().rposition(|e| !is_count(e) || day(e) != next).map_or(0, |at| at + 1);
        // A day fuller than a page has to be broken off all the same.
        happened.truncate(if whole == 0 { EVENTS } else { whole });
    }
    happened.last().map(|e| e.id)
}

fn is_count(e: &Happened) -> bool {
    e.verb == "channel_observe"
}

struct Said<'a> {
    l: &'a L,
    zone: &'a TimeZone,
    brand: &'a str,
    contacts: HashMap<ContactId, Contact>,
    words: HashMap<Uuid, Words>,
}

impl Said<'_> {
    fn line(&self, e: Happened) -> Line {
        let l = self.l;
        let day = e.at.to_zoned(self.zone.clone()).date();
        let reason = e.facts.0.get("reason").and_then(|r| r.as_str()).map(|r| (r.to_owned(), None));
        let quote = e.subject_id.and_then(|id| self.words.get(&id)).filter(|_| speaks(&e.verb));
        let counted = if is_count(&e) { vec![account(l, &e)] } else { Vec::new() };
        let line = Line {
            class: class(&e.verb),
            icon: icon(&e.verb),
            said: without(self.brand, creators::words::sentence(l, &e.verb, &e.facts.0)),
            href: href(&e),
            words: quote.map(|w| (w.words.clone(), w.translation.clone())).or(reason),
            note: None,
            note_lang: None,
            theirs: quote.is_some() && !e.verb.starts_with("support_"),
            when: l.weekday_date(day),
            stamp: e.at.to_string(),
            who: e.who,
            day,
            counted,
        };
        let logged = e.subject_id.filter(|_| e.verb == "contact_log").and_then(|id| self.contacts.get(&ContactId(id)));
        match logged {
            Some(contact) => self.told(line, contact),
            None => line,
        }
    }

    /// A contact that was written down, as it is told today.
    fn told(&self, line: Line, contact: &Contact) -> Line {
        let on = contact.happened_at.to_zoned(self.zone.clone()).date();
        let shown = ContactShown::of(self.l, self.zone, contact.clone());
        let said = if on == line.day { shown.said } else { self.l.t2("story-contact-of", "contact", shown.said, "day", self.l.date(on)) };
        let theirs = contact.direction == contacts::model::Direction::In;
        Line {
            class: if theirs { "is-voice" } else { "us" },
            icon: shown.icon,
            said,
            who: contact.member.clone().or(line.who),
            note: shown.html,
            note_lang: shown.lang,
            ..line
        }
    }
}

/// New numbers of one day become one line, where the newest of them stood.
fn together(l: &L, lines: impl Iterator<Item = Line>) -> Vec<Line> {
    let mut all: Vec<Line> = Vec::new();
    for line in lines {
        let same = all.iter_mut().rev().take_while(|before| before.day == line.day).find(|before| !before.counted.is_empty());
        match same.filter(|_| !line.counted.is_empty()) {
            Some(before) => {
                let fresh: Vec<String> = line.counted.into_iter().filter(|name| !before.counted.contains(name)).collect();
                before.counted.extend(fresh);
            }
            None => all.push(line),
        }
    }
    for line in all.iter_mut().filter(|line| line.counted.len() > 1) {
        let names: Vec<&str> = line.counted.iter().map(String::as_str).collect();
        line.said = l.t1("story-numbers-of", "accounts", l.list(&names));
    }
    all
}

fn months(l: &L, lines: Vec<Line>) -> Vec<Month> {
    let mut months: Vec<Month> = Vec::new();
    for line in lines {
        let name = l.month_year(line.day);
        match months.last_mut().filter(|m| m.name == name) {
            Some(month) => month.lines.push(line),
            None => months.push(Month { name, lines: vec![line] }),
        }
    }
    months
}

fn account(l: &L, e: &Happened) -> String {
    let fact = |name: &str| e.facts.0.get(name).and_then(|v| v.as_str()).unwrap_or_default();
    let platform = fact("platform");
    if platform.is_empty() { fact("handle").to_owned() } else { l.t(&["platform-", platform].concat()).to_owned() }
}

/// Whether the words of the thing itself are worth repeating.
fn speaks(verb: &str) -> bool {
    matches!(verb, "wish_record" | "wish_reword" | "wish_answer" | "goal_state" | "support_log")
}

fn class(verb: &str) -> &'static str {
    match verb {
        "collaboration_done" | "collaboration_record" => "made",
        "promise_break" | "collaboration_cancel" | "partnership_end" => "is-bad",
        "wish_record" | "wish_reword" | "goal_state" => "is-voice",
        _ => "us",
    }
}

fn href(e: &Happened) -> Option<String> {
    let id = e.subject_id?;
    match e.subject_kind.as_str() {
        "promise" => Some(paths::promise(kernel::ids::PromiseId(id))),
        "collaboration" if !matches!(e.verb.as_str(), "collaboration_remove") => {
            Some(paths::collaboration(kernel::ids::CollaborationId(id)))
        }
        _ => None,
    }
}

fn icon(verb: &str) -> &'static str {
    match verb {
        "partnership_start" | "collaboration_done" | "collaboration_record" => "flag",
        "partnership_stage" | "partnership_resume" | "partnership_reopen" => "arrow",
        "partnership_pause" => "rest",
        "partnership_end" | "promise_break" | "collaboration_cancel" => "broken",
        "partnership_manager" => "user",
        "partnership_potential" => "star",
        "partnership_join" => "merge",
        "partnership_playbook" | "partnership_own_value" | "partnership_own_value_end" => "playbook",
        "promise_keep" | "step_done" => "kept",
        "collaboration_plan" | "collaboration_move" | "promise_move" => "calendar",
        "channel_observe" => "results",
        "step_snooze" => "snooze",
        _ => icon_of_kind(verb.split_once('_').map_or(verb, |(kind, _)| kind)),
    }
}

fn icon_of_kind(kind: &str) -> &'static str {
    match kind {
        "promise" | "commitment" => "promise",
        "contact" => "call",
        "wish" | "goal" => "quote",
        "support" => "kept",
        "style" | "assessment" => "star",
        "channel" => "globe",
        "note" => "message",
        "attachment" => "attach",
        "step" => "today",
        "expertise" => "idea",
        "audience" => "partners",
        _ => "edit",
    }
}

#[cfg(test)]
mod tests {
    use i18n::{Catalogue, Lang};
    use kernel::db::Json;
    use serde_json::json;

    use super::*;

    fn event(n: u128, at: &str, verb: &str, platform: &str) -> Happened {
        Happened {
            id: EventId(Uuid::from_u128(n)),
            at: at.parse().expect("an instant"),
            verb: verb.into(),
            subject_kind: verb.split('_').next().unwrap_or_default().into(),
            subject_id: Some(Uuid::from_u128(n)),
            who: None,
            facts: Json(json!({ "platform": platform, "handle": "vera" })),
        }
    }

    fn lines(happened: Vec<Happened>) -> Vec<String> {
        let shell = Shell::sample(&Catalogue::new().lang(Lang::En), true);
        let asked = Asked { id: PartnershipId(Uuid::from_u128(1)), brand: "Osier", kind: Kind::All };
        let timeline = Timeline::of(&shell, &TimeZone::UTC, &asked, Past { happened, ..Past::default() });
        timeline.months.into_iter().flat_map(|m| m.lines).map(|line| line.said).collect()
    }

    #[test]
    fn new_numbers_of_one_day_are_one_line() {
        let happened = vec![
            event(9, "2026-04-14T10:00:00Z", "channel_observe", "vk"),
            event(8, "2026-04-14T09:00:00Z", "note_add", ""),
            event(7, "2026-04-14T08:00:00Z", "channel_observe", "telegram"),
            event(6, "2026-04-14T08:00:00Z", "channel_observe", "vk"),
            event(5, "2026-04-13T08:00:00Z", "channel_observe", "vk"),
        ];
        let said = lines(happened);
        assert_eq!(said.len(), 3, "{said:?}");
        assert_eq!(said[0], "New numbers: VK and Telegram");
        assert_ne!(said[2], said[0]);
    }

    #[test]
    fn a_day_of_numbers_is_not_torn_between_two_pages() {
        let count = |n: u128, day: u128| event(n, &format!("2026-04-{day:02}T10:00:00Z"), "channel_observe", "vk");
        let mut page: Vec<Happened> = (0..EVENTS as u128 - 2).map(|n| event(100 - n, "2026-04-20T10:00:00Z", "note_add", "")).collect();
        page.extend([count(12, 10), count(11, 10), count(10, 10)]);
        assert_eq!(page.len(), EVENTS + 1);
        let next = cut(&TimeZone::UTC, &mut page);
        assert_eq!((page.len(), next), (EVENTS - 2, page.last().map(|e| e.id)));

        let mut full: Vec<Happened> = (0..=EVENTS as u128).map(|n| count(100 - n, 10)).collect();
        assert!(cut(&TimeZone::UTC, &mut full).is_some());
        assert_eq!(full.len(), EVENTS, "a day fuller than a page is broken off");

        let mut short = vec![count(1, 10)];
        assert_eq!((cut(&TimeZone::UTC, &mut short), short.len()), (None, 1));
    }
}
