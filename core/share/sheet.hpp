// The recovery sheet: the plant's root key as words that a person can write down, read out and type again. Words only; what
// prints or scans them lives elsewhere.
//
// Sixteen bits are one word (words.hpp). Eight words are the plant, sixteen the root's seed, two a check over both: a slip of the pen is found, not guessed at.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/share/key.hpp"

namespace share {

struct RecoverySheet {
    std::string plant;  ///< 32 hex digits
    Bytes32 seed{};     ///< of the root key
    bool operator==(const RecoverySheet&) const = default;
};

/// For paper: heading, numbered lines of words, what they open.
std::string sheet_text(const RecoverySheet& sheet, std::string_view plant_name, std::string_view made_on);
/// Only the words, on one line: what a picture of the sheet holds.
std::string sheet_words(const RecoverySheet& sheet);
/// Reads the whole page, or only its words; upper case and extra spaces do not matter. Nothing and a reason if a word is
/// wrong, missing or too many.
std::optional<RecoverySheet> parse_sheet(std::string_view text, std::string* why = nullptr);

}  // namespace share
