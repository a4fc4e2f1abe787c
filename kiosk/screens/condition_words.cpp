// Rows by label, and the verbs that belong to a step and not to a condition.
#include "kiosk/screens/condition_words.hpp"

#include <algorithm>
#include <array>

namespace kiosk {

namespace {

// "No verbs in a target condition: that is for how to get there." English, as the words of the board are; another language has none.
constexpr std::array<std::string_view, 24> verbs{
    "add",       "build",  "buy",   "change", "create",    "define",  "develop",     "do",
    "eliminate", "ensure", "fix",   "get",    "implement", "improve", "increase",    "install",
    "introduce", "make",   "order", "reduce", "remove",    "set up",  "standardise", "train"};

std::string lower(std::string_view words) {
    std::string out(words);
    std::ranges::transform(
        out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

bool begins_with_word(std::string_view words, std::string_view verb) {
    // "Change over in 30 min" says how it runs.
    return !words.starts_with("change over") && words.starts_with(verb) &&
           (words.size() == verb.size() || words[verb.size()] == ' ');
}

}  // namespace

std::vector<ConditionLine> lines_of(const std::vector<kata::ConditionRow>& rows) {
    std::vector<ConditionLine> lines;
    for (const auto& row : rows) {
        if (row.label.empty() && !lines.empty()) {
            lines.back().words += "\n" + row.words;
        } else {
            lines.push_back({row.label, row.words});
        }
    }
    return lines;
}

std::string words_under(const std::vector<kata::ConditionRow>& rows, std::string_view label) {
    const auto lines = lines_of(rows);
    const auto it = std::ranges::find(lines, label, &ConditionLine::label);
    return it == lines.end() ? std::string() : it->words;
}

std::string in_one_line(std::string words) {
    for (auto at = words.find('\n'); at != std::string::npos; at = words.find('\n', at)) {
        words.replace(at, 1, ", ");
    }
    return words;
}

std::string starting_look(const kata::Storyboard& board, std::string_view label) {
    const auto it = std::ranges::find(board.looks, true, &kata::Look::starts);
    return it == board.looks.end() ? std::string() : words_under(it->rows, label);
}

SeenWords newest_look(const kata::Storyboard& board, std::string_view label) {
    for (auto look = board.looks.rbegin(); look != board.looks.rend(); ++look) {
        if (auto words = look->starts ? std::string() : words_under(look->rows, label); !words.empty()) {
            return {std::move(words), look->seen_on};
        }
    }
    return {};
}

std::string step_word(std::string_view words) {
    const auto all = lower(words);
    std::string_view rest = all;
    while (!rest.empty()) {
        const auto it =
            std::ranges::find_if(verbs, [&](std::string_view verb) { return begins_with_word(rest, verb); });
        if (it != verbs.end()) {
            return std::string(*it);
        }
        // The next part of the sentence: after a comma, an "and", or a new line.
        const auto comma = rest.find_first_of(",;\n"), also = rest.find(" and ");
        const auto at = std::min(comma, also);
        if (at == std::string_view::npos) {
            break;
        }
        rest.remove_prefix(at == also ? at + 5 : at + 1);
        rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    }
    return {};
}

}  // namespace kiosk
