//! A partnership from the first letter to where it stands today.

use jiff::civil::Date;

use crate::creator::{Made, day_between, days_before};
use crate::deck::Deck;
use crate::events::{self, Talk};
use crate::judgement::Judge;
use crate::material::{LANGS, index, texts};
use crate::model::*;
use crate::rng::Rng;
use crate::voice::inflect;
use crate::workspace::{home_of, managers};

const REASONED: [&str; 5] = ["prospect", "foundation", "deepening", "expansion", "paused"];
const ENDINGS: [(EndReason, &str); 5] = [
    (EndReason::Theirs, "ended_theirs"),
    (EndReason::Product, "ended_product"),
    (EndReason::Mutual, "ended_mutual"),
    (EndReason::MarketRule, "ended_market_rule"),
    (EndReason::Ours, "ended_ours"),
];

/// Makes partnerships.
pub struct Relations {
    judge: Judge,
    talk: Talk,
    /// By place in [`REASONED`], then by language.
    reasons: Vec<[Deck<Text>; 2]>,
}

impl Relations {
    pub fn new() -> Self {
        let table = include_str!("../data/stages.txt");
        let reasons = REASONED.iter().map(|stage| LANGS.map(|lang| Deck::new(texts(table, &[stage, lang.code()])))).collect();
        Relations { judge: Judge::new(), talk: Talk::new(), reasons }
    }

    pub fn partnership(&mut self, rng: &mut Rng, made: &Made, brand: &'static str, manager: &'static str, today: Date) -> Partnership {
        let creator = &made.creator;
        let latest = creator.created_on.max(days_before(today, 20));
        let created_on = day_between(rng, creator.created_on, latest.min(days_after(creator.created_on, 30)));
        let path = path(rng, days(created_on, today));
        let stage = *path.last().expect("a path has its first stage");
        let lang = home_of(manager).1;
        let ended = (stage == Stage::Ended).then(|| if rng.chance(12) { None } else { Some(rng.below(ENDINGS.len() as u64) as usize) });

        let mut events = vec![events::beginning(rng, created_on, manager)];
        let changed = dates(rng, created_on, today, path.len() - 1);
        let mut stage_reason = None;
        for (pair, on) in path.windows(2).zip(&changed) {
            let words = self.reason(rng, pair[1], ended.flatten(), lang).map(|text| Words { lang, text: inflect(text, made.gender) });
            stage_reason.clone_from(&words);
            events.push(Event { on: *on, by: Some(manager), kind: EventKind::StageChanged { from: pair[0], to: pair[1] }, words });
        }
        if path.len() == 1 && rng.chance(70) {
            stage_reason = self.reason(rng, Stage::Prospect, None, lang).map(|text| Words { lang, text: inflect(text, made.gender) });
        }
        let since = path.iter().position(|stage| *stage == Stage::Foundation).map(|at| {
            let next = changed.get(at).copied().unwrap_or(today);
            day_between(rng, changed[at - 1], next.min(days_after(changed[at - 1], 40)))
        });
        if let Some(on) = since {
            events.push(Event { on, by: Some(manager), kind: EventKind::FirstCollaboration, words: None });
        }

        let last = if matches!(stage, Stage::Ended | Stage::Paused) { changed.last().copied().unwrap_or(today) } else { today };
        self.converse(rng, &mut events, created_on, last, manager);
        events.extend(events::of_creator(rng, creator, created_on, last, manager));
        let tier = self.tier(rng, &mut events, since, last, manager);
        hand_over(rng, &mut events, created_on, last, manager);
        let assessments = self.assessments(rng, &mut events, made, created_on, last, manager);
        let potential = self.potential(rng, &mut events, made, stage, (created_on, last), manager);
        events.sort_by_key(|event| event.on);

        Partnership {
            creator: creator.key,
            brand,
            manager: (stage != Stage::Prospect || rng.chance(85)).then_some(manager),
            stage,
            stage_reason,
            ended: ended.map(|reason| reason.map_or(EndReason::Unknown, |at| ENDINGS[at].0)),
            role: role(rng, stage),
            tier,
            potential,
            since,
            events,
            assessments,
            created_on,
        }
    }

    fn reason(&mut self, rng: &mut Rng, stage: Stage, ended: Option<usize>, lang: Lang) -> Option<Text> {
        if stage == Stage::Ended {
            let texts = texts(include_str!("../data/stages.txt"), &[ENDINGS[ended?].1, lang.code()]);
            return Some(rng.pick(&texts).clone());
        }
        let at = REASONED.iter().position(|code| *code == stage.code())?;
        Some(self.reasons[at][index(lang)].deal(rng))
    }

