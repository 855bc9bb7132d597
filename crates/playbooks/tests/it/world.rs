//! Creators, a brand, partnerships at every stage, and the playbooks that a workspace begins with.

use engine::{
    facts::Stage as At,
    playbook::{Playbook, Setting, Text, Value},
};
use kernel::{
    Scope, args,
    ids::{BrandId, CreatorId, PartnershipId, PlaybookId},
    testing::{TestDb, TestWorkspace},
};
use partnerships::model::{BrandInput, NewPartnership, Stage};
use playbooks::store::{books, books::Book, versions};

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

pub async fn started(db: &TestDb, scope: &Scope, name: &'static str, brand: BrandId, stage: Stage) -> PartnershipId {
    let creator = creator(db, scope, name).await;
    let new = NewPartnership { stage: Some(stage), ..NewPartnership::of(creator, brand) };
    db.write(scope, move |tx| partnerships::actions::start(tx, &new)).await.expect("it begins")
}

pub async fn brand(db: &TestDb, scope: &Scope, name: &'static str) -> BrandId {
    let new = BrandInput { name: name.into(), ..BrandInput::default() };
    db.write(scope, move |tx| partnerships::actions::create_brand(tx, &new)).await.expect("a brand can be made")
}

/// A workspace with its playbooks and one partnership at each of three stages.
pub struct World {
    pub db: TestDb,
    pub ws: TestWorkspace,
    pub foundation: PartnershipId,
    pub deepening: PartnershipId,
    pub expansion: PartnershipId,
}

pub async fn world(db: TestDb) -> World {
    let ws = db.workspace(1).await;
    db.write(&ws.owner(), playbooks::actions::seed).await.expect("seeded");
    let owner = ws.owner();
    let brand = brand(&db, &owner, "Подорожина").await;
    let foundation = started(&db, &owner, "Мирон Карпов", brand, Stage::Foundation).await;
    let deepening = started(&db, &owner, "Вера Лесникова", brand, Stage::Deepening).await;
    let expansion = started(&db, &owner, "Ада Бек", brand, Stage::Expansion).await;
    World { db, ws, foundation, deepening, expansion }
}

impl World {
    pub async fn books(&self) -> Vec<Book> {
        self.db.read(&self.ws.owner(), books::all).await.expect("read")
    }

    /// The playbook that began as the shipped one of this code.
    pub async fn book(&self, code: &str) -> Book {
        self.books().await.into_iter().find(|book| book.preset.as_deref() == Some(code)).expect("it was seeded")
    }

    pub async fn says(&self, id: PlaybookId) -> Playbook {
        self.db.read(&self.ws.owner(), move |tx| versions::in_force(tx, id)).await.expect("read")
    }

    /// Verbs of the workspace's events about playbooks, oldest first, with what they say of whom.
    pub async fn verbs(&self) -> Vec<(String, Option<PartnershipId>)> {
        self.db
            .read(&self.ws.owner(), |tx| {
                Ok(tx.all(
                    "select verb, partnership_id from events where workspace_id = $1 and (subject_kind = 'playbook' or verb like 'partnership_playbook%'
                     or verb like 'partnership_own%') order by id",
                    &args![tx.ws()],
                )?)
            })
            .await
            .expect("read")
    }

    /// What verification finds broken.
    pub async fn broken(&self) -> Vec<String> {
        let checks = playbooks::slice().checks.to_vec();
        kernel::db::verify::verify(&self.db, checks)
            .await
            .expect("verified")
            .into_iter()
            .map(|f| format!("{}: {}", f.check, f.row))
            .collect()
    }
}

/// The same with another value at a stage.
pub fn with(playbook: &Playbook, stage: At, setting: Setting, number: i32) -> Playbook {
    let mut changed = playbook.clone();
    let why = Text { en: "So it is better.".into(), ru: "Так лучше.".into() };
    changed.stage_mut(stage).set(setting, Some(Value { number, why }));
    changed
}
