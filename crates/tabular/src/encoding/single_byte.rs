//! windows-1251 against windows-1252, by how the bytes above 0x7F stand.
//!
//! Russian words are runs of such bytes; Western accents stand alone, or two or three together, beside ASCII letters;
//! the euro is 0x88 in one and 0x80 in the other and stands by a digit or a space.

use super::Encoding;

/// Evidence gathered over a file.
#[derive(Default)]
pub(super) struct Letters {
    last: u8,
    /// A sign that waits for its right neighbour, with its left one.
    sign: Option<(u8, u8)>,
    before_run: u8,
    run: u64,
    cyrillic: u64,
    western: u64,
}

fn is_letter(byte: u8) -> bool {
    byte >= 0xC0 || byte == 0xA8 || byte == 0xB8
}

/// и, в, с, к, у, о, я, а: in 1252 these are letters that seldom stand alone (à, a French word, is not among them).
fn is_russian_word(byte: u8) -> bool {
    matches!(byte, 0xE8 | 0xE2 | 0xF1 | 0xEA | 0xF3 | 0xEE | 0xFF | 0xC2 | 0xD1 | 0xCA)
}

impl Letters {
    pub(super) fn feed(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            if let Some((before, sign)) = self.sign.take() {
                self.weigh_sign(before, sign, byte);
            }
            if is_letter(byte) {
                if self.run == 0 {
                    self.before_run = self.last;
                }
                self.run += 1;
            } else {
                self.end_run(byte);
                if byte >= 0x80 {
                    self.sign = Some((self.last, byte));
                }
            }
            self.last = byte;
        }
    }

    fn end_run(&mut self, after: u8) {
        let beside_ascii = self.before_run.is_ascii_alphabetic() || after.is_ascii_alphabetic();
        match std::mem::take(&mut self.run) {
            0 => {}
            1..=3 if beside_ascii => self.western += 2,
            1 if is_russian_word(self.last) => self.cyrillic += 1,
            1 => {}
            length => self.cyrillic += length,
        }
    }

    fn weigh_sign(&mut self, before: u8, sign: u8, after: u8) {
        let beside_number = |byte: u8| byte.is_ascii_digit() || byte == b' ';
        match sign {
            // € in one and Ђ or a circumflex, which nobody types beside a number, in the other.
            0x80 if beside_number(before) || beside_number(after) => self.western += 3,
            0x88 if beside_number(before) || beside_number(after) => self.cyrillic += 3,
            // № before a number; in 1252 it is ¹.
            0xB9 if !before.is_ascii_alphanumeric() && beside_number(after) => self.cyrillic += 2,
            0xA3 if after.is_ascii_digit() => self.western += 2,
            _ => {}
        }
    }

    /// The encoding, when the letters tell it clearly.
    pub(super) fn verdict(mut self) -> Option<Encoding> {
        self.feed(b"\n");
        if self.cyrillic > 2 * self.western {
            Some(Encoding::Windows1251)
        } else if self.western > 2 * self.cyrillic {
            Some(Encoding::Windows1252)
        } else {
            None
        }
    }
}
