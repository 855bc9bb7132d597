//! merging

/// What this slice hands over.
pub fn slice() -> kernel::Slice {
    kernel::Slice::named("merging")
}
