//! A portion of rows written: people made and changed, and what became of each row, in one transaction.
//!
//! What must always hold: a row is written once (its number is its key, and the count of rows done is compared before it
//! grows), and a row without its effect, or an effect without its row, cannot be.

use std::collections::{HashMap, HashSet};

use creators::{
    actions as creators_do,
    model::{Observation, Source, ValidCreator},
};
use kernel::{
    Error, Event, Result, Tx,
    ids::{CreatorId, ImportId},
};
use partnerships::actions as deals_do;

use crate::{
    changes,
    identify::{Found, Namesakes, Seen, identify},
    lines::{Content, Context, Line, Person},
    model::{Counts, Fault, Outcome, Policy, Said},
    preview::{same, there},
    store::{self, RowWritten},
};

/// Writes a portion; `done` is how many rows were written before it, `made` whom they made. What became of it, and whom it made.
pub fn write(
    tx: &mut Tx,
    import: ImportId,
    context: &Context,
    lines: &[Line],
    done: i64,
    made: &HashSet<CreatorId>,
) -> Result<(Counts, Vec<CreatorId>)> {
    let found = identify(tx, lines, &mut Seen::default(), Namesakes::Unwanted, made)?;
    let mut work = Work { context, lines, waiting: Vec::new(), by_number: HashMap::new(), rows: Vec::with_capacity(lines.len()) };
    for (at, found) in found.iter().enumerate() {
        work.line(tx, at, found)?;
    }
    work.make(tx)?;
    let rows = work.rows;
    let rows = count_events(tx, import, rows)?;
    let mut counts = Counts::default();
    rows.iter().for_each(|row| counts.add(row.outcome));
    let fresh = rows.iter().filter(|row| row.outcome == Outcome::Made).filter_map(|row| row.creator).collect();
    store::progress(tx, import, done, counts)?;
    store::add_rows(tx, import, rows)?;
    Ok((counts, fresh))
}

struct Work<'w> {
    context: &'w Context,
    lines: &'w [Line],
    /// Places of people to be made, in the order of the file.
    waiting: Vec<usize>,
    /// Whom a row of this portion stands for.
    by_number: HashMap<i64, CreatorId>,
    rows: Vec<RowWritten>,
}

impl<'w> Work<'w> {
    fn line(&mut self, tx: &mut Tx, at: usize, found: &Found) -> Result<()> {
        let Some(line) = self.lines.get(at) else { return Ok(()) };
        let person = match &line.content {
            Content::Skipped(fault) => return self.put(line, Outcome::Skipped, None, vec![fault.clone()]),
            Content::Refused(faults) => return self.put(line, Outcome::Refused, None, faults.clone()),
            Content::Same { first } => return self.put(line, Outcome::Skipped, self.by_number.get(first).copied(), vec![same(*first)]),
            Content::Person(person) => person,
        };
        let policy = self.context.mapping.policy_of(line.number);
        if !found.is_duplicate() || policy == Policy::New {
            self.waiting.push(at);
            return Ok(());
        }
        // Somebody of this portion is made first: a row can only be laid over what is there.
        if found.creator.is_none() {
            self.make(tx)?;
        }
        let id = found.creator.or_else(|| self.by_number.get(&found.earlier?).copied());
        if policy == Policy::Skip {
            return self.put(line, Outcome::Skipped, id, vec![there(found)]);
        }
        let Some(id) = id else { return self.put(line, Outcome::Skipped, None, vec![there(found)]) };
        self.change(tx, line, person, id, policy)
    }

    fn put(&mut self, line: &Line, outcome: Outcome, creator: Option<CreatorId>, reasons: Vec<Fault>) -> Result<()> {
        let print = if let Content::Person(person) = &line.content { person.print } else { None };
        if let Some(creator) = creator {
            self.by_number.insert(line.number, creator);
        }
        self.rows.push(RowWritten { number: line.number, line: line.line, outcome, print, creator, reasons, before: None, events: None });
        Ok(())
    }

