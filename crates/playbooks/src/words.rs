//! What the engine says of playbooks, in words: names of values and measures, problems, collisions, differences.

use engine::{
    facts::{Autonomy, Stage},
    health::Pillar,
    playbook::{Collision, Difference, Gate, Measure, MeasureKind, Op, Problem, Setting, Text, Unit, Value, What, Wrong},
    words::Arg as Given,
};
use i18n::{Arg, L, Lang};
use kernel::{Msg, Problems};

use crate::model::{ChangeView, CollisionView};

/// A text in the reader's language.
pub fn text<'t>(l: &L, text: &'t Text) -> &'t str {
    match l.lang() {
        Lang::En => &text.en,
        Lang::Ru => &text.ru,
    }
}

/// The name of something that has a code, by the beginning of its key.
fn named(l: &L, stem: &str, code: &str) -> String {
    l.t(&[stem, code].concat()).to_owned()
}

pub fn stage(l: &L, stage: Stage) -> String {
    named(l, "stage-", stage.code())
}

pub fn setting(l: &L, setting: Setting) -> String {
    named(l, "playbooks-setting-", setting.code())
}

/// One sentence on what a setting means.
pub fn setting_help(l: &L, setting: Setting) -> String {
    named(l, "playbooks-help-", setting.code())
}

pub fn measure(l: &L, measure: Measure) -> String {
    named(l, "playbooks-measure-", measure.code())
}

pub fn pillar(l: &L, pillar: Pillar) -> String {
    named(l, "playbooks-pillar-", pillar.code())
}

pub fn autonomy(l: &L, level: i32) -> String {
    Autonomy::of_level(level).map_or_else(|| level.to_string(), |a| named(l, "playbooks-autonomy-", a.code()))
}

/// A value of a setting with its unit.
pub fn number(l: &L, setting: Setting, number: i32) -> String {
    match setting.unit() {
        Unit::Times => l.int(number.into()),
        Unit::Days => l.n("playbooks-days", number),
        Unit::Hours => l.n("playbooks-hours", number),
        Unit::Percent => percent(l, number),
        Unit::Level => autonomy(l, number),
    }
}

/// So many per cent.
pub fn percent(l: &L, number: i32) -> String {
    l.percent(f64::from(number) / 100.0, 0)
}

/// The Fluent key of the unit after a field; nothing for plain numbers.
pub fn unit(setting: Setting) -> &'static str {
    match setting.unit() {
        Unit::Days => "playbooks-unit-days",
        Unit::Hours => "playbooks-unit-hours",
        Unit::Percent => "playbooks-unit-percent",
        Unit::Times | Unit::Level => "",
    }
}

/// What a measure is asked to be.
pub fn measured(l: &L, measure: Measure, value: f64) -> String {
    match measure.kind() {
        MeasureKind::Count => l.decimal(value, 0),
        // Whole where it is whole, and never rounded to what it is not.
        MeasureKind::Share => l.percent(value, if (value * 100.0).fract().abs() < 1e-9 { 0 } else { 2 }),
        MeasureKind::Ratio => l.decimal(value, 4),
        MeasureKind::YesNo => l.t(if value >= 0.5 { "common-yes" } else { "common-no" }).to_owned(),
    }
}

/// The Fluent key of a comparison.
pub fn op_key(op: Op) -> &'static str {
    match op {
        Op::AtLeast => "playbooks-op-least",
        Op::AtMost => "playbooks-op-most",
        Op::Is => "playbooks-op-is",
    }
}

/// A condition: “Collaborations so far: at least 2”.
pub fn gate(l: &L, gate: &Gate) -> String {
    let op = match (gate.measure.kind(), gate.op) {
        (MeasureKind::YesNo, _) => "is",
        (_, Op::AtLeast) => "least",
        (_, Op::AtMost) => "most",
        (_, Op::Is) => "is",
    };
    let args = [("measure", measure(l, gate.measure).into()), ("op", op.into()), ("value", measured(l, gate.measure, gate.value).into())];
    l.f("playbooks-gate", &args)
}

