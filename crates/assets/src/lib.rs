//! The files a browser needs, embedded in the binary: stylesheet, scripts, icons, fonts.
//!
//! They are served under an address that holds the hash of them all, so they may be kept for ever.

/// One file.
#[derive(Debug)]
pub struct Asset {
    pub path: &'static str,
    pub media: &'static str,
    pub bytes: &'static [u8],
    /// The same, compressed, where that is smaller.
    pub gzip: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/list.rs"));

/// The file at a path below the folder.
pub fn find(path: &str) -> Option<&'static Asset> {
    ALL.binary_search_by(|a| a.path.cmp(path)).ok().and_then(|i| ALL.get(i))
}

/// Every file.
pub fn all() -> &'static [Asset] {
    ALL
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_every_page_names_is_there() {
        for path in ["perennial.css", "js/app.js", "icons.svg", "favicon.svg"] {
            let asset = super::find(path).unwrap_or_else(|| panic!("{path} is missing"));
            assert!(asset.gzip.is_some_and(|gz| gz.len() < asset.bytes.len()), "{path} is compressed");
        }
        assert!(super::find("../Cargo.toml").is_none());
    }
}
