//! The engines walk the index that was meant for each list. SQLite's plan is read word for word; PostgreSQL plans by how many
//! rows there are, so it is given enough of them first.

use kernel::{Chance, Role, Tx, testing::TestDb};

use super::world::{self, TODAY};
use crate::{
    query::{DirectoryQuery, pairs},
    store::{self, Asking, Catalogue, page::plans},
};

async fn filled(db: &TestDb, count: usize) -> kernel::Scope {
    let ws = db.workspace(1).await;
    let members = vec![ws.member(Role::Manager), ws.member(Role::Owner)];
    db.write(&ws.manager(), move |tx| {
        let places = world::places(tx, members.clone())?;
        let people = world::people(tx, &places, &mut Chance::seeded(3), count);
        world::insert(tx, &places, &people)
    })
    .await
    .expect("the world is made");
    ws.manager()
}

/// The plans of every statement that a list takes.
fn plan(tx: &mut Tx, url: &str) -> kernel::Result<String> {
    let catalogue = Catalogue::load(tx)?;
    let query = DirectoryQuery::of_pairs(&pairs(url))?;
    let asking = Asking { ws: tx.ws(), me: tx.scope().member(), today: TODAY, zone: jiff::tz::TimeZone::UTC };
    let compiled = store::compile(&query, &asking, &catalogue, None)?;
    let mut text = String::new();
    for sql in plans(&compiled, query.order(), &catalogue) {
        text.push_str(&tx.plan(sql.text(), sql.args())?);
        text.push('\n');
    }
    Ok(text)
}

#[tokio::test(flavor = "multi_thread")]
async fn sqlite_walks_the_index_of_the_order_and_sorts_nothing() {
    let db = TestDb::sqlite();
    let scope = filled(&db, 50).await;
    db.read(&scope, |tx| {
        for (url, walked) in [
            ("", "SEARCH c USING INDEX creators_by_name"),
            ("sort=-name", "SEARCH c USING INDEX creators_by_name"),
            ("f=market:RU", "SEARCH c USING INDEX creators_by_market"),
            ("f=market:RU&f=stage:foundation|deepening", "SEARCH c USING INDEX creators_by_market"),
            ("f=market:RU|US&f=tag:north", "SEARCH c USING INDEX creators_by_name"),
            ("f=country:KZ&f=platform:vk", "SEARCH c USING INDEX creators_by_name"),
            ("f=market:RU&sort=-created", "SEARCH c USING INDEX creators_by_created"),
            ("f=created:2024-01-01..&sort=updated", "SEARCH c USING INDEX creators_by_updated"),
            ("f=followers.vk:1..&f=expertise:sound", "SEARCH c USING INDEX creators_by_name"),
            ("f=archived:yes", "SEARCH c USING INDEX creators_archived"),
            ("sort=stage&f=manager:me", "SEARCH c USING INDEX creators_by_name"),
            ("sort=market", "SEARCH c USING INDEX creators_by_market"),
            ("sort=tenure", "SEARCH k USING COVERING INDEX partnerships_since"),
            ("sort=-followers.vk", "SEARCH k USING COVERING INDEX channels_followers"),
        ] {
            let plan = plan(tx, url)?;
            assert!(plan.contains(walked), "{url}\n{plan}");
            assert!(!plan.contains("TEMP B-TREE"), "{url} sorts\n{plan}");
            let scans = plan
                .lines()
                .any(|l| ["SCAN c", "SCAN k", "SCAN p", "SCAN l", "SCAN h", "SCAN e", "SCAN v"].iter().any(|s| l.starts_with(s)));
            assert!(!scans, "{url} scans\n{plan}");
        }
        // What a filter looks up is answered by the index alone.
        let filtered = plan(tx, "f=stage:foundation&f=followers.vk:1..&f=tag:north")?;
        assert!(filtered.contains("SEARCH h EXISTS USING COVERING INDEX channels_listed"), "{filtered}");
        // The stages stand in the index of the order itself.
        assert!(!filtered.contains("partnerships"), "{filtered}");
        Ok(())
    })
    .await
    .expect("it reads");
}

#[tokio::test(flavor = "multi_thread")]
async fn postgres_walks_the_index_of_the_order() {
    let db = TestDb::postgres();
    let scope = filled(&db, 6000).await;
    db.write(&scope, |tx| {
        for (url, walked) in [
            ("", "creators_by_name"),
            ("f=market:RU", "creators_by_market"),
            ("f=market:RU&f=stage:foundation|deepening", "creators_by_market"),
            ("f=market:RU&sort=-created", "creators_by_created"),
            ("sort=updated", "creators_by_updated"),
            ("sort=market", "creators_by_market"),
        ] {
            let plan = plan(tx, url)?;
            assert!(plan.contains(walked), "{url}\n{plan}");
        }
        Ok(())
    })
    .await
    .expect("it reads");
}
