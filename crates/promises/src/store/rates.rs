//! What was closed, day by day.

use jiff::civil::Date;
use kernel::{Result, Tx, db::Sql, ids::PartnershipId};

use crate::model::{ClosedOn, PromiseSide};

/// Promises of one side closed since a day, counted by the day on which they were; of one partnership, or of all.
pub fn closed(tx: &mut Tx<'_>, side: PromiseSide, partnership: Option<PartnershipId>, since: Date) -> Result<Vec<ClosedOn>> {
    let mut sql = Sql::new(
        "select closed_on, cast(sum(case when state = 'kept' and closed_on <= due_on then 1 else 0 end) as bigint),
          cast(sum(case when state = 'kept' and closed_on > due_on then 1 else 0 end) as bigint),
          cast(sum(case when state = 'broken' then 1 else 0 end) as bigint), cast(sum(case when state = 'released' then 1 else 0 end) as bigint)
        from promises where workspace_id = ",
    );
    sql.bind(tx.ws()).push(" and state <> 'open' and closed_on >= ").bind(since).push(" and side = ").bind(side);
    if let Some(id) = partnership {
        sql.push(" and partnership_id = ").bind(id);
    }
    sql.push(" group by closed_on order by closed_on");
    Ok(tx.all_sql(&sql)?)
}
