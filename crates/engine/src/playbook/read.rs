//! A playbook from TOML. Every problem is told at once, each with its line and column; nothing is guessed.

use std::ops::Range;

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::{Gate, Measure, MeasureKind, Op, Place, Playbook, Problem, Setting, StagePlan, Text, Unit, Value, Wrong, check, write::FORMAT};
use crate::{
    facts::{Autonomy, Stage},
    health::Pillar,
};

/// A playbook with every value and long reasons stays far below this.
const MOST_BYTES: usize = 256 * 1024;

type Entry<'a, 'i> = &'a Spanned<DeValue<'i>>;

pub(super) fn playbook(text: &str) -> Result<Playbook, Vec<Problem>> {
    if text.len() > MOST_BYTES {
        return Err(vec![Problem { place: None, path: String::new(), what: Wrong::TooLong { most: MOST_BYTES } }]);
    }
    let mut reader = Reader { text, problems: Vec::new(), places: Vec::new() };
    let (root, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        reader.wrong("", error.span().unwrap_or(0..0), Wrong::Syntax);
    }
    if !errors.is_empty() {
        return Err(reader.problems);
    }
    let playbook = reader.whole(root.get_ref());
    if reader.problems.is_empty() {
        reader.problems = check::playbook(&playbook);
        reader.locate();
    }
    if reader.problems.is_empty() { Ok(playbook) } else { Err(reader.problems) }
}

struct Reader<'t> {
    text: &'t str,
    problems: Vec<Problem>,
    /// Where each value that was read stands, so that a later check can name its line.
    places: Vec<(String, Range<usize>)>,
}

