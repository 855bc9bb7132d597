-- A market is data: language, currency, zone, name order, platforms. US and RU are shipped; a workspace may add others.
create table markets (
  workspace_id  bigint not null references workspaces (id),
  code          text not null,
  name_en       text not null,
  name_ru       text not null,
  languages     jsonb not null,
  currency      text not null,
  zone          text not null,
  name_order    text not null check (name_order in ('given_first', 'family_first')),
  holidays      text,
  platforms     jsonb not null,
  created_at    timestamptz not null,
  version       bigint not null default 1,
  primary key (workspace_id, code)
) /*clustered*/;
