// The tables of station.db. A step once released is never changed; a new one is added, and a test opens the old file.
//
//   truth     record            lines as written, in order of arrival
//   local     state, own_journal, cut, outdated, taken, rejected, local     what belongs to this station only
//   names     journal, metric, batch    short numbers for long names; they survive a rebuild
//   derived   cell, change, point, run, and the switches of batch    folded from record, can be thrown away
//             chunk, chunk_data, chunk_group, stale                  the same points again, for drawing
//             learning, learning_words                               what was learned, for searching
//             branched, head, named                                  cells that were changed apart
#include "core/journal/schema.hpp"

#include <array>
#include <stdexcept>
#include <string>

#include "core/journal/chunks.hpp"
#include "core/journal/fold_tables.hpp"
#include "core/journal/learning_words.hpp"
#include "core/journal/store.hpp"

namespace journal {

namespace {

constexpr std::int64_t application_id = 0x4b617461;  // "Kata"

constexpr std::array steps{R"(
create table journal (id integer primary key, jid text not null unique) strict;
create table metric (id integer primary key, name text not null unique) strict;

-- The truth. The narrow columns stand before the line, so that a long line is not read for them.
create table record (
    row integer primary key,            -- order of arrival
    journal integer not null,
    s integer not null,
    t integer not null,
    mine integer not null,              -- appended here, not brought by the share
    touches_board integer not null,     -- a cell of something else than a point or a batch
    batch integer,                      -- sequence number of its first record
    closes integer not null,
    undoes integer,
    tip blob not null,
    previous blob not null,
    line text not null
) strict;
create unique index record_stamp on record(t, tip);
create index record_place on record(journal, s);

-- One row: where the next own record goes on. Read instead of searching the history.
create table state (
    one integer primary key check (one = 1),
    journal integer not null, s integer not null, t integer not null, tip blob not null
) strict;
create table cut (first integer primary key, last integer not null, published integer not null) strict;
create table local (key text primary key, text text not null) strict, without rowid;

create table cell (
    entity text not null, field text not null, value any, t integer not null, tip blob not null,
    primary key (entity, field)
) strict, without rowid;
create index cell_words on cell(field, value) where typeof(value) = 'text';
create table change (
    entity text not null, field text not null, record integer not null,
    primary key (entity, field, record)
) strict, without rowid;

-- A batch is one import. Points of no batch have batch 0.
create table batch (
    id integer primary key, journal integer not null, first integer not null,
    closed integer not null default 0, removed integer not null default 0,
    unique (journal, first)
) strict;
-- The points of a metric lie in runs, one for those of no batch and one for each import, each in the order of time. So an
-- import that was taken back or never finished costs nothing: its run is left out as a whole.
create table run (
    metric integer not null, batch integer not null,
    earliest integer not null, latest integer not null, points integer not null,    -- points: not removed ones
    primary key (metric, batch)
) strict, without rowid;
create table point (
    metric integer not null, batch integer not null,
    at integer not null, t integer not null, tie integer not null, k integer not null,      -- tie: first bytes of the tip
    journal integer not null, s integer not null,
    value real not null, n real, source integer not null, place text,
    struck integer not null, removed integer not null, note text,
    primary key (metric, batch, at, t, tie, k)
) strict, without rowid;
)",
                           R"(
-- The drawing pyramid (chunks.hpp): the points of a metric in the order in which they are shown, cut into chunks.
create table chunk (
    metric integer not null,
    at integer not null, t integer not null, tie integer not null, k integer not null,      -- its first point
    to_at integer not null, to_t integer not null, to_tie integer not null, to_k integer not null,
    points integer not null,
    first real, last real, least real, greatest real,       -- of those not struck out
    id integer not null,                                    -- of chunk_data
    primary key (metric, at, t, tie, k)
) strict, without rowid;
create table chunk_data (id integer primary key, blocks blob not null, numbers blob not null) strict;
-- Stretches whose chunks are not yet what the points say; empty when a transaction commits.
create table stale (
    metric integer not null,
    at integer not null, t integer not null, tie integer not null, k integer not null,
    to_at integer not null, to_t integer not null, to_tie integer not null, to_k integer not null
) strict;
)",
                           R"(
-- Chunks with the extents of their strips in place of one first, last, least and greatest.
drop table chunk;
create table chunk (
    metric integer not null,
    at integer not null, t integer not null, tie integer not null, k integer not null,      -- its first point
    to_at integer not null, to_t integer not null, to_tie integer not null, to_k integer not null,
    points integer not null,
    strips blob not null,                                   -- as they lie in memory
    id integer not null,                                    -- of chunk_data
    primary key (metric, at, t, tie, k)
) strict, without rowid;
-- The level above the chunks (chunk_groups.hpp).
create table chunk_group (
    metric integer not null,
    at integer not null, t integer not null, tie integer not null, k integer not null,      -- its first point
    to_at integer not null,
    points integer not null,
    chunks blob not null                                    -- as they lie in memory
) strict;
create unique index chunk_group_place on chunk_group(metric, at, t, tie, k);
)",
                           R"(
