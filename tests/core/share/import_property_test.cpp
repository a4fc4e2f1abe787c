// I1 and I2 of SHARE.md: what stations hold equally, they show equally, in whatever order, pieces and copies it came.
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <map>
#include <random>

#include "tests/catch.hpp"
#include "tests/core/share/import_stand.hpp"

using namespace share;
using fake::Desk;

namespace {

using Random = std::mt19937;
using Lines = std::vector<journal::StoredLine>;

std::uint64_t below(Random& random, std::uint64_t n) { return random() % n; }
template <class List> const auto& one_of(Random& random, const List& list) {
    return list[below(random, std::size(list))];
}

/// A journal and, where somebody copied its disk, what each hand wrote.
struct History {
    std::uint8_t key = 1;
    std::vector<Lines> hands;
};

constexpr std::array entities{"board/a", "board/demo", "experiment/x", "learning/1", "station/q"};
constexpr std::array fields{"name", "_del", "expectation", "sealed_at", "learned", "tag/x"};
constexpr std::array metrics{"metric/a/one", "metric/a/two"};

journal::Value some_value(Random& random) {
    switch (below(random, 5)) {
    case 0: return std::monostate{};
    case 1: return true;
    case 2: return static_cast<double>(below(random, 4)) / 3;
    default: return "words " + std::to_string(below(random, 3));
    }
}

/// Entities of points and batches of any journal: made already, made later, or never.
std::string some_entity(Random& random) {
    const auto jid = fake::jid_of(static_cast<std::uint8_t>(1 + below(random, 3)));
    switch (below(random, 4)) {
    case 0: return journal::point_entity(jid, 1 + below(random, 8), below(random, 3));
    case 1: return journal::batch_entity(jid, 1 + below(random, 8));
    default: return one_of(random, entities);
    }
}

journal::Change some_change(Random& random, const std::vector<journal::Bytes32>& tips) {
    journal::Change change{some_entity(random), one_of(random, fields), some_value(random), std::nullopt};
    if (change.entity.starts_with("point/") && below(random, 3) != 0)
        change.field = one_of(random, std::array{"struck", "note", "value"});
    if (!tips.empty() && below(random, 2) == 0) change.base = one_of(random, tips);
    return change;
}

journal::Record some_record(Random& random, std::uint64_t s, journal::Stamp t,
                            const std::vector<journal::Bytes32>& tips) {
    auto record = fake::test_record(s);
    record.t = t;
    record.c.clear();
    record.p.clear();
    record.o.reset();
    for (auto n = below(random, 3); n > 0; --n) record.c.push_back(some_change(random, tips));
    for (auto n = below(random, 4); n > 0; --n)
        record.p.push_back({one_of(random, metrics),
                            {fake::today.ms + static_cast<std::int64_t>(below(random, 4))},
                            static_cast<double>(below(random, 100)),
                            {}});
    if (below(random, 3) == 0) {
        record.b = s - below(random, std::min<std::uint64_t>(s, 3));
        record.batch_closed = below(random, 2) == 0;
    }
    return record;
}

void go_on(Random& random, std::uint8_t key, Lines& lines, std::uint64_t n,
           std::vector<journal::Bytes32>& tips) {
    auto tip = lines.empty() ? journal::chain_start(fake::jid_of(key)) : lines.back().tip;
    auto t = static_cast<std::uint64_t>(fake::today.ms) << 16 | lines.size();
    for (; n > 0; --n) {
        t += below(random, 2);
        auto line = journal::to_line(some_record(random, lines.size() + 1, {t}, tips));
        tip = journal::chain_next(tip, line);
        tips.push_back(tip);
        lines.push_back({lines.size() + 1, std::move(line), tip});
    }
}

std::vector<History> some_histories(Random& random) {
    std::vector<History> histories;
    std::vector<journal::Bytes32> tips;
    for (std::uint8_t key = 1; key <= 3; ++key) {
        History history{key, {{}}};
        go_on(random, key, history.hands[0], 1 + below(random, 7), tips);
        if (below(random, 3) == 0) {
            auto copy = history.hands[0];
            copy.resize(below(random, copy.size()) + 1);
            go_on(random, key, copy, 1 + below(random, 4), tips);
            history.hands.push_back(std::move(copy));
        }
        histories.push_back(std::move(history));
    }
    return histories;
}

/// A file of the mirror: who, and the text.
using File = std::pair<std::uint8_t, std::string>;

/// The records from..to of a hand.
File piece(const History& history, const Lines& lines, std::uint64_t from, std::uint64_t to) {
    const Lines first(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(to));
    return {history.key, Desk::segment_of(history.key, first, from)};
}

/// Cut anywhere, and some stretches a second time, in any order.
std::vector<File> some_files(Random& random, const std::vector<History>& histories) {
    std::vector<File> files;
    for (const auto& history : histories)
        for (const auto& lines : history.hands) {
            for (std::uint64_t from = 1; from <= lines.size();) {
                const auto to = from + below(random, lines.size() - from + 1);
                files.push_back(piece(history, lines, from, to));
                from = to + 1;
            }
            const auto from = 1 + below(random, lines.size());
            files.push_back(piece(history, lines, from, from + below(random, lines.size() - from + 1)));
        }
    std::ranges::shuffle(files, random);
    return files;
}

/// Every cell in words, found by the store's own questions.
std::map<std::string, std::string> cells_of(const journal::Store& store) {
    std::map<std::string, std::string> cells;
    for (const auto& entity : store.entities(""))
        for (const auto& [field, cell] : store.fields(entity))
            cells[entity + " " + field] = to_hex(cell.t) + journal::hex(cell.tip);
    return cells;
}

std::vector<journal::DataPoint> points_of(const journal::Store& store) {
    std::vector<journal::DataPoint> points;
    for (const auto* metric : metrics)
        store.each_point(
            metric, [&](const journal::DataPoint& point, bool) { points.push_back(point); }, true);
    return points;
}

void take_in_steps(Desk& desk, Random& random, const std::vector<File>& files) {
    for (const auto& [key, text] : files) {
        if (below(random, 2) == 0) desk.put(key, text);
        else {
            const auto segment = *read_segment(text).segment;
            desk.put(key, pack(text),
                     segment_name(segment.header.from, segment.header.to, segment.tip(), true));
        }
        if (below(random, 3) == 0) desk.take(Policy::warn, 1 + below(random, 2000));
    }
    desk.take(Policy::warn, 1 + below(random, 2000));
}

}  // namespace

