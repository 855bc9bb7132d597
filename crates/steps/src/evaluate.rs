//! Evaluates partnerships in a transaction: facts in, standings and steps out, and only what is another than before is written.

use engine::{Evaluation, rules::Registry};
use jiff::civil::Date;
use kernel::{Result, Tx, ids::PartnershipId};

use crate::{
    load::{self, Loaded},
    merge::{self, Kept, Write},
    model::{Standing, print},
    store::{rows, standings},
};

/// How many partnerships are evaluated in one transaction.
pub const BATCH: usize = 500;

/// Brings the standings and steps of these partnerships up to date. Whoever else changes one of them meanwhile waits, so that
/// the last of two changes sees the facts of both.
pub fn evaluate(tx: &mut Tx<'_>, ids: &[PartnershipId]) -> Result<()> {
    let today = load::today(tx)?;
    for some in ids.chunks(BATCH) {
        rows::hold(tx, some)?;
        batch(tx, some, today)?;
    }
    Ok(())
}

fn batch(tx: &mut Tx<'_>, ids: &[PartnershipId], today: Date) -> Result<()> {
    let (kept, before) = (rows::kept(tx, ids)?, standings::prints(tx, ids)?);
    let batch = load::load(tx, ids)?;
    let registry = Registry::default();
    let mut found = Evaluation::default();
    let (mut writes, mut stands) = (Vec::new(), Vec::new());
    for one in &batch.rows {
        let (policy, which) = batch.policy(one);
        engine::evaluate(&registry, &one.facts, policy, today, &mut found);
        let mut standing = Standing::of(&found, policy.playbook, one.facts.standing.growing(), which);
        let steps = merge::wanted(one, &found.steps);
        let (changed, next) = merge::merge(one, steps, of(&kept, one), today);
        standing.next_change_on = [standing.next_change_on, next].into_iter().flatten().min();
        writes.extend(changed.into_iter().map(|write| (one.id, write)));
        let mark = print(&standing);
        if before.get(&one.id) != Some(&mark) {
            stands.push((one.id, standing, mark));
        }
    }
    save(tx, writes, &stands, today)
}

/// The kept steps of one partnership: `kept` is in the order of partnerships.
fn of<'k>(kept: &'k [Kept], one: &Loaded) -> &'k [Kept] {
    let from = kept.partition_point(|k| k.partnership < one.id);
    let to = kept.partition_point(|k| k.partnership <= one.id);
    kept.get(from..to).unwrap_or_default()
}

fn save(tx: &mut Tx<'_>, writes: Vec<(PartnershipId, Write)>, stands: &[(PartnershipId, Standing, i64)], today: Date) -> Result<()> {
    rows::apply(tx, writes)?;
    standings::save(tx, stands, today)
}
