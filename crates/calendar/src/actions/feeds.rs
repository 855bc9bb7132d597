//! Feeds: made by a member for themselves; the secret is told once.

use kernel::{
    Action, Error, Event, Msg, Result, Tx,
    ids::{CalendarFeedId, MemberId},
};

use crate::{
    model::{NewFeed, Secret},
    store::feeds,
};

/// The most living feeds of one member.
const MOST: usize = 20;

/// Makes a feed of the member's own.
pub fn create(tx: &mut Tx<'_>, new: &NewFeed, secret: &Secret) -> Result<CalendarFeedId> {
    let member = own(tx)?;
    let wanted = new.validate()?;
    let have = feeds::list(tx, member)?.len();
    if have >= MOST {
        return Err(Error::Conflict(Msg::new("calendar-error-feeds").with("max", MOST)));
    }
    let id = feeds::insert(tx, member, wanted, (secret.hint(), &secret.hash()))?;
    Event::new("feed_create", "feed", id.0).fact("hint", secret.hint()).fact("whose", wanted.0.code()).write(tx)?;
    Ok(id)
}

/// Ends a feed of one's own: whoever reads it finds nothing from the next time on.
pub fn revoke(tx: &mut Tx<'_>, id: CalendarFeedId) -> Result<()> {
    let member = own(tx)?;
    let feed = feeds::find(tx, member, id)?;
    if !feeds::revoke(tx, member, id)? {
        return Err(Error::NotFound);
    }
    Event::new("feed_revoke", "feed", id.0).fact("hint", &feed.hint).fact("whose", feed.whose.code()).write(tx)?;
    Ok(())
}

/// The member whose feeds these are.
pub(crate) fn own(tx: &Tx<'_>) -> Result<MemberId> {
    tx.scope().must(Action::Own)?;
    tx.scope().member().ok_or(Error::Forbidden)
}
