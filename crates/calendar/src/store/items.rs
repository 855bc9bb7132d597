//! Everything of a range of days: a fixed number of statements, each of which reads its days through an index.

use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};
use kernel::{
    Result, Tx, args,
    ids::{CreatorId, MemberId, PartnershipId, Uuid},
};
use markets::{holidays, model::Market};
use partnerships::store::today;

use crate::model::{About, Item, Range, What, When, Whose, born_on, turn};

/// The most rows of one kind that are read at once.
pub const MOST: i64 = 2_000;
/// The longest partnership whose anniversary is kept.
const YEARS: i16 = 60;
/// Up to so many days the dates of beginning are looked up one by one.
const FEW: usize = 62;

/// Which calendar.
#[derive(Clone, Debug)]
pub struct Query {
    pub range: Range,
    pub whose: Whose,
    /// Who reads; nobody has a calendar of their own without.
    pub me: Option<MemberId>,
    /// The reader's zone: which hours belong to which day.
    pub zone: TimeZone,
}

kernel::row! {
    /// A row on a day, of whichever table.
    #[derive(Clone)]
    struct Line {
        id: Uuid,
        /// None of a birthday, which is a day of the year.
        day: Option<Date>,
        code: String,
        words: Option<String>,
        other: Option<String>,
        partnership: Option<PartnershipId>,
        creator: CreatorId,
        creator_name: String,
        creator_latin: Option<String>,
        brand_name: Option<String>,
        member: Option<MemberId>,
        changed: Timestamp,
        version: i64,
    }
    struct MeetingLine {
        id: Uuid,
        at: Timestamp,
        minutes: i64,
        subject: Option<String>,
        zone: String,
        partnership: PartnershipId,
        creator: CreatorId,
        creator_name: String,
        creator_latin: Option<String>,
        brand_name: String,
        member: MemberId,
        changed: Timestamp,
        version: i64,
    }
}

/// The people of a row that belongs to a partnership `p`.
macro_rules! who {
    () => {
        "p.id, c.id, c.display_name, nullif(c.latin_name, c.display_name), b.name"
    };
}
macro_rules! joins {
    ($of:literal) => {
        concat!(
            " join partnerships p on p.workspace_id = ",
            $of,
            ".workspace_id and p.id = ",
            $of,
            ".partnership_id join creators c on c.workspace_id = p.workspace_id and c.id = p.creator_id and c.archived_at is null
            join brands b on b.workspace_id = p.workspace_id and b.id = p.brand_id "
        )
    };
}

