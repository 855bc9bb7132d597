//! Time is a parameter. Nothing else in the product asks the machine what time it is.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use jiff::Timestamp;

/// The clock handed to everything that needs the time.
#[derive(Clone, Debug)]
pub struct Clock(Kind);

#[derive(Clone, Debug)]
enum Kind {
    Machine,
    Set(Arc<AtomicI64>),
}

impl Clock {
    /// The machine's clock.
    pub fn machine() -> Self {
        Self(Kind::Machine)
    }

    /// A clock that stands still until it is moved.
    pub fn set_to(instant: Timestamp) -> Self {
        Self(Kind::Set(Arc::new(AtomicI64::new(instant.as_microsecond()))))
    }

    /// Now, to the microsecond (what both databases keep).
    pub fn now(&self) -> Timestamp {
        match &self.0 {
            #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
            Kind::Machine => truncated(Timestamp::now()),
            Kind::Set(at) => from_micros(at.load(Ordering::SeqCst)),
        }
    }

    /// Moves a set clock forward; does nothing to the machine's.
    pub fn advance(&self, by: jiff::SignedDuration) {
        if let Kind::Set(at) = &self.0 {
            at.fetch_add(i64::try_from(by.as_micros()).unwrap_or(i64::MAX), Ordering::SeqCst);
        }
    }
}

fn truncated(instant: Timestamp) -> Timestamp {
    from_micros(instant.as_microsecond())
}

/// An instant from microseconds since 1970; values outside jiff's range are held at its ends.
pub fn from_micros(micros: i64) -> Timestamp {
    Timestamp::from_microsecond(micros).unwrap_or(if micros < 0 { Timestamp::MIN } else { Timestamp::MAX })
}
