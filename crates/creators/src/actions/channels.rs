//! Accounts on platforms: adding, changing, removing, observing.

use jiff::civil::Date;
use kernel::{
    Action, Error, Event, Msg, Result, Tx,
    ids::{ChannelId, CreatorId},
    text::limit,
};

use crate::{
    index,
    model::{EditChannel, Metric, NewChannel, NewObservation, ValidChannel},
    store::{channels, person},
};

/// How many accounts a creator may have.
pub const MOST: usize = limit::LIST;

/// Adds an account to a creator, after the others.
pub fn add(tx: &mut Tx, creator: CreatorId, new: &NewChannel) -> Result<ChannelId> {
    tx.scope().must(Action::Edit)?;
    super::changeable(tx, creator)?;
    let valid = new.validated()?;
    if valid.followers_on.is_some_and(|on| on > super::latest_day(tx)) {
        return Err(Error::field("followers_on", Msg::new("creators-date-ahead")));
    }
    not_there_yet(tx, creator, &valid, None)?;
    let (source, today) = (super::source(tx), super::today(tx));
    let place = channels::of(tx, creator)?.len();
    super::room(place, MOST)?;
    let facts = (valid.platform, valid.handle.clone());
    let ids = changing(tx, creator, |tx| channels::insert(tx, &[(creator, std::slice::from_ref(&valid))], place, source, today))?;
    let id = ids.first().copied().ok_or_else(|| Error::internal("an account was asked for and none made"))?;
    Event::new("channel_add", "channel", id.0).of_creator(creator).fact("platform", facts.0).fact("handle", facts.1).write(tx)?;
    Ok(id)
}

/// Changes an account that has this version; the new version.
pub fn edit(tx: &mut Tx, creator: CreatorId, id: ChannelId, change: &EditChannel, version: i64) -> Result<i64> {
    tx.scope().must(Action::Edit)?;
    super::changeable(tx, creator)?;
    let before = channels::one(tx, creator, id)?;
    let valid = change.over(&before.valid()).validated()?;
    not_there_yet(tx, creator, &valid, Some(id))?;
    let version = changing(tx, creator, |tx| channels::update(tx, id, version, &valid))?;
    Event::new("channel_edit", "channel", id.0)
        .of_creator(creator)
        .fact("platform", valid.platform)
        .fact("handle", &valid.handle)
        .write(tx)?;
    Ok(version)
}

/// Removes an account and its history.
pub fn remove(tx: &mut Tx, creator: CreatorId, id: ChannelId) -> Result<()> {
    tx.scope().must(Action::Edit)?;
    super::changeable(tx, creator)?;
    let before = channels::one(tx, creator, id)?;
    changing(tx, creator, |tx| channels::delete(tx, id))?;
    Event::new("channel_remove", "channel", id.0)
        .of_creator(creator)
        .fact("platform", before.platform)
        .fact("handle", before.handle)
        .write(tx)?;
    Ok(())
}

/// Puts a creator's accounts in this order; those not named keep theirs, after these.
pub fn reorder(tx: &mut Tx, creator: CreatorId, order: &[ChannelId]) -> Result<()> {
    tx.scope().must(Action::Edit)?;
    super::changeable(tx, creator)?;
    let mut all: Vec<ChannelId> = channels::of(tx, creator)?.into_iter().map(|c| c.id).collect();
    all.sort_by_key(|id| order.iter().position(|o| o == id).unwrap_or(order.len()));
    channels::set_positions(tx, &all)?;
    Event::new("channel_reorder", "creator", creator.0).of_creator(creator).write(tx)?;
    Ok(())
}

/// Adds an observation to the history of an account. The newest count of followers is what lists show.
pub fn observe(tx: &mut Tx, creator: CreatorId, id: ChannelId, new: &NewObservation) -> Result<()> {
    observe_all(tx, creator, id, std::slice::from_ref(new))
}

/// Adds many observations at once.
pub fn observe_all(tx: &mut Tx, creator: CreatorId, id: ChannelId, new: &[NewObservation]) -> Result<()> {
    tx.scope().must(Action::Edit)?;
    super::changeable(tx, creator)?;
    let channel = channels::one(tx, creator, id)?;
    let (source, latest) = (super::source(tx), super::latest_day(tx));
    let points = new.iter().map(|o| o.validate(source, latest)).collect::<Result<Vec<_>>>()?;
    channels::observe(tx, id, &points)?;
    person::touch(tx, creator)?;
    Event::new("channel_observe", "channel", id.0)
        .of_creator(creator)
        .fact("platform", channel.platform)
        .fact("handle", channel.handle)
        .fact("metrics", points.iter().map(|p| (p.metric, p.on, p.value)).collect::<Vec<_>>())
        .write(tx)?;
    Ok(())
}

/// Takes a wrong observation out of the history.
pub fn forget(tx: &mut Tx, creator: CreatorId, id: ChannelId, metric: Metric, on: Date) -> Result<()> {
    tx.scope().must(Action::Edit)?;
    super::changeable(tx, creator)?;
    let channel = channels::one(tx, creator, id)?;
    if !channels::forget(tx, id, metric, on)? {
        return Err(Error::NotFound);
    }
    let event = Event::new("channel_forget", "channel", id.0).of_creator(creator);
    event.fact("platform", channel.platform).fact("metric", metric).fact("on", on).write(tx)?;
    Ok(())
}

/// One creator has an account once. Two creators may share one (a couple, a studio): that is only suggested as a duplicate.
fn not_there_yet(tx: &mut Tx, creator: CreatorId, channel: &ValidChannel, except: Option<ChannelId>) -> Result<()> {
    match channels::named(tx, creator, channel)? {
        Some(other) if Some(other) != except => Err(Error::field("handle", Msg::new("error-duplicate"))),
        _ => Ok(()),
    }
}

/// Changes accounts, and then what the creator is found by.
fn changing<T>(tx: &mut Tx, creator: CreatorId, work: impl FnOnce(&mut Tx) -> Result<T>) -> Result<T> {
    let record = person::record(tx, creator)?;
    let before = person::known_by(tx, &record)?;
    let done = work(tx)?;
    let after = person::known_by(tx, &record)?;
    index::change(tx, creator, &before, &after)?;
    person::touch(tx, creator)?;
    Ok(done)
}
