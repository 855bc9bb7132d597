//! Numbers, money, dates and lists as the language writes them. The patterns are messages of `formats.ftl`; here they
//! are turned into templates once, because a page shows hundreds of dates and numbers.

mod dates;
mod money;
mod names;
pub(crate) mod number;
mod text;

use std::collections::HashMap;

use crate::template::Template;

/// Patterns and names of one language.
pub(crate) struct Formats {
    pub(crate) dates: dates::DateFormats,
    pub(crate) numbers: number::NumberFormats,
    pub(crate) money: Template,
    pub(crate) list: text::ListFormats,
}

/// The text of a message in which each named argument is replaced by its mark.
type Marked<'a> = dyn Fn(&str, &[(&'static str, String)]) -> Result<String, String> + 'a;

/// Access to the messages of a language while it is being built.
pub(crate) struct Source<'a> {
    plain: &'a HashMap<Box<str>, Box<str>>,
    marked: &'a Marked<'a>,
}

impl Source<'_> {
    /// The template of message `key`, whose argument number `i` is called `names[i]`.
    fn template(&self, key: &str, names: &[&'static str]) -> Result<Template, String> {
        let marks: Vec<_> = names.iter().enumerate().map(|(i, name)| (*name, Template::mark(i))).collect();
        Ok(Template::from_marked(&(self.marked)(key, &marks)?))
    }

    /// The texts of the messages `prefix1` to `prefixN`.
    fn series<const N: usize>(&self, prefix: &str) -> Result<[Box<str>; N], String> {
        let mut texts: [Box<str>; N] = std::array::from_fn(|_| Box::default());
        for (number, text) in (1..).zip(&mut texts) {
            let key = format!("{prefix}{number}");
            *text = self.plain.get(key.as_str()).ok_or_else(|| format!("{key}: is needed"))?.clone();
        }
        Ok(texts)
    }
}

impl Formats {
    pub(crate) fn new(
        plain: &HashMap<Box<str>, Box<str>>,
        marked: impl Fn(&str, &[(&'static str, String)]) -> Result<String, String>,
    ) -> Result<Self, String> {
        let source = Source { plain, marked: &marked };
        Ok(Self {
            dates: dates::DateFormats::new(&source)?,
            numbers: number::NumberFormats::new(&source)?,
            money: source.template("format-money", &["symbol", "amount"])?,
            list: text::ListFormats::new(&source)?,
        })
    }
}
