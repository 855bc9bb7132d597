//! People click through the directory, on both engines.

use creators::{
    actions as people,
    model::{NewChannel, NewCreator},
};
use http::Method;
use kernel::{
    Result, Role, Scope, Tx, args,
    ids::{BrandId, CreatorId, PartnershipId},
    testing::{TestApp, TestDb},
};
use partnerships::{
    actions as partners,
    model::{BrandInput, NewPartnership, Stage},
};
use serde_json::json;

use crate::actions::bulk;

fn slices() -> Vec<kernel::Slice> {
    vec![creators::slice(), partnerships::slice(), crate::slice()]
}

/// A few people made by the verbs.
#[derive(Clone)]
struct Few {
    brand: BrandId,
    vera: CreatorId,
    june: CreatorId,
    ivan: CreatorId,
    partnership: PartnershipId,
}

fn few(tx: &mut Tx) -> Result<Few> {
    let one = |given: &str, family: &str, market: &str, tags: &[&str]| NewCreator {
        given_name: given.into(),
        family_name: family.into(),
        market: market.into(),
        city: "Казань".into(),
        tags: tags.iter().map(|t| (*t).to_owned()).collect(),
        channels: vec![NewChannel { platform: "youtube".into(), handle: family.into(), followers: 96_400.into(), ..Default::default() }],
        ..Default::default()
    };
    let vera = people::create(tx, &one("Вера", "Лесникова", "RU", &["походы"]))?;
    let june = people::create(tx, &one("June", "Castellano", "US", &[]))?;
    let ivan = people::create(tx, &one("=Иван", "Северов", "RU", &["+север", "north"]))?;
    let brand =
        partners::create_brand(tx, &BrandInput { name: "Osier".into(), name_other: None, market: None, website: None, about: None })?;
    let partnership = partners::start(tx, &NewPartnership { stage: Some(Stage::Foundation), ..NewPartnership::of(vera, brand) })?;
    partners::start(tx, &NewPartnership::of(june, brand))?;
    Ok(Few { brand, vera, june, ivan, partnership })
}

async fn made(app: &TestApp) -> Few {
    app.db.write(&app.here.owner(), few).await.expect("made")
}

