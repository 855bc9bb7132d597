//! Playbooks: read, written, refused with the line, compared.

use engine::{
    facts::Stage,
    health::Pillar,
    playbook::{
        Clash, Gate, Measure, Op, Override, PRESETS, Place, Playbook, Policy, Preset, Problem, Setting, Text, Value, What, Wrong,
        collisions, compare,
    },
};
use stats::seeded::Seeded;

fn preset(code: &str) -> Playbook {
    Preset::by_code(code).expect("it is there").playbook().expect("it can be read")
}

/// The default with one line changed.
fn changed(from: &str, to: &str) -> Result<Playbook, Vec<Problem>> {
    let text = PRESETS[0].toml;
    assert_eq!(text.matches(from).count(), 1, "{from} stands there once");
    Playbook::from_toml(&text.replace(from, to))
}

/// The problems as line, column, path and key.
fn told(read: Result<Playbook, Vec<Problem>>) -> Vec<(u32, u32, String, &'static str)> {
    let problems = read.expect_err("it is refused");
    problems.into_iter().map(|p| (p.place.map_or(0, |p| p.line), p.place.map_or(0, |p| p.column), p.path, p.what.key())).collect()
}

#[test]
fn presets_are_read_and_written_to_the_letter() {
    for preset in PRESETS {
        let playbook = preset.playbook().unwrap_or_else(|problems| panic!("{}: {problems:#?}", preset.code));
        assert_eq!(playbook.to_toml(), preset.toml, "{}", preset.code);
        assert_eq!(playbook.problems(), [], "{}", preset.code);
        assert!(Pillar::ALL.iter().map(|&p| playbook.weight(p)).sum::<f64>() == 100.0, "{}: weights are shares of a hundred", preset.code);
    }
}

#[test]
fn presets_say_what_practitioners_said() {
    let numbers = |code: &str, setting: Setting| Stage::ACTIVE.map(|stage| preset(code).stage(stage).number(setting));
    let most = Setting::CollaborationsMax;
    let least = Setting::CollaborationsMin;
    assert_eq!((numbers("three_years", least), numbers("three_years", most)), ([2, 4, 6].map(Some), [3, 5, 8].map(Some)));
    assert!(numbers("strategic_repetition", Setting::FatigueCap).iter().all(|&cap| cap == Some(4)), "never twelve");
    assert_eq!(numbers("predictable_partner", Setting::ProjectsGuaranteed), [4, 5, 6].map(Some));
    assert!(numbers("three_tiers", Setting::CheckInIdeal).iter().all(|&days| days == Some(30)), "monthly at the least for all");
    let default = preset("default");
    let unseen = Clash::GuaranteeOverCap { guaranteed: 6, cap: 4, unseen: 2 };
    let found = collisions(&default);
    assert_eq!(found.iter().map(|c| (c.stage, c.what)).collect::<Vec<_>>(), [(Stage::Expansion, unseen)]);
    assert_eq!(unseen.key(), "playbooks-collision-guarantee-over-cap");
}

#[test]
fn russian_reasons_are_russian_and_english_ones_english() {
    let cyrillic = |text: &str| text.chars().any(|c| ('а'..='я').contains(&c.to_ascii_lowercase()) || c == 'ё');
    for playbook in PRESETS.iter().map(|p| p.playbook().expect("it can be read")) {
        for text in texts(&playbook) {
            assert!(!cyrillic(&text.en) && cyrillic(&text.ru), "{text:?}");
            assert!(!text.ru.contains('"') && !text.ru.contains(" — "), "a dash keeps to the word before it: {}", text.ru);
            assert!(text.en.len() > 3 && text.ru.ends_with(['.', '?', '!', '»']) == text.en.ends_with(['.', '?', '!']), "{text:?}");
        }
    }
}

fn texts(playbook: &Playbook) -> Vec<Text> {
    let plans = Stage::GROWING.map(|stage| playbook.stage(stage).clone());
    let values = plans.iter().flat_map(|p| Setting::ALL.iter().filter_map(|&s| p.get(s))).chain(playbook.weights.iter().flatten());
    let rest = plans.iter().flat_map(|p| p.perks.iter().chain(p.gates.iter().map(|g| &g.why)));
    values.map(|v| &v.why).chain(rest).chain([&playbook.about, &playbook.name]).cloned().collect()
}

