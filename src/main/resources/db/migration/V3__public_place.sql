-- Under which name the public reads of it, in lower case: owner/name, or the slug of a private repository; none while
-- nothing of it is public.
alter table maintenance add column public_place text;
update maintenance set public_place = repository_name where announced;
drop index maintenance_announced;
alter table maintenance drop column announced;
create index maintenance_public on maintenance (public_place, planned_start) where public_place is not null;
