//! One promise: what was said, how it stands, and why its day moved.

use askama::Template;
use jiff::{civil::Date, tz::TimeZone};
use kernel::{
    ids::PromiseId,
    web::{At, Cx, Page, Result, Shell},
};
use partnerships::store::today;

use super::step::Step;
use crate::{
    model::PromiseState,
    section::{Line, in_script},
    store::{
        history::{self, Happened},
        rows::{self, Promise},
    },
};

#[derive(Template)]
#[template(path = "promise.html")]
pub struct PromisePage {
    shell: Shell,
    p: Promise,
    today: Date,
    events: Vec<Ev>,
}
impl Page for PromisePage {}

/// An event as shown.
struct Ev {
    icon: &'static str,
    said: String,
    who: Option<String>,
    words: Option<String>,
    when: String,
    stamp: String,
}

pub async fn show(cx: Cx, At(id): At<PromiseId>) -> Result {
    let (p, today, happened) = cx.read(move |tx| Ok((rows::find(tx, id)?, today(tx)?, history::of(tx, id)?))).await?;
    cx.page(&page(cx.shell("promises"), &cx.zone, p, today, happened))
}

pub(super) fn page(shell: Shell, zone: &TimeZone, p: Promise, today: Date, happened: Vec<Happened>) -> PromisePage {
    let event = |e: Happened| {
        let day = e.at.to_zoned(zone.clone()).date();
        Ev {
            icon: icon(&e.verb),
            said: without(&p.brand_name, partnerships::sentence(&shell.l, &e.verb, &e.facts.0)),
            who: e.who,
            words: e.facts.0.get("reason").and_then(|r| r.as_str()).map(str::to_owned),
            when: shell.l.date(day),
            stamp: e.at.to_string(),
        }
    };
    let events = happened.into_iter().map(event).collect();
    let here = shell.l.t("term-promise").to_owned();
    PromisePage { shell: super::among_promises(shell).crumb(here, None), p, today, events }
}

/// A sentence without the brand that it begins with.
fn without(brand: &str, sentence: String) -> String {
    let Some(rest) = sentence.strip_prefix(brand).and_then(|rest| rest.strip_prefix(": ")) else { return sentence };
    let mut letters = rest.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The icon of an event of a promise, without `i-`.
pub fn icon(verb: &str) -> &'static str {
    match verb {
        "promise_keep" => "kept",
        "promise_break" => "broken",
        "promise_release" => "open",
        "promise_reopen" => "undo",
        "promise_move" => "calendar",
        "promise_edit" => "edit",
        _ => "promise",
    }
}

/// What the template asks for.
impl PromisePage {
    fn line(&self) -> Line<'_> {
        Line { l: &self.shell.l, p: &self.p, today: self.today }
    }

    fn name(&self) -> &str {
        in_script(&self.shell.l, &self.p.creator_name, self.p.creator_latin.as_deref())
    }

    /// What can become of it now, the likely one first.
    fn steps(&self) -> &'static [Step] {
        if self.p.state == PromiseState::Open { &[Step::Keep, Step::Break, Step::Release] } else { &[Step::Reopen] }
    }

    fn due(&self) -> String {
        self.shell.l.date_long(self.p.due_on)
    }

    fn made(&self) -> String {
        self.shell.l.date_long(self.p.made_on)
    }

    fn closed(&self) -> Option<String> {
        self.p.closed_on.map(|day| self.shell.l.date_long(day))
    }
}
