//! One filter on a page of its own (with script, in a dialog): its values by the kind of its field. What is chosen goes back
//! to the list as a form, and from there to the address that means the same.

use askama::Template;
use kernel::{
    Error, Lang, Result,
    ids::Uuid,
    web::{Cx, Page, Response, Shell},
};

use super::parts;
use crate::{
    listing::{self, Asked},
    query::{Column, DirectoryQuery, Field, Filter, Kind, Platform, Sort, SortKey, Term, pairs},
    store::{Cache, Catalogue, catalogue::OwnKind, suggestions},
};

#[derive(Template)]
#[template(path = "filter.html", blocks = ["filter"])]
pub struct FilterPage {
    pub shell: Shell,
    pub field: Field,
    pub name: String,
    pub words: String,
    pub shape: Shape,
    pub negated: bool,
    /// «Nothing is known» may be asked for, and is.
    pub nothing: Option<bool>,
    pub kept: Vec<(String, String)>,
    /// Orders that go with the field, where it is not offered elsewhere.
    pub orders: Vec<(String, String)>,
}

/// How a filter's values are given.
pub enum Shape {
    /// Boxes to tick: value, words, ticked.
    Boxes(Vec<(String, String, bool)>),
    /// Words, with suggestions.
    Words(Vec<(String, bool)>, String),
    Range {
        from: String,
        to: String,
        dates: bool,
    },
}

impl Page for FilterPage {
    fn fragment(&self, id: &str) -> Option<askama::Result<String>> {
        (id == "filter").then(|| self.as_filter().render())
    }
}

pub async fn show(cx: Cx, cache: Cache) -> Result<Response> {
    let typed = pairs(&cx.query);
    let name = typed.iter().find(|(k, _)| k == "field").map_or("", |(_, v)| v.as_str());
    let field = Field::parse(name).ok_or(Error::NotFound)?;
    let (asked, asking) = (Asked::of(&cx)?, listing::asking(&cx));
    let (query, view) = (asked.clone(), asked.view);
    let (query, catalogue, words) = cx
        .read(move |tx| {
            let ready = listing::ready(tx, &query, &asking, &cache)?;
            let words = suggestions::of(tx, field, &ready_own(&ready.catalogue, field))?;
            Ok((ready.query, ready.catalogue, words))
        })
        .await?;
    let shell =
        cx.shell("partners").crumb(cx.l.t("nav-partners"), Some(parts::address(&query, view))).crumb(cx.l.t("directory-filter"), None);
    let mut kept = pairs(&query.without(field).to_url());
    if let Some(view) = view {
        kept.push(("view".into(), view.to_string()));
    }
    cx.page(&FilterPage::of(shell, field, &query, &catalogue, words, kept))
}

fn ready_own(catalogue: &Catalogue, field: Field) -> Option<OwnKind> {
    if let Field::Custom(id) = field { catalogue.own(id).map(|f| f.kind) } else { None }
}

impl FilterPage {
    pub fn of(
        shell: Shell,
        field: Field,
        query: &DirectoryQuery,
        catalogue: &Catalogue,
        suggested: Vec<String>,
        kept: Vec<(String, String)>,
    ) -> Self {
        let now = query.filter(field);
        let terms = now.map(|f| f.terms.clone()).unwrap_or_default();
        let nothing = field.may_be_empty().then(|| terms.contains(&Term::Nothing));
        let shape = shape(&shell, field, &terms, catalogue, suggested);
        let platform = if let Field::Followers(p) = field { p } else { None };
        let order = platform.map(SortKey::Followers).map(|key| Sort { key, descending: true });
        let orders = order
            .into_iter()
            .map(|sort| {
                let sorted = DirectoryQuery { sort: Some(sort), ..query.clone() };
                (parts::address(&sorted, None), parts::sort_words(&shell, catalogue, sort))
            })
            .collect();
        Self {
            field,
            name: field.name(),
            words: parts::field_words(&shell, catalogue, field),
            shape,
            negated: now.is_some_and(|f| f.negated),
            nothing,
            kept,
            orders,
            shell,
        }
    }

