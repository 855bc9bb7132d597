//! Lists `migrations/*.sql` in order, so that a new file is embedded by being there.

use std::{env, fmt::Write as _, fs, io, path::Path};

fn main() -> io::Result<()> {
    let folder = Path::new(&variable("CARGO_MANIFEST_DIR")).join("../../migrations");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut paths = fs::read_dir(&folder)?.map(|e| e.map(|e| e.path())).collect::<io::Result<Vec<_>>>()?;
    // The names begin with their number; the order must not depend on the file system.
    paths.sort();
    let mut list = String::from("&[\n");
    for path in paths.iter().filter(|p| p.extension().is_some_and(|e| e == "sql")) {
        println!("cargo::rerun-if-changed={}", path.display());
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        writeln!(list, "Migration {{ name: {name:?}, text: include_str!({:?}) }},", path.canonicalize()?).map_err(io::Error::other)?;
    }
    list.push(']');
    fs::write(Path::new(&variable("OUT_DIR")).join("migrations.rs"), list)
}

fn variable(name: &str) -> String {
    env::var(name).expect("cargo sets it for build scripts")
}
