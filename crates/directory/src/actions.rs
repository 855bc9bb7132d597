//! What can be done in the directory.


pub mod views;
