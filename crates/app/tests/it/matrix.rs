//! Who may reach what: every route of the table, asked for by everybody.

use kernel::{
    Action, Role,
    testing::{Person, TestApp},
    web::{Allow, Route},
};

/// Addresses open to anybody. The list may only shrink, and each line has its reason.
const OPEN: &[(&str, &str)] = &[
    ("/api", "the description of the API holds no data"),
    ("/api/v1/openapi.json", "the description of the API holds no data"),
    ("/sign-in", "the door"),
    ("/sign-in/link", "the door"),
    ("/sign-in/link/{token}", "the door"),
    ("/sign-in/code", "the door: second factor"),
    ("/forgot", "the door"),
    ("/reset/{token}", "the door"),
    ("/address/{token}", "the door"),
    ("/invitation/{token}", "the door"),
    ("/open/{token}", "the door of a demo"),
    ("/welcome", "first set-up, with a token of the server's console"),
    ("/sign-out", "ends what there is"),
    ("/preferences", "a language may be chosen before signing in"),
    ("/", "leads on"),
    ("/help", "help holds no data"),
    ("/feeds/{file}", "a calendar by its secret address: programs cannot sign in"),
];

async fn ask(person: &Person, route: &Route) -> u16 {
    let path = filled(&route.path);
    let (media, body) =
        if route.api { (Some("application/json"), b"{}".to_vec()) } else { (Some("application/x-www-form-urlencoded"), Vec::new()) };
    let safe = route.method == http::Method::GET;
    person.send(route.method.clone(), &path, if safe { None } else { media }, if safe { Vec::new() } else { body }).await.status
}

/// The path with ids that no row has.
fn filled(path: &str) -> String {
    path.split('/')
        .map(|part| if part.starts_with('{') { "00000000-0000-7000-8000-000000000000" } else { part })
        .collect::<Vec<_>>()
        .join("/")
}

#[tokio::test(flavor = "multi_thread")]
async fn every_route_lets_in_whom_its_line_names() {
    let app = TestApp::sqlite(app::slices::all()).await;
    let routes = app::slices::routes(&app::slices::all());
    let mut wrong = Vec::new();
    let mut count = 0;
    for route in routes.iter() {
        count += 1;
        let nobody = ask(&app.nobody(), route).await;
        match route.allow {
            Allow::Anyone if !OPEN.iter().any(|(path, _)| *path == route.path) => wrong.push(format!("{route:?} is open and not listed")),
            Allow::Anyone => {}
            Allow::Can(_) if nobody != if route.api { 401 } else { 303 } => wrong.push(format!("{route:?} answers {nobody} to nobody")),
            Allow::Can(action) => wrong.extend(by_role(&app, route, action).await),
        }
        if nobody >= 500 {
            wrong.push(format!("{route:?} answers {nobody} to nobody"));
        }
    }
    assert!(count > 60, "only {count} routes");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

async fn by_role(app: &TestApp, route: &Route, action: Action) -> Vec<String> {
    let mut wrong = Vec::new();
    for role in Role::ALL {
        let status = ask(&app.person(role), route).await;
        let refused = matches!(status, 401 | 403);
        if status >= 500 || refused == action.allowed(role) {
            wrong.push(format!("{route:?} answers {status} to a {}", role.code()));
        }
        if route.api && action.allowed(role) {
            let by_token = ask(&app.token(role), route).await;
            if matches!(by_token, 401 | 403) == action.token_scope().is_some() || by_token >= 500 {
                wrong.push(format!("{route:?} answers {by_token} to the token of a {}", role.code()));
            }
        }
    }
    wrong
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_another_site_changes_nothing() {
    let app = TestApp::sqlite(app::slices::all()).await;
    for route in app::slices::routes(&app::slices::all()).iter().filter(|r| r.method != http::Method::GET) {
        for site in ["cross-site", "same-site"] {
            let path = filled(&route.path);
            let forged = app.owner().from_site(site).send(route.method.clone(), &path, None, Vec::new()).await;
            assert_eq!(forged.status, 403, "{route:?} from {site}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_carries_the_policy_and_nothing_is_kept() {
    let app = TestApp::sqlite(app::slices::all()).await;
    for path in ["/sign-in", "/nowhere", "/api/v1/nowhere", "/partners"] {
        for person in [app.nobody(), app.owner()] {
            let answer = person.get(path).await;
            assert!(answer.header("content-security-policy").starts_with("default-src 'none'"), "{path}");
            assert_eq!(answer.header("cache-control"), "no-store", "{path}");
            assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        }
    }
}