-- What was learned (learning_words.hpp): the words of the cells named so, with the board they belong to, and their index.
create table learning (
    id integer primary key, entity text not null unique, board text not null,
    t integer not null, text text not null
) strict;
create index learning_age on learning(t);
create virtual table learning_words using fts5(text, content = 'learning', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
)",
                           R"(
-- The journals this station wrote: the first one, and another after each branch. `last`: of those that are written no more.
create table own_journal (id integer primary key, journal integer not null unique, last integer) strict;
insert into own_journal select 1, journal, null from state;
create table cut_of (
    journal integer not null, first integer not null, last integer not null, published integer not null,
    packed integer not null, primary key (journal, first)
) strict, without rowid;
insert into cut_of select state.journal, first, last, published, 0 from cut, state;
drop table cut;
alter table cut_of rename to cut;
create table outdated (path text primary key, since integer not null) strict, without rowid;
-- Segments of the mirror that were looked at, and files of the share that could not be taken in.
create table taken (path text primary key, waits integer not null) strict, without rowid;
create table rejected (
    path text primary key, size integer not null, written integer not null, why text not null,
    tries integer not null, next_try integer not null
) strict, without rowid;
-- Cells whose one head is not what the cell says (fold_heads.hpp); apart: several heads with different values.
create table branched (
    entity text not null, field text not null, apart integer not null, primary key (entity, field)
) strict, without rowid;
)",
                           R"(
-- The heads of the branched cells (fold_heads.hpp), with a hash of the value.
create table head (
    entity text not null, field text not null, value blob not null, tip blob not null, t integer not null,
    primary key (entity, field, value, tip)
) strict, without rowid;
create index head_tip on head(entity, field, tip);
-- Changes that another names as its base, and that were no head when it came: some of them are still to come.
create table named (
    entity text not null, field text not null, tip blob not null, primary key (entity, field, tip)
) strict, without rowid;
)"};
static_assert(steps.size() == store_version);
constexpr std::int64_t first_with_heads = 6;

void set_version(Database& db) {
    db.script("pragma application_id = " + std::to_string(application_id));
    db.script("pragma user_version = " + std::to_string(store_version));
}

}  // namespace

void make_tables(Database& db) {
    for (const auto* step : steps) db.script(step);
    set_version(db);
}

void bring_up_to_date(Database& db, const std::filesystem::path& file, bool may_write) {
    if (db.ask("pragma application_id") != application_id)
        throw std::runtime_error(file.string() +
                                 " is not a station's store; give the folder that kata init made");
    const auto version = db.ask("pragma user_version");
    if (version == store_version) return;
    if (version > store_version)
        throw std::runtime_error(file.string() +
                                 " was made by a newer version of Kataboard; update this program");
    if (!may_write)
        throw std::runtime_error(file.string() +
                                 " was made by an older version; open it once where it can be written");
    db.script("begin immediate");
    for (auto step = static_cast<std::size_t>(version); step < steps.size(); ++step) db.script(steps[step]);
    if (version < first_with_heads) fold_cells_again(db);
    mark_all_stale(db);
    refresh_chunks(db);
    rebuild_learnings(db);
    set_version(db);
    db.script("commit");
}

void clear_derived(Database& db) {
    db.script("delete from cell; delete from change; delete from point; delete from run; delete from chunk;"
              "delete from chunk_data; delete from chunk_group; delete from stale; delete from branched;"
              "delete from head; delete from named;"
              "update batch set closed = 0, removed = 0;");
    rebuild_learnings(db);
}

}  // namespace journal
