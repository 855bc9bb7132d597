//! Every address of accounts, and who may use it.

use kernel::{
    Action,
    web::{Allow, Doc, Routes},
};

use crate::{
    api,
    model::{EditMember, EditWorkspace, EventView, InvitationView, MeView, MemberView, NewInvitation, TokenView, WorkspaceView},
    pages::{
        door,
        settings::{audit, members, profile, security, tokens, workspace},
        workspaces,
    },
};

pub fn routes() -> Routes {
    the_door().and(own_settings()).and(workspace_settings()).and(json())
}

fn the_door() -> Routes {
    let (anyone, own) = (Allow::anyone(), Allow::can(Action::Own));
    Routes::new()
        .get("/sign-in", anyone, door::show_sign_in)
        .post("/sign-in", anyone, door::sign_in)
        .post("/sign-in/link", anyone, door::ask_link)
        .get("/sign-in/link/{token}", anyone, door::show_link)
        .post("/sign-in/link/{token}", anyone, door::open_link)
        .get("/sign-in/code", anyone, door::show_code)
        .post("/sign-in/code", anyone, door::code)
        .get("/forgot", anyone, door::show_forgot)
        .post("/forgot", anyone, door::forgot)
        .get("/reset/{token}", anyone, door::show_reset)
        .post("/reset/{token}", anyone, door::reset)
        .get("/address/{token}", anyone, door::show_address_link)
        .post("/address/{token}", anyone, door::open_address_link)
        .get("/invitation/{token}", anyone, door::invitation)
        .post("/invitation/{token}", anyone, door::accept)
        .get("/welcome", anyone, door::welcome)
        .post("/welcome", anyone, door::set_up)
        .get("/open/{token}", anyone, door::open_demo)
        .post("/sign-out", anyone, door::sign_out)
        .post("/preferences", anyone, door::preferences)
        .get("/workspaces", own, workspaces::list)
        .post("/workspaces", own, workspaces::switch)
}

fn own_settings() -> Routes {
    let own = Allow::can(Action::Own);
    Routes::new()
        .get("/settings", own, profile::show)
        .post("/settings", own, profile::save)
        .get("/settings/security", own, security::show)
        .post("/settings/security/password", own, security::set_password)
        .get("/settings/security/address", own, security::show_address)
        .post("/settings/security/address", own, security::ask_address)
        .get("/settings/security/app", own, security::setup)
        .post("/settings/security/app", own, security::begin)
        .post("/settings/security/app/confirm", own, security::confirm)
        .post("/settings/security/app/off", own, security::turn_off)
        .post("/settings/security/codes", own, security::new_codes)
        .post("/settings/security/devices/end", own, security::end_devices)
        .post("/settings/security/devices/{id}/end", own, security::end_device)
        .get("/settings/tokens", own, tokens::list)
        .post("/settings/tokens", own, tokens::create)
        .post("/settings/tokens/{id}/revoke", own, tokens::revoke)
}

fn workspace_settings() -> Routes {
    let (of_members, configure, of_audit) = (Allow::can(Action::Members), Allow::can(Action::Configure), Allow::can(Action::Audit));
    Routes::new()
        .get("/settings/members", of_members, members::list)
        .post("/settings/members", of_members, members::invite)
        .get("/settings/members/{id}", of_members, members::show)
        .post("/settings/members/{id}", of_members, members::save)
        .post("/settings/members/{id}/state", of_members, members::state)
        .post("/settings/members/{id}/remove", of_members, members::remove)
        .post("/settings/members/invitations/{id}/revoke", of_members, members::revoke)
        .get("/settings/workspace", configure, workspace::show)
        .post("/settings/workspace", configure, workspace::save)
        .get("/settings/audit", of_audit, audit::show)
}

fn json() -> Routes {
    let (read, own, of_members) = (Allow::can(Action::Read), Allow::can(Action::Own), Allow::can(Action::Members));
    let (configure, of_audit) = (Allow::can(Action::Configure), Allow::can(Action::Audit));
    let doc = |summary| Doc::new("accounts", summary);
    Routes::new()
        .api_get("/me", read, api::me, doc("Show who asks").ok::<MeView>())
        .api_get("/workspace", read, api::workspace, doc("Show the workspace").ok::<WorkspaceView>())
        .api_put(
            "/workspace",
            configure,
            api::edit_workspace,
            doc("Change the workspace").body::<EditWorkspace>().ok::<WorkspaceView>().versioned(),
        )
        .api_get("/members", read, api::members, doc("List the members").list::<MemberView>())
        .api_get("/members/{id}", read, api::member, doc("Show a member").ok::<MemberView>())
        .api_patch(
            "/members/{id}",
            of_members,
            api::edit_member,
            doc("Change a member's role or state").body::<EditMember>().ok::<MemberView>().versioned(),
        )
        .api_delete("/members/{id}", of_members, api::remove_member, doc("Remove a member").no_content().versioned())
        .api_get("/invitations", of_members, api::invitations, doc("List the open invitations").list::<InvitationView>())
        .api_post("/invitations", of_members, api::invite, doc("Invite somebody by mail").body::<NewInvitation>().made::<InvitationView>())
        .api_delete("/invitations/{id}", of_members, api::revoke_invitation, doc("Take an invitation back").no_content())
        .api_get("/tokens", own, api::tokens, doc("List API tokens: one's own, an owner sees all").list::<TokenView>())
        .api_delete("/tokens/{id}", own, api::revoke_token, doc("End an API token").no_content())
        .api_get(
            "/audit",
            of_audit,
            api::audit,
            doc("Read the audit log, newest first")
                .list::<EventView>()
                .query("actor", "A member's id")
                .query("subject_kind", "The kind of thing it happened to, such as `member`")
                .query("from", "First instant (RFC 3339)")
                .query("until", "First instant that is no longer wanted"),
        )
}
