//! Wishes: asked for, kept in the creator's words, answered by what was done or declined with a reason.

use jiff::civil::Date;
use kernel::{
    Lang, Msg, Problems, Result,
    ids::{ContactId, Uuid},
    text::{self, limit},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Days, language, required};

kernel::codes! {
    /// What has become of a wish.
    pub enum WishState {
        Open = "open" "memory-wish-open",
        Matched = "matched" "memory-wish-matched",
        Declined = "declined" "memory-wish-declined",
    }

    /// Which wishes a list shows.
    pub enum WishFilter {
        /// Asked, not acted on: open, and nothing was done since it was last said.
        Unanswered = "unanswered" "memory-wishes-unanswered",
        Open = "open" "memory-wishes-open",
        Matched = "matched" "memory-wishes-matched",
        Declined = "declined" "memory-wishes-declined",
    }

    /// What an answer points to.
    pub enum LinkKind {
        Collaboration = "collaboration" "term-collaboration",
        Contact = "contact" "term-interaction",
        Promise = "promise" "term-promise",
        Support = "support" "term-support",
    }
}

/// A wish as it was said.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NewWish {
    /// The creator's own words.
    pub words: String,
    /// `en` or `ru`; told from the letters when left out.
    pub language: String,
    /// The same in the other language.
    pub translation: String,
    /// The day it was said; today when left out.
    pub asked_on: String,
    /// The contact in which it was said.
    pub contact_id: Option<ContactId>,
}

/// A wish put otherwise, or corrected.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct EditWish {
    /// The creator's own words.
    pub words: String,
    /// `en` or `ru`; told from the letters when left out.
    pub language: String,
    /// The same in the other language.
    pub translation: String,
    /// The creator has said it anew: it is open again, and what was done before is no answer to it. Otherwise it is corrected.
    pub anew: bool,
}

/// Something done about a wish.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = NewWishAnswer)]
pub struct NewAnswer {
    /// What was done.
    pub what: String,
    /// When; today when left out.
    pub done_on: String,
    /// It is not done yet.
    pub under_way: bool,
    /// There is more to the wish: it stays open.
    pub partly: bool,
    /// `collaboration`, `contact`, `promise` or `support`.
    pub link_kind: String,
    pub link_id: Option<Uuid>,
}

/// Why a wish cannot be fulfilled.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct DeclineWish {
    /// What the creator is told.
    pub reason: String,
}

/// When the creator was asked what they want, whatever they said.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct WishesAsked {
    /// The day; today when left out.
    pub on: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ValidWish {
    pub words: String,
    pub language: Lang,
    pub translation: Option<String>,
    pub asked_on: Date,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ValidAnswer {
    pub what: String,
    pub done_on: Option<Date>,
    /// It settles the wish.
    pub settles: bool,
    pub link: Option<(LinkKind, Uuid)>,
}

impl NewWish {
    pub fn validate(&self, days: Days) -> Result<ValidWish> {
        let mut problems = Problems::none();
        let words = required("words", &self.words, &mut problems);
        let valid = ValidWish {
            language: language(&self.language, &words, &mut problems),
            translation: text::paragraph("translation", &self.translation, limit::PARAGRAPH, &mut problems),
            asked_on: days.past("asked_on", &self.asked_on, &mut problems).unwrap_or(days.today),
            words,
        };
        problems.check()?;
        Ok(valid)
    }
}

impl EditWish {
    /// The words; the day stays as it was.
    pub fn validate(&self, asked_on: Date) -> Result<ValidWish> {
        let as_new = NewWish {
            words: self.words.clone(),
            language: self.language.clone(),
            translation: self.translation.clone(),
            ..NewWish::default()
        };
        as_new.validate(Days { today: asked_on, latest: asked_on })
    }
}

impl NewAnswer {
    /// Of a wish that was last said on `said`: what was done before that day is no answer to it.
    pub fn validate(&self, days: Days, said: Date) -> Result<ValidAnswer> {
        let mut problems = Problems::none();
        let what = required("what", &self.what, &mut problems);
        let done_on = days.past("done_on", &self.done_on, &mut problems);
        if done_on.is_some_and(|day| day < said) && problems.get("done_on").is_none() {
            problems.add("done_on", Msg::new("memory-error-before-wish"));
        }
        let kind = LinkKind::read("link_kind", &self.link_kind, &mut problems);
        if kind.is_some() != self.link_id.is_some() && problems.get("link_kind").is_none() {
            problems.add(if kind.is_some() { "link_id" } else { "link_kind" }, Msg::new("error-required"));
        }
        problems.check()?;
        let done_on = if self.under_way { None } else { Some(done_on.unwrap_or(days.today.max(said))) };
        Ok(ValidAnswer { what, done_on, settles: done_on.is_some() && !self.partly, link: kind.zip(self.link_id) })
    }
}

impl DeclineWish {
    pub fn validate(&self) -> Result<String> {
        let mut problems = Problems::none();
        let reason = required("reason", &self.reason, &mut problems);
        problems.check()?;
        Ok(reason)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kernel::Error;

    use super::*;

    const DAYS: Days = Days { today: date(2026, 4, 14), latest: date(2026, 4, 15) };

    fn fields<T: std::fmt::Debug>(outcome: Result<T>) -> Vec<String> {
        match outcome {
            Err(Error::Invalid(problems)) => problems.all().map(|p| p.field.clone()).collect(),
            other => panic!("it must be refused: {other:?}"),
        }
    }

    #[test]
    fn a_wish_needs_words_and_a_day_that_was() {
        let wish = NewWish { words: "Хочу знать за полгода".into(), ..NewWish::default() }.validate(DAYS).expect("a wish");
        assert_eq!((wish.language, wish.asked_on), (Lang::Ru, DAYS.today));
        let wrong = NewWish { asked_on: "2026-04-16".into(), language: "xx".into(), translation: "x".repeat(4_001), ..NewWish::default() };
        assert_eq!(fields(wrong.validate(DAYS)), ["words", "language", "translation", "asked_on"]);
        let old = NewWish { words: "a".into(), asked_on: "1026-04-14".into(), ..NewWish::default() };
        assert_eq!(fields(old.validate(DAYS)), ["asked_on"]);
    }

    #[test]
    fn an_answer_comes_after_the_words_it_answers() {
        let said = date(2026, 3, 1);
        let done = NewAnswer { what: "Plans come in June".into(), ..NewAnswer::default() };
        assert_eq!(done.validate(DAYS, said).expect("valid").done_on, Some(DAYS.today));
        assert!(done.validate(DAYS, said).expect("valid").settles);
        let under_way = NewAnswer { under_way: true, ..done.clone() }.validate(DAYS, said).expect("valid");
        assert_eq!((under_way.done_on, under_way.settles), (None, false));
        let partly = NewAnswer { partly: true, ..done.clone() }.validate(DAYS, said).expect("valid");
        assert_eq!((partly.done_on.is_some(), partly.settles), (true, false));
        let early = NewAnswer { done_on: "2026-02-28".into(), ..done.clone() };
        assert_eq!(fields(early.validate(DAYS, said)), ["done_on"]);
        let half = NewAnswer { link_kind: "promise".into(), ..done };
        assert_eq!(fields(half.validate(DAYS, said)), ["link_id"]);
        assert_eq!(fields(DeclineWish::default().validate()), ["reason"]);
    }
}
