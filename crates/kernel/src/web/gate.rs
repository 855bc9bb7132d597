//! The gate: the one way in. For every address, in this order: limits, who is it, is it our own page that sends this,
//! may they; then the handler, apart from the connection, so that a visitor who leaves cannot leave half a change; then
//! the headers that every answer carries.

use std::{
    collections::BTreeMap,
    net::{IpAddr, SocketAddr},
    sync::{Arc, OnceLock},
    time::Duration,
};

use axum::{
    Router,
    extract::{ConnectInfo, DefaultBodyLimit, Request, State},
    handler::Handler,
    middleware::{Next, from_fn_with_state},
    response::IntoResponse,
    routing::{MethodRouter, any, get},
};
use http::{HeaderMap, Method, header};
use jiff::tz::TimeZone;

use super::{
    Response, answer,
    cx::{Context, Cx, cookie},
    failure::{self, Failed},
    known::Known,
    page::Toast,
    routes::{Allow, Route, Routes},
    visitor::{self, Visitor},
};
use crate::{App, Error, Lang, Msg, Result, Scope, Tx, Via, ids::WorkspaceId};

/// How long a request may take as a whole.
const TIME: Duration = Duration::from_secs(30);
/// How long it may take to send a large file.
const UPLOAD_TIME: Duration = Duration::from_secs(600);

#[derive(Clone)]
struct Gate {
    app: App,
    allow: Allow,
    body: u64,
    api: bool,
    known: Arc<Known>,
}

/// The whole application as a router: every line of the table behind the gate, assets and health beside it.
pub fn router(app: &App, routes: &Routes) -> Router {
    let known = Arc::new(Known::default());
    let mut by_path: BTreeMap<&str, MethodRouter<App>> = BTreeMap::new();
    for route in routes.iter() {
        let there = by_path.remove(route.path.as_str()).unwrap_or_default();
        by_path.insert(&route.path, there.merge(guarded(app, route, &known)));
    }
    let mut router = Router::new();
    for (path, methods) in by_path {
        let gate = open_gate(app, path.starts_with("/api/"), &known);
        let refused = async || Error::Bad(405, Msg::new("error-method"));
        router = router.route(path, methods.fallback(refused.layer(from_fn_with_state(gate, guard))));
    }
    let lost = |api| any(async || Error::NotFound).layer(from_fn_with_state(open_gate(app, api, &known), guard));
    router
        .route("/api/{*rest}", lost(true))
        .fallback_service(lost(false).with_state(app.clone()))
        .route("/assets/{hash}/{*path}", get(super::serve::asset))
        .route("/favicon.ico", get(super::serve::favicon))
        .route("/health", get(super::serve::health))
        .with_state(app.clone())
}

/// For what is not in the table: it still answers in the visitor's language.
fn open_gate(app: &App, api: bool, known: &Arc<Known>) -> Gate {
    Gate { app: app.clone(), allow: Allow::Anyone, body: 0, api, known: known.clone() }
}

fn guarded(app: &App, route: &Route, known: &Arc<Known>) -> MethodRouter<App> {
    let gate = Gate { app: app.clone(), allow: route.allow, body: route.body, api: route.api, known: known.clone() };
    route.service.clone().layer(DefaultBodyLimit::disable()).layer(from_fn_with_state(gate, guard))
}

