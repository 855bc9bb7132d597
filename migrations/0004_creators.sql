-- The person: names in each script, how to reach and address them, what is known and how it is known.
create table creators (
  workspace_id      bigint not null references workspaces (id),
  id                uuid not null,
  display_name      text not null,
  sort_name         text /*pg collate "C"*/ not null,
  given_name        text,
  patronymic        text,
  family_name       text,
  given_latin       text,
  patronymic_latin  text,
  family_latin      text,
  latin_name        text,
  latin_derived     boolean not null default false,
  other_names       jsonb not null,
  pronouns          text,
  address_en        text,
  address_ru        text,
  languages         jsonb not null,
  market            text,
  country           text,
  city              text,
  city_other        text,
  zone              text,
  work_days         text,
  work_from         text,
  work_to           text,
  quiet_from        text,
  quiet_to          text,
  birthday          text,
  email             text,
  goals             text,
  audience_note     text,
  consent_basis     text,
  consent_on        date,
  consent_until     date,
  consent_note      text,
  stages            bigint not null default 0,
  archived_at       timestamptz,
  merged_into       uuid,
  created_by        uuid,
  created_at        timestamptz not null,
  updated_at        timestamptz not null,
  version           bigint not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, market) references markets (workspace_id, code)
);
-- The directory reads living creators only; each order it offers is an index that ends in the id (keyset paging). After the id
-- stands at which stages the creator has partnerships (a bit each), so that a list of one stage passes over others unread.
create index creators_by_name on creators (workspace_id, sort_name, id, stages) where archived_at is null;
create index creators_by_created on creators (workspace_id, created_at, id, stages) where archived_at is null;
create index creators_by_updated on creators (workspace_id, updated_at, id, stages) where archived_at is null;
create index creators_by_market on creators (workspace_id, market, sort_name, id, stages) where archived_at is null;
create index creators_merged on creators (workspace_id, merged_into) where merged_into is not null;
create index creators_email on creators (workspace_id, email) where email is not null;

create table contact_points (
  workspace_id  bigint not null,
  id            uuid not null,
  creator_id    uuid not null,
  position      bigint not null,
  kind          text not null,
  value         text not null,
  purpose       text not null default 'any' check (purpose in ('any', 'papers', 'urgent')),
  language      text,
  checked_on    date,
  primary key (workspace_id, id),
  foreign key (workspace_id, creator_id) references creators (workspace_id, id)
);
create index contact_points_creator on contact_points (workspace_id, creator_id, position);

-- An account of a creator on a platform. `followers` repeats the newest point of the history so that a list need not look for it.
create table channels (
  workspace_id  bigint not null,
  id            uuid not null,
  creator_id    uuid not null,
  platform      text not null,
  handle        text not null,
  handle_key    text not null,
  title         text,
  url           text,
  external_id   text,
  language      text,
  followers     bigint,
  followers_on  date,
  position      bigint not null default 0,
  created_at    timestamptz not null,
  version       bigint not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, creator_id) references creators (workspace_id, id)
);
create index channels_creator on channels (workspace_id, creator_id, position);
create index channels_handle on channels (workspace_id, platform, handle_key);
create index channels_external on channels (workspace_id, platform, external_id) where external_id is not null;

create table channel_metrics (
  workspace_id  bigint not null,
  channel_id    uuid not null,
  metric        text not null,
  observed_on   date not null,
  value         double precision not null,
  source        text not null,
  primary key (workspace_id, channel_id, metric, observed_on),
  foreign key (workspace_id, channel_id) references channels (workspace_id, id)
) /*clustered*/;

-- Short labels of three kinds: tag, niche, value.
create table creator_labels (
  workspace_id  bigint not null,
  kind          text not null check (kind in ('tag', 'niche', 'value')),
  label_key     text not null,
  creator_id    uuid not null,
  label         text not null,
  position      bigint not null,
  primary key (workspace_id, kind, label_key, creator_id),
  foreign key (workspace_id, creator_id) references creators (workspace_id, id)
) /*clustered*/;
-- All that a list shows of labels, in their order.
create index creator_labels_creator on creator_labels (workspace_id, creator_id, kind, position, label);

create table expertise (
  workspace_id  bigint not null,
  id            uuid not null,
  creator_id    uuid not null,
  topic         text not null,
  topic_key     text not null,
  evidence      text,
  evidence_url  text,
  added_by      uuid,
  created_at    timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, creator_id) references creators (workspace_id, id)
);
create unique index expertise_creator on expertise (workspace_id, creator_id, topic_key);
create index expertise_topic on expertise (workspace_id, topic_key, creator_id);

