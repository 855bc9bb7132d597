//! Lists with a page of their own: every wish of the workspace or of a partnership, and the parts of a partnership's page whole.

use askama::Template;
use jiff::civil::Date;
use kernel::{
    Error, Result as Outcome,
    ids::{CreatorId, PartnershipId, WishId},
    paths,
    web::{At, Cx, Page, Result, Shell},
};

use super::sections::{self, GoalsSection, StyleSection, SupportsSection, WishesSection};
use crate::{
    model::WishFilter,
    store::{
        self, goals, preferences, styles, supports,
        wishes::{self, Answer, Which, WishView},
    },
};

/// How many rows a page of a list has.
const PAGE: i64 = 50;

/// A part of another page, as a page of its own.
#[derive(Template)]
#[template(path = "memory_list.html")]
pub struct ListPage {
    shell: Shell,
    title: String,
    lede: String,
    part: String,
    /// The page before which this one lies: rows that are older.
    next: Option<String>,
}
impl Page for ListPage {}

impl ListPage {
    fn lang_of(&self, text: &str) -> Option<&'static str> {
        super::foreign(&self.shell.l, text)
    }
}

pub(super) fn list(shell: Shell, key: &str, lede: String, path: String, part: &impl Template, next: Option<String>) -> ListPage {
    let title = shell.l.t(key).to_owned();
    let shell = super::below(shell, &lede, path).crumb(title.clone(), None);
    ListPage { shell, title, lede, part: part.render().unwrap_or_default(), next }
}

/// Every wish of the workspace, by what has become of it.
#[derive(Template)]
#[template(path = "wishes.html")]
pub struct WishesPage {
    shell: Shell,
    state: Option<WishFilter>,
    wishes: Vec<WishView>,
    next: Option<String>,
}
impl Page for WishesPage {}

impl WishesPage {
    fn filters(&self) -> &'static [WishFilter] {
        WishFilter::ALL
    }

    fn is(&self, filter: &WishFilter) -> bool {
        self.state == Some(*filter)
    }

    fn is_open(&self, view: &WishView) -> bool {
        sections::is_open(view)
    }

    fn decided(&self, view: &WishView) -> Option<String> {
        sections::decided(&self.shell.l, view)
    }

    fn answered(&self, answer: &Answer) -> String {
        sections::answered(&self.shell.l, answer)
    }

    fn said(&self, view: &WishView) -> String {
        self.shell.l.date(view.wish.said_on())
    }

    fn lang_of(&self, text: &str) -> Option<&'static str> {
        super::foreign(&self.shell.l, text)
    }
}

pub(super) fn wishes_page(shell: Shell, state: Option<WishFilter>, mut wishes: Vec<WishView>) -> WishesPage {
    let more = i64::try_from(wishes.len()).is_ok_and(|n| n > PAGE);
    wishes.truncate(usize::try_from(PAGE).unwrap_or(0));
    let last = wishes.last().filter(|_| more).map(|view| &view.wish);
    let kept = state.map(|s| format!("state={}&", s.code())).unwrap_or_default();
    let next = last.map(|wish| format!("/wishes?{kept}before={}_{}", wish.asked_on, wish.id));
    let title = shell.l.t("memory-wishes").to_owned();
    WishesPage { shell: shell.crumb(title, None), state, wishes, next }
}

/// Where a page begins: the day and the id of the row before it.
type Place<T> = (Date, T);

/// What an address asks for; what was typed by hand and is not understood is left out, but for the place of a page.
fn asked<T: std::str::FromStr>(cx: &Cx) -> Outcome<(Option<WishFilter>, Option<Place<T>>)> {
    let pairs: Vec<(String, String)> = cx.query().unwrap_or_default();
    let value = |name: &str| pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str());
    let before = Some(value("before")).filter(|text| !text.is_empty());
    let place = |text: &str| text.split_once('_').and_then(|(day, id)| Some((day.parse().ok()?, kernel::ids::parse(id)?)));
    let after = before.map(|text| place(text).ok_or(Error::NotFound)).transpose()?;
    Ok((WishFilter::parse(value("state")), after))
}

pub async fn wishes(cx: Cx) -> Result {
    let (state, after) = asked::<WishId>(&cx)?;
    let found = cx.read(move |tx| wishes::page(tx, &Which { state, ..Which::default() }, after, PAGE + 1)).await?;
    cx.page(&wishes_page(cx.shell("partners"), state, found))
}

pub async fn wishes_of(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let (_, after) = asked::<WishId>(&cx)?;
    let (with, mut found, p) = cx
        .read(move |tx| {
            let which = Which { partnership: Some(id), ..Which::default() };
            Ok((store::with(tx, id)?, wishes::page(tx, &which, after, PAGE + 1)?, preferences::of_partnership(tx, id)?))
        })
        .await?;
    let next = older(&mut found, &format!("/partnerships/{id}/wishes"), |view| (view.wish.asked_on, view.wish.id.to_string()));
    let shell = cx.shell("partners");
    let part = WishesSection::whole(&shell, id, found, p.wishes_asked_on);
    let lede = super::both(&shell, &with);
    cx.page(&list(shell, "memory-wishes", lede, paths::partnership(id), &part, next))
}

pub async fn supports_of(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let (_, after) = asked(&cx)?;
    let (with, mut found) = cx.read(move |tx| Ok((store::with(tx, id)?, supports::page(tx, id, after, PAGE + 1)?))).await?;
    let next = older(&mut found, &format!("/partnerships/{id}/supports"), |s| (s.done_on, s.id.to_string()));
    let shell = cx.shell("partners");
    let part = SupportsSection::whole(&shell, id, found);
    let lede = super::both(&shell, &with);
    cx.page(&list(shell, "memory-supports", lede, paths::partnership(id), &part, next))
}

pub async fn styles_of(cx: Cx, At(id): At<CreatorId>) -> Result {
    let (_, after) = asked(&cx)?;
    let (name, mut found, seen) = cx
        .read(move |tx| {
            let name = creators::store::person::row(tx, id)?.display_name;
            Ok((name, styles::page(tx, id, after, PAGE + 1)?, styles::formats(tx, id)?))
        })
        .await?;
    let next = older(&mut found, &format!("/creators/{id}/style"), |e| (e.noted_on, e.id.to_string()));
    let shell = cx.shell("partners");
    let part = StyleSection::whole(&shell, id, found, &seen);
    cx.page(&list(shell, "memory-style", name, paths::creator(id), &part, next))
}

pub async fn goals_of(cx: Cx, At(id): At<CreatorId>) -> Result {
    let (name, found) =
        cx.read(move |tx| Ok((creators::store::person::row(tx, id)?.display_name, goals::of_creator(tx, id, 200)?))).await?;
    let shell = cx.shell("partners");
    let part = GoalsSection::new(&shell, id, found);
    cx.page(&list(shell, "memory-goals", name, paths::creator(id), &part, None))
}

/// Cuts a list to one page; where the rows before it are, if there are any.
fn older<T>(rows: &mut Vec<T>, path: &str, key: impl Fn(&T) -> (Date, String)) -> Option<String> {
    let most = usize::try_from(PAGE).unwrap_or(0);
    let more = rows.len() > most;
    rows.truncate(most);
    let (day, id) = key(rows.last().filter(|_| more)?);
    Some(format!("{path}?before={day}_{id}"))
}
