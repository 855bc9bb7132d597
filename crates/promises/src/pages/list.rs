//! Every promise of the workspace: what is late comes first.

use askama::Template;
use jiff::civil::Date;
use kernel::{
    Error,
    ids::{MemberId, PartnershipId},
    web::{Cursor, Cx, Page, Result, Shell, with_after},
};
use partnerships::store::{
    people::{self, Colleague},
    today,
    views::{self, Shown},
};
use serde::{Deserialize, Deserializer};

use crate::{
    model::PromiseSide,
    section::{Line, in_script},
    store::{
        lists::{self, After, Filter, PromiseDue, PromiseWhich},
        rows::Promise,
    },
};

/// How many rows a page has.
const PAGE: i64 = 50;

/// Conditions as the address says them. A filter that is not chosen comes as an empty text.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    #[serde(deserialize_with = "chosen")]
    state: Option<PromiseWhich>,
    #[serde(deserialize_with = "chosen")]
    side: Option<PromiseSide>,
    #[serde(deserialize_with = "chosen")]
    owner: Option<MemberId>,
    #[serde(deserialize_with = "chosen")]
    due: Option<PromiseDue>,
    #[serde(deserialize_with = "chosen")]
    partnership: Option<PartnershipId>,
    #[serde(deserialize_with = "chosen")]
    from: Option<Date>,
    #[serde(deserialize_with = "chosen")]
    to: Option<Date>,
}

/// What is chosen; nothing where the text is empty.
pub(crate) fn chosen<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> std::result::Result<Option<T>, D::Error> {
    let text = String::deserialize(from)?;
    if text.is_empty() {
        return Ok(None);
    }
    T::deserialize(serde::de::value::StringDeserializer::<D::Error>::new(text)).map(Some)
}

impl Asked {
    pub(crate) fn filter(&self) -> Filter {
        Filter {
            which: self.state.unwrap_or(PromiseWhich::Open),
            side: self.side,
            keeper: self.owner,
            due: self.due,
            partnership: self.partnership,
            from: self.from,
            to: self.to,
        }
    }
}

#[derive(Template)]
#[template(path = "promises.html", blocks = ["list"])]
pub struct ListPage {
    shell: Shell,
    filter: Filter,
    rows: Vec<Promise>,
    colleagues: Vec<Colleague>,
    of: Option<Shown>,
    today: Date,
    next: Option<String>,
}

/// The rows of a following page, and the link to the one after it.
#[derive(Template)]
#[template(path = "promises_more.html")]
struct More<'p> {
    page: &'p ListPage,
}

impl Page for ListPage {
    fn fragment(&self, id: &str) -> Option<askama::Result<String>> {
        match id {
            "list" => Some(self.as_list().render()),
            "rows" => Some(More { page: self }.render()),
            _ => None,
        }
    }
}

pub(super) struct Read {
    pub rows: Vec<Promise>,
    pub colleagues: Vec<Colleague>,
    pub of: Option<Shown>,
    pub today: Date,
}

pub async fn show(cx: Cx) -> Result {
    let asked: Asked = cx.query().map_err(|_| Error::NotFound)?;
    let filter = asked.filter();
    let after: Option<After> = cx.paging()?.after.as_ref().map(Cursor::values).transpose()?;
    let (f, limit) = (filter.clone(), usize::try_from(PAGE).unwrap_or(0));
    let mut read = cx
        .read(move |tx| {
            let today = today(tx)?;
            let of = f.partnership.map(|id| views::find(tx, id)).transpose()?;
            Ok(Read { rows: lists::page(tx, &f, today, after, PAGE + 1)?, colleagues: people::colleagues(tx)?, of, today })
        })
        .await?;
    let more = read.rows.len() > limit;
    read.rows.truncate(limit);
    let last = read.rows.last().filter(|_| more).map(|p| Cursor::of(&lists::place(filter.which, p)).sealed(cx.app.key()));
    let next = last.map(|after| format!("/promises?{}", with_after(&cx.query, &after)));
    cx.page(&page(cx.shell("promises"), filter, read, next))
}

pub(super) fn page(shell: Shell, filter: Filter, read: Read, next: Option<String>) -> ListPage {
    let here = shell.l.t("nav-promises").to_owned();
    let Read { rows, colleagues, of, today } = read;
    ListPage { shell: shell.crumb(here, None), filter, rows, colleagues, of, today, next }
}

/// A filter: name, the key of its label, and its choices (value, words, whether it is chosen).
type Choosing = (&'static str, &'static str, Vec<(String, String, bool)>);

/// What the template asks for.
impl ListPage {
    fn line<'r>(&'r self, p: &'r Promise) -> Line<'r> {
        Line { l: &self.shell.l, p, today: self.today }
    }

    fn name<'r>(&self, p: &'r Promise) -> &'r str {
        in_script(&self.shell.l, &p.creator_name, p.creator_latin.as_deref())
    }

    fn filters(&self) -> [Choosing; 4] {
        let l = &self.shell.l;
        let choice = |code: &str, key: &str, on: bool| (code.to_owned(), l.t(key).to_owned(), on);
        let mut side = vec![choice("", "promises-both-sides", self.filter.side.is_none())];
        side.extend(PromiseSide::ALL.iter().map(|s| choice(s.code(), s.key(), self.filter.side == Some(*s))));
        let state = PromiseWhich::ALL.iter().map(|s| choice(s.code(), s.key(), self.filter.which == *s)).collect();
        let mut due = vec![choice("", "promises-any-day", self.filter.due.is_none())];
        due.extend(PromiseDue::ALL.iter().map(|d| choice(d.code(), d.key(), self.filter.due == Some(*d))));
        let mut owner = vec![choice("", "promises-anybody", self.filter.keeper.is_none())];
        owner.extend(self.colleagues.iter().map(|c| (c.id.to_string(), c.name.clone(), self.filter.keeper == Some(c.id))));
        [
            ("state", "promises-filter-state", state),
            ("side", "promises-side", side),
            ("due", "promises-due-on", due),
            ("owner", "promises-keeper", owner),
        ]
    }

    /// The partnership whose promises these are, in words.
    fn whose(&self) -> Option<String> {
        let p = self.of.as_ref()?;
        let name = in_script(&self.shell.l, &p.creator_name, p.creator_latin.as_deref());
        Some(self.shell.l.t2("partnerships-with", "creator", name, "brand", &p.brand_name))
    }

    /// Between which days they were closed, in words.
    fn span(&self) -> Option<String> {
        let (from, to) = (self.filter.from?, self.filter.to?);
        Some(self.shell.l.t2("promises-span", "from", self.shell.l.date(from), "to", self.shell.l.date(to)))
    }

    /// Nothing was asked for but what is shown to begin with.
    fn is_plain(&self) -> bool {
        let f = &self.filter;
        f.which == PromiseWhich::Open && f.side.is_none() && f.keeper.is_none() && f.due.is_none() && f.partnership.is_none()
    }
}
