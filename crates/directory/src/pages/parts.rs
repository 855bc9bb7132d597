//! What the pages say of a creator, a filter, an order: words and links.

use creators::model::{is_latin, script_lang};
use kernel::{Lang, web::Shell};

use crate::{
    listing::Line,
    query::{Column, DirectoryQuery, Field, Filter, Kind, Sort, SortKey, Term},
    store::{Catalogue, Facts},
};

/// A person's name in the reader's script, and in the other one.
#[derive(Clone, Debug, PartialEq)]
pub struct Names<'a> {
    pub first: &'a str,
    pub first_lang: Option<&'static str>,
    pub other: Option<&'a str>,
    pub other_lang: Option<&'static str>,
}

impl<'a> Names<'a> {
    pub fn of(line: &'a Line, lang: Lang) -> Self {
        let row = &line.row;
        let own = row.display_name.as_str();
        let cyrillic = |text: &&str| script_lang(text) == Some("ru");
        let in_latin = if is_latin(own) { Some(own) } else { row.latin_name.as_deref() };
        let in_cyrillic = if cyrillic(&own) { Some(own) } else { row.other_names.0.iter().map(String::as_str).find(cyrillic) };
        let (first, other) = match lang {
            Lang::En => (in_latin.unwrap_or(own), in_cyrillic.or(Some(own))),
            Lang::Ru => (in_cyrillic.unwrap_or(own), in_latin.or(Some(own))),
        };
        let mark = |text: &str| script_lang(text).filter(|l| *l != lang.code());
        let other = other.filter(|o| *o != first);
        Self { first, first_lang: mark(first), other, other_lang: other.and_then(mark) }
    }
}

/// The city in the reader's language, where it is known in it.
pub fn city(line: &Line, lang: Lang) -> Option<&str> {
    let (one, other) = (line.row.city.as_deref(), line.row.city_other.as_deref());
    let readable = |text: &&str| is_latin(text) == (lang == Lang::En);
    one.filter(readable).or(other.filter(readable)).or(one).or(other)
}

/// The colour of a creator's avatar.
pub fn hue(line: &Line) -> u8 {
    line.row.id.0.as_bytes().last().copied().unwrap_or(0) % 8 + 1
}

/// The words of an order, in its own direction.
pub fn sort_words(shell: &Shell, catalogue: &Catalogue, sort: Sort) -> String {
    let key = match (sort.key, sort.descending) {
        (SortKey::Relevance, _) => "directory-sort-relevance",
        (SortKey::Name, false) => "directory-sort-name",
        (SortKey::Name, true) => "directory-sort-name-down",
        (SortKey::Created, true) => "directory-sort-newest",
        (SortKey::Created, false) => "directory-sort-oldest",
        (SortKey::Updated, true) => "directory-sort-changed",
        (SortKey::Updated, false) => "directory-sort-unchanged",
        (SortKey::Stage, true) => "directory-sort-furthest",
        (SortKey::Stage, false) => "directory-sort-nearest",
        (SortKey::Tenure, false) => "directory-sort-longest",
        (SortKey::Tenure, true) => "directory-sort-shortest",
        (SortKey::Market, _) => "directory-sort-market",
        (SortKey::Manager, _) => "directory-sort-manager",
        (SortKey::Followers(platform), down) => {
            let key = if down { "directory-sort-followers" } else { "directory-sort-followers-up" };
            return shell.l.t1(key, "platform", shell.l.t(platform.key()));
        }
        (SortKey::Custom(id), _) => return catalogue.own(id).map_or_else(String::new, |f| f.label(shell.lang()).to_owned()),
    };
    shell.l.t(key).to_owned()
}

/// The name of a column.
pub fn column_words(shell: &Shell, catalogue: &Catalogue, column: Column) -> Option<String> {
    match column {
        Column::Custom(id) => catalogue.own(id).map(|f| f.label(shell.lang()).to_owned()),
        Column::Followers(platform) => Some(shell.l.t1("directory-column-followers", "platform", shell.l.t(platform.key()))),
        other => Some(shell.l.t(other.key()).to_owned()),
    }
}

/// The name of a field.
pub fn field_words(shell: &Shell, catalogue: &Catalogue, field: Field) -> String {
    match field {
        Field::Custom(id) => {
            catalogue.own(id).map_or_else(|| shell.l.t("directory-field-own").to_owned(), |f| f.label(shell.lang()).to_owned())
        }
        Field::Followers(Some(platform)) => shell.l.t1("directory-column-followers", "platform", shell.l.t(platform.key())),
        other => shell.l.t(other.key()).to_owned(),
    }
}

