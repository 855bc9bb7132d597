//! A creator, as invented.

use jiff::civil::{Date, Time};
use serde::Serialize;

use super::{Account, Audience, Text, Words};

/// A person who makes things, as a team would know them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Creator {
    /// The serial number within one run, from 0. Partnerships and duplicates refer to it.
    pub key: u64,
    /// The name in each script it is known in, the person's own script first. Never empty.
    pub names: Vec<Name>,
    /// What a list shows: the name in the person's own script, family name last, or the name they go by.
    pub display_name: String,
    pub pronouns: Option<&'static str>,
    /// What to call them in a letter, per language.
    pub how_to_address: Vec<Words>,
    /// BCP 47 codes, best first.
    pub languages: Vec<&'static str>,
    /// ISO 3166 code of the home market; absent when nobody has asked.
    pub market: Option<&'static str>,
    pub city: Option<City>,
    /// IANA name.
    pub zone: Option<&'static str>,
    pub working: Option<Hours>,
    pub quiet: Option<Hours>,
    /// Ways to reach them, the preferred one first.
    pub contacts: Vec<Contact>,
    /// Keys of [`NICHES`](crate::NICHES), the main one first.
    pub niches: Vec<&'static str>,
    pub expertise: Vec<Expertise>,
    pub audience: Option<Audience>,
    pub values: Vec<Words>,
    pub goals: Vec<Words>,
    /// What they want of a long partnership, in the first person.
    pub wish: Option<Words>,
    pub tags: Vec<&'static str>,
    /// Values of [`FIELDS`](crate::FIELDS).
    pub fields: Vec<(&'static str, Value)>,
    pub consent: Option<Consent>,
    pub notes: Vec<Note>,
    pub accounts: Vec<Account>,
    pub birthday: Option<Birthday>,
    /// The day the record was made.
    pub created_on: Date,
}

impl Creator {
    /// The name in one script, if it is known.
    pub fn name_in(&self, script: Script) -> Option<&Name> {
        self.names.iter().find(|name| name.script == script)
    }
}

/// A writing system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Script {
    Latin,
    Cyrillic,
    Georgian,
    Armenian,
    Arabic,
}

/// A name as the person, or their passport, writes it in one script.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Name {
    pub script: Script,
    pub given: Text,
    pub patronymic: Option<Text>,
    /// Absent for people who go by one name.
    pub family: Option<Text>,
}

impl Name {
    /// Given name, then family name; the patronymic is for papers.
    pub fn short(&self) -> String {
        match &self.family {
            Some(family) => format!("{} {family}", self.given),
            None => self.given.to_string(),
        }
    }
}

/// A town in English and in Russian.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct City {
    pub en: &'static str,
    pub ru: &'static str,
}

/// A span of the day in the person's own zone; it may cross midnight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hours {
    pub from: Time,
    pub to: Time,
    /// Monday first.
    pub days: [bool; 7],
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Contact {
    pub kind: ContactKind,
    /// An address, a number or a handle without `@`.
    pub value: String,
    /// What this way is for.
    pub purpose: Purpose,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ContactKind {
    Email,
    Telegram,
    Vk,
    Instagram,
    Phone,
    Discord,
    Max,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Purpose {
    Everything,
    Papers,
    Urgent,
}

/// What somebody is good at, and what makes us think so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Expertise {
    pub skill: Words,
    pub evidence: Option<Words>,
}

/// A value of a workspace's own field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Value {
    Text(Text),
    Number(i64),
    Date(Date),
    /// The key of a choice.
    Choice(&'static str),
    Link(String),
}

/// Why their data may be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Consent {
    pub basis: Basis,
    pub on: Date,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    Consent,
    Contract,
    LegitimateInterest,
}

/// Something a member wrote about working with a person, in Markdown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Note {
    pub on: Date,
    pub words: Words,
    /// Key of a [`Member`](crate::Member); absent outside the showcase.
    pub by: Option<&'static str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Birthday {
    pub month: i8,
    pub day: i8,
}
