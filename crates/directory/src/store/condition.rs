//! Filters as conditions on a creator `c`, and as the shortest way to the creators who meet them.
//!
//! A filter on a table beside the creators is a look-up of that creator in an index that answers it alone. Where few meet it,
//! the list begins with those few instead ([`Compiled::drivers`]).

use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};
use kernel::{
    Error, Msg, Result,
    db::{Sql, Value},
    ids::{CreatorId, CustomFieldId, MemberId, Uuid, WorkspaceId},
};

use super::catalogue::{Catalogue, OwnKind};
use crate::query::{DirectoryQuery, Field, Filter, Kind, Stage, Term};

/// A query whose filters have become SQL.
#[derive(Clone, Debug)]
pub struct Compiled {
    pub ws: WorkspaceId,
    /// What is demanded of `c`; all of it must hold.
    pub(super) conditions: Vec<Sql>,
    /// Of filters that an index can answer alone: statements that give the ids of everybody who meets them.
    pub(super) drivers: Vec<Sql>,
    /// The one market asked for: there is an index of the names in a market.
    pub(super) one_market: Option<String>,
    pub(super) archived: bool,
    /// The creators a typed text found, the nearest first.
    pub found: Option<Vec<CreatorId>>,
}

/// Who asks and when: what `me`, a day and the year of a partnership mean.
#[derive(Clone, Debug)]
pub struct Asking {
    pub ws: WorkspaceId,
    pub me: Option<MemberId>,
    pub today: Date,
    pub zone: TimeZone,
}

/// Makes SQL of the filters. `found` are the creators that the typed text found, if one was typed.
pub fn compile(query: &DirectoryQuery, asking: &Asking, catalogue: &Catalogue, found: Option<Vec<CreatorId>>) -> Result<Compiled> {
    let mut out = Compiled { ws: asking.ws, conditions: Vec::new(), drivers: Vec::new(), one_market: None, archived: false, found };
    for filter in &query.filters {
        match (filter.field, filter.negated, filter.terms.as_slice()) {
            (Field::Archived, negated, _) => out.archived = !negated,
            (Field::Market, false, [Term::Text(market)]) => out.one_market = Some(market.clone()),
            _ => one(&mut out, filter, asking, catalogue)?,
        }
    }
    if let Some(found) = &out.found {
        let mut ids = Sql::new("select i.id as creator_id from creators i where i.workspace_id = ");
        ids.bind(out.ws).push(" and i.id = any(").bind(Value::ids(found)).push(")");
        // The only driver then: a typed text finds few.
        out.drivers = vec![ids];
    }
    Ok(out)
}

fn one(out: &mut Compiled, filter: &Filter, asking: &Asking, catalogue: &Catalogue) -> Result<()> {
    let test = Test::of(filter, asking, catalogue, Use::LookUp)?;
    let nothing = filter.terms.contains(&Term::Nothing);
    let mut holds = Sql::new(if filter.negated { "not (" } else { "(" });
    match (&test.met, nothing) {
        (Some(met), false) => drop(holds.append(&test.source.some(met))),
        (Some(met), true) => drop(holds.append(&test.source.some(met)).push(" or ").append(&test.source.none(&test.known))),
        (None, true) => drop(holds.append(&test.source.none(&test.known))),
        (None, false) => drop(holds.push("1 = 0")),
    }
    holds.push(")");
    out.conditions.push(holds);
    let way_in = Test::of(filter, asking, catalogue, Use::WayIn)?;
    if let (Some(met), false, false, Some(head)) = (&way_in.met, nothing, filter.negated, way_in.source.driver()) {
        let mut driver = Sql::new(head);
        driver.bind(out.ws).push(" and ").append(met);
        out.drivers.push(driver);
    }
    Ok(())
}

/// Where a filter looks.
#[derive(Clone, Copy, PartialEq)]
enum Source {
    Partnerships,
    Channels,
    Labels,
    Expertise,
    Own,
    /// The creator's own row, in a column that has an index.
    Indexed,
    /// The creator's own row.
    Row,
}

