//! Lists `locales/<language>/*.ftl`, so that a new file is embedded by being there.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let locales = Path::new(&variable("CARGO_MANIFEST_DIR")).join("../../locales");
    println!("cargo::rerun-if-changed={}", locales.display());
    let mut list = String::from("&[\n");
    for folder in sorted(&locales)? {
        for file in sorted(&folder)? {
            if file.extension().is_some_and(|e| e == "ftl") {
                let entry = (name(&folder), name(&file), file.canonicalize()?);
                writeln!(list, "({:?}, {:?}, include_str!({:?})),", entry.0, entry.1, entry.2).map_err(io::Error::other)?;
            }
        }
    }
    list.push(']');
    fs::write(Path::new(&variable("OUT_DIR")).join("files.rs"), list)
}

fn variable(name: &str) -> String {
    env::var(name).expect("cargo sets it for build scripts")
}

/// The order must not depend on the file system: the build is reproducible.
fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| entry.map(|e| e.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
