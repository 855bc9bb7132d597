//! A creator, validated: what may be written.

use kernel::{
    Msg, Problems, Result,
    text::{self, limit},
};

use super::{
    Consent, Contact, ContactKind, CreatorFields, CustomField, CustomValue, Hours, Label, LabelKind, Naming, NewCreator, NewNote,
    ValidChannel, custom::custom_values, label::labels,
};

/// What a creator's fields are checked against: the workspace's markets and own fields.
#[derive(Clone, Debug, Default)]
pub struct Known {
    pub markets: Vec<String>,
    pub fields: Vec<CustomField>,
}

/// The fields of a creator, validated.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    pub naming: Naming,
    pub pronouns: Option<String>,
    pub address_en: Option<String>,
    pub address_ru: Option<String>,
    pub languages: Vec<String>,
    pub market: Option<String>,
    pub country: Option<String>,
    pub city: Option<String>,
    pub city_other: Option<String>,
    pub zone: Option<String>,
    pub hours: Hours,
    /// `MM-DD`.
    pub birthday: Option<String>,
    /// The preferred one first.
    pub contacts: Vec<Contact>,
    /// Of all three kinds.
    pub labels: Vec<Label>,
    pub goals: Option<String>,
    pub audience_note: Option<String>,
    pub consent: Consent,
    pub custom: Vec<CustomValue>,
}

/// A new creator, validated.
#[derive(Clone, Debug, PartialEq)]
pub struct ValidCreator {
    pub profile: Profile,
    pub channels: Vec<ValidChannel>,
    pub note: Option<String>,
}

impl Profile {
    /// The address that mail goes to: the first contact that is one.
    pub fn email(&self) -> Option<&str> {
        self.contacts.iter().find(|c| c.kind == ContactKind::Email).map(|c| c.value.as_str())
    }
}

impl CreatorFields {
    /// These fields as values that may be written, or everything that is wrong with them.
    pub fn validate(&self, known: &Known) -> Result<Profile> {
        let mut problems = Problems::none();
        let profile = self.read(known, &mut problems);
        problems.check()?;
        Ok(profile)
    }

    fn read(&self, known: &Known, problems: &mut Problems) -> Profile {
        let naming = Naming::read(self, problems);
        let line = |field: &str, raw: &str, problems: &mut Problems| text::line(field, raw, limit::NAME, problems);
        Profile {
            pronouns: line("pronouns", &self.pronouns, problems),
            address_en: line("address_en", &self.address_en, problems),
            address_ru: line("address_ru", &self.address_ru, problems),
            languages: languages(&self.languages, problems),
            market: market(&self.market, known, problems),
            country: super::country("country", &self.country, problems),
            city: line("city", &self.city, problems),
            city_other: line("city_other", &self.city_other, problems),
            zone: text::zone("zone", &self.zone, problems),
            hours: Hours::read(self, problems),
            birthday: birthday(&self.birthday, problems),
            contacts: self.contacts(problems),
            labels: self.labels(problems),
            goals: text::paragraph("goals", &self.goals, limit::PARAGRAPH, problems),
            audience_note: text::paragraph("audience_note", &self.audience_note, limit::PARAGRAPH, problems),
            consent: Consent::read(self, problems),
            custom: custom_values(&self.custom, &known.fields, problems),
            naming,
        }
    }

    fn contacts(&self, problems: &mut Problems) -> Vec<Contact> {
        let mut found: Vec<Contact> = Vec::new();
        for (i, typed) in at_most("contacts", &self.contacts, problems).iter().enumerate().filter(|(_, c)| !c.is_blank()) {
            let path = format!("contacts.{i}");
            let Some(contact) = typed.validate(&path, problems) else { continue };
            if found.iter().any(|c| c.kind == contact.kind && c.value == contact.value) {
                problems.add(format!("{path}.value"), Msg::new("error-duplicate"));
            }
            found.push(contact);
        }
        found
    }

    fn labels(&self, problems: &mut Problems) -> Vec<Label> {
        let mut all = labels(LabelKind::Niche, "niches", &self.niches, problems);
        all.extend(labels(LabelKind::Value, "values", &self.values, problems));
        all.extend(labels(LabelKind::Tag, "tags", &self.tags, problems));
        all
    }
}

impl NewCreator {
    /// This creator as it may be written, or everything that is wrong with it.
    pub fn validate(&self, known: &Known) -> Result<ValidCreator> {
        let mut problems = Problems::none();
        let profile = self.fields().read(known, &mut problems);
        let channels = at_most("channels", &self.channels, &mut problems).iter().enumerate();
        let channels: Vec<ValidChannel> = channels.filter_map(|(i, c)| c.validate(&format!("channels.{i}."), &mut problems)).collect();
        if let Some(i) = first_repeated(&channels) {
            problems.add(format!("channels.{i}.handle"), Msg::new("error-duplicate"));
        }
        let note = NewNote::body("note", &self.note, &mut problems);
        problems.check()?;
        Ok(ValidCreator { profile, channels, note })
    }
}