impl Source {
    /// Some row of the source meets it. On the creator's own row a missing value meets nothing, and is not unknown either.
    fn some(self, met: &Sql) -> Sql {
        let mut sql = Sql::new(match self {
            Self::Partnerships => "exists (select 1 from partnerships p where p.workspace_id = c.workspace_id and p.creator_id = c.id and ",
            Self::Channels => "exists (select 1 from channels h where h.workspace_id = c.workspace_id and h.creator_id = c.id and ",
            Self::Labels => "exists (select 1 from creator_labels l where l.workspace_id = c.workspace_id and l.creator_id = c.id and ",
            Self::Expertise => "exists (select 1 from expertise e where e.workspace_id = c.workspace_id and e.creator_id = c.id and ",
            Self::Own => "exists (select 1 from custom_values v where v.workspace_id = c.workspace_id and v.creator_id = c.id and ",
            Self::Indexed | Self::Row => "coalesce(",
        });
        sql.append(met).push(if matches!(self, Self::Indexed | Self::Row) { ", false)" } else { ")" });
        sql
    }

    fn none(self, known: &Sql) -> Sql {
        let mut sql = Sql::new("not ");
        sql.append(&self.some(known));
        sql
    }

    /// The beginning of a statement that gives the ids of everybody who meets a condition.
    fn driver(self) -> Option<&'static str> {
        Some(match self {
            Self::Partnerships => "select p.creator_id from partnerships p where p.workspace_id = ",
            Self::Channels => "select h.creator_id from channels h where h.workspace_id = ",
            Self::Labels => "select l.creator_id from creator_labels l where l.workspace_id = ",
            Self::Expertise => "select e.creator_id from expertise e where e.workspace_id = ",
            Self::Own => "select v.creator_id from custom_values v where v.workspace_id = ",
            Self::Indexed => "select c.id as creator_id from creators c where c.archived_at is null and c.workspace_id = ",
            Self::Row => return None,
        })
    }
}

/// How a condition is used: looked up beside a creator, or as a way in of its own. Beside a creator it is the creator that leads
/// into the index, so that columns which could tempt SQLite away from it are marked.
#[derive(Clone, Copy, PartialEq)]
enum Use {
    LookUp,
    WayIn,
}

impl Use {
    fn of(self, look_up: &'static str, way_in: &'static str) -> &'static str {
        if self == Self::LookUp { look_up } else { way_in }
    }
}

/// A filter's terms as conditions on a row of its source.
struct Test {
    source: Source,
    /// One of the terms is met; `None` if there are none but «nothing is known».
    met: Option<Sql>,
    /// Something is known.
    known: Sql,
}

