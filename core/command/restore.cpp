// The calls of somebody who stands before a new panel: stations, restore.
#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <optional>
#include <ostream>

#include "core/command/call.hpp"
#include "core/command/print.hpp"
#include "core/command/progress.hpp"
#include "core/kata/zone.hpp"
#include "core/share/share.hpp"

namespace command {
namespace {

using nlohmann::ordered_json;

struct Wish {
    std::string share, station;
    bool json = false;
};

// --- stations --------------------------------------------------------------------------------------------------------

std::string day_of(const share::Place& place) {
    return place.last ? kata::iso(kata::local_time(*place.last, "").day) : "";
}

ordered_json place_json(const share::Place& place) {
    ordered_json object{{"jid", place.jid}, {"name", place.name}, {"records", place.records}};
    if (place.last) object["last"] = day_of(place);
    object["replaced"] = place.replaced;
    return object;
}

ordered_json places_json(const std::vector<share::Place>& places) {
    auto array = ordered_json::array();
    for (const auto& place : places) array.push_back(place_json(place));
    return array;
}

int stations(Call& call, const Wish& wish) {
    const auto places = share::stations_in(wish.share);
    if (wish.json) {
        std::vector<ordered_json> objects;
        objects.reserve(places.size());
        for (const auto& place : places) objects.push_back(place_json(place));
        call.put(json_array(objects));
        return 0;
    }
    std::vector<std::vector<std::string>> rows;
    rows.reserve(places.size());
    for (const auto& place : places)
        rows.push_back({one_line(place.name), place.jid, counted(place.records, "record", "records"),
                        day_of(place), place.replaced ? "replaced" : ""});
    call.put(rows.empty() ? "No station stands here yet\n" : table(rows));
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

[[noreturn]] void not_one_place(const Wish& wish, const share::Restored& found) {
    if (found.known.empty())
        throw std::runtime_error(
            fmt::format("No station stands in {}, look at the folder's name", wish.share));
    if (found.fits.empty())
        throw std::runtime_error(fmt::format("No station in {} is called {}, name one of {}", wish.share,
                                             cited(wish.station), listed_places(found.known)));
    throw std::runtime_error(fmt::format("{} stations in {} fit {}, name one of {}", found.fits.size(),
                                         wish.share, cited(wish.station), listed_places(found.fits)));
}

/// On a terminal a bar; with --json a line each time the percentage has changed, for the program that waits.
class ShownProgress {
public:
    ShownProgress(Call& call, bool json) : call_(call), json_(json), bar_(call.io) {}

    void show(std::uint64_t done, std::uint64_t all) {
        if (!json_) return bar_.show(done, all);
        const auto percent = all == 0 ? 0 : static_cast<int>(done * 100 / all);
        if (percent == shown_percent_) return;
        shown_percent_ = percent;
        call_.put(json_line({{"done", done}, {"all", all}}) + '\n');
        call_.io.out.flush();
    }

private:
    Call& call_;
    bool json_;
    Progress bar_;
    int shown_percent_ = -1;
};

std::string_view end_of(const share::Restored& restored) {
    if (restored.fits.size() == 1) return "done";
    return restored.fits.empty() ? "none" : "several";
}

ordered_json restored_json(const share::Restored& restored) {
    ordered_json object{{"end", end_of(restored)}};
    if (restored.fits.size() == 1) object["station"] = place_json(restored.fits.front());
    else object["stations"] = places_json(restored.fits.empty() ? restored.known : restored.fits);
    if (restored.heard) {
        object["heard_at"] = kata::iso(restored.heard->at, "");
        object["unpublished"] = restored.heard->unpublished;
    }
    object["left_out"] = restored.left_out;
    return object;
}

/// What nobody can bring back, so that people know what to look for.
std::string loss_of(const share::LastHeard& heard) {
    const auto when = kata::iso(heard.at, "").substr(0, 16);  // to the minute
    if (heard.unpublished == 0) return fmt::format("when it was last heard, {}, nothing was missing", when);
    return fmt::format("when it was last heard, {}, {} had not reached the folder", when,
                       counted(heard.unpublished, "record", "records"));
}

int restore(Call& call, const Wish& wish) {
    const auto dir = data_dir(call);
    share::Restored restored;
    {
        ShownProgress shown(call, wish.json);
        restored = share::restore(wish.share, wish.station, dir, call.now,
                                  [&](std::uint64_t done, std::uint64_t all) { shown.show(done, all); });
    }
    if (wish.json) call.put(json_line(restored_json(restored)) + '\n');
    if (restored.fits.size() != 1) not_one_place(wish, restored);
    if (wish.json) return 0;
    for (const auto& file : restored.left_out) call.io.err << "left out: " << one_line(file) << '\n';
    const auto& place = restored.fits.front();
    auto words = fmt::format("{} stands again in {}, with {}", place.name, dir.string(),
                             counted(place.records, "record", "records"));
    if (restored.heard) words += "; " + loss_of(*restored.heard);
    call.say(one_line(words));
    return 0;
}

// --- the command line ------------------------------------------------------------------------------------------------

void add_stations(CLI::App& kata, Call& call) {
    const auto wish = std::make_shared<Wish>();
    auto* sub = kata.add_subcommand("stations", "The stations that stand in a shared folder");
    sub->add_option("--share", wish->share, "The shared folder")->type_name("DIR")->required();
    sub->add_flag("--json", wish->json, "As a JSON array");
    sub->callback([&call, wish] { call.work = [&call, wish] { return stations(call, *wish); }; });
}

void add_restore(CLI::App& kata, Call& call) {
    const auto wish = std::make_shared<Wish>();
    auto* sub =
        kata.add_subcommand("restore", "Takes over the place of a station that stands in the shared folder");
    sub->add_option("--share", wish->share, "The shared folder")->type_name("DIR")->required();
    sub->add_option("--station", wish->station, "The station's name or journal id")
        ->type_name("NAME")
        ->required();
    sub->add_flag("--json", wish->json, "Progress and outcome, one JSON object a line");
    sub->callback([&call, wish] { call.work = [&call, wish] { return restore(call, *wish); }; });
}

}  // namespace

void add_restore_calls(CLI::App& kata, Call& call) {
    add_stations(kata, call);
    add_restore(kata, call);
}

}  // namespace command
