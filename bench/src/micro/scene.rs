//! A small database and an application over it, with somebody signed in.

use std::path::Path;

use axum::Router;
use kernel::{
    Action, App, Chance, Clock, Config, Db, Role, Scope, Tx, Via, args,
    db::{Address, migrate},
    ids::{CreatorId, MemberId, WorkspaceId},
    web,
};

use super::pages;
use crate::cluster;

/// Where the SQLite file of the measurements lies: on a disk, because what is measured is how fast it answers.
const FOLDER: &str = "/tmp/bench-micro";
const SECRET: &str = "the secret of the bench's own session";

/// What the measurements use.
pub struct Scene {
    pub db: Db,
    pub router: Router,
    pub member: Scope,
    pub creator: CreatorId,
    pub cookie: String,
    pub app: App,
}

impl Scene {
    pub async fn sqlite() -> Result<Self, String> {
        let _ = std::fs::remove_dir_all(FOLDER);
        std::fs::create_dir_all(FOLDER).map_err(|e| e.to_string())?;
        Self::over(&Address::Sqlite(Path::new(FOLDER).join("micro.sqlite3"))).await
    }

    pub async fn postgres() -> Result<Self, String> {
        Self::over(&Address::Postgres(cluster::fresh("bench_micro")?)).await
    }

    async fn over(address: &Address) -> Result<Self, String> {
        migrate::run(address, kernel::migrations()).map_err(|e| e.to_string())?;
        let (clock, chance) = (Clock::machine(), Chance::system());
        let db = Db::open(address, clock.clone(), chance.clone()).map_err(|e| e.to_string())?;
        let (member, creator) = db.write(&Scope::system("bench"), people).await.map_err(|e| e.to_string())?;
        let member = Scope::of_member(WorkspaceId(1), member, Role::Manager, Via::Page);
        let config = Config { data: FOLDER.into(), requests_per_second: 0, ..Config::default() };
        let slice = pages::slice();
        let app = App::new(config, db.clone(), clock, chance, [7; 32], accounts::gate::doorkeeper(), std::slice::from_ref(&slice));
        let router = web::router(&app, &slice.routes);
        Ok(Self { db, router, member, creator, cookie: format!("perennial={SECRET}"), app })
    }
}

/// A workspace, a manager with a session, and a creator.
fn people(tx: &mut Tx<'_>) -> kernel::Result<(MemberId, CreatorId)> {
    let scope = Scope::of_system(WorkspaceId(1), "bench");
    let now = tx.now();
    tx.replay(&scope, now, |tx| {
        let (person, member, session) = (tx.new_id(), tx.new_id(), tx.new_id());
        let until = now + jiff::SignedDuration::from_hours(24);
        tx.exec("insert into workspaces (id, name, language, zone, created_at) values ($1, 'Bench', 'en', 'Europe/Berlin', $2)", &args![tx.ws(), now])?;
        tx.exec(
            "insert into people (id, email, name, language, zone, created_at) values ($1, 'maya@example.com', 'Maya Lindqvist', 'ru', 'Europe/Berlin', $2)",
            &args![person, now],
        )?;
        tx.exec("insert into members (workspace_id, id, person_id, role, created_at) values ($1, $2, $3, 'manager', $4)", &args![tx.ws(), member, person, now])?;
        tx.exec(
            "insert into sessions (id, person_id, workspace_id, token_hash, stage, created_at, seen_at, expires_at) values ($1, $2, $3, $4, 'full', $5, $5, $6)",
            &args![session, person, tx.ws(), web::hash(SECRET), now, until],
        )?;
        let creator = CreatorId(tx.new_id());
        tx.exec(
            "insert into creators (workspace_id, id, display_name, sort_name, other_names, languages, created_at, updated_at)
             values ($1, $2, 'Vera', 'vera', '[]', '[]', $3, $3)",
            &args![tx.ws(), creator, now],
        )?;
        debug_assert!(tx.scope().can(Action::Edit));
        Ok((MemberId(member), creator))
    })
}
