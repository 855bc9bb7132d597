//! What was found in a file, kept with the import so that every page shows the same.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tabular::{DateFormat, Dialect, Encoding, Kind, Layout, LineEnd, value::DecimalMark};
use utoipa::ToSchema;

use super::{Said, Target};

/// A file as it was found.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Reading {
    pub layout: Layout,
    /// Whether the bytes leave no doubt about the encoding.
    pub encoding_sure: bool,
    /// Sheets of an XLSX; empty for CSV.
    pub sheets: Vec<String>,
    pub columns: Vec<ColumnSeen>,
    /// The first good rows, as texts.
    pub first: Vec<Vec<String>>,
    /// All rows below the header, those that cannot be used included.
    pub rows: i64,
    /// Whether it is a collection of trending videos, which can be read as a list of channels.
    pub videos: bool,
    /// The platform that the file as a whole is about.
    pub platform: Option<String>,
}

/// One column as it was found.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ColumnSeen {
    pub name: String,
    /// The first different values.
    pub examples: Vec<String>,
    pub guess: Target,
    /// 0 to 100.
    pub confidence: u8,
    pub why: Said,
    pub dates: DatesSeen,
    pub mark: DecimalMark,
    /// Whether a cell stands without a link: as the name of an account it does not tell on which platform.
    pub bare: bool,
}

/// What a column would be if it held days.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum DatesSeen {
    #[default]
    None,
    Certain(DateFormat),
    /// Somebody has to say. Each example with what each format makes of it.
    Ask {
        formats: Vec<DateFormat>,
        examples: Vec<(String, Vec<Option<Date>>)>,
    },
}

impl Reading {
    /// What a column is called, or its number where it has no name.
    pub fn column_name(&self, at: usize) -> String {
        let name = self.columns.get(at).map_or("", |c| c.name.as_str());
        if name.is_empty() { (at + 1).to_string() } else { name.to_owned() }
    }

    /// Files with the same columns in the same order are read the same way. What stands in no header has no signature.
    pub fn signature(&self) -> String {
        self.columns.iter().map(|c| c.name.to_lowercase()).collect::<Vec<_>>().join("\u{1f}")
    }
}

/// How a file is to be read. Of a CSV: encoding, delimiter, quoting; of a spreadsheet: the sheet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ReadingInput {
    /// `utf8`, `utf16-le`, `utf16-be`, `windows1251` or `windows1252`.
    pub encoding: Option<String>,
    /// `comma`, `semicolon`, `tab` or `pipe`.
    pub delimiter: Option<String>,
    /// Whether `"` quotes cells.
    pub quoting: Option<bool>,
    /// The record that names the columns, from 1; 0 when there is none.
    pub header: Option<u64>,
    pub sheet: Option<String>,
}

/// What can stand between cells, by name.
pub const DELIMITERS: [(&str, u8, &str); 4] = [
    ("comma", b',', "import-delimiter-comma"),
    ("semicolon", b';', "import-delimiter-semicolon"),
    ("tab", b'\t', "import-delimiter-tab"),
    ("pipe", b'|', "import-delimiter-pipe"),
];

/// The encodings by the name that is stored and sent.
pub fn encodings() -> impl Iterator<Item = (String, Encoding)> {
    Encoding::ALL.into_iter().filter_map(|e| Some((serde_json::to_value(e).ok()?.as_str()?.to_owned(), e)))
}

impl ReadingInput {
    /// The layout with this said otherwise.
    pub fn over(&self, layout: &Layout) -> Layout {
        let header = match self.header {
            None => layout.header,
            Some(0) => None,
            Some(n) => Some(n),
        };
        let kind = match &layout.kind {
            Kind::Sheet(sheet) => Kind::Sheet(self.sheet.clone().unwrap_or_else(|| sheet.clone())),
            Kind::Csv(dialect) => Kind::Csv(self.dialect(*dialect)),
        };
        Layout { kind, header }
    }

    fn dialect(&self, before: Dialect) -> Dialect {
        let encoding = self.encoding.as_ref().and_then(|name| encodings().find(|(known, _)| known == name));
        let delimiter = self.delimiter.as_ref().and_then(|name| DELIMITERS.iter().find(|(known, ..)| known == name));
        Dialect {
            encoding: encoding.map_or(before.encoding, |(_, e)| e),
            delimiter: delimiter.map_or(before.delimiter, |(_, byte, _)| *byte),
            quoting: self.quoting.unwrap_or(before.quoting),
            line_end: before.line_end,
        }
    }

    /// The same as what is so now: what the form shows.
    pub fn of(layout: &Layout) -> Self {
        let header = Some(layout.header.unwrap_or(0));
        match &layout.kind {
            Kind::Sheet(sheet) => Self { sheet: Some(sheet.clone()), header, ..Self::default() },
            Kind::Csv(d) => Self {
                encoding: encodings().find(|(_, e)| *e == d.encoding).map(|(name, _)| name),
                delimiter: DELIMITERS.iter().find(|(_, byte, _)| *byte == d.delimiter).map(|(name, ..)| (*name).to_owned()),
                quoting: Some(d.quoting),
                header,
                sheet: None,
            },
        }
    }
}

/// A layout that reads plain UTF-8, for samples and tests.
pub fn plain_csv() -> Layout {
    let dialect = Dialect { encoding: Encoding::Utf8, delimiter: b',', quoting: true, line_end: LineEnd::Lf };
    Layout { kind: Kind::Csv(dialect), header: Some(1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_stays() {
        let layout = plain_csv();
        assert_eq!(ReadingInput::of(&layout).over(&layout), layout);
        let other =
            ReadingInput { encoding: Some("windows1251".into()), delimiter: Some("tab".into()), header: Some(0), ..Default::default() };
        let Layout { kind: Kind::Csv(d), header } = other.over(&layout) else { panic!("still a CSV") };
        assert_eq!((d.encoding, d.delimiter, d.quoting, header), (Encoding::Windows1251, b'\t', true, None));
    }
}
