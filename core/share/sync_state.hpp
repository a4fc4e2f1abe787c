// What a sync leaves in the store for the kiosk to read. Times are milliseconds since 1970 as text.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "core/journal/store.hpp"
#include "core/kata/station.hpp"
#include "core/share/folder.hpp"
#include "core/share/share.hpp"
#include "core/share/trust.hpp"

namespace share {

/// Keys of the store's local state.
inline constexpr std::string_view local_last_try = "sync.last_try";
inline constexpr std::string_view local_last_complete = "sync.last_complete";
inline constexpr std::string_view local_trouble = "sync.trouble";
inline constexpr std::string_view local_tries = "sync.tries";  ///< since the last complete one, oldest first
inline constexpr std::string_view local_next_try = "sync.next_try";  ///< after one that did not get through
/// Why it did not: "not there", "full", "no right" or "part".
inline constexpr std::string_view local_end = "sync.end";
inline constexpr std::string_view local_run = "sync.run";    ///< "<began> <heard> <done> <all>"
inline constexpr std::string_view local_free = "sync.free";  ///< bytes on the share
/// JSON array [{"jid","name","heard_at","replaced","trusted"}]
inline constexpr std::string_view local_stations = "sync.stations";

/// How it ended, and when it is tried again (sync_due.hpp).
void keep_outcome(kata::Station& station, const SyncResult& result, Moment now);

/// Who else belongs to the plant, and when each was last heard by its newest beat in the mirror.
void keep_stations(journal::Store& store, Folder& mirror, const std::string& plant, const Trust& trust,
                   Moment now);

/// That a sync runs and how far it is: written at most once a second, gone with it. Without a clock nothing is written.
class RunNote {
public:
    RunNote(journal::Store& store, std::function<Moment()> clock);
    ~RunNote();
    RunNote(const RunNote&) = delete;
    RunNote& operator=(const RunNote&) = delete;
    void tell(std::uint64_t done, std::uint64_t all);

private:
    void write(Moment heard, std::uint64_t done, std::uint64_t all);

    journal::Store& store_;
    std::function<Moment()> clock_;
    Moment began_, written_;
};

}  // namespace share
