//! The table and the board.

use askama::Template;
use i18n::L;
use jiff::civil::Date;
use kernel::{
    Lang, Result,
    ids::MemberId,
    web::{Cursor, Cx, Page, Response, Shell, hue as hue_of, initials},
};
use partnerships::model::{Stage, tenure};

use super::{
    filter,
    parts::{self, Names},
};
use crate::{
    listing::{self, Asked, Lane, Line, Listed},
    query::{Column, DirectoryQuery, Field, Layout, Platform, Sort, SortKey, pairs},
    store::{
        COUNTED, Cache,
        catalogue::{Member, OwnKind},
    },
};

#[derive(Template)]
#[template(path = "list.html", blocks = ["list", "view_state"])]
pub struct ListPage {
    pub shell: Shell,
    pub at: Listed,
    pub zone: jiff::tz::TimeZone,
    heads: Vec<Head>,
    chips: Vec<Chip>,
    lanes: Vec<ShownLane>,
    /// Where the next page begins, sealed.
    next: Option<String>,
}

/// Rows and what leads to the next ones: the answer to «more».
#[derive(Template)]
#[template(path = "rows.html")]
struct Rows<'a> {
    page: &'a ListPage,
}

/// A lane of the board alone.
#[derive(Template)]
#[template(path = "lane.html")]
struct Tiles<'a> {
    page: &'a ListPage,
    lane: &'a ShownLane,
}

/// The heading of a column.
struct Head {
    column: Column,
    words: String,
    /// Where a click leads: to the order by this column, or to its other direction.
    href: Option<String>,
    sorted: Option<&'static str>,
}

/// A filter that is on.
struct Chip {
    field: String,
    words: String,
    value: String,
    negated: bool,
    without: String,
}

struct ShownLane {
    lane: Lane,
    next: Option<String>,
}

impl Page for ListPage {
    fn size(&self) -> usize {
        (24 << 10) + self.at.lines.len() * 1_300
    }

    fn fragment(&self, id: &str) -> Option<askama::Result<String>> {
        match id {
            "list" => Some(self.parts()),
            "rows" => Some(Rows { page: self }.render()),
            _ => self
                .lanes
                .iter()
                .find(|lane| id.strip_prefix("lane-") == Some(lane.lane.stage.code()))
                .map(|lane| Tiles { page: self, lane }.render()),
        }
    }
}

pub async fn show(cx: Cx, cache: Cache) -> Result<Response> {
    let typed = pairs(&cx.query);
    if typed.iter().any(|(name, _)| matches!(name.as_str(), "add" | "col" | "cols_reset")) {
        return filter::applied(&cx, &typed);
    }
    let (asked, asking) = (Asked::of(&cx)?, listing::asking(&cx));
    let at = cx.read(move |tx| listing::listed(tx, &asked, &asking, &cache)).await?;
    let seal = |cursor: Cursor| cursor.sealed(cx.app.key());
    let shell = cx.shell("partners").crumb(cx.l.t("nav-partners"), None);
    cx.page(&ListPage::of(shell, at, cx.zone.clone(), &seal))
}

impl ListPage {
    pub fn of(shell: Shell, at: Listed, zone: jiff::tz::TimeZone, seal: &dyn Fn(Cursor) -> String) -> Self {
        let heads = at.query.columns().iter().filter_map(|&c| head(&shell, &at, c)).collect();
        let chips = at
            .query
            .filters
            .iter()
            .map(|f| Chip {
                field: f.field.name(),
                words: parts::field_words(&shell, &at.catalogue, f.field),
                value: parts::term_words(&shell, &at.catalogue, f),
                negated: f.negated,
                without: parts::address(&at.query.without(f.field), at.view.as_ref().map(|v| v.id)),
            })
            .collect();
        let mut page = Self { heads, chips, lanes: Vec::new(), next: None, zone, shell, at };
        page.next = page.at.next.as_ref().map(|place| seal(Cursor::of(place)));
        page.lanes = std::mem::take(&mut page.at.lanes)
            .into_iter()
            .map(|lane| ShownLane { next: lane.next.as_ref().map(|p| seal(Cursor::of(p))), lane })
            .collect();
        page
    }

    fn l(&self) -> &L {
        &self.shell.l
    }

    fn lang(&self) -> Lang {
        self.shell.lang()
    }

    /// The list, and with it whether it still is the view's.
    fn parts(&self) -> askama::Result<String> {
        Ok(self.as_list().render()? + &self.as_view_state().render()?)
    }

    /// The address of a query within the view that is open.
    fn link(&self, query: &DirectoryQuery) -> String {
        parts::address(query, self.at.view.as_ref().map(|v| v.id))
    }

    fn here(&self) -> String {
        self.link(&self.at.query)
    }

