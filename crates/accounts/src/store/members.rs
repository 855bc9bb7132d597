//! Members: a person's place in a workspace.

use kernel::{
    Result, Role, Tx, args,
    db::FromRow,
    ids::{MemberId, PersonId, WorkspaceId},
    statements,
};

use crate::model::MemberView;

impl FromRow for MemberView {
    fn from_row(row: &mut kernel::db::Row<'_>) -> kernel::db::Result<Self> {
        Ok(Self {
            id: row.take()?,
            name: row.take()?,
            name_latin: row.take()?,
            email: row.take()?,
            role: row.take()?,
            state: row.take()?,
            market: row.take()?,
            second_factor: row.take()?,
            since: row.take()?,
            seen_at: row.take()?,
            version: row.take()?,
        })
    }
}

/// Everybody of the team, the suspended too, by name.
pub fn list(tx: &mut Tx<'_>) -> Result<Vec<MemberView>> {
    Ok(tx.all(LIST, &args![tx.ws()])?)
}

pub fn view(tx: &mut Tx<'_>, id: MemberId) -> Result<MemberView> {
    Ok(tx.one(VIEW, &args![tx.ws(), id])?)
}

/// The person behind a member.
pub fn person_of(tx: &mut Tx<'_>, id: MemberId) -> Result<PersonId> {
    let (person,): (PersonId,) = tx.one(PERSON_OF, &args![tx.ws(), id])?;
    Ok(person)
}

/// The owners who may come in. Their rows are held until the transaction ends, so that two cannot go at once.
pub fn owners(tx: &mut Tx<'_>) -> Result<Vec<MemberId>> {
    let rows: Vec<(MemberId,)> = tx.all(OWNERS, &args![tx.ws()])?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Stores a member's role, state and market; false when somebody changed them in between.
pub fn update(tx: &mut Tx<'_>, id: MemberId, role: Role, state: &str, market: Option<&str>, version: i64) -> Result<bool> {
    Ok(tx.exec(UPDATE, &args![tx.ws(), id, role, state, market, version])? == 1)
}

/// The markets of the workspace: code, name in English, name in Russian.
pub fn markets(tx: &mut Tx<'_>) -> Result<Vec<(String, String, String)>> {
    Ok(tx.all(MARKETS, &args![tx.ws()])?)
}

/// How many partnerships a member cares for.
pub fn cares_for(tx: &mut Tx<'_>, id: MemberId) -> Result<i64> {
    let (n,): (i64,) = tx.one(CARES_FOR, &args![tx.ws(), id])?;
    Ok(n)
}

/// Makes a person a member, or lets a removed one in again.
pub fn admit(tx: &mut Tx<'_>, ws: WorkspaceId, person: PersonId, role: Role) -> Result<MemberId> {
    let (id,): (MemberId,) = tx.one(ADMIT, &args![ws, tx.new_id(), person, role, tx.now()])?;
    Ok(id)
}

/// Whether somebody with this address is a member and may come in.
pub fn has_email(tx: &mut Tx<'_>, email: &str) -> Result<bool> {
    let found: Option<(MemberId,)> = tx.maybe(BY_EMAIL, &args![tx.ws(), email])?;
    Ok(found.is_some())
}

/// Notes which market a member knows from the inside.
pub fn set_market(tx: &mut Tx<'_>, id: MemberId, market: Option<&str>) -> Result<()> {
    tx.exec(SET_MARKET, &args![tx.ws(), id, market])?;
    Ok(())
}

statements! {
    SET_MARKET = "update members set market = $3 where workspace_id = $1 and id = $2";
    LIST = "select m.id, p.name, p.name_latin, p.email, m.role, m.state, m.market, p.totp_secret is not null, m.created_at,
            (select max(s.seen_at) from sessions s where s.person_id = m.person_id and s.workspace_id = m.workspace_id), m.version
        from members m join people p on p.id = m.person_id
        where m.workspace_id = $1 and m.state <> 'removed' order by p.name, m.id";
    VIEW = "select m.id, p.name, p.name_latin, p.email, m.role, m.state, m.market, p.totp_secret is not null, m.created_at,
            (select max(s.seen_at) from sessions s where s.person_id = m.person_id and s.workspace_id = m.workspace_id), m.version
        from members m join people p on p.id = m.person_id
        where m.workspace_id = $1 and m.id = $2 and m.state <> 'removed'";
    PERSON_OF = "select person_id from members where workspace_id = $1 and id = $2";
    OWNERS = "select id from members where workspace_id = $1 and role = 'owner' and state = 'active' order by id /*pg for update*/";
    UPDATE = "update members set role = $3, state = $4, market = $5, version = version + 1
        where workspace_id = $1 and id = $2 and version = $6";
    MARKETS = "select code, name_en, name_ru from markets where workspace_id = $1 order by created_at, code";
    CARES_FOR = "select cast(count(*) as bigint) from partnerships where workspace_id = $1 and manager_id = $2";
    ADMIT = "insert into members (workspace_id, id, person_id, role, created_at) values ($1, $2, $3, $4, $5)
        on conflict (workspace_id, person_id) do update set role = $4, state = 'active', version = members.version + 1,
          created_at = case when members.state = 'removed' then $5 else members.created_at end
        returning id";
    BY_EMAIL = "select m.id from members m join people p on p.id = m.person_id
        where m.workspace_id = $1 and p.email = $2 and m.state <> 'removed'";
}
