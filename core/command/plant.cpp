// The calls about a plant as a whole: plant create, recover, copy. Who belongs to it stands in plant_stations.cpp.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <ostream>

#include "core/command/call.hpp"
#include "core/command/plant_sheet.hpp"
#include "core/command/print.hpp"
#include "core/command/qr.hpp"
#include "core/command/share_setting.hpp"
#include "core/command/sheet_file.hpp"
#include "core/kata/settings.hpp"
#include "core/share/join.hpp"
#include "core/share/plant.hpp"
#include "core/share/share.hpp"
#include "core/share/sheet.hpp"

namespace command {

namespace {

struct Wish {
    std::string share, name, sheet;
};

// --- plant create ----------------------------------------------------------------------------------------------------

/// The words, and under them the same for a camera.
std::string with_picture(const std::string& sheet) {
    const auto read = share::parse_sheet(sheet);
    auto words = read ? share::sheet_words(*read) : std::string{};
    std::ranges::transform(words, words.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    const auto picture = qr_blocks(words);
    return picture.empty() ? sheet : fmt::format("{}\n{}", sheet, picture);
}

/// The sheet is shown this once: where it cannot go where it should, it goes to `err`.
bool print_sheet(Call& call, const std::string& sheet) {
    call.io.out << sheet << '\n';
    call.io.out.flush();
    return static_cast<bool>(call.io.out);
}

int create(Call& call, const Wish& wish) {
    const auto dir = data_dir(call);
    { const auto station = open_to_write(call); }  // says what is the matter with it before anything is made
    std::optional<SheetFile> file;
    if (!wish.sheet.empty()) file.emplace(wish.sheet);
    const auto made = share::create_plant(dir, wish.share, wish.name, call.now);
    const auto sheet = with_picture(made.recovery_sheet);
    const bool shown = file ? file->write(sheet + '\n') : print_sheet(call, sheet);
    if (!shown) {
        call.io.err << sheet << '\n';
        throw std::runtime_error(
            "The plant is made, but its recovery sheet could only be shown here: copy it now");
    }
    remember_folder(dir, wish.share);
    const auto keep = file ? fmt::format("the recovery sheet is in {}", wish.sheet)
                           : std::string("keep the recovery sheet above, it is shown this once");
    call.say(one_line(fmt::format("Plant {} made in {}; {}", wish.name, wish.share, keep)));
    return 0;
}

// --- plant recover ---------------------------------------------------------------------------------------------------

int recover(Call& call, const Wish& wish) {
    auto station = open_to_write(call);
    const auto mirror = share::open_mirror(station.dir());
    const bool has_secret =
        share::recover(station, *mirror, sheet_from(call, wish.sheet), share::real_outside(call.now));
    call.say(has_secret
                 ? "This station is an admin of the plant now; kata sync tells the others"
                 : "This station is an admin of the plant now. What is sealed was not found in its copy "
                   "of the folder: call kata sync, then this once more");
    return 0;
}

// --- plant copy ------------------------------------------------------------------------------------------------------

int copy(Call& call, const Wish& wish) {
    auto station = open_to_write(call);
    const auto mirror = share::open_mirror(station.dir());
    const auto folder = share::open_share(wish.share);
    const bool written = share::copy_plant(station.store(), *mirror, *folder, share::real_outside(call.now));
    call.say(one_line(fmt::format("{} {}; kata sync --share {} brings the rest", wish.share,
                                  written ? "is the plant's folder now" : "is the plant's folder already",
                                  wish.share)));
    return 0;
}

template <class Work> void on_call(CLI::App* sub, Call& call, const std::shared_ptr<Wish>& wish, Work work) {
    sub->callback([&call, wish, work] { call.work = [&call, wish, work] { return work(call, *wish); }; });
}

}  // namespace

std::string sheet_from(const Call& call, const std::string& file) {
    constexpr std::size_t most = 64u << 10;
    std::string text;
    const auto read = [&](std::istream& in) {
        for (char c = 0; text.size() < most && in.get(c);) text += c;
    };
    if (file == "-") {
        if (call.io.in == nullptr) throw BadUsage("There is no standard input to read the sheet from");
        read(*call.io.in);
        return text;
    }
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error(fmt::format("The sheet {} cannot be read, look at its name", file));
    read(in);
    return text;
}

void add_plant_calls(CLI::App& kata, Call& call) {
    const auto wish = std::make_shared<Wish>();
    auto* plant = kata.add_subcommand("plant", "Makes a shared folder a plant's, and says who belongs to it");
    plant->require_subcommand(1, 1);
    auto* made = plant->add_subcommand(
        "create", "Writes the marker, root key and first certificate into a folder that is there");
    made->add_option("--share", wish->share, "The folder; it is never made")->type_name("DIR")->required();
    made->add_option("--name", wish->name, "What the plant is called")->type_name("NAME")->required();
    made->add_option("--sheet", wish->sheet, "A new file for the recovery sheet; else it is printed")
        ->type_name("FILE");
    on_call(made, call, wish, create);
    add_join_calls(*plant, call);
    auto* back = plant->add_subcommand(
        "recover",
        "Makes this station an admin with the recovery sheet, when the last admin's panel is gone");
    back->add_option("--sheet", wish->sheet, "The file with the sheet's words, - for standard input")
        ->type_name("FILE")
        ->required();
    on_call(back, call, wish, recover);
    auto* stick = plant->add_subcommand(
        "copy", "Makes a folder without a plant this plant's: a stick, or a new share for one that was lost");
    stick->add_option("--share", wish->share, "The folder; it is never made")->type_name("DIR")->required();
    on_call(stick, call, wish, copy);
}

}  // namespace command
