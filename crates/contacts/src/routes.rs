//! The addresses of the slice.

use kernel::{
    Action,
    web::{Allow, Doc, Routes},
};

use crate::{
    api::{self, NewLine},
    line::Draft,
    model::{NewContact, NewReply},
    pages::{form, list},
    store::rows::Contact,
};

const READ: Allow = Allow::Can(Action::Read);
const EDIT: Allow = Allow::Can(Action::Edit);

pub fn routes() -> Routes {
    pages().and(programs())
}

fn pages() -> Routes {
    Routes::new()
        .get("/contacts", READ, list::all)
        .get("/creators/{id}/contacts", READ, list::of_creator)
        .get("/partnerships/{id}/contacts", READ, list::of_partnership)
        .get("/creators/{id}/contacts/new", EDIT, form::new_with_creator)
        .post("/creators/{id}/contacts/new", EDIT, form::create_with_creator)
        .get("/partnerships/{id}/contacts/new", EDIT, form::new_in_partnership)
        .post("/partnerships/{id}/contacts/new", EDIT, form::create_in_partnership)
        .get("/contacts/{id}", READ, list::one)
        .get("/contacts/{id}/edit", EDIT, form::edit)
        .post("/contacts/{id}/edit", EDIT, form::save)
        .post("/contacts/{id}/reply", EDIT, form::reply)
        .post("/contacts/{id}/remove", EDIT, form::remove)
        .post("/contacts/{id}/restore", EDIT, form::restore)
}

fn programs() -> Routes {
    let doc = |summary| Doc::new("contacts", summary);
    let list = |summary| {
        doc(summary)
            .list::<Contact>()
            .query("kind", "`check_in`, `ask`, `project`, `review`, `support` or `other`")
            .query("channel", "By this means")
            .query("direction", "`out`, `in` or `both`")
            .query("member", "With this member of the team")
            .query("request", "`true`: with a request in it; `false`: without")
    };
    Routes::new()
        .api_get(
            "/contacts",
            READ,
            api::list,
            list("List contacts, newest first").query("creator", "With this creator").query("partnership", "Of this partnership"),
        )
        .api_get("/creators/{id}/contacts", READ, api::of_creator, list("List the contacts with a creator, newest first"))
        .api_post("/creators/{id}/contacts", EDIT, api::log, doc("Write a contact down").body::<NewContact>().made::<Contact>())
        .api_get("/partnerships/{id}/contacts", READ, api::of_partnership, list("List the contacts of a partnership, newest first"))
        .api_post(
            "/partnerships/{id}/contacts",
            EDIT,
            api::log_in_partnership,
            doc("Write a contact of a partnership down").body::<NewContact>().made::<Contact>(),
        )
        .api_get("/contacts/{contact}", READ, api::show, doc("Show a contact").ok::<Contact>())
        .api_put("/contacts/{contact}", EDIT, api::edit, doc("Change a contact").body::<NewContact>().ok::<Contact>().versioned())
        .api_post(
            "/contacts/{contact}/reply",
            EDIT,
            api::reply,
            doc("Say that the other side has answered").body::<NewReply>().ok::<Contact>().versioned(),
        )
        .api_delete("/contacts/{contact}", EDIT, api::remove, doc("Remove a contact; it can be brought back").no_content())
        .api_delete("/contacts/{contact}/removal", EDIT, api::restore, doc("Bring a removed contact back").ok::<Contact>())
        .api_post(
            "/contact-drafts",
            READ,
            api::draft,
            doc("Read one line, such as “called Vera, send terms by Friday”; nothing is saved").body::<NewLine>().ok::<Draft>(),
        )
}
