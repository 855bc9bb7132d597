//! The addresses of the slice.

use kernel::{
    Action,
    web::{Allow, Doc, Routes},
};

use crate::{
    api,
    model::{CloseGoal, DeclineWish, EditPreferences, EditWish, NewAnswer, NewGoal, NewStyle, NewSupport, NewWish, WishesAsked},
    pages::{goals, lists, preferences, styles, supports, wishes},
    store::{goals::Goal, preferences::Preferences, styles::StyleEntry, supports::Support, wishes::WishView},
};

const READ: Allow = Allow::Can(Action::Read);
const EDIT: Allow = Allow::Can(Action::Edit);

pub fn routes() -> Routes {
    pages_of_wishes().and(other_pages()).and(api_of_wishes()).and(api_of_goals()).and(api_of_supports()).and(api_of_styles())
}

fn pages_of_wishes() -> Routes {
    Routes::new()
        .get("/wishes", READ, lists::wishes)
        .get("/partnerships/{id}/wishes", READ, lists::wishes_of)
        .get("/partnerships/{id}/wishes/new", EDIT, wishes::new)
        .post("/partnerships/{id}/wishes/new", EDIT, wishes::create)
        .post("/partnerships/{id}/wishes/asked", EDIT, wishes::asked)
        .get("/wishes/{id}/edit", EDIT, wishes::edit)
        .post("/wishes/{id}/edit", EDIT, wishes::save)
        .get("/wishes/{id}/answer", EDIT, wishes::answer)
        .post("/wishes/{id}/answer", EDIT, wishes::put_answer)
        .get("/wishes/{id}/decline", EDIT, wishes::decline)
        .post("/wishes/{id}/decline", EDIT, wishes::put_decline)
        .post("/wishes/{id}/reopen", EDIT, wishes::reopen)
        .post("/wishes/{id}/remove", EDIT, wishes::remove)
        .post("/wishes/{id}/restore", EDIT, wishes::restore)
}

fn other_pages() -> Routes {
    Routes::new()
        .get("/creators/{id}/goals", READ, lists::goals_of)
        .get("/creators/{id}/goals/new", EDIT, goals::new)
        .post("/creators/{id}/goals/new", EDIT, goals::create)
        .get("/goals/{id}/edit", EDIT, goals::edit)
        .post("/goals/{id}/edit", EDIT, goals::save)
        .get("/goals/{id}/close", EDIT, goals::close)
        .post("/goals/{id}/close", EDIT, goals::put_close)
        .post("/goals/{id}/remove", EDIT, goals::remove)
        .post("/goals/{id}/restore", EDIT, goals::restore)
        .get("/partnerships/{id}/supports", READ, lists::supports_of)
        .get("/partnerships/{id}/supports/new", EDIT, supports::new)
        .post("/partnerships/{id}/supports/new", EDIT, supports::create)
        .get("/supports/{id}/edit", EDIT, supports::edit)
        .post("/supports/{id}/edit", EDIT, supports::save)
        .post("/supports/{id}/remove", EDIT, supports::remove)
        .post("/supports/{id}/restore", EDIT, supports::restore)
        .get("/creators/{id}/style", READ, lists::styles_of)
        .get("/creators/{id}/style/new", EDIT, styles::new)
        .post("/creators/{id}/style/new", EDIT, styles::create)
        .get("/style-entries/{id}/edit", EDIT, styles::edit)
        .post("/style-entries/{id}/edit", EDIT, styles::save)
        .post("/style-entries/{id}/remove", EDIT, styles::remove)
        .post("/style-entries/{id}/restore", EDIT, styles::restore)
        .get("/partnerships/{id}/preferences", EDIT, preferences::edit)
        .post("/partnerships/{id}/preferences", EDIT, preferences::save)
}

