//! API tokens: those that are valid, and the form for a new one, whose secret is shown once.

use askama::Template;
use kernel::{
    Error, Msg, Result,
    ids::{ApiTokenId, MemberId},
    scope::TOKEN_SCOPES,
    web::{At, Cx, FormData, FormState, Page, Response, Shell},
};

use crate::{
    actions::tokens,
    model::{NewToken, TokenView},
    pages::{Clockface, with_problems},
    secret::Secret,
};

#[derive(Template)]
#[template(path = "tokens.html")]
pub(in crate::pages) struct TokensPage {
    pub shell: Shell,
    pub tokens: Vec<TokenRow>,
    /// What was just made.
    pub made: Option<String>,
    pub scopes: Vec<(&'static str, String)>,
    pub terms: Vec<(&'static str, String)>,
    pub f: FormState,
}
impl Page for TokensPage {}

pub(in crate::pages) struct TokenRow {
    pub id: ApiTokenId,
    pub name: String,
    pub hint: String,
    pub mine: bool,
    pub owner: String,
    pub scopes: String,
    pub used: Option<String>,
    pub until: String,
}

pub async fn list(cx: Cx) -> Result<Response> {
    page_with(&cx, 200, None, usual()).await
}

pub async fn create(cx: Cx, form: FormData) -> Result<Response> {
    let new = NewToken {
        name: form.text("name").to_owned(),
        scopes: form.all("scopes").into_iter().map(str::to_owned).collect(),
        days: form.text("days").parse().unwrap_or(0),
    };
    let secret = Secret::new(&cx.app).into_token();
    let given = secret.clone();
    match cx.write(move |tx| tokens::create(tx, &new, &given)).await {
        Ok(_) => page_with(&cx, 200, Some(secret.text().to_owned()), usual()).await,
        Err(Error::Invalid(problems)) => page_with(&cx, 422, None, with_problems(form, problems)).await,
        Err(other) => Err(other),
    }
}

pub async fn revoke(cx: Cx, At(id): At<ApiTokenId>) -> Result<Response> {
    cx.write(move |tx| tokens::revoke(tx, id)).await?;
    cx.see_toast("/settings/tokens", Msg::new("accounts-token-revoked"))
}

/// What the form proposes: reading only, for three months.
fn usual() -> FormState {
    FormState::of([("scopes", "read"), ("days", "90")])
}

async fn page_with(cx: &Cx, status: u16, made: Option<String>, f: FormState) -> Result<Response> {
    let tokens = cx.read(tokens::list).await?;
    let me = cx.visitor()?.member;
    let clock = Clockface::of(cx);
    let rows = tokens.into_iter().map(|t| row(&clock, t, me)).collect();
    cx.page_with(status, &page(super::shell(cx, "accounts-tokens"), rows, made, f))
}

pub(in crate::pages) fn page(shell: Shell, tokens: Vec<TokenRow>, made: Option<String>, f: FormState) -> TokensPage {
    let scopes = TOKEN_SCOPES.iter().map(|&s| (s, shell.l.t(scope_key(s)).to_owned())).collect();
    let terms = [("30", 30), ("90", 90), ("365", 365)].map(|(value, days)| (value, shell.l.n("count-days", days))).to_vec();
    TokensPage { shell, tokens, made, scopes, terms, f }
}

pub(in crate::pages) fn row(clock: &Clockface, t: TokenView, me: MemberId) -> TokenRow {
    let scopes: Vec<&str> = t.scopes.iter().map(|s| clock.l.t(scope_key(s))).collect();
    TokenRow {
        id: t.id,
        mine: t.member == me,
        scopes: clock.l.list(&scopes),
        used: t.used_at.map(|at| clock.show(at)),
        until: clock.day(t.expires_at),
        name: t.name,
        hint: t.hint,
        owner: t.member_name,
    }
}

fn scope_key(scope: &str) -> &'static str {
    match scope {
        "write" => "accounts-scope-write",
        "import" => "accounts-scope-import",
        "export" => "accounts-scope-export",
        _ => "accounts-scope-read",
    }
}
