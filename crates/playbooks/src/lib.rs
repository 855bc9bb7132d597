//! Playbooks: how a workspace treats its partners, as data with versions.
//!
//! What always holds: every version of a playbook stays, with who made it and why; what is in force was checked to hold together;
//! one playbook holds wherever no other has been chosen; what a partnership has otherwise has a reason; a change says whom it
//! touches in its own transaction. What a value means is the engine's to say, not this slice's.

pub mod actions;
mod api;
pub mod model;
mod pages;
pub mod preview;
mod routes;
pub mod section;
mod shelf;
pub mod store;
pub mod words;

pub use self::{
    preview::{Foresee, Foreseen, Prospect},
    shelf::{Held, Shelf, policy, policy_of, stage_of},
    store::affected::{affected, affected_by},
};

use kernel::{Action, Nav, Slice, db::verify::Check};

/// The slice, for an application that cannot foresee next steps.
pub fn slice() -> Slice {
    slice_with(None)
}

/// The slice, for the application. With `foresee`, a preview says how many next steps would appear and go.
pub fn slice_with(foresee: Option<Foresee>) -> Slice {
    Slice {
        routes: routes::routes(foresee),
        checks: CHECKS,
        statements: store::statements(),
        samples: pages::samples,
        nav: &[Nav {
            section: "playbooks",
            href: "/playbooks",
            key: "nav-playbooks",
            icon: "playbook",
            action: Action::Read,
            position: 50,
            letter: "y",
        }],
        seed: Some(actions::seed),
        ..Slice::named("playbooks")
    }
}

/// What the tables' own rules cannot say.
const CHECKS: &[Check] = &[
    Check {
        name: "the version in force of a playbook is its newest and is there",
        finds: "select cast(b.id as text) from playbooks b where b.current <> coalesce((select max(v.number) from playbook_versions v
            where v.workspace_id = b.workspace_id and v.playbook_id = b.id), 0)",
    },
    Check {
        name: "a workspace with playbooks has a usual one",
        finds: "select cast(b.workspace_id as text) from playbooks b where not exists (select 1 from playbooks d
            where d.workspace_id = b.workspace_id and d.is_default) group by b.workspace_id",
    },
    Check {
        name: "a value of a partnership's own has a reason",
        finds: "select cast(partnership_id as text) from playbook_overrides where reason = ''",
    },
];
