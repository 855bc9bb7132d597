//! Orders as runs of rows, each walked along an index. By stage, for one, is the run of those at the furthest stage in the
//! order of names, then the run of the next. Every run ends in the id, so that a page can begin after any row.

use kernel::{
    db::{Sql, Value},
    ids::MemberId,
};

use super::{
    catalogue::{Catalogue, OwnKind},
    condition::Compiled,
};
use crate::query::{STANDING, Sort, SortKey, Stage, standing};

/// Rows in one order.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// Tells it apart among the runs of its order: a place in the list names it.
    pub label: String,
    pub by: By,
    pub descending: bool,
    /// What is demanded of `c` beside the filters.
    pub holds: Option<Sql>,
    /// Gives the ids of everybody of whom it holds, where an index can.
    pub driver: Option<Sql>,
    /// The market all of them are of.
    pub market: Option<Option<String>>,
}

/// What the rows of a run are ordered by, before their id.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum By {
    Name,
    Created,
    Updated,
    Since,
    Followers,
    OwnText,
    OwnNumber,
    OwnDate,
}

impl By {
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "c.sort_name",
            Self::Created => "c.created_at",
            Self::Updated => "c.updated_at",
            Self::Since => "k.since",
            Self::Followers => "k.followers",
            Self::OwnText => "k.text_value",
            Self::OwnNumber => "k.number_value",
            Self::OwnDate => "k.date_value",
        }
    }

    /// The id that ends the key: of the same table, so that one index is the whole order.
    pub fn id(self) -> &'static str {
        if self.table().is_some() { "k.creator_id" } else { "c.id" }
    }

    /// The table beside the creators that holds the key.
    pub fn table(self) -> Option<&'static str> {
        match self {
            Self::Name | Self::Created | Self::Updated => None,
            Self::Since => Some("partnerships k"),
            Self::Followers => Some("channels k"),
            Self::OwnText | Self::OwnNumber | Self::OwnDate => Some("custom_values k"),
        }
    }
}

impl Run {
    fn plain(by: By, descending: bool) -> Self {
        Self { label: String::new(), by, descending, holds: None, driver: None, market: None }
    }

    fn named(label: impl Into<String>, holds: Sql, driver: Option<Sql>) -> Self {
        Self { label: label.into(), holds: Some(holds), driver, ..Self::plain(By::Name, false) }
    }
}

/// The runs of an order, the first first. Relevance has none: a typed text finds few, and they are put in order by hand.
pub(super) fn runs(sort: Sort, compiled: &Compiled, catalogue: &Catalogue) -> Vec<Run> {
    let down = sort.descending;
    match sort.key {
        SortKey::Name | SortKey::Relevance => vec![Run::plain(By::Name, down)],
        SortKey::Created => vec![Run::plain(By::Created, down)],
        SortKey::Updated => vec![Run::plain(By::Updated, down)],
        SortKey::Stage => stages(compiled, down),
        SortKey::Market => markets(compiled, catalogue, down),
        SortKey::Manager => managers(compiled, catalogue, down),
        SortKey::Tenure => keyed(By::Since, down, FIRST, None, "partnerships n where n.since is not null"),
        SortKey::Followers(platform) => {
            keyed(By::Followers, down, LARGEST, Some(("k.platform = ", platform.code().into())), "channels n where n.followers is not null")
        }
        SortKey::Custom(id) => match catalogue.own(id).map(|f| f.kind) {
            None => vec![Run::plain(By::Name, false)],
            Some(kind) => {
                let by = match kind {
                    OwnKind::Text => By::OwnText,
                    OwnKind::Number => By::OwnNumber,
                    OwnKind::Date => By::OwnDate,
                };
                keyed(by, down, ONLY, Some(("k.field_id = ", id.into())), "custom_values n where 1 = 1")
            }
        },
    }
}

/// Of a creator's partnerships the earliest counts.
const FIRST: &str = "k.since is not null and not exists (select 1 from partnerships o where o.workspace_id = k.workspace_id
    and o.creator_id = k.creator_id and (/*lite +*/o.since < k.since or (/*lite +*/o.since = k.since and o.id < k.id)))";
/// Of several accounts on one platform the largest.
const LARGEST: &str = "k.followers is not null and not exists (select 1 from channels o where o.workspace_id = k.workspace_id
    and o.creator_id = k.creator_id and /*lite +*/o.platform = k.platform
    and (/*lite +*/o.followers > k.followers or (/*lite +*/o.followers = k.followers and o.id < k.id)))";
