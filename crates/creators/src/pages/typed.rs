//! A creator's fields as a form sends them, and as a form shows them.
//!
//! People write languages by their names; the product keeps codes. Names of both languages of the interface are understood.

use i18n::L;
use kernel::{
    Lang, Problems,
    web::{Cx, FormData, FormState},
};

use crate::model::{COUNTRIES, CreatorFields, Custom, LANGUAGES, NewChannel, NewContact, NewCreator, Typed};

/// The fields of a creator as typed.
pub fn fields(cx: &Cx, form: &FormData) -> CreatorFields {
    let text = |name: &str| form.text(name).to_owned();
    CreatorFields {
        given_name: text("given_name"),
        patronymic: text("patronymic"),
        family_name: text("family_name"),
        goes_by: text("goes_by"),
        given_latin: text("given_latin"),
        patronymic_latin: text("patronymic_latin"),
        family_latin: text("family_latin"),
        other_names: listed(form.text("other_names")),
        pronouns: text("pronouns"),
        address_en: text("address_en"),
        address_ru: text("address_ru"),
        languages: form.all("languages").into_iter().flat_map(listed).map(|name| language_code(cx, &name)).collect(),
        market: text("market"),
        country: text("country"),
        city: text("city"),
        city_other: text("city_other"),
        zone: text("zone"),
        work_days: form.all("work_days").into_iter().map(str::to_owned).collect(),
        work_from: text("work_from"),
        work_to: text("work_to"),
        quiet_from: text("quiet_from"),
        quiet_to: text("quiet_to"),
        birthday: text("birthday"),
        contacts: contacts(form),
        niches: listed(form.text("niches")),
        values: listed(form.text("values")),
        tags: listed(form.text("tags")),
        goals: text("goals"),
        audience_note: text("audience_note"),
        consent_basis: text("consent_basis"),
        consent_on: text("consent_on"),
        consent_until: text("consent_until"),
        consent_note: text("consent_note"),
        custom: custom(form),
    }
}

/// A new creator as typed: the fields, accounts and a first note.
pub fn new_creator(cx: &Cx, form: &FormData) -> NewCreator {
    let rows = form.all("channel_handle").len();
    let at = |name: &str, i: usize| form.all(name).get(i).map_or_else(String::new, |v| (*v).to_owned());
    let channel = |i: usize| NewChannel {
        platform: at("channel_platform", i),
        handle: at("channel_handle", i),
        followers: Typed(at("channel_followers", i)),
        ..NewChannel::default()
    };
    let channels = (0..rows).map(channel).filter(|c| !c.handle.trim().is_empty() || !c.followers.0.trim().is_empty()).collect();
    NewCreator { channels, note: form.text("note").to_owned(), ..NewCreator::from(fields(cx, form)) }
}

