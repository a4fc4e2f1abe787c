// The settings file: read strictly, written with comments, changed without losing anybody's.
#include "core/kata/settings.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "core/kata/zone.hpp"

namespace kata {

namespace {

[[noreturn]] void refuse_line(const toml::node& node, const std::string& why) {
    throw std::runtime_error(fmt::format("settings.toml line {}: {}", node.source().begin.line, why));
}

/// The node at section.key, if it stands there.
const toml::node* node_at(const toml::table& file, std::string_view section, std::string_view key) {
    const auto* part = file.get(section);
    if (part == nullptr) {
        return nullptr;
    }
    if (!part->is_table()) {
        refuse_line(*part, fmt::format("{} is no section; write [{}] on a line of its own", section, section));
    }
    return part->as_table()->get(key);
}

void read_words(const toml::table& file, std::string_view section, std::string_view key, std::string& into) {
    if (const auto* node = node_at(file, section, key)) {
        const auto words = node->value_exact<std::string>();
        if (!words) {
            refuse_line(*node, fmt::format("{}.{} is not in quotes; write it such as {} = \"{}\"", section, key, key, into));
        }
        into = *words;
    }
}

void read_px_per_mm(const toml::table& file, std::optional<double>& into) {
    if (const auto* node = node_at(file, "display", "px_per_mm")) {
        const auto number = node->is_number() ? node->value<double>() : std::nullopt;
        if (!number || !(*number >= 1) || !(*number <= 40)) {
            refuse_line(*node, "display.px_per_mm takes a number from 1 to 40, such as 4.03; measure 100 mm on the glass with a ruler");
        }
        into = *number;
    }
}

void check(const toml::table& file, const Settings& settings) {
    if (!parse_clock(settings.sync_at)) {
        refuse_line(*node_at(file, "sync", "at"), fmt::format("sync.at is \"{}\"; write a time such as \"02:00\"", settings.sync_at));
    }
    if (settings.theme != "light" && settings.theme != "dark") {
        refuse_line(*node_at(file, "display", "theme"),
                    fmt::format("display.theme is \"{}\"; write \"light\" or \"dark\"", settings.theme));
    }
}

std::string quoted(const std::string& words) {
    std::ostringstream out;
    out << toml::value<std::string>(words);
    return out.str();
}

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        throw std::runtime_error("there is no settings file " + file.string() + "; `kata init` makes one");
    }
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Where a line starts that sets `folder` inside [share]; npos if there is none.
std::size_t folder_line(const std::string& text) {
    bool in_share = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        auto line = std::string_view(text).substr(at, end - at);
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        if (line.starts_with('[')) {
            in_share = line.starts_with("[share]");
        } else if (in_share && line.starts_with("folder")) {
            return at;
        }
        at = end + 1;
    }
    return std::string::npos;
}

std::string with_folder(std::string text, const std::string& line) {
    if (const auto at = folder_line(text); at != std::string::npos) {
        const auto end = std::min(text.find('\n', at), text.size());
        return text.replace(at, end - at, line);
    }
    if (const auto section = text.find("[share]"); section != std::string::npos) {
        const auto end = std::min(text.find('\n', section), text.size());
        return text.insert(end, "\n" + line);
    }
    return text + (text.empty() || text.ends_with('\n') ? "" : "\n") + "[share]\n" + line + "\n";
}

}  // namespace

Settings parse_settings(const std::string& text) {
    toml::table file;
    try {
        file = toml::parse(text);
    } catch (const toml::parse_error& trouble) {
        throw std::runtime_error(fmt::format("settings.toml line {}: {}", trouble.source().begin.line, trouble.description()));
    }
    Settings settings;
    read_words(file, "share", "folder", settings.share);
    read_words(file, "sync", "at", settings.sync_at);
    read_words(file, "display", "theme", settings.theme);
    read_px_per_mm(file, settings.px_per_mm);
    check(file, settings);
    return settings;
}

Settings read_settings(const std::filesystem::path& file) { return parse_settings(text_of(file)); }

std::string settings_text(const Settings& settings) {
    return fmt::format(R"(# This panel's own settings. Kataboard reads them when it starts and names the line of a mistake.

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
                       quoted(settings.share), quoted(settings.sync_at), quoted(settings.theme), settings.px_per_mm ? "" : "# ",
                       settings.px_per_mm.value_or(4.03));
}

void write_share_folder(const std::filesystem::path& file, const std::string& folder) {
    const auto text = with_folder(text_of(file), "folder = " + quoted(folder));
    parse_settings(text);      // a file that could not be read is not written
    const auto making = file.string() + ".new";
    {
        std::ofstream out(making, std::ios::binary | std::ios::trunc);
        out << text << std::flush;
        if (!out) {
            throw std::runtime_error("writing " + file.string() + ": check the disk's free space and its rights");
        }
    }
    std::filesystem::rename(making, file);
}

}  // namespace kata
