// Copying, reading and storing a file. What stands in a row is core/csv's to know.
#include "kiosk/app/import_work.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <stdexcept>

#include "core/csv/import_walk.hpp"
#include "core/csv/words.hpp"
#include "kiosk/tr.hpp"

namespace kiosk {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view copy_name = "import-copy-";
constexpr std::uint64_t block = 1U << 20U;

/// Tells each percent once.
class Percent {
public:
    Percent(Watch watch, std::uint64_t all)
        : watch_(std::move(watch)),
          all_(std::max<std::uint64_t>(all, 1)) {}
    void at(std::uint64_t done) {
        watch_.check();
        const auto percent = static_cast<int>(std::min<std::uint64_t>(done * 100 / all_, 99));
        if (percent != told_ && watch_.percent) {
            watch_.percent(percent);
        }
        told_ = percent;
    }

private:
    Watch watch_;
    std::uint64_t all_;
    int told_ = -1;
};

/// A file that can be stopped at every block and tells how much of it was read, however often it is read.
class WatchedBytes : public std::filebuf {
public:
    WatchedBytes(const fs::path& path, std::uint64_t all, const Watch& watch) : percent_(watch, all) {
        open(path, std::ios::in | std::ios::binary);
    }

protected:
    std::streamsize xsgetn(char* into, std::streamsize most) override {
        percent_.at(read_);
        const auto got = std::filebuf::xsgetn(into, most);
        read_ += static_cast<std::uint64_t>(std::max<std::streamsize>(got, 0));
        return got;
    }

private:
    Percent percent_;
    std::uint64_t read_ = 0;
};

class WatchedFile : public std::istream {
public:
    WatchedFile(const fs::path& path, std::uint64_t all, const Watch& watch)
        : std::istream(nullptr),
          bytes_(path, all, watch) {
        rdbuf(&bytes_);
        exceptions(std::ios::badbit);  // Stopped passes through
        if (!bytes_.is_open()) {
            throw std::runtime_error("opening the copy of a file");
        }
    }

private:
    WatchedBytes bytes_;
};

std::string gone_sentence() {
    return std::string(tr("The file cannot be reached any more. If the stick was pulled out, put it in again "
                          "and touch the file."));
}

/// By which a person knows the file again.
std::vector<std::string> first_lines(std::istream& in, std::uint64_t bytes_there) {
    constexpr std::size_t lines = 7, longest = 160;
    constexpr std::uint64_t looked_at = 65536;
    csv::Bytes bytes(in, std::min(bytes_there, looked_at));
    std::vector<std::string> all;
    while (all.size() < lines && bytes.peek() != csv::Bytes::end) {
        std::string line;
        char c = '\0';
        while (bytes.peek() != csv::Bytes::end && c != '\n') {
            c = bytes.take();
            if (c == '\r' && bytes.peek() != '\n') {
                c = '\n';  // as old programs end a line
            }
            if (c != '\n' && c != '\r') {
                line += c;
            }
        }
        all.push_back(csv::shortened(csv::as_utf8(line), longest));
    }
    return all;
}

void add_refused(ImportReport& report, const csv::JudgedRow& judged) {
    constexpr std::size_t most = 1000, longest = 160;
    if (judged.fate == csv::Fate::refused && report.refused.size() < most) {
        auto text = csv::written_line(judged.row.fields, report.understood.layout.separator);
        text.pop_back();
        report.refused.push_back({judged.row.line, csv::shortened(text, longest), judged.reason});
    }
}

const kata::Metric* metric_of(const kata::Station& station, const ImportWanted& wanted, kata::Moment now) {
    return kata::find_metric(station.storyboard(wanted.board, now), wanted.metric);
}

csv::Wish wish_of(const kata::Station& station, const ImportWanted& wanted, const kata::Metric& metric,
                  kata::Moment now) {
    return csv::wish_for(metric, station.storyboard(wanted.board, now).board.zone, wanted.told);
}

}  // namespace

