// What the files station*.cpp share. Nobody else includes this.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/kata/kept_last.hpp"
#include "core/kata/settings.hpp"
#include "core/kata/station.hpp"

namespace kata {

/// A storyboard as it was folded last. It is refolded where it stands, so that a reference to it stays good.
struct KeptBoard {
    bool fresh = false;
    Day cycles_from;
    Storyboard board;
};

/// All coaching cycles of a board, good until its station's version changes.
struct KeptCycles {
    std::uint64_t version = 0;
    std::vector<CycleDay> cycles;
};

/// The settings file as it was read last: asked for at every frame, changed once a year.
struct KeptSettings {
    std::filesystem::file_time_type written;
    Settings settings;
};

struct Station::Impl {
    Impl(const std::filesystem::path& folder, const StationOptions& wanted);

    std::filesystem::path dir;
    StationOptions options;
    journal::Store store;
    std::int64_t row = 0;           // the last record taken in
    std::int64_t data_version = 0;  // of SQLite: changes when another connection commits
    std::uint64_t version = 1;
    mutable std::map<std::string, KeptBoard, std::less<>> boards;
    mutable std::optional<std::vector<Board>> all_boards;
    mutable std::optional<KeptSettings> settings;
    using WrittenAt = std::pair<std::filesystem::file_time_type, std::filesystem::file_time_type>;
    mutable std::optional<std::pair<WrittenAt, Coaching>> coaching;  // of the settings and the questions then
    mutable std::optional<ImpreciseWords> imprecise_words;
    mutable KeptLast<SeriesWish, ChartSeries> series;
    mutable KeptLast<std::pair<std::string, Moment>, Storyboard> as_of;
    mutable KeptLast<std::pair<std::string, std::string>, Storyboard> of_targets;
    mutable KeptLast<journal::LearningsWish, Learnings> learnings;
    mutable KeptLast<std::string, std::vector<PrivateNote>> notes;  // opened; of whoever was asked about
    mutable std::map<std::string, KeptCycles, std::less<>> cycles;  // of every board that was asked about

    void must_write() const;
    /// What came since the last time; cheap if nothing did.
    void take_news();
    const Storyboard& storyboard(std::string_view board_id, Moment now) const;
    journal::Clock clock() const;

    /// The record that comes next, stamped, with nothing done in it yet.
    journal::Record next_record(Moment now, std::string_view zone);
    Answer append(Action action, Moment now, std::string_view zone, std::optional<std::uint64_t> undoes = {});
    Answer ask(const Intent& intent, Moment now);
    Answer undo(Moment now, std::optional<std::uint64_t> only);
    Answer redo(Moment now);

    std::string text(std::string_view entity, std::string_view field) const;
    /// The board that an entity belongs to; empty if none.
    EntityId board_of_entity(std::string_view entity) const;
    EntityId board_of_intent(const Intent& intent) const;
    std::string zone_of(const journal::Record& record) const;
};

CellSource source_of(const journal::Store& store);

}  // namespace kata