async fn guard(State(gate): State<Gate>, mut req: Request, next: Next) -> Response {
    let visitor = match who(&gate, req.headers()).await {
        Ok(visitor) => visitor,
        Err(error) => {
            let cx = context(&gate, &req, None, header_lang(req.headers()));
            return dressed(&cx, failure::show(&cx, &error));
        }
    };
    let cx = context(&gate, &req, visitor, header_lang(req.headers()));
    if let Err(error) = permitted(&gate, &cx, req.headers()) {
        let mut refused = dressed(&cx, failure::show(&cx, &error));
        if !cx.method.is_safe() {
            // What was sent along was not read: the connection ends here, and says so.
            answer::set(&mut refused, "connection", "close");
        }
        return refused;
    }
    touch(&cx);
    req.extensions_mut().insert(cx.clone());
    let time = if gate.body > 1 << 21 { UPLOAD_TIME } else { TIME };
    // In a task of its own: a panic ends this request alone, and a visitor who goes away does not interrupt a change.
    let response = match tokio::time::timeout(time, tokio::spawn(next.run(req))).await {
        Ok(Ok(response)) => response,
        Ok(Err(panic)) => Error::internal(format!("a handler panicked: {panic}")).into_response(),
        Err(_) => Error::Bad(503, Msg::new("error-timeout")).into_response(),
    };
    let response = match response.extensions().get::<Failed>() {
        Some(Failed(error)) => failure::show(&cx, error),
        None => response,
    };
    dressed(&cx, response)
}

/// Who asks: the holder of a token (API), or of a session.
async fn who(gate: &Gate, headers: &HeaderMap) -> Result<Option<Visitor>> {
    let door = gate.app.doorkeeper();
    let bearer = headers.get(header::AUTHORIZATION).and_then(|v| v.to_str().ok());
    if gate.api
        && let Some(bearer) = bearer
    {
        let token = bearer.strip_prefix("Bearer ").ok_or(Error::SignIn)?;
        let found = look_up(gate, "token", token, door.token).await?;
        return found.map(Some).ok_or(Error::SignIn);
    }
    let Some(secret) = cookie(headers, session_cookie(gate.app.config().secure())) else { return Ok(None) };
    look_up(gate, "session", secret, door.session).await
}

async fn look_up(
    gate: &Gate,
    what: &'static str,
    secret: &str,
    ask: fn(&mut Tx<'_>, &[u8]) -> Result<Option<Visitor>>,
) -> Result<Option<Visitor>> {
    let (key, db) = ((what, visitor::hash(secret)), gate.app.db());
    let (stamp, now) = (db.stamp(), db.now());
    if let Some(known) = gate.known.find(&key, stamp, now) {
        return Ok(Some(known));
    }
    let asked = key.1.clone();
    let found = db.read(&Scope::system(what), move |tx| ask(tx, &asked)).await?;
    if let Some(visitor) = &found {
        gate.known.keep(key, stamp, now, visitor);
    }
    Ok(found)
}

/// The name of the session's cookie. With https it is bound to the host, and only we can set it.
pub fn session_cookie(secure: bool) -> &'static str {
    if secure { "__Host-perennial" } else { "perennial" }
}

fn permitted(gate: &Gate, cx: &Cx, headers: &HeaderMap) -> Result<()> {
    gate.app.limiter().take(cx.address, cx.now).map_err(Error::TooMany)?;
    let by_token = cx.visitor.as_ref().is_some_and(|v| v.token_scopes.is_some());
    let safe = matches!(cx.method, Method::GET | Method::HEAD | Method::OPTIONS);
    if !safe && !by_token && !from_our_own_page(gate.app.config().origin(), headers) {
        return Err(Error::Bad(403, Msg::new("error-csrf")));
    }
    match (gate.allow, &cx.visitor) {
        (Allow::Anyone, _) => Ok(()),
        (Allow::Can(_), None) => Err(Error::SignIn),
        (Allow::Can(action), Some(_)) => cx.scope.must(action),
    }
}

/// Browsers say where a request comes from. One that says nothing is not a browser, and carries no cookie worth stealing,
/// unless it sends one: then it is refused.
fn from_our_own_page(origin: &str, headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|v| v.to_str().ok());
    match (text("sec-fetch-site"), text("origin")) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, Some(from)) => from == origin,
        (None, None) => headers.get(header::COOKIE).is_none(),
    }
}

