//! What is typed or sent about a promise.

use jiff::{ToSpan, civil::Date};
use kernel::{
    Lang, Msg, Problems, Result,
    ids::{MemberId, PartnershipId, Uuid},
    text::{self, limit},
};
use serde::{Deserialize, Deserializer};
use utoipa::ToSchema;

use super::{PromiseSide, PromiseSource, PromiseSubject};

/// A promise about to be made.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPromise {
    pub partnership_id: PartnershipId,
    pub side: PromiseSide,
    /// What it is about; `other` unless said.
    #[serde(default)]
    pub subject: Option<PromiseSubject>,
    /// What was promised, as it was said.
    pub words: String,
    /// `en` or `ru`; told from the letters when left out.
    #[serde(default)]
    pub language: String,
    /// The same in the other language.
    #[serde(default)]
    pub translation: String,
    #[schema(value_type = String, format = Date)]
    pub due_on: Date,
    /// Today unless said.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    pub made_on: Option<Date>,
    /// Who keeps it for us; whoever cares for the partnership unless said. A promise of theirs has none.
    #[serde(default)]
    pub owner_id: Option<MemberId>,
    /// The contact in which it was said.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Uuid)]
    pub contact_id: Option<Uuid>,
    /// Where it is written: “Agreement, clause 6”.
    #[serde(default)]
    pub clause: String,
    /// For the team alone; the creator is never shown it.
    #[serde(default)]
    pub note: String,
}

impl NewPromise {
    /// One with nothing but what it needs.
    pub fn of(partnership_id: PartnershipId, side: PromiseSide, words: impl Into<String>, due_on: Date) -> Self {
        Self {
            partnership_id,
            side,
            subject: None,
            words: words.into(),
            language: String::new(),
            translation: String::new(),
            due_on,
            made_on: None,
            owner_id: None,
            contact_id: None,
            clause: String::new(),
            note: String::new(),
        }
    }
}

/// Where a promise came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin {
    pub kind: PromiseSource,
    pub id: Option<Uuid>,
    /// The code of the rule that made it.
    pub rule: Option<String>,
}

impl Origin {
    pub fn hand() -> Self {
        Self { kind: PromiseSource::Hand, id: None, rule: None }
    }

    pub fn contact(id: Uuid) -> Self {
        Self { kind: PromiseSource::Contact, id: Some(id), rule: None }
    }

    /// Made by a rule of the playbook, about something.
    pub fn rule(code: impl Into<String>, about: Option<Uuid>) -> Self {
        Self { kind: PromiseSource::Rule, id: about, rule: Some(code.into()) }
    }

    pub fn commitment(id: Uuid) -> Self {
        Self { kind: PromiseSource::Commitment, id: Some(id), rule: None }
    }
}

/// Everything of a promise that a verb may write before it is closed.
#[derive(Clone, Debug, PartialEq)]
pub struct Valid {
    pub subject: PromiseSubject,
    pub words: String,
    pub language: Lang,
    pub translation: Option<String>,
    pub due_on: Date,
    pub made_on: Date,
    pub owner: Option<MemberId>,
    pub clause: Option<String>,
    pub note: Option<String>,
}

impl NewPromise {
    /// The promise, cleaned, with every problem found.
    pub fn validate(&self, today: Date, problems: &mut Problems) -> Valid {
        let words = text::required_line("words", &self.words, limit::LINE, problems);
        let made_on = self.made_on.unwrap_or(today);
        if made_on > today {
            problems.add("made_on", Msg::new("promises-error-made-future"));
        }
        let valid = Valid {
            subject: self.subject.unwrap_or(PromiseSubject::Other),
            language: language(&self.language, &words, problems),
            translation: text::line("translation", &self.translation, limit::LINE, problems),
            due_on: self.due_on,
            made_on,
            owner: self.owner_id,
            clause: text::line("clause", &self.clause, limit::NAME, problems),
            note: text::paragraph("note", &self.note, limit::PARAGRAPH, problems),
            words,
        };
        check(&valid, self.side, today, problems);
        valid
    }
}

