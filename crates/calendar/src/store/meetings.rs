//! The table `meetings`.

use jiff::Timestamp;
use kernel::{
    Result, Tx, args,
    ids::{CreatorId, MeetingId, MemberId, PartnershipId},
};

use crate::model::MeetingPlan;

kernel::row! {
    /// A meeting with the names of whom it is about.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Meeting {
        pub id: MeetingId,
        pub partnership: PartnershipId,
        pub creator: CreatorId,
        pub creator_name: String,
        /// The name in Latin letters, where the first one is not.
        pub creator_latin: Option<String>,
        pub brand_name: String,
        pub member: MemberId,
        pub member_name: String,
        pub starts_at: Timestamp,
        pub minutes: i64,
        pub subject: Option<String>,
        pub zone_ours: String,
        pub zone_theirs: String,
        /// Minutes outside our working hours, and outside the creator's.
        pub outside_ours: i64,
        pub outside_theirs: i64,
        pub updated_at: Timestamp,
        pub cancelled_at: Option<Timestamp>,
        pub cancelled_reason: Option<String>,
        pub version: i64,
    }
}

macro_rules! shown {
    ($which:literal) => {
        concat!(
            "select m.id, m.partnership_id, c.id, c.display_name, nullif(c.latin_name, c.display_name), b.name, m.member_id, w.name, m.starts_at, m.minutes,
              m.subject, m.zone_ours, m.zone_theirs, m.outside_ours, m.outside_theirs, m.updated_at, m.cancelled_at, m.cancelled_reason, m.version
            from meetings m join partnerships p on p.workspace_id = m.workspace_id and p.id = m.partnership_id
            join creators c on c.workspace_id = p.workspace_id and c.id = p.creator_id
            join brands b on b.workspace_id = p.workspace_id and b.id = p.brand_id
            join members k on k.workspace_id = m.workspace_id and k.id = m.member_id join people w on w.id = k.person_id
            where m.workspace_id = $1 and ",
            $which
        )
    };
}

kernel::statements! {
    FIND = shown!("m.id = $2");
    OF = shown!("m.partnership_id = $2 order by m.starts_at desc, m.id limit $3");
    INSERT = "insert into meetings (workspace_id, id, partnership_id, member_id, starts_at, minutes, subject, zone_ours, zone_theirs, outside_ours,
          outside_theirs, created_at, updated_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)";
    CANCEL = "update meetings set cancelled_at = $4, cancelled_reason = $5, updated_at = $4, version = version + 1
        where workspace_id = $1 and id = $2 and version = $3 and cancelled_at is null";
    BORNE = "select cast(coalesce(sum(outside_ours), 0) as bigint), cast(coalesce(sum(outside_theirs), 0) as bigint) from meetings
        where workspace_id = $1 and partnership_id = $2 and cancelled_at is null and starts_at >= $3";
    // Whoever of the two has another meeting then.
    TAKEN = "select m.starts_at, m.minutes from meetings m join partnerships p on p.workspace_id = m.workspace_id and p.id = m.partnership_id
        where m.workspace_id = $1 and m.cancelled_at is null and m.starts_at >= $4 and m.starts_at < $5 and (m.member_id = $2 or p.creator_id = $3)
        order by m.starts_at limit 1000";
}

pub fn find(tx: &mut Tx<'_>, id: MeetingId) -> Result<Meeting> {
    Ok(tx.one(FIND, &args![tx.ws(), id])?)
}

/// The meetings of a partnership, the latest first.
pub fn of(tx: &mut Tx<'_>, id: PartnershipId, limit: i64) -> Result<Vec<Meeting>> {
    Ok(tx.all(OF, &args![tx.ws(), id, limit])?)
}

/// The minutes that meetings since an instant took out of our own time and out of the creator's.
pub fn borne(tx: &mut Tx<'_>, id: PartnershipId, since: Timestamp) -> Result<(i64, i64)> {
    Ok(tx.one(BORNE, &args![tx.ws(), id, since])?)
}

/// When one of the two already meets somebody.
pub fn taken(tx: &mut Tx<'_>, member: MemberId, creator: CreatorId, from: Timestamp, to: Timestamp) -> Result<Vec<(Timestamp, i64)>> {
    Ok(tx.all(TAKEN, &args![tx.ws(), member, creator, from, to])?)
}

pub(crate) fn insert(tx: &mut Tx<'_>, id: MeetingId, partnership: PartnershipId, member: MemberId, plan: &MeetingPlan) -> Result<()> {
    let MeetingPlan { starts_at, minutes, subject, zones, outside } = plan;
    let values = args![tx.ws(), id, partnership, member, *starts_at, *minutes, subject, &zones.0, &zones.1, outside.0, outside.1, tx.now()];
    tx.exec(INSERT, &values)?;
    Ok(())
}

/// Calls it off, if it still has this version; whether it had.
pub(crate) fn cancel(tx: &mut Tx<'_>, id: MeetingId, version: i64, reason: &str) -> Result<bool> {
    Ok(tx.exec(CANCEL, &args![tx.ws(), id, version, tx.now(), reason])? == 1)
}