fn context(gate: &Gate, req: &Request, visitor: Option<Visitor>, header_lang: Option<Lang>) -> Cx {
    let headers = req.headers();
    let text = |name: &str| headers.get(name).and_then(|v| v.to_str().ok());
    let chosen = cookie(headers, "lang").and_then(Lang::parse);
    let lang = visitor.as_ref().map(|v| v.lang).or(chosen).or(header_lang).unwrap_or(Lang::En);
    let zone = visitor.as_ref().and_then(|v| TimeZone::get(&v.zone).ok()).unwrap_or(TimeZone::UTC);
    let now = gate.app.clock().now();
    let via = if gate.api { Via::Api } else { Via::Page };
    Cx(Arc::new(Context {
        scope: visitor.as_ref().map_or_else(|| Scope::of_system(WorkspaceId(-1), "visitor"), |v| v.scope(via)),
        visitor,
        l: gate.app.l(lang).clone(),
        today: now.to_zoned(zone.clone()).date(),
        zone,
        now,
        fragment: text("x-fragment").filter(|f| f.len() < 80).map(str::to_owned),
        method: req.method().clone(),
        path: req.uri().path().to_owned(),
        query: req.uri().query().unwrap_or("").to_owned(),
        address: address(gate, req),
        incident: format!("{:08x}", gate.app.random() as u32),
        api: gate.api,
        max_body: gate.body,
        toast: cookie(headers, Toast::COOKIE).and_then(Toast::from_cookie),
        headers: headers.clone(),
        app: gate.app.clone(),
        print: Arc::new(OnceLock::new()),
    }))
}

fn header_lang(headers: &HeaderMap) -> Option<Lang> {
    headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).and_then(i18n::negotiate)
}

/// The visitor's address: the peer's, or what a proxy that is trusted by name says.
fn address(gate: &Gate, req: &Request) -> IpAddr {
    let peer = req.extensions().get::<ConnectInfo<SocketAddr>>().map_or(IpAddr::from([127, 0, 0, 1]), |c| c.0.ip());
    if !gate.app.config().trusted_proxies.contains(&peer) {
        return peer;
    }
    let forwarded = req.headers().get("x-forwarded-for").and_then(|v| v.to_str().ok());
    forwarded.and_then(|list| list.rsplit(',').next()).and_then(|ip| ip.trim().parse().ok()).unwrap_or(peer)
}

/// Marks the session as seen, beside the request.
fn touch(cx: &Cx) {
    let Some(visitor) = cx.visitor.clone().filter(|v| v.touch) else { return };
    let (app, door) = (cx.app.clone(), cx.app.doorkeeper());
    tokio::spawn(async move {
        let marked = app.db().write(&Scope::system("session"), move |tx| (door.touch)(tx, &visitor)).await;
        if let Err(error) = marked {
            tracing::warn!(%error, "a session could not be marked as seen");
        }
    });
}

/// What a browser may do with our pages. `data:` images are the small marks inside the stylesheet.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types perennial";

fn dressed(cx: &Cx, mut response: Response) -> Response {
    for (name, value) in [
        ("content-security-policy", POLICY),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
        ("cache-control", "no-store"),
        ("vary", "cookie, accept-language, x-fragment, accept-encoding"),
    ] {
        answer::set(&mut response, name, value);
    }
    if cx.app.config().secure() {
        answer::set(&mut response, "strict-transport-security", "max-age=31536000");
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_may_change_things() {
        let headers = |pairs: &[(&'static str, &'static str)]| {
            pairs.iter().map(|(k, v)| (http::HeaderName::from_static(k), http::HeaderValue::from_static(v))).collect::<HeaderMap>()
        };
        let origin = "https://perennial.example";
        for (pairs, expected) in [
            (&[("sec-fetch-site", "same-origin")][..], true),
            (&[("sec-fetch-site", "none")], true),
            (&[("sec-fetch-site", "same-site")], false),
            (&[("sec-fetch-site", "cross-site"), ("origin", "https://perennial.example")], false),
            (&[("origin", "https://perennial.example")], true),
            (&[("origin", "https://perennial.example.evil.com")], false),
            (&[("origin", "null")], false),
            (&[("cookie", "perennial=x")], false),
            (&[], true),
        ] {
            assert_eq!(from_our_own_page(origin, &headers(pairs)), expected, "{pairs:?}");
        }
    }
}
