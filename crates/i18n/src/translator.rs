//! The translator that a request carries.

use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};

use crate::catalogue::Language;
use crate::{Arg, Lang, Msg};

/// Says things in one language. Cheap to clone: it holds a pointer.
#[derive(Clone)]
pub struct L(pub(crate) Arc<Language>);

impl L {
    pub(crate) fn new(language: Language) -> Self {
        Self(Arc::new(language))
    }

    pub fn lang(&self) -> Lang {
        self.0.lang
    }

    /// The message without arguments named `key`; the key itself when there is none. One look-up, no allocation.
    pub fn t<'a>(&'a self, key: &'a str) -> &'a str {
        match self.0.plain.get(key) {
            Some(text) => text,
            None => {
                self.0.note_missing(|| key.to_owned());
                key
            }
        }
    }

    /// Whether there is a message named `key`, with or without arguments.
    pub fn has(&self, key: &str) -> bool {
        self.0.bundle.has_message(key)
    }

    /// The message `key` with its arguments put in; the key itself when there is none.
    pub fn f(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.sentence(key, args.iter().map(|(name, value)| (*name, fluent(value))))
    }

    /// The text of a message made by domain code.
    pub fn msg(&self, message: &Msg) -> String {
        self.sentence(message.key, message.args.iter().map(|(name, value)| (*name, fluent(value))))
    }

    /// `f` with one argument, for templates.
    pub fn t1(&self, key: &str, name: &str, value: impl Into<Arg>) -> String {
        self.f(key, &[(name, value.into())])
    }

    /// `f` with two arguments, for templates.
    pub fn t2(&self, key: &str, name1: &str, value1: impl Into<Arg>, name2: &str, value2: impl Into<Arg>) -> String {
        self.f(key, &[(name1, value1.into()), (name2, value2.into())])
    }

    /// `f` with a count as the argument `$n`.
    pub fn n(&self, key: &str, count: impl Into<Arg>) -> String {
        self.t1(key, "n", count)
    }

    pub(crate) fn missing(&self) -> Vec<String> {
        self.0.missing()
    }

    pub(crate) fn sentence<'a>(&self, key: &str, args: impl Iterator<Item = (&'a str, FluentValue<'a>)>) -> String {
        let bundle = &self.0.bundle;
        let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) else {
            self.0.note_missing(|| key.to_owned());
            return key.to_owned();
        };
        let args: FluentArgs = args.collect();
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        if !errors.is_empty() {
            self.0.note_missing(|| format!("{key} lacks an argument"));
        }
        text
    }
}

pub(crate) fn fluent(arg: &Arg) -> FluentValue<'_> {
    match arg {
        Arg::Str(text) => FluentValue::from(text.as_str()),
        Arg::Int(n) => FluentValue::from(*n),
        Arg::Float(n) => FluentValue::from(*n),
    }
}
