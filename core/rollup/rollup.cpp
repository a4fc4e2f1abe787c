#include "core/rollup/rollup.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "core/kata/noun_table.hpp"
#include "core/kata/rhythm.hpp"
#include "core/rollup/page.hpp"
#include "core/rollup/statements.hpp"
#include "core/rollup/tables.hpp"

namespace rollup {

namespace {

constexpr int most_tries = 8;
constexpr int weeks_kept = 12;  // as kata rhythm shows them

struct State {
    std::string feeder;
    std::int64_t arrived = 0;
    std::string tip;
};

/// Work as one transaction, again from its beginning while others are in the way.
void transact(Server& server, const Pause& pause, const std::function<void()>& work) {
    for (int tries = 1;; ++tries) {
        try {
            server.run("begin");
            work();
            server.run("commit");
            return;
        } catch (const ServerGone&) {
            throw;
        } catch (const ServerBusy&) {
            server.run("rollback");
            if (tries == most_tries)
                throw ServerGone("Others keep writing to the same rows, start kata rollup again later");
        } catch (...) {
            server.run("rollback");
            throw;
        }
        constexpr std::int64_t first_pause_ms = 50;
        pause({first_pause_ms << tries});
    }
}

Answer read_state(Server& server) {
    return server.run(
        "select schema_version, feeder, arrived, tip from rollup_state order by schema_version");
}

/// Asked first, as who may only write rows may not even say "create table if not exists".
Answer state_or_tables(Server& server) {
    try {
        return read_state(server);
    } catch (const NoTable&) {
        for (const auto& statement : schema_statements()) server.run(statement);
        return read_state(server);
    }
}

void begin_state(Server& server, const Pause& pause, const std::string& feeder, bool empty_first) {
    transact(server, pause, [&] {
        if (empty_first) {
            for (const auto& target : targets()) server.run(fmt::format("delete from {}", target.table));
            server.run("delete from rollup_state");
        }
        server.run("insert into rollup_state (schema_version, feeder, arrived, tip) values ($1, $2, 0, '')",
                   {std::to_string(schema_version), feeder});
    });
}

std::string tip_at(const journal::Store& store, std::int64_t row) {
    std::string tip;
    store.each_arrival(row - 1, [&](const journal::Arrival& arrival) {
        if (arrival.row == row) tip = journal::hex(arrival.sealed.tip);
        return false;
    });
    return tip;
}

void must_be_ours(const journal::Store& store, const State& state) {
    const auto own = store.own_journals();
    if (std::ranges::find(own, state.feeder) == own.end())
        throw std::runtime_error(fmt::format("Station {} keeps these tables, run kata rollup there or take "
                                             "them over here with --from-start",
                                             state.feeder));
    if (state.arrived != 0 && tip_at(store, state.arrived) != state.tip)
        throw std::runtime_error(
            "These tables were kept from another copy of this station, fill them anew with --from-start");
}

State open_state(const journal::Store& store, Server& server, const Pause& pause, const Wish& wish) {
    const auto answer = state_or_tables(server);
    State state{store.jid(), 0, {}};
    if (answer.rows.empty() || wish.from_start) {
        begin_state(server, pause, state.feeder, wish.from_start);
        return state;
    }
    const auto& row = answer.rows.back();
    const int version = std::stoi(row.at(0).value_or("0"));
    if (version > schema_version)
        throw std::runtime_error(
            "These tables were made by a newer version of Kataboard; update this program");
    state = {row.at(1).value_or(""), std::stoll(row.at(2).value_or("0")), row.at(3).value_or("")};
    must_be_ours(store, state);
    if (version < schema_version) {  // what was rolled up before has gaps where columns are new
        for (const auto& statement : schema_statements()) server.run(statement);
        begin_state(server, pause, state.feeder, true);
        state = {state.feeder, 0, {}};
    }
    return state;
}

void write_marks(Server& server, const Named& point, const Marks& marks) {
    server.run("update points set value = coalesce(cast($1 as double precision), recorded),"
               " struck = cast($2 as boolean), note = cast($3 as text), taken_back = cast($4 as boolean),"
               " deleted = cast($4 as boolean) or uncounted"
               " where jid = $5 and s = cast($6 as bigint) and k = cast($7 as integer)",
               {marks.value ? Param{number_text(*marks.value)} : Param{}, truth_text(marks.struck),
                or_null(marks.note), truth_text(marks.taken_back), point.jid, std::to_string(point.s),
                std::to_string(point.k)});
}

void write_import(Server& server, const Named& batch, bool counts) {
    server.run(
        "update points set uncounted = cast($1 as boolean), deleted = cast($1 as boolean) or taken_back"
        " where jid = $2 and import_of = cast($3 as bigint) and uncounted <> cast($1 as boolean)",
        {truth_text(!counts), batch.jid, std::to_string(batch.s)});
}

/// Fails the page if another run has gone on meanwhile: two would only do the same work twice.
void write_state(Server& server, const State& before, const Page& page, const std::string& feeder) {
    const auto answer = server.run(
        "update rollup_state set feeder = $1, arrived = cast($2 as bigint), tip = $3"
        " where arrived = cast($4 as bigint) and feeder = $5",
        {feeder, std::to_string(page.last), page.tip, std::to_string(before.arrived), before.feeder});
    if (answer.changed != 1)
        throw std::runtime_error("Another kata rollup writes to these tables, let that one finish");
}

void write_page(Server& server, const State& before, const Page& page, const std::string& feeder) {
    upsert(server, target_of("points"), page.points);
    for (const auto& [point, marks] : page.marks) write_marks(server, point, marks);
    for (const auto& [batch, counts] : page.imports) write_import(server, batch, counts);
    for (const auto& [table, rows] : page.rows) upsert(server, target_of(table), rows);
    write_state(server, before, page, feeder);
}

/// They change as days pass, with nothing new in the journal.
std::vector<Row> weeks(const kata::Station& station, journal::Moment now) {
    const auto& store = station.store();
    const auto calendar = station.calendar();
    std::vector<Row> rows;
    for (const auto& id : store.entities("board/")) {
        const auto fields = store.fields(id);
        const auto gone = fields.find("_del");
        if (is_left_out(store, id) || (gone != fields.end() && gone->second.value == journal::Value{true}))
            continue;
        const auto board = kata::board_from(id, fields);
        const auto rhythm = kata::rhythm_of(board, station.all_cycles(id), calendar);
        for (const auto& week : kata::weeks_of(rhythm, now, weeks_kept))
            rows.push_back({id, kata::iso(week.monday), std::to_string(week.planned),
                            std::to_string(week.held), std::to_string(week.not_held)});
    }
    return rows;
}

std::size_t rows_of(const Page& page) {
    std::size_t count = 0;
    for (const auto& [table, rows] : page.rows) count += rows.size();
    return count;
}

/// Page by page until nothing is new; `result` says after each how far it is.
void go_on(const kata::Station& station, Server& server, State state, const Pause& pause,
           const Progress& progress, Result& result) {
    const auto& store = station.store();
    for (;;) {
        const auto page = page_after(store, state.arrived);
        if (page.records == 0) return;
        transact(server, pause, [&] { write_page(server, state, page, store.jid()); });
        state = {store.jid(), page.last, page.tip};
        result.records += page.records;
        result.points += page.points.size();
        result.rows += rows_of(page);
        if (progress)
            progress(static_cast<std::uint64_t>(page.last),
                     static_cast<std::uint64_t>(std::max(page.last, store.last_row())));
    }
}

}  // namespace

Result roll_up(const kata::Station& station, Server& server, const Wish& wish, journal::Moment now,
               const Pause& pause, const Progress& progress) {
    Result result;
    try {
        auto state = open_state(station.store(), server, pause, wish);
        go_on(station, server, std::move(state), pause, progress, result);
        const auto counts = weeks(station, now);
        transact(server, pause, [&] { result.rows += upsert(server, target_of("weeks"), counts); });
    } catch (const ServerGone& gone) {
        result.end = result.records == 0 ? End::not_there : End::part;
        result.trouble = gone.what();
    }
    return result;
}

}  // namespace rollup
