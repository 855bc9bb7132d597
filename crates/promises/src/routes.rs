//! The addresses of the slice.

use kernel::{
    Action,
    web::{Allow, Doc, Routes},
};

use crate::{
    api::{self, PromiseRates, PromiseView},
    model::{BreakPromise, EditPromise, KeepPromise, NewPromise, ReleasePromise, ReopenPromise},
    pages,
};

pub fn routes() -> Routes {
    of_pages().and(of_api())
}

fn of_pages() -> Routes {
    let (read, edit) = (Allow::can(Action::Read), Allow::can(Action::Edit));
    Routes::new()
        .get("/promises", read, pages::list::show)
        .get("/promises/rate", read, pages::rate::show)
        .get("/promises/{id}", read, pages::show::show)
        .get("/promises/{id}/edit", edit, pages::form::edit)
        .post("/promises/{id}/edit", edit, pages::form::save)
        .get("/promises/{id}/{step}", edit, pages::step::ask)
        .post("/promises/{id}/{step}", edit, pages::step::make)
        .get("/partnerships/{id}/promises", read, pages::ledger::show)
        .get("/partnerships/{id}/promises/shown", read, pages::shown::show)
        .get("/partnerships/{id}/promises/new", edit, pages::form::new)
        .post("/partnerships/{id}/promises/new", edit, pages::form::create)
}

fn of_api() -> Routes {
    let (read, edit) = (Allow::can(Action::Read), Allow::can(Action::Edit));
    let doc = |summary| Doc::new("promises", summary);
    let list = doc("List promises: the open ones by their day unless said otherwise")
        .list::<PromiseView>()
        .query("state", "`open`, `closed` (kept or broken), `kept`, `broken`, `released` or `all`; `open` unless said")
        .query("side", "`ours` or `theirs`")
        .query("owner", "Kept by this member")
        .query("due", "Of open ones: `late`, `today`, `week` (within seven days, late ones included) or `later`")
        .query("partnership", "Of this partnership")
        .query("from", "Closed on this day or later")
        .query("to", "Closed on this day or earlier");
    Routes::new()
        .api_get("/promises", read, api::list, list)
        .api_post("/promises", edit, api::create, doc("Make a promise").body::<NewPromise>().made::<PromiseView>())
        .api_get("/promises/{id}", read, api::show, doc("Show a promise").ok::<PromiseView>())
        .api_patch(
            "/promises/{id}",
            edit,
            api::edit,
            doc("Change an open promise; its day moves only with a reason").body::<EditPromise>().ok::<PromiseView>().versioned(),
        )
        .api_post("/promises/{id}/keep", edit, api::keep, doc("Say that it was kept").body::<KeepPromise>().ok::<PromiseView>().versioned())
        .api_post(
            "/promises/{id}/break",
            edit,
            api::break_,
            doc("Say that it was broken, and what was done about it").body::<BreakPromise>().ok::<PromiseView>().versioned(),
        )
        .api_post(
            "/promises/{id}/release",
            edit,
            api::release,
            doc("Let it go, with a reason").body::<ReleasePromise>().ok::<PromiseView>().versioned(),
        )
        .api_post("/promises/{id}/reopen", edit, api::reopen, doc("Open it again").body::<ReopenPromise>().ok::<PromiseView>().versioned())
        .api_get(
            "/promise-rates",
            read,
            api::rates,
            doc("Show how well promises are kept, by quarter").query("partnership", "Of this partnership").ok::<PromiseRates>(),
        )
}
