//! Whatever happens in whatever order, with whatever days going by: what was evaluated change by change is what an evaluation of
//! everything from nothing says.

use jiff::civil::Date;
use kernel::{
    Role, Tx, args,
    db::Engine,
    ids::{MemberId, PartnershipId},
    testing::TestDb,
};
use stats::calendar::plus_days;
use steps::{
    actions,
    model::{Change, State},
    store::standings,
};

use crate::world::{Said, World, contact, happened, partnership, promise, world};

/// Numbers that look random and are the same on every run.
struct Dice(u64);

impl Dice {
    fn up_to(&mut self, n: i32) -> i32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i32::try_from((self.0 >> 33) % u64::from(n.unsigned_abs())).unwrap_or(0)
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[usize::try_from(self.up_to(i32::try_from(all.len()).unwrap_or(1))).unwrap_or(0)]
    }
}

#[tokio::test]
async fn incremental_is_the_same_as_everything_from_nothing() {
    // The rules are the same on both engines, and so is the order of their rows: SQLite shows more histories in less time.
    for (engine, seeds) in [(Engine::Sqlite, 0..8), (Engine::Postgres, 8..10)] {
        for seed in seeds {
            one_history(&world(TestDb::on(engine)).await, seed).await;
        }
    }
}

async fn one_history(w: &World, seed: u64) {
    let (brand, manager) = (w.brand, w.ws.member(Role::Manager));
    let made = w.db.write(&w.ws.manager(), move |tx| partnership(tx, brand, Some(manager), 2)).await.expect("another");
    let both = [w.id, made.1];
    let mut dice = Dice(seed + 1);
    for turn in 0..40 {
        if dice.up_to(4) == 0 {
            let days = 1 + dice.up_to(if turn % 10 == 9 { 200 } else { 20 });
            w.db.clock().advance(jiff::SignedDuration::from_hours(24 * i64::from(days)));
            w.turn().await;
        } else {
            let (id, what, roll) = (dice.of(&both), dice.up_to(14), dice.0);
            let team = [w.ws.member(Role::Owner), manager];
            let work = move |tx: &mut Tx<'_>| {
                let mut dice = Dice(roll);
                change(tx, id, what, team, &mut dice)?;
                happened(tx, id)
            };
            w.db.write(&w.ws.manager(), work).await.unwrap_or_else(|e| panic!("seed {seed}, {what}: {e}"));
        }
        if turn % 8 == 7 {
            compare(w, &both, seed).await;
        }
    }
}

/// Something happens to a partnership.
fn change(tx: &mut Tx<'_>, id: PartnershipId, what: i32, team: [MemberId; 2], dice: &mut Dice) -> kernel::Result<()> {
    let today = steps::load::today(tx)?;
    let (ws, new, now) = (tx.ws(), tx.new_id(), tx.now());
    let day = |dice: &mut Dice, back: i32, ahead: i32| plus_days(today, dice.up_to(back + ahead + 1) - back);
    match what {
        0..=2 => {
            let said = Said {
                days_ago: dice.up_to(40),
                kind: dice.of(&["check_in", "check_in", "ask", "project", "review", "support", "other"]),
                direction: dice.of(&["out", "in", "both"]),
                request: dice.up_to(3) == 0,
                reply: "none",
            };
            contact(tx, id, &said)?;
        }
        3 => {
            let newest: Option<(kernel::ids::ContactId,)> = tx.maybe(
                "select id from contacts where workspace_id = $1 and partnership_id = $2 and deleted_at is null order by happened_at desc, id desc limit 1",
                &args![ws, id],
            )?;
            if let Some((contact,)) = newest {
                tx.exec("update contacts set deleted_at = $3 where workspace_id = $1 and id = $2", &args![ws, contact, now])?;
            }
        }
        4 => {
            let due = day(dice, 20, 40);
            promise(tx, id, due, Some(team[0]).filter(|_| dice.up_to(2) == 0))?;
        }
        5 => {
            let state = dice.of(&["kept", "broken"]);
            tx.exec("update promises set state = $3, closed_on = $4, outcome = 'So it was' where workspace_id = $1 and partnership_id = $2 and state = 'open' and due_on <= $4", &args![ws, id, state, today])?;
        }
        6 => {
            let on = day(dice, 300, 90);
            let state = if on <= today { "done" } else { "planned" };
            tx.exec("insert into collaborations (workspace_id, id, partnership_id, title, audience, format, state, happens_on, usual_index, created_at, updated_at)
                values ($1, $2, $3, 'Work', $4, $5, $6, $7, $8, $9, $9)",
                &args![ws, new, id, dice.up_to(4) > 0, dice.of(&["post", "stream"]), state, on, (dice.up_to(2) == 0).then_some(1.1), now])?;
        }
        7 => {
            tx.exec(
                "insert into wishes (workspace_id, id, creator_id, partnership_id, words, language, asked_on, created_at, updated_at)
                select $1, $2, creator_id, id, 'More say', 'en', $4, $5, $5 from partnerships where workspace_id = $1 and id = $3",
                &args![ws, new, id, day(dice, 30, 0), now],
            )?;
        }
        8 => {
            tx.exec("update wishes set state = 'declined', decided_on = $3, decided_reason = 'No' where workspace_id = $1 and partnership_id = $2 and state = 'open'", &args![ws, id, today])?;
        }
        9 => {
            let launch = dice.up_to(2) == 0;
            tx.exec(
                "insert into goals (workspace_id, id, creator_id, words, language, kind, on_date, stated_on, created_at, updated_at)
                select $1, $2, creator_id, 'A course', 'en', $4, $5, $6, $7, $7 from partnerships where workspace_id = $1 and id = $3",
                &args![ws, new, id, if launch { "launch" } else { "growth" }, launch.then(|| day(dice, 5, 60)), today, now],
            )?;
        }
        10 => {
            let until = (dice.up_to(2) == 0).then(|| day(dice, 0, 30));
            tx.exec("insert into preferences (workspace_id, partnership_id, off_limits, contact_paused_until, updated_at) values ($1, $2, $3, $4, $5)
                on conflict (workspace_id, partnership_id) do update set off_limits = excluded.off_limits, contact_paused_until = excluded.contact_paused_until",
                &args![ws, id, serde_json::json!([{ "from": today, "to": day(dice, 0, 20), "why": "away" }]), until, now])?;
        }
        11 => {
            let (stage, before) = dice.of(&[("foundation", None), ("deepening", None), ("paused", Some("deepening"))]);
            tx.exec("update partnerships set stage = $3, stage_before = $4, stage_since = $5, manager_id = $6 where workspace_id = $1 and id = $2",
                &args![ws, id, stage, before, today, dice.of(&[None, Some(team[0]), Some(team[1])])])?;
        }
        12 => {
            tx.exec("insert into playbook_overrides (workspace_id, partnership_id, setting, number, reason, set_at) values ($1, $2, $3, $4, 'So', $5)
                on conflict (workspace_id, partnership_id, setting) do update set number = excluded.number",
                &args![ws, id, dice.of(&["check_in_ideal_days", "fatigue_cap", "contacts_a_week"]), i64::from(1 + dice.up_to(30)), now])?;
        }
        _ => decide(tx, id, today, dice)?,
    }
    Ok(())
}

