// Telling the lines of a file apart.
#include "core/kata/settings_lines.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "core/kata/text_rules.hpp"

namespace kata {

namespace {

bool stands_in(std::span<const std::string_view> names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

std::string_view without_blanks(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    return first == text.npos ? text.substr(0, 0)
                              : text.substr(first, text.find_last_not_of(" \t\r") + 1 - first);
}

/// "shifts" is nearly "shift".
std::string_view singular(std::string_view name) {
    return name.ends_with('s') ? name.substr(0, name.size() - 1) : name;
}

bool is_name(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '-' || c == '.' || c == '"' || c == '\'' || c == ' ';
    });
}

/// What follows a value or a section's name: nothing, or a comment.
bool is_rest(std::string_view text) {
    text = without_blanks(text);
    return text.empty() || text.front() == '#';
}

/// Quotes around words, the last one's place included; npos where they do not close on the line.
std::size_t closing_quote(std::string_view value) {
    for (std::size_t i = 1; i < value.size() && value[i] != '\n'; ++i) {
        if (value.front() == '"' && value[i] == '\\') ++i;
        else if (value[i] == value.front()) return i;
    }
    return value.npos;
}

bool is_quoted(std::string_view value) { return value.starts_with('"') || value.starts_with('\''); }

/// From the first letter to the last, with at most a comment after them.
bool is_well_quoted(std::string_view value) {
    const auto close = is_quoted(value) ? closing_quote(value) : value.npos;
    return close != value.npos && is_rest(value.substr(close + 1));
}

/// Just past the bracket that ends the list at the start of `text`; npos where none does.
std::size_t end_of_list(std::string_view text) {
    int open = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '#') i = std::min(text.find('\n', i), text.size() - 1);
        else if (text[i] == '[') ++open;
        else if (text[i] == ']' && --open == 0) return i + 1;
        else if (text[i] == '"' || text[i] == '\'') {
            const auto close = closing_quote(text.substr(i));
            if (close == text.npos) return text.npos;
            i += close;
        }
    }
    return text.npos;
}

void read_section(SettingsLine& line, std::string_view text, std::map<std::string, int>& tables) {
    const bool is_list = text.starts_with("[[");
    const auto close = text.find(is_list ? "]]" : "]");
    const std::size_t mark = is_list ? 2 : 1;
    const auto name = close == text.npos ? "" : without_blanks(text.substr(mark, close - mark));
    if (!is_name(name) || !is_rest(text.substr(close + mark)))
        refuse_at_line(line.number, "write a section such as [share], with its name in brackets");
    line.kind = SettingsLine::Kind::section;
    line.name = std::string(name);
    if (is_list) line.name = fmt::format("[{}]{}", name, tables[line.name]++);
}

void read_setting(SettingsLine& line, std::string_view words, const std::string& section) {
    const auto equals = words.find('=');
    const auto key = without_blanks(words.substr(0, equals));
    if (equals == words.npos || !is_name(key))
        refuse_at_line(line.number, "write a setting such as theme = \"dark\"");
    line.kind = SettingsLine::Kind::setting;
    line.name = section.empty() ? std::string(key) : section + "." + std::string(key);
    line.value = without_blanks(words.substr(equals + 1));
}

/// A list that does not end on its line ends on a later one, or it is left as it stands.
void take_whole_list(SettingsLine& line, std::string_view text) {
    if (!line.value.starts_with('[')) return;
    const auto begin = static_cast<std::size_t>(line.value.data() - text.data());
    const auto length = end_of_list(text.substr(begin));
    if (length == text.npos || begin + length <= line.end) return;
    line.end = std::min(text.find('\n', begin + length), text.size());
    line.value = without_blanks(text.substr(begin, line.end - begin));
}

[[noreturn]] void refuse_unquoted(const SettingsLine& line, std::string_view example) {
    const auto key = line.name.substr(line.name.rfind('.') + 1);
    refuse_at_line(line.number,
                   fmt::format("{} is not in quotes; write it such as {} = \"{}\"", line.name, key, example));
}

[[noreturn]] void refuse_list(const SettingsLine& line, std::string_view example) {
    const auto key = line.name.substr(line.name.rfind('.') + 1);
    refuse_at_line(line.number,
                   fmt::format("{} is no list; write it such as {} = [{}]", line.name, key, example));
}

/// Past blanks, line ends and comments.
void skip_between(std::string_view& text) {
    while (true) {
        const auto first = text.find_first_not_of(" \t\r\n");
        text.remove_prefix(std::min(first, text.size()));
        if (!text.starts_with('#')) return;
        text.remove_prefix(std::min(text.find('\n'), text.size()));
    }
}

}  // namespace

BadLine::BadLine(int at, std::string_view reason)
    : std::runtime_error(fmt::format("line {}: {}", at, reason)),
      number(at),
      why(reason) {}

void refuse_at_line(int number, std::string_view why) { throw BadLine(number, why); }

bool refuse_line_text(std::string_view text) {
    return refuse_text(text).has_value() || text.find('\n') != text.npos;
}

