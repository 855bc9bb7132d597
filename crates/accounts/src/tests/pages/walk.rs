//! Every sample of every page, in every language.

use i18n::Catalogue;
use kernel::{Lang, web::Shell};

#[test]
fn every_page_says_everything_in_every_language() {
    let catalogue = Catalogue::new();
    let mut seen = 0;
    for lang in Lang::all() {
        let other = Lang::all().iter().find(|l| *l != lang).expect("two languages");
        for signed_in in [true, false] {
            let shell = Shell::sample(&catalogue.lang(*lang), signed_in);
            for (name, html) in (crate::slice().samples)(&shell) {
                seen += 1;
                assert!(html.len() > 40, "{name} is empty: {html}");
                for held in [" style=\"", "<script>", "{{", "{ $", "Some(", "accounts-letter"] {
                    assert!(!html.contains(held), "{name} ({}) holds {held}", lang.code());
                }
                if html.starts_with("<!doctype html>") {
                    assert_eq!(html.matches("<h1").count(), 1, "{name}");
                    assert!(
                        html.contains("action=\"/preferences\"") && html.contains(&format!("lang=\"{}\"", other.code())),
                        "{name}: the other language is a click away"
                    );
                }
            }
        }
    }
    assert!(seen > 200, "{seen}");
    assert!(catalogue.missing().is_empty(), "{:?}", catalogue.missing());
}

#[test]
fn a_page_that_shows_a_secret_is_never_kept_by_a_script() {
    let catalogue = Catalogue::new();
    let shell = Shell::sample(&catalogue.lang(Lang::En), true);
    for (name, html) in (crate::slice().samples)(&shell) {
        for (at, _) in html.match_indices("type=\"password\"") {
            let input = &html[html[..at].rfind('<').expect("a tag")..];
            assert!(!input[..input.find('>').expect("its end")].contains("value="), "{name}: a password is typed again");
        }
    }
}
