// The fold, in memory. Which change wins stands here, once; the store asks the same function.
#include "core/journal/cells.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace journal {
namespace {

constexpr std::array<std::string_view, 7> write_once_fields{
    "expectation", "expectation_direction", "expectation_number", "expectation_within", "metric", "sealed_at",
    "step"};

template <class Kind>
const Kind* value_as(const Cells& cells, std::string_view entity, std::string_view field) {
    const auto* cell = find(cells, entity, field);
    return cell ? std::get_if<Kind>(&cell->value) : nullptr;
}

}  // namespace

bool is_write_once(std::string_view entity, std::string_view field) {
    return entity.starts_with("experiment/") &&
           std::ranges::find(write_once_fields, field) != write_once_fields.end();
}

// Strict both ways: a record folded twice changes nothing, and of two changes of one cell in one record the first stands.
bool wins(std::string_view entity, std::string_view field, Stamp t, const Bytes32& tip, const Cell& present) {
    const auto mine = std::tie(t, tip);
    const auto theirs = std::tie(present.t, present.tip);
    return is_write_once(entity, field) ? mine < theirs : mine > theirs;
}

void fold(Cells& cells, const Record& record, const Bytes32& tip) {
    for (const auto& change : record.c) {
        auto& fields = cells.entities[change.entity];
        const auto it = fields.find(change.field);
        if (it == fields.end()) {
            fields.emplace(change.field, Cell{change.value, record.t, tip});
        } else if (wins(change.entity, change.field, record.t, tip, it->second)) {
            it->second = Cell{change.value, record.t, tip};
        }
    }
}

const Cell* find(const Cells& cells, std::string_view entity, std::string_view field) {
    const auto fields = cells.entities.find(entity);
    if (fields == cells.entities.end()) return nullptr;
    const auto cell = fields->second.find(field);
    return cell == fields->second.end() ? nullptr : &cell->second;
}

std::optional<std::string> text_of(const Cells& cells, std::string_view entity, std::string_view field) {
    const auto* text = value_as<std::string>(cells, entity, field);
    return text ? std::optional{*text} : std::nullopt;
}

std::optional<double> number_of(const Cells& cells, std::string_view entity, std::string_view field) {
    const auto* number = value_as<double>(cells, entity, field);
    return number ? std::optional{*number} : std::nullopt;
}

bool is_true(const Cells& cells, std::string_view entity, std::string_view field) {
    const auto* yes = value_as<bool>(cells, entity, field);
    return yes && *yes;
}

bool is_deleted(const Cells& cells, std::string_view entity) { return is_true(cells, entity, "_del"); }

}  // namespace journal