#[test]
fn what_is_wrong_is_told_with_its_line() {
    let cap = "fatigue_cap = { value = 4, en = \"Until we know";
    let line = PRESETS[0].toml.lines().position(|l| l.starts_with(cap)).expect("the line") as u32 + 1;
    let review = "review_days = { value = 91, en";
    let review_lines: Vec<u32> =
        PRESETS[0].toml.lines().enumerate().filter(|(_, l)| l.starts_with(review)).map(|(n, _)| n as u32 + 1).collect();
    assert_eq!(review_lines.len(), 3);
    for (to, column, path, key) in [
        ("fatige_cap = { value = 4, en = \"Until we know", 1, "foundation.fatige_cap", "playbooks-wrong-unknown-key-meant"),
        ("whatever_it_is = { value = 4, en = \"Until we know", 1, "foundation.whatever_it_is", "playbooks-wrong-unknown-key"),
        ("fatigue_cap = { value = \"4\", en = \"Until we know", 25, "foundation.fatigue_cap.value", "playbooks-wrong-type"),
        ("fatigue_cap = { value = 4.5, en = \"Until we know", 25, "foundation.fatigue_cap.value", "playbooks-wrong-type"),
        ("fatigue_cap = { value = 0, en = \"Until we know", 25, "foundation.fatigue_cap.value", "playbooks-wrong-out-of-range"),
        (
            "fatigue_cap = { value = 99999999999999999999, en = \"Until we know",
            25,
            "foundation.fatigue_cap.value",
            "playbooks-wrong-out-of-range",
        ),
        ("fatigue_cap = { value = 4, de = \"Bis\", en = \"Until we know", 28, "foundation.fatigue_cap.de", "playbooks-wrong-unknown-key"),
        ("fatigue_cap = { en = \"Until we know", 15, "foundation.fatigue_cap", "playbooks-wrong-missing"),
        ("fatigue_cap = { value = 4, en = \" \", xx = \"Until we know", 38, "foundation.fatigue_cap.xx", "playbooks-wrong-unknown-key"),
    ] {
        assert_eq!(told(changed(cap, to)), [(line, column, path.to_owned(), key)], "{to}");
    }
}

#[test]
fn every_problem_is_told_at_once_and_letters_are_counted_not_bytes() {
    let text = PRESETS[0].toml.replacen("[prospect]", "[prospekt]", 1).replacen("\"guided\"", "\"giuded\"", 1);
    let found = told(Playbook::from_toml(&text));
    let keys: Vec<&str> = found.iter().map(|p| p.3).collect();
    assert_eq!(keys.iter().filter(|k| **k == "playbooks-wrong-unknown-name-meant").count(), 1, "{found:?}");
    assert!(keys.contains(&"playbooks-wrong-unknown-key-meant") && keys.len() == 2, "{found:?}");
    let late = "format = 1\nname = { en = \"x\", ru = \"ёж\", no = 1 }\n[prospect]\n[foundation]\n[deepening]\n[expansion]\n";
    assert!(told(Playbook::from_toml(late)).contains(&(2, 31, "name.no".to_owned(), "playbooks-wrong-unknown-key")));
}

#[test]
fn no_toml_at_all() {
    let broken = told(Playbook::from_toml("format = 1\nname = {\n"));
    assert!(broken.iter().all(|p| p.3 == "playbooks-wrong-syntax" && p.0 >= 2), "{broken:?}");
    let twice = told(Playbook::from_toml("format = 1\nformat = 1\n"));
    assert_eq!(twice.iter().map(|p| (p.0, p.3)).collect::<Vec<_>>(), [(2, "playbooks-wrong-syntax")]);
    assert_eq!(told(Playbook::from_toml(&" ".repeat(300_000)))[0].3, "playbooks-wrong-too-long");
    assert!(told(Playbook::from_toml("")).iter().any(|p| p.3 == "playbooks-wrong-missing"));
    assert!(told(Playbook::from_toml(&"a.".repeat(50_000))).iter().all(|p| p.3 == "playbooks-wrong-syntax"));
    assert!(told(Playbook::from_toml(&format!("x = {}", "[".repeat(100_000)))).iter().all(|p| p.3 == "playbooks-wrong-syntax"));
    let newer = told(Playbook::from_toml(&PRESETS[0].toml.replacen("format = 1", "format = 2", 1)));
    assert_eq!(newer, [(1, 10, "format".to_owned(), "playbooks-wrong-format")]);
}

