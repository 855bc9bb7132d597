//! Importing: a CSV or XLSX file becomes creators, their accounts, counts and partnerships.
//!
//! A file is read (what it is), checked (what it would do), run, and may be undone. What must always hold: made, changed,
//! skipped and refused rows are together the rows of the file; a row is written once, with its effect, in one transaction; the
//! same file brought in again makes nobody twice; what was there before can be put back, and what somebody has changed since
//! is kept.

pub mod actions;
mod api;
mod apply;
mod changes;
pub mod file;
mod identify;
mod jobs;
mod lines;
pub mod model;
mod pages;
mod preview;
pub mod store;
mod undo;
mod words;

use kernel::{
    Action, Nav, Slice,
    db::verify::Check,
    web::{Allow, Doc, Routes},
};

/// What this slice hands over.
pub fn slice() -> Slice {
    Slice {
        routes: routes(),
        jobs: jobs::all(),
        checks: CHECKS,
        statements: store::statements(),
        samples: pages::samples,
        nav: &[Nav {
            section: "imports",
            href: "/imports",
            key: "nav-imports",
            icon: "import",
            action: Action::Import,
            position: 60,
            letter: "i",
        }],
        ..Slice::named("importing")
    }
}

/// A form around the file adds a little to it.
const UPLOAD: u64 = file::LARGEST + (1 << 20);
/// A form of a thousand columns.
const FORM: u64 = 4 << 20;

fn routes() -> Routes {
    use model::{Mapping, ReadingInput};
    use preview::Preview;
    let import = Allow::can(Action::Import);
    let doc = |summary| Doc::new("imports", summary);
    Routes::new()
        .get("/imports", import, pages::list)
        .post("/imports", import, pages::upload)
        .upload(UPLOAD)
        .get("/imports/{id}", import, pages::show)
        .get("/imports/{id}/reading", import, pages::reading)
        .post("/imports/{id}/reading", import, pages::read_otherwise)
        .get("/imports/{id}/columns", import, pages::columns)
        .post("/imports/{id}/columns", import, pages::save_columns)
        .upload(FORM)
        .post("/imports/{id}/check", import, pages::decide)
        .post("/imports/{id}/run", import, pages::run)
        .post("/imports/{id}/undo", import, pages::undo)
        .get("/imports/{id}/errors.csv", import, pages::errors)
        .api_get("/imports", import, api::list, doc("List imports, the newest first").list::<api::ImportView>())
        .api_post(
            "/imports",
            import,
            api::upload,
            doc("Send a CSV or XLSX file, as multipart/form-data in the part `file`").made::<api::ImportView>(),
        )
        .upload(UPLOAD)
        .api_get("/imports/{id}", import, api::show, doc("Show an import").ok::<api::ImportView>())
        .api_put(
            "/imports/{id}/reading",
            import,
            api::set_reading,
            doc("Read the file otherwise").body::<ReadingInput>().ok::<api::ImportView>().versioned(),
        )
        .api_put(
            "/imports/{id}/mapping",
            import,
            api::set_mapping,
            doc("Say what the columns mean, and have the whole file checked").body::<Mapping>().ok::<api::ImportView>().versioned(),
        )
        .upload(FORM)
        .api_get("/imports/{id}/preview", import, api::show_preview, doc("Show what would happen").ok::<Preview>())
        .api_post(
            "/imports/{id}/run",
            import,
            api::run,
            doc("Bring the file in; asked again, nothing more is done").ok::<api::ImportView>(),
        )
        .api_get(
            "/imports/{id}/rows",
            import,
            api::rows,
            doc("List what became of the rows")
                .list::<api::RowView>()
                .query("outcome", "Only rows that were `made`, `changed`, `skipped` or `refused`"),
        )
        .api_post(
            "/imports/{id}/undo",
            import,
            api::undo,
            doc("Take the whole import back; asked again, nothing more is done").ok::<api::ImportView>(),
        )
}

const CHECKS: &[Check] = &[
    Check {
        name: "the rows of an import are those it counts",
        finds: "select i.file_name from imports i where i.rows_done <> i.made + i.changed + i.skipped + i.refused
            or i.rows_done <> (select count(*) from import_rows r where r.workspace_id = i.workspace_id and r.import_id = i.id)
            or i.made <> (select count(*) from import_rows r where r.workspace_id = i.workspace_id and r.import_id = i.id and r.outcome = 'made')
            or i.changed <> (select count(*) from import_rows r where r.workspace_id = i.workspace_id and r.import_id = i.id and r.outcome = 'changed')
            or i.skipped <> (select count(*) from import_rows r where r.workspace_id = i.workspace_id and r.import_id = i.id and r.outcome = 'skipped')",
    },
    Check {
        name: "an import that is done has all rows of its file",
        finds: "select file_name from imports where state in ('done', 'undone') and rows_done <> rows_total and problem is null",
    },
    Check {
        name: "a row that made or changed somebody says whom",
        finds: "select i.file_name from import_rows r join imports i on i.workspace_id = r.workspace_id and i.id = r.import_id
            where r.outcome in ('made', 'changed') and r.creator_id is null",
    },
];
