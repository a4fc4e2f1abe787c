// The settings file: read strictly, written with comments, changed without losing anybody's.
//
// 1 One setting stands on one line; lines are told apart here, and what this version does not know is never looked into.
// 2 toml++ reads only the values we know, one by one: version 3.3 asserts on many a slip in a file (its issues 294, 301).
#include "core/kata/settings.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "core/kata/text_rules.hpp"
#include "core/kata/zone.hpp"

namespace kata {

namespace {

constexpr std::string_view sections[]{"share", "sync", "display"};

[[noreturn]] void refuse_line(int number, std::string_view why) {
    throw std::runtime_error(fmt::format("settings.toml line {}: {}", number, why));
}

std::string_view without_blanks(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    return first == text.npos ? text.substr(0, 0)
                              : text.substr(first, text.find_last_not_of(" \t\r") + 1 - first);
}

/// One line of the file; `name` is "share.folder" where it sets something, "share" where it starts a section.
struct Line {
    enum class Kind { nothing, section, setting };
    Kind kind = Kind::nothing;
    int number = 0;
    std::size_t begin = 0, end = 0;  // in the file's text, without the line's end
    std::string name;
    std::string_view value;  // as it stands after the equals sign
};

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

void read_section(Line& line, std::string_view text) {
    const bool is_list = text.starts_with("[[");
    const auto close = text.find(is_list ? "]]" : "]");
    const std::size_t mark = is_list ? 2 : 1;
    const auto name = close == text.npos ? "" : without_blanks(text.substr(mark, close - mark));
    if (!is_name(name) || !is_rest(text.substr(close + mark)))
        refuse_line(line.number, "write a section such as [share], with its name in brackets");
    line.kind = Line::Kind::section;
    line.name = is_list ? "[" + std::string(name) : std::string(name);
}

void read_setting(Line& line, std::string_view text, const std::string& section) {
    const auto equals = text.find('=');
    const auto key = without_blanks(text.substr(0, equals));
    if (equals == text.npos || !is_name(key))
        refuse_line(line.number, "write a setting such as theme = \"dark\"");
    line.kind = Line::Kind::setting;
    line.name = section.empty() ? std::string(key) : section + "." + std::string(key);
    line.value = without_blanks(text.substr(equals + 1));
}

/// The views in the lines point into `text`.
std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    std::string section;
    for (std::size_t at = 0; at < text.size(); at = lines.back().end + 1) {
        Line line;
        line.number = static_cast<int>(lines.size()) + 1;
        line.begin = at;
        line.end = std::min(text.find('\n', at), text.size());
        auto words = text.substr(at, line.end - at);
        if (at == 0 && words.starts_with("\xEF\xBB\xBF")) words.remove_prefix(3);
        words = without_blanks(words);
        if (!is_utf8(words)) refuse_line(line.number, "some letters cannot be read; save the file as UTF-8");
        if (words.starts_with('[')) read_section(line, words);
        else if (!is_rest(words)) read_setting(line, words, section);
        if (line.kind == Line::Kind::section) section = line.name;
        lines.push_back(std::move(line));
    }
    return lines;
}

/// Quotes around words, the last one's place included; npos where they do not close on the line.
std::size_t closing_quote(std::string_view value) {
    for (std::size_t i = 1; i < value.size(); ++i) {
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

[[noreturn]] void refuse_unquoted(const Line& line, std::string_view example) {
    const auto key = line.name.substr(line.name.rfind('.') + 1);
    refuse_line(line.number,
                fmt::format("{} is not in quotes; write it such as {} = \"{}\"", line.name, key, example));
}

class File {
public:
    explicit File(std::string_view text) {
        for (auto& line : lines_of(text)) {
            if (line.kind != Line::Kind::setting) continue;
            if (std::ranges::find(sections, line.name) != std::end(sections))
                refuse_line(line.number, fmt::format("{} is no section; write [{}] on a line of its own",
                                                     line.name, line.name));
            if (is_quoted(line.value) && !is_well_quoted(line.value)) refuse_unquoted(line, "words");
            if (const auto first = settings_.find(line.name); first != settings_.end())
                refuse_line(line.number,
                            fmt::format("{} stands on line {} already", line.name, first->second.number));
            settings_.emplace(line.name, line);
        }
    }

    const Line* find(std::string_view name) const {
        const auto it = settings_.find(name);
        return it == settings_.end() ? nullptr : &it->second;
    }

private:
    std::map<std::string, Line, std::less<>> settings_;
};

std::string words_of(const Line& line, std::string_view example) {
    if (!is_well_quoted(line.value)) refuse_unquoted(line, example);
    const auto in_quotes = line.value.substr(0, closing_quote(line.value) + 1);
    std::string words;
    try {
        words = toml::parse(fmt::format("v = {}", in_quotes))["v"].value_or(words);
    } catch (const toml::parse_error& trouble) {
        refuse_line(line.number, fmt::format("{}: {}", line.name, trouble.description()));
    }
    if (refuse_text(words) || words.find('\n') != words.npos)
        refuse_line(line.number,
                    fmt::format("{} holds letters that cannot be shown; write it again", line.name));
    return words;
}

/// Only digits and one point: 4.03.
std::optional<double> number_of(std::string_view value) {
    value = without_blanks(value.substr(0, value.find('#')));
    if (value.empty() || value.size() > 12 || value.find_first_not_of("0123456789.") != value.npos) return {};
    try {
        return toml::parse(fmt::format("v = {}", value))["v"].value<double>();
    } catch (const toml::parse_error&) {
        return {};
    }
}

void read_words(const File& file, std::string_view name, std::string& into) {
    if (const auto* line = file.find(name)) into = words_of(*line, into);
}

void read_sync_at(const File& file, Settings& settings) {
    read_words(file, "sync.at", settings.sync_at);
    if (!parse_clock(settings.sync_at))
        refuse_line(file.find("sync.at")->number,
                    fmt::format("sync.at is \"{}\"; write a time such as \"02:00\"", settings.sync_at));
}

void read_theme(const File& file, Settings& settings) {
    read_words(file, "display.theme", settings.theme);
    if (settings.theme != "light" && settings.theme != "dark")
        refuse_line(file.find("display.theme")->number,
                    fmt::format("display.theme is \"{}\"; write \"light\" or \"dark\"", settings.theme));
}

void read_px_per_mm(const File& file, Settings& settings) {
    const auto* line = file.find("display.px_per_mm");
    if (line == nullptr) return;
    settings.px_per_mm = number_of(line->value);
    if (!settings.px_per_mm || *settings.px_per_mm < 1 || *settings.px_per_mm > 40)
        refuse_line(line->number,
                    "display.px_per_mm takes a number from 1 to 40, such as 4.03; measure 100 mm on the "
                    "glass with a ruler");
}

std::string quoted(const std::string& words) {
    std::ostringstream out;
    out << toml::value<std::string>(words);
    return out.str();
}

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw std::runtime_error("there is no settings file " + file.string() + "; `kata init` makes one");
    return {std::istreambuf_iterator<char>(in), {}};
}

/// In the place of the present line, else after the section's, else at the end.
std::string with_folder(std::string text, const std::string& words) {
    const auto lines = lines_of(text);
    if (const auto it = std::ranges::find(lines, "share.folder", &Line::name); it != lines.end())
        return text.replace(it->begin, it->end - it->begin, "folder = " + words);
    const auto is_share = [](const Line& line) {
        return line.kind == Line::Kind::section && line.name == "share";
    };
    if (const auto it = std::ranges::find_if(lines, is_share); it != lines.end())
        return text.insert(it->end, "\nfolder = " + words);
    return text + (text.empty() || text.ends_with('\n') ? "" : "\n") + "[share]\nfolder = " + words + "\n";
}

}  // namespace

Settings parse_settings(const std::string& text) {
    const File file{text};
    Settings settings;
    read_words(file, "share.folder", settings.share);
    read_sync_at(file, settings);
    read_theme(file, settings);
    read_px_per_mm(file, settings);
    return settings;
}

Settings read_settings(const std::filesystem::path& file) { return parse_settings(text_of(file)); }

std::string settings_text(const Settings& settings) {
    return fmt::format(
        R"(# This panel's own settings. Kataboard reads them when it starts and names the line of a mistake.

[share]
# The plant's shared folder, where the nightly sync takes everything. Empty: none yet.
folder = {}

[sync]
# When the nightly sync starts.
at = {}

[display]
theme = {}            # "light" or "dark"
{}px_per_mm = {}       # only if the display reports its size wrongly: pixels in one millimetre
)",
        quoted(settings.share), quoted(settings.sync_at), quoted(settings.theme),
        settings.px_per_mm ? "" : "# ", settings.px_per_mm.value_or(4.03));
}

void write_share_folder(const std::filesystem::path& file, const std::string& folder) {
    const auto text = with_folder(text_of(file), quoted(folder));
    parse_settings(text);  // a file that could not be read is not written
    const auto making = file.string() + ".new";
    {
        std::ofstream out(making, std::ios::binary | std::ios::trunc);
        out << text << std::flush;
        if (!out)
            throw std::runtime_error("writing " + file.string() +
                                     ": check the disk's free space and its rights");
    }
    std::filesystem::rename(making, file);
}

}  // namespace kata
