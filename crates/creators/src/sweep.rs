//! Files that were removed a month ago are removed for good: bytes first, then the row, so that nothing is left behind when
//! the work breaks off in between.

use jiff::SignedDuration;
use kernel::{
    Db, Result, Scope, Tx, args,
    files::Files,
    ids::{AttachmentId, WorkspaceId},
    jobs::JobKind,
};

/// How long a removed file can be brought back.
const KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);
/// Files removed in one go.
const AT_ONCE: i64 = 100;

/// The job; the schedule runs it at night.
pub const SWEEP: JobKind = JobKind {
    name: "attachments_sweep",
    run: |cx| {
        Box::pin(async move {
            sweep(cx.db(), &crate::files::kept(&cx.app)).await?;
            Ok(())
        })
    },
};

/// Removes what was removed long ago; how many files that were.
pub async fn sweep(db: &Db, files: &Files) -> Result<usize> {
    let scope = Scope::system("attachments_sweep");
    let mut swept = 0;
    loop {
        let gone = db.read(&scope, removed).await?;
        if gone.is_empty() {
            return Ok(swept);
        }
        for (_, id) in &gone {
            files.remove(id.0).await?;
        }
        swept += gone.len();
        db.write(&scope, move |tx| forget(tx, &gone)).await?;
    }
}

fn removed(tx: &mut Tx) -> Result<Vec<(WorkspaceId, AttachmentId)>> {
    Ok(tx.all(REMOVED, &args![tx.now() - KEPT, AT_ONCE])?)
}

fn forget(tx: &mut Tx, gone: &[(WorkspaceId, AttachmentId)]) -> Result<()> {
    let sets: Vec<_> = gone.iter().map(|(workspace, id)| args![*workspace, *id].to_vec()).collect();
    tx.exec_many(FORGET, &sets)?;
    Ok(())
}

kernel::statements! {
    REMOVED = "select workspace_id, id from attachments where deleted_at < $1 order by deleted_at, id limit $2";
    FORGET = "delete from attachments where workspace_id = $1 and id = $2 and deleted_at is not null";
}
