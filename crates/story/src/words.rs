//! Names in the script of the page, languages of texts, and sentences about one brand.

use i18n::{L, Lang};
use steps::store::lists::Shown;

/// The language of a text, where it is not the page's.
pub fn foreign(l: &L, text: &str) -> Option<&'static str> {
    creators::words::foreign(l, text)
}

/// The name by which a page in this language calls somebody.
pub fn in_script<'n>(l: &L, name: &'n str, latin: Option<&'n str>) -> &'n str {
    latin.filter(|_| l.lang() == Lang::En).unwrap_or(name)
}

/// A sentence without the brand that it begins with: the page is about that brand.
pub fn without(brand: &str, sentence: String) -> String {
    let Some(rest) = sentence.strip_prefix(brand).and_then(|rest| rest.strip_prefix(": ")) else { return sentence };
    let mut letters = rest.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Where a step says why it is there.
pub fn why(step: &Shown) -> String {
    format!("/steps/{}/why", step.id)
}
