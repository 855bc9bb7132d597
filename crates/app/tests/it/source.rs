//! Reads the source and keeps its shape: who may lean on whom, who may write which table, how long a file may be, that
//! every message is used and every one used is there.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every file below `crates/` with one of the endings.
fn files(endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(&root().join("crates"), endings, &mut found);
    found.sort();
    assert!(found.len() > 10, "the source is where it is looked for");
    found
}

fn collect(folder: &Path, endings: &[&str], found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, endings, found);
        } else if endings.iter().any(|e| path.to_string_lossy().ends_with(e)) {
            let name = path.strip_prefix(root().join("crates")).expect("below crates").to_string_lossy().into_owned();
            found.push((name, fs::read_to_string(&path).unwrap_or_default()));
        }
    }
}

fn is_test(name: &str) -> bool {
    name.contains("/tests") || name.contains("/testing") || name.contains("/examples/")
}

/// Which slice owns which tables. A table is written by its owner alone; any store may read any table in a join.
const OWNERS: &[(&str, &[&str])] = &[
    ("kernel", &["events", "jobs", "mail", "idempotency", "undos"]),
    ("accounts", &["workspaces", "people", "recovery_codes", "members", "invitations", "sessions", "entry_tokens", "api_tokens", "limits"]),
    ("markets", &["markets"]),
    (
        "creators",
        &[
            "creators",
            "contact_points",
            "channels",
            "channel_metrics",
            "creator_labels",
            "expertise",
            "audience_facts",
            "address_forms",
            "custom_fields",
            "custom_values",
            "notes",
            "attachments",
            "assessments",
            "assessment_lines",
            "search_names",
            "search_words",
            "search_docs",
            "identity_keys",
        ],
    ),
    ("partnerships", &["brands", "tiers", "partnerships"]),
    ("merging", &["merges", "not_duplicates", "duplicate_pairs", "duplicate_watch"]),
    ("directory", &["views"]),
    ("importing", &["imports", "import_rows", "import_mappings"]),
    ("collaborations", &["collaborations", "commitments"]),
    ("contacts", &["contacts"]),
    ("memory", &["wishes", "wish_answers", "goals", "supports", "style_entries", "preferences"]),
    ("promises", &["promises"]),
    ("playbooks", &["playbooks", "playbook_versions", "partnership_playbooks", "playbook_overrides"]),
    ("steps", &["standings", "stale_standings", "steps"]),
    ("calendar", &["calendar_feeds", "meetings"]),
    ("morning", &["digests", "digest_wishes"]),
];

