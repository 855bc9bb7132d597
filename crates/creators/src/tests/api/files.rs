//! Attachments.

use axum::http::Method;
use kernel::{
    Role,
    testing::{Answer, Person, TestApp},
};

use super::{creator, delete, each, get, id, items, made, refused_for};

const PDF: &[u8] = b"%PDF-1.7 \xd0\x94\xd0\xbe\xd0\xb3\xd0\xbe\xd0\xb2\xd0\xbe\xd1\x80 \x00\xff";

async fn upload(person: &Person, at: &str, name: &str, bytes: &[u8]) -> Answer {
    let path = kernel::paths::api(&format!("{at}/attachments?name={name}"));
    person.send(Method::POST, &path, Some("application/octet-stream"), bytes.to_vec()).await
}

/// As a form of a browser sends it.
async fn form(person: &Person, at: &str, parts: &[(&str, Option<&str>, &[u8])]) -> Answer {
    let mut body = Vec::new();
    for (name, file, bytes) in parts {
        let file = file.map(|f| format!("; filename=\"{f}\"")).unwrap_or_default();
        body.extend(format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n").bytes());
        body.extend(*bytes);
        body.extend(b"\r\n");
    }
    body.extend(b"--edge--\r\n");
    let path = kernel::paths::api(&format!("{at}/attachments"));
    person.send(Method::POST, &path, Some("multipart/form-data; boundary=edge"), body).await
}

/// How many files lie in the data folder, parts of files included.
fn lying(app: &TestApp) -> usize {
    fn count(folder: &std::path::Path) -> usize {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|e| if e.path().is_dir() { count(&e.path()) } else { 1 }).sum()
    }
    count(&app.app.folder("attachments"))
}

#[tokio::test]
async fn a_file_comes_back_bit_by_bit_and_is_never_shown() {
    each(|app| async move {
        let manager = app.token(Role::Manager);
        let at = creator(&app, "Вера").await;
        let bare = made(&upload(&manager, &at, "%D0%94%D0%BE%D0%B3%D0%BE%D0%B2%D0%BE%D1%80%20%F0%9F%8C%BF%22%0D%0Aa.pdf", PDF).await);
        assert_eq!(
            (&bare["name"], &bare["media_type"], &bare["bytes"]),
            (&"Договор 🌿\" a.pdf".into(), &"application/pdf".into(), &PDF.len().into())
        );
        let long = [b"a".as_slice(), &vec![b'z'; 200_000]].concat();
        let formed = made(&form(&app.manager(), &at, &[("file", Some("page.txt"), &long)]).await);
        for (file, bytes, media) in [(&bare, PDF, "application/pdf"), (&formed, long.as_slice(), "text/plain")] {
            let answer = get(&app.viewer(), &format!("{at}/attachments/{}/file", id(file))).await;
            assert_eq!(answer.is(200).bytes, bytes);
            assert!(
                answer.header("content-disposition").starts_with("attachment; filename*=UTF-8''"),
                "{}",
                answer.header("content-disposition")
            );
            assert!(answer.header("content-disposition").is_ascii());
            assert_eq!((answer.header("content-type"), answer.header("x-content-type-options")), (media, "nosniff"));
            assert!(answer.header("content-security-policy").contains("default-src 'none'"));
        }
        assert_eq!(items(&get(&app.viewer(), &format!("{at}/attachments")).await).0.len(), 2);
        let path = format!("{at}/attachments/{}", id(&bare));
        delete(&manager, &path).await.is(204);
        for path in [path.clone(), format!("{path}/file")] {
            get(&manager, &path).await.is(404);
        }
        assert_eq!(delete(&manager, &format!("{path}/removal")).await.is(200).json()["name"], bare["name"]);
        assert_eq!(get(&manager, &format!("{path}/file")).await.is(200).bytes, PDF);
    })
    .await;
}

#[tokio::test]
async fn what_is_refused_leaves_nothing_on_disk() {
    each(|app| async move {
        let manager = app.token(Role::Manager);
        let at = creator(&app, "Вера").await;
        for (name, bytes) in
            [("a.exe", b"MZ".as_slice()), ("a.html", b"<html>"), ("a.svg", b"<svg"), ("a.pdf", b"MZ\x90"), ("pdf", PDF), ("a.pdf.js", PDF)]
        {
            refused_for(&upload(&manager, &at, name, bytes).await, "file", "creators-file-type");
        }
        refused_for(&upload(&manager, &at, "a.txt", b"").await, "file", "creators-file-empty");
        refused_for(&upload(&manager, &at, "", PDF).await, "name", "error-required");
        refused_for(&upload(&manager, &at, &format!("{}.txt", "a".repeat(300)), b"a").await, "file", "error-too-long");
        refused_for(&upload(&manager, &at, "a%00.txt", b"a").await, "name", "error-control-chars");
        refused_for(&form(&manager, &at, &[]).await, "file", "error-required");
        refused_for(&form(&manager, &at, &[("file", None, PDF)]).await, "file", "error-required");
        refused_for(&form(&manager, &at, &[("note", None, b"x"), ("file", Some("a.pdf"), PDF)]).await, "note", "error-unknown-field");
        refused_for(&form(&manager, &at, &[("file", Some("a.pdf"), PDF), ("file", Some("b.pdf"), PDF)]).await, "file", "error-duplicate");
        upload(&manager, &at, "a.txt", &vec![b'a'; (20 << 20) + 1]).await.is(413);
        form(&manager, &at, &[("file", Some("a.txt"), &vec![b'a'; (20 << 20) + 1])]).await.is(413);
        form(&manager, &at, &[("file", Some("a.txt"), &vec![b'a'; 21 << 20])]).await.is(413);
        let path = kernel::paths::api(&format!("{at}/attachments"));
        for (media, body) in [
            ("multipart/form-data", b"x".to_vec()),
            ("multipart/form-data; boundary=edge", b"--edge\r\nContent-Dispo".to_vec()),
            ("multipart/form-data; boundary=edge", vec![b'-'; 90_000]),
        ] {
            manager.send(Method::POST, &path, Some(media), body).await.is(400);
        }
        manager
            .clone()
            .with_header("content-encoding", "gzip")
            .send(Method::POST, &format!("{path}?name=a.txt"), None, b"a".to_vec())
            .await
            .is(415);
        assert_eq!((lying(&app), items(&get(&manager, &format!("{at}/attachments")).await).0.len()), (0, 0));
    })
    .await;
}

#[tokio::test]
async fn a_repeated_upload_is_one_file() {
    each(|app| async move {
        let at = creator(&app, "Вера").await;
        let manager = app.token(Role::Manager).with_header("idempotency-key", "file 1");
        let first = made(&upload(&manager, &at, "a.pdf", PDF).await);
        let again = upload(&manager, &at, "a.pdf", PDF).await;
        assert_eq!((made(&again), again.header("idempotent-replayed")), (first.clone(), "true"));
        refused_for(&upload(&manager, &at, "a.pdf", b"%PDF another").await, "Idempotency-Key", "error-key-reused");
        refused_for(&upload(&manager, &at, "b.pdf", PDF).await, "Idempotency-Key", "error-key-reused");
        assert_eq!(lying(&app), 1);
        assert_eq!(get(&manager, &format!("{at}/attachments/{}/file", id(&first))).await.is(200).bytes, PDF);
    })
    .await;
}
