//! Help: what each part is for, in the words of the product.

use askama::Template;
use kernel::web::{Cx, Page, Result, Shell};

#[derive(Template)]
#[template(path = "help.html")]
struct HelpPage {
    shell: Shell,
    topics: &'static [Topic],
}
impl Page for HelpPage {}

/// A heading and its paragraphs, as message keys.
struct Topic {
    id: &'static str,
    title: &'static str,
    lines: &'static [&'static str],
}

const TOPICS: &[Topic] = &[
    Topic { id: "today", title: "nav-today", lines: &["desk-help-today-1", "desk-help-today-2", "desk-help-today-3", "desk-help-today-4"] },
    Topic { id: "log", title: "desk-log", lines: &["desk-help-log-1", "desk-help-log-2"] },
    Topic { id: "promises", title: "nav-promises", lines: &["desk-help-promises-1", "desk-help-promises-2"] },
    Topic { id: "playbooks", title: "nav-playbooks", lines: &["desk-help-playbooks-1", "desk-help-playbooks-2", "desk-help-playbooks-3"] },
    Topic { id: "calendar", title: "desk-help-calendar", lines: &["desk-help-calendar-1", "desk-help-calendar-2"] },
    Topic { id: "find", title: "desk-help-find", lines: &["desk-help-find-example", "desk-help-find-2", "desk-help-find-3"] },
    Topic {
        id: "directory",
        title: "desk-help-directory",
        lines: &["desk-help-directory-1", "desk-help-directory-2", "desk-help-directory-3"],
    },
    Topic {
        id: "stage-tier-tenure",
        title: "desk-help-words",
        lines: &["desk-help-words-1", "desk-help-words-2", "desk-help-words-3", "desk-help-words-4"],
    },
    Topic { id: "import", title: "desk-help-import", lines: &["desk-help-import-1", "desk-help-import-2", "desk-help-import-3"] },
    Topic { id: "merge", title: "desk-help-merge", lines: &["desk-help-merge-1", "desk-help-merge-2"] },
    Topic {
        id: "roles",
        title: "desk-help-roles",
        lines: &["desk-help-roles-1", "desk-help-roles-2", "desk-help-roles-3", "desk-help-roles-4"],
    },
    Topic { id: "safe", title: "desk-help-safe", lines: &["desk-help-safe-1", "desk-help-safe-2", "desk-help-safe-3"] },
];

pub async fn page(cx: Cx) -> Result {
    cx.page(&HelpPage { shell: cx.shell("help").crumb(cx.l.t("nav-help"), None), topics: TOPICS })
}

pub fn samples(shell: &Shell) -> Vec<(&'static str, String)> {
    vec![("help", HelpPage { shell: shell.clone(), topics: TOPICS }.render().unwrap_or_default())]
}
