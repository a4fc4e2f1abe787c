// The settings file: what each setting may be, written with comments, changed without losing anybody's.
#include "core/kata/settings.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "core/kata/settings_lines.hpp"
#include "core/kata/text_rules.hpp"
#include "core/kata/zone.hpp"

namespace kata {

namespace {

constexpr std::size_t most_import_folders = 20;
constexpr std::size_t most_carousel = 50;

std::string_view without_blanks(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    return first == text.npos ? text.substr(0, 0)
                              : text.substr(first, text.find_last_not_of(" \t\r") + 1 - first);
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

void read_words(const SettingsFile& file, std::string_view name, std::string& into) {
    if (const auto* line = file.find(name)) into = words_of(*line, into);
}

void read_sync_at(const SettingsFile& file, Settings& settings) {
    read_words(file, "sync.at", settings.sync_at);
    if (!parse_clock(settings.sync_at))
        refuse_at_line(file.find("sync.at")->number,
                       fmt::format("sync.at is \"{}\"; write a time such as \"02:00\"", settings.sync_at));
}

void read_theme(const SettingsFile& file, Settings& settings) {
    read_words(file, "display.theme", settings.theme);
    if (settings.theme != "light" && settings.theme != "dark")
        refuse_at_line(file.find("display.theme")->number,
                       fmt::format("display.theme is \"{}\"; write \"light\" or \"dark\"", settings.theme));
}

void read_px_per_mm(const SettingsFile& file, Settings& settings) {
    const auto* line = file.find("display.px_per_mm");
    if (line == nullptr) return;
    settings.px_per_mm = number_of(line->value);
    if (!settings.px_per_mm || *settings.px_per_mm < 1 || *settings.px_per_mm > 40)
        refuse_at_line(line->number,
                       "display.px_per_mm takes a number from 1 to 40, such as 4.03; measure 100 mm on the "
                       "glass with a ruler");
}

void read_import_folders(const SettingsFile& file, Settings& settings) {
    const auto* line = file.find("import.folders");
    if (line == nullptr) return;
    settings.import_folders = list_of(*line, "\"/media\"");
    if (settings.import_folders.size() > most_import_folders)
        refuse_at_line(line->number, fmt::format("there are more than {} folders", most_import_folders));
    for (const auto& folder : settings.import_folders)
        if (folder.empty() || folder.find_first_of("\\\"'\n") != folder.npos || refuse_text(folder))
            refuse_at_line(line->number,
                           fmt::format("folders has \"{}\"; write it such as \"/media\"", folder));
}

std::string list_text(const std::vector<std::string>& words) {
    std::vector<std::string> list;
    list.reserve(words.size());
    for (const auto& one : words) list.push_back(fmt::format("\"{}\"", one));
    return fmt::format("[{}]", fmt::join(list, ", "));
}

// --- the coaching kata --------------------------------------------------------------------------------------------------

void read_choice(const SettingsFile& file, std::string_view name, std::string& into,
                 std::initializer_list<std::string_view> choices) {
    read_words(file, name, into);
    if (std::ranges::find(choices, into) == choices.end())
        refuse_at_line(file.find(name)->number,
                       fmt::format("{} is \"{}\"; write \"{}\"", name, into, fmt::join(choices, "\" or \"")));
}

void read_count(const SettingsFile& file, std::string_view name, int& into, int least, int most) {
    const auto* line = file.find(name);
    if (line == nullptr) return;
    const auto number = number_of(line->value);
    if (!number || *number != std::floor(*number) || *number < least || *number > most)
        refuse_at_line(line->number, fmt::format("{} takes a whole number from {} to {}", name, least, most));
    into = static_cast<int>(*number);
}

void read_carousel(const SettingsFile& file, Settings& settings) {
    if (const auto* line = file.find("display.carousel")) {
        settings.carousel = list_of(*line, "\"cell-7\"");
        if (settings.carousel.size() > most_carousel)
            refuse_at_line(line->number, fmt::format("there are more than {} boards", most_carousel));
        for (const auto& slug : settings.carousel)
            if (!is_slug(slug))
                refuse_at_line(
                    line->number,
                    fmt::format("carousel has \"{}\"; write a board's short name such as \"cell-7\"", slug));
    }
    read_count(file, "display.carousel_seconds", settings.carousel_seconds, 10, 600);
}

void read_switch(const SettingsFile& file, std::string_view name, bool& into) {
    const auto* line = file.find(name);
    if (line == nullptr) return;
    const auto value = without_blanks(line->value.substr(0, line->value.find('#')));
    if (value != "true" && value != "false")
        refuse_at_line(line->number, fmt::format("{} takes true or false", name));
    into = value == "true";
}

void read_coaching(const SettingsFile& file, Coaching& coaching) {
    read_words(file, "coaching.card", coaching.card);
    read_choice(file, "coaching.learner", coaching.learner_word, {"learner", "improver"});
    read_choice(file, "coaching.record", coaching.record_word, {"experiments", "PDCA", "PDSA"});
    read_switch(file, "coaching.mascots", coaching.mascots);
    read_count(file, "coaching.minutes", coaching.minutes, 1, 60);
    read_count(file, "coaching.retrospective_every", coaching.retrospective_every, 0, 1000);
}

// --- shifts and closed days --------------------------------------------------------------------------------------------

constexpr std::string_view day_names[]{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::string_view days_example = R"("Mon", "Tue", "Wed", "Thu", "Fri")";
constexpr std::size_t most_shifts = 24;

/// One [[shift]]: where it stands, and what its settings are called.
struct ShiftTable {
    const SettingsFile& file;
    std::size_t at = 0;
    int number = 0;

    const SettingsLine& line(std::string_view key, std::string_view example) const {
        const auto* found = file.find(fmt::format("[shift]{}.{}", at, key));
        if (!found)
            refuse_at_line(number,
                           fmt::format("this shift has no {}; write {} = {} under it", key, key, example));
        return *found;
    }
};

std::string shift_name(const ShiftTable& table) {
    const auto& line = table.line("name", "\"early\"");
    auto name = words_of(line, "early");
    if (refuse_needed(name, Refusal::name_needed))
        refuse_at_line(line.number, "write the shift's name, such as \"early\"");
    return name;
}

int shift_start(const ShiftTable& table) {
    const auto& line = table.line("starts", "\"06:00\"");
    const auto words = words_of(line, "06:00");
    const auto starts = parse_clock(words);
    if (!starts)
        refuse_at_line(line.number, fmt::format("starts is \"{}\"; write a time such as \"06:00\"", words));
    return *starts;
}

std::array<bool, 7> shift_days(const ShiftTable& table) {
    const auto& line = table.line("days", fmt::format("[{}]", days_example));
    std::array<bool, 7> days{};
    for (const auto& name : list_of(line, days_example)) {
        const auto* const day = std::ranges::find(day_names, name);
        if (day == std::end(day_names))
            refuse_at_line(line.number,
                           fmt::format("days has \"{}\"; write Mon, Tue, Wed, Thu, Fri, Sat or Sun", name));
        days.at(static_cast<std::size_t>(day - std::begin(day_names))) = true;
    }
    if (std::ranges::find(days, true) == days.end())
        refuse_at_line(line.number, fmt::format("days is empty; write days = [{}]", days_example));
    return days;
}

/// Two at one time could not be told apart.
void check_apart(const ShiftCalendar& calendar, const PlannedShift& fresh, int number) {
    for (const auto& other : calendar.shifts)
        for (std::size_t i = 0; i < other.days.size(); ++i)
            if (other.starts == fresh.starts && other.days.at(i) && fresh.days.at(i))
                refuse_at_line(number,
                               fmt::format("{} and {} start at the same time on {}; change one of them",
                                           other.name, fresh.name, day_names[i]));
}

void read_shifts(const SettingsFile& file, ShiftCalendar& calendar) {
    const auto numbers = file.tables("shift");
    if (numbers.size() > most_shifts)
        refuse_at_line(numbers[most_shifts], fmt::format("there are more than {} shifts", most_shifts));
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const ShiftTable table{file, i, numbers[i]};
        PlannedShift fresh{shift_name(table), shift_start(table), shift_days(table)};
        check_apart(calendar, fresh, numbers[i]);
        calendar.shifts.push_back(std::move(fresh));
    }
}

void read_closed(const SettingsFile& file, ShiftCalendar& calendar) {
    const auto* line = file.find("calendar.closed");
    if (!line) return;
    for (const auto& words : list_of(*line, "\"2025-12-24\"")) {
        const auto day = parse_day(words);
        if (!day)
            refuse_at_line(line->number,
                           fmt::format("closed has \"{}\"; write days such as \"2025-12-24\"", words));
        calendar.closed.push_back(*day);
    }
}

std::string days_text(const PlannedShift& shift) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < shift.days.size(); ++i)
        if (shift.days.at(i)) names.push_back(fmt::format("\"{}\"", day_names[i]));
    return fmt::format("[{}]", fmt::join(names, ", "));
}

std::string shifts_text(const ShiftCalendar& calendar) {
    if (calendar.shifts.empty())
        return "# [[shift]]\n# name = \"early\"\n# starts = \"06:00\"\n# days = [" +
               std::string(days_example) + "]\n";
    std::vector<std::string> tables;
    for (const auto& shift : calendar.shifts)
        tables.push_back(fmt::format("[[shift]]\nname = {}\nstarts = \"{:02}:{:02}\"\ndays = {}\n",
                                     quoted(shift.name), shift.starts / 60, shift.starts % 60,
                                     days_text(shift)));
    return fmt::format("{}", fmt::join(tables, "\n"));
}

std::string closed_text(const ShiftCalendar& calendar) {
    std::vector<std::string> days;
    for (const auto day : calendar.closed) days.push_back(fmt::format("\"{}\"", iso(day)));
    return fmt::format("[{}]", fmt::join(days, ", "));
}

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw std::runtime_error("there is no settings file " + file.string() + "; `kata init` makes one");
    return {std::istreambuf_iterator<char>(in), {}};
}

