-- Accounts, sessions and invitations, for app_auth alone. A row shows itself to whoever presents what
-- belongs to it:
--
--   app.user          the account, as read from its session
--   app.email         key of the address that somebody signs in with
--   app.token         hash of the token of a session or of an invitation
--   app.session       id of a session that was read by its token before
--   app.ended_before  unix milliseconds: sessions to be tidied away
--
-- All instants are unix milliseconds; hashes of tokens are SHA-256, lower-case hex.

create schema auth authorization app_owner;
set local role app_owner;

grant usage on schema auth to app_auth;

create table auth.accounts (
  id text collate "C" primary key,
  name text not null,
  -- As the person wrote it.
  email text not null,
  -- Two addresses are the same when this is.
  email_key text collate "C" not null unique,
  created_at bigint not null
);

create table auth.credentials (
  user_id text collate "C" primary key references auth.accounts on delete cascade,
  -- argon2id in PHC form.
  password_hash text not null
);

create table auth.sessions (
  id text collate "C" primary key,
  user_id text collate "C" not null references auth.accounts on delete cascade,
  device text collate "C" not null,
  device_name text not null,
  token_hash text collate "C" not null unique,
  created_at bigint not null,
  last_used_at bigint not null,
  idle_expires_at bigint not null,
  absolute_expires_at bigint not null,
  revoked_at bigint,
  -- Lost or stolen: the device erases itself at its next contact.
  wipe boolean not null default false
) with (fillfactor = 80);
create index sessions_user on auth.sessions (user_id, device);
create index sessions_end on auth.sessions (absolute_expires_at);

create table auth.invitations (
  token_hash text collate "C" primary key,
  scope text collate "C" not null,
  role text not null,
  vendor text,
  invited_by text collate "C" not null,
  created_at bigint not null,
  expires_at bigint not null,
  -- A link admits one account.
  taken_by text collate "C",
  -- Set once the membership stands.
  completed_at bigint
);

grant select, insert on auth.accounts, auth.credentials to app_auth;
grant select, insert, delete, update (last_used_at, idle_expires_at, revoked_at, wipe)
  on auth.sessions to app_auth;
grant select, insert, update (taken_by, completed_at) on auth.invitations to app_auth;

alter table auth.accounts enable row level security, force row level security;
alter table auth.credentials enable row level security, force row level security;
alter table auth.sessions enable row level security, force row level security;
alter table auth.invitations enable row level security, force row level security;

create policy own_account on auth.accounts to app_auth using (
  id = (select nullif(current_setting('app.user', true), ''))
  or email_key = (select nullif(current_setting('app.email', true), ''))
  or id in (
    select session.user_id from auth.sessions as session
    where session.token_hash = (select nullif(current_setting('app.token', true), ''))
  )
) with check (id = (select nullif(current_setting('app.user', true), '')));

-- A token proves a session, not a password.
create policy own_credential on auth.credentials to app_auth using (
  user_id in (
    select account.id from auth.accounts as account
    where account.email_key = (select nullif(current_setting('app.email', true), ''))
  )
) with check (user_id = (select nullif(current_setting('app.user', true), '')));

create policy own_sessions on auth.sessions to app_auth using (
  user_id = (select nullif(current_setting('app.user', true), ''))
  or token_hash = (select nullif(current_setting('app.token', true), ''))
  or id = (select nullif(current_setting('app.session', true), ''))
  or absolute_expires_at < (select nullif(current_setting('app.ended_before', true), '')::bigint)
) with check (
  user_id = (select nullif(current_setting('app.user', true), ''))
  or id = (select nullif(current_setting('app.session', true), ''))
);

create policy own_invitation on auth.invitations to app_auth using (
  token_hash = (select nullif(current_setting('app.token', true), ''))
);
