//! The directory: the list of creators that a partnership manager lives in.

pub mod query;
pub mod store;

/// What this slice hands over.
pub fn slice() -> kernel::Slice {
    kernel::Slice::named("directory")
}

#[cfg(test)]
mod tests;
