//! Who gets a letter, when, and what stands in it.

use jiff::civil::date;
use kernel::{
    App, Chance, Config, Role,
    jobs::{Every, Runner},
    testing::TestDb,
    web::Doorkeeper,
};

use crate::world::world;

#[tokio::test]
async fn every_statement_is_accepted_by_both_engines() {
    for list in morning::slice().statements {
        kernel::testing::prepare_all(list).await;
    }
}

#[tokio::test]
async fn a_letter_comes_once_a_day_at_half_past_seven_in_the_members_own_words() {
    TestDb::each(|db| async {
        let w = world(db).await;
        w.lives(Role::Manager, "Asia/Yekaterinburg", "ru").await;
        w.lives(Role::Owner, "America/New_York", "en").await;
        w.owes(Role::Manager, "Прислать итоги", date(2026, 4, 14)).await;
        w.owes(Role::Manager, "Позвонить", date(2026, 4, 15)).await;
        w.owes(Role::Manager, "Потом", date(2026, 4, 16)).await;
        w.owes(Role::Owner, "Call the lawyer", date(2026, 4, 15)).await;

        w.at("2026-04-15T02:29:59Z");
        assert_eq!(w.turn().await, 0, "a second too soon");
        w.at("2026-04-15T02:30:00Z");
        assert_eq!(w.turn().await, 1);
        assert_eq!(w.turn().await, 0, "once");
        w.at("2026-04-15T11:30:00Z");
        assert_eq!(w.turn().await, 1, "morning in New York");
        w.at("2026-04-15T12:00:00Z");
        assert_eq!(w.turn().await, 0);
        let mails = w.mails().await;
        let [(to, subject, text), (other, english, plain)] = mails.as_slice() else { panic!("{mails:#?}") };
        assert_eq!(to, "manager@w1.example");
        assert_eq!(subject.replace('\u{a0}', " "), "ср, 15 апр.: 2 дела на сегодня, с опозданием 1");
        for wanted in [
            "Доброе утро",
            "Вера Лесникова, Подорожина: Прислать итоги (опаздываем на 1 день)",
            "Позвонить",
            "http://perennial.test/steps/",
            "/why",
            "/settings/letters",
        ] {
            assert!(text.replace('\u{a0}', " ").contains(wanted), "«{wanted}» is missing:\n{text}");
        }
        assert!(!text.contains("Потом"), "tomorrow is another day");
        assert_eq!((other.as_str(), english.replace('\u{a0}', " ").as_str()), ("owner@w1.example", "Wed, Apr 15: 1 thing for today"));
        assert!(plain.contains("Vera Lesnikova, Подорожина: Call the lawyer"), "{plain}");

        w.at("2026-04-16T02:45:00Z");
        assert_eq!(w.turn().await, 1, "the next morning, a turn late");
    })
    .await;
}

#[tokio::test]
async fn nobody_gets_a_letter_about_nothing_nor_one_who_left_or_does_not_want_it() {
    TestDb::each(|db| async {
        let w = world(db).await;
        for role in [Role::Owner, Role::Manager, Role::Analyst, Role::Viewer] {
            w.lives(role, "Europe/Berlin", "en").await;
        }
        w.at("2026-04-15T05:30:00Z");
        assert_eq!(w.turn().await, 0, "nothing is due");
        // What becomes due later in the day is for Today; the morning has been had.
        w.owes(Role::Manager, "Call", date(2026, 4, 16)).await;
        w.owes(Role::Owner, "Call", date(2026, 4, 15)).await;
        assert_eq!(w.turn().await, 0);
        w.state(Role::Owner, "suspended").await;
        w.app.manager().post("/settings/letters", &[]).await.is(303);
        w.at("2026-04-16T05:30:00Z");
        assert_eq!(w.turn().await, 0);
        assert!(w.mails().await.is_empty());
        w.state(Role::Owner, "active").await;
        assert_eq!(w.turn().await, 1, "whoever is back within the morning still has it");
        w.app.manager().post("/settings/letters", &[("wanted", "yes")]).await.is(303);
        w.at("2026-04-16T10:00:00Z");
        assert_eq!(w.turn().await, 0, "noon in Berlin: a letter would be late");
        w.at("2026-04-17T05:30:00Z");
        assert_eq!(w.turn().await, 2);
    })
    .await;
}

