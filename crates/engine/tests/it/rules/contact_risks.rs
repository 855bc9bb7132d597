use engine::{facts::*, words::Arg};
use jiff::civil::date;
use stats::calendar::plus_days;

use crate::world::*;

/// Contacts so many days ago, and whatever else is said of them.
fn with(contacts: Vec<Contact>) -> Facts {
    Facts { contacts, ..quiet() }
}

fn days_ago(number: u128, days: i32, kind: ContactKind) -> Contact {
    contact(number, plus_days(TODAY, -days), kind)
}

fn work(days: &[i32]) -> Vec<Contact> {
    days.iter().enumerate().map(|(n, &days)| days_ago(20 + n as u128, days, ContactKind::Project)).collect()
}

#[test]
fn all_contact_was_about_deliverables() {
    let rule = "only_deliverables";
    let and = |days: &[i32], other: Contact| with([work(days), vec![other]].concat());
    assert_eq!(told(&with(work(&[80, 40])), TODAY, rule), None, "two say nothing");
    assert_eq!(told(&with(work(&[89, 80, 40])), TODAY, rule).map(|f| f.2), Some("only_deliverables:-".into()));
    assert_eq!(told(&with(work(&[90, 80, 40])), TODAY, rule), None, "the third is too old");
    assert_eq!(told(&and(&[80, 40, 20], days_ago(5, 89, ContactKind::CheckIn)), TODAY, rule), None);
    let old = told(&and(&[80, 40, 20], days_ago(5, 90, ContactKind::CheckIn)), TODAY, rule).expect("the word was too long ago");
    assert_eq!(old.2, "only_deliverables:contact.00000000-0000-0000-0000-000000000005", "a new word begins a new cause");
    assert!(told(&and(&[80, 40], ask(6, plus_days(TODAY, -3))), TODAY, rule).is_some(), "a request is about work");
    assert_eq!(steps(&with(work(&[60, 50, 40, 30, 20, 10, 5])), TODAY, rule).remove(0).evidence.len(), 5, "a few rows are enough");
}

/// Three requests for each gift, at the most.
#[test]
fn we_ask_more_than_we_give() {
    let rule = "asks_over_gifts";
    let asks = |n: i32| (0..n).map(|i| ask(30 + i.unsigned_abs() as u128, plus_days(TODAY, -5 * i))).collect::<Vec<_>>();
    let gift = |number, days| days_ago(number, days, ContactKind::CheckIn);
    for (contacts, expected) in [
        (asks(3), None),
        (asks(4), Some((4, 0))),
        ([asks(4), vec![gift(5, 10)]].concat(), Some((4, 1))),
        ([asks(6), vec![gift(5, 10), gift(6, 20)]].concat(), None),
        ([asks(7), vec![gift(5, 10), gift(6, 20)]].concat(), Some((7, 2))),
        ([asks(7), vec![gift(5, 10), gift(6, 90)]].concat(), Some((7, 1))),
    ] {
        let step = steps(&with(contacts.clone()), TODAY, rule).pop();
        let counts = step.map(|s| [s.args[0].1.clone(), s.args[1].1.clone()]);
        assert_eq!(counts, expected.map(|(a, g)| [Arg::Int(a), Arg::Int(g)]), "{} contacts", contacts.len());
    }
    let mut helped = with(asks(6));
    for number in [40, 41] {
        helped.support.push(Support { id: id(number), on: plus_days(TODAY, -9), minutes: 10, served: None });
    }
    assert_eq!(told(&helped, TODAY, rule), None, "help is a gift");
    let theirs = (0..6).map(|n| Contact { direction: Direction::Theirs, ..ask(50 + n, TODAY) }).collect();
    assert_eq!(told(&with(theirs), TODAY, rule), None, "what they ask of us is no request of ours");
}

#[test]
fn a_message_at_a_quiet_hour() {
    let rule = "quiet_hours";
    let at = |number, days, direction| Contact { direction, out_of_hours: true, ..days_ago(number, days, ContactKind::Other) };
    for (days, direction, expected) in [
        (0, Direction::Ours, true),
        (13, Direction::Ours, true),
        (14, Direction::Ours, false),
        (1, Direction::Theirs, false),
        (1, Direction::Both, true),
    ] {
        assert_eq!(told(&with(vec![at(5, days, direction)]), TODAY, rule).is_some(), expected, "{days} {direction:?}");
    }
    let two = with(vec![at(5, 9, Direction::Ours), at(6, 2, Direction::Ours)]);
    let step = steps(&two, TODAY, rule).remove(0);
    assert_eq!((step.identity().as_str(), step.evidence.len()), ("quiet_hours:contact.00000000-0000-0000-0000-000000000006", 2));
}

/// Five a week at the most; the week begins on Monday, 13 April.
#[test]
fn too_many_messages_in_a_week() {
    let ours = |number, on| Contact { direction: Direction::Ours, ..contact(number, on, ContactKind::Other) };
    let week = |n: u128| (0..n).map(|i| ours(60 + i, date(2026, 4, 13))).collect::<Vec<_>>();
    let rule = "too_often";
    assert_eq!(told(&with(week(5)), TODAY, rule), None);
    assert_eq!(told(&with(week(6)), TODAY, rule).expect("raised").2, "too_often:2026-04-13");
    assert_eq!(told(&with([week(5), vec![ours(70, date(2026, 4, 12))]].concat()), TODAY, rule), None, "Sunday was last week");
    assert!(told(&with(week(6)), date(2026, 4, 19), rule).is_some());
    assert_eq!(told(&with(week(6)), date(2026, 4, 20), rule), None, "a new week begins");
    let theirs = week(9).into_iter().map(|c| Contact { direction: Direction::Theirs, ..c }).collect();
    assert_eq!(told(&with(theirs), TODAY, rule), None, "they may write as they like");
}

#[test]
fn one_way_of_contact_alone() {
    let by = |channels: &[u8]| {
        with(
            channels
                .iter()
                .enumerate()
                .map(|(n, &channel)| Contact { channel, ..days_ago(80 + n as u128, 10 * n as i32, ContactKind::CheckIn) })
                .collect(),
        )
    };
    let rule = "single_channel";
    assert_eq!(told(&by(&[3, 3, 3, 3]), TODAY, rule), None, "four are too few to say");
    assert_eq!(told(&by(&[3, 3, 3, 3, 3]), TODAY, rule).expect("raised").2, "single_channel:3");
    assert_eq!(told(&by(&[3, 3, 3, 3, 3, 2]), TODAY, rule), None);
    let mut facts = by(&[3, 3, 3, 3, 3]);
    facts.contacts.push(Contact { channel: 2, ..days_ago(90, 182, ContactKind::CheckIn) });
    assert!(told(&facts, TODAY, rule).is_some(), "half a year ago is long ago");
    facts.standing.stage = Stage::Prospect;
    assert_eq!(told(&facts, TODAY, rule), None);
}
