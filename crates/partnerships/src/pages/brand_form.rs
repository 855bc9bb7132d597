//! The form of a brand: new, or one that exists.

use askama::Template;
use kernel::{
    Error, Msg, Problems,
    ids::BrandId,
    paths,
    web::{At, Cx, FormData, FormState, Page, Result, Shell},
};
use markets::model::Market;

use super::Options;
use crate::{
    actions,
    model::{Brand, BrandInput},
    store::brands,
};

#[derive(Template)]
#[template(path = "brand_form.html")]
pub struct BrandFormPage {
    shell: Shell,
    title: String,
    back: String,
    markets: Options,
    f: FormState,
}
impl Page for BrandFormPage {}

pub(super) fn page(shell: Shell, brand: Option<&Brand>, markets: &[Market], f: FormState) -> BrandFormPage {
    let title = brand.map_or_else(|| shell.l.t("partnerships-brand-add").to_owned(), |b| b.name.clone());
    let back = brand.map_or_else(|| "/brands".to_owned(), |b| paths::brand(b.id));
    let markets = markets.iter().map(|m| (m.code.clone(), m.name(shell.lang()).to_owned())).collect();
    BrandFormPage { shell: super::among_brands(shell).crumb(&title, None), title, back, markets, f }
}

fn shown(b: &Brand) -> FormState {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    FormState::of([
        ("version", b.version.to_string()),
        ("name", b.name.clone()),
        ("name_other", text(&b.name_other)),
        ("market", text(&b.market)),
        ("website", text(&b.website)),
        ("about", text(&b.about)),
    ])
}

fn typed(form: &FormData) -> BrandInput {
    BrandInput {
        name: form.text("name").to_owned(),
        name_other: form.opt("name_other"),
        market: form.opt("market"),
        website: form.opt("website"),
        about: form.opt("about"),
    }
}

async fn form_of(cx: &Cx, id: Option<BrandId>, f: Option<FormState>) -> kernel::Result<BrandFormPage> {
    let (brand, markets) = cx.read(move |tx| Ok((id.map(|id| brands::find(tx, id)).transpose()?, markets::store::all(tx)?))).await?;
    let f = f.unwrap_or_else(|| brand.as_ref().map(shown).unwrap_or_default());
    Ok(page(cx.shell("brands"), brand.as_ref(), &markets, f))
}

pub async fn new(cx: Cx) -> Result {
    cx.page(&form_of(&cx, None, None).await?)
}

pub async fn edit(cx: Cx, At(id): At<BrandId>) -> Result {
    cx.page(&form_of(&cx, Some(id), None).await?)
}

pub async fn create(cx: Cx, form: FormData) -> Result {
    let new = typed(&form);
    match cx.write(move |tx| actions::create_brand(tx, &new)).await {
        Ok(id) => cx.see(&paths::brand(id)),
        Err(error) => again(&cx, None, form, error).await,
    }
}

pub async fn save(cx: Cx, At(id): At<BrandId>, form: FormData) -> Result {
    let (change, version) = (typed(&form), form.version()?);
    match cx.write(move |tx| actions::edit_brand(tx, id, &change, version)).await {
        Ok(_) => cx.see_toast(&paths::brand(id), Msg::new("common-saved")),
        Err(error) => again(&cx, Some(id), form, error).await,
    }
}

async fn again(cx: &Cx, id: Option<BrandId>, form: FormData, error: Error) -> Result {
    let (status, problems) = match error {
        Error::Invalid(problems) => (422, problems),
        Error::Stale => (412, Problems::of("", Msg::new("error-stale"))),
        other => return Err(other),
    };
    cx.page_with(status, &form_of(cx, id, Some(form.state(problems))).await?)
}
