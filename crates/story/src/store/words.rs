//! The words that belong to events, which events themselves do not keep.

use std::collections::HashMap;

use kernel::{Result, Tx, args, db::Value, ids::Uuid};

kernel::row! {
    /// What somebody said, and its translation.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Words {
        pub id: Uuid,
        pub words: String,
        pub translation: Option<String>,
    }
}

kernel::statements! {
    SAID = "select id, words, translation from wishes where workspace_id = $1 and id = any($2) and deleted_at is null
        union all select id, words, cast(null as text) from goals where workspace_id = $1 and id = any($2) and deleted_at is null
        union all select id, what, cast(null as text) from supports where workspace_id = $1 and id = any($2) and deleted_at is null";
}

/// The words of these wishes and goals, and what these acts of support were; what was removed is not said again.
pub fn said(tx: &mut Tx<'_>, ids: Vec<Uuid>) -> Result<HashMap<Uuid, Words>> {
    let found: Vec<Words> = tx.all(SAID, &args![tx.ws(), Value::Ids(ids)])?;
    Ok(found.into_iter().map(|w| (w.id, w)).collect())
}
