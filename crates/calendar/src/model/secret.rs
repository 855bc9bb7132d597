//! The secret in the address of a feed.
//!
//! What must always hold: only the hash is stored; the text exists in the answer that hands it over and nowhere else.

use std::fmt;

use kernel::{App, web::hash};

/// What every secret begins with, so that scanners for leaked secrets know it.
const PREFIX: &str = "prf_";
/// How much of its end its owner sees.
const HINT: usize = 4;

/// A new secret, before it is handed over. It is made outside the transaction that stores its hash, which may run twice.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// 256 random bits.
    pub fn new(app: &App) -> Self {
        Self(format!("{PREFIX}{}", app.secret()))
    }

    /// The text to hand over.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// What is stored.
    pub fn hash(&self) -> Vec<u8> {
        hash(&self.0)
    }

    /// The end, by which its owner tells one feed from another: too little to guess the rest.
    pub fn hint(&self) -> &str {
        self.0.get(self.0.len().saturating_sub(HINT)..).unwrap_or_default()
    }

    /// The address under which programs read the feed.
    pub fn path(&self) -> String {
        format!("/feeds/{}.ics", self.0)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// The hash of the secret in the last part of a feed's address; none where it cannot be one.
pub(crate) fn of_file(file: &str) -> Option<Vec<u8>> {
    let text = file.strip_suffix(".ics").unwrap_or(file);
    let rest = text.strip_prefix(PREFIX)?;
    (rest.len() == 64 && rest.bytes().all(|b| b.is_ascii_hexdigit())).then(|| hash(text))
}

/// Compares without telling by its duration where the two differ.
pub(crate) fn same(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && a.iter().zip(b).fold(0, |sum, (a, b)| sum | (a ^ b)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_can_be_a_secret_is_looked_up() {
        let good = format!("prf_{}", "ab".repeat(32));
        assert_eq!(of_file(&format!("{good}.ics")), Some(hash(&good)));
        assert_eq!(of_file(&good), Some(hash(&good)));
        for bad in ["", ".ics", "prf_", "prf_zz.ics", &good[1..], &format!("{good}0.ics"), "prn_00"] {
            assert_eq!(of_file(bad), None, "{bad}");
        }
        assert!(same(b"abc", b"abc") && !same(b"abc", b"abd") && !same(b"abc", b"ab"));
        let secret = Secret(good);
        assert_eq!(secret.hint(), "abab");
        assert!(!format!("{secret:?}").contains("abab"));
    }
}
