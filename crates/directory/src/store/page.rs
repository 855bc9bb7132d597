//! One page of rows.

use kernel::{
    Error, Msg, Result, Tx, args,
    db::{Cell, FromCell, Json, Sql, Value, WrongCell},
    ids::CreatorId,
};
use serde::{Deserialize, Serialize};

use super::{
    catalogue::Catalogue,
    condition::Compiled,
    measure::{Measured, measure_run},
    order::{By, Run, runs, stage_run},
};
use crate::query::{Sort, SortKey, Stage};

kernel::row! {
    /// A creator in the list, with what every layout shows.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Row {
        pub id: CreatorId,
        pub display_name: String,
        pub latin_name: Option<String>,
        pub other_names: Json<Vec<String>>,
        pub market: Option<String>,
        pub city: Option<String>,
        pub city_other: Option<String>,
        pub archived: bool,
        pub version: i64,
        pub key: Key,
    }
}

/// The value a row is ordered by, as its engine gives it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Key {
    Text(String),
    Int(i64),
    /// The bits of the number: its decimal form may lose the last of them.
    Real(u64),
    Instant(i64),
    Date(jiff::civil::Date),
}
impl FromCell for Key {
    fn from_cell(cell: Cell<'_>) -> Result<Self, WrongCell> {
        Ok(match cell {
            Cell::Text(text) => Self::Text(text.to_owned()),
            Cell::Int(n) => Self::Int(n),
            Cell::Real(n) => Self::Real(n.to_bits()),
            Cell::Instant(us) => Self::Instant(us),
            Cell::Date(date) => Self::Date(date),
            _ => return Err(WrongCell("a key to order by")),
        })
    }
}
impl From<&Key> for Value {
    fn from(key: &Key) -> Self {
        match key {
            Key::Text(text) => Self::Text(text.clone()),
            Key::Int(n) => Self::Int(*n),
            Key::Real(bits) => Self::Real(f64::from_bits(*bits)),
            Key::Instant(us) => Self::Instant(jiff::Timestamp::from_microsecond(*us).unwrap_or_default()),
            Key::Date(date) => Self::Date(*date),
        }
    }
}

/// A place in a list: after the row with this key, in this run of it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Place {
    pub order: String,
    pub run: String,
    pub key: Key,
    pub id: CreatorId,
}

/// Rows, and where the next page begins if there is one.
#[derive(Clone, Debug)]
pub struct Page {
    pub rows: Vec<Row>,
    pub next: Option<Place>,
}

/// One page of a list, from its beginning or after a place in it.
pub fn page(
    tx: &mut Tx,
    compiled: &Compiled,
    sort: Sort,
    catalogue: &Catalogue,
    measured: &Measured,
    after: Option<&Place>,
    limit: usize,
) -> Result<Page> {
    if sort.key == SortKey::Relevance {
        return nearest(tx, compiled, measured, after, limit);
    }
    let order = sort.name();
    if after.is_some_and(|place| place.order != order) {
        return Err(wrong_place());
    }
    let runs = runs(sort, compiled, catalogue);
    let first = match after {
        None => 0,
        Some(place) => runs.iter().position(|r| r.label == place.run).ok_or_else(wrong_place)?,
    };
    let mut rows: Vec<(usize, Row)> = Vec::with_capacity(limit + 1);
    for (at, run) in runs.iter().enumerate().skip(first) {
        let place = after.filter(|_| at == first);
        let sql = statement(compiled, run, measured.driver(compiled, at, run), place, limit + 1 - rows.len());
        rows.extend(tx.all_sql::<Row>(&sql)?.into_iter().map(|row| (at, row)));
        if rows.len() > limit {
            break;
        }
    }
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next =
        rows.last().filter(|_| more).map(|(at, row)| Place { order, run: runs[*at].label.clone(), key: row.key.clone(), id: row.id });
    Ok(Page { rows: rows.into_iter().map(|(_, row)| row).collect(), next })
}

/// One creator of the workspace as a row.
pub fn row(tx: &mut Tx, id: CreatorId) -> Result<Row> {
    Ok(tx.one(ONE, &args![tx.ws(), id])?)
}

kernel::statements! {
    ONE = "select c.id, c.display_name, c.latin_name, c.other_names, c.market, c.city, c.city_other, c.archived_at is not null, c.version, c.sort_name
        from creators c where c.workspace_id = $1 and c.id = $2 and c.merged_into is null";
}

