//! The label at the head of a creator's sheet.

use i18n::L;
use kernel::web::{hue, initials};

use super::{Look, Read, about, clock::Clock};
use crate::model::LabelKind;

/// Who it is, at a glance.
pub struct Head {
    pub hue: u8,
    pub initials: String,
    /// The language of the name, where its script is not the page's.
    pub name_lang: Option<&'static str>,
    /// The name in the other alphabet, with its language.
    pub other: Option<String>,
    pub other_lang: Option<&'static str>,
    pub derived: bool,
    /// What they make things about.
    pub niches: String,
    pub home: Option<String>,
    pub clock: Option<Clock>,
    /// Accounts and their counts, in one line.
    pub speaks: String,
    /// The preferred way of contact.
    pub reach: Option<about::Way>,
    /// The first day of the oldest partnership, and how long ago that is.
    pub together: Option<(String, String)>,
}

impl Head {
    pub fn of(l: &L, look: &Look, read: &Read) -> Self {
        let row = &read.record.row;
        let (other, derived) = other_name(l, row);
        let niches = about::labelled(&read.record, LabelKind::Niche);
        Self {
            hue: hue(&row.id.to_string()),
            initials: initials(about::in_script(l, Some(&row.display_name), row.latin_name.as_deref()).unwrap_or_default()),
            name_lang: about::foreign(l, &row.display_name),
            other_lang: other.as_deref().and_then(|name| about::foreign(l, name)),
            other,
            derived,
            niches: niches.join(", "),
            home: about::home(l, row),
            clock: Clock::of(l, look.now, row.zone.as_deref(), &look.zone, &row.hours()),
            speaks: speaks(l, read),
            reach: about::ways(l, &read.record.contacts).into_iter().next(),
            together: together(l, look, read),
        }
    }
}

/// The name in another script: what is known, else our own transliteration, which says so.
pub fn other_name(l: &L, row: &crate::store::person::CreatorRow) -> (Option<String>, bool) {
    let latin = row.latin_name.clone().filter(|latin| *latin != row.display_name);
    match latin {
        Some(latin) => (Some(latin), row.latin_derived),
        // A name written in Latin has no other Latin form; in a Russian page a Cyrillic one helps.
        None => {
            let known = row.other_names.0.iter().find(|name| crate::model::script_lang(name) == Some(l.lang().code()));
            (known.filter(|name| about::foreign(l, &row.display_name).is_some() && **name != row.display_name).cloned(), false)
        }
    }
}

fn speaks(l: &L, read: &Read) -> String {
    let line = |c: &crate::store::channels::Channel| match c.followers {
        Some(count) => format!("{} {}", l.t(c.platform.key()), l.compact(count)),
        None => l.t(c.platform.key()).to_owned(),
    };
    read.channels.iter().take(4).map(line).collect::<Vec<_>>().join(" · ")
}

fn together(l: &L, look: &Look, read: &Read) -> Option<(String, String)> {
    let since = read.partnerships.iter().filter_map(|p| p.since).min()?;
    let today = look.now.to_zoned(look.zone.clone()).date();
    let months = since.until((jiff::Unit::Month, today)).map_or(0, |span| span.get_months());
    Some((l.date(since), l.duration_months(months)))
}
