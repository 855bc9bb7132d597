//! The form of a contact: two big choices and a button, everything else folded.

use std::str::FromStr;

use askama::Template;
use i18n::L;
use jiff::{Timestamp, tz::TimeZone};
use kernel::{
    Error, Lang, Msg, Problems, Tx,
    ids::{ContactId, CreatorId, PartnershipId},
    paths,
    web::{At, Cx, FormData, FormState, Page, Result, Shell, Toast},
};

use crate::{
    actions,
    line::Draft,
    model::{Direction, Kind, Means, Mood, NewContact, NewReply, Reply},
    store::{
        about::{self, Colleague, With},
        rows::{self, Contact},
    },
};

/// What a form of a contact lets people choose from.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    pub partnerships: Vec<With>,
    pub team: Vec<Colleague>,
}

impl Choices {
    pub fn load(tx: &mut Tx<'_>, creator: CreatorId) -> kernel::Result<Self> {
        Ok(Self { partnerships: about::partnerships(tx, creator)?, team: about::colleagues(tx)? })
    }
}

/// The fields of a contact, for any form that holds them: their names are those of [`typed`].
#[derive(Template)]
#[template(path = "contact_fields.html")]
pub struct Fields<'f> {
    pub shell: &'f Shell,
    pub f: &'f FormState,
    pub choices: &'f Choices,
}

impl Fields<'_> {
    fn channels(&self) -> &'static [Means] {
        Means::ALL
    }

    fn kinds(&self) -> &'static [Kind] {
        Kind::ALL
    }

    fn directions(&self) -> &'static [Direction] {
        Direction::ALL
    }

    fn replies(&self) -> &'static [Reply] {
        Reply::ALL
    }

    fn moods(&self) -> &'static [Mood] {
        Mood::ALL
    }

    fn languages(&self) -> Vec<(&'static str, &str)> {
        Lang::all().iter().map(|lang| (lang.code(), self.shell.l.language_name(lang.code()))).collect()
    }

    /// Whether something folded is filled in or wrong: then it is open.
    fn is_open(&self) -> bool {
        let folded = ["direction", "minutes", "mood", "reply", "language", "replied_on", "replied_time", "replied_at", "zone"];
        folded.iter().any(|name| !self.f.value(name).is_empty() || self.f.error(name).is_some()) || self.f.error("happened_at").is_some()
    }

    fn is_with(&self, with: &With) -> bool {
        self.f.is("partnership_id", &with.id.to_string())
    }

    fn is_member(&self, colleague: &Colleague) -> bool {
        self.f.is("member_id", &colleague.id.to_string())
    }
}

/// What a form sent; days and times are by the clock of whoever filled it in.
pub fn typed(form: &FormData, zone: &TimeZone, problems: &mut Problems) -> NewContact {
    let text = |name: &str| form.text(name).to_owned();
    let moment = |day: &str, time: &str| match (form.text(day).trim(), form.text(time).trim()) {
        ("", "") => String::new(),
        (day, "") => day.to_owned(),
        (day, time) => [day, "T", time].concat(),
    };
    NewContact {
        partnership_id: id(form, "partnership_id", problems),
        happened_at: moment("happened_on", "happened_time"),
        zone: zone.iana_name().unwrap_or_default().to_owned(),
        channel: text("channel"),
        direction: text("direction"),
        kind: text("kind"),
        has_request: form.on("has_request"),
        about_project: form.on("about_project"),
        reply: text("reply"),
        replied_at: moment("replied_on", "replied_time"),
        minutes: form.text("minutes").into(),
        mood: text("mood"),
        body: text("body"),
        language: text("language"),
        member_id: id(form, "member_id", problems),
    }
}

fn id<T: FromStr>(form: &FormData, field: &str, problems: &mut Problems) -> Option<T> {
    let raw = form.text(field);
    let id = kernel::ids::parse(raw);
    if id.is_none() && !raw.is_empty() {
        problems.add(field, Msg::new("error-not-choice"));
    }
    id
}

/// A form that shows what a line was understood to say; what it did not say is left to the person.
pub fn drafted(draft: &Draft) -> FormState {
    let code = |code: Option<&'static str>| code.unwrap_or_default().to_owned();
    let box_of = |on: bool| if on { "1" } else { "" }.to_owned();
    FormState::of([
        ("channel", code(draft.channel.map(Means::code))),
        ("direction", code(draft.direction.map(Direction::code))),
        ("kind", code(draft.kind.map(Kind::code))),
        ("reply", code(draft.reply.map(Reply::code))),
        ("happened_on", draft.on.map(|day| day.to_string()).unwrap_or_default()),
        ("minutes", draft.minutes.map(|n| n.to_string()).unwrap_or_default()),
        ("has_request", box_of(draft.has_request)),
        ("about_project", box_of(draft.about_project)),
        ("body", draft.note.clone()),
    ])
}

