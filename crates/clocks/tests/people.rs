//! Hours of one person and meetings of several, as tables of cases.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers too")]

use clocks::{
    Fit, Person, Span, good_from,
    meeting::{Guest, Slot, Wanted, find},
};
use jiff::{
    Timestamp,
    civil::{Date, date, time},
    tz::TimeZone,
};

fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap()
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn guest(name: &str, borne: i64) -> Guest {
    Guest { person: Person::in_zone(zone(name)), borne }
}

fn meet(guests: &[Guest], from: &str) -> Vec<Slot> {
    find(guests, &Wanted { from: at(from), days: 14, minutes: 60, most: 3 })
}

#[test]
fn an_hour_is_what_it_is_for_the_person() {
    let mut vera = Person::in_zone(zone("Asia/Yekaterinburg"));
    vera.off = vec![date(2026, 5, 11)];
    let cases = [
        ("2026-04-14T04:30Z", Fit::Good),
        ("2026-04-14T12:59Z", Fit::Good),
        ("2026-04-14T13:00Z", Fit::Late),
        ("2026-04-14T16:00Z", Fit::Quiet),
        ("2026-04-14T03:59Z", Fit::Quiet),
        ("2026-04-18T06:00Z", Fit::DayOff),
        ("2026-05-11T06:00Z", Fit::DayOff),
    ];
    for (instant, wanted) in cases {
        assert_eq!(vera.at(at(&instant.replace('Z', ":00Z"))), wanted, "{instant}");
    }
    vera.work = Span::new(time(12, 0, 0, 0), time(20, 0, 0, 0));
    vera.quiet = Span::new(time(23, 0, 0, 0), time(9, 0, 0, 0));
    assert_eq!(vera.at(at("2026-04-14T05:00:00Z")), Fit::Early);
}

#[test]
fn night_work_belongs_to_the_day_on_which_it_began() {
    let mut owl = Person::in_zone(zone("Europe/Moscow"));
    owl.work = Span::new(time(20, 0, 0, 0), time(4, 0, 0, 0));
    // Saturday, one in the morning: Friday's shift.
    assert_eq!(owl.at(at("2026-04-17T22:00:00Z")), Fit::Good);
    // Monday, one in the morning: nobody's.
    assert_eq!(owl.at(at("2026-04-12T22:00:00Z")), Fit::Quiet);
}

#[test]
fn the_next_good_hour_skips_nights_weekends_and_holidays() {
    let mut vera = Person::in_zone(zone("Europe/Moscow"));
    vera.off = vec![date(2026, 5, 1), date(2026, 5, 11)];
    let cases = [
        ("2026-04-14T08:00:00Z", Some("2026-04-14T08:00:00Z")),
        ("2026-04-14T16:00:00Z", Some("2026-04-15T06:00:00Z")),
        ("2026-04-30T16:00:00Z", Some("2026-05-04T06:00:00Z")),
        ("2026-05-08T16:00:00Z", Some("2026-05-12T06:00:00Z")),
    ];
    for (now, wanted) in cases {
        assert_eq!(good_from(&vera, at(now)), wanted.map(at), "{now}");
    }
    vera.days.clear();
    assert_eq!(good_from(&vera, at("2026-04-14T08:00:00Z")), None);
}

#[test]
fn an_hour_that_clocks_skip_or_repeat_is_met_all_the_same() {
    let mut owl = Person::in_zone(zone("America/New_York"));
    owl.days = vec![jiff::civil::Weekday::Sunday];
    owl.work = Span::new(time(2, 30, 0, 0), time(6, 0, 0, 0));
    // On March 8 two o'clock is followed by three.
    let good = good_from(&owl, at("2026-03-08T05:30:00Z")).unwrap();
    assert_eq!(good, at("2026-03-08T07:30:00Z"));
    assert_eq!(owl.at(good), Fit::Good);
    // On November 1 half past one comes twice; both are before work.
    assert!(!matches!(owl.at(at("2026-11-01T06:30:00Z")), Fit::Good));
}

#[test]
fn a_shared_hour_is_taken_one_a_day_and_stays_shared_when_clocks_change() {
    let guests = [guest("America/New_York", 0), guest("Europe/Moscow", 0)];
    let slots = meet(&guests, "2026-03-05T00:00:00Z");
    let days: Vec<Date> = slots.iter().map(|s| s.from.to_zoned(zone("America/New_York")).date()).collect();
    assert_eq!(days, [date(2026, 3, 5), date(2026, 3, 6), date(2026, 3, 9)], "a weekend with a clock change lies between");
    assert!(slots.iter().all(Slot::good_for_all));
    for slot in &slots {
        for guest in &guests {
            assert_eq!(guest.person.at(slot.from), Fit::Good);
        }
    }
}

#[test]
fn without_a_shared_hour_the_one_who_bore_less_bears_more() {
    let la = |borne| guest("America/Los_Angeles", borne);
    let msk = |borne| guest("Europe/Moscow", borne);
    let from = "2026-07-15T00:00:00Z";
    let fresh = meet(&[la(0), msk(0)], from);
    assert!(!fresh.is_empty() && fresh.iter().all(|s| !s.good_for_all()));
    let worn_moscow = meet(&[la(0), msk(600)], from);
    let worn_california = meet(&[la(600), msk(0)], from);
    assert!(worn_california.iter().all(|s| s.outside[0] == 0), "{worn_california:?}");
    let of_moscow = |slots: &[Slot]| slots.iter().map(|s| s.outside[1]).sum::<i64>();
    assert!(of_moscow(&worn_moscow) <= of_moscow(&worn_california));
    for slot in fresh.iter().chain(&worn_moscow).chain(&worn_california) {
        for guest in [la(0), msk(0)] {
            assert!(!matches!(guest.person.at(slot.from), Fit::Quiet | Fit::DayOff));
        }
    }
}

#[test]
fn holidays_of_both_sides_and_quiet_hours_leave_nothing_where_nothing_is_left() {
    let mut vera = guest("Asia/Vladivostok", 0);
    let boss = guest("America/New_York", 0);
    // Nine in New York is eleven at night in Vladivostok, and nine there is eight in the evening here: within the waking hours.
    assert!(!meet(&[boss.clone(), vera.clone()], "2026-07-15T00:00:00Z").is_empty());
    vera.person.off = (0..31).map(|n| date(2026, 7, 10).checked_add(jiff::Span::new().days(n)).unwrap()).collect();
    assert!(meet(&[boss.clone(), vera], "2026-07-15T00:00:00Z").is_empty());
    assert!(find(&[], &Wanted { from: at("2026-07-15T00:00:00Z"), days: 14, minutes: 60, most: 3 }).is_empty());
    assert!(find(&[boss], &Wanted { from: at("2026-07-15T00:00:00Z"), days: 14, minutes: 0, most: 3 }).is_empty());
}
