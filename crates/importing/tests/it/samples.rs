//! Every page in every language, every statement on both engines. `SAMPLES=folder` keeps the pages to look at.

use i18n::{Catalogue, Lang};
use kernel::{testing::prepare_all, web::Shell};

#[test]
fn every_page_is_whole_in_every_language() {
    let catalogue = Catalogue::new();
    for &lang in Lang::all() {
        let shell = Shell::sample(&catalogue.lang(lang), true);
        for (name, html) in (importing::slice().samples)(&shell) {
            assert!(html.contains("</html>") || name.ends_with("part"), "{name}: {html}");
            for held in ["import-", "Some(", "None\"", " style=\""] {
                let text: String = html.split('<').map(|piece| piece.split_once('>').map_or("", |(_, text)| text)).collect();
                assert!(!text.contains(held), "{name} ({}) shows {held}", lang.code());
            }
            if let Some(folder) = std::env::var_os("SAMPLES") {
                let file = format!("{}-{}.html", name.replace(' ', "-"), lang.code());
                std::fs::write(std::path::Path::new(&folder).join(file), html).expect("the page can be written");
            }
        }
    }
    let missing: Vec<String> = catalogue.missing().into_iter().filter(|key| key.contains("import-")).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_is_prepared_on_both_engines() {
    for list in importing::store::statements() {
        prepare_all(list).await;
    }
}
