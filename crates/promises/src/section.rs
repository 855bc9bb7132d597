//! The ledger of one partnership, as a part of a page: what was promised, until when, and how it went.

use askama::Template;
use i18n::L;
use jiff::civil::Date;
use kernel::{Lang, Result, Tx, ids::PartnershipId, web::Shell};
use partnerships::store::{
    today,
    views::{self, Shown},
};

use crate::{
    model::{PromiseSide, PromiseSource, PromiseState, Standing, written_in},
    store::{
        lists::{self, LedgerTab, Tally},
        rows::Promise,
    },
};

/// How many rows a tab shows at most.
const ROWS: i64 = 60;

/// The ledger of a partnership as read: two statements, whatever it holds.
#[derive(Clone, Debug)]
pub struct Ledger {
    pub partnership: Shown,
    pub tab: LedgerTab,
    pub tally: Vec<Tally>,
    pub rows: Vec<Promise>,
    /// The day in the workspace's zone.
    pub today: Date,
}

/// Reads the ledger of a partnership that has been read already.
pub fn of(tx: &mut Tx<'_>, partnership: Shown, tab: LedgerTab, today: Date) -> Result<Ledger> {
    let tally = lists::tally(tx, partnership.id, today)?;
    let rows = lists::ledger(tx, partnership.id, tab, today, ROWS)?;
    Ok(Ledger { partnership, tab, tally, rows, today })
}

/// Reads the ledger of a partnership.
pub fn read(tx: &mut Tx<'_>, id: PartnershipId, tab: LedgerTab) -> Result<Ledger> {
    let partnership = views::find(tx, id)?;
    let today = today(tx)?;
    of(tx, partnership, tab, today)
}

impl Ledger {
    /// Promises of a side in a state, by one of their counts.
    fn count(&self, side: PromiseSide, state: PromiseState, of: impl Fn(&Tally) -> i64) -> i64 {
        self.tally.iter().find(|t| t.side == side && t.state == state).map_or(0, of)
    }

    fn ours(&self, state: PromiseState) -> i64 {
        self.count(PromiseSide::Ours, state, |t| t.n)
    }

    /// How many of ours are open, and how many of them are late.
    pub fn open(&self) -> (i64, i64) {
        (self.ours(PromiseState::Open), self.count(PromiseSide::Ours, PromiseState::Open, |t| t.late))
    }

    /// Of ours closed within twelve months: kept, and kept or broken.
    pub fn year(&self) -> (i64, i64) {
        let year = |state| self.count(PromiseSide::Ours, state, |t| t.year);
        (year(PromiseState::Kept), year(PromiseState::Kept) + year(PromiseState::Broken))
    }

    /// How many rows a tab has.
    pub fn size(&self, tab: LedgerTab) -> i64 {
        match tab {
            LedgerTab::Recent => {
                let recent = |state| self.count(PromiseSide::Ours, state, |t| t.recent);
                self.open().0 + [PromiseState::Kept, PromiseState::Broken, PromiseState::Released].into_iter().map(recent).sum::<i64>()
            }
            LedgerTab::Kept => self.ours(PromiseState::Kept),
            LedgerTab::Broken => self.ours(PromiseState::Broken),
            LedgerTab::Theirs => PromiseState::ALL.iter().map(|s| self.count(PromiseSide::Theirs, *s, |t| t.n)).sum(),
        }
    }
}

/// A partnership's ledger within a page; its element has the id `promises`, its heading the id `pr`.
#[derive(Template)]
#[template(path = "ledger.html")]
pub struct Section<'a> {
    shell: &'a Shell,
    ledger: Ledger,
    /// Where a change made here comes back to.
    back: String,
}

impl<'a> Section<'a> {
    pub fn new(shell: &'a Shell, ledger: Ledger, back: impl Into<String>) -> Self {
        Self { shell, ledger, back: back.into() }
    }

    /// As a partnership's page holds it.
    pub fn on_page(shell: &'a Shell, ledger: Ledger) -> Self {
        let back = format!("{}#pr", kernel::paths::partnership(ledger.partnership.id));
        Self::new(shell, ledger, back)
    }

    /// The creator's name in the script of the page.
    fn name(&self) -> &str {
        in_script(&self.shell.l, &self.ledger.partnership.creator_name, self.ledger.partnership.creator_latin.as_deref())
    }

    /// What the twelve months come to.
    fn aside(&self) -> String {
        let l = &self.shell.l;
        let ((open, late), (kept, of)) = (self.ledger.open(), self.ledger.year());
        let mut said = Vec::new();
        if of > 0 {
            said.push(l.t2("promises-year", "kept", kept, "of", of));
        }
        if open > 0 {
            said.push(l.n("promises-open-count", open));
        }
        if late > 0 {
            said.push(l.n("promises-late-count", late));
        }
        said.join(", ")
    }

