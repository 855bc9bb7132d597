//! «Ты» or «вы» between members and a creator. Everybody settles it for themselves.

use kernel::{
    Error, Tx,
    ids::{CreatorId, MemberId},
    web::{At, Body, Cx, Result},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    actions,
    model::AddressForm,
    store::{address, person},
};

/// What a member and a creator have settled on.
#[derive(Serialize, ToSchema)]
pub struct AddressView {
    member_id: MemberId,
    member: String,
    form: AddressForm,
}

/// The form to settle on.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAddressForm {
    form: AddressForm,
}

fn of(tx: &mut Tx, creator: CreatorId) -> kernel::Result<Vec<AddressView>> {
    person::row(tx, creator)?;
    Ok(address::of(tx, creator)?.into_iter().map(|(member_id, member, form)| AddressView { member_id, member, form }).collect())
}

pub async fn list(cx: Cx, At(creator): At<CreatorId>) -> Result {
    let settled = cx.read(move |tx| of(tx, creator)).await?;
    cx.json_list(settled, None)
}

pub async fn settle(cx: Cx, At(creator): At<CreatorId>, Body(new): Body<NewAddressForm>) -> Result {
    let me = cx.visitor()?.member;
    let settled = cx
        .write(move |tx| {
            actions::address::settle(tx, creator, Some(new.form))?;
            of(tx, creator)
        })
        .await?;
    let mine = settled.iter().find(|settled| settled.member_id == me).ok_or(Error::NotFound)?;
    cx.json(mine)
}

pub async fn forget(cx: Cx, At(creator): At<CreatorId>) -> Result {
    cx.write(move |tx| actions::address::settle(tx, creator, None)).await?;
    cx.no_content()
}
