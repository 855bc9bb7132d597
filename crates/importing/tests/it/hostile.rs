//! Files that are no tables, or not meant well: refused at once, with what is wrong, leaving nothing.

use std::time::Instant;

use kernel::testing::TestDb;

use crate::scene::Scene;

#[tokio::test(flavor = "multi_thread")]
async fn each_is_refused_within_a_second_with_its_reason() {
    let s = Scene::on(TestDb::sqlite()).await;
    let long_cell = format!("name,note\nVera,\"{}\"\n", "x".repeat(10 << 20));
    let wide = format!("{}\n1\n", "a,".repeat(100_000));
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("empty.csv", Vec::new(), "The file is empty"),
        ("header.csv", b"name,city\n".to_vec(), "There are no rows"),
        ("blob.bin", vec![0; 1_000], "binary data"),
        ("nul.csv", [b"name,city\nVera\0,Omsk\n".as_slice(), &[0; 64]].concat(), "binary data"),
        ("cell.csv", long_cell.into_bytes(), "longer than"),
        ("wide.csv", wide.into_bytes(), "columns"),
        ("doc.pdf", b"%PDF-1.7\n1 0 obj\n".to_vec(), "not a CSV or XLSX"),
        ("old.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 some sectors".to_vec(), "old Excel"),
    ];
    for (name, bytes, why) in cases {
        let start = Instant::now();
        let answer = s.upload(name, &bytes).await;
        let took = start.elapsed();
        answer.is(422).shows(why);
        assert!(took.as_millis() < if cfg!(debug_assertions) { 5_000 } else { 1_000 }, "{name} took {took:?}");
    }
    assert_eq!(s.count("select cast(count(*) as bigint) from imports where workspace_id = $1").await, 0);
    let left = kept(&s.app.app.folder("imports"));
    assert_eq!(left, 0, "nothing stays on disk");
}

fn kept(folder: &std::path::Path) -> usize {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|e| if e.path().is_dir() { kept(&e.path()) } else { 1 }).sum()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_upload_is_said_so() {
    let s = Scene::on(TestDb::sqlite()).await;
    s.who.post("/imports", &[("file", "x")]).await.is(415);
    let body = b"--xyz\r\ncontent-disposition: form-data; name=\"other\"\r\n\r\nx\r\n--xyz--\r\n".to_vec();
    s.who.send(http::Method::POST, "/imports", Some("multipart/form-data; boundary=xyz"), body).await.is(422).shows("No file was sent");
    let torn = b"--xyz\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nname".to_vec();
    s.who.send(http::Method::POST, "/imports", Some("multipart/form-data; boundary=xyz"), torn).await.is(400);
    assert_eq!(kept(&s.app.app.folder("imports")), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn bad_rows_are_refused_one_by_one() {
    let s = Scene::on(TestDb::sqlite()).await;
    let file =
        b"name,city\n\"Vera\",\"Omsk\"\n\"Timur\"\n\"Sonya\",\"Perm\",\"more\"\n\"Anna\",\"Omsk, or near\"\n\"Marta\",\"Tver\n".to_vec();
    let at = s.sent("rows.csv", &file).await;
    let found = s.brought(&at, &[]).await;
    assert_eq!((found.made, found.refused), (2, 3), "{found:?}");
    let csv = s.who.get(&format!("{at}/errors.csv")).await;
    csv.shows("1 cells instead of 2").shows("3 cells instead of 2").shows("A quotation mark is not closed");
}
