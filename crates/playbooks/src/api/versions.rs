//! Versions of a playbook.

use engine::playbook::compare;
use i18n::L;
use kernel::{
    Tx,
    ids::PlaybookId,
    web::{At, Body, Cursor, Cx, Result},
};

use super::playbooks::whole;
use crate::{
    actions,
    model::{ChangeView, NoteInput, VersionView},
    store::versions::{self, Version},
    words,
};

/// What a version changed of the one before.
fn changes(l: &L, id: PlaybookId, older: Option<&Version>, version: &Version) -> kernel::Result<Vec<ChangeView>> {
    let Some(older) = older else { return Ok(Vec::new()) };
    let (old, new) = (versions::kept(id, older.number, &older.toml)?, versions::kept(id, version.number, &version.toml)?);
    Ok(compare(&old, &new).iter().map(|d| words::change(l, d)).collect())
}

pub async fn list(cx: Cx, At(id): At<PlaybookId>) -> Result {
    let paging = cx.paging()?;
    let before: i64 = paging.after.map(|cursor| cursor.values()).transpose()?.unwrap_or(i64::MAX);
    let limit = paging.limit;
    let versions = cx
        .read(move |tx| {
            crate::store::books::find(tx, id)?;
            versions::page(tx, id, before, limit + 1)
        })
        .await?;
    let shown = usize::try_from(limit).unwrap_or(usize::MAX);
    let next = versions.get(shown).and(versions.get(shown - 1)).map(|last| Cursor::of(&last.number));
    let mut views = Vec::new();
    for (place, version) in versions.iter().take(shown).enumerate() {
        views.push(VersionView::of(version.clone(), changes(&cx.l, id, versions.get(place + 1), version)?));
    }
    cx.json_list(views, next)
}

pub async fn show(cx: Cx, At((id, number)): At<(PlaybookId, i64)>) -> Result {
    let (version, older) = cx
        .read(move |tx: &mut Tx<'_>| {
            let version = versions::find(tx, id, number)?;
            let older = versions::page(tx, id, number, 1)?.pop();
            Ok((version, older))
        })
        .await?;
    let changes = changes(&cx.l, id, older.as_ref(), &version)?;
    cx.json(&VersionView::of(version, changes))
}

pub async fn go_back(cx: Cx, At((id, number)): At<(PlaybookId, i64)>, Body(why): Body<NoteInput>) -> Result {
    let version = cx.if_match()?;
    let l = cx.l.clone();
    let view = cx
        .write(move |tx| {
            actions::go_back(tx, id, number, &why.note, version)?;
            whole(tx, &l, id)
        })
        .await?;
    cx.json_versioned(&view, view.playbook.version)
}
