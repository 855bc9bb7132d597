//! Warmth, regular contact, depth, balance, the year, the picture.

use engine::{
    balance::{Balance, balance, only_transactional},
    depth::DepthPart,
    facts::*,
    story::{MarkKind, story},
    warmth::Warmth,
};
use jiff::civil::{Date, date};
use stats::calendar::plus_days;

use crate::world::*;

/// Ideally every 30 days, every 40 at the latest.
#[test]
fn warm_cooling_cold() {
    let after = |days: i32, kind| {
        let mut facts = quiet();
        facts.contacts = vec![contact(5, plus_days(TODAY, -days), kind)];
        let found = on(&facts, TODAY);
        (found.warmth, found.regular)
    };
    use ContactKind::{CheckIn, Project};
    assert_eq!([0, 30].map(|d| after(d, CheckIn)), [(Warmth::Warm, true); 2]);
    assert_eq!([31, 40].map(|d| after(d, CheckIn)), [(Warmth::Cooling, true); 2]);
    assert_eq!(after(41, CheckIn), (Warmth::Cold, false));
    assert_eq!(after(3, Project), (Warmth::Warm, false), "work keeps it warm and is no regular contact");
    let mut never = quiet();
    never.contacts.clear();
    assert_eq!((on(&never, TODAY).warmth, on(&never, TODAY).regular), (Warmth::Cold, false));
}

#[test]
fn the_year_of_a_partnership_turns_on_its_anniversary() {
    let year = |started: Option<Date>, today| {
        let mut facts = quiet();
        facts.standing.started = started;
        on(&facts, today).tenure_year
    };
    let leap = Some(date(2024, 2, 29));
    assert_eq!([date(2025, 2, 27), date(2025, 2, 28), date(2028, 2, 28), date(2028, 2, 29)].map(|d| year(leap, d)), [1, 2, 4, 5].map(Some));
    assert_eq!(year(Some(date(2026, 4, 15)), TODAY), None, "it has not begun");
    assert_eq!(year(None, TODAY), None);
}

#[test]
fn depth_is_made_of_named_parts() {
    let mut facts = quiet();
    let found = on(&facts, TODAY).depth;
    let part = |p: DepthPart| found.parts[p as usize];
    assert_eq!(part(DepthPart::Tenure), Some(25.0));
    assert_eq!(part(DepthPart::Work), Some(50.0));
    assert_eq!(part(DepthPart::Voice), Some(100.0));
    assert_eq!(part(DepthPart::Freedom), Some(50.0));
    assert_eq!(part(DepthPart::Support), None, "nobody has written down any");
    assert!((part(DepthPart::Talk).expect("known") - 200.0 / 12.0).abs() < 1e-9);
    let mean = (25.0 + 50.0 + 100.0 + 50.0 + 200.0 / 12.0) / 5.0;
    assert!((found.score.expect("known") - mean).abs() < 1e-9);
    facts.standing.stage = Stage::Prospect;
    assert_eq!(on(&facts, TODAY).depth.score, None);
}

#[test]
fn what_each_side_gave() {
    let mut facts = quiet();
    facts.contacts.push(ask(30, date(2026, 4, 1)));
    facts.contacts.push(Contact { direction: Direction::Theirs, ..contact(31, date(2026, 4, 2), ContactKind::Other) });
    facts.contacts.push(ask(32, date(2026, 5, 1)));
    facts.support.push(Support { id: id(40), on: date(2026, 4, 5), minutes: 45, served: None });
    let found = balance(&facts, date(2026, 4, 1), date(2026, 4, 30));
    assert_eq!(found, Balance { asks: 1, gifts: 2, support: 1, theirs: 1, minutes: 20 * 3 + 45 });
    assert_eq!(found.gifts_per_ask(), Some(2.0));
    assert_eq!(Balance::default().gifts_per_ask(), None);
    assert_eq!(balance(&facts, date(2027, 1, 1), date(2027, 2, 1)), Balance::default());
}

