//! The fields of a creator as they are typed, declared once: whole, and as a change.

use std::{collections::BTreeMap, fmt};

use kernel::ids::CustomFieldId;
use serde::{Deserialize, Deserializer, Serialize, de};
use utoipa::ToSchema;

use super::{ConsentBasis, Day, NewChannel, NewContact};

/// The fields of a creator as they stand, and the same as a change in which each may be left out. `over` lays a change
/// over the fields; the result is validated as a whole, so no rule can be passed by changing one field after another.
macro_rules! creator_fields {
    ($($(#[$meta:meta])* $name:ident: $type:ty),+ $(,)?) => {
        /// Everything about a creator that one form holds, as typed. Empty means not known.
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
        #[serde(deny_unknown_fields, default)]
        pub struct CreatorFields {
            $($(#[$meta])* pub $name: $type,)+
            /// Values of the workspace's own fields, by the field's id.
            #[serde(deserialize_with = "each_once")]
            pub custom: Custom,
        }

        /// A new creator: the fields, accounts on platforms, and a first note.
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
        #[serde(deny_unknown_fields, default)]
        pub struct NewCreator {
            $($(#[$meta])* pub $name: $type,)+
            /// Values of the workspace's own fields, by the field's id.
            #[serde(deserialize_with = "each_once")]
            pub custom: Custom,
            /// Accounts on platforms, the main one first.
            pub channels: Vec<NewChannel>,
            /// A first note (Markdown).
            pub note: String,
        }

        impl NewCreator {
            /// The part that is edited later on.
            pub fn fields(&self) -> CreatorFields {
                CreatorFields { $($name: self.$name.clone(),)+ custom: self.custom.clone() }
            }
        }

        impl From<CreatorFields> for NewCreator {
            /// A creator with these fields and nothing beside them.
            fn from(fields: CreatorFields) -> Self {
                Self { $($name: fields.$name,)+ custom: fields.custom, ..Self::default() }
            }
        }

        /// A change of a creator. A field left out stays; `null` or empty clears it; a list replaces the list.
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
        #[serde(deny_unknown_fields, default)]
        pub struct EditCreator {
            $($(#[$meta])* #[serde(deserialize_with = "said", skip_serializing_if = "Option::is_none")] pub $name: Option<$type>,)+
            /// Values of the workspace's own fields to change; those left out stay, an empty value clears.
            #[serde(deserialize_with = "said_once", skip_serializing_if = "Option::is_none")]
            pub custom: Option<Custom>,
        }

        impl EditCreator {
            /// The fields with this change laid over them.
            pub fn over(&self, mut fields: CreatorFields) -> CreatorFields {
                $(if let Some(value) = &self.$name { fields.$name.clone_from(value); })+
                fields.custom.extend(self.custom.clone().unwrap_or_default());
                fields.custom.retain(|_, value| !value.trim().is_empty());
                fields
            }
        }

        impl From<CreatorFields> for EditCreator {
            /// The change that makes every field what it is here.
            fn from(fields: CreatorFields) -> Self {
                Self { $($name: Some(fields.$name),)+ custom: Some(fields.custom) }
            }
        }

        impl CreatorFields {
            /// The names of the fields, in the order of the form.
            pub const NAMES: &[&str] = &[$(stringify!($name),)+ "custom"];

            /// The names of the fields in which two creators differ.
            pub fn differences(&self, other: &Self) -> Vec<&'static str> {
                let mut names = Vec::new();
                $(if self.$name != other.$name { names.push(stringify!($name)); })+
                if self.custom != other.custom { names.push("custom"); }
                names
            }

            /// Takes one field's value from another creator.
            pub fn take(&mut self, name: &str, other: &Self) {
                match name {
                    $(stringify!($name) => self.$name.clone_from(&other.$name),)+
                    "custom" => self.custom.clone_from(&other.custom),
                    _ => {}
                }
            }
        }
    };
}

/// Values of a workspace's own fields, as typed.
pub type Custom = BTreeMap<CustomFieldId, String>;

/// Tells `null` (clear it) from a field that was left out.
fn said<'de, T: Default + Deserialize<'de>, D: Deserializer<'de>>(from: D) -> Result<Option<T>, D::Error> {
    Option::<T>::deserialize(from).map(|value| Some(value.unwrap_or_default()))
}

/// Values each of which was sent once. A map would silently keep the last of two.
#[derive(Default)]
struct Once(Custom);

impl<'de> Deserialize<'de> for Once {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(OnceVisitor)
    }
}

struct OnceVisitor;

impl<'de> de::Visitor<'de> for OnceVisitor {
    type Value = Once;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("values by the ids of their fields")
    }
    fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Once, A::Error> {
        let mut values = Custom::new();
        while let Some((id, value)) = map.next_entry::<CustomFieldId, String>()? {
            if values.insert(id, value).is_some() {
                return Err(de::Error::custom(format_args!("duplicate field `{id}`")));
            }
        }
        Ok(Once(values))
    }
}

fn each_once<'de, D: Deserializer<'de>>(from: D) -> Result<Custom, D::Error> {
    Once::deserialize(from).map(|once| once.0)
}

fn said_once<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Custom>, D::Error> {
    said::<Once, D>(from).map(|once| once.map(|once| once.0))
}

creator_fields! {
    /// Given name in the person's own script.
    given_name: String,
    patronymic: String,
    family_name: String,
    /// A pseudonym that is shown instead of given and family name.
    goes_by: String,
    /// The same in Latin letters, as the person spells it. Derived for showing when left empty.
    given_latin: String,
    patronymic_latin: String,
    family_latin: String,
    /// Whole names in other scripts, earlier names, pseudonyms: they are found by these too.
    other_names: Vec<String>,
    pronouns: String,
    /// How to address the person in an English letter.
    address_en: String,
    /// How to address the person in a Russian letter.
    address_ru: String,
    /// ISO 639-1 codes, the best first.
    languages: Vec<String>,
    /// Code of the home market.
    market: String,
    /// ISO 3166-1 code.
    country: String,
    city: String,
    /// The city in the other language.
    city_other: String,
    /// IANA time zone.
    zone: String,
    #[schema(value_type = Vec<Day>)]
    work_days: Vec<String>,
    /// `HH:MM` in the person's zone.
    work_from: String,
    work_to: String,
    /// Not to be disturbed between these; may go over midnight.
    quiet_from: String,
    quiet_to: String,
    /// Month and day, `MM-DD`.
    birthday: String,
    /// Ways of contact in order of preference.
    contacts: Vec<NewContact>,
    /// What the creator makes things about.
    niches: Vec<String>,
    /// What the creator stands for.
    values: Vec<String>,
    /// The team's own marks.
    tags: Vec<String>,
    /// What the creator wants to reach, in words.
    goals: String,
    /// What is known of the audience, in words.
    audience_note: String,
    /// On what ground the data is kept.
    #[schema(value_type = Option<ConsentBasis>)]
    consent_basis: String,
    #[schema(value_type = Option<String>, format = Date)]
    consent_on: String,
    #[schema(value_type = Option<String>, format = Date)]
    consent_until: String,
    consent_note: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_tells_left_out_from_cleared() {
        let change: EditCreator = serde_json::from_str(r#"{"city": null, "tags": ["a"], "given_name": "Вера"}"#).expect("it reads");
        assert_eq!(change.city.as_deref(), Some(""));
        assert_eq!(change.family_name, None);
        let before = CreatorFields { city: "Омск".into(), family_name: "Ким".into(), tags: vec!["b".into()], ..Default::default() };
        let after = change.over(before.clone());
        assert_eq!((after.city.as_str(), after.family_name.as_str(), after.given_name.as_str()), ("", "Ким", "Вера"));
        assert_eq!(after.tags, ["a"]);
        assert_eq!(before.differences(&after), ["given_name", "city", "tags"]);
        assert!(serde_json::from_str::<EditCreator>(r#"{"version": 3}"#).is_err(), "unknown fields are refused");
    }

    #[test]
    fn own_fields_change_one_by_one() {
        let id = |n: u128| CustomFieldId(kernel::ids::Uuid::from_u128(n));
        let before = CreatorFields { custom: Custom::from([(id(1), "a".into()), (id(2), "b".into())]), ..Default::default() };
        let change = EditCreator { custom: Some(Custom::from([(id(2), " ".into()), (id(3), "c".into())])), ..Default::default() };
        assert_eq!(change.over(before).custom, Custom::from([(id(1), "a".into()), (id(3), "c".into())]));
    }
}
