//! Lists of promises: of a workspace with filters, and of one partnership as its ledger.

use jiff::{ToSpan, civil::Date};
use kernel::{
    Result, Tx, args,
    db::Sql,
    ids::{MemberId, PartnershipId, PromiseId},
};

use super::rows::{Promise, shown};
use crate::model::{PromiseSide, PromiseState};

kernel::codes! {
    /// Which promises by what became of them.
    pub enum PromiseWhich {
        /// The earliest day first, so what is late comes before all else.
        Open = "open" "promises-which-open",
        /// Kept or broken, the last one closed first.
        Closed = "closed" "promises-which-closed",
        Kept = "kept" "promises-state-kept",
        Broken = "broken" "promises-state-broken",
        Released = "released" "promises-state-released",
        /// Everything, the last one made first.
        All = "all" "common-all",
    }

    /// Which open promises by their day.
    pub enum PromiseDue {
        Late = "late" "promises-due-late",
        Today = "today" "promises-due-today",
        /// Late, today or within the next seven days.
        Week = "week" "promises-due-week",
        Later = "later" "promises-due-later",
    }

    /// A tab of a partnership's ledger.
    pub enum LedgerTab {
        /// Ours that are open, and those closed within half a year.
        Recent = "recent" "promises-tab-recent",
        Kept = "kept" "promises-tab-kept",
        Broken = "broken" "promises-tab-broken",
        Theirs = "theirs" "promises-tab-theirs",
    }
}

/// Conditions of a list.
#[derive(Clone, Debug)]
pub struct Filter {
    pub which: PromiseWhich,
    pub side: Option<PromiseSide>,
    /// Who keeps it.
    pub keeper: Option<MemberId>,
    pub due: Option<PromiseDue>,
    pub partnership: Option<PartnershipId>,
    /// Closed on this day or later.
    pub from: Option<Date>,
    /// Closed on this day or earlier.
    pub to: Option<Date>,
}

impl Filter {
    /// Everything of one kind.
    pub fn of(which: PromiseWhich) -> Self {
        Self { which, side: None, keeper: None, due: None, partnership: None, from: None, to: None }
    }
}

/// Where a page begins: after the promise with this day and id. Of a list in the order of making only the id counts.
pub type After = (Date, PromiseId);

/// The place of a promise in a list.
pub fn place(which: PromiseWhich, p: &Promise) -> After {
    let day = match which {
        PromiseWhich::Open | PromiseWhich::All => p.due_on,
        _ => p.closed_on.unwrap_or(p.due_on),
    };
    (day, p.id)
}

/// At most `limit` promises, those after `after` in the order of the list.
pub fn page(tx: &mut Tx<'_>, filter: &Filter, today: Date, after: Option<After>, limit: i64) -> Result<Vec<Promise>> {
    let sql = statement(tx, filter, today, after, limit);
    Ok(tx.all_sql(&sql)?)
}

/// The statement of a list. Its order is that of an index whatever the filter, so a page costs what it shows.
pub fn statement(tx: &Tx<'_>, filter: &Filter, today: Date, after: Option<After>, limit: i64) -> Sql {
    let mut sql = Sql::new(shown!());
    sql.push(" where p.workspace_id = ").bind(tx.ws()).push(match filter.which {
        PromiseWhich::Open => " and p.state = 'open'",
        PromiseWhich::Closed => " and p.state <> 'open' and p.state <> 'released'",
        PromiseWhich::Kept => " and p.state <> 'open' and p.state = 'kept'",
        PromiseWhich::Broken => " and p.state <> 'open' and p.state = 'broken'",
        PromiseWhich::Released => " and p.state <> 'open' and p.state = 'released'",
        PromiseWhich::All => "",
    });
    if let Some(side) = filter.side {
        sql.push(" and p.side = ").bind(side);
    }
    if let Some(id) = filter.partnership {
        sql.push(" and p.partnership_id = ").bind(id);
    }
    if let Some(who) = filter.keeper {
        sql.push(" and p.side = 'ours' and coalesce(p.owner_id, s.manager_id) = ").bind(who);
    }
    due(&mut sql, filter.due, today);
    if let Some(day) = filter.from {
        sql.push(" and p.closed_on >= ").bind(near(day));
    }
    if let Some(day) = filter.to {
        sql.push(" and p.closed_on <= ").bind(near(day));
    }
    order(&mut sql, filter.which, after);
    sql.push(" limit ").bind(limit);
    sql
}

/// A day that every database can hold. Nothing lies outside of these, so a list is the same.
fn near(day: Date) -> Date {
    day.clamp(jiff::civil::date(1900, 1, 1), jiff::civil::date(2300, 1, 1))
}

