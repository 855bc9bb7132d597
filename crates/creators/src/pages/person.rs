//! Putting a creator away, bringing them back, and settling how to address them.

use kernel::{
    Msg,
    ids::CreatorId,
    paths,
    web::{At, Cx, FormData, Result, Toast},
};

use crate::{actions, model::AddressForm};

pub async fn archive(cx: Cx, At(id): At<CreatorId>) -> Result {
    cx.write(move |tx| actions::archive(tx, id)).await?;
    let toast = Toast::saying(&cx.l, &Msg::new("creators-archived")).undo(format!("{}/restore", paths::creator(id)));
    cx.see_with(&paths::creator(id), toast)
}

pub async fn restore(cx: Cx, At(id): At<CreatorId>) -> Result {
    cx.write(move |tx| actions::restore(tx, id)).await?;
    cx.see_toast(&paths::creator(id), Msg::new("creators-restored"))
}

pub async fn address(cx: Cx, At(id): At<CreatorId>, form: FormData) -> Result {
    let settled = AddressForm::parse(form.text("form"));
    cx.write(move |tx| actions::address::settle(tx, id, settled)).await?;
    cx.see_toast(&super::place(id, "address"), Msg::new("common-saved"))
}
