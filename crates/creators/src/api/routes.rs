//! The table of addresses. The list of creators, bulk changes and export are the directory's; duplicates are the merging's.

use kernel::{
    Action,
    web::{Allow, Doc, Routes},
};

use super::{address, assessments, attachments, audience, channels, custom, expertise, history, notes, person, search};
use crate::{
    index::Found,
    model::{
        CustomField, EditChannel, EditCreator, NewAssessment, NewAudienceFact, NewChannel, NewCreator, NewCustomField, NewExpertise,
        NewNote, Observation,
    },
    store::{
        assessments::Assessment, attachments::Attachment, audience::AudienceFact, channels::Channel, events::Happened,
        expertise::Expertise, notes::Note, view::CreatorView,
    },
};

const READ: Allow = Allow::Can(Action::Read);
const EDIT: Allow = Allow::Can(Action::Edit);
const CONFIGURE: Allow = Allow::Can(Action::Configure);

/// Every address of creators in the JSON API.
pub fn routes() -> Routes {
    people().and(of_channels()).and(of_notes()).and(known()).and(of_assessments()).and(files()).and(fields())
}

fn people() -> Routes {
    let doc = |summary| Doc::new("creators", summary);
    Routes::new()
        .api_post("/creators", EDIT, person::create, doc("Add a creator").body::<NewCreator>().made::<CreatorView>())
        .api_get("/creators/{id}", READ, person::show, doc("Show a creator").ok::<CreatorView>())
        .api_patch("/creators/{id}", EDIT, person::edit, doc("Change a creator").body::<EditCreator>().ok::<CreatorView>().versioned())
        .api_put("/creators/{id}/archive", EDIT, person::archive, doc("Put a creator away; everything is kept").ok::<CreatorView>())
        .api_delete("/creators/{id}/archive", EDIT, person::restore, doc("Bring a creator back").ok::<CreatorView>())
        .api_get("/creators/{id}/events", READ, person::events, doc("List what happened, newest first").list::<Happened>())
        .api_get(
            "/search",
            READ,
            search::find,
            doc("Find people by name in either alphabet, account or e-mail; the nearest first")
                .list::<Found>()
                .query("q", "What is looked for"),
        )
}

fn of_channels() -> Routes {
    let doc = |summary| Doc::new("channels", summary);
    Routes::new()
        .api_get(
            "/creators/{id}/channels",
            READ,
            channels::list,
            doc("List the accounts of a creator, the main one first").list::<Channel>(),
        )
        .api_post("/creators/{id}/channels", EDIT, channels::add, doc("Add an account").body::<NewChannel>().made::<Channel>())
        .api_put(
            "/creators/{id}/channels/order",
            EDIT,
            channels::reorder,
            doc("Put the accounts in order").body::<channels::ChannelOrder>().list::<Channel>(),
        )
        .api_get("/creators/{id}/channels/{channel}", READ, channels::show, doc("Show an account").ok::<Channel>())
        .api_patch(
            "/creators/{id}/channels/{channel}",
            EDIT,
            channels::edit,
            doc("Change an account").body::<EditChannel>().ok::<Channel>().versioned(),
        )
        .api_delete("/creators/{id}/channels/{channel}", EDIT, channels::remove, doc("Remove an account and its history").no_content())
        .api_get(
            "/creators/{id}/channels/{channel}/observations",
            READ,
            history::list,
            doc("List what was counted, newest day first").list::<Observation>(),
        )
        .api_put(
            "/creators/{id}/channels/{channel}/observations",
            EDIT,
            history::put,
            doc("Write down what was counted; a day that is there gets the new word").body::<history::NewObservations>().ok::<Channel>(),
        )
        .api_delete(
            "/creators/{id}/channels/{channel}/observations/{metric}/{on}",
            EDIT,
            history::forget,
            doc("Take a wrong count back").no_content(),
        )
}

fn of_notes() -> Routes {
    let doc = |summary| Doc::new("notes", summary);
    Routes::new()
        .api_get("/creators/{id}/notes", READ, notes::list, doc("List the notes, newest first").list::<Note>())
        .api_post("/creators/{id}/notes", EDIT, notes::add, doc("Add a note").body::<NewNote>().made::<Note>())
        .api_get("/creators/{id}/notes/{note}", READ, notes::show, doc("Show a note").ok::<Note>())
        .api_put("/creators/{id}/notes/{note}", EDIT, notes::edit, doc("Change a note").body::<NewNote>().ok::<Note>().versioned())
        .api_delete("/creators/{id}/notes/{note}", EDIT, notes::remove, doc("Remove a note; it can be brought back").no_content())
        .api_delete("/creators/{id}/notes/{note}/removal", EDIT, notes::restore, doc("Bring a removed note back").ok::<Note>())
}

