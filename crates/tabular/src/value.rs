//! Single cells made values. No value is `Ok(None)` and never zero; what cannot be read is an error with its reason.

use crate::Cell;
use crate::problem::{Args, text};

mod list;
mod money;
mod number;

pub use list::{boolean, email, list, looks_like_email};
pub use money::{Currency, Money, currency, money};
pub use number::{Count, Decimal, DecimalMark, Percent, count, decimal, percent};

/// Why a cell is not the value that its column should hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueProblem {
    NotANumber(String),
    Negative(String),
    TooLarge(String),
    NotMoney(String),
    /// An amount without a currency, in a file that names none.
    NoCurrency(String),
    NotADate(String),
    /// A date without a year, and no year was given for the column.
    NoYear(String),
    NotABoolean(String),
    NotAnEmail(String),
    NotALink(String),
    /// A link to a video or a post instead of a channel.
    LinkToPost(String),
    NotAHandle {
        value: String,
        platform: &'static str,
    },
    UnknownPlatform(String),
    UnknownCountry(String),
    UnknownLanguage(String),
}

impl ValueProblem {
    /// The key of the message in the Fluent files. Every message takes `value`; `import-value-not-a-handle` takes
    /// `platform`, the id of a platform, as well.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::NotANumber(_) => "import-value-not-a-number",
            Self::Negative(_) => "import-value-negative",
            Self::TooLarge(_) => "import-value-too-large",
            Self::NotMoney(_) => "import-value-not-money",
            Self::NoCurrency(_) => "import-value-no-currency",
            Self::NotADate(_) => "import-value-not-a-date",
            Self::NoYear(_) => "import-value-no-year",
            Self::NotABoolean(_) => "import-value-not-a-boolean",
            Self::NotAnEmail(_) => "import-value-not-an-email",
            Self::NotALink(_) => "import-value-not-a-link",
            Self::LinkToPost(_) => "import-value-link-to-post",
            Self::NotAHandle { .. } => "import-value-not-a-handle",
            Self::UnknownPlatform(_) => "import-value-unknown-platform",
            Self::UnknownCountry(_) => "import-value-unknown-country",
            Self::UnknownLanguage(_) => "import-value-unknown-language",
        }
    }

    /// The arguments of the message.
    #[must_use]
    pub fn args(&self) -> Args {
        match self {
            Self::NotAHandle { value, platform } => vec![("value", text(value)), ("platform", text(*platform))],
            Self::NotANumber(value)
            | Self::Negative(value)
            | Self::TooLarge(value)
            | Self::NotMoney(value)
            | Self::NoCurrency(value)
            | Self::NotADate(value)
            | Self::NoYear(value)
            | Self::NotABoolean(value)
            | Self::NotAnEmail(value)
            | Self::NotALink(value)
            | Self::LinkToPost(value)
            | Self::UnknownPlatform(value)
            | Self::UnknownCountry(value)
            | Self::UnknownLanguage(value) => vec![("value", text(value))],
        }
    }
}

/// What a user should know about a value that was read all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// `$1027` in a column of counts: the number is kept, the sign is not.
    CurrencyInCount { sign: String },
    /// `348.5` in a column of counts, rounded to the nearest even whole number.
    Rounded { from: String },
    /// `1.234` or `1,234` where nothing tells a thousand from a fraction; read as a thousand.
    PerhapsFraction { value: String },
}

impl Warning {
    /// The key of the message in the Fluent files.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::CurrencyInCount { .. } => "import-warning-currency-in-count",
            Self::Rounded { .. } => "import-warning-rounded",
            Self::PerhapsFraction { .. } => "import-warning-perhaps-fraction",
        }
    }

    /// The arguments of the message.
    #[must_use]
    pub fn args(&self) -> Args {
        match self {
            Self::CurrencyInCount { sign } => vec![("sign", text(sign))],
            Self::Rounded { from: value } | Self::PerhapsFraction { value } => vec![("value", text(value))],
        }
    }
}

/// A result of reading a cell: `None` is "unknown".
pub type Read<T> = Result<Option<T>, ValueProblem>;

/// Texts that stand for "no value", in lower case.
const NOTHING: [&str; 30] = [
    "",
    "-",
    "--",
    "—",
    "–",
    "−",
    ".",
    "?",
    "n/a",
    "n/a'",
    "na",
    "n.a.",
    "nan",
    "null",
    "nil",
    "none",
    "[none]",
    "unknown",
    "undefined",
    "(blank)",
    "нет данных",
    "нет",
    "н/д",
    "н.д.",
    "неизвестно",
    "не указано",
    "не указан",
    "пусто",
    "desconocido",
    "#error!",
];

/// Whether a text stands for "no value": empty, a dash, `N/A`, `nan`, a spreadsheet error in any language.
#[must_use]
pub fn is_nothing(text: &str) -> bool {
    let text = text.trim().trim_matches('\u{FEFF}').to_lowercase();
    NOTHING.contains(&text.as_str()) || is_spreadsheet_error(&text)
}

/// `#VALUE!`, `#VALOR!`, `#ЗНАЧ!`, `#N/A`, `#Н/Д`, `#DIV/0!`, `#REF!`, `#ССЫЛКА!`: a hash and capitals, mostly with `!`.
fn is_spreadsheet_error(lower: &str) -> bool {
    const WITHOUT_MARK: [&str; 5] = ["#n/a", "#н/д", "#n/d", "#nv", "#####"];
    let Some(rest) = lower.strip_prefix('#') else { return false };
    let ends = rest.strip_suffix(['!', '?']);
    WITHOUT_MARK.iter().any(|known| lower.starts_with(known))
        || ends.is_some_and(|name| !name.is_empty() && name.chars().all(|c| c.is_alphabetic() || "/0 ".contains(c)))
}

/// The text of a cell, unless it holds no value.
pub(crate) fn filled(cell: &Cell) -> Option<std::borrow::Cow<'_, str>> {
    match cell {
        Cell::Empty | Cell::Error(_) => None,
        Cell::Text(text) if is_nothing(text) => None,
        other => Some(other.text()),
    }
}

/// Whether a cell holds data rather than the name of a column.
pub(crate) fn looks_like_data(cell: &Cell) -> bool {
    match cell {
        Cell::Empty => false,
        Cell::Number(_) | Cell::Date(_) | Cell::Bool(_) | Cell::Error(_) => true,
        Cell::Text(text) => {
            let text = text.trim();
            decimal(cell, DecimalMark::Auto).is_ok_and(|found| found.is_some())
                || text.starts_with('@')
                || text.contains("://")
                || looks_like_email(text)
                || crate::handles::is_channel_id(text)
                || !crate::dates::candidates(cell).is_empty()
        }
    }
}

#[cfg(test)]
mod tests;
