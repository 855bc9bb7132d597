//! The only file that may ask which engine it is: how the one text of a statement is said to each.
//!
//! A statement is written for PostgreSQL. For SQLite `$1` becomes `?1` (SQLite takes `$1` for a *name* and numbers it by first
//! appearance), and `= any($1)` becomes a look-up in a bound array. A comment `/*pg … */` or `/*lite … */` is text that
//! only that engine sees.

/// Which engine a database is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Engine {
    Sqlite,
    Postgres,
}

impl Engine {
    /// A statement as this engine wants it.
    pub fn say(self, sql: &str) -> String {
        match self {
            Self::Postgres => open_comment(sql, "/*pg "),
            Self::Sqlite => for_sqlite(&open_comment(sql, "/*lite ")),
        }
    }

    /// The name used in messages and documents.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "PostgreSQL",
        }
    }
}

fn open_comment(sql: &str, opening: &str) -> String {
    let mut out = String::with_capacity(sql.len());
    let mut rest = sql;
    while let Some(at) = rest.find(opening) {
        out.push_str(&rest[..at]);
        rest = &rest[at + opening.len()..];
        let end = rest.find("*/").unwrap_or(rest.len());
        out.push_str(&rest[..end]);
        rest = rest.get(end + 2..).unwrap_or("");
    }
    out.push_str(rest);
    out
}

fn for_sqlite(sql: &str) -> String {
    let mut out = String::with_capacity(sql.len() + 16);
    let mut rest = sql;
    let mut quoted = false;
    while let Some(at) = rest.find(['$', '\'']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        if let Some(after) = from.strip_prefix('\'') {
            quoted = !quoted;
            out.push('\'');
            rest = after;
            continue;
        }
        let digits = from[1..].bytes().take_while(u8::is_ascii_digit).count();
        if quoted || digits == 0 {
            out.push('$');
            rest = &from[1..];
            continue;
        }
        let number = &from[1..=digits];
        rest = &from[1 + digits..];
        if let Some(stem) = out.strip_suffix("= any(") {
            out.truncate(stem.len());
            out.push_str("in rarray(?");
        } else {
            out.push('?');
        }
        out.push_str(number);
    }
    out.push_str(rest);
    out
}

/// A statement of a migration as this engine wants it: type words are mapped, tables become STRICT.
pub fn migration_statement(engine: Engine, sql: &str) -> String {
    let sql = open_comment(sql, if engine == Engine::Sqlite { "/*lite " } else { "/*pg " });
    if engine == Engine::Postgres || !sql.trim_start().to_ascii_lowercase().starts_with("create table") {
        return sql;
    }
    let clustered = sql.contains("/*clustered*/");
    let mut out = map_types(&sql);
    out.push_str(if clustered { " without rowid, strict" } else { " strict" });
    out
}

fn map_types(sql: &str) -> String {
    sql.lines().map(map_line).collect::<Vec<_>>().join("\n")
}

/// In a column's line the type is the second word; other lines name no type.
fn map_line(line: &str) -> String {
    let line = line.replace("double precision", "real");
    let mut words = line.split_whitespace();
    let (Some(name), Some(kind)) = (words.next(), words.next()) else { return line };
    if matches!(name, "create" | "primary" | "foreign" | "check" | "unique") {
        return line;
    }
    let bare = kind.trim_end_matches(',');
    let mapped = match bare {
        "uuid" | "bytea" => "blob",
        "timestamptz" | "bigint" | "boolean" => "integer",
        "date" | "jsonb" => "text",
        _ => return line,
    };
    let after = &line[line.find(name).unwrap_or(0) + name.len()..];
    format!("  {name} {}", after.trim_start().replacen(bare, mapped, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_text_two_engines() {
        let sql = "select a from t where id = any($2) and b = $1 and c <> '$9' /*pg for update skip locked*/";
        assert_eq!(
            Engine::Sqlite.say(sql),
            "select a from t where id in rarray(?2) and b = ?1 and c <> '$9' /*pg for update skip locked*/"
        );
        assert_eq!(Engine::Postgres.say(sql), "select a from t where id = any($2) and b = $1 and c <> '$9' for update skip locked");
    }

    #[test]
    fn tables_become_strict() {
        let made = migration_statement(
            Engine::Sqlite,
            "create table t (\n  id uuid not null,\n  day date,\n  sure boolean not null default false,\n  primary key (id)\n) /*clustered*/",
        );
        assert!(made.contains("id blob not null") && made.contains("day text,") && made.contains("sure integer not null"), "{made}");
        assert!(made.ends_with("without rowid, strict"));
    }
}
