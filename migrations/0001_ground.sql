-- The ground every slice stands on: tenants, the record of what happened, work to do, mail to send, answers to repeat.
-- One text for both engines; type words are PostgreSQL's and are mapped for SQLite (see kernel/src/db/migrate.rs).

create table workspaces (
  id            bigint primary key,
  name          text not null,
  creator_word  text not null default 'creator',
  language      text not null,
  zone          text not null,
  created_at    timestamptz not null,
  version       bigint not null default 1
);

-- What happened, by whom: the timeline and the audit log are the same rows. Append only.
create table events (
  workspace_id   bigint not null references workspaces (id),
  id             uuid not null,
  at             timestamptz not null,
  actor_kind     text not null,
  actor_id       uuid,
  via            text not null,
  verb           text not null,
  subject_kind   text not null,
  subject_id     uuid,
  creator_id     uuid,
  partnership_id uuid,
  facts          jsonb not null,
  primary key (workspace_id, id)
);
create index events_creator on events (workspace_id, creator_id, id) where creator_id is not null;
create index events_partnership on events (workspace_id, partnership_id, id) where partnership_id is not null;
create index events_subject on events (workspace_id, subject_kind, subject_id, id);

-- Work to do later, written in the transaction of the change that asks for it. Workspace 0 is the product itself.
create table jobs (
  id            uuid primary key,
  workspace_id  bigint not null,
  actor_id      uuid,
  kind          text not null,
  payload       jsonb not null,
  unique_key    text,
  run_at        timestamptz not null,
  state         text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'parked')),
  attempts      bigint not null default 0,
  lease         uuid,
  lease_until   timestamptz,
  last_error    text,
  created_at    timestamptz not null,
  finished_at   timestamptz
);
create index jobs_ready on jobs (run_at, id) where state = 'waiting';
create index jobs_leased on jobs (lease_until) where state = 'running';
create index jobs_finished on jobs (finished_at) where state = 'done';
create unique index jobs_unique on jobs (workspace_id, kind, unique_key) where unique_key is not null and state in ('waiting', 'running');

-- Mail waiting to leave. The text is final: it is written in the reader's language when it is queued. Each has a job that
-- sends it; where no transport is set up it is kept. Workspace 0 is the product itself.
create table mail (
  id            uuid primary key,
  workspace_id  bigint not null,
  recipient     text not null,
  subject       text not null,
  body_text     text not null,
  state         text not null default 'waiting' check (state in ('waiting', 'kept', 'sent', 'refused')),
  last_error    text,
  created_at    timestamptz not null,
  sent_at       timestamptz
);
create index mail_waiting on mail (created_at, id) where state = 'waiting';
create index mail_sent on mail (sent_at) where state = 'sent';

-- The answer given to a request that carried an Idempotency-Key, so that a repeat is answered and not done again.
create table idempotency (
  workspace_id  bigint not null references workspaces (id),
  actor_id      uuid not null,
  idem_key      text not null,
  request_hash  bytea not null,
  status        bigint not null,
  location      text,
  etag          text,
  body          text not null,
  created_at    timestamptz not null,
  primary key (workspace_id, actor_id, idem_key)
) /*clustered*/;
create index idempotency_age on idempotency (created_at);

-- Counters that must hold over several nodes and restarts: attempts to sign in, by address and by account.
create table limits (
  limit_key     text not null,
  since         timestamptz not null,
  hits          bigint not null,
  primary key (limit_key)
) /*clustered*/;

-- What one action changed in many rows at once, kept so that it can be taken back.
create table undos (
  workspace_id  bigint not null references workspaces (id),
  id            uuid not null,
  member_id     uuid,
  kind          text not null,
  before        jsonb not null,
  created_at    timestamptz not null,
  undone_at     timestamptz,
  primary key (workspace_id, id)
);
