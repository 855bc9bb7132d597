//! What stands in a calendar on which day.

use calendar::{
    model::{Item, Kind, Range, What, Whose},
    store::items::{self, Query},
};
use jiff::{
    civil::{Date, date},
    tz::TimeZone,
};
use kernel::{Role, Scope, args, testing::TestDb};

use crate::world::{COMMITMENT, OURS, THEIRS, WORK, World, world};

async fn read(w: &World, scope: &Scope, whose: Whose, from: Date, to: Date) -> Vec<Item> {
    let query = Query { range: Range { from, to }, whose, me: scope.member(), zone: TimeZone::get("Europe/Berlin").expect("a zone") };
    w.db.read(scope, move |tx| items::read(tx, &query)).await.expect("readable").0
}

fn told(items: &[Item]) -> Vec<(Date, Kind)> {
    items.iter().map(|i| (i.day(&TimeZone::UTC), i.kind())).collect()
}

#[tokio::test]
async fn every_statement_is_accepted_by_both_engines() {
    for list in calendar::slice().statements {
        kernel::testing::prepare_all(list).await;
    }
}

#[tokio::test]
async fn everything_due_stands_on_its_day_for_whoever_cares() {
    TestDb::each(|db| async {
        let w = world(db).await;
        w.sql(&[OURS, THEIRS, WORK, COMMITMENT]).await;
        let april = (date(2026, 4, 1), date(2026, 4, 30));
        let mine = read(&w, &w.ws.manager(), Whose::Mine, april.0, april.1).await;
        let kept: Vec<Item> = mine.iter().filter(|i| i.kind() != Kind::Holiday).cloned().collect();
        assert_eq!(
            told(&kept),
            [
                (date(2026, 4, 10), Kind::Promise),
                (date(2026, 4, 14), Kind::Anniversary),
                (date(2026, 4, 20), Kind::Promise),
                (date(2026, 4, 22), Kind::Collaboration),
                (date(2026, 4, 30), Kind::Renewal),
            ]
        );
        assert_eq!(kept.iter().map(|i| i.late).collect::<Vec<_>>(), [true, false, false, false, false]);
        assert_eq!(kept[1].what, What::Anniversary(3));
        assert_eq!(kept[0].member, Some(w.ws.member(Role::Manager)), "whoever cares keeps what is promised");

        let owner = w.ws.owner();
        let others = read(&w, &owner, Whose::Mine, april.0, april.1).await;
        assert!(others.iter().all(|i| i.kind() == Kind::Holiday), "{others:?}");
        let team = read(&w, &owner, Whose::Team, april.0, april.1).await;
        assert_eq!(team.len(), mine.len());
        let elsewhere = w.db.workspace(2).await;
        let strangers = read(&w, &elsewhere.owner(), Whose::Team, april.0, april.1).await;
        assert!(strangers.iter().all(|i| i.about.is_none()), "another workspace sees nothing: {strangers:?}");
    })
    .await;
}

#[tokio::test]
async fn birthdays_come_each_year_and_the_twenty_ninth_on_the_last_day_of_february() {
    TestDb::each(|db| async {
        let w = world(db).await;
        for (year, day) in [(2026, 28), (2027, 28), (2028, 29)] {
            let found = read(&w, &w.ws.manager(), Whose::Mine, date(year, 2, 1), date(year, 3, 10)).await;
            let birthdays: Vec<Date> = found.iter().filter(|i| i.kind() == Kind::Birthday).map(|i| i.day(&TimeZone::UTC)).collect();
            assert_eq!(birthdays, [date(year, 2, day)], "{year}");
        }
        let uids: Vec<String> =
            read(&w, &w.ws.manager(), Whose::Mine, date(2026, 1, 1), date(2027, 2, 1)).await.iter().map(calendar::words::uid).collect();
        let mut once = uids.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), uids.len(), "{uids:?}");
    })
    .await;
}

#[tokio::test]
async fn the_next_check_in_is_foretold_from_the_last_conversation_and_gives_way_to_its_step() {
    TestDb::each(|db| async {
        let w = world(db).await;
        const SPOKE: &str = "insert into contacts (workspace_id, id, creator_id, partnership_id, happened_at, channel, direction, kind, has_request, about_project, reply, created_at, updated_at)
            select $1, $3, p.creator_id, p.id, $4, 'phone', 'both', 'check_in', false, false, 'none', $4, $4 from partnerships p where p.workspace_id = $1 and p.id = $2";
        w.sql(&[SPOKE]).await;
        let id = w.id;
        w.db.write(&w.ws.owner(), move |tx| steps::evaluate::evaluate(tx, &[id])).await.expect("evaluated");
        let (on, until) = (date(2026, 4, 14), date(2026, 9, 1));
        let talks = |items: Vec<Item>| items.into_iter().filter(|i| i.what == What::CheckIn).collect::<Vec<_>>();
        let foretold = talks(read(&w, &w.ws.manager(), Whose::Mine, on, until).await);
        let [next] = foretold.as_slice() else { panic!("one check-in: {foretold:?}") };
        let day = next.day(&TimeZone::UTC);
        assert!(day > on && !next.late, "{day}");
        w.at(&format!("{day}T09:00:00Z"));
        w.db.write(&w.ws.owner(), move |tx| steps::evaluate::evaluate(tx, &[id])).await.expect("evaluated");
        let due = talks(read(&w, &w.ws.manager(), Whose::Mine, on, until).await);
        assert_eq!(due.iter().map(|i| i.day(&TimeZone::UTC)).collect::<Vec<_>>(), [day], "the step takes its place");
        assert_eq!(calendar::words::uid(&due[0]), calendar::words::uid(next), "to a calendar program it is the same");
    })
    .await;
}

#[tokio::test]
async fn holidays_of_both_markets_are_those_of_the_reference() {
    TestDb::each(|db| async {
        let w = world(db).await;
        let found = read(&w, &w.ws.manager(), Whose::Mine, date(2026, 5, 1), date(2026, 5, 31)).await;
        let days: Vec<Date> = found.iter().filter(|i| i.kind() == Kind::Holiday).map(|i| i.day(&TimeZone::UTC)).collect();
        assert_eq!(days, [date(2026, 5, 1), date(2026, 5, 9), date(2026, 5, 11), date(2026, 5, 25)]);
    })
    .await;
}

#[tokio::test]
async fn a_calendar_is_a_fixed_number_of_indexed_statements() {
    TestDb::each(|db| async {
        let w = world(db).await;
        let plans =
            w.db.read(&w.ws.owner(), |tx| {
                let days = args![tx.ws(), date(2026, 4, 1), date(2026, 4, 30), kernel::ids::Uuid::nil(), 10];
                let sql = |name: &str| {
                    items::STATEMENTS.iter().find(|(n, _)| n.ends_with(&format!("::{name}"))).map(|(_, sql)| *sql).expect("a statement")
                };
                ["PROMISES", "WORK", "ENDS", "LOOK_AGAIN"]
                    .iter()
                    .map(|name| Ok((name.to_string(), tx.plan(sql(name), &days)?)))
                    .collect::<kernel::Result<Vec<_>>>()
            })
            .await
            .expect("plans");
        for (name, plan) in plans {
            if plan.contains("SEARCH") {
                assert!(!plan.contains("SCAN"), "{name}: {plan}");
            }
        }
    })
    .await;
}
