-- Records, their order, their history and who belongs to which scope.
--
-- Every table is closed by row-level security, forced on its owner too: without the settings that a
-- transaction makes for itself (app.scopes, app.user), each role below sees nothing.
--
--   app.scopes  scopes of this transaction, comma-separated; each passed the strict pattern first
--   app.left    scopes that app.user has left: their head may be read, nothing else
--   app.user    the account this transaction serves

-- Roles belong to the whole server, not to one database: another database may have made them.
do $$
declare
  wanted name;
begin
  foreach wanted in array array['app_owner', 'app_rt', 'app_write', 'app_auth', 'app_lookup']::name[]
  loop
    begin
      execute format('create role %I nologin noinherit', wanted);
    exception
      when duplicate_object or unique_violation then null;
    end;
    -- A login that is no superuser takes these roles, but never inherits them.
    if not pg_has_role(current_user, wanted, 'set') then
      execute format('grant %I to current_user with inherit false, set true', wanted);
    end if;
  end loop;
end
$$;

create schema sync authorization app_owner;
set local role app_owner;

grant usage on schema sync to app_rt, app_write, app_lookup;

-- Locking a row of this table is what makes commit order equal version order.
create table sync.scopes (
  scope text collate "C" primary key
    check (scope ~ '^(wedding|studio|user):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'),
  version bigint not null default 0,
  epoch integer not null default 1,
  -- Stays for ever, so that an erased scope is never claimed again.
  erased boolean not null default false
) with (fillfactor = 50);

create table sync.records (
  scope text collate "C" not null,
  id uuid not null,
  type text not null,
  data jsonb not null,
  at text collate "C" not null,
  by text not null,
  deleted boolean not null,
  version bigint not null,
  first_version bigint not null,
  origins jsonb not null,
  contests jsonb not null,
  audience text[] not null,
  audience_ever text[] not null,
  primary key (scope, id),
  unique (scope, version),
  -- A record belongs to one scope for ever; kept until records are distributed over servers.
  unique (id)
) with (fillfactor = 80);

-- Written once and never changed, but for the erasing of state, sent and salt.
create table sync.revisions (
  scope text collate "C" not null,
  id uuid not null,
  -- Stamp of state.
  at text collate "C" not null,
  -- Several superseded edits may leave the same state.
  seq bigint generated always as identity,
  version bigint not null,
  cause text not null check (cause in ('edit', 'merge', 'resolution', 'server', 'superseded')),
  origin text collate "C" not null,
  user_id text not null,
  role text not null,
  device text not null,
  -- Unix milliseconds.
  received_at bigint not null,
  state jsonb not null,
  sent jsonb,
  sent_at text collate "C",
  base_version bigint not null,
  -- sha256(salt || canonical JSON of the revision): it outlives what it speaks for.
  salt bytea not null,
  commitment bytea not null check (length(commitment) = 32),
  primary key (scope, id, at, seq)
);
create index revisions_sent on sync.revisions (scope, id, sent_at) where sent_at is not null;

create table sync.heads (
  scope text collate "C" not null,
  origin text collate "C" not null,
  id uuid not null,
  base_at text collate "C",
  at text collate "C" not null,
  hash text not null,
  version bigint not null,
  state jsonb not null,
  primary key (scope, origin, id)
) with (fillfactor = 80);

create table sync.memberships (
  scope text collate "C" not null references sync.scopes,
  user_id text collate "C" not null,
  name text not null,
  role text not null,
  owner boolean not null,
  vendor text,
  household text,
  member_record text not null,
  epoch integer not null,
  -- Tags held before, and the version up to which records may have reached the member by them.
  past_tags text[] not null default '{}',
  past_until bigint not null default 0,
  -- Unix milliseconds.
  joined_at bigint not null,
  -- Version of the scope when they left; null while they belong to it.
  left_version bigint,
  primary key (scope, user_id)
);
create index memberships_user on sync.memberships (user_id);

grant select on sync.scopes, sync.records, sync.revisions, sync.memberships to app_rt;
-- No row ever moves to another scope, and history is only added to.
grant select, insert, update (version) on sync.scopes to app_write;
grant select, insert, update (
  type, data, at, by, deleted, version, origins, contests, audience, audience_ever
) on sync.records to app_write;
grant select, insert on sync.revisions to app_write;
grant select, insert, update (base_at, at, hash, version, state) on sync.heads to app_write;
grant select, insert, update (
  name, role, owner, vendor, household, member_record, epoch, past_tags, past_until, joined_at, left_version
) on sync.memberships to app_write;

alter table sync.scopes enable row level security, force row level security;
alter table sync.records enable row level security, force row level security;
alter table sync.revisions enable row level security, force row level security;
alter table sync.heads enable row level security, force row level security;
alter table sync.memberships enable row level security, force row level security;

