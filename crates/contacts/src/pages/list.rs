//! Lists of contacts with their filters, and one contact.

use askama::Template;
use jiff::{Timestamp, tz::TimeZone};
use kernel::{
    Error,
    ids::{ContactId, CreatorId, PartnershipId},
    paths,
    web::{At, Cx, FormState, Page, Result, Shell},
};

use super::Shown;
use crate::{
    model::{Direction, Filter, Kind, Means},
    store::{
        about::{self, Colleague},
        list,
        rows::{self, Contact},
    },
};

/// How many contacts a page of the list has.
const PAGE: i64 = 50;

/// Whose contacts a page lists.
#[derive(Clone, Debug)]
pub enum Of {
    Everybody,
    Creator(CreatorId, String),
    Partnership(PartnershipId, String, String),
}

impl Of {
    fn path(&self) -> String {
        match self {
            Self::Everybody => "/contacts".to_owned(),
            Self::Creator(id, _) => format!("{}/contacts", paths::creator(*id)),
            Self::Partnership(id, ..) => format!("{}/contacts", paths::partnership(*id)),
        }
    }

    fn shell(&self, shell: Shell) -> Shell {
        let title = shell.l.t("contacts-title").to_owned();
        match self {
            Self::Everybody => shell.crumb(title, None),
            Self::Creator(id, name) => super::below(shell, name, paths::creator(*id)).crumb(title, None),
            Self::Partnership(id, name, brand) => {
                let both = shell.l.t2("partnerships-with", "creator", name.as_str(), "brand", brand.as_str());
                super::below(shell, &both, paths::partnership(*id)).crumb(title, None)
            }
        }
    }
}

#[derive(Template)]
#[template(path = "contacts.html", blocks = ["list"])]
pub struct ListPage {
    shell: Shell,
    of: Of,
    path: String,
    f: FormState,
    team: Vec<Colleague>,
    months: Vec<Month>,
    next: Option<String>,
}
impl Page for ListPage {
    fn fragment(&self, id: &str) -> Option<askama::Result<String>> {
        (id == "list").then(|| self.as_list().render())
    }
}

/// The contacts of a month.
pub struct Month {
    pub name: String,
    pub contacts: Vec<Shown>,
}

pub async fn all(cx: Cx) -> Result {
    show(cx, |_| Ok(Of::Everybody)).await
}

pub async fn of_creator(cx: Cx, At(id): At<CreatorId>) -> Result {
    let kept = cx.read(move |tx| creators::moving::successor(tx, id)).await?;
    if kept != id {
        return cx.see(&Of::Creator(kept, String::new()).path());
    }
    show(cx, move |tx| Ok(Of::Creator(id, creators::store::person::row(tx, id)?.display_name))).await
}

pub async fn of_partnership(cx: Cx, At(id): At<PartnershipId>) -> Result {
    show(cx, move |tx| {
        let with = about::partnership(tx, id)?;
        Ok(Of::Partnership(id, creators::store::person::row(tx, with.creator_id)?.display_name, with.brand))
    })
    .await
}

pub async fn one(cx: Cx, At(id): At<ContactId>) -> Result {
    let contact = cx.read(move |tx| rows::one(tx, id)).await?;
    let path = match contact.partnership_id {
        Some(partnership) => Of::Partnership(partnership, String::new(), String::new()).path(),
        None => Of::Creator(contact.creator_id, String::new()).path(),
    };
    cx.see(&format!("{path}#contact-{id}"))
}

