//! The form of a creator: a new one, or one that is there. Before a new one is made, whoever may be the same is shown.

use askama::Template;
use kernel::{
    Error, Lang, Msg, Tx,
    ids::CreatorId,
    paths,
    web::{At, Cx, FormData, FormState, Page, Result, Shell},
};

use super::{show::timeline::field_key, typed};
use crate::{
    actions,
    index::{self, Why},
    model::{
        COUNTRIES, ConsentBasis, ContactKind, CustomField, CustomKind, Day, EditCreator, KnownBy, NewCreator, Platform, Purpose, ZONES,
    },
    store::{
        custom, person,
        view::{self, Brief},
    },
};

#[derive(Template)]
#[template(path = "creator_form.html")]
pub struct FormPage {
    shell: Shell,
    /// The creator that is edited, with the name.
    creator: Option<(CreatorId, String)>,
    title: String,
    from: Sources,
    alike: Vec<AlikeLine>,
    f: FormState,
}
impl Page for FormPage {}

/// What there is to choose from.
#[derive(Clone, Default)]
pub struct Sources {
    /// Code, English and Russian name.
    pub markets: Vec<(String, String, String)>,
    pub fields: Vec<CustomField>,
}

/// Somebody who may be the same person.
#[derive(Clone)]
pub struct AlikeLine {
    pub brief: Brief,
    pub why: Why,
}

/// A row of contacts as the form shows it.
struct ContactRow {
    i: usize,
    kind: String,
    value: String,
    purpose: String,
    language: String,
    checked_on: String,
    wrong: Option<String>,
}

/// A row of accounts as the form of a new creator shows it.
struct ChannelRow {
    i: usize,
    platform: String,
    handle: String,
    followers: String,
    wrong: Option<String>,
}

/// A problem in the list above the form: where it leads, of what, and what it is.
struct Wrong {
    anchor: String,
    label: String,
    message: String,
}

/// Rows offered beyond those filled in.
const SPARE: usize = 2;

pub fn sources(tx: &mut Tx) -> kernel::Result<Sources> {
    let fields = custom::fields(tx)?.into_iter().filter(|f| !f.archived).collect();
    Ok(Sources { markets: person::market_names(tx)?, fields })
}

pub fn page(shell: Shell, creator: Option<(CreatorId, String)>, from: Sources, alike: Vec<AlikeLine>, f: FormState) -> FormPage {
    let title = shell.l.t(if creator.is_some() { "creators-edit" } else { "creators-new" }).to_owned();
    let shell = super::among(shell);
    let shell = match &creator {
        Some((id, name)) => shell.crumb(name, Some(paths::creator(*id))),
        None => shell,
    };
    FormPage { shell: shell.crumb(&title, None), creator, title, from, alike, f }
}

pub async fn new(cx: Cx) -> Result {
    let from = cx.read(sources).await?;
    // A name looked for in vain begins the form.
    let name: String = cx.query::<Begun>().map(|q| q.name).unwrap_or_default().chars().take(120).collect();
    let parts = names::person::parts(&name, names::person::Order::GivenFirst);
    let filled = [("given_name", parts.given), ("patronymic", parts.patronymic), ("family_name", parts.family)];
    let f = FormState::of(filled.map(|(field, part)| (field, part.unwrap_or_default())));
    cx.page(&page(cx.shell("partners"), None, from, Vec::new(), f))
}

#[derive(serde::Deserialize, Default)]
#[serde(default)]
struct Begun {
    name: String,
}

pub async fn create(cx: Cx, form: FormData) -> Result {
    if let Some(moved) = typed::moved(&form) {
        return cx.page(&page(cx.shell("partners"), None, cx.read(sources).await?, Vec::new(), moved));
    }
    let new = typed::new_creator(&cx, &form);
    let sure = form.on("sure");
    match cx.write(move |tx| make(tx, &new, sure)).await {
        Ok(Made::Done(id)) => cx.see_toast(&paths::creator(id), Msg::new("creators-made")),
        Ok(Made::Alike(alike)) => {
            let from = cx.read(sources).await?;
            cx.page_with(422, &page(cx.shell("partners"), None, from, alike, form.state(kernel::Problems::none())))
        }
        Err(error) => {
            let (status, f) = super::again(form, error)?;
            cx.page_with(status, &page(cx.shell("partners"), None, cx.read(sources).await?, Vec::new(), f))
        }
    }
}

