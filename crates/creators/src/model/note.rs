//! What the team writes down, in Markdown, in either language.

use kernel::{
    Lang, Msg, Problems, Result,
    text::{self, limit},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A note as it was sent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NewNote {
    /// Markdown.
    pub body: String,
    /// `en` or `ru`; told from the letters when left out.
    pub language: String,
    /// Kept above the others.
    pub pinned: bool,
}

/// A note, validated.
#[derive(Clone, Debug, PartialEq)]
pub struct ValidNote {
    pub body: String,
    pub language: Lang,
    pub pinned: bool,
}

impl NewNote {
    pub fn validate(&self) -> Result<ValidNote> {
        let mut problems = Problems::none();
        let body = Self::body("body", &self.body, &mut problems);
        if body.is_none() && problems.is_empty() {
            problems.add("body", Msg::new("error-required"));
        }
        let language = Lang::parse(self.language.trim());
        if language.is_none() && !self.language.trim().is_empty() {
            problems.add("language", Msg::new("error-not-language"));
        }
        problems.check()?;
        let body = body.unwrap_or_default();
        Ok(ValidNote { language: language.unwrap_or_else(|| written_in(&body)), body, pinned: self.pinned })
    }

    /// The text of a note; blank is none.
    pub(super) fn body(field: &str, raw: &str, problems: &mut Problems) -> Option<String> {
        text::paragraph(field, raw, limit::NOTE, problems)
    }
}

/// The language of a text, by the alphabet of most of its letters.
pub fn written_in(text: &str) -> Lang {
    let (mut cyrillic, mut latin) = (0_usize, 0_usize);
    for letter in text.chars() {
        match letter {
            '\u{400}'..='\u{4ff}' => cyrillic += 1,
            'a'..='z' | 'A'..='Z' => latin += 1,
            _ => {}
        }
    }
    if cyrillic > latin { Lang::Ru } else { Lang::En }
}
