//! By those who can click.

use http::Method;
use kernel::{
    Role,
    testing::{Answer, Person, TestApp, TestDb},
};
use partnerships::model::Stage;

use crate::world::{brand, started};

async fn app() -> TestApp {
    over(TestDb::sqlite()).await
}

async fn over(db: TestDb) -> TestApp {
    let app = TestApp::over(db, vec![partnerships::slice(), playbooks::slice()]).await;
    app.db.write(&app.here.owner(), playbooks::actions::seed).await.expect("seeded");
    app
}

/// The address of the playbook of this name.
async fn address(person: &Person, name: &str) -> String {
    let page = person.get("/playbooks").await;
    let before = page.is(200).text.split(&format!("\" data-open>{name}")).next().expect("a page").to_owned();
    let at = before.rfind("href=\"/playbooks/").expect("a link");
    before[at + 6..].to_owned()
}

/// The fields of the form on a page, as a browser would send them.
fn fields(page: &Answer) -> Vec<(String, String)> {
    let unescaped = |text: &str| {
        text.replace("&#34;", "\"")
            .replace("&#39;", "'")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&#60;", "<")
            .replace("&#62;", ">")
            .replace("&#38;", "&")
            .replace("&amp;", "&")
    };
    let attribute = |tag: &str, name: &str| Some(unescaped(tag.split(&format!("{name}=\"")).nth(1)?.split('"').next()?));
    let form = page.text.split("<form class=\"form playbook-form\"").nth(1).expect("a form").split("</form>").next().expect("its end");
    let mut found = Vec::new();
    for part in form.split('<').skip(1) {
        let Some(name) = attribute(part, " name") else { continue };
        if part.starts_with("input") {
            found.push((name, attribute(part, " value").unwrap_or_default()));
        } else if part.starts_with("textarea") {
            found.push((name, unescaped(part.split_once('>').map_or("", |(_, text)| text))));
        } else if part.starts_with("select") {
            let all = form.split(&format!("name=\"{name}\"")).nth(1).expect("the select").split("</select>").next().expect("its end");
            let chosen = all.split("<option").skip(1).find(|o| o.split('>').next().is_some_and(|tag| tag.ends_with(" selected")));
            found.push((name, chosen.and_then(|o| attribute(o, " value")).unwrap_or_default()));
        }
    }
    found
}

/// The fields with some of them otherwise.
fn typed<'f>(fields: &'f [(String, String)], changes: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let kept = fields.iter().filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    kept.map(|(name, value)| (name.as_str(), value.as_str())).chain(changes.iter().copied()).collect()
}

#[tokio::test]
async fn the_list_and_the_sheet_are_read_by_everybody_in_their_language() {
    let app = app().await;
    let viewer = app.viewer();
    let at = address(&viewer, "Long partnership").await;
    viewer.get("/playbooks").await.is(200).shows("The usual one").hides("/playbooks/new");
    let page = viewer.get(&at).await;
    page.is(200).shows("Most the audience sees in twelve months").shows("the idea and the cut").hides("/edit").hides("playbooks-");
    page.shows("Guarantee 6 exceeds cap 4: 2 must be work the audience does not see");
    viewer.get(&format!("{at}/edit")).await.is(403);
    viewer.get(&format!("{at}/versions")).await.is(200).shows("Version 1").shows("The first version.");
    viewer.get(&format!("{at}/partnerships")).await.is(200).shows("nobody");
    let file = viewer.get(&format!("{at}/toml")).await;
    assert_eq!(file.is(200).text, engine::playbook::PRESETS[0].playbook().expect("it reads").to_toml());
    app.stranger(Role::Owner).get(&at).await.is(404);
}

#[tokio::test]
async fn the_form_as_it_came_changes_nothing_and_what_is_typed_is_kept() {
    let app = app().await;
    let owner = app.owner();
    let at = address(&owner, "Long partnership").await;
    let edit = format!("{at}/edit");
    let fields = fields(&owner.get(&edit).await);
    assert!(fields.len() > 200, "every value with its reasons: {}", fields.len());
    owner.post(&edit, &typed(&fields, &[("go", "save")])).await.is(303);
    owner.get(&format!("{at}/versions")).await.shows("The first version.").hides("Version 2");

    let wrong = owner.post(&edit, &typed(&fields, &[("deepening.fatigue_cap", "90"), ("name.ru", ""), ("go", "preview")])).await;
    wrong.is(422).shows("2 fields need your attention").shows("Deepening · Most the audience sees in twelve months: from 1 to 52");
    wrong.shows("value=\"90\"").shows("href=\"#f-deepening.fatigue_cap\"").shows("id=\"stage-deepening\" open");

    let added = owner.post(&edit, &typed(&fields, &[("act", "add:gates:deepening"), ("deepening.fatigue_cap", "90")])).await;
    added.is(200).shows("name=\"deepening.gates.7.measure\"").shows("value=\"90\"");
    let dropped = owner.post(&edit, &typed(&fields, &[("act", "drop:gates:deepening:1")])).await;
    dropped.is(200).shows("name=\"deepening.gates.5.measure\"").hides("name=\"deepening.gates.6.measure\"");
}