/// Somebody decides about one of the steps.
fn decide(tx: &mut Tx<'_>, id: PartnershipId, today: Date, dice: &mut Dice) -> kernel::Result<()> {
    let steps = steps::store::lists::of_partnership(tx, id, 100)?;
    if steps.is_empty() {
        return Ok(());
    }
    let at = usize::try_from(dice.up_to(i32::try_from(steps.len()).unwrap_or(1))).unwrap_or(0);
    let change = match dice.up_to(3) {
        0 => Change::Snooze { until: Some(plus_days(today, 1 + dice.up_to(20))) },
        1 => Change::Done { what: None },
        _ => Change::Dismiss { reason: "Not now".into() },
    };
    actions::apply(tx, steps[at].id, &change, steps[at].version)
}

kernel::row! {
    #[derive(Clone, Debug, PartialEq)]
    struct Told {
        identity: String,
        rank: i64,
        due_on: Date,
        waiting_since: Date,
        advice: serde_json::Value,
        state: State,
        until: Option<Date>,
        member: Option<MemberId>,
    }
}

fn told(tx: &mut Tx<'_>, id: PartnershipId) -> kernel::Result<Vec<Told>> {
    Ok(tx.all(
        "select identity, rank, due_on, waiting_since, advice, state, snoozed_until, member_id from steps where workspace_id = $1 and partnership_id = $2 order by identity",
        &args![tx.ws(), id],
    )?)
}

/// Evaluates everything anew in a transaction that is thrown away, and compares.
async fn compare(w: &World, all: &[PartnershipId], seed: u64) {
    for &id in all {
        let work = move |tx: &mut Tx<'_>| {
            let before = (standings::find(tx, id)?.1, told(tx, id)?);
            let mut anew = None;
            let thrown_away: kernel::Result<()> = tx.attempt(|tx| {
                tx.exec("delete from steps where workspace_id = $1", &args![tx.ws()])?;
                tx.exec("delete from standings where workspace_id = $1", &args![tx.ws()])?;
                steps::evaluate::evaluate(tx, &[id])?;
                anew = Some((standings::find(tx, id)?.1, told(tx, id)?));
                Err(kernel::Error::NotFound)
            });
            drop(thrown_away);
            Ok((before, anew.expect("it was evaluated")))
        };
        let ((mut standing, kept), (anew, said)) = w.db.write(&w.ws.owner(), work).await.expect("compared");
        let today = w.db.read(&w.ws.owner(), steps::load::today).await.expect("a day");
        let wakes = kept.iter().filter(|t| t.state == State::Snoozed).filter_map(|t| t.until).filter(|&u| u > today).min();
        assert_eq!(standing.next_change_on, [anew.next_change_on, wakes].into_iter().flatten().min(), "seed {seed}");
        standing.next_change_on = anew.next_change_on;
        assert_eq!(standing, anew, "seed {seed}");
        let living: Vec<Told> = kept.iter().filter(|t| t.state.is_living()).cloned().collect();
        for one in &said {
            let old =
                kept.iter().find(|t| t.identity == one.identity).unwrap_or_else(|| panic!("seed {seed}: {} is missing", one.identity));
            if old.state.is_living() {
                let (state, until) = (old.state, old.until);
                assert_eq!(*old, Told { state, until, ..one.clone() }, "seed {seed}");
                assert_eq!(old.state == State::Snoozed, old.until.is_some_and(|until| until > today), "seed {seed}: {old:?}");
            } else {
                assert_ne!(old.state, State::Gone, "seed {seed}: {} is there", one.identity);
            }
        }
        let more: Vec<&Told> = living.iter().filter(|t| said.iter().all(|s| s.identity != t.identity)).collect();
        assert!(more.is_empty(), "seed {seed}: {more:?}");
    }
}
