-- A link that was taken back is over, whatever the clock says by now: also one that another process took
-- back by a clock that is ahead. Until here such a link was not shown as due before that moment.

set local role app_owner;

alter policy own_link on auth.links using (
  token_hash = (select nullif(current_setting('app.token', true), ''))
  or scope = any ((select string_to_array(nullif(current_setting('app.scopes', true), ''), ','))::text[])
  or id in (
    select opening.link_id from auth.link_openings as opening
    where opening.user_id = (select nullif(current_setting('app.user', true), ''))
  )
  or ended_at is null and (
    ends_at <= (select nullif(current_setting('app.links_due', true), '')::bigint)
    or revoked_at is not null
      and (select nullif(current_setting('app.links_due', true), '')) is not null
  )
);