fn api_of_wishes() -> Routes {
    let doc = |summary| Doc::new("wishes", summary);
    let list =
        |summary| doc(summary).list::<WishView>().query("state", "`unanswered` (asked, not acted on), `open`, `matched` or `declined`");
    Routes::new()
        .api_get(
            "/wishes",
            READ,
            api::wishes::list,
            list("List wishes, newest first").query("partnership", "Of this partnership").query("creator", "Of this creator"),
        )
        .api_get("/partnerships/{id}/wishes", READ, api::wishes::of_partnership, list("List the wishes of a partnership, newest first"))
        .api_post("/partnerships/{id}/wishes", EDIT, api::wishes::record, doc("Write a wish down").body::<NewWish>().made::<WishView>())
        .api_put(
            "/partnerships/{id}/wishes-asked",
            EDIT,
            api::wishes::asked,
            doc("Say when the creator was asked what they want").body::<WishesAsked>().ok::<Preferences>(),
        )
        .api_get("/wishes/{wish}", READ, api::wishes::show, doc("Show a wish").ok::<WishView>())
        .api_put(
            "/wishes/{wish}",
            EDIT,
            api::wishes::reword,
            doc("Correct a wish, or take it as said anew").body::<EditWish>().ok::<WishView>().versioned(),
        )
        .api_post(
            "/wishes/{wish}/answers",
            EDIT,
            api::wishes::answer,
            doc("Say what was done about a wish").body::<NewAnswer>().ok::<WishView>().versioned(),
        )
        .api_post(
            "/wishes/{wish}/decline",
            EDIT,
            api::wishes::decline,
            doc("Decline a wish with a reason").body::<DeclineWish>().ok::<WishView>().versioned(),
        )
        .api_post("/wishes/{wish}/reopen", EDIT, api::wishes::reopen, doc("Open a decided wish again").ok::<WishView>().versioned())
        .api_delete("/wishes/{wish}", EDIT, api::wishes::remove, doc("Remove a wish; it can be brought back").no_content())
        .api_delete("/wishes/{wish}/removal", EDIT, api::wishes::restore, doc("Bring a removed wish back").ok::<WishView>())
}

fn api_of_goals() -> Routes {
    let doc = |summary| Doc::new("goals", summary);
    Routes::new()
        .api_get("/creators/{id}/goals", READ, api::goals::list, doc("List the goals of a creator, open ones first").list::<Goal>())
        .api_post("/creators/{id}/goals", EDIT, api::goals::state, doc("Write a goal down").body::<NewGoal>().made::<Goal>())
        .api_get("/goals/{goal}", READ, api::goals::show, doc("Show a goal").ok::<Goal>())
        .api_put("/goals/{goal}", EDIT, api::goals::edit, doc("Change a goal").body::<NewGoal>().ok::<Goal>().versioned())
        .api_post(
            "/goals/{goal}/close",
            EDIT,
            api::goals::close,
            doc("Say that a goal was reached or dropped").body::<CloseGoal>().ok::<Goal>().versioned(),
        )
        .api_delete("/goals/{goal}", EDIT, api::goals::remove, doc("Remove a goal; it can be brought back").no_content())
        .api_delete("/goals/{goal}/removal", EDIT, api::goals::restore, doc("Bring a removed goal back").ok::<Goal>())
}

fn api_of_supports() -> Routes {
    let doc = |summary| Doc::new("support", summary);
    Routes::new()
        .api_get(
            "/partnerships/{id}/supports",
            READ,
            api::supports::list,
            doc("List what was done for the creator, newest first").list::<Support>(),
        )
        .api_post("/partnerships/{id}/supports", EDIT, api::supports::log, doc("Write support down").body::<NewSupport>().made::<Support>())
        .api_get("/supports/{support}", READ, api::supports::show, doc("Show support").ok::<Support>())
        .api_put("/supports/{support}", EDIT, api::supports::edit, doc("Change support").body::<NewSupport>().ok::<Support>().versioned())
        .api_delete("/supports/{support}", EDIT, api::supports::remove, doc("Remove support; it can be brought back").no_content())
        .api_delete("/supports/{support}/removal", EDIT, api::supports::restore, doc("Bring removed support back").ok::<Support>())
}

fn api_of_styles() -> Routes {
    let doc = |summary| Doc::new("style", summary);
    Routes::new()
        .api_get("/creators/{id}/style-entries", READ, api::styles::list, doc("List notes on style, newest first").list::<StyleEntry>())
        .api_post(
            "/creators/{id}/style-entries",
            EDIT,
            api::styles::note,
            doc("Write a note on style down").body::<NewStyle>().made::<StyleEntry>(),
        )
        .api_get("/style-entries/{entry}", READ, api::styles::show, doc("Show a note on style").ok::<StyleEntry>())
        .api_put(
            "/style-entries/{entry}",
            EDIT,
            api::styles::edit,
            doc("Change a note on style").body::<NewStyle>().ok::<StyleEntry>().versioned(),
        )
        .api_delete("/style-entries/{entry}", EDIT, api::styles::remove, doc("Remove a note on style; it can be brought back").no_content())
        .api_delete(
            "/style-entries/{entry}/removal",
            EDIT,
            api::styles::restore,
            doc("Bring a removed note on style back").ok::<StyleEntry>(),
        )
        .api_get(
            "/partnerships/{id}/preferences",
            READ,
            api::preferences::show,
            Doc::new("preferences", "Show how the creator likes to work").ok::<Preferences>(),
        )
        .api_put(
            "/partnerships/{id}/preferences",
            EDIT,
            api::preferences::put,
            Doc::new("preferences", "Say how the creator likes to work").body::<EditPreferences>().ok::<Preferences>().versioned(),
        )
}
