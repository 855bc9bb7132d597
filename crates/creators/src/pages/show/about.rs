//! What is known of the person, in words: the column beside the work.

use i18n::L;
use kernel::Lang;

use crate::{
    model::{AudienceKind, Contact, ContactKind, CustomField, CustomKind, CustomValue, Held, Hours, LabelKind, Span, script_lang},
    store::{
        audience::AudienceFact,
        person::{CreatorRow, Record},
    },
};

/// A name and what stands there.
pub struct Fact {
    pub name: String,
    pub text: String,
    /// The language of the text, where its script is not the page's.
    pub lang: Option<&'static str>,
    pub href: Option<String>,
}

impl Fact {
    fn new(l: &L, key: &str, text: impl Into<String>) -> Self {
        let text = text.into();
        Self { name: l.t(key).to_owned(), lang: foreign(l, &text), text, href: None }
    }
}

/// The language to mark a text with, unless it is the page's own.
pub fn foreign(l: &L, text: &str) -> Option<&'static str> {
    script_lang(text).filter(|lang| *lang != l.lang().code())
}

/// Of two spellings, the one in the script of the page.
pub fn in_script<'a>(l: &L, one: Option<&'a str>, other: Option<&'a str>) -> Option<&'a str> {
    let fits = |text: &&str| script_lang(text).is_none_or(|lang| lang == l.lang().code());
    one.filter(fits).or(other.filter(fits)).or(one).or(other)
}