/// The numbers of events of a kind in the workspace.
async fn events(app: &TestApp, verb: &'static str) -> i64 {
    let count = |tx: &mut Tx, verb: &str| {
        let (n,): (i64,) =
            tx.one("select cast(count(*) as bigint) from events where workspace_id = $1 and verb = $2", &args![tx.ws(), verb])?;
        Ok(n)
    };
    app.db.read(&app.here.owner(), move |tx| count(tx, verb)).await.expect("counted")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_shown_filtered_searched_and_sent_as_a_link() {
    TestDb::each(|db| async move {
        let app = TestApp::over(db, slices()).await;
        let manager = app.manager();
        manager.get("/partners").await.is(200).shows("Nobody here yet");
        let few = made(&app).await;
        manager
            .get("/partners")
            .await
            .is(200)
            .shows("Vera Lesnikova")
            .shows("Вера Лесникова")
            .shows("June Castellano")
            .shows("96.4K")
            .shows("Foundation")
            .hides("Nobody here yet");
        let russian = manager.get("/partners?f=market:RU").await;
        russian.is(200).shows("Vera Lesnikova").hides("June Castellano").shows("Market: <b>Russia</b>");
        manager.get("/partners?f=!market:RU").await.is(200).hides("Vera Lesnikova").shows("June Castellano");
        manager.get("/partners?q=vera").await.is(200).shows("Вера Лесникова").hides("June Castellano");
        manager.get("/partners?q=%D1%81%D0%B5%D0%B2%D0%B5%D1%80%D0%BE%D0%B2").await.is(200).shows("Severov").hides("June Castellano");
        manager.get("/partners?f=tag:nobody-has-it").await.is(200).shows("Nobody matches");
        // A form becomes the address that means the same.
        let applied = manager.get("/partners?add=stage&any=foundation&any=deepening&not=1&f=market%3ARU&sort=-created").await;
        applied.is(303);
        assert_eq!(applied.header("location"), "/partners?f=market:RU&f=!stage:foundation|deepening&sort=-created");
        applied.follow().await.is(200).hides("Vera Lesnikova").shows("Severov");
        let columns = manager.get("/partners?col=stage&col=market&up=market").await;
        assert_eq!(columns.header("location"), "/partners?cols=market,stage");
        manager.get("/partners/filter?field=stage").await.is(200).shows("Foundation").shows("name=\"add\" value=\"stage\"");
        manager.get("/partners/filter?field=tag&f=tag:north").await.is(200).shows("походы").shows("value=\"north\" checked");
        manager.get("/partners/columns").await.is(200).shows("value=\"stage\" checked");
        manager.get("/partners?layout=board").await.is(200).shows("data-drop=\"foundation\"").shows("Vera Lesnikova");
        // What is not in the language is named, in the language of the visitor.
        for (path, said) in [
            ("f=fee:1", "There is no field “fee”"),
            ("sort=password", "There is no order “password”"),
            ("f=stage:x", "“x” is not something stage can be"),
        ] {
            manager.get(&format!("/partners?{path}")).await.is(422).shows(said);
        }
        manager.get(&format!("/partners?f=custom.{}:1", few.vera)).await.is(422);
        // Another workspace has none of them.
        app.stranger(Role::Manager).get("/partners").await.is(200).hides("Lesnikova").shows("Nobody here yet");
        app.nobody().get("/partners").await.is(303);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_go_on_where_the_last_one_ended() {
    TestDb::each(|db| async move {
        let app = TestApp::over(db, slices()).await;
        app.db
            .write(&app.here.owner(), |tx| {
                let one = |n: usize| NewCreator { given_name: format!("Name{n:03}"), ..Default::default() };
                (0..120).try_for_each(|n| people::create(tx, &one(n)).map(drop))
            })
            .await
            .expect("made");
        let manager = app.manager();
        let first = manager.get("/partners").await;
        first.is(200).shows("Name049").hides("Name050").shows("data-more=\"#rows\"");
        let link = |page: &str| {
            page.split("href=\"")
                .find(|h| h.contains("after="))
                .and_then(|h| h.split('"').next())
                .map(|h| h.replace("&amp;", "&").replace("&#38;", "&"))
                .expect("a link")
        };
        let second = manager.clone().asking_for("rows").get(&link(&first.text)).await;
        second.is(200).shows("<tbody id=\"rows\"").shows("Name050").shows("Name099").hides("Name100").hides("<html").shows("id=\"pager\"");
        let third = manager.get(&link(&second.text)).await;
        third.is(200).shows("Name119").hides("data-more").shows("That is everybody");
        manager.get("/partners?after=00").await.is(422);
        // By the API the same, with a cursor.
        let token = app.token(Role::Analyst);
        let mut names = Vec::new();
        let mut next = String::new();
        loop {
            let page = token.get(&format!("/api/v1/creators?limit=50{next}")).await;
            let page = page.is(200).json();
            names.extend(page["items"].as_array().expect("items").iter().map(|i| i["display_name"].as_str().expect("a name").to_owned()));
            match page["next"].as_str() {
                Some(after) => next = format!("&after={after}"),
                None => break,
            }
        }
        assert_eq!(names, (0..120).map(|n| format!("Name{n:03}")).collect::<Vec<_>>());
        token.get("/api/v1/creators?stage=prospect").await.is(422).shows("stage");
        token.get("/api/v1/creators?limit=201").await.is(422);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn views_are_kept_shared_and_private() {
    TestDb::each(|db| async move {
        let app = TestApp::over(db, slices()).await;
        made(&app).await;
        let (manager, owner, viewer) = (app.manager(), app.owner(), app.viewer());
        let made = manager.post("/partners/views", &[("name", "Россия"), ("query", "f=market:RU&sort=-created")]).await;
        let path = made.header("location").to_owned();
        made.follow().await.is(200).shows("Россия").shows("Vera Lesnikova").hides("June Castellano").hides("no longer quite");
        let id = path.rsplit('=').next().expect("an id").to_owned();
        // Of a private view nobody else learns.
        for other in [&owner, &viewer, &app.stranger(Role::Owner)] {
            other.get(&path).await.is(404);
            other.get(&format!("/partners/views/{id}")).await.is(404);
            other.post(&format!("/partners/views/{id}/delete"), &[("version", "1")]).await.is(404);
            other.get("/partners").await.hides("Россия");
        }
        // Another query within the view says that it is another; saving makes it the view's own.
        manager.get(&format!("{path}&f=market:US")).await.is(200).shows("no longer quite").shows("June Castellano");
        manager.post(&format!("/partners/views/{id}/query"), &[("version", "1"), ("query", "f=market:US")]).await.is(303);
        manager.get(&path).await.shows("June Castellano").hides("Lesnikova");
        manager.post(&format!("/partners/views/{id}"), &[("version", "1"), ("name", "x")]).await.is(412);
        manager.post(&format!("/partners/views/{id}"), &[("version", "2"), ("name", " ")]).await.is(422).shows("Fill this in");
        manager.post(&format!("/partners/views/{id}"), &[("version", "2"), ("name", "Shared one"), ("shared", "1")]).await.is(303);
        viewer.get(&path).await.is(200).shows("Shared one");
        viewer.post(&format!("/partners/views/{id}/delete"), &[("version", "3")]).await.is(403);
        app.stranger(Role::Owner).get(&path).await.is(404);
        // A viewer keeps views, and shares none.
        viewer.post("/partners/views", &[("name", "Mine"), ("query", "")]).await.is(303);
        viewer.post("/partners/views", &[("name", "All"), ("query", ""), ("shared", "1")]).await.is(403);
        let copy = viewer.post(&format!("/partners/views/{id}/duplicate"), &[]).await.follow().await;
        copy.is(200).shows("Shared one (copy)");
        manager.get("/partners").await.hides("Shared one (copy)").hides("Mine");
        let order = |page: &str| ["Mine", "Shared one (copy)", "Shared one<"].map(|n| page.find(n).unwrap_or(usize::MAX));
        let before = order(&viewer.get("/partners/views").await.text);
        assert!(before[2] < before[0] && before[0] < before[1], "{before:?}");
        manager.post(&format!("/partners/views/{id}/delete"), &[("version", "3")]).await.is(303);
        manager.get(&path).await.is(404);
        assert_eq!((events(&app, "view_create").await, events(&app, "view_delete").await), (3, 1));
        // The same by the API.
        let token = app.token(Role::Manager);
        let made =
            token.json(Method::POST, "/views", &json!({"name": "API", "query": {"filters": [{"field": "tag", "any": ["north"]}]}})).await;
        let at = made.is(201).header("location").trim_start_matches("/api/v1").to_owned();
        token
            .json(Method::POST, "/views", &json!({"name": "API", "query": {"filters": [{"field": "fee", "any": ["1"]}]}}))
            .await
            .is(422)
            .shows("filters[0]");
        token.json(Method::POST, "/views", &json!({"name": "API", "owner_id": at})).await.is(422);
        token.json(Method::PATCH, &at, &json!({"name": "B"})).await.is(428);
        token.clone().with_header("if-match", "\"1\"").json(Method::PATCH, &at, &json!({"name": "B"})).await.is(200).shows("\"B\"");
        token.clone().with_header("if-match", "\"1\"").json(Method::DELETE, &at, &json!({})).await.is(412);
        token.clone().with_header("if-match", "\"2\"").json(Method::DELETE, &at, &json!({})).await.is(204);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn many_are_changed_at_once_and_back() {
    TestDb::each(|db| async move {
        let app = TestApp::over(db, slices()).await;
        let few = made(&app).await;
        let (manager, me) = (app.manager(), app.here.member(Role::Manager).to_string());
        let (vera, june, ivan) = (few.vera.to_string(), few.june.to_string(), few.ivan.to_string());
        let undo = |page: &str| {
            page.split("action=\"")
                .find_map(|a| a.split('"').next().filter(|a| a.ends_with("/undo")).map(str::to_owned))
                .expect("a way back")
        };
        // A tag for two picked by hand: one has it already.
        let done = manager
            .post("/partners/bulk", &[("do", "tag"), ("tag", "Походы"), ("id", &vera), ("id", &june), ("back", "/partners?f=market:US")])
            .await;
        assert_eq!(done.header("location"), "/partners?f=market:US");
        let back = done.follow().await;
        back.is(200).shows("1 creator changed");
        manager.get("/partners?f=tag:походы").await.shows("June Castellano").shows("Vera Lesnikova");
        manager.post(&undo(&back.text), &[]).await.is(303);
        manager.get("/partners?f=tag:походы").await.hides("June Castellano").shows("Vera Lesnikova");
        manager.post(&undo(&back.text), &[]).await.is(409);
        // Everybody the filter finds: the partnership that stands for each, and those who have none are left.
        let done = manager
            .post("/partners/bulk", &[("do", "manager"), ("manager", &me), ("all", "1"), ("query", "f=market:RU|US")])
            .await
            .follow()
            .await;
        done.shows("2 creators changed");
        manager.get("/partners?f=manager:me").await.shows("June").shows("Vera").hides("Severov");
        manager.post(&undo(&done.text), &[]).await.is(303);
        manager.get("/partners?f=manager:me").await.hides("June").hides("Vera");
        manager
            .post("/partners/bulk", &[("do", "stage"), ("stage", "deepening"), ("id", &vera), ("id", &ivan)])
            .await
            .follow()
            .await
            .shows("1 creator changed");
        manager.get("/partners?f=stage:deepening").await.shows("Vera").hides("Severov");
        // Away and back.
        let done = manager.post("/partners/bulk", &[("do", "archive"), ("id", &ivan)]).await.follow().await;
        done.hides("Severov");
        manager.get("/partners?f=archived:yes").await.shows("Severov").hides("Vera");
        manager.post(&undo(&done.text), &[]).await.follow().await.shows("Severov");
        // What is wrong, and whose are not ours.
        manager.post("/partners/bulk", &[("do", "tag"), ("tag", " "), ("id", &vera)]).await.is(422);
        manager.post("/partners/bulk", &[("do", "tag"), ("tag", "x")]).await.is(422);
        manager.post("/partners/bulk", &[("do", "paint"), ("id", &vera)]).await.is(422);
        app.stranger(Role::Manager).post("/partners/bulk", &[("do", "archive"), ("id", &vera)]).await.is(404);
        app.viewer().post("/partners/bulk", &[("do", "archive"), ("id", &vera)]).await.is(403);
        app.person(Role::Analyst).post("/partners/bulk", &[("do", "archive"), ("id", &vera)]).await.is(403);
        assert!(events(&app, "bulk_start").await == 4 && events(&app, "bulk_undo").await == 3);
        // By the API, once per key.
        let token = app.token(Role::Manager).with_header("idempotency-key", "one");
        let body = json!({"ids": [june], "action": {"do": "tag", "tag": "api"}});
        let first = token.json(Method::POST, "/creators/bulk", &body).await.is(201).json();
        let second = token.json(Method::POST, "/creators/bulk", &body).await.is(201).json();
        assert_eq!(first["id"], second["id"]);
        assert_eq!((&first["state"], &first["changed"]), (&json!("done"), &json!(1)));
        let at = format!("/bulk/{}", first["id"].as_str().expect("an id"));
        app.token(Role::Viewer).get(&format!("/api/v1{at}")).await.is(200).shows("\"done\"");
        app.token(Role::Manager).json(Method::POST, &format!("{at}/undo"), &json!({})).await.is(200).shows("undone");
        let both = json!({"ids": [june], "query": {}, "action": {"do": "archive"}});
        app.token(Role::Manager).json(Method::POST, "/creators/bulk", &both).await.is(422);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn more_than_a_step_is_done_by_a_job_and_can_fall_in_between() {
    TestDb::each(|db| async move {
        let app = TestApp::over(db, slices()).await;
        let ids = app
            .db
            .write(&app.here.manager(), |tx| {
                (0..bulk::STEP * 2 + 3)
                    .map(|n| people::create(tx, &NewCreator { given_name: format!("N{n}"), ..Default::default() }))
                    .collect::<Result<Vec<_>>>()
            })
            .await
            .expect("made");
        let scope: Scope = app.here.manager();
        let run = app.db.write(&scope, move |tx| bulk::start(tx, &bulk::Doing::Tag { tag: "many".into() }, &ids)).await.expect("started");
        assert_eq!((run.state, run.done, run.changed), (crate::store::bulk::State::Running, 0, 0));
        app.manager().get(&format!("/partners/bulk/{}", run.id)).await.is(200).shows("data-poll");
        let id = run.id;
        // The job's own loop, a step at a time; taking back waits until it is done.
        let step = async |scope: &Scope| app.db.write(scope, move |tx| bulk::step(tx, id)).await.expect("a step");
        assert!(step(&scope).await);
        assert!(app.db.write(&scope, move |tx| bulk::undo(tx, id)).await.is_err(), "not while it runs");
        while step(&scope).await {}
        let all = app.db.read(&scope, move |tx| crate::store::bulk::run(tx, id)).await.expect("read");
        assert_eq!((all.done, all.changed), (1003, 1003));
        app.manager().get("/partners?f=tag:many").await.shows("1,000+");
        app.db.write(&scope, move |tx| bulk::undo(tx, id)).await.expect("taken back");
        while step(&scope).await {}
        app.manager().get("/partners?f=tag:many").await.shows("Nobody matches");
        app.manager().get(&format!("/partners/bulk/{id}")).await.shows("The change has been taken back").hides("data-poll");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn cells_are_edited_where_they_stand() {
    TestDb::each(|db| async move {
        let app = TestApp::over(db, slices()).await;
        let few = made(&app).await;
        let cell = format!("c-tags-{}", few.vera);
        let (manager, path) = (app.manager().asking_for(&cell), format!("/partners/cell/{}/tags", few.vera));
        manager.get(&path).await.is(200).shows(&format!("id=\"{cell}\"")).shows("data-inline").shows("value=\"походы\"").hides("<html");
        manager
            .post(&path, &[("version", "1"), ("to", "походы, лес")])
            .await
            .is(200)
            .shows(&format!("id=\"{cell}\""))
            .shows("лес")
            .shows("data-edit")
            .hides("<html");
        manager.post(&path, &[("version", "1"), ("to", "again")]).await.is(412).shows("again").shows("Someone else saved");
        let long = "x".repeat(61);
        manager.post(&path, &[("version", "2"), ("to", &long)]).await.is(422).shows("error").shows(&long);
        app.manager()
            .post(&format!("/partners/cell/{}/market", few.june), &[("version", "1"), ("to", "RU"), ("city", "Perm")])
            .await
            .is(303);
        app.manager().get("/partners?f=market:RU").await.shows("June Castellano").shows("Perm");
        app.manager().get(&format!("/partners/cell/{}/password", few.vera)).await.is(404);
        app.viewer().post(&path, &[("version", "2"), ("to", "")]).await.is(403);
        app.stranger(Role::Owner).get(&path).await.is(404);
        app.viewer().get("/partners").await.is(200).hides("data-edit").shows("Vera");
        // A tile of the board: forward at once, backward by the form that asks why.
        let tile = format!("/partners/board/{}", few.partnership);
        app.manager().post(&tile, &[("to", "expansion"), ("back", "/partners?layout=board")]).await.is(303);
        app.manager().get("/partners?f=stage:expansion").await.shows("Vera");
        let asked = app.manager().post(&tile, &[("to", "prospect"), ("back", "/partners?layout=board")]).await;
        assert_eq!(asked.header("location"), format!("/partnerships/{}/cell/stage", few.partnership));
        app.stranger(Role::Owner).post(&tile, &[("to", "prospect")]).await.is(404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_goes_out_as_a_file() {
    TestDb::each(|db| async move {
        let app = TestApp::over(db, slices()).await;
        let few = made(&app).await;
        let analyst = app.person(Role::Analyst);
        let csv = analyst.get("/partners/export?format=csv").await;
        csv.is(200);
        assert!(
            csv.header("content-disposition").starts_with("attachment; filename*=UTF-8''creators-2026-04-14.csv"),
            "{}",
            csv.header("content-disposition")
        );
        let text = csv.text.trim_start_matches('\u{feff}');
        let head: Vec<&str> = text.lines().next().expect("a head").split(',').collect();
        for name in
            ["creator_id", "given_name", "tags", "platform", "handle", "followers", "observed_on", "brand", "stage", "manager", "since"]
        {
            assert!(head.contains(&name), "{name} in {head:?}");
        }
        assert_eq!(text.lines().count(), 4, "{text}");
        csv.shows(&few.vera.to_string()).shows("Лесникова").shows("96400").shows("Osier").shows("foundation");
        // What a spreadsheet would run is not there as it was typed.
        assert!(!text.split([',', '\n', ';']).any(|c| c.trim_matches('"').starts_with("=Иван")), "{text}");
        assert_eq!(analyst.get("/partners/export?format=csv&f=market:US").await.text.lines().count(), 2);
        assert_eq!(
            analyst
                .post("/partners/export", &[("format", "csv"), ("id", &few.vera.to_string()), ("id", &few.ivan.to_string())])
                .await
                .text
                .lines()
                .count(),
            3
        );
        let xlsx = analyst.get("/partners/export?format=xlsx").await;
        xlsx.is(200);
        assert_eq!(xlsx.bytes.get(..2), Some(&b"PK"[..]));
        app.viewer().get("/partners/export?format=csv").await.is(403);
        app.viewer().post("/partners/export", &[("format", "csv"), ("all", "1"), ("query", "")]).await.is(403);
        app.stranger(Role::Owner).post("/partners/export", &[("format", "csv"), ("id", &few.vera.to_string())]).await.is(404);
        analyst.get("/partners/export?format=exe").await.is(422);
        assert!(app.token(Role::Analyst).get("/api/v1/creators/export?format=csv").await.is(200).text.contains("Лесникова"));
        assert_eq!(events(&app, "directory_export").await, 5);
        let left = std::fs::read_dir(app.app.folder("exports")).expect("the folder").count();
        assert_eq!(left, 0, "no file stays behind");
        assert!(few.brand.0 != few.june.0);
    })
    .await;
}
