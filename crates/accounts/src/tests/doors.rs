//! Coming in, staying in, being let out.

use jiff::SignedDuration;
use kernel::{Error, Lang, Role, Scope, testing::TestDb};

use super::scene::{HASH, Scene, device};
use crate::{
    actions::{
        account,
        enter::{self, Entry},
        members, second_factor,
    },
    attempts::Verdict,
    gate,
    model::EditMember,
    second_factor::Key,
    store::{self, entry::Purpose},
};

#[tokio::test]
async fn a_session_shows_its_member_and_nothing_else_opens() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let secret = scene.sign_in(Role::Manager).await;
        let visitor = scene.visitor(&secret).await.expect("signed in");
        assert_eq!((visitor.workspace, visitor.member, visitor.role), (scene.ws.id, scene.ws.member(Role::Manager), Role::Manager));
        assert_eq!((visitor.workspace_name.as_str(), visitor.name.as_str(), visitor.lang), ("Workspace 1", "The manager", Lang::En));
        assert!(visitor.token_scopes.is_none() && !visitor.touch);
        assert!(scene.visitor(&scene.secret()).await.is_none());
        assert_eq!(scene.events().await, ["sign_in"]);
    })
    .await;
}

#[tokio::test]
async fn a_session_slides_and_ends() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let secret = scene.sign_in(Role::Viewer).await;
        scene.db.clock.advance(SignedDuration::from_hours(24 * 13));
        let visitor = scene.visitor(&secret).await.expect("within a fortnight");
        assert!(visitor.touch);
        scene.system(move |tx| gate::touch(tx, &visitor)).await.unwrap();
        assert!(!scene.visitor(&secret).await.expect("seen just now").touch);
        scene.db.clock.advance(SignedDuration::from_hours(24 * 13));
        assert!(scene.visitor(&secret).await.is_some(), "the use on day 13 counts");
        scene.db.clock.advance(SignedDuration::from_hours(25));
        assert!(scene.visitor(&secret).await.is_none(), "a fortnight without use");
    })
    .await;
}

#[tokio::test]
async fn ninety_days_are_the_end_of_any_session() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let secret = scene.sign_in(Role::Viewer).await;
        for day in 1..90 {
            scene.db.clock.advance(SignedDuration::from_hours(24));
            let visitor = scene.visitor(&secret).await.unwrap_or_else(|| panic!("day {day}"));
            scene.system(move |tx| gate::touch(tx, &visitor)).await.unwrap();
        }
        scene.db.clock.advance(SignedDuration::from_hours(24));
        assert!(scene.visitor(&secret).await.is_none());
    })
    .await;
}

#[tokio::test]
async fn who_is_suspended_or_removed_is_out_at_once() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let (manager, viewer) = (scene.sign_in(Role::Manager).await, scene.sign_in(Role::Viewer).await);
        let (m, v) = (scene.ws.member(Role::Manager), scene.ws.member(Role::Viewer));
        let suspend = EditMember { state: Some("suspended".into()), ..Default::default() };
        scene.owner(move |tx| members::edit(tx, m, &suspend, 1)).await.unwrap();
        scene.owner(move |tx| members::remove(tx, v, 1)).await.unwrap();
        assert!(scene.visitor(&manager).await.is_none());
        assert!(scene.visitor(&viewer).await.is_none());
        let (entry, _) = scene.enter(scene.person(Role::Manager).await).await;
        assert_eq!(entry, Entry::Nowhere, "and cannot come back in");
    })
    .await;
}

/// The verbs end the sessions too; this is the wall behind them.
#[tokio::test]
async fn a_session_left_open_by_mistake_opens_nothing_to_a_former_member() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let secret = scene.sign_in(Role::Manager).await;
        for (state, inside) in [("suspended", false), ("active", true), ("removed", false)] {
            scene
                .system(move |tx| Ok(tx.exec("update members set state = $1 where role = 'manager'", &kernel::args![state])?))
                .await
                .unwrap();
            assert_eq!(scene.visitor(&secret).await.is_some(), inside, "{state}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_changed_role_asks_for_a_new_session() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let secret = scene.sign_in(Role::Analyst).await;
        let member = scene.ws.member(Role::Analyst);
        let promote = EditMember { role: Some("manager".into()), ..Default::default() };
        scene.owner(move |tx| members::edit(tx, member, &promote, 1)).await.unwrap();
        assert!(scene.visitor(&secret).await.is_none());
        let (_, again) = scene.enter(scene.person(Role::Analyst).await).await;
        assert_eq!(scene.visitor(&again).await.expect("signed in").role, Role::Manager);
    })
    .await;
}

