//! Who watches, as somebody measured it. A share that nobody measured is unknown, never zero.

use jiff::civil::Date;
use kernel::{
    Msg, Problems, Result,
    text::{self, limit},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Typed;

kernel::codes! {
    /// What a fact about an audience is about.
    pub enum AudienceKind {
        Age = "age" "creators-audience-age",
        Gender = "gender" "creators-audience-gender",
        Country = "country" "creators-audience-country",
        Language = "language" "creators-audience-language",
        Interest = "interest" "creators-audience-interest",
    }
}

/// A fact as it was sent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NewAudienceFact {
    #[schema(value_type = AudienceKind)]
    pub kind: String,
    /// An age band (`25-34`), a country's or language's code, a word.
    pub label: String,
    /// Per cent of the audience, 0 to 100.
    #[schema(value_type = Option<f64>)]
    pub share_percent: Typed,
    /// Where it was read.
    pub source: String,
    #[schema(value_type = Option<String>, format = Date)]
    pub observed_on: String,
}

/// A fact, validated.
#[derive(Clone, Debug, PartialEq)]
pub struct ValidAudienceFact {
    pub kind: AudienceKind,
    pub label: String,
    pub share_percent: Option<f64>,
    pub source: Option<String>,
    pub observed_on: Option<Date>,
}

impl NewAudienceFact {
    pub fn validate(&self) -> Result<ValidAudienceFact> {
        let mut problems = Problems::none();
        let kind = AudienceKind::read("kind", &self.kind, &mut problems);
        if kind.is_none() && problems.get("kind").is_none() {
            problems.add("kind", Msg::new("error-required"));
        }
        let label = match kind {
            Some(AudienceKind::Country) => super::country("label", &self.label, &mut problems),
            Some(AudienceKind::Language) => super::language("label", &self.label, &mut problems),
            _ => text::line("label", &self.label, limit::NAME, &mut problems),
        };
        if label.is_none() && problems.get("label").is_none() {
            problems.add("label", Msg::new("error-required"));
        }
        let share = self.share_percent.number("share_percent", &mut problems);
        if share.is_some_and(|s| s < 0.0) {
            problems.add("share_percent", Msg::new("error-number-small").with("min", 0));
        } else if share.is_some_and(|s| s > 100.0) {
            problems.add("share_percent", Msg::new("error-number-large").with("max", 100));
        }
        let source = text::line("source", &self.source, limit::LINE, &mut problems);
        let observed_on = text::date("observed_on", &self.observed_on, &mut problems);
        problems.check()?;
        match (kind, label) {
            (Some(kind), Some(label)) => Ok(ValidAudienceFact { kind, label, share_percent: share, source, observed_on }),
            _ => Err(kernel::Error::internal("a fact passed its checks without its parts")),
        }
    }
}