/// What a filter's terms mean, in words.
pub fn term_words(shell: &Shell, catalogue: &Catalogue, filter: &Filter) -> String {
    let words: Vec<String> = filter.terms.iter().map(|t| one_term(shell, catalogue, filter.field, t)).collect();
    let shown: Vec<&str> = words.iter().map(String::as_str).take(4).collect();
    let mut text = shown.join(", ");
    if words.len() > shown.len() {
        text.push_str(&format!(" +{}", words.len() - shown.len()));
    }
    text
}

fn one_term(shell: &Shell, catalogue: &Catalogue, field: Field, term: &Term) -> String {
    let l = &shell.l;
    match (field, term) {
        (Field::Manager, Term::Nothing) => l.t("directory-nobody").to_owned(),
        (_, Term::Nothing) => l.t("directory-nothing").to_owned(),
        (_, Term::Me) => l.t("directory-me").to_owned(),
        (_, Term::Numbers(from, to)) => span(shell, from.map(|n| number(shell, n)), to.map(|n| number(shell, n))),
        (_, Term::Dates(from, to)) => span(shell, from.map(|d| l.date(d)), to.map(|d| l.date(d))),
        (_, Term::Id(id)) => id_words(shell, catalogue, field, *id),
        (Field::Market, Term::Text(code)) => catalogue.market(code).map_or_else(|| code.clone(), |m| m.name(shell.lang()).to_owned()),
        (Field::Country, Term::Text(code)) => l.country_name(code).to_owned(),
        (Field::Language, Term::Text(code)) => l.language_name(code).to_owned(),
        (Field::Zone, Term::Text(zone)) => l.zone_city(zone).into_owned(),
        (field, Term::Text(text)) => match field.kind() {
            Kind::Codes(codes) => codes.key(text).map_or_else(|| text.clone(), |key| l.t(key).to_owned()),
            _ => text.clone(),
        },
    }
}

fn id_words(shell: &Shell, catalogue: &Catalogue, field: Field, id: kernel::ids::Uuid) -> String {
    let name = match field {
        Field::Brand => catalogue.brands.iter().find(|b| b.id.0 == id).map(|b| b.name.as_str()),
        Field::Tier => catalogue.tiers.iter().find(|t| t.id.0 == id).map(|t| t.name.as_str()),
        _ => catalogue.members.iter().find(|m| m.id.0 == id).map(|m| m.name(shell.lang())),
    };
    name.map_or_else(|| shell.l.t("common-unknown").to_owned(), str::to_owned)
}

fn number(shell: &Shell, n: f64) -> String {
    if n.abs() >= 10_000.0 { shell.l.compact(n as i64) } else { shell.l.decimal(n, 2) }
}

fn span(shell: &Shell, from: Option<String>, to: Option<String>) -> String {
    match (from, to) {
        (Some(from), Some(to)) if from == to => from,
        (Some(from), Some(to)) => format!("{from}–{to}"),
        (Some(from), None) => shell.l.t1("directory-from", "value", from),
        (None, Some(to)) => shell.l.t1("directory-to", "value", to),
        (None, None) => String::new(),
    }
}

/// The address of a list, within the view it came from.
pub fn address(query: &DirectoryQuery, view: Option<kernel::ids::ViewId>) -> String {
    let mut out = String::from("/partners");
    let said = query.to_url();
    let mut sign = '?';
    if let Some(view) = view {
        out.push_str(&format!("?view={view}"));
        sign = '&';
    }
    if !said.is_empty() {
        out.push(sign);
        out.push_str(&said);
    } else if view.is_some() {
        // Nothing said would mean the view's own query; an empty layout says that nothing is meant.
        out.push_str("&layout=");
    }
    out
}

/// The address of one filter's page, which comes back to the list with the rest of the query.
pub fn filter_address(field: &str, query: &DirectoryQuery, view: Option<kernel::ids::ViewId>) -> String {
    let mut out = format!("/partners/filter?field={field}");
    if let Some(view) = view {
        out.push_str(&format!("&view={view}"));
    }
    let said = query.to_url();
    if said.is_empty() { out } else { format!("{out}&{said}") }
}

/// Which labels a column of labels shows.
pub fn labels_of(column: Column) -> Option<&'static str> {
    match column {
        Column::Tags => Some("tag"),
        Column::Niches => Some("niche"),
        Column::Values => Some("value"),
        _ => None,
    }
}

/// The brand of the partnership that stands for a creator, and how many others there are.
pub fn brands(facts: &Facts) -> (Option<kernel::ids::BrandId>, usize) {
    (facts.lead().map(|p| p.brand), facts.partnerships.len().saturating_sub(1))
}
