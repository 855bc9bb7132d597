//! A partnership in which something has happened.

use contacts::model::NewContact;
use jiff::civil::date;
use kernel::{
    Slice, args,
    ids::{CreatorId, PartnershipId},
    testing::{TestApp, TestDb},
};
use memory::model::{EditPreferences, NewGoal, NewWish};
use partnerships::model::{BrandInput, NewPartnership};
use promises::model::{NewPromise, PromiseSide};

pub fn slices() -> Vec<Slice> {
    vec![
        markets::slice(),
        creators::slice(),
        partnerships::slice(),
        collaborations::slice(),
        contacts::slice(),
        memory::slice(),
        promises::slice(),
        playbooks::slice_with(Some(steps::foresee)),
        steps::slice(),
        story::slice(),
    ]
}

/// The application over a database, with one partnership that nothing is known of.
pub async fn quiet(db: TestDb) -> (TestApp, CreatorId, PartnershipId) {
    let app = TestApp::over(db, slices()).await;
    let (creator, id) = app
        .db
        .write(&app.here.owner(), |tx| {
            let creator = CreatorId(tx.new_id());
            tx.exec(
                "insert into creators (workspace_id, id, display_name, sort_name, latin_name, other_names, languages, zone, created_at, updated_at)
                 values ($1, $2, $3, $3, $4, $5, $6, $7, $8, $8)",
                &args![
                    tx.ws(),
                    creator,
                    "Вера Лесникова",
                    "Vera Lesnikova",
                    serde_json::json!([]),
                    serde_json::json!(["ru"]),
                    "Asia/Yekaterinburg",
                    tx.now()
                ],
            )?;
            let brand = partnerships::actions::create_brand(tx, &BrandInput { name: "Osier".into(), ..BrandInput::default() })?;
            Ok((creator, partnerships::actions::start(tx, &NewPartnership::of(creator, brand))?))
        })
        .await
        .expect("a partnership can begin");
    (app, creator, id)
}

/// The same with a past.
pub async fn lively(db: TestDb) -> (TestApp, CreatorId, PartnershipId) {
    let (app, creator, id) = quiet(db).await;
    app.db
        .write(&app.here.manager(), move |tx| {
            let talk = |body: &str, at: &str| NewContact {
                partnership_id: Some(id),
                channel: "phone".into(),
                direction: "both".into(),
                kind: "check_in".into(),
                body: body.into(),
                happened_at: at.into(),
                ..NewContact::default()
            };
            contacts::actions::log(tx, creator, &talk("О саде и <b>коте</b>", "2026-04-02T10:00:00Z"))?;
            let wish = NewWish {
                words: "Хочу знать за полгода".into(),
                translation: "I want to know half a year ahead".into(),
                ..NewWish::default()
            };
            memory::actions::record_wish(tx, id, &wish)?;
            memory::actions::state_goal(
                tx,
                creator,
                &NewGoal { words: "Книга маршрутов".into(), kind: "launch".into(), ..NewGoal::default() },
            )?;
            let prefers = EditPreferences { never: "сценарии".into(), ..EditPreferences::default() };
            memory::actions::prefer(tx, id, &prefers, 0)?;
            let late = NewPromise {
                made_on: Some(date(2026, 1, 10)),
                note: "Between us".into(),
                translation: "Прислать полные итоги".into(),
                ..NewPromise::of(id, PromiseSide::Ours, "Send the full results", date(2026, 4, 1))
            };
            promises::actions::make(tx, &late)?;
            promises::actions::make(tx, &NewPromise::of(id, PromiseSide::Theirs, "Четыре карты", date(2026, 5, 1)))?;
            Ok(())
        })
        .await
        .expect("it can be remembered");
    (app, creator, id)
}
