// What people take away from the shared folder: out/<day>/… once a day for each board where something changed, and out/latest/….
//
// 1 The names of the dated files hold what they say (Digest): two stations that make the same report make the same file.
// 2 Nothing is remembered but the files: a page names its state and is written last, so where it stands its tables stand as well.
// 3 Demo and practice boards stay out, and so do the boards of other stations. Of an archived board the last files stay.
// 4 Old dated files go from here, the share keeps them; the newest of each board stays, as rule 2 looks at it.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/kata/station.hpp"
#include "core/report/plain.hpp"
#include "core/report/tables.hpp"

namespace report {

using kata::Moment;

/// Where the files go. Paths are relative, parts joined with '/', and below "out". Failures are thrown as std::exception.
class OutFiles {
public:
    virtual ~OutFiles() = default;
    using Content = std::function<void(const Bytes&)>;
    /// The file is there whole, in place of an earlier one, or it is as it was.
    virtual void write(const std::string& path, const Content& content) = 0;
    virtual std::vector<std::string>
    folders(const std::string& dir) = 0;  ///< names; none where `dir` is not there
    virtual std::vector<std::string> files(const std::string& dir) = 0;
    virtual std::string first_bytes(const std::string& path,
                                    std::size_t most) = 0;  ///< empty where it is not there
    virtual void remove(const std::string& path) = 0;
};

/// One file of a board's report: what comes after the stem in its name, and what it says.
struct ReportFile {
    std::string ending;  ///< "-points.csv", ".html"
    OutFiles::Content content;
};
/// A board as files, the page last. It keeps references: station must outlive it.
struct BoardReport {
    std::string
        slug;  ///< of the file names: the board's, or a piece of its hash where that is no name for a file
    std::string state;  ///< 64 hex digits of all that the files say
    std::vector<ReportFile> files;
};
struct ReportWish {
    PointsWish points;
    bool html = true, csv = true;
};
BoardReport report_of(const kata::Station& station, const std::string& board, kata::Day today,
                      const ReportWish& wish);

/// A board whose files are for everybody: no demo, no practice.
bool is_for_others(const kata::Board& board);

struct Written {
    std::size_t boards = 0, files = 0;  ///< boards that anything was written of
    std::vector<std::string>
        troubles;  ///< a sentence for each board that could not be written; the others were
};
Written write_out(const kata::Station& station, OutFiles& out, Moment now);

}  // namespace report
