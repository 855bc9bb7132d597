//! UTF-16 as a stream of UTF-8. A lone surrogate becomes the three bytes that UTF-8 forbids for it, and an odd last byte
//! becomes 0xFF, so that the row they stand in is refused by the ordinary check and nothing is replaced.

use super::Encoding;
use std::io::Read;

/// Whether bytes without a mark look like UTF-16: most units have a high byte of Latin, Cyrillic or punctuation, and
/// some high bytes are zero.
pub(super) fn looks_like(head: &[u8]) -> Option<Encoding> {
    let units = head.len() / 2;
    if units < 4 {
        return None;
    }
    let plausible = |offset: usize| head.chunks_exact(2).filter(|unit| matches!(unit[offset], 0x00 | 0x04 | 0x20)).count();
    let zeros = |offset: usize| head.chunks_exact(2).filter(|unit| unit[offset] == 0).count();
    let (big, little) = (plausible(0), plausible(1));
    if zeros(1) > 0 && little * 10 > units * 8 && big * 2 < units && zeros(0) * 20 < units {
        Some(Encoding::Utf16Le)
    } else if zeros(0) > 0 && big * 10 > units * 8 && little * 2 < units && zeros(1) * 20 < units {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// Reads UTF-16 and hands out UTF-8.
pub(crate) struct Utf16ToUtf8<R> {
    inner: R,
    big: bool,
    odd: Option<u8>,
    high: Option<u16>,
    ready: Vec<u8>,
    taken: usize,
    started: bool,
    ended: bool,
}

impl<R: Read> Utf16ToUtf8<R> {
    pub(crate) fn new(inner: R, encoding: Encoding) -> Self {
        Self { inner, big: encoding == Encoding::Utf16Be, odd: None, high: None, ready: Vec::new(), taken: 0, started: false, ended: false }
    }

    fn refill(&mut self) -> std::io::Result<()> {
        self.ready.clear();
        self.taken = 0;
        let mut bytes = [0; 32 << 10];
        while self.ready.is_empty() && !self.ended {
            let count = self.inner.read(&mut bytes)?;
            if count == 0 {
                self.finish();
            }
            for &byte in &bytes[..count] {
                match self.odd.take() {
                    None => self.odd = Some(byte),
                    Some(first) if self.big => self.unit(u16::from_be_bytes([first, byte])),
                    Some(first) => self.unit(u16::from_le_bytes([first, byte])),
                }
            }
        }
        Ok(())
    }

    fn finish(&mut self) {
        self.ended = true;
        if let Some(high) = self.high.take() {
            self.push_surrogate(high);
        }
        if self.odd.take().is_some() {
            self.ready.push(0xFF);
        }
    }

    fn unit(&mut self, unit: u16) {
        let first = !std::mem::replace(&mut self.started, true);
        if first && unit == 0xFEFF {
            return;
        }
        if let Some(high) = self.high.take() {
            if let Some(Ok(letter)) = char::decode_utf16([high, unit]).next() {
                self.push(letter);
                return;
            }
            self.push_surrogate(high);
        }
        match unit {
            0xD800..=0xDBFF => self.high = Some(unit),
            _ => match char::from_u32(u32::from(unit)) {
                Some(letter) => self.push(letter),
                None => self.push_surrogate(unit),
            },
        }
    }

    fn push(&mut self, letter: char) {
        self.ready.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
    }

    fn push_surrogate(&mut self, unit: u16) {
        let [high, low] = unit.to_be_bytes();
        self.ready.extend([0xE0 | high >> 4, 0x80 | (high & 0x0F) << 2 | low >> 6, 0x80 | low & 0x3F]);
    }
}

impl<R: Read> Read for Utf16ToUtf8<R> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        if self.taken == self.ready.len() {
            self.refill()?;
        }
        let count = out.len().min(self.ready.len() - self.taken);
        out[..count].copy_from_slice(&self.ready[self.taken..self.taken + count]);
        self.taken += count;
        Ok(count)
    }
}