async fn show(cx: Cx, of: impl Fn(&mut kernel::Tx<'_>) -> kernel::Result<Of> + Send + 'static) -> Result {
    let asked = Asked::of(&cx)?;
    let (filter, after) = (asked.filter, asked.after);
    let (of, team, contacts) = cx
        .read(move |tx| {
            let of = of(tx)?;
            let filter = match &of {
                Of::Everybody => filter,
                Of::Creator(id, _) => Filter { creator: Some(*id), ..filter },
                Of::Partnership(id, ..) => Filter { partnership: Some(*id), ..filter },
            };
            Ok((of, about::colleagues(tx)?, list::page(tx, &filter, after, PAGE + 1)?))
        })
        .await?;
    cx.page(&page(cx.shell("partners"), &cx.zone, of, asked.form, team, contacts))
}

/// What the query asks for: filters that are not understood are left out, because an address may have been typed by hand.
struct Asked {
    filter: Filter,
    after: Option<(Timestamp, ContactId)>,
    form: FormState,
}

impl Asked {
    fn of(cx: &Cx) -> kernel::Result<Self> {
        let pairs: Vec<(String, String)> = cx.query().unwrap_or_default();
        let value = |name: &str| pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str());
        let filter = Filter {
            kind: Kind::parse(value("kind")),
            channel: Means::parse(value("channel")),
            direction: Direction::parse(value("direction")),
            member: kernel::ids::parse(value("member")),
            request: match value("request") {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            },
            ..Filter::default()
        };
        let before = Some(value("before")).filter(|text| !text.is_empty());
        let after = before
            .map(|text| text.split_once('_').and_then(|(at, id)| Some((micros(at)?, kernel::ids::parse(id)?))).ok_or(Error::NotFound));
        Ok(Self { filter, after: after.transpose()?, form: FormState::of(pairs.clone()) })
    }
}

fn micros(text: &str) -> Option<Timestamp> {
    Timestamp::from_microsecond(text.parse().ok()?).ok()
}

pub(super) fn page(shell: Shell, zone: &TimeZone, of: Of, f: FormState, team: Vec<Colleague>, mut contacts: Vec<Contact>) -> ListPage {
    let more = i64::try_from(contacts.len()).is_ok_and(|n| n > PAGE);
    contacts.truncate(usize::try_from(PAGE).unwrap_or(0));
    let last = contacts.last().filter(|_| more);
    let path = of.path();
    let next = last.map(|c| next(&path, &f, c));
    let shell = of.shell(shell);
    ListPage { months: months(&shell, zone, contacts), shell, path, of, f, team, next }
}

fn next(path: &str, f: &FormState, last: &Contact) -> String {
    let kept = ["kind", "channel", "direction", "member", "request"].iter().filter(|name| !f.value(name).is_empty());
    let filters: String = kept.map(|name| format!("{name}={}&", f.value(name).replace(['&', '#', '%'], ""))).collect();
    format!("{path}?{filters}before={}_{}#list", last.happened_at.as_microsecond(), last.id)
}

fn months(shell: &Shell, zone: &TimeZone, contacts: Vec<Contact>) -> Vec<Month> {
    let mut months: Vec<Month> = Vec::new();
    for contact in contacts {
        let name = shell.l.month_year(contact.happened_at.to_zoned(zone.clone()).date());
        if months.last().is_none_or(|m| m.name != name) {
            months.push(Month { name, contacts: Vec::new() });
        }
        if let Some(month) = months.last_mut() {
            month.contacts.push(Shown::of(&shell.l, zone, contact));
        }
    }
    months
}

/// What the template asks for.
impl ListPage {
    fn kinds(&self) -> &'static [Kind] {
        Kind::ALL
    }

    fn channels(&self) -> &'static [Means] {
        Means::ALL
    }

    fn directions(&self) -> &'static [Direction] {
        Direction::ALL
    }

    /// Where a contact is written down from here; everybody's list has no such place.
    fn log(&self) -> Option<String> {
        (!matches!(self.of, Of::Everybody)).then(|| format!("{}/new", self.path))
    }

    fn lede(&self) -> Option<String> {
        match &self.of {
            Of::Everybody => None,
            Of::Creator(_, name) => Some(name.clone()),
            Of::Partnership(_, name, brand) => {
                Some(self.shell.l.t2("partnerships-with", "creator", name.as_str(), "brand", brand.as_str()))
            }
        }
    }

    fn lang_of(&self, text: &str) -> Option<&'static str> {
        super::foreign(&self.shell.l, text)
    }

    fn is_everybody(&self) -> bool {
        matches!(self.of, Of::Everybody)
    }

    fn is_filtered(&self) -> bool {
        ["kind", "channel", "direction", "member", "request"].iter().any(|name| !self.f.value(name).is_empty())
    }

    fn is_member(&self, colleague: &Colleague) -> bool {
        self.f.is("member", &colleague.id.to_string())
    }
}