    /// Two conversations at first, then about one in two months.
    fn converse(&mut self, rng: &mut Rng, events: &mut Vec<Event>, first: Date, last: Date, manager: &'static str) {
        let count = (2 + days(first, last) / 60).min(14);
        for _ in 0..rng.between(1, count) {
            let by = if rng.chance(85) { manager } else { *rng.pick(&managers(home_of(manager).0)) };
            let on = day_between(rng, first, last);
            events.push(self.talk.event(rng, on, by));
        }
    }

    fn tier(&mut self, rng: &mut Rng, events: &mut Vec<Event>, since: Option<Date>, last: Date, by: &'static str) -> Option<&'static str> {
        let since = since.filter(|_| rng.chance(80))?;
        let to = *rng.pick(&["round", "season", "season", "project"]);
        let on = day_between(rng, since.min(last), last);
        events.push(Event { on, by: Some(by), kind: EventKind::TierChanged { from: None, to }, words: None });
        Some(to)
    }

    fn assessments(&mut self, rng: &mut Rng, events: &mut Vec<Event>, made: &Made, first: Date, last: Date, manager: &'static str) -> Vec<Assessment> {
        let mut found: Vec<Assessment> = Vec::new();
        if rng.chance(64) {
            let on = day_between(rng, first, last);
            found.push(self.judge.assessment(rng, made, manager, on, 4));
        }
        if !found.is_empty() && rng.chance(34) {
            let other = if rng.chance(50) { "US" } else { "RU" };
            let by = *managers(other).iter().find(|one| **one != manager).expect("each market has two managers");
            let on = day_between(rng, first, last);
            found.push(self.judge.assessment(rng, made, by, on, 3));
        }
        found.sort_by_key(|assessment| assessment.on);
        events.extend(found.iter().map(|assessment| Event { on: assessment.on, by: Some(assessment.by), kind: EventKind::Assessed, words: assessment.summary.clone() }));
        found
    }

    fn potential(&mut self, rng: &mut Rng, events: &mut Vec<Event>, made: &Made, stage: Stage, (first, last): (Date, Date), by: &'static str) -> Option<Potential> {
        if rng.chance(30) {
            return None;
        }
        let on = day_between(rng, first, last);
        let potential = self.judge.potential(rng, made.gender, stage, by, on);
        events.push(Event { on, by: Some(by), kind: EventKind::PotentialSet { kind: potential.kind }, words: Some(potential.reason.clone()) });
        Some(potential)
    }
}

fn hand_over(rng: &mut Rng, events: &mut Vec<Event>, first: Date, last: Date, manager: &'static str) {
    if days(first, last) > 200 && rng.chance(28) {
        let from = managers(home_of(manager).0).into_iter().find(|one| *one != manager);
        let on = day_between(rng, first, last);
        events.push(Event { on, by: Some("helen"), kind: EventKind::ManagerChanged { from, to: manager }, words: None });
    }
}

fn role(rng: &mut Rng, stage: Stage) -> Option<Role> {
    match stage {
        Stage::Expansion => Some(if rng.chance(60) { Role::Advisor } else { Role::Ambassador }),
        Stage::Deepening if rng.chance(20) => Some(Role::Ambassador),
        _ => None,
    }
}

/// The stages passed, as far as the days since the first letter allow.
fn path(rng: &mut Rng, days: u64) -> Vec<Stage> {
    use Stage::{Deepening, Ended, Expansion, Foundation, Paused, Prospect};
    let mut path = vec![Prospect];
    if days < 45 || rng.chance(22) {
        if days > 120 && rng.chance(20) {
            path.push(Ended);
        }
        return path;
    }
    path.push(Foundation);
    if days > 320 && rng.chance(58) {
        path.push(Deepening);
        if days > 700 && rng.chance(45) {
            path.push(Expansion);
        }
    }
    if days > 150 {
        match rng.below(100) {
            0..9 => path.push(Paused),
            9..18 => path.push(Ended),
            _ => {}
        }
    }
    path
}

/// So many dates in order, spread between two days.
fn dates(rng: &mut Rng, first: Date, last: Date, count: usize) -> Vec<Date> {
    let step = days(first, last) as i64 / (count as i64 + 1);
    (1..=count as i64)
        .map(|nth| {
            let shift = rng.below(step as u64 / 2 + 1) as i64 - step / 4;
            days_before(last, (days(first, last) as i64 - step * nth - shift).max(0))
        })
        .collect()
}

fn days(first: Date, last: Date) -> u64 {
    first.until(last).map_or(0, |span| span.get_days()).max(0) as u64
}

fn days_after(day: Date, count: i64) -> Date {
    days_before(day, -count)
}
