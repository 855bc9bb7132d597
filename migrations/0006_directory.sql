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
create index views_shown on views (workspace_id, shared, owner_id);
