//! The turn of the morning: each quarter of an hour, whoever's clocks say half past seven.

use jiff::{ToSpan, civil::Date};
use kernel::{
    App, Result, Scope,
    ids::{MemberId, WorkspaceId},
    jobs::{JobCx, JobError, JobKind},
};

use crate::{hour::mornings, store, write};

/// Writes the letters of those whose morning it is. Every zone's half past seven falls on a quarter of an hour.
pub const TURN: JobKind = JobKind { name: "morning_turn", run: |cx| Box::pin(turn(cx)) };

/// How many members get their morning in one transaction.
const BATCH: i64 = 100;
/// How long it is remembered that somebody had their morning.
const REMEMBERED_DAYS: i32 = 60;

pub(crate) fn all() -> Vec<JobKind> {
    vec![TURN]
}

async fn turn(cx: JobCx<App>) -> Result<(), JobError> {
    // Where no mail leaves, none is written: it would be of yesterday when it did.
    if cx.app.config().mail != "none" {
        letters(&cx).await?;
    }
    let before = cx.app.clock().now().to_zoned(jiff::tz::TimeZone::UTC).date().saturating_sub(REMEMBERED_DAYS.days());
    Ok(cx.finish(move |tx| store::sweep(tx, before).map(drop)).await?)
}

async fn letters(cx: &JobCx<App>) -> Result<()> {
    let now = cx.app.clock().now();
    let zones = cx.read(store::zones).await?;
    for (day, zones) in mornings(zones, now) {
        loop {
            let zones = zones.clone();
            let some = cx.read(move |tx| store::waiting(tx, &zones, day, BATCH)).await?;
            if some.is_empty() {
                break;
            }
            for of_one in some.chunk_by(|a, b| a.0 == b.0) {
                let Some(&(ws, _)) = of_one.first() else { continue };
                in_workspace(cx, ws, of_one.iter().map(|&(_, member)| member).collect(), day).await?;
            }
        }
    }
    Ok(())
}

/// One transaction of one workspace: each member in it has had the morning afterwards, so that the next look finds others.
async fn in_workspace(cx: &JobCx<App>, ws: WorkspaceId, members: Vec<MemberId>, day: Date) -> Result<usize> {
    let app = cx.app.clone();
    let scope = Scope::of_system(ws, "morning");
    cx.db().write(&scope, move |tx| write::mornings(tx, &app, &members, day)).await
}
