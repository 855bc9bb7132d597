//! What people send and what they are shown, and the rules that need no database.
//!
//! What people send arrives as it was typed; `validate` turns it into values that always hold, or into every problem at once.

mod device;
mod input;
mod view;

pub use self::{device::*, input::*, view::*};

/// Declares a choice that is stored by its code; beside it stands the key of its name.
macro_rules! choice {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal $key:literal),+ $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }
        impl $name {
            /// In the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The Fluent key of its name.
            pub fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),+ }
            }

            pub fn parse(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|c| c.code() == code)
            }
        }
    )*};
}

choice! {
    /// Light or dark.
    Theme { System = "system" "nav-theme-system", Light = "light" "nav-theme-light", Dark = "dark" "nav-theme-dark" }

    /// How much stands on a screen.
    Density { Compact = "compact" "accounts-density-compact", Normal = "normal" "accounts-density-normal", Cozy = "cozy" "accounts-density-cozy" }

    /// What a workspace calls the people it works with; in English `Creator` and `Kreator` are one word.
    CreatorWord {
        Creator = "creator" "accounts-word-creator",
        Kreator = "kreator" "accounts-word-kreator",
        Blogger = "blogger" "accounts-word-blogger",
    }
}
