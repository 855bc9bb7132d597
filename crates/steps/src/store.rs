//! The tables `standings`, `stale_standings` and `steps`.

pub mod counts;
pub mod lists;
pub mod rows;
pub mod stale;
pub mod standings;
pub mod undos;

/// Every named statement of the slice.
pub fn statements() -> Vec<&'static [(&'static str, &'static str)]> {
    let own = [counts::STATEMENTS, lists::STATEMENTS, rows::STATEMENTS, stale::STATEMENTS, standings::STATEMENTS, undos::STATEMENTS];
    own.into_iter().chain(crate::load::statements()).collect()
}
