//! The kernel's tests over real databases: one program, so that it is linked once.

mod values;
