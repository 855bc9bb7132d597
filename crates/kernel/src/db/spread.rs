//! What SQLite's planner is told of how rows spread over the columns of an index.
//!
//! Left to itself it takes any column compared with one value for a choice of few rows, and every statement compares the
//! workspace: it would read a whole workspace where an index leads to ten rows. Measuring real rows (`analyze`) would give every
//! installation plans of its own, and new ones as it grows. So the figures are made from the schema: what must always hold is that
//! the same statement takes the same way everywhere. They are kept in `sqlite_stat1` in SQLite's own form: the rows of the table,
//! then how many of them share the first column's value, the first two columns' values, and so on.

use super::{Result, lite::from_lite};

/// Rows of a table that grows, and of one that people fill by hand.
const MANY: u64 = 1_000_000;
const SOME: u64 = 200;
/// How many rows share the value of an ordinary column: those of one creator, of one partnership, of one name.
const OF_ONE: u64 = 10;
/// A column of few values leaves one row in so many.
const CHOICE: u64 = 10;

/// Tables that people fill by hand.
const BY_HAND: &[&str] = &[
    "workspaces",
    "people",
    "members",
    "invitations",
    "api_tokens",
    "markets",
    "brands",
    "tiers",
    "custom_fields",
    "views",
    "imports",
    "import_mappings",
    "playbooks",
    "playbook_versions",
];

/// Columns of few values.
const FEW_VALUES: &[&str] = &[
    "brand_id",
    "country",
    "field_id",
    "grp",
    "import_id",
    "kind",
    "manager_id",
    "market",
    "member_id",
    "metric",
    "outcome",
    "owner_id",
    "platform",
    "playbook_id",
    "side",
    "stage",
    "state",
    "subject_kind",
    "tier_id",
    "verb",
];

const INDEXES: &str =
    "select t.name, i.name, i.\"unique\", (select group_concat(name, ' ') from (select name from pragma_index_info(i.name) order by seqno))
    from sqlite_schema t join pragma_index_list(t.name) i where t.type = 'table' and t.name not like 'sqlite_%' order by t.name, i.name";

/// Writes the figures of every index.
pub(super) fn write(conn: &rusqlite::Connection) -> Result<()> {
    // The table of figures can only be made by the statement that measures; this one measures next to nothing.
    conn.execute_batch("analyze schema_migrations; delete from sqlite_stat1").map_err(from_lite)?;
    let mut indexes = conn.prepare(INDEXES).map_err(from_lite)?;
    let found = indexes.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).map_err(from_lite)?;
    let found: Vec<(String, String, bool, String)> = found.collect::<std::result::Result<_, _>>().map_err(from_lite)?;
    let mut insert = conn.prepare("insert into sqlite_stat1 (tbl, idx, stat) values (?1, ?2, ?3)").map_err(from_lite)?;
    for (table, index, unique, columns) in found {
        insert.execute((&table, &index, figures(&table, unique, &columns))).map_err(from_lite)?;
    }
    Ok(())
}

fn figures(table: &str, unique: bool, columns: &str) -> String {
    let rows = if BY_HAND.contains(&table) { SOME } else { MANY };
    let columns: Vec<&str> = columns.split(' ').collect();
    let mut share = rows;
    let mut out = rows.to_string();
    for (at, column) in columns.iter().enumerate() {
        share = match *column {
            "workspace_id" => share,
            _ if unique && at + 1 == columns.len() => 1,
            few if FEW_VALUES.contains(&few) => (share / CHOICE).max(1),
            _ => share.min(OF_ONE),
        };
        out.push(' ');
        out.push_str(&share.to_string());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_workspace_chooses_nothing_and_a_unique_index_chooses_one() {
        for (table, unique, columns, expected) in [
            ("creators", true, "workspace_id id", "1000000 1000000 1"),
            ("channels", false, "workspace_id platform handle_key", "1000000 1000000 100000 10"),
            ("markets", true, "workspace_id code", "200 200 1"),
            ("steps", false, "workspace_id member_id rank id", "1000000 1000000 100000 10 10"),
        ] {
            assert_eq!(figures(table, unique, columns), expected, "{table}");
        }
    }
}
