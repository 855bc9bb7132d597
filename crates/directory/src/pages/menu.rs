//! The two long menus of the list, what to filter by and in which order, each on a page of its own. With script the page is
//! fetched when the menu is opened, so that the list need not carry a link for everything that could be asked next.

use askama::Template;
use kernel::{
    Result,
    ids::ViewId,
    web::{Cx, Page, Response, Shell},
};

use super::parts;
use crate::{
    listing::{self, Asked},
    query::{Column, DirectoryQuery, Field, Platform, Sort, SortKey},
    store::{Cache, Catalogue},
};

/// Which menu.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Which {
    Fields,
    Orders,
}

#[derive(Template)]
#[template(path = "menu.html", blocks = ["menu"])]
pub struct MenuPage {
    pub shell: Shell,
    pub which: Which,
    links: Vec<Link>,
}

struct Link {
    href: String,
    words: String,
    current: bool,
}

impl Which {
    const fn id(self) -> &'static str {
        match self {
            Self::Fields => "fields",
            Self::Orders => "orders",
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Fields => "directory-filter",
            Self::Orders => "directory-order",
        }
    }
}

impl Page for MenuPage {
    fn fragment(&self, id: &str) -> Option<askama::Result<String>> {
        (id == self.which.id()).then(|| self.as_menu().render())
    }
}

pub async fn show(cx: Cx, which: Which, cache: Cache) -> Result<Response> {
    let (asked, asking) = (Asked::of(&cx)?, listing::asking(&cx));
    let view = asked.view;
    let ready = cx.read(move |tx| listing::ready(tx, &asked, &asking, &cache)).await?;
    let back = parts::address(&ready.query, view);
    let shell = cx.shell("partners").crumb(cx.l.t("nav-partners"), Some(back)).crumb(cx.l.t(which.key()), None);
    cx.page(&MenuPage::of(shell, which, &ready.query, &ready.catalogue, view))
}

impl MenuPage {
    pub fn of(shell: Shell, which: Which, query: &DirectoryQuery, catalogue: &Catalogue, view: Option<ViewId>) -> Self {
        let links = match which {
            Which::Fields => fields(&shell, query, catalogue, view),
            Which::Orders => orders(&shell, query, catalogue, view),
        };
        Self { shell, which, links }
    }

    fn is_fields(&self) -> bool {
        self.which == Which::Fields
    }
}

fn fields(shell: &Shell, query: &DirectoryQuery, catalogue: &Catalogue, view: Option<ViewId>) -> Vec<Link> {
    let own = catalogue.own.iter().map(|f| Field::Custom(f.id));
    let link = |field: Field| Link {
        href: parts::filter_address(&field.name(), query, view),
        words: parts::field_words(shell, catalogue, field),
        current: query.filter(field).is_some(),
    };
    Field::FIXED.iter().copied().chain(own).map(link).collect()
}

fn orders(shell: &Shell, query: &DirectoryQuery, catalogue: &Catalogue, view: Option<ViewId>) -> Vec<Link> {
    let now = query.order();
    let platforms = platforms(query).into_iter().map(SortKey::Followers);
    let own = catalogue.own.iter().map(|f| SortKey::Custom(f.id));
    let both = |key: SortKey| {
        let first = Sort::natural(key);
        if matches!(key, SortKey::Market | SortKey::Manager | SortKey::Custom(_)) { vec![first] } else { vec![first, first.reversed()] }
    };
    let relevance = (!query.text.is_empty()).then_some(Sort::RELEVANCE);
    let sorts = relevance.into_iter().chain(SortKey::FIXED.iter().copied().chain(own).chain(platforms).flat_map(both));
    let link = |sort: Sort| Link {
        href: parts::address(&DirectoryQuery { sort: Some(sort), ..query.clone() }, view),
        words: parts::sort_words(shell, catalogue, sort),
        current: sort == now,
    };
    sorts.map(link).collect()
}

/// Platforms the list is already about: those in a column, a filter or the order. Others are offered in the filter.
fn platforms(query: &DirectoryQuery) -> Vec<Platform> {
    let in_filters = query.filters.iter().filter_map(|f| if let Field::Followers(p) = f.field { p } else { None });
    let in_columns = query.columns().iter().filter_map(|c| if let Column::Followers(p) = c { Some(*p) } else { None });
    let in_order = query.sort.and_then(|s| if let SortKey::Followers(p) = s.key { Some(p) } else { None });
    let mut all: Vec<Platform> = in_filters.chain(in_columns).chain(in_order).chain(Platform::ALL.iter().copied().take(5)).collect();
    all.sort_unstable();
    all.dedup();
    all
}
