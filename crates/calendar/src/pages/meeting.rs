//! Times to meet a creator, and the meetings there are.

use askama::Template;
use clocks::meeting::Slot;
use jiff::{Timestamp, tz::TimeZone};
use kernel::{
    Error, Msg, Problems, Tx,
    ids::{MeetingId, MemberId, PartnershipId},
    paths,
    web::{At, Cx, FormData, FormState, Page, Result, Shell},
};
use partnerships::store::views::{self, Shown};
use serde::Deserialize;

use crate::{
    actions::meetings as verbs,
    finder::{self, Sides},
    ics,
    model::{About, CancelMeeting, Item, NewMeeting, What, When},
    store::meetings::{self, Meeting},
    words,
};

/// How long a meeting can be, as the form offers it.
const LENGTHS: [i64; 5] = [15, 30, 45, 60, 90];
const USUAL: i64 = 30;
/// How many meetings are listed.
const LISTED: i64 = 30;

#[derive(Template)]
#[template(path = "meeting.html")]
pub struct MeetingPage {
    shell: Shell,
    of: Shown,
    minutes: i64,
    /// None where nobody knows the creator's zone.
    sides: Option<Sides>,
    slots: Vec<Line>,
    meetings: Vec<MeetingLine>,
    f: FormState,
}
impl Page for MeetingPage {}

/// A proposal.
pub(crate) struct Line {
    value: String,
    day: String,
    ours: String,
    /// None where both have the same clocks.
    theirs: Option<String>,
    /// What it costs whom; none where it is good for both.
    cost: Option<String>,
}

pub(crate) struct MeetingLine {
    id: MeetingId,
    version: i64,
    day: String,
    ours: String,
    theirs: Option<String>,
    subject: String,
    member: String,
    /// Why it was called off.
    cancelled: Option<String>,
    past: bool,
}

pub(crate) struct Read {
    pub of: Shown,
    pub sides: Option<Sides>,
    pub slots: Vec<Slot>,
    pub meetings: Vec<Meeting>,
}

#[derive(Deserialize)]
struct Asked {
    minutes: Option<i64>,
}

impl Asked {
    fn minutes(&self) -> i64 {
        self.minutes.filter(|m| LENGTHS.contains(m)).unwrap_or(USUAL)
    }
}

pub async fn show(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let asked: Asked = cx.query().map_err(|_| Error::NotFound)?;
    shown(&cx, id, 200, asked.minutes(), FormState::default()).await
}

async fn shown(cx: &Cx, id: PartnershipId, status: u16, minutes: i64, f: FormState) -> Result {
    let member = cx.visitor()?.member;
    let read = cx.read(move |tx| read(tx, id, member, minutes)).await?;
    cx.page_with(status, &page(cx.shell("partners"), (&cx.zone, cx.now), minutes, read, f))
}

/// What the page and the API show: a fixed number of statements.
pub(crate) fn read(tx: &mut Tx<'_>, id: PartnershipId, member: MemberId, minutes: i64) -> kernel::Result<Read> {
    let of = views::find(tx, id)?;
    let sides = match finder::sides(tx, &of, member) {
        Ok(sides) => Some(sides),
        Err(Error::Conflict(_)) => None,
        Err(other) => return Err(other),
    };
    let slots = sides.as_ref().map(|sides| finder::propose(tx, &of, member, sides, minutes)).transpose()?.unwrap_or_default();
    let meetings = meetings::of(tx, id, LISTED)?;
    Ok(Read { of, sides, slots, meetings })
}

pub(crate) fn page(shell: Shell, (zone, now): (&TimeZone, Timestamp), minutes: i64, read: Read, f: FormState) -> MeetingPage {
    let Read { of, sides, slots, meetings } = read;
    let l = shell.l.clone();
    let name = words::in_script(&l, &of.creator_name, of.creator_latin.as_deref()).to_owned();
    let slots = sides.as_ref().map(|sides| slots.iter().map(|s| line(&l, zone, sides, &name, s, minutes)).collect()).unwrap_or_default();
    let meetings = meetings.iter().map(|m| of_meeting(&l, zone, now, m)).collect();
    let (partners, title) = (l.t("nav-partners").to_owned(), l.t("calendar-meet").to_owned());
    let shell = shell.crumb(partners, Some(paths::DIRECTORY.to_owned())).crumb(name, Some(paths::partnership(of.id))).crumb(title, None);
    MeetingPage { shell, of, minutes, sides, slots, meetings, f }
}

fn line(l: &i18n::L, zone: &TimeZone, sides: &Sides, name: &str, slot: &Slot, minutes: i64) -> Line {
    let outside = |place: usize| slot.outside.get(place).copied().unwrap_or_default();
    let cost = match (outside(0), outside(1)) {
        (0, 0) => None,
        (ours, 0) => Some(l.n("calendar-cost-ours", ours)),
        (0, theirs) => Some(l.f("calendar-cost-theirs", &[("name", name.into()), ("n", theirs.into())])),
        (ours, theirs) => Some(l.f("calendar-cost-both", &[("name", name.into()), ("ours", ours.into()), ("theirs", theirs.into())])),
    };
    Line {
        value: slot.from.to_string(),
        day: l.weekday_date_long(slot.from.to_zoned(zone.clone()).date()),
        ours: placed(l, slot.from, minutes, zone),
        theirs: their_hours(l, slot.from, minutes, &sides.theirs.zone, zone),
        cost,
    }
}

