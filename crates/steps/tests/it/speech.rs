//! Every rule says everything in every language, with every form of its arguments.

use std::{collections::BTreeSet, path::Path};

use engine::{
    facts::Stage,
    playbook::{Applied, Measure, Setting},
    rules::Registry,
    words::{Arg, Args},
};
use i18n::{Catalogue, L, Lang};
use jiff::civil::{Date, date};
use stats::calendar::plus_days;
use steps::{
    model::Advice,
    words::{Pronoun, Reading},
};

const TODAY: Date = date(2026, 4, 14);

fn readings(l: &L) -> [Reading<'_>; 3] {
    [Pronoun::She, Pronoun::He, Pronoun::Other].map(|pronoun| Reading { l, today: TODAY, pronoun })
}

/// An argument of a rule: days, counts and codes by their names.
fn argument(rule: &str, name: &str, n: i32) -> Arg {
    match name {
        "from" | "to" if rule == "autonomy_earned" => Arg::from("co_created"),
        "stage" => Arg::from(Stage::GROWING[1 + n.unsigned_abs() as usize % 3].code()),
        "slot" => [Arg::from("now"), Arg::from("never"), Arg::from(TODAY)][n.unsigned_abs() as usize % 3].clone(),
        "due" | "said" | "by" | "from" | "on" | "seen" | "last_day" | "until" | "leaves" | "week" => Arg::from(plus_days(TODAY, -n)),
        _ => Arg::from(n),
    }
}

fn whole(text: &str, what: &str) {
    assert!(!text.is_empty() && !text.contains(['{', '}', '$']) && !text.contains("engine-"), "{what}: {text}");
}

#[test]
fn every_rule_says_what_to_do_why_and_when_it_goes() {
    let catalogue = Catalogue::new();
    for &lang in Lang::all() {
        let l = catalogue.lang(lang);
        for rule in Registry::default().rules() {
            for (reading, n) in readings(&l).into_iter().flat_map(|r| [1, 2, 5, 21, 112].map(|n| (r, n))) {
                let args: Args = rule.args.iter().map(|&name| (name.into(), argument(rule.code, name, n))).collect();
                for says in rule.says {
                    whole(&reading.says(says, &args), says);
                }
                let rests_on = Some(Applied { setting: Setting::Review, stage: Stage::Foundation, number: n, own: false });
                let advice = Advice { rests_on, action: rule.action.into(), ..Advice::by_hand(String::new()) };
                whole(&reading.rule_line(rule.code, &advice, Stage::Prospect), rule.code);
                whole(&reading.action(&advice), rule.action);
            }
            whole(l.t(rule.settled_by), rule.settled_by);
        }
    }
    assert!(catalogue.missing().is_empty(), "{:?}", catalogue.missing());
}

#[test]
fn every_fact_of_the_engine_has_its_words() {
    let mut keys = BTreeSet::new();
    let engine = Path::new(env!("CARGO_MANIFEST_DIR")).join("../engine/src");
    collect(&engine, &mut keys);
    assert!(keys.len() > 50, "{keys:?}");
    keys.extend(Measure::ALL.iter().map(|m| format!("engine-measure-{}", m.code().replace('_', "-"))));
    let catalogue = Catalogue::new();
    for &lang in Lang::all() {
        let l = catalogue.lang(lang);
        for (reading, key) in readings(&l).into_iter().flat_map(|r| keys.iter().map(move |k| (r, k))) {
            for (on, number) in [(Some(TODAY), Some(1.0)), (Some(date(2025, 12, 31)), Some(0.25)), (None, Some(0.0)), (None, None)] {
                whole(&reading.fact(key, on, number), key);
            }
        }
    }
    assert!(catalogue.missing().is_empty(), "{:?}", catalogue.missing());
}

/// The keys of facts in the engine's sources.
fn collect(folder: &Path, keys: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).expect("the sources are there").flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, keys);
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        keys.extend(text.split('"').filter(|t| t.starts_with("engine-fact-")).map(str::to_owned));
    }
}

#[test]
fn a_check_in_reads_as_a_person_would_say_it() {
    let catalogue = Catalogue::new();
    let args: Args = vec![("from".into(), Arg::from(date(2026, 3, 7)))];
    let advice = Advice {
        says: "engine-check-in-late".into(),
        args,
        rests_on: Some(Applied { setting: Setting::CheckInIdeal, stage: Stage::Foundation, number: 30, own: false }),
        words: None,
        ..Advice::by_hand(String::new())
    };
    let said = |lang, pronoun| {
        let l = catalogue.lang(lang);
        let reading = Reading { l: &l, today: TODAY, pronoun };
        let fact = reading.fact("engine-fact-last-check-in", Some(date(2026, 3, 7)), None);
        (reading.title("check_in", &advice, None), fact, reading.rule_line("check_in", &advice, Stage::Prospect))
    };
    let (title, fact, rule) = said(Lang::En, Pronoun::She);
    assert_eq!(title, "Ask how it is going, it has been 38 days");
    assert_eq!(fact, "38 days since anyone spoke with her outside a project: Mar 7");
    assert_eq!(rule, "Rule: Foundation, a conversation every 30 days.");
    let (title, fact, rule) = said(Lang::Ru, Pronoun::Other);
    assert_eq!(title.replace('\u{a0}', " "), "Спросить, как дела: прошло 38 дней");
    assert_eq!(fact.replace('\u{a0}', " "), "38 дней никто не говорил с автором вне проектов: последний раз 7 мар.");
    assert_eq!(rule.replace('\u{a0}', " "), "Правило: «Основа», разговор без повода раз в 30 дней.");
}
