//! What an import would do: the whole file read and compared, nothing written.

use std::collections::{HashMap, HashSet};

use creators::model::Platform;
use i18n::L;
use kernel::{Result, Tx, ids::CreatorId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    changes,
    identify::{Found, Match, Namesakes, Seen, identify},
    lines::{Content, Context, Line, Person},
    model::{Counts, Fault, Outcome, Policy, Said, Word},
    store,
};

/// Rows of each kind that are shown.
const SHOWN: usize = 20;

/// What a check has found.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Preview {
    pub counts: Counts,
    /// Rows of people who are there already, or stand above in the file.
    pub duplicates: i64,
    /// Rows of people nearly named as somebody who is there.
    pub alike: i64,
    /// The first rows of each kind.
    pub shown: Vec<Sample>,
}

/// A row as a preview shows it.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Sample {
    pub number: i64,
    pub line: i64,
    #[schema(value_type = String)]
    pub outcome: Option<Outcome>,
    /// Who it is, where the row tells.
    pub name: String,
    /// Accounts and places, to recognise somebody by.
    pub about: String,
    pub creator_id: Option<CreatorId>,
    pub creator: String,
    pub why: Option<Match>,
    /// The row above that it repeats.
    pub earlier: Option<i64>,
    pub policy: Option<Policy>,
    pub changes: Vec<Change>,
    pub faults: Vec<Fault>,
}

/// A field that would change.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Change {
    pub field: String,
    pub old: String,
    pub new: String,
}

impl Preview {
    pub fn of(&self, outcome: Outcome) -> impl Iterator<Item = &Sample> {
        self.shown.iter().filter(move |s| s.outcome == Some(outcome))
    }

    /// The shown rows of people who are there already.
    pub fn decidable(&self) -> impl Iterator<Item = &Sample> {
        self.shown.iter().filter(|s| s.policy.is_some())
    }
}

/// The answer for one row: what would become of it.
struct Verdict {
    outcome: Outcome,
    changes: Vec<Change>,
    faults: Vec<Fault>,
}

/// Adds a portion of rows to what was found so far.
pub fn look(tx: &mut Tx, context: &Context, lines: &[Line], seen: &mut Seen, preview: &mut Preview) -> Result<()> {
    let found = identify(tx, lines, seen, Namesakes::Wanted, &HashSet::new())?;
    let mut shown = Vec::new();
    for (line, found) in lines.iter().zip(&found) {
        let verdict = verdict(tx, context, line, found)?;
        preview.counts.add(verdict.outcome);
        preview.duplicates += i64::from(found.is_duplicate());
        preview.alike += i64::from(found.alike.is_some());
        let of_kind = preview.of(verdict.outcome).count() + shown.iter().filter(|s: &&Sample| s.outcome == Some(verdict.outcome)).count();
        if of_kind < SHOWN {
            shown.push(sample(context, line, found, verdict));
        }
    }
    let ids: Vec<CreatorId> = shown.iter().filter_map(|s| s.creator_id).collect();
    let names = if ids.is_empty() { HashMap::new() } else { store::living(tx, &ids)? };
    for sample in &mut shown {
        sample.creator = sample.creator_id.and_then(|id| names.get(&id)).cloned().unwrap_or_default();
    }
    preview.shown.extend(shown);
    Ok(())
}

fn verdict(tx: &mut Tx, context: &Context, line: &Line, found: &Found) -> Result<Verdict> {
    let plain = |outcome, faults| Verdict { outcome, faults, changes: Vec::new() };
    let person = match &line.content {
        Content::Skipped(fault) => return Ok(plain(Outcome::Skipped, vec![fault.clone()])),
        Content::Refused(faults) => return Ok(plain(Outcome::Refused, faults.clone())),
        Content::Same { first } => return Ok(plain(Outcome::Skipped, vec![same(*first)])),
        Content::Person(person) => person,
    };
    let policy = context.mapping.policy_of(line.number);
    if !found.is_duplicate() || policy == Policy::New {
        return Ok(plain(Outcome::Made, person.remarks.clone()));
    }
    if policy == Policy::Skip {
        return Ok(plain(Outcome::Skipped, vec![there(found)]));
    }
    // A row above that is not written yet cannot be compared field by field: it counts as a change.
    let Some(id) = found.creator else { return Ok(plain(Outcome::Changed, person.remarks.clone())) };
    let planned = changes::plan(tx, id, person, policy)?;
    if planned.is_nothing() {
        return Ok(plain(Outcome::Skipped, vec![Fault::of_row(Said::new("import-skip-nothing-new"))]));
    }
    let changes = planned.shown().into_iter().map(|(field, old, new)| Change { field, old, new }).collect();
    Ok(Verdict { outcome: Outcome::Changed, changes, faults: person.remarks.clone() })
}

/// Why a row of somebody who is there already is passed over.
pub fn there(found: &Found) -> Fault {
    let why = found.why.map_or("import-match-account", Match::key);
    let why = match found.earlier {
        Some(row) => Said::new("import-skip-repeated").with("row", row).with("why", why),
        None => Said::new(why),
    };
    Fault::of_row(why)
}

/// Why one more row of a channel is passed over.
pub fn same(first: i64) -> Fault {
    Fault::of_row(Said::new("import-skip-same-channel").with("row", first))
}

fn sample(context: &Context, line: &Line, found: &Found, verdict: Verdict) -> Sample {
    let (name, about) = match &line.content {
        Content::Person(person) => (person.known.display_name.clone(), about(person)),
        _ => (String::new(), String::new()),
    };
    Sample {
        number: line.number,
        line: line.line,
        outcome: Some(verdict.outcome),
        name,
        about,
        creator_id: found.creator.or(found.alike),
        creator: String::new(),
        why: found.why,
        earlier: found.earlier,
        policy: found.is_duplicate().then(|| context.mapping.policy_of(line.number)),
        changes: verdict.changes,
        faults: verdict.faults,
    }
}

fn about(person: &Person) -> String {
    let place = [&person.new.city, &person.new.country].into_iter().filter(|text| !text.is_empty()).cloned();
    let accounts = person.valid.channels.iter().take(3).map(|c| c.handle.clone());
    let contacts = person.valid.profile.contacts.iter().take(1).map(|c| c.value.clone());
    place.chain(accounts).chain(contacts).collect::<Vec<_>>().join(" · ")
}

/// A sentence as it is shown: what it names by a key or a code is called by its name.
pub fn sentence(l: &L, said: &Said) -> String {
    let word = |name: &str| if let Some(Word::Text(text)) = said.args.get(name) { Some(text.as_str()) } else { None };
    if let Some(platform) = word("platform").and_then(Platform::parse) {
        return said.clone().with("platform", l.t(platform.key())).text(l);
    }
    match (said.key.as_str(), word("why")) {
        ("import-skip-repeated", Some(why)) => said.clone().with("why", l.t(why)).text(l),
        _ => said.text(l),
    }
}
