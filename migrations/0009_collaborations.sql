-- Work with a partner, done and planned. `audience`: seen by the creator's own audience, which is what a cap counts; every row is a
-- project, which is what a guarantee counts. `happens_on` is the day the audience first sees it, or the day the work is done where
-- none sees it; which of them it is by number follows from the days and is never stored. `usual_*` is its rate over the creator's
-- own organic median, with the interval.
create table collaborations (
  workspace_id      bigint not null,
  id                uuid not null,
  partnership_id    uuid not null,
  title             text not null,
  title_other       text,
  audience          boolean not null,
  format            text not null check (format in ('long_video', 'short_video', 'post', 'story', 'stream', 'podcast', 'article', 'event', 'product', 'advice', 'other')),
  topic             text,
  state             text not null check (state in ('planned', 'done', 'cancelled')),
  happens_on        date not null,
  ended_on          date,
  fee_minor         bigint check (fee_minor >= 0),
  currency          text,
  autonomy          text check (autonomy in ('scripted', 'guided', 'co_created', 'creator_led', 'full_ownership')),
  usual_index       double precision check (usual_index >= 0),
  usual_low         double precision,
  usual_high        double precision,
  learned           text,
  over_cap_reason   text,
  cancelled_reason  text,
  created_by        uuid,
  created_at        timestamptz not null,
  updated_at        timestamptz not null,
  deleted_at        timestamptz,
  version           bigint not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  foreign key (workspace_id, created_by) references members (workspace_id, id),
  check (happens_on <= ended_on),
  check ((fee_minor is null) = (currency is null)),
  check ((usual_low is null) = (usual_high is null)),
  check (usual_low is null or (usual_low <= usual_index and usual_index <= usual_high)),
  check ((state = 'cancelled') = (cancelled_reason is not null))
);
create index collaborations_sequence on collaborations (workspace_id, partnership_id, happens_on, id) where deleted_at is null;
create index collaborations_listed on collaborations (workspace_id, happens_on, id) where deleted_at is null;

-- Work that a partner can count on, by default for a year of the partnership. Several make a plan over years; of those the
-- creator is shown the ones that are meant for it.
create table commitments (
  workspace_id     bigint not null,
  id               uuid not null,
  partnership_id   uuid not null,
  starts_on        date not null,
  ends_on          date not null,
  projects_min     bigint check (projects_min > 0),
  projects_max     bigint check (projects_max >= projects_min),
  amount_minor     bigint check (amount_minor > 0),
  currency         text,
  words            text,
  shown            boolean not null default false,
  released_at      timestamptz,
  released_reason  text,
  created_by       uuid,
  created_at       timestamptz not null,
  version          bigint not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  foreign key (workspace_id, created_by) references members (workspace_id, id),
  check (starts_on <= ends_on),
  check (projects_max is null or projects_min is not null),
  check ((amount_minor is null) = (currency is null)),
  check ((released_at is null) = (released_reason is null)),
  check (projects_min is not null or amount_minor is not null or words is not null)
);
create index commitments_of on commitments (workspace_id, partnership_id, starts_on, id);
