// The spelling of words and numbers in a record's line. Used by record.cpp only.
#pragma once

#include <string>
#include <string_view>

namespace journal {

bool is_utf8(std::string_view text);

/// A JSON string; bytes above 0x7f stand as they are. Throws std::runtime_error if the text is not valid UTF-8: a line that
/// could not be read again must never be written.
void write_text(std::string& line, std::string_view text);

/// The shortest text that gives the same double back. Throws std::runtime_error if it is not finite.
void write_number(std::string& line, double number);

}  // namespace journal
