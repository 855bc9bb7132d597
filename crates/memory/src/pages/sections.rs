//! The parts of a partnership's page: what the creator wants, how they like to work, how their style changes, where they want to
//! go, what was done for them.

use askama::Template;
use collaborations::model::WorkFormat;
use i18n::L;
use jiff::civil::Date;
use kernel::{
    ids::{CreatorId, PartnershipId},
    web::Shell,
};

use crate::{
    model::{GoalState, StyleYear, WishState, untried, years},
    store::{
        goals::Goal,
        preferences::Preferences,
        styles::StyleEntry,
        supports::Support,
        wishes::{Answer, WishView},
    },
};

/// How many rows each part shows.
pub const SHOWN: i64 = 5;

fn first<T>(mut rows: Vec<T>) -> (Vec<T>, bool) {
    let most = usize::try_from(SHOWN).unwrap_or(0);
    let more = rows.len() > most;
    rows.truncate(most);
    (rows, more)
}

/// «What I want»: wishes in the creator's own words, and what came of each.
#[derive(Template)]
#[template(path = "wishes_section.html")]
pub struct WishesSection {
    shell: Shell,
    id: PartnershipId,
    wishes: Vec<WishView>,
    more: bool,
    asked: Option<Date>,
    /// Whether the names of creator and brand are shown with each wish.
    named: bool,
}

impl WishesSection {
    /// Of `store::wishes::of_partnership` for one more than [`SHOWN`], and the preferences.
    pub fn new(shell: &Shell, id: PartnershipId, wishes: Vec<WishView>, p: &Preferences) -> Self {
        let (wishes, more) = first(wishes);
        Self { shell: shell.clone(), id, wishes, more, asked: p.wishes_asked_on, named: false }
    }

    /// Every wish, for a list of its own.
    pub(super) fn whole(shell: &Shell, id: PartnershipId, wishes: Vec<WishView>, asked: Option<Date>) -> Self {
        Self { shell: shell.clone(), id, wishes, more: false, asked, named: false }
    }

    /// The month in which the newest of them was said.
    fn aside(&self) -> Option<String> {
        let day = self.wishes.iter().map(|view| view.wish.said_on()).max()?;
        Some(self.shell.l.t1("memory-their-words", "month", self.shell.l.month_year(day)))
    }

    fn asked_on(&self) -> Option<String> {
        self.asked.map(|day| self.shell.l.t1("memory-asked", "day", self.shell.l.date_long(day)))
    }
}

/// What the templates of wishes ask for.
pub(super) fn is_open(view: &WishView) -> bool {
    view.wish.state == WishState::Open
}

pub(super) fn decided(l: &L, view: &WishView) -> Option<String> {
    let key = match view.wish.state {
        WishState::Open => return None,
        WishState::Matched => "memory-matched-on",
        WishState::Declined => "memory-declined-on",
    };
    view.wish.decided_on.map(|day| l.t1(key, "day", l.date_long(day)))
}

pub(super) fn answered(l: &L, answer: &Answer) -> String {
    answer.done_on.map_or_else(|| l.t("memory-under-way-short").to_owned(), |day| l.date(day))
}

impl WishesSection {
    fn is_open(&self, view: &WishView) -> bool {
        is_open(view)
    }

    fn decided(&self, view: &WishView) -> Option<String> {
        decided(&self.shell.l, view)
    }

    fn answered(&self, answer: &Answer) -> String {
        answered(&self.shell.l, answer)
    }

    fn lang_of(&self, text: &str) -> Option<&'static str> {
        super::foreign(&self.shell.l, text)
    }

    fn said(&self, view: &WishView) -> String {
        self.shell.l.date(view.wish.said_on())
    }
}

/// How the creator likes to work.
#[derive(Template)]
#[template(path = "preferences_section.html")]
pub struct PreferencesSection {
    shell: Shell,
    id: PartnershipId,
    facts: Vec<(String, String)>,
}

