//! Accounts: those of both come together, and where both have the same one, its two histories become one.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::{
    Result, Tx, args,
    db::Value,
    ids::{ChannelId, CreatorId},
};
use serde::{Deserialize, Serialize};

use super::Left;
use crate::{
    model::{Metric, handle_key},
    store::channels::{self, Channel},
};

/// What became of the accounts of the creator that went.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Channels {
    /// Moved as they are, with their place before.
    moved: Vec<(ChannelId, i64)>,
    united: Vec<United>,
}

/// One account that both had. The row of the creator that went stays with it, and so do points of days that the other has.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct United {
    kept: ChannelId,
    gone: ChannelId,
    before: Known,
    after: Known,
    points: BTreeMap<String, Vec<Date>>,
}

/// What an account's row says of it, where two rows of one account may differ.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Known {
    title: Option<String>,
    url: Option<String>,
    external_id: Option<String>,
    language: Option<String>,
    followers: Option<i64>,
    followers_on: Option<Date>,
}

impl Known {
    fn of(channel: &Channel) -> Self {
        Self {
            title: channel.title.clone(),
            url: channel.url.clone(),
            external_id: channel.external_id.clone(),
            language: channel.language.clone(),
            followers: channel.followers,
            followers_on: channel.followers_on,
        }
    }

    /// With what the other knows where this one knows nothing. Counts come from the newer day.
    fn and(&self, other: &Self) -> Self {
        let either = |own: &Option<String>, theirs: &Option<String>| own.clone().or_else(|| theirs.clone());
        let newest = if other.followers_on > self.followers_on { other } else { self };
        Self {
            title: either(&self.title, &other.title),
            url: either(&self.url, &other.url),
            external_id: either(&self.external_id, &other.external_id),
            language: either(&self.language, &other.language),
            followers: newest.followers,
            followers_on: newest.followers_on,
        }
    }

    /// As it was before the merge, but for what has changed since.
    fn without(&self, before: &Self, after: &Self) -> Self {
        let text =
            |now: &Option<String>, was: &Option<String>, became: &Option<String>| if now == became { was.clone() } else { now.clone() };
        let counted = (self.followers, self.followers_on) == (after.followers, after.followers_on);
        let count = if counted { before } else { self };
        Self {
            title: text(&self.title, &before.title, &after.title),
            url: text(&self.url, &before.url, &after.url),
            external_id: text(&self.external_id, &before.external_id, &after.external_id),
            language: text(&self.language, &before.language, &after.language),
            followers: count.followers,
            followers_on: count.followers_on,
        }
    }
}

/// Whether two rows are of one account.
pub fn same_account(one: &Channel, other: &Channel) -> bool {
    let same_id = one.external_id.is_some() && one.external_id == other.external_id;
    one.platform == other.platform && (same_id || handle_key(&one.handle) == handle_key(&other.handle))
}

impl Channels {
    pub(super) fn unite(tx: &mut Tx, keep: CreatorId, gone: CreatorId) -> Result<Self> {
        let (kept, going) = (channels::of(tx, keep)?, channels::of(tx, gone)?);
        let mut next = kept.iter().map(|c| c.position + 1).max().unwrap_or(0);
        let (mut moved, mut united) = (Vec::new(), Vec::<United>::new());
        for channel in going {
            // Two accounts of the creator that goes are not both the one that is there.
            let free = |own: &&Channel| same_account(own, &channel) && united.iter().all(|u| u.kept != own.id);
            match kept.iter().find(free) {
                Some(own) => united.push(unite(tx, own, &channel)?),
                None => {
                    tx.exec(PLACE, &args![tx.ws(), gone, channel.id, keep, next])?;
                    moved.push((channel.id, channel.position));
                    next += 1;
                }
            }
        }
        Ok(Self { moved, united })
    }

    pub(super) fn divide(&self, tx: &mut Tx, keep: CreatorId, gone: CreatorId, left: &mut Left) -> Result<()> {
        let ws = tx.ws();
        let sets: Vec<Vec<Value>> = self.moved.iter().map(|(id, position)| args![ws, keep, *id, gone, *position].to_vec()).collect();
        left.removed += (sets.len() as u64).saturating_sub(tx.exec_many(PLACE, &sets)?);
        let now = channels::of(tx, keep)?;
        for united in &self.united {
            match now.iter().find(|c| c.id == united.kept) {
                Some(channel) => divide(tx, channel, united, left)?,
                None => left.removed += 1,
            }
        }
        Ok(())
    }
}

fn unite(tx: &mut Tx, own: &Channel, other: &Channel) -> Result<United> {
    let moved: Vec<(Metric, Date)> = tx.all(MOVE_POINTS, &args![tx.ws(), other.id, own.id])?;
    let mut points = BTreeMap::<String, Vec<Date>>::new();
    for (metric, on) in moved {
        points.entry(metric.code().to_owned()).or_default().push(on);
    }
    let before = Known::of(own);
    let after = before.and(&Known::of(other));
    write(tx, own.id, &after)?;
    Ok(United { kept: own.id, gone: other.id, before, after, points })
}

fn divide(tx: &mut Tx, channel: &Channel, united: &United, left: &mut Left) -> Result<()> {
    let ws = tx.ws();
    let of_metric = |(metric, days): (&String, &Vec<Date>)| -> Vec<Vec<Value>> {
        days.iter().map(|on| args![ws, united.kept, united.gone, metric, *on].to_vec()).collect()
    };
    let sets: Vec<Vec<Value>> = united.points.iter().flat_map(of_metric).collect();
    left.removed += (sets.len() as u64).saturating_sub(tx.exec_many(RETURN_POINT, &sets)?);
    let now = Known::of(channel);
    let alone = now.without(&united.before, &united.after);
    write(tx, channel.id, &alone)?;
    if (now.followers, now.followers_on) != (united.after.followers, united.after.followers_on) {
        // Counted again since: the newest of the points that stay.
        channels::refresh(tx, channel.id)?;
    }
    Ok(())
}

fn write(tx: &mut Tx, id: ChannelId, known: &Known) -> Result<()> {
    let Known { title, url, external_id, language, followers, followers_on } = known;
    tx.exec(WRITE, &args![tx.ws(), id, title, url, external_id, language, *followers, *followers_on])?;
    Ok(())
}

kernel::statements! {
    PLACE = "update channels set creator_id = $4, position = $5 where workspace_id = $1 and creator_id = $2 and id = $3";
    WRITE = "update channels set title = $3, url = $4, external_id = $5, language = $6, followers = $7, followers_on = $8, version = version + 1
        where workspace_id = $1 and id = $2";
    MOVE_POINTS = "update channel_metrics set channel_id = $3 where workspace_id = $1 and channel_id = $2 and not exists (select 1 from channel_metrics k
        where k.workspace_id = $1 and k.channel_id = $3 and k.metric = channel_metrics.metric and k.observed_on = channel_metrics.observed_on)
        returning metric, observed_on";
    RETURN_POINT = "update channel_metrics set channel_id = $3 where workspace_id = $1 and channel_id = $2 and metric = $4 and observed_on = $5";
}
