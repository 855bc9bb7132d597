//! The words of an item, and the page it leads to.

use i18n::L;
use jiff::{Timestamp, tz::TimeZone};
use kernel::{
    Lang,
    ids::{CollaborationId, PromiseId},
    paths,
};

use crate::model::{About, Item, What, When};

/// Of two spellings of a name, the one in the script of the page.
pub(crate) fn in_script<'n>(l: &L, name: &'n str, latin: Option<&'n str>) -> &'n str {
    latin.filter(|_| l.lang() == Lang::En).unwrap_or(name)
}

/// The name of whom it is about.
pub(crate) fn name<'a>(l: &L, about: &'a About) -> &'a str {
    in_script(l, &about.creator_name, about.creator_latin.as_deref())
}

/// What it is, in one line, with the name of whom it is about.
pub fn title(l: &L, item: &Item) -> String {
    let Some(about) = &item.about else { return deed(l, item) };
    l.t2("calendar-of", "name", name(l, about), "what", deed(l, item))
}

/// What it is, without the name.
pub fn deed(l: &L, item: &Item) -> String {
    match &item.what {
        What::CheckIn => l.t("calendar-check-in").to_owned(),
        What::Review => l.t("calendar-review").to_owned(),
        What::Planning => l.t("calendar-planning").to_owned(),
        What::LookAgain => l.t("calendar-look-again").to_owned(),
        What::CommitmentEnds => l.t("calendar-commitment-ends").to_owned(),
        What::Birthday => l.t("calendar-birthday").to_owned(),
        What::Anniversary(years) => l.n("calendar-anniversary", i64::from(*years)),
        What::Promise { ours, words, other } => {
            let key = if *ours { "calendar-promise-ours" } else { "calendar-promise-theirs" };
            l.t1(key, "words", in_words(l, words, other.as_deref()))
        }
        What::Collaboration { title, other, .. } => in_words(l, title, other.as_deref()).to_owned(),
        What::Meeting { subject: Some(subject), .. } => subject.clone(),
        What::Meeting { subject: None, .. } => l.t("calendar-meeting").to_owned(),
        What::Holiday { en, ru, market_en, market_ru } => {
            let (name, market) = if l.lang() == Lang::Ru { (ru, market_ru) } else { (en, market_en) };
            l.t2("calendar-holiday", "name", *name, "market", market.as_str())
        }
    }
}

/// The same beside a name and an icon, where room is dear: what we promised is said in the words of the promise.
pub(crate) fn short(l: &L, item: &Item) -> String {
    match &item.what {
        What::Promise { ours: true, words, other } => l.t1("calendar-quoted", "words", in_words(l, words, other.as_deref())),
        _ => deed(l, item),
    }
}

/// Of two texts, the one in the letters of the reader's language.
fn in_words<'t>(l: &L, words: &'t str, other: Option<&'t str>) -> &'t str {
    let fits = |text: &str| text.chars().any(|c| ('а'..='я').contains(&c)) == (l.lang() == Lang::Ru);
    if fits(words) { words } else { other.filter(|o| fits(o)).unwrap_or(words) }
}

/// The page that it leads to.
pub fn href(item: &Item) -> Option<String> {
    let about = item.about.as_ref()?;
    let home = about.partnership.map_or_else(|| paths::creator(about.creator), paths::partnership);
    Some(match item.what {
        What::Promise { .. } => paths::promise(PromiseId(item.id)),
        What::Collaboration { .. } => paths::collaboration(CollaborationId(item.id)),
        What::Meeting { .. } => format!("{}/meeting#m-{}", home, item.id),
        _ => home,
    })
}

/// From when to when, on the clocks of one place: `10:00–10:30`.
pub fn hours(l: &L, at: Timestamp, minutes: i64, zone: &TimeZone) -> String {
    let from = at.to_zoned(zone.clone());
    let to = (at + jiff::SignedDuration::from_mins(minutes)).to_zoned(zone.clone());
    format!("{}\u{2013}{}", l.time(from.time()), l.time(to.time()))
}

/// A name that never changes, whatever becomes of it: a conversation that is foretold keeps it when it is due.
pub fn uid(item: &Item) -> String {
    let of = item.about.as_ref().and_then(|about| about.partnership).map_or(item.id, |id| id.0);
    match (&item.what, item.when) {
        (What::CheckIn, _) => format!("check-in-{of}"),
        (What::Review, _) => format!("review-{of}"),
        (What::Planning, _) => format!("planning-{of}"),
        (What::LookAgain, _) => format!("look-again-{of}"),
        // Each year has its own; a holiday has no row.
        (What::Birthday | What::Anniversary(_), When::Day(day)) => format!("{}-{}-{}", item.kind().code(), item.id, day.year()),
        (What::Holiday { en, market_en, .. }, When::Day(day)) => format!("holiday-{}-{}", slug(market_en, en), day),
        _ => format!("{}-{}", item.kind().code(), item.id),
    }
}

fn slug(market: &str, name: &str) -> String {
    let hash = kernel::web::hash(&format!("{market}/{name}"));
    kernel::text::hex(hash.get(..6).unwrap_or(&hash))
}