#[test]
fn values_that_cannot_be_met_together_are_refused_where_they_stand() {
    let line = |begins: &str| PRESETS[0].toml.lines().position(|l| l.starts_with(begins)).expect("the line") as u32 + 1;
    for (from, to, at, path, key) in [
        (
            "collaborations_min = { value = 2, en = \"One",
            "collaborations_min = { value = 4, en = \"One",
            "collaborations_min = { value = 2, en = \"One",
            "foundation.collaborations_min",
            "playbooks-wrong-min-over-max",
        ),
        (
            "check_in_ideal_days = { value = 45, en = \"Often",
            "check_in_ideal_days = { value = 91, en = \"Often",
            "check_in_ideal_days = { value = 45, en = \"Often",
            "prospect.check_in_ideal_days",
            "playbooks-wrong-min-over-max",
        ),
        (
            "value = 8\nen = \"Eight conversations",
            "value = 2000\nen = \"Eight conversations",
            "value = 8",
            "deepening.gates[5].value",
            "playbooks-wrong-out-of-range",
        ),
    ] {
        let found = told(changed(from, to));
        assert_eq!(found.iter().map(|p| (p.0, p.2.as_str(), p.3)).collect::<Vec<_>>(), [(line(at), path, key)]);
    }
    let contradiction = format!(
        "{}\n[[foundation.gates]]\nmeasure = \"collaborations\"\nis = \"<=\"\nvalue = 1\nen = \"Few.\"\nru = \"Мало.\"\n",
        PRESETS[0].toml
    );
    let last = contradiction.lines().position(|l| l.contains("\"<=\"")).expect("the line") as u32 - 1;
    assert_eq!(told(Playbook::from_toml(&contradiction)), [(last, 1, "foundation.gates[6]".to_owned(), "playbooks-wrong-contradiction")]);
    let beyond = format!(
        "{}\n[[expansion.gates]]\nmeasure = \"collaborations\"\nis = \"<=\"\nvalue = 1\nen = \"Few.\"\nru = \"Мало.\"\n",
        PRESETS[0].toml
    );
    assert_eq!(told(Playbook::from_toml(&beyond))[0].3, "playbooks-wrong-gate-at-the-end");
}

#[test]
fn a_review_each_quarter_is_a_floor() {
    let mut playbook = preset("default");
    let value = |number| Some(Value { number, why: Text { en: "Why.".into(), ru: "Почему.".into() } });
    for (number, key) in [(Some(93), Some("playbooks-wrong-review-too-rare")), (Some(92), None), (None, Some("playbooks-wrong-missing"))] {
        playbook.stage_mut(Stage::Deepening).set(Setting::Review, number.and_then(value));
        assert_eq!(playbook.problems().first().map(|p| p.what.key()), key, "{number:?}");
    }
    assert_eq!(Policy::new(&playbook).number(Stage::Deepening, Setting::Review), Some(92), "without a value the floor holds");
    assert_eq!(Policy::new(&playbook).number(Stage::Prospect, Setting::Review), None);
    playbook.stage_mut(Stage::Deepening).set(Setting::Review, value(30));
    let own = [Override { setting: Setting::Review, number: Some(180), why: "They asked".into() }];
    let policy = Policy { playbook: &playbook, overrides: &own };
    assert_eq!(policy.number(Stage::Deepening, Setting::Review), Some(92), "nor does an override go below it");
    assert!(policy.problems().iter().all(|p| p.what.key() == "playbooks-wrong-review-too-rare") && !policy.problems().is_empty());
}

