//! Lists of steps as they are shown, each row with all that a line of Today says. Every order is an index of its own, so a page
//! costs what it shows.

use std::collections::HashMap;

use engine::facts::Hours;
use jiff::{Timestamp, civil::Date};
use kernel::{
    Result, Tx, args,
    db::{FromRow, Json, Row, Sql, Value},
    ids::{BrandId, CreatorId, MemberId, PartnershipId, Uuid},
};

use crate::{
    load,
    model::{self, Advice, Filter, Place, Query, Rank, State, StepId, Tab},
};

/// A step with the people it is about.
#[derive(Clone, Debug)]
pub struct Shown {
    pub id: StepId,
    pub version: i64,
    pub identity: String,
    pub rule: String,
    pub group: engine::step::Group,
    pub rank: Rank,
    pub due_on: Date,
    pub waiting_since: Date,
    pub advice: Advice,
    pub state: State,
    pub snoozed_until: Option<Date>,
    /// Why it was dismissed, or what was done.
    pub reason: Option<String>,
    pub raised_at: Timestamp,
    pub closed_at: Option<Timestamp>,
    pub closed_by: Option<MemberId>,
    /// Who is to do it.
    pub member: Option<MemberId>,
    pub member_name: Option<String>,
    pub partnership: PartnershipId,
    /// The code of the partnership's stage.
    pub stage: String,
    pub tenure_year: Option<i64>,
    pub brand: BrandId,
    pub brand_name: String,
    pub creator: CreatorId,
    pub creator_name: String,
    /// The name in Latin letters, where the first one is not.
    pub creator_latin: Option<String>,
    pub given_name: Option<String>,
    pub given_latin: Option<String>,
    pub pronouns: Option<String>,
    pub market: Option<String>,
    pub city: Option<String>,
    pub city_other: Option<String>,
    /// An IANA zone.
    pub zone: Option<String>,
    pub hours: Hours,
    /// The words of the promise, the wish or the goal that the step is about: see [`with_quotes`].
    pub quote: Option<String>,
}

impl FromRow for Shown {
    fn from_row(row: &mut Row<'_>) -> kernel::db::Result<Self> {
        Ok(Self {
            id: row.take()?,
            version: row.take()?,
            identity: row.take()?,
            rule: row.take()?,
            group: model::group(&row.take::<String>()?),
            rank: row.take()?,
            due_on: row.take()?,
            waiting_since: row.take()?,
            advice: row.take::<Json<Advice>>()?.0,
            state: row.take()?,
            snoozed_until: row.take()?,
            reason: row.take()?,
            raised_at: row.take()?,
            closed_at: row.take()?,
            closed_by: row.take()?,
            member: row.take()?,
            member_name: row.take()?,
            partnership: row.take()?,
            stage: row.take()?,
            tenure_year: row.take()?,
            brand: row.take()?,
            brand_name: row.take()?,
            creator: row.take()?,
            creator_name: row.take()?,
            creator_latin: row.take()?,
            given_name: row.take()?,
            given_latin: row.take()?,
            pronouns: row.take()?,
            market: row.take()?,
            city: row.take()?,
            city_other: row.take()?,
            zone: row.take()?,
            hours: Hours {
                days: load::days(row.take::<Option<String>>()?.as_deref()),
                work: load::span(row.take()?, row.take()?),
                quiet: load::span(row.take()?, row.take()?),
            },
            quote: None,
        })
    }
}

impl Shown {
    /// Its place in the order of a tab.
    pub fn place(&self, tab: Tab) -> Place {
        match tab {
            Tab::Mine | Tab::Team => Place::Ranked(self.rank.number(), self.waiting_since, self.due_on, self.id),
            Tab::Snoozed => Place::Until(self.snoozed_until.unwrap_or(self.due_on), self.id),
            Tab::Done => Place::Closed(self.closed_at.unwrap_or(self.raised_at), self.id),
        }
    }
}

