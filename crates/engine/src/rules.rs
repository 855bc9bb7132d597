//! Rules: each looks at the facts for one thing and raises a step for it.
//!
//! A rule is an entry in a table, so a slice adds its own by handing its table to [`Registry::with`] and touches no other
//! rule. Rules see the day only through [`Day`], which is why the next change of all advice is known without asking them.

pub(crate) mod check_ins;
mod commitments;
mod contact_risks;
mod growth;
mod moments;
mod people_risks;
mod promises;
mod rest_risks;

use jiff::civil::Date;
use stats::calendar::plus_days;

use crate::{
    day::Day,
    facts::{Facts, Stage},
    health::Part,
    playbook::{Applied, Policy, Setting},
    step::{Cause, Group, Step, Urgency},
};

/// What a rule looks at.
#[derive(Clone, Copy, Debug)]
pub struct Cx<'a> {
    pub facts: &'a Facts,
    pub policy: Policy<'a>,
    pub day: &'a Day,
    /// The growing stage whose part of the playbook holds.
    pub stage: Stage,
}

impl<'a> Cx<'a> {
    pub fn new(facts: &'a Facts, policy: Policy<'a>, day: &'a Day) -> Self {
        Self { facts, policy, day, stage: facts.standing.growing() }
    }

    /// The playbook's value in force.
    pub fn get(&self, setting: Setting) -> Option<Applied> {
        self.policy.get(self.stage, setting)
    }

    pub fn number(&self, setting: Setting) -> Option<i32> {
        self.get(setting).map(|a| a.number)
    }

    /// The day from which is counted what has never happened: the first collaboration, or the day it came to its stage.
    pub fn began(&self) -> Date {
        self.facts.standing.started.map_or(self.facts.standing.since, |started| started.min(self.facts.standing.since))
    }
}

/// At which stages a rule holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Even when paused or ended: what is owed stays owed.
    Always,
    /// At every growing stage.
    Growing,
    /// From foundation on.
    Active,
}

impl Holds {
    fn at(self, stage: Stage) -> bool {
        match self {
            Self::Always => true,
            Self::Growing => stage.is_growing(),
            Self::Active => Stage::ACTIVE.contains(&stage),
        }
    }
}

/// Whether doing the step means writing to the creator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reaches {
    /// No: it can be done on any day.
    Nobody,
    /// Yes, on a day of its own, such as a birthday. It waits for the end of a pause.
    OnTheDay,
    /// Yes, and its day moves past holidays, days away and days off. It waits for the end of a pause.
    OnAGoodDay,
}

/// A rule.
#[derive(Debug)]
pub struct Rule {
    /// What its steps are kept under. It never changes its meaning.
    pub code: &'static str,
    pub group: Group,
    pub holds: Holds,
    pub reaches: Reaches,
    /// The part of health that doing its steps lifts.
    pub lifts: Option<Part>,
    /// The one primary action.
    pub action: &'static str,
    /// The key that says what settles it.
    pub settled_by: &'static str,
    /// The keys of its sentences when it is soon, due and broken.
    pub says: [&'static str; 3],
    /// The arguments that each of those sentences gets.
    pub args: &'static [&'static str],
    pub evaluate: fn(&Cx<'_>, &mut Found<'_>),
}

/// When a step is there, and how pressing it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// From when it is shown.
    pub shown: Date,
    pub due: Date,
    /// The last day on which nothing is broken; none where nothing can be.
    pub last: Option<Date>,
}

impl Times {
    /// Shown so many days before its day, never broken.
    pub fn ahead(due: Date, days: i32) -> Self {
        Self { shown: plus_days(due, -days), due, last: None }
    }

    /// The same, broken once that day has passed.
    pub fn last(self, day: Date) -> Self {
        Self { last: Some(day), ..self }
    }
}

/// Takes the steps of one rule.
#[derive(Debug)]
pub struct Found<'a> {
    pub(crate) rule: &'static Rule,
    pub(crate) steps: &'a mut Vec<Step>,
}

impl Found<'_> {
    /// A step for a cause, to which the rule adds its words and evidence; none when it is not to be shown today.
    pub fn raise(&mut self, cx: &Cx<'_>, cause: Cause, times: Times) -> Option<&mut Step> {
        let Times { shown, due, last } = self.settle(cx, times)?;
        if !cx.day.reached(shown) {
            return None;
        }
        let urgency = match last {
            Some(last) if cx.day.passed(last) => Urgency::Broken,
            _ if cx.day.reached(due) => Urgency::Due,
            _ => Urgency::Soon,
        };
        let [soon, at_its_day, broken] = self.rule.says;
        let says = match urgency {
            Urgency::Soon => soon,
            Urgency::Due => at_its_day,
            Urgency::Broken => broken,
        };
        self.steps.push(Step {
            rule: self.rule.code.into(),
            group: self.rule.group,
            stage: cx.facts.standing.stage,
            cause,
            urgency,
            due,
            since: due,
            says: says.into(),
            args: Vec::new(),
            action: self.rule.action.into(),
            rests_on: None,
            lifts: self.rule.lifts,
            evidence: Vec::new(),
        });
        self.steps.last_mut()
    }

    /// The times that the creator's days leave: none while contact is paused.
    fn settle(&self, cx: &Cx<'_>, times: Times) -> Option<Times> {
        if self.rule.reaches == Reaches::Nobody {
            return Some(times);
        }
        let again = cx.facts.creator.no_contact_before;
        if again.is_some_and(|again| !cx.day.reached(again)) {
            return None;
        }
        if self.rule.reaches == Reaches::OnTheDay {
            return Some(times);
        }
        let due = cx.facts.creator.good_day(times.due);
        let moved = stats::calendar::days_between(times.due, due);
        Some(Times { due, shown: times.shown, last: times.last.map(|last| cx.facts.creator.good_day(last.max(plus_days(last, moved)))) })
    }
}

/// All the rules that the application knows, in the order in which they are asked.
#[derive(Clone, Debug)]
pub struct Registry {
    tables: Vec<&'static [Rule]>,
}

impl Default for Registry {
    /// The rules of the engine itself.
    fn default() -> Self {
        Self {
            tables: vec![
                promises::RULES,
                commitments::RULES,
                check_ins::RULES,
                rest_risks::RULES,
                contact_risks::RULES,
                people_risks::RULES,
                growth::RULES,
                moments::RULES,
            ],
        }
    }
}

impl Registry {
    /// With the rules of a slice. A code that is there already is a mistake of whoever put the tables together.
    ///
    /// # Panics
    /// When two rules have one code.
    #[must_use]
    pub fn with(mut self, table: &'static [Rule]) -> Self {
        for rule in table {
            assert!(self.rule(rule.code).is_none(), "two rules are called {}", rule.code);
        }
        self.tables.push(table);
        self
    }

    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> + '_ {
        self.tables.iter().flat_map(|table| table.iter())
    }

    pub fn rule(&self, code: &str) -> Option<&'static Rule> {
        self.rules().find(|rule| rule.code == code)
    }

    /// Asks every rule that holds at the stage, and puts the steps in the order of Today.
    pub fn steps(&self, cx: &Cx<'_>, steps: &mut Vec<Step>) {
        steps.clear();
        for rule in self.rules().filter(|rule| rule.holds.at(cx.facts.standing.stage)) {
            (rule.evaluate)(cx, &mut Found { rule, steps });
        }
        steps.sort_by_key(|step| step.order());
    }
}
