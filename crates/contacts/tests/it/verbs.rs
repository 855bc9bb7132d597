//! Logging, changing, answering, removing and bringing back, on both engines; and what the engine is told.

use contacts::{
    actions, facts,
    model::{Filter, NewContact, NewReply, Reply},
    store::{list, rows},
};
use kernel::{Error, Role, ids::MemberId, testing::TestDb};

use crate::world::{self, call};

#[tokio::test]
async fn a_contact_is_written_changed_removed_and_brought_back() {
    TestDb::each(|db| async move {
        let w = world::world(db).await;
        let (manager, creator, id) = (w.ws.manager(), w.creator, w.id);
        let made = w.db.write(&manager, move |tx| actions::log(tx, creator, &call())).await.expect("logged");
        let contact = w.db.read(&w.ws.viewer(), move |tx| rows::one(tx, made)).await.expect("read");
        assert_eq!((contact.partnership_id, contact.member_id), (Some(id), Some(w.ws.member(Role::Manager))), "the only partnership");
        assert!(contact.shape().is_check_in());

        let asked = NewContact { has_request: true, ..call() };
        let version = w.db.write(&manager, move |tx| actions::edit(tx, made, &asked, 1)).await.expect("changed");
        assert_eq!(version, 2);
        let stale = w.db.write(&manager, move |tx| actions::edit(tx, made, &call(), 1)).await;
        assert!(matches!(stale, Err(Error::Stale)), "{stale:?}");
        let changed = w.db.read(&manager, move |tx| rows::one(tx, made)).await.expect("read");
        assert_eq!(changed.happened_at, contact.happened_at, "the time stays where nobody names another");
        assert!(!changed.shape().is_check_in(), "a request makes it an ask");

        w.db.write(&manager, move |tx| actions::remove(tx, made)).await.expect("removed");
        assert!(matches!(w.db.read(&manager, move |tx| rows::one(tx, made)).await, Err(Error::NotFound)));
        assert!(w.db.read(&manager, move |tx| list::of_creator(tx, creator, 9)).await.expect("a list").is_empty());
        w.db.write(&manager, move |tx| actions::restore(tx, made)).await.expect("brought back");
        let events = w.db.read(&manager, move |tx| partnerships::store::history::page(tx, id, None, 50)).await.expect("events");
        let verbs: Vec<&str> = events.iter().rev().map(|e| e.verb.as_str()).collect();
        assert_eq!(verbs, ["partnership_start", "contact_log", "contact_edit", "contact_remove", "contact_restore"]);
        let facts = &events[0].facts.0;
        assert_eq!(
            (facts["channel"].as_str(), facts["kind"].as_str(), facts["request"].as_str()),
            (Some("phone"), Some("check_in"), Some("yes"))
        );
        assert!(!format!("{events:?}").contains("собаке"), "what was said is erasable, events are not");
    })
    .await;
}

#[tokio::test]
async fn an_answer_makes_it_two_way() {
    TestDb::each(|db| async move {
        let w = world::world(db).await;
        let (manager, creator, id) = (w.ws.manager(), w.creator, w.id);
        let letter = NewContact {
            happened_at: "2026-04-10T10:00:00Z".into(),
            channel: "email".into(),
            kind: "check_in".into(),
            reply: "awaited".into(),
            ..NewContact::default()
        };
        let made = w.db.write(&manager, move |tx| actions::log(tx, creator, &letter)).await.expect("logged");
        let load = || {
            let manager = manager.clone();
            let db = w.db.db();
            async move {
                db.read(&manager, move |tx| facts::load(tx, &[id], jiff::Timestamp::UNIX_EPOCH))
                    .await
                    .expect("facts")
                    .remove(&id)
                    .unwrap_or_default()
            }
        };
        assert!(!load().await[0].checks_in(), "nobody has answered");
        let early = NewReply { replied_at: "2026-04-09T10:00:00Z".into(), ..NewReply::default() };
        let refused = w.db.write(&manager, move |tx| actions::reply(tx, made, &early, 1)).await;
        assert!(matches!(refused, Err(Error::Invalid(ref p)) if p.get("replied_at").is_some()), "{refused:?}");
        w.db.write(&manager, move |tx| actions::reply(tx, made, &NewReply::default(), 1)).await.expect("answered");
        let contact = w.db.read(&manager, move |tx| rows::one(tx, made)).await.expect("read");
        assert_eq!((contact.reply, contact.replied_at.is_some()), (Reply::Answered, true));
        assert!(load().await[0].checks_in());
        let both = w.db.write(&manager, move |tx| actions::log(tx, creator, &call())).await.expect("logged");
        let nonsense = w.db.write(&manager, move |tx| actions::reply(tx, both, &NewReply::default(), 1)).await;
        assert!(matches!(nonsense, Err(Error::Conflict(_))), "{nonsense:?}");
    })
    .await;
}

