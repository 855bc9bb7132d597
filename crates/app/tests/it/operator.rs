//! What an operator does: migrate, back up, restore, verify, ask the doctor; and what stands in the way of each.

use std::path::Path;

use app::{backup, doctor, start};
use kernel::Config;

fn config(data: &Path) -> Config {
    Config { data: data.to_owned(), ..Config::default() }
}

#[test]
fn a_database_that_is_not_there_is_said_so_and_not_made() {
    let folder = tempfile::tempdir().expect("a folder");
    let error = start::open(config(folder.path()), true).err().expect("there is nothing to open");
    assert!(error.contains("perennial migrate"), "{error}");
    assert!(!folder.path().join("perennial.sqlite3").exists());
}

#[test]
fn migrating_twice_changes_nothing_the_second_time() {
    let folder = tempfile::tempdir().expect("a folder");
    assert!(!start::migrate(&config(folder.path())).expect("the first").applied.is_empty());
    assert!(start::migrate(&config(folder.path())).expect("the second").applied.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_process_on_the_same_file_is_told_why_not() {
    let folder = tempfile::tempdir().expect("a folder");
    start::migrate(&config(folder.path())).expect("a database");
    let _first = start::open(config(folder.path()), true).expect("the first");
    let error = start::open(config(folder.path()), true).err().expect("the second is refused");
    assert!(error.contains("another process already serves"), "{error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_is_proved_restored_and_every_change_to_it_noticed() {
    let folder = tempfile::tempdir().expect("a folder");
    let (data, target, back) = (folder.path().join("data"), folder.path().join("backup"), folder.path().join("back"));
    start::migrate(&config(&data)).expect("a database");
    std::fs::create_dir_all(data.join("attachments/ab")).expect("a folder");
    std::fs::write(data.join("attachments/ab/file"), b"letter").expect("a file");
    let started = start::open(config(&data), true).expect("it opens");
    let checks = || app::commands::checks(&app::slices::all());
    let made = backup::backup(&started.app, &target, checks()).await.expect("a backup");
    assert!(made.files.contains_key("attachments/ab/file") && made.files.contains_key("key"), "{made:?}");
    assert!(backup::backup(&started.app, &target, checks()).await.is_err(), "an existing folder is not overwritten");
    backup::restore(&target, &back, checks()).await.expect("it comes back");
    assert_eq!(std::fs::read(back.join("attachments/ab/file")).expect("a file"), b"letter");
    assert!(backup::restore(&target, &back, checks()).await.is_err(), "a folder that holds a database is not overwritten");
    for path in ["perennial.sqlite3", "key", "attachments/ab/file"] {
        let path = target.join(path);
        let whole = std::fs::read(&path).expect("a file");
        let mut bent = whole.clone();
        let middle = bent.len() / 2;
        bent[middle] ^= 1;
        std::fs::write(&path, &bent).expect("a write");
        assert!(backup::check(&target, checks()).await.is_err(), "one changed bit in {}", path.display());
        std::fs::write(&path, &whole[..whole.len() - 1]).expect("a write");
        assert!(backup::check(&target, checks()).await.is_err(), "{} cut short", path.display());
        std::fs::write(&path, &whole).expect("a write");
    }
    backup::check(&target, checks()).await.expect("whole again");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_doctor_names_what_is_wrong_and_how_to_mend_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let checks = || app::commands::checks(&app::slices::all());
    let bad = |lines: &[doctor::Line]| lines.iter().filter(|l| l.state == doctor::State::Bad).map(|l| l.what.clone()).collect::<Vec<_>>();
    let lines = doctor::examine(&config(folder.path()), checks()).await;
    assert_eq!(bad(&lines).len(), 1, "no database yet: {lines:?}");
    assert!(lines.iter().filter(|l| l.state != doctor::State::Good).all(|l| l.mend.is_some()), "every finding can be acted on");
    start::migrate(&config(folder.path())).expect("a database");
    let lines = doctor::examine(&config(folder.path()), checks()).await;
    assert_eq!(bad(&lines), Vec::<String>::new());
    let plain = Config { public_url: "http://perennial.example".into(), database: "mysql://x".into(), ..config(folder.path()) };
    assert_eq!(bad(&doctor::examine(&plain, checks()).await).len(), 2);
    std::fs::write(folder.path().join("perennial.sqlite3"), b"this is not a database, and it is long enough to be read as one")
        .expect("a write");
    assert_eq!(bad(&doctor::examine(&config(folder.path()), checks()).await).len(), 1);
}

/// A second factor is sealed with the key of the data folder: without it, or with another, the doctor and the backup say so.
#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_opens_nothing_is_noticed() {
    let folder = tempfile::tempdir().expect("a folder");
    let checks = || app::commands::checks(&app::slices::all());
    let about_keys = async || {
        let lines = doctor::examine(&config(folder.path()), checks()).await;
        let line = lines.into_iter().rfind(|l| l.what.contains("key")).expect("a line about the key");
        (line.state, line.what)
    };
    start::migrate(&config(folder.path())).expect("a database");
    assert_eq!(about_keys().await, (doctor::State::Good, "the key will be made at the first start".into()));
    let started = start::open(config(folder.path()), true).expect("it opens");
    assert_eq!(about_keys().await, (doctor::State::Good, "the key belongs to the database (0 second factors)".into()));
    let person = "insert into people (id, email, name, totp_secret, language, zone, created_at)
        values ($1, 'vera@example.com', 'Вера', $2, 'ru', 'UTC', $3)";
    let insert = move |tx: &mut kernel::Tx<'_>| {
        tx.exec(person, &kernel::args![tx.new_id(), vec![7_u8; 48], tx.now()])?;
        Ok(())
    };
    started.app.db().write(&kernel::Scope::system("test"), insert).await.expect("a person with a second factor");
    let (state, what) = about_keys().await;
    assert!(state == doctor::State::Bad && what.contains("is not the one") && what.contains("vera@example.com"), "{what}");
    let backup = backup::backup(&started.app, &folder.path().join("backup"), checks()).await;
    assert!(backup.as_ref().is_err_and(|why| why.contains("vera@example.com")), "{backup:?}");
    std::fs::remove_file(folder.path().join("key")).expect("removed");
    let (state, what) = about_keys().await;
    assert!(state == doctor::State::Bad && what.contains("is missing"), "{what}");
    std::fs::write(folder.path().join("key"), b"short").expect("a write");
    let (state, what) = about_keys().await;
    assert!(state == doctor::State::Bad && what.contains("not a key of 32 bytes"), "{what}");
}
