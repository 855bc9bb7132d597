//! What forms and the API send.

use jiff::Timestamp;
use kernel::{Lang, Msg, Problems, Result, text, web::FormData};
use serde::Deserialize;
use utoipa::ToSchema;

use super::Whose;

/// A feed to be made.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewFeed {
    /// `mine` or `team`.
    pub whose: String,
    /// The language of its titles.
    pub language: String,
}

impl NewFeed {
    pub fn from_form(form: &FormData) -> Self {
        Self { whose: form.text("whose").to_owned(), language: form.text("language").to_owned() }
    }

    pub(crate) fn validate(&self) -> Result<(Whose, Lang)> {
        let mut problems = Problems::none();
        let whose = Whose::read("whose", &self.whose, &mut problems);
        let language = Lang::parse(&self.language);
        if language.is_none() {
            problems.add("language", Msg::new("error-not-choice"));
        }
        if self.whose.trim().is_empty() {
            problems.add("whose", Msg::new("error-required"));
        }
        problems.check()?;
        whose.zip(language).ok_or_else(|| kernel::Error::field("whose", Msg::new("error-required")))
    }
}

/// A meeting to be arranged.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewMeeting {
    #[schema(value_type = String, format = DateTime)]
    pub starts_at: Timestamp,
    /// Between 15 and 480, in quarters of an hour.
    pub minutes: i64,
    /// What it is about.
    pub subject: Option<String>,
}

impl NewMeeting {
    /// What a form says; an hour that cannot be read is a problem of the field.
    pub fn from_form(form: &FormData) -> Result<Self> {
        let starts_at = form.text("starts_at").parse().map_err(|_| kernel::Error::field("starts_at", Msg::new("calendar-error-choose")))?;
        Ok(Self { starts_at, minutes: form.text("minutes").parse().unwrap_or(0), subject: form.opt("subject") })
    }
}

/// A meeting to be called off.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelMeeting {
    pub reason: String,
}

impl CancelMeeting {
    pub(crate) fn validate(&self) -> Result<String> {
        let mut problems = Problems::none();
        let reason = text::required_line("reason", &self.reason, 500, &mut problems);
        problems.check()?;
        Ok(reason)
    }
}

/// What is written of a meeting that may be arranged.
#[derive(Clone, Debug)]
pub struct MeetingPlan {
    pub starts_at: Timestamp,
    pub minutes: i64,
    pub subject: Option<String>,
    /// Ours and the creator's.
    pub zones: (String, String),
    pub outside: (i64, i64),
}
