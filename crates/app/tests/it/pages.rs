//! Every page, with every sample, in every language; the API document against the committed copy.

use i18n::Catalogue;
use kernel::{Lang, web::Shell};

#[test]
fn every_page_renders_in_every_language() {
    let catalogue = Catalogue::new();
    let mut wrong = Vec::new();
    let mut seen = 0;
    for lang in Lang::all() {
        for signed_in in [true, false] {
            let shell = Shell::sample(&catalogue.lang(*lang), signed_in);
            for slice in app::slices::all() {
                for (name, html) in (slice.samples)(&shell) {
                    seen += 1;
                    wrong.extend(faults(&html, lang.code()).into_iter().map(|f| format!("{} {name} ({}): {f}", slice.name, lang.code())));
                }
            }
        }
    }
    wrong.extend(catalogue.missing().into_iter().map(|key| format!("missing message: {key}")));
    assert!(seen > 40, "only {seen} samples: the slices hand over their pages");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What no page may lack or hold. Fragments are held to the second half.
fn faults(html: &str, lang: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if html.trim_start().starts_with("<!doctype html>") {
        let needs = [format!("<html lang=\"{lang}\""), "<main ".into(), "<title>".into(), "id=\"main\"".into()];
        faults.extend(needs.iter().filter(|n| !html.contains(n.as_str())).map(|n| format!("lacks {n}")));
        // A page that is one open dialog is headed by the dialog.
        let headed = html.contains("<h1") || html.contains("<dialog class=\"dialog\"") && html.contains(" open ");
        if !headed {
            faults.push("lacks a heading".into());
        }
        if html.matches("<h1").count() > 1 {
            faults.push("has more than one h1".into());
        }
    }
    if html.is_empty() {
        faults.push("is empty".into());
    }
    for held in [" style=\"", "<script>", " onclick=", "href=\"javascript:", "{{", "}}", "{ $", "Some(", "None\""] {
        if html.contains(held) {
            faults.push(format!("holds {held}"));
        }
    }
    faults.extend(unlabelled(html));
    faults.extend(doubled_ids(html));
    faults
}

/// A control without a name is useless to whoever cannot see it.
fn unlabelled(html: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for (tag, rest) in
        ["<button", "<input", "<select", "<textarea"].iter().flat_map(|tag| html.match_indices(tag).map(|(at, _)| (*tag, &html[at..])))
    {
        let open = &rest[..rest.find('>').unwrap_or(rest.len())];
        if open.contains("type=\"hidden\"")
            || open.split_whitespace().any(|word| word.trim_end_matches('/') == "hidden")
            || open.contains("type=\"submit\"") && tag == "<input"
        {
            continue;
        }
        let named = open.contains("aria-label") || open.contains("title=") || labelled_by_id(html, open) || inside_label(html, rest);
        // A picture inside that says what it shows names the button too.
        let inside = &rest[..rest.find("</button").unwrap_or(rest.len())];
        let text = tag == "<button" && (has_text(rest) || inside.contains("role=\"img\" aria-label=\""));
        if !named && !text {
            faults.push(format!("an unnamed control: {}", &open[..open.len().min(160)]));
        }
    }
    faults
}

fn labelled_by_id(html: &str, open: &str) -> bool {
    open.split(" id=\"").nth(1).and_then(|r| r.split('"').next()).is_some_and(|id| html.contains(&format!("for=\"{id}\"")))
}

fn inside_label(html: &str, rest: &str) -> bool {
    let before = &html[..html.len() - rest.len()];
    before.rfind("<label").is_some_and(|opened| before.rfind("</label").is_none_or(|closed| closed < opened))
}

fn has_text(rest: &str) -> bool {
    let inner = rest.find('>').and_then(|from| rest.get(from + 1..rest.find("</button").unwrap_or(from + 1))).unwrap_or("");
    let mut depth = 0_i32;
    inner.chars().any(|c| {
        depth += i32::from(c == '<');
        let text = depth == 0 && !c.is_whitespace();
        depth -= i32::from(c == '>');
        text
    })
}

fn doubled_ids(html: &str) -> Vec<String> {
    let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|r| r.split('"').next()).collect();
    ids.sort_unstable();
    ids.windows(2).filter(|w| w[0] == w[1]).map(|w| format!("two elements with the id {}", w[0])).collect()
}

#[test]
fn the_committed_description_of_the_api_is_that_of_the_routes() {
    let routes = app::slices::routes(&app::slices::all());
    let made = kernel::web::openapi(routes.iter(), "http://127.0.0.1:8080");
    let kept =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/openapi.json")).expect("docs/openapi.json is committed");
    let kept: serde_json::Value = serde_json::from_str(&kept).expect("it is JSON");
    assert!(made == kept, "the API has changed: run `cargo xtask openapi`, look at the difference and commit it");
}
