//! Today by behaviour, on both engines.

use kernel::{Lang, Role, testing::TestDb};
use steps::model::State;

use super::world::World;

/// What the line of a step begins with.
fn line(step: &steps::store::lists::Shown) -> String {
    format!("id=\"t-{}\"", step.id)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_queue_says_who_what_why_and_by_which_rule() {
    TestDb::each(|db| async move {
        let world = World::on(db).await;
        let l = world.app.app.l(Lang::En).clone();
        let page = world.app.manager().get("/today").await;
        page.is(200)
            .shows("Send the shorter terms")
            .shows("Show the summer plan")
            .shows("Вера Лесникова")
            .shows(l.t("engine-rule-promise_ours"))
            .shows("in Yekaterinburg")
            .shows("late there")
            .shows(l.t("steps-group-promises"))
            .shows("name=\"version\"");
        let part = world.app.manager().asking_for("queue").get("/today").await;
        assert!(page.text.contains(part.text.trim()), "the part stands in the page");
        // Another member sees it on the list of the team only, and a viewer has nothing to press.
        world.app.owner().get("/today").await.is(200).hides("li class=\"task");
        world.app.owner().get("/today?tab=team").await.is(200).shows("Send the shorter terms").shows("The manager");
        world.app.viewer().get("/today?tab=team").await.is(200).shows("Send the shorter terms").hides("/done\"").hides("data-pick");
        world.app.stranger(Role::Owner).get("/today?tab=team").await.is(200).hides("Send the shorter terms");
        world.app.nobody().get("/today").await.is(303);
        world.app.manager().get("/").await.is(303);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn filters_narrow_and_an_address_that_says_nothing_is_a_today() {
    let world = World::on(TestDb::sqlite()).await;
    let manager = world.app.manager();
    for (query, found) in [
        ("group=promises", true),
        ("group=risks", false),
        ("market=RU", true),
        ("market=US", false),
        ("market=ZZ", false),
        ("group=nothing&tab=nowhere&brand=1", true),
        ("tab=snoozed", false),
        ("tab=done", false),
    ] {
        let page = manager.clone().asking_for("queue").get(&format!("/today?{query}")).await;
        page.is(200);
        assert_eq!(page.text.contains("Send the shorter terms"), found, "{query}");
    }
    manager.get("/today?after=zz").await.is(422);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_is_done_and_undone() {
    TestDb::each(|db| async move {
        let world = World::on(db).await;
        let step = world.promised("Send the shorter terms").await;
        let answer = world.act(&step, "done", &[]).await;
        answer.is(303);
        assert_eq!(answer.header("location"), "/today");
        let page = answer.follow().await;
        page.is(200).hides(&line(&step)).shows("/steps/undo/");
        world.app.manager().get("/today?tab=done").await.is(200).shows("Send the shorter terms");
        let undo = page.text.split("action=\"/steps/undo/").nth(1).and_then(|rest| rest.split('"').next()).expect("an undo");
        world.app.manager().post(&format!("/steps/undo/{undo}"), &[]).await.is(303);
        assert_eq!(world.promised("Send the shorter terms").await.state, State::Open);
        // The version that was seen is no longer the one that stands.
        let stale = world.act(&step, "done", &[]).await.is(303).follow().await;
        stale.is(200).shows("is-bad").shows("Send the shorter terms");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_a_script_the_queue_comes_back_and_the_next_task_has_the_focus() {
    let world = World::on(TestDb::sqlite()).await;
    let (step, next) = (world.promised("Send the shorter terms").await, world.promised("Show the summer plan").await);
    let (version, next_id) = (step.version.to_string(), next.id.to_string());
    let fields = [("version", version.as_str()), ("back", "/today?group=promises"), ("next", next_id.as_str())];
    let answer = world.app.manager().asking_for("queue").post(&format!("/steps/{}/done", step.id), &fields).await;
    answer.is(200).shows("id=\"queue\"").shows("<template data-toast>").hides("Send the shorter terms").hides("<html");
    let link = answer.text.split(&format!("id=\"o-{next_id}\"")).nth(1).and_then(|rest| rest.split('>').next()).expect("the link");
    assert!(link.contains("autofocus"), "{link}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_is_put_off_until_a_day_to_come() {
    TestDb::each(|db| async move {
        let world = World::on(db).await;
        let step = world.promised("Send the shorter terms").await;
        for (until, key) in [
            ("2026-04-14", "steps-error-until-past"),
            ("2020-02-29", "steps-error-until-past"),
            ("2029-01-01", "steps-error-until-far"),
            ("2026-02-30", "error-not-date"),
            ("", "error-required"),
        ] {
            let l = world.app.app.l(Lang::En).clone();
            let refused = world.act(&step, "snooze", &[("when", "day"), ("until", until)]).await;
            refused.is(422).shows(l.t(key)).shows("aria-invalid=\"true\"").shows(&format!("value=\"{until}\""));
        }
        world.act(&step, "snooze", &[("when", "tomorrow")]).await.is(303);
        let page = world.app.manager().get("/today?tab=snoozed").await;
        page.is(200).shows("Send the shorter terms").shows("Wed, Apr 15").shows("/unsnooze\"");
        let other = world.promised("Show the summer plan").await;
        world.act(&other, "snooze", &[("when", "good")]).await.is(303);
        let found = world.app.manager().get("/today").await;
        let l = world.app.app.l(Lang::En).clone();
        found.is(200).hides(&line(&other));
        let is_done = world.steps().await.is_empty();
        assert_eq!(found.text.contains(l.t("desk-today-all-done")), is_done, "all done is said when it is so");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_is_handed_to_somebody_who_can_do_it() {
    TestDb::each(|db| async move {
        let world = World::on(db).await;
        let l = world.app.app.l(Lang::En).clone();
        let step = world.promised("Send the shorter terms").await;
        let (viewer, owner) = (world.app.here.member(Role::Viewer).to_string(), world.app.here.member(Role::Owner).to_string());
        let stranger = world.app.elsewhere.member(Role::Owner).to_string();
        for to in ["", "nobody", viewer.as_str(), stranger.as_str()] {
            world.act(&step, "hand-over", &[("to", to)]).await.is(422).shows(l.t("steps-error-member")).shows("id=\"f-to\"");
        }
        world.act(&step, "hand-over", &[("to", &owner)]).await.is(303);
        world.app.owner().get("/today").await.is(200).shows(&line(&step));
        world.app.manager().get("/today").await.is(200).hides(&line(&step));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_is_dismissed_with_a_reason() {
    let world = World::on(TestDb::sqlite()).await;
    let l = world.app.app.l(Lang::En).clone();
    let step = world.promised("Send the shorter terms").await;
    world.act(&step, "dismiss", &[("reason", "  ")]).await.is(422).shows(l.t("steps-error-reason"));
    world.act(&step, "dismiss", &[("reason", "They have them already")]).await.is(303);
    world.app.manager().get("/today?tab=done").await.is(200).shows("They have them already");
    world.act(&step, "nothing", &[]).await.is(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn why_names_the_rule_the_facts_and_what_settles_it() {
    TestDb::each(|db| async move {
        let world = World::on(db).await;
        let l = world.app.app.l(Lang::En).clone();
        let step = world.promised("Send the shorter terms").await;
        let fact = step.advice.evidence.first().and_then(|e| e.fact).expect("a fact");
        let href = steps::why::address(fact, step.partnership, step.creator);
        let page = world.app.manager().get(&format!("/steps/{}/why?back=/today", step.id)).await;
        page.is(200).shows(l.t("engine-settled-promise")).shows(&format!("href=\"{href}\"")).shows(l.t("engine-rule-promise_ours"));
        let part = world.app.manager().asking_for("act").get(&format!("/steps/{}/why?back=//evil.example", step.id)).await;
        part.is(200).hides("<html").hides("evil.example");
        for act in ["done", "snooze", "hand-over", "dismiss", "more"] {
            world.app.manager().get(&format!("/steps/{}/{act}?back=/today", step.id)).await.is(200);
            world.app.viewer().get(&format!("/steps/{}/{act}", step.id)).await.is(403);
            world.app.stranger(Role::Owner).get(&format!("/steps/{}/{act}", step.id)).await.is(404);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn many_are_changed_at_once_and_back() {
    TestDb::each(|db| async move {
        let world = World::on(db).await;
        let steps = world.steps().await;
        let ids: Vec<String> = steps.iter().map(|step| step.id.to_string()).collect();
        let mut fields: Vec<(&str, &str)> = ids.iter().map(|id| ("id", id.as_str())).collect();
        fields.extend([("id", "nothing"), ("do", "tomorrow"), ("back", "/today")]);
        let page = world.app.manager().post("/today/bulk", &fields).await.is(303).follow().await;
        page.is(200);
        assert!(world.steps().await.is_empty());
        let undo = page.text.split("action=\"/steps/undo/").nth(1).and_then(|rest| rest.split('"').next()).expect("an undo");
        world.app.manager().post(&format!("/steps/undo/{undo}"), &[]).await.is(303);
        assert_eq!(world.steps().await.len(), steps.len());
        let past = [fields.as_slice(), &[("until", "2020-01-01")]].concat();
        let past: Vec<(&str, &str)> = past.into_iter().map(|(k, v)| if k == "do" { (k, "snooze") } else { (k, v) }).collect();
        let l = world.app.app.l(Lang::En).clone();
        world.app.manager().asking_for("queue").post("/today/bulk", &past).await.is(422).shows(l.t("steps-error-until-past"));
        world.app.manager().post("/today/bulk", &past).await.is(303).follow().await.is(200).shows(l.t("steps-error-until-past"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workspace_without_partnerships_is_told_how_to_begin() {
    let world = World::on(TestDb::sqlite()).await;
    let l = world.app.app.l(Lang::En).clone();
    let stranger = world.app.stranger(Role::Owner);
    stranger.get("/today").await.is(200).shows(l.t("desk-first-title")).shows("href=\"/playbooks\"").shows("action=\"/log\"");
    world.app.stranger(Role::Viewer).get("/today").await.is(200).hides("action=\"/log\"");
}
