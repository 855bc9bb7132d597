//! The statements of accounts. Nothing is decided here.
//!
//! People, sessions and links are looked up outside every workspace (a person may belong to several), so these functions are
//! called in the system's scope; members, invitations, tokens and the audit log belong to the workspace of the scope.

pub mod audit;
pub mod entry;
pub mod invitations;
pub mod members;
pub mod people;
pub mod sessions;
pub mod tokens;
pub mod workspaces;

/// Every statement of the slice, for the walk that prepares each on both engines.
pub fn statements() -> Vec<&'static [(&'static str, &'static str)]> {
    vec![
        entry::STATEMENTS,
        invitations::STATEMENTS,
        members::STATEMENTS,
        people::STATEMENTS,
        sessions::STATEMENTS,
        tokens::STATEMENTS,
        workspaces::STATEMENTS,
        crate::attempts::STATEMENTS,
        crate::cli::STATEMENTS,
        crate::gate::STATEMENTS,
    ]
}

#[cfg(test)]
mod tests {
    use kernel::{Scope, testing::TestDb};

    #[tokio::test]
    async fn both_engines_take_every_statement() {
        TestDb::each(|db| async move {
            for (name, sql) in super::statements().into_iter().flatten() {
                let prepared = db.read(&Scope::system("test"), move |tx| Ok(tx.prepare(sql)?)).await;
                assert!(prepared.is_ok(), "{name}: {prepared:?}");
            }
        })
        .await;
    }
}
