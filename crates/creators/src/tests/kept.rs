//! Notes, files, expertise, audience: what is attached to a creator.

use kernel::{
    Error,
    files::Files,
    ids::{AttachmentId, Uuid},
    testing::TestDb,
};

use super::{happened, made, named, problems, read, write};
use crate::{
    actions::{
        attachments::{self, NewAttachment},
        audience, expertise, notes,
    },
    model::{AudienceKind, NewAudienceFact, NewExpertise, NewNote},
    store,
};

fn note(body: &str, pinned: bool) -> NewNote {
    NewNote { body: body.into(), pinned, ..NewNote::default() }
}

#[tokio::test]
async fn notes_are_written_changed_removed_and_brought_back() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let creator = made(&db, &ws, named("Вера", "Лес")).await;
        let first = write(&db, &ws, move |tx| notes::add(tx, creator, &note("Договорились созвониться", true))).await.expect("added");
        write(&db, &ws, move |tx| notes::add(tx, creator, &note("She likes early mornings", false))).await.expect("added");
        let shown = || read(&db, &ws, move |tx| store::notes::shown(tx, creator, 9));
        let list = shown().await.expect("notes");
        assert_eq!(list.iter().map(|n| (n.language.code(), n.pinned)).collect::<Vec<_>>(), [("ru", true), ("en", false)], "pinned first");
        assert_eq!(list[0].author.as_deref(), Some("The manager"));
        assert_eq!(write(&db, &ws, move |tx| notes::edit(tx, creator, first, &note("Созвонились", false), 1)).await.expect("edited"), 2);
        assert!(matches!(write(&db, &ws, move |tx| notes::edit(tx, creator, first, &note("x", false), 1)).await, Err(Error::Stale)));
        assert!(problems(write(&db, &ws, move |tx| notes::add(tx, creator, &note(" \n", false))).await).get("body").is_some());
        write(&db, &ws, move |tx| notes::remove(tx, creator, first)).await.expect("removed");
        assert_eq!(shown().await.expect("notes").len(), 1);
        assert!(matches!(write(&db, &ws, move |tx| notes::remove(tx, creator, first)).await, Err(Error::NotFound)));
        write(&db, &ws, move |tx| notes::restore(tx, creator, first)).await.expect("back");
        let page = read(&db, &ws, move |tx| store::notes::page(tx, creator, None, 1)).await.expect("a page");
        let next = read(&db, &ws, {
            let after = page[0].id;
            move |tx| store::notes::page(tx, creator, Some(after), 9)
        })
        .await
        .expect("a page");
        assert_eq!(next.iter().map(|n| n.body.as_str()).collect::<Vec<_>>(), ["Созвонились"]);
        let verbs = happened(&db, &ws, creator).await;
        assert_eq!(verbs[1..], ["note_add", "note_add", "note_edit", "note_remove", "note_restore"]);
    })
    .await;
}

#[tokio::test]
async fn a_file_is_kept_by_its_id() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let creator = made(&db, &ws, named("Вера", "Лес")).await;
        let folder = std::env::temp_dir().join(format!("perennial-test-{}-{}", std::process::id(), db.engine().name()));
        let files = Files::under(&folder);
        let id = AttachmentId(Uuid::from_u128(77));
        let mut incoming = files.begin(id.0, attachments::LARGEST).await.expect("begun");
        incoming.write(b"%PDF-1.7 ...").await.expect("written");
        let kept = incoming.finish().await.expect("kept");
        let new = NewAttachment {
            name: "C:\\docs\\Договор №12.pdf".into(),
            media_type: attachments::media_type("a.pdf", b"%PDF-1.7").expect("a type"),
        };
        write(&db, &ws, move |tx| attachments::add(tx, creator, id, &new, &kept)).await.expect("added");
        let list = || read(&db, &ws, move |tx| store::attachments::of(tx, creator));
        let shown = list().await.expect("files");
        assert_eq!(
            shown.iter().map(|a| (a.name.as_str(), a.bytes, a.media_type.as_str())).collect::<Vec<_>>(),
            [("Договор №12.pdf", 12, "application/pdf")]
        );
        write(&db, &ws, move |tx| attachments::remove(tx, creator, id)).await.expect("removed");
        assert!(list().await.expect("files").is_empty());
        write(&db, &ws, move |tx| attachments::restore(tx, creator, id)).await.expect("back");
        assert_eq!(list().await.expect("files").len(), 1);
        let there = db.workspace(2).await;
        assert!(db.read(&there.owner(), move |tx| store::attachments::one(tx, creator, id)).await.is_err());
        let _ = std::fs::remove_dir_all(folder);
    })
    .await;
}

#[tokio::test]
async fn a_removed_file_is_gone_for_good_after_a_month() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let creator = made(&db, &ws, named("Вера", "Лес")).await;
        let folder = std::env::temp_dir().join(format!("perennial-sweep-{}-{}", std::process::id(), db.engine().name()));
        let files = Files::under(&folder);
        let (kept_id, gone_id) = (AttachmentId(Uuid::from_u128(1)), AttachmentId(Uuid::from_u128(2)));
        for id in [kept_id, gone_id] {
            let mut incoming = files.begin(id.0, 10).await.expect("begun");
            incoming.write(b"a").await.expect("written");
            let kept = incoming.finish().await.expect("kept");
            let new = NewAttachment { name: "a.txt".into(), media_type: "text/plain" };
            write(&db, &ws, move |tx| attachments::add(tx, creator, id, &new, &kept)).await.expect("added");
        }
        write(&db, &ws, move |tx| attachments::remove(tx, creator, gone_id)).await.expect("removed");
        db.clock.advance(jiff::SignedDuration::from_hours(29 * 24));
        assert_eq!(crate::sweep::sweep(&db, &files).await.expect("swept"), 0, "it can still be brought back");
        db.clock.advance(jiff::SignedDuration::from_hours(2 * 24));
        assert_eq!(crate::sweep::sweep(&db, &files).await.expect("swept"), 1);
        assert!(files.open(gone_id.0).await.is_err() && files.open(kept_id.0).await.is_ok());
        assert!(write(&db, &ws, move |tx| attachments::restore(tx, creator, gone_id)).await.is_err());
        assert_eq!(read(&db, &ws, move |tx| store::attachments::of(tx, creator)).await.expect("files").len(), 1);
        let _ = std::fs::remove_dir_all(folder);
    })
    .await;
}

