//! The fields of the editor: a playbook as what a form holds, and back. Names of fields are the paths of values, with rows of gates
//! and perks numbered: `deepening.fatigue_cap`, `deepening.fatigue_cap.en`, `deepening.gates.2.measure`.

use engine::{
    facts::{Autonomy, Stage},
    health::Pillar,
    playbook::{Gate, Measure, MeasureKind, Op, Playbook, Problem, Setting, Text, Unit, Value, Wrong},
};
use i18n::L;
use kernel::{Problems, web::FormData};

use crate::words;

pub(super) type Pairs = Vec<(String, String)>;

/// How many gates or perks a stage may have.
pub(super) const ROWS: usize = 30;

/// What the form shows of a playbook.
pub(super) fn shown(l: &L, playbook: &Playbook) -> Pairs {
    let mut pairs = Pairs::new();
    both(&mut pairs, "name", &playbook.name);
    both(&mut pairs, "about", &playbook.about);
    for &pillar in Pillar::ALL {
        if let Some(value) = playbook.weights.get(pillar as usize).and_then(Option::as_ref) {
            let field = format!("health.{}", pillar.code());
            both(&mut pairs, &field, &value.why);
            pairs.push((field, value.number.to_string()));
        }
    }
    for stage in Stage::GROWING {
        let plan = playbook.stage(stage);
        for &setting in Setting::ALL {
            if let Some(value) = plan.get(setting) {
                let field = format!("{}.{}", stage.code(), setting.code());
                both(&mut pairs, &field, &value.why);
                pairs.push((field, typed_number(setting, value.number)));
            }
        }
        for (n, perk) in (1..).zip(&plan.perks) {
            both(&mut pairs, &format!("{}.perks.{n}", stage.code()), perk);
        }
        for (n, gate) in (1..).zip(&plan.gates) {
            let row = format!("{}.gates.{n}", stage.code());
            both(&mut pairs, &row, &gate.why);
            pairs.push((format!("{row}.measure"), gate.measure.code().to_owned()));
            pairs.push((format!("{row}.is"), gate.op.code().to_owned()));
            pairs.push((format!("{row}.value"), words::measured(l, gate.measure, gate.value)));
        }
    }
    pairs
}

fn both(pairs: &mut Pairs, field: &str, text: &Text) {
    pairs.push((format!("{field}.en"), text.en.clone()));
    pairs.push((format!("{field}.ru"), text.ru.clone()));
}

fn typed_number(setting: Setting, number: i32) -> String {
    match setting.unit() {
        Unit::Level => Autonomy::of_level(number).map_or("", Autonomy::code).to_owned(),
        Unit::Times | Unit::Days | Unit::Hours | Unit::Percent => number.to_string(),
    }
}

/// How many rows of a kind (`gates`, `perks`) a stage of the form has.
pub(super) fn rows(has: impl Fn(&str) -> bool, stage: Stage, kind: &str) -> usize {
    (1..=ROWS).take_while(|n| has(&format!("{}.{kind}.{n}.en", stage.code()))).count()
}

/// The form with a row more or a row less, as a button asked: `add:gates:deepening`, `drop:perks:foundation:2`.
pub(super) fn acted(form: &FormData, act: &str) -> Option<Pairs> {
    let mut parts = act.split(':');
    let (verb, kind, stage) = (parts.next()?, parts.next()?, Stage::parse(parts.next()?)?);
    if !matches!(kind, "gates" | "perks") {
        return None;
    }
    let count = rows(|name| form.has(name), stage, kind);
    let prefix = format!("{}.{kind}.", stage.code());
    let mut pairs = form.pairs().to_vec();
    match verb {
        "add" if count < ROWS => {
            let last = if kind == "gates" { &["measure", "is", "value", "en", "ru"][..] } else { &["en", "ru"] };
            pairs.extend(last.iter().map(|part| (format!("{prefix}{}.{part}", count + 1), String::new())));
        }
        "drop" => {
            let gone: usize = parts.next()?.parse().ok()?;
            pairs = pairs.into_iter().filter_map(|(name, value)| Some((closed_up(name, &prefix, gone)?, value))).collect();
        }
        _ => return None,
    }
    Some(pairs)
}

