//! Work together as parts of a partnership's page: the collaborations one by one, what is guaranteed, and the pips of a year.

use askama::Template;
use i18n::L;
use jiff::civil::Date;
use kernel::{Lang, Result, Tx, ids::PartnershipId, web::Shell};
use partnerships::{
    model::tenure,
    store::{
        today,
        views::{self, Shown},
    },
};

use crate::{
    model::{Progress, Rhythm, Usual, WorkState, milestone, progress, rhythm as rhythm_of, weeks_of_rest},
    store::{
        commitments::{self, Commitment},
        lists,
        rhythm::{self, Days},
        work::Collaboration,
    },
};

/// How many collaborations a section shows at most.
const ROWS: i64 = 60;

/// Work of a partnership as read: four statements, whatever it holds.
#[derive(Clone, Debug)]
pub struct Together {
    pub partnership: Shown,
    /// The latest first, planned ones before them.
    pub rows: Vec<Collaboration>,
    pub commitments: Vec<Commitment>,
    pub days: Days,
    pub cap: Option<usize>,
    /// The day in the workspace's zone.
    pub today: Date,
}

/// Reads the work of a partnership that has been read already.
pub fn of(tx: &mut Tx<'_>, partnership: Shown, today: Date) -> Result<Together> {
    let id = partnership.id;
    Ok(Together {
        partnership,
        rows: lists::of(tx, id, ROWS)?,
        commitments: commitments::of(tx, id, ROWS)?,
        days: rhythm::days(tx, id, None)?,
        cap: rhythm::cap(tx, id)?,
        today,
    })
}

/// Reads the work of a partnership.
pub fn read(tx: &mut Tx<'_>, id: PartnershipId) -> Result<Together> {
    let partnership = views::find(tx, id)?;
    let today = today(tx)?;
    of(tx, partnership, today)
}

impl Together {
    /// How often, against the cap.
    pub fn rhythm(&self) -> Rhythm {
        let all: Vec<Date> = self.days.projects.iter().map(|p| p.on).collect();
        rhythm_of(&self.days.seen, &all, self.today, self.cap)
    }

    /// How a commitment stands.
    pub fn progress(&self, c: &Commitment) -> Progress {
        let g = &c.guarantee;
        let amount = g.amount.as_ref().map(|(minor, code)| (*minor, code.as_str()));
        progress(g.starts_on, g.ends_on, g.projects.map(|p| p.0), amount, &self.days.projects)
    }

    /// The commitment that holds today.
    pub fn running(&self) -> Option<&Commitment> {
        let holds = |c: &&Commitment| c.released_at.is_none() && (c.guarantee.starts_on..=c.guarantee.ends_on).contains(&self.today);
        self.commitments.iter().find(holds)
    }
}

/// The collaborations within a page; its element has the id `work`, its heading the id `co`.
#[derive(Template)]
#[template(path = "work_section.html")]
pub struct Section<'a> {
    shell: &'a Shell,
    t: &'a Together,
    scale: Scale,
}

impl<'a> Section<'a> {
    pub fn new(shell: &'a Shell, t: &'a Together) -> Self {
        Self { shell, t, scale: Scale::of(t.rows.iter().filter_map(|c| c.work.usual)) }
    }

    fn line<'r>(&'r self, c: &'r Collaboration) -> Line<'r> {
        Line { l: &self.shell.l, c, today: self.t.today }
    }
}

/// What is guaranteed within a page; its element has the id `plan`, its heading the id `gu`.
#[derive(Template)]
#[template(path = "plan_section.html")]
pub struct Plan<'a> {
    shell: &'a Shell,
    t: &'a Together,
}

/// A commitment in the words of a language.
pub(crate) struct Promised {
    pub c: Commitment,
    pub when: String,
    pub what: String,
    pub stands: String,
    pub money: Option<String>,
    pub tone: &'static str,
    /// Done and booked, of 200.
    pub bar: Option<(String, String)>,
    pub lang: Option<&'static str>,
}

impl<'a> Plan<'a> {
    pub fn new(shell: &'a Shell, t: &'a Together) -> Self {
        Self { shell, t }
    }

    /// Those that hold now or will; what is over or given up comes after.
    fn promised(&self) -> Vec<Promised> {
        let over = |c: &&Commitment| c.released_at.is_some() || c.guarantee.ends_on < self.t.today;
        let (past, ahead): (Vec<&Commitment>, Vec<&Commitment>) = self.t.commitments.iter().partition(over);
        ahead.into_iter().chain(past.into_iter().rev()).map(|c| promised(&self.shell.l, self.t, c)).collect()
    }

    /// Which year of working together it is today.
    fn year(&self) -> Option<String> {
        let year = tenure(self.t.partnership.state.since?, self.t.today)?.year;
        Some(self.shell.l.t1("partnerships-year", "year", year.to_string()))
    }

