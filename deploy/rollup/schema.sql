-- The plant-wide tables that `kata rollup` keeps. The program makes them itself where they are not there; it carries this very text.
-- Standard SQL as PostgreSQL, Citus, CockroachDB and YugabyteDB take it. A key is the identity of what was recorded, so that writing a
-- row again changes nothing. Nothing here names a person: no learner, no coach, no writer. Private notes and practice boards stay out.
-- What was taken back stays as a row with `deleted` true. One statement ends at each semicolon at the end of a line.

create table if not exists stations (
    id text primary key,
    name text,
    replaced boolean not null,      -- another station stands in for it
    deleted boolean not null
);

create table if not exists boards (
    id text primary key,
    name text,
    focus_process text,
    vision text,
    zone text,                      -- IANA, empty: the machine's
    coaching_time text,
    walking_order double precision,
    station text,                   -- where it stands
    archived boolean not null default false, -- put away, nobody practises on it now
    deleted boolean not null
);
alter table boards add column if not exists archived boolean not null default false; -- of tables that an older version made

create table if not exists metrics (
    id text primary key,
    board text,
    name text,
    label text,
    unit text,
    better text,                    -- lower, higher, near
    decimals integer,
    role text,                      -- process, outcome
    kind text,                      -- value, share, count
    planned_cycle_time double precision,
    takt double precision,
    walking_order double precision,
    deleted boolean not null
);

-- A journal that has branched can hold one number twice, so the chain hash belongs to the key.
create table if not exists points (
    jid text not null,              -- journal, record, place in the record: point/<jid>-<s>.<k>
    s bigint not null,
    k integer not null,
    tip text not null,              -- first 16 hexadecimal digits of the record's chain hash
    board text not null,
    metric text not null,
    measured_at timestamp with time zone not null,
    value double precision not null,        -- corrected
    recorded double precision not null,     -- as it was first written down
    n double precision,                     -- of how many
    source text not null,           -- eye, gauge, import, report
    place text,
    note text,
    struck boolean not null,        -- struck out: shown, not counted
    import_of bigint,               -- first record of the import it came with
    uncounted boolean not null,     -- that import is not finished or was taken back
    taken_back boolean not null,    -- this point was taken back
    deleted boolean not null,       -- one of the two
    primary key (jid, s, k, tip)
);
create index if not exists points_in_time on points (metric, measured_at);
create index if not exists points_of_import on points (jid, import_of);

create table if not exists target_conditions (
    id text primary key,
    board text,
    number integer,
    sentence text,
    set_on date,
    achieve_by date,
    reached_on date,
    reflected_on date,
    obstacle_now text,
    about_process text,
    deleted boolean not null
);

create table if not exists obstacles (
    id text primary key,
    board text,
    target text,
    number integer,
    obstacle text,
    short_text text,
    kind text,
    state text,
    found_on date,
    closed_on date,
    help_needed_since timestamp with time zone,
    help_comes_by timestamp with time zone,
    closed_by_experiment text,
    found_in_experiment text,
    deleted boolean not null
);

create table if not exists experiments (
    id text primary key,
    board text,
    target text,
    obstacle text,
    number integer,
    kind text,
    step text,
    metric text,
    expectation text,
    expectation_number double precision,
    expectation_direction text,
    expectation_within double precision,
    sealed_at timestamp with time zone,
    what_happened text,
    result double precision,
    verdict text,
    learning text,
    happened_at timestamp with time zone,
    closed_at timestamp with time zone,
    stopped_at timestamp with time zone,
    kept text,
    deleted boolean not null
);

-- What was learned, whatever it stands on: an experiment, a target condition that was looked back on, or by itself.
create table if not exists learnings (
    id text primary key,
    board text,
    learning text,
    learned_at timestamp with time zone,
    deleted boolean not null
);

create table if not exists cycles (
    id text primary key,
    board text,
    day date,
    shift text,
    started_at timestamp with time zone,
    minutes integer,
    held boolean,
    not_held text,                  -- breakdown, absent, no_production, other
    target text,
    next_step text,
    deleted boolean not null
);

-- The last weeks in counts, as the board's own rhythm page counts them: planned by today's plan.
create table if not exists weeks (
    board text not null,
    monday date not null,
    planned integer not null,
    held integer not null,
    not_held integer not null,
    primary key (board, monday)
);

-- How far the tables are. Last of all: where it stands, the others do too.
create table if not exists rollup_state (
    schema_version integer not null,
    feeder text not null,           -- journal of the station that keeps these tables
    arrived bigint not null,        -- its store's row up to which everything stands here
    tip text not null,              -- chain hash of that record: tells another store from this one
    primary key (schema_version)
);
