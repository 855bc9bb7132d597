//! What is remembered as facts of the engine: for any number of partnerships, one query for each table.

use std::collections::HashMap;

use collaborations::model::{Autonomy, WorkFormat};
use engine::facts::{self, FactRef, Id, Kind};
use jiff::civil::Date;
use kernel::{
    Result, Tx, args,
    db::{Json, Value},
    ids::{GoalId, PartnershipId, StyleEntryId, SupportId, WishId},
};

use crate::model::{GoalKind, OffLimits, WishState};

/// Everything of this slice that the engine knows of one partnership.
#[derive(Clone, Debug, Default)]
pub struct Remembered {
    pub wishes: facts::Wishes,
    pub goals: Vec<facts::Goal>,
    pub support: Vec<facts::Support>,
    pub style: Vec<facts::Style>,
    /// Launches of the creator's own, past and to come.
    pub planned: Vec<facts::Planned>,
    pub contact_paused_until: Option<Date>,
    pub wanted_autonomy: Option<Autonomy>,
    pub off_limits: Vec<OffLimits>,
    /// What the creator asked for; the engine holds work against it.
    pub lead_days: Option<i64>,
    pub revision_rounds: Option<i64>,
    pub contact_every_days: Option<i64>,
}

fn id(uuid: kernel::ids::Uuid) -> Id {
    Id(*uuid.as_bytes())
}

/// The facts of each partnership of which anything is remembered.
pub fn load(tx: &mut Tx, ids: &[PartnershipId]) -> Result<HashMap<PartnershipId, Remembered>> {
    let mut found: HashMap<PartnershipId, Remembered> = HashMap::with_capacity(ids.len());
    let values = args![tx.ws(), Value::ids(ids)];
    tx.each::<WishRow>(WISHES, &values, |row| {
        found.entry(row.partnership).or_default().wishes.list.push(row.fact());
        Ok(())
    })?;
    tx.each::<GoalRow>(GOALS, &values, |row| {
        let remembered = found.entry(row.partnership).or_default();
        if let Some(on) = row.on_date.filter(|_| row.kind == GoalKind::Launch) {
            remembered.planned.push(facts::Planned { id: id(row.id.0), on, kind: facts::PlannedKind::Launch });
        }
        remembered.goals.push(facts::Goal { id: id(row.id.0), stated: row.stated_on, closed: row.closed_on, helped: row.helped });
        Ok(())
    })?;
    tx.each::<SupportRow>(SUPPORTS, &values, |row| {
        let served = row.goal.map(|goal| FactRef { kind: Kind::Goal, id: id(goal.0) });
        let minutes = row.minutes.map_or(0, |m| u16::try_from(m).unwrap_or(u16::MAX));
        found.entry(row.partnership).or_default().support.push(facts::Support { id: id(row.id.0), on: row.done_on, minutes, served });
        Ok(())
    })?;
    tx.each::<StyleRow>(STYLES, &values, |row| {
        let style = facts::Style { id: id(row.id.0), on: row.noted_on, format: Some(row.format as u16) };
        found.entry(row.partnership).or_default().style.push(style);
        Ok(())
    })?;
    tx.each::<PreferenceRow>(PREFERENCES, &values, |row| {
        let remembered = found.entry(row.partnership).or_default();
        let asked = FactRef { kind: Kind::Partnership, id: id(row.partnership.0) };
        remembered.wishes.asked = row.asked.map(|day| (day, asked));
        remembered.contact_paused_until = row.paused_until;
        remembered.wanted_autonomy = row.autonomy;
        remembered.off_limits = row.off_limits.0;
        remembered.lead_days = row.lead_days;
        remembered.revision_rounds = row.revision_rounds;
        remembered.contact_every_days = row.contact_every_days;
        Ok(())
    })?;
    Ok(found)
}

kernel::row! {
    struct WishRow {
        partnership: PartnershipId,
        id: WishId,
        asked_on: Date,
        updated_on: Option<Date>,
        state: WishState,
        decided_on: Option<Date>,
        done_on: Option<Date>,
    }
    struct GoalRow {
        partnership: PartnershipId,
        id: GoalId,
        kind: GoalKind,
        on_date: Option<Date>,
        stated_on: Date,
        closed_on: Option<Date>,
        helped: Option<Date>,
    }
    struct SupportRow {
        partnership: PartnershipId,
        id: SupportId,
        done_on: Date,
        minutes: Option<i64>,
        goal: Option<GoalId>,
    }
    struct StyleRow {
        partnership: PartnershipId,
        id: StyleEntryId,
        noted_on: Date,
        format: WorkFormat,
    }
    struct PreferenceRow {
        partnership: PartnershipId,
        paused_until: Option<Date>,
        autonomy: Option<Autonomy>,
        off_limits: Json<Vec<OffLimits>>,
        asked: Option<Date>,
        lead_days: Option<i64>,
        revision_rounds: Option<i64>,
        contact_every_days: Option<i64>,
    }
}

impl WishRow {
    /// A wish that was declined has its answer; one for which something was done has its match.
    fn fact(&self) -> facts::Wish {
        let decided = |state| self.decided_on.filter(|_| self.state == state);
        facts::Wish {
            id: id(self.id.0),
            asked: self.asked_on,
            updated: self.updated_on,
            answered: decided(WishState::Declined),
            matched: self.done_on.max(decided(WishState::Matched)),
        }
    }
}

kernel::statements! {
    WISHES = "select w.partnership_id, w.id, w.asked_on, w.updated_on, w.state, w.decided_on,
          (select max(n.done_on) from wish_answers n where n.workspace_id = w.workspace_id and n.wish_id = w.id)
        from wishes w where w.workspace_id = $1 and w.partnership_id = any($2) and w.deleted_at is null order by w.partnership_id, w.asked_on, w.id";
    GOALS = "select p.id, g.id, g.kind, g.on_date, g.stated_on, g.closed_on,
          (select max(s.done_on) from supports s where s.workspace_id = g.workspace_id and s.goal_id = g.id and s.deleted_at is null)
        from partnerships p join goals g on g.workspace_id = p.workspace_id and g.creator_id = p.creator_id and g.deleted_at is null
        where p.workspace_id = $1 and p.id = any($2) order by p.id, g.stated_on, g.id";
    SUPPORTS = "select partnership_id, id, done_on, minutes, goal_id from supports
        where workspace_id = $1 and partnership_id = any($2) and deleted_at is null order by partnership_id, done_on, id";
    STYLES = "select p.id, s.id, s.noted_on, s.format from partnerships p
        join style_entries s on s.workspace_id = p.workspace_id and s.creator_id = p.creator_id and s.deleted_at is null
        where p.workspace_id = $1 and p.id = any($2) order by p.id, s.noted_on, s.id";
    PREFERENCES = "select partnership_id, contact_paused_until, autonomy, off_limits, wishes_asked_on, lead_days, revision_rounds, contact_every_days
        from preferences where workspace_id = $1 and partnership_id = any($2) order by partnership_id";
}
