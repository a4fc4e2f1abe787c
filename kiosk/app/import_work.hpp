// The work of reading a file in, without threads and without the panel: find files, copy one, say what is in it, store it. Whoever
// calls may stop it, and is told how far it is.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/kata/station.hpp"
#include "kiosk/import.hpp"

namespace kiosk {

/// Thrown where the work was told to stop.
struct Stopped {};

struct Watch {
    const std::atomic<bool>* stop = nullptr;   ///< may be none
    std::function<void(int percent)> percent;  ///< called only where it changes; may be empty
    void check() const {
        if (stop != nullptr && *stop) throw Stopped{};
    }
};

/// Looks through the folders, two deep, for *.csv, *.txt and *.tsv; `found` gets all so far, newest first, after each folder. One
/// that begins with no slash lies in `station`, and is made if it is not there.
struct FoundFiles {
    std::vector<ImportFile> files;
    bool more = false;  ///< than are shown
};
void find_files(const std::filesystem::path& station, const std::vector<std::string>& folders,
                const Watch& watch, const std::function<void(const FoundFiles&)>& found);

/// A file's bytes in the station's folder for as long as they are needed; then they are gone.
class LocalCopy {
public:
    /// Throws std::runtime_error with one sentence where the file is gone or cannot be read to its end.
    LocalCopy(const std::filesystem::path& file, std::filesystem::path copy, const Watch& watch);
    ~LocalCopy();
    LocalCopy(const LocalCopy&) = delete;
    LocalCopy& operator=(const LocalCopy&) = delete;
    const std::filesystem::path& path() const { return path_; }
    std::uint64_t bytes() const { return bytes_; }

private:
    std::filesystem::path path_;
    std::uint64_t bytes_ = 0;
};
/// All of `in`, which must be `bytes` long.
void copy_bytes(std::istream& in, std::ostream& out, std::uint64_t bytes, const Watch& watch);
/// Copies that a power cut has left.
void remove_old_copies(const std::filesystem::path& station);
std::filesystem::path copy_place(const std::filesystem::path& station, std::uint64_t number);

struct ImportWanted {
    std::string file;
    kata::EntityId board, metric;  ///< no metric: only how the file begins
    csv::Wish told;
    bool operator==(const ImportWanted&) const = default;
};

/// What is in the copy, for the metric. Says in the report what cannot be read; throws only Stopped.
ImportReport read_report(const LocalCopy& copy, const ImportWanted& wanted, const kata::Station& station,
                         kata::Moment now, const Watch& watch);

/// Stores the new points as one action. Throws std::runtime_error with one sentence; then nothing is stored.
kata::Answer take_in(const LocalCopy& copy, const ImportWanted& wanted, const ImportReport& report,
                     kata::Station& station, kata::Moment now, const Watch& watch);

}  // namespace kiosk
