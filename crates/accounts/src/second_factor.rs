//! The second factor: codes of an authenticator app (RFC 6238), and recovery codes for when the app is lost.
//!
//! What must always hold: a code opens the door once (the step it belongs to is remembered by the caller); recovery codes are
//! shown once and kept as hashes.

use jiff::Timestamp;
use kernel::{Error, Result};
use totp_rs::{Builder, Totp};

use crate::secret::{Secret, hash};

/// How many recovery codes a person has.
pub const RECOVERY_CODES: usize = 10;

/// The key shared with the authenticator app.
#[derive(Clone, PartialEq)]
pub struct Key(Vec<u8>);

impl Key {
    /// A new key of 160 bits, the length that RFC 4226 recommends.
    pub fn new(secret: &Secret) -> Self {
        Self(secret.bytes::<20>().to_vec())
    }

    /// A key that was sealed.
    pub fn stored(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The time step of a right code, counted in half minutes since 1970: the present one, the one before or the one after.
    pub fn step_of(&self, typed: &str, now: Timestamp) -> Option<i64> {
        let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        let step = self.totp("").ok()?.check(&digits, u64::try_from(now.as_second()).ok()?)?;
        i64::try_from(step).ok()
    }

    /// The code that the app shows at an instant.
    #[cfg(test)]
    pub fn code_at(&self, now: Timestamp) -> String {
        self.totp("").expect("a sound key").generate(now.as_second().unsigned_abs()).to_string()
    }

    /// The key in groups of four, for apps without a camera.
    pub fn spelled(&self) -> String {
        let text = totp_rs::Secret::new(self.0.clone().into()).to_base32();
        grouped(&text, ' ')
    }

    /// The address that an app reads from the square.
    pub fn address(&self, email: &str) -> Result<String> {
        self.totp(email)?.to_url().map_err(|e| Error::internal(e.to_string()))
    }

    fn totp(&self, email: &str) -> Result<Totp> {
        Builder::new()
            .with_secret(self.0.clone())
            .with_account_name(email.to_owned())
            .with_issuer(Some("Perennial"))
            .build()
            .map_err(|e| Error::internal(e.to_string()))
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(…)")
    }
}

/// A square that cameras read, as geometry for an SVG.
#[derive(Clone, Debug)]
pub struct Qr {
    /// Modules along a side, the quiet margin of four among them.
    pub side: usize,
    /// The dark modules, as the data of one path.
    pub path: String,
}

impl Qr {
    pub fn of(text: &str) -> Result<Self> {
        const MARGIN: usize = 4;
        let code = qrcode::QrCode::new(text).map_err(|e| Error::internal(e.to_string()))?;
        let width = code.width();
        let mut path = String::new();
        for (index, colour) in code.to_colors().into_iter().enumerate() {
            if colour == qrcode::Color::Dark {
                use std::fmt::Write;
                let _ = write!(path, "M{} {}h1v1h-1z", index % width + MARGIN, index / width + MARGIN);
            }
        }
        Ok(Self { side: width + 2 * MARGIN, path })
    }
}

/// New recovery codes: 80 bits each, so that a plain hash keeps them.
pub fn recovery_codes(secret: &Secret) -> Vec<String> {
    let seed = secret.text();
    (0..RECOVERY_CODES)
        .map(|number| {
            let bits = hash(&format!("{seed}{number}")).into_iter().take(10).collect::<Vec<_>>();
            let text = totp_rs::Secret::new(bits.into()).to_base32();
            grouped(&text.to_lowercase(), '-')
        })
        .collect()
}

/// The hash of a recovery code however it was typed; `None` when it cannot be one.
pub fn recovery_hash(typed: &str) -> Option<Vec<u8>> {
    let plain: String = typed.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    (plain.len() == 16).then(|| hash(&plain))
}

fn grouped(text: &str, between: char) -> String {
    let mut out = String::new();
    for (index, letter) in text.chars().enumerate() {
        if index > 0 && index % 4 == 0 {
            out.push(between);
        }
        out.push(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use kernel::Chance;

    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).expect("in range")
    }

    /// RFC 6238, appendix B (SHA-1), the last six digits.
    #[test]
    fn codes_are_those_of_the_standard() {
        let key = Key::stored(b"12345678901234567890".to_vec());
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(key.code_at(at(seconds)), code, "at {seconds}");
            assert_eq!(key.step_of(code, at(seconds)), Some(seconds / 30));
        }
    }

    #[test]
    fn a_code_lives_for_three_steps() {
        let key = Key::new(&Secret::drawn(&mut Chance::seeded(3)));
        let now = at(1_790_000_010);
        let code = key.code_at(now);
        for (later, right) in [(-60, false), (-30, true), (0, true), (30, true), (60, false)] {
            assert_eq!(key.step_of(&code, now + SignedDuration::from_secs(later)).is_some(), right, "{later} s later");
        }
        let spaced = format!(" {} {}", &code[..3], &code[3..]);
        assert!(key.step_of(&spaced, now).is_some());
        for wrong in ["", "12345", "1234567", "abcdef", "+12345", "１２３４５６"] {
            assert_eq!(key.step_of(wrong, now), None, "{wrong}");
        }
    }

    #[test]
    fn recovery_codes_differ_and_are_read_however_typed() {
        let codes = recovery_codes(&Secret::drawn(&mut Chance::seeded(4)));
        let distinct: std::collections::BTreeSet<_> = codes.iter().map(|c| recovery_hash(c).unwrap()).collect();
        assert_eq!((codes.len(), distinct.len()), (RECOVERY_CODES, RECOVERY_CODES));
        let code = &codes[0];
        assert_eq!(code.len(), 19, "{code}");
        assert_eq!(recovery_hash(&code.to_uppercase().replace('-', " ")), recovery_hash(code));
        assert_eq!(recovery_hash("too short"), None);
    }

    #[test]
    fn the_square_says_the_address() {
        let key = Key::new(&Secret::drawn(&mut Chance::seeded(3)));
        let address = key.address("maya@osier.example").unwrap();
        assert!(address.starts_with("otpauth://totp/Perennial:maya%40osier.example?secret="), "{address}");
        assert!(address.contains(&key.spelled().replace(' ', "")));
        let qr = Qr::of(&address).unwrap();
        assert!(qr.path.starts_with("M4 4h1v1h-1z"), "a finder begins in the corner, after the margin");
        assert!((29..=70).contains(&qr.side), "{}", qr.side);
    }
}
