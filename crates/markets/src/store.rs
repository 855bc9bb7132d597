//! The table `markets`.

use kernel::{
    Result, Tx, args,
    db::{Json, Value},
};

use crate::model::{Market, ValidMarket};

kernel::statements! {
    pub ALL = "select code, name_en, name_ru, languages, currency, zone, name_order, holidays, platforms, version
        from markets where workspace_id = $1 order by created_at, code";
    pub FIND = "select code, name_en, name_ru, languages, currency, zone, name_order, holidays, platforms, version
        from markets where workspace_id = $1 and code = $2";
    INSERT = "insert into markets (workspace_id, code, name_en, name_ru, languages, currency, zone, name_order, holidays, platforms, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing";
    UPDATE = "update markets set name_en = $3, name_ru = $4, languages = $5, currency = $6, zone = $7, name_order = $8, holidays = $9,
        platforms = $10, version = version + 1 where workspace_id = $1 and code = $2 and version = $11 returning version";
}

/// Every market, those of the beginning first.
pub fn all(tx: &mut Tx<'_>) -> Result<Vec<Market>> {
    Ok(tx.all(ALL, &args![tx.ws()])?)
}

/// One market.
pub fn find(tx: &mut Tx<'_>, code: &str) -> Result<Market> {
    Ok(tx.one(FIND, &args![tx.ws(), code])?)
}

/// Whether it was new.
pub(crate) fn insert(tx: &mut Tx<'_>, code: &str, market: &ValidMarket) -> Result<bool> {
    let mut values = values(tx, code, market);
    values.push(tx.now().into());
    Ok(tx.exec(INSERT, &values)? == 1)
}

/// The new version, or nothing when somebody else saved in between.
pub(crate) fn update(tx: &mut Tx<'_>, code: &str, market: &ValidMarket, version: i64) -> Result<Option<i64>> {
    let mut values = values(tx, code, market);
    values.push(version.into());
    Ok(tx.maybe::<(i64,)>(UPDATE, &values)?.map(|row| row.0))
}

fn values(tx: &Tx<'_>, code: &str, m: &ValidMarket) -> Vec<Value> {
    args![tx.ws(), code, &m.name_en, &m.name_ru, Json(&m.languages), &m.currency, &m.zone, &m.name_order, &m.holidays, Json(&m.platforms),]
        .to_vec()
}
