//! The calendar, feeds and meetings in JSON.

use jiff::{Timestamp, ToSpan, civil::Date};
use kernel::{
    Error, Lang, Tx,
    ids::{CalendarFeedId, CreatorId, MeetingId, MemberId, PartnershipId},
    web::{At, Body, Cx, Made, Result},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    actions::{feeds as feed_verbs, meetings as verbs},
    model::{CancelMeeting, Item, Kind, NewFeed, NewMeeting, Range, Secret, When, Whose},
    pages::meeting,
    store::{
        feeds::{self, Feed},
        items::{self, Query},
        meetings::{self, Meeting},
    },
    words,
};

/// One thing in a calendar: on a day, or at an hour.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = CalendarItem)]
pub struct ItemView {
    /// The same for the same thing for ever.
    pub uid: String,
    pub kind: Kind,
    /// In the language of the reader.
    pub title: String,
    /// The day, in the reader's zone where it has an hour.
    #[schema(value_type = String, format = Date)]
    pub day: Date,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub starts_at: Option<Timestamp>,
    pub minutes: Option<i64>,
    /// Its day has passed and it is still to be done.
    pub late: bool,
    pub partnership_id: Option<PartnershipId>,
    pub creator_id: Option<CreatorId>,
    pub creator_name: Option<String>,
    pub brand_name: Option<String>,
    /// Who is to do it.
    pub member_id: Option<MemberId>,
    /// The page it leads to.
    pub url: Option<String>,
}

/// A calendar.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Calendar)]
pub struct CalendarView {
    #[schema(value_type = String, format = Date)]
    pub from: Date,
    #[schema(value_type = String, format = Date)]
    pub to: Date,
    pub items: Vec<ItemView>,
    /// There was more than is read at once: ask for fewer days.
    pub truncated: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    from: Option<Date>,
    to: Option<Date>,
    scope: Option<Whose>,
    kind: Option<Kind>,
}

pub async fn calendar(cx: Cx) -> Result {
    let asked: Asked = cx.query()?;
    let from = near(asked.from.unwrap_or(cx.today));
    let range = Range::asked(from, near(asked.to.unwrap_or(from.saturating_add(30.days()))))?;
    let query = Query { range, whose: asked.scope.unwrap_or(Whose::Mine), me: cx.scope.member(), zone: cx.zone.clone() };
    let (items, truncated) = cx.read(move |tx| items::read(tx, &query)).await?;
    let items = items.iter().filter(|i| asked.kind.is_none_or(|k| i.kind() == k)).map(|i| item(&cx, i)).collect();
    cx.json(&CalendarView { from: range.from, to: range.to, items, truncated })
}

/// A day that every database can hold.
fn near(day: Date) -> Date {
    day.clamp(Date::constant(1970, 1, 1), Date::constant(2200, 12, 31))
}

fn item(cx: &Cx, item: &Item) -> ItemView {
    let about = item.about.as_ref();
    let hours = if let When::At(at, minutes) = item.when { Some((at, minutes)) } else { None };
    ItemView {
        uid: words::uid(item),
        kind: item.kind(),
        title: words::title(&cx.l, item),
        day: item.day(&cx.zone),
        starts_at: hours.map(|(at, _)| at),
        minutes: hours.map(|(_, minutes)| minutes),
        late: item.late,
        partnership_id: about.and_then(|a| a.partnership),
        creator_id: about.map(|a| a.creator),
        creator_name: about.map(|a| a.creator_name.clone()),
        brand_name: about.and_then(|a| a.brand_name.clone()),
        member_id: item.member,
        url: words::href(item),
    }
}

/// A feed as its owner sees it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = CalendarFeed)]
pub struct FeedView {
    pub id: CalendarFeedId,
    pub whose: Whose,
    #[schema(value_type = String)]
    pub language: Lang,
    /// The end of its secret.
    pub hint: String,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub used_at: Option<Timestamp>,
}

/// A feed that was just made: its address is told this once.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = NewCalendarFeed)]
pub struct FeedMade {
    #[serde(flatten)]
    pub feed: FeedView,
    /// Told with the first answer alone: a repeat with the same `Idempotency-Key` no longer knows it.
    pub url: Option<String>,
}

impl From<Feed> for FeedView {
    fn from(f: Feed) -> Self {
        Self { id: f.id, whose: f.whose, language: f.language, hint: f.hint, created_at: f.created_at, used_at: f.used_at }
    }
}

pub async fn feeds(cx: Cx) -> Result {
    let all = cx
        .read(|tx| {
            let member = feed_verbs::own(tx)?;
            feeds::list(tx, member)
        })
        .await?;
    cx.json_list(all.into_iter().map(FeedView::from).collect(), None)
}

