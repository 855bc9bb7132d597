//! Promises: what either side owes the other by a day.
//!
//! What always holds: an open promise whose day has passed is late, and stays open until a person says that it was kept, broken or
//! let go; a broken one says what was done about it, one that was let go says why; the day of a promise moves only with a reason,
//! and the reason is kept; the creator is shown the same ledger as the team, without the team's notes.

pub mod actions;
mod api;
mod joining;
pub mod model;
mod pages;
mod routes;
pub mod section;
pub mod store;

use kernel::{Action, Nav, Slice, db::verify::Check};

/// The slice, for the application.
pub fn slice() -> Slice {
    Slice {
        routes: routes::routes(),
        checks: CHECKS,
        statements: store::statements(),
        samples: pages::samples,
        nav: &[Nav {
            section: "promises",
            href: "/promises",
            key: "nav-promises",
            icon: "promise",
            action: Action::Read,
            position: 15,
            letter: "o",
        }],
        moves: Some(joining::MOVES),
        ..Slice::named("promises")
    }
}

/// What the table's own rules cannot say.
const CHECKS: &[Check] = &[
    Check {
        name: "a promise belongs to the creator of its partnership",
        finds:
            "select cast(p.id as text) from promises p join partnerships s on s.workspace_id = p.workspace_id and s.id = p.partnership_id
            where s.creator_id <> p.creator_id",
    },
    Check { name: "a promise was not closed before it was made", finds: "select cast(id as text) from promises where closed_on < made_on" },
    Check {
        name: "a promise names what it came from",
        finds: "select cast(id as text) from promises where source_kind = 'contact' and source_id is null or source_kind = 'rule' and source_rule is null",
    },
];
