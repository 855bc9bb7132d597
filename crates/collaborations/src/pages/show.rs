//! One collaboration: what it was, how it did, and what happened to it.

use askama::Template;
use jiff::{civil::Date, tz::TimeZone};
use kernel::{
    ids::CollaborationId,
    web::{At, Cx, Page, Result, Shell},
};
use partnerships::store::today;

use super::step::Step;
use crate::{
    model::WorkState,
    section::{Line, Scale},
    store::{
        history::{self, Happened},
        work::{self, Collaboration},
    },
};

#[derive(Template)]
#[template(path = "collaboration.html")]
pub struct CollaborationPage {
    shell: Shell,
    c: Collaboration,
    scale: Scale,
    today: Date,
    events: Vec<Ev>,
}
impl Page for CollaborationPage {}

/// An event as shown.
struct Ev {
    icon: &'static str,
    said: String,
    who: Option<String>,
    words: Option<String>,
    when: String,
    stamp: String,
}

pub async fn show(cx: Cx, At(id): At<CollaborationId>) -> Result {
    let (c, today, happened) = cx.read(move |tx| Ok((work::find(tx, id)?, today(tx)?, history::of(tx, id)?))).await?;
    cx.page(&page(cx.shell("partners"), &cx.zone, c, today, happened))
}

pub(super) fn page(shell: Shell, zone: &TimeZone, c: Collaboration, today: Date, happened: Vec<Happened>) -> CollaborationPage {
    let event = |e: Happened| {
        let day = e.at.to_zoned(zone.clone()).date();
        Ev {
            icon: icon(&e.verb),
            said: without(&c.brand_name, partnerships::sentence(&shell.l, &e.verb, &e.facts.0)),
            who: e.who,
            words: e.facts.0.get("reason").and_then(|r| r.as_str()).map(str::to_owned),
            when: shell.l.date(day),
            stamp: e.at.to_string(),
        }
    };
    let events = happened.into_iter().map(event).collect();
    let name = super::in_script(&shell.l, &c.creator_name, c.creator_latin.as_deref()).to_owned();
    let shell = super::below(shell, c.partnership, &name).crumb(&c.work.title, None);
    CollaborationPage { shell, scale: Scale::of(c.work.usual.into_iter()), c, today, events }
}

/// A sentence without the brand that it begins with.
fn without(brand: &str, sentence: String) -> String {
    let Some(rest) = sentence.strip_prefix(brand).and_then(|rest| rest.strip_prefix(": ")) else { return sentence };
    let mut letters = rest.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The icon of an event of work or of a guarantee, without `i-`.
pub fn icon(verb: &str) -> &'static str {
    match verb {
        "collaboration_plan" | "collaboration_move" => "calendar",
        "collaboration_record" | "collaboration_done" => "flag",
        "collaboration_cancel" | "commitment_release" => "x",
        "collaboration_reopen" | "collaboration_restore" => "undo",
        "collaboration_remove" => "trash",
        "commitment_make" => "promise",
        _ => "edit",
    }
}

/// What the template asks for.
impl CollaborationPage {
    fn line(&self) -> Line<'_> {
        Line { l: &self.shell.l, c: &self.c, today: self.today }
    }

    fn name(&self) -> &str {
        super::in_script(&self.shell.l, &self.c.creator_name, self.c.creator_latin.as_deref())
    }

    /// What can become of it now, the likely one first.
    fn steps(&self) -> &'static [Step] {
        if self.c.work.state == WorkState::Planned { &[Step::Done, Step::Cancel] } else { &[Step::Reopen] }
    }
}
