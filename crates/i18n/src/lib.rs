//! Every word and every number a person reads, in that person's language.
//!
//! Words stand in `locales/<language>/*.ftl` (Fluent), are embedded in the binary and checked when [`Catalogue::new`]
//! builds them: a file that does not parse, a key given twice or a reference to nothing stops the program at once, never
//! a request. Formats of numbers, money and dates are data in the same folder (`formats.ftl`), so a language is a
//! folder and one variant of [`Lang`].
//!
//! What always holds: the same keys with the same arguments exist in every language (tests of this crate), a key that
//! does not exist is shown as itself and, in builds with debug assertions, remembered for [`Catalogue::missing`].

mod catalogue;
mod currency;
mod format;
mod lang;
mod message;
mod template;
mod translator;
mod typography;

pub use catalogue::Catalogue;
pub use currency::{CURRENCIES, Currency};
pub use lang::{Lang, negotiate};
pub use message::{Arg, Msg};
pub use translator::L;