impl Test {
    fn of(filter: &Filter, asking: &Asking, catalogue: &Catalogue, used: Use) -> Result<Self> {
        let terms = &filter.terms;
        let (partnership, own) = (Source::Partnerships, Source::Row);
        Ok(match filter.field {
            Field::Stage if used == Use::LookUp => Self::stages(terms),
            Field::Stage => Self::texts(partnership, "p.stage = any(", terms, "1 = 1"),
            Field::Potential => Self::texts(partnership, "p.potential = any(", terms, "1 = 1"),
            Field::Brand => Self::ids(partnership, "p.brand_id = any(", terms, asking, "1 = 1"),
            Field::Tier => Self::ids(partnership, "p.tier_id = any(", terms, asking, "p.tier_id is not null"),
            Field::Manager => Self::ids(partnership, "p.manager_id = any(", terms, asking, "p.manager_id is not null"),
            Field::Review => Self::ranges(
                partnership,
                used.of("/*lite +*/p.potential_review_on", "p.potential_review_on"),
                &dates(terms),
                "p.potential_review_on is not null",
            ),
            Field::Year => {
                Self::ranges(partnership, used.of("/*lite +*/p.since", "p.since"), &years(terms, asking.today), "p.since is not null")
            }
            Field::Platform => Self::texts(Source::Channels, used.of("/*lite +*/h.platform = any(", "h.platform = any("), terms, "1 = 1"),
            Field::Followers(None) => {
                Self::ranges(Source::Channels, used.of("/*lite +*/h.followers", "h.followers"), &counts(terms), "h.followers is not null")
            }
            Field::Followers(Some(platform)) => {
                Self::ranges(Source::Channels, used.of("/*lite +*/h.followers", "h.followers"), &counts(terms), "h.followers is not null")
                    .among(used.of("/*lite +*/h.platform = ", "h.platform = "), platform.code())
            }
            Field::Tag => Self::labels("tag", terms),
            Field::Niche => Self::labels("niche", terms),
            Field::Value => Self::labels("value", terms),
            Field::Expertise => {
                const PROVED: &str = "(e.evidence is not null or e.evidence_url is not null)";
                let mut test = Self::keys(Source::Expertise, "e.topic_key = any(", terms, PROVED);
                test.met.as_mut().map(|met| met.push(" and ").push(PROVED));
                test
            }
            Field::Market => {
                Self::texts(Source::Indexed, used.of("/*lite +*/c.market = any(", "c.market = any("), terms, "c.market is not null")
            }
            Field::Country => {
                Self::texts(Source::Indexed, used.of("/*lite +*/c.country = any(", "c.country = any("), terms, "c.country is not null")
            }
            Field::City => Self::city(terms),
            Field::Zone => Self::texts(own, "c.zone = any(", terms, "c.zone is not null"),
            Field::Consent => Self::texts(own, "c.consent_basis = any(", terms, "c.consent_basis is not null"),
            Field::Language => Self::language(terms),
            Field::CreatedBy => Self::ids(own, "c.created_by = any(", terms, asking, "c.created_by is not null"),
            Field::Created => {
                Self::ranges(Source::Indexed, used.of("/*lite +*/c.created_at", "c.created_at"), &instants(terms, asking)?, "1 = 1")
            }
            Field::Updated => {
                Self::ranges(Source::Indexed, used.of("/*lite +*/c.updated_at", "c.updated_at"), &instants(terms, asking)?, "1 = 1")
            }
            Field::Email => Self::email(terms),
            Field::Archived => Self { source: own, met: None, known: Sql::new("1 = 1") },
            Field::Custom(id) => Self::own(id, filter, catalogue, used)?,
        })
    }

    fn texts(source: Source, is_any: &'static str, terms: &[Term], known: &'static str) -> Self {
        let texts: Vec<String> = terms.iter().filter_map(|t| if let Term::Text(t) = t { Some(t.clone()) } else { None }).collect();
        Self { source, met: any(is_any, Value::Texts(texts)), known: Sql::new(known) }
    }

    /// Stages of partnerships as the creator's row keeps them, which the indexes of the orders hold too.
    fn stages(terms: &[Term]) -> Self {
        let bits =
            terms.iter().filter_map(|t| if let Term::Text(t) = t { Stage::parse(t) } else { None }).fold(0, |bits, s| bits | s.bit());
        let mut met = Sql::new("c.stages & ");
        met.bind(bits).push(" <> 0");
        Self { source: Source::Row, met: (bits != 0).then_some(met), known: Sql::new("c.stages <> 0") }
    }

    /// As texts, compared without case and ё.
    fn keys(source: Source, is_any: &'static str, terms: &[Term], known: &'static str) -> Self {
        let folded: Vec<Term> = terms.iter().map(|t| if let Term::Text(t) = t { Term::Text(label_key(t)) } else { t.clone() }).collect();
        Self::texts(source, is_any, &folded, known)
    }

    fn labels(kind: &'static str, terms: &[Term]) -> Self {
        Self::keys(Source::Labels, "l.label_key = any(", terms, "1 = 1").among("l.kind = ", kind)
    }

    fn ids(source: Source, is_any: &'static str, terms: &[Term], asking: &Asking, known: &'static str) -> Self {
        let id = |t: &Term| match t {
            Term::Id(id) => Some(*id),
            Term::Me => asking.me.map(|m| m.0),
            _ => None,
        };
        let ids: Vec<Uuid> = terms.iter().filter_map(id).collect();
        Self { source, met: any(is_any, Value::Ids(ids)), known: Sql::new(known) }
    }

    fn ranges(source: Source, column: &'static str, ranges: &[Range], known: &'static str) -> Self {
        Self { source, met: between(column, ranges), known: Sql::new(known) }
    }

