-- How sync went, by scope, day and kind of device: sums alone, of nobody and of no record.
-- Nothing depends on it: a minute may be missing.

set local role app_owner;

create table sync.metrics (
  scope text collate "C" not null,
  -- Days since 1970-01-01, by UTC.
  day integer not null,
  device text collate "C" not null check (device in ('phone', 'tablet', 'computer', 'unknown')),
  pushes bigint not null default 0,
  applied bigint not null default 0,
  merged bigint not null default 0,
  noop bigint not null default 0,
  rejected bigint not null default 0,
  conflicts bigint not null default 0,
  pulls bigint not null default 0,
  unchanged bigint not null default 0,
  delivered bigint not null default 0,
  bytes_in bigint not null default 0,
  bytes_out bigint not null default 0,
  -- How many answers took so long, by the bounds of server/sync/metrics/serverTime.ts.
  push_ms bigint[] not null default '{}',
  pull_ms bigint[] not null default '{}',
  primary key (scope, day, device)
) with (fillfactor = 80);

grant select on sync.metrics to app_rt;
grant select, insert, update (pushes, applied, merged, noop, rejected, conflicts, pulls, unchanged,
  delivered, bytes_in, bytes_out, push_ms, pull_ms) on sync.metrics to app_write;
grant select, delete on sync.metrics to app_keep;

alter table sync.metrics enable row level security, force row level security;

create policy read_metrics on sync.metrics for select to app_rt using (
  scope = any ((select string_to_array(nullif(current_setting('app.scopes', true), ''), ','))::text[])
);
create policy write_metrics on sync.metrics to app_write using (
  scope in (select unnest(string_to_array(nullif(current_setting('app.scopes', true), ''), ',')))
);
create policy keep_metrics on sync.metrics to app_keep using (
  scope = any ((select string_to_array(nullif(current_setting('app.scopes', true), ''), ','))::text[])
);
