//! The settings: one's own account, and what owners decide for the workspace.

pub mod audit;
mod event_line;
pub mod members;
pub mod profile;
pub mod security;
pub mod tokens;
pub mod workspace;

use kernel::web::{Cx, Shell};

/// The frame of a settings page.
fn shell(cx: &Cx, title: &str) -> Shell {
    framed(cx.shell("settings"), title)
}

/// Adds the steps that lead to a settings page.
fn framed(shell: Shell, title: &str) -> Shell {
    let (settings, title) = (shell.l.t("nav-settings").to_owned(), shell.l.t(title).to_owned());
    shell.crumb(settings, Some("/settings".to_owned())).crumb(title, None)
}
