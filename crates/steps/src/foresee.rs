//! What another playbook would change for next steps, before anybody is held to it.

use std::collections::HashSet;

use engine::{Evaluation, playbook::Policy, rules::Registry};
use kernel::{Result, Tx};
use playbooks::{Foreseen, Prospect};

use crate::{evaluate::BATCH, load};

/// Counts the steps that would appear and go, for every partnership that would be held to something else. Nothing is written.
pub fn foresee(tx: &mut Tx<'_>, prospect: &Prospect<'_>) -> Result<Foreseen> {
    let today = load::today(tx)?;
    let (registry, mut found, mut sum) = (Registry::default(), Evaluation::default(), Foreseen::default());
    for some in prospect.partnerships.chunks(BATCH) {
        let batch = load::load(tx, some)?;
        for one in batch.rows.iter().filter(|one| !one.archived) {
            let (now, _) = batch.policy(one);
            let then = Policy { playbook: prospect.new, overrides: now.overrides };
            let [before, after] = [now, then].map(|policy| {
                engine::evaluate(&registry, &one.facts, policy, today, &mut found);
                found.steps.iter().map(engine::step::Step::identity).collect::<HashSet<_>>()
            });
            let (appear, go) = (after.difference(&before).count(), before.difference(&after).count());
            if (appear, go) != (0, 0) {
                sum.appear += appear;
                sum.go += go;
                sum.each.insert(one.id, (appear, go));
            }
        }
    }
    Ok(sum)
}
