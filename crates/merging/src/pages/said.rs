//! What a record says, in words: one text a field, one a line of a list.

use creators::model::{ConsentBasis, CreatorFields, CustomField, CustomKind, Day, Platform, clock_time};
use i18n::L;
use jiff::civil::{Date, date};
use kernel::Lang;

use crate::{
    model::Field,
    store::sides::{Sheet, Words},
};

/// The value of a field; empty where nothing is known.
pub fn field(l: &L, words: &Words, field: &Field, said: &CreatorFields) -> String {
    match field.name {
        "market" => market(l.lang(), words, &said.market),
        "country" => known(&said.country, |code| l.country_name(code).to_owned()),
        "zone" => known(&said.zone, |zone| l.zone_city(zone).into_owned()),
        "birthday" => known(&said.birthday, |text| birthday(l, text)),
        "work_hours" => {
            let days: Vec<&str> = said.work_days.iter().filter_map(|code| Day::parse(code)).map(|day| l.t(day.key())).collect();
            parts([days.join(", "), hours(l, &said.work_from, &said.work_to)], ", ")
        }
        "quiet_hours" => hours(l, &said.quiet_from, &said.quiet_to),
        "city" => parts([said.city.clone(), said.city_other.clone()], " · "),
        "consent" => {
            let basis = ConsentBasis::parse(&said.consent_basis).map(|b| l.t(b.key()).to_owned()).unwrap_or_default();
            let until = known(&said.consent_until, |text| l.t1("merging-until", "date", day(l, text)));
            parts([basis, known(&said.consent_on, |text| day(l, text)), until, said.consent_note.clone()], "; ")
        }
        name => plain(said, name),
    }
}

/// A field that is shown as it was typed.
fn plain(said: &CreatorFields, name: &str) -> String {
    let text = match name {
        "goes_by" => &said.goes_by,
        "given_name" => &said.given_name,
        "patronymic" => &said.patronymic,
        "family_name" => &said.family_name,
        "given_latin" => &said.given_latin,
        "patronymic_latin" => &said.patronymic_latin,
        "family_latin" => &said.family_latin,
        "pronouns" => &said.pronouns,
        "address_en" => &said.address_en,
        "address_ru" => &said.address_ru,
        "goals" => &said.goals,
        "audience_note" => &said.audience_note,
        _ => "",
    };
    text.to_owned()
}

/// The value of a field of the workspace's own.
pub fn custom(l: &L, field: &CustomField, said: &CreatorFields) -> String {
    let Some(text) = said.custom.get(&field.id) else { return String::new() };
    match field.kind {
        CustomKind::Date => day(l, text),
        CustomKind::Number => text.parse().map_or_else(|_| text.clone(), |number| l.decimal(number, 6)),
        CustomKind::Text | CustomKind::Choice | CustomKind::Link => text.clone(),
    }
}

fn known(text: &str, say: impl Fn(&str) -> String) -> String {
    if text.is_empty() { String::new() } else { say(text) }
}

fn parts<const N: usize>(texts: [String; N], between: &str) -> String {
    texts.into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(between)
}

fn market(lang: Lang, words: &Words, code: &str) -> String {
    let name = words.markets.iter().find(|(known, ..)| known == code);
    name.map_or_else(|| code.to_owned(), |(_, en, ru)| if lang == Lang::Ru { ru } else { en }.clone())
}

fn hours(l: &L, from: &str, to: &str) -> String {
    clock_time(from).zip(clock_time(to)).map(|(from, to)| format!("{}–{}", l.time(from), l.time(to))).unwrap_or_default()
}

fn day(l: &L, text: &str) -> String {
    text.parse::<Date>().map_or_else(|_| text.to_owned(), |d| l.date(d))
}

/// A day of no year: that of a leap year, so that 29 February is one.
fn birthday(l: &L, text: &str) -> String {
    format!("2024-{text}").parse::<Date>().map_or_else(|_| text.to_owned(), |d| l.date_short(d, date(2024, 1, 1)))
}

