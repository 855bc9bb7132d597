//! What happened, month by month, in sentences.

use i18n::{Arg, L};
use jiff::{civil::Date, tz::TimeZone};
use serde_json::Value;

use crate::store::events::Happened;

/// What the timeline shows: everything, or events about one kind of thing.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    #[default]
    All,
    Record,
    Channels,
    Notes,
    Contacts,
    Partnerships,
    Promises,
    Scorecard,
}

impl Kind {
    pub const ALL: [Self; 8] =
        [Self::All, Self::Record, Self::Channels, Self::Notes, Self::Contacts, Self::Partnerships, Self::Promises, Self::Scorecard];

    pub fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Record => "record",
            Self::Channels => "channels",
            Self::Notes => "notes",
            Self::Contacts => "contacts",
            Self::Partnerships => "partnerships",
            Self::Promises => "promises",
            Self::Scorecard => "scorecard",
        }
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::All => "common-all",
            Self::Record => "creators-kind-record",
            Self::Channels => "term-channels",
            Self::Notes => "creators-kind-notes",
            Self::Contacts => "creators-kind-contacts",
            Self::Partnerships => "term-partnerships",
            Self::Promises => "nav-promises",
            Self::Scorecard => "creators-scorecard",
        }
    }

    /// What the events shown are about; `None` is anything.
    pub fn subjects(self) -> Option<&'static [&'static str]> {
        match self {
            Self::All => None,
            Self::Record => Some(&["creator", "member", "expertise", "audience_fact", "merge", "import"]),
            Self::Channels => Some(&["channel"]),
            Self::Notes => Some(&["note", "attachment"]),
            Self::Contacts => Some(&["contact", "wish", "goal", "support", "style", "preferences"]),
            Self::Partnerships => Some(&["partnership", "collaboration", "commitment"]),
            Self::Promises => Some(&["promise"]),
            Self::Scorecard => Some(&["assessment"]),
        }
    }
}

/// The events of a month.
pub struct Month {
    pub name: String,
    pub events: Vec<Ev>,
}

/// An event as shown.
pub struct Ev {
    pub icon: &'static str,
    pub said: String,
    pub who: Option<String>,
    /// Somebody's own words that belong to it.
    pub words: Option<String>,
    pub when: String,
    pub stamp: String,
}

/// Events, newest first, under the names of their months.
pub fn months(l: &L, zone: &TimeZone, happened: Vec<Happened>) -> Vec<Month> {
    let mut months: Vec<Month> = Vec::new();
    for e in happened {
        let local = e.at.to_zoned(zone.clone());
        let name = l.month_year(local.date());
        if months.last().is_none_or(|m| m.name != name) {
            months.push(Month { name, events: Vec::new() });
        }
        let words = e.facts.get("reason").and_then(Value::as_str).map(str::to_owned);
        let event = Ev {
            icon: icon(&e.verb),
            said: sentence(l, &e.verb, &e.facts),
            who: e.actor,
            words,
            when: l.weekday_date(local.date()),
            stamp: e.at.to_string(),
        };
        if let Some(month) = months.last_mut() {
            month.events.push(event);
        }
    }
    months
}

/// The message `event-VERB` with the event's facts as its arguments. Other slices' verbs are said by their own messages.
pub fn sentence(l: &L, verb: &str, facts: &Value) -> String {
    let key = ["event-", verb].concat();
    if !l.has(&key) {
        return l.t1("creators-event-other", "verb", verb);
    }
    let facts = facts.as_object().into_iter().flatten();
    let args: Vec<(&str, Arg)> = facts.filter_map(|(name, value)| Some((name.as_str(), argument(l, name, value)?))).collect();
    l.f(&key, &args)
}

fn argument(l: &L, name: &str, value: &Value) -> Option<Arg> {
    match value {
        Value::Null => Some("none".into()),
        Value::Bool(yes) => Some(if *yes { "yes" } else { "no" }.into()),
        Value::Number(n) => n.as_i64().map(Arg::from).or_else(|| n.as_f64().map(Arg::from)),
        Value::String(code) if name == "platform" => Some(l.t(&["platform-", code].concat()).into()),
        Value::String(text) => Some(date(text).map_or_else(|| text.as_str().into(), |day| l.date_long(day).into())),
        Value::Array(fields) if name == "changed" => {
            let names: Vec<String> = fields.iter().filter_map(Value::as_str).map(|f| l.t(&field_key(f)).to_owned()).collect();
            Some(l.list(&names.iter().map(String::as_str).collect::<Vec<_>>()).into())
        }
        Value::Array(_) | Value::Object(_) => None,
    }
}

/// The Fluent key of a field's label.
pub fn field_key(field: &str) -> String {
    ["creators-", &field.replace('_', "-")].concat()
}

fn date(text: &str) -> Option<Date> {
    (text.len() == 10).then(|| text.parse().ok()).flatten()
}

fn icon(verb: &str) -> &'static str {
    match verb.split_once('_') {
        Some(("creator", "create")) => "plus",
        Some(("creator", "archive")) => "rest",
        Some(("creator", "restore")) => "undo",
        Some(("creator", "merge" | "unmerge") | ("creators", _)) => "merge",
        Some(("creator", "import")) => "import",
        Some(("creator", "label" | "unlabel")) => "tag",
        Some(("channel", "observe")) => "insights",
        Some(("channel", _)) => "globe",
        Some(("note", _)) => "message",
        Some(("contact", _)) => "call",
        Some(("wish" | "goal", _)) => "quote",
        Some(("support", _)) => "kept",
        Some(("style", _)) => "star",
        Some(("attachment", _)) => "attach",
        Some(("assessment", _)) => "star",
        Some(("partnership", _)) => "promise",
        Some(("promise", "keep")) => "kept",
        Some(("promise", "break")) => "broken",
        Some(("promise" | "commitment", _)) => "promise",
        Some(("collaboration", _)) => "flag",
        Some(("expertise", _)) => "idea",
        Some(("audience", _)) => "partners",
        _ => "edit",
    }
}
