-- What was refused, for whoever sent it: so that nothing is lost silently even where a device is, and
-- so that a late copy of a refused row is known as such. Nobody but its author reads it.

set local role app_owner;

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
