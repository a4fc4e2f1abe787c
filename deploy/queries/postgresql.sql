-- Reads a shared folder straight into PostgreSQL, as it lies there: no program of ours, no import to keep up. Everything is made in
-- temporary tables of this session, so a reader's rights and a database of any name will do. In the folder, with psql:
--     psql -q --csv -f postgresql.sql        (psql reads the files, so the folder need not be mounted on the database's machine)
--
-- It makes  lines   records as they were written, each once (small and merged segments stand beside each other for days)
--           cells   entity, field, value: what all changes together say
--           points  data points that count, corrected, with what was struck out marked
-- and prints all of it, entity by entity; for questions of your own, \i this file and ask the three. Practice boards (board/demo-…) are
-- still in it. What it does not do: check signatures, and settle two changes of one cell with the same stamp `t` as a station would.
\set ON_ERROR_STOP on
set client_min_messages = warning;

create temp table raw (place bigint generated always as identity, line text);
\copy raw (line) from program 'find journal -type f \( -name "*.jsonl" -o -name "*.jsonl.gz" \) -exec sh -c "zcat -f < \"\$1\"; echo" sh {} \;' with (format csv, quote e'\x01', delimiter e'\x02')

-- A line that was torn on its way is left out, as a station would.
create function pg_temp.as_json(line text) returns json language plpgsql immutable as
$$ begin return line::json; exception when others then return null; end $$;

create temp table lines as
with read as (select place, line, pg_temp.as_json(line) as l from raw where line <> ''),
filed as (
    -- Which journal a line belongs to is what the file's first line says, not where the file lies.
    select place, line, l, count(*) filter (where l ->> 'fmt' = 'seg') over (order by place) as file
    from read where l is not null),
heads as (select file, l ->> 'j' as jid from filed where l ->> 'fmt' = 'seg')
select distinct on (jid, line) jid, (l ->> 's')::bigint as s, l ->> 't' as t, l
from filed join heads using (file)
where l ->> 's' is not null
order by jid, line;

-- The fold: the latest change of a cell stands. Of what an experiment is sealed with, the first.
create temp table cells as
with changes as (
    select c ->> 0 as entity, c ->> 1 as field, c -> 2 as value, t, jid, s, nth,
        c ->> 0 like 'experiment/%' and c ->> 1 in ('expectation', 'expectation_direction', 'expectation_number',
            'expectation_within', 'metric', 'sealed_at', 'step') as once
    from lines cross join lateral json_array_elements(l -> 'c') with ordinality as change(c, nth))
select distinct on (entity, field) entity, field, value
from changes
order by entity, field, case when once then t end collate "C", t collate "C" desc, jid, s, nth;

create temp table points as
with entries as (
    select 'point/' || jid || '-' || s || '.' || (nth - 1) as id, p ->> 0 as metric, (p ->> 1)::bigint as at_ms,
        (p ->> 2)::double precision as recorded, (p ->> 3)::double precision as n,
        l -> 'o' ->> 'from' as source, l -> 'o' ->> 'place' as place,
        'batch/' || jid || '-' || (l ->> 'b') as import
    from lines cross join lateral json_array_elements(l -> 'p') with ordinality as entry(p, nth)),
-- An import counts once its last record is there, unless it was taken back.
imports as (
    select 'batch/' || jid || '-' || (l ->> 'b') as import from lines where l ->> 'e' = 'true'
    except select entity from cells where field = '_del' and value::text = 'true'),
marks as (
    select entity,
        max((value #>> '{}')::double precision) filter (where field = 'value' and json_typeof(value) = 'number') as value,
        max(value #>> '{}') filter (where field = 'note' and json_typeof(value) = 'string') as note,
        bool_or(field = 'struck' and value::text = 'true') as struck,
        bool_or(field = '_del' and value::text = 'true') as deleted
    from cells where entity like 'point/%' group by entity)
select id, metric, at_ms, coalesce(value, recorded) as value, recorded, n, source, place, note, coalesce(struck, false) as struck
from entries
left join marks on marks.entity = id
where not coalesce(deleted, false) and (import is null or import in (select import from imports));

select entity, field, value::text as value from cells where entity not like 'point/%'
union all
select id, said.field, said.value from points cross join lateral (values
    ('at', to_json(at_ms)::text), ('metric', to_json(metric)::text), ('n', to_json(n)::text), ('note', to_json(note)::text),
    ('source', to_json(coalesce(source, 'eye'))::text), ('struck', to_json(struck)::text), ('value', to_json(value)::text)
) as said(field, value)
where said.value is not null
order by entity, field;