#[test]
fn an_override_holds_at_every_stage_and_tells_only_its_own_problems() {
    let playbook = preset("default");
    let own = [
        Override { setting: Setting::CheckInIdeal, number: Some(14), why: "She likes it so".into() },
        Override { setting: Setting::FatigueCap, number: None, why: "Her audience asks for more".into() },
    ];
    let policy = Policy { playbook: &playbook, overrides: &own };
    let found = policy.get(Stage::Expansion, Setting::CheckInIdeal).expect("there is one");
    assert_eq!((found.number, found.own, found.stage), (14, true, Stage::Expansion));
    assert_eq!(policy.get(Stage::Expansion, Setting::FatigueCap), None, "a rule can be lifted");
    assert!(!policy.get(Stage::Expansion, Setting::CheckInLatest).expect("there is one").own);
    assert_eq!(policy.problems(), []);
    let too_long = [Override { setting: Setting::CheckInIdeal, number: Some(60), why: "Far away".into() }];
    let policy = Policy { playbook: &playbook, overrides: &too_long };
    assert!(policy.problems().iter().any(|p| matches!(p.what, Wrong::MinOverMax { min: 60, max: 40 })));
}

#[test]
fn collisions_are_told_one_by_one() {
    let value = |number| Some(Value { number, why: Text { en: "Why.".into(), ru: "Почему.".into() } });
    let gate =
        |measure, number: f64| Gate {
            measure, op: Op::AtLeast, value: number, why: Text { en: "Why.".into(), ru: "Почему.".into() }
        };
    let of = |set: &[(Stage, Setting, i32)], gates: &[(Stage, f64)]| {
        let mut playbook = Playbook::default();
        set.iter().for_each(|&(stage, setting, number)| playbook.stage_mut(stage).set(setting, value(number)));
        gates.iter().for_each(|&(stage, n)| playbook.stage_mut(stage).gates.push(gate(Measure::CollaborationsYear, n)));
        collisions(&playbook).into_iter().map(|c| c.what).collect::<Vec<_>>()
    };
    use Setting::*;
    use Stage::{Deepening, Foundation};
    let at = |setting, number| (Foundation, setting, number);
    assert_eq!(of(&[at(ProjectsGuaranteed, 4), at(FatigueCap, 4)], &[]), []);
    assert_eq!(
        of(&[at(ProjectsGuaranteed, 6), at(CollaborationsMin, 3), at(CollaborationsMax, 4)], &[]),
        [Clash::GuaranteeOverRange { guaranteed: 6, max: 4, unseen: 2 }]
    );
    assert_eq!(of(&[at(CollaborationsMin, 3), at(CollaborationsMax, 6), at(FatigueCap, 4)], &[]), [Clash::RangeOverCap { max: 6, cap: 4 }]);
    assert_eq!(of(&[at(CollaborationsMin, 5), at(CollaborationsMax, 6), at(FatigueCap, 4)], &[]), [Clash::LeastOverCap { min: 5, cap: 4 }]);
    assert_eq!(of(&[at(FatigueCap, 4)], &[(Foundation, 5.0)]), [Clash::GateOverCap { asked: 5, cap: 4 }]);
    assert_eq!(of(&[at(FatigueCap, 4)], &[(Foundation, 4.0)]), []);
    assert_eq!(of(&[at(CheckInIdeal, 92), at(Review, 91)], &[]), [Clash::CheckInRarerThanReview { check_in: 92, review: 91 }]);
    let falls = [
        (Autonomy, 3, 2, Clash::LessFreedomNext { level: 3, next: 2 }),
        (FirstLook, 72, 24, Clash::LaterLookNext { hours: 72, next: 24 }),
        (RateStep, 8, 5, Clash::SmallerStepNext { percent: 8, next: 5 }),
        (ProjectsGuaranteed, 5, 4, Clash::LessGuaranteedNext { guaranteed: 5, next: 4 }),
    ];
    for (setting, now, next, clash) in falls {
        assert_eq!(of(&[(Foundation, setting, now), (Deepening, setting, next)], &[]), [clash]);
        assert_eq!(of(&[(Foundation, setting, next), (Deepening, setting, now)], &[]), []);
        assert_eq!(clash.args().len(), 2, "{clash:?}");
    }
}

