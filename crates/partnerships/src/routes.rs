//! The addresses of the slice.

use kernel::{
    Action,
    web::{Allow, Doc, Routes},
};

use crate::{
    api::{
        self,
        bulk::HandOverInput,
        partnerships::{EventView, PartnershipView},
    },
    model::{
        BrandInput, BrandView, BulkInput, BulkView, EditPartnership, EndInput, MoveInput, NewPartnership, ReasonInput, TiersInput,
        TiersView,
    },
    pages,
};

pub fn routes() -> Routes {
    pages_of_brands().and(pages_of_partnerships()).and(api_of_brands()).and(api_of_partnerships())
}

fn pages_of_brands() -> Routes {
    let (read, configure) = (Allow::can(Action::Read), Allow::can(Action::Configure));
    Routes::new()
        .get("/brands", read, pages::brands::list)
        .get("/brands/new", configure, pages::brand_form::new)
        .post("/brands/new", configure, pages::brand_form::create)
        .get("/brands/{id}", read, pages::brand::show)
        .get("/brands/{id}/edit", configure, pages::brand_form::edit)
        .post("/brands/{id}/edit", configure, pages::brand_form::save)
        .post("/brands/{id}/archive", configure, pages::brand::archive)
        .post("/brands/{id}/restore", configure, pages::brand::restore)
        .get("/settings/tiers", read, pages::tiers::show)
        .post("/settings/tiers", configure, pages::tiers::save)
}

fn pages_of_partnerships() -> Routes {
    let edit = Allow::can(Action::Edit);
    Routes::new()
        .get("/creators/{id}/partnerships/new", edit, pages::start::new)
        .post("/creators/{id}/partnerships/new", edit, pages::start::create)
        .get("/partnerships/hand-over", edit, pages::hand_over::show)
        .post("/partnerships/hand-over", edit, pages::hand_over::give)
        .post("/partnerships/bulk", edit, pages::bulk::change)
        .post("/partnerships/undo/{id}", edit, pages::bulk::undo)
        .get("/partnerships/{id}/edit", edit, pages::details::edit)
        .post("/partnerships/{id}/edit", edit, pages::details::save)
        .get("/partnerships/{id}/cell/{what}", edit, pages::cell::edit)
        .post("/partnerships/{id}/cell/{what}", edit, pages::cell::save)
        .get("/partnerships/{id}/{step}", edit, pages::step::ask)
        .post("/partnerships/{id}/{step}", edit, pages::step::make)
}

fn api_of_brands() -> Routes {
    let (read, configure) = (Allow::can(Action::Read), Allow::can(Action::Configure));
    let doc = |summary| Doc::new("brands", summary);
    Routes::new()
        .api_get("/brands", read, api::brands::list, doc("List the brands").list::<BrandView>())
        .api_post("/brands", configure, api::brands::create, doc("Add a brand").body::<BrandInput>().made::<BrandView>())
        .api_get("/brands/{id}", read, api::brands::show, doc("Show a brand").ok::<BrandView>())
        .api_put("/brands/{id}", configure, api::brands::edit, doc("Change a brand").body::<BrandInput>().ok::<BrandView>().versioned())
        .api_post("/brands/{id}/archive", configure, api::brands::archive, doc("Archive a brand").ok::<BrandView>().versioned())
        .api_post(
            "/brands/{id}/restore",
            configure,
            api::brands::restore,
            doc("Bring an archived brand back").ok::<BrandView>().versioned(),
        )
        .api_get("/tiers", read, api::tiers::show, Doc::new("tiers", "Show the tiers in their order").ok::<TiersView>())
        .api_put(
            "/tiers",
            configure,
            api::tiers::arrange,
            Doc::new("tiers", "Name, order, add and archive tiers").body::<TiersInput>().ok::<TiersView>().versioned(),
        )
}

fn api_of_partnerships() -> Routes {
    let (read, edit) = (Allow::can(Action::Read), Allow::can(Action::Edit));
    let doc = |summary| Doc::new("partnerships", summary);
    let step = |summary| doc(summary).body::<ReasonInput>().ok::<PartnershipView>().versioned();
    let list = doc("List partnerships")
        .list::<PartnershipView>()
        .query("creator", "Of this creator")
        .query("brand", "With this brand")
        .query("stage", "At this stage")
        .query("manager", "Cared for by this member")
        .query("tier", "Of this tier");
    Routes::new()
        .api_get("/partnerships", read, api::partnerships::list, list)
        .api_post(
            "/partnerships",
            edit,
            api::partnerships::create,
            doc("Begin a partnership").body::<NewPartnership>().made::<PartnershipView>(),
        )
        .api_get("/partnerships/{id}", read, api::partnerships::show, doc("Show a partnership").ok::<PartnershipView>())
        .api_patch(
            "/partnerships/{id}",
            edit,
            api::partnerships::edit,
            doc("Change manager, tier, role, first day or potential").body::<EditPartnership>().ok::<PartnershipView>().versioned(),
        )
        .api_get("/partnerships/{id}/events", read, api::partnerships::events, doc("List what happened, newest first").list::<EventView>())
        .api_post(
            "/partnerships/{id}/move",
            edit,
            api::verbs::move_stage,
            doc("Move to another stage").body::<MoveInput>().ok::<PartnershipView>().versioned(),
        )
        .api_post("/partnerships/{id}/pause", edit, api::verbs::pause, step("Pause"))
        .api_post("/partnerships/{id}/resume", edit, api::verbs::resume, step("Go on after a pause"))
        .api_post(
            "/partnerships/{id}/end",
            edit,
            api::verbs::end,
            doc("End, with a reason").body::<EndInput>().ok::<PartnershipView>().versioned(),
        )
        .api_post("/partnerships/{id}/reopen", edit, api::verbs::reopen, step("Begin again after an end"))
        .api_post("/partnerships/bulk", edit, api::bulk::change, doc("Change many at once").body::<BulkInput>().ok::<BulkView>())
        .api_post(
            "/partnerships/hand-over",
            edit,
            api::bulk::hand_over,
            doc("Hand everything of one member to another").body::<HandOverInput>().ok::<BulkView>(),
        )
        .api_post("/partnerships/undo/{id}", edit, api::bulk::undo, doc("Take a change of many back").no_content())
}
