//! Round numbers of followers that a creator's accounts have passed.

use engine::facts::{Milestone, milestone_between};
use jiff::civil::Date;
use kernel::{
    Result, Tx, args,
    ids::{ChannelId, CreatorId},
};
use stats::calendar::{days_between, plus_days};

use super::{Batch, id};

/// How far back counts are read. A moment is spoken of for two weeks, so that older ones change nothing.
const READ_DAYS: i32 = 400;
/// Counts further apart say nothing of the day on which a number was passed.
const APART_DAYS: i32 = 120;

kernel::row! {
    struct Point {
        creator: CreatorId,
        channel: ChannelId,
        on: Date,
        value: f64,
    }
}

kernel::statements! {
    POINTS = "select c.creator_id, c.id, m.observed_on, m.value from channels c cross join channel_metrics m
        where c.workspace_id = $1 and c.creator_id = any($2) and m.workspace_id = c.workspace_id and m.channel_id = c.id
          and m.metric = 'followers' and m.observed_on >= $3 order by c.creator_id, c.id, m.observed_on";
}

pub(super) fn load(tx: &mut Tx<'_>, batch: &mut Batch) -> Result<()> {
    let since = plus_days(super::today(tx)?, -READ_DAYS);
    let mut before: Option<Point> = None;
    let (ws, creators) = (tx.ws(), batch.creators());
    tx.each::<Point>(POINTS, &args![ws, creators, since], |point| {
        if let Some(last) = before.as_ref().filter(|last| last.channel == point.channel && days_between(last.on, point.on) <= APART_DAYS)
            && let Some(followers) = milestone_between(count(last.value), count(point.value))
        {
            note(batch, &point, followers);
        }
        before = Some(point);
        Ok(())
    })?;
    Ok(())
}

/// A whole number of people; a measurement that is none counts as nobody.
fn count(value: f64) -> u64 {
    value.max(0.0) as u64
}

/// The newest milestone is kept, the larger of two on one day.
fn note(batch: &mut Batch, point: &Point, followers: u64) {
    let passed = Milestone { channel: id(point.channel.0), on: point.on, followers };
    batch.each_of(point.creator, |row| {
        let kept = &mut row.facts.creator.milestone;
        if kept.is_none_or(|k| (k.on, k.followers) < (passed.on, passed.followers)) {
            *kept = Some(passed);
        }
    });
}
