//! Fields that a workspace adds to its creators, and their values.

use jiff::civil::Date;
use kernel::{
    Msg, Problems, Result,
    ids::CustomFieldId,
    text::{self, limit},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Custom;

kernel::codes! {
    /// What a field of a workspace's own can hold.
    pub enum CustomKind {
        Text = "text" "creators-custom-text",
        Number = "number" "creators-custom-number",
        Date = "date" "creators-custom-date",
        Choice = "choice" "creators-custom-choice",
        Link = "link" "creators-custom-link",
    }
}

kernel::row! {
    /// A field of a workspace's own.
    #[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
    pub struct CustomField {
        pub id: CustomFieldId,
        pub label_en: String,
        pub label_ru: String,
        pub kind: CustomKind,
        #[schema(value_type = Vec<String>)]
        #[serde(serialize_with = "plainly")]
        pub choices: kernel::db::Json<Vec<String>>,
        pub position: i64,
        pub archived: bool,
        pub version: i64,
    }
}

fn plainly<S: serde::Serializer>(choices: &kernel::db::Json<Vec<String>>, to: S) -> Result<S::Ok, S::Error> {
    choices.0.serialize(to)
}

impl CustomField {
    /// The label in a language; the other one's where it was left out.
    pub fn label(&self, lang: kernel::Lang) -> &str {
        match lang {
            kernel::Lang::Ru => &self.label_ru,
            kernel::Lang::En => &self.label_en,
        }
    }
}

/// A field's definition as it was sent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NewCustomField {
    pub label_en: String,
    /// The Russian label; the English one when left empty, and the other way round.
    pub label_ru: String,
    /// Cannot be changed once the field is made: its values would lose their meaning.
    #[schema(value_type = CustomKind)]
    pub kind: String,
    /// The values to choose from, for a choice.
    pub choices: Vec<String>,
}

/// A definition, validated.
#[derive(Clone, Debug, PartialEq)]
pub struct ValidCustomField {
    pub label_en: String,
    pub label_ru: String,
    pub kind: CustomKind,
    pub choices: Vec<String>,
}

impl NewCustomField {
    pub fn validate(&self) -> Result<ValidCustomField> {
        let mut problems = Problems::none();
        let en = text::line("label_en", &self.label_en, limit::NAME, &mut problems);
        let ru = text::line("label_ru", &self.label_ru, limit::NAME, &mut problems);
        if en.is_none() && ru.is_none() && problems.is_empty() {
            problems.add("label_en", Msg::new("error-required"));
        }
        let kind = CustomKind::read("kind", &self.kind, &mut problems);
        if kind.is_none() && problems.get("kind").is_none() {
            problems.add("kind", Msg::new("error-required"));
        }
        let choices = super::lines("choices", &self.choices, limit::NAME, &mut problems);
        if kind == Some(CustomKind::Choice) && choices.is_empty() && problems.get("choices").is_none() {
            problems.add("choices", Msg::new("error-required"));
        }
        problems.check()?;
        let label_en = en.clone().or_else(|| ru.clone()).unwrap_or_default();
        let choices = if kind == Some(CustomKind::Choice) { choices } else { Vec::new() };
        Ok(ValidCustomField { label_ru: ru.or(en).unwrap_or_default(), label_en, kind: kind.unwrap_or(CustomKind::Text), choices })
    }
}

/// A value, validated against its field.
#[derive(Clone, Debug, PartialEq)]
pub struct CustomValue {
    pub field: CustomFieldId,
    pub value: Held,
}

/// What a field of a workspace's own holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Held {
    /// Of a text, a choice or a link.
    Text(String),
    Number(f64),
    Date(Date),
}

impl Held {
    /// As a form shows it and as it is typed again.
    pub fn typed(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Date(day) => day.to_string(),
        }
    }
}

/// The values of all fields that have one. A value that an archived field still holds is kept and may be any text.
pub(super) fn custom_values(typed: &Custom, fields: &[CustomField], problems: &mut Problems) -> Vec<CustomValue> {
    typed
        .iter()
        .filter(|(_, raw)| !raw.trim().is_empty())
        .filter_map(|(id, raw)| {
            let path = format!("custom.{id}");
            let Some(field) = fields.iter().find(|f| f.id == *id) else {
                problems.add(path, Msg::new("error-unknown-field"));
                return None;
            };
            held(field, &path, raw, problems).map(|value| CustomValue { field: *id, value })
        })
        .collect()
}

fn held(field: &CustomField, path: &str, raw: &str, problems: &mut Problems) -> Option<Held> {
    match field.kind {
        CustomKind::Text => text::line(path, raw, limit::LINE, problems).map(Held::Text),
        CustomKind::Link => text::url(path, raw, problems).map(Held::Text),
        CustomKind::Number => text::number(path, raw, problems).map(Held::Number),
        CustomKind::Date => text::date(path, raw, problems).map(Held::Date),
        CustomKind::Choice => {
            let chosen = text::line(path, raw, limit::LINE, problems)?;
            if !field.choices.0.contains(&chosen) {
                problems.add(path, Msg::new("error-not-choice"));
            }
            Some(Held::Text(chosen))
        }
    }
}

#[cfg(test)]
mod tests {
    use kernel::{db::Json, ids::Uuid};

    use super::*;

    fn field(n: u128, kind: CustomKind) -> CustomField {
        let choices = Json(vec!["да".to_owned(), "нет".to_owned()]);
        CustomField {
            id: CustomFieldId(Uuid::from_u128(n)),
            label_en: "a".into(),
            label_ru: "б".into(),
            kind,
            choices,
            position: 0,
            archived: false,
            version: 1,
        }
    }

    #[test]
    fn values_are_of_the_kind_of_their_field() {
        let fields: Vec<CustomField> = (1..).zip(CustomKind::ALL).map(|(n, kind)| field(n, *kind)).collect();
        let typed = |values: [&str; 5]| -> Custom { fields.iter().map(|f| f.id).zip(values.map(String::from)).collect() };
        let mut problems = Problems::none();
        let good = custom_values(&typed(["a  b", "1 200,5", "2026-04-14", "да", "https://example.com"]), &fields, &mut problems);
        assert!(problems.is_empty(), "{problems:?}");
        let held: Vec<Held> = good.into_iter().map(|v| v.value).collect();
        assert_eq!(held[..2], [Held::Text("a b".into()), Held::Number(1200.5)]);
        custom_values(&typed(["", "many", "14.04.2026", "maybe", "javascript:alert(1)"]), &fields, &mut problems);
        let keys: Vec<&str> = problems.all().map(|p| p.message.key).collect();
        assert_eq!(keys, ["error-not-number", "error-not-date", "error-not-choice", "error-not-url"]);
    }

    #[test]
    fn a_choice_needs_choices_and_a_label_serves_both_languages() {
        let choice = NewCustomField { label_ru: "Съёмка".into(), kind: "choice".into(), ..Default::default() };
        assert!(choice.validate().is_err());
        let valid = NewCustomField { choices: vec!["студия".into(), "дом".into(), "дом".into()], ..choice }.validate().expect("valid");
        assert_eq!((valid.label_en.as_str(), valid.choices.len()), ("Съёмка", 2));
    }
}
