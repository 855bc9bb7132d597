//! The addresses of the slice.

use kernel::{
    Action,
    web::{Allow, Doc, Routes},
};

use crate::{
    api::{self, CadenceView, CollaborationView, CommitmentView},
    model::{CancelCollaboration, DoneCollaboration, EditCollaboration, NewCollaboration, NewCommitment, ReleaseCommitment},
    pages,
};

pub fn routes() -> Routes {
    of_pages().and(api_of_work()).and(api_of_commitments())
}

fn of_pages() -> Routes {
    let (read, edit) = (Allow::can(Action::Read), Allow::can(Action::Edit));
    Routes::new()
        .get("/partnerships/{id}/collaborations", read, pages::together::show)
        .get("/partnerships/{id}/collaborations/new", edit, pages::form::new)
        .post("/partnerships/{id}/collaborations/new", edit, pages::form::create)
        .get("/collaborations/{id}", read, pages::show::show)
        .get("/collaborations/{id}/edit", edit, pages::form::edit)
        .post("/collaborations/{id}/edit", edit, pages::form::save)
        .post("/collaborations/{id}/reopen", edit, pages::step::reopen)
        .post("/collaborations/{id}/remove", edit, pages::step::remove)
        .post("/collaborations/{id}/restore", edit, pages::step::restore)
        .get("/collaborations/{id}/{step}", edit, pages::step::ask)
        .post("/collaborations/{id}/{step}", edit, pages::step::make)
        .get("/partnerships/{id}/commitments/new", edit, pages::commitment::new)
        .post("/partnerships/{id}/commitments/new", edit, pages::commitment::create)
        .get("/commitments/{id}/edit", edit, pages::commitment::edit)
        .post("/commitments/{id}/edit", edit, pages::commitment::save)
        .post("/commitments/{id}/release", edit, pages::commitment::release)
}

fn api_of_work() -> Routes {
    let (read, edit) = (Allow::can(Action::Read), Allow::can(Action::Edit));
    let doc = |summary| Doc::new("collaborations", summary);
    let list = doc("List collaborations, the latest day first")
        .list::<CollaborationView>()
        .query("partnership", "Of this partnership")
        .query("state", "`planned`, `done` or `cancelled`")
        .query("audience", "Whether the creator's audience sees it: `true` or `false`")
        .query("from", "On this day or later")
        .query("to", "On this day or earlier");
    Routes::new()
        .api_get("/collaborations", read, api::list, list)
        .api_post(
            "/collaborations",
            edit,
            api::create,
            doc("Plan a collaboration, or write down a past one; over the cap of any twelve months only with a reason")
                .body::<NewCollaboration>()
                .made::<CollaborationView>(),
        )
        .api_get("/collaborations/{id}", read, api::show, doc("Show a collaboration").ok::<CollaborationView>())
        .api_patch(
            "/collaborations/{id}",
            edit,
            api::edit,
            doc("Change a collaboration").body::<EditCollaboration>().ok::<CollaborationView>().versioned(),
        )
        .api_delete("/collaborations/{id}", edit, api::remove, doc("Remove a collaboration; it can be brought back").no_content())
        .api_post("/collaborations/{id}/restore", edit, api::restore, doc("Bring a removed collaboration back").ok::<CollaborationView>())
        .api_post(
            "/collaborations/{id}/done",
            edit,
            api::done,
            doc("Say that it was done").body::<DoneCollaboration>().ok::<CollaborationView>().versioned(),
        )
        .api_post(
            "/collaborations/{id}/cancel",
            edit,
            api::cancel,
            doc("Call it off, with a reason").body::<CancelCollaboration>().ok::<CollaborationView>().versioned(),
        )
        .api_post("/collaborations/{id}/reopen", edit, api::reopen, doc("Plan it again").ok::<CollaborationView>().versioned())
        .api_get(
            "/partnerships/{id}/cadence",
            read,
            api::cadence,
            doc("Show how often a partnership works together, and whether one more fits")
                .query("on", "On this day; today unless said")
                .ok::<CadenceView>(),
        )
}

fn api_of_commitments() -> Routes {
    let (read, edit) = (Allow::can(Action::Read), Allow::can(Action::Edit));
    let doc = |summary| Doc::new("commitments", summary);
    Routes::new()
        .api_get(
            "/partnerships/{id}/commitments",
            read,
            api::commitments,
            doc("List what is guaranteed, by first days").list::<CommitmentView>(),
        )
        .api_post("/commitments", edit, api::commit, doc("Guarantee work").body::<NewCommitment>().made::<CommitmentView>())
        .api_get("/commitments/{id}", read, api::commitment, doc("Show a guarantee and how it stands").ok::<CommitmentView>())
        .api_put(
            "/commitments/{id}",
            edit,
            api::edit_commitment,
            doc("Change a guarantee").body::<NewCommitment>().ok::<CommitmentView>().versioned(),
        )
        .api_post(
            "/commitments/{id}/release",
            edit,
            api::release_commitment,
            doc("Give a guarantee up, with a reason").body::<ReleaseCommitment>().ok::<CommitmentView>().versioned(),
        )
}
