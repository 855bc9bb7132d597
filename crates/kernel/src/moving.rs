//! Two records of one creator made one: how the rows of every slice go along, and how they come back.
//!
//! The slice that merges knows only those before it. Whatever a later slice keeps of a creator or of a partnership goes along
//! by what that slice hands over ([`Moves`]), in the transaction of the merge. What must always hold: no row is deleted; what
//! belongs to a partnership belongs to the creator of that partnership; taking a merge back moves the same rows again.

use serde::{Deserialize, Serialize};

use crate::{
    Error, Result, args,
    db::{Tx, Value},
    ids::{CreatorId, PartnershipId, Uuid},
};

/// A merge, as the slices that own rows need to know it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Merged {
    pub gone: CreatorId,
    pub keep: CreatorId,
    /// Where both had a partnership with one brand: that of the creator that went, and the one that goes on.
    pub joined: Vec<(PartnershipId, PartnershipId)>,
}

/// What a slice does when creators are merged, and when a merge is taken back.
#[derive(Clone, Copy)]
pub struct Moves {
    /// The name under which the merge remembers what was moved; it never changes.
    pub name: &'static str,
    /// Run after the partnerships have moved. The answer is all that `give_back` needs.
    pub take: fn(&mut Tx<'_>, &Merged) -> Result<serde_json::Value>,
    /// Run after the partnerships have moved back. The answer: how many rows or values could not be put as they were, because
    /// somebody has changed them since.
    pub give_back: fn(&mut Tx<'_>, &Merged, &serde_json::Value) -> Result<u64>,
}

/// A table whose rows (each with an `id`) belong to a creator, to a partnership or to both. Made by [`crate::moving_table!`].
#[derive(Clone, Copy)]
pub struct Table {
    take_creator: Option<&'static str>,
    give_creator: Option<&'static str>,
    take_partnership: Option<&'static str>,
    give_partnership: Option<&'static str>,
    align: Option<&'static str>,
}

/// Which rows of a table a merge has moved.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Taken {
    creator: Vec<Uuid>,
    /// For each pair of joined partnerships, in their order.
    partnerships: Vec<Vec<Uuid>>,
}

impl Table {
    /// For [`crate::moving_table!`]; a column that a table does not have has no statements.
    pub const fn new(creator: Option<[&'static str; 2]>, partnership: Option<[&'static str; 2]>, align: &'static str) -> Self {
        let (take_creator, give_creator) = match creator {
            Some([take, give]) => (Some(take), Some(give)),
            None => (None, None),
        };
        let (take_partnership, give_partnership) = match partnership {
            Some([take, give]) => (Some(take), Some(give)),
            None => (None, None),
        };
        let align = if take_creator.is_some() && take_partnership.is_some() { Some(align) } else { None };
        Self { take_creator, give_creator, take_partnership, give_partnership, align }
    }

    /// Moves every row of the creator that goes, and of its joined partnerships.
    pub fn take(&self, tx: &mut Tx<'_>, merged: &Merged) -> Result<Taken> {
        let ws = tx.ws();
        let mut taken = Taken::default();
        if let Some(sql) = self.take_creator {
            taken.creator = ids(tx, sql, &args![ws, merged.gone, merged.keep])?;
        }
        if let Some(sql) = self.take_partnership {
            for (from, to) in &merged.joined {
                taken.partnerships.push(ids(tx, sql, &args![ws, *from, *to])?);
            }
        }
        self.align(tx, merged)?;
        Ok(taken)
    }

    /// Moves the same rows back; how many of them were not there any more. Rows that were written meanwhile stay, but for
    /// those of a partnership that goes back: they go with it.
    pub fn give_back(&self, tx: &mut Tx<'_>, merged: &Merged, taken: &Taken) -> Result<u64> {
        let ws = tx.ws();
        let mut missed = 0;
        if let Some(sql) = self.give_creator {
            let found = tx.exec(sql, &args![ws, merged.keep, merged.gone, Value::Ids(taken.creator.clone())])?;
            missed += (taken.creator.len() as u64).saturating_sub(found);
        }
        if let Some(sql) = self.give_partnership {
            for ((from, to), rows) in merged.joined.iter().zip(&taken.partnerships) {
                let found = tx.exec(sql, &args![ws, *to, *from, Value::Ids(rows.clone())])?;
                missed += (rows.len() as u64).saturating_sub(found);
            }
        }
        self.align(tx, merged)?;
        Ok(missed)
    }

