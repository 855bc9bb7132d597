//! API tokens.

use jiff::{SignedDuration, Timestamp};
use kernel::{
    Result, Tx, args,
    db::{FromRow, Json},
    ids::{ApiTokenId, MemberId, PersonId},
    statements,
};

use crate::{
    model::{TokenPlan, TokenView},
    secret::Secret,
};

impl FromRow for TokenView {
    fn from_row(row: &mut kernel::db::Row<'_>) -> kernel::db::Result<Self> {
        Ok(Self {
            id: row.take()?,
            name: row.take()?,
            hint: row.take()?,
            scopes: row.take::<Json<Vec<String>>>()?.0,
            member: row.take()?,
            member_name: row.take()?,
            created_at: row.take()?,
            expires_at: row.take()?,
            used_at: row.take()?,
        })
    }
}

pub fn insert(tx: &mut Tx<'_>, member: MemberId, plan: &TokenPlan, secret: &Secret) -> Result<ApiTokenId> {
    let (id, now) = (ApiTokenId(tx.new_id()), tx.now());
    let until = now.checked_add(SignedDuration::from_hours(24 * plan.days)).unwrap_or(Timestamp::MAX);
    let scopes = Json(plan.scopes.clone());
    tx.exec(INSERT, &args![tx.ws(), id, member, &plan.name, secret.hint(), secret.hash(), scopes, now, until])?;
    Ok(id)
}

/// The valid tokens of one member, or of all.
pub fn list(tx: &mut Tx<'_>, member: Option<MemberId>) -> Result<Vec<TokenView>> {
    Ok(tx.all(LIST, &args![tx.ws(), tx.now(), member])?)
}

/// A valid token of one member, or of any.
pub fn view(tx: &mut Tx<'_>, id: ApiTokenId, member: Option<MemberId>) -> Result<TokenView> {
    Ok(tx.one(VIEW, &args![tx.ws(), tx.now(), member, id])?)
}

pub fn revoke(tx: &mut Tx<'_>, id: ApiTokenId) -> Result<bool> {
    Ok(tx.exec(REVOKE, &args![tx.ws(), id, tx.now()])? == 1)
}

/// Ends every token of a member; how many.
pub fn revoke_of_member(tx: &mut Tx<'_>, member: MemberId) -> Result<u64> {
    Ok(tx.exec(REVOKE_OF_MEMBER, &args![tx.ws(), member, tx.now()])?)
}

/// Ends every token of a person, in all workspaces (system scope).
pub fn revoke_of_person(tx: &mut Tx<'_>, person: PersonId) -> Result<u64> {
    Ok(tx.exec(REVOKE_OF_PERSON, &args![person, tx.now()])?)
}

statements! {
    INSERT = "insert into api_tokens (workspace_id, id, member_id, name, hint, token_hash, scopes, created_at, expires_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    LIST = "select t.id, t.name, t.hint, t.scopes, t.member_id, p.name, t.created_at, t.expires_at, t.used_at from api_tokens t
        join members m on m.workspace_id = t.workspace_id and m.id = t.member_id join people p on p.id = m.person_id
        where t.workspace_id = $1 and t.revoked_at is null and t.expires_at > $2 and (t.member_id = $3 or $3 is null)
        order by t.id desc limit 500";
    VIEW = "select t.id, t.name, t.hint, t.scopes, t.member_id, p.name, t.created_at, t.expires_at, t.used_at from api_tokens t
        join members m on m.workspace_id = t.workspace_id and m.id = t.member_id join people p on p.id = m.person_id
        where t.workspace_id = $1 and t.revoked_at is null and t.expires_at > $2 and (t.member_id = $3 or $3 is null)
            and t.id = $4";
    REVOKE = "update api_tokens set revoked_at = $3 where workspace_id = $1 and id = $2 and revoked_at is null";
    REVOKE_OF_MEMBER = "update api_tokens set revoked_at = $3 where workspace_id = $1 and member_id = $2 and revoked_at is null";
    REVOKE_OF_PERSON = "update api_tokens set revoked_at = $2 where revoked_at is null
        and (workspace_id, member_id) in (select workspace_id, id from members where person_id = $1)";
}