/// What is shown of a step. The steps stand first, so that their index gives the order.
pub const SHOWN: &str = "select s.id, s.version, s.identity, s.rule, s.grp, s.rank, s.due_on, s.waiting_since, s.advice, s.state, s.snoozed_until, s.reason, s.raised_at,
      s.closed_at, s.closed_by, s.member_id, w.name, s.partnership_id, p.stage, t.tenure_year, p.brand_id, b.name, p.creator_id, c.display_name,
      nullif(c.latin_name, c.display_name), c.given_name, c.given_latin, c.pronouns, c.market, c.city, c.city_other, c.zone, c.work_days, c.work_from, c.work_to,
      c.quiet_from, c.quiet_to
    from steps s join partnerships p on p.workspace_id = s.workspace_id and p.id = s.partnership_id
    join creators c on c.workspace_id = p.workspace_id and c.id = p.creator_id
    join brands b on b.workspace_id = p.workspace_id and b.id = p.brand_id
    left join standings t on t.workspace_id = s.workspace_id and t.partnership_id = s.partnership_id
    left join members m on m.workspace_id = s.workspace_id and m.id = s.member_id left join people w on w.id = m.person_id
    where s.workspace_id = ";

kernel::statements! {
    QUOTES = "select id, words from promises where workspace_id = $1 and id = any($2)
        union all select id, words from wishes where workspace_id = $1 and id = any($2)
        union all select id, words from goals where workspace_id = $1 and id = any($2)";
}

/// A page of a list. `since` is the beginning of the day of whoever asks, for what was done today.
pub fn page(tx: &mut Tx<'_>, query: &Query, since: Timestamp) -> Result<Vec<Shown>> {
    let sql = statement(tx, query, since);
    let steps = tx.all_sql(&sql)?;
    with_quotes(tx, steps)
}

/// The first open steps of each group of a member (or of everybody), in one statement: a Today in groups.
pub fn today(tx: &mut Tx<'_>, query: &Query) -> Result<Vec<Shown>> {
    let mut sql = Sql::default();
    for (at, &group) in engine::step::Group::ALL.iter().enumerate() {
        let one = Query { filter: Filter { group: Some(group), ..query.filter.clone() }, ..query.clone() };
        sql.push(if at == 0 { "select * from (" } else { " union all select * from (" });
        sql.append(&statement(tx, &one, tx.now())).push(") as g");
    }
    let mut steps = tx.all_sql::<Shown>(&sql)?;
    steps.sort_by_key(|step| (step.group, step.rank, step.waiting_since, step.due_on, step.id));
    with_quotes(tx, steps)
}

/// One step.
pub fn find(tx: &mut Tx<'_>, id: StepId) -> Result<Shown> {
    let mut sql = Sql::new(SHOWN);
    sql.bind(tx.ws()).push(" and s.id = ").bind(id);
    let step = tx.one_sql(&sql)?;
    with_quotes(tx, vec![step])?.pop().ok_or(kernel::Error::NotFound)
}

/// The living steps of a partnership, the most pressing first.
pub fn of_partnership(tx: &mut Tx<'_>, id: PartnershipId, limit: i64) -> Result<Vec<Shown>> {
    let mut sql = Sql::new(SHOWN);
    sql.bind(tx.ws()).push(" and s.partnership_id = ").bind(id).push(" and s.state in ('open', 'snoozed')");
    sql.push(" order by s.rank, s.waiting_since, s.due_on, s.id limit ").bind(limit);
    let steps = tx.all_sql(&sql)?;
    with_quotes(tx, steps)
}

/// The most pressing open step of each of these partnerships: for lists of partnerships.
pub fn first_of(tx: &mut Tx<'_>, ids: &[PartnershipId]) -> Result<Vec<Shown>> {
    let mut sql = Sql::new(SHOWN);
    sql.bind(tx.ws()).push(" and s.partnership_id = any(").bind(Value::ids(ids));
    sql.push(") and s.state = 'open' and not exists (select 1 from steps e where e.workspace_id = s.workspace_id and e.partnership_id = s.partnership_id
        and e.state = 'open' and (e.rank, e.waiting_since, e.due_on, e.id) < (s.rank, s.waiting_since, s.due_on, s.id))");
    let steps = tx.all_sql(&sql)?;
    with_quotes(tx, steps)
}

