//! Whose hours a calendar sets side by side: members, markets and creators, each in their own zone.

use clocks::{Person, Span};
use creators::model::{Day, clock_time};
use jiff::{
    civil::{Date, Weekday},
    tz::TimeZone,
};
use kernel::{
    Lang, Result, Tx, args,
    ids::{CreatorId, MemberId, PartnershipId},
};
use markets::holidays;

kernel::row! {
    /// A creator's hours as they are written down.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Hours {
        pub creator: CreatorId,
        pub name: String,
        /// The name in Latin letters, where the first one is not.
        pub latin: Option<String>,
        /// The creator's own zone, or that of their market.
        pub zone: Option<String>,
        pub work_days: Option<String>,
        pub work_from: Option<String>,
        pub work_to: Option<String>,
        pub quiet_from: Option<String>,
        pub quiet_to: Option<String>,
        /// The calendar of days off.
        pub holidays: Option<String>,
    }

    /// A member as a calendar needs to know them.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Member {
        pub id: MemberId,
        pub name: String,
        pub language: Lang,
        pub zone: String,
        pub holidays: Option<String>,
    }
}

kernel::statements! {
    CREATOR = "select c.id, c.display_name, nullif(c.latin_name, c.display_name), coalesce(c.zone, k.zone), c.work_days, c.work_from, c.work_to, c.quiet_from,
          c.quiet_to, k.holidays
        from creators c left join markets k on k.workspace_id = c.workspace_id and k.code = c.market
        where c.workspace_id = $1 and c.id = $2 and c.archived_at is null";
    // Days off are those of the member's market, and where none is named those of the brand's.
    MEMBER = "select m.id, w.name, w.language, w.zone, coalesce(k.holidays, bk.holidays)
        from members m join people w on w.id = m.person_id
        left join markets k on k.workspace_id = m.workspace_id and k.code = m.market
        left join partnerships p on p.workspace_id = m.workspace_id and p.id = $3
        left join brands b on b.workspace_id = p.workspace_id and b.id = p.brand_id
        left join markets bk on bk.workspace_id = b.workspace_id and bk.code = b.market
        where m.workspace_id = $1 and m.id = $2 and m.state = 'active'";
}

/// A creator's hours.
pub fn creator(tx: &mut Tx<'_>, id: CreatorId) -> Result<Hours> {
    Ok(tx.one(CREATOR, &args![tx.ws(), id])?)
}

/// A member's zone and days off, seen from a partnership.
pub fn member(tx: &mut Tx<'_>, id: MemberId, partnership: Option<PartnershipId>) -> Result<Member> {
    Ok(tx.one(MEMBER, &args![tx.ws(), id, partnership])?)
}

impl Hours {
    /// The person with these hours: the usual ones where nobody has said any. None where the zone is not known.
    pub fn person(&self) -> Option<Person> {
        let mut person = Person::in_zone(TimeZone::get(self.zone.as_deref()?).ok()?);
        let days: Vec<Weekday> = self.work_days.as_deref().unwrap_or_default().split(',').filter_map(Day::parse).map(weekday).collect();
        if !days.is_empty() {
            person.days = days;
        }
        if let Some(work) = span(self.work_from.as_deref(), self.work_to.as_deref()) {
            person.work = work;
        }
        if let Some(quiet) = span(self.quiet_from.as_deref(), self.quiet_to.as_deref()) {
            person.quiet = quiet;
        }
        person.off = off(self.holidays.as_deref());
        Some(person)
    }
}

impl Member {
    /// The person with the usual hours of a working week.
    pub fn person(&self) -> Person {
        let zone = TimeZone::get(&self.zone).unwrap_or(TimeZone::UTC);
        Person { off: off(self.holidays.as_deref()), ..Person::in_zone(zone) }
    }
}

/// Every day off that is known of a calendar.
fn off(code: Option<&str>) -> Vec<Date> {
    let (first, last) = (Date::constant(holidays::YEARS.0, 1, 1), Date::constant(holidays::YEARS.1, 12, 31));
    code.map(|code| holidays::between(code, first, last).iter().map(|day| day.date).collect()).unwrap_or_default()
}

fn span(from: Option<&str>, to: Option<&str>) -> Option<Span> {
    Some(Span::new(clock_time(from?)?, clock_time(to?)?))
}

fn weekday(day: Day) -> Weekday {
    let place = Day::ALL.iter().position(|&d| d == day).and_then(|at| i8::try_from(at).ok());
    place.and_then(|at| Weekday::from_monday_zero_offset(at).ok()).unwrap_or(Weekday::Monday)
}

#[cfg(test)]
mod tests {
    use jiff::civil::time;

    use super::*;

    #[test]
    fn hours_that_were_said_hold_and_the_usual_ones_stand_in() {
        let said = Hours {
            creator: CreatorId(kernel::ids::Uuid::nil()),
            name: "Вера".into(),
            latin: None,
            zone: Some("Asia/Yekaterinburg".into()),
            work_days: Some("mon,sun".into()),
            work_from: Some("11:00".into()),
            work_to: Some("19:30".into()),
            quiet_from: None,
            quiet_to: Some("09:00".into()),
            holidays: Some("RU".into()),
        };
        let person = said.person().unwrap();
        assert_eq!(person.days, [Weekday::Monday, Weekday::Sunday]);
        assert_eq!(person.work, Span::new(time(11, 0, 0, 0), time(19, 30, 0, 0)));
        assert_eq!(person.quiet, clocks::Person::in_zone(TimeZone::UTC).quiet, "half a span is none");
        assert!(person.off.contains(&Date::constant(2026, 5, 11)));
        let unsaid = Hours { zone: Some("Europe/Moscow".into()), work_days: None, work_from: None, holidays: None, ..said.clone() };
        assert_eq!(unsaid.person().unwrap().days.len(), 5);
        for zone in [None, Some("Mars/Olympus".to_owned())] {
            assert!(Hours { zone, ..said.clone() }.person().is_none());
        }
    }
}
