//! Playbooks and their versions.

use engine::{
    facts::Stage,
    health::Pillar,
    playbook::{PRESETS, Playbook, Setting, Text},
};
use kernel::{Action, Error, Event, Lang, Msg, Problems, Result, Tx, ids::PlaybookId, text};

use super::{refused, touch};
use crate::{
    model::NAME,
    store::{
        affected, books,
        versions::{self, New},
    },
};

/// Gives a new workspace the playbooks that are shipped; the first of them holds. Doing it again changes nothing.
pub fn seed(tx: &mut Tx<'_>) -> Result<()> {
    tx.scope().must(Action::Configure)?;
    if !books::all(tx)?.is_empty() {
        return Ok(());
    }
    for (place, preset) in PRESETS.iter().enumerate() {
        let playbook = preset.playbook().map_err(|_| Error::internal("a shipped playbook cannot be read"))?;
        insert(tx, &playbook, Some(preset.code), place == 0, None)?;
    }
    Ok(())
}

fn insert(tx: &mut Tx<'_>, playbook: &Playbook, preset: Option<&str>, is_default: bool, note: Option<&str>) -> Result<PlaybookId> {
    let id = PlaybookId(tx.new_id());
    books::insert(tx, id, preset, &playbook.name, is_default)?;
    versions::insert(tx, id, &New { number: 1, playbook, note, back_to: None })?;
    Ok(id)
}

/// What was said of a change, cleaned.
fn noted(note: &str) -> Result<Option<String>> {
    let mut problems = Problems::none();
    let note = text::paragraph("note", note, text::limit::PARAGRAPH, &mut problems);
    problems.check()?;
    Ok(note)
}

/// A whole playbook with a name of its own.
fn checked(tx: &mut Tx<'_>, playbook: &Playbook, except: Option<PlaybookId>) -> Result<()> {
    let wrong = playbook.problems();
    if !wrong.is_empty() {
        return Err(refused(&wrong));
    }
    let mut problems = Problems::none();
    for (path, words) in texts(playbook) {
        for (language, words) in [("en", &words.en), ("ru", &words.ru)] {
            // Marks that nobody sees, and those that make one name look like another, have no place in a reason either.
            text::paragraph(&format!("{path}.{language}"), words, text::limit::PARAGRAPH, &mut problems);
        }
    }
    problems.check()?;
    named(tx, &playbook.name, except)
}

/// Everything that a playbook says in words, by its path.
fn texts(playbook: &Playbook) -> Vec<(String, &Text)> {
    let mut all = vec![("name".to_owned(), &playbook.name), ("about".to_owned(), &playbook.about)];
    let weights = Pillar::ALL.iter().zip(&playbook.weights);
    all.extend(weights.filter_map(|(pillar, value)| Some((format!("health.{}", pillar.code()), &value.as_ref()?.why))));
    for stage in Stage::GROWING {
        let (code, plan) = (stage.code(), playbook.stage(stage));
        all.extend(Setting::ALL.iter().filter_map(|&s| Some((format!("{code}.{}", s.code()), &plan.get(s)?.why))));
        all.extend((1..).zip(&plan.perks).map(|(n, perk)| (format!("{code}.perks[{n}]"), perk)));
        all.extend((1..).zip(&plan.gates).map(|(n, gate)| (format!("{code}.gates[{n}]"), &gate.why)));
    }
    all
}

fn named(tx: &mut Tx<'_>, name: &Text, except: Option<PlaybookId>) -> Result<()> {
    let mut problems = Problems::none();
    for (field, words) in [("name.en", &name.en), ("name.ru", &name.ru)] {
        let length = words.chars().count();
        if length > NAME {
            problems.add(field, Msg::new("error-too-long").with("max", NAME).with("got", length));
        }
    }
    if problems.is_empty() && books::is_taken(tx, name, except)? {
        problems.add("name.en", Msg::new("error-taken"));
    }
    problems.check()
}

/// Adds a playbook. `preset` names the shipped one that it began as.
pub fn create(tx: &mut Tx<'_>, playbook: &Playbook, preset: Option<&str>, note: &str) -> Result<PlaybookId> {
    tx.scope().must(Action::Configure)?;
    checked(tx, playbook, None)?;
    // Where there is none, the shipped default held so far: the first one takes its place.
    let is_first = books::usual(tx)?.is_none();
    let id = insert(tx, playbook, preset, is_first, noted(note)?.as_deref())?;
    about(tx, "playbook_create", id, &playbook.name)?.write(tx)?;
    let touched = affected::affected_by(tx, id)?;
    touch(tx, &touched);
    Ok(id)
}

