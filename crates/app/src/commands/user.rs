//! People who sign in, for the operator: made, listed, let in again.

use clap::Subcommand;
use kernel::{Config, Lang, Role};

use super::say;
use crate::start;

#[derive(Subcommand)]
pub enum Command {
    /// Everybody, with role and state.
    List,
    /// Make a workspace and its first owner; prints a link that signs the owner in once.
    Workspace {
        /// The workspace's name.
        name: String,
        #[arg(long)]
        email: String,
        /// The owner's own name.
        #[arg(long)]
        owner: String,
        #[arg(long, default_value = "en", value_parser = language)]
        language: Lang,
        #[arg(long, default_value = "UTC")]
        zone: String,
    },
    /// Add a member to a workspace; prints a link that signs them in once.
    Add {
        #[arg(long)]
        email: String,
        /// The market the member knows from the inside (US, RU).
        #[arg(long)]
        market: Option<String>,
        #[arg(long)]
        name: String,
        #[arg(long, value_parser = role)]
        role: Role,
        /// The workspace's number (see `list`).
        #[arg(long, default_value_t = 1)]
        workspace: i64,
        #[arg(long, default_value = "en", value_parser = language)]
        language: Lang,
        #[arg(long, default_value = "UTC")]
        zone: String,
    },
    /// Print a link that signs somebody in once: for who has lost the password and gets no mail.
    Link { email: String },
    /// Take the second factor off an account.
    DropFactor { email: String },
    /// Move an account to another address: for where no mail leaves, and nobody can prove theirs.
    MoveAddress { from: String, to: String },
}

fn language(text: &str) -> Result<Lang, String> {
    Lang::parse(text).ok_or_else(|| "en or ru".into())
}

fn role(text: &str) -> Result<Role, String> {
    Role::parse(text).ok_or_else(|| "owner, manager, analyst or viewer".into())
}

/// Runs one of them.
pub async fn run(config: Config, command: &Command) -> Result<(), String> {
    let started = start::open(config, false)?;
    let app = &started.app;
    let told = |e: kernel::Error| accounts::cli::told(app, &e);
    match command {
        Command::List => {
            for line in accounts::cli::list(app).await.map_err(told)? {
                say(&line)?;
            }
            Ok(())
        }
        Command::Workspace { name, email, owner, language, zone } => {
            let new =
                accounts::cli::NewMember { email, name: owner, latin: None, role: Role::Owner, language: *language, zone, market: None };
            say(&accounts::cli::make_workspace(app, name, &new).await.map_err(told)?)
        }
        Command::Add { email, market, name, role, workspace, language, zone } => {
            let new =
                accounts::cli::NewMember { email, name, latin: None, role: *role, language: *language, zone, market: market.as_deref() };
            say(&accounts::cli::add(app, *workspace, &new).await.map_err(told)?)
        }
        Command::Link { email } => say(&accounts::cli::link(app, email).await.map_err(told)?),
        Command::DropFactor { email } => {
            accounts::cli::drop_factor(app, email).await.map_err(told)?;
            say("the second factor is off")
        }
        Command::MoveAddress { from, to } => {
            accounts::cli::move_address(app, from, to).await.map_err(told)?;
            say("the address is changed; every device is signed out")
        }
    }
}
