//! Views: kept by their owner, alone or for everybody in the workspace.
//!
//! What must always hold: a private view does not exist for others; a shared one is changed by its owner or by whoever may
//! change creators; only they share.

use kernel::{
    Action, Error, Event, Problems, Result, Tx,
    db::Json,
    ids::{MemberId, ViewId},
    text::{self, limit},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    query::QuerySpec,
    store::views::{self, View},
};

/// A view as it was sent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewView {
    pub name: String,
    /// Whether everybody in the workspace sees it.
    #[serde(default)]
    pub shared: bool,
    #[serde(default)]
    pub query: QuerySpec,
}

/// A change of a view. What is left out stays.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct EditView {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shared: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query: Option<QuerySpec>,
}

/// Keeps a new view, after the others.
pub fn create(tx: &mut Tx, new: &NewView) -> Result<ViewId> {
    tx.scope().must(Action::KeepViews)?;
    let owner = keeper(tx)?;
    let name = named(&new.name)?;
    may_share(tx, new.shared)?;
    // Only what can be read again is kept, in the form in which it was understood.
    let query = QuerySpec::from(&new.query.read()?);
    let view = View {
        id: ViewId(tx.new_id()),
        owner,
        name,
        shared: new.shared,
        query: Json(query),
        position: views::last_position(tx)?,
        version: 1,
    };
    views::insert(tx, &view)?;
    about("view_create", &view).write(tx)?;
    Ok(view.id)
}

/// Changes a view that has this version; the new version.
pub fn edit(tx: &mut Tx, id: ViewId, change: &EditView, version: i64) -> Result<i64> {
    let before = changeable(tx, id)?;
    let mut after = before.clone();
    if let Some(name) = &change.name {
        after.name = named(name)?;
    }
    if let Some(shared) = change.shared.filter(|s| *s != before.shared) {
        // Whoever is not the owner would take it away from themselves.
        if before.owner != keeper(tx)? {
            return Err(Error::Forbidden);
        }
        may_share(tx, shared)?;
        after.shared = shared;
    }
    if let Some(query) = &change.query {
        after.query = Json(QuerySpec::from(&query.read()?));
    }
    after.version = version;
    let version = views::update(tx, &after)?.ok_or(Error::Stale)?;
    if after.name != before.name || after.shared != before.shared || after.query != before.query {
        about("view_edit", &after).write(tx)?;
    }
    Ok(version)
}

/// A copy of one's own of a view one can see.
pub fn duplicate(tx: &mut Tx, id: ViewId, name: &str) -> Result<ViewId> {
    tx.scope().must(Action::KeepViews)?;
    let view = views::seen_by(tx, id, tx.scope().member())?;
    create(tx, &NewView { name: name.to_owned(), shared: false, query: view.query.0 })
}

/// Forgets a view that has this version.
pub fn delete(tx: &mut Tx, id: ViewId, version: i64) -> Result<()> {
    let view = changeable(tx, id)?;
    if !views::delete(tx, id, version)? {
        return Err(Error::Stale);
    }
    about("view_delete", &view).write(tx)?;
    Ok(())
}

/// Moves a view before or after its neighbour among those one sees.
pub fn shift(tx: &mut Tx, id: ViewId, up: bool) -> Result<()> {
    changeable(tx, id)?;
    let seen = views::tabs(tx, tx.scope().member())?;
    let Some(at) = seen.iter().position(|t| t.id == id) else { return Err(Error::NotFound) };
    let other = if up { at.checked_sub(1) } else { Some(at + 1).filter(|at| *at < seen.len()) };
    let Some(other) = other else { return Ok(()) };
    let mut order: Vec<ViewId> = seen.iter().map(|t| t.id).collect();
    order.swap(at, other);
    for (position, id) in (1..).zip(order) {
        views::place(tx, id, position)?;
    }
    Event::new("view_order", "view", id.0).write(tx)?;
    Ok(())
}

fn about(verb: &'static str, view: &View) -> Event {
    Event::new(verb, "view", view.id.0).fact("name", &view.name).fact("shared", view.shared)
}

fn changeable(tx: &mut Tx, id: ViewId) -> Result<View> {
    tx.scope().must(Action::KeepViews)?;
    let view = views::seen_by(tx, id, tx.scope().member())?;
    if Some(view.owner) != tx.scope().member() {
        tx.scope().must(Action::Edit)?;
    }
    Ok(view)
}

fn may_share(tx: &Tx, shared: bool) -> Result<()> {
    if shared { tx.scope().must(Action::Edit) } else { Ok(()) }
}

fn keeper(tx: &Tx) -> Result<MemberId> {
    tx.scope().member().ok_or(Error::Forbidden)
}

fn named(raw: &str) -> Result<String> {
    let mut problems = Problems::none();
    let name = text::required_line("name", raw, limit::NAME, &mut problems);
    problems.check()?;
    Ok(name)
}
