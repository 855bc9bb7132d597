//! Lists everything under `assets/` that a browser may ask for, compresses what shrinks, and hashes the whole.

use std::{collections::hash_map::DefaultHasher, fmt::Write as _, fs, hash::Hasher, io::Write as _, path::Path};

const KINDS: &[(&str, &str, bool)] = &[
    ("css", "text/css; charset=utf-8", true),
    ("js", "text/javascript; charset=utf-8", true),
    ("svg", "image/svg+xml", true),
    ("woff2", "font/woff2", false),
    ("png", "image/png", false),
];

fn main() {
    let root = Path::new(&std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo names the folder")).join("../../assets");
    let out = std::env::var("OUT_DIR").expect("cargo sets it");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut files = Vec::new();
    collect(&root, &root, &mut files);
    files.sort();
    let mut code = String::from("pub(crate) const ALL: &[Asset] = &[\n");
    // A fixed-key hasher: the same files give the same address on every machine.
    let mut hash = DefaultHasher::new();
    for (number, (path, media, shrink)) in files.iter().enumerate() {
        let bytes = fs::read(root.join(path)).expect("a listed file can be read");
        hash.write(path.as_bytes());
        hash.write(&bytes);
        let plain = root.join(path).canonicalize().expect("a listed file has a path");
        let gzip = shrink.then(|| compressed(&bytes)).filter(|gz| gz.len() < bytes.len());
        let gzip = gzip.map_or("None".to_owned(), |gz| {
            let name = format!("{out}/{number}.gz");
            fs::write(&name, gz).expect("the build folder is writable");
            format!("Some(include_bytes!({name:?}))")
        });
        writeln!(code, "    Asset {{ path: {path:?}, media: {media:?}, bytes: include_bytes!({plain:?}), gzip: {gzip} }},")
            .expect("a string grows");
    }
    writeln!(code, "];\n/// Changes whenever a file does.\npub const HASH: &str = \"{:016x}\";", hash.finish()).expect("a string grows");
    fs::write(format!("{out}/list.rs"), code).expect("the build folder is writable");
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, &'static str, bool)>) {
    for entry in fs::read_dir(folder).expect("the folder is there").flatten() {
        let path = entry.path();
        if path.is_dir() {
            println!("cargo::rerun-if-changed={}", path.display());
            if !path.ends_with("test") {
                collect(root, &path, files);
            }
        } else if let Some((_, media, shrink)) = KINDS.iter().find(|(ext, ..)| path.extension().is_some_and(|e| e == *ext)) {
            println!("cargo::rerun-if-changed={}", path.display());
            let name = path.strip_prefix(root).expect("below the root").to_string_lossy().replace('\\', "/");
            files.push((name, media, *shrink));
        }
    }
}

fn compressed(bytes: &[u8]) -> Vec<u8> {
    let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gz.write_all(bytes).expect("memory takes it");
    gz.finish().expect("memory takes it")
}