/// A field's name once row `gone` is taken out: that row's own have none.
fn closed_up(name: String, prefix: &str, gone: usize) -> Option<String> {
    let Some((n, part)) = name.strip_prefix(prefix).and_then(|rest| rest.split_once('.')) else { return Some(name) };
    match n.parse::<usize>() {
        Ok(n) if n == gone => None,
        Ok(n) if n > gone => Some(format!("{prefix}{}.{part}", n - 1)),
        _ => Some(name),
    }
}

/// The playbook that the form describes, and everything wrong with it: under the names of fields for the form, and as problems of
/// the engine's for the list above it.
pub(super) fn read(l: &L, form: &FormData) -> (Playbook, Problems, Vec<(String, String)>) {
    let mut reader = Reader { form, problems: Vec::new() };
    let mut playbook = Playbook { name: reader.text("name"), about: reader.text("about"), ..Playbook::default() };
    for &pillar in Pillar::ALL {
        let value = reader.value(&format!("health.{}", pillar.code()), |raw| raw.parse().ok());
        if let Some(place) = playbook.weights.get_mut(pillar as usize) {
            *place = value;
        }
    }
    let mut places: Vec<(String, String)> = Vec::new();
    for stage in Stage::GROWING {
        for &setting in Setting::ALL {
            let value = reader.value(&format!("{}.{}", stage.code(), setting.code()), |raw| number(setting, raw));
            playbook.stage_mut(stage).set(setting, value);
        }
        reader.perks(stage, &mut playbook, &mut places);
        reader.gates(stage, &mut playbook, &mut places);
    }
    let mut found = reader.problems;
    // A value that could not be read at all is told once.
    let known: Vec<String> = found.iter().map(|(field, _)| field.clone()).collect();
    found.extend(playbook.problems().into_iter().map(|p| (field_of(&p, &places), p)).filter(|(field, _)| !known.contains(field)));
    let mut problems = Problems::none();
    let mut listed = Vec::new();
    for (field, problem) in &found {
        problems.add(field.clone(), words::spoken(l, &problem.what));
        listed.push((field.clone(), words::problem(l, problem)));
    }
    (playbook, problems, listed)
}

/// A number as people type it; freedom by its name.
fn number(setting: Setting, raw: &str) -> Option<i32> {
    match setting.unit() {
        Unit::Level => Autonomy::parse(raw).map(Autonomy::level),
        Unit::Times | Unit::Days | Unit::Hours | Unit::Percent => raw.trim_end_matches('%').trim_end().parse().ok(),
    }
}

/// What a measure is asked to be, as people type it: `2`, `90 %`, `0.9`, `1,1`, `yes`, `да`.
fn measured(measure: Measure, raw: &str) -> Option<f64> {
    let plain: String = raw.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_lowercase().replace(',', ".");
    match measure.kind() {
        MeasureKind::Count => plain.parse::<u32>().ok().map(f64::from),
        MeasureKind::Share => match plain.strip_suffix('%') {
            Some(percent) => percent.parse::<f64>().ok().map(|n| (n * 100.0).round() / 10_000.0),
            None => plain.parse().ok(),
        },
        MeasureKind::Ratio => plain.parse().ok(),
        MeasureKind::YesNo => match plain.as_str() {
            "yes" | "да" | "true" | "1" => Some(1.0),
            "no" | "нет" | "false" | "0" => Some(0.0),
            _ => None,
        },
    }
    .filter(|n: &f64| n.is_finite())
}

struct Reader<'f> {
    form: &'f FormData,
    problems: Vec<(String, Problem)>,
}

