-- What of a scope is only on one device, as the device told it last, for those who wait for its edits.
-- Nothing depends on it: a row may be missing, or be of yesterday.

set local role app_owner;

create table sync.device_status (
  scope text collate "C" not null,
  user_id text collate "C" not null,
  device text collate "C" not null,
  device_name text not null,
  waiting integer not null,
  refused integer not null,
  -- Unix milliseconds by the device's clock; null: nothing waits.
  since bigint,
  -- Unix milliseconds.
  seen_at bigint not null,
  primary key (scope, user_id, device)
) with (fillfactor = 80);

grant select on sync.device_status to app_rt;
grant select, insert, delete, update (device_name, waiting, refused, since, seen_at)
  on sync.device_status to app_write;

alter table sync.device_status enable row level security, force row level security;

create policy read_device_status on sync.device_status for select to app_rt using (
  scope = any ((select string_to_array(nullif(current_setting('app.scopes', true), ''), ','))::text[])
);
create policy write_device_status on sync.device_status to app_write using (
  scope in (select unnest(string_to_array(nullif(current_setting('app.scopes', true), ''), ',')))
);
