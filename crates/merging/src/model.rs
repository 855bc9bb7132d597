//! What can be chosen when two records become one, and what comes of the choices. Pure.

use std::collections::BTreeMap;

use creators::model::{CreatorFields, label_key};
use jiff::Timestamp;
use kernel::{
    Msg, Problems, Result,
    ids::{CreatorId, CustomFieldId, MergeId},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Whose value stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = MergeSide)]
pub enum Side {
    /// That of the creator who is kept.
    Keep,
    /// That of the record that goes.
    Gone,
    /// Both, one after the other: texts only.
    Both,
}

impl Side {
    pub fn code(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Gone => "gone",
            Self::Both => "both",
        }
    }

    pub fn parse(code: &str) -> Option<Self> {
        [Self::Keep, Self::Gone, Self::Both].into_iter().find(|side| side.code() == code)
    }
}

/// What is chosen as one: fields that make sense only together stand or fall together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    pub name: &'static str,
    /// The fields of a creator that belong to it.
    pub parts: &'static [&'static str],
    /// A text long enough that both may be kept, one after the other.
    pub prose: bool,
}

const fn one(name: &'static str, parts: &'static [&'static str]) -> Field {
    Field { name, parts, prose: false }
}

/// Everything of which a creator has one. Lists are not here: of those all is kept.
pub const FIELDS: &[Field] = &[
    one("goes_by", &["goes_by"]),
    one("given_name", &["given_name"]),
    one("patronymic", &["patronymic"]),
    one("family_name", &["family_name"]),
    one("given_latin", &["given_latin"]),
    one("patronymic_latin", &["patronymic_latin"]),
    one("family_latin", &["family_latin"]),
    one("pronouns", &["pronouns"]),
    one("address_en", &["address_en"]),
    one("address_ru", &["address_ru"]),
    one("market", &["market"]),
    one("country", &["country"]),
    one("city", &["city", "city_other"]),
    one("zone", &["zone"]),
    one("work_hours", &["work_days", "work_from", "work_to"]),
    one("quiet_hours", &["quiet_from", "quiet_to"]),
    one("birthday", &["birthday"]),
    Field { name: "goals", parts: &["goals"], prose: true },
    Field { name: "audience_note", parts: &["audience_note"], prose: true },
    one("consent", &["consent_basis", "consent_on", "consent_until", "consent_note"]),
];

/// How one field stands between two records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Neither says anything.
    Nothing,
    Same,
    /// They differ; the value that is taken unless somebody chooses: what is there before what is not, of texts both, otherwise
    /// what was changed more recently.
    Differs(Side),
}

/// Two records before they become one.
#[derive(Clone, Debug)]
pub struct Two<'a> {
    pub keep: &'a CreatorFields,
    pub gone: &'a CreatorFields,
    /// Whether the record that goes was changed more recently.
    pub gone_is_newer: bool,
}

impl Two<'_> {
    pub fn standing(&self, field: &Field) -> Standing {
        let nothing = CreatorFields::default();
        let says = |fields: &CreatorFields| nothing.differences(fields).iter().any(|name| field.parts.contains(name));
        let differ = self.keep.differences(self.gone).iter().any(|name| field.parts.contains(name));
        match (says(self.keep), says(self.gone)) {
            (false, false) => Standing::Nothing,
            _ if !differ => Standing::Same,
            (true, false) => Standing::Differs(Side::Keep),
            (false, true) => Standing::Differs(Side::Gone),
            (true, true) if field.prose => Standing::Differs(Side::Both),
            (true, true) if Self::of_names(field) => Standing::Differs(Side::Keep),
            (true, true) => Standing::Differs(self.newer()),
        }
    }

    /// The same of a field of the workspace's own.
    pub fn custom(&self, id: CustomFieldId) -> Standing {
        match (self.keep.custom.get(&id), self.gone.custom.get(&id)) {
            (None, None) => Standing::Nothing,
            (Some(one), Some(other)) if one == other => Standing::Same,
            (Some(_), None) => Standing::Differs(Side::Keep),
            (None, Some(_)) => Standing::Differs(Side::Gone),
            (Some(_), Some(_)) => Standing::Differs(self.newer()),
        }
    }

    /// Names belong together: half of each would be nobody's.
    fn of_names(field: &Field) -> bool {
        field.parts.iter().any(|part| ["given_name", "patronymic", "family_name", "goes_by", "given_latin", "family_latin"].contains(part))
    }

    fn newer(&self) -> Side {
        if self.gone_is_newer { Side::Gone } else { Side::Keep }
    }

    /// The fields of the one that comes of the two. `shown` are the names by which lists have shown them: whoever knew either
    /// will look for it.
    pub fn united(&self, choices: &BTreeMap<String, Side>, shown: &[&str]) -> CreatorFields {
        let mut fields = self.keep.clone();
        for field in FIELDS {
            let Standing::Differs(usual) = self.standing(field) else { continue };
            let side = choices.get(field.name).copied().unwrap_or(usual);
            match side {
                Side::Keep => {}
                Side::Gone => field.parts.iter().for_each(|part| fields.take(part, self.gone)),
                Side::Both => add_prose(&mut fields, field.name, self.gone),
            }
        }
        for (id, value) in &self.gone.custom {
            let Standing::Differs(usual) = self.custom(*id) else { continue };
            // A value that only one of them has is never dropped.
            let only = !fields.custom.contains_key(id);
            if only || choices.get(&custom_name(*id)).copied().unwrap_or(usual) == Side::Gone {
                fields.custom.insert(*id, value.clone());
            }
        }
        self.unite_lists(&mut fields);
        remember_names(&mut fields, shown);
        fields
    }

    fn unite_lists(&self, fields: &mut CreatorFields) {
        let gone = self.gone;
        add_new(&mut fields.other_names, &gone.other_names, String::clone);
        add_new(&mut fields.languages, &gone.languages, String::clone);
        add_new(&mut fields.contacts, &gone.contacts, |c| (c.kind.clone(), c.value.clone()));
        add_new(&mut fields.niches, &gone.niches, |l| label_key(l));
        add_new(&mut fields.values, &gone.values, |l| label_key(l));
        add_new(&mut fields.tags, &gone.tags, |l| label_key(l));
    }
}

