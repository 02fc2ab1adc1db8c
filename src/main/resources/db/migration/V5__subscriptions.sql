-- Readers who get news by mail. Nothing is here of somebody who has not confirmed, or has left.
create table subscription (
    id           text    primary key,     -- random; goes into the links of their letters
    repository   bigint  not null,        -- GitHub's number of the repository
    place        text    not null,        -- the name under which it was public, in lower case
    address      text    not null,
    services     text    not null,        -- one a line; all where it is empty
    confirmed_at bigint  not null,
    failed_days  integer not null default 0,  -- on how many days in a row the mail server knew no such mailbox
    failed_at    bigint,
    unique (repository, address)
);

-- News on their way, and for whom.
create table mailing (
    sequence ${sequence},
    id       text   not null unique,      -- of the effect
    thread   text   not null,             -- the same for all news of one maintenance
    document text   not null,
    begun_at bigint not null
);
create table letter (
    mailing      text    not null references mailing (id) on delete cascade,
    subscription text    not null references subscription (id) on delete cascade,
    attempts     integer not null default 0,
    retry_at     bigint,
    done         boolean not null default false,
    primary key (mailing, subscription)
);
create index letter_again on letter (retry_at) where not done and retry_at is not null;
create index letter_of_reader on letter (subscription);

-- Random keys of ours, made when they are first needed.
create table secret (
    name  text primary key,
    value text not null
);
