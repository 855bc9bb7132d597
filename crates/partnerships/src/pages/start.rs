//! The form by which a partnership begins, reached from a creator's page.

use askama::Template;
use kernel::{
    Error, Problems, Tx,
    ids::{BrandId, CreatorId},
    web::{At, Cx, FormData, FormState, Page, Result, Shell},
};

use super::{
    Options,
    details::{self, Choices, Sources},
};
use crate::{
    actions,
    model::{Brand, NewPartnership, Stage},
    store::{brands, views},
};

#[derive(Template)]
#[template(path = "start.html")]
pub struct StartPage {
    shell: Shell,
    creator: CreatorId,
    name: String,
    latin: Option<String>,
    brands: Options,
    stages: Options,
    choices: Choices,
    f: FormState,
}
impl Page for StartPage {}

/// The creator, the open brands, who and what there is to choose.
pub(super) type Needs = ((CreatorId, String, Option<String>), Vec<Brand>, Sources);

fn needs(tx: &mut Tx<'_>, id: CreatorId) -> kernel::Result<Needs> {
    Ok((views::creator(tx, id)?, brands::open(tx)?, details::sources(tx)?))
}

pub(super) fn page(shell: Shell, ((creator, name, latin), brands, from): Needs, f: FormState) -> StartPage {
    let start = shell.l.t("partnerships-start").to_owned();
    let shell = super::among_partners(shell).crumb(&name, Some(kernel::paths::creator(creator))).crumb(start, None);
    let stages = Stage::GROWING.iter().map(|s| (s.code().to_owned(), shell.l.t(s.key()).to_owned())).collect();
    let brands = brands.into_iter().map(|b| (b.id.to_string(), b.name)).collect();
    StartPage { choices: Choices::of(&shell.l, from, None), shell, creator, name, latin, brands, stages, f }
}

pub async fn new(cx: Cx, At(id): At<CreatorId>) -> Result {
    let needs = cx.read(move |tx| needs(tx, id)).await?;
    // Whoever begins it usually cares for it.
    let me = cx.visitor()?.member.to_string();
    cx.page(&page(cx.shell("partners"), needs, FormState::of([("manager_id", me)])))
}

pub async fn create(cx: Cx, At(id): At<CreatorId>, form: FormData) -> Result {
    match begin(&cx, id, &form).await {
        Ok(path) => cx.see(&path),
        Err(Error::Invalid(problems)) => {
            let needs = cx.read(move |tx| needs(tx, id)).await?;
            cx.page_with(422, &page(cx.shell("partners"), needs, form.state(problems)))
        }
        Err(other) => Err(other),
    }
}

async fn begin(cx: &Cx, id: CreatorId, form: &FormData) -> kernel::Result<String> {
    let mut problems = Problems::none();
    let brand: Option<BrandId> = details::id(form, "brand_id", &mut problems);
    let stage = Stage::read("stage", form.text("stage"), &mut problems);
    let typed = details::typed(form, &mut problems);
    let Some(brand) = brand else {
        problems.add("brand_id", kernel::Msg::new("error-required"));
        return Err(problems.into());
    };
    problems.check()?;
    let new = NewPartnership {
        stage,
        manager_id: typed.manager_id.flatten(),
        tier_id: typed.tier_id.flatten(),
        role: typed.role.flatten(),
        since: typed.since.flatten(),
        potential: typed.potential,
        ..NewPartnership::of(id, brand)
    };
    cx.write(move |tx| actions::start(tx, &new)).await.map(kernel::paths::partnership)
}
