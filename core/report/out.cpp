#include "core/report/out.hpp"

#include <algorithm>
#include <exception>
#include <fmt/format.h>
#include <map>
#include <memory>
#include <set>

#include "core/journal/hash.hpp"
#include "core/report/digest.hpp"
#include "core/report/page.hpp"

namespace report {

namespace {

constexpr std::string_view out_folder = "out", latest_folder = "out/latest", page_ending = ".html";
constexpr std::string_view demo_slug = "demo-";
constexpr int days_kept = 8;
constexpr std::size_t longest_slug = 40, state_digits = 8, head_bytes = 1000;

constexpr std::string_view readme =
    "What people take away from this plant's boards. Nothing reads these files back: open, copy and change "
    "your copies as you like.\r\n"
    "\r\n"
    "<day>/     the boards as they stood on that day, where something had changed; never changed "
    "afterwards\r\n"
    "latest/    the boards as they stand now\r\n"
    "\r\n"
    ".html                  the storyboard as a page, for screen, phone and paper\r\n"
    "-points-400-days.csv   data points up to 400 days before the newest, at most the newest 500000 of a "
    "metric;\r\n"
    "                       kata export BOARD --to DIR writes them all\r\n"
    "-experiments.csv       the experimenting record of all target conditions\r\n"
    "-learnings.csv         what we learned\r\n"
    "-cycles.csv            coaching cycles: held, not held and why, minutes\r\n"
    "\r\n"
    "No person stands in them.\r\n";

std::string joined(std::string_view dir, std::string_view name) { return fmt::format("{}/{}", dir, name); }

/// A slug is a name for a file unless somebody made a board with another one by hand.
std::string file_slug(const kata::Board& board) {
    const bool plain =
        !board.slug.empty() && board.slug.size() <= longest_slug && !board.slug.starts_with('-') &&
        board.slug.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
    if (plain) return board.slug;
    constexpr std::size_t hash_digits = 12;
    return "board-" + journal::hex(journal::blake2b(board.id)).substr(0, hash_digits);
}

std::string state_of(const std::vector<ReportFile>& files) {
    Digest digest;
    for (const auto& file : files) {
        digest.add(file.ending);
        file.content([&](std::string_view bytes) { digest.add(bytes); });
    }
    return digest.text();
}

std::vector<ReportFile> tables_of(const kata::Station& station,
                                  const std::shared_ptr<const kata::Storyboard>& board,
                                  const PointsWish& points) {
    const auto points_ending = points.newest_days ? fmt::format("-points-{}-days.csv", *points.newest_days)
                                                  : std::string("-points.csv");
    return {
        {points_ending,
         [&station, board, points](const Bytes& out) { write_points(station, *board, points, out); }},
        {"-experiments.csv",
         [&station, board](const Bytes& out) { write_experiments(station, *board, out); }},
        {"-learnings.csv", [&station, board](const Bytes& out) { write_learnings(station, *board, out); }},
        {"-cycles.csv", [board](const Bytes& out) { write_cycles(*board, out); }}};
}

// --- dated files ---------------------------------------------------------------------------------------------------------

/// The newest page of a board: its day and "<slug>-<8 digits>".
struct DatedPage {
    std::string day, stem;
};

/// "cell-7" of "cell-7-1a2b3c4d.html"; empty for anything else.
std::string slug_in(std::string_view name) {
    constexpr std::size_t tail = 1 + state_digits + page_ending.size();
    if (!name.ends_with(page_ending) || name.size() <= tail) return {};
    const auto slug = name.substr(0, name.size() - tail);
    return name[slug.size()] == '-' ? std::string(slug) : std::string();
}

struct Dated {
    std::vector<std::string> days;                         ///< sorted
    std::map<std::string, DatedPage, std::less<>> newest;  ///< by slug
};

Dated dated_files(OutFiles& out) {
    Dated dated;
    for (auto& name : out.folders(std::string(out_folder)))
        if (kata::parse_day(name)) dated.days.push_back(std::move(name));
    std::ranges::sort(dated.days);
    for (const auto& day : dated.days)
        for (const auto& name : out.files(joined(out_folder, day)))
            if (const auto slug = slug_in(name); !slug.empty())
                dated.newest[slug] = {day, name.substr(0, name.size() - page_ending.size())};
    return dated;
}

void drop_old(OutFiles& out, const Dated& dated, const std::string& first_kept) {
    std::set<std::string> stays;
    for (const auto& [slug, page] : dated.newest) stays.insert(joined(page.day, page.stem));
    const auto belongs = [&](const std::string& path) {
        return std::ranges::any_of(stays, [&](const std::string& stem) { return path.starts_with(stem); });
    };
    for (const auto& day : dated.days) {
        if (day >= first_kept) break;
        for (const auto& name : out.files(joined(out_folder, day)))
            if (!belongs(joined(day, name))) out.remove(fmt::format("{}/{}/{}", out_folder, day, name));
    }
}

// --- one board -------------------------------------------------------------------------------------------------------------

std::size_t write_files(OutFiles& out, const BoardReport& board, const std::string& stem) {
    for (const auto& file : board.files) out.write(stem + file.ending, file.content);
    return board.files.size();
}

std::size_t write_latest(OutFiles& out, const BoardReport& board) {
    const auto stem = joined(latest_folder, board.slug);
    const auto there = state_named(out.first_bytes(stem + std::string(page_ending), head_bytes));
    return there == board.state ? 0 : write_files(out, board, stem);
}

std::size_t write_dated(OutFiles& out, const Dated& dated, const BoardReport& board, const std::string& day) {
    const auto stem = fmt::format("{}-{}", board.slug, board.state.substr(0, state_digits));
    const auto last = dated.newest.find(board.slug);
    if (last != dated.newest.end() && (last->second.day == day || last->second.stem == stem)) return 0;
    return write_files(out, board, fmt::format("{}/{}/{}", out_folder, day, stem));
}

}  // namespace

bool is_for_others(const kata::Board& board) { return !board.practice && !board.slug.starts_with(demo_slug); }

BoardReport report_of(const kata::Station& station, const std::string& board, kata::Day today,
                      const ReportWish& wish) {
    const auto whole = std::make_shared<const kata::Storyboard>(station.whole_storyboard(board));
    BoardReport report;
    report.slug = file_slug(whole->board);
    if (wish.csv) report.files = tables_of(station, whole, wish.points);
    if (!wish.html) {
        report.state = state_of(report.files);
        return report;
    }
    const auto page = std::make_shared<const BoardPage>(page_of(station, *whole, today));
    report.files.push_back(
        {std::string(page_ending), [page](const Bytes& out) { out(page_html(*page, {})); }});
    report.state = state_of(report.files);
    report.files.back().content = [page, state = report.state](const Bytes& out) {
        out(page_html(*page, state));
    };
    return report;
}

Written write_out(const kata::Station& station, OutFiles& out, Moment now) {
    Written written;
    auto dated = dated_files(out);
    const bool day_is_sure = !station.clock_unsure(now);
    bool any = false;
    for (const auto& board : station.boards()) {
        if (!is_for_others(board)) continue;
        any = true;
        try {
            const auto today = kata::local_time(now, board.zone).day;
            const auto report = report_of(station, board.id, today, {nightly_points, true, true});
            auto files = write_latest(out, report);
            if (day_is_sure) files += write_dated(out, dated, report, kata::iso(today));
            written.files += files;
            written.boards += files > 0 ? 1 : 0;
        } catch (const std::exception& why) {
            written.troubles.push_back(
                fmt::format("The report of {} could not be written: {}", board.name, why.what()));
        }
    }
    const auto readme_path = joined(out_folder, "readme.txt");
    if (any && out.first_bytes(readme_path, readme.size() + 1) != readme)
        out.write(readme_path, [](const Bytes& bytes) { bytes(readme); });
    if (!day_is_sure) return written;
    dated = dated_files(out);
    drop_old(out, dated, kata::iso(kata::plus_days(kata::local_time(now, "UTC").day, -days_kept)));
    return written;
}

}  // namespace report
