//! The page: the queue in tabs and groups, what stands beside it, and its first, empty and finished states.

use askama::Template;
use engine::step::Group;
use kernel::{
    ids::MemberId,
    paths,
    web::{Cursor, Cx, Page, Result, Shell, Toast, with_after},
};
use steps::{
    model::{Place, StepId, Tab},
    store::counts::{COUNTED, Load, Tabs},
};

use super::{
    asked::{Asked, OF_GROUP, PAGE, beginning},
    rail::Rail,
    read::{self, Read},
    task::{Reader, Task, market, names},
};

/// The tasks of one group, or of a list without groups.
#[derive(Clone, Debug)]
pub struct Section {
    pub id: &'static str,
    pub icon: &'static str,
    pub title: String,
    pub aside: String,
    /// How many there are, where that is known.
    pub count: Option<i64>,
    pub tasks: Vec<Task>,
    /// Where the rest of the group is.
    pub all: Option<String>,
}

/// A condition as a chip: its name, what is chosen and the way without it, and its choices.
#[derive(Clone, Debug)]
pub struct Chip {
    pub name: &'static str,
    pub words: String,
    pub chosen: Option<String>,
    pub without: String,
    pub choices: Vec<(String, String)>,
}

/// Somebody who carries something.
#[derive(Clone, Debug)]
pub struct Carrier {
    pub of: Load,
    pub initials: String,
    pub hue: u8,
    /// The length of the bar, of 200.
    pub length: i64,
    pub href: String,
    pub hand_over: String,
}

/// What is on the page.
#[derive(Clone, Debug)]
pub struct View {
    pub asked: Asked,
    pub tabs: Tabs,
    pub lede: String,
    /// A day off somewhere, in words.
    pub off: Vec<String>,
    pub sections: Vec<Section>,
    pub chips: Vec<Chip>,
    pub next: Option<String>,
    pub carriers: Vec<Carrier>,
    pub nobody: i64,
    pub colleagues: Vec<(MemberId, String)>,
    pub rail: Rail,
    /// When the first thing that was put off comes back.
    pub back_on: Option<String>,
    /// The task that has the focus after another has left.
    pub focus: Option<StepId>,
    /// A following page: its first task is not the first of the list.
    pub is_continued: bool,
}

#[derive(Template)]
#[template(path = "today.html", blocks = ["queue"])]
pub struct TodayPage {
    pub shell: Shell,
    pub v: View,
}

/// The first run: nothing is there to be done yet.
#[derive(Template)]
#[template(path = "today_first.html")]
pub struct FirstPage {
    pub shell: Shell,
}

/// The tasks of a following page, and the link to the one after it.
#[derive(Template)]
#[template(path = "today_more.html")]
struct More<'p> {
    shell: &'p Shell,
    v: &'p View,
}

/// The queue after something was done in it, and what is said of that.
#[derive(Template)]
#[template(path = "today_after.html")]
pub struct After {
    pub queue: String,
    pub shell: Shell,
    pub toast: Toast,
}

impl Page for FirstPage {}
impl Page for After {
    fn fragment(&self, _: &str) -> Option<askama::Result<String>> {
        Some(self.render())
    }
}
impl Page for TodayPage {
    fn fragment(&self, id: &str) -> Option<askama::Result<String>> {
        match id {
            "queue" => Some(self.as_queue().render()),
            "rows" => Some(More { shell: &self.shell, v: &self.v }.render()),
            _ => None,
        }
    }

    fn size(&self) -> usize {
        128 << 10
    }
}

pub async fn show(cx: Cx) -> Result {
    let (asked, after) = Asked::of(&cx)?;
    let is_continued = after.is_some();
    let (read, asked) = load(&cx, asked, after).await?;
    if read.is_first_run {
        return cx.page(&FirstPage { shell: shell(&cx) });
    }
    let mut page = page(&cx, asked, read, None);
    page.v.is_continued = is_continued;
    cx.page(&page)
}

pub fn shell(cx: &Cx) -> Shell {
    cx.shell("today").crumb(cx.l.t("nav-today"), None)
}

/// Reads what an address asks for. A place that belongs to another list begins at the beginning.
pub async fn load(cx: &Cx, asked: Asked, after: Option<Place>) -> kernel::Result<(Read, Asked)> {
    let (me, since) = (cx.visitor()?.member, beginning(cx));
    let after = after.filter(|place| fits(&asked, place));
    let q = asked.clone();
    let read = cx.read(move |tx| read::read(tx, &q, me, after.clone(), since)).await?;
    Ok((read, asked))
}

fn fits(asked: &Asked, place: &Place) -> bool {
    match (asked.tab, place) {
        (Tab::Mine | Tab::Team, Place::Ranked(..)) => !asked.is_grouped(),
        (Tab::Snoozed, Place::Until(..)) | (Tab::Done, Place::Closed(..)) => true,
        _ => false,
    }
}

