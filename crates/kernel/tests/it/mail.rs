//! The outbox: in the transaction of the change, sent once, or kept with the reason why not.

use std::{
    io::{BufRead, BufReader, Write},
    net::TcpListener,
    sync::mpsc,
};

use kernel::{
    Error, Scope,
    ids::MailId,
    jobs::{self, JobError},
    mail::{self, Mail, Mailer},
    testing::TestDb,
};

const FROM: &str = "Perennial <hello@example.org>";

fn hello(to: &str) -> Mail {
    Mail {
        to: to.into(), subject: "Приглашение в «Север»".into(), text: "Добрый день!\n.\nhttps://example.org/i/1?a=b\n".into()
    }
}

async fn queued(db: &TestDb, to: &'static str) -> MailId {
    db.write(&Scope::system("test"), move |tx| mail::queue(tx, hello(to))).await.expect("queued")
}

async fn state(db: &TestDb) -> (String, Option<String>) {
    db.read(&Scope::system("test"), |tx| Ok(tx.one("select state, last_error from mail", &[])?)).await.expect("readable")
}

/// A mail server that gives one answer to each command in turn, and hands over what it was told.
fn server(answers: &'static [&'static str]) -> (String, mpsc::Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("smtp://{}?tls=none", listener.local_addr().expect("an address"));
    let (told, heard) = mpsc::channel();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let _ = converse(stream, answers, &told);
        }
    });
    (address, heard)
}

fn converse(mut stream: std::net::TcpStream, answers: &[&str], told: &mpsc::Sender<String>) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?);
    let mut all = String::new();
    stream.write_all(b"220 sink\r\n")?;
    for answer in answers {
        let mut line = String::new();
        // After DATA was welcomed, everything up to the lone dot is one.
        while !line.ends_with('\n') || (all.ends_with("DATA\r\n") && !line.ends_with("\r\n.\r\n")) {
            if lines.read_line(&mut line)? == 0 {
                break;
            }
        }
        all.push_str(&line);
        stream.write_all(format!("{answer}\r\n").as_bytes())?;
    }
    let _ = told.send(all);
    Ok(())
}

const WELCOME: &[&str] = &["250 sink", "250 ok", "250 ok", "354 go on", "250 taken", "221 bye"];

#[tokio::test]
async fn a_mail_goes_with_its_change_or_not_at_all() {
    TestDb::each(|db| async move {
        let undone: kernel::Result<()> = db
            .write(&Scope::system("test"), |tx| {
                mail::queue(tx, hello("anna@example.com"))?;
                Err(Error::Stale)
            })
            .await;
        assert!(undone.is_err());
        let counted = |db: &TestDb| {
            let db = db.db();
            async move {
                db.read(&Scope::system("test"), |tx| Ok(tx.one::<(i64,)>("select cast(count(*) as bigint) from mail", &[])?))
                    .await
                    .expect("readable")
                    .0
            }
        };
        assert_eq!(counted(&db).await, 0);
        queued(&db, "anna@example.com").await;
        assert_eq!((counted(&db).await, db.read(&Scope::system("test"), jobs::queue).await.expect("readable").waiting), (1, 1));
    })
    .await;
}

#[tokio::test]
async fn text_cannot_become_a_header() {
    let db = TestDb::sqlite();
    let many = [
        "",
        "anna",
        "a@b.c, d@e.f",
        "a@b.c d@e.f",
        "a@b.c\r\nBcc: d@e.f",
        "a@b.c\nBcc: d@e.f",
        "A\r\nBcc: d@e.f <a@b.c>",
        "[\"a@b.c\",\"d@e.f\"]",
        "<a@b.c> <d@e.f>",
        "a@b.c;d@e.f",
        "a\0@b.c",
    ];
    for to in many {
        let outcome = db.write(&Scope::system("test"), move |tx| mail::queue(tx, hello(to))).await;
        assert!(matches!(outcome, Err(Error::Invalid(_))), "{to:?}: {outcome:?}");
    }
    for subject in ["a\r\nBcc: d@e.f", "a\nb", "a\0b"] {
        let outcome = db.write(&Scope::system("test"), move |tx| mail::queue(tx, Mail { subject: subject.into(), ..hello("a@b.c") })).await;
        assert!(outcome.is_err(), "{subject:?}");
    }
    for to in ["a@b.c", "Анна Королёва <anna@example.com>", "\"Name, with comma\" <a@b.c>", "a+b@sub.example.org"] {
        assert!(mail::is_address(to), "{to}");
    }
}

