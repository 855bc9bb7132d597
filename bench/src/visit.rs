//! What goes over the wire when a browser opens the directory for the first time, and when it goes on from there.

use std::collections::BTreeMap;

use crate::{client::Client, report::say, server::Server};

/// Loads a page with all that it names, as a browser does: style sheets with what they name, modules with what they import,
/// symbols, the icon.
pub fn measure(server: &Server, cookie: &str, path: &str) -> Result<(), String> {
    let headers =
        format!("Cookie: {cookie}\r\nAccept-Encoding: gzip, deflate, br\r\nAccept-Language: en\r\nSec-Fetch-Site: same-origin\r\n");
    let mut client = Client::new(server.at, &headers).map_err(|e| e.to_string())?;
    let page = fetch(&mut client, path)?;
    let mut kept: BTreeMap<String, usize> = BTreeMap::new();
    let mut waiting = named(&page.text, path);
    while let Some(next) = waiting.pop() {
        if kept.contains_key(&next) {
            continue;
        }
        let file = fetch(&mut client, &next)?;
        waiting.extend(named(&file.text, &next));
        kept.insert(next, file.wire);
    }
    let assets: usize = kept.values().sum();
    for (path, bytes) in &kept {
        let name = path.splitn(4, '/').last().unwrap_or(path);
        say(&format!("    {bytes:>7}  {name}"))?;
    }
    say(&format!(
        "first visit: {} bytes over the wire, {} files (page {}, all else {assets})",
        page.wire + assets,
        kept.len() + 1,
        page.wire
    ))?;
    let again = fetch(&mut client, path)?;
    say(&format!("next page of the directory: {} bytes over the wire", again.wire))
}

struct File {
    text: String,
    /// Status line, headers and body as sent.
    wire: usize,
}

fn fetch(client: &mut Client, path: &str) -> Result<File, String> {
    let answer = client.get(path).map_err(|e| format!("{path}: {e}"))?;
    if answer.status != 200 {
        return Err(format!("{path}: {}", answer.status));
    }
    let plain = if answer.header("content-encoding") == Some("gzip") { unpacked(&answer.body)? } else { answer.body };
    Ok(File { text: String::from_utf8_lossy(&plain).into_owned(), wire: answer.wire })
}

fn unpacked(body: &[u8]) -> Result<Vec<u8>, String> {
    let mut out = Vec::new();
    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(body), &mut out).map_err(|e| e.to_string())?;
    Ok(out)
}

/// The assets that a text names: by an address of their own, in `url(…)`, in an import.
fn named(text: &str, from: &str) -> Vec<String> {
    let mut found = Vec::new();
    for opening in ["href=\"", "src=\"", "url(\"", "url(", "from \"", "from '", "import \"", "import '", "import(\""] {
        for (at, _) in text.match_indices(opening) {
            let rest = text.get(at + opening.len()..).unwrap_or("");
            let name = rest.split(['"', '\'', ')', '#', '?', '\n']).next().unwrap_or("").trim();
            found.extend(absolute(name, from));
        }
    }
    found.sort();
    found.dedup();
    found
}

/// Only assets: links lead to other pages, which a browser does not load.
fn absolute(name: &str, from: &str) -> Option<String> {
    if name.starts_with("/assets/") {
        return Some(name.to_owned());
    }
    let relative = name.strip_prefix("./").or_else(|| name.starts_with("../").then_some(name))?;
    let mut folder: Vec<&str> = from.split('/').collect();
    folder.pop();
    let mut rest = relative;
    while let Some(up) = rest.strip_prefix("../") {
        folder.pop();
        rest = up;
    }
    from.starts_with("/assets/").then(|| format!("{}/{rest}", folder.join("/")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_browser_would_load_is_found() {
        let page = r##"<link rel="stylesheet" href="/assets/1/a.css"><a href="/partners">x</a><use href="/assets/1/icons.svg#i-up"/>"##;
        assert_eq!(named(page, "/partners"), ["/assets/1/a.css", "/assets/1/icons.svg"]);
        assert_eq!(named("import { a } from \"./b.js\";", "/assets/1/js/app.js"), ["/assets/1/js/b.js"]);
        assert_eq!(named("src: url(../fonts/a.woff2)", "/assets/1/css/a.css"), ["/assets/1/fonts/a.woff2"]);
    }
}
