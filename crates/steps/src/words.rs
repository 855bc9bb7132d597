//! The sentences of a step, in the reader's language: what to do, why, by which rule.

use engine::{
    facts::Stage,
    step::{Evidence, Group},
    words,
};
use i18n::{Arg, L};
use jiff::civil::Date;
use stats::calendar::days_between;

use crate::model::Advice;

/// How a sentence speaks of a creator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pronoun {
    She,
    He,
    /// Nobody has said, or something else was said.
    Other,
}

impl Pronoun {
    /// From what stands with the creator: `she/her`, «она».
    pub fn of(said: Option<&str>) -> Self {
        let said = said.unwrap_or_default().to_lowercase();
        let mut words = said.split(|c: char| !c.is_alphabetic());
        match words.find(|w| !w.is_empty()) {
            Some("she" | "her" | "она" | "её" | "ее") => Self::She,
            Some("he" | "him" | "он" | "его") => Self::He,
            _ => Self::Other,
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::She => "she",
            Self::He => "he",
            Self::Other => "other",
        }
    }
}

/// Who reads, on which day, of whom.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    pub l: &'a L,
    pub today: Date,
    pub pronoun: Pronoun,
}

impl Reading<'_> {
    /// What to do. A step of somebody's own says what they wrote; a promise says its own words where they are known.
    pub fn title(&self, rule: &str, advice: &Advice, quote: Option<&str>) -> String {
        if let Some(words) = &advice.words {
            return words.clone();
        }
        match quote {
            Some(words) if matches!(rule, "promise_ours" | "promise_theirs") => words.to_owned(),
            Some(words) => self.l.t2("steps-quoted", "title", self.says(&advice.says, &advice.args), "quote", words),
            None => self.says(&advice.says, &advice.args),
        }
    }

    /// A key of the engine with its arguments.
    pub fn says(&self, key: &str, args: &words::Args) -> String {
        let mut filled: Vec<(String, Arg)> = Vec::with_capacity(args.len() * 2 + 1);
        for (name, value) in args {
            self.fill(name, value, &mut filled);
        }
        self.sentence(key, filled)
    }

    fn sentence(&self, key: &str, mut args: Vec<(String, Arg)>) -> String {
        args.push(("pronoun".into(), self.pronoun.code().into()));
        let args: Vec<(&str, Arg)> = args.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
        self.l.f(key, &args)
    }

    fn fill(&self, name: &str, value: &words::Arg, into: &mut Vec<(String, Arg)>) {
        let shown = match value {
            words::Arg::Int(n) => Arg::Int(*n),
            words::Arg::Number(n) => number(*n),
            words::Arg::Word(word) => Arg::Str(word.to_string()),
            words::Arg::Date(day) => return self.day(name, *day, into),
        };
        into.push((name.to_owned(), shown));
    }

    /// A day, and how far it is from today.
    fn day(&self, name: &str, day: Date, into: &mut Vec<(String, Arg)>) {
        into.push((name.to_owned(), self.l.date_short(day, self.today).into()));
        into.push((format!("{name}_days"), Arg::Int(days_between(day, self.today).unsigned_abs().into())));
    }

    /// A fact that speaks for a step or a pillar.
    pub fn fact(&self, says: &str, on: Option<Date>, count: Option<f64>) -> String {
        let mut args = Vec::with_capacity(4);
        match on {
            Some(day) => self.day("on", day, &mut args),
            None => args.extend([("on".to_owned(), Arg::Str(String::new())), ("on_days".to_owned(), Arg::Int(0))]),
        }
        args.push(("number".to_owned(), count.map_or_else(|| Arg::Str("none".to_owned()), number)));
        self.sentence(says, args)
    }

    /// The same, of a piece of evidence.
    pub fn evidence(&self, evidence: &Evidence) -> String {
        self.fact(&evidence.says, evidence.on, evidence.number)
    }

    /// The one fact that says most: why the step is there.
    pub fn why(&self, advice: &Advice) -> Option<String> {
        advice.evidence.first().map(|first| self.evidence(first))
    }

    /// The rule in one line, with the value that holds at the stage.
    pub fn rule(&self, rule: &str, advice: &Advice, stage: Stage) -> String {
        let (stage, value) = advice.rests_on.map_or((stage, 0), |applied| (applied.stage, applied.number));
        let stage = self.l.t(&["stage-", stage.code()].concat()).to_owned();
        self.l.f(&["engine-rule-", rule].concat(), &[("stage", stage.into()), ("number", Arg::Int(value.into()))])
    }

    /// The same as it stands beside the facts: `Rule: Foundation, every 30 days`.
    pub fn rule_line(&self, rule: &str, advice: &Advice, stage: Stage) -> String {
        self.l.t1("steps-rule", "rule", self.rule(rule, advice, stage))
    }

    /// The words of the primary action.
    pub fn action(&self, advice: &Advice) -> String {
        self.l.t(&["engine-action-", &advice.action].concat()).to_owned()
    }
}

/// The name of a group, and what is said beside it.
pub fn group(l: &L, group: Group) -> (String, String) {
    (l.t(&["steps-group-", group.code()].concat()).to_owned(), l.t(&["steps-aside-", group.code()].concat()).to_owned())
}

/// A whole number chooses forms of words; anything else is written with two digits.
fn number(n: f64) -> Arg {
    if n.fract() == 0.0 && n.abs() < 1e15 { Arg::Int(n as i64) } else { Arg::Float((n * 100.0).round() / 100.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pronouns_are_read_in_both_languages() {
        for (said, expected) in [
            (Some("she/her"), Pronoun::She),
            (Some("Она"), Pronoun::She),
            (Some("he"), Pronoun::He),
            (Some("they/them"), Pronoun::Other),
            (Some(""), Pronoun::Other),
            (None, Pronoun::Other),
        ] {
            assert_eq!(Pronoun::of(said), expected, "{said:?}");
        }
    }
}