/// `10:00–10:30, Moscow`.
fn placed(l: &i18n::L, at: Timestamp, minutes: i64, zone: &TimeZone) -> String {
    let place = zone.iana_name().map_or_else(String::new, |zone| l.zone_city(zone).into_owned());
    l.t2("calendar-hours-there", "hours", words::hours(l, at, minutes, zone), "place", place)
}

/// The same on the creator's clocks, with the day where it is another; none where they show what ours do in the same place.
fn their_hours(l: &i18n::L, at: Timestamp, minutes: i64, theirs: &TimeZone, ours: &TimeZone) -> Option<String> {
    let day = at.to_zoned(theirs.clone()).date();
    let said = placed(l, at, minutes, theirs);
    let another = day != at.to_zoned(ours.clone()).date();
    let said = if another { format!("{said} · {}", l.weekday_date(day)) } else { said };
    (theirs != ours).then_some(said)
}

fn of_meeting(l: &i18n::L, zone: &TimeZone, now: Timestamp, m: &Meeting) -> MeetingLine {
    let theirs = TimeZone::get(&m.zone_theirs).unwrap_or(TimeZone::UTC);
    MeetingLine {
        id: m.id,
        version: m.version,
        day: l.weekday_date_long(m.starts_at.to_zoned(zone.clone()).date()),
        ours: placed(l, m.starts_at, m.minutes, zone),
        theirs: their_hours(l, m.starts_at, m.minutes, &theirs, zone),
        subject: m.subject.clone().unwrap_or_else(|| l.t("calendar-meeting").to_owned()),
        member: m.member_name.clone(),
        cancelled: m.cancelled_reason.clone(),
        past: m.starts_at < now,
    }
}

/// What the template asks for.
impl MeetingPage {
    fn name(&self) -> &str {
        words::in_script(&self.shell.l, &self.of.creator_name, self.of.creator_latin.as_deref())
    }

    /// The lengths that can be chosen.
    fn lengths(&self) -> Vec<(i64, String)> {
        LENGTHS.iter().map(|m| (*m, self.shell.l.n("calendar-minutes", *m))).collect()
    }

    /// No proposal lies within everybody's hours.
    fn is_odd(&self) -> bool {
        !self.slots.is_empty() && self.slots.iter().all(|s| s.cost.is_some())
    }

    /// What meetings have taken from each so far.
    fn burden(&self) -> Option<String> {
        let (ours, theirs) = self.sides.as_ref()?.borne;
        (ours + theirs > 0).then(|| {
            let args = [("name", self.name().into()), ("ours", ours.into()), ("theirs", theirs.into())];
            self.shell.l.f("calendar-burden", &args)
        })
    }
}

pub async fn arrange(cx: Cx, At(id): At<PartnershipId>, form: FormData) -> Result {
    let minutes = Asked { minutes: form.text("minutes").parse().ok() }.minutes();
    let made = match NewMeeting::from_form(&form) {
        Ok(new) => cx.write(move |tx| verbs::arrange(tx, id, &new)).await,
        Err(error) => Err(error),
    };
    match made {
        Ok(_) => cx.see_toast(&format!("{}/meeting", paths::partnership(id)), Msg::new("calendar-meeting-made")),
        Err(Error::Invalid(problems)) => shown(&cx, id, 422, minutes, form.state(problems)).await,
        Err(Error::Conflict(message)) => shown(&cx, id, 409, minutes, form.state(Problems::of("", message))).await,
        Err(other) => Err(other),
    }
}

pub async fn cancel(cx: Cx, At(id): At<MeetingId>, form: FormData) -> Result {
    let version = form.version()?;
    let why = CancelMeeting { reason: form.text("reason").to_owned() };
    let done = cx.write(move |tx| {
        let of = meetings::find(tx, id)?.partnership;
        Ok((of, verbs::cancel(tx, id, &why, version)))
    });
    let (of, done) = done.await?;
    let back = format!("{}/meeting", paths::partnership(of));
    match done {
        Ok(_) => cx.see_toast(&back, Msg::new("calendar-meeting-cancelled")),
        Err(Error::Invalid(problems)) => shown(&cx, of, 422, USUAL, form.state(problems)).await,
        Err(Error::Conflict(message)) => shown(&cx, of, 409, USUAL, form.state(Problems::of("", message))).await,
        Err(other) => Err(other),
    }
}

/// One meeting for another program.
pub async fn file(cx: Cx, At(id): At<MeetingId>) -> Result {
    let m = cx.read(move |tx| meetings::find(tx, id)).await?;
    if m.cancelled_at.is_some() {
        return Err(Error::NotFound);
    }
    let name = cx.l.t("calendar-meeting").to_owned();
    let text = ics::write(cx.app.config(), &cx.l, &name, &cx.zone, &[entry(m)]);
    cx.file("text/calendar; charset=utf-8", "meeting.ics", text)
}

fn entry(m: Meeting) -> Item {
    Item {
        what: What::Meeting { subject: m.subject, zone: m.zone_theirs },
        id: m.id.0,
        when: When::At(m.starts_at, m.minutes),
        about: Some(About {
            partnership: Some(m.partnership),
            creator: m.creator,
            creator_name: m.creator_name,
            creator_latin: m.creator_latin,
            brand_name: Some(m.brand_name),
        }),
        member: Some(m.member),
        late: false,
        changed: m.updated_at,
        version: m.version,
    }
}