    fn said(&self) -> String {
        self.at.query.to_url()
    }

    /// The query's parameters beside those a form sets itself, as hidden fields.
    fn kept(&self, but: &str) -> Vec<(String, String)> {
        let mut kept: Vec<(String, String)> = pairs(&self.at.query.to_url()).into_iter().filter(|(name, _)| name != but).collect();
        if let Some(view) = &self.at.view {
            kept.push(("view".into(), view.id.to_string()));
            if kept.len() == 1 {
                kept.push(("layout".into(), "table".into()));
            }
        }
        kept
    }

    fn next_link(&self, after: &str) -> String {
        let here = self.here();
        format!("{here}{}after={after}", if here.contains('?') { '&' } else { '?' })
    }

    fn lane_link(&self, lane: &ShownLane) -> Option<String> {
        lane.next.as_ref().map(|after| format!("{}&lane={}", self.next_link(after), lane.lane.stage.code()))
    }

    fn other_layout(&self) -> String {
        let layout = if self.is_board() { Layout::Table } else { Layout::Board };
        self.link(&DirectoryQuery { layout, ..self.at.query.clone() })
    }

    fn is_board(&self) -> bool {
        self.at.query.layout == Layout::Board
    }

    fn is_current(&self, id: &kernel::ids::ViewId) -> bool {
        self.at.view.as_ref().is_some_and(|v| v.id == *id)
    }

    fn total(&self) -> String {
        self.capped(self.at.measured.count)
    }

    fn capped(&self, count: usize) -> String {
        if count > COUNTED { format!("{}+", self.l().int(COUNTED as i64)) } else { self.l().int(i64::try_from(count).unwrap_or(i64::MAX)) }
    }

    /// How many pairs may be one person, in words.
    fn duplicates(&self) -> String {
        let (found, l) = (self.at.duplicates, self.l());
        let count = if found >= merging::MOST { format!("{}+", l.int(merging::MOST)) } else { l.int(found) };
        l.t1("directory-duplicates", "count", count)
    }

