#include "core/command/metric_name.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>

#include "core/command/call.hpp"
#include "core/command/print.hpp"
#include "core/kata/noun_table.hpp"

namespace command {
namespace {

constexpr std::string_view metric_prefix = "metric/";

/// "cell-7" and "exit-cycle" of "metric/cell-7/exit-cycle".
struct MetricPlace {
    std::string_view board, slug;
};
MetricPlace place_of(std::string_view id) {
    if (id.starts_with(metric_prefix)) id.remove_prefix(metric_prefix.size());
    const auto slash = id.rfind('/');
    if (slash == std::string_view::npos) return {{}, id};
    return {id.substr(0, slash), id.substr(slash + 1)};
}

/// Ids of the metrics whose slug, BOARD/SLUG or name is `name`; whether they are still there is not looked at.
std::vector<std::string> ids_that_fit(const journal::Store& store, std::string_view name) {
    const auto wanted = place_of(name);
    auto ids = store.entities(metric_prefix);
    std::erase_if(ids, [&](const std::string& id) {
        const auto place = place_of(id);
        if (place.slug != wanted.slug) return true;
        return !wanted.board.empty() && place.board != wanted.board &&
               short_slug(place.board) != wanted.board;
    });
    for (auto& id : store.entities_with("name", name)) {
        if (id.starts_with(metric_prefix)) ids.push_back(std::move(id));
    }
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

std::vector<kata::Metric> metrics_on(const kata::Station& station, const std::vector<kata::Board>& boards,
                                     const std::vector<std::string>& ids) {
    std::vector<kata::Metric> metrics;
    for (const auto& id : ids) {
        const auto fields = station.store().fields(id);
        const auto gone = fields.find("_del");
        if (gone != fields.end() && gone->second.value == journal::Value(true)) continue;
        auto metric = kata::metric_from(id, fields);
        if (std::ranges::find(boards, metric.board, &kata::Board::id) == boards.end()) continue;
        metrics.push_back(std::move(metric));
    }
    return metrics;
}

/// Of the boards that stand here; else of all, as those of other stations may be read.
std::vector<kata::Metric> metrics_with(const kata::Station& station, const std::vector<std::string>& ids) {
    auto metrics = metrics_on(station, station.boards(), ids);
    return metrics.empty() ? metrics_on(station, station.all_boards(), ids) : metrics;
}

std::vector<std::string> names_of(const std::vector<kata::Metric>& metrics, bool whole) {
    std::vector<std::string> names;
    names.reserve(metrics.size());
    for (const auto& metric : metrics) {
        const auto place = place_of(metric.id);
        names.push_back(whole ? fmt::format("{}/{}", place.board, place.slug) : short_name(metric));
    }
    return names;
}

/// The short spelling where it tells them apart.
std::vector<std::string> names_of(const std::vector<kata::Metric>& metrics) {
    auto names = names_of(metrics, false);
    auto sorted = names;
    std::ranges::sort(sorted);
    return std::ranges::adjacent_find(sorted) == sorted.end() ? names : names_of(metrics, true);
}

[[noreturn]] void no_metric(const kata::Station& station, std::string_view name, const kata::Board& board) {
    auto metrics = metrics_with(station, station.store().entities(metric_prefix));
    std::erase_if(metrics, [&](const kata::Metric& m) { return !board.id.empty() && m.board != board.id; });
    const auto where = board.id.empty() ? std::string() : fmt::format(" on {}", short_slug(board.slug));
    if (metrics.empty()) {
        throw std::runtime_error(fmt::format(
            "No metric{} is called {}, there is none yet: kata metric add makes one", where, cited(name)));
    }
    throw std::runtime_error(fmt::format("No metric{} is called {}, use one of {}", where, cited(name),
                                         listed(names_of(metrics))));
}

std::vector<std::string> slugs_of(const std::vector<kata::Board>& boards) {
    std::vector<std::string> slugs;
    slugs.reserve(boards.size());
    for (const auto& board : boards) slugs.push_back(short_slug(board.slug));
    auto sorted = slugs;
    std::ranges::sort(sorted);
    if (std::ranges::adjacent_find(sorted) == sorted.end()) return slugs;
    std::ranges::transform(boards, slugs.begin(), &kata::Board::slug);
    return slugs;
}

}  // namespace

std::string short_slug(std::string_view slug) {
    constexpr std::string_view demo = "demo-";
    constexpr std::size_t jid_size = 16;
    constexpr auto tail = demo.size() + jid_size + 1;
    if (slug.starts_with(demo) && slug.size() > tail && slug[tail - 1] == '-' &&
        journal::is_journal_id(slug.substr(demo.size(), jid_size))) {
        slug.remove_prefix(tail);
    }
    return std::string(slug);
}

std::string short_name(const kata::Metric& metric) {
    const auto place = place_of(metric.id);
    return fmt::format("{}/{}", short_slug(place.board), place.slug);
}

std::vector<kata::Board> boards_that_fit(const std::vector<kata::Board>& boards, std::string_view name) {
    std::vector<kata::Board> fits;
    std::ranges::copy_if(boards, std::back_inserter(fits), [&](const kata::Board& b) {
        return b.slug == name || b.name == name || b.id == name;
    });
    if (!fits.empty()) return fits;
    std::ranges::copy_if(boards, std::back_inserter(fits),
                         [&](const kata::Board& b) { return short_slug(b.slug) == name; });
    return fits;
}

kata::Board find_board(const kata::Station& station, std::string_view name) {
    const auto boards = station.boards();
    auto fits = boards_that_fit(boards, name);
    if (fits.empty()) fits = boards_that_fit(station.all_boards(), name);
    if (fits.size() == 1) return fits.front();
    if (fits.size() > 1) {
        throw std::runtime_error(fmt::format("{} boards fit {}, name one of {}", fits.size(), cited(name),
                                             listed(slugs_of(fits))));
    }
    if (boards.empty()) {
        throw std::runtime_error(
            fmt::format("No board is called {}, there is none yet: kata board add makes one", cited(name)));
    }
    throw std::runtime_error(
        fmt::format("No board is called {}, use one of {}", cited(name), listed(slugs_of(boards))));
}

kata::Board board_or_only(const kata::Station& station, std::string_view name) {
    if (!name.empty()) return find_board(station, name);
    const auto all = station.boards();
    if (all.empty())
        throw std::runtime_error("There is no board yet: kata board add SLUG --name NAME makes one");
    if (all.size() == 1) return all.front();
    if (std::ranges::count(all, false, &kata::Board::practice) == 1) {
        return *std::ranges::find(all, false, &kata::Board::practice);
    }
    throw BadUsage(fmt::format("There are {} boards, name one of {}", all.size(), listed(slugs_of(all))));
}

kata::Metric find_metric(const kata::Station& station, std::string_view name, std::string_view board) {
    const auto place = board.empty() ? kata::Board{} : find_board(station, board);
    const auto ids = ids_that_fit(station.store(), name);
    auto fits = place.id.empty() ? metrics_with(station, ids) : metrics_on(station, {place}, ids);
    if (fits.empty()) no_metric(station, name, place);
    if (fits.size() == 1) return fits.front();
    throw std::runtime_error(
        fmt::format("{} metrics fit {}, name one of {}", fits.size(), cited(name), listed(names_of(fits))));
}

}  // namespace command
