//! A partnership with a calendar. The day is 14 April 2026; the workspace and its members are in Berlin.

use kernel::{
    Role, Scope, args,
    ids::{BrandId, CreatorId, PartnershipId},
    testing::{TestDb, TestWorkspace},
};
use partnerships::model::{BrandInput, NewPartnership};

pub async fn creator(
    db: &TestDb,
    scope: &Scope,
    name: &'static str,
    zone: Option<&'static str>,
    birthday: Option<&'static str>,
) -> CreatorId {
    db.write(scope, move |tx| {
        let id = CreatorId(tx.new_id());
        tx.exec(
            "insert into creators (workspace_id, id, display_name, sort_name, other_names, languages, market, zone, birthday, created_at, updated_at)
             values ($1, $2, $3, $3, $4, $5, 'RU', $6, $7, $8, $8)",
            &args![tx.ws(), id, name, serde_json::json!([]), serde_json::json!(["ru"]), zone, birthday, tx.now()],
        )?;
        Ok(id)
    })
    .await
    .expect("a creator can be made")
}

pub async fn partnership(db: &TestDb, scope: &Scope, creator: CreatorId, brand: BrandId) -> PartnershipId {
    db.write(scope, move |tx| partnerships::actions::start(tx, &NewPartnership::of(creator, brand))).await.expect("it begins")
}

pub struct World {
    pub db: TestDb,
    pub ws: TestWorkspace,
    pub id: PartnershipId,
}

/// Vera in Yekaterinburg, born on 29 February, whom the manager cares for since 14 April 2023.
pub async fn world(db: TestDb) -> World {
    let ws = db.workspace(1).await;
    let id = vera(&db, &ws).await;
    World { db, ws, id }
}

pub async fn vera(db: &TestDb, ws: &TestWorkspace) -> PartnershipId {
    let vera = creator(db, &ws.owner(), "Вера Лесникова", Some("Asia/Yekaterinburg"), Some("02-29")).await;
    let brand = db
        .write(&ws.owner(), |tx| {
            partnerships::actions::create_brand(tx, &BrandInput { name: "Подорожина".into(), ..BrandInput::default() })
        })
        .await
        .expect("a brand can be made");
    let id = partnership(db, &ws.manager(), vera, brand).await;
    let manager = ws.member(Role::Manager);
    db.write(&ws.owner(), move |tx| {
        tx.exec(
            "update partnerships set stage = 'deepening', manager_id = $3, since = $4 where workspace_id = $1 and id = $2",
            &args![tx.ws(), id, manager, jiff::civil::date(2023, 4, 14)],
        )?;
        Ok(())
    })
    .await
    .expect("it can be changed");
    id
}

impl World {
    pub async fn sql(&self, statements: &'static [&'static str]) {
        sql(&self.db, &self.ws, self.id, statements).await;
    }

    pub fn at(&self, instant: &str) {
        let instant: jiff::Timestamp = instant.parse().expect("an instant");
        self.db.clock.advance(instant.duration_since(self.db.clock.now()));
    }
}

/// Runs plain statements as the owner.
pub async fn sql(db: &TestDb, ws: &TestWorkspace, id: PartnershipId, statements: &'static [&'static str]) {
    db.write(&ws.owner(), move |tx| {
        for sql in statements {
            let (new, now) = (tx.new_id(), tx.now());
            tx.exec(sql, &args![tx.ws(), id, new, now])?;
        }
        Ok(())
    })
    .await
    .expect("the rows can be written");
}

/// `$1` the workspace, `$2` the partnership, `$3` a new id, `$4` now.
pub const OURS: &str = "insert into promises (workspace_id, id, partnership_id, creator_id, side, words, language, due_on, made_on, source_kind, created_at, updated_at)
    select $1, $3, p.id, p.creator_id, 'ours', 'Прислать итоги', 'ru', '2026-04-10', '2026-01-01', 'hand', $4, $4 from partnerships p where p.workspace_id = $1 and p.id = $2";
pub const THEIRS: &str = "insert into promises (workspace_id, id, partnership_id, creator_id, side, words, language, due_on, made_on, source_kind, created_at, updated_at)
    select $1, $3, p.id, p.creator_id, 'theirs', 'Пришлю карты', 'ru', '2026-04-20', '2026-01-01', 'hand', $4, $4 from partnerships p where p.workspace_id = $1 and p.id = $2";
pub const WORK: &str =
    "insert into collaborations (workspace_id, id, partnership_id, title, audience, format, state, happens_on, created_at, updated_at)
    values ($1, $3, $2, 'Карманный маршрут', true, 'post', 'planned', '2026-04-22', $4, $4)";
pub const COMMITMENT: &str = "insert into commitments (workspace_id, id, partnership_id, starts_on, ends_on, projects_min, created_at)
    values ($1, $3, $2, '2025-05-01', '2026-04-30', 4, $4)";
