// What the panel knows of the shared folder beside what the store says: folders that were found, panels that ask to join, what is being
// copied. Plain values: what works on them is kiosk/app/share_desk. The panel itself never touches a folder that may hang.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk {

/// A folder that may hold a plant: a stick, or where a share is mounted.
struct ShareFolder {
    std::string path;   // "/media/KINGSTON"
    std::string plant;  // what the plant in it is called; empty: there is none, or it has no name
    bool holds_plant = false;
    bool stick = false;
    bool operator==(const ShareFolder&) const = default;
};

/// A panel that asks to join the plant.
struct JoinRequest {
    std::string jid, name;
    std::string words;  // six, as they stand on its own glass
    bool operator==(const JoinRequest&) const = default;
};

struct ShareState {
    bool syncing = false;  // started here and not yet ended
    bool looking = false;
    std::vector<ShareFolder> folders = {};   // found when somebody looked last
    std::string copying_to = {};             // the stick's path; empty: none
    std::optional<int> copied_percent = {};  // of that copy, 0..100; nothing while it is not yet counted
    bool asking = false;                     // who asks to join
    std::vector<JoinRequest> requests = {};
    std::string accepting = {};  // jid; empty: none
};

/// What a finger wants of it.
struct ShareAsk {
    enum class What { sync, look, copy, use_folder, requests, accept };
    What what = What::sync;
    std::string to = {};     // copy, use_folder: a path; accept: the jid
    std::string words = {};  // accept: the six that a person compared
    bool operator==(const ShareAsk&) const = default;
};

/// Half-chosen things; they are not kept.
struct ShareDraft {
    int station_page = 0, folder_page = 0, request_page = 0;
    std::string request;  // jid of the one whose words are on the glass
    std::string folder;   // that is asked about
    bool operator==(const ShareDraft&) const = default;
};

}  // namespace kiosk
