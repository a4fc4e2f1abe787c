// A panel that has no station yet: what its first pages know. Plain values; what works on them is kiosk/app/first_app.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kiosk/share.hpp"

namespace kiosk {

enum class FirstPage { begin, folders, stations, confirm, working, done, name };

/// A station that stands in the shared folder.
struct FirstStation {
    std::string jid, name;
    std::uint64_t records = 0;
    std::string last;  // day of its last record, "2025-11-14"; empty: none
    bool operator==(const FirstStation&) const = default;
};

struct FirstState {
    FirstPage page = FirstPage::begin;
    // outside
    bool looking = false, asking = false, making = false;
    std::vector<ShareFolder> folders;
    std::vector<FirstStation> stations;
    std::uint64_t done = 0, all = 0;  // of the bringing back
    std::string trouble;              // one sentence
    // chosen
    std::string share;    // a folder's path
    std::string station;  // a jid
    int list_page = 0;
    // the name of a new station, as it is typed
    std::string name;
    std::size_t cursor = 0;
    bool shift = true, figures = false;
    std::string keyboard = "EN";
};

/// What a finger wants done outside.
enum class FirstAsk { none, look, list_stations, take_place, start_new, open };

}  // namespace kiosk
