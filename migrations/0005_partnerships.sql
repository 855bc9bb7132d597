-- Brands, and the partnership of one creator with one brand. Stage, tier and tenure are three things and never one.
create table brands (
  workspace_id  bigint not null references workspaces (id),
  id            uuid not null,
  name          text not null,
  name_other    text,
  market        text,
  website       text,
  about         text,
  archived_at   timestamptz,
  created_at    timestamptz not null,
  version       bigint not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, market) references markets (workspace_id, code)
);
create unique index brands_name on brands (workspace_id, name);

-- The workspace's own classes of partners, in its own words and order.
create table tiers (
  workspace_id  bigint not null references workspaces (id),
  id            uuid not null,
  name          text not null,
  position      bigint not null,
  archived_at   timestamptz,
  version       bigint not null default 1,
  primary key (workspace_id, id)
);
create unique index tiers_name on tiers (workspace_id, name);

-- `stage_before` is where a paused or ended partnership stood, and where it goes on.
create table partnerships (
  workspace_id         bigint not null,
  id                   uuid not null,
  creator_id           uuid not null,
  brand_id             uuid not null,
  manager_id           uuid,
  stage                text not null check (stage in ('prospect', 'foundation', 'deepening', 'expansion', 'paused', 'ended')),
  stage_since          date not null,
  stage_before         text check (stage_before in ('prospect', 'foundation', 'deepening', 'expansion')),
  stage_reason         text,
  ended_reason         text check (ended_reason in ('ours', 'theirs', 'mutual', 'product', 'market_rule', 'unknown')),
  role                 text check (role in ('ambassador', 'advisor')),
  tier_id              uuid,
  potential            text not null default 'unknown' check (potential in ('unknown', 'one_off', 'multi_year')),
  potential_reason     text,
  potential_set_on     date,
  potential_review_on  date,
  since                date,
  created_at           timestamptz not null,
  updated_at           timestamptz not null,
  version              bigint not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, creator_id) references creators (workspace_id, id),
  foreign key (workspace_id, brand_id) references brands (workspace_id, id),
  foreign key (workspace_id, manager_id) references members (workspace_id, id),
  foreign key (workspace_id, tier_id) references tiers (workspace_id, id),
  check ((stage in ('paused', 'ended')) = (stage_before is not null)),
  check ((stage = 'ended') = (ended_reason is not null)),
  check (potential = 'unknown' or (potential_reason is not null and potential_review_on is not null))
);
-- Every list of partnerships is in the order of creator and brand, which no two share.
create unique index partnerships_pair on partnerships (workspace_id, creator_id, brand_id);
create index partnerships_stage on partnerships (workspace_id, stage, creator_id, brand_id);
create index partnerships_manager on partnerships (workspace_id, manager_id, creator_id, brand_id);
create index partnerships_brand on partnerships (workspace_id, brand_id, creator_id, stage);
create index partnerships_tier on partnerships (workspace_id, tier_id, creator_id, brand_id);
