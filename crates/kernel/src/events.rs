//! What happened: every verb writes one event in its own transaction. The timeline, the audit log and the reactions of
//! other slices read the same rows.

use std::collections::BTreeSet;

use crate::{
    Result, args,
    db::{Tx, Value},
    ids::{CreatorId, EventId, PartnershipId, Uuid, WorkspaceId},
    scope::Actor,
};

/// Whom the events of a transaction are about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    pub creators: BTreeSet<(WorkspaceId, CreatorId)>,
    pub partnerships: BTreeSet<(WorkspaceId, PartnershipId)>,
}

impl Touched {
    pub fn is_empty(&self) -> bool {
        self.creators.is_empty() && self.partnerships.is_empty()
    }
}

/// Brings what is computed from facts up to date with a change, in the transaction of the change.
pub type Settle = fn(&mut Tx<'_>, &Touched) -> Result<()>;

/// An event about to be written.
#[derive(Clone, Debug)]
pub struct Event {
    verb: &'static str,
    subject_kind: &'static str,
    subject: Option<Uuid>,
    creator: Option<CreatorId>,
    partnership: Option<PartnershipId>,
    facts: serde_json::Map<String, serde_json::Value>,
}

impl Event {
    /// `verb` as in the code and the messages: `creator_edit`, `partnership_stage`.
    pub fn new(verb: &'static str, subject_kind: &'static str, subject: impl Into<Option<Uuid>>) -> Self {
        Self { verb, subject_kind, subject: subject.into(), creator: None, partnership: None, facts: serde_json::Map::new() }
    }

    /// Shows the event on a creator's timeline.
    pub fn of_creator(mut self, id: CreatorId) -> Self {
        self.creator = Some(id);
        self
    }

    /// Shows the event on a partnership's timeline.
    pub fn of_partnership(mut self, id: PartnershipId) -> Self {
        self.partnership = Some(id);
        self
    }

    /// Adds a fact: what changed, from what to what, why.
    pub fn fact(mut self, name: &str, value: impl serde::Serialize) -> Self {
        self.facts.insert(name.to_owned(), serde_json::to_value(value).unwrap_or_default());
        self
    }

    /// Writes it.
    pub fn write(self, tx: &mut Tx<'_>) -> Result<EventId> {
        let id = EventId(tx.new_id());
        let values = self.values(tx, id);
        tx.exec(INSERT, &values)?;
        Ok(id)
    }

    /// Writes many at once, for verbs that change thousands of rows.
    pub fn write_all(events: Vec<Self>, tx: &mut Tx<'_>) -> Result<()> {
        let mut sets = Vec::with_capacity(events.len());
        for event in events {
            let id = EventId(tx.new_id());
            sets.push(event.values(tx, id).to_vec());
        }
        tx.exec_many(INSERT, &sets)?;
        Ok(())
    }

    fn values(self, tx: &mut Tx<'_>, id: EventId) -> [Value; 12] {
        tx.touch(self.creator, self.partnership);
        let (kind, actor) = match tx.scope().actor() {
            Actor::Member(id) => ("member", Some(id.0)),
            Actor::System(_) => ("system", None),
        };
        let via = tx.scope().via().code();
        args![
            tx.ws(),
            id,
            tx.now(),
            kind,
            actor,
            via,
            self.verb,
            self.subject_kind,
            self.subject,
            self.creator,
            self.partnership,
            serde_json::Value::Object(self.facts),
        ]
    }
}

crate::statements! {
    pub INSERT = "insert into events (workspace_id, id, at, actor_kind, actor_id, via, verb, subject_kind, subject_id, creator_id, partnership_id, facts)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
}
