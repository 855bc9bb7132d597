//! How many a list holds, counted no further than is shown, and which way into it is the shortest.

use kernel::{Result, Tx, args, db::Sql, ids::EventId};

use super::{
    catalogue::Catalogue,
    condition::Compiled,
    order::{Run, runs},
    page::from,
};
use crate::query::Sort;

/// Counted so far and no further: «1 000+».
pub const COUNTED: usize = 1000;
/// Where a filter leaves at most so many, the list begins with them.
const FEW: usize = 2000;

/// What is known of a list before its rows are read. It holds until something happens in the workspace.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measured {
    /// At most one more than [`COUNTED`].
    pub count: usize,
    /// Which filter leaves few, if one does.
    few: Option<usize>,
    /// Of each run: whether few are in it.
    small: Vec<bool>,
}

impl Measured {
    /// Of a list that is read along its order.
    pub fn counting(count: usize) -> Self {
        Self { count, ..Self::default() }
    }

    /// The filter that leaves few, if one does.
    pub(super) fn few<'a>(&self, compiled: &'a Compiled) -> Option<&'a Sql> {
        self.few.and_then(|at| compiled.drivers.get(at))
    }

    /// The shortest way into a run.
    pub(super) fn driver<'a>(&self, compiled: &'a Compiled, run: usize, of: &'a Run) -> Option<&'a Sql> {
        match self.few {
            Some(at) => compiled.drivers.get(at),
            None => of.driver.as_ref().filter(|_| self.small.get(run) == Some(&true)),
        }
    }

    /// Whether there are more than were counted.
    pub fn is_capped(&self) -> bool {
        self.count > COUNTED
    }
}

/// Counts a list, and finds the shortest way into it.
pub fn measure(tx: &mut Tx, compiled: &Compiled, sort: Sort, catalogue: &Catalogue) -> Result<Measured> {
    let mut measured = ways(tx, compiled, &runs(sort, compiled, catalogue))?;
    measured.count = count(tx, compiled, &measured, COUNTED + 1)?;
    Ok(measured)
}

/// As [`measure`], of one run alone.
pub(super) fn measure_run(tx: &mut Tx, compiled: &Compiled, run: &Run) -> Result<Measured> {
    let mut measured = ways(tx, compiled, std::slice::from_ref(run))?;
    let driver = measured.driver(compiled, 0, run).cloned();
    measured.count = counted(tx, compiled, Some(run), driver.as_ref(), COUNTED + 1)?;
    Ok(measured)
}

fn ways(tx: &mut Tx, compiled: &Compiled, runs: &[Run]) -> Result<Measured> {
    let mut few: Option<(usize, i64)> = None;
    for (at, driver) in compiled.drivers.iter().enumerate() {
        let size = size(tx, driver)?;
        if size <= FEW as i64 && few.is_none_or(|(_, best)| size < best) {
            few = Some((at, size));
        }
    }
    let mut measured = Measured { few: few.map(|(at, _)| at), ..Measured::default() };
    if few.is_none() {
        for run in runs {
            let small = run.driver.as_ref().map(|driver| size(tx, driver)).transpose()?.is_some_and(|n| n <= FEW as i64);
            measured.small.push(small);
        }
    }
    Ok(measured)
}

/// How many a statement gives, counted no further than [`FEW`].
fn size(tx: &mut Tx, driver: &Sql) -> Result<i64> {
    let mut sql = Sql::new("select cast(count(*) as bigint) from (select 1 from (");
    sql.append(driver).push(") f limit ").bind(FEW + 1).push(") n");
    let (n,): (i64,) = tx.one_sql(&sql)?;
    Ok(n)
}

/// How many a list holds, counted up to `most`.
pub fn count(tx: &mut Tx, compiled: &Compiled, measured: &Measured, most: usize) -> Result<usize> {
    counted(tx, compiled, None, measured.few(compiled), most)
}

fn counted(tx: &mut Tx, compiled: &Compiled, run: Option<&Run>, driver: Option<&Sql>, most: usize) -> Result<usize> {
    let mut sql = Sql::new("select cast(count(*) as bigint) from (select 1 from ");
    from(&mut sql, compiled, run, driver);
    if driver.is_none() {
        // In the order of a list, the count takes the list's own index, which knows the stages as well.
        sql.push(" order by c.sort_name, c.id");
    }
    sql.push(" limit ").bind(most).push(") n");
    let (n,): (i64,) = tx.one_sql(&sql)?;
    Ok(usize::try_from(n).unwrap_or(0))
}

/// The last thing that happened in the workspace: as long as it stays the last, what was measured holds.
pub fn last_event(tx: &mut Tx) -> Result<Option<EventId>> {
    let last: Option<(EventId,)> = tx.maybe(LAST_EVENT, &args![tx.ws()])?;
    Ok(last.map(|(id,)| id))
}

kernel::statements! {
    LAST_EVENT = "select id from events where workspace_id = $1 order by id desc limit 1";
}
