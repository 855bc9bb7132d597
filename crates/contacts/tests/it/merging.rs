//! Contacts of two records of one person.

use contacts::{
    actions,
    model::{Filter, NewContact},
    store::list,
};
use kernel::testing::{TestApp, TestDb};
use merging::model::NewMerge;

use crate::world::{self, call};

#[tokio::test]
async fn contacts_go_along_with_a_merge_and_come_back() {
    TestDb::each(|db| async move {
        let app = TestApp::over(db, vec![creators::slice(), partnerships::slice(), merging::slice(), contacts::slice()]).await;
        let (db, ws) = (&app.db, &app.here);
        let manager = ws.manager();
        let keep = world::creator(db, &ws.owner(), "Вера", "Лесникова").await;
        let gone = world::creator(db, &ws.owner(), "Vera", "Lesnikova").await;
        let (osier, other) = (world::brand(db, &ws.owner(), "Osier").await, world::brand(db, &ws.owner(), "Подорожина").await);
        let kept = world::started(db, &manager, keep, osier).await;
        let joined = world::started(db, &manager, gone, osier).await;
        let moved = world::started(db, &manager, gone, other).await;
        let of = |partnership| NewContact { partnership_id: Some(partnership), ..call() };
        let (first, second, removed) = db
            .write(&manager, move |tx| {
                let first = actions::log(tx, gone, &of(joined))?;
                let second = actions::log(tx, gone, &of(moved))?;
                let removed = actions::log(tx, gone, &of(joined))?;
                actions::remove(tx, removed)?;
                Ok((first, second, removed))
            })
            .await
            .expect("logged");
        let merge = db
            .write(&ws.owner(), move |tx| {
                let version = |tx: &mut kernel::Tx<'_>, id| creators::store::person::row(tx, id).map(|row| row.version);
                let (keep_version, gone_version) = (version(tx, keep)?, version(tx, gone)?);
                merging::merge(tx, &NewMerge { keep, gone, keep_version, gone_version, choices: Default::default() })
            })
            .await
            .expect("merged");
        let whose = |id| {
            let (db, manager) = (db.db(), manager.clone());
            async move {
                db.read(&manager, move |tx| contacts::store::rows::one(tx, id))
                    .await
                    .map(|c| (c.creator_id, c.partnership_id))
                    .expect("there")
            }
        };
        assert_eq!(whose(first).await, (keep, Some(kept)));
        assert_eq!(whose(second).await, (keep, Some(moved)));
        db.write(&manager, move |tx| actions::restore(tx, removed)).await.expect("it can be brought back where the others are");
        assert_eq!(whose(removed).await, (keep, Some(kept)));
        // Written after the merge, of a partnership that goes back: it goes with it.
        let later = db.write(&manager, move |tx| actions::log(tx, keep, &of(moved))).await.expect("logged");
        let stays = db.write(&manager, move |tx| actions::log(tx, keep, &of(kept))).await.expect("logged");
        let (_, left) = db.write(&ws.owner(), move |tx| merging::undo(tx, merge)).await.expect("undone");
        assert!(left.nothing(), "{left:?}");
        for (id, owner, partnership) in
            [(first, gone, joined), (second, gone, moved), (removed, gone, joined), (later, gone, moved), (stays, keep, kept)]
        {
            assert_eq!(whose(id).await, (owner, Some(partnership)));
        }
        let all = db.read(&manager, |tx| list::page(tx, &Filter::default(), None, 50)).await.expect("a list");
        assert_eq!(all.len(), 5, "nothing was lost");
        let findings = kernel::db::verify::verify(db, contacts::slice().checks.to_vec()).await.expect("checked");
        assert!(findings.is_empty(), "{findings:?}");
    })
    .await;
}
