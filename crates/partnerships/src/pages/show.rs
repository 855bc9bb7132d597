//! A partnership: what is known of it, and what has happened.

use std::collections::BTreeMap;

use askama::Template;
use i18n::L;
use jiff::{civil::Date, tz::TimeZone};
use kernel::{
    Error,
    ids::{EventId, PartnershipId},
    web::{At, Cx, Page, Result, Shell, hue, initials},
};

use super::{cell, step::Step};
use crate::{
    cells::{Cell, What},
    model::{Stage, tenure},
    sentence::sentence,
    store::{
        history::{self, Happened},
        views::{self, Shown},
    },
};

/// How many events a page of the history has.
const PAGE: i64 = 50;

#[derive(Template)]
#[template(path = "partnership.html")]
pub struct PartnershipPage {
    shell: Shell,
    p: Shown,
    track: Vec<Track>,
    months: Vec<Month>,
    /// The address of what happened before.
    next: Option<String>,
}
impl Page for PartnershipPage {}

/// A stage of the track.
struct Track {
    name: String,
    class: &'static str,
    here: bool,
    when: String,
}

/// The events of a month.
struct Month {
    name: String,
    events: Vec<Ev>,
}

/// An event as shown.
struct Ev {
    icon: &'static str,
    said: String,
    who: Option<String>,
    words: Option<String>,
    when: String,
    stamp: String,
}

pub async fn show(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let after = before_which(&cx)?;
    let read = cx.read(move |tx| Ok((views::find(tx, id)?, views::current(tx, id)?, history::page(tx, id, after, PAGE)?))).await?;
    let (p, current, happened) = read;
    if let Some(current) = current {
        return cx.see(&kernel::paths::partnership(current));
    }
    cx.page(&page(cx.shell("partners"), &cx.zone, p, happened))
}

fn before_which(cx: &Cx) -> kernel::Result<Option<EventId>> {
    #[derive(serde::Deserialize)]
    struct Before {
        before: Option<EventId>,
    }
    Ok(cx.query::<Before>().map_err(|_| Error::NotFound)?.before)
}

pub(super) fn page(shell: Shell, zone: &TimeZone, p: Shown, happened: Vec<Happened>) -> PartnershipPage {
    let more = happened.last().filter(|_| i64::try_from(happened.len()) == Ok(PAGE));
    let next = more.map(|last| format!("{}?before={}", kernel::paths::partnership(p.id), last.id));
    let shell = super::among_partners(shell).crumb(&p.creator_name, Some(kernel::paths::creator(p.creator))).crumb(&p.brand_name, None);
    PartnershipPage { track: track(&shell.l, zone, &p, &happened), months: months(&shell.l, zone, &p.brand_name, happened), next, shell, p }
}

/// The four growing stages: those left behind, the present one, those to come.
fn track(l: &L, zone: &TimeZone, p: &Shown, happened: &[Happened]) -> Vec<Track> {
    let now = p.state.growing();
    let reached = reached(zone, happened);
    let step = |&stage: &Stage| {
        let here = stage == now && p.state.stage != Stage::Ended;
        let day = if here && p.state.stage == stage { Some(p.state.stage_since) } else { reached.get(&stage).copied() };
        let when = match day.filter(|_| stage <= now) {
            Some(day) if here => l.t1("partnerships-stage-since", "day", l.date_long(day)),
            Some(day) => l.month_year(day),
            None => String::new(),
        };
        let class = if here {
            "here"
        } else if stage <= now {
            "done"
        } else {
            ""
        };
        Track { name: l.t(stage.key()).to_owned(), class, here, when }
    };
    Stage::GROWING.iter().map(step).collect()
}

/// When each stage was last reached, as far as the events say.
fn reached(zone: &TimeZone, happened: &[Happened]) -> BTreeMap<Stage, Date> {
    let arrival = |e: &Happened| {
        let moved = matches!(e.verb.as_str(), "partnership_start" | "partnership_stage");
        let to = e.facts.0.get("to")?.as_str().and_then(Stage::parse)?;
        moved.then(|| (to, e.at.to_zoned(zone.clone()).date()))
    };
    happened.iter().rev().filter_map(arrival).collect()
}

