//! The addresses of the pages.

use kernel::{
    Action,
    web::{Allow, Routes},
};

use super::{assessment, attachments, channel, custom, form, known, merge, note, person, show};
use crate::files::LARGEST_BODY;

const READ: Allow = Allow::Can(Action::Read);
const EDIT: Allow = Allow::Can(Action::Edit);
const CONFIGURE: Allow = Allow::Can(Action::Configure);

/// Every page of creators.
pub fn routes() -> Routes {
    one().and(channels()).and(attached()).and(scorecard()).and(fields())
}

fn one() -> Routes {
    Routes::new()
        .get("/creators/new", EDIT, form::new)
        .post("/creators/new", EDIT, form::create)
        .get("/creators/{id}", READ, show::show)
        .get("/creators/{id}/edit", EDIT, form::edit)
        .post("/creators/{id}/edit", EDIT, form::save)
        .post("/creators/{id}/archive", EDIT, person::archive)
        .post("/creators/{id}/restore", EDIT, person::restore)
        .post("/creators/{id}/address", EDIT, person::address)
        .get("/creators/{id}/merge", Allow::Can(Action::Merge), merge::choose)
}

fn channels() -> Routes {
    Routes::new()
        .get("/creators/{id}/channels/new", EDIT, channel::new)
        .post("/creators/{id}/channels/new", EDIT, channel::create)
        .get("/creators/{id}/channels/{channel}", READ, channel::show)
        .post("/creators/{id}/channels/{channel}", EDIT, channel::save)
        .post("/creators/{id}/channels/{channel}/observations", EDIT, channel::observe)
        .post("/creators/{id}/channels/{channel}/forget", EDIT, channel::forget)
        .post("/creators/{id}/channels/{channel}/move", EDIT, channel::shift)
        .post("/creators/{id}/channels/{channel}/remove", EDIT, channel::remove)
}

fn attached() -> Routes {
    Routes::new()
        .post("/creators/{id}/notes", EDIT, note::add)
        .get("/creators/{id}/notes/{note}", EDIT, note::edit)
        .post("/creators/{id}/notes/{note}", EDIT, note::save)
        .post("/creators/{id}/notes/{note}/remove", EDIT, note::remove)
        .post("/creators/{id}/notes/{note}/restore", EDIT, note::restore)
        .post("/creators/{id}/attachments", EDIT, attachments::upload)
        .upload(LARGEST_BODY)
        .get("/creators/{id}/attachments/{file}", READ, attachments::download)
        .post("/creators/{id}/attachments/{file}/remove", EDIT, attachments::remove)
        .post("/creators/{id}/attachments/{file}/restore", EDIT, attachments::restore)
        .post("/creators/{id}/expertise", EDIT, known::add_expertise)
        .post("/creators/{id}/expertise/{topic}/remove", EDIT, known::remove_expertise)
        .post("/creators/{id}/audience", EDIT, known::add_audience)
        .post("/creators/{id}/audience/{fact}/remove", EDIT, known::remove_audience)
}

fn scorecard() -> Routes {
    Routes::new()
        .get("/creators/{id}/assessments/new", EDIT, assessment::new)
        .post("/creators/{id}/assessments/new", EDIT, assessment::create)
        .get("/creators/{id}/assessments/{card}", EDIT, assessment::edit)
        .post("/creators/{id}/assessments/{card}", EDIT, assessment::save)
        .post("/creators/{id}/assessments/{card}/remove", EDIT, assessment::remove)
}

fn fields() -> Routes {
    Routes::new()
        .get("/settings/fields", READ, custom::list)
        .post("/settings/fields", CONFIGURE, custom::reorder)
        .get("/settings/fields/new", CONFIGURE, custom::new)
        .post("/settings/fields/new", CONFIGURE, custom::create)
        .get("/settings/fields/{field}", CONFIGURE, custom::edit)
        .post("/settings/fields/{field}", CONFIGURE, custom::save)
        .post("/settings/fields/{field}/archive", CONFIGURE, custom::archive)
        .post("/settings/fields/{field}/restore", CONFIGURE, custom::restore)
}
