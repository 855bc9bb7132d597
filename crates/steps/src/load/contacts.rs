//! What was said and done. A contact in which no brand was meant belongs to every partnership of the creator.

use engine::facts::{Contact, ContactKind, Direction};
use jiff::{Timestamp, tz::TimeZone};
use kernel::{
    Result, Tx, args,
    db::{Cell, FromCell, WrongCell},
    ids::{ContactId, CreatorId, PartnershipId},
};

use super::{Batch, Loaded, id};

/// By what means: the place in this list tells one from another.
const CHANNELS: [&str; 11] = ["email", "telegram", "vk", "whatsapp", "phone", "video", "meeting", "direct", "sms", "portal", "other"];

/// Codes are read where they stand: there are millions of them.
struct Means(u8);
impl FromCell for Means {
    fn from_cell(cell: Cell<'_>) -> std::result::Result<Self, WrongCell> {
        let Cell::Text(code) = cell else { return Err(WrongCell("channel")) };
        let at = CHANNELS.iter().position(|&c| c == code).unwrap_or(CHANNELS.len());
        Ok(Self(u8::try_from(at).unwrap_or(u8::MAX)))
    }
}

struct Way(Direction);
impl FromCell for Way {
    fn from_cell(cell: Cell<'_>) -> std::result::Result<Self, WrongCell> {
        match cell {
            Cell::Text("out") => Ok(Self(Direction::Ours)),
            Cell::Text("in") => Ok(Self(Direction::Theirs)),
            Cell::Text("both") => Ok(Self(Direction::Both)),
            _ => Err(WrongCell("direction")),
        }
    }
}

struct For(ContactKind);
impl FromCell for For {
    fn from_cell(cell: Cell<'_>) -> std::result::Result<Self, WrongCell> {
        let Cell::Text(code) = cell else { return Err(WrongCell("kind")) };
        ContactKind::parse(code).map(Self).ok_or(WrongCell("kind"))
    }
}

kernel::row! {
    struct ContactRow {
        partnership: Option<PartnershipId>,
        creator: CreatorId,
        id: ContactId,
        happened_at: Timestamp,
        channel: Means,
        direction: Way,
        kind: For,
        has_request: bool,
        about_project: bool,
        answered: bool,
        minutes: Option<i64>,
        language: Option<String>,
    }
}

kernel::statements! {
    pub(super) CONTACTS = "select partnership_id, creator_id, id, happened_at, channel, direction, kind, has_request, about_project, reply = 'answered', minutes, language
        from contacts where workspace_id = $1 and partnership_id = any($2) and deleted_at is null
        union all select partnership_id, creator_id, id, happened_at, channel, direction, kind, has_request, about_project, reply = 'answered', minutes, language
        from contacts where workspace_id = $1 and creator_id = any($3) and partnership_id is null and deleted_at is null";
}

pub(super) fn load(tx: &mut Tx<'_>, zone: &TimeZone, batch: &mut Batch) -> Result<()> {
    let values = args![tx.ws(), batch.ids(), batch.creators()];
    tx.each::<ContactRow>(CONTACTS, &values, |row| {
        let Batch { rows, by_id, by_creator, .. } = batch;
        let of = row.partnership.and_then(|id| by_id.get(&id.0)).map(std::slice::from_ref);
        let all = if row.partnership.is_some() { of } else { by_creator.get(&row.creator.0).map(Vec::as_slice) };
        for &at in all.into_iter().flatten() {
            if let Some(loaded) = rows.get_mut(at) {
                let contact = contact(&row, loaded, zone);
                loaded.facts.contacts.push(contact);
            }
        }
        Ok(())
    })?;
    Ok(())
}

fn contact(row: &ContactRow, of: &Loaded, zone: &TimeZone) -> Contact {
    let known = row.language.as_ref().filter(|_| !of.languages.is_empty());
    Contact {
        id: id(row.id.0),
        on: zone.to_datetime(row.happened_at).date(),
        direction: row.direction.0,
        kind: row.kind.0,
        asks: row.has_request,
        project: row.about_project,
        replied: row.answered,
        channel: row.channel.0,
        minutes: row.minutes.map_or(0, |m| u16::try_from(m).unwrap_or(u16::MAX)),
        out_of_hours: row.direction.0 == Direction::Ours && is_quiet(row.happened_at, of),
        in_their_language: known.map(|spoken| of.languages.contains(spoken)),
        said_by: None,
    }
}

/// Whether a moment lies in the creator's quiet hours, by their own clock.
fn is_quiet(at: Timestamp, of: &Loaded) -> bool {
    let (Some(quiet), Some(zone)) = (of.facts.creator.hours.quiet, &of.zone) else { return false };
    let local = zone.to_datetime(at);
    u16::try_from(i32::from(local.hour()) * 60 + i32::from(local.minute())).is_ok_and(|minute| quiet.holds(minute))
}
