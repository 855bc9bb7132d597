-- Two records of one person made one, and all that is needed to take that back.
create table merges (
  workspace_id  bigint not null,
  id            uuid not null,
  kept_id       uuid not null,
  gone_id       uuid not null,
  before        jsonb not null,
  merged_by     uuid,
  merged_at     timestamptz not null,
  undone_at     timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, kept_id) references creators (workspace_id, id),
  foreign key (workspace_id, gone_id) references creators (workspace_id, id)
);
create index merges_kept on merges (workspace_id, kept_id, id);
create index merges_gone on merges (workspace_id, gone_id, id);

-- Pairs that somebody has said are two people; the smaller id first.
create table not_duplicates (
  workspace_id  bigint not null,
  a_id          uuid not null,
  b_id          uuid not null,
  said_by       uuid,
  said_at       timestamptz not null,
  primary key (workspace_id, a_id, b_id),
  foreign key (workspace_id, a_id) references creators (workspace_id, id),
  foreign key (workspace_id, b_id) references creators (workspace_id, id),
  check (a_id < b_id)
) /*clustered*/;

-- Living creators who may be one person, found by a job that looks at each creator once after every change; the smaller id first.
create table duplicate_pairs (
  workspace_id  bigint not null,
  a_id          uuid not null,
  b_id          uuid not null,
  score         bigint not null,
  why           text not null check (why in ('account', 'email', 'phone', 'handle', 'name')),
  found_at      timestamptz not null,
  primary key (workspace_id, a_id, b_id),
  foreign key (workspace_id, a_id) references creators (workspace_id, id),
  foreign key (workspace_id, b_id) references creators (workspace_id, id),
  check (a_id < b_id)
) /*clustered*/;
create index duplicate_pairs_likely on duplicate_pairs (workspace_id, score, a_id, b_id);
create index duplicate_pairs_second on duplicate_pairs (workspace_id, b_id);

-- How far that job has come, in the order in which creators change.
create table duplicate_watch (
  workspace_id  bigint not null references workspaces (id),
  seen_at       timestamptz not null,
  seen_id       uuid not null,
  primary key (workspace_id)
) /*clustered*/;