fn months(l: &L, zone: &TimeZone, brand: &str, happened: Vec<Happened>) -> Vec<Month> {
    let mut months: Vec<Month> = Vec::new();
    for e in happened {
        let local = e.at.to_zoned(zone.clone());
        let name = l.month_year(local.date());
        if months.last().is_none_or(|m| m.name != name) {
            months.push(Month { name, events: Vec::new() });
        }
        let words = e.facts.0.get("reason").and_then(|r| r.as_str()).map(str::to_owned);
        let event = Ev {
            icon: icon(&e.verb),
            said: without(brand, sentence(l, &e.verb, &e.facts.0)),
            who: e.who,
            words,
            when: l.weekday_date(local.date()),
            stamp: e.at.to_string(),
        };
        if let Some(month) = months.last_mut() {
            month.events.push(event);
        }
    }
    months
}

/// A sentence without the brand that it begins with: the page is about that brand.
fn without(brand: &str, sentence: String) -> String {
    let Some(rest) = sentence.strip_prefix(brand).and_then(|rest| rest.strip_prefix(": ")) else { return sentence };
    let mut letters = rest.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn icon(verb: &str) -> &'static str {
    match verb {
        "partnership_start" => "flag",
        "partnership_stage" | "partnership_resume" | "partnership_reopen" => "arrow",
        "partnership_pause" => "rest",
        "partnership_end" => "broken",
        "partnership_manager" => "user",
        "partnership_potential" => "star",
        "partnership_undo" => "undo",
        "partnership_join" => "merge",
        "promise_keep" => "kept",
        "promise_break" => "broken",
        "collaboration_done" | "collaboration_record" => "flag",
        "collaboration_plan" | "collaboration_move" | "promise_move" => "calendar",
        _ if verb.starts_with("promise_") || verb.starts_with("commitment_") => "promise",
        _ => "edit",
    }
}

/// What the template asks for.
impl PartnershipPage {
    fn hue(&self) -> u8 {
        hue(&self.p.creator.to_string())
    }

    fn initials(&self) -> String {
        let latin = self.p.creator_latin.as_deref().filter(|_| self.shell.lang() == i18n::Lang::En);
        initials(latin.unwrap_or(&self.p.creator_name))
    }

    /// The moves that make sense now, the likely one first.
    fn steps(&self) -> &'static [Step] {
        match self.p.state.stage {
            Stage::Ended => &[Step::Reopen],
            Stage::Paused => &[Step::Resume, Step::End],
            _ => &[Step::Move, Step::Pause, Step::End],
        }
    }

    fn cell(&self, what: What) -> String {
        let cell = Cell {
            l: &self.shell.l,
            today: self.shell.today,
            partnership: self.p.id,
            editable: self.shell.can_edit(),
            value: cell::value(&self.p, what),
        };
        cell.render().unwrap_or_default()
    }

    fn year(&self) -> Option<i32> {
        tenure(self.p.state.since?, self.shell.today).map(|t| t.year)
    }

    fn tenure_year(&self) -> String {
        self.year().map_or_else(
            || self.shell.l.t("partnerships-not-yet").to_owned(),
            |year| self.shell.l.t1("partnerships-year", "year", year.to_string()),
        )
    }

    fn heading(&self) -> String {
        let stage = self.shell.l.t(self.p.state.growing().key()).to_owned();
        match self.year() {
            Some(year) => self.shell.l.t2("partnerships-heading", "stage", stage, "year", year.to_string()),
            None => stage,
        }
    }

    /// Of a paused or ended partnership: since when it rests.
    fn rest(&self) -> Option<String> {
        let day = self.shell.l.date_long(self.p.state.stage_since);
        match self.p.state.stage {
            Stage::Paused => Some(self.shell.l.t1("partnerships-paused-since", "day", day)),
            Stage::Ended => Some(self.shell.l.t1("partnerships-ended-on", "day", day)),
            _ => None,
        }
    }

    /// What was said at the last move, where the banner does not say it already.
    fn stage_words(&self) -> Option<&str> {
        self.p.state.stage_reason.as_deref().filter(|_| self.p.state.stage_before.is_none())
    }

    fn potential_set(&self) -> Option<String> {
        self.p.state.potential_set_on.map(|day| self.shell.l.date_long(day))
    }

    fn review(&self) -> Option<String> {
        self.p.state.potential_review_on.map(|day| self.shell.l.date_long(day))
    }

    fn overdue(&self) -> bool {
        self.p.state.potential_review_on.is_some_and(|day| day <= self.shell.today)
    }
}
