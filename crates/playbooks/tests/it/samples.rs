//! Every page in every language says only what there are words for. `SAMPLES=folder` keeps the pages to look at.

use i18n::{Catalogue, Lang};
use kernel::web::Shell;

#[test]
fn every_page_is_whole_in_every_language() {
    let catalogue = Catalogue::new();
    for &lang in Lang::all() {
        for signed_in in [true, false] {
            let shell = Shell::sample(&catalogue.lang(lang), signed_in);
            for (place, (name, html)) in (playbooks::slice().samples)(&shell).into_iter().enumerate() {
                assert!(html.contains("<h1") || html.contains("<h3"), "{name}: {html}");
                if let (Some(folder), true) = (std::env::var_os("SAMPLES"), signed_in) {
                    let file = format!("{place:02}-{}-{}.html", name.replace(' ', "-"), lang.code());
                    std::fs::write(std::path::Path::new(&folder).join(file), html).expect("the page can be written");
                }
            }
        }
    }
    assert!(catalogue.missing().is_empty(), "{:?}", catalogue.missing());
}
