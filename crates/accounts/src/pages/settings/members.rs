//! The team: who is in it, who is asked in, and what each may do.

use askama::Template;
use kernel::{
    Error, Lang, Msg, Problems, Result, Role, Tx,
    ids::{InvitationId, MemberId},
    web::{At, Cx, FormData, FormState, Page, Response, Shell},
};

use crate::{
    actions::{
        invitations::{self, Links},
        members,
    },
    letters::{Letters, invitation_path},
    model::{EditMember, InvitationView, MemberView, NewInvitation},
    pages::{Clockface, with_problems},
    secret::Secret,
    store,
};

const LIST: &str = "/settings/members";

#[derive(Template)]
#[template(path = "members.html")]
pub(in crate::pages) struct MembersPage {
    pub shell: Shell,
    pub members: Vec<MemberRow>,
    pub invitations: Vec<InvitationRow>,
    /// The invitation that was just made.
    pub made: Option<Invited>,
    pub f: FormState,
}
impl Page for MembersPage {}

pub(in crate::pages) struct MemberRow {
    pub id: MemberId,
    pub name: String,
    pub email: String,
    pub role: Role,
    pub suspended: bool,
    /// The name of the market that the member knows from the inside.
    pub market: Option<String>,
    pub factor: bool,
    pub seen: Option<String>,
    pub version: i64,
}

pub(in crate::pages) struct InvitationRow {
    pub id: InvitationId,
    pub email: String,
    pub role: Role,
    pub details: String,
}

/// The link of a new invitation, shown once: it can be handed on where mail does not arrive.
pub(in crate::pages) struct Invited {
    pub email: String,
    pub link: String,
    pub mailed: bool,
}

#[derive(Template)]
#[template(path = "member.html")]
pub(in crate::pages) struct MemberPage {
    pub shell: Shell,
    pub m: MemberRow,
    /// How many partnerships the member cares for.
    pub cares_for: i64,
    /// Code and name.
    pub markets: Vec<(String, String)>,
    pub f: FormState,
}
impl Page for MemberPage {}

/// What the page of a member shows.
type Sheet = (MemberView, i64, Vec<Market>);
/// Code, name in English, name in Russian.
type Market = (String, String, String);

fn sheet(tx: &mut Tx<'_>, id: MemberId) -> Result<Sheet> {
    Ok((store::members::view(tx, id)?, store::members::cares_for(tx, id)?, store::members::markets(tx)?))
}

fn names(lang: Lang, markets: Vec<Market>) -> Vec<(String, String)> {
    markets.into_iter().map(|(code, en, ru)| (code, if lang == Lang::Ru { ru } else { en })).collect()
}

pub async fn list(cx: Cx) -> Result<Response> {
    let f = usual(&cx);
    list_with(&cx, 200, None, f).await
}

pub async fn invite(cx: Cx, form: FormData) -> Result<Response> {
    let text = |name: &str| form.text(name).to_owned();
    let new = NewInvitation { email: text("email"), role: text("role"), language: text("language") };
    let links = Links { mail: Secret::new(&cx.app), link: Secret::new(&cx.app) };
    let (given, letters) = (links.clone(), Letters::of(&cx.app));
    match cx.write(move |tx| invitations::invite(tx, &new, &given, &letters)).await {
        Ok(_) => {
            let link = cx.app.config().link(&invitation_path(&links.link));
            let mailed = cx.app.config().mail != "none";
            let f = usual(&cx);
            list_with(&cx, 200, Some(Invited { email: form.text("email").to_owned(), link, mailed }), f).await
        }
        Err(Error::Invalid(problems)) => list_with(&cx, 422, None, with_problems(form, problems)).await,
        Err(other) => Err(other),
    }
}

pub async fn revoke(cx: Cx, At(id): At<InvitationId>) -> Result<Response> {
    cx.write(move |tx| invitations::revoke(tx, id)).await?;
    cx.see_toast(LIST, Msg::new("accounts-invitation-revoked"))
}

pub async fn show(cx: Cx, At(id): At<MemberId>) -> Result<Response> {
    let sheet = cx.read(move |tx| sheet(tx, id)).await?;
    let f = said(&sheet.0);
    cx.page(&member_page(&cx, sheet, f))
}

/// Changes the role and the market.
pub async fn save(cx: Cx, At(id): At<MemberId>, form: FormData) -> Result<Response> {
    let change = EditMember {
        role: Some(form.text("role").to_owned()),
        market: form.has("market").then(|| form.text("market").to_owned()),
        state: None,
    };
    edit(cx, id, form, change).await
}