impl Reader<'_> {
    fn wrong(&mut self, field: &str, what: Wrong) {
        self.problems.push((field.to_owned(), Problem { place: None, path: field.to_owned(), what }));
    }

    fn text(&self, field: &str) -> Text {
        let one = |language: &str| self.form.text(&format!("{field}.{language}")).replace("\r\n", "\n").trim().to_owned();
        Text { en: one("en"), ru: one("ru") }
    }

    /// Without a number there is no value, whatever its reasons say.
    fn value(&mut self, field: &str, parse: impl Fn(&str) -> Option<i32>) -> Option<Value> {
        let raw = self.form.text(field).trim().to_owned();
        if raw.is_empty() {
            return None;
        }
        let Some(number) = parse(&raw) else {
            self.wrong(field, Wrong::Type { expected: "whole", found: "" });
            return None;
        };
        Some(Value { number, why: self.text(field) })
    }

    /// Rows left empty are no perks.
    fn perks(&mut self, stage: Stage, playbook: &mut Playbook, places: &mut Vec<(String, String)>) {
        for n in 1..=rows(|name| self.form.has(name), stage, "perks") {
            let row = format!("{}.perks.{n}", stage.code());
            let perk = self.text(&row);
            if perk != Text::default() {
                let perks = &mut playbook.stage_mut(stage).perks;
                perks.push(perk);
                places.push((format!("{}.perks[{}]", stage.code(), perks.len()), row));
            }
        }
    }

    fn gates(&mut self, stage: Stage, playbook: &mut Playbook, places: &mut Vec<(String, String)>) {
        for n in 1..=rows(|name| self.form.has(name), stage, "gates") {
            let row = format!("{}.gates.{n}", stage.code());
            if let Some(gate) = self.gate(&row) {
                let gates = &mut playbook.stage_mut(stage).gates;
                gates.push(gate);
                places.push((format!("{}.gates[{}]", stage.code(), gates.len()), row));
            }
        }
    }

    /// A row left empty is no gate.
    fn gate(&mut self, row: &str) -> Option<Gate> {
        let (code, raw) = (self.form.text(&format!("{row}.measure")).to_owned(), self.form.text(&format!("{row}.value")).to_owned());
        let why = self.text(row);
        if code.is_empty() && raw.trim().is_empty() && why == Text::default() {
            return None;
        }
        let Some(measure) = Measure::parse(&code) else {
            self.wrong(&format!("{row}.measure"), Wrong::Missing { key: "measure" });
            return None;
        };
        let op = match self.form.text(&format!("{row}.is")) {
            "" => Op::AtLeast,
            code => Op::parse(code).unwrap_or(Op::AtLeast),
        };
        let Some(value) = measured(measure, &raw) else {
            let expected = match measure.kind() {
                MeasureKind::Count => "whole",
                MeasureKind::Share | MeasureKind::Ratio => "number",
                MeasureKind::YesNo => "yes_or_no",
            };
            self.wrong(&format!("{row}.value"), Wrong::Type { expected, found: "" });
            return None;
        };
        Some(Gate { measure, op, value, why })
    }
}

/// The field at which a problem is shown.
fn field_of(problem: &Problem, places: &[(String, String)]) -> String {
    let row = places.iter().find_map(|(path, row)| {
        let rest = problem.path.strip_prefix(path.as_str())?;
        (rest.is_empty() || rest.starts_with('.')).then(|| format!("{row}{rest}"))
    });
    match (row, &problem.what) {
        (Some(row), Wrong::Contradiction { .. } | Wrong::GateAtTheEnd { .. }) => format!("{row}.measure"),
        (Some(row), _) => row,
        (None, Wrong::Missing { key }) => format!("{}.{key}", problem.path),
        (None, Wrong::NoWeight) => format!("health.{}", Pillar::Predictability.code()),
        (None, _) => problem.path.clone(),
    }
}

#[cfg(test)]
mod tests {
    use engine::playbook::PRESETS;
    use i18n::{Catalogue, Lang};

    use super::*;

    fn form(pairs: Pairs) -> FormData {
        FormData::from_pairs(pairs)
    }

    #[test]
    fn every_preset_comes_back_from_the_form_as_it_was_in_either_language() {
        let catalogue = Catalogue::new();
        for preset in PRESETS {
            let playbook = preset.playbook().expect("a preset reads");
            for &lang in Lang::all() {
                let l = catalogue.lang(lang);
                let (again, problems, _) = read(&l, &form(shown(&l, &playbook)));
                assert!(problems.is_empty(), "{}: {problems:?}", preset.code);
                assert!(again == playbook, "{}: {:?}", preset.code, engine::playbook::compare(&playbook, &again));
            }
        }
    }

    fn with(changes: &[(&str, &str)]) -> Vec<(String, String)> {
        let l = Catalogue::new().lang(Lang::En);
        let mut pairs = shown(&l, &PRESETS[0].playbook().expect("a preset reads"));
        for (name, value) in changes {
            pairs.retain(|(field, _)| field != name);
            pairs.push(((*name).to_owned(), (*value).to_owned()));
        }
        let (_, problems, listed) = read(&l, &form(pairs));
        assert_eq!(problems.all().count(), listed.len());
        problems.all().map(|p| (p.field.clone(), l.msg(&p.message))).collect()
    }

