// The fold: what a set of records says, cell by cell (SHARE.md, "Fold"). Pure; order, repetition and grouping of the
// records make no difference.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/journal/record.hpp"

namespace journal {

/// The winning change of a cell.
struct Cell {
    Value value;
    Stamp t;
    Bytes32 tip;  ///< of the record that wrote it: what the next edit names as its base
    bool operator==(const Cell&) const = default;
};

using Fields = std::map<std::string, Cell, std::less<>>;
/// entity -> field -> winner. Sorted, so that all stations walk it in the same order.
struct Cells {
    std::map<std::string, Fields, std::less<>> entities;
    bool operator==(const Cells&) const = default;
};

/// True for the write-once fields of an experiment (expectation, its number, direction and tolerance, metric, step,
/// sealed_at): there the least (t, tip) wins, everywhere else the greatest.
bool is_write_once(std::string_view entity, std::string_view field);

/// Does a change stamped (t, tip) take the cell from its present winner? The one place where the rule is written down.
bool wins(std::string_view entity, std::string_view field, Stamp t, const Bytes32& tip, const Cell& present);

/// Takes one record in. Never refuses.
void fold(Cells& cells, const Record& record, const Bytes32& tip);

const Cell* find(const Cells& cells, std::string_view entity, std::string_view field);
/// Nothing where the cell is absent, null or of another kind.
std::optional<std::string> text_of(const Cells& cells, std::string_view entity, std::string_view field);
std::optional<double> number_of(const Cells& cells, std::string_view entity, std::string_view field);
bool is_true(const Cells& cells, std::string_view entity, std::string_view field);
bool is_deleted(const Cells& cells, std::string_view entity);

}  // namespace journal
