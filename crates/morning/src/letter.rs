//! The words of a letter: plain text, each line with the address of the step it speaks of.

use std::fmt::Write;

use engine::step::{Group, Urgency};
use i18n::L;
use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};
use kernel::{Config, Lang, paths};
use steps::{
    model::BY_HAND,
    store::lists::Shown,
    words::{self, Pronoun, Reading},
};

use crate::store::{Count, Meeting, Reader};

/// How many steps of a group are told.
pub const EACH: i64 = 5;

/// What a letter is made of: of one member.
pub struct Contents<'a> {
    pub reader: &'a Reader,
    pub day: Date,
    pub steps: Vec<&'a Shown>,
    pub counts: Vec<&'a Count>,
    pub meetings: Vec<&'a Meeting>,
}

/// Subject and text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    pub subject: String,
    pub text: String,
}

impl Contents<'_> {
    /// How many steps are due.
    pub fn due(&self) -> i64 {
        self.counts.iter().map(|c| c.due).sum()
    }

    fn late(&self) -> i64 {
        self.counts.iter().map(|c| c.late).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.due() == 0 && self.meetings.is_empty()
    }
}

/// The letter of a member.
pub fn letter(config: &Config, l: &L, c: &Contents<'_>) -> Letter {
    let mut text = String::new();
    let name = c.reader.name_latin.as_deref().filter(|_| l.lang() == Lang::En).unwrap_or(&c.reader.name);
    line(&mut text, &l.t1("morning-hello", "name", name.split_whitespace().next().unwrap_or(name)));
    line(&mut text, &said(l, c));
    if !c.meetings.is_empty() {
        heading(&mut text, l.t("morning-meetings"));
        c.meetings.iter().for_each(|m| meeting(&mut text, config, l, c.reader, m));
    }
    for &group in Group::ALL {
        of_group(&mut text, config, l, c, group);
    }
    text.push('\n');
    line(&mut text, &l.t1("morning-all", "link", config.link("/today")));
    line(&mut text, &l.t1("morning-stop", "link", config.link("/settings/letters")));
    Letter { subject: subject(l, c), text }
}

fn line(text: &mut String, said: &str) {
    let _ = writeln!(text, "{said}");
}

fn heading(text: &mut String, said: &str) {
    let _ = writeln!(text, "\n{}", said.to_uppercase());
}

fn subject(l: &L, c: &Contents<'_>) -> String {
    let day = l.weekday_date(c.day);
    match (c.due(), c.late()) {
        (0, _) => l.t2("morning-subject-meetings", "day", day, "n", c.meetings.len() as i64),
        (due, 0) => l.t2("morning-subject", "day", day, "n", due),
        (due, late) => l.f("morning-subject-late", &[("day", day.into()), ("n", due.into()), ("late", late.into())]),
    }
}

/// What the day holds, in a sentence.
fn said(l: &L, c: &Contents<'_>) -> String {
    match (c.due(), c.late()) {
        (0, _) => l.n("morning-only-meetings", c.meetings.len() as i64),
        (due, 0) => l.n("morning-due", due),
        (due, late) => l.t2("morning-due-late", "n", due, "late", late),
    }
}

fn meeting(text: &mut String, config: &Config, l: &L, reader: &Reader, m: &Meeting) {
    let hours = |zone: &str| {
        let tz = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        let at = |t: Timestamp| l.time(t.to_zoned(tz.clone()).time());
        let span = format!("{}\u{2013}{}", at(m.starts_at), at(m.starts_at + SignedDuration::from_mins(m.minutes)));
        l.t2("morning-hours", "hours", span, "place", l.zone_city(zone).into_owned())
    };
    let (here, there) = (hours(&reader.zone), hours(&m.zone_theirs));
    let when = if here == there { here } else { format!("{here} · {there}") };
    let what = m.subject.as_deref().unwrap_or_else(|| l.t("morning-meeting"));
    line(text, &format!("• {when}: {}, {what}", in_script(l, &m.creator_name, m.creator_latin.as_deref())));
    line(text, &format!("  {}", config.link(&format!("{}/meeting", paths::partnership(m.partnership)))));
}

fn of_group(text: &mut String, config: &Config, l: &L, c: &Contents<'_>, group: Group) {
    let steps: Vec<&&Shown> = c.steps.iter().filter(|s| s.group == group).collect();
    if steps.is_empty() {
        return;
    }
    heading(text, &words::group(l, group).0);
    for step in &steps {
        line(text, &format!("• {}", told(l, c.day, step)));
        line(text, &format!("  {}", config.link(&format!("/steps/{}/why", step.id))));
    }
    let all: i64 = c.counts.iter().filter(|n| n.group == group.code()).map(|n| n.due).sum();
    let more = all - steps.len() as i64;
    if more > 0 {
        line(text, &format!("  {}", l.n("morning-more", more)));
    }
}

/// Whom and what, and how late it is.
fn told(l: &L, day: Date, step: &Shown) -> String {
    let reading = Reading { l, today: day, pronoun: Pronoun::of(step.pronouns.as_deref()) };
    let title = reading.title(&step.rule, &step.advice, step.quote.as_deref());
    let name = in_script(l, &step.creator_name, step.creator_latin.as_deref());
    let late = i64::from((day - step.due_on).get_days());
    let said = format!("{name}, {}: {title}", step.brand_name);
    // Advice that waits is not late: only a word that is broken, a last day that has gone by, and what somebody set themselves.
    let broken = step.rank.urgency() == Urgency::Broken || step.rule == BY_HAND;
    if broken && late > 0 { format!("{said} ({})", l.n("morning-late", late)) } else { said }
}

fn in_script<'n>(l: &L, name: &'n str, latin: Option<&'n str>) -> &'n str {
    latin.filter(|_| l.lang() == Lang::En).unwrap_or(name)
}
