// A station opened: what it has taken in, and the boards folded from it. What it does stands in station_*.cpp.
#include "core/kata/station.hpp"

#include <stdexcept>
#include <utility>

#include <fmt/format.h>

#include "core/kata/station_impl.hpp"
#include "kataboard_build.hpp"

namespace kata {

namespace {

/// The storyboard shows the rhythm of the last three weeks.
constexpr int cycle_days = 21;

StationOptions with_build_date(StationOptions options) {
    if (options.trust.build_date == Moment{}) options.trust.build_date = Moment{build::date_ms};
    return options;
}

journal::Store::Mode mode_of(const StationOptions& options) {
    return options.read_only ? journal::Store::Mode::read_only : journal::Store::Mode::read_write;
}

}  // namespace

Station::Impl::Impl(const std::filesystem::path& folder, const StationOptions& wanted)
    : dir{folder},
      options{with_build_date(wanted)},
      store{store_file(folder), mode_of(wanted)} {
    data_version = store.data_version();
    row = store.last_row();
}

void Station::Impl::must_write() const {
    if (options.read_only) throw std::runtime_error("this station is open for reading only");
}

void Station::Impl::take_news() {
    const auto news = store.news_since(row);
    if (news.records == 0) return;
    row = news.row;
    ++version;
    if (!news.board_touched) return;
    for (auto& [id, kept] : boards) kept.fresh = false;
    kept_places.reset();
    people_here.reset();
}

const Storyboard& Station::Impl::storyboard(std::string_view board_id, Moment now) const {
    auto it = boards.find(board_id);
    if (it == boards.end()) it = boards.emplace(board_id, KeptBoard{}).first;
    auto& kept = it->second;
    const auto today = local_time(now, text(board_id, "zone")).day;
    const auto from = plus_days(today, -cycle_days);
    if (kept.fresh && kept.cycles_from == from) return kept.board;
    store.snapshot([&] { kept.board = read_storyboard(source_of(store), board_id, from); });
    kept.cycles_from = from;
    kept.fresh = true;
    return kept.board;
}

journal::Clock Station::Impl::clock() const { return {store.frontier().t, options.trust}; }

std::string Station::Impl::text(std::string_view entity, std::string_view field) const {
    const auto cell = store.cell(entity, field);
    const auto* words = cell ? std::get_if<std::string>(&cell->value) : nullptr;
    return words ? *words : std::string{};
}

Station::Station(const std::filesystem::path& dir, const StationOptions& options)
    : impl_{std::make_unique<Impl>(dir, options)} {}
Station::~Station() = default;

bool Station::refresh() {
    const auto present = impl_->store.data_version();
    if (present == std::exchange(impl_->data_version, present)) return false;
    impl_->take_news();
    return true;
}

const Storyboard& Station::storyboard(std::string_view board_id, Moment now) const {
    return impl_->storyboard(board_id, now);
}

const std::filesystem::path& Station::dir() const { return impl_->dir; }
journal::Store& Station::store() { return impl_->store; }
const journal::Store& Station::store() const { return impl_->store; }

Storyboard Station::whole_storyboard(std::string_view board_id) const {
    Storyboard board;
    impl_->store.snapshot([&] { board = read_storyboard(source_of(impl_->store), board_id, Day{}); });
    return board;
}

CellSource source_of(const journal::Store& store) {
    return {
        [&](std::string_view entity) { return store.fields(entity); },
        [&](std::string_view prefix) { return store.entities(prefix); },
        [&](std::string_view field, std::string_view value) { return store.entities_with(field, value); }};
}

std::filesystem::path store_file(const std::filesystem::path& dir) { return dir / "station.db"; }
std::filesystem::path key_file(const std::filesystem::path& dir) { return dir / "key"; }
std::filesystem::path key_file(const std::filesystem::path& dir, std::string_view jid) {
    auto file = dir / fmt::format("key.{}", jid);
    return std::filesystem::exists(file) ? file : key_file(dir);
}
std::filesystem::path mirror_dir(const std::filesystem::path& dir) { return dir / "mirror"; }
std::filesystem::path settings_file(const std::filesystem::path& dir) { return dir / "settings.toml"; }

}  // namespace kata
