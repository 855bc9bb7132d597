//! A row laid over somebody who is there already: what would change, and doing it.
//!
//! What must always hold: nothing that stood there is lost but what a row overwrites, and that is kept for undoing; lists are
//! only ever added to.

use creators::{
    actions as creators_do,
    model::{CreatorFields, EditCreator, Metric, NewChannel, NewNote, NewObservation},
    store::{channels, notes, person as people},
};
use jiff::civil::Date;
use kernel::{
    Result, Tx,
    ids::{ChannelId, CreatorId},
};

use crate::{lines::Person, model::Policy, store};

mod before;
mod deal;

pub use self::{
    before::{Before, CountBefore},
    deal::{DealBefore, beginning},
};

/// What a row would change of somebody.
#[derive(Clone, Debug)]
pub struct Changes {
    pub id: CreatorId,
    version: i64,
    pub before: CreatorFields,
    pub after: CreatorFields,
    pub channels: Vec<NewChannel>,
    pub counts: Vec<NewCount>,
    pub note: Option<String>,
    pub deal: deal::DealChange,
}

/// A count to be written.
#[derive(Clone, Debug)]
pub struct NewCount {
    pub channel: ChannelId,
    pub metric: Metric,
    pub on: Date,
    pub old: Option<f64>,
    pub new: i64,
}

/// What this row would change of this creator under a policy that changes.
pub fn plan(tx: &mut Tx, id: CreatorId, person: &Person, policy: Policy) -> Result<Changes> {
    let record = people::record(tx, id)?;
    let before = record.fields();
    let after = laid_over(&before, person, policy, &record.row.display_name);
    let there = channels::of(tx, id)?;
    let mut fresh = Vec::new();
    let mut counts = Vec::new();
    for (at, (typed, valid)) in person.new.channels.iter().zip(&person.valid.channels).enumerate() {
        let known = there.iter().find(|c| {
            let same_id = c.external_id.is_some() && c.external_id == valid.external_id;
            c.platform == valid.platform && (same_id || creators::model::handle_key(&c.handle) == valid.handle_key)
        });
        let Some(known) = known else {
            fresh.push(typed.clone());
            continue;
        };
        let followers = valid.followers.zip(valid.followers_on).map(|(value, on)| (Metric::Followers, on, value));
        let others = person.counts.iter().filter(|c| c.channel == at).map(|c| (c.metric, c.on, c.value));
        for (metric, on, new) in followers.into_iter().chain(others) {
            let old = store::observed(tx, known.id, metric, on)?;
            let differs = old.is_none_or(|old| policy == Policy::Overwrite && old != new as f64);
            if differs {
                counts.push(NewCount { channel: known.id, metric, on, old, new });
            }
        }
    }
    let note = match &person.valid.note {
        Some(body) if !store::has_note(tx, id, body)? => Some(body.clone()),
        _ => None,
    };
    let deal = deal::plan(tx, id, person.deal, policy)?;
    Ok(Changes { id, version: record.row.version, before, after, channels: fresh, counts, note, deal })
}

/// The fields with those of the row laid over them: blank ones filled, or all that the row gives; lists added to.
fn laid_over(before: &CreatorFields, person: &Person, policy: Policy, display_name: &str) -> CreatorFields {
    let nothing = CreatorFields::default();
    let mut given = person.new.fields();
    if person.named_by_account || given.goes_by == display_name {
        given.goes_by.clear();
    }
    let filled = nothing.differences(before);
    // Somebody has a name already: another one is a name more, not another name.
    let named = policy == Policy::Fill && !given.goes_by.is_empty();
    if named {
        let other = std::mem::take(&mut given.goes_by);
        given.other_names.push(other);
    }
    let mut after = before.clone();
    for name in nothing.differences(&given) {
        match name {
            "custom" => {
                for (id, value) in &given.custom {
                    if policy == Policy::Overwrite || !before.custom.contains_key(id) {
                        after.custom.insert(*id, value.clone());
                    }
                }
            }
            "contacts" => {
                let fresh = given
                    .contacts
                    .iter()
                    .filter(|c| !before.contacts.iter().any(|o| o.kind == c.kind && o.value.eq_ignore_ascii_case(&c.value)));
                after.contacts.extend(fresh.cloned());
            }
            "languages" => join(&mut after.languages, &given.languages),
            "niches" => join(&mut after.niches, &given.niches),
            "values" => join(&mut after.values, &given.values),
            "tags" => join(&mut after.tags, &given.tags),
            "other_names" => join(&mut after.other_names, &given.other_names),
            name if policy == Policy::Overwrite || !filled.contains(&name) => after.take(name, &given),
            _ => {}
        }
    }
    after
}

fn join(list: &mut Vec<String>, more: &[String]) {
    for item in more {
        if !list.iter().any(|known| known.to_lowercase() == item.to_lowercase()) {
            list.push(item.clone());
        }
    }
}

impl Changes {
    /// Whether the row brings nothing new.
    pub fn is_nothing(&self) -> bool {
        self.before == self.after && self.channels.is_empty() && self.counts.is_empty() && self.note.is_none() && self.deal.is_nothing()
    }

    /// What changes, for showing: the field's id, what stood there, what will.
    pub fn shown(&self) -> Vec<(String, String, String)> {
        let (old, new) = (before::as_json(&self.before), before::as_json(&self.after));
        let text = |map: &serde_json::Value, name: &str| map.get(name).map(before::plain).unwrap_or_default();
        let fields = self.before.differences(&self.after).into_iter().map(|name| (name.to_owned(), text(&old, name), text(&new, name)));
        let channels = self.channels.iter().map(|c| (format!("account_{}", c.platform), String::new(), c.handle.clone()));
        let counts =
            self.counts.iter().map(|c| (c.metric.code().to_owned(), c.old.map(|n| n.to_string()).unwrap_or_default(), c.new.to_string()));
        let note = self.note.iter().map(|body| ("note".to_owned(), String::new(), body.chars().take(120).collect()));
        fields.chain(channels).chain(counts).chain(note).chain(self.deal.shown()).collect()
    }

    /// Writes them; what stood there before.
    pub fn write(&self, tx: &mut Tx) -> Result<Before> {
        let mut before = Before::default();
        if self.before != self.after {
            creators_do::edit(tx, self.id, &EditCreator::from(self.after.clone()), self.version)?;
            // As it is kept, which need not be as it was typed: that is what a later look is compared with.
            before.fields = before::differing(&self.before, &people::record(tx, self.id)?.fields());
        }
        for channel in &self.channels {
            let id = creators_do::channels::add(tx, self.id, channel)?;
            before.channels.push((id, channels::one(tx, self.id, id)?.version));
        }
        for count in &self.counts {
            let new = NewObservation { metric: count.metric.code().to_owned(), on: count.on.to_string(), value: count.new.into() };
            creators_do::channels::observe(tx, self.id, count.channel, &new)?;
            before.counts.push(CountBefore {
                channel: count.channel,
                metric: count.metric.code().to_owned(),
                on: count.on,
                old: count.old,
                new: count.new,
            });
        }
        if let Some(body) = &self.note {
            let id = creators_do::notes::add(tx, self.id, &NewNote { body: body.clone(), ..NewNote::default() })?;
            before.note = Some((id, notes::one(tx, self.id, id)?.version));
        }
        before.deal = self.deal.write(tx)?;
        Ok(before)
    }
}
