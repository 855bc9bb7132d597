//! The application in a test: requests go straight into the router, as people who can click.
//!
//! ```ignore
//! let app = TestApp::sqlite(vec![creators::slice()]).await;
//! let page = app.manager().get("/creators/new").await;
//! assert_eq!(page.status, 200);
//! let made = app.manager().post("/creators", &[("display_name", "Вера Лесникова")]).await.follow().await;
//! ```
//! A person keeps cookies, sends what a browser sends, and can ask for a fragment. `api()` of a person calls `/api/v1` with a
//! token of all scopes. People are let in by a doorkeeper of the harness, so that a slice needs no sign-in to be tested.

use std::sync::{Arc, Mutex, PoisonError};

use axum::{Router, body::Body};
use http::{Method, Request, StatusCode};
use tower::ServiceExt;

use super::{TestDb, TestWorkspace, chance};
use crate::{
    App, Config, Lang, Role, Slice, Tx,
    ids::{MemberId, PersonId, SessionId, WorkspaceId},
    web::{Doorkeeper, Routes, Visitor, hash, router},
};

/// The application over a fresh database, with two workspaces: people of the second try to reach the first.
pub struct TestApp {
    pub app: App,
    pub db: TestDb,
    pub here: TestWorkspace,
    pub elsewhere: TestWorkspace,
    router: Router,
    _data: tempfile::TempDir,
}

impl TestApp {
    /// On SQLite.
    pub async fn sqlite(slices: Vec<Slice>) -> Self {
        Self::over(TestDb::sqlite(), slices).await
    }

    /// On a database that the test chose: `TestDb::each(|db| async { let app = TestApp::over(db, slices()).await; … })`.
    pub async fn over(db: TestDb, slices: Vec<Slice>) -> Self {
        Self::with(db, slices, doorkeeper()).await
    }

    /// With the product's own doorkeeper, for tests of signing in.
    pub async fn with(db: TestDb, slices: Vec<Slice>, door: Doorkeeper) -> Self {
        let data = tempfile::tempdir().expect("a temporary folder can be made");
        let config = Config { data: data.path().to_owned(), requests_per_second: 0, public_url: ORIGIN.into(), ..Config::default() };
        let (here, elsewhere) = (db.workspace(1).await, db.workspace(2).await);
        let app = App::new(config, db.db(), db.clock().clone(), chance(), [7; 32], door, &slices);
        let routes = slices.iter().fold(Routes::new(), |all, s| all.and(s.routes.clone()));
        let router = router(&app, &routes);
        Self { app, db, here, elsewhere, router, _data: data }
    }

    /// Somebody who is not signed in.
    pub fn nobody(&self) -> Person {
        Person::at(self.router.clone())
    }

    /// A member of the first workspace with this role.
    pub fn person(&self, role: Role) -> Person {
        self.nobody().with_cookie("perennial", &secret(&self.here, role))
    }

    pub fn owner(&self) -> Person {
        self.person(Role::Owner)
    }

    pub fn manager(&self) -> Person {
        self.person(Role::Manager)
    }

    pub fn viewer(&self) -> Person {
        self.person(Role::Viewer)
    }

    /// A member of the other workspace with this role.
    pub fn stranger(&self, role: Role) -> Person {
        self.nobody().with_cookie("perennial", &secret(&self.elsewhere, role))
    }

    /// A program with a token that acts for a member and may do all that tokens may.
    pub fn token(&self, role: Role) -> Person {
        self.nobody().with_header("authorization", &format!("Bearer {}", secret(&self.here, role)))
    }
}

const ORIGIN: &str = "http://perennial.test";

/// Says who a session of the harness belongs to: `workspace:member:role`, with no database look-up. It must therefore never
/// be part of the product; it lives behind the `testing` feature.
fn doorkeeper() -> Doorkeeper {
    Doorkeeper {
        session: |tx, given| Ok(holder(tx, given, None)?),
        token: |tx, given| Ok(holder(tx, given, Some(crate::scope::TOKEN_SCOPES.map(str::to_owned).to_vec()))?),
        touch: |_, _| Ok(()),
    }
}

fn secret(ws: &TestWorkspace, role: Role) -> String {
    format!("test-{}-{}", ws.id.0, role.code())
}

type Found = (WorkspaceId, MemberId, PersonId, Role, String, Lang, String);

fn holder(tx: &mut Tx<'_>, given: &[u8], token_scopes: Option<Vec<String>>) -> crate::db::Result<Option<Visitor>> {
    let rows: Vec<Found> = tx.all(
        "select m.workspace_id, m.id, p.id, m.role, p.name, p.language, p.zone from members m join people p on p.id = m.person_id where m.state = 'active'",
        &[],
    )?;
    let found = rows.into_iter().find(|(ws, _, _, role, ..)| hash(&format!("test-{}-{}", ws.0, role.code())) == given);
    Ok(found.map(|(workspace, member, person, role, name, lang, zone)| Visitor {
        session: token_scopes.is_none().then_some(SessionId(person.0)),
        token: None,
        person,
        member,
        role,
        workspace,
        workspace_name: format!("Workspace {}", workspace.0),
        creator_word: "creator".into(),
        name,
        latin_name: None,
        lang,
        zone,
        theme: "system".into(),
        density: "normal".into(),
        token_scopes,
        touch: false,
    }))
}

