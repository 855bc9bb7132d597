//! The whole application on one screen.

use kernel::{Slice, web::{Doorkeeper, Routes}};

/// Every slice, in the order in which one may lean on another.
pub fn all() -> Vec<Slice> {
    vec![
        kernel::ground(),
        accounts::slice(),
        markets::slice(),
        creators::slice(),
        partnerships::slice(),
        merging::slice(),
        directory::slice(),
        importing::slice(),
        desk::slice(),
    ]
}

/// Every address.
pub fn routes(slices: &[Slice]) -> Routes {
    slices.iter().fold(Routes::new(), |all, slice| all.and(slice.routes.clone()))
}

/// Who looks people up at the gate.
pub fn doorkeeper() -> Doorkeeper {
    accounts::doorkeeper()
}
