//! Forms as values: what was typed, and what is wrong with it. The same value renders the first visit and the correction.

use axum::extract::{FromRequest, Request};
use i18n::L;

use super::{body, cx::Cx};
use crate::{Error, Msg, Result, error::Problems};

/// Fields of a form at most. None of ours comes near; a form that is shown again is shown with all that was sent.
const MOST: usize = 4_000;

/// The fields of a submitted form, in order, as typed.
#[derive(Clone, Debug, Default)]
pub struct FormData(Vec<(String, String)>);

impl FormData {
    pub fn from_pairs(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }

    /// The first value of a field, or nothing typed.
    pub fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(k, _)| k == name).map_or("", |(_, v)| v.as_str())
    }

    /// A field that may be left empty.
    pub fn opt(&self, name: &str) -> Option<String> {
        let text = self.text(name);
        (!text.trim().is_empty()).then(|| text.to_owned())
    }

    /// Every value of a repeated field.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.0.iter().filter(|(k, _)| k == name).map(|(_, v)| v.as_str()).collect()
    }

    /// Whether a box was ticked.
    pub fn on(&self, name: &str) -> bool {
        !matches!(self.text(name), "" | "0" | "false" | "off")
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(k, _)| k == name)
    }

    /// The version that the form was opened with.
    pub fn version(&self) -> Result<i64> {
        self.text("version").parse().map_err(|_| Error::Stale)
    }

    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// The form again, with what is wrong.
    pub fn state(self, problems: Problems) -> FormState {
        FormState { values: self.0, problems }
    }
}

impl<S: Send + Sync> FromRequest<S> for FormData {
    type Rejection = Error;
    async fn from_request(req: Request, _: &S) -> Result<Self> {
        let cx = req.extensions().get::<Cx>().cloned().ok_or_else(|| Error::internal("a form without a gate"))?;
        let kind = cx.header("content-type").unwrap_or("");
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(Error::Bad(415, Msg::new("error-media-type")));
        }
        let bytes = body::read(req, cx.max_body).await?;
        let text = std::str::from_utf8(&bytes).map_err(|_| Error::Bad(400, Msg::new("error-bad-request")))?;
        let pairs: Vec<(String, String)> = serde_html_form::from_str(text).map_err(|_| Error::Bad(400, Msg::new("error-bad-request")))?;
        if pairs.len() > MOST { Err(Error::Bad(413, Msg::new("error-bad-request"))) } else { Ok(Self(pairs)) }
    }
}

/// A form to show: values and problems. Secrets are never put into it.
#[derive(Clone, Debug, Default)]
pub struct FormState {
    values: Vec<(String, String)>,
    problems: Problems,
}

impl FormState {
    /// A form that shows these values and has nothing wrong.
    pub fn of<K: Into<String>, V: Into<String>>(values: impl IntoIterator<Item = (K, V)>) -> Self {
        Self { values: values.into_iter().map(|(k, v)| (k.into(), v.into())).collect(), problems: Problems::none() }
    }

    pub fn with_problems(mut self, problems: Problems) -> Self {
        self.problems = problems;
        self
    }

    /// Takes a field's values out: for passwords, which are typed again.
    pub fn without(mut self, name: &str) -> Self {
        self.values.retain(|(k, _)| k != name);
        self
    }

    pub fn value(&self, name: &str) -> &str {
        self.values.iter().find(|(k, _)| k == name).map_or("", |(_, v)| v.as_str())
    }

    pub fn values(&self, name: &str) -> Vec<&str> {
        self.values.iter().filter(|(k, _)| k == name).map(|(_, v)| v.as_str()).collect()
    }

    /// Whether a field has this value: for options, boxes and radio buttons.
    pub fn is(&self, name: &str, value: &str) -> bool {
        self.values.iter().any(|(k, v)| k == name && v == value)
    }

    pub fn on(&self, name: &str) -> bool {
        !matches!(self.value(name), "" | "0" | "false" | "off")
    }

    pub fn error(&self, name: &str) -> Option<&Msg> {
        self.problems.get(name)
    }

    /// The sentence to show at a field; empty when nothing is wrong.
    pub fn error_text(&self, l: &L, name: &str) -> String {
        self.error(name).map_or_else(String::new, |m| l.msg(m))
    }

    pub fn problems(&self) -> &Problems {
        &self.problems
    }

    pub fn is_wrong(&self) -> bool {
        !self.problems.is_empty()
    }
}