create table audience_facts (
  workspace_id  bigint not null,
  id            uuid not null,
  creator_id    uuid not null,
  kind          text not null check (kind in ('age', 'country', 'gender', 'language', 'interest')),
  label         text not null,
  share_percent double precision,
  source        text,
  observed_on   date,
  primary key (workspace_id, id),
  foreign key (workspace_id, creator_id) references creators (workspace_id, id)
);
create unique index audience_facts_creator on audience_facts (workspace_id, creator_id, kind, label);

-- ты or вы is a matter between two people, so it is kept per member and creator.
create table address_forms (
  workspace_id  bigint not null,
  creator_id    uuid not null,
  member_id     uuid not null,
  form          text not null check (form in ('ty', 'vy')),
  since         timestamptz not null,
  primary key (workspace_id, creator_id, member_id),
  foreign key (workspace_id, creator_id) references creators (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
) /*clustered*/;

create table custom_fields (
  workspace_id  bigint not null references workspaces (id),
  id            uuid not null,
  label_en      text not null,
  label_ru      text not null,
  kind          text not null check (kind in ('text', 'number', 'date', 'choice', 'link')),
  choices       jsonb not null,
  position      bigint not null,
  archived_at   timestamptz,
  version       bigint not null default 1,
  primary key (workspace_id, id)
);

create table custom_values (
  workspace_id  bigint not null,
  field_id      uuid not null,
  creator_id    uuid not null,
  text_value    text,
  number_value  double precision,
  date_value    date,
  primary key (workspace_id, creator_id, field_id),
  foreign key (workspace_id, creator_id) references creators (workspace_id, id),
  foreign key (workspace_id, field_id) references custom_fields (workspace_id, id)
) /*clustered*/;
create index custom_values_text on custom_values (workspace_id, field_id, text_value, creator_id);
create index custom_values_number on custom_values (workspace_id, field_id, number_value, creator_id);
create index custom_values_date on custom_values (workspace_id, field_id, date_value, creator_id);

create table notes (
  workspace_id  bigint not null,
  id            uuid not null,
  creator_id    uuid not null,
  body          text not null,
  language      text not null,
  pinned        boolean not null default false,
  author_id     uuid,
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  deleted_at    timestamptz,
  version       bigint not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, creator_id) references creators (workspace_id, id)
);
create index notes_creator on notes (workspace_id, creator_id, id) where deleted_at is null;

create table attachments (
  workspace_id  bigint not null,
  id            uuid not null,
  creator_id    uuid not null,
  name          text not null,
  media_type    text not null,
  bytes         bigint not null,
  sha256        bytea not null,
  added_by      uuid,
  created_at    timestamptz not null,
  deleted_at    timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, creator_id) references creators (workspace_id, id)
);
create index attachments_removed on attachments (deleted_at) where deleted_at is not null;
create index attachments_creator on attachments (workspace_id, creator_id, id) where deleted_at is null;

-- A selection scorecard filled by one assessor. Two assessments may differ, and both are kept. A missing rating is unknown.
create table assessments (
  workspace_id     bigint not null,
  id               uuid not null,
  creator_id       uuid not null,
  assessor_id      uuid not null,
  assessor_market  text,
  assessed_on      date not null,
  note             text,
  created_at       timestamptz not null,
  version          bigint not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, creator_id) references creators (workspace_id, id),
  foreign key (workspace_id, assessor_id) references members (workspace_id, id)
);
create index assessments_creator on assessments (workspace_id, creator_id, id);

create table assessment_lines (
  workspace_id   bigint not null,
  assessment_id  uuid not null,
  line           text not null,
  rating         bigint check (rating between 1 and 5),
  evidence       text,
  evidence_url   text,
  primary key (workspace_id, assessment_id, line),
  foreign key (workspace_id, assessment_id) references assessments (workspace_id, id)
) /*clustered*/;

-- Finding by name: three tables made and read as crates/names says. What each creator's rows were made from is the document,
-- so no index by creator is needed; `analysis` tells rows that an older version of the rules made.
create table search_names (
  workspace_id  bigint not null,
  word          text /*pg collate "C"*/ not null,
  rest          text /*pg collate "C"*/ not null,
  creator_id    uuid not null,
  primary key (workspace_id, word, rest, creator_id)
) /*clustered*/;

create table search_words (
  workspace_id  bigint not null,
  key           text /*pg collate "C"*/ not null,
  word          text /*pg collate "C"*/ not null,
  primary key (workspace_id, key, word)
) /*clustered*/;

create table search_docs (
  workspace_id  bigint not null,
  creator_id    uuid not null,
  doc           text not null,
  analysis      bigint not null,
  primary key (workspace_id, creator_id),
  foreign key (workspace_id, creator_id) references creators (workspace_id, id)
) /*clustered*/;

-- By what one person is recognised twice: an address, a number, an account, a name. Two living creators under one key may be one.
create table identity_keys (
  workspace_id  bigint not null,
  key           text /*pg collate "C"*/ not null,
  creator_id    uuid not null,
  primary key (workspace_id, key, creator_id)
) /*clustered*/;