/// What came of asking for a new creator.
enum Made {
    Done(CreatorId),
    /// Nothing yet: these may be the same person.
    Alike(Vec<AlikeLine>),
}

fn make(tx: &mut Tx, new: &NewCreator, sure: bool) -> kernel::Result<Made> {
    let alike = if sure { Vec::new() } else { alike(tx, new)? };
    if alike.is_empty() { actions::create(tx, new).map(Made::Done) } else { Ok(Made::Alike(alike)) }
}

/// The likeliest few who may be the person that is about to be made.
fn alike(tx: &mut Tx, new: &NewCreator) -> kernel::Result<Vec<AlikeLine>> {
    const SHOWN: usize = 5;
    let valid = new.validate(&actions::known(tx)?)?;
    let found = index::alike(tx, &KnownBy::from(&valid), None)?;
    let ids: Vec<CreatorId> = found.iter().take(SHOWN).map(|a| a.id).collect();
    let why = |id: CreatorId| found.iter().find(|a| a.id == id).map_or(Why::Name, |a| a.why);
    Ok(view::briefs(tx, &ids)?.into_iter().map(|brief| AlikeLine { why: why(brief.id), brief }).collect())
}

pub async fn edit(cx: Cx, At(id): At<CreatorId>) -> Result {
    let (record, from) = cx.read(move |tx| Ok((person::record(tx, id)?, sources(tx)?))).await?;
    let f = typed::shown(&cx.l, &record.fields(), record.row.version);
    cx.page(&page(cx.shell("partners"), Some((id, record.row.display_name)), from, Vec::new(), f))
}

pub async fn save(cx: Cx, At(id): At<CreatorId>, form: FormData) -> Result {
    if let Some(moved) = typed::moved(&form) {
        return form_again(&cx, id, 200, moved).await;
    }
    let (change, version) = (EditCreator::from(typed::fields(&cx, &form)), form.version()?);
    match cx.write(move |tx| actions::edit(tx, id, &change, version)).await {
        Ok(_) => cx.see_toast(&paths::creator(id), Msg::new("common-saved")),
        Err(error @ (Error::Invalid(_) | Error::Stale)) => {
            let (status, f) = super::again(form, error)?;
            form_again(&cx, id, status, f).await
        }
        Err(other) => Err(other),
    }
}

async fn form_again(cx: &Cx, id: CreatorId, status: u16, f: FormState) -> Result {
    let (row, from) = cx.read(move |tx| Ok((person::row(tx, id)?, sources(tx)?))).await?;
    cx.page_with(status, &page(cx.shell("partners"), Some((id, row.display_name)), from, Vec::new(), f))
}

/// What the template asks for.
impl FormPage {
    fn fresh(&self) -> bool {
        self.creator.is_none()
    }

    fn back(&self) -> String {
        self.creator.as_ref().map_or_else(|| paths::DIRECTORY.to_owned(), |(id, _)| paths::creator(*id))
    }

    fn markets(&self) -> Vec<(&str, &str)> {
        let name = |en, ru| if self.shell.lang() == Lang::Ru { ru } else { en };
        self.from
            .markets
            .iter()
            .map(|(code, en, ru)| (code.as_str(), name(en, ru) as &String))
            .map(|(code, name)| (code, name.as_str()))
            .collect()
    }

    /// Countries by name.
    fn countries(&self) -> Vec<(&'static str, &str)> {
        let mut all: Vec<(&str, &str)> = COUNTRIES.split(' ').map(|code| (code, self.shell.l.country_name(code))).collect();
        all.sort_by_cached_key(|(_, name)| names::sort_key(name));
        all
    }

