//! `perennial`: the whole product in one program.

use std::process::ExitCode;

fn main() -> ExitCode {
    app::commands::run(std::env::args_os())
}