/// In the place of the present line, else after the section's, else at the end.
std::string with_folder(std::string text, const std::string& words) {
    const auto lines = settings_lines(text);
    if (const auto it = std::ranges::find(lines, "share.folder", &SettingsLine::name); it != lines.end())
        return text.replace(it->begin, it->end - it->begin, "folder = " + words);
    const auto is_share = [](const SettingsLine& line) {
        return line.kind == SettingsLine::Kind::section && line.name == "share";
    };
    if (const auto it = std::ranges::find_if(lines, is_share); it != lines.end())
        return text.insert(it->end, "\nfolder = " + words);
    return text + (text.empty() || text.ends_with('\n') ? "" : "\n") + "[share]\nfolder = " + words + "\n";
}

}  // namespace

namespace {

constexpr std::string_view once[]{"share",   "sync",   "trust",    "out",
                                  "display", "import", "calendar", "coaching"};
constexpr std::string_view lists[]{"shift"};
constexpr std::string_view of_the_cards[]{"card", "question"};

Settings parse(const std::string& text) {
    const SettingsFile file{text, {once, lists, of_the_cards, "questions.toml"}};
    Settings settings;
    read_words(file, "share.folder", settings.share);
    read_sync_at(file, settings);
    read_choice(file, "trust.policy", settings.trust_policy, {"warn", "enforce"});
    read_switch(file, "out.enabled", settings.write_out);
    read_theme(file, settings);
    read_px_per_mm(file, settings);
    read_carousel(file, settings);
    read_import_folders(file, settings);
    read_shifts(file, settings.calendar);
    read_closed(file, settings.calendar);
    read_coaching(file, settings.coaching);
    return settings;
}

}  // namespace

