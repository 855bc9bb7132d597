//! Values that go into and come out of a statement, the same for both engines.

use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

/// A bound parameter.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Null,
    Bool(bool),
    Int(i64),
    Real(f64),
    Text(String),
    Bytes(Vec<u8>),
    Id(Uuid),
    Instant(Timestamp),
    Date(Date),
    /// JSON as text: `jsonb` in PostgreSQL, text in SQLite.
    Json(String),
    Ids(Vec<Uuid>),
    Texts(Vec<String>),
    Ints(Vec<i64>),
}

macro_rules! into_value {
    ($($from:ty => |$v:ident| $into:expr),* $(,)?) => {$(
        impl From<$from> for Value { fn from($v: $from) -> Self { $into } }
    )*};
}
into_value! {
    bool => |v| Self::Bool(v),
    i64 => |v| Self::Int(v),
    i32 => |v| Self::Int(v.into()),
    i8 => |v| Self::Int(v.into()),
    u32 => |v| Self::Int(v.into()),
    usize => |v| Self::Int(i64::try_from(v).unwrap_or(i64::MAX)),
    f64 => |v| Self::Real(v),
    &str => |v| Self::Text(v.to_owned()),
    String => |v| Self::Text(v),
    &String => |v| Self::Text(v.clone()),
    Vec<u8> => |v| Self::Bytes(v),
    &[u8] => |v| Self::Bytes(v.to_vec()),
    Uuid => |v| Self::Id(v),
    Timestamp => |v| Self::Instant(v),
    Date => |v| Self::Date(v),
    Vec<Uuid> => |v| Self::Ids(v),
    Vec<String> => |v| Self::Texts(v),
    Vec<i64> => |v| Self::Ints(v),
    crate::ids::WorkspaceId => |v| Self::Int(v.0),
    serde_json::Value => |v| Self::Json(v.to_string()),
    &serde_json::Value => |v| Self::Json(v.to_string()),
    crate::Lang => |v| Self::Text(v.code().to_owned()),
}
impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(v: Option<T>) -> Self {
        v.map_or(Self::Null, Into::into)
    }
}
impl<T: Clone + Into<Value>> From<&Option<T>> for Value {
    fn from(v: &Option<T>) -> Self {
        v.clone().map_or(Self::Null, Into::into)
    }
}

impl Value {
    /// A list of typed ids, bound as one parameter: `where id = any($2)`.
    pub fn ids<T: Copy + Into<Value>>(ids: &[T]) -> Self {
        Self::Ids(ids.iter().filter_map(|&id| if let Self::Id(id) = id.into() { Some(id) } else { None }).collect())
    }

    /// Any serialisable value as JSON.
    pub fn json<T: serde::Serialize>(value: &T) -> Self {
        Self::Json(serde_json::to_string(value).unwrap_or_else(|_| "null".to_owned()))
    }
}

/// One cell of an answer, before it becomes a Rust type.
#[derive(Clone, Copy, Debug)]
pub enum Cell<'a> {
    Null,
    Bool(bool),
    Int(i64),
    Real(f64),
    Text(&'a str),
    Bytes(&'a [u8]),
    Id(Uuid),
    /// Microseconds since 1970.
    Instant(i64),
    Date(Date),
}

/// A cell that is not of the type asked for: a mistake in a statement, found by the first test that runs it.
#[derive(Debug)]
pub struct WrongCell(pub &'static str);

/// A type that can be read from a cell of either engine.
pub trait FromCell: Sized {
    fn from_cell(cell: Cell<'_>) -> Result<Self, WrongCell>;
}

macro_rules! from_cell {
    ($($to:ty, $name:literal: $($pattern:pat => $value:expr),+;)*) => {$(
        impl FromCell for $to {
            fn from_cell(cell: Cell<'_>) -> Result<Self, WrongCell> {
                match cell { $($pattern => Ok($value),)+ _ => Err(WrongCell($name)) }
            }
        }
    )*};
}
from_cell! {
    bool, "bool": Cell::Bool(b) => b, Cell::Int(i) => i != 0;
    i64, "int": Cell::Int(i) => i, Cell::Bool(b) => i64::from(b);
    f64, "real": Cell::Real(r) => r, Cell::Int(i) => i as f64;
    String, "text": Cell::Text(t) => t.to_owned();
    Vec<u8>, "bytes": Cell::Bytes(b) => b.to_vec();
    Timestamp, "instant": Cell::Instant(us) => crate::clock::from_micros(us), Cell::Int(us) => crate::clock::from_micros(us);
    crate::ids::WorkspaceId, "workspace": Cell::Int(i) => Self(i);
}
impl FromCell for Uuid {
    fn from_cell(cell: Cell<'_>) -> Result<Self, WrongCell> {
        match cell {
            Cell::Id(id) => Ok(id),
            Cell::Bytes(b) => Self::from_slice(b).map_err(|_| WrongCell("id")),
            _ => Err(WrongCell("id")),
        }
    }
}
impl FromCell for Date {
    fn from_cell(cell: Cell<'_>) -> Result<Self, WrongCell> {
        match cell {
            Cell::Date(d) => Ok(d),
            Cell::Text(t) => t.parse().map_err(|_| WrongCell("date")),
            _ => Err(WrongCell("date")),
        }
    }
}
impl FromCell for serde_json::Value {
    fn from_cell(cell: Cell<'_>) -> Result<Self, WrongCell> {
        match cell {
            Cell::Text(t) => serde_json::from_str(t).map_err(|_| WrongCell("json")),
            _ => Err(WrongCell("json")),
        }
    }
}
impl FromCell for crate::Lang {
    fn from_cell(cell: Cell<'_>) -> Result<Self, WrongCell> {
        match cell {
            Cell::Text(t) => Self::parse(t).ok_or(WrongCell("language")),
            _ => Err(WrongCell("language")),
        }
    }
}
impl<T: FromCell> FromCell for Option<T> {
    fn from_cell(cell: Cell<'_>) -> Result<Self, WrongCell> {
        match cell {
            Cell::Null => Ok(None),
            other => T::from_cell(other).map(Some),
        }
    }
}

/// JSON in a column, read into a type.
#[derive(Clone, Debug, PartialEq)]
pub struct Json<T>(pub T);
impl<T: serde::de::DeserializeOwned> FromCell for Json<T> {
    fn from_cell(cell: Cell<'_>) -> Result<Self, WrongCell> {
        match cell {
            Cell::Text(t) => serde_json::from_str(t).map(Json).map_err(|_| WrongCell("json of the expected shape")),
            _ => Err(WrongCell("json")),
        }
    }
}
impl<T: serde::Serialize> From<Json<T>> for Value {
    fn from(v: Json<T>) -> Self {
        Self::json(&v.0)
    }
}
