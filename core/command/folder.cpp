// The calls about the shared folder: plant create, sync, restore.
#include <fcntl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <filesystem>
#include <fmt/format.h>
#include <system_error>

#include "core/command/call.hpp"
#include "core/command/print.hpp"
#include "core/command/progress.hpp"
#include "core/kata/settings.hpp"
#include "core/share/share.hpp"

namespace command {
namespace {

struct NewPlant {
    std::string share, name, sheet;
};

struct Sync {
    std::string share;
    bool json = false;
};

struct Restore {
    std::string share, station;
};

/// Later calls and the nightly timer find the folder in the settings; one that stands there already is kept.
void remember_folder(const std::filesystem::path& station_dir, const std::filesystem::path& folder) {
    const auto file = kata::settings_file(station_dir);
    if (!kata::read_settings(file).share.empty()) return;
    kata::write_share_folder(file, std::filesystem::absolute(folder).lexically_normal().string());
}

// --- plant create ----------------------------------------------------------------------------------------------------

/// The file for the recovery sheet: made before the plant, so that a plant without its sheet cannot come about. Readable by
/// its owner only, removed again unless it was written.
class SheetFile {
public:
    explicit SheetFile(std::string path) : path_(std::move(path)) {
        fd_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (fd_ >= 0) return;
        if (errno == EEXIST)
            throw std::runtime_error(
                fmt::format("{} is there already, name a new file for the sheet", path_));
        throw std::runtime_error(fmt::format("The sheet {} cannot be made, name another file: {}", path_,
                                             std::generic_category().message(errno)));
    }
    ~SheetFile() {
        ::close(fd_);
        if (!written_) ::unlink(path_.c_str());
    }
    SheetFile(const SheetFile&) = delete;
    SheetFile& operator=(const SheetFile&) = delete;

