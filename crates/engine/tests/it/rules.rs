//! Every rule by a table of cases: raised, not raised, at its bounds, and under what identity.

mod check_ins;
mod contact_risks;
mod growth;
mod moments;
mod people_risks;
mod promises;
mod rest_risks;
mod settling;

use engine::{facts::Stage, rules::Registry};

use crate::world::{TODAY, on, quiet};

#[test]
fn where_all_is_well_there_is_nothing_to_do() {
    assert_eq!(on(&quiet(), TODAY).steps, []);
}

#[test]
fn rules_have_one_code_and_one_set_of_words_each() {
    let rules: Vec<_> = Registry::default().rules().collect();
    let codes: std::collections::BTreeSet<&str> = rules.iter().map(|r| r.code).collect();
    assert_eq!(codes.len(), rules.len());
    for rule in rules {
        assert!(rule.says.iter().all(|key| key.starts_with("engine-")) && rule.settled_by.starts_with("engine-settled-"), "{}", rule.code);
    }
}

/// What a sentence needs is what it gets, for every step of many partnerships.
#[test]
fn steps_bring_the_arguments_their_rule_promises() {
    let rules = Registry::default();
    for seed in 0..400 {
        let facts = crate::turns::any(&mut stats::seeded::Seeded::new(seed));
        for step in on(&facts, TODAY).steps {
            let rule = rules.rule(&step.rule).expect("a rule that is there");
            assert!(rule.says.contains(&step.says.as_ref()));
            assert_eq!(step.args.iter().map(|(name, _)| name.as_ref()).collect::<Vec<_>>(), rule.args, "{}", rule.code);
            assert!(!step.evidence.is_empty(), "{} has no evidence", rule.code);
            let json = serde_json::to_string(&step).expect("it is written");
            assert_eq!(serde_json::from_str::<engine::step::Step>(&json).expect("it is read"), step);
        }
    }
}

#[test]
fn a_rest_keeps_what_is_owed_and_asks_for_nothing_else() {
    for seed in 0..400 {
        let mut facts = crate::turns::any(&mut stats::seeded::Seeded::new(seed));
        facts.standing.stage = if seed % 2 == 0 { Stage::Paused } else { Stage::Ended };
        facts.standing.before = Some(Stage::Expansion);
        for step in on(&facts, TODAY).steps {
            assert_eq!(step.group, engine::step::Group::Promises, "{step:#?}");
            assert_ne!(step.rule, "guarantee_at_risk");
        }
    }
}

#[test]
#[should_panic(expected = "two rules are called check_in")]
fn two_rules_of_one_code_are_a_mistake() {
    static AGAIN: std::sync::LazyLock<Vec<engine::rules::Rule>> = std::sync::LazyLock::new(|| {
        let like = Registry::default().rule("check_in").expect("it is there");
        vec![engine::rules::Rule { ..*like }]
    });
    let _ = Registry::default().with(&AGAIN);
}

/// A rule of a slice that the engine knows nothing about.
fn stage_is_old(cx: &engine::rules::Cx<'_>, found: &mut engine::rules::Found<'_>) {
    let since = cx.facts.standing.since;
    let times = engine::rules::Times::ahead(stats::calendar::plus_days(since, 200), 10);
    if let Some(step) = found.raise(cx, engine::step::Cause::Day(since), times) {
        step.arg("since", since).because_since("engine-fact-stage-since", Some(since));
    }
}

static OF_A_SLICE: &[engine::rules::Rule] = &[engine::rules::Rule {
    code: "stage_is_old",
    group: engine::step::Group::Compliance,
    holds: engine::rules::Holds::Active,
    reaches: engine::rules::Reaches::Nobody,
    lifts: None,
    action: "look",
    settled_by: "engine-settled-stage",
    says: ["engine-next-stage"; 3],
    args: &["since"],
    evaluate: stage_is_old,
}];

#[test]
fn a_slice_adds_its_rules_and_their_days_count() {
    let (facts, playbook) = (quiet(), crate::world::playbook());
    let rules = Registry::default().with(OF_A_SLICE);
    let mut found = engine::Evaluation::default();
    // Since 20 September 2025: shown after 190 days, due after 200.
    for (today, urgency) in [
        (jiff::civil::date(2026, 3, 28), None),
        (jiff::civil::date(2026, 3, 29), Some("soon")),
        (jiff::civil::date(2026, 4, 8), Some("due")),
    ] {
        engine::evaluate(&rules, &facts, engine::playbook::Policy::new(&playbook), today, &mut found);
        let step = found.steps.iter().find(|s| s.rule == "stage_is_old");
        assert_eq!(step.map(|s| s.urgency.code()), urgency, "{today}");
    }
    let next = engine::next_change(&rules, &facts, engine::playbook::Policy::new(&playbook), jiff::civil::date(2026, 3, 28));
    assert_eq!(next, Some(jiff::civil::date(2026, 3, 29)), "the day's turn knows of it");
}