/// What holds for every promise, new or changed.
fn check(valid: &Valid, side: PromiseSide, today: Date, problems: &mut Problems) {
    if valid.due_on < valid.made_on {
        problems.add("due_on", Msg::new("promises-error-due-before-made"));
    } else if valid.due_on > today.saturating_add(10.years()) {
        // A slip of the keys in the year.
        problems.add("due_on", Msg::new("promises-error-due-far"));
    }
    if valid.made_on < jiff::civil::date(1990, 1, 1) {
        problems.add("made_on", Msg::new("promises-error-made-long-ago"));
    }
    if side == PromiseSide::Theirs && valid.owner.is_some() {
        problems.add("owner_id", Msg::new("promises-error-owner-theirs"));
    }
}

fn language(raw: &str, words: &str, problems: &mut Problems) -> Lang {
    let typed = Lang::parse(raw.trim());
    if typed.is_none() && !raw.trim().is_empty() {
        problems.add("language", Msg::new("error-not-language"));
    }
    typed.unwrap_or_else(|| written_in(words))
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

/// What of a promise changes; what is absent stays. An empty text takes away what may be taken away.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditPromise {
    #[serde(default)]
    pub subject: Option<PromiseSubject>,
    #[serde(default)]
    pub words: Option<String>,
    /// `en` or `ru`; empty tells it from the letters.
    #[serde(default)]
    pub language: Option<String>,
    #[serde(default)]
    pub translation: Option<String>,
    /// Moves only with a reason.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    pub due_on: Option<Date>,
    /// Why the day moves. It stays in the history, and the creator may see it.
    #[serde(default)]
    pub due_reason: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<MemberId>)]
    pub owner_id: Option<Option<MemberId>>,
    #[serde(default)]
    pub clause: Option<String>,
    #[serde(default)]
    pub note: Option<String>,
}

/// Null is a value here, unlike absence.
fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> std::result::Result<Option<Option<T>>, D::Error> {
    Option::deserialize(from).map(Some)
}

impl EditPromise {
    /// The promise with this change, and the reason if its day moves.
    pub fn put(&self, before: &Valid, side: PromiseSide, today: Date, problems: &mut Problems) -> (Valid, Option<String>) {
        let mut after = before.clone();
        after.subject = self.subject.unwrap_or(before.subject);
        if let Some(raw) = &self.words {
            after.words = text::required_line("words", raw, limit::LINE, problems);
        }
        if self.language.is_some() || self.words.is_some() {
            let kept = self.language.as_deref().unwrap_or(before.language.code());
            after.language = language(kept, &after.words, problems);
        }
        if let Some(raw) = &self.translation {
            after.translation = text::line("translation", raw, limit::LINE, problems);
        }
        if let Some(raw) = &self.clause {
            after.clause = text::line("clause", raw, limit::NAME, problems);
        }
        if let Some(raw) = &self.note {
            after.note = text::paragraph("note", raw, limit::PARAGRAPH, problems);
        }
        after.owner = self.owner_id.unwrap_or(before.owner);
        after.due_on = self.due_on.unwrap_or(before.due_on);
        let reason = self.due_reason.as_deref().and_then(|raw| text::paragraph("due_reason", raw, limit::PARAGRAPH, problems));
        let moved = after.due_on != before.due_on;
        if moved && reason.is_none() && problems.get("due_reason").is_none() {
            problems.add("due_reason", Msg::new("promises-error-due-reason"));
        }
        check(&after, side, today, problems);
        (after, reason.filter(|_| moved))
    }
}

/// Kept: when, and how.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct KeepPromise {
    /// Today unless said.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    pub on: Option<Date>,
    /// How it went.
    #[serde(default)]
    pub outcome: String,
}

/// Broken: when, and what was done about it.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BreakPromise {
    /// Today unless said.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    pub on: Option<Date>,
    /// What was done about it. Both sides see it.
    pub outcome: String,
}

/// Let go, with a reason.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReleasePromise {
    pub reason: String,
}

/// Open again.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReopenPromise {
    #[serde(default)]
    pub reason: String,
}

/// Words that may be left out.
pub(crate) fn words(field: &str, raw: &str) -> Result<Option<String>> {
    let mut problems = Problems::none();
    let said = text::paragraph(field, raw, limit::PARAGRAPH, &mut problems);
    problems.check()?;
    Ok(said)
}

#[cfg(test)]
mod tests;
