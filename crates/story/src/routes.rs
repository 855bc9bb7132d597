//! The addresses of the slice.

use kernel::{
    Action,
    web::{Allow, Doc, Routes},
};

use crate::{
    api::{self, TimelineView},
    dossier::Dossier,
    pages,
};

pub fn routes() -> Routes {
    let read = Allow::can(Action::Read);
    let doc = |summary| Doc::new("partnerships", summary);
    let timeline = doc("List everything that happened to a partnership and its creator, newest first")
        .list::<TimelineView>()
        .query("kind", "`contacts`, `promises`, `projects`, `wishes`, `stage`, `steps` or `numbers`; everything unless said");
    Routes::new()
        .get("/partnerships/{id}", read, pages::show)
        .get("/partnerships/{id}/health", read, pages::explain)
        .get("/partnerships/{id}/dossier", read, pages::dossier)
        .api_get("/partnerships/{id}/dossier", read, api::show, doc("Show what somebody who takes it over must know").ok::<Dossier>())
        .api_get("/partnerships/{id}/timeline", read, api::timeline, timeline)
}
