//! When two records of one creator become one, what is remembered of the one that goes is remembered of the one that is kept.

use kernel::{
    Result, Tx, args,
    ids::PartnershipId,
    moving::{Merged, Moves, Taken, recalled, remembered},
};
use serde::{Deserialize, Serialize};

use crate::store::preferences::{self, Known};

kernel::moving_table! {
    pub(crate) WISHES = "wishes": creator partnership;
    pub(crate) GOALS = "goals": creator;
    pub(crate) SUPPORTS = "supports": partnership;
    pub(crate) STYLES = "style_entries": creator partnership;
}

pub(crate) const MOVES: Moves = Moves { name: "memory", take, give_back };

#[derive(Serialize, Deserialize)]
struct Moved {
    wishes: Taken,
    goals: Taken,
    supports: Taken,
    styles: Taken,
    /// Of each kept partnership whose preferences took the other's over: what they were, and what they became.
    united: Vec<(PartnershipId, Option<Known>, Known)>,
}

fn take(tx: &mut Tx<'_>, merged: &Merged) -> Result<serde_json::Value> {
    let moved = Moved {
        wishes: WISHES.take(tx, merged)?,
        goals: GOALS.take(tx, merged)?,
        supports: SUPPORTS.take(tx, merged)?,
        styles: STYLES.take(tx, merged)?,
        united: unite(tx, merged)?,
    };
    remembered(&moved)
}

fn give_back(tx: &mut Tx<'_>, merged: &Merged, taken: &serde_json::Value) -> Result<u64> {
    let moved: Moved = recalled(taken)?;
    let mut left = WISHES.give_back(tx, merged, &moved.wishes)?;
    left += STYLES.give_back(tx, merged, &moved.styles)?;
    left += SUPPORTS.give_back(tx, merged, &moved.supports)?;
    left += GOALS.give_back(tx, merged, &moved.goals)?;
    // Help given since towards a goal that goes back stays, and no longer names it.
    tx.exec(LOOSEN, &args![tx.ws()])?;
    for (id, before, after) in &moved.united {
        let now = preferences::of_partnership(tx, *id)?;
        match before {
            _ if now.known() != *after => left += 1,
            Some(before) => drop(preferences::put(tx, *id, now.version, before)?),
            None => drop(tx.exec(FORGET, &args![tx.ws(), *id])?),
        }
    }
    Ok(left)
}

/// The row of a joined partnership stays behind with it; what it says is united with that of the one that goes on.
fn unite(tx: &mut Tx<'_>, merged: &Merged) -> Result<Vec<(PartnershipId, Option<Known>, Known)>> {
    let mut united = Vec::new();
    for (gone, kept) in &merged.joined {
        let (theirs, ours) = (preferences::of_partnership(tx, *gone)?, preferences::of_partnership(tx, *kept)?);
        let (before, after) = (ours.known(), ours.known().united(&theirs.known()));
        if before != after {
            preferences::put(tx, *kept, ours.version, &after)?;
            united.push((*kept, (ours.version > 0).then_some(before), after));
        }
    }
    Ok(united)
}

kernel::statements! {
    LOOSEN = "update supports set goal_id = null where workspace_id = $1 and goal_id is not null and not exists (select 1 from goals g
        join partnerships p on p.workspace_id = g.workspace_id and p.creator_id = g.creator_id
        where g.workspace_id = supports.workspace_id and g.id = supports.goal_id and p.id = supports.partnership_id)";
    FORGET = "delete from preferences where workspace_id = $1 and partnership_id = $2";
}
