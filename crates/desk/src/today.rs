//! Today: what to do next and why, for one member or for the whole team.
//!
//! What must always hold: nothing is computed here, a page reads stored steps through an index in a fixed number of statements;
//! whatever can be done with a step is a form that works without a script, and the verbs of `steps` decide whether it may.

mod act;
mod acts;
mod asked;
mod bulk;
mod hour;
mod page;
mod rail;
mod read;
mod samples;
mod task;
mod week;
mod why;

use kernel::{
    Action,
    slice::Nav,
    web::{Allow, Routes},
};

pub use samples::samples;
pub use task::{foreign, names};

/// Where the day begins.
pub const PATH: &str = "/today";

pub const NAV: Nav = Nav { section: "today", href: PATH, key: "nav-today", icon: "today", action: Action::Read, position: 5, letter: "t" };

pub fn routes() -> Routes {
    let (read, edit) = (Allow::can(Action::Read), Allow::can(Action::Edit));
    Routes::new()
        .get(PATH, read, page::show)
        .post("/today/bulk", edit, bulk::change)
        .get("/steps/{id}/why", read, why::show)
        .get("/steps/{id}/more", edit, acts::more)
        .post("/steps/undo/{id}", edit, acts::undo)
        .get("/steps/{id}/{act}", edit, acts::ask)
        .post("/steps/{id}/{act}", edit, acts::make)
}
