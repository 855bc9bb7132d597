//! Which encoding a text file is in, told from all of its bytes.
//!
//! chardetng alone cannot be asked: it is made for web pages, takes short Russian samples for anything Cyrillic or even
//! Western, and knows nothing of UTF-16. So UTF-16 and UTF-8 are decided here, and windows-1251 against windows-1252
//! by how letters above 0x7F stand together; chardetng is heard only where that says nothing.

use serde::{Deserialize, Serialize};

mod single_byte;
mod utf16;

pub(crate) use utf16::Utf16ToUtf8;

/// The encodings that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    Windows1251,
    Windows1252,
}

impl Encoding {
    /// The name as users know it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16 LE",
            Self::Utf16Be => "UTF-16 BE",
            Self::Windows1251 => "windows-1251",
            Self::Windows1252 => "windows-1252",
        }
    }

    /// Every encoding that a user can choose.
    pub const ALL: [Self; 5] = [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Windows1251, Self::Windows1252];
}

/// The finding of a [`Detector`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Detected {
    pub encoding: Encoding,
    /// Whether the bytes leave no doubt.
    pub sure: bool,
    pub bom: bool,
}

/// Takes the bytes of a file, piece by piece.
pub struct Detector {
    head: Vec<u8>,
    utf8: Utf8Count,
    letters: single_byte::Letters,
    chardetng: chardetng::EncodingDetector,
}

const HEAD: usize = 64 << 10;

impl Default for Detector {
    fn default() -> Self {
        Self {
            head: Vec::new(),
            utf8: Utf8Count::default(),
            letters: single_byte::Letters::default(),
            chardetng: chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny),
        }
    }
}

impl Detector {
    /// The next bytes of the file.
    pub fn feed(&mut self, bytes: &[u8]) {
        let room = HEAD.saturating_sub(self.head.len()).min(bytes.len());
        self.head.extend_from_slice(&bytes[..room]);
        self.utf8.feed(bytes);
        // Pure ASCII tells nothing and is most of most files.
        if !bytes.is_ascii() {
            self.letters.feed(bytes);
            self.chardetng.feed(bytes, false);
        }
    }

    /// What the file is.
    #[must_use]
    pub fn finish(mut self) -> Detected {
        let found = |encoding, sure, bom| Detected { encoding, sure, bom };
        if self.head.starts_with(&[0xEF, 0xBB, 0xBF]) {
            return found(Encoding::Utf8, true, true);
        }
        if self.head.starts_with(&[0xFF, 0xFE]) {
            return found(Encoding::Utf16Le, true, true);
        }
        if self.head.starts_with(&[0xFE, 0xFF]) {
            return found(Encoding::Utf16Be, true, true);
        }
        if let Some(encoding) = utf16::looks_like(&self.head) {
            return found(encoding, false, false);
        }
        self.utf8.finish();
        // A few damaged characters in a UTF-8 file are errors of single rows, not another encoding.
        if self.utf8.invalid == 0 || self.utf8.valid > 20 * self.utf8.invalid {
            return found(Encoding::Utf8, self.utf8.invalid == 0, false);
        }
        if let Some(encoding) = self.letters.verdict() {
            return found(encoding, true, false);
        }
        self.chardetng.feed(&[], true);
        let guess = self.chardetng.guess(Some(b"ru"), chardetng::Utf8Detection::Deny);
        let cyrillic = [encoding_rs::WINDOWS_1251, encoding_rs::KOI8_U, encoding_rs::ISO_8859_5].contains(&guess);
        found(if cyrillic { Encoding::Windows1251 } else { Encoding::Windows1252 }, false, false)
    }
}

/// Counts multi-byte characters that are valid UTF-8 and bytes that are not, across pieces.
#[derive(Default)]
struct Utf8Count {
    valid: u64,
    invalid: u64,
    rest: Vec<u8>,
}

impl Utf8Count {
    fn feed(&mut self, bytes: &[u8]) {
        let joined;
        let mut bytes = if self.rest.is_empty() {
            bytes
        } else {
            self.rest.extend_from_slice(bytes);
            joined = std::mem::take(&mut self.rest);
            &joined[..]
        };
        loop {
            match std::str::from_utf8(bytes) {
                Ok(text) => {
                    self.count(text);
                    return;
                }
                Err(error) => {
                    let (valid, rest) = bytes.split_at(error.valid_up_to());
                    self.count(std::str::from_utf8(valid).expect("checked by the error"));
                    let Some(bad) = error.error_len() else {
                        self.rest = rest.to_vec();
                        return;
                    };
                    self.invalid += 1;
                    bytes = &rest[bad..];
                }
            }
        }
    }

    fn count(&mut self, text: &str) {
        if !text.is_ascii() {
            self.valid += text.chars().filter(|letter| !letter.is_ascii()).count() as u64;
        }
    }

    fn finish(&mut self) {
        self.invalid += u64::from(!self.rest.is_empty());
    }
}

#[cfg(test)]
mod tests;
