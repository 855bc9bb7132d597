//! Where each partnership stands, who cares for it, and what of the creator matters.

use std::{collections::HashMap, rc::Rc};

use creators::model::{Day, clock_time};
use engine::facts::{Creator, Hours, Manager, Span, Stage, Standing, YearDay};
use jiff::{
    Timestamp,
    civil::{Date, date},
    tz::TimeZone,
};
use kernel::{
    Result, Tx, args,
    db::{Json, Value},
    ids::{CreatorId, MemberId, PartnershipId, Uuid},
};
use markets::holidays;

use super::{Batch, Loaded, id};

kernel::row! {
    struct PersonRow {
        id: PartnershipId,
        creator: CreatorId,
        stage: String,
        since: Date,
        before: Option<String>,
        started: Option<Date>,
        manager: Option<MemberId>,
        manager_state: Option<String>,
        playbook: Option<Uuid>,
        brand_market: Option<String>,
        brand_holidays: Option<String>,
        market: Option<String>,
        holidays: Option<String>,
        languages: Json<Vec<String>>,
        zone: Option<String>,
        days: Option<String>,
        work_from: Option<String>,
        work_to: Option<String>,
        quiet_from: Option<String>,
        quiet_to: Option<String>,
        birthday: Option<String>,
        archived_at: Option<Timestamp>,
    }
}

kernel::statements! {
    pub(super) PEOPLE = "select p.id, p.creator_id, p.stage, p.stage_since, p.stage_before, p.since, p.manager_id, m.state, k.playbook_id,
          b.market, bm.holidays, c.market, cm.holidays, c.languages, c.zone, c.work_days, c.work_from, c.work_to, c.quiet_from, c.quiet_to, c.birthday,
          c.archived_at
        from partnerships p join creators c on c.workspace_id = p.workspace_id and c.id = p.creator_id
        join brands b on b.workspace_id = p.workspace_id and b.id = p.brand_id
        left join markets bm on bm.workspace_id = b.workspace_id and bm.code = b.market
        left join markets cm on cm.workspace_id = c.workspace_id and cm.code = c.market
        left join members m on m.workspace_id = p.workspace_id and m.id = p.manager_id
        left join partnership_playbooks k on k.workspace_id = p.workspace_id and k.partnership_id = p.id
        where p.workspace_id = $1 and p.id = any($2)";
    LEFT = "select subject_id, max(at) from events where workspace_id = $1 and subject_kind = 'member' and subject_id = any($2)
        and verb in ('member_suspend', 'member_remove') group by subject_id";
}

/// Two calendars: the creator's and the brand's.
type Calendars = (Option<String>, Option<String>);

/// What is made once for many creators.
#[derive(Default)]
struct Shared {
    /// The days off of two calendars together.
    away: HashMap<Calendars, Rc<Vec<Date>>>,
    zones: HashMap<String, Option<TimeZone>>,
}

pub(super) fn load(tx: &mut Tx<'_>, ids: &[PartnershipId], zone: &TimeZone, batch: &mut Batch) -> Result<()> {
    let mut shared = Shared::default();
    let mut gone: Vec<(PartnershipId, MemberId)> = Vec::new();
    tx.each::<PersonRow>(PEOPLE, &args![tx.ws(), Value::ids(ids)], |row| {
        if let Some(manager) = row.manager.filter(|_| row.manager_state.as_deref() != Some("active")) {
            gone.push((row.id, manager));
        }
        batch.policies.wants(row.id, row.playbook);
        batch.push(loaded(row, &mut shared));
        Ok(())
    })?;
    if !gone.is_empty() {
        leaving(tx, &gone, zone, batch)?;
    }
    Ok(())
}