impl PreferencesSection {
    /// `before` are facts of the creator's own, such as how to write to them and at what hours; they come first.
    pub fn new(shell: &Shell, p: &Preferences, before: Vec<(String, String)>) -> Self {
        let l = &shell.l;
        let mut facts = before;
        let mut fact = |key: &str, value: Option<String>| facts.extend(value.map(|value| (l.t(key).to_owned(), value)));
        fact("memory-calls", p.calls.clone());
        fact("memory-films-in", p.films_in.clone());
        fact("memory-lead-days", p.lead_days.map(|n| l.n("count-days", n)));
        fact("memory-revision-rounds", p.revision_rounds.map(|n| l.int(n)));
        fact("memory-contact-every-days", p.contact_every_days.map(|n| l.n("memory-every", n)));
        fact("memory-autonomy", p.autonomy.map(|a| l.t(a.key()).to_owned()));
        fact("memory-likes", p.likes.clone());
        fact("memory-never", p.never.clone());
        let off: Vec<String> =
            p.off_limits.0.iter().filter(|off| off.to >= shell.today).map(|off| span(l, off.from, off.to, off.why.as_deref())).collect();
        fact("memory-off-limits", (!off.is_empty()).then(|| off.join("; ")));
        let paused = p.contact_paused_until.filter(|day| *day > shell.today).map(|day| {
            let until = l.t1("memory-until", "day", l.date_long(day));
            p.paused_reason.as_ref().map_or(until.clone(), |why| [until.as_str(), why].join(", "))
        });
        fact("memory-paused", paused);
        Self { shell: shell.clone(), id: p.partnership_id, facts }
    }

    fn lang_of(&self, text: &str) -> Option<&'static str> {
        super::foreign(&self.shell.l, text)
    }
}

fn span(l: &L, from: Date, to: Date, why: Option<&str>) -> String {
    let days = if from == to { l.date(from) } else { l.t2("memory-from-to", "from", l.date(from), "to", l.date(to)) };
    why.map_or(days.clone(), |why| [days.as_str(), ": ", why].concat())
}

/// How the creator's style changes: each year's formats as a bar, with the newest words of that year.
#[derive(Template)]
#[template(path = "style_section.html")]
pub struct StyleSection {
    shell: Shell,
    creator: CreatorId,
    years: Vec<Year>,
    /// The formats that the bars tell apart, in the order of their shades.
    keys: Vec<(&'static str, String)>,
    untried: Option<String>,
    entries: Vec<Entry>,
}

struct Year {
    year: String,
    said: String,
    count: String,
    /// Shade, where it begins and how wide it is, of 200.
    bars: Vec<(usize, u32, u32)>,
    words: Option<String>,
}

struct Entry {
    e: StyleEntry,
    when: String,
    format: String,
    result: Option<String>,
}

/// How many formats a bar tells apart; what is left is one shade.
const SHADES: usize = 3;

impl StyleSection {
    /// Of the entries that `store::styles::of_creator` gives and the formats of `store::styles::formats`.
    pub fn new(shell: &Shell, creator: CreatorId, entries: Vec<StyleEntry>, seen: &[WorkFormat]) -> Self {
        let l = &shell.l;
        let all = years(entries.iter().map(|e| (e.noted_on, e.format)));
        let top = frequent(&all);
        let year = |one: &StyleYear| Year {
            year: one.year.to_string(),
            said: said(l, one),
            count: l.n("memory-formats", one.formats.len()),
            bars: bars(one, &top),
            words: entries
                .iter()
                .filter(|e| e.noted_on.year() == one.year)
                .find_map(|e| e.note.clone().or_else(|| e.tone.clone()).or_else(|| e.hook.clone())),
        };
        let shades = ["base", "pale", "mid"];
        let keys = top.iter().zip(shades).map(|(format, shade)| (shade, l.t(format.key()).to_owned())).collect();
        let never: Vec<&str> = untried(seen.iter().copied()).into_iter().map(|format| l.t(format.key())).collect();
        Self {
            creator,
            years: all.iter().map(year).collect(),
            keys,
            untried: (!entries.is_empty() && !never.is_empty()).then(|| l.list(&never)),
            entries: Vec::new(),
            shell: shell.clone(),
        }
    }

    /// The same with every entry under it, for a page of its own.
    pub(super) fn whole(shell: &Shell, creator: CreatorId, entries: Vec<StyleEntry>, seen: &[WorkFormat]) -> Self {
        let shown = |e: &StyleEntry| Entry {
            when: shell.l.date_long(e.noted_on),
            format: shell.l.t(e.format.key()).to_owned(),
            result: e.result_index.map(|n| shell.l.t1("memory-result", "n", shell.l.decimal(n, 2))),
            e: e.clone(),
        };
        let rows = entries.iter().map(shown).collect();
        Self { entries: rows, ..Self::new(shell, creator, entries, seen) }
    }

