//! A number that tells whether what is said is what was said before, so that nothing is written again that has not changed.

use serde::Serialize;

/// FNV-1a over the JSON of a value, as the database can hold it.
pub fn print(value: &impl Serialize) -> i64 {
    let mut sum = Sum(0xcbf2_9ce4_8422_2325);
    // Writing into a number cannot fail, and what cannot be written as JSON is no advice.
    let _ = serde_json::to_writer(&mut sum, value);
    sum.0.cast_signed()
}

struct Sum(u64);

impl std::io::Write for Sum {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_has_the_same_print_and_another_has_another() {
        assert_eq!(print(&("a", 1)), print(&("a", 1)));
        assert_ne!(print(&("a", 1)), print(&("a", 2)));
    }
}