    fn ahead(&self) -> Option<String> {
        let months = self.t.rhythm().months_ahead(self.t.today);
        (months > 0).then(|| self.shell.l.n("collaborations-months-ahead", i64::from(months)))
    }
}

pub(crate) fn promised(l: &L, t: &Together, c: &Commitment) -> Promised {
    let (g, p) = (&c.guarantee, t.progress(c));
    let what = match g.projects {
        Some((min, Some(max))) if max != min => l.t2("collaborations-projects-range", "min", min, "n", max),
        Some((min, _)) => l.n("collaborations-projects-least", min),
        None => String::new(),
    };
    let mut stands = Vec::new();
    if g.projects.is_some() || p.done + p.booked > 0 {
        stands.push(l.n("collaborations-done-n", p.done));
        if p.booked > 0 {
            stands.push(l.n("collaborations-booked-n", p.booked));
        }
        if p.owed > 0 {
            stands.push(l.n("collaborations-owed-n", p.owed));
        }
    }
    let money = g.amount.as_ref().map(|(minor, code)| {
        l.t2("collaborations-money-of", "so_far", l.money(p.done_minor + p.booked_minor, code), "all", l.money(*minor, code))
    });
    let share = |n: i64| (n * 200 / g.projects.map_or(1, |(min, _)| min.max(p.done + p.booked))).to_string();
    Promised {
        when: l.t2("collaborations-from-to", "from", l.date(g.starts_on), "to", l.date(g.ends_on)),
        what,
        stands: stands.join(", "),
        money,
        tone: if p.owed > 0 && g.ends_on < t.today && c.released_at.is_none() { "is-bad" } else { "" },
        bar: g.projects.map(|_| (share(p.done), share(p.done + p.booked))),
        lang: g.words.as_deref().and_then(|words| foreign(l, words)),
        c: c.clone(),
    }
}

/// The pips of the last twelve months against the cap: past it they are clay.
#[derive(Template)]
#[template(path = "pips.html")]
pub struct Pips<'a> {
    shell: &'a Shell,
    rhythm: Rhythm,
}

impl<'a> Pips<'a> {
    pub fn new(shell: &'a Shell, rhythm: Rhythm) -> Self {
        Self { shell, rhythm }
    }

    /// Within the cap, free, over it.
    fn marks(&self) -> (usize, usize, usize) {
        let (count, cap) = (self.rhythm.count, self.rhythm.cap.unwrap_or(self.rhythm.count));
        (count.min(cap), cap.saturating_sub(count), count.saturating_sub(cap))
    }

    fn said(&self) -> String {
        match self.rhythm.cap {
            Some(cap) => self.shell.l.t2("collaborations-count-of", "count", self.rhythm.count, "cap", cap),
            None => self.shell.l.n("collaborations-count", self.rhythm.count),
        }
    }
}

/// How rates over the usual are drawn: one scale for a whole table, so that they can be compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Scale {
    from: f64,
    to: f64,
}

/// The width of a drawing.
const WIDTH: f64 = 190.0;

impl Scale {
    /// From 0.7 to 1.7, wider where a number lies outside.
    pub fn of(all: impl Iterator<Item = Usual>) -> Self {
        let mut scale = Self { from: 0.7, to: 1.7 };
        for usual in all {
            let (low, high) = usual.between.unwrap_or((usual.index, usual.index));
            scale = Self { from: scale.from.min(low.min(usual.index)), to: scale.to.max(high.max(usual.index)) };
        }
        scale
    }

    fn x(self, value: f64) -> f64 {
        ((value - self.from) / (self.to - self.from)).clamp(0.0, 1.0) * WIDTH
    }

    /// Where the usual lies.
    pub fn usual(self) -> String {
        format!("{:.1}", self.x(1.0))
    }

    /// The estimate, kept whole within the drawing.
    pub fn estimate(self, usual: &Usual) -> String {
        format!("{:.1}", self.x(usual.index).clamp(5.0, WIDTH - 5.0))
    }

    /// The two ends of the interval.
    pub fn interval(self, usual: &Usual) -> Option<(String, String)> {
        usual.between.map(|(low, high)| (format!("{:.1}", self.x(low)), format!("{:.1}", self.x(high))))
    }
}

/// A collaboration in the words of a language.
pub(crate) struct Line<'a> {
    pub l: &'a L,
    pub c: &'a Collaboration,
    pub today: Date,
}

