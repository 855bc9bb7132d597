//! What was measured a moment ago. A count costs more than the page it stands on, and changes only when something happens.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use jiff::{SignedDuration, Timestamp};
use kernel::{
    Result, Tx,
    ids::{EventId, WorkspaceId},
};

use super::{
    catalogue::Catalogue,
    condition::Compiled,
    measure::{Measured, last_event, measure},
};
use crate::query::Sort;

/// While much is happening, a count that took long to make may be so much older than the last change.
const LAG: SignedDuration = SignedDuration::from_millis(1000);
/// What is long.
const LONG: Duration = Duration::from_millis(5);
/// Names can change without an event in this workspace (a person's own name), and duplicates are looked for without one.
const NAMES: SignedDuration = SignedDuration::from_secs(10);
/// Entries kept; when there are more, all are forgotten.
const MOST: usize = 2000;

/// Shared by the handlers of one application. Cheap to clone.
#[derive(Clone, Default)]
pub struct Cache(Arc<Mutex<Kept>>);

#[derive(Default)]
struct Kept {
    lists: HashMap<String, Aged<Measured>>,
    names: HashMap<WorkspaceId, Aged<Arc<Catalogue>>>,
    duplicates: HashMap<WorkspaceId, Aged<i64>>,
}

struct Aged<T> {
    value: T,
    at: Timestamp,
    event: Option<EventId>,
    /// How long it took to make.
    took: Duration,
}

impl<T: Clone> Aged<T> {
    fn holds(&self, now: Timestamp, event: Option<EventId>, longest: SignedDuration) -> bool {
        let age = now.duration_since(self.at);
        !age.is_negative() && ((self.event == event && age < longest) || (self.took > LONG && age < LAG))
    }
}

impl std::fmt::Debug for Cache {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Cache")
    }
}

impl Cache {
    /// The names of the workspace.
    pub fn catalogue(&self, tx: &mut Tx, event: Option<EventId>) -> Result<Arc<Catalogue>> {
        let (ws, at) = (tx.ws(), tx.now());
        if let Some(known) = self.kept(|kept| kept.names.get(&ws).filter(|k| k.holds(at, event, NAMES)).map(|k| k.value.clone())) {
            return Ok(known);
        }
        let value = Arc::new(Catalogue::load(tx)?);
        self.kept(|kept| kept.names.insert(ws, Aged { value: value.clone(), at, event, took: Duration::ZERO }));
        Ok(value)
    }

    /// How many pairs of creators may be one person.
    pub fn duplicates(&self, tx: &mut Tx, event: Option<EventId>) -> Result<i64> {
        let (ws, at) = (tx.ws(), tx.now());
        if let Some(known) = self.kept(|kept| kept.duplicates.get(&ws).filter(|k| k.holds(at, event, NAMES)).map(|k| k.value)) {
            return Ok(known);
        }
        let began = Instant::now();
        let value = merging::count(tx)?;
        self.kept(|kept| kept.duplicates.insert(ws, Aged { value, at, event, took: began.elapsed() }));
        Ok(value)
    }

    /// The measure of a list.
    pub fn measured(
        &self,
        tx: &mut Tx,
        compiled: &Compiled,
        sort: Sort,
        catalogue: &Catalogue,
        event: Option<EventId>,
    ) -> Result<Measured> {
        let (name, at) = (compiled.name(sort), tx.now());
        if let Some(known) =
            self.kept(|kept| kept.lists.get(&name).filter(|k| k.holds(at, event, SignedDuration::MAX)).map(|k| k.value.clone()))
        {
            return Ok(known);
        }
        let began = Instant::now();
        let value = measure(tx, compiled, sort, catalogue)?;
        let took = began.elapsed();
        self.kept(|kept| {
            if kept.lists.len() >= MOST {
                kept.lists.clear();
            }
            kept.lists.insert(name, Aged { value: value.clone(), at, event, took })
        });
        Ok(value)
    }

    /// The last event, by which all else is judged.
    pub fn event(&self, tx: &mut Tx) -> Result<Option<EventId>> {
        last_event(tx)
    }

    fn kept<T>(&self, work: impl FnOnce(&mut Kept) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Compiled {
    /// Equal for equal lists: texts and values of the conditions.
    fn name(&self, sort: Sort) -> String {
        use std::fmt::Write;
        let mut name = format!("{} {} {:?} {}", self.ws.0, sort.name(), self.one_market, self.archived);
        for sql in &self.conditions {
            let _ = write!(name, "\n{} {:?}", sql.text(), sql.args());
        }
        if let Some(found) = &self.found {
            let _ = write!(name, "\n{found:?}");
        }
        name
    }
}
