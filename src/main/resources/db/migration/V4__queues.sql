-- Effects wait in queues that are named by their other side: an installation on GitHub, or a channel.
alter table effect add column queue text not null default '';
update effect set queue = 'github ' || installation;
drop index effect_queue;
drop index effect_waiting;
alter table effect drop column installation;
create index effect_waiting on effect (issue, queue, sequence) where done_at is null;
create index effect_queue on effect (queue, sequence) where done_at is null;

-- Who works on a queue, until when.
drop table queue;
create table queue (
    name       text   primary key,
    holder     text   not null,
    held_until bigint not null
);
