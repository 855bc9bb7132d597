//! What is tidied up: sessions and links that ended long ago, windows of attempts.

use jiff::{SignedDuration, Timestamp};
use kernel::{Result, Tx, jobs::JobKind};

use crate::{attempts, store};

/// The kind of the job that forgets what ended; to be run once a day.
pub const SWEEP: &str = "accounts_sweep";

/// How long an ended session or a used link is kept, for the question who was there.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(24 * 30);

pub fn all() -> Vec<JobKind> {
    vec![JobKind {
        name: SWEEP,
        run: |cx| {
            Box::pin(async move {
                cx.finish(sweep).await?;
                Ok(())
            })
        },
    }]
}

/// Forgets what ended long ago; how many rows.
pub(crate) fn sweep(tx: &mut Tx<'_>) -> Result<u64> {
    let before = tx.now().checked_sub(REMEMBERED).unwrap_or(Timestamp::MIN);
    Ok(store::sessions::sweep(tx, before)? + store::entry::sweep(tx, before)? + attempts::sweep(tx)?)
}
