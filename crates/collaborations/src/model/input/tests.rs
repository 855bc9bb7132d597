use jiff::civil::date;
use kernel::ids::Uuid;

use super::*;

const TODAY: Date = date(2026, 4, 14);

fn new(on: Date) -> NewCollaboration {
    NewCollaboration::of(PartnershipId(Uuid::nil()), "Thaw walks", WorkFormat::ShortVideo, on)
}

fn fields(problems: &Problems) -> Vec<(String, &'static str)> {
    problems.all().map(|p| (p.field.clone(), p.message.key)).collect()
}

fn wrong(new: &NewCollaboration) -> Vec<(String, &'static str)> {
    let mut problems = Problems::none();
    new.validate(TODAY, &mut problems);
    fields(&problems)
}

#[test]
fn every_problem_of_new_work_names_its_field() {
    let on = date(2026, 6, 5);
    assert_eq!(wrong(&new(on)), []);
    assert_eq!(wrong(&NewCollaboration { title: " ".into(), ..new(on) }), [("title".into(), "error-required")]);
    assert_eq!(wrong(&NewCollaboration { done: true, ..new(on) }), [("happens_on".into(), "collaborations-error-done-future")]);
    assert_eq!(wrong(&NewCollaboration { ended_on: Some(date(2026, 6, 4)), ..new(on) }), [("ended_on".into(), "error-date-order")]);
    assert_eq!(wrong(&NewCollaboration { fee_minor: Some(5), ..new(on) }), [("currency".into(), "error-required")]);
    assert_eq!(wrong(&new(date(2206, 6, 5))), [("happens_on".into(), "collaborations-error-far")]);
    let usual = |index, low, high| NewCollaboration { usual_index: index, usual_low: low, usual_high: high, ..new(on) };
    assert_eq!(wrong(&usual(Some(1.3), Some(1.1), Some(1.5))), []);
    assert_eq!(wrong(&usual(Some(1.6), Some(1.1), Some(1.5))), [("usual_index".into(), "collaborations-error-outside")]);
    assert_eq!(wrong(&usual(Some(1.3), Some(1.1), None)), [("usual_high".into(), "collaborations-error-interval")]);
    assert_eq!(wrong(&usual(None, Some(1.1), Some(1.5))), [("usual_index".into(), "error-required")]);
    assert_eq!(wrong(&usual(Some(f64::NAN), None, None)), [("usual_index".into(), "collaborations-error-index")]);
}

#[test]
fn an_interval_that_holds_the_usual_could_be_chance() {
    let usual = |low, high| Usual { index: 1.0, between: Some((low, high)) }.could_be_chance();
    assert!(usual(0.8, 1.09) && usual(1.0, 1.3));
    assert!(!usual(1.05, 1.3) && !usual(0.6, 0.99));
    assert!(!Usual { index: 1.0, between: None }.could_be_chance(), "without an interval nothing is said");
}

#[test]
fn a_change_keeps_what_it_does_not_name() {
    let mut problems = Problems::none();
    let whole = NewCollaboration { fee_minor: Some(18_500_000), currency: "RUB".into(), usual_index: Some(1.2), ..new(date(2026, 6, 5)) };
    let before = whole.validate(TODAY, &mut problems);
    let put = |json: &str| {
        let mut problems = Problems::none();
        let change: EditCollaboration = serde_json::from_str(json).expect("it can be read");
        (change.put(&before, TODAY, &mut problems), fields(&problems))
    };
    assert_eq!(put("{}"), (before.clone(), vec![]));
    assert_eq!(put(r#"{"fee_minor": null}"#).0.fee, None);
    assert_eq!(put(r#"{"fee_minor": 5}"#).0.fee, Some((5, "RUB".into())));
    assert_eq!(put(r#"{"usual_low": 1.3}"#).1, [("usual_high".into(), "collaborations-error-interval")]);
    assert_eq!(put(r#"{"usual_index": null}"#).0.usual, None);
    assert!(serde_json::from_str::<EditCollaboration>(r#"{"state": "done"}"#).is_err(), "work is done by its own verb");
}

#[test]
fn a_guarantee_is_a_year_unless_said() {
    for (first, last) in [
        (date(2025, 9, 9), date(2026, 9, 8)),
        (date(2026, 1, 1), date(2026, 12, 31)),
        (date(2024, 2, 29), date(2025, 2, 28)),
        (date(2023, 3, 1), date(2024, 2, 29)),
    ] {
        assert_eq!(year_from(first), last);
    }
    let check = |c: NewCommitment| {
        let mut problems = Problems::none();
        let made = c.validate(TODAY, &mut problems);
        (made.ends_on, fields(&problems))
    };
    let year = || NewCommitment::year(PartnershipId(Uuid::nil()), date(2025, 9, 9), 4);
    assert_eq!(check(year()), (date(2026, 9, 8), vec![]));
    assert_eq!(check(NewCommitment { projects_min: None, ..year() }).1, [("projects_min".into(), "collaborations-error-nothing")]);
    assert_eq!(check(NewCommitment { projects_max: Some(3), ..year() }).1, [("projects_max".into(), "error-number-small")]);
    assert_eq!(check(NewCommitment { projects_min: Some(0), ..year() }).1, [("projects_min".into(), "collaborations-error-projects")]);
    assert_eq!(check(NewCommitment { ends_on: Some(date(2025, 9, 8)), ..year() }).1, [("ends_on".into(), "error-date-order")]);
    let in_words = NewCommitment { projects_min: None, words: "A film about rivers".into(), ..year() };
    assert_eq!(check(in_words).1, [], "a plan may be words alone");
}