impl Reader<'_> {
    fn wrong(&mut self, path: &str, at: Range<usize>, what: Wrong) {
        let place = Some(place(self.text, at.start));
        self.problems.push(Problem { place, path: path.to_owned(), what });
    }

    /// Gives problems found by path their place: of the value itself, or of the nearest table around it.
    fn locate(&mut self) {
        for problem in &mut self.problems {
            let mut path = problem.path.as_str();
            while problem.place.is_none() {
                problem.place = self.places.iter().find(|(known, _)| known == path).map(|(_, at)| place(self.text, at.start));
                match path.rfind(['.', '[']) {
                    Some(end) => path = &path[..end],
                    None => break,
                }
            }
        }
    }

    fn whole(&mut self, root: &DeTable<'_>) -> Playbook {
        let mut playbook = Playbook::default();
        let known = ["format", "name", "about", "health"].into_iter().chain(Stage::GROWING.map(Stage::code));
        self.only("", root, &known.collect::<Vec<_>>());
        match get(root, "format") {
            Some(entry) => self.format(entry),
            None => self.missing("", 0..0, "format"),
        }
        match get(root, "name").map(|entry| self.both("name", entry)) {
            Some(name) => playbook.name = name,
            None => self.missing("", 0..0, "name"),
        }
        if let Some(entry) = get(root, "about") {
            playbook.about = self.both("about", entry);
        }
        if let Some(entry) = get(root, "health") {
            self.weights(entry, &mut playbook);
        }
        for stage in Stage::GROWING {
            match get(root, stage.code()) {
                Some(entry) => *playbook.stage_mut(stage) = self.plan(stage, entry),
                None => self.missing("", 0..0, stage.code()),
            }
        }
        playbook
    }

    fn format(&mut self, entry: Entry<'_, '_>) {
        if let Some(found) = self.whole_number("format", entry).filter(|&found| found != FORMAT) {
            self.wrong("format", entry.span(), Wrong::Format { found });
        }
    }

    fn weights(&mut self, entry: Entry<'_, '_>, playbook: &mut Playbook) {
        let Some(table) = self.table("health", entry) else { return };
        self.only("health", table, &Pillar::ALL.iter().map(|p| p.code()).collect::<Vec<_>>());
        for &pillar in Pillar::ALL {
            if let Some(entry) = get(table, pillar.code()) {
                let path = format!("health.{}", pillar.code());
                playbook.weights[pillar as usize] = self.value(&path, entry, |reader, at, entry| reader.small(at, entry, (0, 100)));
            }
        }
    }

    fn plan(&mut self, stage: Stage, entry: Entry<'_, '_>) -> StagePlan {
        let mut plan = StagePlan::default();
        let path = stage.code();
        let Some(table) = self.table(path, entry) else { return plan };
        self.places.push((path.to_owned(), entry.span()));
        let known = Setting::ALL.iter().map(|s| s.code()).chain(["perks", "gates"]);
        self.only(path, table, &known.collect::<Vec<_>>());
        for &setting in Setting::ALL {
            if let Some(entry) = get(table, setting.code()) {
                let path = format!("{path}.{}", setting.code());
                plan.set(setting, self.value(&path, entry, |reader, at, entry| reader.number(at, entry, setting)));
            }
        }
        for (path, entry) in self.list(&format!("{path}.perks"), get(table, "perks")) {
            plan.perks.push(self.both(&path, entry));
        }
        for (path, entry) in self.list(&format!("{path}.gates"), get(table, "gates")) {
            plan.gates.extend(self.gate(&path, entry));
        }
        plan
    }

    /// A table with a value and its reason.
    fn value(&mut self, path: &str, entry: Entry<'_, '_>, read: impl Fn(&mut Self, &str, Entry<'_, '_>) -> Option<i32>) -> Option<Value> {
        let table = self.table(path, entry)?;
        self.places.push((path.to_owned(), entry.span()));
        self.only(path, table, &["value", "en", "ru"]);
        let why = self.words(path, table, entry.span());
        let Some(found) = get(table, "value") else {
            self.missing(path, entry.span(), "value");
            return None;
        };
        let number = read(self, &format!("{path}.value"), found)?;
        Some(Value { number, why })
    }

    fn number(&mut self, path: &str, entry: Entry<'_, '_>, setting: Setting) -> Option<i32> {
        match setting.unit() {
            Unit::Level => self.named(path, entry, Autonomy::ALL, Autonomy::code).map(Autonomy::level),
            Unit::Times | Unit::Days | Unit::Hours | Unit::Percent => self.small(path, entry, setting.range()),
        }
    }

    fn gate(&mut self, path: &str, entry: Entry<'_, '_>) -> Option<Gate> {
        let table = self.table(path, entry)?;
        self.places.push((path.to_owned(), entry.span()));
        self.only(path, table, &["measure", "is", "value", "en", "ru"]);
        for key in ["measure", "is", "value"] {
            if get(table, key).is_none() {
                self.missing(path, entry.span(), key);
            }
        }
        let why = self.words(path, table, entry.span());
        let measure = self.named(&format!("{path}.measure"), get(table, "measure")?, Measure::ALL, Measure::code);
        let op = self.named(&format!("{path}.is"), get(table, "is")?, Op::ALL, Op::code);
        let (measure, op) = (measure?, op?);
        let value = self.measured(&format!("{path}.value"), get(table, "value")?, measure)?;
        Some(Gate { measure, op, value, why })
    }

    fn measured(&mut self, path: &str, entry: Entry<'_, '_>, measure: Measure) -> Option<f64> {
        let most = measure.most();
        let found = match (measure.kind(), entry.get_ref()) {
            (MeasureKind::YesNo, DeValue::Boolean(yes)) => Some(f64::from(u8::from(*yes))),
            (MeasureKind::YesNo, _) => return self.mistyped(path, entry, "yes_no"),
            (MeasureKind::Count, _) => self.whole_number(path, entry).map(|n| n as f64),
            (MeasureKind::Share | MeasureKind::Ratio, DeValue::Float(float)) => float.as_str().replace('_', "").parse().ok(),
            (MeasureKind::Share | MeasureKind::Ratio, DeValue::Integer(_)) => self.whole_number(path, entry).map(|n| n as f64),
            (MeasureKind::Share | MeasureKind::Ratio, _) => return self.mistyped(path, entry, "number"),
        }?;
        if (0.0..=most).contains(&found) {
            return Some(found);
        }
        self.wrong(path, entry.span(), Wrong::OutOfRange { least: 0.0, most });
        None
    }

    fn small(&mut self, path: &str, entry: Entry<'_, '_>, (least, most): (i32, i32)) -> Option<i32> {
        let found = self.whole_number(path, entry)?;
        let within = i32::try_from(found).ok().filter(|n| (least..=most).contains(n));
        if within.is_none() {
            self.wrong(path, entry.span(), Wrong::OutOfRange { least: least.into(), most: most.into() });
        }
        within
    }

    fn whole_number(&mut self, path: &str, entry: Entry<'_, '_>) -> Option<i64> {
        let DeValue::Integer(found) = entry.get_ref() else { return self.mistyped(path, entry, "whole") };
        // Too large for 64 bits is too large for everything here.
        Some(i64::from_str_radix(found.as_str(), found.radix()).unwrap_or(i64::MAX))
    }

    /// One of the names there are.
    fn named<T: Copy>(&mut self, path: &str, entry: Entry<'_, '_>, all: &[T], code: fn(T) -> &'static str) -> Option<T> {
        let DeValue::String(name) = entry.get_ref() else { return self.mistyped(path, entry, "text") };
        let found = all.iter().copied().find(|&one| code(one) == name.as_ref());
        if found.is_none() {
            let meant = meant(name, all.iter().map(|&one| code(one)));
            self.wrong(path, entry.span(), Wrong::UnknownName { name: shortened(name), meant });
        }
        found
    }

    fn both(&mut self, path: &str, entry: Entry<'_, '_>) -> Text {
        let Some(table) = self.table(path, entry) else { return Text::default() };
        self.places.push((path.to_owned(), entry.span()));
        self.only(path, table, &["en", "ru"]);
        self.words(path, table, entry.span())
    }

    fn words(&mut self, path: &str, table: &DeTable<'_>, around: Range<usize>) -> Text {
        let mut one = |language: &'static str| match get(table, language) {
            None => {
                self.missing(path, around.clone(), language);
                String::new()
            }
            Some(entry) => {
                let path = format!("{path}.{language}");
                self.places.push((path.clone(), entry.span()));
                match entry.get_ref() {
                    DeValue::String(text) => text.to_string(),
                    _ => self.mistyped(&path, entry, "text").unwrap_or_default(),
                }
            }
        };
        Text { en: one("en"), ru: one("ru") }
    }

    fn list<'a, 'i>(&mut self, path: &str, entry: Option<Entry<'a, 'i>>) -> Vec<(String, Entry<'a, 'i>)> {
        match entry.map(|entry| (entry, entry.get_ref())) {
            None => Vec::new(),
            Some((_, DeValue::Array(array))) => array.iter().enumerate().map(|(i, one)| (format!("{path}[{}]", i + 1), one)).collect(),
            Some((entry, _)) => self.mistyped(path, entry, "list").unwrap_or_default(),
        }
    }

    fn table<'a, 'i>(&mut self, path: &str, entry: Entry<'a, 'i>) -> Option<&'a DeTable<'i>> {
        match entry.get_ref() {
            DeValue::Table(table) => Some(table),
            _ => self.mistyped(path, entry, "table"),
        }
    }

    /// Keys that mean nothing are told, never skipped.
    fn only(&mut self, path: &str, table: &DeTable<'_>, known: &[&'static str]) {
        for key in table.keys().filter(|key| !known.contains(&key.get_ref().as_ref())) {
            let name = key.get_ref();
            let path = if path.is_empty() { name.to_string() } else { format!("{path}.{name}") };
            let meant = meant(name, known.iter().copied());
            self.wrong(&path, key.span(), Wrong::UnknownKey { key: shortened(name), meant });
        }
    }

    fn missing(&mut self, path: &str, around: Range<usize>, key: &'static str) {
        self.wrong(path, around, Wrong::Missing { key });
    }

    fn mistyped<T>(&mut self, path: &str, entry: Entry<'_, '_>, expected: &'static str) -> Option<T> {
        let found = match entry.get_ref() {
            DeValue::String(_) => "text",
            DeValue::Integer(_) => "whole",
            DeValue::Float(_) => "number",
            DeValue::Boolean(_) => "yes_no",
            DeValue::Datetime(_) => "date",
            DeValue::Array(_) => "list",
            DeValue::Table(_) => "table",
        };
        self.wrong(path, entry.span(), Wrong::Type { expected, found });
        None
    }
}

fn get<'a, 'i>(table: &'a DeTable<'i>, key: &str) -> Option<Entry<'a, 'i>> {
    table.iter().find(|(name, _)| name.get_ref() == key).map(|(_, entry)| entry)
}

fn place(text: &str, at: usize) -> Place {
    let before = text.get(..at).unwrap_or(text);
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX - 1) + 1;
    let line_begins = before.rfind('\n').map_or(0, |newline| newline + 1);
    Place { line: count(before.matches('\n').count()), column: count(before[line_begins..].chars().count()) }
}

/// A strange key can be as long as the file; its beginning tells enough.
fn shortened(name: &str) -> String {
    name.chars().take(60).collect()
}

/// The known name that is at most two slips of the keys away.
fn meant(name: &str, known: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    let near = known.map(|one| (slips(name, one), one)).filter(|&(slips, one)| slips <= 2 && slips * 2 < one.len());
    near.min().map(|(_, one)| one)
}

/// Letters to add, take away or change (Levenshtein).
fn slips(a: &str, b: &str) -> usize {
    if a.len() > 80 {
        return usize::MAX;
    }
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, &y) in b.iter().enumerate() {
            let change = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}
