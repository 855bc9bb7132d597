//! Fifty at once: exactly one wins.

use std::future::Future;

use kernel::{Role, Tx, testing::TestDb};

use super::{
    doors::with_factor,
    scene::{HASH, Scene, device},
};
use crate::{
    actions::{
        account,
        enter::{self, Entry},
        invitations::{self, Accepted, Links},
        members,
        workspaces::{self, Joining},
    },
    model::{EditMember, EditWorkspace, NewInvitation, Newcomer},
    store::{self, entry::Purpose},
};

const CROWD: usize = 50;

/// How many of fifty tasks, all started before any is awaited, come back with `true`.
async fn winners<F: Future<Output = bool> + Send + 'static>(attempt: impl Fn() -> F) -> usize {
    let crowd: Vec<_> = (0..CROWD).map(|_| tokio::spawn(attempt())).collect();
    let mut won = 0;
    for task in crowd {
        won += usize::from(task.await.expect("nobody panics"));
    }
    won
}

fn system() -> kernel::Scope {
    kernel::Scope::system("test")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mailed_link_lets_one_in() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let (link, letters) = (scene.secret(), scene.letters());
        let given = link.clone();
        scene.system(move |tx| account::ask_link(tx, "manager@w1.example", Purpose::SignIn, &given, &letters)).await.unwrap();
        let (db, app) = (scene.db.db(), scene.app.clone());
        let won = winners(move || {
            let (db, hash, secret) = (db.clone(), link.hash(), crate::secret::Secret::new(&app));
            async move { db.write(&system(), move |tx| enter::by_link(tx, &hash, &secret, &device())).await.unwrap() == Entry::In }
        })
        .await;
        assert_eq!(won, 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reset_is_done_once() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let (link, letters) = (scene.secret(), scene.letters());
        let (given, sender) = (link.clone(), letters.clone());
        scene.system(move |tx| account::ask_link(tx, "manager@w1.example", Purpose::Reset, &given, &sender)).await.unwrap();
        let db = scene.db.db();
        let won = winners(move || {
            let (db, hash, letters) = (db.clone(), link.hash(), letters.clone());
            async move { db.write(&system(), move |tx| account::reset_password(tx, &hash, HASH, &letters)).await.unwrap().is_some() }
        })
        .await;
        assert_eq!(won, 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_makes_one_member() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let links = Links { mail: scene.secret(), link: scene.secret() };
        let (given, letters) = (links.clone(), scene.letters());
        let new = NewInvitation { email: "vera@example.com".into(), role: "viewer".into(), language: "en".into() };
        scene.owner(move |tx| invitations::invite(tx, &new, &given, &letters)).await.unwrap();
        let db = scene.db.db();
        let won = winners(move || {
            let (db, hash) = (db.clone(), links.link.hash());
            let newcomer = Newcomer { name: "Vera".into(), name_latin: None, zone: "UTC".into() };
            async move {
                let outcome = db
                    .write(&system(), move |tx| invitations::accept_as_newcomer(tx, &hash, &newcomer, kernel::Lang::En, HASH))
                    .await
                    .unwrap();
                matches!(outcome, Accepted::By(_))
            }
        })
        .await;
        assert_eq!(won, 1);
        assert_eq!(scene.owner(store::members::list).await.unwrap().len(), 5);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_opens_one_half_open_session() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let (person, key) = with_factor(&scene).await;
        scene.db.clock.advance(jiff::SignedDuration::from_secs(60));
        let code = key.code_at(scene.app.clock().now());
        let mut halves = Vec::new();
        for _ in 0..CROWD {
            halves.push(scene.enter(person).await.1.hash());
        }
        let halves = std::sync::Mutex::new(halves);
        let (db, app, vault) = (scene.db.db(), scene.app.clone(), scene.vault());
        let won = winners(move || {
            let vault = vault.clone();
            let half = halves.lock().unwrap().pop().expect("one each");
            let (db, code, secret) = (db.clone(), code.clone(), crate::secret::Secret::new(&app));
            async move {
                let visitor = [192, 0, 2, 9].into();
                let open = move |tx: &mut Tx<'_>| enter::by_code(tx, &half, &code, &secret, &device(), visitor, &vault);
                let outcome = db.write(&system(), open).await;
                outcome.unwrap().1 == Entry::In
            }
        })
        .await;
        assert_eq!(won, 1, "one step of the clock, one session");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_product_is_set_up_once() {
    TestDb::each(|db| async move {
        let app = Scene::new(TestDb::sqlite()).await.app;
        let link = crate::secret::Secret::new(&app);
        let hash = link.hash();
        db.write(&system(), move |tx| store::entry::insert(tx, None, Purpose::Setup, &hash)).await.unwrap();
        let settings = EditWorkspace { name: "Osier".into(), creator_word: "creator".into(), language: "en".into(), zone: "UTC".into() }
            .validate()
            .unwrap();
        let database = db.db();
        let won = winners(move || {
            let (db, app, hash, settings) = (database.clone(), app.clone(), link.hash(), settings.clone());
            let newcomer = Newcomer { name: "Maya".into(), name_latin: None, zone: "UTC".into() };
            let owner =
                Joining { email: "maya@osier.example".into(), newcomer, language: kernel::Lang::En, password_hash: Some(HASH.into()) };
            async move {
                let scope = kernel::Scope::of_system(kernel::ids::WorkspaceId(1), "set-up");
                matches!(db.write(&scope, move |tx| workspaces::set_up(tx, &app, &hash, &settings, &owner)).await, Ok(Some(_)))
            }
        })
        .await;
        assert_eq!(won, 1);
        let count: (i64,) = db.read(&system(), |tx| Ok(tx.one("select cast(count(*) as bigint) from workspaces", &[])?)).await.unwrap();
        assert_eq!(count, (1,));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_owners_cannot_both_step_down() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        for _ in 0..5 {
            let (a, b) = (scene.ws.member(Role::Owner), scene.ws.member(Role::Manager));
            for id in [a, b] {
                let version = scene.version(id).await;
                let owner = EditMember { role: Some("owner".into()), ..Default::default() };
                scene.owner(move |tx| members::edit(tx, id, &owner, version)).await.unwrap();
            }
            let mut steps = Vec::new();
            for id in [a, b] {
                let (db, scope, version) = (scene.db.db(), scene.ws.owner(), scene.version(id).await);
                let viewer = EditMember { role: Some("viewer".into()), ..Default::default() };
                steps.push(tokio::spawn(async move { db.write(&scope, move |tx| members::edit(tx, id, &viewer, version)).await.is_ok() }));
            }
            let mut went = 0;
            for step in steps {
                went += usize::from(step.await.unwrap());
            }
            assert_eq!(went, 1);
        }
    })
    .await;
}
