//! Partnerships of creators with brands: the heart of the product.
//!
//! What always holds: a creator and a brand have one partnership at most; stage, tier and tenure are three independent things;
//! who moved a stage, when and why is kept, and a step back or an end has a reason; a change of many can be taken back as long as
//! nobody has changed any of them since.

pub mod actions;
mod api;
pub mod cells;
pub mod model;
mod pages;
mod routes;
mod sentence;
pub mod store;

pub use sentence::sentence;

use kernel::{Action, Nav, Slice, db::verify::Check};

/// The slice, for the application.
pub fn slice() -> Slice {
    Slice {
        routes: routes::routes(),
        checks: CHECKS,
        statements: store::statements(),
        samples: pages::samples,
        nav: &[Nav { section: "brands", href: "/brands", key: "nav-brands", icon: "tag", action: Action::Read, position: 40, letter: "b" }],
        ..Slice::named("partnerships")
    }
}

/// What the tables' own rules cannot say.
const CHECKS: &[Check] = &[
    Check {
        name: "a potential is set and reviewed on days, the review after the setting",
        finds: "select cast(id as text) from partnerships where potential <> 'unknown' and (potential_set_on is null or potential_review_on <= potential_set_on)",
    },
    Check {
        name: "a creator's stages are those of the partnerships",
        finds: "select cast(c.id as text) from creators c where c.stages <> coalesce((select cast(sum(distinct case p.stage when 'prospect' then 1
            when 'foundation' then 2 when 'deepening' then 4 when 'expansion' then 8 when 'paused' then 16 else 32 end) as bigint)
            from partnerships p where p.workspace_id = c.workspace_id and p.creator_id = c.id), 0)",
    },
    Check {
        name: "an ended partnership keeps why",
        finds: "select cast(id as text) from partnerships where stage = 'ended' and (stage_reason is null or stage_reason = '')",
    },
];
