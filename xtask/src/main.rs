//! What the README and CI call: `cargo xtask test` installs what the tests need and runs all of them.

use std::{
    env,
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
};

const HELP: &str = "cargo xtask COMMAND

  test       everything: unit, both databases, walks, scripts, journeys in Chromium
  rust       the Rust tests alone (SQLite and PostgreSQL)
  browser    the journeys in Chromium alone
  check      formatting and lints
  openapi    write docs/openapi.json from the route table
  bench      the load bench (release build); arguments are handed on
";

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let outcome = match command.as_str() {
        "test" => all(),
        "rust" => install_postgres().and_then(|()| rust(&rest)),
        "browser" => install_chromium().and_then(|()| browser(&rest)),
        "check" => check(),
        "openapi" => openapi(),
        "bench" => cargo(&["run", "--release", "--package", "bench", "--"], &rest),
        _ => Err(HELP.to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn all() -> Result<(), String> {
    install_postgres()?;
    install_chromium()?;
    rust(&[])?;
    scripts()?;
    browser(&[])
}

/// Every test binary of the workspace; nextest where it is installed, because it runs them side by side.
fn rust(rest: &[String]) -> Result<(), String> {
    step("Rust tests, on SQLite and on PostgreSQL");
    if runs("cargo", &["nextest", "--version"]) {
        cargo(&["nextest", "run", "--workspace", "--no-fail-fast"], rest)
    } else {
        cargo(&["test", "--workspace", "--no-fail-fast"], rest)
    }
}

fn scripts() -> Result<(), String> {
    step("the scripts' own tests");
    let tests: Vec<PathBuf> = list(&root().join("assets/js/test"), ".test.mjs")?;
    let mut node = Command::new("node");
    run(node.arg("--test").args(tests))
}

fn browser(rest: &[String]) -> Result<(), String> {
    step("journeys in Chromium");
    cargo(&["build", "--package", "app"], &[])?;
    let folder = root().join("browser");
    if !folder.join("node_modules").exists() {
        run(Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder))?;
    }
    run(Command::new("node").arg("run.mjs").args(rest).current_dir(&folder))
}

fn check() -> Result<(), String> {
    cargo(&["fmt", "--all", "--check"], &[])?;
    cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"], &[])
}

fn openapi() -> Result<(), String> {
    let out = Command::new("cargo")
        .args(["run", "--quiet", "--package", "app", "--", "openapi"])
        .current_dir(root())
        .output()
        .map_err(|e| e.to_string())?;
    if !out.status.success() {
        return Err(String::from_utf8_lossy(&out.stderr).into_owned());
    }
    std::fs::write(root().join("docs/openapi.json"), out.stdout).map_err(|e| e.to_string())
}

/// PostgreSQL 15 or later, from the system's packages where it is missing.
fn install_postgres() -> Result<(), String> {
    let packaged = Path::new("/usr/lib/postgresql").exists();
    if packaged || runs("postgres", &["--version"]) { Ok(()) } else { install("postgresql") }
}

fn install_chromium() -> Result<(), String> {
    if !runs("node", &["--version"]) {
        install("nodejs npm")?;
    }
    if Path::new("/usr/bin/chromium").exists() || env::var_os("CHROMIUM").is_some() { Ok(()) } else { install("chromium") }
}

fn install(packages: &str) -> Result<(), String> {
    step(&format!("installing {packages}"));
    let root = runs("sh", &["-c", "test \"$(id -u)\" = 0"]);
    let sudo = if root { "" } else { "sudo " };
    let line = format!(
        "{sudo}apt-get update -q && {sudo}env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends {packages}"
    );
    run(Command::new("sh").args(["-c", &line]))
        .map_err(|e| format!("{e}\n{packages} is needed for the tests; install it by hand and run again"))
}

fn cargo(fixed: &[&str], rest: &[String]) -> Result<(), String> {
    run(Command::new("cargo").args(fixed).args(rest).current_dir(root()))
}

fn run(command: &mut Command) -> Result<(), String> {
    let status = command.status().map_err(|e| format!("{command:?}: {e}"))?;
    if status.success() { Ok(()) } else { Err(format!("{command:?} ended with {status}")) }
}

fn runs(program: &str, arguments: &[&str]) -> bool {
    Command::new(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|s| s.success())
}

fn list(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, String> {
    let entries = std::fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|e| e.path()).filter(|p| p.to_string_lossy().ends_with(ending)).collect();
    files.sort();
    Ok(files)
}

fn step(what: &str) {
    eprintln!("\n── {what}");
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_owned).unwrap_or_default()
}
