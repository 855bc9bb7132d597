//! Enumerations that are stored, sent and named by a short code.

/// Declares an enumeration: each variant with its code and the Fluent key of its name. The code is what JSON, forms and the
/// database hold.
#[macro_export]
macro_rules! codes {
    ($($(#[$meta:meta])* pub enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $code:literal $key:literal),+ $(,)? })*) => {$(
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
        $(#[$meta])*
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $code)] #[schema(rename = $code)] $variant),+ }

        impl $name {
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// What is stored and sent.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The Fluent key of its name.
            pub fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),+ }
            }

            pub fn parse(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }

            /// A choice among these; anything else typed is a problem of the field, nothing typed is `None`.
            pub fn read(field: &str, raw: &str, problems: &mut $crate::Problems) -> Option<Self> {
                let typed = raw.trim();
                let found = Self::parse(typed);
                if found.is_none() && !typed.is_empty() {
                    problems.add(field, $crate::Msg::new("error-not-choice"));
                }
                found
            }
        }
        impl $crate::db::FromCell for $name {
            fn from_cell(cell: $crate::db::Cell<'_>) -> Result<Self, $crate::db::WrongCell> {
                match cell {
                    $crate::db::Cell::Text(code) => Self::parse(code).ok_or($crate::db::WrongCell(stringify!($name))),
                    _ => Err($crate::db::WrongCell(stringify!($name))),
                }
            }
        }
        impl From<$name> for $crate::db::Value {
            fn from(value: $name) -> Self {
                value.code().into()
            }
        }
    )*};
}
