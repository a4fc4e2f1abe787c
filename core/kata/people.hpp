// What is said about a person or written by one: sealed before it is stored, under a random key of the person's own. The key stays in the
// stores of the plant's stations: where it stands elsewhere it is sealed itself (core/share/secrets.hpp). Forgetting a person is destroying
// that key; the records stay what they are and say nothing any more.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/journal/store.hpp"

namespace kata {

/// The words as a cell may hold them; nothing stays nothing. Makes the owner's key if there is none. `bound_to` (whose they are, and which
/// cell) is needed to open them again, so that they cannot be moved elsewhere. Throws std::runtime_error.
std::string seal_words(journal::Store& store, std::string_view owner, std::string_view bound_to,
                       std::string_view words);
/// Nothing if the key is gone or another station's, or the text is not one of ours.
std::optional<std::string> open_words(const journal::Store& store, std::string_view owner,
                                      std::string_view bound_to, std::string_view sealed);

std::string seal_name(journal::Store& store, std::string_view person, std::string_view name);
std::optional<std::string> open_name(const journal::Store& store, std::string_view person,
                                     std::string_view sealed);

/// The owner's key, for the other stations of the plant; nothing if there is none here.
std::optional<journal::Bytes32> key_of_owner(const journal::Store& store, std::string_view owner);
/// Keeps a key that came from another station. False, and nothing is kept: there is one, or it opens no name this person ever had here.
bool take_key(journal::Store& store, std::string_view person, const journal::Bytes32& key);

/// The cell of a person that says so; it is never taken back.
inline constexpr std::string_view forgotten_field = "forgotten";

/// Name, PIN, practice and notes of this person cannot be opened after it.
void destroy_key(journal::Store& store, std::string_view person);

}  // namespace kata
