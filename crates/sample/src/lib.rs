//! Invented creators, partnerships and spreadsheets for demonstrations, tests and load measurements.
//!
//! What must always hold: everything is made up and nothing touches a database, a clock or the network; the same
//! [`Options`] give the same output on every machine and in every version that keeps the material in `data/`; nothing that
//! has happened is dated later than [`Options::today`], only plans and promises lie ahead; addresses are in reserved domains and telephone numbers in ranges set aside for fiction.

mod accounts;
mod audience;
mod contacts;
mod course;
mod creator;
mod deck;
mod events;
mod judgement;
mod latin;
mod material;
pub mod model;
mod people;
mod places;
mod planted;
mod relations;
mod rng;
mod showcase;
mod spreadsheet;
mod together;
mod voice;
mod workspace;

use jiff::civil::Date;

pub use material::{NICHES, Niche};
pub use model::*;
pub use places::{PLACES, Place};
pub use planted::PLANTED;
pub use workspace::FIELDS;

/// What to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Any number; the same seed gives the same people.
    pub seed: u64,
    /// The last day of the invented history. Nothing is dated later.
    pub today: Date,
    /// How many creators. [`demo`] makes at least [`PLANTED`] of them, because its pages are built on those.
    pub creators: usize,
}

/// The showcase: the workspace «Osier» with two brands, a team in both markets, and creators with a history.
pub fn demo(options: Options) -> Demo {
    showcase::demo(options)
}

/// Any number of creators without a workspace around them, one at a time and in constant memory.
pub fn stream(options: Options) -> impl Iterator<Item = Creator> {
    let mut maker = creator::Maker::new(options.seed, options.today, creator::Cast::Load);
    (0..options.creators as u64).map(move |key| maker.creator(key))
}

/// A dirty spreadsheet a manager might keep: `;` between cells, mixed numbers and dates, repeated people, broken rows.
///
/// Every character exists in windows-1251, so that the text can be encoded in it. Some rows repeat people of
/// [`demo`] with the same seed in the other alphabet or by handle.
pub fn spreadsheet(options: Options) -> String {
    spreadsheet::text(options)
}
