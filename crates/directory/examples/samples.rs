//! Writes every sample page to a folder, to look at: `cargo run -p directory --example samples -- /tmp/samples`.

use kernel::{Lang, web::Shell};

fn main() -> std::io::Result<()> {
    let folder = std::path::PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "samples".into()));
    let catalogue = i18n::Catalogue::new();
    for lang in Lang::all() {
        let mut shell = Shell::sample(&catalogue.lang(*lang), true);
        shell.assets = "/assets/";
        std::fs::create_dir_all(folder.join(lang.code()))?;
        for (name, html) in directory::pages::samples(&shell) {
            std::fs::write(folder.join(lang.code()).join(format!("{}.html", name.replace(' ', "-"))), html)?;
        }
    }
    for key in catalogue.missing() {
        eprintln!("missing: {key}");
    }
    Ok(())
}
