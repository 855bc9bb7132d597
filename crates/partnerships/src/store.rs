//! The tables `brands`, `tiers` and `partnerships`.

pub mod brands;
pub mod history;
pub mod people;
pub mod rows;
pub mod tiers;
pub mod undos;
pub mod views;

use kernel::{Error, Result, Tx, args};

kernel::statements! {
    ZONE = "select zone from workspaces where id = $1";
}

/// The civil day in the workspace's own zone: stages change and potentials are set on days, not at instants.
pub fn today(tx: &mut Tx<'_>) -> Result<jiff::civil::Date> {
    let (name,): (String,) = tx.one(ZONE, &args![tx.ws()])?;
    let zone = jiff::tz::TimeZone::get(&name).map_err(|_| Error::internal("the workspace's zone is unknown"))?;
    Ok(tx.now().to_zoned(zone).date())
}

/// Every named statement of the slice.
pub fn statements() -> Vec<&'static [(&'static str, &'static str)]> {
    vec![
        STATEMENTS,
        brands::STATEMENTS,
        history::STATEMENTS,
        people::STATEMENTS,
        rows::STATEMENTS,
        tiers::STATEMENTS,
        undos::STATEMENTS,
        views::STATEMENTS,
    ]
}
