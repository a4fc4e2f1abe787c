// The words and short phrases a board's own texts use, found by how they begin. Made once when a text is opened.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/writing/edit.hpp"

namespace writing {

struct OwnText {
    std::string words;
    std::int64_t at = 0;  // when it was written: any scale, later is more
    bool name = false;    // short, and offered whole: a metric, a ready note
};

struct Suggestion {
    std::string words;
    std::size_t from = 0, to = 0;  // bytes of the text that they stand for
    bool operator==(const Suggestion&) const = default;
};

class Wordbook {
public:
    explicit Wordbook(std::span<const OwnText> texts);

    /// What begins like the word at the cursor, whatever the case and the accents: most used first, then newest.
    std::vector<Suggestion> suggestions(const Text& text, std::size_t most) const;

private:
    struct Entry {
        std::string key;  // folded
        std::string words;
        int uses = 0;
        std::int64_t at = 0;
        bool begins_only = true;  // seen at the beginning of sentences only: its capital may not be its own
    };

    using Entries = std::map<std::string, Entry>;
    static void count(Entries& entries, std::string_view words, std::int64_t at, bool begins);
    static void count_words(Entries& words, Entries& pairs, const OwnText& text);
    void add_like(std::vector<const Entry*>& found, std::string_view begun) const;

    std::vector<Entry> entries_;  // by key
};

/// The suggestion written in place of the word begun, with a space behind it.
Text picked(const Text& text, const Suggestion& suggestion, const Limits& limits);

}  // namespace writing
