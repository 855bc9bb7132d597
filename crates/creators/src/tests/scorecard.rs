//! Assessments: two may differ, both are kept, and each belongs to its assessor.

use kernel::{
    Error, Role, Scope, args,
    ids::CreatorId,
    testing::{TestDb, TestWorkspace},
};

use super::{made, named, problems, read};
use crate::{
    actions::assessments,
    model::{Line, NewAssessment, NewCreator, NewLine},
    store,
};

fn card(lines: &[(&str, &str, &str)]) -> NewAssessment {
    let line = |(line, rating, evidence): &(&str, &str, &str)| NewLine {
        line: (*line).into(),
        rating: (*rating).into(),
        evidence: (*evidence).into(),
        ..Default::default()
    };
    NewAssessment { lines: lines.iter().map(line).collect(), ..Default::default() }
}

/// Owner at home in Russia, manager in the United States, creator in Russia.
async fn two_assessors(db: &TestDb) -> (TestWorkspace, CreatorId) {
    let ws = db.workspace(1).await;
    for (role, market) in [(Role::Owner, "RU"), (Role::Manager, "US")] {
        let member = ws.member(role);
        let sql = "update members set market = $3 where workspace_id = $1 and id = $2";
        db.write(&Scope::of_system(ws.id, "test"), move |tx| Ok(tx.exec(sql, &args![tx.ws(), member, market])?)).await.expect("a market");
    }
    let id = made(db, &ws, NewCreator { market: "RU".into(), ..named("Вера", "Лес") }).await;
    (ws, id)
}

#[tokio::test]
async fn two_judgements_stand_side_by_side_and_culture_is_judged_from_within() {
    TestDb::each(|db| async move {
        let (ws, id) = two_assessors(&db).await;
        let from_within = card(&[("cultural_fit", "5", "Знает, над чем не шутят"), ("performance", "3", "Отчёт за март")]);
        let from_outside = card(&[("cultural_fit", "2", "Seems odd to me"), ("performance", "4", "The same report")]);
        db.write(&ws.owner(), move |tx| assessments::assess(tx, id, &from_within)).await.expect("assessed");
        db.write(&ws.manager(), move |tx| assessments::assess(tx, id, &from_outside)).await.expect("assessed");
        let all = read(&db, &ws, move |tx| store::assessments::of(tx, id)).await.expect("both");
        let fit: Vec<_> =
            all.iter().map(|a| (a.assessor_market.as_deref(), a.line(Line::CulturalFit).map(|l| (l.rating, l.settles)))).collect();
        assert_eq!(fit, [(Some("US"), Some((Some(2), false))), (Some("RU"), Some((Some(5), true)))], "kept, and marked");
        assert!(all.iter().all(|a| a.line(Line::Performance).is_some_and(|l| l.settles)));
        assert!(all.iter().all(|a| a.line(Line::Values).is_none()), "what nobody judged is unknown");
    })
    .await;
}

#[tokio::test]
async fn an_assessment_is_its_assessors_own() {
    TestDb::each(|db| async move {
        let (ws, creator) = two_assessors(&db).await;
        let id = db.write(&ws.owner(), move |tx| assessments::assess(tx, creator, &card(&[("values", "4", "x")]))).await.expect("assessed");
        let other = db.write(&ws.manager(), move |tx| assessments::edit(tx, creator, id, &card(&[("values", "1", "y")]), 1)).await;
        assert!(matches!(other, Err(Error::Forbidden)));
        assert!(matches!(db.write(&ws.manager(), move |tx| assessments::remove(tx, creator, id)).await, Err(Error::Forbidden)));
        let version =
            db.write(&ws.owner(), move |tx| assessments::edit(tx, creator, id, &card(&[("conduct", "5", "z")]), 1)).await.expect("edited");
        assert_eq!(version, 2);
        let stale = db.write(&ws.owner(), move |tx| assessments::edit(tx, creator, id, &card(&[("conduct", "5", "z")]), 1)).await;
        assert!(matches!(stale, Err(Error::Stale)));
        let kept = read(&db, &ws, move |tx| store::assessments::one(tx, creator, id)).await.expect("it");
        assert_eq!(kept.lines.iter().map(|l| l.line).collect::<Vec<_>>(), [Line::Conduct]);
        let bare = db.write(&ws.owner(), move |tx| assessments::assess(tx, creator, &card(&[("values", "4", "")]))).await;
        assert!(problems(bare).get("lines.values.evidence").is_some());
    })
    .await;
}