    #[test]
    fn what_is_wrong_is_told_at_its_field() {
        for (changes, field, said) in [
            (&[("deepening.fatigue_cap", "90")][..], "deepening.fatigue_cap", "from 1 to 52"),
            (&[("deepening.fatigue_cap", "four")], "deepening.fatigue_cap", "a whole number belongs here"),
            (&[("deepening.fatigue_cap.ru", " ")], "deepening.fatigue_cap.ru", "this says nothing: write it in both languages"),
            (&[("deepening.review_days", "")], "deepening.review_days", "“review_days” is missing"),
            (
                &[("deepening.review_days", "120")],
                "deepening.review_days",
                "every 120 days is too rare: while you work together there is a review every 92 days at the least",
            ),
            (&[("deepening.collaborations_min", "9")], "deepening.collaborations_min", "9 at least and 4 at most cannot both hold"),
            (
                &[("prospect.check_in_latest_days", "")],
                "prospect.check_in_ideal_days",
                "says nothing without “Check-in at the latest after”",
            ),
            (&[("prospect.gates.2.value", "maybe")], "prospect.gates.2.value", "yes or no belongs here"),
            (&[("foundation.gates.2.value", "140 %")], "foundation.gates.2.value", "from 0 to 1"),
            (&[("prospect.gates.1.measure", "")], "prospect.gates.1.measure", "“measure” is missing"),
            (&[("name.ru", "")], "name.ru", "this says nothing: write it in both languages"),
            (&[("foundation.perks.1.en", "")], "foundation.perks.1.en", "this says nothing: write it in both languages"),
        ] {
            assert_eq!(with(changes), [(field.to_owned(), said.to_owned())], "{changes:?}");
        }
        assert!(with(&[("prospect.contacts_a_week", ""), ("about.en", "Another")]).is_empty(), "a value can be left out");
    }

    #[test]
    fn a_row_left_empty_moves_no_problem_to_its_neighbour() {
        let rows = [
            ("prospect.gates.3.measure", ""),
            ("prospect.gates.3.is", ""),
            ("prospect.gates.3.value", ""),
            ("prospect.gates.3.en", ""),
            ("prospect.gates.3.ru", ""),
            ("prospect.gates.4.measure", "collaborations"),
            ("prospect.gates.4.is", "<="),
            ("prospect.gates.4.value", "0"),
            ("prospect.gates.4.en", "None yet"),
            ("prospect.gates.4.ru", "Пока ни одного"),
        ];
        let said = "no partnership can meet both conditions on “Collaborations so far”";
        assert_eq!(with(&rows), [("prospect.gates.4.measure".to_owned(), said.to_owned())]);
    }

    #[test]
    fn rows_come_and_go_without_script() {
        let pairs = |list: &[(&str, &str)]| list.iter().map(|&(k, v)| (k.to_owned(), v.to_owned())).collect::<Pairs>();
        let two = form(pairs(&[
            ("prospect.perks.1.en", "A"),
            ("prospect.perks.1.ru", "А"),
            ("prospect.perks.2.en", "B"),
            ("prospect.perks.2.ru", "Б"),
            ("foundation.perks.1.en", "C"),
        ]));
        let dropped = acted(&two, "drop:perks:prospect:1").expect("a row is dropped");
        assert_eq!(dropped, pairs(&[("prospect.perks.1.en", "B"), ("prospect.perks.1.ru", "Б"), ("foundation.perks.1.en", "C")]));
        let added = acted(&two, "add:gates:deepening").expect("a row is added");
        assert!(added.contains(&("deepening.gates.1.measure".to_owned(), String::new())));
        for nonsense in ["", "add", "drop:perks:prospect", "grow:perks:prospect", "add:values:prospect", "add:perks:nowhere"] {
            assert!(acted(&two, nonsense).is_none(), "{nonsense}");
        }
    }

    #[test]
    fn a_measure_is_read_as_people_write_it() {
        for (measure, raw, found) in [
            (Measure::Collaborations, "2", Some(2.0)),
            (Measure::Collaborations, "2.5", None),
            (Measure::ResultsShared, "90 %", Some(0.9)),
            (Measure::ResultsShared, "87,5\u{a0}%", Some(0.875)),
            (Measure::ResultsShared, "0.9", Some(0.9)),
            (Measure::LiftMedian, "1,1", Some(1.1)),
            (Measure::WantsMore, "Да", Some(1.0)),
            (Measure::WantsMore, "no", Some(0.0)),
            (Measure::WantsMore, "inf", None),
            (Measure::LiftMedian, "inf", None),
        ] {
            assert_eq!(measured(measure, raw), found, "{raw}");
        }
    }
}
