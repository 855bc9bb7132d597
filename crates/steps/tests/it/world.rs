//! A workspace with partnerships whose facts are written by plain SQL, each followed by an event as a verb would write it.

use jiff::{
    Timestamp,
    civil::{Date, date},
};
use kernel::{
    Event, Role, Scope, Tx, args,
    db::Value,
    ids::{BrandId, CreatorId, MemberId, PartnershipId, Uuid},
    testing::{TestDb, TestWorkspace},
};
use partnerships::model::{BrandInput, NewPartnership, Stage};
use stats::calendar::plus_days;
use steps::store::lists::{self, Shown};

/// The day on which every test begins.
pub const TODAY: Date = date(2026, 4, 14);

pub struct World {
    pub db: TestDb,
    pub ws: TestWorkspace,
    pub brand: BrandId,
    pub creator: CreatorId,
    pub id: PartnershipId,
}

/// A partnership at its foundation since the beginning of the year, cared for by the manager.
pub async fn world(db: TestDb) -> World {
    db.follow_with(vec![steps::settle::settle], vec![]);
    let ws = db.workspace(1).await;
    let brand = db
        .write(&ws.owner(), |tx| {
            partnerships::actions::create_brand(
                tx,
                &BrandInput { name: "Подорожина".into(), market: Some("US".into()), ..BrandInput::default() },
            )
        })
        .await
        .expect("a brand");
    let manager = ws.member(Role::Manager);
    let (creator, id) = db.write(&ws.manager(), move |tx| partnership(tx, brand, Some(manager), 1)).await.expect("a partnership");
    World { db, ws, brand, creator, id }
}

/// A creator of the other market with a partnership at its foundation.
pub fn partnership(
    tx: &mut Tx<'_>,
    brand: BrandId,
    manager: Option<MemberId>,
    number: usize,
) -> kernel::Result<(CreatorId, PartnershipId)> {
    let creator = CreatorId(tx.new_id());
    tx.exec(
        "insert into creators (workspace_id, id, display_name, sort_name, other_names, languages, market, pronouns, zone, work_days, work_from, work_to, quiet_from, quiet_to,
           created_at, updated_at)
         values ($1, $2, $3, $3, $4, $5, 'RU', 'она', 'Asia/Yekaterinburg', 'mon,tue,wed,thu,fri', '10:00', '18:00', '22:00', '08:00', $6, $6)",
        &args![tx.ws(), creator, format!("Вера {number}"), serde_json::json!([]), serde_json::json!(["ru"]), tx.now()],
    )?;
    let new = NewPartnership {
        stage: Some(Stage::Foundation),
        manager_id: manager,
        since: Some(date(2026, 1, 5)),
        ..NewPartnership::of(creator, brand)
    };
    let id = partnerships::actions::start(tx, &new)?;
    Ok((creator, id))
}

/// A fact was written: what follows from it follows now.
pub fn happened(tx: &mut Tx<'_>, id: PartnershipId) -> kernel::Result<()> {
    Event::new("test", "test", None).of_partnership(id).write(tx).map(drop)
}

/// A contact of a partnership so many days ago, at noon.
pub struct Said {
    pub days_ago: i32,
    pub kind: &'static str,
    pub direction: &'static str,
    pub request: bool,
    pub reply: &'static str,
}

/// A conversation of two that asked for nothing.
pub const TALK: Said = Said { days_ago: 0, kind: "check_in", direction: "both", request: false, reply: "none" };

pub fn contact(tx: &mut Tx<'_>, of: PartnershipId, said: &Said) -> kernel::Result<Uuid> {
    let today = steps::load::today(tx)?;
    let id = tx.new_id();
    let at = noon(plus_days(today, -said.days_ago));
    tx.exec(
        "insert into contacts (workspace_id, id, creator_id, partnership_id, happened_at, channel, direction, kind, has_request, about_project, reply, created_at, updated_at)
         select workspace_id, $3, creator_id, id, $4, 'telegram', $5, $6, $7, $8, $9, $10, $10 from partnerships where workspace_id = $1 and id = $2",
        &args![tx.ws(), of, id, at, said.direction, said.kind, said.request, said.kind == "project", said.reply, tx.now()],
    )?;
    Ok(id)
}

pub fn noon(day: Date) -> Timestamp {
    day.at(10, 0, 0, 0).in_tz("UTC").expect("a zone").timestamp()
}

/// A promise of ours.
pub fn promise(tx: &mut Tx<'_>, of: PartnershipId, due: Date, owner: Option<MemberId>) -> kernel::Result<Uuid> {
    let id = tx.new_id();
    let made = due.min(steps::load::today(tx)?);
    tx.exec(
        "insert into promises (workspace_id, id, partnership_id, creator_id, side, words, language, due_on, made_on, owner_id, source_kind, created_at, updated_at)
         select workspace_id, $3, id, creator_id, 'ours', 'Send the shorter terms', 'en', $4, $5, $6, 'hand', $7, $7 from partnerships where workspace_id = $1 and id = $2",
        &args![tx.ws(), of, id, due, made, owner, tx.now()],
    )?;
    Ok(id)
}

impl World {
    /// Writes facts and lets follow what follows.
    pub async fn fact<T: Send + 'static>(&self, write: impl Fn(&mut Tx<'_>, PartnershipId) -> kernel::Result<T> + Send + 'static) -> T {
        let id = self.id;
        let work = move |tx: &mut Tx<'_>| {
            let made = write(tx, id)?;
            happened(tx, id)?;
            Ok(made)
        };
        self.db.write(&self.ws.manager(), work).await.expect("a fact")
    }

    /// The living steps of the partnership.
    pub async fn steps(&self) -> Vec<Shown> {
        let id = self.id;
        self.db.read(&self.ws.owner(), move |tx| lists::of_partnership(tx, id, 100)).await.expect("read")
    }

    /// The living step of a rule.
    pub async fn step(&self, rule: &str) -> Option<Shown> {
        self.steps().await.into_iter().find(|s| s.rule == rule)
    }

    /// So many days later, after the turn of each.
    pub async fn later(&self, days: i64) {
        for _ in 0..days {
            self.db.clock().advance(jiff::SignedDuration::from_hours(24));
            self.turn().await;
        }
    }

    /// What the jobs do when a day begins.
    pub async fn turn(&self) -> usize {
        self.db.write(&Scope::of_system(self.ws.id, "steps"), steps::jobs::catch_up_now).await.expect("a turn")
    }

    /// One column of every row of a kind.
    pub async fn texts(&self, sql: &'static str) -> Vec<String> {
        let values: [Value; 1] = args![self.ws.id];
        let rows: Vec<(String,)> = self.db.read(&self.ws.owner(), move |tx| Ok(tx.all(sql, &values)?)).await.expect("read");
        rows.into_iter().map(|(text,)| text).collect()
    }
}