impl Line<'_> {
    /// The title in the script of the page first, the other beside it.
    pub fn titles(&self) -> (&str, Option<&str>) {
        let (one, other) = (self.c.work.title.as_str(), self.c.work.title_other.as_deref());
        match other {
            Some(other) if written_in(other) == self.l.lang() && written_in(one) != self.l.lang() => (other, Some(one)),
            other => (one, other),
        }
    }

    /// The language of a text, where it is not the page's.
    pub fn lang(&self, text: &str) -> Option<&'static str> {
        foreign(self.l, text)
    }

    pub fn when(&self) -> String {
        let (first, last) = (self.c.work.happens_on, self.c.work.ended_on);
        match last.filter(|last| *last != first) {
            Some(last) => self.l.t2("collaborations-from-to", "from", self.l.date_short(first, last), "to", self.l.date(last)),
            None => self.l.date(first),
        }
    }

    /// When, in which format, and what is made.
    pub fn about(&self) -> String {
        let made = self.c.work.topic.clone().unwrap_or_else(|| self.l.t(self.c.work.format.key()).to_owned());
        [self.when(), made].join(" · ")
    }

    pub fn is_tired(&self) -> bool {
        self.c.work.over_cap_reason.is_some() && self.c.work.counts()
    }

    pub fn class(&self) -> &'static str {
        match self.c.work.state {
            WorkState::Planned => "is-plan",
            WorkState::Cancelled => "is-off",
            WorkState::Done if self.is_tired() => "is-tired",
            WorkState::Done => "",
        }
    }

    /// The class of its number.
    pub fn mark(&self) -> &'static str {
        match self.c.work.state {
            WorkState::Planned => "plan",
            _ if self.c.nth.is_none() => "plain",
            WorkState::Done if self.is_tired() => "tired",
            _ => "",
        }
    }

    pub fn is_milestone(&self) -> bool {
        self.c.nth.is_some_and(milestone)
    }

    /// Its number as a word, for those who do not see the mark.
    pub fn nth(&self) -> String {
        self.c.nth.map_or_else(|| self.l.t("collaborations-unseen").to_owned(), |n| self.l.t1("collaborations-nth", "nth", n.to_string()))
    }

    /// How long the audience had rest before it.
    pub fn rest(&self) -> String {
        match (self.c.nth, self.c.before) {
            (None, _) => String::new(),
            (Some(_), None) => self.l.t("collaborations-first").to_owned(),
            (Some(_), Some(ended)) => self.l.n("collaborations-weeks", weeks_of_rest(ended, self.c.work.happens_on)),
        }
    }

    pub fn fee(&self) -> Option<String> {
        self.c.work.fee.as_ref().map(|(minor, code)| self.l.money(*minor, code))
    }

    /// The rate, the interval, and what a reader of the drawing should know.
    pub fn usual(&self) -> Option<(String, Option<String>, String)> {
        let usual = self.c.work.usual?;
        let number = |n: f64| hundredths(self.l, n);
        let index = number(usual.index);
        Some(match usual.between {
            None => (index.clone(), None, self.l.t1("collaborations-usual", "index", index)),
            Some((low, high)) => {
                let between = self.l.t2("collaborations-between", "low", number(low), "high", number(high));
                let key = if usual.could_be_chance() { "collaborations-usual-chance" } else { "collaborations-usual-between" };
                let said = self.l.f(key, &[("index", index.clone().into()), ("low", number(low).into()), ("high", number(high).into())]);
                (index, Some(between), said)
            }
        })
    }

    pub fn chance(&self) -> bool {
        self.c.work.usual.is_some_and(|u| u.could_be_chance())
    }

    /// Planned for a day that has passed.
    pub fn is_overdue(&self) -> bool {
        self.c.work.state == WorkState::Planned && self.c.work.happens_on < self.today
    }
}

/// A rate with two digits after the point, as columns of them are compared.
fn hundredths(l: &L, n: f64) -> String {
    let point = if l.decimal(0.5, 1).contains(',') { "," } else { "." };
    format!("{n:.2}").replace('.', point)
}

/// The language of a text by the alphabet of most of its letters.
pub(crate) fn written_in(text: &str) -> Lang {
    let (mut cyrillic, mut latin) = (0_usize, 0_usize);
    for letter in text.chars() {
        match letter {
            '\u{400}'..='\u{4ff}' => cyrillic += 1,
            'a'..='z' | 'A'..='Z' => latin += 1,
            _ => {}
        }
    }
    if cyrillic > latin { Lang::Ru } else { Lang::En }
}

fn foreign(l: &L, text: &str) -> Option<&'static str> {
    let lang = written_in(text);
    (lang != l.lang()).then(|| lang.code())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_are_drawn_to_one_scale_and_never_outside() {
        let usual = |index, low, high| Usual { index, between: Some((low, high)) };
        let scale = Scale::of([usual(1.31, 1.12, 1.52), usual(0.94, 0.8, 1.09)].into_iter());
        assert_eq!((scale.usual(), scale.estimate(&usual(1.31, 1.12, 1.52))), ("57.0".into(), "115.9".into()));
        assert_eq!(scale.interval(&usual(1.31, 1.12, 1.52)), Some(("79.8".into(), "155.8".into())));
        let wide = Scale::of([usual(3.0, 0.2, 9.0)].into_iter());
        assert_eq!(wide.interval(&usual(3.0, 0.2, 9.0)), Some(("0.0".into(), "190.0".into())));
        assert_eq!(wide.estimate(&usual(9.0, 9.0, 9.0)), "185.0", "the dot is whole");
    }
}
