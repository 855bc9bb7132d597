//! A sentence to be said later, in a language not yet known: what domain code returns instead of text.

/// A value put into a sentence. Numbers choose plural forms and are shown the way the language writes them; a number
/// that is a name (a year, an id, a postcode) is passed as text.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    Str(String),
    Int(i64),
    Float(f64),
}

impl From<&str> for Arg {
    fn from(value: &str) -> Self {
        Self::Str(value.to_owned())
    }
}

impl From<&&str> for Arg {
    fn from(value: &&str) -> Self {
        Self::Str((*value).to_owned())
    }
}

impl From<String> for Arg {
    fn from(value: String) -> Self {
        Self::Str(value)
    }
}

impl From<&String> for Arg {
    fn from(value: &String) -> Self {
        Self::Str(value.clone())
    }
}

/// Templates hand arguments over by reference, so both forms are needed. A count beyond `i64` is shown as its maximum.
macro_rules! from_integers {
    ($($integer:ty)+) => {$(
        impl From<$integer> for Arg {
            fn from(value: $integer) -> Self {
                Self::Int(i64::try_from(value).unwrap_or(i64::MAX))
            }
        }

        impl From<&$integer> for Arg {
            fn from(value: &$integer) -> Self {
                Self::from(*value)
            }
        }
    )+};
}

from_integers!(i64 i32 u16 u32 u64 usize);

impl From<f64> for Arg {
    fn from(value: f64) -> Self {
        Self::Float(value)
    }
}

impl From<&f64> for Arg {
    fn from(value: &f64) -> Self {
        Self::Float(*value)
    }
}

/// A message by its key, with its arguments.
#[derive(Clone, Debug, PartialEq)]
pub struct Msg {
    pub key: &'static str,
    pub args: Vec<(&'static str, Arg)>,
}

impl Msg {
    /// The message `key`, as yet without arguments.
    pub const fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// The same with one argument more.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}
