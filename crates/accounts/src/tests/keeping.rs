//! What the database promises of accounts: the invariants, quick look-ups, and that what ended is forgotten in time.

use jiff::SignedDuration;
use kernel::{Role, Scope, args, db::verify::verify, testing::TestDb};

use super::{doors::with_factor, scene::Scene};
use crate::{
    CHECKS,
    actions::{account, members},
    jobs,
    model::EditMember,
    store::entry::Purpose,
};

#[tokio::test]
async fn the_invariants_hold_and_are_noticed_when_they_do_not() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        with_factor(&scene).await;
        scene.sign_in(Role::Manager).await;
        let manager = scene.ws.member(Role::Manager);
        let suspend = EditMember { role: None, state: Some("suspended".into()), market: None };
        scene.owner(move |tx| members::edit(tx, manager, &suspend, 1)).await.unwrap();
        assert_eq!(verify(&scene.db, CHECKS.to_vec()).await.unwrap(), []);

        scene.sign_in(Role::Viewer).await;
        for damage in [
            "update members set role = 'viewer' where role = 'owner'",
            "update members set state = 'removed' where role = 'viewer'",
            "update people set totp_secret = null",
            "update people set email = 'Analyst@w1.example' where email = 'analyst@w1.example'",
        ] {
            scene.system(move |tx| Ok(tx.exec(damage, &[])?)).await.unwrap();
        }
        let findings = verify(&scene.db, CHECKS.to_vec()).await.unwrap();
        let mut names: Vec<&str> = findings.iter().map(|f| f.check.as_str()).collect();
        names.dedup();
        assert_eq!(names, CHECKS.iter().map(|c| c.name).collect::<Vec<_>>(), "{findings:?}");
    })
    .await;
}

#[tokio::test]
async fn the_gate_looks_up_by_index() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        for (name, sql) in crate::gate::STATEMENTS.iter().filter(|(name, _)| name.ends_with("::SESSION") || name.ends_with("::TOKEN")) {
            let plan = scene
                .system(move |tx| {
                    // A handful of rows would be read whole by a planner that counts them.
                    if tx.engine() == kernel::db::Engine::Postgres {
                        tx.exec("set local enable_seqscan = off", &[])?;
                        let named = sql.replace("$1", "'\\x00'::bytea").replace("$2", "now()");
                        return Ok(tx.plan(&named, &[])?);
                    }
                    Ok(tx.plan(sql, &args![vec![0_u8], tx.now()])?)
                })
                .await
                .unwrap();
            let index = if name.ends_with("::SESSION") { "sessions_token" } else { "api_tokens_token" };
            assert!(plan.contains(index), "{name}:\n{plan}");
            assert!(!plan.contains("SCAN") && !plan.contains("Seq Scan"), "{name}:\n{plan}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_ended_is_forgotten_after_a_month_and_no_sooner() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let (ended, living) = (scene.sign_in(Role::Viewer).await, scene.sign_in(Role::Manager).await);
        let here = scene.here(&ended).await;
        scene.system(move |tx| account::end_session(tx, here.person, here.session)).await.unwrap();
        let (link, letters) = (scene.secret(), scene.letters());
        scene.system(move |tx| account::ask_link(tx, "manager@w1.example", Purpose::SignIn, &link, &letters)).await.unwrap();
        let rows = |scene: &Scene| {
            let db = scene.db.db();
            async move {
                let count = "select (select cast(count(*) as bigint) from sessions), (select cast(count(*) as bigint) from entry_tokens)";
                db.read(&Scope::system("test"), move |tx| Ok(tx.one::<(i64, i64)>(count, &[])?)).await.unwrap()
            }
        };
        assert_eq!(rows(&scene).await, (2, 1));
        scene.system(jobs::sweep).await.unwrap();
        assert_eq!(rows(&scene).await, (2, 1));
        for _ in 0..3 {
            scene.db.clock().advance(SignedDuration::from_hours(24 * 11));
            let visitor = scene.visitor(&living).await.expect("still in use");
            scene.system(move |tx| crate::gate::touch(tx, &visitor)).await.unwrap();
        }
        scene.system(jobs::sweep).await.unwrap();
        assert_eq!(rows(&scene).await, (1, 0));
        assert!(scene.visitor(&living).await.is_some());
    })
    .await;
}
