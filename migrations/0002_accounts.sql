-- People who sign in. A person is one e-mail address over all workspaces; a member is that person's place in one workspace.
create table people (
  id             uuid primary key,
  email          text not null,
  name           text not null,
  name_latin     text,
  password_hash  text,
  -- keys of the second factor, sealed with the key in the data folder
  totp_secret    bytea,
  totp_pending   bytea,
  totp_step      bigint not null default 0,
  language       text not null,
  zone           text not null,
  theme          text not null default 'system',
  density        text not null default 'normal',
  created_at     timestamptz not null,
  verified_at    timestamptz,
  version        bigint not null default 1
);
create unique index people_email on people (email);

create table recovery_codes (
  person_id  uuid not null references people (id),
  code_hash  bytea not null,
  used_at    timestamptz,
  primary key (person_id, code_hash)
) /*clustered*/;

create table members (
  workspace_id  bigint not null references workspaces (id),
  id            uuid not null,
  person_id     uuid not null references people (id),
  role          text not null check (role in ('owner', 'manager', 'analyst', 'viewer')),
  state         text not null default 'active' check (state in ('active', 'suspended', 'removed')),
  market        text,
  created_at    timestamptz not null,
  version       bigint not null default 1,
  primary key (workspace_id, id)
);
create unique index members_person on members (workspace_id, person_id);
create index members_of_person on members (person_id);

-- An invitation travels twice: by mail, which proves that the mailbox is the person's, and as a link that the owner hands on.
create table invitations (
  workspace_id  bigint not null references workspaces (id),
  id            uuid not null,
  email         text not null,
  role          text not null check (role in ('owner', 'manager', 'analyst', 'viewer')),
  language      text not null,
  mail_hash     bytea not null,
  link_hash     bytea not null,
  invited_by    uuid,
  created_at    timestamptz not null,
  expires_at    timestamptz not null,
  accepted_at   timestamptz,
  revoked_at    timestamptz,
  primary key (workspace_id, id)
);
create unique index invitations_mail on invitations (mail_hash);
create unique index invitations_link on invitations (link_hash);
create index invitations_email on invitations (workspace_id, email);

create table sessions (
  id            uuid primary key,
  person_id     uuid not null references people (id),
  workspace_id  bigint references workspaces (id),
  token_hash    bytea not null,
  stage         text not null check (stage in ('half', 'full')),
  address       text,
  agent         text,
  created_at    timestamptz not null,
  seen_at       timestamptz not null,
  expires_at    timestamptz not null,
  ended_at      timestamptz
);
create unique index sessions_token on sessions (token_hash);
create index sessions_person on sessions (person_id, ended_at);

-- One-time secrets: to sign in and to reset a password (by mail), to move to another address (mailed there, with that address), to
-- open a demo (not used up), to set the product up (of nobody).
create table entry_tokens (
  id          uuid primary key,
  person_id   uuid references people (id),
  purpose     text not null check (purpose in ('sign_in', 'reset', 'address', 'demo', 'setup')),
  token_hash  bytea not null,
  email       text,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  used_at     timestamptz
);
create unique index entry_tokens_token on entry_tokens (token_hash);
create index entry_tokens_person on entry_tokens (person_id, purpose);

create table api_tokens (
  workspace_id  bigint not null references workspaces (id),
  id            uuid not null,
  member_id     uuid not null,
  name          text not null,
  hint          text not null,
  token_hash    bytea not null,
  scopes        jsonb not null,
  created_at    timestamptz not null,
  expires_at    timestamptz not null,
  used_at       timestamptz,
  revoked_at    timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
create unique index api_tokens_token on api_tokens (token_hash);
create index api_tokens_member on api_tokens (workspace_id, member_id);

-- The audit log is the events, read by who did it.
create index events_actor on events (workspace_id, actor_id, id) where actor_id is not null;
