// A database in memory that knows the few statements of the roll-up: what was written becomes true at commit, and it can be busy or away.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/rollup/rollup.hpp"
#include "core/rollup/server.hpp"

namespace fake {

class FakeServer : public rollup::Server {
public:
    using rollup::Server::run;
    rollup::Answer run(std::string_view sql, const rollup::Row& params) override;

    using Table = std::map<rollup::Row, rollup::Row>;  ///< by key
    std::map<std::string, Table, std::less<>> tables;
    rollup::Row state;  ///< feeder, arrived, tip; empty before the first run
    std::vector<std::string> said;

    bool has_tables = false;
    int version = rollup::schema_version;  ///< of the tables
    int busy = 0;                          ///< so many commits are refused
    int away_after = -1;                   ///< statements from now on; below zero: never
    std::string other_moved;               ///< another run says how far it is, in the middle of ours

private:
    void insert(std::string_view sql, const rollup::Row& params);
    rollup::Answer update_state(const rollup::Row& params);

    std::map<std::string, Table, std::less<>> before_tables_;
    rollup::Row before_state_;
};

}  // namespace fake
