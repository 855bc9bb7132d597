//! A table with a column of every type, added by a migration after the product's own.

use kernel::{
    db::migrate::{self, MIGRATIONS, Migration},
    testing::TestDb,
};

pub const PROBE: Migration = Migration {
    name: "9000_probe",
    text: "
-- Every type that a column may have.
create table probes (
  workspace_id  bigint not null references workspaces (id),
  id            uuid not null,
  sure          boolean,
  count         bigint,
  share         double precision,
  label         text,
  bytes         bytea,
  at            timestamptz,
  day           date,
  facts         jsonb,
  parent_id     uuid,
  version       bigint not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, parent_id) references probes (workspace_id, id),
  check (count is null or count < 1000000)
);
create unique index probes_label on probes (workspace_id, label);
create unique index probes_lowered on probes (workspace_id, lower(label)) where count = 7;
create unique index probes_day on probes (workspace_id, day) where day is not null;
",
};

/// A database that has the table.
pub fn with_probe(db: &TestDb) {
    let mut list = MIGRATIONS.to_vec();
    list.push(PROBE);
    let report = migrate::run(db.address(), &list).expect("one more migration runs");
    assert_eq!(report.applied, ["9000_probe"]);
}
