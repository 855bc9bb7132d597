//! Days and hours: the calendar of everything that is due, feeds of it for calendar programs, and times to meet.
//!
//! What must always hold: a feed shows what its member may see and ends with their membership; a time is never shown without
//! its place; nobody is asked to meet in their quiet hours or on a day off.

pub mod actions;
mod api;
pub mod finder;
mod ics;
mod joining;
pub mod model;
mod pages;
mod routes;
pub mod store;
pub mod week;
pub mod words;

use kernel::{Action, Nav, Slice, db::verify::Check};

/// What this slice hands over.
pub fn slice() -> Slice {
    Slice {
        routes: routes::routes(),
        checks: CHECKS,
        statements: store::statements(),
        samples: pages::samples,
        nav: &[Nav {
            section: "calendar",
            href: "/calendar",
            key: "nav-calendar",
            icon: "calendar",
            action: Action::Read,
            position: 7,
            letter: "c",
        }],
        moves: Some(joining::MOVES),
        ..Slice::named("calendar")
    }
}

/// What the tables' own rules cannot say.
const CHECKS: &[Check] = &[
    Check {
        name: "the hint of a feed is too little to guess its secret",
        finds: "select cast(id as text) from calendar_feeds where length(hint) > 8 or length(secret_hash) <> 32",
    },
    Check {
        name: "a meeting takes no more out of somebody's time than it lasts",
        finds: "select cast(id as text) from meetings where outside_ours > minutes or outside_theirs > minutes",
    },
];