/// A problem by its key, with codes as its words: what programs get.
pub fn message(wrong: &Wrong) -> Msg {
    let mut message = Msg::new(wrong.key());
    for (name, value) in wrong.args() {
        if let std::borrow::Cow::Borrowed(name) = name {
            message = message.with(name, plain(&value));
        }
    }
    message
}

fn plain(value: &Given) -> Arg {
    match value {
        Given::Int(n) => Arg::Int(*n),
        Given::Number(n) if n.fract() == 0.0 => Arg::Int(*n as i64),
        Given::Number(n) => Arg::Float(*n),
        Given::Date(day) => Arg::Str(day.to_string()),
        Given::Word(word) => Arg::Str(word.to_string()),
    }
}

/// What is wrong, with the names of settings, measures and stages in the reader's language.
pub fn spoken(l: &L, wrong: &Wrong) -> Msg {
    let mut message = Msg::new(wrong.key());
    for (name, value) in wrong.args() {
        if let std::borrow::Cow::Borrowed(name) = name {
            message = message.with(name, word(l, name, &value));
        }
    }
    message
}

/// What is wrong, in words.
pub fn wrong(l: &L, wrong: &Wrong) -> String {
    l.msg(&spoken(l, wrong))
}

fn word(l: &L, name: &str, value: &Given) -> Arg {
    let Given::Word(code) = value else { return plain(value) };
    match name {
        "with" => Setting::parse(code).map_or_else(|| plain(value), |s| setting(l, s).into()),
        "measure" => Measure::parse(code).map_or_else(|| plain(value), |m| measure(l, m).into()),
        "stage" => Stage::parse(code).map_or_else(|| plain(value), |s| stage(l, s).into()),
        _ => plain(value),
    }
}

/// A problem of a text, with its line and column where they are known.
pub fn problem(l: &L, problem: &Problem) -> String {
    let what = wrong(l, &problem.what);
    let at = place(l, &problem.path);
    let what = if at.is_empty() { what } else { l.t2("playbooks-of", "place", at, "what", what) };
    match problem.place {
        // A line is a name and no count: 1024 is not written as 1,024.
        Some(p) => {
            l.f("playbooks-at", &[("line", p.line.to_string().into()), ("column", p.column.to_string().into()), ("what", what.into())])
        }
        None => what,
    }
}

/// Every problem of a text under the path of its value, in words: for a body of the API.
pub fn problems(l: &L, problems: &[Problem]) -> Problems {
    let mut all = Problems::none();
    for problem in problems {
        let message = match problem.place {
            Some(p) => Msg::new("playbooks-at")
                .with("line", p.line.to_string())
                .with("column", p.column.to_string())
                .with("what", wrong(l, &problem.what)),
            None => spoken(l, &problem.what),
        };
        all.add(problem.path.clone(), message);
    }
    all
}

/// The place of a value in words: `deepening.fatigue_cap.ru` is “Deepening, most the audience sees, reason in Russian”.
pub fn place(l: &L, path: &str) -> String {
    let parts: Vec<String> = path.split('.').filter(|part| !part.is_empty()).map(|part| part_name(l, part)).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    parts.join(" · ")
}

