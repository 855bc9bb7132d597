//! One line of text as the draft of a contact: "called Vera, wants fewer gifts, send terms by Friday".
//!
//! What must always hold: nothing is saved from here; whatever was understood is in the draft, to be shown and confirmed; what
//! was not understood is in the note, and no word is lost. The same line read on the same day gives the same draft.
//!
//! A line is cut into clauses; each is a wish, a promise of one side, or part of the contact itself. English and Russian are
//! two tables of words over one reader, and a line may hold both.

mod clauses;
mod contact;
mod dates;
mod means;
mod names;
mod russian;
mod text;
mod words;

#[cfg(test)]
mod tests;

use jiff::civil::Date;
use kernel::ids::CreatorId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub use self::names::{Person, wanted};
use self::{clauses::Part, names::People, text::Text};
use crate::model::{Direction, Kind, Means, Reply};

/// The longest line that is read, in characters.
pub const LONGEST: usize = 1_000;

/// What it takes to read a line besides the line.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// The day of whoever writes, in their own zone.
    pub today: Date,
    /// Those whom the line may be about: whom the search found by the words of [`wanted`].
    pub people: &'a [Person],
}

/// What a line was understood to say.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Draft {
    /// Whom it may be about: the first who is named, and all of that name.
    pub people: Vec<CreatorId>,
    pub channel: Option<Means>,
    pub direction: Option<Direction>,
    pub kind: Option<Kind>,
    /// The day of the contact; today when left out.
    #[schema(value_type = Option<String>, format = Date)]
    pub on: Option<Date>,
    pub minutes: Option<i64>,
    pub has_request: bool,
    pub about_project: bool,
    pub reply: Option<Reply>,
    pub wishes: Vec<WishDraft>,
    pub promises: Vec<PromiseDraft>,
    /// Everything else, in the words that were written.
    pub note: String,
}

/// Something the creator wants.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct WishDraft {
    pub words: String,
}

/// Who promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    Ours,
    Theirs,
}

/// Something that one side will do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct PromiseDraft {
    pub side: Side,
    pub words: String,
    /// By when; none where no day was said.
    #[schema(value_type = Option<String>, format = Date)]
    pub due: Option<Date>,
}

impl Draft {
    /// Whether anything but a note was understood.
    pub fn says_something(&self) -> bool {
        let nothing = Self { note: self.note.clone(), ..Self::default() };
        *self != nothing
    }
}

/// Reads a line. What is longer than [`LONGEST`] is read up to there and kept whole in the note.
pub fn read(line: &str, setting: &Setting) -> Draft {
    if line.chars().count() > LONGEST {
        return Draft { note: line.to_owned(), ..Draft::default() };
    }
    let text = Text::new(line);
    let people = People::new(setting.people);
    let mut draft = Draft::default();
    let mut note: Vec<String> = Vec::new();
    for part in clauses::parts(&text, &people, setting.today) {
        match part {
            Part::Wish(words) => draft.wishes.push(WishDraft { words }),
            Part::Promise(promise) => draft.promises.push(promise),
            Part::Request(range) => {
                draft.has_request = true;
                contact::mark(&mut draft, &text, range.clone());
                note.push(text.slice(range));
            }
            Part::Plain(range) => note.extend(contact::read(&mut draft, &text, range, &people, setting.today)),
        }
    }
    draft.people = names::meant(&people.find(&text, 0..text.len()));
    draft.note = note.join(", ");
    contact::conclude(&mut draft, &text);
    draft
}