kernel::statements! {
    // $2 and $3 are the days, $4 whose (everybody's where null), $5 how many.
    STEPS = concat!("select s.id, s.due_on, s.rule, cast(null as text), cast(null as text), ", who!(), ", s.member_id, s.raised_at, s.version
        from steps s", joins!("s"), "where s.workspace_id = $1 and s.state = 'open' and s.grp = 'check_ins' and s.rule in ('check_in', 'review', 'planning')
        and s.due_on between $2 and $3 and (s.member_id = $4 or cast($4 as uuid) is null) order by s.due_on, s.id limit $5");
    SNOOZED = concat!("select s.id, s.snoozed_until, s.rule, cast(null as text), cast(null as text), ", who!(), ", s.member_id, s.raised_at, s.version
        from steps s", joins!("s"), "where s.workspace_id = $1 and s.state = 'snoozed' and s.rule in ('check_in', 'review', 'planning')
        and s.snoozed_until between $2 and $3 and (s.member_id = $4 or cast($4 as uuid) is null) order by s.snoozed_until, s.id limit $5");
    // What is foretold, as long as no step stands for it.
    CHECK_INS = concat!("select p.id, t.check_in_on, 'check_in', cast(null as text), cast(null as text), ", who!(), ", p.manager_id, p.updated_at, p.version
        from standings t", joins!("t"), "where t.workspace_id = $1 and t.check_in_on between $2 and $3 and (p.manager_id = $4 or cast($4 as uuid) is null)
        and t.check_in_on > $6 order by t.check_in_on, t.partnership_id limit $5");
    REVIEWS = concat!("select p.id, t.review_on, 'review', cast(null as text), cast(null as text), ", who!(), ", p.manager_id, p.updated_at, p.version
        from standings t", joins!("t"), "where t.workspace_id = $1 and t.review_on between $2 and $3 and (p.manager_id = $4 or cast($4 as uuid) is null)
        and t.review_on > $6 and not exists (select 1 from steps s where s.workspace_id = t.workspace_id and s.partnership_id = t.partnership_id
          and s.rule = 'review' and s.state <> 'gone' and s.due_on >= $6)
        order by t.review_on, t.partnership_id limit $5");
    PROMISES = concat!("select o.id, o.due_on, o.side, o.words, o.translation, ", who!(), ", case when o.side = 'ours' then coalesce(o.owner_id, p.manager_id) end,
          o.updated_at, o.version from promises o", joins!("o"), "where o.workspace_id = $1 and o.state = 'open' and o.due_on between $2 and $3
        and (coalesce(o.owner_id, p.manager_id) = $4 or cast($4 as uuid) is null) order by o.due_on, o.id limit $5");
    WORK = concat!("select w.id, w.happens_on, w.state, w.title, w.title_other, ", who!(), ", p.manager_id, w.updated_at, w.version
        from collaborations w", joins!("w"), "where w.workspace_id = $1 and w.deleted_at is null and w.state <> 'cancelled' and w.happens_on between $2 and $3
        and (p.manager_id = $4 or cast($4 as uuid) is null) order by w.happens_on, w.id limit $5");
    ENDS = concat!("select m.id, m.ends_on, 'ends', m.words, cast(null as text), ", who!(), ", p.manager_id, m.created_at, m.version
        from commitments m", joins!("m"), "where m.workspace_id = $1 and m.released_at is null and m.ends_on between $2 and $3
        and (p.manager_id = $4 or cast($4 as uuid) is null) order by m.ends_on, m.id limit $5");
    LOOK_AGAIN = concat!("select p.id, p.potential_review_on, 'again', cast(null as text), cast(null as text), ", who!(), ", p.manager_id, p.updated_at, p.version
        from partnerships p join creators c on c.workspace_id = p.workspace_id and c.id = p.creator_id and c.archived_at is null
        join brands b on b.workspace_id = p.workspace_id and b.id = p.brand_id
        where p.workspace_id = $1 and p.potential_review_on between $2 and $3 and p.stage <> 'ended' and (p.manager_id = $4 or cast($4 as uuid) is null)
        order by p.potential_review_on, p.id limit $5");
    // $2 are days of the year. A person is in the calendar of whoever cares for one of their partnerships.
    BIRTHDAYS = "select c.id, cast(null as date), c.birthday, cast(null as text), cast(null as text), cast(null as uuid), c.id, c.display_name,
          nullif(c.latin_name, c.display_name), cast(null as text), cast(null as uuid), c.updated_at, c.version
        from creators c where c.workspace_id = $1 and c.birthday = any($2) and c.archived_at is null
        and exists (select 1 from partnerships p where p.workspace_id = c.workspace_id and p.creator_id = c.id and p.stage <> 'ended'
          and (p.manager_id = $3 or cast($3 as uuid) is null))
        order by c.birthday, c.id limit $4";
    // $2 are the dates of which one of the days is an anniversary; over many days nearly every date is one.
    BEGUN = concat!("select p.id, p.since, 'since', cast(null as text), cast(null as text), ", who!(), ", p.manager_id, p.updated_at, p.version
        from partnerships p join creators c on c.workspace_id = p.workspace_id and c.id = p.creator_id and c.archived_at is null
        join brands b on b.workspace_id = p.workspace_id and b.id = p.brand_id
        where p.workspace_id = $1 and p.since = any($2 /*pg ::text[]::date[]*/) and p.stage <> 'ended' and (p.manager_id = $3 or cast($3 as uuid) is null)
        order by p.since, p.id limit $4");
    EVER_BEGUN = concat!("select p.id, p.since, 'since', cast(null as text), cast(null as text), ", who!(), ", p.manager_id, p.updated_at, p.version
        from partnerships p join creators c on c.workspace_id = p.workspace_id and c.id = p.creator_id and c.archived_at is null
        join brands b on b.workspace_id = p.workspace_id and b.id = p.brand_id
        where p.workspace_id = $1 and p.since < $2 and p.stage <> 'ended' and (p.manager_id = $3 or cast($3 as uuid) is null)
        order by p.since, p.id limit $4");
    // Where nobody has said when it began, the first work done together says it.
    FIRST_WORK = concat!("select p.id, w.happens_on, 'since', cast(null as text), cast(null as text), ", who!(), ", p.manager_id, p.updated_at, p.version
        from collaborations w", joins!("w"), "where w.workspace_id = $1 and w.happens_on = any($2 /*pg ::text[]::date[]*/) and w.deleted_at is null
        and w.state = 'done' and p.since is null and p.stage <> 'ended' and (p.manager_id = $3 or cast($3 as uuid) is null)
        and not exists (select 1 from collaborations e where e.workspace_id = w.workspace_id and e.partnership_id = w.partnership_id
          and e.deleted_at is null and e.state = 'done' and (e.happens_on, e.id) < (w.happens_on, w.id))
        order by w.happens_on, w.id limit $4");
    EVER_FIRST_WORK = concat!("select p.id, w.happens_on, 'since', cast(null as text), cast(null as text), ", who!(), ", p.manager_id, p.updated_at, p.version
        from collaborations w", joins!("w"), "where w.workspace_id = $1 and w.happens_on < $2 and w.deleted_at is null
        and w.state = 'done' and p.since is null and p.stage <> 'ended' and (p.manager_id = $3 or cast($3 as uuid) is null)
        and not exists (select 1 from collaborations e where e.workspace_id = w.workspace_id and e.partnership_id = w.partnership_id
          and e.deleted_at is null and e.state = 'done' and (e.happens_on, e.id) < (w.happens_on, w.id))
        order by w.happens_on, w.id limit $4");
    pub MEETINGS = concat!("select m.id, m.starts_at, m.minutes, m.subject, m.zone_theirs, ", who!(), ", m.member_id, m.updated_at, m.version
        from meetings m", joins!("m"), "where m.workspace_id = $1 and m.cancelled_at is null and m.starts_at >= $2 and m.starts_at < $3
        and (m.member_id = $4 or p.manager_id = $4 or cast($4 as uuid) is null) order by m.starts_at, m.id limit $5");
}

/// Everything of the range, in order, and whether some of it had to be left out.
pub fn read(tx: &mut Tx<'_>, query: &Query) -> Result<(Vec<Item>, bool)> {
    let Query { range, whose, me, zone } = query;
    let who = if *whose == Whose::Mine { Some(me.map_or(Uuid::nil(), |m| m.0)) } else { None };
    let today = today(tx)?;
    let (ws, from, to) = (tx.ws(), range.from, range.to);
    let days = args![ws, from, to, who, MOST];
    let foretold = args![ws, from, to, who, MOST, today];
    let mut lines: Vec<Line> = Vec::new();
    let mut full = false;
    for (sql, values) in [
        (STEPS, days.as_slice()),
        (SNOOZED, &days),
        (CHECK_INS, &foretold),
        (REVIEWS, &foretold),
        (PROMISES, &days),
        (WORK, &days),
        (ENDS, &days),
        (LOOK_AGAIN, &days),
    ] {
        let found: Vec<Line> = tx.all(sql, values)?;
        full |= found.len() as i64 == MOST;
        lines.extend(found);
    }
    let mut items: Vec<Item> = lines.into_iter().filter_map(|line| item(line, today)).collect();
    items.extend(birthdays(tx, *range, who, &mut full)?);
    items.extend(anniversaries(tx, *range, who, &mut full)?);
    items.extend(meetings(tx, query, who, &mut full)?);
    items.extend(days_off(&markets::store::all(tx)?, *range));
    items.sort_by_cached_key(|item| item.order(zone));
    Ok((items, full))
}

fn item(line: Line, today: Date) -> Option<Item> {
    let what = match line.code.as_str() {
        "check_in" => What::CheckIn,
        "review" => What::Review,
        "planning" => What::Planning,
        "ours" | "theirs" => What::Promise { ours: line.code == "ours", words: line.words.clone()?, other: line.other.clone() },
        "planned" | "done" => What::Collaboration { done: line.code == "done", title: line.words.clone()?, other: line.other.clone() },
        "ends" => What::CommitmentEnds,
        "again" => What::LookAgain,
        _ => return None,
    };
    let done = matches!(what, What::Collaboration { .. } | What::CommitmentEnds | What::LookAgain);
    let day = line.day?;
    let late = day < today && !done;
    Some(on_day(line, what, day, late))
}

fn on_day(line: Line, what: What, day: Date, late: bool) -> Item {
    Item {
        what,
        id: line.id,
        when: When::Day(day),
        about: Some(About {
            partnership: line.partnership,
            creator: line.creator,
            creator_name: line.creator_name,
            creator_latin: line.creator_latin,
            brand_name: line.brand_name,
        }),
        member: line.member,
        late,
        changed: line.changed,
        version: line.version,
    }
}

fn birthdays(tx: &mut Tx<'_>, range: Range, who: Option<Uuid>, full: &mut bool) -> Result<Vec<Item>> {
    let days: Vec<(Date, Vec<String>)> = range.days().map(|day| (day, born_on(day))).collect();
    let mut codes: Vec<String> = days.iter().flat_map(|(_, codes)| codes.iter().cloned()).collect();
    codes.sort_unstable();
    codes.dedup();
    let lines: Vec<Line> = tx.all(BIRTHDAYS, &args![tx.ws(), codes, who, MOST])?;
    *full |= lines.len() as i64 == MOST;
    Ok(lines
        .into_iter()
        .flat_map(|line| {
            let kept: Vec<Date> = days.iter().filter(|(_, codes)| codes.contains(&line.code)).map(|(day, _)| *day).collect();
            kept.into_iter().map(move |day| on_day(line.clone(), What::Birthday, day, false))
        })
        .collect())
}

fn anniversaries(tx: &mut Tx<'_>, range: Range, who: Option<Uuid>, full: &mut bool) -> Result<Vec<Item>> {
    let (ws, few) = (tx.ws(), range.days().nth(FEW).is_none());
    let (since, work, values) = if few {
        (BEGUN, FIRST_WORK, args![ws, begun(range), who, MOST])
    } else {
        (EVER_BEGUN, EVER_FIRST_WORK, args![ws, range.to, who, MOST])
    };
    let mut lines: Vec<Line> = tx.all(since, &values)?;
    *full |= lines.len() as i64 == MOST;
    lines.extend(tx.all::<Line>(work, &values)?);
    let kept = |line: Line| {
        let since = line.day?;
        let years = (range.from.year()..=range.to.year()).map(|year| year - since.year()).filter(|years| *years > 0);
        // A day that has come again, as the engine counts it.
        let days = years.map(|years| (since.saturating_add(i32::from(years).years()), years));
        let days: Vec<(Date, i16)> = days.filter(|(day, _)| range.from <= *day && *day <= range.to).collect();
        Some(days.into_iter().map(move |(day, years)| on_day(line.clone(), What::Anniversary(years.into()), day, false)))
    };
    Ok(lines.into_iter().filter_map(kept).flatten().collect())
}

/// The dates of which one of the days is an anniversary.
fn begun(range: Range) -> Vec<String> {
    let years = |day: Date| (1..=YEARS).flat_map(move |years| turn(day, years));
    range.days().flat_map(years).map(|since| since.to_string()).collect()
}

fn meetings(tx: &mut Tx<'_>, query: &Query, who: Option<Uuid>, full: &mut bool) -> Result<Vec<Item>> {
    let start = |day: Date| day.to_zoned(query.zone.clone()).map_or(Timestamp::MAX, |z| z.timestamp());
    let (from, to) = (start(query.range.from), start(query.range.to.saturating_add(1.day())));
    let lines: Vec<MeetingLine> = tx.all(MEETINGS, &args![tx.ws(), from, to, who, MOST])?;
    *full |= lines.len() as i64 == MOST;
    Ok(lines.into_iter().map(met).collect())
}

fn met(line: MeetingLine) -> Item {
    Item {
        what: What::Meeting { subject: line.subject, zone: line.zone },
        id: line.id,
        when: When::At(line.at, line.minutes),
        about: Some(About {
            partnership: Some(line.partnership),
            creator: line.creator,
            creator_name: line.creator_name,
            creator_latin: line.creator_latin,
            brand_name: Some(line.brand_name),
        }),
        member: Some(line.member),
        late: false,
        changed: line.changed,
        version: line.version,
    }
}

/// The holidays of every market's calendar.
fn days_off(markets: &[Market], range: Range) -> Vec<Item> {
    let of = |market: &Market| {
        let days = market.holidays.as_deref().map(|code| holidays::between(code, range.from, range.to)).unwrap_or_default();
        let (en, ru) = (market.name_en.clone(), market.name_ru.clone());
        days.into_iter()
            .map(|day| Item {
                what: What::Holiday { en: day.name_en, ru: day.name_ru, market_en: en.clone(), market_ru: ru.clone() },
                id: Uuid::nil(),
                when: When::Day(day.date),
                about: None,
                member: None,
                late: false,
                changed: Timestamp::UNIX_EPOCH,
                version: 1,
            })
            .collect::<Vec<_>>()
    };
    markets.iter().flat_map(of).collect()
}
