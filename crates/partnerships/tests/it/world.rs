//! Creators, brands and partnerships to act on.

use kernel::{
    Scope, args,
    ids::{BrandId, CreatorId, PartnershipId},
    testing::{TestDb, TestWorkspace},
};
use partnerships::{
    actions,
    model::{BrandInput, NewPartnership},
    store::rows::{self, Kept},
};

pub async fn creator(db: &TestDb, scope: &Scope, name: &'static str) -> CreatorId {
    db.write(scope, move |tx| {
        let id = CreatorId(tx.new_id());
        tx.exec(
            "insert into creators (workspace_id, id, display_name, sort_name, other_names, languages, created_at, updated_at)
             values ($1, $2, $3, $3, $4, $4, $5, $5)",
            &args![tx.ws(), id, name, serde_json::json!([]), tx.now()],
        )?;
        Ok(id)
    })
    .await
    .expect("a creator can be made")
}

pub async fn brand(db: &TestDb, scope: &Scope, name: &'static str) -> BrandId {
    db.write(scope, move |tx| actions::create_brand(tx, &BrandInput { name: name.into(), ..BrandInput::default() }))
        .await
        .expect("a brand can be made")
}

pub async fn started(db: &TestDb, scope: &Scope, new: NewPartnership) -> PartnershipId {
    db.write(scope, move |tx| actions::start(tx, &new)).await.expect("it begins")
}

pub async fn kept(db: &TestDb, scope: &Scope, id: PartnershipId) -> Kept {
    db.read(scope, move |tx| rows::find(tx, id)).await.expect("it is there")
}

/// Verbs of a partnership's timeline, oldest first.
pub async fn verbs(db: &TestDb, scope: &Scope, id: PartnershipId) -> Vec<String> {
    let mut page = db.read(scope, move |tx| partnerships::store::history::page(tx, id, None, 100)).await.expect("read");
    page.reverse();
    page.into_iter().map(|e| e.verb).collect()
}

/// A workspace with a brand and one partnership at its first stage.
pub struct World {
    pub db: TestDb,
    pub ws: TestWorkspace,
    pub brand: BrandId,
    pub creator: CreatorId,
    pub id: PartnershipId,
}

pub async fn world(db: TestDb) -> World {
    let ws = db.workspace(1).await;
    let brand = brand(&db, &ws.owner(), "Подорожина").await;
    let creator = creator(&db, &ws.owner(), "Вера Лесникова").await;
    let id = started(&db, &ws.manager(), NewPartnership::of(creator, brand)).await;
    World { db, ws, brand, creator, id }
}
