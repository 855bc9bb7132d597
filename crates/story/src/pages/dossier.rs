//! The dossier as a page to read and to print, in either language, whatever the reader's own.

use askama::Template;
use contacts::pages::Shown as ContactShown;
use i18n::{L, Lang};
use jiff::{civil::Date, tz::TimeZone};
use kernel::{
    Error,
    ids::PartnershipId,
    web::{At, Cx, Page, Result, Shell},
};
use memory::{GoalsSection, PreferencesSection, SupportsSection, model::WishState};

use super::{
    html,
    stage::{Told, told},
};
use crate::{
    dossier::{self as handed, Ahead, Dossier, Lesson, Owed, Source},
    words::{foreign, in_script},
};

#[derive(Template)]
#[template(path = "dossier.html")]
pub struct DossierPage {
    shell: Shell,
    d: Dossier,
    name: String,
    other: Option<String>,
    /// Name and value.
    who: Vec<(String, String)>,
    stands: Vec<(String, String)>,
    moves: Vec<Told>,
    contacts: Vec<ContactShown>,
    goals: String,
    preferences: String,
    supports: String,
    zone: TimeZone,
}
impl Page for DossierPage {}

#[derive(serde::Deserialize)]
struct Asked {
    lang: Option<String>,
}

pub async fn dossier(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let asked: Asked = cx.query().map_err(|_| Error::NotFound)?;
    let lang = match asked.lang.as_deref() {
        None => cx.lang(),
        Some(code) => Lang::parse(code).ok_or(Error::NotFound)?,
    };
    let source = cx.read(move |tx| handed::source(tx, id)).await?;
    let shell = Shell { l: cx.app.l(lang).clone(), ..cx.shell("partners") };
    cx.page(&page(shell, &cx.zone, source))
}

pub fn page(shell: Shell, zone: &TimeZone, source: Source) -> DossierPage {
    let title = shell.l.t("story-dossier").to_owned();
    let shell = super::below(shell, &source.read.p, &title);
    let l = shell.l.clone();
    // The parts of the page, without the ways to change them.
    let reader = Shell { viewer: None, ..shell.clone() };
    let brand = source.read.p.brand_name.clone();
    let person = creators::words::person(&l, &source.read.person);
    let ways = creators::words::ways(&l, &source.read.person.contacts);
    let home = creators::words::home(&l, &source.read.person.row);
    let moves = source.read.moves.iter().map(|m| told(&l, zone, &brand, m)).collect();
    let goals = html(&GoalsSection::new(&reader, source.read.p.creator, source.read.goals.clone()));
    let preferences = html(&PreferencesSection::new(&reader, &source.read.preferences, Vec::new()));
    let supports = html(&SupportsSection::new(&reader, source.read.p.id, source.read.supports.clone()));
    let d = handed::dossier(source);
    let name = in_script(&l, &d.who.name, d.who.latin_name.as_deref()).to_owned();
    let other = [Some(&d.who.name), d.who.latin_name.as_ref()].into_iter().flatten().find(|n| **n != name).cloned();
    let mut who: Vec<(String, String)> = person.into_iter().map(|fact| (fact.name, fact.text)).collect();
    who.extend(home.map(|home| (l.t("creators-where").to_owned(), home)));
    who.extend(d.who.forms.iter().map(|f| (l.t("story-address").to_owned(), [&f.member, ": ", l.t(f.form.key())].concat())));
    who.extend(ways.into_iter().map(|way| (way.kind, way.value)));
    who.extend(d.who.accounts.iter().map(|a| (l.t(a.platform.key()).to_owned(), account(&l, a))));
    DossierPage {
        other,
        stands: stands(&l, &d),
        contacts: d.contacts.iter().map(|c| ContactShown::of(&l, zone, c.clone())).collect(),
        zone: zone.clone(),
        name,
        who,
        moves,
        goals,
        preferences,
        supports,
        d,
        shell,
    }
}