TEST_CASE(
    "stations that hold the same records show the same, in whatever order, pieces and copies they came") {
    CHECK(rc::check("I1, I2", [](std::uint32_t seed) {
        Random random{seed};
        const auto histories = some_histories(random);
        Desk one{90};
        Desk two{91};
        take_in_steps(one, random, some_files(random, histories));
        take_in_steps(two, random, some_files(random, histories));
        RC_ASSERT(cells_of(*one.store) == cells_of(*two.store));
        RC_ASSERT(points_of(*one.store) == points_of(*two.store));
        RC_ASSERT(one.store->conflicts() == two.store->conflicts());
        RC_ASSERT(one.store->digest() == two.store->digest());
        RC_ASSERT(one.store->check().empty());
        two.store->rebuild();
        RC_ASSERT(one.store->digest() == two.store->digest());
        two.take();
        RC_ASSERT(one.store->count_records() == two.store->count_records());
    }));
}

TEST_CASE(
    "a journal that trust takes out and gives back leaves no trace, whoever else corrected its points") {
    CHECK(rc::check("set aside and back", [](std::uint32_t seed) {
        Random random{seed};
        const auto histories = some_histories(random);
        Desk one{90};
        Desk two{91};
        for (auto* desk : {&one, &two})
            for (const std::uint8_t key : {std::uint8_t{1}, std::uint8_t{2}}) desk->say(key, role_station, 1);
        const auto files = some_files(random, histories);
        take_in_steps(one, random, files);
        one.take(Policy::enforce);
        for (const auto& [key, text] : files)
            if (key != 3) two.put(key, text);
        two.take(Policy::enforce);
        RC_ASSERT(one.store->digest() == two.store->digest());
        RC_ASSERT(one.store->check().empty());
        one.say(3, role_station, 1);
        one.take(Policy::enforce);
        for (const auto& [key, text] : files) two.put(key, text);
        two.take();
        RC_ASSERT(one.store->digest() == two.store->digest());
    }));
}
