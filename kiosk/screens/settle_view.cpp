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

std::string from_words(const kata::ConflictValue& value, kata::Moment now, std::string_view zone) {
    std::vector<std::string> parts{value.station.empty() ? word("A station without a name") : value.station};
    if (!value.shift.empty()) {
        parts.push_back(said("{0} shift", value.shift));
    }
    parts.push_back(moment_words(value.at, now, zone));
    return listed(parts);
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

std::optional<ScreenId> screen_of(const kata::Storyboard& board, std::string_view entity) {
    if (std::ranges::count(things_of_target(board), entity) > 0) {
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
    const bool metric = std::ranges::find(board.metrics, entity, &kata::Metric::id) != board.metrics.end();
    return metric ? std::optional(ScreenId::metric_card) : std::nullopt;
}

}  // namespace

SettleCounts settle_counts(const kata::Shelf& shelf, std::string_view board) {
    SettleCounts counts;
    for (const auto& conflict : shelf.conflicts(board)) {
        const std::string_view thing = conflict.entity;
        const auto is = [&](std::string_view noun) { return thing.starts_with(noun); };
        ++counts.all;
        if (is("challenge/")) {
            ++counts.challenge;
        } else if (is("obstacle/") || is("idea/") || conflict.field.starts_with("obstacle_now")) {
            ++counts.obstacles;
        } else if (is("target/") || is("goal/") || is("look/") || is("analysis/")) {
            ++counts.target;
        } else if (is("experiment/")) {
            ++counts.experiments;
        }
    }
    return counts;
}

std::string settle_words(const kata::Shelf& shelf, std::string_view board) {
    const auto count = shelf.conflicts(board).size();
    return count == 0 ? "" : count == 1 ? word("1 thing to settle") : said("{0} things to settle", count);
}

const kata::FieldConflict* unsettled(const kata::Shelf& shelf, std::string_view board,
                                     std::span<const kata::EntityId> things) {
    const auto& conflicts = shelf.conflicts(board);
    const auto it = std::ranges::find_if(conflicts, [&](const kata::FieldConflict& conflict) {
        return std::ranges::find(things, conflict.entity) != things.end();
    });
    return it == conflicts.end() ? nullptr : &*it;
}

std::vector<kata::EntityId> things_of_target(const kata::Storyboard& board) {
    std::vector<kata::EntityId> things;
    if (const auto* target = kata::present_target(board)) {
        things.push_back(target->id);
        for (const auto& goal : target->goals) {
            things.push_back(goal.id);
        }
    }
    for (const auto& look : board.looks) {
        things.push_back(look.id);
    }
    return things;
}

SettleView view_settle(const kata::Storyboard& board, const kata::Shelf& shelf) {
    SettleView view;
    view.title = settle_words(shelf, board.board.id);
    for (const auto& conflict : shelf.conflicts(board.board.id)) {
        view.rows.push_back({conflict.label, in_short(conflict.values), conflict.entity, conflict.field});
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
    const auto* conflict = chosen_of(shelf.conflicts(board.board.id), draft);
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
    view.saved_words =
        said("Settled, {0}; the other one is in the history", clock_words(now, board.board.zone));
    view.thing = conflict->entity;
    view.written_at = screen_of(board, conflict->entity);
    return view;
}

}  // namespace kiosk
