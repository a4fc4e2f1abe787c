// A station's sign of life for the others: how far it is, which version it runs, how its disk and its clock are.
//
//   beat/<jid>/<hlc16>.json   {"fmt":"beat","v":1,"plant":"…","j":"<jid>","key":"<64 hex>","t":"<hlc16>","at":…,"name":"Cell 7","app":"1.4.2",
//                              "fold":1,"store":5,"s":42,"tip":"<64 hex>","recorded":…,"waiting":3,"free":…,"clock":"rtc","sig":"<base64>"}
//
// signed with the journal's own key over BLAKE2b("beat" | everything before `,"sig"`). `key` is what `j` is the hash of, so that a beat can
// be checked without any other file; `t` stands in the name and in the text, so that an old beat cannot pass for a new one by its name.
//
// 1 One is written only where the last one says something that is not so any more, or is 12 h old: else a sync of two folders that are
//   equal would never leave them as they are (and each look at the share by hand would make a file).
// 2 `waiting` is no such reason. A beat goes out in the same sync as the records it counts, so the next sync would always have to
//   correct it. Whoever reads a beat compares `s` with the records it has (records_behind): that also holds where the sync stopped halfway.
// 3 A beat is for people. Nothing is folded from it and nothing is believed because of it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/journal/stamp.hpp"
#include "core/share/folder.hpp"
#include "core/share/key.hpp"
#include "core/share/publish.hpp"

namespace kata {
class Station;
}

namespace share {

struct Beat {
    std::string plant;
    std::string jid;
    std::string name;                     ///< of the station, as it says
    journal::Stamp t;                     ///< its place among the beats of this journal
    Moment at;                            ///< by its own clock
    std::string app;                      ///< version of the program
    int fold = 0;                         ///< of the rules it folds by
    int store = 0;                        ///< of the schema of its store
    std::uint64_t s = 0;                  ///< the last record of its journal; 0 for none
    Bytes32 tip{};                        ///< of that record
    std::optional<Moment> recorded = {};  ///< when that record was made
    std::uint64_t waiting = 0;            ///< records not known to be on the share before this very sync
    std::optional<std::uint64_t> free_bytes = {};  ///< of its own disk
    journal::ClockQuality clock = journal::ClockQuality::unsure;
    bool operator==(const Beat&) const = default;
};

/// One JSON line. `key` is that of the beat's journal.
std::string beat_text(const Beat& beat, const SigningKey& key);
/// Nothing and a reason if it is none, of a later form, or not signed by its journal's key.
std::optional<Beat> read_beat(std::string_view text, std::string* why = nullptr);

/// "beat/<jid>"
std::string beat_path(std::string_view jid);
/// "<hlc16>.json"
std::string beat_name(journal::Stamp t);

/// Step 1 of a sync: writes this station's beat into the mirror if one is due (1 above). True if it did. Throws where the mirror's disk does
/// not answer.
bool write_beat(const kata::Station& station, Folder& mirror, const std::string& plant,
                const Outside& outside);
/// Own beats of the mirror, by their path, that newer ones have replaced: for ExchangeAsk::remove. They stay in the mirror until they are
/// gone from the share, as nothing else remembers that they are there.
std::vector<std::string> old_beats(Folder& mirror, const std::string& jid);

/// The newest beat of each journal of the mirror that is what it says, of this plant; of any where `plant` is empty. Others are passed over.
std::map<std::string, Beat, std::less<>> read_beats(Folder& mirror, const std::string& plant);
std::optional<Beat> newest_beat(Folder& mirror, const std::string& jid, const std::string& plant);

/// How many records the station had by then that the mirror has not: still there, or lost with it.
std::uint64_t records_behind(Folder& mirror, const Beat& beat);

}  // namespace share
