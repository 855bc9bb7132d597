//! Markets over real databases.

use kernel::{Error, testing::TestDb};
use markets::{actions, model::MarketInput, store};

fn kazakhstan() -> MarketInput {
    MarketInput {
        code: "KZ".into(),
        name_en: "Kazakhstan".into(),
        name_ru: "Казахстан".into(),
        languages: vec!["kk".into(), "ru".into()],
        currency: "KZT".into(),
        zone: "Asia/Almaty".into(),
        holidays: Some("KZ".into()),
        platforms: vec!["instagram".into()],
        ..MarketInput::default()
    }
}

#[tokio::test]
async fn what_is_there_stays_and_what_is_missing_is_seeded() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        db.write(&ws.owner(), |tx| {
            Ok(tx.exec("update markets set name_en = 'Ours' where workspace_id = $1 and code = 'US'", &kernel::args![tx.ws()])?)
        })
        .await
        .expect("renamed");
        db.write(&ws.owner(), |tx| Ok(tx.exec("delete from markets where workspace_id = $1 and code = 'RU'", &kernel::args![tx.ws()])?))
            .await
            .expect("removed");
        for _ in 0..2 {
            db.write(&ws.owner(), actions::seed).await.expect("seeded");
        }
        let markets = db.read(&ws.owner(), store::all).await.expect("read");
        let seen: Vec<_> = markets.iter().map(|m| (m.code.as_str(), m.name_en.as_str(), m.platforms.0[0].as_str())).collect();
        assert_eq!(seen, [("RU", "Russia", "telegram"), ("US", "Ours", "youtube")]);
    })
    .await;
}

#[tokio::test]
async fn an_owner_adds_and_changes_markets_and_nobody_else_does() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let made = db.write(&ws.owner(), |tx| actions::create(tx, &kazakhstan())).await.expect("added");
        assert_eq!(made, "KZ");
        let twice = db.write(&ws.owner(), |tx| actions::create(tx, &kazakhstan())).await;
        let Err(Error::Invalid(problems)) = twice else { panic!("{twice:?}") };
        assert_eq!(problems.get("code").map(|m| m.key), Some("error-taken"));
        let manager = db.write(&ws.manager(), |tx| actions::create(tx, &kazakhstan())).await;
        assert!(matches!(manager, Err(Error::Forbidden)), "{manager:?}");

        let owner = ws.owner();
        let change = |version| {
            let change = MarketInput { zone: "Asia/Aqtau".into(), ..kazakhstan() };
            db.write(&owner, move |tx| actions::edit(tx, "KZ", &change, version))
        };
        assert_eq!(change(1).await.expect("saved"), 2);
        assert!(matches!(change(1).await, Err(Error::Stale)));
        let market = db.read(&ws.viewer(), |tx| store::find(tx, "KZ")).await.expect("found");
        assert_eq!((market.zone.as_str(), market.version), ("Asia/Aqtau", 2));

        let other = db.workspace(2).await;
        let hidden = db.read(&other.owner(), |tx| store::find(tx, "KZ")).await;
        assert!(matches!(hidden, Err(Error::NotFound)), "{hidden:?}");
        let events: Vec<(String,)> = db
            .read(&ws.owner(), |tx| Ok(tx.all("select verb from events where workspace_id = $1 order by id", &kernel::args![tx.ws()])?))
            .await
            .expect("read");
        assert_eq!(events, [("market_create".to_owned(),), ("market_edit".to_owned(),)]);
    })
    .await;
}

#[tokio::test]
async fn every_statement_is_understood_by_both_engines() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        for (name, sql) in store::STATEMENTS {
            db.read(&ws.owner(), |tx| Ok(tx.prepare(sql)?)).await.unwrap_or_else(|e| panic!("{name}: {e}"));
        }
    })
    .await;
}
