//! What either side owes the other.

use engine::facts::{Outcome, Promise, Side, Subject};
use jiff::civil::Date;
use kernel::{
    Result, Tx, args,
    ids::{MemberId, PartnershipId, PromiseId},
};

use super::{Batch, id};

kernel::row! {
    struct PromiseRow {
        partnership: PartnershipId,
        id: PromiseId,
        side: String,
        subject: String,
        state: String,
        made: Date,
        due: Date,
        closed: Option<Date>,
        owner: Option<MemberId>,
    }
}

kernel::statements! {
    PROMISES = "select p.partnership_id, p.id, p.side, p.subject, p.state, p.made_on, p.due_on, p.closed_on,
          case when m.state = 'active' then p.owner_id end
        from promises p left join members m on m.workspace_id = p.workspace_id and m.id = p.owner_id
        where p.workspace_id = $1 and p.partnership_id = any($2)";
}

pub(super) fn load(tx: &mut Tx<'_>, batch: &mut Batch) -> Result<()> {
    let values = args![tx.ws(), batch.ids()];
    tx.each::<PromiseRow>(PROMISES, &values, |row| {
        let Some(loaded) = batch.of(row.partnership) else { return Ok(()) };
        loaded.owners.extend(row.owner.map(|owner| (id(row.id.0), owner)));
        loaded.facts.promises.push(Promise {
            id: id(row.id.0),
            side: Side::parse(&row.side).unwrap_or(Side::Ours),
            subject: Subject::parse(&row.subject).unwrap_or(Subject::Other),
            outcome: Outcome::parse(&row.state).unwrap_or(Outcome::Open),
            made: row.made,
            due: row.due,
            settled: row.closed,
        });
        Ok(())
    })?;
    Ok(())
}
