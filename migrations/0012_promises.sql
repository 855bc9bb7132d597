-- What either side owes the other by a day. An open one whose day has passed is late, never silently broken: a person says so, and
-- says what was done about it. Who keeps a promise of ours is whoever cares for the partnership, unless somebody is named.
create table promises (
  workspace_id     bigint not null,
  id               uuid not null,
  partnership_id   uuid not null,
  creator_id       uuid not null,
  side             text not null check (side in ('ours', 'theirs')),
  subject          text not null default 'other' check (subject in ('results', 'payment', 'answer', 'introduction', 'first_look', 'delivery', 'other')),
  words            text not null,
  language         text not null,
  translation      text,
  due_on           date not null,
  made_on          date not null,
  made_by          uuid,
  owner_id         uuid,
  source_kind      text not null check (source_kind in ('hand', 'contact', 'rule', 'playbook', 'commitment')),
  source_id        uuid,
  source_rule      text,
  clause           text,
  note             text,
  state            text not null default 'open' check (state in ('open', 'kept', 'broken', 'released')),
  closed_on        date,
  outcome          text,
  released_reason  text,
  created_at       timestamptz not null,
  updated_at       timestamptz not null,
  version          bigint not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  foreign key (workspace_id, creator_id) references creators (workspace_id, id),
  foreign key (workspace_id, made_by) references members (workspace_id, id),
  foreign key (workspace_id, owner_id) references members (workspace_id, id),
  check ((state = 'open') = (closed_on is null)),
  check (state <> 'broken' or outcome is not null),
  check ((state = 'released') = (released_reason is not null)),
  check (made_on <= due_on),
  check (side = 'ours' or owner_id is null)
);
create index promises_ledger on promises (workspace_id, partnership_id, side, state, due_on, id);
create index promises_due on promises (workspace_id, due_on, id) where state = 'open';
create index promises_closed on promises (workspace_id, closed_on, id) where state <> 'open';
create index promises_creator on promises (workspace_id, creator_id, id);
create index promises_source on promises (workspace_id, source_kind, source_id) where source_id is not null;
