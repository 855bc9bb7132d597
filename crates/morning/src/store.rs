//! Who gets a letter, and what it tells. Everything is read for many members at once.

use engine::{facts::Stage, step::Urgency};
use jiff::{Timestamp, civil::Date};
use kernel::{
    Lang, Result, Tx, args,
    db::{Sql, Value},
    ids::{CreatorId, MailId, MemberId, PartnershipId, WorkspaceId},
};
use steps::{
    model::Rank,
    store::lists::{SHOWN, Shown, with_quotes},
};

kernel::row! {
    /// Somebody who may get a letter.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Reader {
        pub member: MemberId,
        pub email: String,
        pub name: String,
        pub name_latin: Option<String>,
        pub language: Lang,
        pub zone: String,
    }

    /// How much of a group is due for a member, and of how much the last day has gone by.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Count {
        pub member: MemberId,
        pub group: String,
        pub due: i64,
        pub late: i64,
    }

    /// A meeting of a member.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Meeting {
        pub member: MemberId,
        pub partnership: PartnershipId,
        pub creator: CreatorId,
        pub creator_name: String,
        pub creator_latin: Option<String>,
        pub starts_at: Timestamp,
        pub minutes: i64,
        pub subject: Option<String>,
        pub zone_theirs: String,
    }
}

kernel::statements! {
    // From one zone to the next in the index: as many steps as there are zones, however many people.
    ZONES = "with recursive z (zone) as (select min(zone) from people union all
          select (select min(p.zone) from people p where p.zone > z.zone) from z where z.zone is not null)
        select zone from z where zone is not null";
    // Outside every workspace: members in these zones who have not had their morning of this day.
    pub WAITING = "select m.workspace_id, m.id from people p join members m on m.person_id = p.id and m.state = 'active'
        where p.zone = any($1) and not exists (select 1 from digests d where d.workspace_id = m.workspace_id and d.member_id = m.id and d.day = $2)
        and not exists (select 1 from digest_wishes w where w.workspace_id = m.workspace_id and w.member_id = m.id and not w.wanted)
        order by m.workspace_id, m.id limit $3";
    READERS = "select m.id, p.email, p.name, p.name_latin, p.language, p.zone from members m join people p on p.id = m.person_id
        where m.workspace_id = $1 and m.id = any($2) and m.state = 'active' order by m.id";
    COUNTS = "select member_id, grp, cast(count(*) as bigint),
          cast(sum(case when rank < $4 or (rule = 'hand' and due_on < $3) then 1 else 0 end) as bigint) from steps
        where workspace_id = $1 and state = 'open' and member_id = any($2) and due_on <= $3 group by member_id, grp order by member_id, grp";
    MEETINGS = "select m.member_id, m.partnership_id, c.id, c.display_name, nullif(c.latin_name, c.display_name), m.starts_at, m.minutes, m.subject, m.zone_theirs
        from meetings m join partnerships p on p.workspace_id = m.workspace_id and p.id = m.partnership_id
        join creators c on c.workspace_id = p.workspace_id and c.id = p.creator_id
        where m.workspace_id = $1 and m.member_id = any($2) and m.cancelled_at is null and m.starts_at >= $3 and m.starts_at < $4
        order by m.member_id, m.starts_at, m.id";
    HAD = "insert into digests (workspace_id, member_id, day, mail_id, steps, sent_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing";
    LETTER = "update digests set mail_id = $4, steps = $5 where workspace_id = $1 and member_id = $2 and day = $3";
    WANTED = "select wanted from digest_wishes where workspace_id = $1 and member_id = $2";
    WISH = "insert into digest_wishes (workspace_id, member_id, wanted, changed_at) values ($1, $2, $3, $4)
        on conflict (workspace_id, member_id) do update set wanted = excluded.wanted, changed_at = excluded.changed_at";
    SWEEP = "delete from digests where day < $1";
}

/// Every zone in which somebody lives.
pub fn zones(tx: &mut Tx<'_>) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx.all(ZONES, &[])?;
    Ok(rows.into_iter().map(|(zone,)| zone).collect())
}

/// Active members in these zones who want a letter and have not had their morning of this day (system scope).
pub fn waiting(tx: &mut Tx<'_>, zones: &[String], day: Date, limit: i64) -> Result<Vec<(WorkspaceId, MemberId)>> {
    Ok(tx.all(WAITING, &args![zones.to_vec(), day, limit])?)
}

/// Those of the members who are still active.
pub fn readers(tx: &mut Tx<'_>, members: &[MemberId]) -> Result<Vec<Reader>> {
    Ok(tx.all(READERS, &args![tx.ws(), Value::ids(members)])?)
}

/// How much is due for each member by a day, by group.
pub fn counts(tx: &mut Tx<'_>, members: &[MemberId], day: Date) -> Result<Vec<Count>> {
    // What is only due begins here; before it, the last day has gone by.
    let due = Rank::new(Urgency::Due, Stage::Expansion).number();
    Ok(tx.all(COUNTS, &args![tx.ws(), Value::ids(members), day, due])?)
}

/// The most pressing of what is due by a day: the first `each` of each group of each member, in the order of Today.
pub fn due(tx: &mut Tx<'_>, members: &[MemberId], day: Date, each: i64) -> Result<Vec<Shown>> {
    let mut sql = Sql::new(SHOWN);
    sql.bind(tx.ws());
    sql.push(" and s.id in (select r.id from (select id, row_number() over (partition by member_id, grp order by rank, waiting_since, due_on, id) as n from steps where workspace_id = ");
    sql.bind(tx.ws()).push(" and state = 'open' and member_id = any(").bind(Value::ids(members)).push(") and due_on <= ").bind(day);
    sql.push(") r where r.n <= ").bind(each).push(") order by s.member_id, s.rank, s.waiting_since, s.due_on, s.id");
    let steps = tx.all_sql(&sql)?;
    with_quotes(tx, steps)
}

/// The meetings of members between two instants.
pub fn meetings(tx: &mut Tx<'_>, members: &[MemberId], from: Timestamp, to: Timestamp) -> Result<Vec<Meeting>> {
    Ok(tx.all(MEETINGS, &args![tx.ws(), Value::ids(members), from, to])?)
}

/// Writes down that a member has had the morning of a day; whether it was the first time.
pub(crate) fn had(tx: &mut Tx<'_>, member: MemberId, day: Date) -> Result<bool> {
    Ok(tx.exec(HAD, &args![tx.ws(), member, day, None::<kernel::ids::Uuid>, 0, tx.now()])? == 1)
}

/// Names the letter of a morning, and how much it told of.
pub(crate) fn letter(tx: &mut Tx<'_>, member: MemberId, day: Date, mail: MailId, told: i64) -> Result<()> {
    tx.exec(LETTER, &args![tx.ws(), member, day, mail, told])?;
    Ok(())
}

/// Whether a member wants the letter.
pub fn wanted(tx: &mut Tx<'_>, member: MemberId) -> Result<bool> {
    let row: Option<(bool,)> = tx.maybe(WANTED, &args![tx.ws(), member])?;
    Ok(row.is_none_or(|(wanted,)| wanted))
}

pub(crate) fn wish(tx: &mut Tx<'_>, member: MemberId, wanted: bool) -> Result<()> {
    tx.exec(WISH, &args![tx.ws(), member, wanted, tx.now()])?;
    Ok(())
}

/// Forgets mornings long past; how many.
pub(crate) fn sweep(tx: &mut Tx<'_>, before: Date) -> Result<u64> {
    Ok(tx.exec(SWEEP, &args![before])?)
}
