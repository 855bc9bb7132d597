//! Who was at the door a moment ago: somebody who reads page after page is not looked up for each of them.
//!
//! What must always hold: an answer is given again only while nothing at all was committed to the database since before it
//! was found, by this process or another ([`crate::Db::stamp`]). So a sign-out, a suspension or a change of role counts from the
//! very next request on, as if there were no memory here. Where the engine has no such stamp, nothing is kept.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use jiff::{SignedDuration, Timestamp};

use super::visitor::Visitor;

/// Sessions and tokens end by the clock alone, without a commit: so late they may be noticed.
const LONGEST: SignedDuration = SignedDuration::from_secs(5);
/// Visitors kept; when there are more, all are forgotten.
const MOST: usize = 2_000;

/// The visitors found of late, by the door they came to and the hash of their secret: what opens one door opens no other.
#[derive(Default)]
pub(super) struct Known(Mutex<HashMap<Key, Found>>);

/// `session` or `token`, and the hash of the secret.
pub(super) type Key = (&'static str, Vec<u8>);

struct Found {
    visitor: Visitor,
    stamp: i64,
    at: Timestamp,
}

impl Known {
    /// The visitor found under this key, if nothing was committed since.
    pub fn find(&self, key: &Key, stamp: Option<i64>, now: Timestamp) -> Option<Visitor> {
        let stamp = stamp?;
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = kept.get(key)?;
        let age = now.duration_since(found.at);
        (found.stamp == stamp && !age.is_negative() && age < LONGEST).then(|| found.visitor.clone())
    }

    /// Keeps who was found. The stamp is that of before the search.
    pub fn keep(&self, key: Key, stamp: Option<i64>, at: Timestamp, visitor: &Visitor) {
        let Some(stamp) = stamp.filter(|_| !visitor.touch) else { return };
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST {
            kept.clear();
        }
        kept.insert(key, Found { visitor: visitor.clone(), stamp, at });
    }
}
