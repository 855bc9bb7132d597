//! The audit log, for owners: who did what, when, and by which door.

use askama::Template;
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use kernel::{
    Error, Problems, Result,
    ids::{self, EventId, MemberId},
    text,
    web::{Cursor, Cx, FormState, Page, Response, Shell},
};

use super::event_line::sentence;
use crate::{
    model::EventView,
    pages::Clockface,
    store::{self, audit::AuditFilter},
};

#[derive(Template)]
#[template(path = "audit.html", blocks = ["list"])]
pub(in crate::pages) struct AuditPage {
    pub shell: Shell,
    pub f: FormState,
    pub members: Vec<(String, String)>,
    pub kinds: Vec<(&'static str, String)>,
    pub rows: Vec<Row>,
    /// The query of the next page.
    pub next: Option<String>,
}

impl Page for AuditPage {
    fn fragment(&self, id: &str) -> Option<askama::Result<String>> {
        match id {
            "audit" => Some(self.as_list().render()),
            "audit-rows" => Some(MoreRows { shell: &self.shell, rows: &self.rows, next: &self.next }.render()),
            _ => None,
        }
    }
}

/// The rows of a following page, and the link to the one after it.
#[derive(Template)]
#[template(path = "audit_rows.html")]
struct MoreRows<'p> {
    shell: &'p Shell,
    rows: &'p [Row],
    next: &'p Option<String>,
}

pub(in crate::pages) struct Row {
    pub text: String,
    pub at: String,
    pub who: String,
    pub via: &'static str,
}

/// The kinds of things that events happen to.
const KINDS: [(&str, &str); 19] = [
    ("member", "accounts-kind-member"),
    ("invitation", "accounts-kind-invitation"),
    ("token", "accounts-kind-token"),
    ("workspace", "accounts-kind-workspace"),
    ("market", "accounts-kind-market"),
    ("brand", "accounts-kind-brand"),
    ("tiers", "accounts-kind-tier"),
    ("creator", "accounts-kind-creator"),
    ("channel", "accounts-kind-channel"),
    ("expertise", "accounts-kind-expertise"),
    ("audience_fact", "accounts-kind-audience"),
    ("assessment", "accounts-kind-assessment"),
    ("note", "accounts-kind-note"),
    ("attachment", "accounts-kind-attachment"),
    ("merge", "accounts-kind-merge"),
    ("custom_field", "accounts-kind-field"),
    ("partnership", "accounts-kind-partnership"),
    ("view", "accounts-kind-view"),
    ("import", "accounts-kind-import"),
];

pub async fn show(cx: Cx) -> Result<Response> {
    let asked: Vec<(String, String)> = cx.query()?;
    let f = FormState::of(asked);
    let (f, filter) = match filter(&f, &cx.zone) {
        Ok(filter) => (f, filter),
        Err(problems) => (f.with_problems(problems), AuditFilter::default()),
    };
    let status = if f.is_wrong() { 422 } else { 200 };
    let paging = cx.paging()?;
    let before = paging.after.map(|c| c.values::<EventId>()).transpose()?;
    let wanted = filter.clone();
    let (members, events) =
        cx.read(move |tx| Ok((store::members::list(tx)?, store::audit::page(tx, &wanted, before, paging.limit + 1)?))).await?;
    let members = members.into_iter().map(|m| (m.id.to_string(), m.name)).collect();
    let (rows, next) = shown(&cx, events, paging.limit);
    let next = next.map(|id| next_query(&cx, &f, id)).transpose()?;
    cx.page_with(status, &page(super::shell(&cx, "accounts-audit"), f, members, rows, next))
}

/// What the form asks for; days are the reader's.
fn filter(f: &FormState, zone: &TimeZone) -> std::result::Result<AuditFilter, Problems> {
    let mut p = Problems::none();
    let from = text::date("from", f.value("from"), &mut p);
    let to = text::date("to", f.value("to"), &mut p);
    if from > to && to.is_some() {
        p.add("to", kernel::Msg::new("error-date-order"));
    }
    let filter = AuditFilter {
        actor: ids::parse::<MemberId>(f.value("who")),
        subject_kind: KINDS.iter().find(|(kind, _)| *kind == f.value("what")).map(|(kind, _)| (*kind).to_owned()),
        from: from.and_then(|day| midnight(day, zone)),
        until: to.and_then(|day| midnight(day.tomorrow().ok()?, zone)),
    };
    if p.is_empty() { Ok(filter) } else { Err(p) }
}

fn midnight(day: Date, zone: &TimeZone) -> Option<Timestamp> {
    day.to_zoned(zone.clone()).ok().map(|z| z.timestamp())
}

/// The rows of a page and, if there is more, the last of them.
fn shown(cx: &Cx, mut events: Vec<EventView>, limit: i64) -> (Vec<Row>, Option<EventId>) {
    let limit = usize::try_from(limit).unwrap_or(0);
    let more = events.len() > limit;
    events.truncate(limit);
    let last = events.last().filter(|_| more).map(|e| e.id);
    let clock = Clockface::of(cx);
    (events.iter().map(|e| row(&clock, e)).collect(), last)
}

fn next_query(cx: &Cx, f: &FormState, last: EventId) -> Result<String> {
    let after = Cursor::of(&last).sealed(cx.app.key());
    let kept = ["who", "what", "from", "to"].into_iter().map(|name| (name, f.value(name).to_owned())).filter(|(_, v)| !v.is_empty());
    let pairs: Vec<(&str, String)> = kept.chain([("after", after)]).collect();
    serde_html_form::to_string(pairs).map_err(|e| Error::internal(e.to_string()))
}

pub(in crate::pages) fn row(clock: &Clockface, e: &EventView) -> Row {
    let who = e.actor_name.clone().unwrap_or_else(|| clock.l.t("accounts-audit-product").to_owned());
    let via = match e.via.as_str() {
        "api" => "accounts-via-api",
        "job" => "accounts-via-job",
        "cli" => "accounts-via-cli",
        _ => "accounts-via-page",
    };
    Row { text: sentence(&clock.l, e), at: clock.show(e.at), who, via }
}

pub(in crate::pages) fn page(
    shell: Shell,
    f: FormState,
    members: Vec<(String, String)>,
    rows: Vec<Row>,
    next: Option<String>,
) -> AuditPage {
    let kinds = KINDS.iter().map(|(kind, key)| (*kind, shell.l.t(key).to_owned())).collect();
    AuditPage { shell, f, members, kinds, rows, next }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_the_readers() {
        let zone = TimeZone::get("Asia/Yekaterinburg").expect("a zone");
        let f = FormState::of([("from", "2026-04-14"), ("to", "2026-04-14"), ("who", "rubbish"), ("what", "creator")]);
        let filter = filter(&f, &zone).expect("all is well");
        let instant = |text: &str| Some(text.parse::<Timestamp>().expect("an instant"));
        assert_eq!((filter.from, filter.until), (instant("2026-04-13T19:00:00Z"), instant("2026-04-14T19:00:00Z")));
        assert_eq!((filter.actor, filter.subject_kind.as_deref()), (None, Some("creator")));
    }

    #[test]
    fn wrong_days_are_named() {
        for (from, to, field) in [("yesterday", "", "from"), ("", "2026-02-30", "to"), ("2026-04-14", "2026-04-13", "to")] {
            let refused = filter(&FormState::of([("from", from), ("to", to)]), &TimeZone::UTC).expect_err("it is wrong");
            assert!(refused.get(field).is_some(), "{from} {to}");
        }
    }
}
