//! What is remembered of two records of one person.

use kernel::testing::{TestApp, TestDb};
use memory::{
    actions,
    model::{EditPreferences, NewGoal, NewStyle, NewSupport, NewWish},
    store::{goals, preferences, styles, supports, wishes},
};
use merging::model::NewMerge;

use crate::world;

#[tokio::test]
async fn everything_goes_along_with_a_merge_and_comes_back() {
    TestDb::each(|db| async move {
        let slices =
            vec![creators::slice(), partnerships::slice(), merging::slice(), collaborations::slice(), contacts::slice(), memory::slice()];
        let app = TestApp::over(db, slices).await;
        let (db, ws) = (&app.db, &app.here);
        let manager = ws.manager();
        let keep = world::creator(db, &ws.owner(), "Вера", "Лесникова").await;
        let gone = world::creator(db, &ws.owner(), "Vera", "Lesnikova").await;
        let osier = world::brand(db, &ws.owner(), "Osier").await;
        let kept = world::started(db, &manager, keep, osier).await;
        let joined = world::started(db, &manager, gone, osier).await;
        let prefer = |likes: &str, never: &str, lead: &str| EditPreferences {
            likes: likes.into(),
            never: never.into(),
            lead_days: lead.into(),
            ..EditPreferences::default()
        };
        let (ours, theirs) = (prefer("утро", "", "14"), prefer("утро", "сценарии", "21"));
        let (wish, goal, support, style) = db
            .write(&manager, move |tx| {
                actions::prefer(tx, kept, &ours, 0)?;
                actions::prefer(tx, joined, &theirs, 0)?;
                let wish = actions::record_wish(tx, joined, &NewWish { words: "a".into(), ..NewWish::default() })?;
                let goal = actions::state_goal(tx, gone, &NewGoal { words: "b".into(), ..NewGoal::default() })?;
                let new = NewSupport { kind: "advised".into(), what: "c".into(), goal_id: Some(goal), ..NewSupport::default() };
                let support = actions::log_support(tx, joined, &new)?;
                let new = NewStyle { format: "post".into(), partnership_id: Some(joined), ..NewStyle::default() };
                Ok((wish, goal, support, actions::note_style(tx, gone, &new)?))
            })
            .await
            .expect("remembered");
        let merge = db
            .write(&ws.owner(), move |tx| {
                let keep_version = creators::store::person::row(tx, keep)?.version;
                let gone_version = creators::store::person::row(tx, gone)?.version;
                merging::merge(tx, &NewMerge { keep, gone, keep_version, gone_version, choices: Default::default() })
            })
            .await
            .expect("merged");
        let whose = || {
            let (db, manager) = (db.db(), manager.clone());
            async move {
                db.read(&manager, move |tx| {
                    let (w, s) = (wishes::one(tx, wish)?, styles::one(tx, style)?);
                    let (g, h) = (goals::one(tx, goal)?, supports::one(tx, support)?);
                    Ok((
                        (w.creator_id, w.partnership_id),
                        (s.creator_id, s.partnership_id),
                        g.creator_id,
                        (h.creator_id, h.partnership_id, h.goal_id),
                    ))
                })
                .await
                .expect("there")
            }
        };
        assert_eq!(whose().await, ((keep, kept), (keep, Some(kept)), keep, (keep, kept, Some(goal))));
        let known = db.read(&manager, move |tx| preferences::of_partnership(tx, kept)).await.expect("read");
        assert_eq!((known.lead_days, known.likes.as_deref(), known.never.as_deref()), (Some(14), Some("утро"), Some("сценарии")));
        // Help since the merge towards a goal that goes back.
        let new = NewSupport { kind: "shared".into(), what: "d".into(), goal_id: Some(goal), ..NewSupport::default() };
        let later = db.write(&manager, move |tx| actions::log_support(tx, kept, &new)).await.expect("logged");
        let (_, left) = db.write(&ws.owner(), move |tx| merging::undo(tx, merge)).await.expect("undone");
        assert!(left.nothing(), "{left:?}");
        assert_eq!(whose().await, ((gone, joined), (gone, Some(joined)), gone, (gone, joined, Some(goal))));
        let known = db.read(&manager, move |tx| preferences::of_partnership(tx, kept)).await.expect("read");
        assert_eq!((known.lead_days, known.never), (Some(14), None));
        let later = db.read(&manager, move |tx| supports::one(tx, later)).await.expect("there");
        assert_eq!((later.creator_id, later.goal_id), (keep, None));
        let findings = kernel::db::verify::verify(db, memory::slice().checks.to_vec()).await.expect("checked");
        assert!(findings.is_empty(), "{findings:?}");
    })
    .await;
}
