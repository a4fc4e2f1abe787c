// A person's own notes as a text file, at their wish only.
#pragma once

#include <filesystem>
#include <string>

#include "core/kata/shelf.hpp"

namespace kiosk {

/// What they practise and all they wrote for themselves, oldest first. `zone`: of the times in it.
std::string own_file_text(const kata::Shelf& shelf, const kata::EntityId& person, std::string_view zone);
/// export/own-notes-2025-11-14-1352.txt in the station's directory: no name outside the file.
std::filesystem::path own_file_place(const std::filesystem::path& station, kata::Moment now,
                                     std::string_view zone);
/// For that person's eyes only, on disk on return. Tells where: one that is there already stays, and this one has a number behind its name.
/// Throws std::runtime_error.
std::filesystem::path write_own_file(const std::filesystem::path& place, const std::string& text);

}  // namespace kiosk
