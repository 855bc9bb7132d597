//! How much of a file is read at most. Every limit that bites is named to the user with its number.

/// Limits of one reading. [`Limits::default`] fits a directory of 100,000 creators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file as uploaded.
    pub file_bytes: u64,
    /// Records below the header.
    pub rows: u64,
    /// Cells of the widest record.
    pub columns: usize,
    /// Bytes of one cell, as UTF-8.
    pub cell_bytes: usize,
    /// Bytes of one CSV record, line ends inside quotes included.
    pub record_bytes: usize,
    /// Bytes of all parts of an XLSX after unpacking.
    pub unpacked_bytes: u64,
    /// Unpacked bytes per packed byte of one XLSX part larger than a mebibyte.
    pub ratio: u64,
    /// Parts inside an XLSX.
    pub parts: usize,
    /// Seconds to wait for the next rows from the process that reads an XLSX.
    pub wait_seconds: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 64 << 20,
            rows: 250_000,
            columns: 1_000,
            cell_bytes: 64 << 10,
            record_bytes: 1 << 20,
            unpacked_bytes: 256 << 20,
            ratio: 200,
            parts: 2_000,
            wait_seconds: 15,
        }
    }
}
