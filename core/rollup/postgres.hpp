// The one file pair that knows libpq.
#pragma once

#include <memory>
#include <string>

#include "core/rollup/server.hpp"

namespace rollup {

/// `conninfo` as libpq has it: words ("service=plant"), or a postgresql:// address; what it leaves out comes from the environment
/// and from PGPASSFILE. Throws std::invalid_argument if it cannot be read, ServerGone if nobody answers.
std::unique_ptr<Server> connect(const std::string& conninfo);

}  // namespace rollup
