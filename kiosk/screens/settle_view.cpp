// The board says what is to be settled; here are the words.
#include "kiosk/screens/settle_view.hpp"

#include <algorithm>

#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

constexpr std::size_t most_in_a_row = 48;  // bytes of a value in the list

/// At the end of a word, and never in the middle of a letter.
std::string row_words(const std::string& words) {
    if (words.size() <= most_in_a_row) {
        return words;
    }
    auto end = words.rfind(' ', most_in_a_row);
    if (end == std::string::npos || end == 0) {
        for (end = most_in_a_row; end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U;) {
            --end;
        }
    }
    return words.substr(0, end) + " …";
}

std::string in_short(const std::vector<kata::ConflictValue>& values) {
    std::string words;
    for (const auto& value : values) {
        const auto quoted = said("“{0}”", row_words(value.words));
        words = words.empty() ? quoted : said("{0} or {1}", words, quoted);
    }
    return words;
}

std::string station_words(const kata::ConflictValue& value) {
    return value.station.empty() ? word("a station without a name") : value.station;
}

std::string from_words(const kata::ConflictValue& value, kata::Moment now, std::string_view zone) {
    std::vector<std::string> parts{with_capital(station_words(value))};
    if (!value.shift.empty()) {
        parts.push_back(said("{0} shift", value.shift));
    }
    parts.push_back(moment_words(value.at, now, zone));
    return listed(parts);
}

/// Each once, in the order in which they wrote.
std::string stations_of(const std::vector<kata::ConflictValue>& values) {
    std::vector<std::string> names;
    for (const auto& value : values) {
        if (const auto name = station_words(value); std::ranges::find(names, name) == names.end()) {
            names.push_back(name);
        }
    }
    if (names.size() < 2) {
        return with_capital(listed(names));
    }
    const auto last = std::move(names.back());
    names.pop_back();
    return with_capital(said("{0} and {1}", listed(names), last));
}

std::string explanation_of(bool two, bool has_place) {
    const auto before = two ? word("Both stations changed this before they heard of each other.")
                            : word("Several stations changed this before they heard of each other.");
    return said("{0} {1}", before,
                has_place ? word("Keep one, or write it anew where it stands.") : word("Keep one of them."));
}

/// The zone it stands in; nothing: none.
std::size_t SettleCounts::*zone_of(const kata::FieldConflict& conflict) {
    const std::string_view thing = conflict.entity;
    const auto is = [&](std::string_view noun) { return thing.starts_with(noun); };
    if (is("challenge/")) {
        return &SettleCounts::challenge;
    }
    if (is("obstacle/") || is("idea/") || conflict.field.starts_with("obstacle_now")) {
        return &SettleCounts::obstacles;
    }
    if (is("target/") || is("goal/") || is("look/") || is("analysis/")) {
        return &SettleCounts::target;
    }
    return is("experiment/") ? &SettleCounts::experiments : nullptr;
}

template <class Picks> Unsettled picked(const std::vector<kata::FieldConflict>& conflicts, Picks picks) {
    Unsettled found;
    for (const auto& conflict : conflicts) {
        if (picks(conflict)) {
            found.push_back(&conflict);
        }
    }
    return found;
}

const kata::FieldConflict* chosen_of(const std::vector<kata::FieldConflict>& conflicts,
                                     const SettleDraft& draft) {
    if (draft.entity.empty()) {
        return conflicts.empty() ? nullptr : &conflicts.front();
    }
    const auto it = std::ranges::find_if(conflicts, [&](const kata::FieldConflict& conflict) {
        return conflict.entity == draft.entity && conflict.field == draft.field;
    });
    return it == conflicts.end() ? nullptr : &*it;
}

bool is_of_target(const kata::Storyboard& board, std::string_view entity) {
    const auto* target = kata::present_target(board);
    return (target != nullptr &&
            (target->id == entity || std::ranges::count(target->goals, entity, &kata::Goal::id) > 0)) ||
           std::ranges::count(board.looks, entity, &kata::Look::id) > 0;
}

