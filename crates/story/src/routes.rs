//! The addresses of the slice.

use kernel::{
    Action,
    web::{Allow, Routes},
};

use crate::pages;

pub fn routes() -> Routes {
    let read = Allow::can(Action::Read);
    Routes::new().get("/partnerships/{id}", read, pages::show).get("/partnerships/{id}/health", read, pages::explain)
}