fn part_name(l: &L, part: &str) -> String {
    let (name, nth) = part.split_once('[').map_or((part, None), |(name, nth)| (name, nth.strip_suffix(']')));
    let known = match name {
        "name" => Some(l.t("playbooks-name").to_owned()),
        "about" => Some(l.t("playbooks-about").to_owned()),
        "health" => Some(l.t("playbooks-health").to_owned()),
        "gates" => Some(l.t("playbooks-gates").to_owned()),
        "perks" => Some(l.t("playbooks-perks").to_owned()),
        "measure" => Some(l.t("playbooks-gate-measure").to_owned()),
        "is" => Some(l.t("playbooks-gate-is").to_owned()),
        "value" => Some(l.t("playbooks-value").to_owned()),
        "en" => Some(l.t("playbooks-in-english").to_owned()),
        "ru" => Some(l.t("playbooks-in-russian").to_owned()),
        code => Setting::parse(code)
            .map(|s| setting(l, s))
            .or_else(|| Stage::parse(code).map(|s| stage(l, s)))
            .or_else(|| Pillar::parse(code).map(|p| pillar(l, p))),
    };
    let known = known.unwrap_or_else(|| name.to_owned());
    match nth {
        Some(nth) => format!("{known} {nth}"),
        None => known,
    }
}

/// Two values that pull against each other, in words, without the stage.
pub fn collision(l: &L, collision: &Collision) -> String {
    let args: Vec<(String, Arg)> = collision
        .what
        .args()
        .into_iter()
        .map(|(name, value)| match (&*name, &value, collision.what.key()) {
            (_, Given::Int(level), "playbooks-collision-less-freedom-next") => {
                (name.to_string(), autonomy(l, i32::try_from(*level).unwrap_or(0)).into())
            }
            _ => (name.to_string(), plain(&value)),
        })
        .collect();
    let args: Vec<(&str, Arg)> = args.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    l.f(collision.what.key(), &args)
}

/// All collisions of a playbook, as they are shown and sent.
pub fn collisions(l: &L, playbook: &engine::playbook::Playbook) -> Vec<CollisionView> {
    engine::playbook::collisions(playbook)
        .iter()
        .map(|one| CollisionView { stage: one.stage.code(), code: one.what.key(), message: collision(l, one) })
        .collect()
}

/// One difference in words.
pub fn change(l: &L, difference: &Difference) -> ChangeView {
    let only_words = difference.what.only_words();
    let (what, old, new) = match &difference.what {
        What::Name { old, new } => (l.t("playbooks-name").to_owned(), Some(both(old)), Some(both(new))),
        What::About { old, new } => (l.t("playbooks-about").to_owned(), words_of(l, old), words_of(l, new)),
        What::Weight { pillar: of, old, new } => (
            pillar(l, *of),
            valued(l, old.as_ref(), only_words, |n| l.int(n.into())),
            valued(l, new.as_ref(), only_words, |n| l.int(n.into())),
        ),
        What::Setting { setting: of, old, new } => (
            setting(l, *of),
            valued(l, old.as_ref(), only_words, |n| number(l, *of, n)),
            valued(l, new.as_ref(), only_words, |n| number(l, *of, n)),
        ),
        What::Perk { old, new } => {
            (l.t("playbooks-perk").to_owned(), old.as_ref().map(|t| text(l, t).to_owned()), new.as_ref().map(|t| text(l, t).to_owned()))
        }
        What::Gate { old, new } => {
            let said = |g: &Gate| if only_words { text(l, &g.why).to_owned() } else { gate(l, g) };
            (l.t("playbooks-gate-one").to_owned(), old.as_ref().map(said), new.as_ref().map(said))
        }
    };
    ChangeView { stage: difference.stage.map(Stage::code), what, old, new, only_words }
}

fn both(text: &Text) -> String {
    if text.en == text.ru { text.en.clone() } else { format!("{} / {}", text.en, text.ru) }
}

fn words_of(l: &L, words: &Text) -> Option<String> {
    let words = text(l, words);
    (!words.is_empty()).then(|| words.to_owned())
}

/// The number; or the reason, where only that differs.
fn valued(l: &L, value: Option<&Value>, only_words: bool, said: impl Fn(i32) -> String) -> Option<String> {
    value.map(|v| if only_words { text(l, &v.why).to_owned() } else { said(v.number) })
}

#[cfg(test)]
mod tests {
    use engine::playbook::{Place, Playbook};
    use i18n::Catalogue;

