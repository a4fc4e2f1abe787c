// Words that stand where a number or something seen could stand: "I think", "usually". Lists by language come with the program; a station may
// have its own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kata {

class ImpreciseWords {
public:
    ImpreciseWords() = default;
    /// One word or phrase a line; empty lines and those that begin with # are none. At most 2000 lines of 200 bytes are taken.
    void add(std::string_view list);
    /// The first that stands in the words as whole words, small and capital letters alike, as its list spells it; of several that begin
    /// at one place the longest.
    std::optional<std::string> first_in(std::string_view words) const;

private:
    struct Phrase {
        std::vector<std::string> words;  // in small letters
        std::string spelled;
    };
    std::vector<Phrase> phrases_;
};

/// All the languages that come with the program.
const ImpreciseWords& default_imprecise_words();
/// The names of the lists, without the ending of their file: a station's own is words/<name>.txt.
std::vector<std::string_view> imprecise_word_lists();
/// The list of that name; empty for none.
std::string_view imprecise_word_list(std::string_view name);

}  // namespace kata
