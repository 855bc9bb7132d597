//! A creator's page: everything that is known, and what has happened.

pub mod about;
pub mod chart;
pub mod clock;
pub mod head;
pub mod scorecard;
pub mod timeline;

use askama::Template;
use i18n::L;
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use kernel::{
    Error, Tx,
    ids::{ChannelId, CreatorId, EventId, MemberId},
    markdown::{self, Html},
    paths,
    web::{At, Cx, FormState, Page, Result, Shell},
};

use self::{
    about::{Fact, Group, Way},
    chart::Drawing,
    head::Head,
    scorecard::CardLine,
    timeline::{Kind, Month},
};
use crate::{
    actions::attachments::LARGEST,
    model::{AddressForm, AudienceKind, CustomField, LabelKind, Metric, Observation, Platform},
    moving::successor,
    store::{
        address,
        assessments::{self, Assessment},
        attachments::{self, Attachment},
        audience::{self, AudienceFact},
        channels::{self, Channel},
        custom,
        events::{self, Happened},
        expertise::{self, Expertise},
        notes::{self, Note},
        partnerships::{self, Partnership},
        person::{self, CreatorRow, Record},
    },
};

/// How many events a page of the timeline has, and how many notes are shown at once.
const EVENTS: i64 = 30;
const NOTES: i64 = 50;

#[derive(Template)]
#[template(path = "creator.html")]
pub struct ShowPage {
    shell: Shell,
    row: CreatorRow,
    head: Head,
    partnerships: Vec<PartnershipLine>,
    channels: Vec<ChannelPart>,
    assessments: Vec<Assessment>,
    card: Vec<CardLine>,
    me: Option<MemberId>,
    notes: Vec<NotePart>,
    files: Vec<FileLine>,
    person: Vec<Fact>,
    ways: Vec<Way>,
    address: Option<AddressForm>,
    others_address: Vec<(String, AddressForm)>,
    values: Vec<String>,
    tags: Vec<String>,
    expertise: Vec<Expertise>,
    audience: Vec<Group>,
    own: Vec<Fact>,
    consent: Vec<Fact>,
    kind: Kind,
    months: Vec<Month>,
    /// Where what happened before is.
    older: Option<String>,
    forms: Forms,
}
impl Page for ShowPage {}

/// The small forms of the page, as typed.
#[derive(Clone, Default)]
pub struct Forms {
    pub note: FormState,
    pub expertise: FormState,
    pub audience: FormState,
    pub file: FormState,
}

/// What the page is made of.
#[derive(Clone)]
pub struct Read {
    pub record: Record,
    pub channels: Vec<Channel>,
    pub histories: Vec<(ChannelId, Observation)>,
    pub partnerships: Vec<Partnership>,
    pub assessments: Vec<Assessment>,
    pub notes: Vec<Note>,
    pub files: Vec<Attachment>,
    pub addresses: Vec<(MemberId, String, AddressForm)>,
    pub expertise: Vec<Expertise>,
    pub audience: Vec<AudienceFact>,
    pub fields: Vec<CustomField>,
    pub happened: Vec<Happened>,
}

/// Who looks, when, and at which part of the timeline.
pub struct Look {
    pub now: Timestamp,
    pub zone: TimeZone,
    pub me: Option<MemberId>,
    pub part: Part,
}

/// Which events are asked for.
#[derive(Clone, Copy, Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Part {
    pub kind: Kind,
    pub before: Option<EventId>,
}

struct PartnershipLine {
    p: Partnership,
    stage: String,
    since: Option<String>,
    stage_since: String,
}

struct NotePart {
    note: Note,
    html: Html,
    when: String,
    stamp: String,
}

struct FileLine {
    file: Attachment,
    size: String,
    when: String,
}

/// A channel with its newest count and, where there is one, its history.
pub struct ChannelPart {
    pub channel: Channel,
    pub platform: String,
    pub language: Option<String>,
    pub followers: Option<String>,
    pub counted: Option<String>,
    pub history: Option<History>,
}

/// The history of a channel's followers.
pub struct History {
    pub finding: String,
    pub wide: Drawing,
    pub narrow: Drawing,
    /// Day and count, newest first.
    pub rows: Vec<(String, String)>,
}

pub async fn show(cx: Cx, At(id): At<CreatorId>) -> Result {
    let part: Part = cx.query().map_err(|_| Error::NotFound)?;
    let kept = cx.read(move |tx| successor(tx, id)).await?;
    if kept != id {
        return cx.see(&paths::creator(kept));
    }
    cx.page(&build(&cx, id, part, Forms::default()).await?)
}

/// The page with one of its small forms as it was typed.
pub async fn with_forms(cx: &Cx, id: CreatorId, status: u16, forms: Forms) -> Result {
    let page = build(cx, id, Part::default(), forms).await?;
    cx.page_with(status, &page)
}

async fn build(cx: &Cx, id: CreatorId, part: Part, forms: Forms) -> kernel::Result<ShowPage> {
    let read = cx.read(move |tx| read(tx, id, part)).await?;
    let look = Look { now: cx.now, zone: cx.zone.clone(), me: cx.scope.member(), part };
    Ok(page(cx.shell("partners"), &look, read, forms))
}

fn read(tx: &mut Tx, id: CreatorId, part: Part) -> kernel::Result<Read> {
    Ok(Read {
        record: person::record(tx, id)?,
        channels: channels::of(tx, id)?,
        histories: channels::follower_histories(tx, id)?,
        partnerships: partnerships::of(tx, id)?,
        assessments: assessments::of(tx, id)?,
        notes: notes::shown(tx, id, NOTES)?,
        files: attachments::of(tx, id)?,
        addresses: address::of(tx, id)?,
        expertise: expertise::of(tx, id)?,
        audience: audience::of(tx, id)?,
        fields: custom::fields(tx)?,
        happened: events::page(tx, id, part.kind.subjects(), part.before, EVENTS + 1)?,
    })
}

