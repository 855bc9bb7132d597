//! The shape of what is invented: plain values that a loader copies into the product.
//!
//! Texts that come from the material are borrowed, those composed for one person are owned; both are [`Text`].

mod channel;
mod creator;
mod partnership;
mod work;
mod workspace;

use std::borrow::Cow;

use serde::Serialize;

pub use channel::*;
pub use creator::*;
pub use partnership::*;
pub use work::*;
pub use workspace::*;

/// A text borrowed from the material or composed for one person.
pub type Text = Cow<'static, str>;

/// The language something was written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    En,
    Ru,
}

impl Lang {
    /// The BCP 47 code.
    pub fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Ru => "ru",
        }
    }
}

/// A sentence or more in somebody's own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Words {
    pub lang: Lang,
    pub text: Text,
}