#[tokio::test]
async fn a_new_password_signs_other_devices_out_and_renews_this_one() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let (phone, desk) = (scene.sign_in(Role::Manager).await, scene.sign_in(Role::Manager).await);
        let here = scene.here(&desk).await;
        let (fresh, letters) = (here.secret.clone(), scene.letters());
        scene.system(move |tx| account::change_password(tx, &here, None, HASH, &letters)).await.unwrap();
        assert!(scene.visitor(&phone).await.is_none());
        assert!(scene.visitor(&desk).await.is_none(), "the old secret of this device is void");
        assert!(scene.visitor(&fresh).await.is_some());
        let here = scene.here(&fresh).await;
        let letters = scene.letters();
        let late = scene.system(move |tx| account::change_password(tx, &here, Some("$another"), HASH, &letters)).await;
        assert!(matches!(late, Err(Error::Stale)), "the password that was compared is no longer the password");
        assert_eq!(scene.outbox().await.len(), 1, "its owner hears of it");
    })
    .await;
}

#[tokio::test]
async fn a_password_that_was_changed_while_it_was_compared_opens_nothing() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let (person, secret) = (scene.person(Role::Manager).await, scene.secret());
        scene.system(move |tx| store::people::set_password(tx, person, "$new")).await.unwrap();
        let given = secret.clone();
        let entry = scene.system(move |tx| enter::by_password(tx, person, "$old", &given, &device())).await.unwrap();
        assert_eq!(entry, Entry::Gone);
        assert!(scene.visitor(&secret).await.is_none());
    })
    .await;
}

#[tokio::test]
async fn signing_out_everywhere_ends_every_session() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let (phone, desk) = (scene.sign_in(Role::Manager).await, scene.sign_in(Role::Manager).await);
        let person = scene.person(Role::Manager).await;
        let devices = scene.db.read(&Scope::system("test"), move |tx| store::sessions::list(tx, person)).await.unwrap();
        assert_eq!(devices.len(), 2);
        let stranger = scene.person(Role::Viewer).await;
        let stolen = devices[0].id;
        assert!(
            matches!(scene.system(move |tx| account::end_session(tx, stranger, stolen)).await, Err(Error::NotFound)),
            "not of another person"
        );
        assert_eq!(scene.system(move |tx| account::end_all_sessions(tx, person)).await.unwrap(), 2);
        assert!(scene.visitor(&phone).await.is_none() && scene.visitor(&desk).await.is_none());
    })
    .await;
}

#[tokio::test]
async fn the_second_factor_stands_between_the_password_and_the_session() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let (phone, desk) = (scene.sign_in(Role::Owner).await, scene.sign_in(Role::Owner).await);
        let key = Key::new(&scene.secret());
        let person = scene.person(Role::Owner).await;
        let (sealed, vault) = (scene.vault().seal(person, &key, &scene.secret()), scene.vault());
        scene.system(move |tx| second_factor::begin(tx, person, &sealed)).await.unwrap();
        let (entry, _) = scene.enter(person).await;
        assert_eq!(entry, Entry::In, "an offered key asks for nothing yet");

        let (here, seed) = (scene.here(&desk).await, scene.secret());
        let fresh = here.secret.clone();
        let (wrong, later, same) = (here.clone(), scene.secret(), vault.clone());
        assert_eq!(scene.system(move |tx| second_factor::confirm(tx, &wrong, "000000", &later, &same)).await.unwrap(), None);
        let code = key.code_at(scene.app.clock().now());
        let codes = scene.system(move |tx| second_factor::confirm(tx, &here, &code, &seed, &vault)).await.unwrap().expect("a right code");
        assert_eq!(codes.len(), 10);
        assert!(scene.visitor(&phone).await.is_none(), "other devices are signed out");
        assert!(scene.visitor(&fresh).await.is_some());

        let (entry, half) = scene.enter(person).await;
        assert_eq!(entry, Entry::CodeWanted);
        assert!(scene.visitor(&half).await.is_none(), "half a session opens nothing");
        let replayed = key.code_at(scene.app.clock().now());
        assert_eq!(try_code(&scene, &half, &replayed).await.1, Entry::WrongCode, "the code that confirmed the key is used up");

        scene.db.clock.advance(SignedDuration::from_secs(30));
        let code = key.code_at(scene.app.clock().now());
        assert_eq!(try_code(&scene, &half, &code).await.1, Entry::In);
        assert_eq!(try_code(&scene, &half, &codes[0]).await.1, Entry::Gone, "a half-open session opens once");

        let (_, half) = scene.enter(person).await;
        assert_eq!(try_code(&scene, &half, &codes[0].to_uppercase()).await.1, Entry::In, "a recovery code");
        let (_, half) = scene.enter(person).await;
        assert_eq!(try_code(&scene, &half, &codes[0]).await.1, Entry::WrongCode, "which works once");
    })
    .await;
}

