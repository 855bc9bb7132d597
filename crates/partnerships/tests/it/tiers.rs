//! The list of tiers as a whole.

use kernel::{Error, Scope, ids::TierId, testing::TestDb};
use partnerships::{
    actions,
    model::{Change, TierLine, TiersInput},
    store::tiers,
};

use crate::world::{World, kept, world};

async fn arrange(db: &TestDb, scope: &Scope, lines: &[(Option<TierId>, &str)], version: i64) -> kernel::Result<i64> {
    let input = TiersInput { tiers: lines.iter().map(|(id, name)| TierLine { id: *id, name: (*name).into() }).collect() };
    db.write(scope, move |tx| actions::arrange_tiers(tx, &input, version)).await
}

async fn open(db: &TestDb, scope: &Scope) -> (Vec<TierId>, Vec<String>) {
    db.read(scope, tiers::open).await.expect("read").into_iter().map(|t| (t.id, t.name)).unzip()
}

#[tokio::test]
async fn tiers_are_renamed_reordered_archived_and_brought_back() {
    TestDb::each(|db| async move {
        let World { db, ws, id, .. } = world(db).await;
        let boss = ws.owner();
        let version = arrange(&db, &boss, &[(None, "By project"), (None, "By season"), (None, "Круглый год")], 0).await.expect("three");
        let (ids, names) = open(&db, &boss).await;
        assert_eq!(names, ["By project", "By season", "Круглый год"]);
        let season = ids[1];
        db.write(&boss, move |tx| actions::set_tier(tx, id, Some(season), 1)).await.expect("given");

        let swapped = [(Some(ids[2]), "By project"), (Some(ids[0]), "Круглый год")];
        let version = arrange(&db, &boss, &swapped, version).await.expect("two exchange their names, one is archived");
        assert_eq!(open(&db, &boss).await, (vec![ids[2], ids[0]], vec!["By project".into(), "Круглый год".into()]));
        assert_eq!(kept(&db, &boss, id).await.tier_name.as_deref(), Some("By season"), "who has it keeps it");
        let closed = db.write(&boss, move |tx| actions::change_all(tx, &[id], &Change::Tier(Some(season)), None)).await;
        assert!(matches!(closed, Err(Error::Invalid(_))), "an archived one is not given: {closed:?}");

        let stale = arrange(&db, &boss, &[], version - 1).await;
        assert!(matches!(stale, Err(Error::Stale)), "{stale:?}");
        arrange(&db, &boss, &[(None, "By season"), (Some(ids[0]), "Круглый год")], version).await.expect("back by its name");
        assert_eq!(open(&db, &boss).await.0, [season, ids[0]]);
        let manager = arrange(&db, &ws.manager(), &[], 0).await;
        assert!(matches!(manager, Err(Error::Forbidden)));
    })
    .await;
}

#[tokio::test]
async fn wrong_lines_are_named() {
    TestDb::each(|db| async move {
        let World { db, ws, .. } = world(db).await;
        let unknown = TierId(kernel::ids::Uuid::from_u128(7));
        for (lines, expected) in [
            (vec![(None, "A"), (None, " A ")], "tiers.1.name"),
            (vec![(None, "  ")], "tiers.0.name"),
            (vec![(None, "A"), (Some(unknown), "B")], "tiers.1.id"),
        ] {
            let outcome = arrange(&db, &ws.owner(), &lines, 0).await;
            let Err(Error::Invalid(problems)) = outcome else { panic!("{outcome:?}") };
            assert_eq!(problems.all().next().map(|p| p.field.as_str()), Some(expected));
        }
    })
    .await;
}
