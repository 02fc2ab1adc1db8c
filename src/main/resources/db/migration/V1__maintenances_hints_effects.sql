-- Read by SQLite and PostgreSQL alike; the one difference is ${sequence}. All times are milliseconds since 1970.

create table maintenance (
    issue           bigint  primary key,  -- GitHub's number of the issue
    repository      bigint  not null,     -- GitHub's number of the repository
    repository_name text    not null,     -- owner/name in lower case
    installation    bigint  not null,
    phase           text    not null,
    announced       boolean not null,     -- the public may read of it: announced, and the repository not private
    planned_start   bigint,
    next_moment     bigint,               -- when the clock must look at it again
    version         bigint  not null,
    document        text    not null
);
create index maintenance_of_repository on maintenance (repository);
create index maintenance_of_installation on maintenance (installation);
create index maintenance_due on maintenance (next_moment) where next_moment is not null;
create index maintenance_announced on maintenance (repository_name, planned_start) where announced;

-- What happened and waits to be decided: deliveries of GitHub, and answers to our effects. Done ones stay for a while
-- without their payload, so that a redelivery is known by its guid.
create table hint (
    sequence    ${sequence},
    guid        text    unique,
    lane        bigint  not null,         -- the issue, or 0 where it is about no single issue
    kind        text    not null,
    payload     text    not null,
    received_at bigint  not null,
    failures    integer not null default 0,
    retry_at    bigint,
    done_at     bigint,
    set_aside   text                      -- why it failed for good
);
create index hint_waiting on hint (lane, sequence) where done_at is null;
create index hint_done on hint (done_at) where done_at is not null;

-- What the world should see. An attempt without an answer is in doubt.
create table effect (
    sequence     ${sequence},
    id           text    not null unique, -- goes into the hidden marker of what it creates
    issue        bigint  not null,
    installation bigint  not null,
    topic        text,                    -- a newer one of the same issue and topic overtakes or covers it
    document     text    not null,
    decided_at   bigint  not null,
    attempts     integer not null default 0,
    attempted_at bigint,
    retry_at     bigint,
    done_at      bigint
);
create index effect_waiting on effect (issue, sequence) where done_at is null;
create index effect_queue on effect (installation, sequence) where done_at is null;
create index effect_done on effect (done_at) where done_at is not null;

-- Who paces the requests to an installation, until when.
create table queue (
    installation bigint primary key,
    holder       text   not null,
    held_until   bigint not null
);