    /// Address, words, count and whether it is the one shown, of each tab.
    fn tabs(&self) -> Vec<(String, String, String, bool)> {
        let l = &self.shell.l;
        let tab = |&tab: &LedgerTab| {
            let words = if tab == LedgerTab::Theirs { l.t1("promises-tab-theirs", "name", self.name()) } else { l.t(tab.key()).to_owned() };
            let href = format!("/partnerships/{}/promises?tab={}#pr", self.ledger.partnership.id, tab.code());
            (href, words, l.int(self.ledger.size(tab)), tab == self.ledger.tab)
        };
        LedgerTab::ALL.iter().map(tab).collect()
    }

    fn line<'r>(&'r self, p: &'r Promise) -> Line<'r> {
        Line { l: &self.shell.l, p, today: self.ledger.today }
    }
}

/// Of two spellings of a name, the one in the script of the page.
pub(crate) fn in_script<'n>(l: &L, name: &'n str, latin: Option<&'n str>) -> &'n str {
    latin.filter(|_| l.lang() == Lang::En).unwrap_or(name)
}

/// A promise in the words of a language.
pub(crate) struct Line<'a> {
    pub l: &'a L,
    pub p: &'a Promise,
    pub today: Date,
}

impl Line<'_> {
    pub fn standing(&self) -> Standing {
        self.p.standing(self.today)
    }

    /// The state in a word, for those who do not see the mark.
    pub fn state(&self) -> &str {
        match self.standing() {
            Standing::Late(_) => self.l.t("promises-state-late"),
            Standing::Today | Standing::Ahead(_) => self.l.t("promises-state-due"),
            _ => self.l.t(self.p.state.key()),
        }
    }

    /// The typeface of the words: a person's own where a person said them, in the colour of the side that did.
    pub fn face(&self) -> &'static str {
        match (self.p.was_said(), self.p.side) {
            (false, _) => "",
            (true, PromiseSide::Ours) => "said",
            (true, PromiseSide::Theirs) => "say",
        }
    }

    /// The language of the words, where it is not the page's.
    pub fn lang(&self) -> Option<&'static str> {
        (self.p.language != self.l.lang()).then(|| self.p.language.code())
    }

    /// The other language's words, where the page is in it.
    pub fn translation(&self) -> Option<&str> {
        self.p.translation.as_deref().filter(|_| self.p.language != self.l.lang())
    }

    /// Where it comes from: the clause, or who said it and when.
    pub fn source(&self) -> String {
        let day = self.l.date_short(self.p.made_on, self.today);
        let who = self.p.made_by_name.as_deref();
        match (self.p.source_kind, &self.p.clause, who) {
            (_, Some(clause), _) => clause.clone(),
            (PromiseSource::Contact, None, Some(who)) => self.l.t2("promises-from-contact", "who", who, "day", day),
            (PromiseSource::Hand, None, Some(who)) => self.l.t2("promises-from-member", "who", who, "day", day),
            (kind, None, _) => self.l.t2("promises-from", "what", self.l.t(kind.key()), "day", day),
        }
    }

    /// Its day: with the weekday while it is near, otherwise as short as it can be said.
    pub fn due(&self) -> String {
        match self.standing() {
            Standing::Today => self.l.t("common-today").to_owned(),
            Standing::Ahead(..60) | Standing::Late(..60) => self.l.weekday_date(self.p.due_on),
            _ => self.l.date_short(self.p.due_on, self.today),
        }
    }

    /// How it went, or how long there is.
    pub fn how(&self) -> String {
        let days = |key: &str, n: i32| self.l.n(key, i64::from(n));
        match self.standing() {
            Standing::Late(n) => days("promises-how-late", n),
            Standing::Today => self.l.t("promises-how-today").to_owned(),
            Standing::Ahead(n) => self.l.relative_days(i64::from(n)),
            Standing::InTime(0) => self.l.t("promises-how-kept").to_owned(),
            Standing::InTime(n) => days("promises-how-early", n),
            Standing::KeptLate(n) => days("promises-how-kept-late", n),
            Standing::Broken => self.l.t("promises-how-broken").to_owned(),
            Standing::Released => self.l.t("promises-how-released").to_owned(),
        }
    }

    /// What was said of it at the end.
    pub fn outcome(&self) -> Option<&str> {
        self.p.outcome.as_deref().or(self.p.released_reason.as_deref())
    }

    /// The language of [`Line::outcome`], where it is not the page's.
    pub fn outcome_lang(&self) -> Option<&'static str> {
        let lang = written_in(self.outcome()?);
        (lang != self.l.lang()).then(|| lang.code())
    }

    pub fn is_open(&self) -> bool {
        self.p.state == PromiseState::Open
    }
}