Settings parse_settings(const std::string& text) {
    try {
        return parse(text);
    } catch (const BadLine& bad) {
        throw std::runtime_error(fmt::format("settings.toml line {}: {}", bad.number, bad.why));
    }
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

[trust]
# Records of panels that no admin's panel has accepted: "warn" shows them and says so, "enforce" keeps them waiting.
policy = {}

[out]
# Whether the sync leaves a page and tables of each board in the shared folder, for people to take away (out/).
enabled = {}

[display]
theme = {}            # "light" or "dark"
{}px_per_mm = {}       # only if the display reports another size than it has: pixels in one millimetre
carousel = {}               # boards that the glance goes round, such as ["cell-7", "packaging-2"]; [] goes round this panel's own
carousel_seconds = {}       # so long each

[import]
# Where files to be read in are looked for, two folders deep; one that begins with no slash lies in this panel's own folder.
folders = {}

[coaching]
card = {}              # "classic", "2020", or a card of the station's own questions.toml
learner = {}           # or "improver": what the one who practises the improvement kata is called
record = {}        # or "PDCA", "PDSA": what the experimenting record is called
mascots = {}                # the yeti of "I don't know yet" and the coach's puffin
minutes = {}                  # planned for a coaching cycle
retrospective_every = {}      # cycles until we look at how we practise; 0: never

[calendar]
closed = {}            # days on which nobody works, such as ["2025-12-24", "2025-12-25"]

# The plant's shifts, one [[shift]] for each; a board with shifts of its own keeps those. A shift runs until the next one starts.
# "days" are the days it starts on: a night shift that starts on Sunday evening has "Sun".
{})",
        quoted(settings.share), quoted(settings.sync_at), quoted(settings.trust_policy), settings.write_out,
        quoted(settings.theme), settings.px_per_mm ? "" : "# ", settings.px_per_mm.value_or(4.03),
        list_text(settings.carousel), settings.carousel_seconds, list_text(settings.import_folders),
        quoted(settings.coaching.card), quoted(settings.coaching.learner_word),
        quoted(settings.coaching.record_word), settings.coaching.mascots, settings.coaching.minutes,
        settings.coaching.retrospective_every, closed_text(settings.calendar),
        shifts_text(settings.calendar));
}

void write_share_folder(const std::filesystem::path& file, const std::string& folder) {
    const auto before = text_of(file);
    parse_settings(before);  // it names the line of a mistake
    const auto text = with_folder(before, quoted(folder));
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
