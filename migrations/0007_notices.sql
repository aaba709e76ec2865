-- Where devices hear of things while the app is closed, and the key by which push services know us.
-- Both for app_auth alone, which presents, beside what 0002 names:
--
--   app.endpoint  the address of a push service: it belongs to whoever subscribed with it last
--   app.keys      name of a pair of keys

set local role app_owner;

create table auth.subscriptions (
  session_id text collate "C" primary key references auth.sessions on delete cascade,
  user_id text collate "C" not null,
  -- Whoever knows it and has our key can make the device show a notice.
  endpoint text collate "C" not null unique,
  -- The browser's public key and secret, base64url.
  p256dh text not null,
  auth text not null,
  -- Unix milliseconds.
  created_at bigint not null
);
create index subscriptions_user on auth.subscriptions (user_id);

create table auth.keys (
  name text collate "C" primary key,
  -- base64url.
  public_key text not null,
  private_key text not null,
  created_at bigint not null
);

grant select, insert, delete on auth.subscriptions to app_auth;
grant select, insert on auth.keys to app_auth;

alter table auth.subscriptions enable row level security, force row level security;
alter table auth.keys enable row level security, force row level security;

create policy own_subscriptions on auth.subscriptions to app_auth using (
  user_id = (select nullif(current_setting('app.user', true), ''))
  or session_id = (select nullif(current_setting('app.session', true), ''))
  or endpoint = (select nullif(current_setting('app.endpoint', true), ''))
) with check (
  user_id = (select nullif(current_setting('app.user', true), ''))
);

create policy named_keys on auth.keys to app_auth using (
  name = (select nullif(current_setting('app.keys', true), ''))
);
