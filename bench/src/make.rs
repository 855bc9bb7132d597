//! Makes a workspace with very many creators, through the verbs of the product where they can be had many at once.

use std::{
    path::{Path, PathBuf},
    time::Instant,
};

use accounts::cli::NewMember;
use creators::model::ValidCreator;
use jiff::civil::Date;
use kernel::{
    App, Config, Lang, Role, Scope, Tx, Via, args,
    db::Value,
    ids::{BrandId, CreatorId, MemberId, PartnershipId, WorkspaceId},
    web,
};
use partnerships::model::{BrandInput, NewPartnership, Stage};
use sample::{Creator, Options};

use crate::{cluster, invent, keys::Keys, report::say, terms::Terms};

/// The seed of the invented people.
pub const SEED: u64 = 42;
/// How many creators are made in one transaction.
const CHUNK: usize = 1_000;
/// How many points of each account's history are kept.
const POINTS: usize = 3;
/// Contacts of the one partnership with a long past.
const CONTACTS: i64 = 5_000;
const SESSION: &str = "the-session-of-the-load-bench";
const TOKEN: &str = "prn_the-token-of-the-load-bench";

/// What to make.
#[derive(Debug)]
pub struct Order {
    pub creators: usize,
    /// `sqlite` puts a file into `data`; `postgres` makes a database in the bench's own cluster.
    pub database: String,
    pub data: PathBuf,
}

pub fn run(order: &Order) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(|e| e.to_string())?;
    runtime.block_on(make(order))
}

async fn make(order: &Order) -> Result<(), String> {
    let began = Instant::now();
    let config = Config { data: order.data.clone(), database: address(order)?, requests_per_second: 0, ..Config::default() };
    app::start::migrate(&config)?;
    let app = app::start::open(config.clone(), false)?.app;
    let world = app
        .db()
        .write(&Scope::system("bench"), {
            let app = app.clone();
            move |tx| begin(tx, &app)
        })
        .await
        .map_err(|e| e.to_string())?;
    let today = app.clock().now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let scope = Scope::of_member(WorkspaceId(1), world.manager, Role::Manager, Via::Cli);
    let known = app.db().read(&scope, creators::actions::known).await.map_err(|e| e.to_string())?;
    let mut people = sample::stream(Options { seed: SEED, today, creators: order.creators });
    let (mut made, mut terms, mut some) = (0, Terms::new(order.creators), Vec::new());
    loop {
        let invented: Vec<Creator> = people.by_ref().take(CHUNK).collect();
        if invented.is_empty() {
            break;
        }
        let chunk = Chunk::of(&invented, &known, today, made)?;
        made += invented.len();
        invented.iter().for_each(|creator| terms.take(creator));
        let world = world.clone();
        let ids = app.db().write(&scope, move |tx| chunk.put(tx, &world)).await.map_err(|e| e.to_string())?;
        some.extend(ids.iter().step_by(CHUNK / 5).map(ToString::to_string));
        if made % 100_000 == 0 {
            say(&format!("{made} creators after {:.0} s", began.elapsed().as_secs_f64()))?;
        }
    }
    let system = Scope::system("bench");
    let partnership = app.db().write(&system, move |tx| long_past(tx, &scope)).await.map_err(|e| e.to_string())?;
    app.db()
        .write(&system, |tx| {
            let now = tx.now();
            tx.replay(&Scope::of_system(WorkspaceId(1), "bench"), now, steps::jobs::catch_up_now)
        })
        .await
        .map_err(|e| e.to_string())?;
    Keys {
        database: config.database,
        cookie: format!("perennial={SESSION}"),
        token: TOKEN.into(),
        creators: made,
        ids: some,
        partnership: partnership.to_string(),
        searches: terms.done(),
    }
    .write(&order.data)?;
    if order.database == "postgres" {
        cluster::analyze(&name(&order.data))?;
    }
    say(&format!("{made} creators made in {:.0} s", began.elapsed().as_secs_f64()))
}

/// The address of an empty database.
fn address(order: &Order) -> Result<String, String> {
    if order.database == "postgres" {
        std::fs::create_dir_all(&order.data).map_err(|e| e.to_string())?;
        return cluster::fresh(&name(&order.data));
    }
    let file = order.data.join("perennial.sqlite3");
    if file.exists() {
        return Err(format!("{} is there already; name a new folder", file.display()));
    }
    Ok(format!("sqlite:{}", file.display()))
}

/// The database is called as its folder is.
fn name(data: &Path) -> String {
    let folder = data.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    folder.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' }).collect()
}

/// Gives one partnership thousands of contacts; which one that is.
fn long_past(tx: &mut Tx<'_>, scope: &Scope) -> kernel::Result<PartnershipId> {
    const DEEP: &str = "select id, creator_id from partnerships where workspace_id = $1 and stage = 'expansion' order by id limit 1";
    let now = tx.now();
    let (partnership, creator): (PartnershipId, CreatorId) = tx.replay(scope, now, |tx| Ok(tx.one(DEEP, &args![tx.ws()])?))?;
    for past in (0..CONTACTS).rev() {
        let at = now - jiff::SignedDuration::from_hours(5 * past + 1);
        let contact = contacts::model::NewContact {
            partnership_id: Some(partnership),
            channel: "phone".into(),
            kind: if past % 3 == 0 { "check_in" } else { "project" }.into(),
            about_project: past % 3 != 0,
            happened_at: at.to_string(),
            body: "We went through the plan for the summer; she wants the shoot a week later.".into(),
            ..contacts::model::NewContact::default()
        };
        tx.replay(scope, at, |tx| contacts::actions::log(tx, creator, &contact).map(drop))?;
    }
    Ok(partnership)
}

