//! importing

/// What this slice hands over.
pub fn slice() -> kernel::Slice {
    kernel::Slice::named("importing")
}