/// A form that shows what is stored.
fn stored(zone: &TimeZone, c: &Contact) -> FormState {
    let day = |at: Option<Timestamp>| at.map(|at| at.to_zoned(zone.clone()).date().to_string()).unwrap_or_default();
    let time = |at: Option<Timestamp>| at.map(|at| at.to_zoned(zone.clone()).strftime("%H:%M").to_string()).unwrap_or_default();
    let box_of = |on: bool| if on { "1" } else { "" }.to_owned();
    FormState::of([
        ("version", c.version.to_string()),
        ("partnership_id", c.partnership_id.map(|id| id.to_string()).unwrap_or_default()),
        ("happened_on", day(Some(c.happened_at))),
        ("happened_time", time(Some(c.happened_at))),
        ("channel", c.channel.code().to_owned()),
        ("direction", c.direction.code().to_owned()),
        ("kind", c.kind.code().to_owned()),
        ("has_request", box_of(c.has_request)),
        ("about_project", box_of(c.about_project)),
        ("reply", c.reply.code().to_owned()),
        ("replied_on", day(c.replied_at)),
        ("replied_time", time(c.replied_at)),
        ("minutes", c.minutes.map(|n| n.to_string()).unwrap_or_default()),
        ("mood", c.mood.map_or("", Mood::code).to_owned()),
        ("body", c.body.clone().unwrap_or_default()),
        ("language", c.language.clone().unwrap_or_default()),
        ("member_id", c.member_id.map(|id| id.to_string()).unwrap_or_default()),
    ])
}

/// Of whom a contact is written down, and where the page leads back to.
#[derive(Clone, Debug)]
pub struct Whose {
    pub creator: CreatorId,
    pub name: String,
    pub partnership: Option<PartnershipId>,
}

impl Whose {
    fn load(tx: &mut Tx<'_>, creator: CreatorId, partnership: Option<PartnershipId>) -> kernel::Result<Self> {
        Ok(Self { creator, name: creators::store::person::row(tx, creator)?.display_name, partnership })
    }

    fn back(&self) -> String {
        match self.partnership {
            Some(id) => format!("{}#contacts", paths::partnership(id)),
            None => format!("{}/contacts", paths::creator(self.creator)),
        }
    }
}

#[derive(Template)]
#[template(path = "contact_form.html")]
pub struct FormPage {
    shell: Shell,
    title: String,
    whose: Whose,
    choices: Choices,
    contact: Option<ContactId>,
    f: FormState,
}
impl Page for FormPage {}

impl FormPage {
    fn fields(&self) -> String {
        Fields { shell: &self.shell, f: &self.f, choices: &self.choices }.render().unwrap_or_default()
    }

    fn back(&self) -> String {
        self.whose.back()
    }

    fn lang_of(&self, text: &str) -> Option<&'static str> {
        super::foreign(&self.shell.l, text)
    }
}

pub(super) fn page(shell: Shell, whose: Whose, choices: Choices, contact: Option<ContactId>, f: FormState) -> FormPage {
    let title = title(&shell.l, contact.is_some());
    let path = whose.partnership.map_or_else(|| paths::creator(whose.creator), paths::partnership);
    let shell = super::below(shell, &whose.name, path).crumb(title.clone(), None);
    FormPage { shell, title, whose, choices, contact, f }
}

fn title(l: &L, is_change: bool) -> String {
    l.t(if is_change { "contacts-edit" } else { "contacts-log" }).to_owned()
}

pub async fn new_with_creator(cx: Cx, At(creator): At<CreatorId>) -> Result {
    fresh(cx, creator, None).await
}

pub async fn new_in_partnership(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let with = cx.read(move |tx| about::partnership(tx, id)).await?;
    fresh(cx, with.creator_id, Some(id)).await
}

async fn fresh(cx: Cx, creator: CreatorId, partnership: Option<PartnershipId>) -> Result {
    let (whose, choices) = cx.read(move |tx| Ok((Whose::load(tx, creator, partnership)?, Choices::load(tx, creator)?))).await?;
    let f = FormState::of([
        ("partnership_id", partnership.map(|id| id.to_string()).unwrap_or_default()),
        ("member_id", cx.scope.member().map(|id| id.to_string()).unwrap_or_default()),
    ]);
    cx.page(&page(cx.shell("partners"), whose, choices, None, f))
}