/// Parts between commas or line ends; empty ones are none.
fn listed(typed: &str) -> Vec<String> {
    typed.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Parallel fields make the rows. Blank rows stay in their places, so that a problem is shown where it was typed.
fn contacts(form: &FormData) -> Vec<NewContact> {
    let column = |name: &str| form.all(name);
    let (kinds, values, purposes) = (column("contact_kind"), column("contact_value"), column("contact_purpose"));
    let (languages, checked) = (column("contact_language"), column("contact_checked_on"));
    let at = |column: &[&str], i: usize| column.get(i).map_or_else(String::new, |v| (*v).to_owned());
    (0..values.len())
        .map(|i| NewContact {
            kind: at(&kinds, i),
            value: at(&values, i),
            purpose: at(&purposes, i),
            language: at(&languages, i),
            checked_on: at(&checked, i),
        })
        .collect()
}

fn custom(form: &FormData) -> Custom {
    form.pairs().iter().filter_map(|(name, value)| Some((name.strip_prefix("custom.")?.parse().ok()?, value.clone()))).collect()
}

/// The form of a creator that is there.
pub fn shown(l: &L, fields: &CreatorFields, version: i64) -> FormState {
    let mut pairs: Vec<(String, String)> = vec![("version".to_owned(), version.to_string())];
    for (name, value) in [
        ("given_name", &fields.given_name),
        ("patronymic", &fields.patronymic),
        ("family_name", &fields.family_name),
        ("goes_by", &fields.goes_by),
        ("given_latin", &fields.given_latin),
        ("patronymic_latin", &fields.patronymic_latin),
        ("family_latin", &fields.family_latin),
        ("pronouns", &fields.pronouns),
        ("address_en", &fields.address_en),
        ("address_ru", &fields.address_ru),
        ("market", &fields.market),
        ("country", &fields.country),
        ("city", &fields.city),
        ("city_other", &fields.city_other),
        ("zone", &fields.zone),
        ("work_from", &fields.work_from),
        ("work_to", &fields.work_to),
        ("quiet_from", &fields.quiet_from),
        ("quiet_to", &fields.quiet_to),
        ("birthday", &fields.birthday),
        ("goals", &fields.goals),
        ("audience_note", &fields.audience_note),
        ("consent_basis", &fields.consent_basis),
        ("consent_on", &fields.consent_on),
        ("consent_until", &fields.consent_until),
        ("consent_note", &fields.consent_note),
    ] {
        pairs.push((name.to_owned(), value.clone()));
    }
    let languages: Vec<String> = fields.languages.iter().map(|code| l.language_name(code).to_owned()).collect();
    for (name, list) in [
        ("other_names", &fields.other_names),
        ("niches", &fields.niches),
        ("values", &fields.values),
        ("tags", &fields.tags),
        ("languages", &languages),
    ] {
        pairs.push((name.to_owned(), list.join(", ")));
    }
    pairs.extend(fields.work_days.iter().map(|day| ("work_days".to_owned(), day.clone())));
    for c in &fields.contacts {
        let row = [
            ("contact_kind", &c.kind),
            ("contact_value", &c.value),
            ("contact_purpose", &c.purpose),
            ("contact_language", &c.language),
            ("contact_checked_on", &c.checked_on),
        ];
        pairs.extend(row.map(|(name, value)| (name.to_owned(), value.clone())));
    }
    pairs.extend(fields.custom.iter().map(|(id, value)| (format!("custom.{id}"), value.clone())));
    FormState::of(pairs)
}

/// Without script the arrows send the form: it comes back with the contact one place further.
pub fn moved(form: &FormData) -> Option<FormState> {
    let (way, at) = form.text("move").split_once(':')?;
    let at: usize = at.parse().ok()?;
    let other = if way == "up" { at.checked_sub(1)? } else { at + 1 };
    let mut pairs = form.pairs().to_vec();
    for name in ["contact_kind", "contact_value", "contact_purpose", "contact_language", "contact_checked_on"] {
        let places: Vec<usize> = pairs.iter().enumerate().filter(|(_, (key, _))| key == name).map(|(i, _)| i).collect();
        pairs.swap(*places.get(at)?, *places.get(other)?);
    }
    Some(FormState::of(pairs))
}

/// The code of a language by its name in either language of the interface; what is no name stays as it was typed.
fn language_code(cx: &Cx, typed: &str) -> String {
    code(cx, LANGUAGES, typed, |l, code| l.language_name(code))
}

/// The code of a country or a language that an audience is measured by.
pub fn place_code(cx: &Cx, kind: &str, typed: &str) -> String {
    match kind {
        "country" => code(cx, COUNTRIES, typed, |l, code| l.country_name(code)),
        "language" => language_code(cx, typed),
        _ => typed.to_owned(),
    }
}

fn code(cx: &Cx, codes: &'static str, typed: &str, name: impl for<'l> Fn(&'l L, &'static str) -> &'l str) -> String {
    let wanted = typed.trim().to_lowercase();
    let found = codes.split(' ').find(|code| Lang::all().iter().any(|lang| name(cx.app.l(*lang), code).to_lowercase() == wanted));
    found.map_or_else(|| typed.trim().to_owned(), str::to_owned)
}

/// The problems of the form's rows and own fields keep their places: the one to show beside `path`.
pub fn problem_at(f: &FormState, l: &L, path: &str) -> Option<String> {
    let problems: &Problems = f.problems();
    problems
        .all()
        .find(|p| p.field.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')))
        .map(|p| l.msg(&p.message))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> FormData {
        FormData::from_pairs(pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect())
    }

    #[test]
    fn a_contact_moves_by_one_with_all_that_belongs_to_it() {
        let row = |kind: &'static str, value: &'static str| {
            [
                ("contact_kind", kind),
                ("contact_value", value),
                ("contact_purpose", "any"),
                ("contact_language", ""),
                ("contact_checked_on", ""),
            ]
        };
        let pairs: Vec<(&str, &str)> =
            [row("email", "a@b.example"), row("phone", "123")].concat().into_iter().chain([("city", "Омск"), ("move", "up:1")]).collect();
        let state = moved(&form(&pairs)).expect("an arrow was pressed");
        assert_eq!((state.values("contact_kind"), state.values("contact_value")), (vec!["phone", "email"], vec!["123", "a@b.example"]));
        assert_eq!(state.value("city"), "Омск", "what was typed is kept");
        assert!(moved(&form(&[("move", "up:0")])).is_none() && moved(&form(&[("move", "down:7"), ("contact_kind", "x")])).is_none());
    }

    #[test]
    fn lists_are_parted_by_commas_and_lines() {
        assert_eq!(listed(" походы, дом;\n, город "), ["походы", "дом", "город"]);
    }
}
