//! What one partnership has otherwise, and the policy that follows.

use super::{Playbook, QUARTER_DAYS, Setting};
use crate::facts::Stage;

/// A single value that a partnership has otherwise than its playbook, at whatever stage.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Override {
    pub setting: Setting,
    /// None where the playbook's value is not to hold at all.
    pub number: Option<i32>,
    /// In the words of who decided it.
    pub why: String,
}

/// A value in force, and where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Applied {
    pub setting: Setting,
    pub stage: Stage,
    pub number: i32,
    /// It is this partnership's own and not the playbook's.
    pub own: bool,
}

/// What holds for one partnership: its playbook at its stage, with what it has otherwise.
#[derive(Clone, Copy, Debug)]
pub struct Policy<'a> {
    pub playbook: &'a Playbook,
    pub overrides: &'a [Override],
}

impl<'a> Policy<'a> {
    pub fn new(playbook: &'a Playbook) -> Self {
        Self { playbook, overrides: &[] }
    }

    /// The value in force at a growing stage. An active partnership always has a review, once a quarter at the least.
    pub fn get(&self, stage: Stage, setting: Setting) -> Option<Applied> {
        let own = self.overrides.iter().find(|o| o.setting == setting);
        let found = match own {
            Some(own) => own.number,
            None => self.playbook.stage(stage).number(setting),
        };
        let floor = setting == Setting::Review && Stage::ACTIVE.contains(&stage);
        let number = if floor { Some(found.unwrap_or(QUARTER_DAYS).min(QUARTER_DAYS)) } else { found };
        number.map(|number| Applied { setting, stage, number, own: own.is_some() })
    }

    pub fn number(&self, stage: Stage, setting: Setting) -> Option<i32> {
        self.get(stage, setting).map(|a| a.number)
    }

    /// The playbook as it holds for this partnership, with its own values in place and their reasons in both languages.
    pub fn in_force(&self) -> Playbook {
        let mut whole = self.playbook.clone();
        for (stage, own) in Stage::GROWING.into_iter().flat_map(|s| self.overrides.iter().map(move |o| (s, o))) {
            let why = super::Text { en: own.why.clone(), ru: own.why.clone() };
            whole.stage_mut(stage).set(own.setting, own.number.map(|number| super::Value { number, why }));
        }
        whole
    }

    /// What is wrong with the values that this partnership has of its own: the problems that the playbook does not have
    /// without them.
    pub fn problems(&self) -> Vec<super::Problem> {
        let before = self.playbook.problems();
        self.in_force().problems().into_iter().filter(|p| !before.contains(p)).collect()
    }
}
