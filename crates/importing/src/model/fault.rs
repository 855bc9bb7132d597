//! What is to be said of a file, a row or a cell, kept as message keys until somebody reads it in a language.

use std::collections::BTreeMap;

use i18n::{Arg, L, Msg};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Everything that can be wrong with a file as a whole.
pub const FILE_KEYS: [&str; 24] = [
    "import-file-binary",
    "import-file-broken-sheet",
    "import-file-broken-zip",
    "import-file-cell-too-long",
    "import-file-empty",
    "import-file-encrypted",
    "import-file-giant-sheet",
    "import-file-hostile-xml",
    "import-file-no-reader",
    "import-file-no-rows",
    "import-file-no-sheet",
    "import-file-none",
    "import-file-old-excel",
    "import-file-other-format",
    "import-file-reader-died",
    "import-file-reader-too-slow",
    "import-file-record-too-long",
    "import-file-too-dense",
    "import-file-too-large",
    "import-file-too-many-columns",
    "import-file-too-many-parts",
    "import-file-too-many-rows",
    "import-file-unreadable",
    "import-file-zip-bomb",
];

/// A message as it is stored.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Said {
    /// Stays the same in every language.
    pub key: String,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[schema(value_type = Object)]
    pub args: BTreeMap<String, Word>,
}

/// An argument of a stored message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Word {
    Number(i64),
    Real(f64),
    Text(String),
}

impl Said {
    pub fn new(key: &str) -> Self {
        Self { key: key.to_owned(), args: BTreeMap::new() }
    }

    pub fn with(mut self, name: &str, value: impl Into<Arg>) -> Self {
        self.args.insert(name.to_owned(), value.into().into());
        self
    }

    /// A message of the table reader.
    pub fn of_tabular(key: &str, args: Vec<(&'static str, tabular::Arg)>) -> Self {
        args.into_iter().fold(Self::new(key), |said, (name, arg)| match arg {
            tabular::Arg::Text(text) => said.with(name, text),
            tabular::Arg::Number(number) => said.with(name, number),
        })
    }

    /// The sentence in a language.
    pub fn text(&self, l: &L) -> String {
        let args: Vec<(&str, Arg)> = self.args.iter().map(|(name, word)| (name.as_str(), word.into())).collect();
        l.f(&self.key, &args)
    }
}

impl From<&tabular::FileProblem> for Said {
    fn from(problem: &tabular::FileProblem) -> Self {
        Self::of_tabular(problem.key(), problem.args())
    }
}

impl From<&Msg> for Said {
    fn from(message: &Msg) -> Self {
        Self {
            key: message.key.to_owned(),
            args: message.args.iter().map(|(name, arg)| ((*name).to_owned(), arg.clone().into())).collect(),
        }
    }
}

impl From<Arg> for Word {
    fn from(arg: Arg) -> Self {
        match arg {
            Arg::Str(text) => Self::Text(text),
            Arg::Int(number) => Self::Number(number),
            Arg::Float(number) => Self::Real(number),
        }
    }
}

impl From<&Word> for Arg {
    fn from(word: &Word) -> Self {
        match word {
            Word::Text(text) => Self::Str(text.clone()),
            Word::Number(number) => Self::Int(*number),
            Word::Real(number) => Self::Float(*number),
        }
    }
}

/// Something worth saying of one row: where, what stood there, and why.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Fault {
    /// From 1; absent when it concerns the whole row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
    /// What the column is called in the file.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What stood in the cell, or the beginning of a row that cannot be read.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub value: String,
    pub why: Said,
}

impl Fault {
    /// Of a whole row.
    pub fn of_row(why: Said) -> Self {
        Self { why, ..Self::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_comes_back_from_storage_as_it_was() {
        let said = Said::new("error-too-long").with("max", 3).with("got", "x");
        let stored = serde_json::to_string(&said).expect("it can be stored");
        assert_eq!(serde_json::from_str::<Said>(&stored).expect("it reads"), said);
        let l = i18n::Catalogue::new().lang(i18n::Lang::En);
        assert!(Said::from(&Msg::new("error-too-long").with("max", 3).with("got", 5)).text(&l).contains('5'));
    }
}
