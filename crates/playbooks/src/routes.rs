//! The addresses of the slice.

use axum::extract::multipart::{Multipart, MultipartRejection};
use kernel::{
    Action,
    ids::PlaybookId,
    web::{Allow, At, Body, Cx, Doc, FormData, Routes},
};

use crate::{
    api,
    model::{
        ChooseInput, ChooseOne, Chosen, NewPlaybook, NoteInput, OwnInput, PlaybookText, PlaybookView, PlaybookWhole, PolicyView,
        PreviewView, TouchedView, VersionView,
    },
    pages,
    preview::Foresee,
};

/// A text as a form sends it takes three bytes for each of its own.
const TEXT: u64 = 2 << 20;

pub fn routes(foresee: Option<Foresee>) -> Routes {
    pages_of_playbooks(foresee).and(pages_of_partnerships()).and(api_of_playbooks(foresee)).and(api_of_partnerships())
}

type Parts = Result<Multipart, MultipartRejection>;

fn pages_of_playbooks(foresee: Option<Foresee>) -> Routes {
    let (read, edit, configure) = (Allow::can(Action::Read), Allow::can(Action::Edit), Allow::can(Action::Configure));
    Routes::new()
        .get("/playbooks", read, pages::list::list)
        .get("/playbooks/new", configure, pages::new::new)
        .post("/playbooks/new", configure, pages::new::create)
        .get("/playbooks/new/text", configure, pages::text::new)
        .post("/playbooks/new/text", configure, pages::text::create)
        .upload(TEXT)
        .get("/playbooks/{id}", read, pages::show::show)
        .get("/playbooks/{id}/toml", read, pages::show::download)
        .get("/playbooks/{id}/partnerships", read, pages::show::partnerships)
        .get("/playbooks/{id}/versions", read, pages::versions::list)
        .get("/playbooks/{id}/versions/{number}/toml", read, pages::versions::download)
        .post("/playbooks/{id}/versions/{number}/restore", configure, pages::versions::go_back)
        .get("/playbooks/{id}/edit", configure, pages::editor::edit)
        .post("/playbooks/{id}/edit", configure, move |cx: Cx, id: At<PlaybookId>, form: FormData| {
            pages::editor::save(cx, id, form, foresee)
        })
        .upload(TEXT)
        .get("/playbooks/{id}/text", configure, pages::text::edit)
        .post("/playbooks/{id}/text", configure, move |cx: Cx, id: At<PlaybookId>, parts: Parts| pages::text::save(cx, id, parts, foresee))
        .upload(TEXT)
        .post("/playbooks/{id}/save", configure, move |cx: Cx, id: At<PlaybookId>, form: FormData| {
            pages::preview::save(cx, id, form, foresee)
        })
        .upload(TEXT)
        .post("/playbooks/{id}/archive", configure, pages::show::archive)
        .post("/playbooks/{id}/restore", configure, pages::show::restore)
        .post("/playbooks/{id}/default", configure, pages::show::make_default)
        .get("/playbooks/{id}/choose", edit, pages::many::ask)
        .post("/playbooks/{id}/choose", edit, pages::many::choose)
}

fn pages_of_partnerships() -> Routes {
    let (read, edit) = (Allow::can(Action::Read), Allow::can(Action::Edit));
    Routes::new()
        .get("/partnerships/{id}/playbook", read, pages::partnership::show)
        .post("/partnerships/{id}/playbook", edit, pages::partnership::choose)
        .get("/partnerships/{id}/playbook/{setting}", edit, pages::own::edit)
        .post("/partnerships/{id}/playbook/{setting}", edit, pages::own::save)
        .post("/partnerships/{id}/playbook/{setting}/end", edit, pages::own::give_up)
}

fn doc(summary: &'static str) -> Doc {
    Doc::new("playbooks", summary)
}

fn api_of_playbooks(foresee: Option<Foresee>) -> Routes {
    let (read, edit, configure) = (Allow::can(Action::Read), Allow::can(Action::Edit), Allow::can(Action::Configure));
    let row = |summary| doc(summary).ok::<PlaybookView>().versioned();
    let preview = move |cx: Cx, id: At<PlaybookId>, body: Body<PlaybookText>| api::playbooks::preview(cx, id, body, foresee);
    Routes::new()
        .api_get("/playbooks", read, api::playbooks::list, doc("List the playbooks, archived ones among them").list::<PlaybookView>())
        .api_post(
            "/playbooks",
            configure,
            api::playbooks::create,
            doc("Add a playbook, from TOML or as a copy").body::<NewPlaybook>().made::<PlaybookWhole>(),
        )
        .api_get("/playbooks/{id}", read, api::playbooks::show, doc("Show all that a playbook says").ok::<PlaybookWhole>())
        .api_put(
            "/playbooks/{id}",
            configure,
            api::playbooks::save,
            doc("Let a playbook say something else, as its next version").body::<PlaybookText>().ok::<PlaybookWhole>().versioned(),
        )
        .api_post(
            "/playbooks/{id}/preview",
            read,
            preview,
            doc("Show what a change would change, and for whom, without making it").body::<PlaybookText>().ok::<PreviewView>(),
        )
        .api_post("/playbooks/{id}/archive", configure, api::playbooks::archive, row("Archive a playbook"))
        .api_post("/playbooks/{id}/restore", configure, api::playbooks::restore, row("Bring an archived playbook back"))
        .api_post(
            "/playbooks/{id}/default",
            configure,
            api::playbooks::make_default,
            row("Let a playbook hold wherever no other is chosen"),
        )
        .api_get(
            "/playbooks/{id}/versions",
            read,
            api::versions::list,
            doc("List the versions of a playbook, newest first").list::<VersionView>(),
        )
        .api_get("/playbooks/{id}/versions/{number}", read, api::versions::show, doc("Show a version of a playbook").ok::<VersionView>())
        .api_post(
            "/playbooks/{id}/versions/{number}/restore",
            configure,
            api::versions::go_back,
            doc("Go back to what an older version said, as a new version").body::<NoteInput>().ok::<PlaybookWhole>().versioned(),
        )
        .api_get(
            "/playbooks/{id}/partnerships",
            read,
            api::partnerships::held,
            doc("List the partnerships that a playbook holds for").list::<TouchedView>(),
        )
        .api_post(
            "/playbooks/{id}/partnerships",
            edit,
            api::partnerships::choose_many,
            doc("Choose a playbook for many partnerships").body::<ChooseInput>().ok::<Chosen>(),
        )
}

fn api_of_partnerships() -> Routes {
    let (read, edit) = (Allow::can(Action::Read), Allow::can(Action::Edit));
    Routes::new()
        .api_get("/partnerships/{id}/playbook", read, api::partnerships::show, doc("Show what a partnership is held to").ok::<PolicyView>())
        .api_put(
            "/partnerships/{id}/playbook",
            edit,
            api::partnerships::choose,
            doc("Choose the playbook of a partnership").body::<ChooseOne>().ok::<PolicyView>(),
        )
        .api_put(
            "/partnerships/{id}/playbook/values/{setting}",
            edit,
            api::partnerships::set_own,
            doc("Set a value of a partnership's own, with a reason").body::<OwnInput>().ok::<PolicyView>(),
        )
        .api_delete(
            "/partnerships/{id}/playbook/values/{setting}",
            edit,
            api::partnerships::clear_own,
            doc("Let the playbook's value hold again").ok::<PolicyView>(),
        )
}
