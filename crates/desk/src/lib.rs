//! Pages that see everything: search, the palette, help, and where one begins.
//!
//! What must always hold: nothing is written here; a person is found by the same search everywhere.

mod found;
mod help;
mod palette;
mod search;

use kernel::{
    Action, Slice,
    web::{Allow, Cx, Result, Routes, Shell},
};

/// What this slice hands over.
pub fn slice() -> Slice {
    Slice { routes: routes(), samples, ..Slice::named("desk") }
}

fn routes() -> Routes {
    Routes::new()
        .get("/", Allow::anyone(), start)
        .get("/search", Allow::can(Action::Read), search::page)
        .get("/palette", Allow::can(Action::Read), palette::list)
        .get("/help", Allow::anyone(), help::page)
}

/// The start page: the directory for members, the door for others.
async fn start(cx: Cx) -> Result {
    cx.see(if cx.visitor.is_some() { kernel::paths::DIRECTORY } else { kernel::paths::SIGN_IN })
}

fn samples(shell: &Shell) -> Vec<(&'static str, String)> {
    [search::samples(shell), palette::samples(shell), help::samples(shell)].concat()
}

#[cfg(test)]
mod tests;
