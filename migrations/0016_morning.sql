-- The mornings that members have had: one row for a member and a day of theirs, written in the transaction that queues the letter.
-- A morning on which nothing was due has a row too, and no letter.
create table digests (
  workspace_id  bigint not null,
  member_id     uuid not null,
  day           date not null,
  mail_id       uuid,
  steps         bigint not null,
  sent_at       timestamptz not null,
  primary key (workspace_id, member_id, day),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
) /*clustered*/;
create index digests_day on digests (day);

-- What a member has said about it. One without a row wants it.
create table digest_wishes (
  workspace_id  bigint not null,
  member_id     uuid not null,
  wanted        boolean not null,
  changed_at    timestamptz not null,
  primary key (workspace_id, member_id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
) /*clustered*/;

-- Whose morning it is: members by zone, so that a turn reads those whose hour has come and nobody else.
create index people_zone on people (zone, id);
