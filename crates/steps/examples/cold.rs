//! Evaluates 100,000 partnerships with 2,000,000 contacts from a database that was just opened, by two readers in batches, and says
//! how long that took. `cargo run --release -p steps --example cold [partnerships]`

use std::time::{Duration, Instant};

use engine::{Evaluation, rules::Registry};
use jiff::civil::date;
use kernel::{
    Chance, Clock, Db, Scope, args,
    db::{Address, migrate},
    ids::{PartnershipId, Uuid, WorkspaceId},
};
use stats::calendar::plus_days;

const WS: WorkspaceId = WorkspaceId(1);
const CONTACTS: usize = 20;
const BATCH: usize = 500;

type Failed = Box<dyn std::error::Error>;

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
#[expect(clippy::print_stdout, reason = "what it found out is its output")]
async fn main() -> Result<(), Failed> {
    let count: usize = std::env::args().nth(1).map_or(Ok(100_000), |n| n.parse())?;
    let folder = tempfile::tempdir()?;
    let address = Address::Sqlite(folder.path().join("cold.sqlite3"));
    migrate::run(&address, migrate::MIGRATIONS)?;
    let open = || Db::open(&address, Clock::set_to(kernel::testing::START.parse().unwrap_or_default()), Chance::seeded(1));
    let ids = fill(&open()?, count).await?;
    println!("filled: {count} partnerships, {} contacts", count * CONTACTS);

    let db = open()?;
    let began = Instant::now();
    let half = ids.len().div_ceil(2);
    let readers: Vec<_> = ids.chunks(half).map(|some| tokio::spawn(read(db.clone(), some.to_vec()))).collect();
    let (mut inside, mut steps, mut done) = (Duration::ZERO, 0, 0);
    for reader in readers {
        let found = reader.await??;
        inside += found.0;
        steps += found.1;
        done += found.2;
    }
    let took = began.elapsed();
    let one = inside.as_secs_f64() * 1e6 / done.max(1) as f64;
    println!(
        "evaluated {done} partnerships ({steps} steps) in {:.2} s; one evaluation {one:.1} us; most memory {}",
        took.as_secs_f64(),
        memory()
    );
    Ok(())
}

/// Loads and evaluates in batches: the time inside the engine, the steps, the partnerships.
async fn read(db: Db, ids: Vec<PartnershipId>) -> kernel::Result<(Duration, usize, usize)> {
    let mut sum = (Duration::ZERO, 0, 0);
    for some in ids.chunks(BATCH) {
        let some = some.to_vec();
        let found = db
            .read(&Scope::of_system(WS, "bench"), move |tx| {
                let today = steps::load::today(tx)?;
                let batch = steps::load::load(tx, &some)?;
                let (registry, mut found, mut count) = (Registry::default(), Evaluation::default(), 0);
                let began = Instant::now();
                for one in &batch.rows {
                    engine::evaluate(&registry, &one.facts, batch.policy(one).0, today, &mut found);
                    count += found.steps.len();
                }
                Ok((began.elapsed(), count, batch.rows.len()))
            })
            .await?;
        sum = (sum.0 + found.0, sum.1 + found.1, sum.2 + found.2);
    }
    Ok(sum)
}

