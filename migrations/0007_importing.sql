-- A file brought in: what it was, how it was read, what became of each row, and what stood there before (for undo).
create table imports (
  workspace_id  bigint not null references workspaces (id),
  id            uuid not null,
  member_id     uuid not null,
  file_name     text not null,
  file_sha256   bytea not null,
  file_bytes    bigint not null,
  state         text not null check (state in ('read', 'checking', 'checked', 'running', 'done', 'failed', 'undoing', 'undone')),
  reading       jsonb not null,
  mapping       jsonb not null,
  preview       jsonb,
  rows_total    bigint not null default 0,
  rows_seen     bigint not null default 0,
  rows_done     bigint not null default 0,
  made          bigint not null default 0,
  changed       bigint not null default 0,
  skipped       bigint not null default 0,
  refused       bigint not null default 0,
  taken_back    bigint not null default 0,
  kept          bigint not null default 0,
  problem       jsonb,
  created_at    timestamptz not null,
  started_at    timestamptz,
  finished_at   timestamptz,
  undone_at     timestamptz,
  version       bigint not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
create index imports_same_file on imports (workspace_id, file_sha256);

-- One row of the file, by its number below the header. The key is what makes a second run of the same rows impossible.
-- `print` is a fingerprint of its cells: the same row of the same or another file is recognised by it where it holds no address or account.
create table import_rows (
  workspace_id  bigint not null,
  import_id     uuid not null,
  row_number    bigint not null,
  line          bigint not null,
  outcome       text not null check (outcome in ('made', 'changed', 'skipped', 'refused')),
  print         uuid,
  creator_id    uuid,
  reasons       jsonb,
  before        jsonb,
  events        bigint,
  undo          text check (undo in ('taken_back', 'kept')),
  undo_why      jsonb,
  primary key (workspace_id, import_id, row_number),
  foreign key (workspace_id, import_id) references imports (workspace_id, id)
) /*clustered*/;
create index import_rows_outcome on import_rows (workspace_id, import_id, outcome, row_number) where outcome <> 'made';
create index import_rows_kept on import_rows (workspace_id, import_id, row_number) where undo = 'kept';
create index import_rows_print on import_rows (workspace_id, print) where print is not null;

-- How columns under these headers were understood last time.
create table import_mappings (
  workspace_id  bigint not null references workspaces (id),
  signature     text not null,
  mapping       jsonb not null,
  used_at       timestamptz not null,
  primary key (workspace_id, signature)
) /*clustered*/;
