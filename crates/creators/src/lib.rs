//! Creators: who they are, where they publish, what is known of them and how it is known.
//!
//! A creator is living, archived (put away, everything kept) or merged into another (then everything attached is there, and
//! this record only points to it). What must always hold: every creator has a name to show; what they are found by follows
//! from what is known of them, in the same transaction; a number has a day and a source; a rating has evidence; unknown is
//! never zero.
//!
//! `model` holds the types and rules, `store` the SQL, `actions` the verbs, `index` what creators are found and recognised by.
//! Duplicates and merging live in the crate `merging`.

pub mod actions;
mod api;
pub mod files;
pub mod index;
pub mod model;
pub mod moving;
mod pages;
pub mod store;
mod sweep;

pub use index::search;
pub use pages::words;
pub use sweep::SWEEP;

use kernel::db::verify::Check;

/// What the tables' own rules cannot say.
const CHECKS: &[Check] = &[
    Check {
        name: "a channel shows the newest count of its history",
        finds: "select cast(c.id as text) from channels c where c.followers is not null and not exists (select 1 from channel_metrics m
            where m.workspace_id = c.workspace_id and m.channel_id = c.id and m.metric = 'followers' and m.observed_on = c.followers_on
            and cast(m.value as bigint) = c.followers)",
    },
    Check {
        name: "every living creator can be found",
        finds: "select cast(c.id as text) from creators c where c.merged_into is null and not exists (select 1 from search_docs d
            where d.workspace_id = c.workspace_id and d.creator_id = c.id)",
    },
    Check {
        name: "a rating has its evidence",
        finds: "select cast(assessment_id as text) from assessment_lines where rating is not null and (evidence is null or evidence = '')",
    },
];

/// What this slice hands over.
pub fn slice() -> kernel::Slice {
    kernel::Slice {
        routes: pages::routes().and(api::routes()),
        jobs: vec![index::REINDEX, SWEEP],
        checks: CHECKS,
        statements: store::statements(),
        samples: pages::samples,
        ..kernel::Slice::named("creators")
    }
}

#[cfg(test)]
mod tests;
