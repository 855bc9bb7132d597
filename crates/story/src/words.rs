//! Names in the script of the page, languages of texts, and where the primary action of a step is done.

use i18n::{L, Lang};
use kernel::{ids::Uuid, paths};
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

/// Where the primary action of a step is done.
pub fn place_of(step: &Shown) -> String {
    let id = step.partnership;
    let at = |rest: &str| [paths::partnership(id).as_str(), rest].concat();
    let fact = step.advice.evidence.first().and_then(|e| e.fact).map(|fact| Uuid::from_bytes(fact.id.0));
    match (step.advice.action.as_ref(), fact) {
        ("keep_promise", Some(promise)) => format!("/promises/{promise}/keep"),
        ("answer_wish", Some(wish)) => format!("/wishes/{wish}/answer"),
        ("make_promise", _) => at("/promises/new"),
        ("book_project" | "propose_format" | "raise_autonomy", _) => at("/collaborations/new"),
        ("check_in" | "write" | "ask_about_promise" | "schedule_review" | "invite_to_planning" | "congratulate", _) => at("/contacts/new"),
        ("ask_wishes", _) => at("/wishes/new"),
        ("plan_rest", _) => at("/collaborations"),
        ("support" | "check_conflict", _) => at("/supports/new"),
        ("see_contacts", _) => at("/contacts"),
        ("see_hours", _) => paths::creator(step.creator),
        ("add_contact_point", _) => format!("{}/edit", paths::creator(step.creator)),
        ("hand_over", _) => at("/edit"),
        ("propose_stage", _) => at("/move"),
        _ => why(step),
    }
}

/// Where a step says why it is there.
pub fn why(step: &Shown) -> String {
    format!("/steps/{}/why", step.id)
}
