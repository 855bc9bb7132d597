//! Pages that see everything: Today, search, the palette, help, and where one begins.
//!
//! What must always hold: nothing is written here but by the verbs of other slices; a person is found by the same search
//! everywhere.

mod found;
mod help;
mod log;
mod palette;
mod search;
mod today;

use kernel::{
    Action, Slice,
    web::{Allow, Cx, Result, Routes, Shell},
};

/// What this slice hands over.
pub fn slice() -> Slice {
    Slice { routes: routes(), samples, nav: &[today::NAV], ..Slice::named("desk") }
}

fn routes() -> Routes {
    Routes::new()
        .get("/", Allow::anyone(), start)
        .get("/search", Allow::can(Action::Read), search::page)
        .get("/palette", Allow::can(Action::Read), palette::list)
        .get("/help", Allow::anyone(), help::page)
        .and(today::routes())
        .and(log::routes())
}

/// The start page: Today for members, the door for others.
async fn start(cx: Cx) -> Result {
    cx.see(if cx.visitor.is_some() { today::PATH } else { kernel::paths::SIGN_IN })
}

fn samples(shell: &Shell) -> Vec<(&'static str, String)> {
    [today::samples(shell), log::samples(shell), search::samples(shell), palette::samples(shell), help::samples(shell)].concat()
}

#[cfg(test)]
mod tests;