#[tokio::test]
async fn a_talk_with_the_person_counts_in_each_partnership() {
    TestDb::each(|db| async move {
        let w = world::world(db).await;
        let (manager, creator, id) = (w.ws.manager(), w.creator, w.id);
        let other_brand = world::brand(&w.db, &w.ws.owner(), "Osier").await;
        let other = world::started(&w.db, &manager, creator, other_brand).await;
        let made = w.db.write(&manager, move |tx| actions::log(tx, creator, &call())).await.expect("logged");
        let contact = w.db.read(&manager, move |tx| rows::one(tx, made)).await.expect("read");
        assert_eq!(contact.partnership_id, None, "of two partnerships neither is guessed");
        let named = NewContact { partnership_id: Some(other), happened_at: "2026-04-10".into(), ..call() };
        w.db.write(&manager, move |tx| actions::log(tx, creator, &named)).await.expect("logged");
        let found = w.db.read(&manager, move |tx| facts::load(tx, &[id, other], jiff::Timestamp::UNIX_EPOCH)).await.expect("facts");
        assert_eq!((found[&id].len(), found[&other].len()), (1, 2));
        assert!(found[&other][0].on < found[&other][1].on, "in the order of days");
        let only = w.db.read(&manager, move |tx| list::page(tx, &Filter { partnership: Some(other), ..Filter::default() }, None, 9)).await;
        assert_eq!(only.expect("a list").len(), 1);
    })
    .await;
}

#[tokio::test]
async fn what_is_not_there_is_named_and_nobody_reaches_another_workspace() {
    TestDb::each(|db| async move {
        let w = world::world(db).await;
        let elsewhere = w.db.workspace(2).await;
        let (manager, creator) = (w.ws.manager(), w.creator);
        let strange_member = elsewhere.member(Role::Owner);
        let (stranger, brand) =
            (world::creator(&w.db, &elsewhere.owner(), "Иван", "Чужой").await, world::brand(&w.db, &elsewhere.owner(), "Чужой").await);
        let strange = world::started(&w.db, &elsewhere.owner(), stranger, brand).await;
        for (new, field) in [
            (NewContact { member_id: Some(strange_member), ..call() }, "member_id"),
            (NewContact { member_id: Some(MemberId(kernel::ids::Uuid::from_u128(7))), ..call() }, "member_id"),
            (NewContact { partnership_id: Some(strange), ..call() }, "partnership_id"),
            (NewContact { happened_at: "2026-04-15".into(), ..call() }, "happened_at"),
            (NewContact { zone: "Mars/Olympus".into(), ..call() }, "zone"),
        ] {
            let refused = w.db.write(&manager, move |tx| actions::log(tx, creator, &new)).await;
            assert!(matches!(&refused, Err(Error::Invalid(p)) if p.get(field).is_some()), "{field}: {refused:?}");
        }
        let across = w.db.write(&manager, move |tx| actions::log(tx, stranger, &call())).await;
        assert!(matches!(across, Err(Error::NotFound)), "{across:?}");
        let viewer = w.db.write(&w.ws.viewer(), move |tx| actions::log(tx, creator, &call())).await;
        assert!(matches!(viewer, Err(Error::Forbidden)), "{viewer:?}");
    })
    .await;
}

#[tokio::test]
async fn quiet_hours_and_languages_are_facts() {
    let w = world::world(TestDb::sqlite()).await;
    let (manager, id) = (w.ws.manager(), w.id);
    let creator = w.creator;
    let facts =
        w.db.write(&manager, move |tx| {
            let hours = creators::model::EditCreator {
                zone: Some("Asia/Yekaterinburg".into()),
                quiet_from: Some("22:00".into()),
                quiet_to: Some("09:00".into()),
                languages: Some(vec!["ru".into()]),
                ..Default::default()
            };
            creators::actions::edit(tx, creator, &hours, 1)?;
            let at = |when: &str, channel: &str, language: &str| NewContact {
                happened_at: when.into(),
                channel: channel.into(),
                language: language.into(),
                ..NewContact::default()
            };
            // Half past ten in the evening there; a letter in English, a call, and a letter at noon.
            actions::log(tx, creator, &at("2026-04-01T17:30:00Z", "email", "en"))?;
            actions::log(tx, creator, &at("2026-04-02T17:30:00Z", "phone", "ru"))?;
            actions::log(tx, creator, &at("2026-04-03T07:00:00Z", "email", ""))?;
            facts::load(tx, &[id], jiff::Timestamp::UNIX_EPOCH)
        })
        .await
        .expect("facts");
    let told: Vec<(bool, Option<bool>)> = facts[&id].iter().map(|c| (c.out_of_hours, c.in_their_language)).collect();
    assert_eq!(told, [(true, Some(false)), (false, Some(true)), (false, None)], "a call takes two, a letter is ours");
}

#[tokio::test]
async fn a_line_finds_whom_it_names_in_either_alphabet() {
    TestDb::each(|db| async move {
        let w = world::world(db).await;
        let ivan = world::creator(&w.db, &w.ws.owner(), "Иван", "Галеев").await;
        let creator = w.creator;
        for (line, who) in [
            ("called Vera, wants fewer gifts, send terms by Friday", creator),
            ("созвонились с Верой, просит меньше подарков", creator),
            ("Met Ivan Galeev for coffee", ivan),
            ("звонил Ивану вчера", ivan),
        ] {
            let people = w.db.read(&w.ws.viewer(), move |tx| contacts::store::people::for_line(tx, line)).await.expect("people");
            let draft = contacts::line::read(line, &contacts::line::Setting { today: jiff::civil::date(2026, 4, 14), people: &people });
            assert_eq!(draft.people, [who], "{line}: {people:?}");
        }
    })
    .await;
}