    bool write(std::string_view text) {
        const auto n = ::write(fd_, text.data(), text.size());
        written_ = n == static_cast<ssize_t>(text.size()) && ::fsync(fd_) == 0;
        return written_;
    }

private:
    std::string path_;
    int fd_ = -1;
    bool written_ = false;
};

/// The sheet is shown this once: where it cannot go where it should, it goes to `err`.
bool print_sheet(Call& call, const std::string& sheet) {
    call.io.out << sheet << '\n';
    call.io.out.flush();
    return static_cast<bool>(call.io.out);
}

int plant_create(Call& call, const NewPlant& wish) {
    const auto dir = data_dir(call);
    { const auto station = open_to_write(call); }  // says what is the matter with it before anything is made
    std::optional<SheetFile> file;
    if (!wish.sheet.empty()) file.emplace(wish.sheet);
    const auto made = share::create_plant(dir, wish.share, wish.name, call.now);
    const bool shown =
        file ? file->write(made.recovery_sheet + '\n') : print_sheet(call, made.recovery_sheet);
    if (!shown) {
        call.io.err << made.recovery_sheet << '\n';
        throw std::runtime_error(
            "The plant is made, but its recovery sheet could only be shown here: copy it now");
    }
    remember_folder(dir, wish.share);
    const auto keep = file ? fmt::format("the recovery sheet is in {}", wish.sheet)
                           : std::string("keep the recovery sheet above, it is shown this once");
    call.say(one_line(fmt::format("Plant {} made in {}; {}", wish.name, wish.share, keep)));
    return 0;
}

// --- sync ------------------------------------------------------------------------------------------------------------

std::string_view to_text(share::SyncEnd end) {
    switch (end) {
    case share::SyncEnd::done: return "done";
    case share::SyncEnd::not_there: return "not_there";
    case share::SyncEnd::part: return "part";
    }
    return "";
}

std::string folder_of(const Call& call, const Sync& wish) {
    if (!wish.share.empty()) return wish.share;
    auto folder = kata::read_settings(kata::settings_file(data_dir(call))).share;
    if (folder.empty())
        throw std::runtime_error("No shared folder is named, give --share DIR or set it in settings.toml");
    return folder;
}

int sync(Call& call, const Sync& wish) {
    { const auto station = open_to_write(call); }
    const auto folder = folder_of(call, wish);
    share::SyncResult result;
    {
        Progress bar(call.io);
        result = share::sync(data_dir(call), folder, call.now,
                             [&](std::uint64_t done, std::uint64_t all) { bar.show(done, all); });
    }
    if (wish.json) {
        call.put(json_line({{"end", to_text(result.end)},
                            {"folder", folder},
                            {"records", result.records},
                            {"waiting", result.waiting},
                            {"segments", result.segments},
                            {"trouble", result.trouble}}) +
                 '\n');
    }
    if (result.end != share::SyncEnd::done) throw std::runtime_error(result.trouble);
    if (!wish.json) {
        call.say(result.records == 0
                     ? fmt::format("Everything was in {} already", one_line(folder))
                     : fmt::format("{} safely in {}", counted(result.records, "record", "records"),
                                   one_line(folder)));
    }
    return 0;
}

// --- restore ---------------------------------------------------------------------------------------------------------

std::string listed_places(const std::vector<share::Place>& places) {
    std::vector<std::string> words;
    words.reserve(places.size());
    for (const auto& place : places) {
        words.push_back(
            fmt::format("{} ({}, {})", place.jid, place.name, counted(place.records, "record", "records")));
    }
    return listed(words);
}

[[noreturn]] void not_one_place(const Restore& wish, const share::Restored& found) {
    if (found.known.empty())
        throw std::runtime_error(
            fmt::format("No station stands in {}, look at the folder's name", wish.share));
    if (found.fits.empty())
        throw std::runtime_error(fmt::format("No station in {} is called {}, name one of {}", wish.share,
                                             cited(wish.station), listed_places(found.known)));
    throw std::runtime_error(fmt::format("{} stations in {} fit {}, name one of {}", found.fits.size(),
                                         wish.share, cited(wish.station), listed_places(found.fits)));
}

int restore(Call& call, const Restore& wish) {
    const auto dir = data_dir(call);
    share::Restored restored;
    {
        Progress bar(call.io);
        restored = share::restore(wish.share, wish.station, dir, call.now,
                                  [&](std::uint64_t done, std::uint64_t all) { bar.show(done, all); });
    }
    if (restored.fits.size() != 1) not_one_place(wish, restored);
    for (const auto& file : restored.left_out) call.io.err << "left out: " << one_line(file) << '\n';
    const auto& place = restored.fits.front();
    call.say(one_line(fmt::format("{} stands again in {}, with {}", place.name, dir.string(),
                                  counted(place.records, "record", "records"))));
    return 0;
}

// --- the command line ------------------------------------------------------------------------------------------------

void add_plant(CLI::App& kata, Call& call) {
    const auto wish = std::make_shared<NewPlant>();
    auto* plant = kata.add_subcommand("plant", "Makes a shared folder a plant's");
    plant->require_subcommand(1, 1);
    auto* sub = plant->add_subcommand(
        "create", "Writes the marker, root key and first certificate into a folder that is there");
    sub->add_option("--share", wish->share, "The folder; it is never made")->type_name("DIR")->required();
    sub->add_option("--name", wish->name, "What the plant is called")->type_name("NAME")->required();
    sub->add_option("--sheet", wish->sheet, "A new file for the recovery sheet; else it is printed")
        ->type_name("FILE");
    sub->callback([&call, wish] { call.work = [&call, wish] { return plant_create(call, *wish); }; });
}

void add_sync(CLI::App& kata, Call& call) {
    const auto wish = std::make_shared<Sync>();
    auto* sub = kata.add_subcommand("sync", "Publishes this station's records in the shared folder");
    sub->add_option("--share", wish->share, "The folder; else the one in settings.toml")->type_name("DIR");
    sub->add_flag("--json", wish->json, "As one object");
    sub->callback([&call, wish] { call.work = [&call, wish] { return sync(call, *wish); }; });
}

void add_restore(CLI::App& kata, Call& call) {
    const auto wish = std::make_shared<Restore>();
    auto* sub =
        kata.add_subcommand("restore", "Takes over the place of a station that stands in the shared folder");
    sub->add_option("--share", wish->share, "The shared folder")->type_name("DIR")->required();
    sub->add_option("--station", wish->station, "The station's name or journal id")
        ->type_name("NAME")
        ->required();
    sub->callback([&call, wish] { call.work = [&call, wish] { return restore(call, *wish); }; });
}

}  // namespace

void add_folder_calls(CLI::App& kata, Call& call) {
    add_plant(kata, call);
    add_sync(kata, call);
    add_restore(kata, call);
}

}  // namespace command
