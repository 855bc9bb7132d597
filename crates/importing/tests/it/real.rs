//! Every real file of the collections that nobody cleaned: each row becomes something, nothing is made twice. They are read
//! where they lie and skipped, saying so, where they do not.

use std::{
    io::Read,
    path::{Path, PathBuf},
};

use kernel::testing::TestDb;

use crate::scene::Scene;

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data");

fn files(folder: &str) -> Vec<PathBuf> {
    let root = std::env::var_os("PERENNIAL_REAL_DATA").map_or_else(|| PathBuf::from(DATA), PathBuf::from).join(folder);
    let Ok(entries) = std::fs::read_dir(&root) else {
        eprintln!("skipped: {} is not here", root.display());
        return Vec::new();
    };
    let name = |p: &Path| p.file_name().unwrap().to_string_lossy().into_owned();
    let mut found: Vec<PathBuf> = entries.flatten().map(|e| e.path()).filter(|p| name(p).contains(".csv")).collect();
    found.sort();
    found
}

fn contents(path: &Path) -> Vec<u8> {
    let bytes = std::fs::read(path).unwrap();
    if path.extension().is_none_or(|e| e != "gz") {
        return bytes;
    }
    let mut plain = Vec::new();
    flate2::read::GzDecoder::new(&bytes[..]).read_to_end(&mut plain).unwrap();
    plain
}

/// What somebody says of a file that does not tell it: the platform of names that are no links; of a list of titles without
/// accounts, that its subscribers are left out; of lists where names stand among accounts, that those cells are.
fn said(name: &str) -> Vec<(&'static str, &'static str)> {
    let platform = ["instagram", "tiktok"].into_iter().find(|p| name.contains(p)).unwrap_or("youtube");
    let more: &[(&str, &str)] = match name {
        name if name.contains("global") => &[("t2", "ignore")],
        "youtube_2022-06.csv" => &[("t0", "handle"), ("t1", "goes_by"), ("bad_cells", "leave_out")],
        name if name.contains("youtube_2022") => &[("bad_cells", "leave_out")],
        _ => &[],
    };
    [&[("platform", platform)], more].concat()
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_of_creators() {
    for path in files("influencers") {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let s = Scene::on(TestDb::sqlite()).await;
        let bytes = contents(&path);
        let at = s.sent(&name, &bytes).await;
        if name.contains("global") {
            s.columns(&at, &[]).await.is(422).shows("Whose counts are in “subscribers”?");
        }
        let found = s.brought(&at, &said(&name)).await;
        eprintln!("{name}: {found:?}");
        assert_eq!(s.living().await, found.made);
        let all = found.made + found.changed + found.skipped + found.refused;
        if found.refused > 0 {
            let reasons = s.texts("select cast(reasons as text) from import_rows where workspace_id = $1 and outcome = 'refused' order by row_number limit 4").await;
            eprintln!("  for instance {reasons:?}");
        }
        if name == "youtube_2022-06.csv" {
            let nobodys = s.count("select cast(count(*) as bigint) from import_rows where workspace_id = $1 and cast(reasons as text) like '%not-a-handle%' and cast(reasons as text) like '%nobodys%'");
            assert!((300..500).contains(&nobodys.await), "names among accounts, and the followers beside them, are said");
        }
        assert!(found.made * 10 > all * 8, "{name}: most rows are people: {found:?}");
        let again = s.sent(&name, &bytes).await;
        let second = s.brought(&again, &said(&name)).await;
        assert_eq!((second.made, second.changed, second.refused), (0, 0, found.refused), "{name} makes nobody twice");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn trending_videos_become_their_channels() {
    for path in files("trending") {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let s = Scene::on(TestDb::sqlite()).await;
        let bytes = contents(&path);
        let at = s.sent(&name, &bytes).await;
        let import = s.import(&at).await;
        assert_eq!(import["mapping"]["videos"], true, "{name} is recognised");
        let found = s.brought(&at, &[("videos", "1")]).await;
        eprintln!("{name}: {found:?}");
        assert!(found.made > 0, "{name}: {found:?}");
        assert!(!name.contains("polled") || found.skipped > found.made, "{name} shows the same channels again and again: {found:?}");
        assert_eq!(s.living().await, found.made);
        let again = s.sent(&name, &bytes).await;
        let second = s.brought(&again, &[("videos", "1")]).await;
        assert_eq!((second.made, second.refused), (0, found.refused), "{name} makes nobody twice");
    }
}
