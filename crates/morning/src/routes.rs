//! The addresses of the slice.

use kernel::{
    Action,
    web::{Allow, Doc, Routes},
};

use crate::{
    api::{self, MorningLetter},
    pages,
};

pub fn routes() -> Routes {
    let own = Allow::can(Action::Own);
    let doc = |summary| Doc::new("morning", summary);
    Routes::new()
        .get("/settings/letters", own, pages::show)
        .post("/settings/letters", own, pages::save)
        .api_get("/morning-letter", own, api::show, doc("Show whether one gets the letter of the morning").ok::<MorningLetter>())
        .api_put(
            "/morning-letter",
            own,
            api::save,
            doc("Ask for the letter of the morning, or do without").body::<MorningLetter>().ok::<MorningLetter>(),
        )
}
