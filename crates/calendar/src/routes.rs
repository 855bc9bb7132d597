//! The addresses of the slice.

use kernel::{
    Action,
    web::{Allow, Doc, Routes},
};

use crate::{
    api::{self, CalendarView, FeedMade, FeedView, MeetingTimes, MeetingView},
    model::{CancelMeeting, NewFeed, NewMeeting},
    pages,
};

pub fn routes() -> Routes {
    of_pages().and(of_api())
}

fn of_pages() -> Routes {
    let (read, edit, own) = (Allow::can(Action::Read), Allow::can(Action::Edit), Allow::can(Action::Own));
    Routes::new()
        .get("/calendar", read, pages::calendar::show)
        .get("/settings/feeds", own, pages::feeds::list)
        .post("/settings/feeds", own, pages::feeds::create)
        .post("/settings/feeds/{id}/revoke", own, pages::feeds::revoke)
        // Open to whoever knows the secret: programs cannot sign in.
        .get("/feeds/{file}", Allow::anyone(), pages::feeds::serve)
        .get("/partnerships/{id}/meeting", read, pages::meeting::show)
        .post("/partnerships/{id}/meeting", edit, pages::meeting::arrange)
        .post("/meetings/{id}/cancel", edit, pages::meeting::cancel)
        .get("/meetings/{id}/meeting.ics", read, pages::meeting::file)
}

fn of_api() -> Routes {
    let (read, edit, own) = (Allow::can(Action::Read), Allow::can(Action::Edit), Allow::can(Action::Own));
    let doc = |summary| Doc::new("calendar", summary);
    Routes::new()
        .api_get(
            "/calendar",
            read,
            api::calendar,
            doc("Show the calendar of some days")
                .query("from", "The first day; today unless said")
                .query("to", "The last day, at most 400 days later; 30 days later unless said")
                .query("scope", "`mine` (unless said) or `team`")
                .query("kind", "Only this kind: `check_in`, `review`, `meeting`, `promise`, `collaboration`, `renewal`, `birthday`, `anniversary` or `holiday`")
                .ok::<CalendarView>(),
        )
        .api_get("/feeds", own, api::feeds, doc("List one's own feeds").list::<FeedView>())
        .api_post("/feeds", own, api::make_feed, doc("Make a feed; its address is told this once").body::<NewFeed>().made::<FeedMade>())
        .api_delete("/feeds/{id}", own, api::revoke_feed, doc("Revoke a feed").no_content())
        .api_get(
            "/partnerships/{id}/meeting-times",
            read,
            api::times,
            doc("Propose times to meet a creator").query("minutes", "How long, in quarters of an hour; 30 unless said").ok::<MeetingTimes>(),
        )
        .api_post("/partnerships/{id}/meetings", edit, api::arrange, doc("Arrange a meeting").body::<NewMeeting>().made::<MeetingView>())
        .api_get("/meetings/{id}", read, api::show, doc("Show a meeting").ok::<MeetingView>())
        .api_post(
            "/meetings/{id}/cancel",
            edit,
            api::cancel,
            doc("Call a meeting off, with a reason").body::<CancelMeeting>().ok::<MeetingView>().versioned(),
        )
}
