//! API tokens: made by a member for themselves, never stronger than the member.

use kernel::{
    Action, Error, Event, Msg, Result, Tx,
    ids::{ApiTokenId, MemberId},
};

use crate::{
    model::{NewToken, TokenView},
    secret::Secret,
    store,
};

/// The most valid tokens of one member.
const MOST: usize = 50;

/// Makes a token. What it may do is what its scopes *and* its owner's role allow, at each use.
pub fn create(tx: &mut Tx<'_>, new: &NewToken, secret: &Secret) -> Result<ApiTokenId> {
    tx.scope().must(Action::Own)?;
    let member = tx.scope().member().ok_or(Error::Forbidden)?;
    let plan = new.validate()?;
    let have = store::tokens::list(tx, Some(member))?.len();
    if have >= MOST {
        return Err(Error::field("name", Msg::new("error-too-many-items").with("max", MOST).with("got", have + 1)));
    }
    let id = store::tokens::insert(tx, member, &plan, secret)?;
    Event::new("token_create", "token", id.0).fact("name", &plan.name).fact("scopes", &plan.scopes).fact("days", plan.days).write(tx)?;
    Ok(id)
}

/// Ends a token: one's own, or anybody's for those who answer for the members.
pub fn revoke(tx: &mut Tx<'_>, id: ApiTokenId) -> Result<()> {
    tx.scope().must(Action::Own)?;
    let whose = visible(tx)?;
    let token = store::tokens::view(tx, id, whose)?;
    store::tokens::revoke(tx, id)?;
    Event::new("token_revoke", "token", id.0).fact("name", &token.name).fact("of", &token.member_name).write(tx)?;
    Ok(())
}

/// The tokens that the scope may see: one's own, or all.
pub fn list(tx: &mut Tx<'_>) -> Result<Vec<TokenView>> {
    tx.scope().must(Action::Own)?;
    let whose = visible(tx)?;
    store::tokens::list(tx, whose)
}

fn visible(tx: &Tx<'_>) -> Result<Option<MemberId>> {
    if tx.scope().can(Action::Members) { Ok(None) } else { tx.scope().member().map(Some).ok_or(Error::Forbidden) }
}
