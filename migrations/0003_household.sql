-- The household that an invited person belongs to, as `vendor` is the vendor they work for. Whoever is
-- invited by an older server belongs to none.

set local role app_owner;

alter table auth.invitations add column household text;
