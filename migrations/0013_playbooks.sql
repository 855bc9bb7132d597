-- Playbooks: policy as data. Every version is kept as its text; the names beside it are those of the version in force, for lists.
create table playbooks (
  workspace_id  bigint not null references workspaces (id),
  id            uuid not null,
  preset        text,
  name_en       text not null,
  name_ru       text not null,
  current       bigint not null,
  is_default    boolean not null default false,
  archived_at   timestamptz,
  created_at    timestamptz not null,
  version       bigint not null default 1,
  primary key (workspace_id, id),
  check (not is_default or archived_at is null)
);
-- One holds wherever none has been chosen.
create unique index playbooks_default on playbooks (workspace_id) where is_default;

-- `back_to` is the older version that this one repeats.
create table playbook_versions (
  workspace_id  bigint not null,
  playbook_id   uuid not null,
  number        bigint not null check (number > 0),
  toml          text not null,
  note          text,
  back_to       bigint,
  made_by       uuid,
  made_at       timestamptz not null,
  primary key (workspace_id, playbook_id, number),
  foreign key (workspace_id, playbook_id) references playbooks (workspace_id, id),
  foreign key (workspace_id, made_by) references members (workspace_id, id),
  check (back_to < number)
);

-- The playbook of a partnership that has not the workspace's usual one.
create table partnership_playbooks (
  workspace_id    bigint not null,
  partnership_id  uuid not null,
  playbook_id     uuid not null,
  since           date not null,
  reason          text,
  set_by          uuid,
  set_at          timestamptz not null,
  primary key (workspace_id, partnership_id),
  foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  foreign key (workspace_id, playbook_id) references playbooks (workspace_id, id),
  foreign key (workspace_id, set_by) references members (workspace_id, id)
);
create index partnership_playbooks_playbook on partnership_playbooks (workspace_id, playbook_id, partnership_id);

-- A single value that a partnership has otherwise. Without a number the playbook's value does not hold at all.
create table playbook_overrides (
  workspace_id    bigint not null,
  partnership_id  uuid not null,
  setting         text not null,
  number          bigint,
  reason          text not null,
  set_by          uuid,
  set_at          timestamptz not null,
  primary key (workspace_id, partnership_id, setting),
  foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  foreign key (workspace_id, set_by) references members (workspace_id, id)
);
