// What the roll-up asks of a database: one statement at a time. One real (postgres.hpp), one fake in tests.
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace rollup {

using Param = std::optional<std::string>;  ///< as text; nothing is null
using Row = std::vector<Param>;

struct Answer {
    std::vector<Row> rows;
    std::uint64_t changed = 0;  ///< rows written or removed
};

/// It cannot be reached, or went away in the middle.
struct ServerGone : std::runtime_error {
    using std::runtime_error::runtime_error;
};
/// Somebody else wrote there at the same moment: the transaction is to be tried again from its beginning.
struct ServerBusy : std::runtime_error {
    using std::runtime_error::runtime_error;
};
struct NoTable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Server {
public:
    virtual ~Server() = default;
    /// $1, $2 … stand for the params, so that no word of a board is ever read as SQL. Throws those above, or std::runtime_error with one
    /// sentence that says what to do.
    virtual Answer run(std::string_view sql, const Row& params) = 0;
    Answer run(std::string_view sql) { return run(sql, {}); }
};

}  // namespace rollup
