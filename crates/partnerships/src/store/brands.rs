//! Brands.

use kernel::{Result, Tx, args, db::Value, ids::BrandId};

use crate::model::{Brand, Stage, ValidBrand};

kernel::statements! {
    pub ALL = "select id, name, name_other, market, website, about, archived_at, version from brands where workspace_id = $1 order by name, id";
    pub FIND = "select id, name, name_other, market, website, about, archived_at, version from brands where workspace_id = $1 and id = $2";
    pub BY_STAGE = "select p.stage, cast(count(*) as bigint) from partnerships p join creators c on c.workspace_id = p.workspace_id and c.id = p.creator_id
        where p.workspace_id = $1 and p.brand_id = $2 and c.archived_at is null group by p.stage";
    pub AT_WORK = "select brand_id, cast(count(*) as bigint) from partnerships where workspace_id = $1
        and stage in ('foundation', 'deepening', 'expansion') group by brand_id";
    INSERT = "insert into brands (workspace_id, id, name, name_other, market, website, about, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
    UPDATE = "update brands set name = $3, name_other = $4, market = $5, website = $6, about = $7, version = version + 1
        where workspace_id = $1 and id = $2 and version = $8 returning version";
    ARCHIVE = "update brands set archived_at = $3, version = version + 1 where workspace_id = $1 and id = $2 and version = $4 returning version";
}

/// Every brand by name, archived ones among them.
pub fn all(tx: &mut Tx<'_>) -> Result<Vec<Brand>> {
    Ok(tx.all(ALL, &args![tx.ws()])?)
}

/// Those with which partnerships can begin.
pub fn open(tx: &mut Tx<'_>) -> Result<Vec<Brand>> {
    Ok(all(tx)?.into_iter().filter(|b| b.archived_at.is_none()).collect())
}

pub fn find(tx: &mut Tx<'_>, id: BrandId) -> Result<Brand> {
    Ok(tx.one(FIND, &args![tx.ws(), id])?)
}

/// How many of a brand's partnerships stand at each stage.
pub fn by_stage(tx: &mut Tx<'_>, id: BrandId) -> Result<Vec<(Stage, i64)>> {
    Ok(tx.all(BY_STAGE, &args![tx.ws(), id])?)
}

/// How many partnerships beyond the first talks each brand has.
pub fn at_work(tx: &mut Tx<'_>) -> Result<Vec<(BrandId, i64)>> {
    Ok(tx.all(AT_WORK, &args![tx.ws()])?)
}

pub(crate) fn insert(tx: &mut Tx<'_>, id: BrandId, brand: &ValidBrand) -> Result<()> {
    let mut values = values(tx, id, brand);
    values.push(tx.now().into());
    tx.exec(INSERT, &values)?;
    Ok(())
}

pub(crate) fn update(tx: &mut Tx<'_>, id: BrandId, brand: &ValidBrand, version: i64) -> Result<Option<i64>> {
    let mut values = values(tx, id, brand);
    values.push(version.into());
    Ok(tx.maybe::<(i64,)>(UPDATE, &values)?.map(|row| row.0))
}

pub(crate) fn archive(tx: &mut Tx<'_>, id: BrandId, away: bool, version: i64) -> Result<Option<i64>> {
    let at = away.then(|| tx.now());
    Ok(tx.maybe::<(i64,)>(ARCHIVE, &args![tx.ws(), id, at, version])?.map(|row| row.0))
}

fn values(tx: &Tx<'_>, id: BrandId, b: &ValidBrand) -> Vec<Value> {
    args![tx.ws(), id, &b.name, &b.name_other, &b.market, &b.website, &b.about].to_vec()
}
