//! Looking for duplicates: each creator is looked at once after every change, and what is found is kept.
//!
//! The job follows creators in the order in which they changed, a minute behind: a transaction that began before an instant
//! and ends after it must not slip through. So no page ever compares anything; it reads pairs.

use creators::{index, store::person};
use jiff::{SignedDuration, Timestamp};
use kernel::{
    Db, Result, Scope, Tx,
    ids::{CreatorId, WorkspaceId},
    jobs::JobKind,
};

use crate::store::pairs::{self, Found};

/// Longer than any transaction is allowed to take.
const BEHIND: SignedDuration = SignedDuration::from_secs(60);
/// Creators looked at in one go.
const AT_ONCE: i64 = 250;

/// The job; the schedule runs it every minute.
pub const JOB: JobKind = JobKind {
    name: "duplicates",
    run: |cx| {
        Box::pin(async move {
            let db = cx.db().clone();
            for workspace in db.read(&Scope::system("duplicates"), pairs::workspaces).await? {
                catch_up(&db, workspace).await?;
            }
            Ok(())
        })
    },
};

/// Looks at everybody of a workspace who has changed since the last time; how many that were.
pub async fn catch_up(db: &Db, workspace: WorkspaceId) -> Result<usize> {
    let scope = Scope::of_system(workspace, "duplicates");
    let until = db.now() - BEHIND;
    let mut looked = 0;
    loop {
        // Comparing only reads, so it does not keep the writer from anybody.
        let (ids, found, last) = db.read(&scope, move |tx| compare(tx, until)).await?;
        let Some(last) = last else { return Ok(looked) };
        looked += ids.len();
        db.write(&scope, move |tx| {
            note(tx, &ids, &found)?;
            pairs::set_seen(tx, last)
        })
        .await?;
    }
}

type Compared = (Vec<CreatorId>, Vec<Found>, Option<(Timestamp, CreatorId)>);

fn compare(tx: &mut Tx, until: Timestamp) -> Result<Compared> {
    let seen = pairs::seen(tx)?;
    let changed = pairs::changed(tx, seen, until, AT_ONCE)?;
    let ids: Vec<CreatorId> = changed.iter().map(|(id, _)| *id).collect();
    let found = look(tx, &ids)?;
    Ok((ids, found, changed.last().map(|(id, at)| (*at, *id))))
}

/// Looks at creators now, in the transaction that has changed them.
pub fn now(tx: &mut Tx, ids: &[CreatorId]) -> Result<()> {
    let found = look(tx, ids)?;
    note(tx, ids, &found)
}

fn note(tx: &mut Tx, ids: &[CreatorId], found: &[Found]) -> Result<()> {
    pairs::forget(tx, ids)?;
    pairs::keep(tx, found)
}

fn look(tx: &mut Tx, ids: &[CreatorId]) -> Result<Vec<Found>> {
    let mut found = Vec::new();
    for id in ids {
        let record = person::record(tx, *id)?;
        if record.row.archived_at.is_some() {
            continue;
        }
        let known = person::known_by(tx, &record)?;
        for other in index::alike(tx, &known, Some(*id))? {
            let (a, b) = if *id < other.id { (*id, other.id) } else { (other.id, *id) };
            found.push(Found { a, b, score: (f64::from(other.score) * 1000.0).round() as i64, why: other.why });
        }
    }
    found.sort_by_key(|f| (f.a, f.b));
    found.dedup_by_key(|f| (f.a, f.b));
    Ok(found)
}
