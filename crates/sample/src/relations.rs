//! A partnership from the first letter to where it stands today.

use jiff::civil::Date;

use crate::course::{self, Course};
use crate::creator::{Made, day_between, days_before, days_between};
use crate::deck::Deck;
use crate::events::{self, Talk};
use crate::judgement::Judge;
use crate::material::{LANGS, index, texts};
use crate::model::*;
use crate::people::Gender;
use crate::rng::Rng;
use crate::together::{Together, Years, together};
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
        let course = match made.story {
            Some(story) => course::told(rng, story, today),
            None => course::drawn(rng, created_on, today),
        };
        let stage = course.stage();
        let ended = (stage == Stage::Ended).then(|| (!rng.chance(12)).then(|| rng.below(ENDINGS.len() as u64) as usize));
        let last = if matches!(stage, Stage::Ended | Stage::Paused) { course.changed.last().copied().unwrap_or(today) } else { today };
        let span = (created_on, last);

        let mut events = vec![events::beginning(rng, created_on, manager)];
        let stage_reason = self.climb(rng, &mut events, made.gender, &course, ended.flatten(), manager);
        self.converse(rng, &mut events, span, manager);
        events.extend(events::of_creator(rng, creator, created_on, last, manager));
        let tier = tier(rng, &mut events, course.since, last, manager);
        hand_over(rng, &mut events, span, manager);
        let assessments = self.assessments(rng, &mut events, made, span, course.since, manager);
        let potential = self.potential(rng, &mut events, made, stage, span, manager);
        events.sort_by_key(|event| event.on);
        let since = course.since;
        let Together { work, guarantees, pledges } =
            together(&Years { creator: creator.key, brand, manager, stage, created_on, since, last, today });

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
            since: course.since,
            events,
            assessments,
            work,
            guarantees,
            pledges,
            created_on,
        }
    }

    /// Tells the stages passed, and returns why the present one was set.
    fn climb(
        &mut self,
        rng: &mut Rng,
        events: &mut Vec<Event>,
        gender: Gender,
        course: &Course,
        ended: Option<usize>,
        manager: &'static str,
    ) -> Option<Words> {
        let lang = home_of(manager).1;
        let mut why = |rng: &mut Rng, stage| {
            let written = stage == Stage::Ended || rng.chance(70);
            let text = if written { self.reason(rng, stage, ended, lang) } else { None };
            text.map(|text| Words { lang, text: inflect(text, gender) })
        };
        let mut latest = None;
        for (pair, on) in course.path.windows(2).zip(&course.changed) {
            latest = why(rng, pair[1]);
            let kind = EventKind::StageChanged { from: pair[0], to: pair[1] };
            events.push(Event { on: *on, by: Some(manager), kind, words: latest.clone() });
        }
        if let Some(on) = course.since {
            events.push(Event { on, by: Some(manager), kind: EventKind::FirstCollaboration, words: None });
        }
        if course.path.len() == 1 { why(rng, Stage::Prospect) } else { latest }
    }

    fn reason(&mut self, rng: &mut Rng, stage: Stage, ended: Option<usize>, lang: Lang) -> Option<Text> {
        if stage == Stage::Ended {
            let texts = texts(include_str!("../data/stages.txt"), &[ENDINGS[ended?].1, lang.code()]);
            return Some(rng.pick(&texts).clone());
        }
        let at = REASONED.iter().position(|code| *code == stage.code())?;
        Some(self.reasons[at][index(lang)].deal(rng))
    }

    /// Two conversations at first, then about one in four months worth writing down.
    fn converse(&mut self, rng: &mut Rng, events: &mut Vec<Event>, (first, last): (Date, Date), manager: &'static str) {
        let count = (2 + days_between(first, last) / 120).min(8);
        for _ in 0..rng.between(1, count) {
            let by = if rng.chance(85) { manager } else { *rng.pick(&managers(home_of(manager).0)) };
            let on = day_between(rng, first, last);
            events.push(self.talk.event(rng, on, by));
        }
    }

    fn assessments(
        &mut self,
        rng: &mut Rng,
        events: &mut Vec<Event>,
        made: &Made,
        (first, last): (Date, Date),
        since: Option<Date>,
        manager: &'static str,
    ) -> Vec<Assessment> {
        let mut found: Vec<Assessment> = Vec::new();
        if rng.chance(64) {
            let on = day_between(rng, first, last);
            found.push(self.judge.assessment(rng, made, manager, (on, since), 4));
        }
        if !found.is_empty() && rng.chance(34) {
            let other = if rng.chance(50) { "US" } else { "RU" };
            let by = *managers(other).iter().find(|one| **one != manager).expect("each market has two managers");
            let on = day_between(rng, first, last);
            found.push(self.judge.assessment(rng, made, by, (on, since), 3));
        }
        found.sort_by_key(|assessment| assessment.on);
        events.extend(found.iter().map(|assessment| Event {
            on: assessment.on,
            by: Some(assessment.by),
            kind: EventKind::Assessed,
            words: assessment.summary.clone(),
        }));
        found
    }

    fn potential(
        &mut self,
        rng: &mut Rng,
        events: &mut Vec<Event>,
        made: &Made,
        stage: Stage,
        (first, last): (Date, Date),
        by: &'static str,
    ) -> Option<Potential> {
        if rng.chance(30) {
            return None;
        }
        let on = day_between(rng, first, last);
        let potential = self.judge.potential(rng, made.gender, stage, by, on);
        events.push(Event {
            on,
            by: Some(by),
            kind: EventKind::PotentialSet { kind: potential.kind },
            words: Some(potential.reason.clone()),
        });
        Some(potential)
    }
}

fn tier(rng: &mut Rng, events: &mut Vec<Event>, since: Option<Date>, last: Date, by: &'static str) -> Option<&'static str> {
    let since = since.filter(|_| rng.chance(80))?;
    let to = *rng.pick(&["round", "season", "season", "project"]);
    let on = day_between(rng, since.min(last), last);
    events.push(Event { on, by: Some(by), kind: EventKind::TierChanged { from: None, to }, words: None });
    Some(to)
}

fn hand_over(rng: &mut Rng, events: &mut Vec<Event>, (first, last): (Date, Date), manager: &'static str) {
    if days_between(first, last) > 200 && rng.chance(28) {
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

fn days_after(day: Date, count: i64) -> Date {
    days_before(day, -count)
}