void copy_bytes(std::istream& in, std::ostream& out, std::uint64_t bytes, const Watch& watch) {
    Percent percent(watch, 3 * bytes);  // the copy is read twice more
    std::vector<char> held(static_cast<std::size_t>(std::min(bytes, block)));
    for (std::uint64_t done = 0; done < bytes;) {
        percent.at(done);
        in.read(held.data(), static_cast<std::streamsize>(std::min(bytes - done, block)));
        const auto got = in.gcount();
        if (got <= 0) {
            throw std::runtime_error(gone_sentence());
        }
        out.write(held.data(), got);
        done += static_cast<std::uint64_t>(got);
    }
    if (!out.flush()) {
        throw std::runtime_error(
            std::string(tr("This panel has no room for the file. Nothing was taken in.")));
    }
}

LocalCopy::LocalCopy(const fs::path& file, fs::path copy, const Watch& watch) : path_(std::move(copy)) {
    std::error_code trouble;
    const bool there = fs::is_regular_file(file, trouble);
    bytes_ = there ? fs::file_size(file, trouble) : 0;
    std::ifstream in(file, std::ios::binary);
    if (!there || trouble || !in) {
        throw std::runtime_error(gone_sentence());
    }
    try {
        std::ofstream out(path_, std::ios::binary | std::ios::trunc);
        copy_bytes(in, out, bytes_, watch);
    } catch (...) {
        fs::remove(path_, trouble);
        throw;
    }
}

LocalCopy::~LocalCopy() {
    std::error_code ignored;
    fs::remove(path_, ignored);
}

fs::path copy_place(const fs::path& station, std::uint64_t number) {
    return station / (std::string(copy_name) + std::to_string(number));
}

void remove_old_copies(const fs::path& station) {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(station, ignored)) {
        if (entry.path().filename().string().starts_with(copy_name)) {
            fs::remove(entry.path(), ignored);
        }
    }
}

ImportReport read_report(const LocalCopy& copy, const ImportWanted& wanted, const kata::Station& station,
                         kata::Moment now, const Watch& watch) {
    ImportReport report;
    try {
        std::ifstream front(copy.path(), std::ios::binary);
        report.begins = first_lines(front, copy.bytes());
        const auto* metric = metric_of(station, wanted, now);
        if (metric == nullptr) {
            return report;
        }
        WatchedFile in(copy.path(), 2 * copy.bytes(), watch);
        const auto wish = wish_of(station, wanted, *metric, now);
        report.understood = csv::understand(in, wish, copy.bytes());
        report.sum = csv::look({in, report.understood, wish, copy.bytes()}, station, *metric, now,
                               [&](const csv::JudgedRow& judged) { add_refused(report, judged); });
        if (report.sum.rows == report.sum.without_value) {
            report.broken = tr("no row has a time and a value");
        }
    } catch (const csv::Unclear& unclear) {
        report.unclear = unclear;
    } catch (const std::exception& why) {
        report.broken = why.what();
    }
    return report;
}

kata::Answer take_in(const LocalCopy& copy, const ImportWanted& wanted, const ImportReport& report,
                     kata::Station& station, kata::Moment now, const Watch& watch) {
    const auto* found = metric_of(station, wanted, now);
    if (found == nullptr) {
        return {kata::Refusal::no_such_metric, 0, {}};
    }
    const auto metric = *found;  // the board may be folded afresh in between
    const auto wish = wish_of(station, wanted, metric, now);
    Percent percent(watch, report.sum.fresh);
    WatchedFile in(copy.path(), copy.bytes(), {watch.stop, {}});
    try {
        return csv::store({in, report.understood, wish, copy.bytes()}, station, metric, report.sum.fresh, now,
                          [&](std::size_t done, std::size_t) { percent.at(done); });
    } catch (const csv::Changed&) {
        throw std::runtime_error(std::string(
            tr("Points came in meanwhile. Nothing was taken in; look at the file and touch the key again.")));
    }
}

}  // namespace kiosk
