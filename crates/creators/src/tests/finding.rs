//! Found in either alphabet, recognised when entered twice.

use kernel::testing::TestDb;

use super::{made, named, read, write};
use crate::{
    actions,
    index::{self, FoundIn, Why, alike},
    model::{EditCreator, KnownBy, NewChannel, NewContact, NewCreator},
    store,
};

fn with_mail(given: &str, family: &str, mail: &str) -> NewCreator {
    let contact = NewContact { kind: "email".into(), value: mail.into(), ..Default::default() };
    NewCreator { contacts: vec![contact], ..named(given, family) }
}

#[tokio::test]
async fn people_are_found_across_alphabets_by_handle_and_by_mail() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let channel = NewChannel { platform: "telegram".into(), handle: "lesnaya_tropa".into(), ..Default::default() };
        let vera = made(&db, &ws, NewCreator { channels: vec![channel], ..with_mail("Вера", "Лесникова", "v.les@example.com") }).await;
        made(&db, &ws, named("Andrey", "Sokolov")).await;
        for (typed, place) in [
            ("lesnikova", FoundIn::Name),
            ("лесникова", FoundIn::Name),
            ("Vera Lesnikova", FoundIn::Name),
            ("лесникова вера", FoundIn::Name),
            ("лестникова", FoundIn::Name),
            ("lesnaya", FoundIn::Handle),
            ("@lesnaya_tropa", FoundIn::Handle),
            ("v.les@", FoundIn::Email),
        ] {
            let found = read(&db, &ws, move |tx| index::search(tx, typed, 5)).await.expect("a search");
            let first = found.first().unwrap_or_else(|| panic!("{typed} finds nobody"));
            assert_eq!((first.id, first.found_in), (vera, place), "{typed}");
            assert!(first.ranges.iter().all(|r| first.text.get(r.from..r.to).is_some_and(|part| !part.is_empty())), "{typed}: {first:?}");
        }
        let andrey = read(&db, &ws, |tx| index::search(tx, "андрей", 5)).await.expect("a search");
        assert_eq!(andrey.first().map(|f| f.display_name.as_str()), Some("Andrey Sokolov"));
        let stranger = db.workspace(2).await;
        assert_eq!(db.read(&stranger.owner(), |tx| index::search(tx, "лесникова", 5)).await.expect("a search"), []);
        assert_eq!(read(&db, &ws, |tx| index::search(tx, " \0 ", 5)).await.expect("nothing to look for"), []);
    })
    .await;
}

#[tokio::test]
async fn the_index_follows_every_change_and_can_be_made_again() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let id = made(&db, &ws, with_mail("Вера", "Лесникова", "v@example.com")).await;
        let rename = EditCreator { family_name: Some("Полякова".into()), contacts: Some(vec![]), ..Default::default() };
        write(&db, &ws, move |tx| actions::edit(tx, id, &rename, 1)).await.expect("edited");
        let find = |typed: &'static str| read(&db, &ws, move |tx| Ok(index::search(tx, typed, 5)?.len()));
        for (typed, count) in [("лесникова", 0), ("полякова", 1), ("polyakova", 1), ("v@example.com", 0)] {
            assert_eq!(find(typed).await.expect("a search"), count, "{typed}");
        }
        let rows = |tx: &mut kernel::Tx| {
            let names: Vec<(String, String)> = tx.all("select word, rest from search_names order by word, rest", &[])?;
            let words: Vec<(String, String)> = tx.all("select key, word from search_words order by key, word", &[])?;
            Ok((names, words))
        };
        let (names, words) = read(&db, &ws, rows).await.expect("rows");
        write(&db, &ws, index::rebuild).await.expect("made again");
        let (names_again, words_again) = read(&db, &ws, rows).await.expect("rows");
        assert_eq!(names, names_again, "the rows follow from the documents");
        assert!(words_again.iter().all(|w| words.contains(w)) && words_again.len() < words.len(), "words nobody bears any more are gone");
    })
    .await;
}

#[tokio::test]
async fn rows_of_older_rules_are_made_again() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        made(&db, &ws, named("Вера", "Лесникова")).await;
        write(&db, &ws, |tx| {
            tx.exec("delete from search_names", &[])?;
            tx.exec("update search_docs set analysis = 0", &[])?;
            Ok(())
        })
        .await
        .expect("as an older version left it");
        let find = || read(&db, &ws, |tx| Ok(index::search(tx, "лесникова", 5)?.len()));
        assert_eq!(find().await.expect("a search"), 0);
        assert_eq!(index::renew(&db, ws.id).await.expect("renewed"), 1);
        assert_eq!((find().await.expect("a search"), index::renew(&db, ws.id).await.expect("nothing left to do")), (1, 0));
    })
    .await;
}

