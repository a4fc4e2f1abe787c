#include "tests/core/share/station_stand.hpp"

#include "core/kata/identity.hpp"
#include "core/share/names.hpp"
#include "core/share/station_options.hpp"
#include "tests/catch.hpp"

namespace fake {

namespace {

void must(const kata::Answer& answer) { REQUIRE_FALSE(answer.refusal); }

}  // namespace

void make_station(const std::filesystem::path& dir, const std::string& name) {
    kata::Station::create(dir, name, today);
    auto station = open_station(dir);
    kata::Board board;
    board.id = "board/cell-7";
    board.slug = "cell-7";
    board.name = "Zelle 7";
    must(station.handle(kata::AddBoard{board}, today));
    kata::Metric exit_cycle;
    exit_cycle.id = metric;
    exit_cycle.board = board.id;
    exit_cycle.slug = "exit-cycle";
    exit_cycle.name = "Exit cycle";
    exit_cycle.unit = "s";
    exit_cycle.better = kata::Better::lower;
    must(station.handle(kata::AddMetric{exit_cycle}, today));
    for (int i = 0; i < 3; ++i) add_point(station, 50 + i);
}

kata::Station open_station(const std::filesystem::path& dir) {
    return kata::Station{dir, share::station_options()};
}

/// Every station makes the same board, so that they meet on it; it is at home at one of them, and the others measure past the door.
void add_point(kata::Station& station, double value) {
    const kata::AddPoints points{metric, {{today, value, {}}}, "", kata::Source::eye, ""};
    if (station.is_here("board/cell-7")) return must(station.handle(points, today));
    auto& store = station.store();
    store.transact([&] {
        auto record = kata::stamped(store, share::station_options().trust, today);
        record.a = "point.add";
        record.p.push_back({metric, today, value, std::nullopt});
        record.o = journal::Origin{};
        store.append(record);
    });
}

Panel::Panel(const std::string& name)
    : weather(std::make_shared<Weather>()),
      share(std::make_shared<MemoryFolder>(*weather)),
      mirror(*weather) {
    make_station(dir(), name);
    auto mine = station();
    share::create_plant_in(mine, mirror, *share, "Werk Nord", outside);
}

Panel::Panel(const std::string& name, const Panel& beside)
    : weather(beside.weather),
      share(beside.share),
      mirror(*weather) {
    make_station(dir(), name);
}

share::SyncResult Panel::sync() {
    auto mine = station();
    return share::sync_folders(mine, mirror, *share, outside, {});
}

void Panel::add_points(int n) {
    auto mine = station();
    for (int i = 0; i < n; ++i) add_point(mine, 60 + i);
}

std::string Panel::jid() const { return station().store().jid(); }

std::map<std::string, std::string> Panel::picture() const {
    std::map<std::string, std::string> picture;
    for (const auto& [path, file] : share->files)
        if (path.find(".tmp-") == std::string::npos) picture[path] = file.bytes;
    return picture;
}

std::vector<std::string> Panel::segments() const {
    std::vector<std::string> paths;
    for (const auto& [path, bytes] : picture())
        if (path.starts_with("journal/")) paths.push_back(path);
    return paths;
}

}  // namespace fake