#[test]
fn a_comparison_names_every_change_and_nothing_else() {
    let old = preset("default");
    assert_eq!(compare(&old, &old), []);
    let mut new = old.clone();
    let why = Text { en: "Why.".into(), ru: "Почему.".into() };
    new.stage_mut(Stage::Deepening).set(Setting::FatigueCap, Some(Value { number: 5, why: why.clone() }));
    new.stage_mut(Stage::Foundation).gates[0].value = 3.0;
    new.stage_mut(Stage::Foundation).gates.remove(4);
    new.stage_mut(Stage::Expansion).perks.push(why.clone());
    let found = compare(&old, &new);
    let stages: Vec<_> = found.iter().map(|d| d.stage).collect();
    assert_eq!(stages, [Stage::Foundation, Stage::Foundation, Stage::Deepening, Stage::Expansion].map(Some));
    assert!(matches!(&found[0].what, What::Gate { old: Some(a), new: Some(b) } if (a.value, b.value) == (2.0, 3.0)));
    assert!(matches!(&found[1].what, What::Gate { old: Some(gone), new: None } if gone.measure == Measure::WantsMore));
    assert!(
        matches!(&found[2].what, What::Setting { setting: Setting::FatigueCap, old: Some(a), new: Some(b) } if (a.number, b.number) == (4, 5))
    );
    assert!(matches!(&found[3].what, What::Perk { old: None, new: Some(_) }));
    assert_eq!(found.iter().map(|d| d.what.only_words()).collect::<Vec<_>>(), [false, false, false, true]);
    let mut said = old.clone();
    let was = old.stage(Stage::Deepening).get(Setting::FatigueCap).expect("a cap").number;
    said.stage_mut(Stage::Deepening).set(Setting::FatigueCap, Some(Value { number: was, why }));
    assert!(compare(&old, &said)[0].what.only_words(), "another reason touches no partnership");
}

#[test]
fn what_is_written_reads_back_whatever_it_holds() {
    for seed in 0..300 {
        let playbook = any(&mut Seeded::new(seed));
        let text = playbook.to_toml();
        match Playbook::from_toml(&text) {
            Ok(back) => {
                assert_eq!(back, playbook, "seed {seed}");
                assert_eq!(back.to_toml(), text, "seed {seed}");
            }
            // What is refused as text is refused as a value, for the same reasons.
            Err(problems) => {
                let what = |list: &[Problem]| list.iter().map(|p| (p.path.clone(), p.what.clone())).collect::<Vec<_>>();
                assert_eq!(what(&problems), what(&playbook.problems()), "seed {seed}");
                assert!(problems.iter().all(|p| p.place.is_some_and(|Place { line, .. }| line >= 1)), "seed {seed}");
            }
        }
    }
}

/// A playbook of values within their ranges; most hold together, some do not.
fn any(chance: &mut Seeded) -> Playbook {
    let mut playbook = Playbook { name: words(chance), ..Playbook::default() };
    for stage in Stage::GROWING {
        let plan = playbook.stage_mut(stage);
        for &setting in Setting::ALL {
            let (least, most) = setting.range();
            let needed = setting == Setting::Review;
            if needed || chance.chance(50) {
                let number = chance.between(least, if needed { 92 } else { most });
                plan.set(setting, Some(Value { number, why: words(chance) }));
            }
        }
        if chance.chance(70) {
            for (less, more) in [(Setting::CollaborationsMin, Setting::CollaborationsMax), (Setting::CheckInIdeal, Setting::CheckInLatest)]
            {
                plan.set(less, Some(Value { number: 3, why: words(chance) }));
                plan.set(more, Some(Value { number: chance.between(3, 9), why: words(chance) }));
            }
        }
        for _ in 0..chance.between(0, 2) {
            plan.perks.push(words(chance));
        }
        for &measure in Measure::ALL.iter().filter(|_| stage != Stage::Expansion) {
            if chance.chance(30) {
                let value = match measure.most() {
                    1.0 => [0.0, 1.0][usize::from(chance.chance(50))],
                    10.0 => f64::from(chance.between(0, 1000)) / 100.0,
                    _ => f64::from(chance.between(0, 20)),
                };
                plan.gates.push(Gate { measure, op: chance.pick(Op::ALL), value, why: words(chance) });
            }
        }
    }
    playbook
}

fn words(chance: &mut Seeded) -> Text {
    let odd = [
        "Плюс «ё» — да.",
        "a \"quoted\" \\ word",
        "line\nbreak\ttab",
        "\u{1}\u{7f}\u{85}\u{2028}",
        "ends in a quote\"",
        "# no comment",
        "😀",
    ];
    Text { en: chance.pick(&odd).into(), ru: chance.pick(&odd).into() }
}
