//! Fields of a workspace's own.

use kernel::{
    Tx,
    ids::CustomFieldId,
    web::{At, Body, Cx, Made, Result},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{check_order, seen, unchanged};
use crate::{
    actions,
    model::{CustomField, NewCustomField},
    store::custom,
};

pub async fn list(cx: Cx) -> Result {
    let fields = cx.read(custom::fields).await?;
    cx.json_list(fields, None)
}

pub async fn show(cx: Cx, At(id): At<CustomFieldId>) -> Result {
    let field = cx.read(move |tx| custom::field(tx, id)).await?;
    cx.json_versioned(&field, field.version)
}

pub async fn define(cx: Cx, Body(new): Body<NewCustomField>) -> Result {
    cx.api_create(move |tx| {
        let id = actions::custom::define(tx, &new)?;
        let field = custom::field(tx, id)?;
        Ok(Made::new(kernel::paths::api(&format!("/custom-fields/{id}")), field.version, &field))
    })
    .await
}

/// A change of a field. What is left out stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditCustomField {
    label_en: Option<String>,
    label_ru: Option<String>,
    /// The whole list. A choice that somebody holds cannot go.
    choices: Option<Vec<String>>,
}

impl EditCustomField {
    fn over(&self, field: CustomField) -> NewCustomField {
        NewCustomField {
            label_en: self.label_en.clone().unwrap_or(field.label_en),
            label_ru: self.label_ru.clone().unwrap_or(field.label_ru),
            kind: field.kind.code().to_owned(),
            choices: self.choices.clone().unwrap_or(field.choices.0),
        }
    }
}

pub async fn edit(cx: Cx, At(id): At<CustomFieldId>, Body(change): Body<EditCustomField>) -> Result {
    let version = cx.if_match()?;
    let field = cx
        .write(move |tx| {
            let whole = change.over(custom::field(tx, id)?);
            actions::custom::edit(tx, id, &whole, version)?;
            custom::field(tx, id)
        })
        .await?;
    cx.json_versioned(&field, field.version)
}

pub async fn archive(cx: Cx, At(id): At<CustomFieldId>) -> Result {
    put_away(cx, id, actions::custom::archive).await
}

pub async fn restore(cx: Cx, At(id): At<CustomFieldId>) -> Result {
    put_away(cx, id, actions::custom::restore).await
}

async fn put_away(cx: Cx, id: CustomFieldId, verb: fn(&mut Tx, CustomFieldId) -> kernel::Result<()>) -> Result {
    let seen = seen(&cx)?;
    let field = cx
        .write(move |tx| {
            unchanged(seen, custom::field(tx, id)?.version)?;
            verb(tx, id)?;
            custom::field(tx, id)
        })
        .await?;
    cx.json_versioned(&field, field.version)
}

/// Ids in the order wanted. Those left out come after, as they stood.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FieldOrder {
    order: Vec<CustomFieldId>,
}

pub async fn reorder(cx: Cx, Body(wanted): Body<FieldOrder>) -> Result {
    let fields = cx
        .write(move |tx| {
            let there: Vec<CustomFieldId> = custom::fields(tx)?.iter().map(|f| f.id).collect();
            check_order(&wanted.order, &there)?;
            actions::custom::reorder(tx, &wanted.order)?;
            custom::fields(tx)
        })
        .await?;
    cx.json_list(fields, None)
}
