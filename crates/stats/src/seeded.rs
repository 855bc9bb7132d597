//! Chance that depends on its seed alone, for estimates that resample and for tests that try many cases.

/// SplitMix64 (Steele, Lea, Flood 2014).
#[derive(Clone, Debug)]
pub struct Seeded(u64);

impl Seeded {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A whole number from `from` to `to`, both included.
    pub fn between(&mut self, from: i32, to: i32) -> i32 {
        let span = u64::from(to.abs_diff(from)) + 1;
        let step = (u128::from(self.number()) * u128::from(span)) >> 64;
        from + i32::try_from(step).expect("no wider than the span")
    }

    /// True in so many of a hundred cases.
    pub fn chance(&mut self, percent: i32) -> bool {
        self.between(0, 99) < percent
    }

    /// One of a list that is not empty, all alike.
    pub fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        let last = i32::try_from(list.len()).expect("a short list") - 1;
        list[usize::try_from(self.between(0, last)).expect("from nought")]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_published_sequence() {
        let mut seeded = Seeded::new(1_234_567);
        assert_eq!([seeded.number(), seeded.number()], [6_457_827_717_110_365_317, 3_203_168_211_198_807_973]);
    }

    #[test]
    fn ranges_include_both_ends_and_nothing_else() {
        let mut seeded = Seeded::new(1);
        let seen: std::collections::BTreeSet<i32> = (0..500).map(|_| seeded.between(-1, 2)).collect();
        assert_eq!(seen.into_iter().collect::<Vec<_>>(), [-1, 0, 1, 2]);
    }
}
