//! The forms to add and to edit a creator. One template, one way from form to value; what was typed stays when it is refused.

mod state;

use askama::Template;
use kernel::{
    Error, Msg, Problems, Result, Tx,
    ids::CreatorId,
    paths,
    web::{self, At, Cx, FormData, FormState, Page, Query, Shell},
};
use serde::Deserialize;

use self::state::{Repeated, from_form, of_fields};
use crate::{
    actions,
    model::{ConsentBasis, ContactKind, CustomField, CustomKind, Day, EditCreator, Known, NewCreator, Platform, Purpose},
    store,
};

#[derive(Template)]
#[template(path = "form.html")]
struct FormPage {
    shell: Shell,
    f: FormState,
    title: String,
    back: String,
    /// Adding: accounts and a first note are asked for too.
    new: bool,
    markets: Vec<(String, String)>,
    fields: Vec<CustomField>,
    contacts: Vec<Repeated>,
    channels: Vec<Repeated>,
    /// Everything wrong: where it is, what it is called, what to say.
    wrong: Vec<(String, String, String)>,
    /// People of the same name, shown before a second record is made of one person.
    alike: Vec<(CreatorId, String)>,
}
impl Page for FormPage {}

impl FormPage {
    fn make(shell: Shell, f: FormState, known: Known, new: bool, back: String) -> Self {
        let l = shell.l.clone();
        let title = if new { shell.word("creators-form-new") } else { l.t("creators-form-edit").to_owned() };
        Self {
            wrong: state::summary(&l, &f),
            contacts: state::repeated(&f, "contact", &["kind", "value", "purpose"], "contacts"),
            channels: state::repeated(&f, "channel", &["platform", "handle"], "channels"),
            markets: known.markets.into_iter().map(|m| (l.country_name(&m).to_owned(), m)).map(|(n, m)| (m, n)).collect(),
            fields: known.fields.into_iter().filter(|field| !field.archived).collect(),
            alike: Vec::new(),
            shell,
            f,
            title,
            back,
            new,
        }
    }

    fn days(&self) -> &'static [Day] {
        Day::ALL
    }
    fn contact_kinds(&self) -> &'static [ContactKind] {
        ContactKind::ALL
    }
    fn purposes(&self) -> &'static [Purpose] {
        Purpose::ALL
    }
    fn platforms(&self) -> &'static [Platform] {
        Platform::ALL
    }
    fn bases(&self) -> &'static [ConsentBasis] {
        ConsentBasis::ALL
    }
    /// Codes of languages to choose from: those of the markets' neighbours first.
    fn languages(&self) -> &'static [&'static str] {
        &["en", "ru", "uk", "kk", "be", "ka", "hy", "az", "uz", "tt", "sr", "de", "fr", "es", "pt", "it", "pl", "tr", "ar", "he", "hi", "zh", "ja", "ko"]
    }
    fn countries(&self) -> &'static [&'static str] {
        &["US", "RU", "KZ", "BY", "GE", "AM", "AZ", "UZ", "KG", "UA", "RS", "DE", "GB", "FR", "ES", "PT", "IT", "PL", "TR", "IL", "AE", "CA", "MX", "BR", "AU", "IN", "JP", "KR", "CN"]
    }
    fn zones(&self) -> &'static [&'static str] {
        ZONES
    }
    /// The language at a place of the list, main one first.
    fn language_at(&self, place: usize) -> &str {
        self.f.values("languages").get(place).copied().unwrap_or_default()
    }
    fn custom_name(&self, field: &CustomField) -> String {
        format!("custom.{}", field.id)
    }
    fn custom_kind(&self, field: &CustomField) -> &'static str {
        match field.kind {
            CustomKind::Date => "date",
            CustomKind::Link => "url",
            CustomKind::Text | CustomKind::Number | CustomKind::Choice => "text",
        }
    }
    fn is_choice(&self, field: &CustomField) -> bool {
        field.kind == CustomKind::Choice
    }
}

/// Zones offered by name; any other may be typed.
const ZONES: &[&str] = &[
    "America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu",
    "Europe/Kaliningrad", "Europe/Moscow", "Europe/Samara", "Asia/Yekaterinburg", "Asia/Omsk", "Asia/Novosibirsk", "Asia/Krasnoyarsk", "Asia/Irkutsk",
    "Asia/Yakutsk", "Asia/Vladivostok", "Asia/Magadan", "Asia/Kamchatka", "Asia/Almaty", "Asia/Tbilisi", "Asia/Yerevan", "Asia/Baku", "Asia/Tashkent",
    "Asia/Dubai", "Europe/Istanbul", "Europe/Belgrade", "Europe/Berlin", "Europe/London", "Europe/Paris", "Europe/Madrid", "Europe/Lisbon",
];

#[derive(Deserialize)]
pub struct Begun {
    #[serde(default)]
    name: String,
}

/// The empty form; a name may come along from a search that found nobody.
pub async fn new(cx: Cx, Query(begun): Query<Begun>) -> web::Result {
    let known = cx.read(actions::known).await?;
    let name: String = begun.name.chars().take(120).collect();
    let parts = names::person::parts(&name, names::person::Order::GivenFirst);
    let filled = [("given_name", parts.given), ("patronymic", parts.patronymic), ("family_name", parts.family)];
    let f = FormState::of(filled.into_iter().map(|(k, v)| (k, v.unwrap_or_default())));
    let shell = cx.shell("partners");
    let title = shell.word("creators-form-new");
    cx.page(&FormPage::make(shell.crumb(cx.l.t("nav-partners"), paths::DIRECTORY.to_owned()).crumb(title, None), f, known, true, paths::DIRECTORY.into()))
}

