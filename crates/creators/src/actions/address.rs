//! Settling on «ты» or «вы». It belongs to the pair of people, so a member settles it for themselves.

use kernel::{
    Action, Error, Event, Result, Tx,
    ids::{CreatorId, MemberId},
};

use crate::{model::AddressForm, store::address};

/// Sets the form between whoever acts and the creator; `None` forgets it.
pub fn settle(tx: &mut Tx, creator: CreatorId, form: Option<AddressForm>) -> Result<()> {
    let member = tx.scope().member().ok_or(Error::Forbidden)?;
    settle_for(tx, creator, member, form)
}

/// Sets the form between a member and the creator: for imports and the demo.
pub fn settle_for(tx: &mut Tx, creator: CreatorId, member: MemberId, form: Option<AddressForm>) -> Result<()> {
    tx.scope().must(Action::Edit)?;
    super::changeable(tx, creator)?;
    address::put(tx, creator, member, form)?;
    Event::new("address_settle", "member", member.0).of_creator(creator).fact("form", form).write(tx)?;
    Ok(())
}
