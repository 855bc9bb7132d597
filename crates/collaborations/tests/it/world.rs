//! A partnership to work in.

use collaborations::{
    actions,
    model::{NewCollaboration, WorkFormat},
    store::work::{self, Collaboration},
};
use jiff::civil::Date;
use kernel::{
    Scope, args,
    ids::{BrandId, CollaborationId, CreatorId, PartnershipId},
    testing::{TestDb, TestWorkspace},
};
use partnerships::model::{BrandInput, NewPartnership};

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
    db.write(scope, move |tx| partnerships::actions::create_brand(tx, &BrandInput { name: name.into(), ..BrandInput::default() }))
        .await
        .expect("a brand can be made")
}

pub async fn partnership(db: &TestDb, scope: &Scope, creator: CreatorId, brand: BrandId) -> PartnershipId {
    db.write(scope, move |tx| partnerships::actions::start(tx, &NewPartnership::of(creator, brand))).await.expect("it begins")
}

/// Says that a partnership was evaluated by a playbook with this cap.
pub async fn capped(db: &TestDb, scope: &Scope, id: PartnershipId, cap: i64) {
    db.write(scope, move |tx| {
        let (none, cadence) = (serde_json::json!({}), serde_json::json!({ "count": 0, "cap": cap }));
        tx.exec(
            "insert into standings (workspace_id, partnership_id, evaluated_on, warmth, regular, band, health, gates, cadence, depth_parts, print)
             values ($1, $2, $3, 'unknown', $4, 'unknown', $5, $5, $6, $5, 0)",
            &args![tx.ws(), id, jiff::civil::date(2026, 4, 14), false, none, cadence],
        )?;
        Ok(())
    })
    .await
    .expect("a standing can be written");
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
    pub fn named(&self, title: &str, on: Date) -> NewCollaboration {
        NewCollaboration::of(self.id, title, WorkFormat::ShortVideo, on)
    }

    pub async fn planned(&self, new: NewCollaboration, cap: Option<usize>) -> kernel::Result<CollaborationId> {
        self.db.write(&self.ws.manager(), move |tx| actions::plan(tx, &new, cap)).await
    }

    /// Past work.
    pub async fn was(&self, title: &str, on: Date) -> CollaborationId {
        self.planned(NewCollaboration { done: true, ..self.named(title, on) }, None).await.expect("it can be written down")
    }

    pub async fn work(&self, id: CollaborationId) -> Collaboration {
        self.db.read(&self.ws.viewer(), move |tx| work::find(tx, id)).await.expect("it is there")
    }

    /// Verbs of the partnership's timeline that are about work, oldest first.
    pub async fn events(&self) -> Vec<String> {
        let id = self.id;
        let page = self.db.read(&self.ws.viewer(), move |tx| partnerships::store::history::page(tx, id, None, 100)).await.expect("read");
        page.into_iter().rev().map(|e| e.verb).filter(|v| v.starts_with("co")).collect()
    }
}