    /// A row of a partnership is of that partnership's creator.
    fn align(&self, tx: &mut Tx<'_>, merged: &Merged) -> Result<()> {
        if let Some(sql) = self.align {
            tx.exec(sql, &args![tx.ws(), Value::ids(&[merged.gone, merged.keep])])?;
        }
        Ok(())
    }
}

fn ids(tx: &mut Tx<'_>, sql: &str, values: &[Value]) -> Result<Vec<Uuid>> {
    let rows: Vec<(Uuid,)> = tx.all(sql, values)?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

impl Tx<'_> {
    /// Lets every slice move what it keeps of a creator; what each of them remembers, by its name.
    pub fn take_along(&mut self, merged: &Merged) -> Result<serde_json::Map<String, serde_json::Value>> {
        let moves = self.moves();
        moves.iter().map(|slice| Ok((slice.name.to_owned(), (slice.take)(self, merged)?))).collect()
    }

    /// Takes [`Tx::take_along`] back; how much could not be put as it was.
    pub fn give_back_along(&mut self, merged: &Merged, taken: &serde_json::Map<String, serde_json::Value>) -> Result<u64> {
        let moves = self.moves();
        let mut left = 0;
        for slice in moves.iter().rev() {
            // A merge older than the slice has moved nothing of it.
            if let Some(taken) = taken.get(slice.name) {
                left += (slice.give_back)(self, merged, taken)?;
            }
        }
        Ok(left)
    }
}

/// What a slice remembers of a merge, as the merge keeps it.
pub fn remembered(value: &impl Serialize) -> Result<serde_json::Value> {
    serde_json::to_value(value).map_err(|e| Error::internal(e.to_string()))
}

/// What a slice has remembered.
pub fn recalled<T: serde::de::DeserializeOwned>(value: &serde_json::Value) -> Result<T> {
    serde_json::from_value(value.clone()).map_err(|e| Error::internal(e.to_string()))
}

/// Declares how the rows of a table move: `kernel::moving_table! { pub CONTACTS = "contacts": creator partnership; }` for
/// a table with the columns `creator_id`, `partnership_id` and `id`. A row is in one of them at least.
#[macro_export]
macro_rules! moving_table {
    (@take $table:literal $column:literal) => {
        concat!("update ", $table, " set ", $column, " = $3 where workspace_id = $1 and ", $column, " = $2 returning id")
    };
    (@give $table:literal $column:literal) => {
        concat!("update ", $table, " set ", $column, " = $3 where workspace_id = $1 and ", $column, " = $2 and id = any($4)")
    };
    (@align $table:literal) => {
        concat!(
            "update ", $table, " set creator_id = (select p.creator_id from partnerships p where p.workspace_id = ", $table,
            ".workspace_id and p.id = ", $table, ".partnership_id) where workspace_id = $1 and creator_id = any($2) and exists
            (select 1 from partnerships p where p.workspace_id = ", $table, ".workspace_id and p.id = ", $table,
            ".partnership_id and p.creator_id <> ", $table, ".creator_id)"
        )
    };
    (@table $table:literal creator) => {
        $crate::moving::Table::new(
            Some([$crate::moving_table!(@take $table "creator_id"), $crate::moving_table!(@give $table "creator_id")]), None, "",
        )
    };
    (@table $table:literal partnership) => {
        $crate::moving::Table::new(
            None, Some([$crate::moving_table!(@take $table "partnership_id"), $crate::moving_table!(@give $table "partnership_id")]), "",
        )
    };
    (@table $table:literal creator partnership) => {
        $crate::moving::Table::new(
            Some([$crate::moving_table!(@take $table "creator_id"), $crate::moving_table!(@give $table "creator_id")]),
            Some([$crate::moving_table!(@take $table "partnership_id"), $crate::moving_table!(@give $table "partnership_id")]),
            $crate::moving_table!(@align $table),
        )
    };
    ($($(#[$meta:meta])* $visible:vis $name:ident = $table:literal : $($key:ident)+;)+) => {
        $($(#[$meta])* $visible const $name: $crate::moving::Table = $crate::moving_table!(@table $table $($key)+);)+
    };
}

impl Table {
    /// What it runs, for the walk that prepares every statement.
    pub fn statements(&self) -> impl Iterator<Item = &'static str> {
        [self.take_creator, self.give_creator, self.take_partnership, self.give_partnership, self.align].into_iter().flatten()
    }
}
