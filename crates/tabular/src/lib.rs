//! Spreadsheets in and out, knowing nothing of databases.
//!
//! What must always hold: every record of a file comes back as exactly one [`Entry`] (a row, a skipped row with its
//! reason, or a refused row with line, column and reason), so that totals equal the rows of the file; text is never
//! replaced by a guess; whatever a hostile file says, memory stays bounded and the answer is a [`FileProblem`].
//!
//! The way through: [`sniff_path`] proposes a [`Layout`], [`open`] streams a [`Table`] by it, [`guess_columns`]
//! proposes what the columns mean, the parsers of [`value`] read single cells. [`export`] writes what `open` can read.

pub mod cell;
pub mod dates;
pub mod encoding;
pub mod export;
pub mod fields;
pub mod formula_guard;
pub mod guess;
pub mod handles;
pub mod header;
pub mod limits;
pub mod places;
pub mod problem;
pub mod raw_csv;
pub mod sheet;
pub mod sniff;
pub mod table;
pub mod trending;
pub mod value;

pub use cell::Cell;
pub use dates::{DateColumn, DateFormat, DateSurvey};
pub use encoding::Encoding;
pub use export::{CsvExport, CsvStyle, ExportProblem, Value, XlsxExport};
pub use fields::{CustomKind, Field};
pub use guess::{Guess, Guesses, Why, guess_columns};
pub use limits::Limits;
pub use problem::{Arg, FileProblem, RowProblem, SkipReason};
pub use sheet::{ReaderCommand, run_reader_child};
pub use sniff::{Sniffed, sniff_path};
pub use table::{Dialect, Entry, Kind, Layout, LineEnd, Record, Refused, Skipped, Table, Tally, open};
pub use trending::{TrendingAsChannels, TrendingChannel, TrendingLayout};
