//! Being asked in.

use jiff::SignedDuration;
use kernel::{Error, Role, Scope, testing::TestDb};

use super::scene::{HASH, Scene, refusal};
use crate::{
    actions::{
        invitations::{self, Accepted, Links},
        members,
    },
    model::{EditMember, NewInvitation, Newcomer},
    secret::Secret,
    store,
};

fn to(email: &str) -> NewInvitation {
    NewInvitation { email: email.into(), role: "manager".into(), language: "ru".into() }
}

fn newcomer() -> Newcomer {
    Newcomer { name: "Вера Лесникова".into(), name_latin: Some("Vera Lesnikova".into()), zone: "Asia/Yekaterinburg".into() }
}

async fn invite(scene: &Scene, email: &'static str) -> Links {
    let links = Links { mail: scene.secret(), link: scene.secret() };
    let (given, letters) = (links.clone(), scene.letters());
    scene.owner(move |tx| invitations::invite(tx, &to(email), &given, &letters)).await.unwrap();
    links
}

async fn come(scene: &Scene, link: &Secret) -> Accepted {
    let hash = link.hash();
    scene.system(move |tx| invitations::accept_as_newcomer(tx, &hash, &newcomer(), kernel::Lang::Ru, HASH)).await.unwrap()
}

#[tokio::test]
async fn a_newcomer_by_mail_owns_the_address_and_one_by_a_handed_link_may_not() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        for (email, by_mail) in [("vera@example.com", true), ("anna@example.com", false)] {
            let links = invite(&scene, email).await;
            let Accepted::By(person) = come(&scene, if by_mail { &links.mail } else { &links.link }).await else { panic!("{email}") };
            let account = scene.db.read(&Scope::system("test"), move |tx| store::people::account(tx, person)).await.unwrap();
            assert_eq!(account.verified_at.is_some(), by_mail, "{email}");
            for used in [&links.mail, &links.link] {
                assert_eq!(come(&scene, used).await, Accepted::Gone, "either link uses the invitation up");
            }
        }
        let (recipient, subject, text) = scene.outbox().await.remove(0);
        assert_eq!(recipient, "vera@example.com");
        assert!(subject.contains("Workspace 1") && text.contains("The owner"), "{subject}\n{text}");
        assert!(text.contains("https://perennial.example/invitation/"));
        assert_eq!(scene.events().await, ["member_invite", "member_join", "member_invite", "member_join"]);
    })
    .await;
}

#[tokio::test]
async fn somebody_with_an_account_signs_in_first_and_comes_as_themselves() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        scene.db.workspace(2).await;
        let links = invite(&scene, "manager@w2.example").await;
        assert_eq!(come(&scene, &links.mail).await, Accepted::SignInFirst);
        let invited = scene.system(|tx| store::people::by_email(tx, "manager@w2.example")).await.unwrap().expect("there").person;
        let somebody = scene.person(Role::Viewer).await;
        let accept = |person| {
            let hash = links.mail.hash();
            scene.system(move |tx| invitations::accept(tx, &hash, person))
        };
        assert_eq!(accept(somebody).await.unwrap(), Accepted::NotYours);
        assert_eq!(accept(invited).await.unwrap(), Accepted::By(invited));
        assert_eq!(accept(invited).await.unwrap(), Accepted::Gone);
        let places = scene.system(move |tx| store::people::memberships(tx, invited)).await.unwrap();
        assert_eq!(places.iter().map(|p| (p.workspace.0, p.role)).collect::<Vec<_>>(), [(1, Role::Manager), (2, Role::Manager)]);
    })
    .await;
}

#[tokio::test]
async fn an_invitation_ends_by_time_by_hand_and_by_the_next_one() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let first = invite(&scene, "vera@example.com").await;
        let second = invite(&scene, "vera@example.com").await;
        assert_eq!(come(&scene, &first.mail).await, Accepted::Gone, "a new one replaces it");
        let open = scene.owner(store::invitations::list).await.unwrap();
        assert_eq!(open.len(), 1);
        let id = open[0].id;
        scene.owner(move |tx| invitations::revoke(tx, id)).await.unwrap();
        assert_eq!(come(&scene, &second.mail).await, Accepted::Gone, "taken back");
        assert!(matches!(scene.owner(move |tx| invitations::revoke(tx, id)).await, Err(Error::NotFound)));
        let third = invite(&scene, "vera@example.com").await;
        scene.db.clock.advance(SignedDuration::from_hours(24 * 14));
        assert_eq!(come(&scene, &third.mail).await, Accepted::Gone, "too old");
    })
    .await;
}

#[tokio::test]
async fn a_suspension_is_not_undone_by_an_older_invitation() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        let links = invite(&scene, "vera@example.com").await;
        assert!(matches!(come(&scene, &links.mail).await, Accepted::By(_)));
        let again = Links { mail: scene.secret(), link: scene.secret() };
        let letters = scene.letters();
        assert_eq!(
            refusal(scene.owner(move |tx| invitations::invite(tx, &to("VERA@example.com"), &again, &letters)).await),
            "email: accounts-already-member"
        );
        let list = scene.owner(store::members::list).await.unwrap();
        let vera = list.iter().find(|m| m.email == "vera@example.com").expect("a member").clone();
        let suspend = EditMember { state: Some("suspended".into()), ..Default::default() };
        scene.owner(move |tx| members::edit(tx, vera.id, &suspend, vera.version)).await.unwrap();
        let again = Links { mail: scene.secret(), link: scene.secret() };
        let letters = scene.letters();
        assert_eq!(
            refusal(scene.owner(move |tx| invitations::invite(tx, &to("vera@example.com"), &again, &letters)).await),
            "email: accounts-already-member"
        );
    })
    .await;
}

#[tokio::test]
async fn only_owners_invite() {
    TestDb::each(|db| async move {
        let scene = Scene::new(db).await;
        for scope in [scene.ws.manager(), scene.ws.analyst(), scene.ws.viewer()] {
            let (links, letters) = (Links { mail: scene.secret(), link: scene.secret() }, scene.letters());
            let refused = scene.db.write(&scope, move |tx| invitations::invite(tx, &to("vera@example.com"), &links, &letters)).await;
            assert!(matches!(refused, Err(Error::Forbidden)));
        }
        assert!(scene.outbox().await.is_empty());
    })
    .await;
}