/// Puts the words of promises, wishes and goals beside the steps that are about them: one statement for any number of steps.
pub fn with_quotes(tx: &mut Tx<'_>, mut steps: Vec<Shown>) -> Result<Vec<Shown>> {
    let about = |step: &Shown| match step.rule.as_str() {
        "promise_ours" | "promise_theirs" | "answer_wish" | "support_goal" | "support_launch" | "own_launch" => {
            step.advice.evidence.first().and_then(|e| e.fact).map(|fact| Uuid::from_bytes(fact.id.0))
        }
        _ => None,
    };
    let ids: Vec<Uuid> = steps.iter().filter_map(about).collect();
    if ids.is_empty() {
        return Ok(steps);
    }
    let found: Vec<(Uuid, String)> = tx.all(QUOTES, &args![tx.ws(), Value::Ids(ids)])?;
    let found: HashMap<Uuid, String> = found.into_iter().collect();
    for step in &mut steps {
        step.quote = about(step).and_then(|id| found.get(&id).cloned());
    }
    Ok(steps)
}

/// The statement of a page, for tests of its plan.
pub fn statement(tx: &Tx<'_>, query: &Query, since: Timestamp) -> Sql {
    let mut sql = Sql::new(SHOWN);
    sql.bind(tx.ws());
    match query.tab {
        Tab::Mine => {
            sql.push(" and s.state = 'open' and s.member_id = ").bind(query.me);
        }
        Tab::Team => {
            sql.push(" and s.state = 'open'");
        }
        Tab::Snoozed => {
            sql.push(" and s.state = 'snoozed'");
        }
        Tab::Done => {
            sql.push(" and s.state in ('done', 'dismissed') and s.closed_at >= ").bind(since);
        }
    }
    whose(&mut sql, query);
    conditions(&mut sql, &query.filter);
    from(&mut sql, query.after.as_ref());
    sql.push(match query.tab {
        Tab::Mine | Tab::Team => " order by s.rank, s.waiting_since, s.due_on, s.id limit ",
        Tab::Snoozed => " order by s.snoozed_until, s.id limit ",
        Tab::Done => " order by s.closed_at desc, s.id desc limit ",
    });
    sql.bind(query.limit);
    sql
}

/// What was put off or done, of one member where one is named.
fn whose(sql: &mut Sql, query: &Query) {
    let me = query.filter.member.or(query.me);
    match (query.tab, me) {
        (Tab::Snoozed, Some(me)) => sql.push(" and s.member_id = ").bind(me),
        (Tab::Done, Some(me)) => sql.push(" and s.closed_by = ").bind(me),
        (Tab::Team, _) => match query.filter.member {
            Some(member) => sql.push(" and s.member_id = ").bind(member),
            None => sql,
        },
        _ => sql,
    };
}

fn conditions(sql: &mut Sql, filter: &Filter) {
    if let Some(group) = filter.group {
        sql.push(" and s.grp = ").bind(group.code());
    }
    if let Some(partnership) = filter.partnership {
        sql.push(" and s.partnership_id = ").bind(partnership);
    }
    if let Some(brand) = filter.brand {
        sql.push(" and p.brand_id = ").bind(brand);
    }
    if let Some(market) = &filter.market {
        sql.push(" and c.market = ").bind(market.as_str());
    }
}

fn from(sql: &mut Sql, after: Option<&Place>) {
    match after {
        None => sql,
        Some(Place::Ranked(rank, since, due, id)) => sql
            .push(" and (s.rank, s.waiting_since, s.due_on, s.id) > (")
            .bind(*rank)
            .push(", ")
            .bind(*since)
            .push(", ")
            .bind(*due)
            .push(", ")
            .bind(*id)
            .push(")"),
        Some(Place::Until(until, id)) => sql.push(" and (s.snoozed_until, s.id) > (").bind(*until).push(", ").bind(*id).push(")"),
        Some(Place::Closed(at, id)) => sql.push(" and (s.closed_at, s.id) < (").bind(*at).push(", ").bind(*id).push(")"),
    };
}