    fn lang_of(&self, text: &str) -> Option<&'static str> {
        super::foreign(&self.shell.l, text)
    }
}

fn frequent(all: &[StyleYear]) -> Vec<WorkFormat> {
    let mut counts: std::collections::BTreeMap<WorkFormat, usize> = Default::default();
    for (format, count) in all.iter().flat_map(|year| &year.formats) {
        *counts.entry(*format).or_default() += count;
    }
    let mut formats: Vec<(WorkFormat, usize)> = counts.into_iter().collect();
    formats.sort_by_key(|(format, count)| (std::cmp::Reverse(*count), *format));
    formats.into_iter().take(SHADES).map(|(format, _)| format).collect()
}

fn share(count: usize, all: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX)) / f64::from(u32::try_from(all.max(1)).unwrap_or(u32::MAX))
}

fn total(year: &StyleYear) -> usize {
    year.formats.iter().map(|(_, count)| count).sum()
}

fn said(l: &L, year: &StyleYear) -> String {
    let all = total(year);
    let parts: Vec<String> =
        year.formats.iter().map(|(format, count)| [l.t(format.key()), " ", &l.percent(share(*count, all), 0)].concat()).collect();
    format!("{}: {}", year.year, parts.join(", "))
}

fn bars(year: &StyleYear, top: &[WorkFormat]) -> Vec<(usize, u32, u32)> {
    let all = total(year);
    let mut at = 0.0;
    let mut bars = Vec::new();
    for (shade, format) in top.iter().enumerate() {
        let count = year.formats.iter().find(|(f, _)| f == format).map_or(0, |(_, count)| *count);
        let width = share(count, all) * 200.0;
        if count > 0 {
            bars.push((shade + 1, whole(at), whole(at + width) - whole(at)));
        }
        at += width;
    }
    bars
}

fn whole(x: f64) -> u32 {
    x.round().clamp(0.0, 200.0) as u32
}

/// Where the creator wants to go.
#[derive(Template)]
#[template(path = "goals_section.html")]
pub struct GoalsSection {
    shell: Shell,
    creator: CreatorId,
    goals: Vec<Goal>,
}

impl GoalsSection {
    /// Of the goals that `store::goals::of_creator` gives.
    pub fn new(shell: &Shell, creator: CreatorId, goals: Vec<Goal>) -> Self {
        Self { shell: shell.clone(), creator, goals }
    }

    fn is_open(&self, goal: &Goal) -> bool {
        goal.state == GoalState::Open
    }

    fn about(&self, goal: &Goal) -> String {
        let l = &self.shell.l;
        let kind = l.t(goal.kind.key()).to_owned();
        let day = match (goal.closed_on, goal.on_date) {
            (Some(closed), _) => Some(l.t2("memory-goal-closed", "state", l.t(goal.state.key()), "day", l.date_long(closed))),
            (None, Some(day)) => Some(l.date_long(day)),
            (None, None) => None,
        };
        [Some(kind), day].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    fn lang_of(&self, text: &str) -> Option<&'static str> {
        super::foreign(&self.shell.l, text)
    }
}

/// What was done for the creator.
#[derive(Template)]
#[template(path = "supports_section.html")]
pub struct SupportsSection {
    shell: Shell,
    id: PartnershipId,
    supports: Vec<Support>,
    more: bool,
}

impl SupportsSection {
    /// Of `store::supports::of_partnership` for one more than [`SHOWN`].
    pub fn new(shell: &Shell, id: PartnershipId, supports: Vec<Support>) -> Self {
        let (supports, more) = first(supports);
        Self { shell: shell.clone(), id, supports, more }
    }

    pub(super) fn whole(shell: &Shell, id: PartnershipId, supports: Vec<Support>) -> Self {
        Self { shell: shell.clone(), id, supports, more: false }
    }

    fn when(&self, s: &Support) -> String {
        self.shell.l.weekday_date(s.done_on)
    }

    fn gave(&self, s: &Support) -> String {
        let l = &self.shell.l;
        let minutes = s.minutes.map(|n| l.n("contacts-minutes-count", n));
        let money = s.cost_minor.zip(s.currency.as_deref()).map(|(minor, currency)| l.money(minor, currency));
        [minutes, money].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    fn lang_of(&self, text: &str) -> Option<&'static str> {
        super::foreign(&self.shell.l, text)
    }
}
