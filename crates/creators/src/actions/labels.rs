//! Labels given to many creators at once, and taken back.

use kernel::{Action, Event, Problems, Result, Tx, ids::CreatorId};

use crate::{
    model::{Label, LabelKind},
    store::labels,
};

/// Gives creators a label; those who did not bear it before, for taking it back.
pub fn give(tx: &mut Tx, ids: &[CreatorId], kind: LabelKind, label: &str) -> Result<Vec<CreatorId>> {
    tx.scope().must(Action::Edit)?;
    let label = read(kind, label)?;
    let changed = labels::bearing(tx, ids, &label, false)?;
    labels::give(tx, &changed, &label)?;
    record(tx, &changed, "creator_label", &label)?;
    Ok(changed)
}

/// Takes a label from creators; those who bore it before, for giving it back.
pub fn take(tx: &mut Tx, ids: &[CreatorId], kind: LabelKind, label: &str) -> Result<Vec<CreatorId>> {
    tx.scope().must(Action::Edit)?;
    let label = read(kind, label)?;
    let changed = labels::bearing(tx, ids, &label, true)?;
    labels::take(tx, &changed, &label)?;
    record(tx, &changed, "creator_unlabel", &label)?;
    Ok(changed)
}

fn read(kind: LabelKind, typed: &str) -> Result<Label> {
    let mut problems = Problems::none();
    let label = Label::read(kind, "label", typed, &mut problems);
    problems.check()?;
    label.ok_or_else(|| kernel::Error::field("label", kernel::Msg::new("error-required")))
}

fn record(tx: &mut Tx, ids: &[CreatorId], verb: &'static str, label: &Label) -> Result<()> {
    let events =
        ids.iter().map(|id| Event::new(verb, "creator", id.0).of_creator(*id).fact("kind", label.kind).fact("label", &label.label));
    Event::write_all(events.collect(), tx)
}
