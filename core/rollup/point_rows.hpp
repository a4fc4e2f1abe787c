// Points as rows: as they were recorded, with what was corrected, struck out or taken back since.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/journal/store.hpp"
#include "core/rollup/server.hpp"

namespace rollup {

inline constexpr std::array<std::string_view, 18> point_columns{
    "jid", "s",      "k",     "tip",  "board",  "metric",    "measured_at", "value",      "recorded",
    "n",   "source", "place", "note", "struck", "import_of", "uncounted",   "taken_back", "deleted"};
inline constexpr std::size_t point_keys = 4;

/// What an entity `point/<jid>-<s>.<k>` or, without k, `batch/<jid>-<s>` names.
struct Named {
    std::string jid;
    std::uint64_t s = 0;
    std::size_t k = 0;
    auto operator<=>(const Named&) const = default;  // NOLINT(modernize-use-nullptr): the spaceship is no 0
};
std::optional<Named> point_named(std::string_view entity);
std::optional<Named> batch_named(std::string_view entity);

/// What the cells of a point say beside what was recorded.
struct Marks {
    std::optional<double> value;
    bool struck = false;
    bool taken_back = false;
    std::string note;
};
Marks marks_from(const journal::Fields& fields);

/// Makes rows; remembers which board a metric belongs to, so one lives no longer than a page.
class PointRows {
public:
    explicit PointRows(const journal::Store& store) : store_{store} {}
    /// Rows of the points of one record that belong to a board which is rolled up.
    std::vector<Row> of(const journal::Arrival& arrival);

private:
    /// Empty: its points stay here.
    const std::string& board_of_metric(const std::string& metric);
    std::map<std::size_t, Marks> marks_of(const std::string& jid, std::uint64_t s) const;

    const journal::Store& store_;
    std::map<std::string, std::string, std::less<>> boards_;
};

}  // namespace rollup
