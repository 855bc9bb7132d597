//! Making and changing workspaces.

use kernel::{App, Config, Error, Lang, Role, Scope, Slice, args, ids::WorkspaceId, testing::TestDb};

use super::scene::{HASH, Scene};
use crate::{
    actions::workspaces::{self, Joining},
    gate,
    model::{EditWorkspace, Newcomer},
    store,
};

fn settings(name: &str) -> EditWorkspace {
    EditWorkspace { name: name.into(), creator_word: "blogger".into(), language: "ru".into(), zone: "Europe/Moscow".into() }
}

fn owner(email: &str) -> Joining {
    let newcomer = Newcomer { name: "Майя".into(), name_latin: None, zone: "Europe/Moscow".into() };
    Joining { email: email.into(), newcomer, language: Lang::Ru, password_hash: Some(HASH.into()) }
}

#[tokio::test]
async fn a_new_workspace_has_an_owner_and_what_slices_begin_with() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let tags = Slice {
            seed: Some(|tx| {
                tx.exec("insert into limits (limit_key, since, hits) values ('seeded', $1, $2)", &args![tx.now(), tx.ws()])?;
                Ok(())
            }),
            ..Slice::named("tags")
        };
        let app = App::new(
            Config::default(),
            scene.db.db(),
            scene.db.clock().clone(),
            kernel::testing::chance(),
            [1; 32],
            gate::doorkeeper(),
            &[tags],
        );
        let ws = scene.system(store::workspaces::next).await.unwrap();
        assert_eq!(ws, WorkspaceId(2));
        let valid = settings("Ива").validate().unwrap();
        let person = scene
            .db
            .write(&Scope::of_system(ws, "test"), move |tx| workspaces::create(tx, &app, &valid, &owner("maya@osier.example")))
            .await
            .unwrap();
        let places = scene.system(move |tx| store::people::memberships(tx, person)).await.unwrap();
        assert_eq!(places.iter().map(|p| (p.workspace, p.role, p.workspace_name.as_str())).collect::<Vec<_>>(), [(ws, Role::Owner, "Ива")]);
        let seeded: (i64,) = scene.system(|tx| Ok(tx.one("select hits from limits where limit_key = 'seeded'", &[])?)).await.unwrap();
        assert_eq!(seeded, (2,), "in the new workspace's scope");
    })
    .await;
}

#[tokio::test]
async fn the_owner_of_two_workspaces_is_one_person() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let (app, valid) = (scene.app.clone(), settings("Ива").validate().unwrap());
        let ws = Scope::of_system(WorkspaceId(7), "test");
        let person = scene.db.write(&ws, move |tx| workspaces::create(tx, &app, &valid, &owner("manager@w1.example"))).await.unwrap();
        assert_eq!(person, scene.person(Role::Manager).await);
        let account = scene.system(move |tx| store::people::account(tx, person)).await.unwrap();
        assert!(account.password_hash.is_none(), "what they had stays");
    })
    .await;
}

#[tokio::test]
async fn settings_are_changed_by_what_was_read() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        scene.owner(|tx| workspaces::edit(tx, &settings("Ива"), 1)).await.unwrap();
        let view = scene.owner(store::workspaces::view).await.unwrap();
        assert_eq!((view.name.as_str(), view.creator_word.as_str(), view.language.as_str(), view.version), ("Ива", "blogger", "ru", 2));
        assert!(matches!(scene.owner(|tx| workspaces::edit(tx, &settings("Верба"), 1)).await, Err(Error::Stale)));
        assert_eq!(scene.events().await, ["workspace_edit"]);
    })
    .await;
}
