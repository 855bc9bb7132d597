//! A bucket of permissions for each visitor: an address that asks too fast waits, and the others do not notice.

use std::{
    collections::HashMap,
    hash::{BuildHasher, RandomState},
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

use jiff::Timestamp;

/// Buckets in several shards, so that requests seldom wait for one another.
pub struct Limiter {
    per_second: f64,
    burst: f64,
    shards: Vec<Mutex<HashMap<IpAddr, Bucket>>>,
    hasher: RandomState,
}

#[derive(Clone, Copy)]
struct Bucket {
    tokens: f64,
    seen: Timestamp,
}

/// How many buckets a shard may hold before full ones are thrown away.
const HELD: usize = 4_096;

impl Limiter {
    /// `per_second` on average, eight times as many at once; 0 sets no limit.
    pub fn new(per_second: u32) -> Self {
        let shards = (0..16).map(|_| Mutex::new(HashMap::new())).collect();
        Self { per_second: per_second.into(), burst: f64::from(per_second) * 8.0, shards, hasher: RandomState::new() }
    }

    /// Takes one permission; otherwise the seconds until there is one.
    pub fn take(&self, who: IpAddr, now: Timestamp) -> Result<(), u64> {
        if self.per_second == 0.0 {
            return Ok(());
        }
        let index = usize::try_from(self.hasher.hash_one(who) % self.shards.len() as u64).unwrap_or(0);
        let Some(shard) = self.shards.get(index) else { return Ok(()) };
        let mut shard = shard.lock().unwrap_or_else(PoisonError::into_inner);
        if shard.len() > HELD {
            shard.retain(|_, b| self.filled(*b, now) < self.burst);
        }
        let full = Bucket { tokens: self.burst, seen: now };
        let bucket = shard.entry(who).or_insert(full);
        let tokens = self.filled(*bucket, now);
        let enough = tokens >= 1.0;
        *bucket = Bucket { tokens: if enough { tokens - 1.0 } else { tokens }, seen: now };
        if enough { Ok(()) } else { Err(1 + ((1.0 - tokens) / self.per_second) as u64) }
    }

    fn filled(&self, bucket: Bucket, now: Timestamp) -> f64 {
        let passed = now.duration_since(bucket.seen).as_secs_f64().max(0.0);
        (bucket.tokens + passed * self.per_second).min(self.burst)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_empties_and_fills() {
        let limiter = Limiter::new(10);
        let (me, you) = (IpAddr::from([10, 0, 0, 1]), IpAddr::from([10, 0, 0, 2]));
        let now = Timestamp::UNIX_EPOCH;
        assert_eq!((0..80).filter(|_| limiter.take(me, now).is_ok()).count(), 80);
        assert_eq!(limiter.take(me, now), Err(1));
        assert_eq!(limiter.take(you, now), Ok(()), "another visitor has a bucket of their own");
        let later = now + jiff::SignedDuration::from_millis(300);
        assert_eq!((0..9).filter(|_| limiter.take(me, later).is_ok()).count(), 3);
    }
}