/// Somebody who can click.
#[derive(Clone)]
pub struct Person {
    router: Router,
    cookies: Arc<Mutex<Vec<(String, String)>>>,
    headers: Vec<(String, String)>,
    fragment: Option<String>,
    site: &'static str,
}

/// What came back.
#[derive(Clone)]
pub struct Answer {
    pub status: u16,
    pub headers: http::HeaderMap,
    pub text: String,
    pub bytes: Vec<u8>,
    person: Person,
}

impl Person {
    /// Somebody not signed in, before an application that the test put together itself.
    pub fn at(router: Router) -> Self {
        Self { router, cookies: Arc::default(), headers: Vec::new(), fragment: None, site: "same-origin" }
    }

    pub fn with_cookie(self, name: &str, value: &str) -> Self {
        self.jar(|jar| jar.push((name.to_owned(), value.to_owned())));
        self
    }

    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// In a language, as a browser asks for it.
    pub fn speaking(self, lang: Lang) -> Self {
        self.with_header("accept-language", lang.code())
    }

    /// As the script asks: for one part of the page.
    pub fn asking_for(mut self, fragment: &str) -> Self {
        self.fragment = Some(fragment.to_owned());
        self
    }

    /// As if a page of another site had sent the request.
    pub fn from_site(mut self, site: &'static str) -> Self {
        self.site = site;
        self
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, None, Vec::new()).await
    }

    /// Submits a form from one of our own pages.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = serde_html_form::to_string(fields).unwrap_or_default().into_bytes();
        self.send(Method::POST, path, Some("application/x-www-form-urlencoded"), body).await
    }

    /// Sends JSON to the API (`path` below `/api/v1`).
    pub async fn json(&self, method: Method, path: &str, body: &serde_json::Value) -> Answer {
        self.send(method, &crate::paths::api(path), Some("application/json"), body.to_string().into_bytes()).await
    }

    pub async fn send(&self, method: Method, path: &str, media: Option<&str>, body: Vec<u8>) -> Answer {
        let mut request = Request::builder().method(method).uri(path).header("sec-fetch-site", self.site);
        let cookies = self.jar(|jar| jar.iter().map(|(k, v)| format!("{k}={v}")).collect::<Vec<_>>().join("; "));
        if !cookies.is_empty() {
            request = request.header("cookie", cookies);
        }
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        if let Some(fragment) = &self.fragment {
            request = request.header("x-fragment", fragment);
        }
        if let Some(media) = media {
            request = request.header("content-type", media);
        }
        let request = request.body(Body::from(body)).expect("a request can be built");
        let response = self.router.clone().oneshot(request).await.expect("the router always answers");
        self.keep_cookies(response.headers());
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, 256 << 20).await.expect("a body arrives").to_vec();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status: parts.status.as_u16(), headers: parts.headers, text, bytes, person: self.clone() }
    }

    fn keep_cookies(&self, headers: &http::HeaderMap) {
        for line in headers.get_all("set-cookie").iter().filter_map(|v| v.to_str().ok()) {
            let Some((name, value)) = line.split(';').next().and_then(|p| p.split_once('=')) else { continue };
            self.jar(|jar| {
                jar.retain(|(k, _)| k != name);
                if !line.contains("Max-Age=0") {
                    jar.push((name.to_owned(), value.to_owned()));
                }
            });
        }
    }

    fn jar<T>(&self, work: impl FnOnce(&mut Vec<(String, String)>) -> T) -> T {
        work(&mut self.cookies.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Answer {
    /// A header's text, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or("")
    }

    /// The version that the ETag names.
    pub fn version(&self) -> &str {
        self.header("etag").trim_start_matches('"').split('-').next().unwrap_or("")
    }

    /// The page that a redirection leads to.
    pub async fn follow(&self) -> Self {
        assert_eq!(self.status, StatusCode::SEE_OTHER.as_u16(), "a redirection: {}", self.text);
        let to = self.header("location").to_owned();
        self.person.get(&to).await
    }

    /// The body as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.text).unwrap_or_else(|e| panic!("JSON ({e}): {}", self.text))
    }

    /// Fails unless the page shows the text.
    #[track_caller]
    pub fn shows(&self, text: &str) -> &Self {
        assert!(self.text.contains(text), "«{text}» is not on the page ({}):\n{}", self.status, self.text);
        self
    }

    /// Fails if the page shows the text.
    #[track_caller]
    pub fn hides(&self, text: &str) -> &Self {
        assert!(!self.text.contains(text), "«{text}» is on the page:\n{}", self.text);
        self
    }

    /// Fails unless the status is this.
    #[track_caller]
    pub fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status, status, "{}", self.text);
        self
    }
}
