//! The tables of the slice: rows in, types out. Nothing is decided here.

pub mod goals;
pub mod preferences;
pub mod styles;
pub mod supports;
pub mod wishes;

use jiff::tz::TimeZone;
use kernel::{
    Result, Tx, args,
    ids::{CreatorId, PartnershipId},
};

use crate::model::Days;

kernel::row! {
    /// A partnership and the names it is shown by.
    #[derive(Clone, Debug, PartialEq)]
    pub struct With {
        pub id: PartnershipId,
        pub creator_id: CreatorId,
        pub creator: String,
        pub brand: String,
    }
}

/// One partnership.
pub fn with(tx: &mut Tx, id: PartnershipId) -> Result<With> {
    Ok(tx.one(WITH, &args![tx.ws(), id])?)
}

/// The days by which input is judged.
pub fn days(tx: &mut Tx) -> Result<Days> {
    let today = partnerships::store::today(tx)?;
    let latest = tx.now().to_zoned(TimeZone::fixed(jiff::tz::offset(14))).date();
    Ok(Days { today, latest: latest.max(today) })
}

/// Every named statement of the slice.
pub fn statements() -> Vec<&'static [(&'static str, &'static str)]> {
    vec![
        STATEMENTS,
        goals::STATEMENTS,
        preferences::STATEMENTS,
        styles::STATEMENTS,
        supports::STATEMENTS,
        wishes::STATEMENTS,
        crate::facts::STATEMENTS,
        crate::moving::STATEMENTS,
    ]
}

kernel::statements! {
    WITH = "select p.id, p.creator_id, c.display_name, b.name from partnerships p
        join creators c on c.workspace_id = p.workspace_id and c.id = p.creator_id
        join brands b on b.workspace_id = p.workspace_id and b.id = p.brand_id where p.workspace_id = $1 and p.id = $2";
}
