//! What stood there before a row changed it, and putting it back where nobody has changed it since.

use std::collections::BTreeMap;

use creators::{
    actions as creators_do,
    model::{CreatorFields, EditCreator, Metric, NewObservation},
    store::{channels, notes, person as people},
};
use jiff::civil::Date;
use kernel::{
    Error, Result, Tx,
    ids::{ChannelId, CreatorId, NoteId},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::DealBefore;
use crate::store;

/// What a row changed: of each field what stood there and what was written, and what was added.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Before {
    pub fields: BTreeMap<String, (Value, Value)>,
    /// Accounts that were added, with the version they were left at.
    pub channels: Vec<(ChannelId, i64)>,
    pub counts: Vec<CountBefore>,
    /// The same of a note.
    pub note: Option<(NoteId, i64)>,
    pub deal: Option<DealBefore>,
}

/// A count that was written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CountBefore {
    pub channel: ChannelId,
    pub metric: String,
    pub on: Date,
    pub old: Option<f64>,
    pub new: i64,
}

/// How many things were left as they are, because somebody has changed them since.
pub type Kept = usize;

/// All fields as JSON.
pub fn as_json(fields: &CreatorFields) -> Value {
    serde_json::to_value(fields).unwrap_or_default()
}

/// A value as a person reads it.
pub fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join(", "),
        Value::Object(map) => match map.get("value") {
            Some(value) => plain(value),
            None => map.values().map(plain).collect::<Vec<_>>().join(", "),
        },
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// The fields that differ, with both values.
pub fn differing(before: &CreatorFields, after: &CreatorFields) -> BTreeMap<String, (Value, Value)> {
    let (old, new) = (as_json(before), as_json(after));
    let both = |name: &str| Some((old.get(name)?.clone(), new.get(name)?.clone()));
    before.differences(after).into_iter().filter_map(|name| Some((name.to_owned(), both(name)?))).collect()
}

impl Before {
    /// Puts back what nobody has changed since; how many things were kept. `why` is the reason that a partnership's history gets.
    pub fn restore(&self, tx: &mut Tx, id: CreatorId, why: &str) -> Result<Kept> {
        let mut kept = self.restore_fields(tx, id)?;
        for count in &self.counts {
            kept += usize::from(!count.restore(tx, id)?);
        }
        for (channel, version) in &self.channels {
            match channels::of(tx, id)?.into_iter().find(|c| c.id == *channel) {
                // With its history, which nobody but the import has written.
                Some(there) if there.version == *version => creators_do::channels::remove(tx, id, *channel)?,
                Some(_) => kept += 1,
                None => {}
            }
        }
        if let Some((note, version)) = self.note {
            match notes::one(tx, id, note) {
                Ok(there) if there.version == version => creators_do::notes::remove(tx, id, note)?,
                Ok(_) => kept += 1,
                Err(Error::NotFound) => {}
                Err(other) => return Err(other),
            }
        }
        match &self.deal {
            Some(deal) => Ok(kept + usize::from(!deal.restore(tx, why)?)),
            None => Ok(kept),
        }
    }

    fn restore_fields(&self, tx: &mut Tx, id: CreatorId) -> Result<Kept> {
        let record = people::record(tx, id)?;
        let now = as_json(&record.fields());
        let mut change = serde_json::Map::new();
        let mut kept = 0;
        for (name, (old, new)) in &self.fields {
            if name == "custom" {
                kept += custom(old, new, now.get(name), &mut change);
            } else if now.get(name) == Some(new) {
                change.insert(name.clone(), old.clone());
            } else {
                kept += 1;
            }
        }
        if !change.is_empty() {
            let change: EditCreator = serde_json::from_value(Value::Object(change))
                .map_err(|e| Error::internal(format!("what stood there cannot be read: {e}")))?;
            creators_do::edit(tx, id, &change, record.row.version)?;
        }
        Ok(kept)
    }
}

/// Values of own fields go back one by one; an empty one clears.
fn custom(old: &Value, new: &Value, now: Option<&Value>, change: &mut serde_json::Map<String, Value>) -> Kept {
    let mut back = serde_json::Map::new();
    let mut kept = 0;
    for (id, written) in new.as_object().into_iter().flatten() {
        let before = old.get(id);
        if before == Some(written) {
            continue;
        }
        if now.and_then(|now| now.get(id)) == Some(written) {
            back.insert(id.clone(), before.cloned().unwrap_or_else(|| Value::String(String::new())));
        } else {
            kept += 1;
        }
    }
    if !back.is_empty() {
        change.insert("custom".to_owned(), Value::Object(back));
    }
    kept
}

impl CountBefore {
    /// `false` where the count has been changed since, or the account is gone.
    fn restore(&self, tx: &mut Tx, id: CreatorId) -> Result<bool> {
        let Some(metric) = Metric::parse(&self.metric) else { return Ok(false) };
        let there = channels::of(tx, id)?.into_iter().any(|c| c.id == self.channel);
        if !there || store::observed(tx, self.channel, metric, self.on)? != Some(self.new as f64) {
            return Ok(false);
        }
        match self.old {
            None => creators_do::channels::forget(tx, id, self.channel, metric, self.on)?,
            Some(old) => {
                let value = creators::model::Typed(old.to_string());
                let before = NewObservation { metric: self.metric.clone(), on: self.on.to_string(), value };
                creators_do::channels::observe(tx, id, self.channel, &before)?;
            }
        }
        Ok(true)
    }
}
