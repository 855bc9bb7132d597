//! What one partnership is held to: its playbook, and the values it has otherwise.

use askama::Template;
use engine::{
    facts::Stage,
    playbook::{Collision, Setting, collisions},
};
use i18n::L;
use kernel::{
    Msg, Tx,
    ids::PartnershipId,
    web::{At, Cx, FormData, FormState, Page, Result, Shell},
};
use partnerships::store::views::{self, Shown};

use super::{Options, sheet::GROUPS};
use crate::{
    actions,
    shelf::{self, Held, stage_of},
    store::{
        books::{self, Book},
        choices::{self, Choice},
        overrides::{self, Own},
    },
    words,
};

#[derive(Template)]
#[template(path = "partnership_playbook.html")]
pub struct PolicyPage {
    shell: Shell,
    title: String,
    lede: String,
    id: PartnershipId,
    book: Option<Book>,
    name: String,
    /// Who chose it, when and why; nothing where the usual one holds.
    chosen: Option<(String, Option<String>)>,
    rank: usize,
    stage: String,
    groups: Vec<(String, Vec<Row>)>,
    collisions: Vec<(String, String)>,
    usual: String,
    books: Options,
    f: FormState,
}
impl Page for PolicyPage {}

impl PolicyPage {
    /// What was typed, or else what holds.
    fn is_chosen(&self, id: &str) -> bool {
        if self.f.values("playbook_id").is_empty() {
            self.chosen.is_some() && self.book.as_ref().is_some_and(|book| book.id.to_string() == id)
        } else {
            self.f.is("playbook_id", id)
        }
    }
}

/// A value in force.
pub struct Row {
    pub code: &'static str,
    pub name: String,
    pub help: String,
    /// What holds; nothing where the value does not hold at all.
    pub value: Option<String>,
    /// What the playbook says of it, and why.
    pub playbook: Option<(String, String)>,
    /// Why this partnership has it otherwise, and who said so when.
    pub own: Option<(String, String)>,
}

/// What is stored of one partnership.
pub(super) struct Stored {
    pub p: Shown,
    pub held: Held,
    pub own: Vec<Own>,
    pub choice: Option<Choice>,
    pub books: Vec<Book>,
}

pub(super) fn stored(tx: &mut Tx<'_>, id: PartnershipId) -> kernel::Result<Stored> {
    let p = views::find(tx, id)?;
    Ok(Stored { p, held: shelf::policy(tx, id)?, own: overrides::of(tx, &[id])?, choice: choices::find(tx, id)?, books: books::all(tx)? })
}

pub async fn show(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let stored = cx.read(move |tx| stored(tx, id)).await?;
    cx.page(&page(cx.shell("partners"), stored, FormState::default(), &cx.zone))
}

pub(super) fn page(shell: Shell, stored: Stored, f: FormState, zone: &jiff::tz::TimeZone) -> PolicyPage {
    let Stored { p, held, own, choice, books } = stored;
    let title = shell.l.t("playbooks-of-partnership").to_owned();
    let creator = super::person(&shell.l, &p.creator_name, p.creator_latin.as_deref()).to_owned();
    let partners = shell.l.t("nav-partners").to_owned();
    let shell = shell
        .crumb(partners, Some(kernel::paths::DIRECTORY.to_owned()))
        .crumb(&creator, Some(kernel::paths::partnership(p.id)))
        .crumb(&title, None);
    let (l, stage) = (&shell.l, stage_of(&p));
    let day = |at: jiff::Timestamp| l.date_short(at.to_zoned(zone.clone()).date(), shell.today);
    let joined = |who: &Option<String>, day: String| [Some(day), who.clone()].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let rows = |settings: &[Setting]| {
        settings.iter().filter_map(|&s| row(l, &held, &own, stage, s, |o| joined(&o.who, day(o.at)))).collect::<Vec<_>>()
    };
    let groups = GROUPS.iter().map(|&(key, settings)| (l.t(key).to_owned(), rows(settings)));
    let usual = books.iter().find(|book| book.is_default);
    let open: Vec<Book> = books.iter().filter(|book| book.archived_at.is_none()).cloned().collect();
    PolicyPage {
        lede: l.t2("partnerships-with", "creator", &creator, "brand", &p.brand_name),
        id: p.id,
        name: words::text(l, &held.playbook.name).to_owned(),
        book: held.version.and_then(|(id, _)| books.iter().find(|book| book.id == id).cloned()),
        chosen: choice.map(|c| (joined(&c.who, l.date_short(c.since, shell.today)), c.reason)),
        rank: Stage::GROWING.iter().position(|&s| s == stage).map_or(1, |at| at + 1),
        stage: words::stage(l, stage),
        groups: groups.filter(|(_, rows)| !rows.is_empty()).collect(),
        collisions: here(l, &held, stage),
        usual: usual
            .map(|book| l.t1("playbooks-usual-is", "name", book.name(l.lang())))
            .unwrap_or_else(|| l.t("playbooks-usual").to_owned()),
        books: super::options(l, &open),
        f,
        title,
        shell,
    }
}

/// Where the values in force pull against each other at this stage.
fn here(l: &L, held: &Held, stage: Stage) -> Vec<(String, String)> {
    let whole = held.policy().in_force();
    let at = |c: &&Collision| c.stage == stage;
    collisions(&whole).iter().filter(at).map(|c| (words::stage(l, c.stage), words::collision(l, c))).collect()
}

fn row(l: &L, held: &Held, own: &[Own], stage: Stage, setting: Setting, said: impl Fn(&Own) -> String) -> Option<Row> {
    let playbook = held.playbook.stage(stage).get(setting);
    let mine = own.iter().find(|o| o.is.setting == setting);
    (playbook.is_some() || mine.is_some()).then(|| Row {
        code: setting.code(),
        name: words::setting(l, setting),
        help: words::setting_help(l, setting),
        value: held.policy().number(stage, setting).map(|n| words::number(l, setting, n)),
        playbook: playbook.map(|v| (words::number(l, setting, v.number), words::text(l, &v.why).to_owned())),
        own: mine.map(|o| (o.is.why.clone(), said(o))),
    })
}

pub async fn choose(cx: Cx, At(id): At<PartnershipId>, form: FormData) -> Result {
    let raw = form.text("playbook_id").to_owned();
    let playbook = kernel::ids::parse(&raw);
    let reason = form.text("reason").to_owned();
    let chosen = if playbook.is_none() && !raw.is_empty() {
        Err(kernel::Error::field("playbook_id", Msg::new("error-not-choice")))
    } else {
        cx.write(move |tx| actions::choose_one(tx, id, playbook, &reason)).await
    };
    match chosen {
        Ok(_) => cx.see_toast(&format!("{}/playbook", kernel::paths::partnership(id)), Msg::new("common-saved")),
        Err(error) => {
            let (status, f) = super::again(form, error)?;
            let stored = cx.read(move |tx| stored(tx, id)).await?;
            cx.page_with(status, &page(cx.shell("partners"), stored, f, &cx.zone))
        }
    }
}
