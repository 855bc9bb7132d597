//! A playbook as a table of stages and values in the reader's language.

use engine::{
    facts::Stage,
    health::Pillar,
    playbook::{Playbook, Setting},
};
use i18n::L;

use crate::words;

/// The values in the order in which people read them, in groups; each group by the key of its heading.
pub(super) const GROUPS: [(&str, &[Setting]); 4] = [
    ("playbooks-group-work", &[Setting::CollaborationsMin, Setting::CollaborationsMax, Setting::FatigueCap, Setting::ProjectsGuaranteed]),
    (
        "playbooks-group-talk",
        &[Setting::CheckInIdeal, Setting::CheckInLatest, Setting::Review, Setting::Planning, Setting::ContactsAWeek, Setting::AsksPerGift],
    ),
    ("playbooks-group-duty", &[Setting::ResultsDue, Setting::AnswerDue, Setting::BriefLead, Setting::RevisionRounds]),
    ("playbooks-group-trust", &[Setting::Autonomy, Setting::FirstLook, Setting::RateStep]),
];

/// Everything a playbook says, ready to be shown.
pub struct Sheet {
    pub groups: Vec<Group>,
    pub ways: Vec<Way>,
    pub perks: Vec<(String, Vec<String>)>,
    /// The name of each pillar, and how much it weighs.
    pub weights: Vec<(String, Cell)>,
}

pub struct Group {
    pub title: String,
    pub rows: Vec<Row>,
}

pub struct Row {
    pub name: String,
    pub help: String,
    /// One for each stage, under its name.
    pub cells: Vec<(String, Option<Cell>)>,
}

/// A value and its reason.
pub struct Cell {
    pub value: String,
    pub why: String,
}

/// What leads from one stage to the next.
pub struct Way {
    pub from: String,
    pub to: String,
    /// Conditions, each with its reason.
    pub gates: Vec<(String, String)>,
}

/// Number and name of each growing stage.
pub fn stages(l: &L) -> Vec<(usize, String)> {
    (1..).zip(Stage::GROWING).map(|(n, stage)| (n, words::stage(l, stage))).collect()
}

impl Sheet {
    pub fn of(l: &L, playbook: &Playbook) -> Self {
        let groups = GROUPS.iter().map(|&(key, settings)| Group { title: l.t(key).to_owned(), rows: rows(l, playbook, settings) });
        let ways = Stage::GROWING.into_iter().filter_map(|stage| way(l, playbook, stage)).collect();
        let perks = Stage::GROWING.into_iter().map(|stage| {
            let perks = playbook.stage(stage).perks.iter().map(|perk| words::text(l, perk).to_owned()).collect();
            (words::stage(l, stage), perks)
        });
        let weights = Pillar::ALL.iter().filter_map(|&pillar| {
            let value = playbook.weights.get(pillar as usize)?.as_ref()?;
            Some((words::pillar(l, pillar), Cell { value: l.int(value.number.into()), why: words::text(l, &value.why).to_owned() }))
        });
        Self {
            groups: groups.filter(|group| !group.rows.is_empty()).collect(),
            ways,
            perks: perks.filter(|(_, perks): &(String, Vec<String>)| !perks.is_empty()).collect(),
            weights: weights.collect(),
        }
    }
}

/// Values that no stage has are left out.
fn rows(l: &L, playbook: &Playbook, settings: &[Setting]) -> Vec<Row> {
    let row = |&setting: &Setting| {
        let cells: Vec<_> = Stage::GROWING.iter().map(|&stage| (words::stage(l, stage), cell(l, playbook, stage, setting))).collect();
        cells.iter().any(|(_, cell)| cell.is_some()).then(|| Row {
            name: words::setting(l, setting),
            help: words::setting_help(l, setting),
            cells,
        })
    };
    settings.iter().filter_map(row).collect()
}

fn cell(l: &L, playbook: &Playbook, stage: Stage, setting: Setting) -> Option<Cell> {
    let value = playbook.stage(stage).get(setting)?;
    Some(Cell { value: words::number(l, setting, value.number), why: words::text(l, &value.why).to_owned() })
}

fn way(l: &L, playbook: &Playbook, stage: Stage) -> Option<Way> {
    let gates = &playbook.stage(stage).gates;
    let next = stage.next()?;
    let said = gates.iter().map(|gate| (words::gate(l, gate), words::text(l, &gate.why).to_owned())).collect();
    (!gates.is_empty()).then(|| Way { from: words::stage(l, stage), to: words::stage(l, next), gates: said })
}