pub fn page(cx: &Cx, asked: Asked, mut read: Read, focus: Option<StepId>) -> TodayPage {
    let l = &cx.l;
    let is_team = asked.tab == Tab::Team;
    let reader = Reader { l, now: cx.now, today: read.today, zone: &cx.zone, off: &read.off, is_team };
    let more = !asked.is_grouped() && read.steps.len() > PAGE;
    if more {
        read.steps.truncate(PAGE);
    }
    let last = read.steps.last().filter(|_| more).map(|step| Cursor::of(&step.place(asked.tab)).sealed(cx.app.key()));
    let query = asked.address();
    let query = query.split_once('?').map_or("", |(_, query)| query);
    let view = View {
        lede: super::rail::lede(cx, &read),
        off: super::rail::off(cx, &read),
        sections: if asked.is_grouped() { grouped(&reader, &asked, &read) } else { flat(&reader, &asked, &read) },
        chips: chips(cx, &asked, &read),
        next: last.map(|after| format!("{}?{}", super::PATH, with_after(query, &after))),
        carriers: carriers(&asked, &read),
        nobody: read.load.as_ref().map_or(0, |(_, nobody)| *nobody),
        colleagues: read.colleagues.iter().map(|c| (c.id, c.name.clone())).collect(),
        rail: Rail::of(cx, &reader, &read),
        back_on: read.next.map(|day| l.weekday_date_long(day)),
        tabs: read.tabs,
        asked,
        focus,
        is_continued: false,
    };
    TodayPage { shell: shell(cx), v: view }
}

/// A count that goes no further than it was counted: `214`, `1,000+`.
fn counted(l: &i18n::L, n: i64) -> String {
    if n > COUNTED { l.int(COUNTED) + "+" } else { l.int(n) }
}

/// The icon of a group.
pub fn icon(group: Group) -> &'static str {
    match group {
        Group::Promises => "promise",
        Group::CheckIns => "message",
        Group::Risks => "warn",
        Group::Growth => "idea",
        Group::Moments => "flag",
        Group::Compliance => "file",
    }
}

fn grouped(reader: &Reader, asked: &Asked, read: &Read) -> Vec<Section> {
    let mut sections = Vec::new();
    for &group in Group::ALL {
        let mut tasks: Vec<Task> = read.steps.iter().filter(|s| s.group == group).map(|s| reader.task(s)).collect();
        if tasks.is_empty() {
            continue;
        }
        let more = tasks.len() > OF_GROUP;
        tasks.truncate(OF_GROUP);
        let all = more.then(|| Asked { group: Some(group), ..asked.clone() }.address());
        sections.push(Section { tasks, all, ..of_group(reader, asked, read, group) });
    }
    sections
}

/// A group without its tasks.
fn of_group(reader: &Reader, asked: &Asked, read: &Read, group: Group) -> Section {
    let (title, aside) = steps::words::group(reader.l, group);
    let count = read.groups.iter().find(|c| c.group == group).map(|c| c.waiting).filter(|_| !asked.is_narrowed());
    Section { id: group.code(), icon: icon(group), title, aside, count, tasks: Vec::new(), all: None }
}

fn flat(reader: &Reader, asked: &Asked, read: &Read) -> Vec<Section> {
    let tasks: Vec<Task> = read.steps.iter().map(|step| reader.task(step)).collect();
    if tasks.is_empty() {
        return Vec::new();
    }
    let section = match asked.group {
        Some(group) => of_group(reader, asked, read, group),
        None => Section {
            id: asked.tab.code(),
            icon: if asked.tab == Tab::Snoozed { "snooze" } else { "check" },
            title: reader.l.t(asked.tab.key()).to_owned(),
            aside: String::new(),
            count: None,
            tasks: Vec::new(),
            all: None,
        },
    };
    vec![Section { tasks, ..section }]
}

fn chips(cx: &Cx, asked: &Asked, read: &Read) -> Vec<Chip> {
    let l = &cx.l;
    let chip = |name, key: &str, without: Asked, choices: Vec<(String, Asked)>| {
        let chosen = choices.iter().find(|(_, to)| to == asked).map(|(words, _)| words.clone());
        let choices = choices.into_iter().map(|(words, to)| (words, to.address())).collect();
        Chip { name, words: l.t(key).to_owned(), chosen, without: without.address(), choices }
    };
    let group = |&group: &Group| (steps::words::group(l, group).0, Asked { group: Some(group), ..asked.clone() });
    let mut chips = vec![chip("group", "desk-today-group", Asked { group: None, ..asked.clone() }, Group::ALL.iter().map(group).collect())];
    if read.markets.len() > 1 {
        let choices = read.markets.iter().map(|m| (market(l, m).to_owned(), Asked { market: Some(m.code.clone()), ..asked.clone() }));
        chips.push(chip("market", "term-market", Asked { market: None, ..asked.clone() }, choices.collect()));
    }
    if read.brands.len() > 1 {
        let name = |b: &partnerships::model::Brand| names(l.lang(), &b.name, None).0.to_owned();
        let choices = read.brands.iter().map(|b| (name(b), Asked { brand: Some(b.id), ..asked.clone() }));
        chips.push(chip("brand", "term-brand", Asked { brand: None, ..asked.clone() }, choices.collect()));
    }
    if let Some((load, _)) = &read.load {
        let choices = load.iter().map(|one| (one.name.clone(), Asked { member: Some(one.member), ..asked.clone() }));
        chips.push(chip("member", "term-manager", Asked { member: None, ..asked.clone() }, choices.collect()));
    }
    chips
}