#[test]
fn only_transactional_is_work_without_a_word_of_anything_else() {
    let from = date(2026, 3, 1);
    let mut facts = quiet();
    assert!(!only_transactional(&facts, from, TODAY));
    facts.contacts = vec![contact(5, date(2026, 3, 4), ContactKind::Project), ask(6, date(2026, 3, 9))];
    assert!(only_transactional(&facts, from, TODAY));
    facts.contacts.push(contact(7, TODAY, ContactKind::CheckIn));
    assert!(!only_transactional(&facts, from, TODAY));
    assert!(!only_transactional(&facts, date(2026, 4, 1), date(2026, 4, 13)), "no work, no transaction");
}

#[test]
fn above_and_below_the_ground() {
    let mut facts = quiet();
    facts.collaborations[4].index = Some(1.3);
    facts.support.push(Support { id: id(40), on: date(2026, 2, 5), minutes: 45, served: None });
    facts.promises.push(Promise {
        subject: Subject::Results,
        outcome: Outcome::Kept,
        settled: Some(date(2026, 4, 9)),
        ..promise(50, Side::Ours, date(2026, 4, 10))
    });
    facts.promises.push(promise(51, Side::Ours, date(2026, 4, 13)));
    facts.promises.push(promise(52, Side::Ours, TODAY));
    facts.promises.push(Promise { outcome: Outcome::Kept, ..promise(53, Side::Ours, date(2026, 3, 1)) });
    facts.wishes.list.push(Wish { id: id(60), asked: date(2026, 2, 1), updated: None, answered: Some(date(2026, 2, 8)), matched: None });
    facts.sort();
    let found = story(&facts, date(2025, 10, 1), date(2026, 12, 31), TODAY);
    let told: Vec<_> = found.marks.iter().map(|m| (m.on, m.kind)).collect();
    assert_eq!(
        told,
        [
            (date(2025, 10, 6), MarkKind::Collaboration),
            (date(2026, 2, 5), MarkKind::Support),
            (date(2026, 2, 8), MarkKind::Answer),
            (date(2026, 3, 2), MarkKind::Review),
            (date(2026, 3, 5), MarkKind::Collaboration),
            (date(2026, 4, 2), MarkKind::CheckIn),
            (date(2026, 4, 9), MarkKind::Results),
            (date(2026, 4, 13), MarkKind::Owed),
        ],
        "what is booked is not there yet"
    );
    assert_eq!((found.marks[4].index, found.marks[4].rest), (Some(1.3), Some(150)));
    assert_eq!(
        found.silent,
        [10, 11, 12].map(|m| date(2025, m, 1)).into_iter().chain([1, 2].map(|m| date(2026, m, 1))).collect::<Vec<_>>()
    );
    assert_eq!(story(&facts, date(2026, 3, 2), date(2026, 3, 31), TODAY).silent, [], "a month that is not whole is not judged");
}

#[test]
fn the_next_talks_have_a_day_unless_one_is_booked_or_none_is_wanted() {
    let days = |change: &dyn Fn(&mut Facts)| {
        let mut facts = quiet();
        change(&mut facts);
        let found = on(&facts, TODAY);
        (found.next_check_in, found.next_review)
    };
    let (check_in, review) = days(&|_| {});
    let (check_in, review) = (check_in.expect("a day"), review.expect("a day"));
    assert!(check_in > TODAY && review > check_in, "{check_in} {review}");
    let spoke = days(&|f| f.contacts.push(contact(77, date(2026, 4, 12), ContactKind::CheckIn)));
    assert_eq!(spoke, (Some(stats::calendar::plus_days(check_in, 10)), Some(review)), "counted from the last real contact");
    let planned = |kind| Planned { id: id(78), on: date(2026, 4, 20), kind };
    assert_eq!(days(&|f| f.planned.push(planned(PlannedKind::CheckIn))), (None, Some(review)));
    assert_eq!(days(&|f| f.planned.push(planned(PlannedKind::Review))), (None, None));
    let later = stats::calendar::plus_days(check_in, 30);
    assert_eq!(days(&|f| f.creator.no_contact_before = Some(later)).0, Some(later), "a pause moves it");
    assert_eq!(days(&|f| f.creator.no_contact_before = Some(Date::MAX)), (None, None));
    assert_eq!(days(&|f| f.standing.stage = Stage::Ended), (None, None));
}
