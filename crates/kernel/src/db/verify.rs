//! Proof that a database is whole: the engine's own checks, every foreign key, and the invariants that slices declare.

use super::{Db, Engine, Tx};
use crate::Scope;

/// An invariant of a slice: a statement that finds the rows that break it (first column: text that names the row).
#[derive(Clone, Copy, Debug)]
pub struct Check {
    pub name: &'static str,
    pub finds: &'static str,
}

/// Something that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub check: String,
    pub row: String,
}

/// How many broken rows of one check are listed.
const SHOWN: usize = 20;

/// Runs every check over the whole database.
pub async fn verify(db: &Db, checks: Vec<Check>) -> crate::Result<Vec<Finding>> {
    db.read(&Scope::system("verify"), move |tx| {
        let mut findings = engine_findings(tx)?;
        for check in &checks {
            let rows: Vec<(String,)> = tx.all(check.finds, &[])?;
            findings.extend(rows.into_iter().take(SHOWN).map(|(row,)| Finding { check: check.name.to_owned(), row }));
        }
        Ok(findings)
    })
    .await
}

fn engine_findings(tx: &mut Tx<'_>) -> crate::Result<Vec<Finding>> {
    if tx.engine() == Engine::Postgres {
        return Ok(Vec::new());
    }
    let integrity: Vec<(String,)> = tx.all("select * from pragma_integrity_check", &[])?;
    let orphans: Vec<(String,)> =
        tx.all("select \"table\" || ' refers to a missing row of ' || parent from pragma_foreign_key_check limit 20", &[])?;
    let finding = |check: &str, row| Finding { check: check.to_owned(), row };
    Ok(integrity
        .into_iter()
        .filter(|(text,)| text != "ok")
        .map(|(text,)| finding("integrity", text))
        .chain(orphans.into_iter().map(|(text,)| finding("foreign keys", text)))
        .collect())
}
