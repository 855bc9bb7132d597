//! Tiers: the whole list is changed at once, because what matters is the order.

use std::collections::BTreeMap;

use kernel::{Action, Error, Event, Msg, Problems, Result, Tx, ids::TierId};

use crate::{
    model::{Tier, TiersInput},
    store::tiers,
};

/// Makes the list what it shall be: renames, reorders, adds, archives what is left out. A new line with the name of an archived
/// tier brings that one back.
pub fn arrange_tiers(tx: &mut Tx<'_>, wanted: &TiersInput, version: i64) -> Result<i64> {
    tx.scope().must(Action::Configure)?;
    let lines = wanted.validate()?;
    if tiers::version(tx)? != version {
        return Err(Error::Stale);
    }
    let before: Vec<Tier> = tiers::open(tx)?;
    let known: BTreeMap<TierId, &str> = before.iter().map(|t| (t.id, t.name.as_str())).collect();
    known_only(&lines, &known)?;
    let same = lines.len() == before.len() && lines.iter().zip(&before).all(|((id, name), old)| *id == Some(old.id) && *name == old.name);
    if same {
        return Ok(version);
    }
    for old in before.iter().filter(|old| !lines.iter().any(|(id, _)| *id == Some(old.id))) {
        tiers::archive(tx, old.id)?;
    }
    write(tx, &lines, &known)?;
    let names: Vec<&str> = lines.iter().map(|(_, name)| name.as_str()).collect();
    Event::new("tiers_arrange", "tiers", None).fact("tiers", names.join(", ")).write(tx)?;
    tiers::version(tx)
}

fn known_only(lines: &[(Option<TierId>, String)], known: &BTreeMap<TierId, &str>) -> Result<()> {
    let mut problems = Problems::none();
    for (place, (id, _)) in lines.iter().enumerate() {
        if id.is_some_and(|id| !known.contains_key(&id)) {
            problems.add(format!("tiers.{place}.id"), Msg::new("error-not-choice"));
        }
    }
    problems.check()
}

fn write(tx: &mut Tx<'_>, lines: &[(Option<TierId>, String)], known: &BTreeMap<TierId, &str>) -> Result<()> {
    // Names are unique, and two tiers may have exchanged theirs: renamed ones step aside first.
    for (id, name) in lines {
        if let Some(id) = id.filter(|id| known.get(id) != Some(&name.as_str())) {
            tiers::place(tx, id, &id.to_string(), 0)?;
        }
    }
    for (position, (id, name)) in lines.iter().enumerate() {
        match (id, tiers::archived(tx, name)?) {
            (Some(_), Some(_)) => return Err(Error::field(format!("tiers.{position}.name"), Msg::new("error-taken"))),
            (Some(id), None) => tiers::place(tx, *id, name, position)?,
            (None, Some(id)) => tiers::place(tx, id, name, position)?,
            (None, None) => tiers::insert(tx, name, position)?,
        }
    }
    Ok(())
}
