// A file that is read in, as the panel knows it: the files there are, what is chosen of one, how far its reading is. Plain values:
// what reads them is kiosk/app/importer.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/csv/import_sum.hpp"
#include "core/csv/unclear.hpp"

namespace kiosk {

struct ImportFile {
    std::string path;
    std::string name;    // "cycles.csv"
    std::string folder;  // where it lies: "/media/KINGSTON"
    bool on_stick = false;
    std::uint64_t bytes = 0;
    kata::Moment changed;
    bool operator==(const ImportFile&) const = default;
};

/// What a person chose of a file; kept in the board's draft.
struct ImportChoice {
    std::string file;  // its path; empty: none yet
    kata::EntityId metric;
    csv::Wish told;                    // what was said of the file, beside the metric
    bool rereads = false;              // it is asked what is to be read differently
    std::optional<csv::Open> changes;  // this is asked about, though the file told it
    bool leaves_out = false;           // the refused rows, after a person said so
    bool shows_refused = false;        // their page is on the glass
    int page = 0, chip_page = 0;
    bool operator==(const ImportChoice&) const = default;
};

struct RefusedText {
    std::size_t line = 0;
    std::string text, reason;
    bool operator==(const RefusedText&) const = default;
};

/// What was found out about a file. Never changed once it is made: threads hand it on.
struct ImportReport {
    std::vector<std::string> begins;  // its first lines as they stand
    std::string broken;               // one sentence: it cannot be read at all
    std::optional<csv::Unclear> unclear;
    csv::Understood understood;  // where it is neither
    csv::ImportSum sum;
    std::vector<RefusedText> refused;  // the first thousand
};

struct ImportState {
    // the files
    bool looking = false;
    std::vector<ImportFile> files;  // newest first, 200 at most
    bool more_files = false;
    std::string own_folder;  // where files may be put on the panel itself
    // the chosen one
    bool reading = false;
    int percent = 0;                             // of the reading, or of the storing
    std::shared_ptr<const ImportReport> report;  // of the choice
    // taking it in
    bool storing = false;
};

enum class ImportAsk { look_again, take_in };

}  // namespace kiosk
