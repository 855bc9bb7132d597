//! Roles, suspension, removal, and who may do it.

use kernel::{Error, Role, testing::TestDb};

use super::scene::{Scene, refusal};
use crate::{
    actions::{members, workspaces},
    model::{EditMember, EditWorkspace},
};

fn role(code: &str) -> EditMember {
    EditMember { role: Some(code.into()), state: None, market: None }
}

fn state(role: Option<&str>, code: &str) -> EditMember {
    EditMember { role: role.map(str::to_owned), state: Some(code.into()), ..Default::default() }
}

#[tokio::test]
async fn the_last_owner_stays() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let (owner, manager) = (scene.ws.member(Role::Owner), scene.ws.member(Role::Manager));
        let suspend = state(None, "suspended");
        for change in [role("viewer"), suspend] {
            assert_eq!(refusal(scene.owner(move |tx| members::edit(tx, owner, &change, 1)).await), "accounts-last-owner");
        }
        assert_eq!(refusal(scene.owner(move |tx| members::remove(tx, owner, 1)).await), "accounts-last-owner");
        scene.owner(move |tx| members::edit(tx, manager, &role("owner"), 1)).await.unwrap();
        scene.owner(move |tx| members::edit(tx, owner, &role("viewer"), 1)).await.unwrap();
        assert_eq!(refusal(scene.owner(move |tx| members::remove(tx, manager, 2)).await), "accounts-last-owner");
        assert_eq!(scene.events().await, ["member_role", "member_role"]);
    })
    .await;
}

#[tokio::test]
async fn a_suspended_owner_rules_nothing() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let (owner, manager) = (scene.ws.member(Role::Owner), scene.ws.member(Role::Manager));
        scene.owner(move |tx| members::edit(tx, manager, &state(Some("owner"), "suspended"), 1)).await.unwrap();
        assert_eq!(refusal(scene.owner(move |tx| members::remove(tx, owner, 1)).await), "accounts-last-owner");
        scene.owner(move |tx| members::edit(tx, manager, &state(None, "active"), 2)).await.unwrap();
        scene.owner(move |tx| members::remove(tx, owner, 1)).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn only_owners_rule() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let viewer = scene.ws.member(Role::Viewer);
        let settings =
            EditWorkspace { name: "Osier".into(), creator_word: "blogger".into(), language: "ru".into(), zone: "Europe/Moscow".into() };
        for scope in [scene.ws.manager(), scene.ws.analyst(), scene.ws.viewer()] {
            let own = scope.member().expect("a member");
            let settings = settings.clone();
            for (change, id) in [(role("owner"), own), (role("manager"), viewer)] {
                let refused = scene.db.write(&scope, move |tx| members::edit(tx, id, &change, 1)).await;
                assert!(matches!(refused, Err(Error::Forbidden)), "{refused:?}");
            }
            assert!(matches!(scene.db.write(&scope, move |tx| members::remove(tx, viewer, 1)).await, Err(Error::Forbidden)));
            assert!(matches!(scene.db.write(&scope, move |tx| workspaces::edit(tx, &settings, 1)).await, Err(Error::Forbidden)));
        }
        assert!(scene.events().await.is_empty(), "nothing happened");
        assert_eq!(scene.version(viewer).await, 1);
    })
    .await;
}

#[tokio::test]
async fn members_of_another_workspace_are_not_there() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let other = scene.db.workspace(2).await;
        let theirs = other.member(Role::Viewer);
        assert!(matches!(scene.owner(move |tx| members::edit(tx, theirs, &role("owner"), 1)).await, Err(Error::NotFound)));
        assert!(matches!(scene.owner(move |tx| members::remove(tx, theirs, 1)).await, Err(Error::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn who_saves_second_is_told() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let viewer = scene.ws.member(Role::Viewer);
        scene.owner(move |tx| members::edit(tx, viewer, &role("analyst"), 1)).await.unwrap();
        assert!(matches!(scene.owner(move |tx| members::edit(tx, viewer, &role("manager"), 1)).await, Err(Error::Stale)));
        assert!(matches!(scene.owner(move |tx| members::remove(tx, viewer, 1)).await, Err(Error::Stale)));
        scene.owner(move |tx| members::edit(tx, viewer, &role("analyst"), 1)).await.expect("nothing to change is no mistake");
    })
    .await;
}

/// Which market somebody knows is no right of theirs: they stay signed in.
#[tokio::test]
async fn a_market_is_given_and_taken_and_ends_nothing() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let manager = scene.ws.member(Role::Manager);
        let session = scene.sign_in(Role::Manager).await;
        let market = |code: &str| EditMember { market: Some(code.into()), ..Default::default() };
        let held = async |scene: &Scene| scene.owner(move |tx| crate::store::members::view(tx, manager)).await.unwrap().market;
        for (version, code, after) in [(1, "RU", Some("RU")), (2, "US", Some("US")), (3, "", None)] {
            let change = market(code);
            scene.owner(move |tx| members::edit(tx, manager, &change, version)).await.unwrap();
            assert_eq!(held(&scene).await.as_deref(), after);
        }
        let nowhere = market("ZZ");
        assert_eq!(refusal(scene.owner(move |tx| members::edit(tx, manager, &nowhere, 4)).await), "market: error-not-choice");
        let own = market("RU");
        assert!(matches!(scene.db.write(&scene.ws.manager(), move |tx| members::edit(tx, manager, &own, 4)).await, Err(Error::Forbidden)));
        assert!(scene.visitor(&session).await.is_some());
        assert_eq!(scene.events().await[1..], ["member_market", "member_market", "member_market"], "after the sign-in");
    })
    .await;
}