#[tokio::test]
async fn five_codes_may_be_tried_and_asking_again_gives_no_more() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let (person, key) = with_factor(&scene).await;
        let mut verdicts = Vec::new();
        for _ in 0..3 {
            let (_, half) = scene.enter(person).await;
            for _ in 0..2 {
                verdicts.push(try_code(&scene, &half, "000000").await.0);
            }
        }
        assert_eq!(verdicts[..5], [Verdict::Go; 5]);
        assert!(matches!(verdicts[5], Verdict::Wait(_)));
        let (_, half) = scene.enter(person).await;
        scene.db.clock.advance(SignedDuration::from_secs(60));
        let right = key.code_at(scene.app.clock().now());
        assert!(matches!(try_code(&scene, &half, &right).await, (Verdict::Wait(_), Entry::WrongCode)), "not even the right one");
        scene.db.clock.advance(SignedDuration::from_mins(10));
        let (_, half) = scene.enter(person).await;
        let right = key.code_at(scene.app.clock().now());
        assert_eq!(try_code(&scene, &half, &right).await, (Verdict::Go, Entry::In));
    })
    .await;
}

#[tokio::test]
async fn half_a_session_is_soon_too_old() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let (person, key) = with_factor(&scene).await;
        let (_, half) = scene.enter(person).await;
        scene.db.clock.advance(SignedDuration::from_mins(11));
        let right = key.code_at(scene.app.clock().now());
        assert_eq!(try_code(&scene, &half, &right).await.1, Entry::Gone);
    })
    .await;
}

#[tokio::test]
async fn a_mailed_link_signs_in_once_and_in_time() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let person = scene.person(Role::Manager).await;
        scene.speaks(person, Lang::Ru).await;
        let (first, second) =
            (mailed(&scene, "manager@w1.example", Purpose::SignIn).await, mailed(&scene, "manager@w1.example", Purpose::SignIn).await);
        let outbox = scene.outbox().await;
        assert_eq!(outbox.len(), 2);
        let (to, subject, text) = &outbox[1];
        assert_eq!(to, "manager@w1.example");
        assert!(subject.chars().any(|c| matches!(c, 'а'..='я')), "in the reader's language: {subject}");
        assert!(text.contains(&format!("https://perennial.example/sign-in/link/{}", second.text())), "{text}");

        assert_eq!(open_link(&scene, &first).await, Entry::Gone, "an earlier link stops working");
        assert_eq!(open_link(&scene, &second).await, Entry::In);
        assert_eq!(open_link(&scene, &second).await, Entry::Gone, "once");
        let late = mailed(&scene, "manager@w1.example", Purpose::SignIn).await;
        scene.db.clock.advance(SignedDuration::from_mins(16));
        assert_eq!(open_link(&scene, &late).await, Entry::Gone, "in time");
        mailed(&scene, "nobody@w1.example", Purpose::SignIn).await;
        assert_eq!(scene.outbox().await.len(), 3, "nobody gets no mail");
    })
    .await;
}

#[tokio::test]
async fn a_reset_by_mail_ends_what_was_and_is_used_up() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let before = scene.sign_in(Role::Manager).await;
        let link = mailed(&scene, "manager@w1.example", Purpose::Reset).await;
        assert_eq!(open_link(&scene, &link).await, Entry::Gone, "a link to reset does not sign in");
        for expected in [Some(scene.person(Role::Manager).await), None] {
            let (hash, letters) = (link.hash(), scene.letters());
            let reset = scene.system(move |tx| account::reset_password(tx, &hash, HASH, &letters)).await.unwrap();
            assert_eq!(reset, expected);
        }
        assert!(scene.visitor(&before).await.is_none());
    })
    .await;
}