/// Lets a member in or out.
pub async fn state(cx: Cx, At(id): At<MemberId>, form: FormData) -> Result<Response> {
    let state = if form.text("state") == "active" { "active" } else { "suspended" };
    let change = EditMember { state: Some(state.to_owned()), ..EditMember::default() };
    edit(cx, id, form, change).await
}

pub async fn remove(cx: Cx, At(id): At<MemberId>, form: FormData) -> Result<Response> {
    let version = form.version()?;
    match cx.write(move |tx| members::remove(tx, id, version)).await {
        Ok(()) => cx.see_toast(LIST, Msg::new("accounts-member-removed")),
        Err(refusal) => refused(cx, id, form, refusal).await,
    }
}

async fn edit(cx: Cx, id: MemberId, form: FormData, change: EditMember) -> Result<Response> {
    let version = form.version()?;
    match cx.write(move |tx| members::edit(tx, id, &change, version)).await {
        Ok(()) => cx.see_toast(LIST, Msg::new("common-saved")),
        Err(refusal) => refused(cx, id, form, refusal).await,
    }
}

/// The member's page again, with what was wrong.
async fn refused(cx: Cx, id: MemberId, form: FormData, refusal: Error) -> Result<Response> {
    let (status, problems) = match refusal {
        Error::Invalid(problems) => (422, problems),
        Error::Conflict(message) => (409, Problems::of("", message)),
        Error::Stale => (412, Problems::of("", Msg::new("error-stale"))),
        other => return Err(other),
    };
    let sheet = cx.read(move |tx| sheet(tx, id)).await?;
    let f = if form.has("role") { form.state(problems) } else { said(&sheet.0).with_problems(problems) };
    cx.page_with(status, &member_page(&cx, sheet, f))
}

async fn list_with(cx: &Cx, status: u16, made: Option<Invited>, f: FormState) -> Result<Response> {
    let (members, invitations, markets) =
        cx.read(|tx| Ok((store::members::list(tx)?, store::invitations::list(tx)?, store::members::markets(tx)?))).await?;
    let (clock, markets) = (Clockface::of(cx), names(cx.lang(), markets));
    let page = MembersPage {
        shell: super::shell(cx, "term-members"),
        members: members.into_iter().map(|m| row(&clock, &markets, m)).collect(),
        invitations: invitations.into_iter().map(|i| invitation_row(&clock, i)).collect(),
        made,
        f,
    };
    cx.page_with(status, &page)
}

/// What the form proposes.
fn usual(cx: &Cx) -> FormState {
    FormState::of([("role", Role::Manager.code()), ("language", cx.lang().code())])
}

/// What of a member the form shows.
fn said(member: &MemberView) -> FormState {
    FormState::of([("role", member.role.code()), ("market", member.market.as_deref().unwrap_or(""))])
}

fn member_page(cx: &Cx, (member, cares_for, markets): Sheet, f: FormState) -> MemberPage {
    let markets = names(cx.lang(), markets);
    let row = row(&Clockface::of(cx), &markets, member);
    let shell = cx.shell("settings");
    let (settings, team) = (shell.l.t("nav-settings").to_owned(), shell.l.t("term-members").to_owned());
    let shell = shell.crumb(settings, Some("/settings".to_owned())).crumb(team, Some(LIST.to_owned())).crumb(&row.name, None);
    MemberPage { shell, m: row, cares_for, markets, f }
}

pub(in crate::pages) fn row(clock: &Clockface, markets: &[(String, String)], m: MemberView) -> MemberRow {
    let name = |code: &String| markets.iter().find(|(known, _)| known == code).map_or_else(|| code.clone(), |(_, name)| name.clone());
    MemberRow {
        market: m.market.as_ref().map(name),
        id: m.id,
        role: m.role,
        suspended: m.state == "suspended",
        factor: m.second_factor,
        seen: m.seen_at.map(|at| clock.show(at)),
        version: m.version,
        name: m.name,
        email: m.email,
    }
}

pub(in crate::pages) fn invitation_row(clock: &Clockface, i: InvitationView) -> InvitationRow {
    let until = clock.l.t1("accounts-invitation-until", "day", clock.day(i.expires_at));
    let by = i.invited_by.map(|name| clock.l.t1("accounts-invitation-by", "name", name));
    InvitationRow { id: i.id, email: i.email, role: i.role, details: by.into_iter().chain([until]).collect::<Vec<_>>().join(" · ") }
}
