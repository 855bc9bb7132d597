//! People, and what they may open: workspaces, members and their roles, sign-in, second factor, devices, invitations, API tokens.
//!
//! What always holds:
//! - of a secret that is handed out (session, link, token, recovery code) only the hash is stored, and a link is used once;
//! - of a secret that must be read again (the key of a second factor) only a sealed form is stored;
//! - only an active member is let in, asked of the database at each request, so that a suspension counts at once;
//! - a change of what opens an account signs its other devices out;
//! - a workspace has an owner who can come in;
//! - attempts are counted in the database before they are looked at, and no answer tells whether an address has an account.

mod actions;
mod api;
pub mod attempts;
pub mod cli;
pub mod gate;
mod jobs;
mod letters;
mod model;
mod pages;
mod password;
mod routes;
mod second_factor;
mod secret;
mod store;
#[cfg(test)]
mod tests;
mod vault;

pub use jobs::SWEEP;

use kernel::{Slice, db::verify::Check};

/// The slice, for the application.
pub fn slice() -> Slice {
    Slice {
        routes: routes::routes(),
        jobs: jobs::all(),
        checks: CHECKS,
        statements: store::statements(),
        samples: pages::samples,
        ..Slice::named("accounts")
    }
}

/// What `verify` asks of every database.
const CHECKS: &[Check] = &[
    Check {
        name: "a workspace has an owner who can come in",
        finds: "select w.name from workspaces w where not exists (
            select 1 from members m where m.workspace_id = w.id and m.role = 'owner' and m.state = 'active')",
    },
    Check {
        name: "an open session belongs to a member of its workspace",
        finds: "select p.email from sessions s join people p on p.id = s.person_id
            where s.ended_at is null and s.workspace_id is not null and not exists (
                select 1 from members m where m.workspace_id = s.workspace_id and m.person_id = s.person_id and m.state = 'active')",
    },
    Check {
        name: "recovery codes belong to a second factor",
        finds: "select distinct p.email from recovery_codes c join people p on p.id = c.person_id where p.totp_secret is null",
    },
    Check { name: "addresses are in lower case", finds: "select email from people where email <> lower(email)" },
];
