//! Statements made of parts. Text can only be a literal, values are always bound: nothing that a person typed can become SQL.

use super::Value;

/// A statement under construction.
#[derive(Clone, Debug, Default)]
pub struct Sql {
    text: String,
    args: Vec<Value>,
}

impl Sql {
    pub fn new(text: &'static str) -> Self {
        Self { text: text.to_owned(), args: Vec::new() }
    }

    /// Adds a literal.
    pub fn push(&mut self, text: &'static str) -> &mut Self {
        self.text.push_str(text);
        self
    }

    /// Adds a bound value.
    pub fn bind(&mut self, value: impl Into<Value>) -> &mut Self {
        use std::fmt::Write;
        self.args.push(value.into());
        let _ = write!(self.text, "${}", self.args.len());
        self
    }

    /// Adds another statement's text and values, renumbering its parameters.
    pub fn append(&mut self, other: &Self) -> &mut Self {
        use std::fmt::Write;
        let base = self.args.len();
        let mut rest = other.text.as_str();
        while let Some(at) = rest.find('$') {
            self.text.push_str(&rest[..at]);
            let digits = rest[at + 1..].bytes().take_while(u8::is_ascii_digit).count();
            let number: usize = rest[at + 1..at + 1 + digits].parse().unwrap_or(0);
            let _ = write!(self.text, "${}", base + number);
            rest = &rest[at + 1 + digits..];
        }
        self.text.push_str(rest);
        self.args.extend(other.args.iter().cloned());
        self
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn args(&self) -> &[Value] {
        &self.args
    }
}

/// The values of a statement, in order.
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => { [$($crate::db::Value::from($value)),*] };
}

/// Named statements of a slice, and `STATEMENTS`, the list of them all, so that a test can prepare every one on both engines.
#[macro_export]
macro_rules! statements {
    ($($(#[$doc:meta])* $vis:vis $name:ident = $text:expr;)*) => {
        $($(#[$doc])* $vis const $name: &str = $text;)*
        /// Every named statement of this module.
        pub const STATEMENTS: &[(&str, &str)] = &[$((concat!(module_path!(), "::", stringify!($name)), $name)),*];
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn appending_renumbers() {
        let mut inner = Sql::new("x = ");
        inner.bind(1_i64).push(" and y = ").bind("b");
        let mut outer = Sql::new("select 1 where z = ");
        outer.bind(true).push(" and (").append(&inner).push(")");
        assert_eq!(outer.text(), "select 1 where z = $1 and (x = $2 and y = $3)");
        assert_eq!(outer.args(), [Value::Bool(true), Value::Int(1), Value::Text("b".into())]);
    }
}
