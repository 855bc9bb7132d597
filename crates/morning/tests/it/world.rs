//! Members in several zones and languages with steps to do. The clock stands at 2026-04-14 13:42 UTC until it is moved.

use jiff::{Timestamp, civil::Date};
use kernel::{
    Role, Scope, args,
    ids::{CreatorId, MemberId, PartnershipId},
    testing::{TestApp, TestDb},
};
use partnerships::model::{BrandInput, NewPartnership};
use steps::{actions, model::NewStep};

pub struct World {
    pub app: TestApp,
    pub id: PartnershipId,
}

pub async fn world(db: TestDb) -> World {
    let app = TestApp::over(db, vec![markets::slice(), partnerships::slice(), steps::slice(), morning::slice()]).await;
    let scope = app.here.owner();
    let creator = app
        .db
        .write(&scope, |tx| {
            let id = CreatorId(tx.new_id());
            tx.exec(
                "insert into creators (workspace_id, id, display_name, sort_name, latin_name, other_names, languages, created_at, updated_at)
                 values ($1, $2, 'Вера Лесникова', 'вера', 'Vera Lesnikova', $3, $4, $5, $5)",
                &args![tx.ws(), id, serde_json::json!([]), serde_json::json!(["ru"]), tx.now()],
            )?;
            Ok(id)
        })
        .await
        .expect("a creator");
    let id = app
        .db
        .write(&scope, move |tx| {
            let brand = partnerships::actions::create_brand(tx, &BrandInput { name: "Подорожина".into(), ..BrandInput::default() })?;
            partnerships::actions::start(tx, &NewPartnership::of(creator, brand))
        })
        .await
        .expect("a partnership");
    // Nobody cares for it yet: only what a test writes down is due.
    let none = "update steps set state = 'gone', closed_at = $2 where workspace_id = $1";
    app.db
        .write(&scope, move |tx| {
            tx.exec("update partnerships set manager_id = null where workspace_id = $1", &args![tx.ws()])?;
            tx.exec(none, &args![tx.ws(), tx.now()])?;
            Ok(())
        })
        .await
        .expect("quiet");
    World { app, id }
}

impl World {
    pub fn member(&self, role: Role) -> MemberId {
        self.app.here.member(role)
    }

    pub fn at(&self, instant: &str) {
        let instant: Timestamp = instant.parse().expect("an instant");
        self.app.db.clock.advance(instant.duration_since(self.app.db.clock.now()));
    }

    pub async fn lives(&self, role: Role, zone: &'static str, language: &'static str) {
        let member = self.member(role);
        self.exec(
            "update people set zone = $3, language = $4 where id = (select person_id from members where workspace_id = $1 and id = $2)",
            move |ws| args![ws, member, zone, language].to_vec(),
        )
        .await;
    }

    pub async fn state(&self, role: Role, state: &'static str) {
        let member = self.member(role);
        self.exec("update members set state = $3 where workspace_id = $1 and id = $2", move |ws| args![ws, member, state].to_vec()).await;
    }

    async fn exec(&self, sql: &'static str, values: impl Fn(kernel::ids::WorkspaceId) -> Vec<kernel::db::Value> + Send + 'static) {
        self.app
            .db
            .write(&Scope::of_system(self.app.here.id, "test"), move |tx| {
                let values = values(tx.ws());
                Ok(tx.exec(sql, &values)?)
            })
            .await
            .expect("written");
    }

    /// Something that a member has to do by a day.
    pub async fn owes(&self, role: Role, words: &str, due_on: Date) {
        let new = NewStep {
            partnership_id: self.id,
            words: words.to_owned(),
            due_on: Some(due_on),
            member_id: Some(self.member(role)),
            group: None,
        };
        self.app.db.write(&self.app.here.owner(), move |tx| actions::add(tx, &new)).await.expect("a step");
    }

    /// What a turn of the job does for everybody whose morning it is: how many letters were written.
    pub async fn turn(&self) -> usize {
        let (db, app) = (self.app.db.db(), self.app.app.clone());
        let system = Scope::system("test");
        let now = self.app.db.clock.now();
        let zones = db.read(&system, morning::store::zones).await.expect("zones");
        let mut written = 0;
        for (day, zones) in morning::hour::mornings(zones, now) {
            let some = db.read(&system, move |tx| morning::store::waiting(tx, &zones, day, 100)).await.expect("members");
            for (ws, member) in some {
                let app = app.clone();
                let scope = Scope::of_system(ws, "test");
                written += db.write(&scope, move |tx| morning::write::mornings(tx, &app, &[member], day)).await.expect("a morning");
            }
        }
        written
    }

    /// Recipient, subject and text of every mail there is, in the order of writing.
    pub async fn mails(&self) -> Vec<(String, String, String)> {
        let scope = Scope::system("test");
        self.app.db.read(&scope, |tx| Ok(tx.all("select recipient, subject, body_text from mail order by id", &[])?)).await.expect("mails")
    }
}
