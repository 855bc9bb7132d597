//! What the kernel's own tables forget, once a day.

use super::{Every, JobKind, sweep};
use crate::{Result, db::Tx, mail, web};

/// The name of the kind.
const KIND: &str = "housekeeping";

/// The kind of job that tidies up after the kernel.
pub fn housekeeping<C: Send + Sync + 'static>() -> JobKind<C> {
    JobKind { name: KIND, run: |cx| Box::pin(async move { Ok(cx.finish(tidy).await?) }) }
}

/// When: in the small hours of UTC.
pub const NIGHTLY: Every = Every::day_at(KIND, 2, 40);

fn tidy(tx: &mut Tx<'_>) -> Result<()> {
    sweep(tx)?;
    mail::sweep(tx)?;
    web::sweep_answers(tx)?;
    Ok(())
}