const ONLY: &str = "1 = 1";

/// Those who have the key in its order, then those who have none in the order of names.
fn keyed(by: By, descending: bool, counts: &'static str, among: Option<(&'static str, Value)>, others: &'static str) -> Vec<Run> {
    let mut holds = Sql::new("");
    let mut none = Sql::new("not exists (select 1 from ");
    none.push(others).push(" and n.workspace_id = c.workspace_id and n.creator_id = c.id");
    if let Some((is, value)) = among {
        holds.push(is).bind(value.clone()).push(" and ");
        none.push(if is == "k.platform = " { " and n.platform = " } else { " and n.field_id = " }).bind(value);
    }
    holds.push(counts);
    none.push(")");
    let with = Run { holds: Some(holds), label: "with".into(), ..Run::plain(by, descending) };
    vec![with, Run::named("without", none, None)]
}

fn stages(compiled: &Compiled, descending: bool) -> Vec<Run> {
    let mut order = STANDING.to_vec();
    if descending {
        order.reverse();
    }
    order.into_iter().map(|stage| stage_run(compiled, stage)).chain([Run::named("none", Sql::new(NO_PARTNERSHIP), None)]).collect()
}

/// Those whose furthest stage it is, in the order of names.
pub(super) fn stage_run(compiled: &Compiled, stage: Stage) -> Run {
    let further = STANDING.iter().filter(|s| standing(**s) > standing(stage)).fold(0, |bits, s| bits | s.bit());
    let mut holds = Sql::new("c.stages & ");
    holds.bind(stage.bit()).push(" <> 0 and c.stages & ").bind(further).push(" = 0");
    let mut driver = Sql::new("select p.creator_id from partnerships p where p.workspace_id = ");
    driver.bind(compiled.ws).push(" and p.stage = ").bind(stage.code());
    Run::named(stage.code(), holds, Some(driver))
}

const NO_PARTNERSHIP: &str = "c.stages = 0";

fn markets(compiled: &Compiled, catalogue: &Catalogue, descending: bool) -> Vec<Run> {
    let mut codes: Vec<&str> = catalogue.markets.iter().map(|m| m.code.as_str()).collect();
    if descending {
        codes.reverse();
    }
    let run = |label: String, market: Option<String>| Run { label, market: Some(market), ..Run::plain(By::Name, false) };
    let wanted = |code: &&str| compiled.one_market.as_deref().is_none_or(|one| one == *code);
    let mut runs: Vec<Run> = codes.into_iter().filter(wanted).map(|code| run(format!("m{code}"), Some(code.to_owned()))).collect();
    if compiled.one_market.is_none() {
        runs.push(run("none".into(), None));
    }
    runs
}

fn managers(compiled: &Compiled, catalogue: &Catalogue, descending: bool) -> Vec<Run> {
    let mut members: Vec<MemberId> = catalogue.members.iter().map(|m| m.id).collect();
    if descending {
        members.reverse();
    }
    let one = |(at, &id): (usize, &MemberId)| {
        let mut holds = Sql::new(CARED_FOR);
        holds.bind(id).push(")");
        let earlier = members.get(..at).unwrap_or_default();
        if !earlier.is_empty() {
            holds.push(" and not ").push(CARED_FOR_BY_ANY).bind(Value::ids(earlier)).push("))");
        }
        let mut driver = Sql::new("select p.creator_id from partnerships p where p.workspace_id = ");
        driver.bind(compiled.ws).push(" and p.manager_id = ").bind(id);
        Run::named(id.to_string(), holds, Some(driver))
    };
    members.iter().enumerate().map(one).chain([Run::named("none", Sql::new(CARED_FOR_BY_NOBODY), None)]).collect()
}

const CARED_FOR: &str =
    "exists (select 1 from partnerships p where p.workspace_id = c.workspace_id and p.creator_id = c.id and p.manager_id = ";
const CARED_FOR_BY_ANY: &str =
    "exists (select 1 from partnerships p where p.workspace_id = c.workspace_id and p.creator_id = c.id and p.manager_id = any(";
const CARED_FOR_BY_NOBODY: &str =
    "not exists (select 1 from partnerships p where p.workspace_id = c.workspace_id and p.creator_id = c.id and p.manager_id is not null)";
