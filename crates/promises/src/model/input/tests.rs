use jiff::civil::date;

use super::*;

const TODAY: Date = date(2026, 4, 14);

fn wrong(new: &NewPromise) -> Vec<(String, &'static str)> {
    let mut problems = Problems::none();
    new.validate(TODAY, &mut problems);
    problems.all().map(|p| (p.field.clone(), p.message.key)).collect()
}

fn ours(due: Date) -> NewPromise {
    NewPromise::of(PartnershipId(Uuid::nil()), PromiseSide::Ours, "Send the results", due)
}

#[test]
fn every_problem_of_a_new_promise_names_its_field() {
    assert_eq!(wrong(&ours(TODAY)), []);
    assert_eq!(wrong(&NewPromise { words: " ".into(), ..ours(TODAY) }), [("words".into(), "error-required")]);
    assert_eq!(wrong(&NewPromise { language: "xx".into(), ..ours(TODAY) }), [("language".into(), "error-not-language")]);
    assert_eq!(
        wrong(&NewPromise { made_on: Some(date(2026, 4, 15)), ..ours(date(2026, 4, 20)) }),
        [("made_on".into(), "promises-error-made-future")]
    );
    assert_eq!(wrong(&ours(date(2026, 4, 13))), [("due_on".into(), "promises-error-due-before-made")]);
    assert_eq!(wrong(&ours(date(2126, 4, 13))), [("due_on".into(), "promises-error-due-far")]);
    let owned = NewPromise { side: PromiseSide::Theirs, owner_id: Some(MemberId(Uuid::nil())), ..ours(TODAY) };
    assert_eq!(wrong(&owned), [("owner_id".into(), "promises-error-owner-theirs")]);
    let late = NewPromise { made_on: Some(date(2024, 2, 28)), ..ours(date(2024, 2, 29)) };
    assert_eq!(wrong(&late), [], "one that is already late can be written down, on a leap day too");
}

#[test]
fn a_language_is_told_from_the_letters() {
    let mut problems = Problems::none();
    let of = |words: &str| NewPromise { words: words.into(), ..ours(TODAY) };
    assert_eq!(of("Пришлём итоги «Thaw walks»").validate(TODAY, &mut problems).language, Lang::Ru);
    assert_eq!(of("Send the results").validate(TODAY, &mut problems).language, Lang::En);
    assert!(problems.is_empty());
}

#[test]
fn a_day_moves_only_with_a_reason() {
    let mut problems = Problems::none();
    let before = ours(date(2026, 4, 17)).validate(TODAY, &mut problems);
    let put = |change: EditPromise| {
        let mut problems = Problems::none();
        let (after, reason) = change.put(&before, PromiseSide::Ours, TODAY, &mut problems);
        (after.due_on, reason, problems.all().map(|p| p.field.clone()).collect::<Vec<_>>())
    };
    let to = Some(date(2026, 4, 24));
    assert_eq!(put(EditPromise { due_on: to, ..EditPromise::default() }).2, ["due_reason"]);
    let moved = EditPromise { due_on: to, due_reason: Some(" She asked for a week ".into()), ..EditPromise::default() };
    assert_eq!(put(moved), (date(2026, 4, 24), Some("She asked for a week".into()), vec![]));
    let same = EditPromise { due_on: Some(date(2026, 4, 17)), due_reason: Some("for nothing".into()), ..EditPromise::default() };
    assert_eq!(put(same), (date(2026, 4, 17), None, vec![]), "a reason for nothing is not kept");
}

#[test]
fn an_empty_text_takes_away_and_absence_keeps() {
    let mut problems = Problems::none();
    let whole = NewPromise { translation: "Пришлём итоги".into(), clause: "Clause 6".into(), ..ours(date(2026, 4, 17)) };
    let before = whole.validate(TODAY, &mut problems);
    let change: EditPromise = serde_json::from_str(r#"{"clause": "", "owner_id": null}"#).expect("it can be read");
    let (after, _) = change.put(&before, PromiseSide::Ours, TODAY, &mut problems);
    assert_eq!((after.clause, after.translation.as_deref()), (None, Some("Пришлём итоги")));
    assert!(problems.is_empty());
    assert!(serde_json::from_str::<EditPromise>(r#"{"state": "kept"}"#).is_err(), "a promise is kept by its own verb");
}
