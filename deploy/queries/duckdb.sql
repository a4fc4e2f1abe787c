-- Reads a shared folder with DuckDB (1.2 or newer), as it lies there. In the folder:
--     duckdb -csv < duckdb.sql
--
-- It makes  lines   records as they were written, each once (small and merged segments stand beside each other for days)
--           cells   entity, field, value: what all changes together say
--           points  data points that count, corrected, with what was struck out marked
-- and prints all of it, entity by entity; for questions of your own, .read this file and ask the three. Practice boards (board/demo-…)
-- are still in it. What it does not do: check signatures, and settle two changes of one cell with the same stamp `t` as a station would.

-- A line that was torn on its way is left out, as a station would. Which journal a line belongs to is what the file's first line says,
-- not where the file lies.
create or replace temp table lines as
with every as (
    from read_json('journal/*/*.jsonl*', format = 'newline_delimited', filename = true, ignore_errors = true, columns = {
        fmt: 'VARCHAR', j: 'VARCHAR', s: 'BIGINT', t: 'VARCHAR', c: 'JSON[]', p: 'JSON[]', o: 'JSON', b: 'BIGINT', e: 'BOOLEAN'})),
heads as (select filename, any_value(j) as jid from every where fmt = 'seg' group by filename)
select distinct jid, s, t, c, p, o, b, e from every join heads using (filename) where s is not null;

-- The fold: the latest change of a cell stands. Of what an experiment is sealed with, the first.
create or replace temp table cells as
with unrolled as (select jid, s, t, unnest(c) as change, generate_subscripts(c, 1) as nth from lines),
changes as (
    select change ->> '$[0]' as entity, change ->> '$[1]' as field, coalesce(change -> '$[2]', 'null')::varchar as value,
        t, jid, s, nth from unrolled)
select entity, field,
    case when entity like 'experiment/%' and field in ('expectation', 'expectation_direction', 'expectation_number',
        'expectation_within', 'metric', 'sealed_at', 'step')
    then arg_min(value, (t, jid, s, nth)) else arg_max(value, (t, jid, s, -nth)) end as value
from changes group by entity, field;

create or replace temp table points as
with unrolled as (select jid, s, b, o, unnest(p) as entry, generate_subscripts(p, 1) - 1 as k from lines),
entries as (
    select 'point/' || jid || '-' || s || '.' || k as id, entry ->> '$[0]' as metric, (entry ->> '$[1]')::bigint as at_ms,
        (entry ->> '$[2]')::double as recorded, (entry ->> '$[3]')::double as n, o ->> '$.from' as source, o ->> '$.place' as place,
        'batch/' || jid || '-' || b as import
    from unrolled),
-- An import counts once its last record is there, unless it was taken back.
imports as (
    select 'batch/' || jid || '-' || b as import from lines where e
    except select entity from cells where field = '_del' and value = 'true'),
marks as (
    select entity,
        max(try_cast(value as double)) filter (where field = 'value') as value,
        max(value::json ->> '$') filter (where field = 'note' and value like '"%') as note,
        bool_or(field = 'struck' and value = 'true') as struck,
        bool_or(field = '_del' and value = 'true') as deleted
    from cells where entity like 'point/%' group by entity)
select id, metric, at_ms, coalesce(value, recorded) as value, recorded, n, source, place, note, coalesce(struck, false) as struck
from entries left join marks on marks.entity = id
where not coalesce(deleted, false) and (import is null or import in (select import from imports));

select entity, field, value from cells where entity not like 'point/%'
union all select id, 'at', to_json(at_ms)::varchar from points
union all select id, 'metric', to_json(metric)::varchar from points
union all select id, 'n', to_json(n)::varchar from points where n is not null
union all select id, 'note', to_json(note)::varchar from points where note is not null
union all select id, 'source', to_json(coalesce(source, 'eye'))::varchar from points
union all select id, 'struck', to_json(struck)::varchar from points
union all select id, 'value', to_json(value)::varchar from points
order by entity, field;