fn first_repeated(channels: &[ValidChannel]) -> Option<usize> {
    channels
        .iter()
        .enumerate()
        .position(|(i, c)| channels.iter().take(i).any(|o| (o.platform, &o.handle_key) == (c.platform, &c.handle_key)))
}

fn languages(raw: &[String], problems: &mut Problems) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for code in at_most("languages", raw, problems).iter().filter_map(|raw| super::language("languages", raw, problems)).collect::<Vec<_>>()
    {
        if !found.contains(&code) {
            found.push(code);
        }
    }
    found
}

fn market(raw: &str, known: &Known, problems: &mut Problems) -> Option<String> {
    let code = raw.trim();
    if code.is_empty() {
        return None;
    }
    if !known.markets.iter().any(|m| m == code) {
        problems.add("market", Msg::new("error-not-choice"));
    }
    Some(code.to_owned())
}

/// `MM-DD`, or `--MM-DD` as address books write it. 29 February is a birthday.
fn birthday(raw: &str, problems: &mut Problems) -> Option<String> {
    let typed = raw.trim().trim_start_matches("--");
    if typed.is_empty() {
        return None;
    }
    let valid = typed.len() == 5 && format!("2024-{typed}").parse::<jiff::civil::Date>().is_ok();
    if !valid {
        problems.add("birthday", Msg::new("creators-birthday-form"));
    }
    Some(typed.to_owned())
}

/// The list itself, or its beginning and a problem when it is longer than a list may be.
pub(super) fn at_most<'a, T>(field: &str, list: &'a [T], problems: &mut Problems) -> &'a [T] {
    if list.len() > limit::LIST {
        problems.add(field, Msg::new("error-too-many-items").with("max", limit::LIST).with("got", list.len()));
    }
    &list[..list.len().min(limit::LIST)]
}

/// Lines of a list, blank ones left out, each once.
pub(super) fn lines(field: &str, raw: &[String], max: usize, problems: &mut Problems) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for raw in at_most(field, raw, problems) {
        if let Some(line) = text::line(field, raw, max, problems)
            && !found.contains(&line)
        {
            found.push(line);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::NewContact;

    fn known() -> Known {
        Known { markets: vec!["RU".into()], fields: Vec::new() }
    }

    #[test]
    fn every_problem_is_told_at_once_with_its_field() {
        let typed = CreatorFields {
            given_name: "a\0b".into(),
            languages: vec!["ru".into(), "xx".into()],
            market: "DE".into(),
            country: "ZZ".into(),
            zone: "Mars/Olympus".into(),
            birthday: "02-30".into(),
            contacts: vec![
                NewContact { kind: "email".into(), value: "not an address".into(), ..Default::default() },
                NewContact { kind: "fax".into(), value: "1".into(), ..Default::default() },
            ],
            tags: (0..51).map(|i| format!("t{i}")).collect(),
            consent_on: "2026-02-01".into(),
            consent_until: "2026-01-01".into(),
            ..Default::default()
        };
        let Err(kernel::Error::Invalid(problems)) = typed.validate(&known()) else { panic!("it must be refused") };
        for (field, key) in [
            ("given_name", "error-control-chars"),
            ("languages", "error-not-language"),
            ("market", "error-not-choice"),
            ("country", "error-not-country"),
            ("zone", "error-not-zone"),
            ("birthday", "creators-birthday-form"),
            ("contacts.0.value", "error-not-email"),
            ("contacts.1.kind", "error-not-choice"),
            ("tags", "error-too-many-items"),
            ("consent_basis", "error-required"),
            ("consent_until", "error-date-order"),
        ] {
            assert_eq!(problems.get(field).map(|m| m.key), Some(key), "{field}: {problems:?}");
        }
    }

    #[test]
    fn spare_lines_are_no_contacts_and_order_is_kept() {
        let contact = |kind: &str, value: &str| NewContact { kind: kind.into(), value: value.into(), ..Default::default() };
        let typed = CreatorFields {
            given_name: "Вера".into(),
            contacts: vec![contact("telegram", "@vera"), contact("", " "), contact("email", "Vera@Example.com")],
            birthday: "--02-29".into(),
            ..Default::default()
        };
        let profile = typed.validate(&known()).expect("valid");
        assert_eq!(profile.contacts.iter().map(|c| c.kind).collect::<Vec<_>>(), [ContactKind::Telegram, ContactKind::Email]);
        assert_eq!(profile.email(), Some("vera@example.com"));
        assert_eq!(profile.birthday.as_deref(), Some("02-29"));
    }
}