pub fn page(shell: Shell, look: &Look, mut read: Read, forms: Forms) -> ShowPage {
    let l = shell.l.clone();
    let id = read.record.row.id;
    let day = |at: Timestamp| at.to_zoned(look.zone.clone());
    let more = i64::try_from(read.happened.len()).is_ok_and(|n| n > EVENTS);
    read.happened.truncate(usize::try_from(EVENTS).unwrap_or(0));
    let last = read.happened.last().filter(|_| more).map(|e| e.id);
    let older = last.map(|last| format!("{}?kind={}&before={last}#history", paths::creator(id), look.part.kind.code()));
    let others_address =
        read.addresses.iter().filter(|(member, ..)| Some(*member) != look.me).map(|(_, name, form)| (name.clone(), *form)).collect();
    let note = |note: Note| NotePart {
        html: markdown::render(&note.body),
        when: l.datetime(&day(note.created_at)),
        stamp: note.created_at.to_string(),
        note,
    };
    let file = |file: Attachment| FileLine {
        size: l.file_size(u64::try_from(file.bytes).unwrap_or(0)),
        when: l.date(day(file.created_at).date()),
        file,
    };
    ShowPage {
        head: Head::of(&l, look, &read),
        partnerships: read.partnerships.into_iter().map(|p| partnership(&l, p)).collect(),
        channels: read.channels.into_iter().map(|c| channel(&l, c, &read.histories)).collect(),
        card: scorecard::lines(&read.assessments),
        assessments: read.assessments,
        me: look.me,
        notes: read.notes.into_iter().map(note).collect(),
        files: read.files.into_iter().map(file).collect(),
        person: about::person(&l, &read.record),
        ways: about::ways(&l, &read.record.contacts),
        address: read.addresses.iter().find(|(member, ..)| Some(*member) == look.me).map(|(.., form)| *form),
        others_address,
        values: about::labelled(&read.record, LabelKind::Value),
        tags: about::labelled(&read.record, LabelKind::Tag),
        expertise: read.expertise,
        audience: about::audience(&l, read.audience),
        own: about::own_fields(&l, &read.fields, &read.record.custom),
        consent: about::consent(&l, &read.record.row),
        kind: look.part.kind,
        months: timeline::months(&l, &look.zone, read.happened),
        older,
        forms,
        shell: super::among(shell).crumb(&read.record.row.display_name, None),
        row: read.record.row,
    }
}

fn partnership(l: &L, p: Partnership) -> PartnershipLine {
    PartnershipLine {
        stage: l.t(&["stage-", &p.stage].concat()).to_owned(),
        since: p.since.map(|day| l.date(day)),
        stage_since: l.date(p.stage_since),
        p,
    }
}

/// A channel as shown, with its part of all histories.
pub fn channel(l: &L, channel: Channel, histories: &[(ChannelId, Observation)]) -> ChannelPart {
    let points: Vec<(Date, f64)> =
        histories.iter().filter(|(id, o)| *id == channel.id && o.metric == Metric::Followers).map(|(_, o)| (o.on, o.value)).collect();
    ChannelPart {
        platform: platform(l, channel.platform).to_owned(),
        language: channel.language.as_deref().map(|code| l.language_name(code).to_owned()),
        followers: channel.followers.map(|n| l.compact(n)),
        counted: channel.followers_on.map(|day| l.date(day)),
        history: history(l, &channel, &points),
        channel,
    }
}

fn platform(l: &L, platform: Platform) -> &str {
    l.t(platform.key())
}

fn history(l: &L, channel: &Channel, points: &[(Date, f64)]) -> Option<History> {
    if points.len() < 2 {
        return None;
    }
    Some(History {
        finding: chart::finding(l, platform(l, channel.platform), points),
        wide: chart::draw(l, points, 540.0),
        narrow: chart::draw(l, points, 340.0),
        rows: points.iter().rev().map(|(day, count)| (l.date(*day), l.int(*count as i64))).collect(),
    })
}

/// What the template asks for.
impl ShowPage {
    fn kinds(&self) -> [Kind; 8] {
        Kind::ALL
    }

    fn is_kind(&self, kind: &Kind) -> bool {
        self.kind == *kind
    }

    fn forms_of_address(&self) -> [(AddressForm, &str); 2] {
        [AddressForm::Informal, AddressForm::Formal].map(|form| (form, self.shell.l.t(form.key())))
    }

    fn is_address(&self, form: &AddressForm) -> bool {
        self.address == Some(*form)
    }

    fn is_mine(&self, assessment: &Assessment) -> bool {
        self.me == Some(assessment.assessor_id)
    }

    fn assessed_on(&self, assessment: &Assessment) -> String {
        self.shell.l.date(assessment.assessed_on)
    }

    fn lang_of(&self, text: &str) -> Option<&'static str> {
        about::foreign(&self.shell.l, text)
    }

    fn audience_kinds(&self) -> &'static [AudienceKind] {
        AudienceKind::ALL
    }

    fn largest(&self) -> u64 {
        LARGEST
    }

    fn largest_shown(&self) -> String {
        self.shell.l.file_size(LARGEST)
    }

    fn can_merge(&self) -> bool {
        self.shell.can(kernel::Action::Merge)
    }
}
