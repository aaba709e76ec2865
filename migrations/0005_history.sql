-- The memory of a scope: its lines by version, the states of each record in order, who may read them,
-- and what is taken out of it again, by erasing one record or by thinning out what is long past.

-- Thinning is the only thing that ever deletes a revision, under a role that does nothing else.
do $$
begin
  begin
    create role app_keep nologin noinherit;
  exception
    when duplicate_object or unique_violation then null;
  end;
  if not pg_has_role(current_user, 'app_keep', 'set') then
    grant app_keep to current_user with inherit false, set true;
  end if;
end
$$;

set local role app_owner;

alter table sync.revisions
  -- Tags that may read `state`; null: written by an older server, or as those of the record now.
  add column audience text[],
  -- What decided, where it was a person about a question, or a rule: {conflicts: [id], rules: [id]}.
  add column decided jsonb,
  drop constraint revisions_cause_check,
  add constraint revisions_cause_check
    check (cause in ('edit', 'merge', 'resolution', 'server', 'superseded', 'erased')) not valid;
-- Erased for good: nothing with this id is ever taken in again.
alter table sync.records add column erased boolean not null default false;
-- Unix milliseconds: before it, history was thinned out; null: all of it is there.
alter table sync.scopes add column whole_since bigint;

create index if not exists revisions_version on sync.revisions (scope, version);
create index if not exists revisions_record on sync.revisions (scope, id, version);

-- Erasing blanks what was said and leaves who said it when.
grant update (state, sent, sent_at, salt, audience) on sync.revisions to app_write;
grant update (erased) on sync.records to app_write;

grant usage on schema sync to app_keep;
grant select (scope, version, whole_since, erased), update (whole_since) on sync.scopes to app_keep;
grant select (scope, id, type, deleted, first_version, contests) on sync.records to app_keep;
grant select (scope, id, version, cause, received_at), delete on sync.revisions to app_keep;

create policy keep_scopes on sync.scopes to app_keep using (
  scope = any ((select string_to_array(nullif(current_setting('app.scopes', true), ''), ','))::text[])
);
create policy keep_records on sync.records for select to app_keep using (
  scope = any ((select string_to_array(nullif(current_setting('app.scopes', true), ''), ','))::text[])
);
create policy keep_revisions on sync.revisions to app_keep using (
  scope = any ((select string_to_array(nullif(current_setting('app.scopes', true), ''), ','))::text[])
);

-- Which scopes there are to look after, by name alone.
grant select (scope, erased) on sync.scopes to app_lookup;
create policy lookup_scopes on sync.scopes for select to app_lookup using (true);

grant create on schema sync to app_lookup;
set local role app_lookup;

create function sync.scopes_after(after_scope text, max_scopes integer) returns setof text
language sql stable security definer set search_path = '' as $$
  select scope from sync.scopes
  where scope > after_scope and not erased order by scope limit max_scopes
$$;

revoke execute on function sync.scopes_after(text, integer) from public;
grant execute on function sync.scopes_after(text, integer) to app_keep;

set local role app_owner;
revoke create on schema sync from app_lookup;
