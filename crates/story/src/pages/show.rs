//! A partnership: its whole story on one page.

use askama::Template;
use collaborations::section::{Plan, Section as Work};
use contacts::pages::Section as Contacts;
use engine::{Evaluation, evaluate, rules::Registry};
use kernel::{
    Error,
    ids::{EventId, PartnershipId},
    paths,
    web::{At, Cx, Page, Result, Shell},
};
use memory::{GoalsSection, PreferencesSection, StyleSection, SupportsSection, WishesSection};
use partnerships::store::views;
use promises::section::Section as Ledger;
use steps::model::Standing;

use super::{
    chart::Figure,
    continuity::Continuity,
    head::{Head, Look},
    health::Health,
    html,
    next::Next,
    past::{Asked, Timeline},
    stage::Band,
};
use crate::{
    model::Kind,
    read::{self, Read},
};

#[derive(Template)]
#[template(path = "story.html")]
pub struct StoryPage {
    shell: Shell,
    title: String,
    head: String,
    stage: String,
    figure: String,
    health: String,
    next: String,
    ledger: String,
    wishes: String,
    preferences: String,
    style: String,
    work: String,
    contacts: String,
    past: String,
    plan: String,
    playbook: String,
    goals: String,
    support: String,
    continuity: String,
}

impl Page for StoryPage {
    fn size(&self) -> usize {
        128 << 10
    }
}

/// Which part of the past.
#[derive(Clone, Copy, Default, serde::Deserialize)]
#[serde(default)]
struct Part {
    kind: Kind,
    before: Option<EventId>,
}

pub async fn show(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let part: Part = cx.query().map_err(|_| Error::NotFound)?;
    let subjects = part.kind.subjects();
    if cx.fragment.as_deref() == Some("history") {
        let (p, past) = cx.read(move |tx| read::timeline(tx, id, subjects, part.before)).await?;
        let asked = Asked { id, brand: &p.brand_name, kind: part.kind };
        return cx.page(&Timeline::of(&cx.shell("partners"), &cx.zone, &asked, past));
    }
    if let Some(current) = cx.read(move |tx| views::current(tx, id)).await? {
        return cx.see(&paths::partnership(current));
    }
    let read = cx.read(move |tx| read::read(tx, id, subjects, part.before)).await?;
    let look = Look { now: cx.now, zone: cx.zone.clone(), me: cx.scope.member() };
    cx.page(&page(cx.shell("partners"), &look, read, part.kind))
}

/// How a partnership stands today.
pub fn standing(read: &Read) -> Standing {
    let mut found = Evaluation::default();
    let policy = read.held.policy();
    evaluate(&Registry::default(), &read.facts, policy, read.today, &mut found);
    Standing::of(&found, policy.playbook, read.facts.standing.stage, None)
}

pub fn page(shell: Shell, look: &Look, mut read: Read, kind: Kind) -> StoryPage {
    let (id, creator) = (read.p.id, read.p.creator);
    let standing = standing(&read);
    let asked = Asked { id, brand: &read.p.brand_name, kind };
    let past = html(&Timeline::of(&shell, &look.zone, &asked, std::mem::take(&mut read.past)));
    let spelled = crate::words::in_script(&shell.l, &read.p.creator_name, read.p.creator_latin.as_deref()).to_owned();
    let before = how_to_write(&shell, &read);
    StoryPage {
        head: html(&Head::of(&shell, look, &read)),
        stage: html(&Band::of(&shell, &look.zone, &read, &standing)),
        figure: Figure::of(&shell, &look.zone, &read).as_ref().map(html).unwrap_or_default(),
        health: html(&Health::of(&shell, &read, &standing)),
        next: html(&Next::of(&shell, &read)),
        continuity: html(&Continuity::of(&shell, &look.zone, &read)),
        past,
        work: html(&Work::new(&shell, &read.together)),
        plan: html(&Plan::new(&shell, &read.together)),
        playbook: html(&playbooks::section::Section::new(&shell, id, &read.held, playbooks::stage_of(&read.p))),
        ledger: html(&Ledger::on_page(&shell, read.ledger)),
        wishes: html(&WishesSection::new(&shell, id, read.wishes, &read.preferences)),
        preferences: html(&PreferencesSection::new(&shell, &read.preferences, before)),
        style: html(&StyleSection::new(&shell, creator, read.styles, &read.formats)),
        goals: html(&GoalsSection::new(&shell, creator, read.goals)),
        support: html(&SupportsSection::new(&shell, id, read.supports)),
        contacts: html(&Contacts::new(&shell, &look.zone, id, read.contacts)),
        title: [spelled.as_str(), ", ", &read.p.brand_name].concat(),
        shell: super::among(shell).crumb(spelled, Some(paths::creator(creator))).crumb(read.p.brand_name, None),
    }
}

/// Facts of the creator's own that say how to reach them.
fn how_to_write(shell: &Shell, read: &Read) -> Vec<(String, String)> {
    let l = &shell.l;
    let way = creators::words::ways(l, &read.person.contacts).into_iter().next();
    let way = way.map(|way| (l.t("creators-reach").to_owned(), [way.kind.as_str(), ": ", &way.value].concat()));
    let languages: Vec<&str> = read.person.row.languages.0.iter().map(|code| l.language_name(code)).collect();
    let languages = (!languages.is_empty()).then(|| (l.t("creators-languages").to_owned(), l.list(&languages)));
    way.into_iter().chain(languages).collect()
}
