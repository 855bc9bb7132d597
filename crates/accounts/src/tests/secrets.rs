//! What is handed out is not kept.

use kernel::{Role, db::Engine, testing::TestDb};

use super::{doors::with_factor, scene::Scene};
use crate::{
    actions::{
        account,
        invitations::{self, Links},
        second_factor, tokens,
    },
    model::{NewInvitation, NewToken},
    store::entry::Purpose,
};

#[tokio::test]
async fn no_secret_stands_in_the_database() {
    let scene = Scene::new(TestDb::sqlite()).await;
    assert_eq!(scene.db.engine(), Engine::Sqlite, "a file can be searched");
    let session = scene.sign_in(Role::Manager).await;
    let token = scene.secret().into_token();
    let links = Links { mail: scene.secret(), link: scene.secret() };
    let (given, letters) = ((token.clone(), links.clone()), scene.letters());
    let new = NewToken { name: "Warehouse".into(), scopes: vec!["read".into()], days: 1 };
    scene.owner(move |tx| tokens::create(tx, &new, &given.0)).await.unwrap();
    let invitation = NewInvitation { email: "vera@example.com".into(), role: "viewer".into(), language: "en".into() };
    scene.owner(move |tx| invitations::invite(tx, &invitation, &given.1, &letters)).await.unwrap();
    let (person, key) = with_factor(&scene).await;
    let seed = scene.secret();
    let codes = scene.system(move |tx| second_factor::renew_codes(tx, person, &seed)).await.unwrap();

    let copy = scene.db.folder().expect("a folder").join("copy.sqlite3");
    // What waits to be mailed is there until it is sent; nothing else may be.
    scene.system(|tx| Ok(tx.exec("delete from mail", &[])?)).await.unwrap();
    scene.db.copy_to(&copy).await.unwrap();
    let bytes = std::fs::read(&copy).unwrap();
    let holds = |text: &str| bytes.windows(text.len()).any(|w| w == text.as_bytes());
    assert!(holds("Warehouse"), "the search finds what is there");
    assert!(!bytes.windows(key.bytes().len()).any(|w| w == key.bytes()), "the key of a second factor");
    let secrets = [session.text(), token.text(), links.mail.text(), links.link.text()].map(str::to_owned);
    for secret in secrets.iter().chain(&codes) {
        assert!(!holds(secret), "{secret}");
        assert!(!holds(&secret.replace('-', "")), "{secret}");
    }
}

#[tokio::test]
async fn another_key_opens_no_second_factor_and_the_operator_is_told_whose() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        with_factor(&scene).await;
        let (right, wrong) = (crate::cli::second_factors(&scene.db, &[1; 32]).await, crate::cli::second_factors(&scene.db, &[2; 32]).await);
        assert_eq!(right.map(|s| (s.all, s.shut)).unwrap(), (1, Vec::new()));
        assert_eq!(wrong.map(|s| (s.all, s.shut)).unwrap(), (1, vec!["owner@w1.example".to_owned()]));
    })
    .await;
}

#[tokio::test]
async fn a_link_for_one_thing_opens_no_other() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let (link, letters) = (scene.secret(), scene.letters());
        let given = link.clone();
        scene.system(move |tx| account::ask_link(tx, "manager@w1.example", Purpose::SignIn, &given, &letters)).await.unwrap();
        for purpose in [Purpose::Reset, Purpose::Address, Purpose::Setup] {
            let hash = link.hash();
            assert_eq!(scene.system(move |tx| crate::store::entry::use_up(tx, purpose, &hash)).await.unwrap(), None);
        }
        let hash = link.hash();
        assert_eq!(scene.system(move |tx| crate::store::entry::demo(tx, &hash)).await.unwrap(), None);
    })
    .await;
}
