// Keeps plant-wide tables in a database that speaks PostgreSQL's protocol, for those who outgrow files.
//
// 1 The journal is read in order of arrival, a page at a time; each page is one transaction that also says how far it got. A run that is
//   stopped at any instant goes on behind the last whole page, and a page written twice leaves the same rows.
// 2 Rows say what the cells say now, not what the record said: whatever order records came in, the last page is right.
// 3 One station keeps the tables (the feeder). Rows of its store count the way, and other stores have other rows.
// 4 Nothing is read from the database but how far it is: it never becomes a second truth.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "core/kata/station.hpp"
#include "core/rollup/server.hpp"

namespace rollup {

inline constexpr int schema_version = 2;

enum class End { done, not_there, part };
struct Result {
    End end = End::done;
    std::uint64_t records = 0;  ///< read in this run
    std::uint64_t points = 0;   ///< written in this run
    std::uint64_t rows = 0;     ///< of all other tables, written in this run
    std::string trouble;        ///< one sentence; empty if done
    bool operator==(const Result&) const = default;
};

struct Wish {
    bool from_start = false;  ///< empties the tables first, and makes this station their feeder
};

using Progress = std::function<void(std::uint64_t done, std::uint64_t all)>;  ///< in rows of the journal
using Pause = std::function<void(journal::Span)>;  ///< waits; for when others write there at the same moment

/// Throws std::runtime_error with one sentence: no right to write, tables of another station or of a newer version.
Result roll_up(const kata::Station& station, Server& server, const Wish& wish, journal::Moment now,
               const Pause& pause, const Progress& progress);

}  // namespace rollup
