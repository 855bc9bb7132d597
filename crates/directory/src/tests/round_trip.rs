//! What goes out as a file comes in again: into the same workspace without a change, into an empty one without a loss.

use std::collections::BTreeMap;

use creators::{
    actions as people,
    model::{CreatorFields, NewChannel, NewContact, NewCreator, NewCustomField},
};
use kernel::{
    Result, Role, Tx,
    ids::CreatorId,
    jobs::Runner,
    testing::{Person, TestApp, TestDb, chance},
};
use partnerships::{
    actions as partners,
    model::{BrandInput, NewPartnership, Stage},
};

fn slices() -> Vec<kernel::Slice> {
    vec![markets::slice(), creators::slice(), partnerships::slice(), crate::slice(), importing::slice()]
}

/// Somebody of whom everything is known that a file can say, and somebody of whom nothing is.
fn known(tx: &mut Tx) -> Result<(CreatorId, CreatorId)> {
    let field = people::custom::define(tx, &NewCustomField { label_en: "Shoe size".into(), kind: "number".into(), ..Default::default() })?;
    let texts = |list: &[&str]| list.iter().map(|t| (*t).to_owned()).collect::<Vec<_>>();
    let channel = |platform: &str, handle: &str, followers: i64| NewChannel {
        platform: platform.into(),
        handle: handle.into(),
        followers: followers.into(),
        followers_on: "2026-03-01".into(),
        ..Default::default()
    };
    let contact = |kind: &str, value: &str| NewContact { kind: kind.into(), value: value.into(), ..Default::default() };
    let vera = people::create(
        tx,
        &NewCreator {
            given_name: "Вера".into(),
            patronymic: "Ильинична".into(),
            family_name: "Лесникова".into(),
            given_latin: "Vera".into(),
            family_latin: "Lesnikova".into(),
            goes_by: "Вера Лес".into(),
            other_names: texts(&["Vera Woods", "Вера Березина"]),
            pronouns: "она".into(),
            address_en: "Vera".into(),
            address_ru: "Вера Ильинична".into(),
            languages: texts(&["ru", "en"]),
            market: "RU".into(),
            country: "RU".into(),
            city: "Екатеринбург".into(),
            city_other: "Yekaterinburg".into(),
            zone: "Asia/Yekaterinburg".into(),
            birthday: "02-29".into(),
            niches: texts(&["походы", "тишина"]),
            tags: texts(&["=север", "+7", "осень"]),
            values: texts(&["честность"]),
            goals: "Книга о лесе.\nИ выставка.".into(),
            audience_note: "Люди, \"которые\" ходят; далеко".into(),
            consent_basis: "contract".into(),
            consent_on: "2025-09-09".into(),
            consent_until: "2027-09-09".into(),
            consent_note: "Бумажный договор".into(),
            contacts: vec![contact("email", "vera@example.com"), contact("email", "papers@example.com"), contact("telegram", "vera_woods")],
            channels: vec![
                channel("telegram", "vera_woods", 96_400),
                channel("youtube", "VeraWoods", 61_200),
                channel("youtube", "VeraShort", 12),
            ],
            custom: [(field, "42.5".to_owned())].into(),
            ..Default::default()
        },
    )?;
    let plain = people::create(tx, &NewCreator { given_name: "June".into(), family_name: "Castellano".into(), ..Default::default() })?;
    for (name, stage) in [("Osier", Stage::Deepening), ("Vetla", Stage::Prospect)] {
        let brand =
            partners::create_brand(tx, &BrandInput { name: name.into(), name_other: None, market: None, website: None, about: None })?;
        partners::start(
            tx,
            &NewPartnership { stage: Some(stage), since: Some(jiff::civil::date(2024, 9, 9)), ..NewPartnership::of(vera, brand) },
        )?;
    }
    Ok((vera, plain))
}

