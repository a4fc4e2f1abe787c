// The calls that copy between a station and the shared folder: sync.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <ostream>

#include "core/command/call.hpp"
#include "core/command/out_files.hpp"
#include "core/command/print.hpp"
#include "core/command/progress.hpp"
#include "core/command/share_setting.hpp"
#include "core/command/share_words.hpp"
#include "core/kata/settings.hpp"
#include "core/share/share.hpp"
#include "core/share/sync_due.hpp"

namespace command {
namespace {

using nlohmann::ordered_json;

struct Sync {
    std::string share;
    bool json = false;
    bool due = false, once = false;
};

/// For the timer, which asks again and again: is it time by itself?
bool is_time(const Call& call) {
    const auto station = open_to_write(call);  // as an older version left it, it could not be read only
    const auto state = station.sync_state();
    return share::is_sync_due(state, share::night_of(state.starts_at, station.store().jid(), ""), call.now);
}

std::string folder_of(const Call& call, const Sync& wish) {
    if (!wish.share.empty()) return wish.share;
    auto folder = kata::read_settings(kata::settings_file(data_dir(call))).share;
    if (folder.empty())
        throw std::runtime_error("No shared folder is named, give --share DIR or set it in settings.toml");
    return folder;
}

/// Another folder than the one in the settings. Where none is named there, this is the first copy, and it counts.
bool is_copy(const Call& call, const std::string& folder) {
    try {
        const auto own = kata::read_settings(kata::settings_file(data_dir(call))).share;
        std::error_code gone;
        return !own.empty() &&
               std::filesystem::path{own}.lexically_normal() !=
                   std::filesystem::path{folder}.lexically_normal() &&
               !std::filesystem::equivalent(own, folder, gone);
    } catch (const std::runtime_error&) {
        return false;  // whoever reads the settings next says what is wrong with them
    }
}

ordered_json json_of(const share::SyncResult& result, const std::string& folder) {
    ordered_json object{{"end", to_text(result.end)},
                        {"folder", folder},
                        {"records", result.records},
                        {"waiting", result.waiting},
                        {"segments", result.segments},
                        {"fetched_records", result.fetched_records},
                        {"fetched_segments", result.fetched_segments},
                        {"waiting_for_trust", result.waiting_for_trust},
                        {"left_out", result.left_out},
                        {"rejected", result.rejected},
                        {"new_journal", result.branched},
                        {"trouble", result.trouble}};
    if (result.free_bytes) object["free"] = *result.free_bytes;
    return object;
}

/// What a person should know besides, one line each.
void say_findings(Call& call, const share::SyncResult& result) {
    say_files(call, "not taken in yet", result.rejected);
    say_files(call, "left out", result.left_out);
    if (result.branched)
        call.io.err
            << "This station goes on in a new journal: its disk was copied, or an old copy put back\n";
    if (result.waiting_for_trust > 0)
        call.io.err << fmt::format("{} from panels that nobody has accepted yet; see kata plant requests\n",
                                   counted(result.waiting_for_trust, "file waits", "files wait"));
}

std::string receipt(const share::SyncResult& result, const std::string& folder) {
    auto words =
        result.records == 0
            ? fmt::format("Everything was in {} already", one_line(folder))
            : fmt::format("{} safely in {}", counted(result.records, "record", "records"), one_line(folder));
    if (result.fetched_records > 0)
        words +=
            fmt::format("; {} from other stations", counted(result.fetched_records, "record", "records"));
    return words;
}

/// The first folder that was met and was right: from now on the night finds it. A settings file that cannot be read or written must not
/// undo the sync.
void remember(Call& call, const std::string& folder) {
    try {
        if (remember_folder(data_dir(call), folder))
            call.io.err << one_line(folder) << " is this station's shared folder from now on\n";
    } catch (const std::runtime_error& error) {
        call.io.err << one_line(error.what()) << '\n';
    }
}

int sync(Call& call, const Sync& wish) {
    if (wish.due && !is_time(call)) return 0;
    { const auto station = open_to_write(call); }
    const auto folder = folder_of(call, wish);
    share::SyncOptions options;
    options.is_copy = is_copy(call, folder);
    options.program = call.machine.program;
    options.clock = call.machine.clock;
    options.write_out =
        out_writer(call.now, [&](const std::string& sentence) { call.io.err << one_line(sentence) << '\n'; });
    share::SyncResult result;
    {
        Progress bar(call.io);
        ProgressLines lines(call, wish.json);
        result = share::sync(
            data_dir(call), folder, call.now,
            [&](std::uint64_t done, std::uint64_t all) {
                bar.show(done, all);
                lines.show(done, all);
            },
            options);
    }
    if (result.end != share::SyncEnd::not_there && !wish.once) remember(call, folder);
    if (wish.json) call.put(json_line(json_of(result, folder)) + '\n');
    else say_findings(call, result);
    if (result.end == share::SyncEnd::done && !wish.json) call.say(receipt(result, folder));
    if (result.end != share::SyncEnd::done) call.io.err << one_line(result.trouble) << '\n';
    return status_of(result.end);
}

}  // namespace

void add_sync_calls(CLI::App& kata, Call& call) {
    const auto wish = std::make_shared<Sync>();
    auto* sub = kata.add_subcommand(
        "sync", "Brings this station's records into the shared folder, and those of the others here");
    auto* share = sub->add_option("--share", wish->share,
                                  "The folder or stick; else the folder in settings.toml. A station that has "
                                  "none there remembers it");
    share->type_name("DIR");
    sub->add_flag("--once", wish->once, "With --share: the folder is not remembered, as it is only a stick")
        ->needs(share);
    sub->add_flag("--due", wish->due,
                  "Only if it is time: at night, or when a try that did not get through is to be repeated")
        ->excludes(share);
    sub->add_flag("--json", wish->json, "One object a line: how far it is, last the outcome");
    sub->footer("Exit status: 0 done, 3 the folder is not there, 4 part done");
    sub->callback([&call, wish] { call.work = [&call, wish] { return sync(call, *wish); }; });
    add_exchange_call(kata, call);
}

}  // namespace command
