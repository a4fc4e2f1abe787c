// The lines of settings.toml and questions.toml: told apart strictly, each with its place in the text. What they mean is settings.cpp's and
// questions.cpp's. Private to these.
//
// 1 One setting stands on one line; only a list may go over several. What this version does not know is never looked into.
// 2 toml++ reads only the words we know, one by one: version 3.3 asserts on many a slip in a file (its issues 294, 301).
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace kata {

/// A mistake and its line; whoever reads the file puts its name before it.
struct BadLine : std::runtime_error {
    BadLine(int at, std::string_view reason);
    int number;
    std::string why;
};
/// Throws BadLine.
[[noreturn]] void refuse_at_line(int number, std::string_view why);
/// Something that cannot stand on one line of a list.
bool refuse_line_text(std::string_view text);

/// One line of the file; `name` is "share.folder" where it sets something, "share" where it starts a section. The sections of a list
/// of tables are numbered: "[shift]0", "[shift]1".
struct SettingsLine {
    enum class Kind { nothing, section, setting };
    Kind kind = Kind::nothing;
    int number = 0;
    std::size_t begin = 0, end = 0;  ///< in the file's text, without the line's end
    std::string name;
    std::string_view value;  ///< as it stands after the equals sign
};

/// The views in the lines point into `text`.
std::vector<SettingsLine> settings_lines(std::string_view text);

/// The sections that a file knows. Any other is left alone: it may be of a newer version.
struct FileSections {
    std::span<const std::string_view> once;       ///< [share]
    std::span<const std::string_view> lists;      ///< [[shift]]
    std::span<const std::string_view> elsewhere;  ///< of the other file, named so
    std::string_view other_file;
};

/// The settings of a file by name. The text must outlive it.
class SettingsFile {
public:
    /// Throws BadLine where a line cannot be read, a name stands twice, a section is written like a setting or in the wrong brackets, or it
    /// belongs to the other file.
    SettingsFile(std::string_view text, const FileSections& sections);
    const SettingsLine* find(std::string_view name) const;
    /// The lines [[name]], in their order: their settings are "[name]0.…".
    std::vector<int> tables(std::string_view name) const;

private:
    void check_section(const SettingsLine& line, const FileSections& sections);
    static void check_setting(const SettingsLine& line, const FileSections& sections);
    std::map<std::string, SettingsLine, std::less<>> settings_;
    std::map<std::string, std::vector<int>, std::less<>> tables_;
};

std::string words_of(const SettingsLine& line, std::string_view example);
/// ["Mon", "Tue"], over several lines where it has to be, with comments between.
std::vector<std::string> list_of(const SettingsLine& line, std::string_view example);
/// In quotes, as TOML writes it.
std::string quoted(const std::string& words);

}  // namespace kata
