// Names of people: sealed before they are stored, each under a random key of its own that never leaves this station's store.
// Forgetting a person is destroying that key; the records stay what they are and say nothing any more.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/journal/store.hpp"

namespace kata {

/// The name as a cell may hold it. Makes the person's key if there is none. Throws std::runtime_error.
std::string seal_name(journal::Store& store, std::string_view person, std::string_view name);
/// Nothing if the key is gone, or the text is not one of ours.
std::optional<std::string> open_name(const journal::Store& store, std::string_view person,
                                     std::string_view sealed);
void destroy_name_key(journal::Store& store, std::string_view person);

}  // namespace kata
