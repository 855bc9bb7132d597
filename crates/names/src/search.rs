//! Finding a person by a name typed in either alphabet: the rows that make the index, and the way through them.
//!
//! Three tables, the same on SQLite and PostgreSQL, read only along their primary keys:
//! - `search_names`: a row for each word by which a creator can be found, in its canonical spelling, followed by the words
//!   that stand beside it. In the order of that key lie equal names, then begun ones, each alphabetical, so a limit can cut
//!   off inside the index; and a range over `rest` answers two words at once, however common each is.
//! - `search_words`: the vocabulary. Each *different* word once for each key of its sound. Twenty thousand people called
//!   Анна cost it one word. A word that nobody bears any more does no harm: it leads to no row of `search_names`.
//! - `search_docs`: what each creator's rows were made from. To change a creator: read the old document, make the rows of
//!   old and new by [`entries`], and write the difference ([`Entries::changes`]). To rank, it spares every join.
//!
//! The rows depend on this crate's analysis: when [`ANALYSIS`] is not the number they were made with, empty the first two
//! tables and make them again from the third.
//!
//! [`find`] drives it: equal and begun names first, then the vocabulary for names that sound alike or were mistyped, then
//! the rows of their bearers; [`rank`] judges the people themselves, never the index, so a stale row cannot show a wrong hit.

//!
//! Measured (two cores in common use, release build; `tests/wikidata.rs`, `tests/spellings.rs`, `tests/sqlite.rs`):
//! - Names of every language typed in Russian, 131,713 Latin forms in the index, 10,000 typed: the right one is first in
//!   72.6 %, among the first ten in 91.5 %, among fifty in 93.4 %; for pairs the table of sounds was not learned from, 91.4 %.
//! - Russian names in ICAO, BGN/PCGN and everyday spelling: 4,617 of 4,617 among the first ten.
//! - One typing error among the first ten: 92 % at five to seven letters, 97 % from eight; two from nine letters: 78 %.
//! - A million people on SQLite, a quarter of a million different surnames, searches of twelve kinds with the fetch of the
//!   people: p50 1.6 ms, p99 11.3 ms (7 ms without the twelfth kind, six invented words). 6.1 rows of `search_names` and 1.6
//!   of `search_words` a person; 512 MB with the documents; 81 s to fill. Rows of one creator are made in 6 us.
//!
//! Not attempted: beginnings by sound only («шексп» for Shakespeare); in another alphabet they are found by spelling.

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

/// Rises with every change to the rows that [`entries`] makes.
pub const ANALYSIS: i64 = 1;

/// The tables, in the dialect of the migrations (text compares by bytes on both engines).
pub const TABLES: &[&str] = &[
    r#"create table search_names (
  workspace_id  bigint not null,
  word          text /*pg collate "C" */ not null,
  rest          text /*pg collate "C" */ not null,
  creator_id    uuid not null,
  primary key (workspace_id, word, rest, creator_id)
)/*clustered*/"#,
    r#"create table search_words (
  workspace_id  bigint not null,
  key           text /*pg collate "C" */ not null,
  word          text /*pg collate "C" */ not null,
  primary key (workspace_id, key, word)
)/*clustered*/"#,
    r#"create table search_docs (
  workspace_id  bigint not null,
  creator_id    uuid not null,
  doc           text not null,
  primary key (workspace_id, creator_id)
)/*clustered*/"#,
];

/// Adds a [`NameRow`]: workspace, word, rest, creator.
pub const ADD_NAME: &str = "insert into search_names (workspace_id, word, rest, creator_id) values ($1, $2, $3, $4) on conflict do nothing";

/// Takes a [`NameRow`] away: workspace, word, rest, creator.
pub const REMOVE_NAME: &str = "delete from search_names where workspace_id = $1 and word = $2 and rest = $3 and creator_id = $4";

/// Adds a [`WordRow`]: workspace, key, word. The vocabulary only grows, but for [`REMOVE_WORD`].
pub const ADD_WORD: &str = "insert into search_words (workspace_id, key, word) values ($1, $2, $3) on conflict do nothing";

/// Takes a word out of the vocabulary, for erasing a person: workspace, key, word. Wrong only in that a namesake is then
/// found by exact and begun names until saved again; so first ask whether anyone else bears the word.
pub const REMOVE_WORD: &str = "delete from search_words where workspace_id = $1 and key = $2 and word = $3";

/// Stores [`NameDoc::encode`]: workspace, creator, document.
pub const PUT_DOC: &str = "insert into search_docs (workspace_id, creator_id, doc) values ($1, $2, $3) \
     on conflict (workspace_id, creator_id) do update set doc = excluded.doc";

/// What the index rows of a creator were made from, to know which to remove: workspace, creator.
pub const DOC: &str = "select doc from search_docs where workspace_id = $1 and creator_id = $2";

/// Forgets it: workspace, creator.
pub const REMOVE_DOC: &str = "delete from search_docs where workspace_id = $1 and creator_id = $2";

/// For [`Index::bearers`]: workspace, word, rest from, rest below, limit.
pub const BEARERS: &str = "select creator_id, rest from search_names \
     where workspace_id = $1 and word = $2 and rest >= $3 and rest < $4 order by rest, creator_id limit $5";

/// For [`Index::begun`]: workspace, word from, word below, limit.
pub const BEGUN: &str = "select creator_id, word from search_names \
     where workspace_id = $1 and word >= $2 and word < $3 order by word, rest, creator_id limit $4";

/// For [`Index::words`]: workspace, list of keys, limit.
pub const WORDS: &str = "select word from search_words where workspace_id = $1 and key = any($2) limit $3";

/// For [`Index::candidates`]: workspace, list of creators. Join the creators table for what the viewer may see.
pub const CANDIDATES: &str = "select creator_id, doc from search_docs where workspace_id = $1 and creator_id = any($2)";

/// Every statement above, so that a test can prepare each on both engines.
pub const STATEMENTS: &[&str] =
    &[ADD_NAME, REMOVE_NAME, ADD_WORD, REMOVE_WORD, PUT_DOC, DOC, REMOVE_DOC, BEARERS, BEGUN, WORDS, CANDIDATES];
