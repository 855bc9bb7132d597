//! Brands.

use kernel::{Action, Error, Event, Msg, Result, Tx, db, ids::BrandId};

use crate::{
    model::{Brand, BrandInput, ValidBrand},
    store::brands,
};

/// Adds a brand.
pub fn create_brand(tx: &mut Tx<'_>, new: &BrandInput) -> Result<BrandId> {
    tx.scope().must(Action::Configure)?;
    let brand = valid(tx, new)?;
    let id = BrandId(tx.new_id());
    unless_taken(tx.attempt(|tx| brands::insert(tx, id, &brand)))?;
    Event::new("brand_create", "brand", id.0).fact("brand", &brand.name).write(tx)?;
    Ok(id)
}

/// Changes a brand; its new version.
pub fn edit_brand(tx: &mut Tx<'_>, id: BrandId, change: &BrandInput, version: i64) -> Result<i64> {
    tx.scope().must(Action::Configure)?;
    let brand = valid(tx, change)?;
    brands::find(tx, id)?;
    let version = unless_taken(tx.attempt(|tx| brands::update(tx, id, &brand, version)))?.ok_or(Error::Stale)?;
    Event::new("brand_edit", "brand", id.0).fact("brand", &brand.name).write(tx)?;
    Ok(version)
}

/// Takes a brand out of what can be chosen; its partnerships stay as they are.
pub fn archive_brand(tx: &mut Tx<'_>, id: BrandId, version: i64) -> Result<i64> {
    put_away(tx, id, true, version)
}

/// Brings an archived brand back.
pub fn restore_brand(tx: &mut Tx<'_>, id: BrandId, version: i64) -> Result<i64> {
    put_away(tx, id, false, version)
}

fn put_away(tx: &mut Tx<'_>, id: BrandId, away: bool, version: i64) -> Result<i64> {
    tx.scope().must(Action::Configure)?;
    let brand: Brand = brands::find(tx, id)?;
    if brand.archived_at.is_some() == away {
        return Ok(brand.version);
    }
    let version = brands::archive(tx, id, away, version)?.ok_or(Error::Stale)?;
    Event::new(if away { "brand_archive" } else { "brand_restore" }, "brand", id.0).fact("brand", &brand.name).write(tx)?;
    Ok(version)
}

fn valid(tx: &mut Tx<'_>, input: &BrandInput) -> Result<ValidBrand> {
    let brand = input.validate()?;
    if let Some(market) = &brand.market
        && !markets::store::all(tx)?.iter().any(|m| m.code == *market)
    {
        return Err(Error::field("market", Msg::new("error-not-choice")));
    }
    Ok(brand)
}

fn unless_taken<T>(outcome: Result<T>) -> Result<T> {
    outcome.map_err(|e| match e {
        Error::Db(db::Error::Taken { .. }) => Error::field("name", Msg::new("error-taken")),
        other => other,
    })
}
