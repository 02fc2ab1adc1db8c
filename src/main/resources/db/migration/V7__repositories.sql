-- Where the app is installed; the public pages of a repository are there as long as this says so.
create table repository (
    id           bigint  primary key,     -- GitHub's number of it
    installation bigint  not null,
    name         text    not null,        -- owner/name
    hidden       boolean not null,        -- private or internal
    since        bigint  not null,        -- when we first heard of it
    changed_at   bigint  not null,        -- what is older is not taken over
    removed_at   bigint,                  -- since when the app is installed there no more
    suspended    boolean not null default false  -- GitHub tells us nothing of it for now
);
create index repository_name on repository (lower(name));
create index repository_of_installation on repository (installation);

-- Of those with a maintenance; one that told the public nothing yet counts as private until GitHub was asked.
insert into repository (id, installation, name, hidden, since, changed_at)
select repository, max(installation), max(repository_name), not exists (
    select 1 from maintenance told
    where told.repository = maintenance.repository and told.public_place = told.repository_name), 0, 0
from maintenance group by repository;