#[tokio::test]
async fn a_topic_stands_once_with_its_newest_evidence() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let creator = made(&db, &ws, named("Вера", "Лес")).await;
        let say = |topic: &str, evidence: &str| NewExpertise { topic: topic.into(), evidence: evidence.into(), ..Default::default() };
        let (bare, shown, other) = (say("Монтаж", ""), say("монтаж", "Смонтировала «Оттепель» сама"), say("Акварель", ""));
        let first = write(&db, &ws, move |tx| expertise::put(tx, creator, &bare)).await.expect("said");
        write(&db, &ws, move |tx| expertise::put(tx, creator, &other)).await.expect("said");
        let again = write(&db, &ws, move |tx| expertise::put(tx, creator, &shown)).await.expect("said");
        assert_eq!(first, again);
        let list = read(&db, &ws, move |tx| store::expertise::of(tx, creator)).await.expect("expertise");
        assert_eq!(
            list.iter().map(|e| (e.topic.as_str(), e.evidence.is_some())).collect::<Vec<_>>(),
            [("монтаж", true), ("Акварель", false)],
            "evidence first"
        );
        write(&db, &ws, move |tx| expertise::remove(tx, creator, first)).await.expect("removed");
        assert!(write(&db, &ws, move |tx| expertise::remove(tx, creator, first)).await.is_err());
    })
    .await;
}

#[tokio::test]
async fn an_audience_is_measured_in_per_cent() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let creator = made(&db, &ws, named("Вера", "Лес")).await;
        let fact = |kind: &str, label: &str, share: &str| NewAudienceFact {
            kind: kind.into(),
            label: label.into(),
            share_percent: share.into(),
            ..Default::default()
        };
        for f in [
            fact("country", "kz", "12,5"),
            fact("country", "RU", "80"),
            fact("age", "25-34", "40"),
            fact("age", "18-24", "30"),
            fact("country", "RU", "81"),
        ] {
            write(&db, &ws, move |tx| audience::put(tx, creator, &f)).await.expect("said");
        }
        let facts = read(&db, &ws, move |tx| store::audience::of(tx, creator)).await.expect("facts");
        let shown: Vec<_> = facts.iter().map(|f| (f.kind, f.label.as_str(), f.share_percent)).collect();
        use AudienceKind::{Age, Country};
        assert_eq!(
            shown,
            [(Age, "18-24", Some(30.0)), (Age, "25-34", Some(40.0)), (Country, "RU", Some(81.0)), (Country, "KZ", Some(12.5))]
        );
        let wrong = problems(write(&db, &ws, move |tx| audience::put(tx, creator, &fact("country", "Марс", "120"))).await);
        assert!(wrong.get("label").is_some() && wrong.get("share_percent").is_some());
    })
    .await;
}

/// What is added one by one ends where it could end all at once, and what is there can still be said better.
#[tokio::test]
async fn lists_that_grow_one_by_one_have_an_end() {
    use crate::{
        actions::{assessments, channels},
        model::{NewAssessment, NewChannel, NewLine},
    };
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let creator = made(&db, &ws, named("Вера", "Лес")).await;
        let topic = |n: usize| NewExpertise { topic: format!("Тема {n}"), ..Default::default() };
        let fact = |n: usize| NewAudienceFact { kind: "interest".into(), label: format!("слово {n}"), ..Default::default() };
        let account = |n: usize| NewChannel { platform: "vk".into(), handle: format!("vera{n}"), ..Default::default() };
        let card = || NewAssessment {
            lines: vec![NewLine { line: "performance".into(), rating: "3".into(), evidence: "Отчёт".into(), ..Default::default() }],
            ..Default::default()
        };
        let fill = write(&db, &ws, move |tx| {
            for n in 0..50 {
                expertise::put(tx, creator, &topic(n))?;
                channels::add(tx, creator, &account(n))?;
            }
            for n in 0..200 {
                audience::put(tx, creator, &fact(n))?;
                assessments::assess(tx, creator, &card())?;
            }
            Ok(())
        });
        fill.await.expect("as many as there may be");
        write(&db, &ws, move |tx| expertise::put(tx, creator, &topic(7))).await.expect("of one that is there");
        write(&db, &ws, move |tx| audience::put(tx, creator, &fact(7))).await.expect("of one that is there");
        let told = |problems: kernel::Problems| problems.get("").map(|m| (m.key, m.args.to_vec())).expect("about the whole");
        for (refused, most) in [
            (write(&db, &ws, move |tx| expertise::put(tx, creator, &topic(50)).map(drop)).await, 50),
            (write(&db, &ws, move |tx| channels::add(tx, creator, &account(50)).map(drop)).await, 50),
            (write(&db, &ws, move |tx| audience::put(tx, creator, &fact(200)).map(drop)).await, 200),
            (write(&db, &ws, move |tx| assessments::assess(tx, creator, &card()).map(drop)).await, 200),
        ] {
            let (key, args) = told(problems(refused));
            assert_eq!((key, format!("{args:?}").contains(&most.to_string())), ("creators-no-room", true), "{args:?}");
        }
    })
    .await;
}
