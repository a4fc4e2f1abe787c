// What is asked about a file that does not tell by itself, or that somebody reads differently, and what each answer makes of it.
#pragma once

#include <optional>
#include <string>

#include "kiosk/screens/import_view.hpp"

namespace kiosk {

void add_question(ImportView& view, const kata::Storyboard& board, kata::Moment now,
                  const ImportChoice& choice, const ImportReport& report);

/// "Messwert", or "column 3" where it has no name.
std::string column_name(const csv::Layout& layout, std::optional<std::size_t> column);

}  // namespace kiosk