#[tokio::test]
async fn a_folder_receives_a_readable_file() {
    TestDb::each(|db| async move {
        let folder = tempfile::tempdir().expect("a folder");
        let mailer = Mailer::new(&format!("file:{}", folder.path().join("out").display()), FROM).expect("a mailer");
        let id = queued(&db, "Анна <anna@example.com>").await;
        mail::deliver(&db, &mailer, id).await.expect("sent");
        mail::deliver(&db, &mailer, id).await.expect("a second time nothing happens");
        let files: Vec<_> = std::fs::read_dir(folder.path().join("out")).expect("made").flatten().map(|e| e.path()).collect();
        assert_eq!(files.len(), 1);
        let text = std::fs::read_to_string(&files[0]).expect("text");
        assert!(
            text.contains("https://example.org/i/1?a=b\r\n") && text.contains("To: ") && files[0].ends_with(format!("{id}.eml")),
            "{text}"
        );
        assert_eq!(state(&db).await, ("sent".into(), None));
    })
    .await;
}

#[tokio::test]
async fn without_a_transport_it_is_kept() {
    let db = TestDb::sqlite();
    let id = queued(&db, "a@b.c").await;
    mail::deliver(&db, &Mailer::new("none", FROM).expect("a mailer"), id).await.expect("kept");
    assert_eq!(state(&db).await, ("kept".into(), None));
}

#[tokio::test]
async fn a_server_takes_it_whole() {
    let db = TestDb::sqlite();
    let (address, heard) = server(WELCOME);
    let id = queued(&db, "Анна <anna@example.com>").await;
    mail::deliver(&db, &Mailer::new(&address, FROM).expect("a mailer"), id).await.expect("sent");
    assert_eq!(state(&db).await.0, "sent");
    let told = heard.recv_timeout(std::time::Duration::from_secs(5)).expect("a conversation");
    assert!(told.contains("MAIL FROM:<hello@example.org>") && told.contains("RCPT TO:<anna@example.com>"), "{told}");
    assert_eq!(told.matches("RCPT TO").count(), 1);
    assert!(told.contains(&format!("Message-ID: <{id}@example.org>")), "{told}");
}

#[tokio::test]
async fn a_refusal_for_now_is_tried_again_and_one_for_good_is_not() {
    let db = TestDb::sqlite();
    let id = queued(&db, "a@b.c").await;
    let (busy, _heard) = server(&["250 sink", "250 ok", "450 mailbox busy"]);
    let outcome = mail::deliver(&db, &Mailer::new(&busy, FROM).expect("a mailer"), id).await;
    assert!(matches!(&outcome, Err(JobError::Retry(why)) if why.contains("busy")), "{outcome:?}");
    assert_eq!(state(&db).await.0, "waiting");

    let nobody = TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).expect("a port that is free again");
    let outcome = mail::deliver(&db, &Mailer::new(&format!("smtp://{nobody}?tls=none"), FROM).expect("a mailer"), id).await;
    assert!(matches!(outcome, Err(JobError::Retry(_))), "{outcome:?}");

    let plain = Mailer::new(&server(WELCOME).0.replace("tls=none", "tls=starttls"), FROM).expect("a mailer");
    let outcome = mail::deliver(&db, &plain, id).await;
    assert!(outcome.is_err(), "a mail went out unencrypted");
    assert_eq!(state(&db).await.0, "waiting");

    let (gone, _heard) = server(&["250 sink", "250 ok", "550 no such user"]);
    let outcome = mail::deliver(&db, &Mailer::new(&gone, FROM).expect("a mailer"), id).await;
    assert!(matches!(&outcome, Err(JobError::Fail(why)) if why.contains("no such user")), "{outcome:?}");
    let (state, why) = state(&db).await;
    assert!(state == "refused" && why.is_some_and(|w| w.contains("no such user")));
}
