-- A view: which creators, in which order, with which columns. Private to its owner or shared with the workspace.
create table views (
  workspace_id  bigint not null,
  id            uuid not null,
  owner_id      uuid not null,
  name          text not null,
  shared        boolean not null default false,
  query         jsonb not null,
  position      bigint not null default 0,
  created_at    timestamptz not null,
  version       bigint not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, owner_id) references members (workspace_id, id)
);
create index views_own on views (workspace_id, owner_id, position, id);
create index views_shared on views (workspace_id, position, id) where shared;

-- One action on many creators, done in steps of a few hundred: what was asked, and of each step whom it was about and what
-- takes it back.
create table bulk_runs (
  workspace_id  bigint not null,
  id            uuid not null,
  member_id     uuid not null,
  action        jsonb not null,
  state         text not null check (state in ('running', 'done', 'undoing', 'undone')),
  total         bigint not null,
  done          bigint not null default 0,
  changed       bigint not null default 0,
  created_at    timestamptz not null,
  finished_at   timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

create table bulk_steps (
  workspace_id  bigint not null,
  run_id        uuid not null,
  number        bigint not null,
  creators      jsonb not null,
  undo          jsonb,
  primary key (workspace_id, run_id, number),
  foreign key (workspace_id, run_id) references bulk_runs (workspace_id, id)
) /*clustered*/;

-- The directory's ways into the tables of others. A filter is answered from an index alone, and so is what a row shows of
-- partnerships and channels; each order that is not the creators' own is an index as well.
create index partnerships_listed on partnerships (workspace_id, creator_id, stage, manager_id, brand_id, tier_id, since, potential, potential_review_on, id);
create index partnerships_since on partnerships (workspace_id, since, creator_id, id);
create index channels_listed on channels (workspace_id, creator_id, position, platform, followers, id);
create index channels_followers on channels (workspace_id, platform, followers, creator_id, id);
create index creators_by_country on creators (workspace_id, country, sort_name, id) where archived_at is null;
create index creators_archived on creators (workspace_id, sort_name, id) where archived_at is not null;
