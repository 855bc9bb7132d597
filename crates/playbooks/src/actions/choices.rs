//! Choosing the playbook of partnerships.

use kernel::{
    Action, Error, Event, Msg, Problems, Result, Tx,
    ids::{PartnershipId, PlaybookId},
    text,
};
use partnerships::{
    model::MOST_AT_ONCE,
    store::{today, views},
};

use crate::{
    model::{ChooseInput, Chosen},
    store::{books, choices},
};

/// Chooses a playbook for partnerships; `None` lets the workspace's usual one hold again. Those that have it already are skipped.
pub fn choose(tx: &mut Tx<'_>, ids: &[PartnershipId], playbook: Option<PlaybookId>, reason: &str) -> Result<Chosen> {
    tx.scope().must(Action::Edit)?;
    let mut problems = Problems::none();
    let reason = text::paragraph("reason", reason, text::limit::PARAGRAPH, &mut problems);
    if ids.len() > MOST_AT_ONCE {
        problems.add("ids", Msg::new("error-too-many-items").with("max", MOST_AT_ONCE).with("got", ids.len()));
    }
    let book = match playbook {
        None => None,
        Some(id) => books::all(tx)?.into_iter().find(|book| book.id == id && book.archived_at.is_none()),
    };
    if playbook.is_some() && book.is_none() {
        problems.add("playbook_id", Msg::new("error-not-choice"));
    }
    problems.check()?;
    let changing: Vec<_> = choices::choosing(tx, ids)?.into_iter().filter(|one| one.chosen != playbook).collect();
    let changed: Vec<PartnershipId> = changing.iter().map(|one| one.partnership).collect();
    let since = today(tx)?;
    choices::set(tx, &changed, playbook, since, reason.as_deref())?;
    let lang = books::language(tx)?;
    let event = |one: &choices::Choosing| {
        let event = Event::new("partnership_playbook", "partnership", one.partnership.0)
            .of_creator(one.creator)
            .of_partnership(one.partnership)
            .fact("brand", &one.brand_name)
            .fact("to", if book.is_some() { "own" } else { "usual" })
            .fact("name", book.as_ref().map_or("", |book| book.name(lang)));
        match &reason {
            Some(reason) => event.fact("reason", reason),
            None => event,
        }
    };
    Event::write_all(changing.iter().map(event).collect(), tx)?;
    Ok(Chosen { changed: changed.len(), skipped: ids.len().saturating_sub(changed.len()) })
}

/// Chooses for those named, or for all that a filter finds.
pub fn choose_many(tx: &mut Tx<'_>, playbook: PlaybookId, input: &ChooseInput) -> Result<Chosen> {
    tx.scope().must(Action::Edit)?;
    input.validate()?;
    let ids = match &input.filter {
        Some(filter) => views::ids(tx, filter, MOST_AT_ONCE + 1)?,
        None => input.ids.clone(),
    };
    choose(tx, &ids, Some(playbook), &input.reason)
}

/// Chooses for one, which must be there.
pub fn choose_one(tx: &mut Tx<'_>, id: PartnershipId, playbook: Option<PlaybookId>, reason: &str) -> Result<Chosen> {
    let chosen = choose(tx, &[id], playbook, reason)?;
    if choices::choosing(tx, &[id])?.is_empty() { Err(Error::NotFound) } else { Ok(chosen) }
}
