//! One field of a partnership, edited where it stands or, without script, on a page of its own.

use askama::Template;
use i18n::L;
use kernel::{
    Error, Msg, Problems,
    ids::PartnershipId,
    web::{At, Cx, FormData, FormState, Page, Result, Shell},
};

use super::Options;
use crate::{
    actions,
    cells::{Cell, Value, What},
    model::{EditPartnership, Stage},
    store::{
        people, tiers,
        views::{self, Shown},
    },
};

/// The form that takes a cell's place.
#[derive(Template)]
#[template(path = "cell_form.html")]
struct Form<'a> {
    l: &'a L,
    id: PartnershipId,
    what: What,
    options: Options,
    f: FormState,
    /// On a page of its own it has a button.
    whole: bool,
}

impl Form<'_> {
    fn element(&self) -> String {
        self.what.cell(self.id)
    }
}

#[derive(Template)]
#[template(path = "cell_page.html")]
pub struct CellPage {
    shell: Shell,
    title: String,
    id: PartnershipId,
    form: String,
    /// The same form as a cell, and the cell's id.
    cell: (String, String),
}

impl Page for CellPage {
    fn fragment(&self, id: &str) -> Option<askama::Result<String>> {
        (id == self.cell.0).then(|| Ok(self.cell.1.clone()))
    }
}

pub(super) fn page(shell: Shell, p: &Shown, what: What, options: Options, f: FormState) -> kernel::Result<CellPage> {
    let title = format!("{}: {}", p.creator_name, shell.l.t(what.key()));
    let field = shell.l.t(what.key()).to_owned();
    let shell = super::among_partners(shell).crumb(&p.creator_name, Some(kernel::paths::partnership(p.id))).crumb(field, None);
    let render = |whole| {
        Form { l: &shell.l, id: p.id, what, options: options.clone(), f: f.clone(), whole }
            .render()
            .map_err(|e| Error::internal(e.to_string()))
    };
    let (form, cell) = (render(true)?, render(false)?);
    Ok(CellPage { title, id: p.id, form, cell: (what.cell(p.id), cell), shell })
}

/// What a form of the cell begins with.
fn now(p: &Shown, what: What) -> String {
    match what {
        What::Stage => p.state.growing().code().to_owned(),
        What::Tier => p.state.tier.map_or_else(String::new, |id| id.to_string()),
        What::Manager => p.state.manager.map_or_else(String::new, |id| id.to_string()),
        What::Since => p.state.since.map_or_else(String::new, |day| day.to_string()),
    }
}

async fn options(cx: &Cx, what: What, p: &Shown) -> kernel::Result<Options> {
    let l = &cx.l;
    Ok(match what {
        What::Since => Options::new(),
        What::Stage => Stage::GROWING.iter().map(|s| (s.code().to_owned(), l.t(s.key()).to_owned())).collect(),
        What::Tier => {
            let list = cx.read(tiers::open).await?.into_iter().map(|t| (t.id.to_string(), t.name)).collect();
            with_present(l.t("partnerships-no-tier"), list, p.state.tier.map(|id| id.to_string()), p.tier_name.as_ref())
        }
        What::Manager => {
            let list = cx.read(people::colleagues).await?.into_iter().map(|c| (c.id.to_string(), c.name)).collect();
            with_present(l.t("partnerships-no-manager"), list, p.state.manager.map(|id| id.to_string()), p.manager_name.as_ref())
        }
    })
}

/// Nothing first; then the choices; what is set now stays among them even when it can no longer be chosen anew.
pub(super) fn with_present(none: &str, mut list: Options, set: Option<String>, name: Option<&String>) -> Options {
    list.insert(0, (String::new(), none.to_owned()));
    if let (Some(set), Some(name)) = (set, name)
        && !list.iter().any(|(id, _)| *id == set)
    {
        list.push((set, name.clone()));
    }
    list
}

pub async fn edit(cx: Cx, At((id, what)): At<(PartnershipId, String)>) -> Result {
    let what = What::parse(&what).ok_or(Error::NotFound)?;
    let p = cx.read(move |tx| views::find(tx, id)).await?;
    let f = FormState::of([("version", p.version.to_string()), ("to", now(&p, what))]);
    cx.page(&page(cx.shell("partners"), &p, what, options(&cx, what, &p).await?, f)?)
}

pub async fn save(cx: Cx, At((id, what)): At<(PartnershipId, String)>, form: FormData) -> Result {
    let what = What::parse(&what).ok_or(Error::NotFound)?;
    match put(&cx, id, what, &form).await {
        Ok(()) => saved(&cx, id, what).await,
        Err(Error::Invalid(problems)) => again(&cx, id, what, form, problems, 422).await,
        Err(Error::Conflict(message)) => again(&cx, id, what, form, Problems::of("to", message), 409).await,
        Err(Error::Stale) => again(&cx, id, what, form, Problems::of("to", Msg::new("error-stale")), 412).await,
        Err(other) => Err(other),
    }
}

async fn put(cx: &Cx, id: PartnershipId, what: What, form: &FormData) -> kernel::Result<()> {
    let version = form.version()?;
    if what == What::Stage {
        let to = Stage::parse(form.text("to")).ok_or_else(|| Error::field("to", Msg::new("error-not-choice")))?;
        let why = form.opt("reason");
        return cx.write(move |tx| actions::move_stage(tx, id, to, why.as_deref(), version)).await.map(drop);
    }
    let mut problems = Problems::none();
    let mut change = EditPartnership::default();
    match what {
        What::Stage => {}
        What::Tier => change.tier_id = Some(super::details::id(form, "to", &mut problems)),
        What::Manager => change.manager_id = Some(super::details::id(form, "to", &mut problems)),
        What::Since => change.since = Some(kernel::text::date("to", form.text("to"), &mut problems)),
    }
    problems.check()?;
    cx.write(move |tx| actions::edit(tx, id, &change, version)).await.map(drop)
}

async fn saved(cx: &Cx, id: PartnershipId, what: What) -> Result {
    if cx.fragment.as_deref() != Some(what.cell(id).as_str()) {
        return cx.see(&kernel::paths::partnership(id));
    }
    let p = cx.read(move |tx| views::find(tx, id)).await?;
    let cell = Cell { l: &cx.l, today: cx.today, partnership: id, editable: true, value: Value::of(&p, what) };
    cx.page(&cell)
}

async fn again(cx: &Cx, id: PartnershipId, what: What, form: FormData, problems: Problems, status: u16) -> Result {
    let p = cx.read(move |tx| views::find(tx, id)).await?;
    let options = options(cx, what, &p).await?;
    cx.page_with(status, &page(cx.shell("partners"), &p, what, options, form.state(problems))?)
}
