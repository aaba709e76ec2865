-- Files that records name: what is known of each, and the uploads under way. The bytes lie elsewhere.

set local role app_owner;

-- A file is known by what it holds: the same one is kept once in a scope.
create table sync.files (
  scope text collate "C" not null,
  -- SHA-256 of the content, hex.
  hash text collate "C" not null check (hash ~ '^[0-9a-f]{64}$'),
  size bigint not null,
  mime text not null,
  -- Where the bytes are, in the words of whatever keeps them.
  key text not null,
  -- The record that was said to name it when it came.
  record uuid not null,
  -- Unix milliseconds.
  stored_at bigint not null,
  primary key (scope, hash)
);

create table sync.uploads (
  scope text collate "C" not null,
  id text collate "C" not null,
  -- It belongs to the account that began it.
  user_id text collate "C" not null,
  record uuid not null,
  -- What was said of it beforehand: content, size in bytes, type.
  hash text collate "C" not null check (hash ~ '^[0-9a-f]{64}$'),
  size bigint not null,
  mime text not null,
  -- Unix milliseconds.
  begun_at bigint not null,
  -- Its file is whole: nothing of it waits any more.
  settled boolean not null,
  primary key (scope, id)
);

grant select on sync.files, sync.uploads to app_rt;
grant select, insert on sync.files to app_write;
grant select, insert, delete, update (settled) on sync.uploads to app_write;
grant select, delete on sync.files, sync.uploads to app_keep;
-- What names a file, before it is taken away.
grant select (data, erased) on sync.records to app_keep;
grant select (state, sent) on sync.revisions to app_keep;

alter table sync.files enable row level security, force row level security;
alter table sync.uploads enable row level security, force row level security;

create policy read_files on sync.files for select to app_rt using (
  scope = any ((select string_to_array(nullif(current_setting('app.scopes', true), ''), ','))::text[])
);
create policy write_files on sync.files to app_write using (
  scope = any ((select string_to_array(nullif(current_setting('app.scopes', true), ''), ','))::text[])
);
create policy keep_files on sync.files to app_keep using (
  scope = any ((select string_to_array(nullif(current_setting('app.scopes', true), ''), ','))::text[])
);
create policy read_uploads on sync.uploads for select to app_rt using (
  user_id = (select nullif(current_setting('app.user', true), ''))
  and scope = any ((select string_to_array(nullif(current_setting('app.scopes', true), ''), ','))::text[])
);
create policy write_uploads on sync.uploads to app_write using (
  scope = any ((select string_to_array(nullif(current_setting('app.scopes', true), ''), ','))::text[])
);
create policy keep_uploads on sync.uploads to app_keep using (
  scope = any ((select string_to_array(nullif(current_setting('app.scopes', true), ''), ','))::text[])
);
