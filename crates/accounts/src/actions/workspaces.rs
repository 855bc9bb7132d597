//! Workspaces: made by the set-up page or the operator, changed by their owners.

use kernel::{
    Action, App, Error, Event, Lang, Result, Role, Tx,
    ids::{MemberId, PersonId},
};

use crate::{
    model::{EditWorkspace, Newcomer, WorkspaceSettings},
    store::{self, entry::Purpose},
};

/// Somebody about to become a member, checked.
#[derive(Clone, Debug)]
pub struct Joining {
    pub email: String,
    pub newcomer: Newcomer,
    pub language: Lang,
    pub password_hash: Option<String>,
}

/// Makes the workspace of the scope (the product's own) with its first owner and all that the slices begin with. A person with
/// that address keeps their name and password.
pub fn create(tx: &mut Tx<'_>, app: &App, settings: &WorkspaceSettings, owner: &Joining) -> Result<PersonId> {
    store::workspaces::insert(tx, settings)?;
    Event::new("workspace_create", "workspace", None).fact("name", &settings.name).write(tx)?;
    let (person, _) = join(tx, owner, Role::Owner)?;
    app.seed(tx)?;
    Ok(person)
}

/// Makes somebody a member of the scope's workspace, for the operator.
pub fn join(tx: &mut Tx<'_>, joining: &Joining, role: Role) -> Result<(PersonId, MemberId)> {
    let person = match store::people::by_email(tx, &joining.email)? {
        Some(known) => known.person,
        None => store::people::insert(tx, &joining.email, &joining.newcomer, joining.language, joining.password_hash.as_deref(), true)?,
    };
    let member = store::members::admit(tx, tx.ws(), person, role)?;
    Event::new("member_join", "member", member.0).fact("name", &joining.newcomer.name).fact("role", role).write(tx)?;
    Ok((person, member))
}

/// Makes the first workspace by the link that the server printed. `None` when the link is used, too old, or somebody has made a
/// workspace by other means.
pub fn set_up(tx: &mut Tx<'_>, app: &App, link_hash: &[u8], settings: &WorkspaceSettings, owner: &Joining) -> Result<Option<PersonId>> {
    if store::entry::use_up(tx, Purpose::Setup, link_hash)?.is_none() || store::workspaces::any(tx)? {
        return Ok(None);
    }
    create(tx, app, settings, owner).map(Some)
}

/// Changes a workspace's settings.
pub fn edit(tx: &mut Tx<'_>, change: &EditWorkspace, version: i64) -> Result<()> {
    tx.scope().must(Action::Configure)?;
    let settings = change.validate()?;
    let before = store::workspaces::view(tx)?;
    if !store::workspaces::update(tx, &settings, version)? {
        return Err(Error::Stale);
    }
    let after = store::workspaces::view(tx)?;
    let changed: Vec<&str> = [
        ("name", before.name == after.name),
        ("creator_word", before.creator_word == after.creator_word),
        ("language", before.language == after.language),
        ("zone", before.zone == after.zone),
    ]
    .into_iter()
    .filter_map(|(field, same)| (!same).then_some(field))
    .collect();
    Event::new("workspace_edit", "workspace", None).fact("changed", changed).fact("name", &after.name).write(tx)?;
    Ok(())
}
