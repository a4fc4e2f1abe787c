// What the files store*.cpp share: the connection and the few things a Store remembers. Nobody else includes this.
#pragma once

#include <map>

#include "core/journal/database.hpp"
#include "core/journal/store.hpp"

namespace journal {

struct Store::Impl {
    Impl(const std::filesystem::path& where, Mode mode)
        : file{where},
          db{where, mode == Mode::read_only ? Database::Mode::read_only : Database::Mode::read_write} {}

    std::filesystem::path file;
    mutable Database db;
    std::string jid;
    std::int64_t journal = 0;  // the own one
    int transactions = 0;      // nested ones join the outermost
    mutable int snapshots = 0;
    mutable std::map<std::int64_t, std::string> jids;

    const std::string& jid_of(std::int64_t number) const;
};

}  // namespace journal
