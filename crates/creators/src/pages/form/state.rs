//! From form to value and back. Repeated rows arrive as columns of equal length: the third `contact_kind` belongs to the third
//! `contact_value`.

use i18n::L;
use kernel::web::{FormData, FormState};

use crate::model::{CreatorFields, NewChannel, NewContact, NewCreator};

/// One row of a repeated part of the form.
pub struct Repeated {
    pub index: usize,
    pub values: Vec<String>,
    /// What is wrong with it, by the place of the value.
    pub wrong: Option<String>,
}

/// How many empty rows are offered beyond those that are filled.
const SPARE: usize = 1;
/// How many rows are offered at least.
const LEAST: usize = 2;

/// The rows of a repeated part, and some empty ones.
pub fn repeated(f: &FormState, prefix: &str, names: &[&str], path: &str) -> Vec<Repeated> {
    let columns: Vec<Vec<&str>> = names.iter().map(|n| f.values(&format!("{prefix}_{n}"))).collect();
    let filled = columns.iter().map(Vec::len).max().unwrap_or(0);
    let rows = (filled + SPARE).max(LEAST);
    (0..rows)
        .map(|index| Repeated {
            index,
            values: columns.iter().map(|c| c.get(index).copied().unwrap_or_default().to_owned()).collect(),
            wrong: f.problems().all().find(|p| p.field.starts_with(&format!("{path}.{index}."))).map(|p| p.message.key.to_owned()),
        })
        .collect()
}

