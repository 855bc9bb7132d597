//! Fields of a workspace's own: defining, changing, putting away. A field that was put away keeps its values.

use kernel::{Action, Error, Event, Msg, Problems, Result, Tx, ids::CustomFieldId};

use crate::{
    model::{CustomKind, NewCustomField},
    store::custom,
};

/// How many fields a workspace may have, archived ones included: each is a column, a filter and a line of a form.
pub const MOST: usize = 100;

/// Adds a field after the others.
pub fn define(tx: &mut Tx, new: &NewCustomField) -> Result<CustomFieldId> {
    tx.scope().must(Action::Configure)?;
    let valid = new.validate()?;
    let fields = custom::fields(tx)?;
    if fields.len() >= MOST {
        return Err(Error::field("", Msg::new("error-too-many-items").with("max", MOST).with("got", fields.len() + 1)));
    }
    not_named_yet(&valid.label_en, &valid.label_ru, None, &fields)?;
    let id = custom::insert_field(tx, &valid)?;
    Event::new("custom_define", "custom_field", id.0).fact("label", valid.label_en).fact("kind", valid.kind).write(tx)?;
    Ok(id)
}

/// Changes a field's words and choices; the new version. Its kind stays, and a choice that somebody holds cannot go.
pub fn edit(tx: &mut Tx, id: CustomFieldId, change: &NewCustomField, version: i64) -> Result<i64> {
    tx.scope().must(Action::Configure)?;
    let before = custom::field(tx, id)?;
    let change = NewCustomField { kind: before.kind.code().to_owned(), ..change.clone() };
    let valid = change.validate()?;
    not_named_yet(&valid.label_en, &valid.label_ru, Some(id), &custom::fields(tx)?)?;
    if valid.kind == CustomKind::Choice {
        let holding = custom::holding_others(tx, id, &valid.choices)?;
        if holding > 0 {
            return Err(Error::field("choices", Msg::new("creators-choice-in-use").with("n", holding)));
        }
    }
    let version = custom::update_field(tx, id, version, &valid)?;
    Event::new("custom_edit", "custom_field", id.0).fact("label", valid.label_en).write(tx)?;
    Ok(version)
}

/// Puts a field away: forms and lists show it no more.
pub fn archive(tx: &mut Tx, id: CustomFieldId) -> Result<()> {
    set_archived(tx, id, true, "custom_archive")
}

/// Brings a field back, with the values it had.
pub fn restore(tx: &mut Tx, id: CustomFieldId) -> Result<()> {
    set_archived(tx, id, false, "custom_restore")
}

fn set_archived(tx: &mut Tx, id: CustomFieldId, archived: bool, verb: &'static str) -> Result<()> {
    tx.scope().must(Action::Configure)?;
    let field = custom::field(tx, id)?;
    if field.archived != archived && custom::set_archived(tx, id, archived)? {
        Event::new(verb, "custom_field", id.0).fact("label", field.label_en).write(tx)?;
    }
    Ok(())
}

/// Puts the fields in this order; those not named come after, in theirs.
pub fn reorder(tx: &mut Tx, order: &[CustomFieldId]) -> Result<()> {
    tx.scope().must(Action::Configure)?;
    let mut all: Vec<CustomFieldId> = custom::fields(tx)?.into_iter().map(|f| f.id).collect();
    all.sort_by_key(|id| order.iter().position(|o| o == id).unwrap_or(order.len()));
    custom::set_positions(tx, &all)?;
    Event::new("custom_reorder", "workspace", None).write(tx)?;
    Ok(())
}

/// Two fields of one name could not be told apart in a list or a spreadsheet.
fn not_named_yet(en: &str, ru: &str, except: Option<CustomFieldId>, fields: &[crate::model::CustomField]) -> Result<()> {
    let mut problems = Problems::none();
    for field in fields.iter().filter(|f| Some(f.id) != except) {
        if field.label_en.to_lowercase() == en.to_lowercase() && problems.get("label_en").is_none() {
            problems.add("label_en", Msg::new("error-taken"));
        }
        if field.label_ru.to_lowercase() == ru.to_lowercase() && problems.get("label_ru").is_none() {
            problems.add("label_ru", Msg::new("error-taken"));
        }
    }
    problems.check()
}