#[tokio::test]
async fn a_change_is_seen_before_it_is_saved_and_can_be_taken_back() {
    TestDb::each(|db| async move {
        let app = over(db).await;
        let (owner, here) = (app.owner(), app.here.owner());
        let brand = brand(&app.db, &here, "Подорожина").await;
        started(&app.db, &here, "Вера Лесникова", brand, Stage::Deepening).await;
        started(&app.db, &here, "Мирон Карпов", brand, Stage::Foundation).await;
        let at = address(&owner, "Long partnership").await;
        let edit = format!("{at}/edit");
        let fields = fields(&owner.get(&edit).await);
        let change = [("deepening.fatigue_cap", "3"), ("deepening.collaborations_max", "3"), ("note", "Устали"), ("go", "preview")];
        let seen = owner.post(&edit, &typed(&fields, &change)).await;
        seen.is(200)
            .shows("1 partnership would be held to something else.")
            .shows("Вера Лесникова")
            .hides("Мирон Карпов")
            .shows("<del>4</del>");
        let toml = seen.text.split("name=\"toml\" hidden>").nth(1).expect("the text").split("</textarea>").next().expect("its end");
        let toml = toml
            .replace("&#34;", "\"")
            .replace("&#39;", "'")
            .replace("&#60;", "<")
            .replace("&#62;", ">")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&#38;", "&");
        owner.get(&format!("{at}/versions")).await.hides("Version 2");
        let save = [("toml", toml.as_str()), ("note", "Устали"), ("version", "1")];
        owner.post(&format!("{at}/save"), &[&save[..], &[("go", "edit")]].concat()).await.is(200).shows("name=\"deepening.fatigue_cap\"");
        owner.post(&format!("{at}/save"), &[&save[..], &[("go", "save")]].concat()).await.follow().await.is(200).shows("Saved");
        owner.post(&format!("{at}/save"), &[&save[..], &[("go", "save")]].concat()).await.is(412).shows("Nothing changes.");
        let versions = owner.get(&format!("{at}/versions")).await;
        versions.is(200).shows("Version 2").shows("Устали").shows("<ins>3</ins>");
        let back = format!("{at}/versions/1/restore");
        owner.post(&back, &[("version", "1")]).await.is(412);
        owner.post(&back, &[("version", "2")]).await.follow().await.is(200).shows("As in version 1 again");
        owner.post(&format!("{at}/versions/3/restore"), &[("version", "3")]).await.is(409).shows("in force already");
    })
    .await;
}

/// A form with a text and a file, as a browser sends it.
async fn sent(person: &Person, path: &str, fields: &[(&str, &str)], file: &[u8]) -> Answer {
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend(format!("--edge\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").into_bytes());
    }
    body.extend(b"--edge\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.toml\"\r\ncontent-type: text/plain\r\n\r\n");
    body.extend(file);
    body.extend(b"\r\n--edge--\r\n");
    person.send(Method::POST, path, Some("multipart/form-data; boundary=edge"), body).await
}

#[tokio::test]
async fn a_text_names_the_line_of_what_is_wrong() {
    let app = app().await;
    let owner = app.owner();
    let at = address(&owner, "Three years").await;
    let text = format!("{at}/text");
    let toml = engine::playbook::PRESETS[1].toml;
    owner.get(&text).await.is(200).shows("[foundation]");
    let bent = toml.replacen("fatigue_cap", "fatige_cap", 1);
    let line = bent.lines().position(|line| line.starts_with("fatige_cap")).expect("it is there") + 1;
    let wrong = sent(&owner, &text, &[("version", "1"), ("toml", &bent)], b"").await;
    wrong.is(422).shows(&format!("Line {line}, column 1: ")).shows("perhaps “fatigue_cap” was meant").shows("fatige_cap = ");
    sent(&owner, &text, &[("version", "1"), ("toml", "name = ")], b"").await.is(422).shows("Line 1, column").shows("this is not TOML");
    sent(&owner, &text, &[("version", "1")], &[0xff, 0xfe, 0x00]).await.is(422).shows("not text in UTF-8");
    let mut marked = b"\xef\xbb\xbf".to_vec();
    marked.extend(toml.replacen("Three years", "Three summers", 1).into_bytes());
    sent(&owner, &text, &[("version", "1"), ("toml", "nonsense")], &marked).await.is(200).shows("Three summers");
    sent(&owner, "/playbooks/new/text", &[("toml", toml)], b"").await.is(422).shows("already taken");
    sent(&owner, "/playbooks/new/text", &[], &marked).await.is(422).shows("already taken");
    let new = toml.replacen("Three years", "Three summers", 1).replacen("Три года", "Три лета", 1);
    sent(&owner, "/playbooks/new/text", &[("toml", &new)], b"").await.follow().await.is(200).shows("Three summers");
    sent(&app.manager(), "/playbooks/new/text", &[("toml", &new)], b"").await.is(403);
}