/// Where somebody is: city and country.
pub fn home(l: &L, row: &CreatorRow) -> Option<String> {
    let city = in_script(l, row.city.as_deref(), row.city_other.as_deref());
    let country = row.country.as_deref().map(|code| l.country_name(code));
    let parts: Vec<&str> = city.into_iter().chain(country).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Who they are and how to speak with them.
pub fn person(l: &L, record: &Record) -> Vec<Fact> {
    let row = &record.row;
    let mut facts = Vec::new();
    let mut add = |key: &str, text: Option<String>| facts.extend(text.map(|text| Fact::new(l, key, text)));
    add("creators-full-name", row.own().full().filter(|full| *full != row.display_name));
    add("creators-latin-full", row.latin().full().filter(|full| Some(full) != row.latin_name.as_ref()));
    add("creators-other-names", (!row.other_names.0.is_empty()).then(|| row.other_names.0.join(", ")));
    add("creators-pronouns", row.pronouns.clone());
    let address = if l.lang() == Lang::Ru {
        [("creators-address-ru", &row.address_ru), ("creators-address-en", &row.address_en)]
    } else {
        [("creators-address-en", &row.address_en), ("creators-address-ru", &row.address_ru)]
    };
    for (key, text) in address {
        add(key, text.clone());
    }
    let languages: Vec<&str> = row.languages.0.iter().map(|code| l.language_name(code)).collect();
    add("creators-languages", (!languages.is_empty()).then(|| l.list(&languages)));
    let hours = row.hours();
    add("creators-work-days", work(l, &hours));
    add("creators-quiet", hours.quiet.map(|span| between(l, span)));
    add("creators-birthday", row.birthday.as_deref().and_then(|day| birthday(l, day)));
    facts
}

fn work(l: &L, hours: &Hours) -> Option<String> {
    let days: Vec<&str> = hours.days.iter().map(|d| l.t(d.key())).collect();
    let span = hours.work.map(|span| between(l, span));
    let parts: Vec<String> = (!days.is_empty()).then(|| days.join(", ")).into_iter().chain(span).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

fn between(l: &L, span: Span) -> String {
    l.t2("creators-between", "from", l.time(span.from), "to", l.time(span.to))
}

/// Month and day; any leap year will do, so that 29 February is a day.
fn birthday(l: &L, stored: &str) -> Option<String> {
    let day: jiff::civil::Date = format!("2024-{stored}").parse().ok()?;
    Some(l.date_short(day, day))
}

/// A way of contact as shown.
pub struct Way {
    pub kind: String,
    pub value: String,
    pub href: Option<String>,
    /// What it is for, where it is not for anything.
    pub purpose: Option<String>,
    pub checked: Option<String>,
}

/// Ways of contact, the preferred one first.
pub fn ways(l: &L, contacts: &[Contact]) -> Vec<Way> {
    let way = |c: &Contact| Way {
        kind: l.t(c.kind.key()).to_owned(),
        href: link(c),
        value: c.value.clone(),
        purpose: (c.purpose != crate::model::Purpose::Any).then(|| l.t(c.purpose.key()).to_owned()),
        checked: c.checked_on.map(|day| l.t1("creators-checked", "day", l.date(day))),
    };
    contacts.iter().map(way).collect()
}

/// A link that opens the right program; a value that does not fit one stays text.
fn link(c: &Contact) -> Option<String> {
    let bare = c.value.trim_start_matches('@');
    let plain = !bare.is_empty() && bare.chars().all(|ch| ch.is_ascii_alphanumeric() || "._-".contains(ch));
    match c.kind {
        ContactKind::Email => Some(format!("mailto:{}", c.value)),
        ContactKind::Phone | ContactKind::Whatsapp => {
            let digits: String = c.value.chars().filter(|ch| ch.is_ascii_digit() || *ch == '+').collect();
            (!digits.is_empty()).then(|| format!("tel:{digits}"))
        }
        ContactKind::Telegram if plain => Some(format!("https://t.me/{bare}")),
        ContactKind::Vk if plain => Some(format!("https://vk.com/{bare}")),
        ContactKind::Instagram if plain => Some(format!("https://www.instagram.com/{bare}")),
        _ => None,
    }
}

/// The labels of one kind.
pub fn labelled(record: &Record, kind: LabelKind) -> Vec<String> {
    record.labels.iter().filter(|label| label.kind == kind).map(|label| label.label.clone()).collect()
}

/// Why the data is kept.
pub fn consent(l: &L, row: &CreatorRow) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut add = |key: &str, text: Option<String>| facts.extend(text.map(|text| Fact::new(l, key, text)));
    add("creators-consent-basis", row.consent_basis.map(|basis| l.t(basis.key()).to_owned()));
    add("creators-consent-on", row.consent_on.map(|day| l.date(day)));
    add("creators-consent-until", row.consent_until.map(|day| l.date(day)));
    add("creators-consent-note", row.consent_note.clone());
    facts
}

/// The values of the workspace's own fields, in the fields' order.
pub fn own_fields(l: &L, fields: &[CustomField], values: &[CustomValue]) -> Vec<Fact> {
    let shown = |field: &CustomField| {
        let held = &values.iter().find(|v| v.field == field.id)?.value;
        let text = match held {
            Held::Text(text) => text.clone(),
            Held::Number(number) => l.decimal(*number, 6),
            Held::Date(day) => l.date(*day),
        };
        let href = (field.kind == CustomKind::Link).then(|| text.clone());
        Some(Fact { name: field.label(l.lang()).to_owned(), lang: foreign(l, &text), text, href })
    };
    fields.iter().filter(|f| !f.archived).filter_map(shown).collect()
}

/// What is known of one side of an audience.
pub struct Group {
    pub kind: AudienceKind,
    pub name: String,
    /// Where and when it was measured, if all of it was at once.
    pub measured: Option<String>,
    pub shares: Vec<Share>,
}

/// A measured part of an audience as shown.
pub struct Share {
    pub fact: AudienceFact,
    pub label: String,
    pub share: Option<String>,
    /// Of a meter of 100 units.
    pub width: f64,
    pub measured: String,
}

/// What is known of the audience, side by side.
pub fn audience(l: &L, facts: Vec<AudienceFact>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for fact in facts {
        let kind = fact.kind;
        if groups.last().is_none_or(|g| g.kind != kind) {
            groups.push(Group { kind, name: l.t(kind.key()).to_owned(), measured: None, shares: Vec::new() });
        }
        if let Some(group) = groups.last_mut() {
            group.shares.push(share(l, fact));
        }
    }
    for group in &mut groups {
        let first = group.shares.first().map(|s| s.measured.clone()).unwrap_or_default();
        group.measured = (!first.is_empty() && group.shares.iter().all(|s| s.measured == first)).then_some(first);
    }
    groups
}

fn share(l: &L, fact: AudienceFact) -> Share {
    let label = match fact.kind {
        AudienceKind::Country => l.country_name(&fact.label).to_owned(),
        AudienceKind::Language => l.language_name(&fact.label).to_owned(),
        _ => fact.label.clone(),
    };
    let measured = [fact.source.clone(), fact.observed_on.map(|day| l.date(day))].into_iter().flatten().collect::<Vec<_>>().join(", ");
    // A small share is read to a tenth.
    let digits = usize::from(fact.share_percent.is_some_and(|s| s < 10.0));
    Share {
        label,
        share: fact.share_percent.map(|s| l.percent(s / 100.0, digits)),
        width: (fact.share_percent.unwrap_or(0.0) * 10.0).round() / 10.0,
        measured,
        fact,
    }
}
