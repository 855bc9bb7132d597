//! Secrets that are handed out once: session cookies, links in mail, API tokens.
//!
//! What must always hold: only the hash is stored; the text exists in the answer or the mail that hands it over and nowhere else.

use std::fmt;

use kernel::App;
#[cfg(test)]
use kernel::Chance;
pub use kernel::web::hash;

/// What every API token begins with, so that scanners for leaked secrets know it.
pub const TOKEN_PREFIX: &str = "prn_";

/// A new secret, before it is handed over. It is made outside the transaction that stores its hash, which may run twice.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// 256 random bits.
    pub fn new(app: &App) -> Self {
        Self(app.secret())
    }

    /// The same without an application.
    #[cfg(test)]
    pub fn drawn(chance: &mut Chance) -> Self {
        Self(kernel::text::hex(&chance.secret()))
    }

    /// The same with the prefix of API tokens.
    pub fn into_token(self) -> Self {
        Self(format!("{TOKEN_PREFIX}{}", self.0))
    }

    /// The text to hand over.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// What is stored.
    pub fn hash(&self) -> Vec<u8> {
        hash(&self.0)
    }

    /// The beginning, by which its owner tells one token from another: too little to guess the rest.
    pub fn hint(&self) -> &str {
        self.0.get(..TOKEN_PREFIX.len() + 4).unwrap_or_default()
    }

    /// The first bytes of the randomness, where something shorter than the whole is wanted (a salt, a key of twenty bytes).
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut out = [0; N];
        out.copy_from_slice(hash(&self.0).get(..N).expect("at most 32 bytes are asked for"));
        out
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_long_and_never_printed() {
        let mut chance = Chance::seeded(1);
        let (a, b) = (Secret::drawn(&mut chance), Secret::drawn(&mut chance).into_token());
        assert_eq!(a.text().len(), 64);
        assert!(b.text().starts_with("prn_") && b.text().len() == 68);
        assert_ne!(a.hash(), b.hash());
        assert_eq!(b.hint().len(), 8);
        assert!(b.text().starts_with(b.hint()));
        assert!(!format!("{a:?}").contains(a.text()));
    }
}
