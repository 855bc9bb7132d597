//! One filter: a field, and the terms of which a creator needs to meet any (or, negated, none).

use jiff::civil::Date;
use kernel::{Error, Msg, Problems, Result, ids::Uuid, text};

use super::{Field, Kind, limits};

/// A chip: creators who meet any of its terms.
#[derive(Clone, PartialEq, Debug)]
pub struct Filter {
    pub field: Field,
    /// Creators who meet none of them instead.
    pub negated: bool,
    pub terms: Vec<Term>,
}

/// One thing a field may be.
#[derive(Clone, PartialEq, Debug)]
pub enum Term {
    /// Nothing is known: written `-`.
    Nothing,
    /// The one who looks.
    Me,
    /// A code of a closed list, or words.
    Text(String),
    Id(Uuid),
    /// Both ends included; an end left out is open.
    Numbers(Option<f64>, Option<f64>),
    Dates(Option<Date>, Option<Date>),
}

impl Filter {
    /// A filter from its parts as written. `place` names the parameter in what is said of a mistake.
    pub fn read(place: &str, field: &str, negated: bool, terms: &[String]) -> Result<Self> {
        let field = Field::parse(field).ok_or_else(|| Error::field(place, Msg::new("directory-no-field").with("field", field)))?;
        if terms.len() > limits::VALUES {
            return Err(Error::field(place, Msg::new("error-too-many-items").with("max", limits::VALUES).with("got", terms.len())));
        }
        let mut read: Vec<Term> = Vec::with_capacity(terms.len());
        for raw in terms.iter().map(|t| t.trim()).filter(|t| !t.is_empty()) {
            let term = Term::read(field.kind(), raw)
                .filter(|t| *t != Term::Nothing || field.may_be_empty())
                .ok_or_else(|| Error::field(place, Msg::new("directory-no-value").with("field", field.name()).with("value", raw)))?;
            if !read.contains(&term) {
                read.push(term);
            }
        }
        if read.is_empty() {
            return Err(Error::field(place, Msg::new("directory-empty-filter").with("field", field.name())));
        }
        Ok(Self { field, negated, terms: read })
    }

    /// The terms as written.
    pub fn written(&self) -> Vec<String> {
        self.terms.iter().map(Term::write).collect()
    }
}

impl Term {
    /// A term of a kind; `None` where it cannot be one.
    pub fn read(kind: Kind, raw: &str) -> Option<Self> {
        if raw == "-" {
            return Some(Self::Nothing);
        }
        let literal = raw.strip_prefix('\\').unwrap_or(raw);
        match kind {
            Kind::Codes(codes) => codes.key(raw).map(|_| Self::Text(raw.to_owned())),
            Kind::People if raw == "me" => Some(Self::Me),
            Kind::Ids | Kind::People => Uuid::parse_str(raw).ok().map(Self::Id),
            Kind::Words | Kind::Own => clean(literal).map(Self::Text),
            Kind::Numbers => range(raw, number).map(|(from, to)| Self::Numbers(from, to)),
            Kind::Dates => range(raw, date).map(|(from, to)| Self::Dates(from, to)),
        }
    }

    /// As it is written in addresses and JSON: [`Term::read`] gives the same term back.
    pub fn write(&self) -> String {
        match self {
            Self::Nothing => "-".into(),
            Self::Me => "me".into(),
            Self::Text(text) if text == "-" || text.starts_with('\\') => format!("\\{text}"),
            Self::Text(text) => text.clone(),
            Self::Id(id) => id.to_string(),
            Self::Numbers(from, to) => written(from.map(|n| n.to_string()), to.map(|n| n.to_string())),
            Self::Dates(from, to) => written(from.map(|d| d.to_string()), to.map(|d| d.to_string())),
        }
    }
}

fn clean(raw: &str) -> Option<String> {
    let mut problems = Problems::none();
    text::line("", raw, text::limit::LINE, &mut problems).filter(|_| problems.is_empty())
}

fn number(raw: &str) -> Option<f64> {
    raw.parse().ok().filter(|n: &f64| n.is_finite())
}

fn date(raw: &str) -> Option<Date> {
    (raw.len() == 10).then(|| raw.parse().ok()).flatten()
}

/// `from..to`, either end open but not both, or one value that is both ends.
fn range<T: Copy + PartialOrd>(raw: &str, end: impl Fn(&str) -> Option<T>) -> Option<(Option<T>, Option<T>)> {
    let Some((from, to)) = raw.split_once("..") else {
        let both = end(raw)?;
        return Some((Some(both), Some(both)));
    };
    let read = |raw: &str| if raw.is_empty() { Some(None) } else { end(raw).map(Some) };
    let (from, to) = (read(from)?, read(to)?);
    let in_order = !matches!((from, to), (Some(from), Some(to)) if from > to);
    ((from.is_some() || to.is_some()) && in_order).then_some((from, to))
}

fn written(from: Option<String>, to: Option<String>) -> String {
    match (from, to) {
        (Some(from), Some(to)) if from == to => from,
        (from, to) => format!("{}..{}", from.unwrap_or_default(), to.unwrap_or_default()),
    }
}
