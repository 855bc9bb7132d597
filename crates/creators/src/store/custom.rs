//! Fields of a workspace's own, and their values.

use jiff::civil::Date;
use kernel::{
    Error, Result, Tx, args,
    db::{Json, Value},
    ids::{CreatorId, CustomFieldId},
};

use crate::model::{CustomField, CustomValue, Held, Profile, ValidCustomField};

/// All fields, archived ones last.
pub fn fields(tx: &mut Tx) -> Result<Vec<CustomField>> {
    Ok(tx.all(FIELDS, &args![tx.ws()])?)
}

/// One field.
pub fn field(tx: &mut Tx, id: CustomFieldId) -> Result<CustomField> {
    Ok(tx.one(FIELD, &args![tx.ws(), id])?)
}

/// Adds a field after the others.
pub fn insert_field(tx: &mut Tx, field: &ValidCustomField) -> Result<CustomFieldId> {
    let id = CustomFieldId(tx.new_id());
    let choices = Json(field.choices.clone());
    tx.exec(INSERT_FIELD, &args![tx.ws(), id, &field.label_en, &field.label_ru, field.kind, choices])?;
    Ok(id)
}

/// Changes a field's words and choices; the new version.
pub fn update_field(tx: &mut Tx, id: CustomFieldId, version: i64, field: &ValidCustomField) -> Result<i64> {
    let choices = Json(field.choices.clone());
    let updated = tx.maybe::<(i64,)>(UPDATE_FIELD, &args![tx.ws(), id, version, &field.label_en, &field.label_ru, choices])?;
    updated.map(|(version,)| version).ok_or(Error::Stale)
}

/// Puts a field away or brings it back. Its values stay.
pub fn set_archived(tx: &mut Tx, id: CustomFieldId, archived: bool) -> Result<bool> {
    let at = archived.then(|| tx.now());
    Ok(tx.exec(ARCHIVE_FIELD, &args![tx.ws(), id, at])? > 0)
}

/// Gives each field its place in the list.
pub fn set_positions(tx: &mut Tx, order: &[CustomFieldId]) -> Result<()> {
    let ws = tx.ws();
    let sets: Vec<Vec<Value>> = order.iter().enumerate().map(|(position, id)| args![ws, *id, position].to_vec()).collect();
    tx.exec_many(PLACE_FIELD, &sets)?;
    Ok(())
}

/// How many creators hold a value of the field that is not among `choices`.
pub fn holding_others(tx: &mut Tx, id: CustomFieldId, choices: &[String]) -> Result<i64> {
    let (count,) = tx.one(HOLDING_OTHERS, &args![tx.ws(), id, choices.to_vec()])?;
    Ok(count)
}

/// The values of one creator.
pub fn values(tx: &mut Tx, id: CreatorId) -> Result<Vec<CustomValue>> {
    type Cells = (CustomFieldId, Option<String>, Option<f64>, Option<Date>);
    let rows: Vec<Cells> = tx.all(VALUES, &args![tx.ws(), id])?;
    let held = |(field, text, number, date): Cells| {
        let value = text.map(Held::Text).or(number.map(Held::Number)).or(date.map(Held::Date))?;
        Some(CustomValue { field, value })
    };
    Ok(rows.into_iter().filter_map(held).collect())
}

/// Adds the values of new creators.
pub fn insert_values(tx: &mut Tx, made: &[(CreatorId, &Profile)]) -> Result<()> {
    let ws = tx.ws();
    let mut sets = Vec::new();
    for (creator, profile) in made {
        for v in &profile.custom {
            let (text, number, date) = match &v.value {
                Held::Text(text) => (Some(text.clone()), None, None),
                Held::Number(number) => (None, Some(*number), None),
                Held::Date(date) => (None, None, Some(*date)),
            };
            sets.push(args![ws, v.field, *creator, text, number, date].to_vec());
        }
    }
    tx.exec_many(INSERT_VALUE, &sets)?;
    Ok(())
}

/// Puts other values in place of those there.
pub fn replace_values(tx: &mut Tx, id: CreatorId, profile: &Profile) -> Result<()> {
    tx.exec(DELETE_VALUES, &args![tx.ws(), id])?;
    insert_values(tx, &[(id, profile)])
}

kernel::statements! {
    FIELDS = "select id, label_en, label_ru, kind, choices, position, archived_at is not null, version from custom_fields
        where workspace_id = $1 order by archived_at is not null, position, id";
    FIELD = "select id, label_en, label_ru, kind, choices, position, archived_at is not null, version from custom_fields
        where workspace_id = $1 and id = $2";
    INSERT_FIELD = "insert into custom_fields (workspace_id, id, label_en, label_ru, kind, choices, position)
        values ($1, $2, $3, $4, $5, $6, (select coalesce(max(position) + 1, 0) from custom_fields where workspace_id = $1))";
    UPDATE_FIELD = "update custom_fields set label_en = $4, label_ru = $5, choices = $6, version = version + 1
        where workspace_id = $1 and id = $2 and version = $3 returning version";
    ARCHIVE_FIELD = "update custom_fields set archived_at = $3, version = version + 1 where workspace_id = $1 and id = $2";
    PLACE_FIELD = "update custom_fields set position = $3 where workspace_id = $1 and id = $2";
    HOLDING_OTHERS = "select cast(count(*) as bigint) from custom_values where workspace_id = $1 and field_id = $2 and not (text_value = any($3))";
    VALUES = "select field_id, text_value, number_value, date_value from custom_values where workspace_id = $1 and creator_id = $2 order by field_id";
    INSERT_VALUE = "insert into custom_values (workspace_id, field_id, creator_id, text_value, number_value, date_value) values ($1, $2, $3, $4, $5, $6)";
    DELETE_VALUES = "delete from custom_values where workspace_id = $1 and creator_id = $2";
}
