//! Every page in every language says only what there are words for. `SAMPLES=folder` keeps the pages to look at.

use i18n::{Catalogue, Lang};
use kernel::web::Shell;

#[test]
fn every_page_is_whole_in_every_language() {
    let catalogue = Catalogue::new();
    for &lang in Lang::all() {
        let shell = Shell::sample(&catalogue.lang(lang), true);
        for (place, (name, html)) in (calendar::slice().samples)(&shell).into_iter().enumerate() {
            assert!(html.contains("<h1"), "{name}: {html}");
            if let Some(folder) = std::env::var_os("SAMPLES") {
                let file = format!("{place:02}-{}-{}.html", name.replace(' ', "-"), lang.code());
                std::fs::write(std::path::Path::new(&folder).join(file), html).expect("the page can be written");
            }
        }
    }
    assert!(catalogue.missing().is_empty(), "{:?}", catalogue.missing());
}
