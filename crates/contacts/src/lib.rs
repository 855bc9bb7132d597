//! Contacts: anything said or done with a creator, by any channel, in either direction.
//!
//! What must always hold: only a conversation of two counts as contact, and one in which we asked for something never counts as
//! a check-in; nothing has happened in the future; a contact of a partnership is of that partnership's creator; what a line of
//! text was understood to mean is shown before anything is saved.

pub mod actions;
mod api;
pub mod facts;
pub mod line;
pub mod model;
mod moving;
pub mod pages;
mod routes;
pub mod store;

use kernel::{Slice, db::verify::Check};

/// The slice, for the application.
pub fn slice() -> Slice {
    Slice {
        routes: routes::routes(),
        checks: CHECKS,
        statements: store::statements(),
        samples: pages::samples,
        moves: Some(moving::MOVES),
        ..Slice::named("contacts")
    }
}

/// What the tables' own rules cannot say.
const CHECKS: &[Check] = &[
    Check {
        name: "a contact of a partnership is of its creator",
        finds:
            "select cast(c.id as text) from contacts c join partnerships p on p.workspace_id = c.workspace_id and p.id = c.partnership_id
            where p.creator_id <> c.creator_id",
    },
    Check { name: "an answer comes after what it answers", finds: "select cast(id as text) from contacts where replied_at < happened_at" },
];
