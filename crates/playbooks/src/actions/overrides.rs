//! Single values that a partnership has otherwise.

use engine::{
    facts::Autonomy,
    playbook::{Override, Policy, Problem, Setting, Unit, Wrong},
};
use kernel::{Action, Error, Event, Msg, Problems, Result, Tx, ids::PartnershipId, text};

use partnerships::store::views;

use crate::{
    shelf,
    store::{choices, overrides},
    words,
};

/// Sets a value of a partnership's own. Without a number the playbook's value does not hold for it at all.
pub fn set_own(tx: &mut Tx<'_>, id: PartnershipId, setting: Setting, number: Option<i64>, reason: &str) -> Result<()> {
    tx.scope().must(Action::Edit)?;
    let mut problems = Problems::none();
    let why = text::required_line("reason", reason, text::limit::LINE, &mut problems);
    let number = in_range(setting, number, &mut problems);
    problems.check()?;
    let held = shelf::policy(tx, id)?;
    let own = Override { setting, number, why };
    if held.overrides.contains(&own) {
        return Ok(());
    }
    // It must hold together with the playbook and with the other values of its own.
    let mut all: Vec<Override> = held.overrides.iter().filter(|o| o.setting != setting).cloned().collect();
    all.push(own.clone());
    if let Some(wrong) = at_odds(tx, id, Policy { playbook: &held.playbook, overrides: &all })? {
        return Err(Error::field("value", words::message(&wrong)));
    }
    overrides::set(tx, id, &own)?;
    about(tx, "partnership_own_value", id, setting)?.fact("value", said(setting, own.number)).fact("reason", &own.why).write(tx)?;
    Ok(())
}

/// Lets the playbook's value hold again.
pub fn clear_own(tx: &mut Tx<'_>, id: PartnershipId, setting: Setting) -> Result<()> {
    tx.scope().must(Action::Edit)?;
    overrides::clear(tx, id, setting)?;
    let held = shelf::policy(tx, id)?;
    if let Some(wrong) = at_odds(tx, id, held.policy())? {
        return Err(Error::Conflict(words::message(&wrong)));
    }
    about(tx, "partnership_own_value_end", id, setting)?.write(tx)?;
    Ok(())
}

/// What is wrong, at the stage where the partnership stands, once these values are in place. Of other stages it is not asked: a
/// value of its own need not make sense where the partnership no longer is.
fn at_odds(tx: &mut Tx<'_>, id: PartnershipId, policy: Policy<'_>) -> Result<Option<Wrong>> {
    let stage = shelf::stage_of(&views::find(tx, id)?).code();
    let here = |p: &Problem| p.path.split('.').next() == Some(stage);
    Ok(policy.problems().into_iter().find(here).map(|p| p.what))
}

fn in_range(setting: Setting, number: Option<i64>, problems: &mut Problems) -> Option<i32> {
    let (min, max) = setting.range();
    let number = number?;
    let within = i32::try_from(number).ok().filter(|n| (min..=max).contains(n));
    if within.is_none() {
        problems.add("value", Msg::new("error-range").with("min", min).with("max", max));
    }
    within
}

/// The value as events keep it: freedom by its name.
fn said(setting: Setting, number: Option<i32>) -> String {
    match (setting.unit(), number) {
        (_, None) => "none".to_owned(),
        (Unit::Level, Some(level)) => Autonomy::of_level(level).map_or_else(|| level.to_string(), |a| a.code().to_owned()),
        (_, Some(number)) => number.to_string(),
    }
}

fn about(tx: &mut Tx<'_>, verb: &'static str, id: PartnershipId, setting: Setting) -> Result<Event> {
    let one = choices::choosing(tx, &[id])?.pop().ok_or(Error::NotFound)?;
    Ok(Event::new(verb, "partnership", id.0)
        .of_creator(one.creator)
        .of_partnership(id)
        .fact("brand", &one.brand_name)
        .fact("setting", setting.code()))
}