#[test]
fn a_table_is_written_by_its_owner_alone() {
    let owner: BTreeMap<&str, &str> = OWNERS.iter().flat_map(|(slice, tables)| tables.iter().map(move |t| (*t, *slice))).collect();
    let mut wrong = Vec::new();
    for (name, text) in files(&[".rs"]).into_iter().filter(|(n, _)| !is_test(n) && !n.starts_with("names/")) {
        // (The texts that `names` offers are run by the owner of the tables.)
        let slice = name.split('/').next().unwrap_or_default().to_owned();
        for verb in ["insert into ", "delete from ", "update "] {
            for (at, _) in text.match_indices(verb) {
                let table: String = text[at + verb.len()..].chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
                let by = owner.get(table.as_str()).copied();
                let allowed = by.is_none_or(|by| by == slice) || (table == "undos" && slice != "kernel");
                if !allowed {
                    wrong.push(format!("{name} writes {table}, which belongs to {}", by.unwrap_or("?")));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The order in which one slice may lean on another: only on those before it.
const ORDER: [&str; 27] = [
    "assets",
    "i18n",
    "names",
    "tabular",
    "sample",
    "stats",
    "engine",
    "clocks",
    "kernel",
    "accounts",
    "markets",
    "creators",
    "partnerships",
    "merging",
    "directory",
    "importing",
    "collaborations",
    "contacts",
    "memory",
    "promises",
    "playbooks",
    "steps",
    "story",
    "calendar",
    "morning",
    "desk",
    "app",
];

#[test]
fn slices_lean_only_backwards() {
    let place = |name: &str| ORDER.iter().position(|n| *n == name);
    let mut wrong = Vec::new();
    for (name, text) in files(&["Cargo.toml"]) {
        let slice = name.split('/').next().unwrap_or_default().to_owned();
        let own = place(&slice).unwrap_or_else(|| panic!("{slice} has no place in the order"));
        let normal = text.split("[dependencies]").nth(1).and_then(|t| t.split("\n[").next()).unwrap_or("");
        for line in normal.lines() {
            let dependency = line.split(['.', ' ', '=']).next().unwrap_or("");
            if place(dependency).is_some_and(|p| !dependency.is_empty() && p >= own) {
                wrong.push(format!("{slice} leans on {dependency}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_are_short_and_plainly_named() {
    let mut wrong = Vec::new();
    let mut lengths = Vec::new();
    for (name, text) in files(&[".rs"]) {
        let lines = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or("").lines().count();
        if !is_test(&name) {
            lengths.push(lines);
        }
        if lines > 500 {
            wrong.push(format!("{name} has {lines} lines: a second concept may be hiding in it"));
        }
        if name.ends_with("/mod.rs") {
            wrong.push(format!("{name}: write name.rs beside name/"));
        }
        if !is_test(&name) && !text.starts_with("//!") && !name.contains("/build") {
            wrong.push(format!("{name} does not say what it is"));
        }
    }
    lengths.sort_unstable();
    assert!(lengths[lengths.len() / 2] <= 150, "the median file has {} lines", lengths[lengths.len() / 2]);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_scope_is_made_only_where_people_come_in() {
    // The session and token look-up, the job runner (in the kernel), and the operator's commands.
    const MAY: [&str; 4] = ["kernel/src/", "accounts/src/", "app/src/", "bench/"];
    let made =
        files(&[".rs"]).into_iter().filter(|(n, t)| !is_test(n) && t.contains("Scope::of_member") && !MAY.iter().any(|m| n.starts_with(m)));
    let wrong: Vec<String> = made.map(|(n, _)| n).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn sql_is_never_glued_together_from_text() {
    let wrong: Vec<String> = files(&[".rs"])
        .into_iter()
        .filter(|(n, _)| !is_test(n) && !n.starts_with("kernel/src/db"))
        .flat_map(|(name, text)| {
            text.lines()
                .filter(|l| {
                    l.contains("format!(\"")
                        && ["select ", "insert into ", "update ", "delete from "].iter().any(|v| l.contains(&format!("\"{v}")))
                })
                .map(|l| format!("{name}: {}", l.trim()))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Beginnings of keys that are put together while the program runs.
const MADE: [&str; 9] = ["country-", "language-", "currency-", "zone-", "format-", "stage-", "role-", "platform-", "event-"];

#[test]
fn every_message_is_used_and_every_one_used_is_there() {
    let defined: BTreeMap<String, String> = fs::read_dir(root().join("locales/en"))
        .expect("locales")
        .flatten()
        .flat_map(|f| {
            let name = f.file_name().to_string_lossy().into_owned();
            let text = fs::read_to_string(f.path()).unwrap_or_default();
            text.lines()
                .filter_map(|l| l.split_once(" =").filter(|(k, _)| k.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')))
                .map(|(k, _)| (k.to_owned(), name.clone()))
                .collect::<Vec<_>>()
        })
        .collect();
    let sources = files(&[".rs", ".html"]);
    let mut used = BTreeSet::new();
    let all = sources.iter().map(|(_, t)| t.as_str()).collect::<Vec<_>>().join("\n");
    for quoted in all.split('"') {
        if quoted.contains('-') && quoted.len() < 90 {
            used.insert(quoted.to_owned());
        }
    }
    // A key made while running is written with its beginning: "creators-line-" and then the line's code.
    let stems: Vec<&str> = used
        .iter()
        .filter_map(|u| u.ends_with('-').then_some(u.as_str()).or_else(|| u.split_once('{').map(|(stem, _)| stem)))
        .filter(|s| s.len() > 3)
        .collect();
    let unused: Vec<String> = defined
        .iter()
        .filter(|(k, _)| {
            !used.contains(*k) && !MADE.iter().any(|m| k.starts_with(m)) && !stems.iter().any(|s| s.contains('-') && k.starts_with(s))
        })
        .filter(|(_, file)| !file.starts_with("common"))
        .map(|(k, file)| format!("{file}: {k}"))
        .collect();
    let slices: BTreeSet<String> = defined.values().map(|f| f.trim_end_matches(".ftl").to_owned()).collect();
    let keyed = |text: &str| {
        text.split_once('-').is_some_and(|(head, _)| slices.contains(head))
            || text.starts_with("error-")
            || text.starts_with("common-")
            || text.starts_with("nav-")
    };
    let missing: Vec<String> = sources
        .iter()
        .filter(|(n, _)| !is_test(n))
        .flat_map(|(name, text)| called_keys(text).into_iter().map(move |k| (name, k)))
        .filter(|(_, k)| keyed(k) && !defined.contains_key(k) && !k.ends_with('-'))
        .map(|(name, k)| format!("{name}: {k}"))
        .collect();
    assert!(missing.is_empty(), "used and not there:\n{}", missing.join("\n"));
    assert!(unused.is_empty(), "there and not used:\n{}", unused.join("\n"));
}

/// Keys in calls that take one: `.t("…")`, `.f("…"`, `.n("…"`, `.t1("…"`, `Msg::new("…")`.
fn called_keys(text: &str) -> Vec<String> {
    [".t(\"", ".f(\"", ".n(\"", ".t1(\"", ".t2(\"", "Msg::new(\"", ".word(\""]
        .iter()
        .flat_map(|call| text.match_indices(call).map(|(at, _)| text[at + call.len()..].split('"').next().unwrap_or("").to_owned()))
        .filter(|k| k.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_'))
        .collect()
}
