//! Finding a person by a name typed in either alphabet: the rows that make the index, and the way through them.
//!
//! Two tables, the same on SQLite and PostgreSQL, both read only along their primary keys:
//! - `search_names`: a row for each word by which a creator can be found, in its canonical spelling, followed by the words
//!   that stand beside it. In the order of that key lie equal names, then begun ones, each alphabetical, so a limit can cut
//!   off inside the index; and a range over `rest` answers two words at once, however common each is.
//! - `search_words`: the vocabulary. Each *different* word once for each key of its sound. Twenty thousand people called
//!   Анна cost it one word. A word that nobody bears any more does no harm: it leads to no row of `search_names`.
//!
//! [`find`] drives it: equal and begun names first, then the vocabulary for names that sound alike or were mistyped, then
//! the rows of their bearers; [`rank`] judges the people themselves, never the index, so a stale row cannot show a wrong hit.

mod compare;
mod document;
mod plan;
mod rank;
mod walk;

pub(crate) use compare::Typed;

pub use document::{Entries, Field, FieldKind, NameDoc, NameRow, WordRow, entries};
pub use plan::Query;
pub use rank::{Candidate, Hit, Matched, rank};
pub use walk::{Index, find};

/// The tables, in the dialect of the migrations (text compares by bytes).
pub const TABLES: &[&str] = &[
    r#"create table search_names (
  workspace_id  bigint not null,
  word          text /*pg collate "C" */ not null,
  rest          text /*pg collate "C" */ not null,
  creator_id    uuid not null,
  primary key (workspace_id, word, rest, creator_id)
)/*clustered*/"#,
    "create index search_names_creator on search_names (workspace_id, creator_id)",
    r#"create table search_words (
  workspace_id  bigint not null,
  key           text /*pg collate "C" */ not null,
  word          text /*pg collate "C" */ not null,
  primary key (workspace_id, key, word)
)/*clustered*/"#,
];

/// Adds a [`NameRow`]: workspace, word, rest, creator.
pub const ADD_NAME: &str =
    "insert into search_names (workspace_id, word, rest, creator_id) values ($1, $2, $3, $4) on conflict do nothing";

/// Adds a [`WordRow`]: workspace, key, word.
pub const ADD_WORD: &str =
    "insert into search_words (workspace_id, key, word) values ($1, $2, $3) on conflict do nothing";

/// Takes a creator out of the index: workspace, creator. The vocabulary stays.
pub const REMOVE: &str = "delete from search_names where workspace_id = $1 and creator_id = $2";

/// For [`Index::bearers`]: workspace, word, rest from, rest below, limit.
pub const BEARERS: &str = "select creator_id, rest from search_names \
     where workspace_id = $1 and word = $2 and rest >= $3 and rest < $4 order by rest, creator_id limit $5";

/// For [`Index::begun`]: workspace, word from, word below, limit.
pub const BEGUN: &str = "select creator_id, word from search_names \
     where workspace_id = $1 and word >= $2 and word < $3 order by word, rest, creator_id limit $4";

/// For [`Index::words`]: workspace, list of keys, limit.
pub const WORDS: &str = "select word from search_words where workspace_id = $1 and key = any($2) limit $3";