    fn change(&mut self, tx: &mut Tx, line: &Line, person: &Person, id: CreatorId, policy: Policy) -> Result<()> {
        let planned = changes::plan(tx, id, person, policy)?;
        if planned.is_nothing() {
            return self.put(line, Outcome::Skipped, Some(id), vec![Fault::of_row(Said::new("import-skip-nothing-new"))]);
        }
        // Together they may break a rule that each keeps, such as the longest list.
        match tx.attempt(|tx| planned.write(tx)) {
            Ok(before) => {
                self.put(line, Outcome::Changed, Some(id), person.remarks.clone())?;
                if let Some(row) = self.rows.last_mut() {
                    row.before = serde_json::to_value(before).ok();
                }
                Ok(())
            }
            Err(Error::Invalid(problems)) => {
                let faults = problems.all().map(|p| Fault { name: p.field.clone(), ..Fault::of_row(Said::from(&p.message)) });
                self.put(line, Outcome::Refused, Some(id), faults.collect())
            }
            Err(other) => Err(other),
        }
    }

    /// Makes everybody who waits.
    fn make(&mut self, tx: &mut Tx) -> Result<()> {
        let waiting = std::mem::take(&mut self.waiting);
        let people: Vec<(&'w Line, &'w Person)> = waiting
            .iter()
            .filter_map(|at| self.lines.get(*at))
            .filter_map(|line| if let Content::Person(person) = &line.content { Some((line, &**person)) } else { None })
            .collect();
        if people.is_empty() {
            return Ok(());
        }
        let valid: Vec<ValidCreator> = people.iter().map(|(_, person)| person.valid.clone()).collect();
        let ids = creators_do::create_many(tx, &valid)?;
        observe(tx, &people, &ids)?;
        for ((line, person), id) in people.into_iter().zip(ids) {
            let mut reasons = person.remarks.clone();
            reasons.extend(begin(tx, person, id)?);
            self.put(line, Outcome::Made, Some(id), reasons)?;
        }
        Ok(())
    }
}

/// Counts other than followers, which come with the account itself.
fn observe(tx: &mut Tx, people: &[(&Line, &Person)], ids: &[CreatorId]) -> Result<()> {
    let counted: Vec<CreatorId> = people.iter().zip(ids).filter(|((_, p), _)| !p.counts.is_empty()).map(|(_, id)| *id).collect();
    if counted.is_empty() {
        return Ok(());
    }
    let accounts = store::accounts(tx, &counted)?;
    for ((_, person), id) in people.iter().zip(ids) {
        for (at, channel) in accounts.get(id).into_iter().flatten().enumerate() {
            let points: Vec<Observation> = person
                .counts
                .iter()
                .filter(|c| c.channel == at)
                .map(|c| Observation { metric: c.metric, on: c.on, value: c.value as f64, source: Source::Import })
                .collect();
            if !points.is_empty() {
                creators::store::channels::observe(tx, *channel, &points)?;
            }
        }
    }
    Ok(())
}

/// Begins the partnership of somebody new; what cannot begin is said and does not undo the person.
fn begin(tx: &mut Tx, person: &Person, id: CreatorId) -> Result<Vec<Fault>> {
    let Some(deal) = &person.deal else { return Ok(Vec::new()) };
    match tx.attempt(|tx| deals_do::start(tx, &changes::beginning(id, deal))) {
        Ok(_) => Ok(Vec::new()),
        Err(Error::Invalid(problems)) => {
            Ok(problems.all().map(|p| Fault { name: p.field.clone(), ..Fault::of_row(Said::from(&p.message)) }).collect())
        }
        Err(other) => Err(other),
    }
}

/// Marks on each creator's timeline by which import they came or changed, and remembers how many events they have now: more
/// of them later on means that somebody has been at work.
fn count_events(tx: &mut Tx, import: ImportId, mut rows: Vec<RowWritten>) -> Result<Vec<RowWritten>> {
    let touched: Vec<(i64, CreatorId)> = rows
        .iter()
        .filter(|r| matches!(r.outcome, Outcome::Made | Outcome::Changed))
        .filter_map(|r| Some((r.number, r.creator?)))
        .collect();
    if touched.is_empty() {
        return Ok(rows);
    }
    let mark = |(row, id): &(i64, CreatorId)| Event::new("creator_import", "import", import.0).of_creator(*id).fact("row", row);
    Event::write_all(touched.iter().map(mark).collect(), tx)?;
    let counts = store::events(tx, &touched.iter().map(|(_, id)| *id).collect::<Vec<_>>())?;
    for row in rows.iter_mut().filter(|r| matches!(r.outcome, Outcome::Made | Outcome::Changed)) {
        row.events = row.creator.and_then(|id| counts.get(&id)).copied();
    }
    rows.sort_by_key(|row| row.number);
    Ok(rows)
}
