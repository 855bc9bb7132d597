//! The addresses of the slice.

use kernel::{
    Action,
    web::{Allow, Doc, Routes},
};

use crate::{
    api::{
        self,
        views::{CountsView, LoadView, StandingView, StepView, WhyView},
    },
    model::{BulkInput, BulkView, DismissInput, DoneInput, HandOverInput, NewStep, SnoozeInput},
};

pub fn routes() -> Routes {
    let (read, edit) = (Allow::can(Action::Read), Allow::can(Action::Edit));
    let doc = |summary| Doc::new("steps", summary);
    let list = doc("List next steps")
        .list::<StepView>()
        .query("tab", "`mine` (unless said), `team`, `snoozed` or `done` (today)")
        .query("group", "`promises`, `check_ins`, `risks`, `growth`, `moments` or `compliance`")
        .query("market", "Of creators of this market")
        .query("brand", "With this brand")
        .query("partnership", "Of this partnership")
        .query("member", "On the team's list: of this member");
    Routes::new()
        .api_get("/steps", read, api::lists::list, list)
        .api_post("/steps", edit, api::verbs::add, doc("Write a step down").body::<NewStep>().made::<StepView>())
        .api_get("/steps/counts", read, api::lists::counts, doc("Count the steps of each tab and group").ok::<CountsView>())
        .api_get("/steps/load", read, api::lists::load, doc("Show who carries what").list::<LoadView>())
        .api_post("/steps/bulk", edit, api::verbs::bulk, doc("Change many at once").body::<BulkInput>().ok::<BulkView>())
        .api_post("/steps/undo/{id}", edit, api::verbs::undo, doc("Take a change of many back").no_content())
        .api_get("/steps/{id}", read, api::lists::show, doc("Show a step, and why it is there").ok::<WhyView>())
        .api_post("/steps/{id}/snooze", edit, api::verbs::snooze, doc("Put a step off").body::<SnoozeInput>().ok::<StepView>().versioned())
        .api_post("/steps/{id}/unsnooze", edit, api::verbs::unsnooze, doc("Take up a step that was put off").ok::<StepView>().versioned())
        .api_post(
            "/steps/{id}/done",
            edit,
            api::verbs::done,
            doc("Say that a step is done").body::<DoneInput>().ok::<StepView>().versioned(),
        )
        .api_post(
            "/steps/{id}/dismiss",
            edit,
            api::verbs::dismiss,
            doc("Say why a step is not for us").body::<DismissInput>().ok::<StepView>().versioned(),
        )
        .api_post("/steps/{id}/reopen", edit, api::verbs::reopen, doc("Take up what was closed").ok::<StepView>().versioned())
        .api_post(
            "/steps/{id}/hand-over",
            edit,
            api::verbs::hand_over,
            doc("Hand a step to a member").body::<HandOverInput>().ok::<StepView>().versioned(),
        )
        .api_get(
            "/partnerships/{id}/standing",
            read,
            api::lists::standing,
            doc("Show how a partnership stands: health, gates, guarantee, rhythm").ok::<StandingView>(),
        )
}
