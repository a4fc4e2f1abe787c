// What a file does not tell by itself, so that somebody has to say it. How it is said (an option, a touch) is not known here.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

namespace csv {

enum class Open {
    time_column,   ///< no column holds times
    value_column,  ///< none, or any of several
    n_or_note,     ///< a column of numbers without a name
    decimal,       ///< a mark between thousands or before decimals
    dates,         ///< the day or the month first
    day,           ///< of times that have none
    told_every,    ///< it was told, and the file has times of its own
    told_day       ///< it was told, and the file has days of its own
};

struct NamedColumn {
    std::size_t number = 1;  ///< from 1
    std::string name;        ///< may be empty
    bool operator==(const NamedColumn&) const = default;
};

/// The sentence ends before what is to be done about it.
class Unclear : public std::runtime_error {
public:
    Unclear(Open what, const std::string& sentence) : std::runtime_error(sentence), open(what) {}
    Unclear(Open what, const std::string& sentence, std::vector<NamedColumn> may_be)
        : Unclear(what, sentence) {
        columns = std::move(may_be);
    }
    Open open;
    std::vector<NamedColumn> columns;  ///< any of them may be it
    std::string example;               ///< a cell that may be read in two ways
    bool both = false;                 ///< rows tell one and the other: some will be refused
};

}  // namespace csv
