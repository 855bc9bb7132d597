//! The form of everything but the stage.

use std::str::FromStr;

use askama::Template;
use i18n::L;
use kernel::{
    Error, Msg, Problems, Tx,
    ids::PartnershipId,
    text,
    web::{At, Cx, FormData, FormState, Page, Result, Shell},
};

use super::{Options, cell::with_present};
use crate::{
    actions,
    model::{EditPartnership, PartnerRole, Potential, PotentialInput, Tier},
    store::{
        people::{self, Colleague},
        tiers,
        views::{self, Shown},
    },
};

/// What can be chosen.
#[derive(Clone, Default)]
pub(super) struct Choices {
    pub managers: Options,
    pub tiers: Options,
    pub roles: Options,
    pub potentials: Options,
}

/// Who and what a workspace has to choose from.
pub(super) type Sources = (Vec<Colleague>, Vec<Tier>);

pub(super) fn sources(tx: &mut Tx<'_>) -> kernel::Result<Sources> {
    Ok((people::colleagues(tx)?, tiers::open(tx)?))
}

impl Choices {
    /// What is set now (`present`) stays a choice.
    pub(super) fn of(l: &L, (colleagues, tiers): Sources, present: Option<&Shown>) -> Self {
        let option = |code: &str, key: &str| (code.to_owned(), l.t(key).to_owned());
        let managers = colleagues.into_iter().map(|c| (c.id.to_string(), c.name)).collect();
        let tiers = tiers.into_iter().map(|t| (t.id.to_string(), t.name)).collect();
        let state = present.map(|p| &p.state);
        let manager = state.and_then(|s| s.manager).map(|id| id.to_string());
        let tier = state.and_then(|s| s.tier).map(|id| id.to_string());
        let mut roles: Options = PartnerRole::ALL.iter().map(|r| option(r.code(), r.key())).collect();
        roles.insert(0, option("", "partnerships-no-role"));
        Self {
            managers: with_present(l.t("partnerships-no-manager"), managers, manager, present.and_then(|p| p.manager_name.as_ref())),
            tiers: with_present(l.t("partnerships-no-tier"), tiers, tier, present.and_then(|p| p.tier_name.as_ref())),
            roles,
            potentials: Potential::ALL.iter().map(|p| option(p.code(), p.key())).collect(),
        }
    }
}

/// An id as a choice sends it; nothing chosen is `None`.
pub(super) fn id<T: FromStr>(form: &FormData, field: &str, problems: &mut Problems) -> Option<T> {
    let raw = form.text(field);
    let id = kernel::ids::parse(raw);
    if id.is_none() && !raw.is_empty() {
        problems.add(field, Msg::new("error-not-choice"));
    }
    id
}

/// The change that a form asks for: every field of it is there.
pub(super) fn typed(form: &FormData, problems: &mut Problems) -> EditPartnership {
    EditPartnership {
        manager_id: Some(id(form, "manager_id", problems)),
        tier_id: Some(id(form, "tier_id", problems)),
        role: Some(PartnerRole::read("role", form.text("role"), problems)),
        since: Some(text::date("since", form.text("since"), problems)),
        potential: Some(PotentialInput {
            kind: Potential::read("potential", form.text("potential"), problems).unwrap_or(Potential::Unknown),
            reason: form.opt("potential_reason"),
            review_on: text::date("potential_review_on", form.text("potential_review_on"), problems),
        }),
    }
}

fn shown(p: &Shown) -> FormState {
    let text = |value: Option<String>| value.unwrap_or_default();
    let s = &p.state;
    FormState::of([
        ("version", p.version.to_string()),
        ("manager_id", text(s.manager.map(|id| id.to_string()))),
        ("tier_id", text(s.tier.map(|id| id.to_string()))),
        ("role", s.role.map_or("", PartnerRole::code).to_owned()),
        ("since", text(s.since.map(|d| d.to_string()))),
        ("potential", s.potential.code().to_owned()),
        ("potential_reason", text(s.potential_reason.clone())),
        ("potential_review_on", text(s.potential_review_on.map(|d| d.to_string()))),
    ])
}

#[derive(Template)]
#[template(path = "details.html")]
pub struct DetailsPage {
    shell: Shell,
    title: String,
    id: PartnershipId,
    choices: Choices,
    f: FormState,
}
impl Page for DetailsPage {}

/// `f` is what was typed; without it the form shows what is stored.
pub(super) fn page(shell: Shell, p: &Shown, from: Sources, f: Option<FormState>) -> DetailsPage {
    let title = shell.l.t2("partnerships-with", "creator", &p.creator_name, "brand", &p.brand_name);
    let edit = shell.l.t("common-edit").to_owned();
    let shell = super::among_partners(shell).crumb(&p.creator_name, Some(kernel::paths::partnership(p.id))).crumb(edit, None);
    DetailsPage { title, id: p.id, choices: Choices::of(&shell.l, from, Some(p)), f: f.unwrap_or_else(|| shown(p)), shell }
}

pub async fn edit(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let (p, from) = cx.read(move |tx| Ok((views::find(tx, id)?, sources(tx)?))).await?;
    cx.page(&page(cx.shell("partners"), &p, from, None))
}

pub async fn save(cx: Cx, At(id): At<PartnershipId>, form: FormData) -> Result {
    let (status, problems) = match put(&cx, id, &form).await {
        Ok(()) => return cx.see_toast(&kernel::paths::partnership(id), Msg::new("common-saved")),
        Err(Error::Invalid(problems)) => (422, problems),
        Err(Error::Stale) => (412, Problems::of("", Msg::new("error-stale"))),
        Err(other) => return Err(other),
    };
    let (p, from) = cx.read(move |tx| Ok((views::find(tx, id)?, sources(tx)?))).await?;
    cx.page_with(status, &page(cx.shell("partners"), &p, from, Some(form.state(problems))))
}

async fn put(cx: &Cx, id: PartnershipId, form: &FormData) -> kernel::Result<()> {
    let mut problems = Problems::none();
    let change = typed(form, &mut problems);
    problems.check()?;
    let version = form.version()?;
    cx.write(move |tx| actions::edit(tx, id, &change, version)).await.map(drop)
}
