//! Passwords: what is taken, how it is kept, and that checking one tells nothing but yes or no.
//!
//! What must always hold: a hash needs much memory, so only a few are made at a time; an address nobody has takes as long as a
//! wrong password; neither runs on a thread that answers requests.

use std::sync::LazyLock;

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use kernel::{Error, Msg, Problems, Result};
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization;

use crate::secret::Secret;

/// Fewest and most characters of a password.
pub const SHORTEST: usize = 10;
pub const LONGEST: usize = 200;

/// 19 MiB, two passes, one lane: the OWASP minimum for Argon2id.
const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;

/// How many hashes are made at once. It is the process's memory that is bounded, so the bound is the process's too.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// Sorted: see `every_common_password_is_refused`.
static COMMON: LazyLock<Vec<&str>> = LazyLock::new(|| include_str!("common_passwords.txt").lines().collect());

/// The hash of a password that nobody has, checked when there is no account, so that it takes as long.
const OF_NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$a/GqGYP82CAsOkarFWKIBw$/1U1N0kaeFW+FXR+Ze7hTa0yzfgkqdfS5MH0hMx824g";

/// A password that may be set: long enough, not among the commonest. No rules on its composition.
#[derive(Clone)]
pub struct Password(String);

impl Password {
    /// Reads a new password from a form's field.
    pub fn new(field: &str, raw: &str, problems: &mut Problems) -> Self {
        let text = composed(raw);
        let length = text.chars().count();
        if text.is_empty() {
            problems.add(field, Msg::new("error-required"));
        } else if length < SHORTEST {
            problems.add(field, Msg::new("error-too-short").with("min", SHORTEST));
        } else if length > LONGEST {
            problems.add(field, Msg::new("error-too-long").with("max", LONGEST).with("got", length));
        } else if COMMON.binary_search(&text.to_lowercase().as_str()).is_ok() {
            problems.add(field, Msg::new("accounts-password-common"));
        }
        Self(text)
    }

    /// The text to store; `salt` is used for nothing else. Waits for its turn.
    pub async fn hashed(self, salt: Secret) -> Result<String> {
        let salt = salt.bytes::<16>();
        apart(move || argon().hash_password_with_salt(self.0.as_bytes(), &salt).map(|h: PasswordHash| h.to_string()))
            .await?
            .map_err(|e| Error::internal(format!("hashing: {e}")))
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}

/// Whether `typed` is the password behind `stored`. Without a stored hash the answer is no, and takes as long.
pub async fn matches(typed: &str, stored: Option<String>) -> Result<bool> {
    let typed = composed(typed);
    if typed.chars().count() > LONGEST {
        return Ok(false);
    }
    apart(move || {
        let known = stored.is_some();
        let hash = stored.as_deref().unwrap_or(OF_NOBODY);
        argon().verify_password(typed.as_bytes(), hash).is_ok() && known
    })
    .await
}

/// The same key presses give the same text, whichever keyboard composed them.
fn composed(raw: &str) -> String {
    raw.nfc().collect()
}

async fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let _turn = AT_ONCE.acquire().await.map_err(|_| Error::internal("the queue of hashes is closed"))?;
    tokio::task::spawn_blocking(work).await.map_err(|_| Error::internal("a hash was lost"))
}

fn argon() -> Argon2<'static> {
    let params = Params::new(MEMORY_KIB, PASSES, 1, None).expect("the parameters are within bounds");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(raw: &str) -> Option<&'static str> {
        let mut problems = Problems::none();
        Password::new("password", raw, &mut problems);
        problems.get("password").map(|m| m.key)
    }

    #[test]
    fn length_counts_and_nothing_else_does() {
        for (raw, refusal) in [
            ("", Some("error-required")),
            ("short", Some("error-too-short")),
            ("девятьбук", Some("error-too-short")),
            ("десятьбукв", None),
            ("всё просто и длинно", None),
            ("aaaaaaaaaaab", None),
            ("Qwertyuiop", Some("accounts-password-common")),
            ("йцукенгшщз", Some("accounts-password-common")),
            (&"я".repeat(200), None),
            (&"я".repeat(201), Some("error-too-long")),
        ] {
            assert_eq!(problem(raw), refusal, "{raw}");
        }
    }

    #[test]
    fn every_common_password_is_refused() {
        assert!(COMMON.is_sorted(), "the list is searched by halves");
        assert!(COMMON.len() > 1_000);
        for &password in COMMON.iter() {
            assert!(password.chars().count() >= SHORTEST, "{password} is refused for its length already");
            assert_eq!(problem(password), Some("accounts-password-common"), "{password}");
        }
    }

    #[test]
    fn the_hash_of_nobody_costs_as_much_as_a_real_one() {
        let params = Params::try_from(&PasswordHash::new(OF_NOBODY).expect("a sound hash")).expect("its parameters");
        assert_eq!((params.m_cost(), params.t_cost(), params.p_cost()), (MEMORY_KIB, PASSES, 1));
        assert_eq!(params.output_len(), Some(32));
    }

    #[tokio::test]
    async fn a_password_is_recognised_and_salted() {
        let mut chance = kernel::Chance::seeded(5);
        let mut salt = || Secret::drawn(&mut chance);
        let password = |raw: &str| Password::new("p", raw, &mut Problems::none());
        let first = password("тёплый хлеб с мёдом").hashed(salt()).await.unwrap();
        let second = password("тёплый хлеб с мёдом").hashed(salt()).await.unwrap();
        assert!(first.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{first}");
        assert_ne!(first, second, "each has its own salt");
        assert!(matches("тёплый хлеб с мёдом", Some(first.clone())).await.unwrap());
        assert!(matches("те\u{308}плый хлеб с ме\u{308}дом", Some(first.clone())).await.unwrap(), "typed in parts");
        assert!(!matches("теплый хлеб с медом", Some(first.clone())).await.unwrap());
        assert!(!matches("тёплый хлеб с мёдом", None).await.unwrap());
        assert!(!matches("тёплый хлеб с мёдом", Some("not a hash".into())).await.unwrap());
    }
}