/// Everybody in a list, by id alone, at most so many.
pub fn ids(tx: &mut Tx, compiled: &Compiled, measured: &Measured, most: usize) -> Result<Vec<CreatorId>> {
    let mut sql = Sql::new("select c.id from ");
    from(&mut sql, compiled, None, measured.few(compiled));
    sql.push(" order by c.id limit ").bind(most);
    let rows: Vec<(CreatorId,)> = tx.all_sql(&sql)?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// One lane of the board: those whose furthest stage it is, in the order of names, and how many they are.
pub fn lane(tx: &mut Tx, compiled: &Compiled, stage: Stage, after: Option<&Place>, limit: usize) -> Result<(Page, usize)> {
    let run = stage_run(compiled, stage);
    let measured = measure_run(tx, compiled, &run)?;
    let driver = measured.driver(compiled, 0, &run);
    let place = after.filter(|place| place.run == run.label);
    let mut rows: Vec<Row> = tx.all_sql(&statement(compiled, &run, driver, place, limit + 1))?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next =
        rows.last().filter(|_| more).map(|row| Place { order: "board".into(), run: run.label.clone(), key: row.key.clone(), id: row.id });
    Ok((Page { rows, next }, measured.count))
}

fn wrong_place() -> Error {
    Error::field("after", Msg::new("error-cursor"))
}

/// What a typed text found, the nearest first. They are few, and are put in order by hand.
fn nearest(tx: &mut Tx, compiled: &Compiled, measured: &Measured, after: Option<&Place>, limit: usize) -> Result<Page> {
    let found = compiled.found.as_deref().unwrap_or_default();
    let Some(run) = runs(Sort::NAME, compiled, &Catalogue::default()).into_iter().next() else { return Err(wrong_place()) };
    let mut rows: Vec<Row> = tx.all_sql(&statement(compiled, &run, measured.driver(compiled, 0, &run), None, found.len().max(1)))?;
    let place_of = |id: CreatorId| found.iter().position(|f| *f == id);
    rows.sort_by_key(|row| place_of(row.id));
    if let Some(place) = after {
        let from = place_of(place.id).ok_or_else(wrong_place)?;
        rows.retain(|row| place_of(row.id) > Some(from));
    }
    let more = rows.len() > limit;
    rows.truncate(limit);
    let place = |row: &Row| Place { order: Sort::RELEVANCE.name(), run: String::new(), key: row.key.clone(), id: row.id };
    Ok(Page { next: rows.last().filter(|_| more).map(place), rows })
}

/// The columns of [`Row`] before its key.
const COLUMNS: &str =
    "select c.id, c.display_name, c.latin_name, c.other_names, c.market, c.city, c.city_other, c.archived_at is not null, c.version, ";

fn statement(compiled: &Compiled, run: &Run, driver: Option<&Sql>, after: Option<&Place>, limit: usize) -> Sql {
    let key = run.by.key();
    let mut sql = Sql::new(COLUMNS);
    sql.push(key).push(" from ");
    from(&mut sql, compiled, Some(run), driver);
    if let Some(place) = after {
        sql.push(" and (").push(key).push(", ").push(run.by.id()).push(if run.descending { ") < (" } else { ") > (" });
        sql.bind(&place.key).push(", ").bind(place.id).push(")");
    }
    let down = if run.descending { " desc" } else { "" };
    sql.push(" order by ").push(key).push(down).push(", ").push(run.by.id()).push(down).push(" limit ").bind(limit);
    sql
}

/// Tables and conditions of a list (or of one run of it): `creators c where …`. With a driver, it begins with those few whom
/// the driver gives; without one, the order decides which index is walked.
pub(super) fn from(sql: &mut Sql, compiled: &Compiled, run: Option<&Run>, driver: Option<&Sql>) {
    let table = run.and_then(|r| r.by.table());
    if let Some(driver) = driver {
        sql.push("(select distinct creator_id from (").append(driver).push(") f) d cross join creators c");
        if let Some(table) = table {
            sql.push(" cross join ").push(table);
        }
    } else if let Some(table) = table {
        sql.push(table).push(" cross join creators c");
    } else {
        sql.push("creators c");
    }
    sql.push(" where c.workspace_id = ").bind(compiled.ws);
    sql.push(if compiled.archived { " and c.archived_at is not null" } else { " and c.archived_at is null" });
    if driver.is_some() {
        sql.push(" and c.id = d.creator_id");
    }
    if table.is_some() {
        sql.push(" and k.workspace_id = ").bind(compiled.ws).push(" and c.id = k.creator_id");
    }
    market(sql, compiled, run);
    for condition in compiled.conditions.iter().chain(run.and_then(|r| r.holds.as_ref())) {
        sql.push(" and ").append(condition);
    }
}

/// One market is walked along its own index when the order is by name; in other orders it must not tempt SQLite away from
/// the index of the order.
fn market(sql: &mut Sql, compiled: &Compiled, run: Option<&Run>) {
    match run.and_then(|r| r.market.as_ref()) {
        Some(Some(code)) => {
            sql.push(" and c.market = ").bind(code);
            return;
        }
        Some(None) => {
            sql.push(" and c.market is null");
            return;
        }
        None => {}
    }
    if let Some(code) = &compiled.one_market {
        let along = run.is_none_or(|r| r.by == By::Name);
        sql.push(if along { " and c.market = " } else { " and /*lite +*/c.market = " }).bind(code);
    }
}

/// The statements a list takes when it is read along its order, for the tests that prove how.
#[cfg(test)]
pub(crate) fn plans(compiled: &Compiled, sort: Sort, catalogue: &Catalogue) -> Vec<Sql> {
    runs(sort, compiled, catalogue).iter().map(|run| statement(compiled, run, None, None, 51)).collect()
}
