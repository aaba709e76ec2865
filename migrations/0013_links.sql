-- Working for one wedding by a link, without an account, and reading what was published by one that is
-- shared. For app_auth alone, which presents, beside what 0002 and 0008 name:
--
--   app.token      hash of a link's token, too
--   app.scopes     the wedding whose links are listed, made or withdrawn
--   app.links_due  unix milliseconds: links that are over by then, to be brought to their end
--
-- All instants are unix milliseconds; hashes of tokens are SHA-256, lower-case hex.

set local role app_owner;

-- `link`: a person of a link. No address can be their key, and no password is theirs.
alter table auth.accounts add column kind text not null default 'person'
  check (kind in ('person', 'link'));

create table auth.links (
  id text collate "C" primary key,
  token_hash text collate "C" not null unique,
  scope text collate "C" not null,
  role text not null check (role in ('vendor', 'family', 'friend')),
  vendor text,
  household text,
  -- For whom it is.
  name text not null,
  -- Whom to ring about it, as its maker wrote it.
  phone text,
  made_by text collate "C" not null,
  created_at bigint not null,
  ends_at bigint not null,
  -- How many may open it.
  devices integer not null,
  revoked_at bigint,
  revoked_by text collate "C",
  -- When it was over and every membership by it had ended.
  ended_at bigint
) with (fillfactor = 80);
create index links_scope on auth.links (scope);
create index links_open on auth.links (ends_at) where ended_at is null;

-- Which device opened a link, and whom it became. Scope and token are the link's own: a policy that
-- looked them up there would look here again.
create table auth.link_openings (
  link_id text collate "C" not null references auth.links,
  token_hash text collate "C" not null,
  scope text collate "C" not null,
  user_id text collate "C" not null unique references auth.accounts on delete cascade,
  name text not null,
  device text collate "C" not null,
  device_name text not null,
  opened_at bigint not null,
  last_seen_at bigint not null,
  -- When the membership stood first.
  joined_at bigint,
  -- When they got an account: the link bounds them no more.
  account_at bigint,
  primary key (link_id, user_id)
) with (fillfactor = 80);
create index link_openings_scope on auth.link_openings (scope);

create table auth.shares (
  id text collate "C" primary key,
  token_hash text collate "C" not null unique,
  scope text collate "C" not null,
  made_by text collate "C" not null,
  created_at bigint not null,
  -- Null: by hand alone.
  ends_at bigint,
  revoked_at bigint,
  revoked_by text collate "C",
  reads bigint not null default 0,
  last_read_at bigint
) with (fillfactor = 80);
create index shares_scope on auth.shares (scope);

grant select, insert, update (revoked_at, revoked_by, ended_at) on auth.links to app_auth;
grant select, insert, update (last_seen_at, joined_at, account_at) on auth.link_openings to app_auth;
grant select, insert, update (revoked_at, revoked_by, reads, last_read_at) on auth.shares to app_auth;
grant update (kind, email, email_key) on auth.accounts to app_auth;

alter table auth.links enable row level security, force row level security;
alter table auth.link_openings enable row level security, force row level security;
alter table auth.shares enable row level security, force row level security;

create policy own_link on auth.links to app_auth using (
  token_hash = (select nullif(current_setting('app.token', true), ''))
  or scope = any ((select string_to_array(nullif(current_setting('app.scopes', true), ''), ','))::text[])
  or id in (
    select opening.link_id from auth.link_openings as opening
    where opening.user_id = (select nullif(current_setting('app.user', true), ''))
  )
  or ended_at is null and (
    ends_at <= (select nullif(current_setting('app.links_due', true), '')::bigint)
    or revoked_at <= (select nullif(current_setting('app.links_due', true), '')::bigint)
  )
) with check (
  scope = any ((select string_to_array(nullif(current_setting('app.scopes', true), ''), ','))::text[])
);

create policy own_opening on auth.link_openings to app_auth using (
  user_id = (select nullif(current_setting('app.user', true), ''))
  or token_hash = (select nullif(current_setting('app.token', true), ''))
  or scope = any ((select string_to_array(nullif(current_setting('app.scopes', true), ''), ','))::text[])
) with check (user_id = (select nullif(current_setting('app.user', true), '')));

create policy own_share on auth.shares to app_auth using (
  token_hash = (select nullif(current_setting('app.token', true), ''))
  or scope = any ((select string_to_array(nullif(current_setting('app.scopes', true), ''), ','))::text[])
);

-- An account changes in one way alone: a person of a link gets an address of their own, for good.
create policy links_become_accounts on auth.accounts as restrictive for update to app_auth
  using (kind = 'link') with check (kind = 'person');
