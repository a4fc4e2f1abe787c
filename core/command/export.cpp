// The call export: the page and the tables of a board into a folder, for a person who wants them now.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <stdexcept>
#include <vector>

#include "core/command/call.hpp"
#include "core/command/metric_name.hpp"
#include "core/command/print.hpp"
#include "core/report/out.hpp"

namespace command {
namespace {

namespace fs = std::filesystem;

struct Export {
    std::string board, to;
    bool html = false, csv = false, force = false, json = false;
};

struct Exported {
    fs::path file;
    std::uint64_t bytes = 0;
};

void must_be_a_folder(const fs::path& folder) {
    if (!fs::exists(folder))
        throw std::runtime_error(
            fmt::format("There is no folder {}, make it or name another", folder.string()));
    if (!fs::is_directory(folder))
        throw std::runtime_error(fmt::format("{} is no folder, name one", folder.string()));
}

void must_not_be_there(const std::vector<Exported>& files) {
    for (const auto& [file, bytes] : files)
        if (fs::exists(fs::symlink_status(file)))
            throw std::runtime_error(
                fmt::format("{} is there already, name another folder or add --force", file.string()));
}

/// Beside its place first: a file that was there is either as it was or replaced whole.
void write(Exported& target, const report::ReportFile& file) {
    auto making = target.file;
    making += ".new";
    std::error_code ignored;
    try {
        std::ofstream out(making, std::ios::binary | std::ios::trunc);
        file.content([&](std::string_view bytes) {
            out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
            target.bytes += bytes.size();
            if (!out) throw std::runtime_error("the folder takes no more");
        });
        out.close();
        if (!out) throw std::runtime_error("the folder takes no more");
        fs::rename(making, target.file);
    } catch (const std::exception& why) {
        fs::remove(making, ignored);
        throw std::runtime_error(
            fmt::format("{} could not be written, look at the folder's room and rights: {}",
                        target.file.string(), why.what()));
    }
}

nlohmann::ordered_json json_of(const kata::Board& board, const std::string& state,
                               const std::vector<Exported>& files) {
    nlohmann::ordered_json json{{"board", board.id}, {"state", state}};
    json["files"] = nlohmann::ordered_json::array();
    for (const auto& [file, bytes] : files)
        json["files"].push_back({{"file", file.string()}, {"bytes", bytes}});
    return json;
}

int export_board(Call& call, const Export& wish) {
    const auto station = open_to_read(call);
    const auto board = board_or_only(station, wish.board);
    const fs::path folder = wish.to;
    must_be_a_folder(folder);
    const bool both = wish.html == wish.csv;
    const auto today = kata::local_time(call.now, board.zone).day;
    const auto report =
        report::report_of(station, board.id, today, {{}, both || wish.html, both || wish.csv});
    const auto stem = report::is_for_others(board) ? report.slug : short_slug(board.slug);
    std::vector<Exported> files;
    for (const auto& file : report.files) files.push_back({folder / (stem + file.ending), 0});
    if (!wish.force) must_not_be_there(files);
    for (std::size_t i = 0; i < files.size(); ++i) write(files[i], report.files[i]);
    if (wish.json) call.put(json_line(json_of(board, report.state, files)) + '\n');
    else
        call.say(one_line(fmt::format("{} of {} in {}", counted(files.size(), "file", "files"), board.name,
                                      folder.string())));
    return 0;
}

}  // namespace

void add_export_call(CLI::App& kata, Call& call) {
    const auto wish = std::make_shared<Export>();
    auto* sub = kata.add_subcommand("export", "Writes a board as a page and as tables into a folder");
    sub->add_option("BOARD", wish->board, "A board's slug or exact name; else the only one");
    sub->add_option("--to", wish->to, "A folder that is there")->type_name("DIR")->required();
    sub->add_flag("--html", wish->html, "Only the page");
    sub->add_flag("--csv", wish->csv, "Only the tables");
    sub->add_flag("--force", wish->force, "Replace files of these names");
    sub->add_flag("--json", wish->json, "Which files, as one object");
    sub->callback([&call, wish] { call.work = [&call, wish] { return export_board(call, *wish); }; });
}

}  // namespace command
