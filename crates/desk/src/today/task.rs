//! A step in the reader's words: who, what, why, by which rule, at which hour there, and the one thing to press.

use engine::{facts::Stage, step::Urgency};
use i18n::L;
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use kernel::{Lang, paths, web};
use markets::{holidays::Holiday, model::Market};
use steps::{
    model::{State, StepId},
    store::lists::Shown,
    words::{Pronoun, Reading},
};

use super::hour::Hour;

/// Who reads, when, and what their markets' calendars say.
pub struct Reader<'a> {
    pub l: &'a L,
    pub now: Timestamp,
    /// The day in the workspace's zone, by which steps fall due.
    pub today: Date,
    /// The reader's own zone.
    pub zone: &'a TimeZone,
    /// The coming days off of each market.
    pub off: &'a [(String, Vec<Holiday>)],
    /// Whose name stands beside a step of somebody else.
    pub is_team: bool,
}

/// One line of the queue.
#[derive(Clone, Debug)]
pub struct Task {
    pub id: StepId,
    pub version: i64,
    pub initials: String,
    pub hue: u8,
    pub name: String,
    pub name_lang: Option<&'static str>,
    /// The name in the other alphabet.
    pub other: Option<String>,
    pub other_lang: Option<&'static str>,
    pub title: String,
    pub title_lang: Option<&'static str>,
    /// The partnership's page.
    pub href: String,
    /// Stage, year and brand.
    pub standing: String,
    pub why: Option<String>,
    pub rule: String,
    pub hour: Option<Hour>,
    /// Where the one primary action is done; none where saying that it is done is all there is.
    pub action: Option<(String, String)>,
    /// What is pressing about it: class of the tone, and words.
    pub pressing: Option<(&'static str, String)>,
    /// Who is to do it, on the list of the team.
    pub whose: Option<String>,
    /// What became of it: until when it is put off, or when and how it was done.
    pub became: Option<String>,
    pub state: State,
}

impl Task {
    pub fn is_open(&self) -> bool {
        self.state == State::Open
    }

    pub fn is_snoozed(&self) -> bool {
        self.state == State::Snoozed
    }
}

impl Reader<'_> {
    pub fn task(&self, step: &Shown) -> Task {
        let l = self.l;
        let reading = Reading { l, today: self.today, pronoun: Pronoun::of(step.pronouns.as_deref()) };
        let stage = Stage::parse(&step.stage).unwrap_or(Stage::Prospect);
        let (name, other) = names(l.lang(), &step.creator_name, step.creator_latin.as_deref());
        let title = reading.title(&step.rule, &step.advice, step.quote.as_deref());
        let off = self.off.iter().find(|(code, _)| Some(code) == step.market.as_ref()).map_or(&[][..], |(_, days)| days);
        Task {
            id: step.id,
            version: step.version,
            initials: web::initials(name),
            hue: web::hue(&step.creator.to_string()),
            name_lang: foreign(l, name),
            other_lang: other.and_then(|other| foreign(l, other)),
            name: name.to_owned(),
            other: other.map(str::to_owned),
            title_lang: foreign(l, &title),
            title,
            href: paths::partnership(step.partnership),
            standing: standing(l, step, stage),
            why: reading.why(&step.advice).map(ended),
            rule: reading.rule_line(&step.rule, &step.advice, stage),
            hour: Hour::of(l, self.now, step.zone.as_deref(), step.hours, off),
            action: steps::why::place_of(step).map(|href| (reading.action(&step.advice), href)),
            pressing: self.pressing(step),
            whose: self.is_team.then(|| step.member_name.clone().unwrap_or_else(|| l.t("desk-today-nobody").to_owned())),
            became: self.became(step),
            state: step.state,
        }
    }

    fn pressing(&self, step: &Shown) -> Option<(&'static str, String)> {
        let day = self.l.date_short(step.due_on, self.today);
        match step.rank.urgency() {
            _ if step.state != State::Open => None,
            Urgency::Broken => Some(("is-bad", self.l.t1("desk-today-late", "day", day))),
            Urgency::Due if step.due_on >= self.today => Some(("is-due", self.l.t1("desk-today-due", "day", self.l.relative_days(0)))),
            Urgency::Due => Some(("is-due", self.l.t1("desk-today-since", "day", day))),
            Urgency::Soon => None,
        }
    }

    fn became(&self, step: &Shown) -> Option<String> {
        let l = self.l;
        let words = step.reason.clone().unwrap_or_default();
        match step.state {
            State::Snoozed => step.snoozed_until.map(|day| l.t1("desk-today-until", "day", l.weekday_date(day))),
            State::Done | State::Dismissed => {
                let at = step.closed_at.map(|at| l.time(at.to_zoned(self.zone.clone()).time())).unwrap_or_default();
                let key = if step.state == State::Done { "desk-today-done-at" } else { "desk-today-dismissed-at" };
                let said = l.t1(key, "time", at);
                Some(if words.is_empty() { said } else { format!("{said}: {words}") })
            }
            State::Open | State::Gone => None,
        }
    }
}

/// Stage, year together, brand.
fn standing(l: &L, step: &Shown, stage: Stage) -> String {
    let stage = l.t(&["stage-", stage.code()].concat()).to_owned();
    let brand = step.brand_name.as_str();
    match step.tenure_year {
        Some(year) if year > 0 => l.f("desk-today-standing", &[("stage", stage.into()), ("year", year.into()), ("brand", brand.into())]),
        _ => format!("{stage} · {brand}"),
    }
}

/// The name to read, and the same in the other alphabet where it helps.
pub fn names<'n>(lang: Lang, display: &'n str, latin: Option<&'n str>) -> (&'n str, Option<&'n str>) {
    match latin {
        Some(latin) if lang == Lang::En => (latin, Some(display)),
        _ => (display, None),
    }
}

/// The language of a text in the other alphabet than the page's.
pub fn foreign(l: &L, text: &str) -> Option<&'static str> {
    let cyrillic = text.chars().any(|c| ('\u{400}'..='\u{4ff}').contains(&c));
    match (l.lang(), cyrillic) {
        (Lang::En, true) => Some("ru"),
        (Lang::Ru, false) if text.chars().any(char::is_alphabetic) => Some("en"),
        _ => None,
    }
}

/// As a sentence: some dates end with a full stop of their own.
fn ended(words: String) -> String {
    if words.ends_with('.') { words } else { words + "." }
}

/// The name of a market in the reader's language.
pub fn market<'m>(l: &L, market: &'m Market) -> &'m str {
    market.name(l.lang())
}

/// The name of a day off in the reader's language.
pub fn name_of(l: &L, day: &Holiday) -> &'static str {
    match l.lang() {
        Lang::En => day.name_en,
        Lang::Ru => day.name_ru,
    }
}
