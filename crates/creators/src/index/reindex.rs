//! Making index rows again after the rules that make them have changed: a few at a time, so that nobody has to wait.
//!
//! Rows of the older rules stay where the new ones do not replace them. They do no harm: what is found is judged by the
//! people themselves.

use kernel::{Db, Result, Scope, ids::WorkspaceId, jobs::JobKind};

use super::search;

/// Creators renewed in one transaction.
const AT_ONCE: i64 = 500;

/// The job; the schedule runs it at night.
pub const REINDEX: JobKind = JobKind {
    name: "search_index",
    run: |cx| {
        Box::pin(async move {
            let db = cx.db().clone();
            for workspace in db.read(&Scope::system("search_index"), search::workspaces).await? {
                renew(&db, workspace).await?;
            }
            Ok(())
        })
    },
};

/// Renews what an older version made of a workspace; how many creators that were.
pub async fn renew(db: &Db, workspace: WorkspaceId) -> Result<usize> {
    let scope = Scope::of_system(workspace, "search_index");
    let mut renewed = 0;
    loop {
        let some = db.write(&scope, |tx| search::renew(tx, AT_ONCE)).await?;
        renewed += some;
        if some == 0 {
            return Ok(renewed);
        }
    }
}
