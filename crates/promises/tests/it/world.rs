//! A partnership to promise something in.

use jiff::civil::Date;
use kernel::{
    Scope, args,
    ids::{BrandId, CreatorId, PartnershipId, PromiseId},
    testing::{TestDb, TestWorkspace},
};
use partnerships::model::{BrandInput, NewPartnership};
use promises::{
    actions,
    model::{NewPromise, PromiseSide},
    store::rows::{self, Promise},
};

pub async fn creator(db: &TestDb, scope: &Scope, name: &'static str) -> CreatorId {
    db.write(scope, move |tx| {
        let id = CreatorId(tx.new_id());
        tx.exec(
            "insert into creators (workspace_id, id, display_name, sort_name, other_names, languages, created_at, updated_at)
             values ($1, $2, $3, $3, $4, $5, $6, $6)",
            &args![tx.ws(), id, name, serde_json::json!([]), serde_json::json!(["ru", "en"]), tx.now()],
        )?;
        Ok(id)
    })
    .await
    .expect("a creator can be made")
}

pub async fn brand(db: &TestDb, scope: &Scope, name: &'static str) -> BrandId {
    db.write(scope, move |tx| partnerships::actions::create_brand(tx, &BrandInput { name: name.into(), ..BrandInput::default() }))
        .await
        .expect("a brand can be made")
}

pub async fn partnership(db: &TestDb, scope: &Scope, creator: CreatorId, brand: BrandId) -> PartnershipId {
    db.write(scope, move |tx| partnerships::actions::start(tx, &NewPartnership::of(creator, brand))).await.expect("it begins")
}

/// A workspace with one partnership. Its zone is Berlin's, the day is 14 April 2026.
pub struct World {
    pub db: TestDb,
    pub ws: TestWorkspace,
    pub creator: CreatorId,
    pub brand: BrandId,
    pub id: PartnershipId,
}

pub async fn world(db: TestDb) -> World {
    let ws = db.workspace(1).await;
    let creator = creator(&db, &ws.owner(), "Вера Лесникова").await;
    let brand = brand(&db, &ws.owner(), "Подорожина").await;
    let id = partnership(&db, &ws.manager(), creator, brand).await;
    World { db, ws, creator, brand, id }
}

impl World {
    pub fn ours(&self, words: &str, due: Date) -> NewPromise {
        NewPromise { made_on: Some(jiff::civil::date(2026, 1, 10)), ..NewPromise::of(self.id, PromiseSide::Ours, words, due) }
    }

    pub async fn made(&self, new: NewPromise) -> PromiseId {
        self.db.write(&self.ws.manager(), move |tx| actions::make(tx, &new)).await.expect("it can be promised")
    }

    pub async fn promise(&self, id: PromiseId) -> Promise {
        self.db.read(&self.ws.viewer(), move |tx| rows::find(tx, id)).await.expect("it is there")
    }

    /// A conversation with a creator.
    pub async fn contact(&self, creator: CreatorId) -> kernel::ids::Uuid {
        self.db
            .write(&self.ws.manager(), move |tx| {
                let id = tx.new_id();
                tx.exec(
                    "insert into contacts (workspace_id, id, creator_id, happened_at, channel, direction, kind, has_request, about_project, reply, created_at, updated_at)
                     values ($1, $2, $3, $4, 'phone', 'both', 'check_in', $5, $5, 'none', $4, $4)",
                    &args![tx.ws(), id, creator, tx.now(), false],
                )?;
                Ok(id)
            })
            .await
            .expect("a contact can be written")
    }

    /// Sets the clock.
    pub fn at(&self, instant: &str) {
        let instant: jiff::Timestamp = instant.parse().expect("an instant");
        self.db.clock.advance(instant.duration_since(self.db.clock.now()));
    }

    /// Verbs of the partnership's timeline that are about promises, oldest first, with their facts.
    pub async fn events(&self) -> Vec<(String, serde_json::Map<String, serde_json::Value>)> {
        let id = self.id;
        let page = self.db.read(&self.ws.viewer(), move |tx| partnerships::store::history::page(tx, id, None, 100)).await.expect("read");
        page.into_iter().rev().filter(|e| e.verb.starts_with("promise_")).map(|e| (e.verb, e.facts.0)).collect()
    }
}
