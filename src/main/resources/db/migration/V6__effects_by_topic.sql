-- Whether an effect goes before what only shows the plan, the labels and the like.
alter table effect add column urgent boolean not null default true;
update effect set urgent = false where topic like 'up to date: %';

-- Until when what was sent last may still land; before that, nobody can tell whether it has.
alter table effect add column lands_until bigint;
