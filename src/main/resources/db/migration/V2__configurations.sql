-- The configuration file that holds for a repository, so that its last good version outlives a restart.
create table configuration (
    repository bigint primary key,        -- GitHub's number of the repository
    place      text   not null,           -- owner/name of the repository that the file is in
    etag       text   not null,
    seen       text   not null,           -- the file as it was last seen
    good       text                       -- its last version without a mistake
);
