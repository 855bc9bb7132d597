-- Secret addresses at which calendar programs read what a member may see. Only the hash is kept; `hint` is the end of the secret, by
-- which its owner tells one from another. A feed ends with the membership, whatever stands here.
create table calendar_feeds (
  workspace_id  bigint not null,
  id            uuid not null,
  member_id     uuid not null,
  scope         text not null check (scope in ('mine', 'team')),
  language      text not null,
  hint          text not null,
  secret_hash   bytea not null,
  created_at    timestamptz not null,
  used_at       timestamptz,
  revoked_at    timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
create unique index calendar_feeds_secret on calendar_feeds (secret_hash);
create index calendar_feeds_member on calendar_feeds (workspace_id, member_id, id);

-- Times to meet a creator. The zones are those of the day of making, for the words of what happened; `outside_*` are the minutes
-- outside the working hours of each side, so that the burden of the next meeting can fall on the other.
create table meetings (
  workspace_id      bigint not null,
  id                uuid not null,
  partnership_id    uuid not null,
  member_id         uuid not null,
  starts_at         timestamptz not null,
  minutes           bigint not null check (minutes between 15 and 480),
  subject           text,
  zone_ours         text not null,
  zone_theirs       text not null,
  outside_ours      bigint not null check (outside_ours >= 0),
  outside_theirs    bigint not null check (outside_theirs >= 0),
  created_at        timestamptz not null,
  updated_at        timestamptz not null,
  cancelled_at      timestamptz,
  cancelled_reason  text,
  version           bigint not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  check ((cancelled_at is null) = (cancelled_reason is null))
);
create index meetings_partnership on meetings (workspace_id, partnership_id, starts_at, id);
create index meetings_listed on meetings (workspace_id, starts_at, id) where cancelled_at is null;
create index meetings_member on meetings (workspace_id, member_id, starts_at, id) where cancelled_at is null;

-- Days of the year and days of beginning are asked for by the day.
create index creators_birthday on creators (workspace_id, birthday, id) where birthday is not null and archived_at is null;
create index partnerships_look_again on partnerships (workspace_id, potential_review_on, id) where potential_review_on is not null;
create index commitments_end on commitments (workspace_id, ends_on, id) where released_at is null;