/// Somebody was handed the link of an invitation that was meant for another, and set the account up. The owner of the address
/// comes later, by mail.
#[tokio::test]
async fn the_owner_of_an_address_gets_the_account_clean() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let (person, key) = with_factor(&scene).await;
        scene.system(move |tx| store::people::set_password(tx, person, HASH)).await.unwrap();
        let (_, half) = scene.enter(person).await;
        scene.db.clock.advance(SignedDuration::from_secs(60));
        let usurper = scene.secret();
        let entry = with_code(&scene, &half, &key.code_at(scene.app.clock().now()), &usurper).await;
        assert_eq!(entry, (Verdict::Go, Entry::In));
        assert!(scene.visitor(&usurper).await.is_some());

        let link = mailed(&scene, "owner@w1.example", Purpose::SignIn).await;
        assert_eq!(open_link(&scene, &link).await, Entry::In, "without the usurper's second factor");
        assert!(scene.visitor(&usurper).await.is_none());
        let account = scene.db.read(&Scope::system("test"), move |tx| store::people::account(tx, person)).await.unwrap();
        assert!(account.password_hash.is_none() && !account.second_factor && account.verified_at.is_some());
        assert!(scene.events().await.contains(&"account_claim".to_owned()));

        scene.system(move |tx| store::people::set_password(tx, person, HASH)).await.unwrap();
        let link = mailed(&scene, "owner@w1.example", Purpose::SignIn).await;
        assert_eq!(open_link(&scene, &link).await, Entry::In);
        let account = scene.db.read(&Scope::system("test"), move |tx| store::people::account(tx, person)).await.unwrap();
        assert!(account.password_hash.is_some(), "the second time nothing is taken away");
    })
    .await;
}

#[tokio::test]
async fn a_demo_link_opens_again_and_again() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let (person, link) = (scene.person(Role::Viewer).await, scene.secret());
        let hash = link.hash();
        scene.system(move |tx| store::entry::insert(tx, Some(person), Purpose::Demo, &hash)).await.unwrap();
        for _ in 0..2 {
            let (hash, secret) = (link.hash(), scene.secret());
            let given = secret.clone();
            let entry = scene.system(move |tx| enter::by_demo_link(tx, &hash, &given, &device())).await.unwrap();
            assert_eq!(entry, Entry::In);
            assert_eq!(scene.visitor(&secret).await.expect("signed in").role, Role::Viewer);
        }
        scene.db.clock.advance(SignedDuration::from_hours(24 * 31));
        let (hash, secret) = (link.hash(), scene.secret());
        assert_eq!(scene.system(move |tx| enter::by_demo_link(tx, &hash, &secret, &device())).await.unwrap(), Entry::Gone);
    })
    .await;
}

async fn mailed(scene: &Scene, email: &'static str, purpose: Purpose) -> crate::secret::Secret {
    let (secret, letters) = (scene.secret(), scene.letters());
    let given = secret.clone();
    scene.system(move |tx| account::ask_link(tx, email, purpose, &given, &letters)).await.unwrap();
    secret
}

async fn open_link(scene: &Scene, link: &crate::secret::Secret) -> Entry {
    let (hash, secret) = (link.hash(), scene.secret());
    scene.system(move |tx| enter::by_link(tx, &hash, &secret, &device())).await.unwrap()
}

async fn try_code(scene: &Scene, half: &crate::secret::Secret, code: &str) -> (Verdict, Entry) {
    with_code(scene, half, code, &scene.secret()).await
}

async fn with_code(scene: &Scene, half: &crate::secret::Secret, code: &str, secret: &crate::secret::Secret) -> (Verdict, Entry) {
    let (hash, code, secret, vault) = (half.hash(), code.to_owned(), secret.clone(), scene.vault());
    let visitor = [192, 0, 2, 9].into();
    scene.system(move |tx| enter::by_code(tx, &hash, &code, &secret, &device(), visitor, &vault)).await.unwrap()
}

/// The owner with a second factor.
pub(super) async fn with_factor(scene: &Scene) -> (kernel::ids::PersonId, Key) {
    let session = scene.sign_in(Role::Owner).await;
    let (here, seed, key) = (scene.here(&session).await, scene.secret(), Key::new(&scene.secret()));
    let (person, code, vault) = (here.person, key.code_at(scene.app.clock().now()), scene.vault());
    let sealed = vault.seal(person, &key, &scene.secret());
    scene.system(move |tx| second_factor::begin(tx, person, &sealed)).await.unwrap();
    scene.system(move |tx| second_factor::confirm(tx, &here, &code, &seed, &vault)).await.unwrap().expect("a right code");
    (person, key)
}
