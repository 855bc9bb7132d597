//! The query as JSON: what a saved view holds and what the API takes and gives.

use kernel::{Error, Msg, Result};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Column, DirectoryQuery, Filter, Layout, Sort, limits};

/// One filter of a list.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FilterSpec {
    /// `stage`, `tier`, `year`, `brand`, `manager`, `potential`, `review`, `market`, `country`, `city`, `zone`, `language`,
    /// `platform`, `followers`, `followers.PLATFORM`, `tag`, `niche`, `value`, `expertise`, `consent`, `email`, `created`,
    /// `updated`, `created_by`, `archived`, `custom.ID`.
    pub field: String,
    /// Creators who meet none of the values instead of any.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub not: bool,
    /// Codes, ids, words; `-` is nothing known, `me` the one who asks; numbers and dates also as `from..to`.
    pub any: Vec<String>,
}

/// Which creators, in which order, with which columns.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct QuerySpec {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub filters: Vec<FilterSpec>,
    /// A name, handle or address, in either alphabet.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub q: String,
    /// `name`, `-created`, `stage`, `-followers.youtube`, `custom.ID`…
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort: Option<String>,
    /// Columns beside the name, in order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub columns: Option<Vec<String>>,
    pub layout: Layout,
}

impl QuerySpec {
    /// The typed query; the first thing that is not in the language is named.
    pub fn read(&self) -> Result<DirectoryQuery> {
        let mut query = DirectoryQuery { layout: self.layout, text: typed("q", &self.q)?, ..Default::default() };
        query.sort = self.sort.as_deref().map(|raw| sort("sort", raw)).transpose()?;
        query.columns = self.columns.as_deref().map(|names| columns("columns", names.iter().map(String::as_str))).transpose()?;
        for (at, filter) in self.filters.iter().enumerate() {
            let place = format!("filters[{at}]");
            add(&mut query, &place, Filter::read(&place, &filter.field, filter.not, &filter.any)?)?;
        }
        Ok(query)
    }
}

impl From<&DirectoryQuery> for QuerySpec {
    fn from(query: &DirectoryQuery) -> Self {
        let filter = |f: &Filter| FilterSpec { field: f.field.name(), not: f.negated, any: f.written() };
        Self {
            filters: query.filters.iter().map(filter).collect(),
            q: query.text.clone(),
            sort: query.sort.map(Sort::name),
            columns: query.columns.as_ref().map(|columns| columns.iter().map(|c| c.name()).collect()),
            layout: query.layout,
        }
    }
}

/// Adds a filter; each field may have one, because chips are joined by «and» and their values by «or».
pub(super) fn add(query: &mut DirectoryQuery, place: &str, filter: Filter) -> Result<()> {
    if query.filters.len() >= limits::FILTERS {
        return Err(Error::field(
            place,
            Msg::new("error-too-many-items").with("max", limits::FILTERS).with("got", query.filters.len() + 1),
        ));
    }
    if query.filter(filter.field).is_some() {
        return Err(Error::field(place, Msg::new("directory-field-twice").with("field", filter.field.name())));
    }
    query.filters.push(filter);
    Ok(())
}

pub(super) fn typed(place: &str, raw: &str) -> Result<String> {
    let mut problems = kernel::Problems::none();
    let text = kernel::text::line(place, raw, limits::TEXT, &mut problems);
    problems.check()?;
    Ok(text.unwrap_or_default())
}

pub(super) fn sort(place: &str, raw: &str) -> Result<Sort> {
    Sort::parse(raw).ok_or_else(|| Error::field(place, Msg::new("directory-no-sort").with("value", raw)))
}

pub(super) fn columns<'a>(place: &str, names: impl Iterator<Item = &'a str>) -> Result<Vec<Column>> {
    let mut columns = Vec::new();
    for name in names.map(str::trim).filter(|n| !n.is_empty()) {
        let column = Column::parse(name).ok_or_else(|| Error::field(place, Msg::new("directory-no-column").with("value", name)))?;
        if !columns.contains(&column) {
            columns.push(column);
        }
    }
    if columns.len() > limits::COLUMNS {
        return Err(Error::field(place, Msg::new("error-too-many-items").with("max", limits::COLUMNS).with("got", columns.len())));
    }
    Ok(columns)
}
