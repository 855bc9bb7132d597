//! Keys of second factors as they lie in the database: sealed with the key in the data folder, so that a copy of the database
//! alone makes nobody's codes.
//!
//! What must always hold: every sealing has a nonce of its own, drawn at random; what was sealed for one person opens for nobody
//! else.

use kernel::{App, Error, Result, ids::PersonId};
use ring::{
    aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey},
    hmac,
};

use crate::{second_factor::Key, secret::Secret};

/// What seals and opens.
#[derive(Clone)]
pub struct Vault(LessSafeKey);

impl Vault {
    pub fn of(app: &App) -> Self {
        Self::with(app.key())
    }

    /// The key of the data folder signs cursors too, so this purpose has a key of its own made from it.
    pub fn with(key: &[u8; 32]) -> Self {
        let own = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), b"perennial: second factors");
        let own = UnboundKey::new(&CHACHA20_POLY1305, own.as_ref()).expect("HMAC-SHA256 gives the 32 bytes the cipher takes");
        Self(LessSafeKey::new(own))
    }

    /// The key as it is stored: nonce, cipher text, tag (RFC 8439). `nonce` is a secret used for nothing else.
    pub fn seal(&self, person: PersonId, key: &Key, nonce: &Secret) -> Vec<u8> {
        let nonce: [u8; NONCE_LEN] = nonce.bytes();
        let mut body = key.bytes().to_vec();
        self.0
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(person.0.as_bytes()), &mut body)
            .expect("a key of twenty bytes is not too long");
        [&nonce[..], &body].concat()
    }

    /// The key that was sealed for a person, unless another key sealed it.
    pub fn open(&self, person: PersonId, sealed: &[u8]) -> Option<Key> {
        let (nonce, body) = sealed.split_at_checked(NONCE_LEN)?;
        let mut body = body.to_vec();
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let plain = self.0.open_in_place(nonce, Aad::from(person.0.as_bytes()), &mut body).ok()?;
        Some(Key::stored(plain.to_vec()))
    }

    /// The same where it must open; if it does not, the operator is told why.
    pub fn opened(&self, person: PersonId, sealed: &[u8]) -> Result<Key> {
        self.open(person, sealed).ok_or_else(|| {
            Error::internal(
                "the key in the data folder is not the one that sealed this second factor; `perennial doctor` says how to mend it",
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use kernel::{Chance, ids::Uuid};

    use super::*;

    #[test]
    fn what_was_sealed_opens_for_its_person_with_its_key_alone() {
        let mut chance = Chance::seeded(5);
        let (vault, other) = (Vault::with(&[1; 32]), Vault::with(&[2; 32]));
        let (vera, ivan) = (PersonId(Uuid::from_u128(1)), PersonId(Uuid::from_u128(2)));
        let key = Key::new(&Secret::drawn(&mut chance));
        let sealed = vault.seal(vera, &key, &Secret::drawn(&mut chance));
        assert!(vault.open(vera, &sealed) == Some(key.clone()));
        assert!(vault.open(ivan, &sealed).is_none() && other.open(vera, &sealed).is_none());
        assert!(!sealed.windows(4).any(|w| key.bytes().windows(4).any(|k| k == w)), "nothing of it shows");
        let again = vault.seal(vera, &key, &Secret::drawn(&mut chance));
        assert_ne!(sealed, again, "the same key is sealed otherwise each time");
        for broken in [&sealed[..sealed.len() - 1], &sealed[1..], &[], &[0; 12]] {
            assert!(vault.open(vera, broken).is_none());
        }
    }
}
