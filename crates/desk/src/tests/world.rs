//! A workspace in which something is to be done.

use jiff::civil::date;
use kernel::{
    Role,
    ids::{CreatorId, PartnershipId},
    testing::{Answer, TestApp, TestDb},
};
use partnerships::model::{BrandInput, NewPartnership, Stage};
use promises::model::{NewPromise, PromiseSide};
use steps::{
    model::{Query, Tab},
    store::lists::{self, Shown},
};

pub struct World {
    pub app: TestApp,
    pub creator: CreatorId,
    pub id: PartnershipId,
}

fn slices() -> Vec<kernel::Slice> {
    vec![
        markets::slice(),
        creators::slice(),
        partnerships::slice(),
        contacts::slice(),
        memory::slice(),
        promises::slice(),
        steps::slice(),
        crate::slice(),
    ]
}

impl World {
    /// One partnership of the manager, and two promises of ours: one late, one for Friday.
    pub async fn on(db: TestDb) -> Self {
        let app = TestApp::over(db, slices()).await;
        let new = serde_json::json!({
            "given_name": "Вера", "family_name": "Лесникова", "market": "RU", "zone": "Asia/Yekaterinburg", "pronouns": "она",
            "work_days": ["mon", "tue", "wed", "thu", "fri"], "work_from": "10:00", "work_to": "18:00",
        });
        let made = app.manager().json(http::Method::POST, "/creators", &new).await;
        assert_eq!(made.status, 201, "{}", made.text);
        let made: serde_json::Value = serde_json::from_str(&made.text).expect("JSON");
        let creator: CreatorId = kernel::ids::parse(made["id"].as_str().expect("an id")).expect("an id");
        let manager = app.here.member(Role::Manager);
        let brand = BrandInput { name: "Osier".into(), market: Some("US".into()), ..BrandInput::default() };
        let brand = app.db.write(&app.here.owner(), move |tx| partnerships::actions::create_brand(tx, &brand)).await.expect("a brand");
        let id = app
            .db
            .write(&app.here.manager(), move |tx| {
                let new = NewPartnership {
                    stage: Some(Stage::Foundation),
                    manager_id: Some(manager),
                    since: Some(date(2026, 4, 1)),
                    ..NewPartnership::of(creator, brand)
                };
                let id = partnerships::actions::start(tx, &new)?;
                for (words, due) in [("Send the shorter terms", date(2026, 4, 14)), ("Show the summer plan", date(2026, 4, 15))] {
                    let promise = NewPromise { made_on: Some(date(2026, 4, 10)), ..NewPromise::of(id, PromiseSide::Ours, words, due) };
                    promises::actions::make(tx, &promise)?;
                }
                Ok(id)
            })
            .await
            .expect("a partnership");
        Self { app, creator, id }
    }

    /// The open steps of the manager.
    pub async fn steps(&self) -> Vec<Shown> {
        let me = self.app.here.member(Role::Manager);
        let query = Query { tab: Tab::Mine, me: Some(me), filter: steps::model::Filter::default(), after: None, limit: 100 };
        self.app.db.read(&self.app.here.manager(), move |tx| lists::page(tx, &query, tx.now())).await.expect("read")
    }

    /// The step of a promise.
    pub async fn promised(&self, words: &str) -> Shown {
        let found = self.steps().await.into_iter().find(|step| step.quote.as_deref() == Some(words));
        found.unwrap_or_else(|| panic!("no step of “{words}”"))
    }

    /// Presses a button of a step.
    pub async fn act(&self, step: &Shown, act: &str, fields: &[(&str, &str)]) -> Answer {
        let version = step.version.to_string();
        let fields = [&[("version", version.as_str()), ("back", "/today")], fields].concat();
        self.app.manager().post(&format!("/steps/{}/{act}", step.id), &fields).await
    }
}