pub async fn create_with_creator(cx: Cx, At(creator): At<CreatorId>, form: FormData) -> Result {
    create(cx, creator, None, form).await
}

pub async fn create_in_partnership(cx: Cx, At(id): At<PartnershipId>, form: FormData) -> Result {
    let with = cx.read(move |tx| about::partnership(tx, id)).await?;
    create(cx, with.creator_id, Some(id), form).await
}

async fn create(cx: Cx, creator: CreatorId, partnership: Option<PartnershipId>, form: FormData) -> Result {
    let mut problems = Problems::none();
    let mut new = typed(&form, &cx.zone, &mut problems);
    new.partnership_id = new.partnership_id.or(partnership);
    let made = match problems.check() {
        Ok(()) => cx.write(move |tx| actions::log(tx, creator, &new)).await,
        Err(error) => Err(error),
    };
    let (status, problems) = match made {
        Ok(id) => {
            let contact = cx.read(move |tx| rows::one(tx, id)).await?;
            let back = Whose { creator, name: String::new(), partnership: partnership.and(contact.partnership_id) }.back();
            let toast = Toast::saying(&cx.l, &Msg::new("contacts-logged")).undo(format!("/contacts/{id}/remove"));
            return cx.see_with(&back, toast);
        }
        Err(error) => wrong(error)?,
    };
    let (whose, choices) = cx.read(move |tx| Ok((Whose::load(tx, creator, partnership)?, Choices::load(tx, creator)?))).await?;
    cx.page_with(status, &page(cx.shell("partners"), whose, choices, None, form.state(problems)))
}

/// What a form can say itself: its problems, or that somebody saved meanwhile.
fn wrong(error: Error) -> kernel::Result<(u16, Problems)> {
    match error {
        Error::Invalid(problems) => Ok((422, problems)),
        Error::Stale => Ok((412, Problems::of("", Msg::new("error-stale")))),
        other => Err(other),
    }
}

async fn opened(cx: &Cx, id: ContactId) -> kernel::Result<(Contact, Whose, Choices)> {
    cx.read(move |tx| {
        let contact = rows::one(tx, id)?;
        let whose = Whose::load(tx, contact.creator_id, contact.partnership_id)?;
        Ok((contact.clone(), whose, Choices::load(tx, contact.creator_id)?))
    })
    .await
}

pub async fn edit(cx: Cx, At(id): At<ContactId>) -> Result {
    let (contact, whose, choices) = opened(&cx, id).await?;
    let f = stored(&cx.zone, &contact);
    cx.page(&page(cx.shell("partners"), whose, choices, Some(id), f))
}

pub async fn save(cx: Cx, At(id): At<ContactId>, form: FormData) -> Result {
    let mut problems = Problems::none();
    let change = typed(&form, &cx.zone, &mut problems);
    let saved = match (problems.check(), form.version()) {
        (Ok(()), Ok(version)) => cx.write(move |tx| actions::edit(tx, id, &change, version)).await.map(drop),
        (Err(error), _) | (_, Err(error)) => Err(error),
    };
    let (status, problems) = match saved {
        Ok(()) => {
            let (_, whose, _) = opened(&cx, id).await?;
            return cx.see_toast(&whose.back(), Msg::new("common-saved"));
        }
        Err(error) => wrong(error)?,
    };
    let (_, whose, choices) = opened(&cx, id).await?;
    cx.page_with(status, &page(cx.shell("partners"), whose, choices, Some(id), form.state(problems)))
}

pub async fn reply(cx: Cx, At(id): At<ContactId>, form: FormData) -> Result {
    let version = form.version()?;
    let back = cx
        .write(move |tx| {
            actions::reply(tx, id, &NewReply::default(), version)?;
            let contact = rows::one(tx, id)?;
            Ok(Whose { creator: contact.creator_id, name: String::new(), partnership: contact.partnership_id }.back())
        })
        .await?;
    cx.see_toast(&back, Msg::new("contacts-answer-noted"))
}

pub async fn remove(cx: Cx, At(id): At<ContactId>) -> Result {
    let (_, whose, _) = opened(&cx, id).await?;
    cx.write(move |tx| actions::remove(tx, id)).await?;
    let toast = Toast::saying(&cx.l, &Msg::new("contacts-removed")).undo(format!("/contacts/{id}/restore"));
    cx.see_with(&whose.back(), toast)
}

pub async fn restore(cx: Cx, At(id): At<ContactId>) -> Result {
    cx.write(move |tx| actions::restore(tx, id)).await?;
    let (_, whose, _) = opened(&cx, id).await?;
    cx.see_toast(&whose.back(), Msg::new("common-undone"))
}
