use engine::facts::*;
use stats::calendar::plus_days;

use crate::world::*;

fn with(manager: Option<Manager>) -> Facts {
    Facts { manager, ..quiet() }
}

fn leaving(days: i32) -> Facts {
    with(Some(Manager { id: id(2), leaves: Some(plus_days(TODAY, days)), over: 3, place: 0 }))
}

#[test]
fn a_partnership_without_a_manager() {
    assert_eq!(told(&with(None), TODAY, "no_manager").expect("raised").2, "no_manager:-");
    assert_eq!(told(&quiet(), TODAY, "no_manager"), None);
    let mut ended = with(None);
    (ended.standing.stage, ended.standing.before) = (Stage::Ended, Some(Stage::Deepening));
    assert_eq!(told(&ended, TODAY, "no_manager"), None);
}

#[test]
fn a_manager_who_leaves() {
    for (days, expected) in
        [(22, None), (21, Some("soon")), (8, Some("soon")), (7, Some("due")), (0, Some("due")), (-1, Some("broken")), (-90, Some("broken"))]
    {
        let found = told(&leaving(days), TODAY, "manager_leaving");
        assert_eq!(found.as_ref().map(|f| f.0), expected, "{days}");
        assert!(found.is_none_or(|f| f.2 == "manager_leaving:member.00000000-0000-0000-0000-000000000002"));
    }
    assert_eq!(told(&leaving(3), TODAY, "manager_overloaded"), None, "one reason to hand over is enough");
}

#[test]
fn a_manager_with_too_many() {
    for (over, place, raised) in [(0, 0, false), (2, 0, true), (2, 1, true), (2, 2, false), (2, 9, false)] {
        let facts = with(Some(Manager { id: id(2), leaves: None, over, place }));
        assert_eq!(told(&facts, TODAY, "manager_overloaded").is_some(), raised, "{over} over, place {place}");
    }
}
