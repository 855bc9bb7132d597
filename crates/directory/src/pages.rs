//! The pages of the directory.

mod bulk;
mod cells;
mod columns;
mod export;
mod filter;
mod list;
mod menu;
mod parts;
mod samples;
mod views;

use kernel::{
    Action,
    web::{Allow, Routes},
};

use self::menu::Which;
use crate::store::Cache;

pub use self::{export::send, list::ListPage, samples::samples};

/// The addresses of the pages.
pub fn routes(cache: &Cache) -> Routes {
    let shared = |cache: &Cache| cache.clone();
    let (for_fields, for_orders) = (shared(cache), shared(cache));
    let (for_list, for_filter, for_columns, for_bulk, for_export, for_picked) =
        (shared(cache), shared(cache), shared(cache), shared(cache), shared(cache), shared(cache));
    Routes::new()
        .get("/partners", Allow::can(Action::Read), move |cx| list::show(cx, for_list.clone()))
        .get("/partners/filter", Allow::can(Action::Read), move |cx| filter::show(cx, for_filter.clone()))
        .get("/partners/fields", Allow::can(Action::Read), move |cx| menu::show(cx, Which::Fields, for_fields.clone()))
        .get("/partners/orders", Allow::can(Action::Read), move |cx| menu::show(cx, Which::Orders, for_orders.clone()))
        .get("/partners/columns", Allow::can(Action::Read), move |cx| columns::show(cx, for_columns.clone()))
        .get("/partners/cell/{id}/{field}", Allow::can(Action::Edit), cells::edit)
        .post("/partners/cell/{id}/{field}", Allow::can(Action::Edit), cells::save)
        .post("/partners/bulk", Allow::can(Action::Edit), move |cx, form| bulk::start(cx, form, for_bulk.clone()))
        .get("/partners/bulk/{id}", Allow::can(Action::Read), bulk::show)
        .post("/partners/bulk/{id}/undo", Allow::can(Action::Edit), bulk::undo)
        .post("/partners/board/{id}", Allow::can(Action::Edit), bulk::moved)
        .get("/partners/export", Allow::can(Action::Export), move |cx| export::all(cx, for_export.clone()))
        .post("/partners/export", Allow::can(Action::Export), move |cx, form| export::picked(cx, form, for_picked.clone()))
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
