//! What a list asks for: filters, a typed text, an order, columns, a layout. One value, read from an address, from JSON
//! (saved views, the API) and written back to either without loss.
//!
//! What must always hold: every field, order and column is one of an enumeration; a list is bounded ([`limits`]); what was
//! read can be written and read again to the same value.

mod code;
mod column;
mod field;
mod filter;
mod sort;
mod spec;
mod url;

use serde::{Deserialize, Serialize};

pub use self::{
    code::{Codes, Platform, STANDING, Stage, standing},
    column::Column,
    field::{Field, Kind},
    filter::{Filter, Term},
    sort::{Sort, SortKey},
    spec::{FilterSpec, QuerySpec},
    url::{encode, pairs},
};

/// The most of everything that one list may ask for.
pub mod limits {
    pub const FILTERS: usize = 20;
    pub const VALUES: usize = 50;
    pub const COLUMNS: usize = 40;
    pub const TEXT: usize = 200;
    /// Rows named one by one in an action.
    pub const IDS: usize = 500;
}

/// How the rows are laid out.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Layout {
    #[default]
    Table,
    Board,
}

/// Which creators, in which order, shown how.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct DirectoryQuery {
    pub filters: Vec<Filter>,
    /// A name, handle or address as typed; blank asks for nothing.
    pub text: String,
    /// `None`: by relevance while a text is typed, by name otherwise.
    pub sort: Option<Sort>,
    /// `None`: the usual ones.
    pub columns: Option<Vec<Column>>,
    pub layout: Layout,
}

impl DirectoryQuery {
    /// The filter on a field, if there is one.
    pub fn filter(&self, field: Field) -> Option<&Filter> {
        self.filters.iter().find(|f| f.field == field)
    }

    /// The same query with a field's filter replaced, or taken off where there are no terms.
    pub fn with(&self, filter: Filter) -> Self {
        let mut query = self.clone();
        let at = query.filters.iter().position(|f| f.field == filter.field);
        match (at, filter.terms.is_empty()) {
            (Some(at), true) => drop(query.filters.remove(at)),
            (Some(at), false) => query.filters[at] = filter,
            (None, true) => {}
            (None, false) => query.filters.push(filter),
        }
        query
    }

    /// The same query without a field's filter.
    pub fn without(&self, field: Field) -> Self {
        self.with(Filter { field, negated: false, terms: Vec::new() })
    }

    /// The columns beside the name, in order.
    pub fn columns(&self) -> &[Column] {
        self.columns.as_deref().unwrap_or(Column::USUAL)
    }

    /// The order, said or not.
    pub fn order(&self) -> Sort {
        match self.sort {
            Some(sort) if sort != Sort::RELEVANCE => sort,
            _ if self.text.is_empty() => Sort::NAME,
            _ => Sort::RELEVANCE,
        }
    }

    /// Whether everybody is asked for.
    pub fn is_everybody(&self) -> bool {
        self.filters.is_empty() && self.text.is_empty()
    }
}

#[cfg(test)]
mod tests;