async fn fill(db: &Db, count: usize) -> Result<Vec<PartnershipId>, Failed> {
    let system = Scope::of_system(WS, "bench");
    let brand = Uuid::from_u128(7);
    db.write(&Scope::system("bench"), move |tx| {
        tx.exec(
            "insert into workspaces (id, name, language, zone, created_at) values (1, 'Cold', 'en', 'Europe/Berlin', $1)",
            &args![tx.now()],
        )?;
        tx.exec("insert into brands (workspace_id, id, name, created_at) values (1, $1, 'Osier', $2)", &args![brand, tx.now()])?;
        Ok(())
    })
    .await?;
    let mut ids = Vec::with_capacity(count);
    for from in (0..count).step_by(2_000) {
        let many = 2_000.min(count - from);
        ids.extend(
            db.write(&system, move |tx| {
                let (now, today) = (tx.now(), date(2026, 4, 14));
                let (mut creators, mut rows, mut promises, mut work, mut ids) = (vec![], vec![], vec![], vec![], vec![]);
                for n in from..from + many {
                    let (creator, id) = (tx.new_id(), PartnershipId(tx.new_id()));
                    let stage = ["prospect", "foundation", "deepening", "expansion"][n % 4];
                    creators.push(args![WS, creator, format!("Creator {n}"), serde_json::json!([]), serde_json::json!(["ru"]), now].to_vec());
                    rows.push(args![WS, id, creator, brand, stage, plus_days(today, -400), now].to_vec());
                    for k in 0..2_i32 {
                        promises.push(args![WS, tx.new_id(), id, creator, plus_days(today, k * 20 - 10), now].to_vec());
                    }
                    for k in 0..3_i32 {
                        work.push(args![WS, tx.new_id(), id, plus_days(today, -60 - 100 * k), now].to_vec());
                    }
                    ids.push((id, creator));
                }
                tx.exec_many("insert into creators (workspace_id, id, display_name, sort_name, other_names, languages, zone, work_days, quiet_from, quiet_to, created_at, updated_at)
                    values ($1, $2, $3, $3, $4, $5, 'Asia/Yekaterinburg', 'mon,tue,wed,thu,fri', '22:00', '08:00', $6, $6)", &creators)?;
                tx.exec_many("insert into partnerships (workspace_id, id, creator_id, brand_id, stage, stage_since, since, created_at, updated_at) values ($1, $2, $3, $4, $5, $6, $6, $7, $7)", &rows)?;
                tx.exec_many("insert into promises (workspace_id, id, partnership_id, creator_id, side, words, language, due_on, made_on, source_kind, created_at, updated_at)
                    values ($1, $2, $3, $4, 'ours', 'Terms', 'en', $5, '2026-03-01', 'hand', $6, $6)", &promises)?;
                tx.exec_many("insert into collaborations (workspace_id, id, partnership_id, title, audience, format, state, happens_on, created_at, updated_at)
                    values ($1, $2, $3, 'Work', true, 'post', 'done', $4, $5, $5)", &work)?;
                Ok(ids)
            })
            .await?,
        );
    }
    contacts(db, &ids).await?;
    Ok(ids.into_iter().map(|(id, _)| id).collect())
}

/// Contacts in the order in which they happen: those of one partnership lie far apart.
async fn contacts(db: &Db, all: &[(PartnershipId, Uuid)]) -> Result<(), Failed> {
    for round in 0..CONTACTS {
        for some in all.chunks(20_000) {
            let some = some.to_vec();
            db.write(&Scope::of_system(WS, "bench"), move |tx| {
                let mut rows = Vec::with_capacity(some.len());
                for (n, (id, creator)) in some.iter().enumerate() {
                    let days = i64::try_from((CONTACTS - round) * 25 + n % 25).unwrap_or(0);
                    let at = tx.now() - jiff::SignedDuration::from_hours(24 * days + i64::try_from(n % 12).unwrap_or(0));
                    let (direction, kind) = (["out", "in", "both"][n % 3], ["check_in", "project", "ask", "other"][(n + round) % 4]);
                    rows.push(args![WS, tx.new_id(), *creator, *id, at, direction, kind, kind == "ask", kind == "project", "2026-04-14T00:00:00Z".parse::<jiff::Timestamp>().unwrap_or_default()].to_vec());
                }
                tx.exec_many("insert into contacts (workspace_id, id, creator_id, partnership_id, happened_at, channel, direction, kind, has_request, about_project, reply, minutes, language,
                    body, created_at, updated_at) values ($1, $2, $3, $4, $5, 'telegram', $6, $7, $8, $9, 'none', 10, 'ru', 'We spoke of the spring and of what comes after it.', $10, $10)", &rows)?;
                Ok(())
            })
            .await?;
        }
    }
    Ok(())
}

/// The most memory that this process has held.
fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().find_map(|l| l.strip_prefix("VmHWM:")).map_or("unknown".into(), |kb| kb.trim().to_owned())
}
