//! The verbs: taking a file, saying how it is read and what it means, bringing it in, taking it back.
//!
//! Reading, checking and writing rows is work for jobs; a verb only decides, and queues them.

use kernel::{Action, Error, Event, Msg, Problems, Result, Tx, ids::ImportId, jobs::NewJob};

use crate::{
    jobs::{CHECK, RUN, Task, UNDO},
    model::{ColumnUse, Mapping, Reading, State, Target},
    store::{self, Arrived, Import},
};

/// Takes a file that is on disk and has been looked at.
pub fn arrive(tx: &mut Tx, new: &Arrived) -> Result<()> {
    tx.scope().must(Action::Import)?;
    let member = tx.scope().member().ok_or(Error::Forbidden)?;
    store::insert(tx, member, new)
}

/// What the columns of a file are taken to mean at first: as last time under the same headers, else as guessed.
pub fn first_mapping(tx: &mut Tx, reading: &Reading) -> Result<Mapping> {
    let today = store::today(tx)?;
    let kept = store::mapping_of(tx, &reading.signature())?;
    let mut mapping = kept.map_or_else(|| Mapping::guessed(reading, today), |kept| kept.again(reading, today));
    // Fields and brands may have gone since.
    let fields = creators::actions::known(tx)?.fields;
    for column in &mut mapping.columns {
        if matches!(column.target, Target::Custom(id) if !fields.iter().any(|f| f.id == id && !f.archived)) {
            column.target = Target::Ignore;
        }
    }
    let brands = partnerships::store::brands::open(tx)?;
    mapping.brand = mapping.brand.filter(|id| brands.iter().any(|b| b.id == *id));
    let asks = mapping.columns.iter().any(|c| matches!(c.target, Target::Stage | Target::Tier | Target::Manager | Target::Since));
    if let ([only], true, None) = (&brands[..], asks, mapping.brand) {
        mapping.brand = Some(only.id);
    }
    Ok(mapping)
}

/// Reads the file otherwise. Decisions about columns begin anew.
pub fn read_otherwise(tx: &mut Tx, id: ImportId, version: i64, reading: &Reading) -> Result<()> {
    tx.scope().must(Action::Import)?;
    open(tx, id)?;
    let mapping = first_mapping(tx, reading)?;
    store::set_reading(tx, id, version, reading, &mapping)
}

/// Says what the columns mean, and has the whole file checked by it.
pub fn decide(tx: &mut Tx, id: ImportId, version: i64, mapping: &Mapping) -> Result<()> {
    tx.scope().must(Action::Import)?;
    let import = open(tx, id)?;
    mapping.check(&import.reading.0, store::today(tx)?)?;
    may_make_fields(tx, mapping, &import.reading.0)?;
    known_brand(tx, mapping)?;
    store::set_mapping(tx, id, version, mapping, State::Checking)?;
    let task = Task { import: id, version: version + 1 };
    NewJob::new(CHECK, task).queue(tx)?;
    Ok(())
}

fn open(tx: &mut Tx, id: ImportId) -> Result<Import> {
    let import = store::find(tx, id)?;
    if import.state.is_open() { Ok(import) } else { Err(Error::Conflict(Msg::new("import-conflict-begun"))) }
}

fn known_brand(tx: &mut Tx, mapping: &Mapping) -> Result<()> {
    let brands = partnerships::store::brands::open(tx)?;
    let mut problems = Problems::none();
    if mapping.brand.is_some_and(|id| !brands.iter().any(|b| b.id == id)) {
        problems.add("brand", Msg::new("error-not-choice"));
    }
    let managers = store::colleagues(tx)?;
    if mapping.manager.is_some_and(|id| !managers.iter().any(|(known, ..)| *known == id)) {
        problems.add("manager", Msg::new("error-not-choice"));
    }
    if mapping.stage.is_some_and(|stage| stage.rank().is_none()) {
        problems.add("stage", Msg::new("error-not-choice"));
    }
    problems.check()
}

/// Fields of the workspace's own are made by owners only, and each has a name of its own.
fn may_make_fields(tx: &mut Tx, mapping: &Mapping, reading: &Reading) -> Result<()> {
    let fresh = mapping.new_fields();
    if fresh.is_empty() {
        return Ok(());
    }
    let may = tx.scope().can(Action::Configure);
    let fields = creators::actions::known(tx)?.fields;
    let mut problems = Problems::none();
    for at in fresh {
        let field = format!("columns.{at}.target");
        let name = field_name(reading, at).to_lowercase();
        if !may {
            problems.add(field, Msg::new("import-error-configure"));
        } else if fields.iter().any(|f| f.label_en.to_lowercase() == name || f.label_ru.to_lowercase() == name) {
            problems.add(field, Msg::new("import-error-field-taken"));
        }
    }
    problems.check()
}

fn field_name(reading: &Reading, at: usize) -> String {
    let name = reading.columns.get(at).map_or("", |c| c.name.trim());
    if name.is_empty() { format!("{}", at + 1) } else { name.chars().take(kernel::text::limit::NAME).collect() }
}

/// Brings the file in. Asked again while it is brought in or after, it does nothing.
pub fn run(tx: &mut Tx, id: ImportId) -> Result<()> {
    tx.scope().must(Action::Import)?;
    let import = store::find(tx, id)?;
    match import.state {
        State::Running | State::Done => return Ok(()),
        State::Checked => {}
        _ => return Err(Error::Conflict(Msg::new("import-conflict-unchecked"))),
    }
    let mapping = make_fields(tx, &import)?;
    store::set_mapping(tx, id, import.version, &mapping, State::Checked)?;
    let kept = Mapping { decisions: Default::default(), ..mapping };
    store::keep_mapping(tx, &import.reading.0.signature(), &kept)?;
    store::turn(tx, id, State::Checked, State::Running)?;
    Event::new("import_start", "import", id.0).fact("file", &import.file_name).fact("rows", import.rows_total).write(tx)?;
    NewJob::new(RUN, Task { import: id, version: 0 }).once(id.to_string()).queue(tx)?;
    Ok(())
}

/// Makes the fields that columns are to go to, and says so in the mapping.
fn make_fields(tx: &mut Tx, import: &Import) -> Result<Mapping> {
    let reading = &import.reading.0;
    let mut mapping = import.mapping.0.clone();
    may_make_fields(tx, &mapping, reading)?;
    for at in mapping.new_fields() {
        let Some(column) = mapping.columns.get_mut(at) else { continue };
        let Target::NewCustom(kind) = column.target else { continue };
        let new = creators::model::NewCustomField { label_en: field_name(reading, at), kind: kind.code().to_owned(), ..Default::default() };
        let field = creators::actions::custom::define(tx, &new)?;
        *column = ColumnUse { target: Target::Custom(field), ..*column };
    }
    Ok(mapping)
}

/// Takes the whole import back. Asked again, it does nothing.
pub fn undo(tx: &mut Tx, id: ImportId) -> Result<()> {
    tx.scope().must(Action::Import)?;
    let import = store::find(tx, id)?;
    match import.state {
        State::Undoing | State::Undone => return Ok(()),
        State::Done | State::Failed => {}
        _ => return Err(Error::Conflict(Msg::new("import-conflict-not-done"))),
    }
    store::turn(tx, id, import.state, State::Undoing)?;
    Event::new("import_undo", "import", id.0).fact("file", &import.file_name).write(tx)?;
    NewJob::new(UNDO, Task { import: id, version: 0 }).once(id.to_string()).queue(tx)?;
    Ok(())
}
