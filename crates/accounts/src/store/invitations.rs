//! Invitations: open until they are accepted, taken back or too old.

use jiff::{SignedDuration, Timestamp};
use kernel::{
    Lang, Result, Role, Tx, args,
    db::FromRow,
    ids::{InvitationId, WorkspaceId},
    row, statements,
};

use crate::model::{Invitation, InvitationView};

/// How long an invitation lives.
pub const LIFE: SignedDuration = SignedDuration::from_hours(24 * 14);

row! {
    /// An open invitation as its link finds it.
    #[derive(Clone, Debug)]
    pub struct Open {
        pub workspace: WorkspaceId,
        pub id: InvitationId,
        pub workspace_name: String,
        /// The workspace's own zone: a first guess at the newcomer's.
        pub zone: String,
        pub email: String,
        pub role: Role,
        pub language: Lang,
        /// Whether the link came by mail: then the mailbox is the person's.
        pub by_mail: bool,
    }
}

impl FromRow for InvitationView {
    fn from_row(row: &mut kernel::db::Row<'_>) -> kernel::db::Result<Self> {
        Ok(Self {
            id: row.take()?,
            email: row.take()?,
            role: row.take()?,
            language: row.take()?,
            invited_by: row.take()?,
            created_at: row.take()?,
            expires_at: row.take()?,
        })
    }
}

/// Stores an invitation; an open one to the same address is taken back.
pub fn insert(tx: &mut Tx<'_>, new: &Invitation, mail_hash: &[u8], link_hash: &[u8]) -> Result<InvitationId> {
    let (id, now) = (InvitationId(tx.new_id()), tx.now());
    revoke_email(tx, &new.email)?;
    let until = now.checked_add(LIFE).unwrap_or(Timestamp::MAX);
    let by = tx.scope().member();
    tx.exec(INSERT, &args![tx.ws(), id, &new.email, new.role, new.language, mail_hash, link_hash, by, now, until])?;
    Ok(id)
}

pub fn list(tx: &mut Tx<'_>) -> Result<Vec<InvitationView>> {
    Ok(tx.all(LIST, &args![tx.ws(), tx.now()])?)
}

pub fn view(tx: &mut Tx<'_>, id: InvitationId) -> Result<InvitationView> {
    Ok(tx.one(VIEW, &args![tx.ws(), tx.now(), id])?)
}

/// Whether the invitation was open; now it is not.
pub fn revoke(tx: &mut Tx<'_>, id: InvitationId) -> Result<bool> {
    Ok(tx.exec(REVOKE, &args![tx.ws(), id, tx.now()])? == 1)
}

/// Takes back what is open to an address.
pub fn revoke_email(tx: &mut Tx<'_>, email: &str) -> Result<u64> {
    Ok(tx.exec(REVOKE_EMAIL, &args![tx.ws(), email, tx.now()])?)
}

/// The open invitation of either of its links.
pub fn open(tx: &mut Tx<'_>, hash: &[u8]) -> Result<Option<Open>> {
    Ok(tx.maybe(OPEN, &args![hash, tx.now()])?)
}

/// Uses an invitation up; false when another was quicker.
pub fn use_up(tx: &mut Tx<'_>, open: &Open) -> Result<bool> {
    Ok(tx.exec(USE_UP, &args![open.workspace, open.id, tx.now()])? == 1)
}

statements! {
    INSERT = "insert into invitations (workspace_id, id, email, role, language, mail_hash, link_hash, invited_by, created_at, expires_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    LIST = "select i.id, i.email, i.role, i.language, p.name, i.created_at, i.expires_at from invitations i
        left join members m on m.workspace_id = i.workspace_id and m.id = i.invited_by left join people p on p.id = m.person_id
        where i.workspace_id = $1 and i.accepted_at is null and i.revoked_at is null and i.expires_at > $2 order by i.id desc";
    VIEW = "select i.id, i.email, i.role, i.language, p.name, i.created_at, i.expires_at from invitations i
        left join members m on m.workspace_id = i.workspace_id and m.id = i.invited_by left join people p on p.id = m.person_id
        where i.workspace_id = $1 and i.accepted_at is null and i.revoked_at is null and i.expires_at > $2 and i.id = $3";
    REVOKE = "update invitations set revoked_at = $3 where workspace_id = $1 and id = $2 and accepted_at is null and revoked_at is null";
    REVOKE_EMAIL = "update invitations set revoked_at = $3
        where workspace_id = $1 and email = $2 and accepted_at is null and revoked_at is null";
    OPEN = "select i.workspace_id, i.id, w.name, w.zone, i.email, i.role, i.language, i.mail_hash = $1
        from invitations i join workspaces w on w.id = i.workspace_id
        where (i.mail_hash = $1 or i.link_hash = $1) and i.accepted_at is null and i.revoked_at is null and i.expires_at > $2";
    USE_UP = "update invitations set accepted_at = $3
        where workspace_id = $1 and id = $2 and accepted_at is null and revoked_at is null and expires_at > $3";
}