fn known() -> Routes {
    let doc = |summary| Doc::new("creators", summary);
    Routes::new()
        .api_get("/creators/{id}/expertise", READ, expertise::list, doc("List what a creator is good at").list::<Expertise>())
        .api_put(
            "/creators/{id}/expertise",
            EDIT,
            expertise::put,
            doc("Add a topic, or new evidence to the topic that is there").body::<NewExpertise>().ok::<Expertise>(),
        )
        .api_delete("/creators/{id}/expertise/{expertise}", EDIT, expertise::remove, doc("Take a topic away").no_content())
        .api_get("/creators/{id}/audience", READ, audience::list, doc("List what is known of the audience").list::<AudienceFact>())
        .api_put(
            "/creators/{id}/audience",
            EDIT,
            audience::put,
            doc("Add a fact, or a newer measure of the one that is there").body::<NewAudienceFact>().ok::<AudienceFact>(),
        )
        .api_delete("/creators/{id}/audience/{fact}", EDIT, audience::remove, doc("Take a fact away").no_content())
        .api_get(
            "/creators/{id}/address-form",
            READ,
            address::list,
            doc("List who is on «ты» and who on «вы» with a creator").list::<address::AddressView>(),
        )
        .api_put(
            "/creators/{id}/address-form",
            EDIT,
            address::settle,
            doc("Settle on «ты» or «вы» between you and a creator").body::<address::NewAddressForm>().ok::<address::AddressView>(),
        )
        .api_delete("/creators/{id}/address-form", EDIT, address::forget, doc("Forget what you had settled on").no_content())
}

fn of_assessments() -> Routes {
    let doc = |summary| Doc::new("assessments", summary);
    Routes::new()
        .api_get(
            "/creators/{id}/assessments",
            READ,
            assessments::list,
            doc("List the assessments of a creator, newest first").list::<Assessment>(),
        )
        .api_post(
            "/creators/{id}/assessments",
            EDIT,
            assessments::add,
            doc("Add your assessment").body::<NewAssessment>().made::<Assessment>(),
        )
        .api_get("/creators/{id}/assessments/{assessment}", READ, assessments::show, doc("Show an assessment").ok::<Assessment>())
        .api_put(
            "/creators/{id}/assessments/{assessment}",
            EDIT,
            assessments::edit,
            doc("Change your own assessment").body::<NewAssessment>().ok::<Assessment>().versioned(),
        )
        .api_delete("/creators/{id}/assessments/{assessment}", EDIT, assessments::remove, doc("Remove your own assessment").no_content())
}

fn files() -> Routes {
    let doc = |summary| Doc::new("attachments", summary);
    let upload = doc("Add a file: the body is the file itself, or a form (multipart/form-data) with the part `file`")
        .made::<Attachment>()
        .query("name", "The file's name, where the body is the file itself");
    Routes::new()
        .api_get(
            "/creators/{id}/attachments",
            READ,
            attachments::list,
            doc("List the files kept with a creator, newest first").list::<Attachment>(),
        )
        .api_post("/creators/{id}/attachments", EDIT, attachments::upload, upload)
        .upload(attachments::LARGEST_BODY)
        .api_get("/creators/{id}/attachments/{attachment}", READ, attachments::show, doc("Show what is known of a file").ok::<Attachment>())
        .api_get("/creators/{id}/attachments/{attachment}/file", READ, attachments::download, doc("Take the file itself"))
        .api_delete(
            "/creators/{id}/attachments/{attachment}",
            EDIT,
            attachments::remove,
            doc("Remove a file; it can be brought back").no_content(),
        )
        .api_delete(
            "/creators/{id}/attachments/{attachment}/removal",
            EDIT,
            attachments::restore,
            doc("Bring a removed file back").ok::<Attachment>(),
        )
}

fn fields() -> Routes {
    let doc = |summary| Doc::new("custom fields", summary);
    Routes::new()
        .api_get("/custom-fields", READ, custom::list, doc("List the workspace's own fields, archived ones last").list::<CustomField>())
        .api_post("/custom-fields", CONFIGURE, custom::define, doc("Add a field").body::<NewCustomField>().made::<CustomField>())
        .api_put(
            "/custom-fields/order",
            CONFIGURE,
            custom::reorder,
            doc("Put the fields in order").body::<custom::FieldOrder>().list::<CustomField>(),
        )
        .api_get("/custom-fields/{id}", READ, custom::show, doc("Show a field").ok::<CustomField>())
        .api_patch(
            "/custom-fields/{id}",
            CONFIGURE,
            custom::edit,
            doc("Change a field's words and choices; its kind stays").body::<custom::EditCustomField>().ok::<CustomField>().versioned(),
        )
        .api_put(
            "/custom-fields/{id}/archive",
            CONFIGURE,
            custom::archive,
            doc("Put a field away; its values are kept").ok::<CustomField>(),
        )
        .api_delete(
            "/custom-fields/{id}/archive",
            CONFIGURE,
            custom::restore,
            doc("Bring a field back, with the values it had").ok::<CustomField>(),
        )
}