std::vector<SettingsLine> settings_lines(std::string_view text) {
    std::vector<SettingsLine> lines;
    std::map<std::string, int> tables;
    std::string section;
    int number = 0;
    for (std::size_t at = 0; at < text.size(); at = lines.back().end + 1) {
        SettingsLine line;
        line.number = ++number;
        line.begin = at;
        line.end = std::min(text.find('\n', at), text.size());
        auto words = text.substr(at, line.end - at);
        if (at == 0 && words.starts_with("\xEF\xBB\xBF")) words.remove_prefix(3);
        words = without_blanks(words);
        if (!is_utf8(words))
            refuse_at_line(line.number, "some letters cannot be read; save the file as UTF-8");
        if (words.starts_with('[')) read_section(line, words, tables);
        else if (!is_rest(words)) read_setting(line, words, section);
        if (line.kind == SettingsLine::Kind::section) section = line.name;
        if (line.kind == SettingsLine::Kind::setting) take_whole_list(line, text);
        if (!is_utf8(line.value))
            refuse_at_line(line.number, "some letters cannot be read; save the file as UTF-8");
        number += static_cast<int>(std::ranges::count(text.substr(line.begin, line.end - line.begin), '\n'));
        lines.push_back(std::move(line));
    }
    return lines;
}

SettingsFile::SettingsFile(std::string_view text, const FileSections& sections) {
    using Kind = SettingsLine::Kind;
    for (auto& line : settings_lines(text)) {
        if (line.kind == Kind::section) check_section(line, sections);
        if (line.kind != Kind::setting) continue;
        check_setting(line, sections);
        if (is_quoted(line.value) && !is_well_quoted(line.value)) refuse_unquoted(line, "words");
        if (const auto first = settings_.find(line.name); first != settings_.end())
            refuse_at_line(line.number,
                           fmt::format("{} stands on line {} already", line.name, first->second.number));
        settings_.emplace(line.name, line);
    }
}

void SettingsFile::check_setting(const SettingsLine& line, const FileSections& sections) {
    const auto name = singular(line.name);
    const bool is_list = stands_in(sections.lists, name);
    if (is_list || stands_in(sections.once, name))
        refuse_at_line(line.number,
                       fmt::format("{} is no section; write {} on a line of its own", line.name,
                                   is_list ? fmt::format("[[{}]]", name) : fmt::format("[{}]", name)));
}

/// What looks like a section of ours and would not be taken for one is named, not left out in silence.
void SettingsFile::check_section(const SettingsLine& line, const FileSections& sections) {
    const bool is_list = line.name.starts_with('[');
    const auto word = is_list ? line.name.substr(1, line.name.find(']') - 1) : line.name;
    const auto name = std::string(singular(word));
    if (stands_in(sections.lists, name) && (!is_list || word != name))
        refuse_at_line(line.number,
                       fmt::format("write [[{0}]], with two brackets on each side, before every {0}", name));
    if (stands_in(sections.once, word) && is_list)
        refuse_at_line(line.number, fmt::format("write [{}], once", word));
    if (stands_in(sections.elsewhere, name))
        refuse_at_line(line.number,
                       fmt::format("{} belongs into {}; write it there", word, sections.other_file));
    if (is_list) tables_[word].push_back(line.number);
}

const SettingsLine* SettingsFile::find(std::string_view name) const {
    const auto it = settings_.find(name);
    return it == settings_.end() ? nullptr : &it->second;
}

std::vector<int> SettingsFile::tables(std::string_view name) const {
    const auto it = tables_.find(name);
    return it == tables_.end() ? std::vector<int>{} : it->second;
}

std::string words_of(const SettingsLine& line, std::string_view example) {
    if (!is_well_quoted(line.value)) refuse_unquoted(line, example);
    const auto in_quotes = line.value.substr(0, closing_quote(line.value) + 1);
    std::string words;
    try {
        words = toml::parse(fmt::format("v = {}", in_quotes))["v"].value_or(words);
    } catch (const toml::parse_error& trouble) {
        refuse_at_line(line.number, fmt::format("{}: {}", line.name, trouble.description()));
    }
    if (refuse_line_text(words))
        refuse_at_line(line.number,
                       fmt::format("{} holds letters that cannot be shown; write it again", line.name));
    return words;
}

std::vector<std::string> list_of(const SettingsLine& line, std::string_view example) {
    auto rest = line.value;
    if (!rest.starts_with('[')) refuse_list(line, example);
    rest.remove_prefix(1);
    std::vector<std::string> parts;
    while (true) {
        skip_between(rest);
        if (rest.starts_with(']')) break;
        const auto close = is_quoted(rest) ? closing_quote(rest) : rest.npos;
        if (close == rest.npos) refuse_list(line, example);
        parts.emplace_back(rest.substr(1, close - 1));
        rest.remove_prefix(close + 1);
        skip_between(rest);
        if (rest.starts_with(',')) rest.remove_prefix(1);
        else if (!rest.starts_with(']')) refuse_list(line, example);
    }
    if (!is_rest(rest.substr(1))) refuse_list(line, example);
    return parts;
}

std::string quoted(const std::string& words) {
    std::ostringstream out;
    out << toml::value<std::string>(words);
    return out.str();
}

}  // namespace kata