/// Makes a creator. People who are alike are shown first; «add all the same» makes it nevertheless.
pub async fn create(cx: Cx, form: FormData) -> web::Result {
    let new = from_form(&form);
    let sure = form.on("sure");
    let made = cx.write(move |tx| make(tx, &new, sure)).await;
    match made {
        Ok(Outcome::Made(id)) => cx.see_toast(&paths::creator(id), Msg::new("creators-form-made")),
        Ok(Outcome::Alike(people)) => again(&cx, form, Problems::none(), true, paths::DIRECTORY.into(), people).await,
        Err(Error::Invalid(problems)) => again(&cx, form, problems, true, paths::DIRECTORY.into(), Vec::new()).await,
        Err(other) => Err(other),
    }
}

enum Outcome {
    Made(CreatorId),
    Alike(Vec<(CreatorId, String)>),
}

fn make(tx: &mut Tx, new: &NewCreator, sure: bool) -> Result<Outcome> {
    if !sure {
        let known = actions::known(tx)?;
        let valid = new.validate(&known)?;
        let alike = crate::index::alike(tx, &crate::model::KnownBy::from(&valid), None)?;
        if !alike.is_empty() {
            let ids: Vec<CreatorId> = alike.iter().map(|a| a.id).collect();
            return Ok(Outcome::Alike(store::view::briefs(tx, &ids)?.into_iter().map(|b| (b.id, b.display_name)).collect()));
        }
    }
    actions::create(tx, new).map(Outcome::Made)
}

/// The form filled with what is known.
pub async fn edit(cx: Cx, At(id): At<CreatorId>) -> web::Result {
    let (record, known) = cx.read(move |tx| Ok((store::person::record(tx, id)?, actions::known(tx)?))).await?;
    let f = of_fields(&record.fields(), record.row.version);
    let shell = frame(&cx, id, &record.row.display_name);
    cx.page(&FormPage::make(shell, f, known, false, paths::creator(id)))
}

fn frame(cx: &Cx, id: CreatorId, name: &str) -> Shell {
    let shell = cx.shell("partners").crumb(cx.l.t("nav-partners"), paths::DIRECTORY.to_owned());
    shell.crumb(name, paths::creator(id)).crumb(cx.l.t("common-edit"), None)
}

/// Saves the form, if nobody has saved since it was opened.
pub async fn save(cx: Cx, At(id): At<CreatorId>, form: FormData) -> web::Result {
    let version = form.version()?;
    let change = EditCreator::from(from_form(&form).fields());
    match cx.write(move |tx| actions::edit(tx, id, &change, version)).await {
        Ok(_) => cx.see_toast(&paths::creator(id), Msg::new("common-saved")),
        Err(Error::Invalid(problems)) => again(&cx, form, problems, false, paths::creator(id), Vec::new()).await,
        Err(Error::Stale) => again(&cx, form, Problems::of("", Msg::new("error-stale")), false, paths::creator(id), Vec::new()).await,
        Err(other) => Err(other),
    }
}

async fn again(cx: &Cx, form: FormData, problems: Problems, new: bool, back: String, alike: Vec<(CreatorId, String)>) -> web::Result {
    let known = cx.read(actions::known).await?;
    let stale = problems.get("").is_some_and(|m| m.key == "error-stale");
    let f = form.state(problems);
    let status = if alike.is_empty() && !stale { 422 } else { 409 };
    let shell = cx.shell("partners").crumb(cx.l.t("nav-partners"), paths::DIRECTORY.to_owned());
    let mut page = FormPage::make(shell, f, known, new, back);
    page.alike = alike;
    cx.page_with(status, &page)
}

pub fn samples(shell: &Shell) -> Vec<(&'static str, String)> {
    let known = || Known { markets: vec!["RU".into(), "US".into()], fields: Vec::new() };
    let page = |f: FormState, new| FormPage::make(shell.clone(), f, known(), new, "/partners".into());
    let long = FormState::of([("given_name", "Wolfeschlegelsteinhausenbergerdorff"), ("family_name", "Montgomery-O’Sullivan-Castellano"), ("languages", "ru")]);
    let mut problems = Problems::of("given_name", Msg::new("error-required"));
    problems.add("contacts.0.value", Msg::new("error-not-email"));
    let wrong = FormState::of([("contact_kind", "email"), ("contact_value", "vera@"), ("contact_purpose", "any")]).with_problems(problems);
    let mut alike = page(long.clone(), true);
    alike.alike = vec![(CreatorId(kernel::ids::Uuid::nil()), "Вера Лесникова".into())];
    let drawn = |p: FormPage| p.render().unwrap_or_default();
    vec![
        ("form empty", drawn(page(FormState::default(), true))),
        ("form longest", drawn(page(long, false))),
        ("form wrong", drawn(page(wrong, true))),
        ("form alike", drawn(alike)),
    ]
}
