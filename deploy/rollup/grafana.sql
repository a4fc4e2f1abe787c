-- Views for Grafana (or any other tool) over the tables of `kata rollup`. Run once, and again after an update:
--     psql SERVICE -v ON_ERROR_STOP=1 -f grafana.sql
-- Boards stand in walking order, then by name. No view is ordered by a result, and none knows a person: please keep it so. A list of
-- boards by their numbers turns a board into a race, and the next problem is hidden instead of shown.

-- A dashboard never asks the tables: what was taken back and the numbers of records stay below.
create or replace view kata_boards as
select b.id, b.name, b.focus_process, b.walking_order, s.name as station
from boards b left join stations s on s.id = b.station
where not b.deleted and not b.archived
order by b.walking_order nulls last, b.name, b.id;

-- Run charts: `select measured_at as time, value from kata_points where board_id = '$board' and metric_id = '$metric' and $__timeFilter(measured_at)`
create or replace view kata_points as
select p.measured_at, b.id as board_id, b.name as board, m.id as metric_id, m.name as metric, m.unit, m.better,
    p.value, p.n, case when p.n > 0 then p.value / p.n end as share,
    m.planned_cycle_time, m.takt, p.place, p.note, p.source, p.value <> p.recorded as corrected
from points p
join metrics m on m.id = p.metric and not m.deleted
join boards b on b.id = p.board and not b.deleted
where not p.deleted and not p.struck
order by p.measured_at;

create or replace view kata_last_experiment as
select b.id as board_id, b.name as board,
    max(e.sealed_at) as started_at,
    cast(current_date as date) - cast(max(e.sealed_at) as date) as days_since
from boards b left join experiments e on e.board = b.id and not e.deleted and e.sealed_at is not null
where not b.deleted
group by b.id, b.name, b.walking_order
order by b.walking_order nulls last, b.name, b.id;

create or replace view kata_cycles_by_week as
select w.monday, b.id as board_id, b.name as board, w.planned, w.held, w.not_held
from weeks w join boards b on b.id = w.board and not b.deleted
order by b.walking_order nulls last, b.name, b.id, w.monday;

-- How far along a target condition is: in days and in what was tried and cleared away, never in per cent.
create or replace view kata_target_conditions as
select b.id as board_id, b.name as board, t.id as target_id, t.number, t.sentence, t.set_on, t.achieve_by,
    t.achieve_by - current_date as days_left, t.reached_on, t.reflected_on,
    (select count(*) from experiments e where e.target = t.id and not e.deleted and e.sealed_at is not null) as experiments,
    (select count(*) from obstacles o where o.target = t.id and not o.deleted and o.state in ('parked', 'smaller', 'held')) as obstacles_standing,
    (select count(*) from obstacles o where o.target = t.id and not o.deleted and o.state in ('gone', 'no_longer_in_the_way')) as obstacles_out_of_the_way,
    (select o.obstacle from obstacles o where o.id = t.obstacle_now and not o.deleted) as obstacle_now
from target_conditions t join boards b on b.id = t.board and not b.deleted
where not t.deleted
order by b.walking_order nulls last, b.name, b.id, t.number;

-- A feed, newest first.
create or replace view kata_learnings as
select l.learned_at, b.id as board_id, b.name as board, l.learning, e.number as experiment, t.number as target_condition
from learnings l
join boards b on b.id = l.board and not b.deleted
left join experiments e on e.id = l.id
left join target_conditions t on t.id = l.id
where not l.deleted
order by l.learned_at desc nulls last, l.id;

-- Obstacles that stand, board by board, in their own numbers' order: those that wait for help say since when.
create or replace view kata_obstacles as
select b.id as board_id, b.name as board, o.number, o.obstacle, o.short_text, o.state, o.found_on,
    current_date - o.found_on as age_days, o.help_needed_since, o.help_comes_by
from obstacles o join boards b on b.id = o.board and not b.deleted
where not o.deleted and o.state in ('parked', 'smaller', 'held')
order by b.walking_order nulls last, b.name, b.id, o.number;
