-- What was refused, for whoever sent it: so that nothing is lost silently even where a device is, and
-- so that a late copy of a refused row is known as such. Nobody but its author reads it.
--
-- And what whom was told by a notice, or waits to be: so that a restart tells nothing twice.

set local role app_owner;

-- Whether something is held of a member: a push of everybody else does not look.
alter table sync.memberships add column has_refusals boolean not null default false;
grant update (has_refusals) on sync.memberships to app_write;

create table sync.refused (
  scope text collate "C" not null,
  user_id text collate "C" not null,
  -- Of the record, which need not exist, and the stamp of the state that was refused; '' if it has none.
  id uuid not null,
  at text collate "C" not null,
  -- Whose link sent it, as sync.heads has it.
  origin text collate "C" not null,
  type text not null,
  -- Null: malformed, or too large to be held.
  content jsonb,
  bytes integer not null,
  code text not null,
  message text not null,
  -- How the device calls itself.
  device text not null,
  -- Unix milliseconds.
  refused_at bigint not null,
  primary key (scope, user_id, id, at)
);
-- A record that is erased takes what was refused of it along, whosesoever.
create index refused_record on sync.refused (scope, id);

grant select on sync.refused to app_rt;
grant select, insert, delete, update (origin, type, content, bytes, code, message, device, refused_at)
  on sync.refused to app_write;
grant select, delete on sync.refused to app_keep;

alter table sync.refused enable row level security, force row level security;

-- Former members have theirs still: what they wrote away from the network is theirs to take along.
create policy read_refused on sync.refused for select to app_rt using (
  user_id = (select nullif(current_setting('app.user', true), ''))
  and (
    scope = any ((select string_to_array(nullif(current_setting('app.scopes', true), ''), ','))::text[])
    or scope = any ((select string_to_array(nullif(current_setting('app.left', true), ''), ','))::text[])
  )
);
create policy write_refused on sync.refused to app_write using (
  scope in (select unnest(string_to_array(nullif(current_setting('app.scopes', true), ''), ',')))
);
create policy keep_refused on sync.refused to app_keep using (
  scope = any ((select string_to_array(nullif(current_setting('app.scopes', true), ''), ','))::text[])
);

create table sync.told (
  scope text collate "C" not null,
  user_id text collate "C" not null,
  kind text collate "C" not null,
  -- Id of a record; of the morning's tasks, the date.
  record text collate "C" not null,
  -- Where a moment stands as that person believes; null: they were told, or nothing yet.
  known jsonb,
  -- What waits to be told, by ids alone, and until when (Unix milliseconds); null: nothing does.
  waiting jsonb,
  due_at bigint,
  -- Unix milliseconds.
  told_at bigint not null,
  primary key (scope, user_id, kind, record)
) with (fillfactor = 80);

grant select, insert, delete, update (known, waiting, due_at, told_at) on sync.told to app_write;
grant select, delete on sync.told to app_keep;
grant select (scope, due_at, told_at) on sync.told to app_lookup;

alter table sync.told enable row level security, force row level security;

create policy write_told on sync.told to app_write using (
  scope in (select unnest(string_to_array(nullif(current_setting('app.scopes', true), ''), ',')))
);
create policy keep_told on sync.told to app_keep using (
  scope = any ((select string_to_array(nullif(current_setting('app.scopes', true), ''), ','))::text[])
);
create policy lookup_told on sync.told for select to app_lookup using (true);

-- Whom to remind is looked for every minute, by date, in all scopes.
create index records_days on sync.records ((data->>'date')) where type = 'day' and not deleted;
create index records_due on sync.records ((data->>'due')) where type = 'task' and not deleted;
grant select (type, data, deleted) on sync.records to app_lookup;

grant create on schema sync to app_lookup;
set local role app_lookup;

-- Names of scopes alone leave these: who reads there does so by somebody's rights.
create function sync.scopes_told(max_scopes integer) returns setof text
language sql stable security definer set search_path = '' as $$
  select scope from sync.told group by scope
  order by bool_or(due_at is not null) desc, max(told_at) desc limit max_scopes
$$;

create function sync.scopes_on(of_type text, dates text[]) returns setof text
language sql stable security definer set search_path = '' as $$
  select scope from sync.records
  where of_type = 'day' and type = 'day' and not deleted and data->>'date' = any(dates)
  union
  select scope from sync.records
  where of_type = 'task' and type = 'task' and not deleted and data->>'due' = any(dates)
  order by scope
$$;

revoke execute on function sync.scopes_told(integer), sync.scopes_on(text, text[]) from public;
grant execute on function sync.scopes_told(integer), sync.scopes_on(text, text[]) to app_keep;

set local role app_owner;
revoke create on schema sync from app_lookup;
