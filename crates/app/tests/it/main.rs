//! The walks: every route, every page in every language, every statement on both engines, the shape of the source.
//! The lists fill themselves, so a new page is covered the moment it exists.

mod matrix;
mod operator;
mod pages;
mod source;
mod statements;
mod sweep;