async fn import(app: &TestApp, who: &Person, token: &Person, file: &[u8]) -> BTreeMap<String, i64> {
    let mut body =
        b"--xyz\r\ncontent-disposition: form-data; name=\"file\"; filename=\"creators.csv\"\r\ncontent-type: text/csv\r\n\r\n".to_vec();
    body.extend_from_slice(file);
    body.extend_from_slice(b"\r\n--xyz--\r\n");
    let sent = who.send(http::Method::POST, "/imports", Some("multipart/form-data; boundary=xyz"), body).await;
    let at = sent.is(303).header("location").to_owned();
    let seen = async || token.get(&format!("/api/v1{at}")).await.is(200).json();
    let columns = seen().await["reading"]["columns"].as_array().expect("columns").clone();
    for column in &columns {
        let (name, guess) = (column["name"].as_str().unwrap_or(""), column["guess"].as_str().unwrap_or(""));
        assert!(name.starts_with("custom_") || name == guess, "{name} is taken for {guess}");
    }
    let version = seen().await["version"].to_string();
    who.post(&format!("{at}/columns"), &[("version", &version), ("policy", "overwrite")]).await.is(303);
    jobs(app).await;
    who.post(&format!("{at}/run"), &[]).await.is(303);
    jobs(app).await;
    let done = seen().await;
    assert_eq!(done["state"], "done", "{done}");
    ["made", "changed", "skipped", "refused"].into_iter().map(|n| (n.to_owned(), done["counts"][n].as_i64().unwrap_or(-1))).collect()
}

async fn jobs(app: &TestApp) {
    let runner = Runner::new(app.app.db().clone(), app.app.clone(), importing::slice().jobs, Vec::new(), chance());
    runner.run_all().await.expect("jobs run");
}

/// Everything a file says of the creator with this name, but for ids.
async fn all_of(app: &TestApp, ws: &kernel::testing::TestWorkspace, name: &'static str) -> (CreatorFields, Vec<String>, Vec<String>) {
    app.app.db().read(&ws.owner(), move |tx| {
        let ws = tx.ws();
        let (id,): (CreatorId,) = tx.one("select id from creators where workspace_id = $1 and display_name = $2 and archived_at is null", &kernel::args![ws, name])?;
        let mut fields = creators::store::person::record(tx, id)?.fields();
        fields.custom = fields.custom.into_values().enumerate().map(|(n, v)| (kernel::ids::CustomFieldId(kernel::ids::Uuid::from_u128(n as u128)), v)).collect();
        fields.contacts.sort_by(|a, b| (&a.kind, &a.value).cmp(&(&b.kind, &b.value)));
        type Account = (String, String, Option<i64>, Option<jiff::civil::Date>);
        let accounts: Vec<Account> = tx.all("select platform, handle, followers, followers_on from channels where workspace_id = $1 and creator_id = $2 order by platform, handle", &kernel::args![ws, id])?;
        type Partner = (String, String, Option<jiff::civil::Date>);
        let partners: Vec<Partner> = tx.all(
            "select b.name, p.stage, p.since from partnerships p join brands b on b.workspace_id = p.workspace_id and b.id = p.brand_id
             where p.workspace_id = $1 and p.creator_id = $2 order by b.name", &kernel::args![ws, id])?;
        Ok((fields, accounts.iter().map(|a| format!("{a:?}")).collect(), partners.iter().map(|p| format!("{p:?}")).collect()))
    }).await.expect("read")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_goes_out_comes_in_again() {
    TestDb::each(|db| async move {
        let app = TestApp::over(db, slices()).await;
        app.db.write(&app.here.owner(), known).await.expect("made");
        let file = app.owner().get("/partners/export?format=csv").await.is(200).bytes.clone();
        let before = all_of(&app, &app.here, "Вера Лес").await;
        let again = import(&app, &app.owner(), &app.token(Role::Owner), &file).await;
        assert_eq!((again["made"], again["refused"]), (0, 0), "{again:?}: nobody is made twice");
        assert_eq!(all_of(&app, &app.here, "Вера Лес").await, before, "and nothing is changed by reading it in");
    })
    .await;
}
