//! The load bench: makes workspaces with very many invented creators and measures the product that is shipped.

mod client;
mod cluster;
mod import;
mod invent;
mod keys;
mod load;
mod make;
mod micro;
mod process;
mod report;
mod run;
mod server;
mod terms;
mod visit;

use std::process::ExitCode;

const HELP: &str = "\
bench make --creators N --database sqlite|postgres --data FOLDER
                               makes a workspace with so many invented creators
bench run --data FOLDER [--only PART OF A NAME] [--program PATH]
                               starts the shipped program over it and measures
bench micro [PART OF A NAME]   what the ground costs by itself, on SQLite and PostgreSQL
bench stop                     stops the bench's own PostgreSQL";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["micro"] => micro::run(""),
        ["micro", only] => micro::run(only),
        ["make", options @ ..] => order(options).and_then(|order| make::run(&order)),
        ["run", options @ ..] => measure(options).and_then(|order| run::run(&order)),
        ["stop"] => cluster::stop(),
        _ => Err(HELP.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            let _ = report::say(&why);
            ExitCode::FAILURE
        }
    }
}

/// The value after a flag.
fn option<'a>(words: &[&'a str], flag: &str) -> Option<&'a str> {
    let at = words.iter().position(|word| *word == flag)?;
    words.get(at + 1).copied()
}

fn order(words: &[&str]) -> Result<make::Order, String> {
    let needed = |flag: &str| option(words, flag).ok_or_else(|| format!("{flag} is needed\n{HELP}"));
    Ok(make::Order {
        creators: needed("--creators")?.parse().map_err(|_| "--creators is a number".to_owned())?,
        database: needed("--database")?.to_owned(),
        data: needed("--data")?.into(),
    })
}

fn measure(words: &[&str]) -> Result<run::Order, String> {
    Ok(run::Order {
        data: option(words, "--data").ok_or_else(|| format!("--data is needed\n{HELP}"))?.into(),
        program: option(words, "--program").map_or_else(run::program, Into::into),
        only: option(words, "--only").unwrap_or("").to_owned(),
    })
}
