//! Next steps: the evaluation of partnerships and what becomes of the advice.
//!
//! What always holds: a standing and its steps are those that the facts, the playbook and the day give, whichever way they came
//! about; a step keeps its identity for as long as its cause is the same, and what somebody decided about it holds as long; lists
//! read stored steps through an index and compute nothing.

pub mod actions;
mod api;
pub mod evaluate;
mod foresee;
pub mod jobs;
pub mod load;
pub mod merge;
pub mod model;
mod routes;
pub mod settle;
pub mod store;
pub mod why;
pub mod words;

pub use foresee::foresee;

use kernel::{Slice, db::verify::Check};

/// The slice, for the application.
pub fn slice() -> Slice {
    Slice {
        routes: routes::routes(),
        jobs: jobs::all(),
        checks: CHECKS,
        statements: store::statements(),
        settle: Some(settle::settle),
        ..Slice::named("steps")
    }
}

/// What the tables' own rules cannot say.
const CHECKS: &[Check] = &[
    Check {
        name: "an open step is of a creator who is not archived",
        finds: "select cast(s.id as text) from steps s join partnerships p on p.workspace_id = s.workspace_id and p.id = s.partnership_id
            join creators c on c.workspace_id = p.workspace_id and c.id = p.creator_id
            where s.state = 'open' and s.rule <> 'hand' and c.archived_at is not null
            and not exists (select 1 from stale_standings t where t.workspace_id = s.workspace_id and t.partnership_id = s.partnership_id)",
    },
    Check {
        name: "a step begins with its rule",
        finds: "select cast(id as text) from steps where substr(identity, 1, length(rule) + 1) <> rule || ':'",
    },
];
