//! Accounts on platforms and their history.

use jiff::{Timestamp, civil::Date};
use kernel::{
    Error, Result, Tx, args,
    db::Value,
    ids::{ChannelId, CreatorId},
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::model::{KnownAccount, Metric, Observation, Platform, Source, ValidChannel};

macro_rules! columns {
    () => {
        "id, creator_id, platform, handle, title, url, external_id, language, followers, followers_on, position, created_at, version"
    };
}

kernel::row! {
    /// An account on a platform.
    #[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
    pub struct Channel {
        pub id: ChannelId,
        pub creator_id: CreatorId,
        pub platform: Platform,
        pub handle: String,
        pub title: Option<String>,
        pub url: Option<String>,
        /// The platform's own id of the account.
        pub external_id: Option<String>,
        pub language: Option<String>,
        /// The newest known count; absent when nobody has counted.
        pub followers: Option<i64>,
        /// The day of that count.
        #[schema(value_type = Option<String>, format = Date)]
        pub followers_on: Option<Date>,
        pub position: i64,
        #[schema(value_type = String, format = DateTime)]
        pub created_at: Timestamp,
        pub version: i64,
    }
}

impl Channel {
    pub fn known(self) -> KnownAccount {
        KnownAccount { platform: self.platform, handle: self.handle, title: self.title, external_id: self.external_id }
    }

    /// The account as it was validated, to lay a change over.
    pub fn valid(&self) -> ValidChannel {
        ValidChannel {
            platform: self.platform,
            handle_key: crate::model::handle_key(&self.handle),
            handle: self.handle.clone(),
            title: self.title.clone(),
            url: self.url.clone(),
            external_id: self.external_id.clone(),
            language: self.language.clone(),
            followers: None,
            followers_on: None,
        }
    }
}

/// A creator's accounts, the main one first.
pub fn of(tx: &mut Tx, id: CreatorId) -> Result<Vec<Channel>> {
    Ok(tx.all(OF, &args![tx.ws(), id])?)
}

/// One account of this creator.
pub fn one(tx: &mut Tx, creator: CreatorId, id: ChannelId) -> Result<Channel> {
    Ok(tx.one(ONE, &args![tx.ws(), creator, id])?)
}

/// The account of that name, if this creator has it.
pub fn named(tx: &mut Tx, creator: CreatorId, channel: &ValidChannel) -> Result<Option<ChannelId>> {
    let found = tx.maybe::<(ChannelId,)>(NAMED, &args![tx.ws(), channel.platform, &channel.handle_key, creator])?;
    Ok(found.map(|(id,)| id))
}

/// Adds accounts; `position` counts from `first`. Counts that came with them become the first points of their history.
pub fn insert(tx: &mut Tx, made: &[(CreatorId, &[ValidChannel])], first: usize, source: Source, today: Date) -> Result<Vec<ChannelId>> {
    let (ws, now) = (tx.ws(), tx.now());
    let (mut ids, mut channels, mut points) = (Vec::new(), Vec::new(), Vec::new());
    for (creator, list) in made {
        for (position, c) in (first..).zip(list.iter()) {
            let id = ChannelId(tx.new_id());
            let on = c.followers.map(|_| c.followers_on.unwrap_or(today));
            channels.push(
                args![
                    ws,
                    id,
                    *creator,
                    c.platform,
                    &c.handle,
                    &c.handle_key,
                    &c.title,
                    &c.url,
                    &c.external_id,
                    &c.language,
                    c.followers,
                    on,
                    position,
                    now,
                ]
                .to_vec(),
            );
            points.extend(c.followers.zip(on).map(|(count, on)| args![ws, id, Metric::Followers, on, count as f64, source].to_vec()));
            ids.push(id);
        }
    }
    tx.exec_many(INSERT, &channels)?;
    tx.exec_many(OBSERVE, &points)?;
    Ok(ids)
}

/// Writes an account over the row that has this version; the new version.
pub fn update(tx: &mut Tx, id: ChannelId, version: i64, c: &ValidChannel) -> Result<i64> {
    let values = args![tx.ws(), id, version, &c.handle, &c.handle_key, &c.title, &c.url, &c.external_id, &c.language];
    tx.maybe::<(i64,)>(UPDATE, &values)?.map(|(version,)| version).ok_or(Error::Stale)
}

/// Removes an account with its history.
pub fn delete(tx: &mut Tx, id: ChannelId) -> Result<()> {
    tx.exec(DELETE_HISTORY, &args![tx.ws(), id])?;
    tx.exec(DELETE, &args![tx.ws(), id])?;
    Ok(())
}

/// Gives each account its place in the list.
pub fn set_positions(tx: &mut Tx, order: &[ChannelId]) -> Result<()> {
    let ws = tx.ws();
    let sets: Vec<Vec<Value>> = order.iter().enumerate().map(|(position, id)| args![ws, *id, position].to_vec()).collect();
    tx.exec_many(PLACE, &sets)?;
    Ok(())
}

/// Adds observations to the history (a day observed before gets the new word) and brings the newest count to the account.
pub fn observe(tx: &mut Tx, id: ChannelId, points: &[Observation]) -> Result<()> {
    let ws = tx.ws();
    let sets: Vec<Vec<Value>> = points.iter().map(|o| args![ws, id, o.metric, o.on, o.value, o.source].to_vec()).collect();
    tx.exec_many(OBSERVE, &sets)?;
    refresh(tx, id)
}

/// Takes one observation back; `false` if there was none.
pub fn forget(tx: &mut Tx, id: ChannelId, metric: Metric, on: Date) -> Result<bool> {
    let gone = tx.exec(FORGET, &args![tx.ws(), id, metric, on])? > 0;
    refresh(tx, id)?;
    Ok(gone)
}

/// Brings the newest count of the history to the account.
pub fn refresh(tx: &mut Tx, id: ChannelId) -> Result<()> {
    tx.exec(REFRESH, &args![tx.ws(), id])?;
    Ok(())
}

/// The history of one account, newest first.
pub fn history(tx: &mut Tx, id: ChannelId, limit: i64) -> Result<Vec<Observation>> {
    Ok(tx.all(HISTORY, &args![tx.ws(), id, limit])?)
}

/// A page of that history: what comes after `after` in its order.
pub fn history_page(tx: &mut Tx, id: ChannelId, after: Option<(Date, Metric)>, limit: i64) -> Result<Vec<Observation>> {
    let Some((on, metric)) = after else { return history(tx, id, limit) };
    Ok(tx.all(HISTORY_PAGE, &args![tx.ws(), id, limit, on, metric])?)
}

/// The followers of all accounts of a creator over time, oldest first within each.
pub fn follower_histories(tx: &mut Tx, id: CreatorId) -> Result<Vec<(ChannelId, Observation)>> {
    let rows: Vec<(ChannelId, Metric, Date, f64, Source)> = tx.all(FOLLOWERS, &args![tx.ws(), id])?;
    Ok(rows.into_iter().map(|(id, metric, on, value, source)| (id, Observation { metric, on, value, source })).collect())
}

kernel::statements! {
    OF = concat!("select ", columns!(), " from channels where workspace_id = $1 and creator_id = $2 order by position, id");
    ONE = concat!("select ", columns!(), " from channels where workspace_id = $1 and creator_id = $2 and id = $3");
    NAMED = "select id from channels where workspace_id = $1 and platform = $2 and handle_key = $3 and creator_id = $4 order by id limit 1";
    INSERT = "insert into channels (workspace_id, id, creator_id, platform, handle, handle_key, title, url, external_id, language, followers, followers_on, position, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    UPDATE = "update channels set handle = $4, handle_key = $5, title = $6, url = $7, external_id = $8, language = $9, version = version + 1
        where workspace_id = $1 and id = $2 and version = $3 returning version";
    PLACE = "update channels set position = $3 where workspace_id = $1 and id = $2";
    DELETE = "delete from channels where workspace_id = $1 and id = $2";
    DELETE_HISTORY = "delete from channel_metrics where workspace_id = $1 and channel_id = $2";
    OBSERVE = "insert into channel_metrics (workspace_id, channel_id, metric, observed_on, value, source) values ($1, $2, $3, $4, $5, $6)
        on conflict (workspace_id, channel_id, metric, observed_on) do update set value = excluded.value, source = excluded.source";
    FORGET = "delete from channel_metrics where workspace_id = $1 and channel_id = $2 and metric = $3 and observed_on = $4";
    REFRESH = "update channels set version = version + 1,
        followers = (select cast(value as bigint) from channel_metrics m where m.workspace_id = $1 and m.channel_id = $2 and m.metric = 'followers'
            order by observed_on desc limit 1),
        followers_on = (select observed_on from channel_metrics m where m.workspace_id = $1 and m.channel_id = $2 and m.metric = 'followers'
            order by observed_on desc limit 1)
        where workspace_id = $1 and id = $2";
    HISTORY = "select metric, observed_on, value, source from channel_metrics where workspace_id = $1 and channel_id = $2
        order by observed_on desc, metric limit $3";
    HISTORY_PAGE = "select metric, observed_on, value, source from channel_metrics where workspace_id = $1 and channel_id = $2
        and (observed_on < $4 or (observed_on = $4 and metric > $5)) order by observed_on desc, metric limit $3";
    FOLLOWERS = "select m.channel_id, m.metric, m.observed_on, m.value, m.source from channels c
        join channel_metrics m on m.workspace_id = c.workspace_id and m.channel_id = c.id
        where c.workspace_id = $1 and c.creator_id = $2 and m.metric = 'followers' order by c.position, c.id, m.observed_on";
}
