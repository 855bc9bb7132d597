-- Anything said or done with a creator, in either direction. It may be about the person; where one brand is meant, it is of
-- that partnership. A contact that was removed is kept, so that it can be brought back.
create table contacts (
  workspace_id    bigint not null,
  id              uuid not null,
  creator_id      uuid not null,
  partnership_id  uuid,
  happened_at     timestamptz not null,
  channel         text not null check (channel in ('email', 'telegram', 'vk', 'whatsapp', 'phone', 'video', 'meeting', 'direct', 'sms', 'portal', 'other')),
  direction       text not null check (direction in ('out', 'in', 'both')),
  kind            text not null check (kind in ('check_in', 'ask', 'project', 'review', 'support', 'other')),
  has_request     boolean not null,
  about_project   boolean not null,
  reply           text not null check (reply in ('none', 'awaited', 'answered')),
  replied_at      timestamptz,
  minutes         bigint check (minutes between 0 and 1440),
  mood            text check (mood in ('good', 'fine', 'tense', 'worried')),
  body            text,
  language        text,
  member_id       uuid,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  deleted_at      timestamptz,
  version         bigint not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, creator_id) references creators (workspace_id, id),
  foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  check (direction <> 'both' or reply = 'none'),
  check (replied_at is null or reply = 'answered')
);
-- Every list of contacts is newest first and pages by day and id.
create index contacts_creator on contacts (workspace_id, creator_id, happened_at, id) where deleted_at is null;
create index contacts_partnership on contacts (workspace_id, partnership_id, happened_at, id) where deleted_at is null;
-- A conversation with the person, in which no brand was meant, is contact in each of their partnerships.
create index contacts_person on contacts (workspace_id, creator_id, happened_at, id) where deleted_at is null and partnership_id is null;
create index contacts_newest on contacts (workspace_id, happened_at, id) where deleted_at is null;
create index contacts_member on contacts (workspace_id, member_id, happened_at, id) where deleted_at is null;
