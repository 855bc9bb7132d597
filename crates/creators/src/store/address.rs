//! «Ты» or «вы»: a matter between one member and one creator.

use kernel::{
    Result, Tx, args,
    ids::{CreatorId, MemberId},
};

use crate::model::AddressForm;

/// The form between a member and a creator, if they have settled on one.
pub fn between(tx: &mut Tx, creator: CreatorId, member: MemberId) -> Result<Option<AddressForm>> {
    let found = tx.maybe::<(AddressForm,)>(BETWEEN, &args![tx.ws(), creator, member])?;
    Ok(found.map(|(form,)| form))
}

/// Every member who has settled on a form with the creator, by name.
pub fn of(tx: &mut Tx, creator: CreatorId) -> Result<Vec<(MemberId, String, AddressForm)>> {
    Ok(tx.all(OF, &args![tx.ws(), creator])?)
}

/// Settles on a form, or (with `None`) forgets it.
pub fn put(tx: &mut Tx, creator: CreatorId, member: MemberId, form: Option<AddressForm>) -> Result<()> {
    match form {
        Some(form) => tx.exec(PUT, &args![tx.ws(), creator, member, form, tx.now()])?,
        None => tx.exec(DELETE, &args![tx.ws(), creator, member])?,
    };
    Ok(())
}

kernel::statements! {
    BETWEEN = "select form from address_forms where workspace_id = $1 and creator_id = $2 and member_id = $3";
    OF = "select f.member_id, p.name, f.form from address_forms f join members m on m.workspace_id = f.workspace_id and m.id = f.member_id
        join people p on p.id = m.person_id where f.workspace_id = $1 and f.creator_id = $2 order by p.name, f.member_id";
    PUT = "insert into address_forms (workspace_id, creator_id, member_id, form, since) values ($1, $2, $3, $4, $5)
        on conflict (workspace_id, creator_id, member_id) do update set form = excluded.form, since = excluded.since";
    DELETE = "delete from address_forms where workspace_id = $1 and creator_id = $2 and member_id = $3";
}