    fn city(terms: &[Term]) -> Self {
        let mut test = Self::texts(Source::Row, "(c.city = any(", terms, "(c.city is not null or c.city_other is not null)");
        let other = Self::texts(Source::Row, "c.city_other = any(", terms, "1 = 1");
        if let (Some(met), Some(other)) = (test.met.as_mut(), other.met) {
            met.push(" or ").append(&other).push(")");
        }
        test
    }

    fn language(terms: &[Term]) -> Self {
        const EACH: &str = "exists (select 1 from /*lite json_each(c.languages) j*//*pg jsonb_array_elements_text(c.languages) as j(value)*/ where j.value = any(";
        let mut test = Self::texts(Source::Row, EACH, terms, "c.languages <> '[]'");
        test.met.as_mut().map(|met| met.push(")"));
        test
    }

    fn email(terms: &[Term]) -> Self {
        let said = |code: &str| terms.iter().any(|t| matches!(t, Term::Text(t) if t == code));
        let met = match (said("yes"), said("no")) {
            (true, true) => "1 = 1",
            (true, false) => "c.email is not null",
            _ => "c.email is null",
        };
        Self { source: Source::Row, met: Some(Sql::new(met)), known: Sql::new("1 = 1") }
    }

    fn own(id: CustomFieldId, filter: &Filter, catalogue: &Catalogue, used: Use) -> Result<Self> {
        let wrong = |key: &'static str| Error::field("f", Msg::new(key).with("field", filter.field.name()));
        let field = catalogue.own(id).ok_or_else(|| wrong("directory-no-field"))?;
        let kind = match field.kind {
            OwnKind::Number => Kind::Numbers,
            OwnKind::Date => Kind::Dates,
            OwnKind::Text => Kind::Words,
        };
        let reread = |t: &Term| match t {
            Term::Text(raw) if kind != Kind::Words => {
                Term::read(kind, raw).filter(|t| *t != Term::Nothing).ok_or_else(|| wrong("directory-no-value"))
            }
            other => Ok(other.clone()),
        };
        let terms: Vec<Term> = filter.terms.iter().map(reread).collect::<Result<_>>()?;
        let test = match field.kind {
            OwnKind::Number => Self::ranges(Source::Own, used.of("/*lite +*/v.number_value", "v.number_value"), &reals(&terms), "1 = 1"),
            OwnKind::Date => Self::ranges(Source::Own, used.of("/*lite +*/v.date_value", "v.date_value"), &dates(&terms), "1 = 1"),
            OwnKind::Text => Self::texts(Source::Own, "v.text_value = any(", &terms, "1 = 1"),
        };
        Ok(test.among("v.field_id = ", id))
    }

    /// Both conditions hold only of rows of one kind.
    fn among(mut self, is: &'static str, value: impl Into<Value>) -> Self {
        let value = value.into();
        for sql in self.met.iter_mut().chain([&mut self.known]) {
            let rest = std::mem::replace(sql, Sql::new(is));
            sql.bind(value.clone()).push(" and ").append(&rest);
        }
        self
    }
}

/// What makes two spellings one label, as the labels themselves are kept.
pub fn label_key(label: &str) -> String {
    label.to_lowercase().replace('ё', "е")
}

fn any(is_any: &'static str, values: Value) -> Option<Sql> {
    if matches!(&values, Value::Texts(v) if v.is_empty()) || matches!(&values, Value::Ids(v) if v.is_empty()) {
        return None;
    }
    let mut sql = Sql::new(is_any);
    sql.bind(values).push(")");
    Some(sql)
}

/// A range as values: from, below (excluded) or up to (included).
struct Range {
    from: Option<Value>,
    below: Option<Value>,
    to: Option<Value>,
}

fn between(column: &'static str, ranges: &[Range]) -> Option<Sql> {
    let mut sql = Sql::new("(");
    for (at, range) in ranges.iter().enumerate() {
        sql.push(if at == 0 { "(1 = 1" } else { " or (1 = 1" });
        for (sign, value) in [(" >= ", &range.from), (" < ", &range.below), (" <= ", &range.to)] {
            if let Some(value) = value {
                sql.push(" and ").push(column).push(sign).bind(value.clone());
            }
        }
        sql.push(")");
    }
    sql.push(")");
    (!ranges.is_empty()).then_some(sql)
}

