// What screens ask beyond their board: points, the other boards, names, and how the way to the shared folder stands.
#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "core/kata/people.hpp"
#include "core/kata/questions.hpp"
#include "core/kata/station_impl.hpp"
#include "core/kata/sync_notes.hpp"

namespace kata {

namespace {

constexpr std::string_view remembered_stem = "panel.", panel = "panel";

std::string remembered_key(std::string_view key) { return std::string{remembered_stem} + std::string{key}; }

std::optional<Moment> moment_in(const std::optional<std::string>& text) {
    if (!text) return {};
    Moment moment;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), moment.ms);
    if (error != std::errc{} || end != text->data() + text->size()) return {};
    return moment;
}

/// Read again only when the file was written: this is asked at every frame. A file that cannot be read names no folder, and
/// the shifts stay as they were; the command line says why.
Settings settings_now(const std::filesystem::path& file, std::optional<KeptSettings>& kept) {
    std::error_code missing;
    const auto written = std::filesystem::last_write_time(file, missing);
    if (missing) return {};
    if (kept && kept->written == written) return kept->settings;
    Settings fresh;
    try {
        fresh = read_settings(file);
    } catch (const std::runtime_error&) {
        if (kept) {
            fresh.calendar = kept->settings.calendar;
            fresh.coaching = kept->settings.coaching;
        }
    }
    kept = KeptSettings{written, std::move(fresh)};
    return kept->settings;
}

}  // namespace

namespace {

std::filesystem::file_time_type written(const std::filesystem::path& file) {
    std::error_code missing;
    const auto when = std::filesystem::last_write_time(file, missing);
    return missing ? std::filesystem::file_time_type{} : when;
}

Coaching with_cards(const Settings& settings, const std::filesystem::path& questions) {
    auto coaching = settings.coaching;
    coaching = with_questions(std::move(coaching), default_coaching());
    std::ifstream in(questions, std::ios::binary);
    if (!in) return coaching;
    try {
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        return with_questions(std::move(coaching), parse_questions(text));
    } catch (const std::runtime_error& bad) {
        coaching.trouble = bad.what();
        return coaching;
    }
}

/// What the settings choose, with the cards of the program and the site's own. Those that cannot be read are left out, and it says why; so it
/// does where the chosen card is none of them.
Coaching coaching_of(const Settings& settings, const std::filesystem::path& questions) {
    auto coaching = with_cards(settings, questions);
    const bool there = std::ranges::find(coaching.cards, coaching.card, &Card::id) != coaching.cards.end();
    if (!there && coaching.trouble.empty())
        coaching.trouble = "settings.toml: there is no card \"" + coaching.card +
                           "\"; the questions are those of \"" + card_in_use(coaching).id + "\"";
    return coaching;
}

}  // namespace

const Coaching& Station::coaching() const {
    const auto settings = settings_file(impl_->dir), questions = impl_->dir / "questions.toml";
    const std::pair times{written(settings), written(questions)};
    if (!impl_->coaching || impl_->coaching->first != times)
        impl_->coaching.emplace(times, coaching_of(settings_now(settings, impl_->settings), questions));
    return impl_->coaching->second;
}

std::vector<DataPoint> Station::last_points(std::string_view metric, std::size_t most) const {
    return impl_->store.last_points(metric, most);
}

std::vector<DataPoint> Station::points_between(std::string_view metric, Moment from, Moment to) const {
    return impl_->store.points(metric, from, to);
}

const ChartSeries& Station::series(const SeriesWish& wish) const {
    return impl_->series.get(wish, impl_->version, [&] {
        ChartSeries series;
        impl_->store.snapshot([&] { series = read_series(point_source(impl_->store), wish); });
        return series;
    });
}

std::optional<DataPoint> Station::point_at(std::string_view metric, Rank rank) const {
    auto points = impl_->store.points_from(metric, rank, 1);
    return points.empty() ? std::nullopt : std::optional{std::move(points.front())};
}

Rank Station::rank_of(std::string_view metric, Moment at) const { return impl_->store.rank_of(metric, at); }

void Station::each_value(std::string_view metric, Rank from, Rank to,
                         const std::function<void(std::span<const double>)>& visit) const {
    impl_->store.each_value(metric, from, to, visit);
}

std::string Station::struck_reason(std::string_view point) const {
    return impl_->text(point, "struck_reason");
}

SyncState Station::sync_state() const {
    const auto& store = impl_->store;
    // Asked before it is read: what comes in between is read again the next time.
    const KeptSync::AsOf as_of{store.data_version(), store.own_changes(), written(settings_file(impl_->dir))};
    if (impl_->sync && impl_->sync->as_of == as_of) return impl_->sync->state;
    SyncState state;
    const auto settings = settings_now(settings_file(impl_->dir), impl_->settings);
    state.folder_set = !settings.share.empty();
    state.folder = settings.share;
    state.starts_at = settings.sync_at;
    store.snapshot([&] {
        state.last_complete = moment_in(store.local("sync.last_complete"));
        state.last_try = moment_in(store.local("sync.last_try"));
        state.trouble = store.local("sync.trouble").value_or("");
        state.waiting = static_cast<std::size_t>(store.waiting());
        read_sync_notes(store, state);
    });
    impl_->sync = KeptSync{as_of, state};
    return state;
}

ShiftCalendar Station::calendar() const {
    return settings_now(settings_file(impl_->dir), impl_->settings).calendar;
}

std::string Station::station_name() const { return impl_->text("station/" + impl_->store.jid(), "name"); }

bool Station::clock_unsure(Moment now) const {
    return impl_->clock().quality(now) == journal::ClockQuality::unsure;
}

std::uint64_t Station::version() const { return impl_->version; }

/// What was remembered before it was sealed is taken as it stands.
std::optional<std::string> Station::remembered(std::string_view key) const {
    auto kept = impl_->store.local(remembered_key(key));
    if (!kept) return {};
    auto opened = open_words(impl_->store, panel, remembered_key(key), *kept);
    return opened ? std::move(opened) : std::move(kept);
}

void Station::remember(std::string_view key, std::optional<std::string_view> text) {
    impl_->must_write();
    auto& store = impl_->store;
    const auto sealed =
        text ? std::optional(seal_words(store, panel, remembered_key(key), *text)) : std::nullopt;
    store.set_local(remembered_key(key), sealed);
}

}  // namespace kata
