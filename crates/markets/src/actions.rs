//! What can be done with markets.

use kernel::{Action, Error, Event, Msg, Result, Tx};

use crate::{
    model::{Market, MarketInput},
    shipped, store,
};

/// Gives a new workspace the markets that are shipped. Doing it again changes nothing.
pub fn seed(tx: &mut Tx<'_>) -> Result<()> {
    tx.scope().must(Action::Configure)?;
    for (code, market) in shipped::markets() {
        store::insert(tx, code, &market)?;
    }
    Ok(())
}

/// Adds a market; its code.
pub fn create(tx: &mut Tx<'_>, new: &MarketInput) -> Result<String> {
    tx.scope().must(Action::Configure)?;
    let (code, market) = new.validate_new()?;
    if !store::insert(tx, &code, &market)? {
        return Err(Error::field("code", Msg::new("error-taken")));
    }
    Event::new("market_create", "market", None).fact("code", &code).fact("market", &market.name_en).write(tx)?;
    Ok(code)
}

/// Changes a market; its new version.
pub fn edit(tx: &mut Tx<'_>, code: &str, change: &MarketInput, version: i64) -> Result<i64> {
    tx.scope().must(Action::Configure)?;
    let market = change.validate(code)?;
    let before: Market = store::find(tx, code)?;
    let version = store::update(tx, code, &market, version)?.ok_or(Error::Stale)?;
    Event::new("market_edit", "market", None).fact("code", &before.code).fact("market", &market.name_en).write(tx)?;
    Ok(version)
}
