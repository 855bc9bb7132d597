//! The day's turn, and a playbook that changes.

use kernel::{App, Chance, Config, Scope, args, jobs::Runner, testing::TestDb, web::Doorkeeper};
use steps::store::{stale, standings};

use crate::world::{TALK, contact, partnership, world};

#[tokio::test]
async fn a_turn_looks_only_at_what_its_day_changes_and_can_be_repeated() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let (brand, boss) = (w.brand, w.ws.manager());
        w.db.write(&boss, move |tx| partnership(tx, brand, None, 2).map(drop)).await.expect("another");
        w.fact(|tx, id| contact(tx, id, &TALK)).await;
        let id = w.id;
        let next = w.db.read(&boss, move |tx| standings::find(tx, id)).await.expect("it stands").1.next_change_on.expect("a day comes");
        let days = stats::calendar::days_between(crate::world::TODAY, next);
        w.db.clock().advance(jiff::SignedDuration::from_hours(24 * i64::from(days) - 24));
        w.turn().await;
        let quiet = w.db.read(&boss, move |tx| standings::due(tx, next, 10)).await.expect("read");
        assert!(quiet.contains(&id), "it is due on its day and not before");
        w.db.clock().advance(jiff::SignedDuration::from_hours(24));
        assert!(w.turn().await > 0);
        assert_eq!(w.turn().await, 0, "a turn that is repeated does nothing");
    })
    .await;
}

#[tokio::test]
async fn another_version_of_the_playbook_is_noticed() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        w.fact(|tx, id| contact(tx, id, &TALK)).await;
        assert_eq!(w.turn().await, 0);
        let book = engine::playbook::PRESETS[0];
        w.db.write(&w.ws.owner(), move |tx| {
            let (ws, id, now) = (tx.ws(), tx.new_id(), tx.now());
            tx.exec("insert into playbooks (workspace_id, id, name_en, name_ru, current, is_default, created_at) values ($1, $2, 'A', 'A', 1, true, $3)", &args![ws, id, now])?;
            let daily = book.toml.replace("check_in_ideal_days = { value = 30", "check_in_ideal_days = { value = 1");
            tx.exec("insert into playbook_versions (workspace_id, playbook_id, number, toml, made_at) values ($1, $2, 1, $3, $4)", &args![ws, id, daily, now])?;
            Ok(())
        })
        .await
        .expect("a playbook");
        assert_eq!(w.turn().await, 1);
        assert_eq!(w.turn().await, 0);
        w.later(1).await;
        assert!(w.step("check_in").await.is_some(), "a day later a conversation is due");
    })
    .await;
}

#[tokio::test]
async fn the_jobs_do_the_same_in_every_workspace() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let (brand, boss) = (w.brand, w.ws.manager());
        w.db.write(&boss, move |tx| (0..55).try_for_each(|n| partnership(tx, brand, None, n).map(drop))).await.expect("many");
        let door = Doorkeeper { session: |_, _| Ok(None), token: |_, _| Ok(None), touch: |_, _| Ok(()) };
        let app = App::new(Config::default(), w.db.db(), w.db.clock().clone(), Chance::seeded(1), [0; 32], door, &[]);
        let every = vec![kernel::jobs::Every::minutes(steps::jobs::TURN.name, 15)];
        let runner = Runner::new(w.db.db(), app, steps::slice().jobs, every, Chance::seeded(2));
        assert!(runner.run_all().await.expect("they run") >= 2);
        let left = w.db.read(&boss, |tx| Ok((stale::some(tx, 10)?, stale::outdated(tx, 10)?))).await.expect("read");
        assert_eq!(left, (vec![], vec![]));
        w.db.clock().advance(jiff::SignedDuration::from_hours(24 * 40));
        runner.run_all().await.expect("they run");
        let today = w.db.read(&boss, steps::load::today).await.expect("a day");
        assert!(w.db.read(&boss, move |tx| standings::due(tx, today, 10)).await.expect("read").is_empty(), "the turn was made");
        let parked: i64 =
            w.db.read(&Scope::system("test"), |tx| {
                Ok(tx.one::<(i64,)>("select cast(count(*) as bigint) from jobs where state <> 'done'", &[])?.0)
            })
            .await
            .expect("read");
        assert_eq!(parked, 0);
    })
    .await;
}

#[tokio::test]
async fn what_another_playbook_would_bring_is_foreseen_and_nothing_is_written() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        w.fact(|tx, id| contact(tx, id, &crate::world::Said { days_ago: 3, ..TALK })).await;
        let id = w.id;
        let before = w.steps().await.len();
        let foreseen =
            w.db.read(&w.ws.owner(), move |tx| {
                let book = engine::playbook::PRESETS[0].playbook().expect("it is shipped");
                let same = steps::foresee(
                    tx,
                    &playbooks::Prospect {
                        playbook: kernel::ids::PlaybookId(kernel::ids::Uuid::from_u128(1)),
                        new: &book,
                        partnerships: &[id],
                    },
                )?;
                let mut daily = book.clone();
                let why = engine::playbook::Text { en: "So".into(), ru: "Так".into() };
                let value = engine::playbook::Value { number: 1, why };
                daily.stage_mut(engine::facts::Stage::Foundation).set(engine::playbook::Setting::CheckInIdeal, Some(value));
                let other = steps::foresee(
                    tx,
                    &playbooks::Prospect {
                        playbook: kernel::ids::PlaybookId(kernel::ids::Uuid::from_u128(1)),
                        new: &daily,
                        partnerships: &[id],
                    },
                )?;
                Ok((same, other))
            })
            .await
            .expect("foreseen");
        assert_eq!(foreseen.0, playbooks::Foreseen::default());
        assert_eq!((foreseen.1.appear, foreseen.1.go, foreseen.1.each.get(&id)), (1, 0, Some(&(1, 0))));
        assert_eq!(w.steps().await.len(), before);
    })
    .await;
}
