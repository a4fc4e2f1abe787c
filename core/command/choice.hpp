// An option that takes one of a few words. Its type name lists them, so the check has no description of its own.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <utility>
#include <vector>

namespace command {

inline CLI::Validator one_of(std::vector<std::string> words) {
    return CLI::IsMember(std::move(words)).description("");
}

}  // namespace command
