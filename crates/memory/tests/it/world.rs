//! Somebody to remember things of.

use kernel::{
    Scope,
    ids::{BrandId, CreatorId, PartnershipId},
    testing::{TestDb, TestWorkspace},
};
use partnerships::model::{BrandInput, NewPartnership};

pub async fn creator(db: &TestDb, scope: &Scope, given: &'static str, family: &'static str) -> CreatorId {
    db.write(scope, move |tx| {
        let new = creators::model::NewCreator { given_name: given.into(), family_name: family.into(), ..Default::default() };
        creators::actions::create(tx, &new)
    })
    .await
    .expect("a creator can be made")
}

pub async fn brand(db: &TestDb, scope: &Scope, name: &'static str) -> BrandId {
    db.write(scope, move |tx| partnerships::actions::create_brand(tx, &BrandInput { name: name.into(), ..BrandInput::default() }))
        .await
        .expect("a brand can be made")
}

pub async fn started(db: &TestDb, scope: &Scope, creator: CreatorId, brand: BrandId) -> PartnershipId {
    db.write(scope, move |tx| partnerships::actions::start(tx, &NewPartnership::of(creator, brand))).await.expect("it begins")
}

/// A workspace with one partnership.
pub struct World {
    pub db: TestDb,
    pub ws: TestWorkspace,
    pub creator: CreatorId,
    pub id: PartnershipId,
}

pub async fn world(db: TestDb) -> World {
    let ws = db.workspace(1).await;
    let creator = creator(&db, &ws.owner(), "Вера", "Лесникова").await;
    let brand = brand(&db, &ws.owner(), "Подорожина").await;
    let id = started(&db, &ws.manager(), creator, brand).await;
    World { db, ws, creator, id }
}
