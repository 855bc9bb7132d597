//! Which playbook holds for each partnership, in which version, and what it has of its own.

use std::{collections::HashMap, sync::LazyLock};

use engine::playbook::{Override, Playbook, Preset, Setting};
use kernel::{
    Error, Result, Tx, args,
    db::Value,
    ids::{PartnershipId, Uuid},
};

use super::Batch;
use crate::model::PlaybookRef;

/// The playbooks of a batch, each read once.
#[derive(Debug, Default)]
pub struct Policies {
    read: Vec<(Read, PlaybookRef)>,
    /// The playbook that a partnership was given.
    chosen: HashMap<PartnershipId, Uuid>,
}

/// A playbook of the product is read once for all; one of a workspace when it is needed.
#[derive(Debug)]
enum Read {
    Shipped(&'static Playbook),
    Own(Box<Playbook>),
}

/// The place that stands for the product's own playbook.
const SHIPPED: usize = usize::MAX;

/// The product's playbooks, each as the text that a workspace keeps of it.
static PRESETS: LazyLock<Vec<(String, Playbook)>> = LazyLock::new(|| {
    let kept = |preset: &Preset| preset.playbook().ok().map(|playbook| (playbook.to_toml(), playbook));
    engine::playbook::PRESETS.iter().filter_map(kept).collect()
});
static NONE: LazyLock<Playbook> = LazyLock::new(Playbook::default);

/// What holds where a workspace has no playbook of its own.
fn shipped() -> &'static Playbook {
    PRESETS.first().map_or(&NONE, |(_, playbook)| playbook)
}

impl Policies {
    pub(super) fn wants(&mut self, partnership: PartnershipId, playbook: Option<Uuid>) {
        self.chosen.extend(playbook.map(|id| (partnership, id)));
    }

    pub(super) fn get(&self, at: usize) -> (&Playbook, Option<PlaybookRef>) {
        match self.read.get(at) {
            None => (shipped(), None),
            Some((Read::Shipped(playbook), which)) => (playbook, Some(*which)),
            Some((Read::Own(playbook), which)) => (playbook, Some(*which)),
        }
    }
}

kernel::statements! {
    PLAYBOOKS = "select b.id, b.is_default, b.current, v.toml from playbooks b
        join playbook_versions v on v.workspace_id = b.workspace_id and v.playbook_id = b.id and v.number = b.current
        where b.workspace_id = $1 and (b.is_default or b.id = any($2))";
    OVERRIDES = "select partnership_id, setting, number, reason from playbook_overrides where workspace_id = $1 and partnership_id = any($2)
        order by partnership_id, setting";
}

pub(super) fn load(tx: &mut Tx<'_>, batch: &mut Batch) -> Result<()> {
    let mut wanted: Vec<Uuid> = batch.policies.chosen.values().copied().collect();
    wanted.sort_unstable();
    wanted.dedup();
    let found: Vec<(Uuid, bool, i64, String)> = tx.all(PLAYBOOKS, &args![tx.ws(), Value::Ids(wanted)])?;
    let usual = found.iter().position(|(_, usual, ..)| *usual).unwrap_or(SHIPPED);
    for row in &mut batch.rows {
        let own = batch.policies.chosen.get(&row.id);
        row.playbook = own.and_then(|own| found.iter().position(|(id, ..)| id == own)).unwrap_or(usual);
    }
    for (id, _, version, toml) in found {
        batch.policies.read.push((read(&toml)?, PlaybookRef { id, version }));
    }
    overrides(tx, batch)
}

fn read(toml: &str) -> Result<Read> {
    if let Some((_, playbook)) = PRESETS.iter().find(|(text, _)| text == toml) {
        return Ok(Read::Shipped(playbook));
    }
    let playbook = Playbook::from_toml(toml).map_err(|_| Error::internal("a kept playbook cannot be read"))?;
    Ok(Read::Own(Box::new(playbook)))
}

fn overrides(tx: &mut Tx<'_>, batch: &mut Batch) -> Result<()> {
    let ids = batch.ids();
    tx.each::<(PartnershipId, String, Option<i64>, String)>(OVERRIDES, &args![tx.ws(), ids], |(partnership, setting, number, why)| {
        if let (Some(row), Some(setting)) = (batch.of(partnership), Setting::parse(&setting)) {
            row.overrides.push(Override { setting, number: number.and_then(|n| i32::try_from(n).ok()), why });
        }
        Ok(())
    })?;
    Ok(())
}