/// What partnerships refer to.
#[derive(Clone, Debug)]
struct World {
    manager: MemberId,
    brands: Vec<BrandId>,
}

/// The workspace with an owner and a manager, who has a session and a token; its brands.
fn begin(tx: &mut Tx<'_>, app: &App) -> kernel::Result<World> {
    let (scope, now) = (Scope::of_system(WorkspaceId(1), "bench"), tx.now());
    let member = |email, name, role, zone| NewMember { email, name, latin: None, role, language: Lang::En, zone, market: Some("US") };
    tx.replay(&scope, now, |tx| {
        let members = [
            member("owner@example.com", "Olive Tan", Role::Owner, "America/New_York"),
            member("maya@example.com", "Maya Lindqvist", Role::Manager, "Europe/Berlin"),
        ];
        let made = accounts::cli::people(tx, app, "Bench", "Europe/Berlin", Lang::En, &members)?;
        let (person, manager) = made.last().copied().ok_or_else(|| kernel::Error::internal("two people were asked for"))?;
        let until = now + jiff::SignedDuration::from_hours(24 * 30);
        tx.exec(
            "insert into sessions (id, person_id, workspace_id, token_hash, stage, created_at, seen_at, expires_at) values ($1, $2, $3, $4, 'full', $5, $5, $6)",
            &args![tx.new_id(), person, tx.ws(), web::hash(SESSION), now, until],
        )?;
        tx.exec(
            "insert into api_tokens (workspace_id, id, member_id, name, hint, token_hash, scopes, created_at, expires_at) values ($1, $2, $3, 'bench', $4, $5, $6, $7, $8)",
            &args![tx.ws(), tx.new_id(), manager, &TOKEN[..8], web::hash(TOKEN), Value::json(&kernel::scope::TOKEN_SCOPES), now, until],
        )?;
        let mut brands = Vec::new();
        for (name, market) in [("Osier", "US"), ("Ива", "RU")] {
            let input = BrandInput { name: name.into(), market: Some(market.into()), ..BrandInput::default() };
            brands.push(partnerships::actions::create_brand(tx, &input)?);
        }
        Ok(World { manager, brands })
    })
}

/// Creators that are written in one transaction.
struct Chunk {
    valid: Vec<ValidCreator>,
    /// Older points of each account: creator, platform and handle, day, followers.
    older: Vec<(usize, &'static str, String, Date, u64)>,
    /// The place of the first among all.
    first: usize,
}

impl Chunk {
    fn of(invented: &[Creator], known: &creators::model::Known, today: Date, first: usize) -> Result<Self, String> {
        let valid = invented
            .iter()
            .map(|c| invent::typed(c).validate(known).map_err(|e| format!("{}: {e}", c.display_name)))
            .collect::<Result<_, _>>()?;
        let mut older = Vec::new();
        for (place, creator) in invented.iter().enumerate() {
            for account in &creator.accounts {
                let known = account.history.iter().rev().filter_map(|p| Some((p.on, p.followers?))).filter(|(on, _)| *on <= today);
                older.extend(
                    known
                        .skip(1)
                        .take(POINTS - 1)
                        .map(|(on, n)| (place, account.platform.code(), creators::model::handle_key(&account.handle), on, n)),
                );
            }
        }
        Ok(Self { valid, older, first })
    }

    fn put(&self, tx: &mut Tx<'_>, world: &World) -> kernel::Result<Vec<CreatorId>> {
        let ids = creators::actions::create_many(tx, &self.valid)?;
        self.history(tx, &ids)?;
        const STAGES: [Stage; 4] = [Stage::Prospect, Stage::Foundation, Stage::Deepening, Stage::Expansion];
        for (place, id) in ids.iter().enumerate().filter(|(place, _)| (self.first + place).is_multiple_of(2)) {
            let serial = (self.first + place) / 2;
            let Some(brand) = world.brands.get(serial % world.brands.len().max(1)) else { continue };
            let mut new = NewPartnership::of(*id, *brand);
            // More beginnings than depth, as it is in life.
            new.stage = STAGES.get([0, 0, 0, 1, 1, 2, 2, 3][serial / 2 % 8]).copied();
            new.manager_id = (!serial.is_multiple_of(3)).then_some(world.manager);
            partnerships::actions::start(tx, &new)?;
        }
        Ok(ids)
    }

    /// The verb that observes makes an event for each account; a made-up past needs none.
    fn history(&self, tx: &mut Tx<'_>, ids: &[CreatorId]) -> kernel::Result<()> {
        type Row = (CreatorId, String, String, kernel::ids::ChannelId);
        let rows: Vec<Row> = tx.all(
            "select creator_id, platform, handle_key, id from channels where workspace_id = $1 and creator_id = any($2)",
            &args![tx.ws(), Value::ids(ids)],
        )?;
        let channels: std::collections::HashMap<_, _> = rows.into_iter().map(|(c, p, h, id)| ((c, p, h), id)).collect();
        let find =
            |place: usize, platform: &str, handle: &str| channels.get(&(*ids.get(place)?, platform.to_owned(), handle.to_owned())).copied();
        let ws = tx.ws();
        let points: Vec<Vec<Value>> = self
            .older
            .iter()
            .filter_map(|(place, platform, handle, on, n)| {
                let channel = find(*place, platform, handle)?;
                Some(args![ws, channel, "followers", *on, *n as f64, "import"].to_vec())
            })
            .collect();
        tx.exec_many(
            "insert into channel_metrics (workspace_id, channel_id, metric, observed_on, value, source) values ($1, $2, $3, $4, $5, $6) on conflict do nothing",
            &points,
        )?;
        Ok(())
    }
}
