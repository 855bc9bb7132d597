//! The way of a request through the gate to an empty page and back, and the parts of that way.

use askama::Template;
use axum::body::Body;
use kernel::{
    Action, Lang, Nav, Slice,
    web::{Allow, Cx, Page, Response, Routes, Shell},
};
use tower::ServiceExt;

use super::{repeat, scene::Scene};

/// As many entries as the product has.
const NAV: &[Nav] = &[
    entry("today", 1),
    entry("partners", 2),
    entry("search", 3),
    entry("markets", 4),
    entry("brands", 5),
    entry("imports", 6),
    entry("duplicates", 7),
];

const fn entry(section: &'static str, position: u8) -> Nav {
    Nav { section, href: "/empty", key: "nav-partners", icon: "people", action: Action::Read, position, letter: "p" }
}

#[derive(Template)]
#[template(path = "empty.html")]
struct Empty {
    shell: Shell,
}
impl Page for Empty {}

pub fn slice() -> Slice {
    let routes = Routes::new()
        .get("/empty", Allow::can(Action::Read), empty)
        .get("/open", Allow::anyone(), async |_: Cx| kernel::Result::<Response>::Ok(Response::default()))
        .get("/bare", Allow::can(Action::Read), async |_: Cx| kernel::Result::<Response>::Ok(Response::default()));
    Slice { routes, nav: NAV, ..Slice::named("bench") }
}

async fn empty(cx: Cx) -> kernel::Result<Response> {
    cx.page(&Empty { shell: cx.shell("partners") })
}

pub async fn measure(engine: &str, scene: &Scene, only: &str) -> Result<(), String> {
    for (path, what) in
        [("/open", "gate, nobody, no page"), ("/bare", "gate and session, no page"), ("/empty", "gate, session, empty page")]
    {
        let name = format!("{engine}, {what}");
        if !name.contains(only) {
            continue;
        }
        for tasks in [1, 32] {
            let (router, cookie) = (scene.router.clone(), scene.cookie.clone());
            let cookie = if path == "/open" { String::from("lang=en") } else { cookie };
            repeat(&name, tasks, move || ask(router.clone(), path, cookie.clone())).await?;
        }
    }
    if engine == "SQLite" && "frame of a page and words".contains(only) {
        alone(scene).await?;
    }
    Ok(())
}

/// What a browser sends.
async fn ask(router: axum::Router, path: &'static str, cookie: String) -> Result<(), String> {
    let request = http::Request::get(path)
        .header("host", "127.0.0.1:8080")
        .header("user-agent", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36")
        .header("accept", "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8")
        .header("accept-language", "ru,en;q=0.8")
        .header("sec-fetch-site", "same-origin")
        .header("sec-fetch-mode", "navigate")
        .header("cookie", cookie)
        .body(Body::empty())
        .map_err(|e| e.to_string())?;
    let response = router.oneshot(request).await.map_err(|e| e.to_string())?;
    let status = response.status();
    let body = axum::body::to_bytes(response.into_body(), 1 << 22).await.map_err(|e| e.to_string())?;
    if status.is_success() { Ok(()) } else { Err(format!("{path}: {status}: {}", String::from_utf8_lossy(&body))) }
}

async fn alone(scene: &Scene) -> Result<(), String> {
    let page = Empty { shell: Shell::sample(scene.app.l(Lang::Ru), true) };
    let page = std::sync::Arc::new(page);
    repeat("frame of an empty page, rendered", 1, move || {
        let page = page.clone();
        async move { page.render().map(drop).map_err(|e| e.to_string()) }
    })
    .await?;
    let l = scene.app.l(Lang::Ru).clone();
    repeat("words: 100 look-ups without arguments", 1, move || {
        let l = l.clone();
        async move {
            let letters: usize = (0..100).map(|_| std::hint::black_box(&l).t("nav-settings").len()).sum();
            if letters > 0 { Ok(()) } else { Err("no words".into()) }
        }
    })
    .await?;
    let l = scene.app.l(Lang::Ru).clone();
    repeat("words: 100 sentences with a number", 1, move || {
        let l = l.clone();
        async move {
            let letters: usize = (0..100).map(|n| l.t1("error-too-large", "max", n).len()).sum();
            if letters > 0 { Ok(()) } else { Err("no words".into()) }
        }
    })
    .await
}
