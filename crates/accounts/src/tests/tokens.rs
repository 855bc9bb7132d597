//! API tokens.

use jiff::SignedDuration;
use kernel::{Action, Error, Role, Scope, Via, testing::TestDb, web::Visitor};

use super::scene::Scene;
use crate::{
    actions::{members, tokens},
    gate,
    model::{EditMember, NewToken},
    secret::Secret,
};

fn new(scopes: &[&str]) -> NewToken {
    NewToken { name: "Warehouse".into(), scopes: scopes.iter().map(|&s| s.to_owned()).collect(), days: 30 }
}

async fn make(scene: &Scene, role: Role, scopes: &'static [&'static str]) -> Secret {
    let secret = scene.secret().into_token();
    let given = secret.clone();
    scene.db.write(&scene.ws.scope(role), move |tx| tokens::create(tx, &new(scopes), &given)).await.unwrap();
    secret
}

async fn holder(scene: &Scene, secret: &Secret) -> Option<Visitor> {
    let hash = secret.hash();
    scene.db.read(&Scope::system("test"), move |tx| gate::token(tx, &hash)).await.unwrap()
}

#[tokio::test]
async fn a_token_may_do_what_its_scopes_and_its_owner_may() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        for (role, scopes, may, may_not) in [
            (
                Role::Manager,
                &["read", "write"][..],
                &[Action::Read, Action::Edit, Action::Merge][..],
                &[Action::Export, Action::Import, Action::Configure, Action::Own][..],
            ),
            (Role::Viewer, &["read", "write", "import", "export"], &[Action::Read], &[Action::Edit, Action::Import, Action::Export]),
            (Role::Owner, &["read"], &[Action::Read, Action::Audit], &[Action::Edit, Action::Members, Action::Own]),
        ] {
            let secret = make(&scene, role, scopes).await;
            let scope = holder(&scene, &secret).await.expect("a valid token").scope(Via::Api);
            for action in may {
                assert!(scope.can(*action), "{role:?} {scopes:?} {action:?}");
            }
            for action in may_not {
                assert!(!scope.can(*action), "{role:?} {scopes:?} {action:?}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_token_ends_by_time_by_hand_and_with_its_owner() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let by_hand = make(&scene, Role::Analyst, &["read"]).await;
        let id = scene.db.read(&scene.ws.analyst(), tokens::list).await.unwrap()[0].id;
        scene.db.write(&scene.ws.analyst(), move |tx| tokens::revoke(tx, id)).await.unwrap();
        assert!(holder(&scene, &by_hand).await.is_none());

        let with_owner = make(&scene, Role::Manager, &["read"]).await;
        let manager = scene.ws.member(Role::Manager);
        scene
            .owner(move |tx| members::edit(tx, manager, &EditMember { state: Some("suspended".into()), ..Default::default() }, 1))
            .await
            .unwrap();
        assert!(holder(&scene, &with_owner).await.is_none(), "a suspended owner's token");
        scene
            .owner(move |tx| members::edit(tx, manager, &EditMember { state: Some("active".into()), ..Default::default() }, 2))
            .await
            .unwrap();
        assert!(holder(&scene, &with_owner).await.is_some());
        scene.owner(move |tx| members::remove(tx, manager, 3)).await.unwrap();
        assert!(holder(&scene, &with_owner).await.is_none());

        let by_time = make(&scene, Role::Viewer, &["read"]).await;
        scene.db.clock.advance(SignedDuration::from_hours(24 * 30));
        assert!(holder(&scene, &by_time).await.is_none());
    })
    .await;
}

#[tokio::test]
async fn tokens_are_ones_own_and_the_owners_to_end() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        make(&scene, Role::Manager, &["read"]).await;
        let id = scene.db.read(&scene.ws.manager(), tokens::list).await.unwrap()[0].id;
        assert!(scene.db.read(&scene.ws.viewer(), tokens::list).await.unwrap().is_empty());
        assert!(matches!(scene.db.write(&scene.ws.viewer(), move |tx| tokens::revoke(tx, id)).await, Err(Error::NotFound)));
        assert_eq!(scene.db.read(&scene.ws.owner(), tokens::list).await.unwrap().len(), 1);
        scene.owner(move |tx| tokens::revoke(tx, id)).await.unwrap();
        let by_token = scene.ws.manager().limited_to(vec!["read".into(), "write".into()]);
        let given = scene.secret().into_token();
        let made = scene.db.write(&by_token, move |tx| tokens::create(tx, &new(&["read"]), &given)).await;
        assert!(matches!(made, Err(Error::Forbidden)), "a token makes no tokens");
    })
    .await;
}

#[tokio::test]
async fn the_last_use_is_written_down() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let secret = make(&scene, Role::Manager, &["read"]).await;
        let visitor = holder(&scene, &secret).await.expect("valid");
        assert!(visitor.touch);
        scene.system(move |tx| gate::touch(tx, &visitor)).await.unwrap();
        assert!(!holder(&scene, &secret).await.expect("valid").touch);
        let listed = scene.db.read(&scene.ws.manager(), tokens::list).await.unwrap();
        assert_eq!(listed[0].used_at, Some(scene.app.clock().now()));
        assert_eq!(listed[0].hint, secret.hint());
    })
    .await;
}
