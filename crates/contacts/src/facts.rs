//! Contacts as facts of the engine: for any number of partnerships by one query, in the order of their days.

use std::collections::HashMap;

use creators::model::clock_time;
use engine::facts::{Id, Span};
use jiff::{Timestamp, tz::TimeZone};
use kernel::{
    Result, Tx, args,
    db::{Json, Value},
    ids::{ContactId, PartnershipId},
};

use crate::{
    model::{Direction, Kind, Means, Reply, Shape},
    store::about,
};

macro_rules! columns {
    () => {
        "c.id, c.happened_at, c.channel, c.direction, c.kind, c.has_request, c.about_project, c.reply, c.minutes, c.language, a.zone, a.quiet_from,
          a.quiet_to, a.languages"
    };
}

kernel::row! {
    struct FactRow {
        partnership: PartnershipId,
        id: ContactId,
        happened_at: Timestamp,
        channel: Means,
        direction: Direction,
        kind: Kind,
        has_request: bool,
        about_project: bool,
        reply: Reply,
        minutes: Option<i64>,
        language: Option<String>,
        zone: Option<String>,
        quiet_from: Option<String>,
        quiet_to: Option<String>,
        languages: Json<Vec<String>>,
    }
}

/// The contacts of each of the partnerships, and those with their creators in which no partnership was meant, that happened at or after `since`, by their days in the workspace's zone.
pub fn load(tx: &mut Tx, ids: &[PartnershipId], since: Timestamp) -> Result<HashMap<PartnershipId, Vec<engine::facts::Contact>>> {
    let zone = about::clock(tx)?.zone;
    let mut found: HashMap<PartnershipId, Vec<engine::facts::Contact>> = HashMap::with_capacity(ids.len());
    let mut zones: HashMap<String, Option<TimeZone>> = HashMap::new();
    tx.each::<FactRow>(FACTS, &args![tx.ws(), Value::ids(ids), since], |row| {
        let partnership = row.partnership;
        let contact = fact(&zone, &mut zones, row);
        found.entry(partnership).or_default().push(contact);
        Ok(())
    })?;
    Ok(found)
}

fn fact(zone: &TimeZone, zones: &mut HashMap<String, Option<TimeZone>>, row: FactRow) -> engine::facts::Contact {
    let shape = Shape {
        direction: row.direction,
        kind: row.kind,
        has_request: row.has_request,
        about_project: row.about_project,
        reply: row.reply,
    };
    let quiet = row.direction == Direction::Out && {
        let theirs = row.zone.and_then(|name| zones.entry(name).or_insert_with_key(|name| TimeZone::get(name).ok()).clone());
        theirs.is_some_and(|theirs| is_quiet(row.happened_at, &theirs, row.quiet_from.as_deref(), row.quiet_to.as_deref()))
    };
    engine::facts::Contact {
        id: Id(*row.id.0.as_bytes()),
        on: row.happened_at.to_zoned(zone.clone()).date(),
        channel: row.channel as u8,
        minutes: row.minutes.map_or(0, |m| u16::try_from(m).unwrap_or(u16::MAX)),
        out_of_hours: quiet,
        in_their_language: row.language.filter(|_| !row.languages.0.is_empty()).map(|spoken| row.languages.0.contains(&spoken)),
        ..shape.fact()
    }
}

/// Whether a moment lies in somebody's quiet hours, by their own clock.
fn is_quiet(at: Timestamp, zone: &TimeZone, from: Option<&str>, to: Option<&str>) -> bool {
    let minute = |text: &str| clock_time(text).and_then(|t| u16::try_from(i32::from(t.hour()) * 60 + i32::from(t.minute())).ok());
    let (Some(from), Some(to)) = (from.and_then(minute), to.and_then(minute)) else { return false };
    let local = at.to_zoned(zone.clone());
    let now = u16::try_from(i32::from(local.hour()) * 60 + i32::from(local.minute())).unwrap_or(0);
    Span { from, to }.holds(now)
}

kernel::statements! {
    FACTS = concat!("select p.id, ", columns!(), " from partnerships p
        join contacts c on c.workspace_id = p.workspace_id and c.partnership_id = p.id and c.deleted_at is null and c.happened_at >= $3
        join creators a on a.workspace_id = p.workspace_id and a.id = p.creator_id where p.workspace_id = $1 and p.id = any($2)
        union all select p.id, ", columns!(), " from partnerships p
        join contacts c on c.workspace_id = p.workspace_id and c.creator_id = p.creator_id and c.partnership_id is null and c.deleted_at is null
          and c.happened_at >= $3
        join creators a on a.workspace_id = p.workspace_id and a.id = p.creator_id where p.workspace_id = $1 and p.id = any($2)
        order by 1, 3, 2");
}