/// Lets a playbook say something else, as its next version; the row's new version. Where nothing differs, nothing is written.
pub fn save(tx: &mut Tx<'_>, id: PlaybookId, playbook: &Playbook, note: &str, version: i64) -> Result<i64> {
    tx.scope().must(Action::Configure)?;
    let book = books::find(tx, id)?;
    if book.version != version {
        return Err(Error::Stale);
    }
    checked(tx, playbook, Some(id))?;
    let note = noted(note)?;
    let before = versions::in_force(tx, id)?;
    if before == *playbook {
        return Ok(version);
    }
    next(tx, id, playbook, note.as_deref(), None, version)
}

fn next(tx: &mut Tx<'_>, id: PlaybookId, playbook: &Playbook, note: Option<&str>, back_to: Option<i64>, version: i64) -> Result<i64> {
    let (number, version) = books::forward(tx, id, &playbook.name, version)?.ok_or(Error::Stale)?;
    versions::insert(tx, id, &New { number, playbook, note, back_to })?;
    let verb = if back_to.is_some() { "playbook_back" } else { "playbook_change" };
    let event = about(tx, verb, id, &playbook.name)?.fact("number", number).fact("to", back_to.unwrap_or(0));
    match note {
        Some(note) => event.fact("reason", note),
        None => event,
    }
    .write(tx)?;
    let touched = affected::affected_by(tx, id)?;
    touch(tx, &touched);
    Ok(version)
}

/// Goes back to what an older version said, as a new version; the row's new version.
pub fn go_back(tx: &mut Tx<'_>, id: PlaybookId, number: i64, note: &str, version: i64) -> Result<i64> {
    tx.scope().must(Action::Configure)?;
    let book = books::find(tx, id)?;
    if book.version != version {
        return Err(Error::Stale);
    }
    let old = versions::find(tx, id, number)?;
    if number == book.current {
        return Err(Error::Conflict(Msg::new("playbooks-error-in-force")));
    }
    // What was whole once may not be what holds together by the rules of today.
    let playbook = Playbook::from_toml(&old.toml).map_err(|problems| refused(&problems))?;
    checked(tx, &playbook, Some(id))?;
    let note = noted(note)?;
    next(tx, id, &playbook, note.as_deref(), Some(number), version)
}

/// Archives: who is held to it stays so, nobody new is.
pub fn archive(tx: &mut Tx<'_>, id: PlaybookId, version: i64) -> Result<i64> {
    tx.scope().must(Action::Configure)?;
    let book = books::find(tx, id)?;
    if book.is_default {
        return Err(Error::Conflict(Msg::new("playbooks-error-default-archived")));
    }
    put_away(tx, id, true, version)
}

/// Brings an archived one back.
pub fn restore(tx: &mut Tx<'_>, id: PlaybookId, version: i64) -> Result<i64> {
    tx.scope().must(Action::Configure)?;
    let book = books::find(tx, id)?;
    let name = Text { en: book.name_en, ru: book.name_ru };
    if books::is_taken(tx, &name, Some(id))? {
        return Err(Error::Conflict(Msg::new("playbooks-error-name-taken")));
    }
    put_away(tx, id, false, version)
}

fn put_away(tx: &mut Tx<'_>, id: PlaybookId, away: bool, version: i64) -> Result<i64> {
    let book = books::find(tx, id)?;
    if book.version != version {
        return Err(Error::Stale);
    }
    if book.archived_at.is_some() == away {
        return Ok(version);
    }
    let at = away.then(|| tx.now());
    let version = books::archive(tx, id, at, version)?.ok_or(Error::Stale)?;
    let verb = if away { "playbook_archive" } else { "playbook_restore" };
    about(tx, verb, id, &Text { en: book.name_en, ru: book.name_ru })?.write(tx)?;
    Ok(version)
}

/// Lets a playbook hold wherever no other has been chosen; its new version.
pub fn make_default(tx: &mut Tx<'_>, id: PlaybookId, version: i64) -> Result<i64> {
    tx.scope().must(Action::Configure)?;
    let book = books::find(tx, id)?;
    if book.version != version {
        return Err(Error::Stale);
    }
    if book.archived_at.is_some() {
        return Err(Error::Conflict(Msg::new("playbooks-error-archived")));
    }
    if book.is_default {
        return Ok(version);
    }
    let version = books::make_default(tx, id, version)?.ok_or(Error::Stale)?;
    about(tx, "playbook_default", id, &Text { en: book.name_en, ru: book.name_ru })?.write(tx)?;
    let touched = affected::affected_by(tx, id)?;
    touch(tx, &touched);
    Ok(version)
}

/// With the name as the workspace's own language has it.
fn about(tx: &mut Tx<'_>, verb: &'static str, id: PlaybookId, name: &Text) -> Result<Event> {
    let name = match books::language(tx)? {
        Lang::En => &name.en,
        Lang::Ru => &name.ru,
    };
    Ok(Event::new(verb, "playbook", id.0).fact("name", name))
}