#[tokio::test]
async fn a_copy_has_names_of_its_own_and_old_ones_are_put_away() {
    let app = app().await;
    let owner = app.owner();
    owner.get("/playbooks/new").await.is(200).shows("preset:three_tiers");
    owner.post("/playbooks/new", &[("from", "preset:nothing"), ("name_en", ""), ("name_ru", "Свой")]).await.is(422).shows("2 fields");
    let taken = [("from", "preset:default"), ("name_en", "Long partnership"), ("name_ru", "Свой")];
    owner.post("/playbooks/new", &taken).await.is(422).shows("already taken");
    let new = [("from", "preset:default"), ("name_en", "Our own"), ("name_ru", "Свой")];
    owner.post("/playbooks/new", &new).await.follow().await.is(200).shows("Edit “Our own”");
    let at = address(&owner, "Our own").await;
    owner.post(&format!("{at}/default"), &[("version", "1")]).await.follow().await.is(200).shows("The usual one");
    owner.post(&format!("{at}/archive"), &[("version", "2")]).await.is(409);
    let old = address(&owner, "Long partnership").await;
    owner.post(&format!("{old}/archive"), &[("version", "2")]).await.follow().await.is(200).shows("Archived");
    owner.post(&format!("{old}/restore"), &[("version", "3")]).await.follow().await.is(200);
    app.manager().post(&format!("{old}/archive"), &[("version", "4")]).await.is(403);
}

#[tokio::test]
async fn a_partnership_gets_another_playbook_and_a_value_of_its_own() {
    let app = app().await;
    let (manager, here) = (app.manager(), app.here.owner());
    let brand = brand(&app.db, &here, "Подорожина").await;
    let id = started(&app.db, &here, "Вера Лесникова", brand, Stage::Deepening).await;
    let page = format!("/partnerships/{id}/playbook");
    manager.get(&page).await.is(200).shows("Long partnership").shows("The usual one");
    let other = address(&manager, "Three years").await;
    let other_id = other.trim_start_matches("/playbooks/");
    let chosen = manager.post(&page, &[("playbook_id", other_id), ("reason", "Договорились на три года")]).await;
    chosen.follow().await.is(200).shows("Договорились на три года").shows("Three years");
    manager.post(&page, &[("playbook_id", "nonsense")]).await.is(422);

    let cap = format!("{page}/fatigue_cap");
    manager.get(&cap).await.is(200).shows("the playbook says");
    manager.post(&cap, &[("value", "0"), ("reason", "")]).await.is(422).shows("2 fields").shows("value=\"0\"");
    manager.post(&cap, &[("value", ""), ("reason", "Реже")]).await.is(422);
    manager.post(&cap, &[("value", "2"), ("reason", "Попросила реже")]).await.follow().await.is(200).shows("Попросила реже");
    manager.post(&cap, &[("none", "1"), ("reason", "Решает сама")]).await.follow().await.is(200).shows("does not hold here");
    manager.post(&format!("{cap}/end"), &[]).await.follow().await.is(200).hides("Решает сама");
    manager.get(&format!("{page}/nonsense")).await.is(404);
    app.viewer().get(&page).await.is(200).hides("Set otherwise");
    app.viewer().post(&cap, &[("value", "2"), ("reason", "x")]).await.is(403);
    app.stranger(Role::Owner).get(&page).await.is(404);

    let many = format!("{other}/choose");
    manager.get(&many).await.is(200).shows("Подорожина");
    manager.post(&many, &[("reason", "")]).await.is(422);
    let brand_id = brand.to_string();
    manager.post(&page, &[("playbook_id", "")]).await.is(303);
    manager.post(&many, &[("brand", &brand_id)]).await.follow().await.is(200).shows("1 partnership changed").shows("Вера Лесникова");
}