/// The name under which the choice about a field of the workspace's own is sent.
pub fn custom_name(id: CustomFieldId) -> String {
    format!("custom.{id}")
}

fn add_new<T: Clone, K: PartialEq>(list: &mut Vec<T>, more: &[T], key: impl Fn(&T) -> K) {
    for item in more {
        if !list.iter().any(|known| key(known) == key(item)) {
            list.push(item.clone());
        }
    }
}

fn add_prose(fields: &mut CreatorFields, name: &str, gone: &CreatorFields) {
    let (text, more) = match name {
        "goals" => (&mut fields.goals, &gone.goals),
        _ => (&mut fields.audience_note, &gone.audience_note),
    };
    *text = format!("{}\n\n{more}", text.trim_end());
}

/// Keeps a name that no field holds any more among the other names.
fn remember_names(fields: &mut CreatorFields, shown: &[&str]) {
    for name in shown {
        let known = known_names(fields);
        if !name.is_empty() && !known.iter().any(|k| k.to_lowercase() == name.to_lowercase()) {
            fields.other_names.push((*name).to_owned());
        }
    }
}

fn known_names(fields: &CreatorFields) -> Vec<String> {
    let joined = |parts: &[&str]| parts.iter().filter(|p| !p.is_empty()).copied().collect::<Vec<_>>().join(" ");
    let mut names = vec![
        fields.goes_by.clone(),
        joined(&[&fields.given_name, &fields.family_name]),
        joined(&[&fields.given_name, &fields.patronymic, &fields.family_name]),
        joined(&[&fields.given_latin, &fields.family_latin]),
        joined(&[&fields.given_latin, &fields.patronymic_latin, &fields.family_latin]),
    ];
    names.extend(fields.other_names.iter().cloned());
    names
}

/// A merge as it was asked for.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewMerge {
    /// The creator who stays, with everything of both.
    pub keep: CreatorId,
    /// The record that goes; its address leads to the one that stays.
    pub gone: CreatorId,
    /// The version of each that you have read.
    pub keep_version: i64,
    pub gone_version: i64,
    /// Whose value of a field stays, by the field's name (`custom.ID` for one of the workspace's own). A field that is left out
    /// takes what is there before what is not, of long texts both, otherwise what was changed more recently.
    #[serde(default)]
    pub choices: BTreeMap<String, Side>,
}

impl NewMerge {
    /// Everything that is wrong with it before any record has been read.
    pub fn check(&self) -> Result<()> {
        let mut problems = Problems::none();
        if self.keep == self.gone {
            problems.add("gone", Msg::new("merging-same"));
        }
        for (name, side) in &self.choices {
            let custom = name.strip_prefix("custom.").is_some_and(|id| id.parse::<CustomFieldId>().is_ok());
            match FIELDS.iter().find(|f| f.name == name) {
                None if !custom => problems.add(format!("choices.{name}"), Msg::new("error-unknown-field")),
                Some(field) if *side == Side::Both && !field.prose => problems.add(format!("choices.{name}"), Msg::new("error-not-choice")),
                None if *side == Side::Both => problems.add(format!("choices.{name}"), Msg::new("error-not-choice")),
                _ => {}
            }
        }
        problems.check()
    }
}

kernel::row! {
    /// A merge that was done.
    #[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
    pub struct MergeView {
        pub id: MergeId,
        pub kept_id: CreatorId,
        pub kept_name: String,
        pub gone_id: CreatorId,
        pub gone_name: String,
        /// Who did it.
        pub merged_by: Option<String>,
        #[schema(value_type = String, format = DateTime)]
        pub merged_at: Timestamp,
        #[schema(value_type = Option<String>, format = DateTime)]
        pub undone_at: Option<Timestamp>,
    }
}

/// Two creators, as sent to say that they are two people.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NotDuplicates {
    pub a: CreatorId,
    pub b: CreatorId,
}

impl NotDuplicates {
    /// The smaller id first, as pairs are kept.
    pub fn ordered(self) -> Result<(CreatorId, CreatorId)> {
        match self.a.cmp(&self.b) {
            std::cmp::Ordering::Less => Ok((self.a, self.b)),
            std::cmp::Ordering::Greater => Ok((self.b, self.a)),
            std::cmp::Ordering::Equal => Err(kernel::Error::field("b", Msg::new("merging-same"))),
        }
    }
}

#[cfg(test)]
mod tests;
