// Counts words, pairs of words and names; looks them up by their folded beginning.
#include "kiosk/writing/wordbook.hpp"

#include <algorithm>

#include "kiosk/writing/characters.hpp"

namespace writing {

namespace {

constexpr std::size_t least_word = 4;        // characters of a word worth suggesting
constexpr std::size_t least_in_pair = 3;     // of a word of a pair
constexpr int least_pair_uses = 2;           // a pair is a phrase once it was written twice
constexpr std::size_t most_name_chars = 28;  // a longer one is a sentence

struct Range {
    std::size_t from = 0, to = 0;
};

std::vector<Range> words_in(std::string_view words) {
    std::vector<Range> found;
    const auto ends = stops(words);
    bool inside = false;
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        const bool part = in_a_word(words.substr(ends[i], ends[i + 1] - ends[i]));
        if (part && !inside) {
            found.push_back({ends[i], ends[i]});
        }
        if (part) {
            found.back().to = ends[i + 1];
        }
        inside = part;
    }
    return found;
}

/// The word that the cursor is in or stands behind; empty where it stands behind anything else.
Range word_at(const Text& text) {
    for (const auto& word : words_in(text.words)) {
        if (word.from < text.cursor && text.cursor <= word.to) {
            return word;
        }
    }
    return {text.cursor, text.cursor};
}

bool begins_a_sentence(std::string_view words, std::size_t at) {
    const auto before = words.substr(0, at).find_last_not_of(" \n");
    return before == std::string_view::npos || words[before] == '.' || words[before] == '?';
}

bool is_capital(std::string_view words) { return with_small(words) != words; }

}  // namespace

void Wordbook::count(Entries& entries, std::string_view words, std::int64_t at, bool begins) {
    auto& entry = entries[folded(words)];
    ++entry.uses;
    // The newest spelling, but one from inside a sentence before one whose capital may be the sentence's.
    if (entry.words.empty() || (entry.begins_only && !begins) ||
        (entry.begins_only == begins && at >= entry.at)) {
        entry.words = words;
    }
    entry.begins_only = entry.begins_only && begins;
    entry.at = std::max(entry.at, at);
}

void Wordbook::count_words(Entries& words, Entries& pairs, const OwnText& text) {
    const std::string_view all = text.words;
    std::string_view before;
    std::size_t before_end = 0;
    bool before_begins = false;
    for (const auto& [from, to] : words_in(all)) {
        const auto word = all.substr(from, to - from);
        const auto length = has_letter(word) ? characters(word) : 0;
        const bool begins = begins_a_sentence(all, from);
        if (length >= least_word) {
            count(words, word, text.at, begins);
        }
        const bool pair =
            length >= least_in_pair && !before.empty() && from == before_end + 1 && all[before_end] == ' ';
        if (pair) {
            count(pairs, all.substr(before_end - before.size(), to - before_end + before.size()), text.at,
                  before_begins);
        }
        before = length >= least_in_pair ? word : std::string_view();
        before_end = to;
        before_begins = begins;
    }
}

Wordbook::Wordbook(std::span<const OwnText> texts) {
    Entries words, pairs;
    for (const auto& text : texts) {
        count_words(words, pairs, text);
        const auto length = characters(text.words);
        if (text.name && length >= least_word && length <= most_name_chars &&
            words_in(text.words).size() > 1) {
            count(words, text.words, text.at, true);
        }
    }
    std::erase_if(pairs, [](const auto& pair) { return pair.second.uses < least_pair_uses; });
    words.merge(pairs);
    for (auto& [key, entry] : words) {
        entry.key = key;
        entries_.push_back(std::move(entry));
    }
}

void Wordbook::add_like(std::vector<const Entry*>& found, std::string_view begun) const {
    const auto key = folded(begun);
    if (key.empty()) {
        return;
    }
    auto it = std::ranges::lower_bound(entries_, key, {}, &Entry::key);
    for (; it != entries_.end() && it->key.starts_with(key); ++it) {
        if (it->key.size() > key.size()) {
            found.push_back(&*it);
        }
    }
}

std::vector<Suggestion> Wordbook::suggestions(const Text& text, std::size_t most) const {
    const std::string_view all = text.words;
    const auto word = word_at(text);
    if (word.from == word.to) {
        return {};
    }
    std::vector<Suggestion> out;
    const auto offer = [&](std::size_t from) {
        const auto begun = all.substr(from, text.cursor - from);
        std::vector<const Entry*> like;
        add_like(like, begun);
        std::ranges::stable_sort(like, [](const Entry* a, const Entry* b) {
            return a->uses != b->uses ? a->uses > b->uses : a->at > b->at;
        });
        for (const auto* entry : like) {
            auto words = is_capital(begun)    ? with_capital(entry->words)
                         : entry->begins_only ? with_small(entry->words)
                                              : entry->words;
            if (out.size() < most && words != all.substr(from, word.to - from)) {
                out.push_back({std::move(words), from, word.to});
            }
        }
    };
    const auto before = word_at({text.words, word.from == 0 ? 0 : word.from - 1});
    if (before.from != before.to && before.to + 1 == word.from && all[before.to] == ' ') {
        offer(before.from);  // the word before may begin a phrase
    }
    offer(word.from);
    return out;
}

Text picked(const Text& text, const Suggestion& suggestion, const Limits& limits) {
    const bool space_follows = suggestion.to < text.words.size() && text.words[suggestion.to] == ' ';
    const auto to = suggestion.to + (space_follows ? 1 : 0);
    auto spaced = replaced(text, suggestion.from, to, suggestion.words + " ", limits);
    return spaced == text ? replaced(text, suggestion.from, suggestion.to, suggestion.words, limits) : spaced;
}

}  // namespace writing
