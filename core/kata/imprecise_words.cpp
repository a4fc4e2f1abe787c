#include "core/kata/imprecise_words.hpp"

#include <algorithm>

#include "core/kata/plain_words.hpp"
#include "texts/imprecise_words.hpp"

namespace kata {

namespace {

constexpr std::size_t most_phrases = 2000, longest_line = 200;

std::string_view trimmed(std::string_view line) {
    constexpr std::string_view blanks = " \t\r";
    const auto from = line.find_first_not_of(blanks);
    if (from == std::string_view::npos) return {};
    return line.substr(from, line.find_last_not_of(blanks) - from + 1);
}

}  // namespace

void ImpreciseWords::add(std::string_view list) {
    if (list.starts_with("\xef\xbb\xbf")) list.remove_prefix(3);
    while (!list.empty() && phrases_.size() < most_phrases) {
        const auto end = std::min(list.find('\n'), list.size());
        const auto line = trimmed(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
        if (line.empty() || line.front() == '#' || line.size() > longest_line) continue;
        if (auto words = plain_words(line); !words.empty())
            phrases_.push_back({std::move(words), std::string{line}});
    }
}

std::optional<std::string> ImpreciseWords::first_in(std::string_view words) const {
    const auto text = plain_words(words);
    for (auto from = text.begin(); from != text.end(); ++from) {
        const Phrase* longest = nullptr;
        for (const auto& phrase : phrases_) {
            const auto size = static_cast<std::ptrdiff_t>(phrase.words.size());
            const bool stands =
                size <= text.end() - from && std::equal(phrase.words.begin(), phrase.words.end(), from);
            if (stands && (longest == nullptr || phrase.words.size() > longest->words.size()))
                longest = &phrase;
        }
        if (longest != nullptr) return longest->spelled;
    }
    return {};
}

const ImpreciseWords& default_imprecise_words() {
    static const auto words = [] {
        ImpreciseWords all;
        for (const auto& [name, list] : texts::imprecise_words) all.add(list);
        return all;
    }();
    return words;
}

std::vector<std::string_view> imprecise_word_lists() {
    std::vector<std::string_view> names;
    for (const auto& [name, list] : texts::imprecise_words) names.push_back(name);
    return names;
}

std::string_view imprecise_word_list(std::string_view name) {
    for (const auto& [one, list] : texts::imprecise_words)
        if (one == name) return list;
    return {};
}

}  // namespace kata
