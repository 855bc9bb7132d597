//! One value that a partnership has otherwise than its playbook, with the reason.

use askama::Template;
use engine::{
    facts::Autonomy,
    playbook::{Setting, Unit},
};
use kernel::{
    Error, Msg, Problems,
    ids::PartnershipId,
    web::{At, Cx, FormData, FormState, Page, Result, Shell},
};
use partnerships::store::views::{self, Shown};

use super::Options;
use crate::{
    actions,
    shelf::{self, Held, stage_of},
    words,
};

#[derive(Template)]
#[template(path = "partnership_own.html")]
pub struct OwnPage {
    shell: Shell,
    title: String,
    lede: String,
    help: String,
    id: PartnershipId,
    code: &'static str,
    /// What the playbook says.
    playbook: String,
    unit: String,
    levels: Options,
    /// It has a value of its own, which can be given up.
    own: bool,
    f: FormState,
}
impl Page for OwnPage {}

fn place(id: PartnershipId) -> String {
    format!("{}/playbook", kernel::paths::partnership(id))
}

pub(super) fn page(shell: Shell, p: &Shown, held: &Held, setting: Setting, f: FormState) -> OwnPage {
    let creator = super::person(&shell.l, &p.creator_name, p.creator_latin.as_deref()).to_owned();
    let (partners, playbook) = (shell.l.t("nav-partners").to_owned(), shell.l.t("playbooks-of-partnership").to_owned());
    let title = words::setting(&shell.l, setting);
    let shell = shell
        .crumb(partners, Some(kernel::paths::DIRECTORY.to_owned()))
        .crumb(&creator, Some(kernel::paths::partnership(p.id)))
        .crumb(playbook, Some(place(p.id)))
        .crumb(&title, None);
    let l = &shell.l;
    let says = held.playbook.stage(stage_of(p)).number(setting);
    let says = says.map_or_else(|| l.t("common-not-set").to_owned(), |n| words::number(l, setting, n));
    let unit = words::unit(setting);
    OwnPage {
        lede: l.t2("partnerships-with", "creator", &creator, "brand", &p.brand_name),
        help: words::setting_help(l, setting),
        id: p.id,
        code: setting.code(),
        playbook: l.t1("playbooks-says", "value", says),
        unit: if unit.is_empty() { String::new() } else { l.t(unit).to_owned() },
        levels: match setting.unit() {
            Unit::Level => Autonomy::ALL.iter().map(|a| (a.level().to_string(), words::autonomy(l, a.level()))).collect(),
            Unit::Times | Unit::Days | Unit::Hours | Unit::Percent => Options::new(),
        },
        own: held.overrides.iter().any(|o| o.setting == setting),
        f,
        title,
        shell,
    }
}

fn named(code: &str) -> kernel::Result<Setting> {
    Setting::parse(code).ok_or(Error::NotFound)
}

async fn read(cx: &Cx, id: PartnershipId) -> kernel::Result<(Shown, Held)> {
    cx.read(move |tx| Ok((views::find(tx, id)?, shelf::policy(tx, id)?))).await
}

pub async fn edit(cx: Cx, At((id, code)): At<(PartnershipId, String)>) -> Result {
    let setting = named(&code)?;
    let (p, held) = read(&cx, id).await?;
    let own = held.overrides.iter().find(|o| o.setting == setting);
    let now = held.policy().number(stage_of(&p), setting);
    let f = FormState::of([
        ("value", now.map(|n| n.to_string()).unwrap_or_default()),
        ("none", own.filter(|o| o.number.is_none()).map_or("", |_| "1").to_owned()),
        ("reason", own.map(|o| o.why.clone()).unwrap_or_default()),
    ]);
    cx.page(&page(cx.shell("partners"), &p, &held, setting, f))
}

/// Nothing where the box says that the value does not hold at all.
fn typed(form: &FormData) -> kernel::Result<Option<i64>> {
    if form.on("none") {
        return Ok(None);
    }
    let raw = form.text("value").trim();
    let number: Option<i64> = raw.parse().ok();
    match number {
        Some(number) => Ok(Some(number)),
        None => Err(Error::Invalid(Problems::of("value", Msg::new(if raw.is_empty() { "error-required" } else { "error-not-number" })))),
    }
}

pub async fn save(cx: Cx, At((id, code)): At<(PartnershipId, String)>, form: FormData) -> Result {
    let setting = named(&code)?;
    let saved = match typed(&form) {
        Ok(number) => {
            let reason = form.text("reason").to_owned();
            cx.write(move |tx| actions::set_own(tx, id, setting, number, &reason)).await
        }
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => cx.see_toast(&format!("{}#s-{code}", place(id)), Msg::new("common-saved")),
        Err(error) => {
            let (status, f) = super::again(form, error)?;
            let (p, held) = read(&cx, id).await?;
            cx.page_with(status, &page(cx.shell("partners"), &p, &held, setting, f))
        }
    }
}

/// The playbook's value holds again.
pub async fn give_up(cx: Cx, At((id, code)): At<(PartnershipId, String)>) -> Result {
    let setting = named(&code)?;
    cx.write(move |tx| actions::clear_own(tx, id, setting)).await?;
    cx.see_toast(&format!("{}#s-{code}", place(id)), Msg::new("common-saved"))
}
