-- What the creator wants of a long partnership, in their own words; how they said it is kept, and what came of it.
create table wishes (
  workspace_id    bigint not null,
  id              uuid not null,
  creator_id      uuid not null,
  partnership_id  uuid not null,
  words           text not null,
  language        text not null,
  translation     text,
  asked_on        date not null,
  updated_on      date,
  contact_id      uuid,
  state           text not null default 'open' check (state in ('open', 'matched', 'declined')),
  decided_on      date,
  decided_reason  text,
  created_by      uuid,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  deleted_at      timestamptz,
  version         bigint not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, creator_id) references creators (workspace_id, id),
  foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  check ((state = 'open') = (decided_on is null)),
  check (state <> 'declined' or decided_reason is not null)
);
create index wishes_partnership on wishes (workspace_id, partnership_id, asked_on, id) where deleted_at is null;
create index wishes_creator on wishes (workspace_id, creator_id, asked_on, id) where deleted_at is null;
create index wishes_open on wishes (workspace_id, asked_on, id) where deleted_at is null and state = 'open';
create index wishes_asked on wishes (workspace_id, asked_on, id) where deleted_at is null;

-- What was done about a wish. Without a day it is under way.
create table wish_answers (
  workspace_id  bigint not null,
  id            uuid not null,
  wish_id       uuid not null,
  what          text not null,
  done_on       date,
  link_kind     text check (link_kind in ('collaboration', 'contact', 'promise', 'support')),
  link_id       uuid,
  created_by    uuid,
  created_at    timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, wish_id) references wishes (workspace_id, id),
  check ((link_kind is null) = (link_id is null))
);
create index wish_answers_wish on wish_answers (workspace_id, wish_id, id);

-- Where the creator wants to go, with us or without.
create table goals (
  workspace_id  bigint not null,
  id            uuid not null,
  creator_id    uuid not null,
  words         text not null,
  language      text not null,
  kind          text not null check (kind in ('growth', 'launch', 'learning', 'other')),
  on_date       date,
  stated_on     date not null,
  state         text not null default 'open' check (state in ('open', 'reached', 'dropped')),
  closed_on     date,
  created_by    uuid,
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  deleted_at    timestamptz,
  version       bigint not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, creator_id) references creators (workspace_id, id),
  check ((state = 'open') = (closed_on is null))
);
create index goals_creator on goals (workspace_id, creator_id, stated_on, id) where deleted_at is null;

-- Something done for the creator with no deliverable in return. Before somebody's own product is promoted, or they are
-- introduced, it is asked whether that conflicts with anybody, and the answer is kept.
create table supports (
  workspace_id      bigint not null,
  id                uuid not null,
  partnership_id    uuid not null,
  kind              text not null check (kind in ('shared', 'promoted', 'introduced', 'bought', 'advised', 'gifted', 'other')),
  what              text not null,
  link              text,
  done_on           date not null,
  minutes           bigint check (minutes between 0 and 144000),
  cost_minor        bigint check (cost_minor >= 0),
  currency          text,
  goal_id           uuid,
  conflict_checked  boolean not null default false,
  conflict_note     text,
  member_id         uuid,
  created_at        timestamptz not null,
  updated_at        timestamptz not null,
  deleted_at        timestamptz,
  version           bigint not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  foreign key (workspace_id, goal_id) references goals (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  check ((cost_minor is null) = (currency is null)),
  check (kind not in ('promoted', 'introduced') or (conflict_checked and conflict_note is not null))
);
create index supports_partnership on supports (workspace_id, partnership_id, done_on, id) where deleted_at is null;
create index supports_goal on supports (workspace_id, goal_id) where goal_id is not null;

-- How the creator works at a time: format, tone, hook, and how it did against their own median.
create table style_entries (
  workspace_id    bigint not null,
  id              uuid not null,
  creator_id      uuid not null,
  partnership_id  uuid,
  noted_on        date not null,
  format          text not null check (format in ('long_video', 'short_video', 'post', 'story', 'stream', 'podcast', 'article', 'event', 'product', 'advice', 'other')),
  topic           text,
  tone            text,
  hook            text,
  link            text,
  result_index    double precision check (result_index >= 0),
  note            text,
  language        text not null,
  created_by      uuid,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  deleted_at      timestamptz,
  version         bigint not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, creator_id) references creators (workspace_id, id),
  foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id)
);
create index style_entries_creator on style_entries (workspace_id, creator_id, noted_on, id) where deleted_at is null;

-- How the creator likes to work with one brand. What is not known is absent. Hours and ways of contact are the creator's own.
create table preferences (
  workspace_id          bigint not null,
  partnership_id        uuid not null,
  lead_days             bigint check (lead_days between 0 and 730),
  revision_rounds       bigint check (revision_rounds between 0 and 50),
  contact_every_days    bigint check (contact_every_days between 1 and 730),
  autonomy              text check (autonomy in ('scripted', 'guided', 'co_created', 'creator_led', 'full_ownership')),
  calls                 text,
  films_in              text,
  likes                 text,
  never                 text,
  off_limits            jsonb not null,
  contact_paused_until  date,
  paused_reason         text,
  wishes_asked_on       date,
  updated_at            timestamptz not null,
  version               bigint not null default 1,
  primary key (workspace_id, partnership_id),
  foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id)
) /*clustered*/;