fn due(sql: &mut Sql, due: Option<PromiseDue>, today: Date) {
    let week = today.saturating_add(7.days());
    match due {
        None => sql,
        Some(PromiseDue::Late) => sql.push(" and p.state = 'open' and p.due_on < ").bind(today),
        Some(PromiseDue::Today) => sql.push(" and p.state = 'open' and p.due_on = ").bind(today),
        Some(PromiseDue::Week) => sql.push(" and p.state = 'open' and p.due_on <= ").bind(week),
        Some(PromiseDue::Later) => sql.push(" and p.state = 'open' and p.due_on > ").bind(week),
    };
}

fn order(sql: &mut Sql, which: PromiseWhich, after: Option<After>) {
    match which {
        PromiseWhich::Open => {
            if let Some((day, id)) = after {
                sql.push(" and (p.due_on, p.id) > (").bind(day).push(", ").bind(id).push(")");
            }
            sql.push(" order by p.due_on, p.id");
        }
        PromiseWhich::All => {
            if let Some((_, id)) = after {
                sql.push(" and p.id < ").bind(id);
            }
            sql.push(" order by p.id desc");
        }
        _ => {
            if let Some((day, id)) = after {
                sql.push(" and (p.closed_on, p.id) < (").bind(day).push(", ").bind(id).push(")");
            }
            sql.push(" order by p.closed_on desc, p.id desc");
        }
    }
}

kernel::row! {
    /// How many promises of one side of a partnership are in one state.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Tally {
        pub side: PromiseSide,
        pub state: PromiseState,
        pub n: i64,
        /// Of the open: past their day.
        pub late: i64,
        /// Of the closed: within the last twelve months.
        pub year: i64,
        /// Of the closed: within the last half year.
        pub recent: i64,
    }
}

kernel::statements! {
    TALLY = "select side, state, cast(count(*) as bigint), cast(sum(case when state = 'open' and due_on < $3 then 1 else 0 end) as bigint),
          cast(sum(case when closed_on > $4 then 1 else 0 end) as bigint), cast(sum(case when closed_on > $5 then 1 else 0 end) as bigint)
        from promises where workspace_id = $1 and partnership_id = $2 group by side, state";
    RECENT = concat!(shown!(), " where p.workspace_id = $1 and p.partnership_id = $2 and p.side = 'ours' and (p.state = 'open' or p.closed_on > $3)
        order by case when p.state = 'open' then 0 else 1 end, case when p.state = 'open' then p.due_on end, p.closed_on desc, p.id limit $4");
    CLOSED = concat!(shown!(), " where p.workspace_id = $1 and p.partnership_id = $2 and p.side = 'ours' and p.state = $3
        order by p.closed_on desc, p.id desc limit $4");
    THEIRS = concat!(shown!(), " where p.workspace_id = $1 and p.partnership_id = $2 and p.side = 'theirs'
        order by case when p.state = 'open' then 0 else 1 end, case when p.state = 'open' then p.due_on end, p.closed_on desc, p.id limit $3");
    SHOWN = concat!(shown!(), " where p.workspace_id = $1 and p.partnership_id = $2 and p.side = $3
        order by case when p.state = 'open' then 0 else 1 end, case when p.state = 'open' then p.due_on end, p.closed_on desc, p.id limit $4");
}

/// How many there are of each kind in a partnership.
pub fn tally(tx: &mut Tx<'_>, id: PartnershipId, today: Date) -> Result<Vec<Tally>> {
    let (year, recent) = (today.saturating_sub(12.months()), today.saturating_sub(6.months()));
    Ok(tx.all(TALLY, &args![tx.ws(), id, today, year, recent])?)
}

/// The rows of a tab, at most `limit`.
pub fn ledger(tx: &mut Tx<'_>, id: PartnershipId, tab: LedgerTab, today: Date, limit: i64) -> Result<Vec<Promise>> {
    Ok(match tab {
        LedgerTab::Recent => tx.all(RECENT, &args![tx.ws(), id, today.saturating_sub(6.months()), limit])?,
        LedgerTab::Kept => tx.all(CLOSED, &args![tx.ws(), id, PromiseState::Kept, limit])?,
        LedgerTab::Broken => tx.all(CLOSED, &args![tx.ws(), id, PromiseState::Broken, limit])?,
        LedgerTab::Theirs => tx.all(THEIRS, &args![tx.ws(), id, limit])?,
    })
}

/// Everything of one side, as the creator is shown it.
pub fn shown_to_creator(tx: &mut Tx<'_>, id: PartnershipId, side: PromiseSide, limit: i64) -> Result<Vec<Promise>> {
    Ok(tx.all(SHOWN, &args![tx.ws(), id, side, limit])?)
}