#[tokio::test]
async fn one_person_entered_twice_is_recognised() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let channel = |handle: &str| NewChannel { platform: "youtube".into(), handle: handle.into(), ..Default::default() };
        let vera =
            made(&db, &ws, NewCreator { channels: vec![channel("VeraWalks")], ..with_mail("Вера", "Лесникова", "v@example.com") }).await;
        made(&db, &ws, named("Пётр", "Ильин")).await;
        let ask = |new: NewCreator| {
            read(&db, &ws, move |tx| {
                let valid = new.validate(&actions::known(tx)?)?;
                alike(tx, &KnownBy::from(&valid), None)
            })
        };
        for (new, why) in [
            (named("Vera", "Lesnikova"), Why::Name),
            (with_mail("V", "L", "V@Example.com"), Why::Email),
            (NewCreator { channels: vec![channel("@verawalks")], ..named("Кто", "То") }, Why::Account),
        ] {
            let found = ask(new.clone()).await.expect("an answer");
            assert_eq!(found.iter().map(|a| (a.id, a.why)).collect::<Vec<_>>(), [(vera, why)], "{} {}", new.given_name, new.family_name);
        }
        assert_eq!(ask(named("Семён", "Орлов")).await.expect("an answer"), []);
        let twin = made(&db, &ws, named("Vera", "Lesnikova")).await;
        let keys = KnownBy::from(&named("Vera", "Lesnikova").validate(&crate::model::Known::default()).expect("valid")).keys();
        let mut bearers: Vec<_> =
            read(&db, &ws, move |tx| index::bearers(tx, &keys, 99)).await.expect("bearers").into_iter().map(|(_, id)| id).collect();
        bearers.sort();
        bearers.dedup();
        assert_eq!(bearers, [vera, twin], "a name is one key in either alphabet");
    })
    .await;
}

#[tokio::test]
async fn a_name_that_many_bear_says_nothing() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let ask = |new: NewCreator| {
            read(&db, &ws, move |tx| {
                let valid = new.validate(&actions::known(tx)?)?;
                alike(tx, &KnownBy::from(&valid), None)
            })
        };
        let first = made(&db, &ws, with_mail("Иван", "Иванов", "first@example.com")).await;
        for _ in 1..12 {
            made(&db, &ws, named("Иван", "Иванов")).await;
        }
        assert_eq!(ask(named("Ivan", "Ivanov")).await.expect("an answer").len(), 12, "a dozen can still be looked at");
        for _ in 0..2 {
            made(&db, &ws, named("Иван", "Иванов")).await;
        }
        assert_eq!(ask(named("Ivan", "Ivanov")).await.expect("an answer"), []);
        let found = ask(with_mail("Ivan", "Ivanov", "first@example.com")).await.expect("an answer");
        assert_eq!(found.iter().map(|a| (a.id, a.why)).collect::<Vec<_>>(), [(first, Why::Email)], "an address still does");
    })
    .await;
}

#[tokio::test]
async fn many_are_made_in_one_go() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let ids = write(&db, &ws, |tx| {
            let known = actions::known(tx)?;
            let new = (0..450).map(|i| {
                let channel =
                    NewChannel { platform: "vk".into(), handle: format!("club{i}"), followers: (i * 10).into(), ..Default::default() };
                NewCreator {
                    tags: vec!["import".into()],
                    channels: vec![channel],
                    note: "из таблицы".into(),
                    ..named("Анна", &format!("Номер{i}"))
                }
            });
            let valid = new.map(|c| c.validate(&known)).collect::<kernel::Result<Vec<_>>>()?;
            actions::create_many(tx, &valid)
        })
        .await
        .expect("made");
        assert_eq!(ids.len(), 450);
        let last = *ids.last().expect("the last");
        let view = read(&db, &ws, move |tx| store::view::creator(tx, last)).await.expect("a view");
        assert_eq!((view.display_name.as_str(), view.channels[0].followers, view.fields.tags.len()), ("Анна Номер449", Some(4490), 1));
        let found = read(&db, &ws, |tx| index::search(tx, "nomer449", 3)).await.expect("a search");
        assert_eq!(found.first().map(|f| f.id), Some(last));
    })
    .await;
}
