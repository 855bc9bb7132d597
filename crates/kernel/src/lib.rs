//! The machinery under every slice. It knows the product's concepts by name only: their ids and the addresses of their pages.
//!
//! What must never appear here: a rule of the domain, a table that belongs to a slice, a sentence in a language.

pub mod app;
pub mod bell;
pub mod chance;
pub mod clock;
mod codes;
pub mod config;
pub mod db;
pub mod error;
pub mod events;
pub mod files;
pub mod http_client;
pub mod ids;
pub mod jobs;
pub mod mail;
pub mod markdown;
pub mod moving;
pub mod paths;
pub mod scope;
pub mod slice;
#[cfg(feature = "testing")]
pub mod testing;
pub mod text;
pub mod web;

pub use app::App;
pub use chance::Chance;
pub use clock::Clock;
pub use config::Config;
pub use db::{Db, Tx, migrate::migrations};
pub use error::{Error, Problems, Result};
pub use events::Event;
pub use i18n::{Arg, Lang, Msg};
pub use scope::{Action, Actor, Role, Scope, Via};
pub use slice::{Nav, Slice};

/// What the kernel itself hands over: the description of the API, the job that sends mail, samples of its own pages, statements.
pub fn ground() -> Slice {
    Slice {
        routes: web::docs_routes(),
        jobs: vec![mail::kind()],
        samples: |shell| [web::error_samples(shell), web::docs_samples(shell)].concat(),
        statements: vec![events::STATEMENTS, web::STATEMENTS, jobs::STATEMENTS, mail::STATEMENTS],
        ..Slice::named("kernel")
    }
}