    /// The platforms of which followers can be asked for one by one.
    fn platforms(&self) -> Vec<(String, &str)> {
        if !matches!(self.field, Field::Followers(_)) {
            return Vec::new();
        }
        let link = |p: &Platform| {
            let mut out = format!("/partners/filter?field={}", Field::Followers(Some(*p)).name());
            for (name, value) in &self.kept {
                out.push_str(&format!("&{name}="));
                crate::query::encode(&mut out, value);
            }
            out
        };
        Platform::ALL.iter().map(|p| (link(p), self.shell.l.t(p.key()))).collect()
    }
}

fn shape(shell: &Shell, field: Field, terms: &[Term], catalogue: &Catalogue, suggested: Vec<String>) -> Shape {
    let l = &shell.l;
    let lang: Lang = shell.lang();
    let ticked = |value: &str| terms.iter().any(|t| t.write() == value);
    let boxes = |list: Vec<(String, String)>| {
        Shape::Boxes(
            list.into_iter()
                .map(|(value, words)| {
                    let on = ticked(&value);
                    (value, words, on)
                })
                .collect(),
        )
    };
    let id = |id: Uuid| id.to_string();
    match field {
        Field::Market => boxes(catalogue.markets.iter().map(|m| (m.code.clone(), m.name(lang).to_owned())).collect()),
        Field::Brand => boxes(catalogue.brands.iter().map(|b| (id(b.id.0), b.name.clone())).collect()),
        Field::Tier => boxes(catalogue.tiers.iter().map(|t| (id(t.id.0), t.name.clone())).collect()),
        Field::Manager | Field::CreatedBy => {
            let me = ("me".to_owned(), l.t("directory-me").to_owned());
            boxes([me].into_iter().chain(catalogue.members.iter().map(|m| (id(m.id.0), m.name(lang).to_owned()))).collect())
        }
        Field::Year => {
            let year = |n: i64| (n.to_string(), l.n("directory-year", n));
            let more = ("3..".to_owned(), l.t("directory-year-more").to_owned());
            boxes([year(1), year(2), more].into())
        }
        Field::Review => {
            boxes([(format!("..{}", shell.today.yesterday().unwrap_or(shell.today)), l.t("directory-overdue").to_owned())].into())
        }
        Field::Country => boxes(
            suggested
                .into_iter()
                .map(|c| {
                    let words = l.country_name(&c).to_owned();
                    (c, words)
                })
                .collect(),
        ),
        Field::Language => boxes(
            suggested
                .into_iter()
                .map(|c| {
                    let words = l.language_name(&c).to_owned();
                    (c, words)
                })
                .collect(),
        ),
        Field::Zone => boxes(
            suggested
                .into_iter()
                .map(|z| {
                    let words = l.zone_city(&z).into_owned();
                    (z, words)
                })
                .collect(),
        ),
        Field::Custom(own) => match catalogue.own(own) {
            Some(f) if !f.choices.0.is_empty() => boxes(f.choices.0.iter().map(|c| (Term::Text(c.clone()).write(), c.clone())).collect()),
            Some(f) if f.kind == OwnKind::Number => range(terms, false),
            Some(f) if f.kind == OwnKind::Date => range(terms, true),
            _ => words(terms, suggested),
        },
        field => match field.kind() {
            Kind::Codes(codes) => boxes(codes.all().into_iter().map(|(code, key)| (code.to_owned(), l.t(key).to_owned())).collect()),
            Kind::Numbers => range(terms, false),
            Kind::Dates => range(terms, true),
            _ => words(terms, suggested),
        },
    }
}

fn words(terms: &[Term], suggested: Vec<String>) -> Shape {
    let on: Vec<String> = terms.iter().filter_map(|t| if let Term::Text(t) = t { Some(t.clone()) } else { None }).collect();
    let typed = on.iter().filter(|t| !suggested.contains(t)).cloned().collect::<Vec<_>>().join(", ");
    Shape::Words(
        suggested
            .into_iter()
            .map(|w| {
                let ticked = on.contains(&w);
                (w, ticked)
            })
            .collect(),
        typed,
    )
}