pub async fn make_feed(cx: Cx, Body(new): Body<NewFeed>) -> Result {
    let secret = Secret::new(&cx.app);
    let url = cx.app.config().link(&secret.path());
    cx.api_create(move |tx| {
        let id = feed_verbs::create(tx, &new, &secret)?;
        let member = feed_verbs::own(tx)?;
        let feed = feeds::find(tx, member, id)?.into();
        let told = FeedMade { feed, url: Some(url.clone()) };
        let kept = FeedMade { url: None, ..told.clone() };
        Ok(Made::with_secret(kernel::paths::api(&format!("/feeds/{id}")), 1, &told, &kept))
    })
    .await
}

pub async fn revoke_feed(cx: Cx, At(id): At<CalendarFeedId>) -> Result {
    cx.write(move |tx| feed_verbs::revoke(tx, id)).await?;
    cx.no_content()
}

/// A meeting.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Meeting)]
pub struct MeetingView {
    pub id: MeetingId,
    pub partnership_id: PartnershipId,
    pub member_id: MemberId,
    #[schema(value_type = String, format = DateTime)]
    pub starts_at: Timestamp,
    pub minutes: i64,
    pub subject: Option<String>,
    /// The zones of both sides when it was arranged.
    pub zone_ours: String,
    pub zone_theirs: String,
    /// Minutes outside the working hours of each side.
    pub outside_ours: i64,
    pub outside_theirs: i64,
    pub cancelled_reason: Option<String>,
    pub version: i64,
}

impl From<Meeting> for MeetingView {
    fn from(m: Meeting) -> Self {
        Self {
            id: m.id,
            partnership_id: m.partnership,
            member_id: m.member,
            starts_at: m.starts_at,
            minutes: m.minutes,
            subject: m.subject,
            zone_ours: m.zone_ours,
            zone_theirs: m.zone_theirs,
            outside_ours: m.outside_ours,
            outside_theirs: m.outside_theirs,
            cancelled_reason: m.cancelled_reason,
            version: m.version,
        }
    }
}

/// A time to meet.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MeetingSlot {
    #[schema(value_type = String, format = DateTime)]
    pub starts_at: Timestamp,
    /// Minutes outside our working hours, and outside the creator's.
    pub outside_ours: i64,
    pub outside_theirs: i64,
}

/// Times to meet, and the meetings there are.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MeetingTimes {
    pub minutes: i64,
    pub zone_ours: Option<String>,
    /// Null where nobody knows the creator's zone: then nothing is proposed.
    pub zone_theirs: Option<String>,
    /// Minutes that meetings of the last year took out of our time, and out of the creator's.
    pub borne_ours: i64,
    pub borne_theirs: i64,
    pub slots: Vec<MeetingSlot>,
    pub meetings: Vec<MeetingView>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Times {
    minutes: Option<i64>,
}

pub async fn times(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let minutes = cx.query::<Times>()?.minutes.unwrap_or(30);
    if !(15..=480).contains(&minutes) || minutes % 15 != 0 {
        return Err(Error::field("minutes", kernel::Msg::new("calendar-error-minutes")));
    }
    let member = cx.visitor()?.member;
    let read = cx.read(move |tx| meeting::read(tx, id, member, minutes)).await?;
    let zone = |p: &clocks::Person| p.zone.iana_name().map(str::to_owned);
    let borne = read.sides.as_ref().map_or((0, 0), |s| s.borne);
    let part = |all: &[i64], at: usize| all.get(at).copied().unwrap_or_default();
    cx.json(&MeetingTimes {
        minutes,
        zone_ours: read.sides.as_ref().and_then(|s| zone(&s.ours)),
        zone_theirs: read.sides.as_ref().and_then(|s| zone(&s.theirs)),
        borne_ours: borne.0,
        borne_theirs: borne.1,
        slots: read
            .slots
            .iter()
            .map(|s| MeetingSlot { starts_at: s.from, outside_ours: part(&s.outside, 0), outside_theirs: part(&s.outside, 1) })
            .collect(),
        meetings: read.meetings.into_iter().map(MeetingView::from).collect(),
    })
}

pub async fn arrange(cx: Cx, At(id): At<PartnershipId>, Body(new): Body<NewMeeting>) -> Result {
    cx.api_create(move |tx| {
        let meeting = verbs::arrange(tx, id, &new)?;
        let shown = view(tx, meeting)?;
        Ok(Made::new(kernel::paths::api(&format!("/meetings/{meeting}")), shown.version, &shown))
    })
    .await
}

pub async fn show(cx: Cx, At(id): At<MeetingId>) -> Result {
    let shown = cx.read(move |tx| view(tx, id)).await?;
    cx.json_versioned(&shown, shown.version)
}

pub async fn cancel(cx: Cx, At(id): At<MeetingId>, Body(why): Body<CancelMeeting>) -> Result {
    let version = cx.if_match()?;
    let shown = cx
        .write(move |tx| {
            verbs::cancel(tx, id, &why, version)?;
            view(tx, id)
        })
        .await?;
    cx.json_versioned(&shown, shown.version)
}

fn view(tx: &mut Tx<'_>, id: MeetingId) -> kernel::Result<MeetingView> {
    Ok(meetings::find(tx, id)?.into())
}
