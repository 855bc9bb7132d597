//! What to do next for this partnership, and why, as Today says it.

use askama::Template;
use engine::facts::Stage;
use kernel::{
    ids::PartnershipId,
    web::{Shell, hue, initials},
};
use steps::{
    model::State,
    store::lists::Shown,
    words::{Pronoun, Reading},
};

use crate::{
    read::{Read, STEPS},
    words::{foreign, why},
};

#[derive(Template)]
#[template(path = "story_next.html")]
pub struct Next {
    shell: Shell,
    id: PartnershipId,
    tasks: Vec<Task>,
    more: bool,
}

struct Task {
    title: String,
    lang: Option<&'static str>,
    why: Option<String>,
    rule: String,
    /// Where it says why it is there; where its action is done, and by which words.
    href: String,
    action: Option<(String, String)>,
    /// Of one that may be done: its id and version.
    open: Option<(String, i64)>,
    due: String,
    tone: &'static str,
    /// Whose it is: name, initials, colour.
    keeper: Option<(String, String, u8)>,
}

impl Next {
    pub fn of(shell: &Shell, read: &Read) -> Self {
        let reading = Reading { l: &shell.l, today: read.today, pronoun: Pronoun::of(read.person.row.pronouns.as_deref()) };
        let most = usize::try_from(STEPS - 1).unwrap_or(0);
        Self {
            id: read.p.id,
            tasks: read.steps.iter().take(most).map(|step| task(&reading, step)).collect(),
            more: read.steps.len() > most,
            shell: shell.clone(),
        }
    }
}

fn task(reading: &Reading<'_>, step: &Shown) -> Task {
    let l = reading.l;
    let title = reading.title(&step.rule, &step.advice, step.quote.as_deref());
    let stage = Stage::parse(&step.stage).unwrap_or(Stage::Prospect);
    let (due, tone) = match step.snoozed_until.filter(|_| step.state == State::Snoozed) {
        Some(day) => (l.t1("story-snoozed", "day", l.date_short(day, reading.today)), ""),
        None if step.due_on <= reading.today => (due(reading, step), "is-due"),
        None => (due(reading, step), ""),
    };
    let keeper = |name: &String| (name.clone(), initials(name), hue(&step.member.map_or_else(String::new, |m| m.to_string())));
    Task {
        lang: foreign(l, &title),
        title,
        why: reading.why(&step.advice),
        rule: reading.rule_line(&step.rule, &step.advice, stage),
        href: why(step),
        action: steps::why::place_of(step).map(|place| (place, reading.action(&step.advice))),
        open: (step.state == State::Open).then(|| (step.id.to_string(), step.version)),
        due,
        tone,
        keeper: step.member_name.as_ref().map(keeper),
    }
}

fn due(reading: &Reading<'_>, step: &Shown) -> String {
    if step.due_on == reading.today { reading.l.t("common-today").to_owned() } else { reading.l.date_short(step.due_on, reading.today) }
}
