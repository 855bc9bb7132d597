//! Rows: read by position, in the order of the statement's columns.

use super::{Cell, FromCell, Result};

/// A row whose columns are taken one after another.
pub struct Row<'a> {
    cells: &'a dyn Cells,
    next: usize,
}

/// What an engine's row can do.
pub(super) trait Cells {
    fn cell(&self, index: usize) -> Result<Cell<'_>>;
}

impl<'a> Row<'a> {
    pub(super) fn new(cells: &'a dyn Cells) -> Self {
        Self { cells, next: 0 }
    }

    /// The next column.
    pub fn take<T: FromCell>(&mut self) -> Result<T> {
        let index = self.next;
        self.next += 1;
        let cell = self.cells.cell(index)?;
        T::from_cell(cell).map_err(|wrong| super::Error::WrongColumn { index, wanted: wrong.0 })
    }
}

/// A type made from the columns of a row.
pub trait FromRow: Sized {
    fn from_row(row: &mut Row<'_>) -> Result<Self>;
}

/// Declares a struct whose fields are the columns of a statement, in order.
#[macro_export]
macro_rules! row {
    ($($(#[$meta:meta])* $vis:vis struct $name:ident { $($(#[$fmeta:meta])* $fvis:vis $field:ident : $ty:ty),* $(,)? })*) => {$(
        $(#[$meta])*
        $vis struct $name { $($(#[$fmeta])* $fvis $field: $ty),* }
        impl $crate::db::FromRow for $name {
            fn from_row(row: &mut $crate::db::Row<'_>) -> $crate::db::Result<Self> {
                Ok(Self { $($field: row.take()?),* })
            }
        }
    )*};
}

macro_rules! tuple_rows {
    ($(($($t:ident),+))*) => {$(
        impl<$($t: FromCell),+> FromRow for ($($t,)+) {
            fn from_row(row: &mut Row<'_>) -> Result<Self> { Ok(($(row.take::<$t>()?,)+)) }
        }
    )*};
}
tuple_rows! { (A) (A, B) (A, B, C) (A, B, C, D) (A, B, C, D, E) (A, B, C, D, E, F) (A, B, C, D, E, F, G) (A, B, C, D, E, F, G, H) }