    use super::*;

    fn both_say(of: impl Fn(&L) -> String) -> [String; 2] {
        let catalogue = Catalogue::new();
        [Lang::En, Lang::Ru].map(|lang| of(&catalogue.lang(lang)))
    }

    #[test]
    fn everything_the_engine_names_has_a_name_in_every_language() {
        let catalogue = Catalogue::new();
        for &lang in Lang::all() {
            let l = catalogue.lang(lang);
            for &one in Setting::ALL {
                let (least, most) = one.range();
                for said in [setting(&l, one), setting_help(&l, one), number(&l, one, least), number(&l, one, most)] {
                    assert!(!said.is_empty() && !said.contains("playbooks-"), "{}: {said}", one.code());
                }
            }
            for &one in Measure::ALL {
                for &op in Op::ALL {
                    let said = gate(&l, &Gate { measure: one, op, value: 1.0, why: Text::default() });
                    assert!(said.contains(&measure(&l, one)), "{said}");
                }
            }
            for &one in Pillar::ALL {
                assert!(!pillar(&l, one).contains("playbooks-"), "{}", one.code());
            }
            for &one in Autonomy::ALL {
                assert!(!autonomy(&l, one.level()).contains("playbooks-"), "{}", one.code());
            }
        }
        assert!(catalogue.missing().is_empty(), "{:?}", catalogue.missing());
    }

    #[test]
    fn a_wrong_line_is_named_with_its_column_and_what_was_meant() {
        let toml = engine::playbook::PRESETS[0].toml.replacen("fatigue_cap", "fatige_cap", 1);
        let problems = Playbook::from_toml(&toml).expect_err("a key that means nothing");
        let line = toml.lines().position(|line| line.starts_with("fatige_cap")).expect("it is there") + 1;
        let [en, ru] = both_say(|l| problem(l, &problems[0]));
        assert_eq!(
            en,
            format!("Line {line}, column 1: Foundation · fatige_cap: nothing is called “fatige_cap”; perhaps “fatigue_cap” was meant")
        );
        assert_eq!(
            ru,
            format!("Строка {line}, столбец 1: Основа · fatige_cap: ключа «fatige_cap» нет; возможно, имелся в\u{a0}виду «fatigue_cap»")
        );
    }

    #[test]
    fn values_are_named_in_the_middle_of_a_sentence() {
        let alone = Problem {
            place: Some(Place { line: 1_204, column: 3 }),
            path: "deepening.check_in_ideal_days".into(),
            what: Wrong::Alone { with: Setting::CheckInLatest },
        };
        let [en, ru] = both_say(|l| problem(l, &alone));
        assert!(en.starts_with("Line 1204, column 3: Deepening · "), "{en}");
        assert!(ru.starts_with("Строка 1204, столбец 3: Углубление · "), "{ru}");
    }

    #[test]
    fn a_guarantee_over_the_cap_says_how_both_can_hold() {
        let mut playbook = Playbook::from_toml(engine::playbook::PRESETS[0].toml).expect("the default reads");
        let why = Text { en: "Because".into(), ru: "Потому".into() };
        playbook.stage_mut(Stage::Expansion).set(Setting::ProjectsGuaranteed, Some(Value { number: 6, why: why.clone() }));
        playbook.stage_mut(Stage::Expansion).set(Setting::FatigueCap, Some(Value { number: 4, why }));
        let said = |l: &L| {
            let found = engine::playbook::collisions(&playbook);
            let one = found.iter().find(|c| c.stage == Stage::Expansion).expect("they collide");
            collision(l, one)
        };
        let [en, ru] = both_say(said);
        assert_eq!(en, "Guarantee 6 exceeds cap 4: two must be work the audience does not see".replace("two", "2"));
        assert!(ru.contains('6') && ru.contains('4') && ru.contains('2'), "{ru}");
    }
}
