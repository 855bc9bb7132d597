//! Secret addresses of the calendar: the settings page, and what programs read by them.

use accounts::attempts::{self, Kind, Whose as On};
use askama::Template;
use http::{HeaderValue, StatusCode, header};
use jiff::{ToSpan, tz::TimeZone};
use kernel::{
    Error, Msg, Scope, Tx,
    ids::CalendarFeedId,
    web::{At, Cx, FormData, FormState, Page, Response, Result, Shell, hash},
};

use crate::{
    actions::feeds as verbs,
    ics,
    model::{NewFeed, Range, Secret, Whose, of_file, same},
    store::{
        feeds::{self, Feed, Opened},
        items::{self, Query},
    },
};

/// How many days before and after today a feed holds.
const BEFORE: i32 = 30;
const AFTER: i32 = 366;

#[derive(Template)]
#[template(path = "feeds.html")]
pub struct FeedsPage {
    shell: Shell,
    feeds: Vec<Row>,
    /// The address that was just made.
    made: Option<String>,
    f: FormState,
}
impl Page for FeedsPage {}

pub(crate) struct Row {
    id: CalendarFeedId,
    whose: Whose,
    language: &'static str,
    hint: String,
    made: String,
    used: Option<String>,
}

pub async fn list(cx: Cx) -> Result {
    shown(&cx, 200, None, usual(&cx)).await
}

pub async fn create(cx: Cx, form: FormData) -> Result {
    let new = NewFeed::from_form(&form);
    let secret = Secret::new(&cx.app);
    let given = secret.clone();
    match cx.write(move |tx| verbs::create(tx, &new, &given)).await {
        Ok(_) => shown(&cx, 200, Some(cx.app.config().link(&secret.path())), usual(&cx)).await,
        Err(Error::Invalid(problems)) => shown(&cx, 422, None, form.state(problems)).await,
        Err(Error::Conflict(message)) => shown(&cx, 409, None, form.state(kernel::Problems::of("", message))).await,
        Err(other) => Err(other),
    }
}

pub async fn revoke(cx: Cx, At(id): At<CalendarFeedId>) -> Result {
    cx.write(move |tx| verbs::revoke(tx, id)).await?;
    cx.see_toast("/settings/feeds", Msg::new("calendar-feed-revoked"))
}

/// What the form proposes: one's own calendar in one's own language.
fn usual(cx: &Cx) -> FormState {
    FormState::of([("whose", "mine"), ("language", cx.lang().code())])
}

async fn shown(cx: &Cx, status: u16, made: Option<String>, f: FormState) -> Result {
    let feeds = cx
        .read(|tx| {
            let member = verbs::own(tx)?;
            feeds::list(tx, member)
        })
        .await?;
    cx.page_with(status, &page(cx.shell("settings"), &cx.zone, feeds, made, f))
}

pub(crate) fn page(shell: Shell, zone: &TimeZone, feeds: Vec<Feed>, made: Option<String>, f: FormState) -> FeedsPage {
    let l = &shell.l;
    let at = |at: jiff::Timestamp| {
        let local = at.to_zoned(zone.clone());
        format!("{}, {}", l.date(local.date()), l.time_in(&local))
    };
    let row = |feed: Feed| Row {
        id: feed.id,
        whose: feed.whose,
        language: feed.language.native_name(),
        hint: feed.hint,
        made: l.date(feed.created_at.to_zoned(zone.clone()).date()),
        used: feed.used_at.map(at),
    };
    let feeds = feeds.into_iter().map(row).collect();
    let (settings, title) = (l.t("nav-settings").to_owned(), l.t("calendar-feeds").to_owned());
    FeedsPage { shell: shell.crumb(settings, Some("/settings".to_owned())).crumb(title, None), feeds, made, f }
}

/// The calendar of whoever's secret it is. Whoever has no living one finds nothing: not even that there was one.
pub async fn serve(cx: Cx, At(file): At<String>) -> Result {
    // What cannot be a secret is answered without a write.
    let secret = of_file(&file).ok_or(Error::NotFound)?;
    let address = cx.address;
    let gate = Scope::system("feed");
    let opened = cx
        .app
        .db()
        .write(&gate, move |tx| {
            let found = open(tx, &secret)?;
            let on = found.as_ref().map_or(On::Visitor(address), |f| On::Account(f.feed.to_string()));
            Ok((attempts::count(tx, Kind::Feed, &[on])?, found))
        })
        .await?;
    let (verdict, found) = opened;
    verdict.check()?;
    let feed = found.ok_or(Error::NotFound)?;
    let text = written(&cx, feed).await?;
    answer(&cx, text)
}

/// The feed that a secret opens; that it was used is written down now and then.
fn open(tx: &mut Tx<'_>, secret_hash: &[u8]) -> kernel::Result<Option<Opened>> {
    Ok(feeds::open(tx, secret_hash)?.filter(|feed| same(&feed.secret_hash, secret_hash)))
}

async fn written(cx: &Cx, feed: Opened) -> kernel::Result<String> {
    let zone = TimeZone::get(&feed.zone).unwrap_or(TimeZone::UTC);
    let today = cx.now.to_zoned(zone.clone()).date();
    let range = Range { from: today.saturating_sub(BEFORE.days()), to: today.saturating_add(AFTER.days()) };
    let query = Query { range, whose: feed.whose, me: Some(feed.member), zone: zone.clone() };
    let scope = Scope::of_system(feed.workspace, "feed");
    let (mut items, _) = cx.app.db().read(&scope, move |tx| items::read(tx, &query)).await?;
    // Holidays have calendars of their own, and no page to lead to.
    items.retain(|item| item.about.is_some());
    if feed.is_stale(cx.now) {
        let id = feed.feed;
        cx.app.db().write(&scope, move |tx| feeds::used(tx, id)).await?;
    }
    let l = cx.app.l(feed.language);
    let name = format!("Perennial: {}", l.t(feed.whose.key()));
    Ok(ics::write(cx.app.config(), l, &name, &zone, &items))
}

/// The text, or that nothing has changed since it was read.
fn answer(cx: &Cx, text: String) -> Result {
    let etag = format!("\"{}\"", kernel::text::hex(&hash(&text)[..12]));
    let known = cx.header("if-none-match").is_some_and(|seen| seen.split(',').any(|one| one.trim().trim_start_matches("W/") == etag));
    let mut response = if known { cx.no_content()? } else { cx.file("text/calendar; charset=utf-8", "perennial.ics", text)? };
    if known {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
    }
    dress(&mut response, &etag);
    Ok(response)
}

fn dress(response: &mut Response, etag: &str) {
    let headers = response.headers_mut();
    if let Ok(etag) = HeaderValue::from_str(etag) {
        headers.insert(header::ETAG, etag);
    }
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
}
