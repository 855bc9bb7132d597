//! The members who care for partnerships.

use kernel::{Result, Role, Tx, args, ids::MemberId};

kernel::row! {
    /// A member as a choice of manager.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Colleague {
        pub id: MemberId,
        pub name: String,
        pub role: Role,
        /// `active`, `suspended` or `removed`.
        pub state: String,
    }

    /// A member who cares for partnerships.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Carer {
        pub id: MemberId,
        pub name: String,
        pub state: String,
        pub partnerships: i64,
    }
}

kernel::statements! {
    pub COLLEAGUES = "select m.id, p.name, m.role, m.state from members m join people p on p.id = m.person_id
        where m.workspace_id = $1 and m.state = 'active' and m.role in ('owner', 'manager') order by p.name, m.id";
    pub COLLEAGUE = "select m.id, p.name, m.role, m.state from members m join people p on p.id = m.person_id where m.workspace_id = $1 and m.id = $2";
    pub CARERS = "select m.id, p.name, m.state, w.n from (select manager_id, cast(count(*) as bigint) as n from partnerships
          where workspace_id = $1 and manager_id is not null group by manager_id) w
        join members m on m.workspace_id = $1 and m.id = w.manager_id join people p on p.id = m.person_id order by m.state desc, p.name, m.id";
}

/// Who may care for a partnership.
pub fn colleagues(tx: &mut Tx<'_>) -> Result<Vec<Colleague>> {
    Ok(tx.all(COLLEAGUES, &args![tx.ws()])?)
}

pub fn colleague(tx: &mut Tx<'_>, id: MemberId) -> Result<Option<Colleague>> {
    Ok(tx.maybe(COLLEAGUE, &args![tx.ws(), id])?)
}

/// Who cares for partnerships now; those who are no longer active first.
pub fn carers(tx: &mut Tx<'_>) -> Result<Vec<Carer>> {
    Ok(tx.all(CARERS, &args![tx.ws()])?)
}
