-- Family and friends read what was published for them (`guestSchedule`) instead of moments and reports.
-- What was stored before then says otherwise: its readers become what its type says today. Who could
-- read it before keeps standing in `audience_ever`, so that their next listing, from zero, takes the
-- copies on their devices back.

set local role app_owner;

create policy narrow_records on sync.records to app_owner using (true) with check (true);
create policy narrow_memberships on sync.memberships to app_owner using (true) with check (true);

update sync.records as record set audience = array(
  select tag from unnest(record.audience) with ordinality as held (tag, place)
  where tag not in ('role:family', 'role:friend') order by place
)
where record.type in ('timelineItem', 'fact')
  and record.audience && array['role:family', 'role:friend'];

-- A question is read by those who read what it is about.
update sync.records as card set audience = array(
  select tag from unnest(card.audience) with ordinality as held (tag, place)
  where tag not in ('role:family', 'role:friend') order by place
)
from sync.records as about
where card.type = 'conflict'
  and card.audience && array['role:family', 'role:friend']
  and about.scope = card.scope
  and about.id::text = card.data ->> 'record'
  and about.type = 'timelineItem';

update sync.memberships set epoch = epoch + 1
where role in ('family', 'friend') and left_version is null;

drop policy narrow_memberships on sync.memberships;
drop policy narrow_records on sync.records;