/// Everything of which a record may have several: the key of its name, and each of it in words.
pub fn lists(l: &L, sheet: &Sheet) -> Vec<(&'static str, Vec<String>)> {
    let fields = &sheet.fields;
    let count = |n: i64| if n > 0 { vec![l.int(n)] } else { Vec::new() };
    let account = |c: &creators::store::channels::Channel| account(l, c.platform, &c.handle, c.followers);
    let contact = |c: &creators::model::Contact| format!("{} · {}", l.t(c.kind.key()), c.value);
    let fact = |f: &creators::store::audience::AudienceFact| {
        let share = f.share_percent.map(|share| l.percent(share / 100.0, 0)).unwrap_or_default();
        parts([l.t(f.kind.key()).to_owned(), f.label.clone(), share], " · ")
    };
    vec![
        ("merging-list-names", fields.other_names.clone()),
        ("merging-list-languages", fields.languages.iter().map(|code| l.language_name(code).to_owned()).collect()),
        ("merging-list-channels", sheet.channels.iter().map(account).collect()),
        ("merging-list-contacts", sheet.record.contacts.iter().map(contact).collect()),
        (
            "merging-list-partnerships",
            sheet.partnerships.iter().map(|p| format!("{} · {}", p.name, l.t(&format!("stage-{}", p.stage)))).collect(),
        ),
        ("merging-list-niches", fields.niches.clone()),
        ("merging-list-values", fields.values.clone()),
        ("merging-list-tags", fields.tags.clone()),
        ("merging-list-expertise", sheet.expertise.iter().map(|e| e.topic.clone()).collect()),
        ("merging-list-audience", sheet.audience.iter().map(fact).collect()),
        ("merging-list-forms", sheet.forms.iter().map(|(_, member, form)| format!("{member} · {}", l.t(form.key()))).collect()),
        ("merging-list-assessments", count(sheet.counts.assessments)),
        ("merging-list-notes", count(sheet.counts.notes)),
        ("merging-list-files", count(sheet.counts.attachments)),
    ]
}

pub fn account(l: &L, platform: Platform, handle: &str, followers: Option<i64>) -> String {
    parts([format!("{} {handle}", l.t(platform.key())), followers.map(|n| l.compact(n)).unwrap_or_default()], " · ")
}

/// What stands at both and what becomes of it. `name` is that of the creator who is kept.
pub fn at_both(l: &L, keep: &Sheet, gone: &Sheet) -> Vec<String> {
    let mut said = Vec::new();
    for channel in &keep.channels {
        if gone.channels.iter().any(|other| creators::moving::same_account(channel, other)) {
            said.push(l.t1("merging-both-account", "account", account(l, channel.platform, &channel.handle, None)));
        }
    }
    for one in keep.partnerships.iter().filter(|p| gone.partnerships.iter().any(|o| o.brand == p.brand)) {
        said.push(l.t2("merging-both-brand", "brand", &one.name, "name", &keep.record.row.display_name));
    }
    for one in keep
        .expertise
        .iter()
        .filter(|e| gone.expertise.iter().any(|o| creators::model::label_key(&o.topic) == creators::model::label_key(&e.topic)))
    {
        said.push(l.t1("merging-both-topic", "topic", &one.topic));
    }
    for one in keep
        .audience
        .iter()
        .filter(|f| gone.audience.iter().any(|o| (o.kind, &o.label) == (f.kind, &f.label) && o.share_percent != f.share_percent))
    {
        said.push(l.t1("merging-both-audience", "label", format!("{} · {}", l.t(one.kind.key()), one.label)));
    }
    for (member, name, form) in &keep.forms {
        if gone.forms.iter().any(|(other, _, theirs)| other == member && theirs != form) {
            said.push(l.t1("merging-both-form", "member", name));
        }
    }
    said
}
