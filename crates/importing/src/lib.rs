//! Importing: a CSV or XLSX file becomes creators, their accounts, counts and partnerships.
//!
//! A file is read (what it is), checked (what it would do), run, and may be undone. What must always hold: made, changed,
//! skipped and refused rows are together the rows of the file; a row is written once, with its effect, in one transaction; the
//! same file brought in again makes nobody twice; what was there before can be put back, and what somebody has changed since
//! is kept.

pub mod actions;
mod apply;
mod changes;
pub mod file;
mod identify;
mod jobs;
mod lines;
pub mod model;
mod preview;
pub mod store;
mod undo;

/// What this slice hands over.
pub fn slice() -> kernel::Slice {
    kernel::Slice { jobs: jobs::all(), checks: CHECKS, statements: store::statements(), ..kernel::Slice::named("importing") }
}

const CHECKS: &[kernel::db::verify::Check] = &[
    kernel::db::verify::Check {
        name: "the rows of an import are those it counts",
        finds: "select i.file_name from imports i where i.rows_done <> i.made + i.changed + i.skipped + i.refused
            or i.rows_done <> (select count(*) from import_rows r where r.workspace_id = i.workspace_id and r.import_id = i.id)
            or i.made <> (select count(*) from import_rows r where r.workspace_id = i.workspace_id and r.import_id = i.id and r.outcome = 'made')
            or i.changed <> (select count(*) from import_rows r where r.workspace_id = i.workspace_id and r.import_id = i.id and r.outcome = 'changed')
            or i.skipped <> (select count(*) from import_rows r where r.workspace_id = i.workspace_id and r.import_id = i.id and r.outcome = 'skipped')",
    },
    kernel::db::verify::Check {
        name: "an import that is done has all rows of its file",
        finds: "select file_name from imports where state in ('done', 'undone') and rows_done <> rows_total and problem is null",
    },
    kernel::db::verify::Check {
        name: "a row that made or changed somebody says whom",
        finds: "select i.file_name from import_rows r join imports i on i.workspace_id = r.workspace_id and i.id = r.import_id
            where r.outcome in ('made', 'changed') and r.creator_id is null",
    },
];