    fn zones(&self) -> &'static [&'static str] {
        ZONES
    }

    fn zone_city(&self, zone: &str) -> String {
        self.shell.l.zone_city(zone).into_owned()
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

    fn contacts(&self) -> Vec<ContactRow> {
        let column = |name: &str| self.f.values(name);
        let (kinds, values, purposes) = (column("contact_kind"), column("contact_value"), column("contact_purpose"));
        let (languages, checked) = (column("contact_language"), column("contact_checked_on"));
        let filled = values.iter().rposition(|v| !v.trim().is_empty()).map_or(0, |last| last + 1);
        let at = |column: &[&str], i: usize| column.get(i).map_or_else(String::new, |v| (*v).to_owned());
        (0..filled + SPARE)
            .map(|i| ContactRow {
                i,
                kind: at(&kinds, i),
                value: at(&values, i),
                purpose: at(&purposes, i),
                language: at(&languages, i),
                checked_on: at(&checked, i),
                wrong: typed::problem_at(&self.f, &self.shell.l, &format!("contacts.{i}")),
            })
            .collect()
    }

    fn channel_rows(&self) -> Vec<ChannelRow> {
        let column = |name: &str| self.f.values(name);
        let (platforms, handles, followers) = (column("channel_platform"), column("channel_handle"), column("channel_followers"));
        let filled = handles.iter().rposition(|v| !v.trim().is_empty()).map_or(0, |last| last + 1);
        let at = |column: &[&str], i: usize| column.get(i).map_or_else(String::new, |v| (*v).to_owned());
        (0..filled + SPARE)
            .map(|i| ChannelRow {
                i,
                platform: at(&platforms, i),
                handle: at(&handles, i),
                followers: at(&followers, i),
                wrong: typed::problem_at(&self.f, &self.shell.l, &format!("channels.{i}")),
            })
            .collect()
    }

    fn own_fields(&self) -> Vec<OwnField<'_>> {
        self.from
            .fields
            .iter()
            .map(|field| OwnField { field, name: format!("custom.{}", field.id), label: field.label(self.shell.lang()) })
            .collect()
    }

    fn wrong(&self) -> Vec<Wrong> {
        self.f
            .problems()
            .all()
            .map(|p| Wrong { anchor: anchor(&p.field), label: self.label(&p.field), message: self.shell.l.msg(&p.message) })
            .collect()
    }

    fn label(&self, path: &str) -> String {
        let mut steps = path.split('.');
        match (steps.next(), steps.next()) {
            (Some("custom"), Some(id)) => {
                self.own_fields().iter().find(|o| o.field.id.to_string() == id).map_or_else(String::new, |o| o.label.to_owned())
            }
            (Some("channels"), _) => self.shell.l.t("term-channels").to_owned(),
            (Some("") | None, _) => String::new(),
            (Some(field), _) => self.shell.l.t(&field_key(field)).to_owned(),
        }
    }

    fn home(&self, brief: &Brief) -> String {
        let city = super::show::about::in_script(&self.shell.l, brief.city.as_deref(), brief.city_other.as_deref());
        let country = brief.country.as_deref().map(|code| self.shell.l.country_name(code));
        city.into_iter().chain(country).chain(brief.email.as_deref()).collect::<Vec<_>>().join(", ")
    }

    fn lang_of(&self, text: &str) -> Option<&'static str> {
        super::show::about::foreign(&self.shell.l, text)
    }
}

/// A field of the workspace's own in the form.
struct OwnField<'a> {
    field: &'a CustomField,
    name: String,
    label: &'a str,
}

impl OwnField<'_> {
    fn is_choice(&self) -> bool {
        self.field.kind == CustomKind::Choice
    }

    /// The type of the input.
    fn kind(&self) -> &'static str {
        match self.field.kind {
            CustomKind::Date => "date",
            CustomKind::Link => "url",
            _ => "text",
        }
    }
}

/// The element that a problem's field is.
fn anchor(path: &str) -> String {
    let mut steps = path.split('.');
    match (steps.next(), steps.next()) {
        (Some("contacts"), Some(i)) => format!("contact-{i}"),
        (Some("channels"), Some(i)) => format!("channel-{i}"),
        _ => format!("f-{path}"),
    }
}