fn numbers(terms: &[Term], value: impl Fn(f64, bool) -> Value) -> Vec<Range> {
    let read = |t: &Term| match *t {
        Term::Numbers(from, to) => Some(Range { from: from.map(|n| value(n, true)), below: None, to: to.map(|n| value(n, false)) }),
        _ => None,
    };
    terms.iter().filter_map(read).collect()
}

fn reals(terms: &[Term]) -> Vec<Range> {
    numbers(terms, |n, _| Value::Real(n))
}

fn counts(terms: &[Term]) -> Vec<Range> {
    // Float casts saturate, so a number beyond what is counted bounds nothing.
    numbers(terms, |n, lower| Value::Int(if lower { n.ceil() } else { n.floor() } as i64))
}

fn dates(terms: &[Term]) -> Vec<Range> {
    let read = |t: &Term| match *t {
        Term::Dates(from, to) => Some(Range { from: from.map(Value::Date), below: None, to: to.map(Value::Date) }),
        _ => None,
    };
    terms.iter().filter_map(read).collect()
}

/// Whole days of the one who asks.
fn instants(terms: &[Term], asking: &Asking) -> Result<Vec<Range>> {
    let start = |day: Date| -> Result<Timestamp> {
        day.to_zoned(asking.zone.clone()).map(|z| z.timestamp()).map_err(|_| Error::field("f", Msg::new("error-not-date")))
    };
    let mut ranges = Vec::new();
    for term in terms {
        if let Term::Dates(from, to) = *term {
            let from = from.map(start).transpose()?;
            let below = to.map(|to| start(to.tomorrow().unwrap_or(Date::MAX))).transpose()?;
            ranges.push(Range { from: from.map(Value::Instant), below: below.map(Value::Instant), to: None });
        }
    }
    Ok(ranges)
}

/// The year `n` of a partnership begins `n - 1` years after its first day.
fn years(terms: &[Term], today: Date) -> Vec<Range> {
    let ago = |n: f64| anniversary(today, n.clamp(0.0, 1000.0) as i64);
    let read = |t: &Term| match *t {
        Term::Numbers(from, to) => {
            let last = from.and_then(|n| ago(n.ceil() - 1.0)).unwrap_or(today);
            let before = to.and_then(|n| ago(n.floor())).map(|d| d.tomorrow().unwrap_or(Date::MAX));
            Some(Range { from: before.map(Value::Date), below: None, to: Some(Value::Date(last)) })
        }
        _ => None,
    };
    terms.iter().filter_map(read).collect()
}

/// The last first day whose `years`-th anniversary has come. One of 29 February falls on the 28th where the year has no 29th.
fn anniversary(today: Date, years: i64) -> Option<Date> {
    let day = today.checked_sub(years.years()).ok()?;
    let leaps = (today.month(), today.day()) == (2, 28) && !today.in_leap_year() && day.in_leap_year();
    if leaps { day.tomorrow().ok() } else { Some(day) }
}

#[cfg(test)]
mod tests {
    use partnerships::model::tenure;

    use super::*;

    #[test]
    fn the_year_of_a_partnership_is_what_its_page_says() {
        let day = |text: &str| text.parse::<Date>().expect("a date");
        let inside = |range: &Range, since: Date| {
            let low = range.from.as_ref().is_none_or(|v| matches!(v, Value::Date(d) if *d <= since));
            low && range.to.as_ref().is_none_or(|v| matches!(v, Value::Date(d) if *d >= since))
        };
        for today in ["2024-02-28", "2024-02-29", "2025-02-28", "2025-03-01", "2026-04-14", "2028-02-29", "2026-12-31"].map(day) {
            let mut since = day("2019-12-25");
            while since <= today {
                let year = tenure(since, today).expect("it has begun").year;
                for n in 1..=10 {
                    let term = Term::Numbers(Some(f64::from(n)), Some(f64::from(n)));
                    let range = &years(&[term], today)[0];
                    assert_eq!(inside(range, since), n == year, "since {since}, on {today}: year {year}, asked for {n}");
                }
                let open = &years(&[Term::Numbers(Some(3.0), None)], today)[0];
                assert_eq!(inside(open, since), year >= 3, "since {since}, on {today}");
                since = since.tomorrow().expect("in range");
            }
        }
    }
}