-- Reading: few scopes, index scans; `= any` of a subquery is evaluated once and can use the index.
create policy read_scopes on sync.scopes for select to app_rt using (
  scope = any ((select string_to_array(nullif(current_setting('app.scopes', true), ''), ','))::text[])
  or scope = any ((select string_to_array(nullif(current_setting('app.left', true), ''), ','))::text[])
);
create policy read_records on sync.records for select to app_rt using (
  scope = any ((select string_to_array(nullif(current_setting('app.scopes', true), ''), ','))::text[])
);
create policy read_revisions on sync.revisions for select to app_rt using (
  scope = any ((select string_to_array(nullif(current_setting('app.scopes', true), ''), ','))::text[])
);
create policy read_memberships on sync.memberships for select to app_rt using (
  user_id = (select nullif(current_setting('app.user', true), ''))
  or scope = any ((select string_to_array(nullif(current_setting('app.scopes', true), ''), ','))::text[])
);

-- Writing: up to 256 scopes in a transaction; `in (select unnest)` hashes them once.
create policy write_scopes on sync.scopes to app_write using (
  scope in (select unnest(string_to_array(nullif(current_setting('app.scopes', true), ''), ',')))
);
create policy write_records on sync.records to app_write using (
  scope in (select unnest(string_to_array(nullif(current_setting('app.scopes', true), ''), ',')))
);
create policy write_revisions on sync.revisions to app_write using (
  scope in (select unnest(string_to_array(nullif(current_setting('app.scopes', true), ''), ',')))
);
create policy write_heads on sync.heads to app_write using (
  scope in (select unnest(string_to_array(nullif(current_setting('app.scopes', true), ''), ',')))
);
create policy write_memberships on sync.memberships to app_write using (
  scope in (select unnest(string_to_array(nullif(current_setting('app.scopes', true), ''), ',')))
);

-- Two questions cross a scope's border. Their functions belong to a role that nobody can log in as,
-- that reads these columns and nothing else, and that owns no table.
grant select (scope, user_id, left_version) on sync.memberships to app_lookup;
grant select (scope, id, type, first_version, audience_ever) on sync.records to app_lookup;
create policy lookup_memberships on sync.memberships for select to app_lookup using (
  user_id = (select nullif(current_setting('app.user', true), ''))
);
create policy lookup_records on sync.records for select to app_lookup using (true);

-- A guard inside a statement, so that COMMIT can be sent together with it.
create function sync.must_equal(actual bigint, expected bigint, what text) returns bigint
language plpgsql immutable set search_path = '' as $$
begin
  if actual is distinct from expected then
    raise exception '%: % instead of %', what, actual, expected using errcode = 'object_not_in_prerequisite_state';
  end if;
  return actual;
end
$$;

grant create on schema sync to app_lookup;
set local role app_lookup;

-- Which of these ids exist in another scope than the one beside them? Nothing is told about the rest.
create function sync.taken_ids(asked_scopes text[], asked_ids uuid[]) returns setof uuid
language sql stable security definer set search_path = '' rows 1 as $$
  select asked.id
  from unnest(asked_scopes, asked_ids) as asked (scope, id)
  join sync.records as record on record.id = asked.id
  where record.scope <> asked.scope
$$;

-- What a former member must forget: ids of what their tags could ever see and that existed when they
-- left. Ordered by when a record was first written, so that nothing of what came later shows.
create function sync.farewell(
  asked_scope text, after_version bigint, until_version bigint, tags text[], max_entries integer,
  past_tags text[], past_until bigint
) returns table (version bigint, id uuid, type text)
language sql stable security definer set search_path = '' as $$
  select record.first_version, record.id, record.type
  from sync.memberships as membership
  join sync.records as record using (scope)
  where membership.scope = asked_scope
    and membership.user_id = nullif(current_setting('app.user', true), '')
    and membership.left_version is not null
    and record.first_version > after_version
    and record.first_version <= least(until_version, membership.left_version)
    and (record.audience_ever && farewell.tags
      or record.first_version <= farewell.past_until and record.audience_ever && farewell.past_tags)
  order by record.first_version
  limit max_entries
$$;

-- A function may be called by everybody until that is taken away.
revoke execute on function sync.taken_ids(text[], uuid[]) from public;
revoke execute on function sync.farewell(text, bigint, bigint, text[], integer, text[], bigint) from public;
grant execute on function sync.taken_ids(text[], uuid[]) to app_write;
grant execute on function sync.farewell(text, bigint, bigint, text[], integer, text[], bigint) to app_rt;

set local role app_owner;
revoke create on schema sync from app_lookup;
revoke execute on function sync.must_equal(bigint, bigint, text) from public;
grant execute on function sync.must_equal(bigint, bigint, text) to app_write;
