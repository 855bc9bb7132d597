//! The query in an address: `f=stage:prospect|foundation&f=!tag:походы&sort=-created&cols=market,stage&q=ivan&layout=board`.

use std::fmt::Write;

use kernel::{Error, Msg, Result};

use super::{DirectoryQuery, Filter, Layout, spec};

/// The parameters of an address, decoded, in order.
pub fn pairs(query: &str) -> Vec<(String, String)> {
    query
        .split('&')
        .filter(|p| !p.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decoded(name), decoded(value))
        })
        .collect()
}

fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let hex = (byte == b'%').then(|| text.get(at + 1..at + 3).and_then(|h| u8::from_str_radix(h, 16).ok())).flatten();
        match (byte, hex) {
            (_, Some(value)) => {
                out.push(value);
                at += 2;
            }
            (b'+', _) => out.push(b' '),
            _ => out.push(byte),
        }
        at += 1;
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// Adds a value to an address, encoded.
pub fn encode(out: &mut String, value: &str) {
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:!,|".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

impl DirectoryQuery {
    /// Whether a parameter belongs to the query (and not to paging, or to a form).
    pub fn knows(name: &str) -> bool {
        matches!(name, "f" | "q" | "sort" | "cols" | "layout")
    }

    /// Reads the parameters it knows; the others are left to their owners.
    pub fn of_pairs(pairs: &[(String, String)]) -> Result<Self> {
        let mut query = Self::default();
        for (name, value) in pairs {
            match name.as_str() {
                "f" => spec::add(&mut query, "f", filter(value)?)?,
                "q" => query.text = spec::typed("q", value)?,
                "sort" if !value.is_empty() => query.sort = Some(spec::sort("sort", value)?),
                "cols" => query.columns = Some(spec::columns("cols", value.split(','))?),
                "layout" => query.layout = layout(value)?,
                _ => {}
            }
        }
        Ok(query)
    }

    /// The parameters as an address has them; empty when everything is as usual.
    pub fn to_url(&self) -> String {
        let mut out = String::new();
        for filter in &self.filters {
            part(&mut out, "f", &written(filter));
        }
        if !self.text.is_empty() {
            part(&mut out, "q", &self.text);
        }
        if let Some(sort) = self.sort {
            part(&mut out, "sort", &sort.name());
        }
        if let Some(columns) = &self.columns {
            part(&mut out, "cols", &columns.iter().map(|c| c.name()).collect::<Vec<_>>().join(","));
        }
        if self.layout == Layout::Board {
            part(&mut out, "layout", "board");
        }
        out
    }
}

fn part(out: &mut String, name: &str, value: &str) {
    if !out.is_empty() {
        out.push('&');
    }
    out.push_str(name);
    out.push('=');
    encode(out, value);
}

fn layout(value: &str) -> Result<Layout> {
    match value {
        "" | "table" => Ok(Layout::Table),
        "board" => Ok(Layout::Board),
        other => Err(Error::field("layout", Msg::new("directory-no-layout").with("value", other))),
    }
}

/// `!field:term|term`; a bar inside a term is written `\|`.
fn filter(raw: &str) -> Result<Filter> {
    let (negated, rest) = raw.strip_prefix('!').map_or((false, raw), |rest| (true, rest));
    let (field, terms) = rest.split_once(':').unwrap_or((rest, ""));
    Filter::read("f", field, negated, &split(terms))
}

fn written(filter: &Filter) -> String {
    let mut out = String::new();
    if filter.negated {
        out.push('!');
    }
    out.push_str(&filter.field.name());
    out.push(':');
    for (at, term) in filter.written().iter().enumerate() {
        if at > 0 {
            out.push('|');
        }
        out.push_str(&term.replace('\\', "\\\\").replace('|', "\\|"));
    }
    out
}

fn split(terms: &str) -> Vec<String> {
    let (mut out, mut term, mut escaped) = (Vec::new(), String::new(), false);
    for c in terms.chars() {
        match c {
            _ if escaped => {
                if !matches!(c, '|' | '\\') {
                    term.push('\\');
                }
                term.push(c);
                escaped = false;
            }
            '\\' => escaped = true,
            '|' => out.push(std::mem::take(&mut term)),
            other => term.push(other),
        }
    }
    if escaped {
        term.push('\\');
    }
    out.push(term);
    out
}