#[tokio::test]
async fn clock_changes_move_the_letter_with_the_clocks() {
    TestDb::each(|db| async {
        let w = world(db).await;
        w.lives(Role::Manager, "America/New_York", "en").await;
        w.owes(Role::Manager, "Call", date(2026, 4, 14)).await;
        // Clocks go back on 1 November: the letter comes an hour later by the sun, at the same hour by the clock.
        for (too_soon, on_time) in [
            ("2026-10-31T11:15:00Z", "2026-10-31T11:30:00Z"),
            ("2026-11-01T12:15:00Z", "2026-11-01T12:30:00Z"),
            ("2026-11-02T12:15:00Z", "2026-11-02T12:30:00Z"),
        ] {
            w.at(too_soon);
            assert_eq!(w.turn().await, 0, "{too_soon}");
            w.at(on_time);
            assert_eq!(w.turn().await, 1, "{on_time}");
        }
        w.at("2027-03-14T11:15:00Z");
        assert_eq!(w.turn().await, 0);
        w.at("2027-03-14T11:30:00Z");
        assert_eq!(w.turn().await, 1);
    })
    .await;
}

#[tokio::test]
async fn many_things_are_told_by_the_first_of_them_and_the_rest_is_counted() {
    TestDb::each(|db| async {
        let w = world(db).await;
        w.lives(Role::Manager, "Europe/Berlin", "en").await;
        for n in 0..9 {
            w.owes(Role::Manager, &format!("Thing {n}"), date(2026, 4, 15)).await;
        }
        w.at("2026-04-15T05:30:00Z");
        assert_eq!(w.turn().await, 1);
        let text = w.mails().await.remove(0).2;
        assert_eq!(text.matches("Thing").count(), 5, "{text}");
        assert!(text.contains("and 4 more") && text.contains("9 things wait for you today."), "{text}");
    })
    .await;
}

#[tokio::test]
async fn whoever_is_asked_for_is_found_by_an_index() {
    TestDb::each(|db| async {
        let w = world(db).await;
        let plan = w
            .app
            .db
            .read(&kernel::Scope::system("test"), |tx| {
                let values = kernel::args![vec!["Europe/Berlin".to_owned()], date(2026, 4, 15), 100];
                Ok(tx.plan(morning::store::WAITING, &values)?)
            })
            .await
            .expect("a plan");
        // PostgreSQL may well read four people in a row; SQLite has no such thought.
        assert!(plan.contains("people_zone") || plan.contains("Seq Scan"), "{plan}");
    })
    .await;
}

#[tokio::test]
async fn the_job_does_it_in_every_workspace_and_only_where_mail_leaves() {
    TestDb::each(|db| async {
        let w = world(db).await;
        w.lives(Role::Manager, "Europe/Moscow", "ru").await;
        w.owes(Role::Manager, "Позвонить", date(2026, 4, 15)).await;
        w.at("2026-04-15T04:30:00Z");
        for (mail, letters) in [("none", 0), ("file:/nonexistent", 1), ("file:/nonexistent", 1)] {
            let config = Config { mail: mail.into(), ..Config::default() };
            let app = App::new(config, w.app.db.db(), w.app.db.clock().clone(), Chance::seeded(1), [0; 32], Doorkeeper::nobody(), &[]);
            let every = vec![Every::minutes(morning::jobs::TURN.name, 15)];
            let runner = Runner::new(w.app.db.db(), app, morning::slice().jobs, every, Chance::seeded(2));
            runner.run_all().await.expect("it runs");
            assert_eq!(w.mails().await.len(), letters, "{mail}");
            w.at(if letters == 0 { "2026-04-15T04:45:00Z" } else { "2026-04-15T05:00:00Z" });
        }
    })
    .await;
}
