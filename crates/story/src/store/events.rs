//! What happened to a partnership and to its creator, newest first.

use jiff::Timestamp;
use kernel::{
    Result, Tx,
    db::{Json, Sql},
    ids::{CreatorId, EventId, PartnershipId, Uuid},
};

kernel::row! {
    /// An event.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Happened {
        pub id: EventId,
        pub at: Timestamp,
        pub verb: String,
        pub subject_kind: String,
        pub subject_id: Option<Uuid>,
        /// Who did it; nobody, if the product did.
        pub who: Option<String>,
        pub facts: Json<serde_json::Value>,
    }
}

const HEAD: &str = "select e.id, e.at, e.verb, e.subject_kind, e.subject_id, p.name, e.facts from events e
    left join members m on e.actor_kind = 'member' and m.workspace_id = e.workspace_id and m.id = e.actor_id left join people p on p.id = m.person_id
    where e.workspace_id = ";

/// Which events: of a partnership and its creator, about these kinds of things, before an event.
#[derive(Clone, Copy)]
pub struct Which {
    pub partnership: PartnershipId,
    pub creator: CreatorId,
    pub subjects: Option<&'static [&'static str]>,
    pub before: Option<EventId>,
}

/// A page: two statements. Events of the person alone, such as new numbers, are looked for only among those as young as the
/// partnership's own, so that a page costs what it shows.
pub fn page(tx: &mut Tx<'_>, which: Which, limit: usize) -> Result<Vec<Happened>> {
    let before = which.before.unwrap_or(EventId(Uuid::max()));
    let own = of_partnership(tx, which, before, limit);
    let mut found: Vec<Happened> = tx.all_sql(&own)?;
    let oldest = found.last().filter(|_| found.len() >= limit).map_or(EventId(Uuid::nil()), |e| e.id);
    let person = of_person(tx, which, before, oldest, limit);
    found.extend(tx.all_sql::<Happened>(&person)?);
    found.sort_by_key(|e| std::cmp::Reverse(e.id));
    found.truncate(limit);
    Ok(found)
}

/// The statement of the partnership's own events.
pub fn of_partnership(tx: &Tx<'_>, which: Which, before: EventId, limit: usize) -> Sql {
    let mut sql = Sql::new(HEAD);
    sql.bind(tx.ws()).push(" and e.partnership_id = ").bind(which.partnership).push(" and e.id < ").bind(before);
    rest(sql, which, limit)
}

/// The statement of what happened to the person, and to whoever was merged into them, in no partnership.
pub fn of_person(tx: &Tx<'_>, which: Which, before: EventId, oldest: EventId, limit: usize) -> Sql {
    let mut sql = Sql::new(HEAD);
    sql.bind(tx.ws()).push(
        " and e.partnership_id is null and e.creator_id in (select c.id from creators c where c.workspace_id = e.workspace_id and c.id = ",
    );
    sql.bind(which.creator)
        .push(" union select c.id from creators c where c.workspace_id = e.workspace_id and c.merged_into = ")
        .bind(which.creator);
    sql.push(") and e.id < ").bind(before).push(" and e.id > ").bind(oldest);
    rest(sql, which, limit)
}

fn rest(mut sql: Sql, which: Which, limit: usize) -> Sql {
    if let Some(subjects) = which.subjects {
        let subjects: Vec<String> = subjects.iter().map(|s| (*s).to_owned()).collect();
        sql.push(" and e.subject_kind = any(").bind(subjects).push(")");
    }
    sql.push(" order by e.id desc limit ").bind(limit);
    sql
}
