-- What follows from the facts of a partnership by its playbook, as of a day: its standing, and its next steps. Both are written
-- by the evaluation alone; what people decide about a step stands beside what was said of it and outlives it.
create table standings (
  workspace_id      bigint not null,
  partnership_id    uuid not null,
  evaluated_on      date not null,
  next_change_on    date,
  playbook_id       uuid,
  playbook_version  bigint,
  tenure_year       bigint,
  warmth            text not null check (warmth in ('unknown', 'warm', 'cooling', 'cold')),
  regular           boolean not null,
  score             double precision,
  band              text not null check (band in ('unknown', 'at_risk', 'watch', 'steady', 'strong')),
  depth             double precision,
  booked_until      date,
  health            jsonb not null,
  gates             jsonb not null,
  commitment        jsonb,
  cadence           jsonb not null,
  depth_parts       jsonb not null,
  check_in_on       date,
  review_on         date,
  print             bigint not null,
  primary key (workspace_id, partnership_id),
  foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id)
);
-- What a day's turn has to look at.
create index standings_turn on standings (workspace_id, next_change_on, partnership_id) where next_change_on is not null;
-- When people will speak next: for the calendar.
create index standings_check_in on standings (workspace_id, check_in_on, partnership_id) where check_in_on is not null;
create index standings_review on standings (workspace_id, review_on, partnership_id) where review_on is not null;

-- Partnerships whose standing is older than their facts: too many changed at once, or the playbook did. A job takes them from
-- here in batches; `mark` tells a mark that was set again from the one that the job has read.
create table stale_standings (
  workspace_id    bigint not null,
  partnership_id  uuid not null,
  mark            uuid not null,
  primary key (workspace_id, partnership_id)
) /*clustered*/;

-- `identity` is the rule and its cause: the same from evaluation to evaluation. `rank` is how pressing the step is and then how far
-- the partnership has grown. `given`: somebody handed the step on, so it no longer follows whoever cares for the partnership.
create table steps (
  workspace_id    bigint not null,
  id              uuid not null,
  partnership_id  uuid not null,
  identity        text not null,
  rule            text not null,
  grp             text not null check (grp in ('promises', 'check_ins', 'risks', 'growth', 'moments', 'compliance')),
  rank            bigint not null,
  due_on          date not null,
  waiting_since   date not null,
  advice          jsonb not null,
  print           bigint not null,
  member_id       uuid,
  given           boolean not null default false,
  passed          jsonb not null,
  state           text not null check (state in ('open', 'snoozed', 'done', 'dismissed', 'gone')),
  snoozed_until   date,
  reason          text,
  raised_at       timestamptz not null,
  closed_at       timestamptz,
  closed_by       uuid,
  version         bigint not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  check (state <> 'snoozed' or snoozed_until is not null),
  check (state <> 'dismissed' or reason is not null),
  check ((state in ('open', 'snoozed')) = (closed_at is null))
);
create unique index steps_identity on steps (workspace_id, partnership_id, identity);
-- Today reads open steps only, each order from an index of its own, and counts without a look at the rows.
create index steps_mine on steps (workspace_id, member_id, rank, waiting_since, due_on, id) where state = 'open';
create index steps_groups on steps (workspace_id, member_id, grp, rank, waiting_since, due_on, id) where state = 'open';
create index steps_team_groups on steps (workspace_id, grp, rank, waiting_since, due_on, id) where state = 'open';
create index steps_team on steps (workspace_id, rank, waiting_since, due_on, id, grp) where state = 'open';
create index steps_snoozed on steps (workspace_id, snoozed_until, id) where state = 'snoozed';
create index steps_closed on steps (workspace_id, closed_at, id) where state in ('done', 'dismissed');