fn account(l: &L, a: &handed::Account) -> String {
    a.followers.map_or_else(|| a.handle.clone(), |n| [a.handle.as_str(), ", ", &l.compact(n)].concat())
}

fn stands(l: &L, d: &Dossier) -> Vec<(String, String)> {
    let s = &d.stands;
    let mut facts = vec![
        (l.t("term-brand").to_owned(), s.brand.clone()),
        (
            l.t("term-stage").to_owned(),
            [l.t(s.stage.key()), ", ", &l.t1("partnerships-stage-since", "day", l.date_long(s.stage_since))].concat(),
        ),
    ];
    let mut add = |key: &str, value: Option<String>| facts.extend(value.map(|value| (l.t(key).to_owned(), value)));
    add("partnerships-since", s.since.map(|day| l.date_long(day)));
    add("partnerships-tenure", s.year.map(|year| l.t1("partnerships-year", "year", year.to_string())));
    add("term-tier", s.tier.clone());
    add("partnerships-manager-id", s.manager.clone());
    add("partnerships-potential", Some(l.t(s.potential.key()).to_owned()));
    add("partnerships-potential-reason", s.potential_reason.clone());
    add("story-dossier-health", s.health.map(|n| l.int(n.round() as i64)));
    facts
}

/// What the template asks for.
impl DossierPage {
    fn lede(&self) -> String {
        self.shell.l.t2("story-dossier-lede", "brand", &self.d.stands.brand, "day", self.shell.l.date_long(self.d.as_of))
    }

    /// Code and name of the languages that it can be read in, and whether it is the one shown.
    fn languages(&self) -> Vec<(&'static str, &'static str, bool)> {
        Lang::all().iter().map(|lang| (lang.code(), lang.native_name(), *lang == self.shell.lang())).collect()
    }

    fn lang_of(&self, text: &str) -> Option<&'static str> {
        foreign(&self.shell.l, text)
    }

    fn due(&self, o: &Owed) -> String {
        let (l, today) = (&self.shell.l, self.d.as_of);
        let days = stats::calendar::days_between(o.due_on, today);
        let due = l.t1("story-due", "day", l.date_long(o.due_on));
        if days > 0 { [due.as_str(), ", ", &l.n("promises-how-late", i64::from(days))].concat() } else { due }
    }

    fn is_late(&self, o: &Owed) -> bool {
        o.due_on < self.d.as_of
    }

    fn said_on(&self, view: &memory::store::wishes::WishView) -> String {
        let l = &self.shell.l;
        let state = if view.wish.state == WishState::Open { None } else { Some(l.t(view.wish.state.key())) };
        let day = l.date_long(view.wish.said_on());
        state.map_or(day.clone(), |state| [day.as_str(), ", ", state].concat())
    }

    fn answered(&self, day: &Option<Date>) -> String {
        day.map_or_else(|| self.shell.l.t("memory-under-way-short").to_owned(), |day| self.shell.l.date_long(day))
    }

    fn lesson(&self, lesson: &Lesson) -> String {
        let l = &self.shell.l;
        let kind = match lesson.kind {
            "cancelled" => Some(l.t("story-lesson-cancelled").to_owned()),
            "broken" => Some(l.t("story-lesson-broken").to_owned()),
            _ => lesson.index.map(|n| l.t1("story-lesson-index", "index", l.decimal(n, 2))),
        };
        [Some(l.date_long(lesson.on)), kind].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    fn what_ahead(&self, a: &Ahead) -> String {
        let l = &self.shell.l;
        l.t(&["story-ahead-", &a.kind.replace('_', "-")].concat()).to_owned()
    }

    fn when_ahead(&self, a: &Ahead) -> String {
        let l = &self.shell.l;
        match a.to.filter(|to| *to != a.on) {
            Some(to) => l.t2("collaborations-from-to", "from", l.date_short(a.on, self.d.as_of), "to", l.date(to)),
            None => l.date(a.on),
        }
    }

    fn last(&self, at: &jiff::Timestamp) -> String {
        self.shell.l.date_long(at.to_zoned(self.zone.clone()).date())
    }
}
