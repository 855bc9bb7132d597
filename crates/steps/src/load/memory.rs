//! What the creator wants, where they want to go, what we did for them, and how they like to work.

use std::collections::HashSet;

use engine::facts::{Autonomy, FactRef, Goal, Id, Kind, Planned, PlannedKind, Support, Wish};
use jiff::civil::Date;
use kernel::{
    Result, Tx, args,
    db::Json,
    ids::{CreatorId, GoalId, PartnershipId, SupportId, WishId},
};
use serde::Deserialize;
use stats::calendar::plus_days;

use super::{Batch, id};

/// The most days of one span that somebody is away.
const AWAY_DAYS: i32 = 366;

kernel::row! {
    struct WishRow {
        partnership: PartnershipId,
        id: WishId,
        asked: Date,
        updated: Option<Date>,
        state: String,
        decided: Option<Date>,
        done: Option<Date>,
    }

    struct GoalRow {
        creator: CreatorId,
        id: GoalId,
        kind: String,
        stated: Date,
        on: Option<Date>,
        state: String,
        closed: Option<Date>,
    }

    struct SupportRow {
        partnership: PartnershipId,
        id: SupportId,
        on: Date,
        minutes: Option<i64>,
        goal: Option<GoalId>,
    }

    struct PreferenceRow {
        partnership: PartnershipId,
        autonomy: Option<String>,
        off_limits: Json<serde_json::Value>,
        paused_until: Option<Date>,
        paused_reason: Option<String>,
        asked: Option<Date>,
    }
}

kernel::statements! {
    // The first answer since the wish was last said.
    WISHES = "select w.partnership_id, w.id, w.asked_on, w.updated_on, w.state, w.decided_on,
          (select min(a.done_on) from wish_answers a where a.workspace_id = w.workspace_id and a.wish_id = w.id and a.done_on >= coalesce(w.updated_on, w.asked_on))
        from wishes w where w.workspace_id = $1 and w.partnership_id = any($2) and w.deleted_at is null";
    GOALS = "select creator_id, id, kind, stated_on, on_date, state, closed_on from goals
        where workspace_id = $1 and creator_id = any($2) and deleted_at is null";
    SUPPORTS = "select partnership_id, id, done_on, minutes, goal_id from supports where workspace_id = $1 and partnership_id = any($2) and deleted_at is null";
    PREFERENCES = "select partnership_id, autonomy, off_limits, contact_paused_until, paused_reason, wishes_asked_on from preferences
        where workspace_id = $1 and partnership_id = any($2)";
}

pub(super) fn load(tx: &mut Tx<'_>, batch: &mut Batch) -> Result<()> {
    wishes(tx, batch)?;
    let launches = goals(tx, batch)?;
    supports(tx, batch, &launches)?;
    preferences(tx, batch)
}

fn wishes(tx: &mut Tx<'_>, batch: &mut Batch) -> Result<()> {
    let values = args![tx.ws(), batch.ids()];
    tx.each::<WishRow>(WISHES, &values, |row| {
        let decided = |state: &str| row.decided.filter(|_| row.state == state);
        let answered = [row.done, decided("declined")].into_iter().flatten().min();
        let wish = Wish { id: id(row.id.0), asked: row.asked, updated: row.updated, answered, matched: decided("matched") };
        if let Some(loaded) = batch.of(row.partnership) {
            loaded.facts.wishes.list.push(wish);
        }
        Ok(())
    })?;
    Ok(())
}

/// A launch with a day is a day to come; everything else is a goal. Gives the launches.
fn goals(tx: &mut Tx<'_>, batch: &mut Batch) -> Result<HashSet<Id>> {
    let values = args![tx.ws(), batch.creators()];
    let mut launches = HashSet::new();
    tx.each::<GoalRow>(GOALS, &values, |row| {
        let goal = Goal { id: id(row.id.0), stated: row.stated, closed: row.closed, helped: None };
        match row.on.filter(|_| row.kind == "launch") {
            Some(on) => {
                launches.insert(goal.id);
                if row.state != "dropped" {
                    batch.each_of(row.creator, |l| l.facts.planned.push(Planned { id: goal.id, on, kind: PlannedKind::Launch }));
                }
            }
            None => batch.each_of(row.creator, |l| l.facts.goals.push(goal)),
        }
        Ok(())
    })?;
    Ok(launches)
}

fn supports(tx: &mut Tx<'_>, batch: &mut Batch, launches: &HashSet<Id>) -> Result<()> {
    let values = args![tx.ws(), batch.ids()];
    tx.each::<SupportRow>(SUPPORTS, &values, |row| {
        let served = row.goal.map(|goal| {
            let id = id(goal.0);
            FactRef { kind: if launches.contains(&id) { Kind::Planned } else { Kind::Goal }, id }
        });
        let minutes = row.minutes.map_or(0, |m| u16::try_from(m).unwrap_or(u16::MAX));
        if let Some(loaded) = batch.of(row.partnership) {
            loaded.facts.support.push(Support { id: id(row.id.0), on: row.on, minutes, served });
        }
        Ok(())
    })?;
    Ok(())
}

#[derive(Deserialize)]
struct Away {
    from: Date,
    to: Date,
}

fn preferences(tx: &mut Tx<'_>, batch: &mut Batch) -> Result<()> {
    let values = args![tx.ws(), batch.ids()];
    tx.each::<PreferenceRow>(PREFERENCES, &values, |row| {
        let Some(loaded) = batch.of(row.partnership) else { return Ok(()) };
        let facts = &mut loaded.facts;
        facts.standing.autonomy = row.autonomy.as_deref().and_then(Autonomy::parse).or(facts.standing.autonomy);
        facts.creator.no_contact_before = row.paused_until.or(row.paused_reason.map(|_| Date::MAX));
        facts.wishes.asked = row.asked.map(|on| (on, FactRef { kind: Kind::Partnership, id: facts.standing.id }));
        facts.creator.away.extend(away(row.off_limits.0));
        facts.creator.away.sort_unstable();
        facts.creator.away.dedup();
        Ok(())
    })?;
    Ok(())
}

/// Every day of the spans in which the creator is not to be asked for anything.
fn away(spans: serde_json::Value) -> Vec<Date> {
    let spans: Vec<Away> = serde_json::from_value(spans).unwrap_or_default();
    let days = |span: Away| (0..AWAY_DAYS).map(move |n| plus_days(span.from, n)).take_while(move |&day| day <= span.to);
    spans.into_iter().flat_map(days).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use serde_json::json;

    use super::*;

    #[test]
    fn spans_become_days() {
        let spans = json!([{ "from": "2026-05-01", "to": "2026-05-03", "why": "sea" }, { "from": "2026-06-02", "to": "2026-06-01" }]);
        assert_eq!(away(spans), [date(2026, 5, 1), date(2026, 5, 2), date(2026, 5, 3)]);
        assert!(away(json!([])).is_empty() && away(json!("what")).is_empty());
    }
}