/// Words between commas.
fn words(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// What was typed, as JSON would bring it.
pub fn from_form(form: &FormData) -> NewCreator {
    let text = |name: &str| form.text(name).to_owned();
    let all = |name: &str| form.all(name).into_iter().filter(|v| !v.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    NewCreator {
        given_name: text("given_name"),
        patronymic: text("patronymic"),
        family_name: text("family_name"),
        goes_by: text("goes_by"),
        given_latin: text("given_latin"),
        patronymic_latin: text("patronymic_latin"),
        family_latin: text("family_latin"),
        other_names: words(form.text("other_names")),
        pronouns: text("pronouns"),
        address_en: text("address_en"),
        address_ru: text("address_ru"),
        languages: all("languages"),
        market: text("market"),
        country: text("country"),
        city: text("city"),
        city_other: text("city_other"),
        zone: text("zone"),
        work_days: all("work_days"),
        work_from: text("work_from"),
        work_to: text("work_to"),
        quiet_from: text("quiet_from"),
        quiet_to: text("quiet_to"),
        birthday: text("birthday"),
        contacts: contacts(form),
        niches: words(form.text("niches")),
        values: words(form.text("values")),
        tags: words(form.text("tags")),
        goals: text("goals"),
        audience_note: text("audience_note"),
        consent_basis: text("consent_basis"),
        consent_on: text("consent_on"),
        consent_until: text("consent_until"),
        consent_note: text("consent_note"),
        custom: custom(form),
        channels: channels(form),
        note: text("note"),
    }
}

fn custom(form: &FormData) -> crate::model::Custom {
    let own = form.pairs().iter().filter_map(|(k, v)| Some((k.strip_prefix("custom.")?.parse().ok()?, v.clone())));
    own.collect()
}

fn contacts(form: &FormData) -> Vec<NewContact> {
    let (kinds, purposes) = (form.all("contact_kind"), form.all("contact_purpose"));
    let at = |list: &[&str], i: usize| list.get(i).copied().unwrap_or_default().to_owned();
    let rows = form.all("contact_value").into_iter().enumerate();
    rows.map(|(i, value)| match value.trim() {
        "" => NewContact::default(),
        value => NewContact { kind: at(&kinds, i), value: value.to_owned(), purpose: at(&purposes, i), ..NewContact::default() },
    })
    .collect()
}

fn channels(form: &FormData) -> Vec<NewChannel> {
    let platforms = form.all("channel_platform");
    let rows = form.all("channel_handle").into_iter().enumerate().filter(|(_, h)| !h.trim().is_empty());
    rows.map(|(i, handle)| NewChannel {
        platform: platforms.get(i).copied().unwrap_or_default().to_owned(),
        handle: handle.to_owned(),
        ..NewChannel::default()
    })
    .collect()
}

/// A form that shows what is known.
pub fn of_fields(fields: &CreatorFields, version: i64) -> FormState {
    let f = fields.clone();
    let mut pairs: Vec<(String, String)> = [
        ("given_name", f.given_name),
        ("patronymic", f.patronymic),
        ("family_name", f.family_name),
        ("goes_by", f.goes_by),
        ("given_latin", f.given_latin),
        ("patronymic_latin", f.patronymic_latin),
        ("family_latin", f.family_latin),
        ("other_names", f.other_names.join(", ")),
        ("pronouns", f.pronouns),
        ("address_en", f.address_en),
        ("address_ru", f.address_ru),
        ("market", f.market),
        ("country", f.country),
        ("city", f.city),
        ("city_other", f.city_other),
        ("zone", f.zone),
        ("work_from", f.work_from),
        ("work_to", f.work_to),
        ("quiet_from", f.quiet_from),
        ("quiet_to", f.quiet_to),
        ("birthday", f.birthday),
        ("niches", f.niches.join(", ")),
        ("values", f.values.join(", ")),
        ("tags", f.tags.join(", ")),
        ("goals", f.goals),
        ("audience_note", f.audience_note),
        ("consent_basis", f.consent_basis),
        ("consent_on", f.consent_on),
        ("consent_until", f.consent_until),
        ("consent_note", f.consent_note),
        ("version", version.to_string()),
    ]
    .into_iter()
    .map(|(k, v)| (k.to_owned(), v))
    .collect();
    pairs.extend(f.languages.into_iter().map(|l| ("languages".to_owned(), l)));
    pairs.extend(f.work_days.into_iter().map(|d| ("work_days".to_owned(), d)));
    for contact in f.contacts {
        pairs.push(("contact_kind".into(), contact.kind));
        pairs.push(("contact_value".into(), contact.value));
        pairs.push(("contact_purpose".into(), contact.purpose));
    }
    pairs.extend(f.custom.into_iter().map(|(id, value)| (format!("custom.{id}"), value)));
    FormState::of(pairs)
}

/// Everything wrong, for the head of the form: the id of the field, its name, what to say.
pub fn summary(l: &L, f: &FormState) -> Vec<(String, String, String)> {
    let problems = f.problems().all();
    problems
        .map(|p| {
            let (anchor, key) = match p.field.split('.').collect::<Vec<_>>().as_slice() {
                [part @ ("contacts" | "channels"), index, ..] => (format!("f-{part}-{index}"), format!("creators-form-{part}")),
                ["custom", ..] => (format!("f-{}", p.field), "creators-form-custom".to_owned()),
                [name] if !name.is_empty() => (format!("f-{name}"), format!("creators-form-{}", name.replace('_', "-"))),
                _ => (String::new(), String::new()),
            };
            let name = if l.has(&key) { l.t(&key).to_owned() } else { String::new() };
            (anchor, name, l.msg(&p.message))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_goes_through_the_form_unchanged() {
        let fields = CreatorFields {
            given_name: "Вера".into(),
            other_names: vec!["Верочка".into(), "V.".into()],
            languages: vec!["ru".into(), "en".into()],
            work_days: vec!["mon".into(), "tue".into()],
            niches: vec!["сад".into(), "дом, уют".replace(',', " и")],
            contacts: vec![NewContact { kind: "telegram".into(), value: "@vera".into(), purpose: "any".into(), ..Default::default() }],
            ..Default::default()
        };
        let shown = of_fields(&fields, 3);
        let names = CreatorFields::NAMES.iter().map(|n| (*n).to_owned()).chain(["contact_kind", "contact_value", "contact_purpose"].map(str::to_owned));
        let pairs = names.flat_map(|n| shown.values(&n).into_iter().map(|v| (n.clone(), v.to_owned())).collect::<Vec<_>>()).collect();
        assert_eq!(from_form(&FormData::from_pairs(pairs)).fields(), fields);
        assert_eq!(shown.value("version"), "3");
    }

    #[test]
    fn an_empty_row_among_contacts_keeps_the_others_in_their_places() {
        let pairs = [("contact_kind", "email"), ("contact_value", ""), ("contact_kind", "vk"), ("contact_value", "vk.com/x")];
        let form = FormData::from_pairs(pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect());
        let made = from_form(&form).contacts;
        assert_eq!((made.len(), made[1].kind.as_str(), made[1].value.as_str()), (2, "vk", "vk.com/x"));
    }
}
