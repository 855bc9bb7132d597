//! Values that are in use, to choose a filter's from. Each is one step along an index, so their number costs and not the
//! number of creators.

use kernel::{Result, Tx, args};

use super::catalogue::OwnKind;
use crate::query::Field;

/// The first values in use, in alphabetical order; none where a field has no words.
pub fn of(tx: &mut Tx, field: Field, own: &Option<OwnKind>) -> Result<Vec<String>> {
    let ws = tx.ws();
    let rows: Vec<(String,)> = match field {
        Field::Tag => tx.all(LABELS, &args![ws, "tag"])?,
        Field::Niche => tx.all(LABELS, &args![ws, "niche"])?,
        Field::Value => tx.all(LABELS, &args![ws, "value"])?,
        Field::Expertise => tx.all(TOPICS, &args![ws])?,
        Field::Country => tx.all(COUNTRIES, &args![ws])?,
        Field::Language => return Ok(["en", "ru", "kk", "uk", "be", "hy", "ka", "de", "es", "fr"].map(String::from).to_vec()),
        Field::Custom(id) if *own == Some(OwnKind::Text) => tx.all(OWN, &args![ws, id])?,
        _ => Vec::new(),
    };
    Ok(rows.into_iter().map(|(word,)| word).collect())
}

kernel::statements! {
    LABELS = "with recursive w(word) as (
            select (select min(label_key) from creator_labels where workspace_id = $1 and kind = $2)
            union all
            select (select min(label_key) from creator_labels where workspace_id = $1 and kind = $2 and label_key > w.word) from w where w.word is not null)
        select word from w where word is not null limit 60";
    TOPICS = "with recursive w(word) as (
            select (select min(topic_key) from expertise where workspace_id = $1)
            union all
            select (select min(topic_key) from expertise where workspace_id = $1 and topic_key > w.word) from w where w.word is not null)
        select word from w where word is not null limit 60";
    COUNTRIES = "with recursive w(word) as (
            select (select min(country) from creators where workspace_id = $1 and archived_at is null)
            union all
            select (select min(country) from creators where workspace_id = $1 and archived_at is null and country > w.word) from w where w.word is not null)
        select word from w where word is not null limit 60";
    OWN = "with recursive w(word) as (
            select (select min(text_value) from custom_values where workspace_id = $1 and field_id = $2)
            union all
            select (select min(text_value) from custom_values where workspace_id = $1 and field_id = $2 and text_value > w.word) from w where w.word is not null)
        select word from w where word is not null limit 60";
}
