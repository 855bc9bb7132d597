//! What can be wrong with a file or a row, as message keys and arguments; the texts live in the Fluent files.

use serde::{Deserialize, Serialize};

/// An argument of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    Text(String),
    Number(u64),
}

/// Named arguments of a message, in the order of the text.
pub type Args = Vec<(&'static str, Arg)>;

pub(crate) fn number(value: impl TryInto<u64>) -> Arg {
    Arg::Number(value.try_into().unwrap_or(u64::MAX))
}

pub(crate) fn text(value: impl Into<String>) -> Arg {
    Arg::Text(value.into())
}

/// Why a whole file cannot be read, or not further.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileProblem {
    Empty,
    NoRows,
    /// The file could not be read from the disk.
    Unreadable(String),
    TooLarge {
        limit: u64,
    },
    TooManyRows {
        limit: u64,
    },
    TooManyColumns {
        found: usize,
        limit: usize,
    },
    /// No line end within the limit: not a table, or one giant cell.
    RecordTooLong {
        line: u64,
        limit: usize,
    },
    CellTooLong {
        limit: usize,
    },
    /// NUL bytes in what should be text.
    Binary,
    OldExcel,
    OtherFormat {
        format: String,
    },
    BrokenZip,
    ZipBomb {
        limit: u64,
    },
    /// A part unpacks to more times its size than a spreadsheet program packs.
    TooDense {
        times: u64,
    },
    TooManyParts {
        found: usize,
        limit: usize,
    },
    /// An XLSX part holds what no spreadsheet program writes: entities, endless tags, thousands of attributes.
    HostileXml,
    GiantSheet {
        rows: u64,
        columns: u64,
    },
    Encrypted,
    NoSheet {
        sheet: String,
    },
    BrokenSheet {
        reason: String,
    },
    /// The reading process used up its memory or its processor time, or died.
    ReaderDied,
    ReaderTooSlow {
        seconds: u64,
    },
    NoReader(String),
}

impl FileProblem {
    /// The key of the message in the Fluent files.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Empty => "import-file-empty",
            Self::NoRows => "import-file-no-rows",
            Self::Unreadable(_) => "import-file-unreadable",
            Self::TooLarge { .. } => "import-file-too-large",
            Self::TooManyRows { .. } => "import-file-too-many-rows",
            Self::TooManyColumns { .. } => "import-file-too-many-columns",
            Self::RecordTooLong { .. } => "import-file-record-too-long",
            Self::CellTooLong { .. } => "import-file-cell-too-long",
            Self::Binary => "import-file-binary",
            Self::OldExcel => "import-file-old-excel",
            Self::OtherFormat { .. } => "import-file-other-format",
            Self::BrokenZip => "import-file-broken-zip",
            Self::ZipBomb { .. } => "import-file-zip-bomb",
            Self::TooDense { .. } => "import-file-too-dense",
            Self::TooManyParts { .. } => "import-file-too-many-parts",
            Self::HostileXml => "import-file-hostile-xml",
            Self::GiantSheet { .. } => "import-file-giant-sheet",
            Self::Encrypted => "import-file-encrypted",
            Self::NoSheet { .. } => "import-file-no-sheet",
            Self::BrokenSheet { .. } => "import-file-broken-sheet",
            Self::ReaderDied => "import-file-reader-died",
            Self::ReaderTooSlow { .. } => "import-file-reader-too-slow",
            Self::NoReader(_) => "import-file-no-reader",
        }
    }

    /// The arguments of the message.
    #[must_use]
    pub fn args(&self) -> Args {
        match self {
            Self::TooLarge { limit } | Self::ZipBomb { limit } => vec![("megabytes", Arg::Number(limit >> 20))],
            Self::TooDense { times } => vec![("times", Arg::Number(*times))],
            Self::TooManyRows { limit } => vec![("limit", Arg::Number(*limit))],
            Self::TooManyColumns { found, limit } | Self::TooManyParts { found, limit } => {
                vec![("found", number(*found)), ("limit", number(*limit))]
            }
            Self::RecordTooLong { line, limit } => {
                vec![("line", Arg::Number(*line)), ("kilobytes", number(limit >> 10))]
            }
            Self::CellTooLong { limit } => vec![("kilobytes", number(limit >> 10))],
            Self::OtherFormat { format } => vec![("format", text(format))],
            Self::GiantSheet { rows, columns } => {
                vec![("rows", Arg::Number(*rows)), ("columns", Arg::Number(*columns))]
            }
            Self::NoSheet { sheet } => vec![("sheet", text(sheet))],
            Self::Unreadable(reason) | Self::NoReader(reason) | Self::BrokenSheet { reason } => {
                vec![("reason", text(reason))]
            }
            Self::ReaderTooSlow { seconds } => vec![("seconds", Arg::Number(*seconds))],
            Self::Empty
            | Self::NoRows
            | Self::Binary
            | Self::OldExcel
            | Self::BrokenZip
            | Self::HostileXml
            | Self::Encrypted
            | Self::ReaderDied => Vec::new(),
        }
    }
}