std::optional<ScreenId> screen_of(const kata::Storyboard& board, std::string_view entity) {
    if (is_of_target(board, entity)) {
        return ScreenId::target_condition;
    }
    if (kata::find_obstacle(board, entity) != nullptr) {
        return ScreenId::obstacle;
    }
    if (kata::find_experiment(board, entity) != nullptr) {
        return ScreenId::experiment;
    }
    if (board.challenge && board.challenge->id == entity) {
        return ScreenId::challenge;
    }
    if (board.board.id == entity) {
        return ScreenId::board_options;
    }
    if (!board.analyses.empty() && board.analyses.back().id == entity) {
        return ScreenId::process_analysis;
    }
    const bool metric = std::ranges::find(board.metrics, entity, &kata::Metric::id) != board.metrics.end();
    return metric ? std::optional(ScreenId::metric_card) : std::nullopt;
}

}  // namespace

SettleCounts settle_counts(const kata::Shelf& shelf, std::string_view board) {
    SettleCounts counts;
    for (const auto& conflict : shelf.conflicts(board)) {
        ++counts.all;
        if (const auto zone = zone_of(conflict)) {
            ++(counts.*zone);
        }
    }
    return counts;
}

std::string settle_words(const kata::Shelf& shelf, std::string_view board) {
    const auto count = shelf.conflicts(board).size();
    return count == 0 ? "" : count == 1 ? word("1 thing to settle") : said("{0} things to settle", count);
}

Unsettled unsettled(const kata::Shelf& shelf, std::string_view board,
                    std::span<const kata::EntityId> things) {
    return picked(shelf.conflicts(board), [&](const kata::FieldConflict& conflict) {
        return std::ranges::find(things, conflict.entity) != things.end();
    });
}

Unsettled unsettled_in(const kata::Shelf& shelf, std::string_view board, std::size_t SettleCounts::*zone) {
    return picked(shelf.conflicts(board),
                  [&](const kata::FieldConflict& conflict) { return zone_of(conflict) == zone; });
}

std::string unsettled_words(const Unsettled& apart) {
    return apart.empty()       ? ""
           : apart.size() == 1 ? word("Two stations wrote this differently")
                               : said("{0} things to settle", apart.size());
}

SettleView view_settle(const kata::Storyboard& board, const kata::Shelf& shelf) {
    SettleView view;
    view.title = settle_words(shelf, board.board.id);
    for (const auto& conflict : shelf.conflicts(board.board.id)) {
        view.rows.push_back({conflict.label, in_short(conflict.values), stations_of(conflict.values),
                             conflict.entity, conflict.field});
    }
    if (view.rows.empty()) {
        view.title = word("Nothing to settle");
        view.empty_words = word("Where two stations write the same thing without knowing of each other, both "
                                "stand here until somebody chooses one.");
    }
    return view;
}

SettleOneView view_settle_one(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                              const SettleDraft& draft) {
    SettleOneView view;
    const auto& conflicts = shelf.conflicts(board.board.id);
    const auto* conflict = chosen_of(conflicts, draft);
    if (conflict == nullptr) {
        view.title = word("Nothing to settle");
        view.empty_words = word("Nothing is to be settled here any more.");
        return view;
    }
    view.title = conflict->label;
    view.question = word("Which one stays?");
    for (const auto& value : conflict->values) {
        view.values.push_back({value.words,
                               from_words(value, now, board.board.zone),
                               value.stands,
                               {conflict->board, conflict->entity, conflict->field, value.value}});
    }
    const bool two = conflict->values.size() == 2;
    const auto clock = clock_words(now, board.board.zone);
    view.saved_words = two ? said("Settled, {0}; the other one is in the history", clock)
                           : said("Settled, {0}; the others are in the history", clock);
    view.is_last = conflicts.size() == 1;
    view.thing = conflict->entity;
    view.written_at = screen_of(board, conflict->entity);
    view.explanation = explanation_of(two, view.written_at.has_value());
    return view;
}

}  // namespace kiosk
