//! Workspaces: the tenants.

use kernel::{Result, Tx, args, db::FromRow, ids::WorkspaceId, statements};

use crate::model::{WorkspaceSettings, WorkspaceView};

impl FromRow for WorkspaceView {
    fn from_row(row: &mut kernel::db::Row<'_>) -> kernel::db::Result<Self> {
        Ok(Self {
            name: row.take()?,
            creator_word: row.take()?,
            language: row.take()?,
            zone: row.take()?,
            created_at: row.take()?,
            version: row.take()?,
        })
    }
}

/// The number of the workspace that would be made next. Of two who make one at once, the second is refused by the key.
pub fn next(tx: &mut Tx<'_>) -> Result<WorkspaceId> {
    let (id,): (WorkspaceId,) = tx.one(NEXT, &[])?;
    Ok(id)
}

/// Makes the workspace of the scope.
pub fn insert(tx: &mut Tx<'_>, s: &WorkspaceSettings) -> Result<()> {
    tx.exec(INSERT, &args![tx.ws(), &s.name, s.creator_word.code(), s.language, &s.zone, tx.now()])?;
    Ok(())
}

/// Whether there is any workspace yet.
pub fn any(tx: &mut Tx<'_>) -> Result<bool> {
    let found: Option<(WorkspaceId,)> = tx.maybe(ANY, &[])?;
    Ok(found.is_some())
}

pub fn view(tx: &mut Tx<'_>) -> Result<WorkspaceView> {
    Ok(tx.one(VIEW, &args![tx.ws()])?)
}

/// Stores the settings; false when somebody saved in between.
pub fn update(tx: &mut Tx<'_>, s: &WorkspaceSettings, version: i64) -> Result<bool> {
    let values = args![tx.ws(), version, &s.name, s.creator_word.code(), s.language, &s.zone];
    Ok(tx.exec(UPDATE, &values)? == 1)
}

statements! {
    NEXT = "select coalesce(max(id), 0) + 1 from workspaces";
    INSERT = "insert into workspaces (id, name, creator_word, language, zone, created_at) values ($1, $2, $3, $4, $5, $6)";
    ANY = "select id from workspaces limit 1";
    VIEW = "select name, creator_word, language, zone, created_at, version from workspaces where id = $1";
    UPDATE = "update workspaces set name = $3, creator_word = $4, language = $5, zone = $6, version = version + 1 where id = $1 and version = $2";
}
