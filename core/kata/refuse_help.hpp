// How a rule is written down: answers that say no or nothing, and the checks that many rules share. Private to core/kata/refuse*.cpp.
#pragma once

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "core/kata/rules.hpp"
#include "core/kata/text_rules.hpp"

namespace kata {

using No = std::optional<Refusal>;

/// The first that says no.
inline No first_of(std::initializer_list<No> answers) {
    const auto it = std::ranges::find_if(answers, [](const No& no) { return no.has_value(); });
    return it == answers.end() ? std::nullopt : *it;
}

inline No when(bool holds, Refusal refusal) { return holds ? No(refusal) : std::nullopt; }

inline No refuse_number(const std::optional<double>& number) {
    return when(number && !std::isfinite(*number), Refusal::not_a_number);
}

/// Names and the lines of a list stand on one line.
inline No refuse_line(std::string_view text) {
    return first_of({when(text.find('\n') != text.npos, Refusal::bad_text), refuse_text(text)});
}

inline No refuse_name(std::string_view name) {
    return first_of({refuse_needed(name, Refusal::name_needed), refuse_line(name)});
}

inline bool is_person(std::string_view id) { return id.starts_with("person/") && is_slug(id.substr(7)); }
/// Nobody is fine.
inline No refuse_person(std::string_view id) {
    return when(!id.empty() && !is_person(id), Refusal::no_such_person);
}

template <typename Items, typename Ask> No first_in(const Items& items, Ask ask) {
    No no;
    for (const auto& item : items) no = no ? no : ask(item);
    return no;
}

}  // namespace kata
