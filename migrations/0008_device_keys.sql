-- What a device signs with what it hands over without a network, as others check it. It goes with the
-- session: whoever signed out, or was signed out, signs nothing any more.
--
-- For app_auth alone, which presents, beside what 0002 names:
--
--   app.companions  ids of accounts, by commas, with whom the asking one shares a scope

set local role app_owner;

create table auth.device_keys (
  user_id text collate "C" not null,
  -- Twelve hex digits: one database of one account on one device.
  replica text collate "C" not null,
  session_id text collate "C" not null references auth.sessions on delete cascade,
  device_name text not null,
  -- Coordinates of a point on P-256, base64url.
  x text not null,
  y text not null,
  -- Unix milliseconds.
  registered_at bigint not null,
  primary key (user_id, replica)
);
create index device_keys_session on auth.device_keys (session_id);

grant select, insert, delete on auth.device_keys to app_auth;
grant update (session_id, device_name, x, y, registered_at) on auth.device_keys to app_auth;

alter table auth.device_keys enable row level security, force row level security;

create policy own_device_keys on auth.device_keys to app_auth using (
  user_id = (select nullif(current_setting('app.user', true), ''))
) with check (
  user_id = (select nullif(current_setting('app.user', true), ''))
);

create policy device_keys_of_companions on auth.device_keys for select to app_auth using (
  user_id = any (
    (select string_to_array(nullif(current_setting('app.companions', true), ''), ','))::text[]
  )
);
