//! The pages of the directory.


mod filter;
mod list;
mod parts;
mod samples;
mod views;

use kernel::{
    Action,
    web::{Allow, Routes},
};

use crate::store::Cache;

pub use self::{list::ListPage, samples::samples};

/// The addresses of the pages.
pub fn routes(cache: &Cache) -> Routes {
    let shared = |cache: &Cache| cache.clone();
    let (for_list, for_filter) = (shared(cache), shared(cache));
    Routes::new()
        .get("/partners", Allow::can(Action::Read), move |cx| list::show(cx, for_list.clone()))
        .get("/partners/filter", Allow::can(Action::Read), move |cx| filter::show(cx, for_filter.clone()))
        .get("/partners/views", Allow::can(Action::KeepViews), views::all)
        .get("/partners/views/new", Allow::can(Action::KeepViews), views::fresh)
        .post("/partners/views", Allow::can(Action::KeepViews), views::create)
        .get("/partners/views/{id}", Allow::can(Action::KeepViews), views::edit)
        .post("/partners/views/{id}", Allow::can(Action::KeepViews), views::save)
        .post("/partners/views/{id}/query", Allow::can(Action::KeepViews), views::keep)
        .post("/partners/views/{id}/duplicate", Allow::can(Action::KeepViews), views::duplicate)
        .post("/partners/views/{id}/delete", Allow::can(Action::KeepViews), views::delete)
        .post("/partners/views/{id}/move", Allow::can(Action::KeepViews), views::place)
}
