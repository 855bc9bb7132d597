//! Two clocks: when people of different zones are at work together, when a message may reach somebody, when to meet, and
//! calendars that other programs understand.
//!
//! Pure: no clock, no database. A zone is an IANA name and belongs to the person; a working hour is a civil time in that zone, so
//! that it stays the same hour when clocks change. What must always hold: nobody is offered an hour in their quiet hours or on a
//! day off; minutes outside somebody's working hours are counted and shown, never hidden.

pub mod ical;
pub mod meeting;
mod overlap;
mod person;

pub use overlap::{Overlap, overlap};
pub use person::{Fit, Person, Span, good_from};
