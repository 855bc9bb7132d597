//! Coming in by invitation.

use askama::Template;
use kernel::{
    Error, Msg, Problems, Result, Role,
    web::{At, Cx, FormData, FormState, Page, Response, Shell, hash},
};

use super::{device, entered, gone, renewed, sign_in::right_password};
use crate::{
    actions::{
        account,
        enter::{self, Entry, How},
        invitations::{self, Accepted},
    },
    model::NewPerson,
    pages::{back, look, system, wait, with_problems, zones},
    password::Password,
    secret::Secret,
    store::{self, invitations::Open},
};

/// How the one who opened the link can come in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::pages) enum Way {
    /// Signed in as the one who was invited.
    Join,
    /// Signed in as somebody else.
    NotYours,
    /// Has an account and must sign in to it.
    SignIn,
    /// Has an account that is a member of nothing (any more): the mail, or else the password, shows that it is theirs.
    Return,
    /// Has no account yet.
    Newcomer,
}

#[derive(Template)]
#[template(path = "invitation.html")]
pub(in crate::pages) struct InvitationPage {
    pub shell: Shell,
    pub way: Way,
    pub workspace: String,
    pub email: String,
    pub role: Role,
    pub by_mail: bool,
    pub here: String,
    pub f: FormState,
    pub zones: Vec<(String, String)>,
}
impl Page for InvitationPage {}

impl InvitationPage {
    fn title(&self) -> String {
        self.shell.l.t1("accounts-join-title", "workspace", &self.workspace)
    }
}

pub async fn invitation(cx: Cx, At(token): At<String>) -> Result<Response> {
    let Some((open, way)) = found(&cx, &token).await? else { return gone(&cx) };
    let f = FormState::of([("zone", open.zone.as_str())]);
    cx.page(&page(&cx, open, way, f))
}

pub async fn accept(cx: Cx, At(token): At<String>, form: FormData) -> Result<Response> {
    let Some((open, way)) = found(&cx, &token).await? else { return gone(&cx) };
    match way {
        Way::Join => join(cx, &token, &open).await,
        Way::Return => join_again(cx, token, open, form).await,
        Way::Newcomer => join_as_newcomer(cx, token, open, form).await,
        Way::NotYours | Way::SignIn => cx.page_with(409, &page(&cx, open, way, FormState::default())),
    }
}

/// Whoever is signed in joins, and goes on in the new workspace under a new secret.
async fn join(cx: Cx, token: &str, open: &Open) -> Result<Response> {
    let visitor = cx.visitor()?;
    let (person, session) = (visitor.person, visitor.session.ok_or(kernel::Error::SignIn)?);
    let (link, to, secret) = (hash(token), open.workspace, Secret::new(&cx.app));
    let given = secret.clone();
    let joined = system(&cx.app, move |tx| {
        let accepted = invitations::accept(tx, &link, person)?;
        Ok(matches!(accepted, Accepted::By(_)) && enter::switch(tx, person, session, to, &given)?)
    })
    .await?;
    if joined { Ok(renewed(&cx, cx.see("/")?, &secret)) } else { gone(&cx) }
}

/// Somebody comes back who was a member once.
async fn join_again(cx: Cx, token: String, open: Open, form: FormData) -> Result<Response> {
    let by_mail = open.by_mail;
    if !by_mail {
        let again = |status, form, open, message| cx.page_with(status, &page(&cx, open, Way::Return, back(form, "password", message)));
        match right_password(&cx, &open.email, form.text("password")).await {
            Ok(Some(_)) => {}
            Ok(None) => return again(422, form, open, Msg::new("accounts-wrong-password")),
            Err(Error::TooMany(seconds)) => return again(429, form, open, wait(seconds)),
            Err(other) => return Err(other),
        }
    }
    let (secret, device, email) = (Secret::new(&cx.app), device(&cx), open.email);
    let given = secret.clone();
    let entry = system(&cx.app, move |tx| {
        let Some(account) = store::people::by_email(tx, &email)? else { return Ok(Entry::Gone) };
        if !matches!(invitations::accept(tx, &hash(&token), account.person)?, Accepted::By(_)) {
            return Ok(Entry::Gone);
        }
        if by_mail {
            account::prove_mailbox(tx, account.person)?;
        }
        enter::enter(tx, account.person, How::Invitation, &given, &device)
    })
    .await?;
    entered(&cx, entry, &secret, "/")
}

async fn join_as_newcomer(cx: Cx, token: String, open: Open, form: FormData) -> Result<Response> {
    let mut problems = Problems::none();
    let text = |name: &str| form.text(name).to_owned();
    let newcomer = NewPerson { name: text("name"), name_latin: text("name_latin"), zone: text("zone") }.validate(&mut problems);
    let password = Password::new("password", form.text("password"), &mut problems);
    if !problems.is_empty() {
        return cx.page_with(422, &page(&cx, open, Way::Newcomer, with_problems(form, problems)));
    }
    let stored = password.hashed(Secret::new(&cx.app)).await?;
    let (secret, device, lang) = (Secret::new(&cx.app), device(&cx), cx.lang());
    let given = secret.clone();
    let entry = system(&cx.app, move |tx| match invitations::accept_as_newcomer(tx, &hash(&token), &newcomer, lang, &stored)? {
        Accepted::By(person) => enter::enter(tx, person, How::Invitation, &given, &device),
        Accepted::SignInFirst | Accepted::NotYours | Accepted::Gone => Ok(Entry::Gone),
    })
    .await?;
    entered(&cx, entry, &secret, "/")
}

/// The open invitation of a link, and how the one who opened it can come in.
async fn found(cx: &Cx, token: &str) -> Result<Option<(Open, Way)>> {
    let (link, person) = (hash(token), cx.visitor.as_ref().map(|v| v.person));
    look(&cx.app, move |tx| {
        let Some(open) = store::invitations::open(tx, &link)? else { return Ok(None) };
        let known = store::people::by_email(tx, &open.email)?.map(|a| a.person);
        let member = match known {
            Some(invited) => !store::people::memberships(tx, invited)?.is_empty(),
            None => false,
        };
        let way = match (person, known) {
            (Some(me), Some(invited)) if me == invited => Way::Join,
            (Some(_), _) => Way::NotYours,
            (None, Some(_)) if member => Way::SignIn,
            (None, Some(_)) => Way::Return,
            (None, None) => Way::Newcomer,
        };
        Ok(Some((open, way)))
    })
    .await
}

fn page(cx: &Cx, open: Open, way: Way, f: FormState) -> InvitationPage {
    let zones = if way == Way::Newcomer { zones::choices(&cx.l, f.value("zone")) } else { Vec::new() };
    InvitationPage {
        shell: cx.shell(""),
        way,
        workspace: open.workspace_name,
        email: open.email,
        role: open.role,
        by_mail: open.by_mail,
        here: cx.path.clone(),
        f,
        zones,
    }
}
