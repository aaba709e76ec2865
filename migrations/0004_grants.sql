-- What a member may do beside their role, by name: "seating", "shots". Empty for everybody so far.

set local role app_owner;

alter table sync.memberships add column grants text[] not null default '{}';
grant update (grants) on sync.memberships to app_write;
