//! What a partnership remembers: what the creator wants, in their own words, and what came of it; where they want to go; what
//! was done for them; how their style changes; how they like to work.
//!
//! What must always hold: a wish is kept as it was said and opens anew when it is said anew; it is declined only with a reason;
//! before a creator's own product is promoted, or they are introduced to somebody, the question of a conflict is answered and
//! the answer is kept; what is not known is absent, never assumed.

pub mod actions;
mod api;
pub mod facts;
pub mod model;
mod moving;
pub mod pages;
mod routes;
pub mod store;

pub use pages::sections::{GoalsSection, PreferencesSection, StyleSection, SupportsSection, WishesSection};

use kernel::{Slice, db::verify::Check};

/// The slice, for the application.
pub fn slice() -> Slice {
    Slice {
        routes: routes::routes(),
        checks: CHECKS,
        statements: store::statements(),
        samples: pages::samples,
        moves: Some(moving::MOVES),
        ..Slice::named("memory")
    }
}

/// What the tables' own rules cannot say.
const CHECKS: &[Check] = &[
    Check {
        name: "a wish of a partnership is of its creator",
        finds: "select cast(w.id as text) from wishes w join partnerships p on p.workspace_id = w.workspace_id and p.id = w.partnership_id
            where p.creator_id <> w.creator_id",
    },
    Check {
        name: "a style entry of a partnership is of its creator",
        finds: "select cast(s.id as text) from style_entries s join partnerships p on p.workspace_id = s.workspace_id and p.id = s.partnership_id
            where p.creator_id <> s.creator_id",
    },
    Check {
        name: "help towards a goal is help for whoever has the goal",
        finds: "select cast(s.id as text) from supports s join partnerships p on p.workspace_id = s.workspace_id and p.id = s.partnership_id
            join goals g on g.workspace_id = s.workspace_id and g.id = s.goal_id where g.creator_id <> p.creator_id",
    },
];
