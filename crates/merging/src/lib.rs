//! Merging: which records may be of one person, and making one of two so that nothing is lost and all of it can be taken back.
//!
//! What must always hold: a creator that went into another shows everything of both there, its own address leads there, and no
//! row of it was deleted; a merge that was taken back leaves no trace but events; a pair that somebody told apart is not
//! suggested again. How the rows of each concept move is that concept's own knowledge: `creators::moving`, `partnerships`, and of
//! later slices what they hand over (`kernel::moving`).

mod actions;
mod api;
mod look;
pub mod model;
mod pages;
pub mod store;

pub use actions::{merge, not_apart, tell_apart, undo};
pub use creators::moving::successor;
pub use look::{JOB, catch_up};

use creators::moving::{self, Left};
use kernel::{
    Action, Result, Slice, Tx,
    db::verify::Check,
    web::{Allow, Doc, Routes},
};
use model::{MergeView, NewMerge, NotDuplicates};
use store::{merges, pairs};

/// The list of suggested duplicates.
pub const DUPLICATES: &str = "/duplicates";

/// More than this many suggestions are not counted.
pub const MOST: i64 = 500;

/// How many suggestions there are, up to [`MOST`]: for a line above the directory.
pub fn count(tx: &mut Tx) -> Result<i64> {
    pairs::count(tx, MOST)
}

/// What this slice hands over.
pub fn slice() -> Slice {
    let [own, rows, channels] = moving::ALL_STATEMENTS;
    Slice {
        routes: routes(),
        jobs: vec![JOB],
        checks: CHECKS,
        statements: vec![merges::STATEMENTS, pairs::STATEMENTS, store::sides::STATEMENTS, own, rows, channels],
        samples: pages::samples,
        ..Slice::named("merging")
    }
}

const CHECKS: &[Check] = &[
    Check {
        name: "merged creators are put away",
        finds: "select cast(id as text) from creators where merged_into is not null and archived_at is null",
    },
    Check {
        name: "a merged creator has no partnership that the kept one lacks",
        finds: "select cast(p.id as text) from partnerships p join creators c on c.workspace_id = p.workspace_id and c.id = p.creator_id
            where c.merged_into is not null and not exists (select 1 from partnerships k where k.workspace_id = c.workspace_id
            and k.brand_id = p.brand_id and k.creator_id <> p.creator_id)",
    },
];

fn routes() -> Routes {
    let (read, merge) = (Allow::can(Action::Read), Allow::can(Action::Merge));
    let doc = |summary| Doc::new("duplicates", summary);
    Routes::new()
        .get(DUPLICATES, read, pages::duplicates)
        .post("/not-duplicates", merge, pages::tell_apart)
        .post("/not-duplicates/{a}/{b}/undo", merge, pages::not_apart)
        .get("/merges/new", merge, pages::compare)
        .post("/merges", merge, pages::merge)
        .post("/merges/{id}/undo", merge, pages::undo)
        .api_get(
            "/duplicates",
            read,
            api::duplicates,
            doc("List pairs that may be one person, the likeliest first").list::<api::DuplicateView>(),
        )
        .api_post(
            "/not-duplicates",
            merge,
            api::tell_apart,
            doc("Say that two creators are two people").body::<NotDuplicates>().made::<NotDuplicates>(),
        )
        .api_delete("/not-duplicates/{a}/{b}", merge, api::not_apart, doc("Forget that two creators are two people").no_content())
        .api_post("/merges", merge, api::merge, doc("Make one of two records").body::<NewMerge>().made::<MergeView>())
        .api_get("/merges/{id}", read, api::show, doc("Show a merge").ok::<MergeView>())
        .api_delete("/merges/{id}", merge, api::undo, doc("Take a merge back; says what could not be put as it was").ok::<Left>())
}