fn carriers(asked: &Asked, read: &Read) -> Vec<Carrier> {
    let Some((load, _)) = &read.load else { return Vec::new() };
    let most = load.iter().map(|one| one.waiting).max().unwrap_or(0).max(1);
    let carrier = |one: &Load| Carrier {
        initials: kernel::web::initials(&one.name),
        hue: kernel::web::hue(&one.member.to_string()),
        length: one.waiting * 200 / most,
        href: Asked { member: Some(one.member), ..asked.clone() }.address(),
        hand_over: paths::hand_over(one.member),
        of: one.clone(),
    };
    load.iter().map(carrier).collect()
}

/// What the template asks for.
impl TodayPage {
    fn day(&self) -> String {
        self.shell.l.weekday_date(self.shell.today)
    }

    fn long_day(&self) -> String {
        let day = self.shell.l.weekday_date_long(self.shell.today);
        let mut letters = day.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }

    fn counted(&self, section: &Section) -> String {
        section.count.map_or_else(String::new, |n| counted(&self.shell.l, n))
    }

    /// The link to all of a group, with their number where it was counted to the end.
    fn all_of(&self, section: &Section) -> String {
        let l = &self.shell.l;
        match section.count {
            Some(n) if n <= COUNTED => l.n("desk-today-all-of", n),
            _ => l.t("common-show-more").to_owned(),
        }
    }

    /// How much waits for the team, as a way to help.
    fn help_team(&self) -> String {
        let l = &self.shell.l;
        match self.v.tabs.team {
            n if n <= COUNTED => l.n("desk-today-help-team", n),
            _ => l.t(Tab::Team.key()).to_owned(),
        }
    }

    /// Each tab: its address, its name, how many it has, and whether it is the one shown.
    fn tabs(&self) -> Vec<(String, &'static str, String, bool)> {
        let v = &self.v;
        let count = |tab: Tab| match tab {
            Tab::Mine => v.tabs.mine,
            Tab::Team => v.tabs.team,
            Tab::Snoozed => v.tabs.snoozed,
            Tab::Done => v.tabs.done,
        };
        let of = |&tab: &Tab| (v.asked.with_tab(tab).address(), tab.key(), counted(&self.shell.l, count(tab)), tab == v.asked.tab);
        Tab::ALL.iter().map(of).collect()
    }
}

/// What the templates ask for.
impl View {
    fn back(&self) -> String {
        self.asked.address()
    }

    fn is_team(&self) -> bool {
        self.asked.tab == Tab::Team
    }

    fn is_open_list(&self) -> bool {
        matches!(self.asked.tab, Tab::Mine | Tab::Team)
    }

    /// What is said where nothing was put off, or nothing done today.
    fn nothing_key(&self) -> &'static str {
        if self.asked.tab == Tab::Snoozed { "desk-today-none-snoozed" } else { "desk-today-none-done" }
    }

    /// Something is chosen, so that an empty list does not mean that all is done.
    fn is_filtered(&self) -> bool {
        self.asked.is_narrowed() || self.asked.group.is_some()
    }

    fn unfiltered(&self) -> String {
        Asked { tab: self.asked.tab, ..Asked::default() }.address()
    }

    fn team_link(&self) -> String {
        Asked { tab: Tab::Team, ..Asked::default() }.address()
    }

    fn is_first(&self, task: &Task) -> bool {
        !self.is_continued && self.sections.first().and_then(|section| section.tasks.first()).is_some_and(|first| first.id == task.id)
    }

    fn is_focus(&self, task: &Task) -> bool {
        self.focus == Some(task.id)
    }

    /// The task that comes after one, or else before it: where the focus goes when this one leaves.
    fn next_to(&self, task: &Task) -> Option<StepId> {
        let all: Vec<StepId> = self.sections.iter().flat_map(|s| &s.tasks).map(|t| t.id).collect();
        let at = all.iter().position(|&id| id == task.id)?;
        all.get(at + 1).or_else(|| at.checked_sub(1).and_then(|before| all.get(before))).copied()
    }
}