impl From<std::io::Error> for FileProblem {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::OutOfMemory => Self::ReaderDied,
            _ => Self::Unreadable(error.to_string()),
        }
    }
}

impl std::fmt::Display for FileProblem {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{} {:?}", self.key(), self.args())
    }
}

impl std::error::Error for FileProblem {}

/// Why one row was refused. The line and the column stand beside it in [`crate::Refused`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowProblem {
    TooFewCells {
        expected: usize,
        found: usize,
    },
    TooManyCells {
        expected: usize,
        found: usize,
    },
    CellTooLong {
        limit: usize,
    },
    NulByte,
    /// Bytes that are no text in the encoding of the file.
    InvalidBytes {
        encoding: &'static str,
    },
    LoneSurrogate,
    UnclosedQuote,
    /// A quoted cell goes on after its closing quote.
    TextAfterQuote,
    /// The reader mode found no usable key: see [`crate::trending`].
    MissingVideoId,
    MalformedVideoId {
        found: String,
    },
    MissingCount {
        column: String,
    },
    /// The cells stand in other columns than their headers say.
    ShiftedColumns,
    MissingChannel,
}

impl RowProblem {
    /// The key of the message in the Fluent files.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::TooFewCells { .. } => "import-row-too-few-cells",
            Self::TooManyCells { .. } => "import-row-too-many-cells",
            Self::CellTooLong { .. } => "import-row-cell-too-long",
            Self::NulByte => "import-row-nul",
            Self::InvalidBytes { .. } => "import-row-invalid-bytes",
            Self::LoneSurrogate => "import-row-lone-surrogate",
            Self::UnclosedQuote => "import-row-unclosed-quote",
            Self::TextAfterQuote => "import-row-text-after-quote",
            Self::MissingVideoId => "import-row-missing-video-id",
            Self::MalformedVideoId { .. } => "import-row-malformed-video-id",
            Self::MissingCount { .. } => "import-row-missing-count",
            Self::ShiftedColumns => "import-row-shifted-columns",
            Self::MissingChannel => "import-row-missing-channel",
        }
    }

    /// The arguments of the message.
    #[must_use]
    pub fn args(&self) -> Args {
        match self {
            Self::TooFewCells { expected, found } | Self::TooManyCells { expected, found } => {
                vec![("expected", number(*expected)), ("found", number(*found))]
            }
            Self::CellTooLong { limit } => vec![("kilobytes", number(limit >> 10))],
            Self::InvalidBytes { encoding } => vec![("encoding", text(*encoding))],
            Self::MalformedVideoId { found } => vec![("found", text(found))],
            Self::MissingCount { column } => vec![("column", text(column))],
            Self::NulByte
            | Self::LoneSurrogate
            | Self::UnclosedQuote
            | Self::TextAfterQuote
            | Self::MissingVideoId
            | Self::ShiftedColumns
            | Self::MissingChannel => Vec::new(),
        }
    }
}

/// Why a row was passed over without being an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SkipReason {
    Blank,
    RepeatedHeader,
    /// Nothing but a row number or a filler such as `-1`.
    OnlyFiller,
}

impl SkipReason {
    /// The key of the message in the Fluent files; it takes no arguments.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Blank => "import-skip-blank",
            Self::RepeatedHeader => "import-skip-repeated-header",
            Self::OnlyFiller => "import-skip-only-filler",
        }
    }
}
