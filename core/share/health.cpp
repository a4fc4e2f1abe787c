#include "core/share/health.hpp"

#include <charconv>
#include <filesystem>
#include <stdexcept>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "core/kata/identity.hpp"
#include "core/kata/settings.hpp"
#include "core/share/import.hpp"
#include "core/share/join.hpp"
#include "core/share/plant.hpp"
#include "core/share/sync_state.hpp"

namespace share {

namespace {

using journal::Store;

constexpr std::uint64_t mebibyte = 1u << 20;
/// A file may be on its way when it is first looked at.
constexpr std::uint64_t tries_that_tell = 2;
constexpr std::int64_t hours_told_as_hours = 48;

std::string counted(std::uint64_t n, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", n, n == 1 ? one : many);
}

std::string records(std::uint64_t n) { return counted(n, "record", "records"); }

std::string age(journal::Span span) {
    const auto hours = span.ms / journal::hours(1).ms;
    if (hours < hours_told_as_hours) return counted(static_cast<std::uint64_t>(hours), "hour", "hours");
    return counted(static_cast<std::uint64_t>(span.ms / journal::days(1).ms), "day", "days");
}

template <class Number> std::optional<Number> number_of(const Store& store, std::string_view key) {
    const auto text = store.local(key);
    Number number{};
    if (!text || std::from_chars(text->data(), text->data() + text->size(), number).ec != std::errc{})
        return std::nullopt;
    return number;
}

std::size_t count_requests(const Store& store) {
    const auto list = nlohmann::json::parse(store.local(local_requests).value_or("[]"), nullptr, false);
    return list.is_array() ? list.size() : 0;
}

std::optional<std::uint64_t> free_of(const std::filesystem::path& dir) {
    std::error_code error;
    const auto space = std::filesystem::space(dir, error);
    return error ? std::nullopt : std::optional<std::uint64_t>{space.available};
}

/// Puts the sentences together.
class Judging {
public:
    explicit Judging(const Facts& facts) : facts_(facts) {}

    Health run() {
        copy();
        files();
        machine();
        plant();
        return std::move(health_);
    }

private:
    void look(std::string_view what, std::string sentence) {
        health_.look.push_back({std::string{what}, std::move(sentence)});
    }
    void note(std::string_view what, std::string sentence) {
        health_.notes.push_back({std::string{what}, std::move(sentence)});
    }

    std::string last_time() const {
        return facts_.trouble.empty() ? "look whether the nightly sync runs" : facts_.trouble;
    }

    void copy() {
        if (!facts_.of_a_plant)
            return look("no_copy", "There is no copy of what is recorded here: make this station part of a "
                                   "plant, kata plant create --help says how");
        if (!facts_.last_complete)
            return look("no_copy", fmt::format("No sync was complete yet, {} on this disk only: {}",
                                               facts_.waiting == 1 ? "1 record stands"
                                                                   : records(facts_.waiting) + " stand",
                                               last_time()));
        const auto since = facts_.now - *facts_.last_complete;
        if (since >= copy_too_old)
            return look(
                "copy_old",
                fmt::format("The last complete copy is {} old, {} to be copied: {}", age(since),
                            facts_.waiting == 1 ? "1 record waits" : records(facts_.waiting) + " wait",
                            last_time()));
        if (!facts_.trouble.empty())
            note("not_complete", fmt::format("The last sync was not complete: {}", facts_.trouble));
        if (facts_.waiting > 0)
            note("waiting", fmt::format("{} to be copied by the next sync", records(facts_.waiting)));
    }

    void files() {
        constexpr std::size_t most = 20;  // a folder full of junk must not bury what matters
        std::size_t told = 0;
        for (const auto& file : facts_.rejected) {
            if (file.why.empty() || ++told > most) continue;
            auto sentence = fmt::format("{} in the shared folder was not taken in: {}", file.path, file.why);
            if (file.tries >= tries_that_tell) look("rejected", std::move(sentence));
            else note("rejected", std::move(sentence));
        }
        if (told > most)
            note("rejected",
                 fmt::format("{} more files in the shared folder were not taken in", told - most));
        for (const auto& finding : facts_.damaged) look("damaged", finding);
        if (facts_.not_accepted > 0)
            look("not_accepted",
                 fmt::format("{} written by a panel that nobody has accepted: kata plant requests",
                             facts_.not_accepted == 1 ? std::string{"1 file waits,"}
                                                      : fmt::format("{} files wait,", facts_.not_accepted)));
    }

    void room(std::string_view what, std::string_view where, const std::optional<std::uint64_t>& free) {
        if (free && *free < little_room)
            look(what, fmt::format("{} is nearly full, {} MiB are free: make room", where, *free / mebibyte));
    }

    void machine() {
        if (facts_.clock_unsure)
            look("clock", "The clock may not be right: set it, or connect a time server");
        room("disk", "The disk of this station", facts_.disk_free);
        room("share", "The shared folder", facts_.share_free);
        if (!facts_.settings.empty()) look("settings", facts_.settings);
        if (!facts_.newer.empty())
            look("newer",
                 fmt::format("A newer panel wrote what this version only half understands: update to "
                             "{} or later",
                             facts_.newer));
        if (!facts_.new_journal.empty()) look("new_journal", facts_.new_journal);
    }

    void plant() {
        if (facts_.standing == role_none)
            look("withdrawn", "The plant has taken back this station's trust: ask an admin of the plant");
        if (facts_.standing == "asked")
            note("asked", "Nobody has accepted this station yet: kata plant join shows its six words");
        if (facts_.requests > 0)
            note("requests",
                 fmt::format("{} to join: kata plant requests",
                             facts_.requests == 1 ? std::string{"1 panel asks"}
                                                  : fmt::format("{} panels ask", facts_.requests)));
        if (!facts_.silent.empty())
            note("silent", fmt::format("Not heard for a week: {}", fmt::join(facts_.silent, ", ")));
    }

    const Facts& facts_;
    Health health_;
};

}  // namespace

Facts facts_of(const kata::Station& station, journal::Moment now, bool look_for_damage) {
    const auto& store = station.store();
    Facts facts;
    facts.now = now;
    facts.of_a_plant = store.local(local_plant).has_value();
    if (const auto ms = number_of<std::int64_t>(store, local_last_complete))
        facts.last_complete = Moment{*ms};
    facts.trouble = store.local(local_trouble).value_or("");
    facts.waiting = store.waiting();
    for (const auto& segment : store.taken()) facts.not_accepted += segment.waits ? 1 : 0;
    facts.rejected = store.rejected();
    if (look_for_damage) facts.damaged = store.check();
    facts.clock_unsure = station.clock_unsure(now);
    facts.disk_free = free_of(station.dir());
    facts.share_free = number_of<std::uint64_t>(store, local_free);
    facts.newer = store.local(local_newer).value_or("");
    facts.new_journal = kata::new_journal_note(store);
    facts.standing = store.local(local_standing).value_or("");
    facts.requests = count_requests(store);
    try {
        kata::read_settings(kata::settings_file(station.dir()));
        const auto mirror = find_mirror(station);
        facts.silent = silent_for(fleet_of(station, mirror.get(), now), now, silent_long);
    } catch (const std::exception& unreadable) {
        facts.settings = unreadable.what();
    }
    return facts;
}

Health health_of(const Facts& facts) { return Judging{facts}.run(); }

}  // namespace share