    fn duplicates_link(&self) -> &'static str {
        merging::DUPLICATES
    }

    /// Nobody is in the workspace at all.
    fn is_first_run(&self) -> bool {
        self.at.query.is_everybody() && self.is_empty() && self.at.view.is_none()
    }

    fn is_empty(&self) -> bool {
        self.at.lines.is_empty() && self.lanes.iter().all(|lane| lane.lane.lines.is_empty())
    }

    fn order_words(&self) -> String {
        parts::sort_words(&self.shell, &self.at.catalogue, self.at.query.order())
    }

    fn is_wide(&self) -> bool {
        self.heads.len() > 8
    }

    fn names<'a>(&self, line: &'a Line) -> Names<'a> {
        Names::of(line, self.lang())
    }

    fn hue(&self, line: &Line) -> u8 {
        parts::hue(line)
    }

    fn initials(&self, line: &Line) -> String {
        initials(Names::of(line, self.lang()).first)
    }

    pub(super) fn market<'a>(&'a self, line: &'a Line) -> Option<&'a str> {
        let code = line.row.market.as_deref()?;
        Some(self.at.catalogue.market(code).map_or(code, |m| m.name(self.lang())))
    }

    pub(super) fn city<'a>(&self, line: &'a Line) -> Option<&'a str> {
        parts::city(line, self.lang())
    }

    fn compact(&self, n: &i64) -> String {
        self.l().compact(*n)
    }

    fn step(&self, stage: &Stage) -> u8 {
        stage.rank().unwrap_or(0)
    }

    fn tenure(&self, line: &Line) -> Option<String> {
        let lasted = tenure(line.facts.since()?, self.shell.today)?;
        Some(self.l().duration_months(lasted.months))
    }

    fn manager(&self, line: &Line) -> Option<&Member> {
        line.facts.lead()?.manager.and_then(|id| self.at.catalogue.member(id))
    }

    fn member(&self, id: &MemberId) -> Option<&Member> {
        self.at.catalogue.member(*id)
    }

    fn tier<'a>(&'a self, line: &'a Line) -> Option<&'a str> {
        line.facts.lead()?.tier.and_then(|id| self.at.catalogue.tier(id)).map(|t| t.name.as_str())
    }

    fn brand(&self, line: &Line) -> Option<(&str, usize)> {
        let (brand, others) = parts::brands(&line.facts);
        Some((self.at.catalogue.brand(brand?)?.name.as_str(), others))
    }

    fn potential(&self, line: &Line) -> Option<&str> {
        let lead = line.facts.lead().filter(|p| p.potential != "unknown")?;
        partnerships::model::Potential::parse(&lead.potential).map(|p| self.l().t(p.key()))
    }

    fn review(&self, line: &Line) -> Option<(String, bool)> {
        let on = line.facts.lead()?.review_on?;
        Some((self.l().date(on), on < self.shell.today))
    }

    pub(super) fn labels<'a>(&self, line: &'a Line, column: &Column) -> Vec<&'a str> {
        parts::labels_of(*column).map(|kind| line.facts.labels(kind).collect()).unwrap_or_default()
    }

    fn languages(&self, line: &Line) -> Option<String> {
        let codes = &line.facts.more.as_ref()?.languages.0;
        let names: Vec<&str> = codes.iter().map(|code| self.l().language_name(code)).collect();
        (!names.is_empty()).then(|| names.join(", "))
    }

    fn consent<'a>(&'a self, code: &'a str) -> &'a str {
        creators::model::ConsentBasis::parse(code).map_or(code, |c| self.l().t(c.key()))
    }

    fn day(&self, at: &jiff::Timestamp) -> String {
        self.l().date(at.to_zoned(self.zone.clone()).date())
    }

    fn followers(&self, line: &Line, platform: &Platform) -> Option<String> {
        line.facts.followers(*platform).map(|n| self.l().compact(n))
    }

    pub(super) fn own(&self, line: &Line, id: &kernel::ids::CustomFieldId) -> Option<(String, bool)> {
        let (field, value) = (self.at.catalogue.own(*id)?, line.facts.own(*id)?);
        let text = match field.kind {
            OwnKind::Text => value.text.clone(),
            OwnKind::Number => value.number.map(|n| self.l().decimal(n, 6)),
            OwnKind::Date => value.date.map(|d: Date| self.l().date(d)),
        };
        text.map(|text| (text, field.link))
    }

    /// Whether a creator's cell may be edited where it stands.
    pub(super) fn editable(&self, line: &Line) -> bool {
        self.shell.can_edit() && !line.row.archived
    }

    fn hue_of(&self, name: &str) -> u8 {
        hue_of(name)
    }

    fn initials_of(&self, name: &str) -> String {
        initials(name)
    }

    fn active(&self) -> impl Iterator<Item = &Member> {
        self.at.catalogue.members.iter().filter(|m| m.active)
    }

    /// The filters offered without opening the menu, unless they are on.
    fn quick(&self) -> Vec<(&'static str, String)> {
        let offered = [Field::Market, Field::Stage, Field::Manager, Field::Tag];
        offered
            .into_iter()
            .filter(|f| self.at.query.filter(*f).is_none())
            .map(|f| (quick_name(f), parts::field_words(&self.shell, &self.at.catalogue, f)))
            .collect()
    }

    fn filter_link(&self, field: &str) -> String {
        parts::filter_address(field, &self.at.query, self.at.view.as_ref().map(|v| v.id))
    }

    fn menu_link(&self, menu: &str) -> String {
        self.here().replacen("/partners", &format!("/partners/{menu}"), 1)
    }

    fn columns_link(&self) -> String {
        let here = self.here();
        here.replacen("/partners", "/partners/columns", 1)
    }

    fn save_link(&self) -> String {
        let mut out = String::from("/partners/views/new?query=");
        crate::query::encode(&mut out, &self.said());
        out
    }

    fn export_link(&self, format: &str) -> String {
        let said = self.said();
        format!("/partners/export?format={format}{}{said}", if said.is_empty() { "" } else { "&" })
    }
}

fn quick_name(field: Field) -> &'static str {
    match field {
        Field::Market => "market",
        Field::Stage => "stage",
        Field::Manager => "manager",
        _ => "tag",
    }
}

fn head(shell: &Shell, at: &Listed, column: Column) -> Option<Head> {
    let words = parts::column_words(shell, &at.catalogue, column)?;
    let now = at.query.order();
    let sort = column.sort().map(|key| if now.key == key { now.reversed() } else { Sort::natural(key) });
    let href = sort.map(|sort| parts::address(&DirectoryQuery { sort: Some(sort), ..at.query.clone() }, at.view.as_ref().map(|v| v.id)));
    let sorted = column.sort().filter(|key| *key == now.key).map(|_| if now.descending { "descending" } else { "ascending" });
    Some(Head { column, words, href, sorted })
}

impl ListPage {
    /// Where a click on the heading of the names leads, and how the list is sorted by it.
    fn name_head(&self) -> (String, Option<&'static str>) {
        let now = self.at.query.order();
        let by_name = now.key == SortKey::Name;
        let sort = if by_name { now.reversed() } else { Sort::NAME };
        let sorted = by_name.then_some(if now.descending { "descending" } else { "ascending" });
        (self.link(&DirectoryQuery { sort: Some(sort), ..self.at.query.clone() }), sorted)
    }
}
