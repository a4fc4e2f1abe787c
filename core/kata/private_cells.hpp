// Words that only those of the plant may read who have the right: they stand in a record sealed, never in clear. The secret is made
// when the station is made and never leaves its store by itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/journal/store.hpp"

namespace kata {

/// The words as a cell may hold them. `bound_to` (whose they are, and which cell) is needed to open them again, so that they cannot be
/// moved elsewhere. Nothing stays nothing. Throws std::runtime_error.
std::string seal_private(journal::Store& store, std::string_view bound_to, std::string_view words);
/// Nothing if the secret is another station's, or the text is not one of ours.
std::optional<std::string> open_private(const journal::Store& store, std::string_view bound_to,
                                        std::string_view sealed);

}  // namespace kata
