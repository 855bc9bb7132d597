//! Every row of every table of a workspace, as text.

use std::collections::BTreeMap;

use kernel::{
    Result, Tx, args,
    db::Engine,
    testing::{TestDb, TestWorkspace},
};

/// Tables that only grow (what happened; keys that ever stood at two creators; words that were ever written), and the record of
/// merges itself.
const APART: [&str; 3] = ["events", "merges", "search_words"];
/// What says when something was last written, and may differ.
const COLUMNS: [(&str, &str); 3] = [("", "version"), ("partnerships", "updated_at"), ("duplicate_pairs", "found_at")];

pub type Dump = BTreeMap<String, Vec<String>>;

pub async fn dump(db: &TestDb, ws: &TestWorkspace) -> Dump {
    db.read(&ws.owner(), |tx| {
        let mut all = Dump::new();
        for table in tables(tx)? {
            let columns: Vec<String> = columns(tx, &table)?
                .into_iter()
                .filter(|c| !COLUMNS.iter().any(|(t, n)| (t.is_empty() || *t == table) && n == c))
                .collect();
            let text = if tx.engine() == Engine::Sqlite {
                |c: &String| format!("quote({c})")
            } else {
                |c: &String| format!("coalesce(cast({c} as text), '∅')")
            };
            let row = columns.iter().map(text).collect::<Vec<_>>().join(" || ' | ' || ");
            let rows: Vec<(String,)> = tx.all(&format!("select {row} from {table} where workspace_id = $1 order by 1"), &args![tx.ws()])?;
            all.insert(table, rows.into_iter().map(|(text,)| text).collect());
        }
        Ok(all)
    })
    .await
    .expect("a dump")
}

fn tables(tx: &mut Tx) -> Result<Vec<String>> {
    let sql = match tx.engine() {
        Engine::Sqlite => {
            "select name from sqlite_master m where type = 'table' and exists (select 1 from pragma_table_info(m.name) where name = 'workspace_id') order by name"
        }
        Engine::Postgres => {
            "select cast(table_name as text) from information_schema.columns where table_schema = current_schema() and column_name = 'workspace_id' order by 1"
        }
    };
    let rows: Vec<(String,)> = tx.all(sql, &[])?;
    let found: Vec<String> = rows.into_iter().map(|(name,)| name).filter(|name| !APART.contains(&name.as_str())).collect();
    assert!(found.len() > 20, "the tables are there: {found:?}");
    Ok(found)
}

fn columns(tx: &mut Tx, table: &str) -> Result<Vec<String>> {
    let sql = match tx.engine() {
        Engine::Sqlite => "select name from pragma_table_info($1) order by cid",
        Engine::Postgres => {
            "select cast(column_name as text) from information_schema.columns where table_schema = current_schema() and table_name = $1 order by ordinal_position"
        }
    };
    let rows: Vec<(String,)> = tx.all(sql, &args![table])?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

/// The rows in which two dumps differ: `-` of the first, `+` of the second.
pub fn differences(before: &Dump, after: &Dump) -> Vec<String> {
    let mut lines = Vec::new();
    for (table, rows) in before {
        let now = &after[table];
        lines.extend(rows.iter().filter(|r| !now.contains(r)).map(|r| format!("- {table}: {r}")));
        lines.extend(now.iter().filter(|r| !rows.contains(r)).map(|r| format!("+ {table}: {r}")));
        if lines.is_empty() && rows.len() != now.len() {
            lines.push(format!("{table}: {} rows became {}", rows.len(), now.len()));
        }
    }
    lines
}
