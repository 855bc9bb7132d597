//! What is known of a creator: the types, and the rules that need no database.
//!
//! What people send arrives as it was typed (`New…`, `Edit…`); `validate` turns it into values that always hold, or into
//! every problem at once, each with the path of its field.

mod address;
mod assessment;
mod audience;
mod channel;
mod consent;
mod contact;
mod custom;
mod expertise;
mod fields;
mod hours;
mod identity;
mod label;
mod metric;
mod name;
mod note;
mod places;
mod profile;
mod raw;

pub use self::{
    address::*, assessment::*, audience::*, channel::*, consent::*, contact::*, custom::*, expertise::*, fields::*, hours::*, identity::*,
    label::*, metric::*, name::*, note::*, places::*, profile::*, raw::*,
};
use self::{
    places::{country, language},
    profile::{at_most, lines},
};