fn loaded(row: PersonRow, shared: &mut Shared) -> Loaded {
    let stage = |code: &str| Stage::parse(code);
    let active = row.manager_state.as_deref() == Some("active");
    let mut facts = engine::facts::Facts {
        standing: Standing {
            id: id(row.id.0),
            stage: stage(&row.stage).unwrap_or(Stage::Prospect),
            since: row.since,
            before: row.before.as_deref().and_then(stage),
            started: row.started,
            autonomy: None,
            wants_more: None,
        },
        manager: row.manager.map(|m| Manager { id: id(m.0), leaves: None, over: 0, place: 0 }),
        ..Default::default()
    };
    let markets = row.market.as_deref().zip(row.brand_market.as_deref());
    facts.creator = Creator {
        id: id(row.creator.0),
        birthday: row.birthday.as_deref().and_then(year_day),
        milestone: None,
        hours: Hours { days: days(row.days.as_deref()), work: span(row.work_from, row.work_to), quiet: span(row.quiet_from, row.quiet_to) },
        no_contact_before: None,
        away: shared.away(row.holidays, row.brand_holidays).to_vec(),
        abroad: markets.map(|(theirs, ours)| theirs != ours),
    };
    Loaded {
        id: row.id,
        creator: row.creator,
        manager: row.manager.filter(|_| active),
        archived: row.archived_at.is_some(),
        facts,
        owners: HashMap::new(),
        playbook: 0,
        overrides: Vec::new(),
        languages: row.languages.0,
        zone: row.zone.and_then(|name| shared.zone(name)),
    }
}

impl Shared {
    fn away(&mut self, theirs: Option<String>, ours: Option<String>) -> Rc<Vec<Date>> {
        let both = |codes: &Calendars| {
            let (first, last) = (date(holidays::YEARS.0, 1, 1), date(holidays::YEARS.1, 12, 31));
            let codes = [codes.0.as_deref(), codes.1.as_deref()];
            let mut days: Vec<Date> = codes.into_iter().flatten().flat_map(|c| holidays::between(c, first, last)).map(|h| h.date).collect();
            days.sort_unstable();
            days.dedup();
            Rc::new(days)
        };
        self.away.entry((theirs, ours)).or_insert_with_key(both).clone()
    }

    fn zone(&mut self, name: String) -> Option<TimeZone> {
        self.zones.entry(name).or_insert_with_key(|name| TimeZone::get(name).ok()).clone()
    }
}

/// Whoever no longer works here left on the day of being suspended or removed.
fn leaving(tx: &mut Tx<'_>, gone: &[(PartnershipId, MemberId)], zone: &TimeZone, batch: &mut Batch) -> Result<()> {
    let members: Vec<MemberId> = gone.iter().map(|&(_, member)| member).collect();
    let left: Vec<(MemberId, Timestamp)> = tx.all(LEFT, &args![tx.ws(), Value::ids(&members)])?;
    let left: HashMap<MemberId, Timestamp> = left.into_iter().collect();
    for &(partnership, member) in gone {
        let Some(row) = batch.of(partnership) else { continue };
        match left.get(&member) {
            Some(at) => row.facts.manager.iter_mut().for_each(|m| m.leaves = Some(at.to_zoned(zone.clone()).date())),
            None => row.facts.manager = None,
        }
    }
    Ok(())
}

/// Bit 0 is Monday.
pub(crate) fn days(stored: Option<&str>) -> u8 {
    let bit = |day: Day| Day::ALL.iter().position(|&d| d == day).map_or(0, |at| 1 << at);
    stored.unwrap_or_default().split(',').filter_map(Day::parse).map(bit).sum()
}

/// A part of the day, where both ends are known.
pub(crate) fn span(from: Option<String>, to: Option<String>) -> Option<Span> {
    let minute = |text: Option<String>| {
        let time = clock_time(text.as_deref()?)?;
        u16::try_from(i32::from(time.hour()) * 60 + i32::from(time.minute())).ok()
    };
    Some(Span { from: minute(from)?, to: minute(to)? })
}

/// `MM-DD`.
fn year_day(stored: &str) -> Option<YearDay> {
    let (month, day) = stored.split_once('-')?;
    Some(YearDay { month: month.parse().ok()?, day: day.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stored_days_hours_and_birthdays_are_read() {
        assert_eq!(days(Some("mon,tue,sun")), 0b100_0011);
        assert_eq!(days(None), 0);
        assert_eq!(span(Some("10:00".into()), Some("18:30".into())), Some(Span { from: 600, to: 1110 }));
        assert_eq!(span(Some("10:00".into()), None), None);
        assert_eq!(year_day("02-29"), Some(YearDay { month: 2, day: 29 }));
        assert_eq!(year_day("spring"), None);
    }
}