fn range(terms: &[Term], dates: bool) -> Shape {
    let (from, to) = terms
        .iter()
        .find_map(|t| match t {
            Term::Numbers(from, to) => Some((from.map(|n| n.to_string()), to.map(|n| n.to_string()))),
            Term::Dates(from, to) => Some((from.map(|d| d.to_string()), to.map(|d| d.to_string()))),
            Term::Text(raw) => raw.split_once("..").map(|(from, to)| (Some(from.to_owned()), Some(to.to_owned()))),
            _ => None,
        })
        .unwrap_or_default();
    Shape::Range { from: from.unwrap_or_default(), to: to.unwrap_or_default(), dates }
}

/// A form came back: see the address that means the same.
pub fn applied(cx: &Cx, typed: &[(String, String)]) -> Result<Response> {
    let values = |name: &str| typed.iter().filter(|(k, _)| k == name).map(|(_, v)| v.trim()).filter(|v| !v.is_empty()).collect::<Vec<_>>();
    let view = values("view").first().map(|v| v.parse()).transpose().map_err(|_| Error::NotFound)?;
    let mut query = DirectoryQuery::of_pairs(typed)?;
    if let Some(field) = values("add").first() {
        query = with_filter(&query, field, typed)?;
    }
    if !values("cols_reset").is_empty() {
        query.columns = None;
    } else if !values("col").is_empty() {
        query.columns = Some(moved(values("col").iter().filter_map(|n| Column::parse(n)).collect(), &values("up"), &values("down")));
    }
    cx.see(&parts::address(&query, view))
}

fn with_filter(query: &DirectoryQuery, field: &str, typed: &[(String, String)]) -> Result<DirectoryQuery> {
    let all = |name: &str| {
        typed.iter().filter(|(k, _)| k == name).map(|(_, v)| v.trim().to_owned()).filter(|v| !v.is_empty()).collect::<Vec<_>>()
    };
    let mut terms = all("any");
    terms.extend(
        all("words").iter().flat_map(|words| words.split(',').map(|w| w.trim().to_owned()).filter(|w| !w.is_empty()).collect::<Vec<_>>()),
    );
    let end = |name: &str| all(name).into_iter().next().unwrap_or_default().replace(['\u{a0}', ' '], "");
    if !(end("from").is_empty() && end("to").is_empty()) {
        terms.push(format!("{}..{}", end("from"), end("to")));
    }
    let parsed = Field::parse(field).ok_or(Error::NotFound)?;
    if terms.is_empty() {
        return Ok(query.without(parsed));
    }
    let filter = Filter::read("any", field, !all("not").is_empty(), &terms)?;
    Ok(query.with(filter))
}

/// Without script a column is moved by a button that sends the form.
fn moved(mut columns: Vec<Column>, up: &[&str], down: &[&str]) -> Vec<Column> {
    let place = |columns: &[Column], names: &[&str]| {
        names.first().and_then(|n| Column::parse(n)).and_then(|c| columns.iter().position(|x| *x == c))
    };
    if let Some(at) = place(&columns, up).filter(|at| *at > 0) {
        columns.swap(at, at - 1);
    }
    if let Some(at) = place(&columns, down).filter(|at| at + 1 < columns.len()) {
        columns.swap(at, at + 1);
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_move_without_script() {
        let columns = || vec![Column::Market, Column::Stage, Column::Tags];
        assert_eq!(moved(columns(), &["tags"], &[]), [Column::Market, Column::Tags, Column::Stage]);
        assert_eq!(moved(columns(), &["market"], &[]), columns());
        assert_eq!(moved(columns(), &[], &["market"]), [Column::Stage, Column::Market, Column::Tags]);
        assert_eq!(moved(columns(), &[], &["tags"]), columns());
    }
}
