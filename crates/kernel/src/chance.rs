//! The one source of randomness. Secrets come from the operating system; tests use a seed and see the same numbers each time.

use sha2::{Digest, Sha256};

/// A stream of random numbers: the operating system's, or one that a seed decides.
#[derive(Clone)]
pub struct Chance(Source);

#[derive(Clone)]
enum Source {
    System,
    Seeded { seed: u64, count: u64 },
}

impl Chance {
    /// The operating system's randomness.
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// The same numbers on every run: for tests and the demo.
    pub fn seeded(seed: u64) -> Self {
        Self(Source::Seeded { seed, count: 0 })
    }

    /// Fills a buffer.
    pub fn fill(&mut self, out: &mut [u8]) {
        match &mut self.0 {
            Source::System => getrandom::fill(out).expect("the operating system gives random bytes"),
            Source::Seeded { seed, count } => {
                for chunk in out.chunks_mut(32) {
                    *count += 1;
                    let block = Sha256::digest([seed.to_le_bytes(), count.to_le_bytes()].concat());
                    chunk.copy_from_slice(&block[..chunk.len()]);
                }
            }
        }
    }

    /// Sixty-four random bits.
    pub fn next_u64(&mut self) -> u64 {
        let mut bytes = [0; 8];
        self.fill(&mut bytes);
        u64::from_le_bytes(bytes)
    }

    /// A 256-bit secret.
    pub fn secret(&mut self) -> [u8; 32] {
        let mut bytes = [0; 32];
        self.fill(&mut bytes);
        bytes
    }
}
