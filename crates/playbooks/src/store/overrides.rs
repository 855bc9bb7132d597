//! Single values that a partnership has otherwise than its playbook.

use engine::playbook::{Override, Setting};
use jiff::Timestamp;
use kernel::{
    Error, Result, Tx, args,
    db::{Cell, FromCell, FromRow, Row, Value, WrongCell},
    ids::{MemberId, PartnershipId},
};

/// A setting by its code.
struct Named(Setting);

impl FromCell for Named {
    fn from_cell(cell: Cell<'_>) -> Result<Self, WrongCell> {
        match cell {
            Cell::Text(code) => Setting::parse(code).map(Self).ok_or(WrongCell("setting")),
            _ => Err(WrongCell("setting")),
        }
    }
}

/// A value of a partnership's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Own {
    pub partnership: PartnershipId,
    pub is: Override,
    /// Who decided it; nobody, if the product did.
    pub who: Option<String>,
    pub at: Timestamp,
}

impl FromRow for Own {
    fn from_row(row: &mut Row<'_>) -> kernel::db::Result<Self> {
        let partnership = row.take()?;
        let Named(setting) = row.take()?;
        let number: Option<i64> = row.take()?;
        // Nothing beyond the range of a setting is ever written.
        let number = number.map(|n| i32::try_from(n).unwrap_or(i32::MAX));
        Ok(Self { partnership, is: Override { setting, number, why: row.take()? }, who: row.take()?, at: row.take()? })
    }
}

kernel::statements! {
    pub OF = "select o.partnership_id, o.setting, o.number, o.reason, p.name, o.set_at from playbook_overrides o
        left join members m on m.workspace_id = o.workspace_id and m.id = o.set_by left join people p on p.id = m.person_id
        where o.workspace_id = $1 and o.partnership_id = any($2) order by o.partnership_id, o.setting";
    SET = "insert into playbook_overrides (workspace_id, partnership_id, setting, number, reason, set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (workspace_id, partnership_id, setting) do update set number = excluded.number, reason = excluded.reason, set_by = excluded.set_by,
        set_at = excluded.set_at";
    CLEAR = "delete from playbook_overrides where workspace_id = $1 and partnership_id = $2 and setting = $3";
}

/// Those of some partnerships.
pub fn of(tx: &mut Tx<'_>, ids: &[PartnershipId]) -> Result<Vec<Own>> {
    Ok(tx.all(OF, &args![tx.ws(), Value::ids(ids)])?)
}

pub(crate) fn set(tx: &mut Tx<'_>, id: PartnershipId, own: &Override) -> Result<()> {
    let who = who(tx);
    tx.exec(SET, &args![tx.ws(), id, own.setting.code(), own.number, &own.why, who, tx.now()])?;
    Ok(())
}

/// The playbook's value holds again.
pub(crate) fn clear(tx: &mut Tx<'_>, id: PartnershipId, setting: Setting) -> Result<()> {
    match tx.exec(CLEAR, &args![tx.ws(), id, setting.code()])? {
        0 => Err(Error::NotFound),
        _ => Ok(()),
    }
}

/// The member who acts.
pub(super) fn who(tx: &Tx<'_>) -> Option<MemberId> {
    match tx.scope().actor() {
        kernel::Actor::Member(id) => Some(*id),
        kernel::Actor::System(_) => None,
    }
}
