// Random histories of a few stations, from one number: small enough worlds that cells meet, stamps tie and points coincide.
#pragma once

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "core/journal/record.hpp"
#include "core/journal/store.hpp"

namespace test {

using namespace journal;

/// One record as it travels: its line, and where it stands.
struct Travelling {
    std::string jid;
    std::string line;
    Record record;
    Bytes32 tip{};
    Bytes32 previous{};
};

inline std::string some_jid(int n) {
    const auto hash = blake2b("station " + std::to_string(n));
    return journal_id(std::span<const std::uint8_t, 32>{hash});
}

class Histories {
public:
    explicit Histories(unsigned seed, int stations = 3) : random_{seed} {
        for (int n = 0; n < stations; ++n)
            ends_.push_back({some_jid(n), 0, {1000}, chain_start(some_jid(n)), {}});
    }

    /// The next record of a station chosen by chance.
    Travelling next() {
        auto& end = ends_[below(ends_.size())];
        Record record;
        record.s = ++end.s;
        end.t.t += 1 + below(3);
        record.t = end.t;
        record.w = "2026-11-23T08:00:00.000+01:00";
        record.a = "test";
        if (below(4) == 0) add_points(end.jid, end.open_batch, record);
        else
            for (auto n = 1 + below(3); n > 0; --n) record.c.push_back(change());
        auto line = to_line(record);
        const auto tip = chain_next(end.tip, line);
        Travelling travelling{end.jid, std::move(line), record, tip, end.tip};
        end.tip = tip;
        return travelling;
    }

    std::vector<Travelling> many(std::size_t n) {
        std::vector<Travelling> all;
        for (std::size_t i = 0; i < n; ++i) all.push_back(next());
        return all;
    }

    std::size_t below(std::size_t n) { return random_() % n; }
    std::mt19937& random() { return random_; }

private:
    struct End {
        std::string jid;
        std::uint64_t s = 0;
        Stamp t;
        Bytes32 tip{};
        std::optional<std::uint64_t> open_batch;
    };

    void add_points(const std::string& jid, std::optional<std::uint64_t>& batch, Record& record) {
        for (auto n = 1 + below(4); n > 0; --n)
            record.p.push_back({"metric/" + std::to_string(below(2)),
                                {static_cast<std::int64_t>(below(6))},
                                double(below(9)),
                                {}});
        record.o = Origin{Source::eye, below(2) ? "" : "station 4"};
        if (below(3) == 0)
            record.c.push_back({point_entity(jid, record.s, 0), "note", std::string{"retest"}, {}});
        if (!batch && below(2)) return;
        if (!batch) batch = record.s;
        record.b = batch;
        record.batch_closed = below(2) != 0;
        if (record.batch_closed) batch.reset();
    }

    Change change() {
        const auto& end = ends_[below(ends_.size())];
        const auto s = 1 + below(end.s + 2);  // now and then one that is still to come
        switch (below(8)) {
        case 0: return {batch_entity(end.jid, s), "_del", below(2) != 0, {}};
        case 1: return {point_entity(end.jid, s, below(3)), "_del", below(2) != 0, {}};
        case 2: return {point_entity(end.jid, s, below(3)), "value", double(below(9)), {}};
        case 3: return {point_entity(end.jid, s, below(3)), "struck", true, {}};
        case 4: return {"experiment/one", below(2) ? "step" : "sealed_at", value(), {}};
        default: return {"obstacle/" + std::to_string(below(3)), below(2) ? "obstacle" : "_del", value(), {}};
        }
    }

    Value value() {
        switch (below(4)) {
        case 0: return {};
        case 1: return below(2) != 0;
        case 2: return double(below(5)) / 4;
        default: return "words " + std::to_string(below(5));
        }
    }

    std::mt19937 random_;
    std::vector<End> ends_;
};

/// Everything the derived tables say, as one text: what two stores must agree on.
inline std::string state_of(const Store& store) {
    std::string text;
    for (const auto& entity : store.entities(""))
        for (const auto& [field, cell] : store.fields(entity)) {
            Record one;
            one.c.push_back({entity, field, cell.value, cell.tip});
            text += to_line(one) + "\n";
        }
    for (const auto* metric : {"metric/0", "metric/1"}) {
        text += std::string{metric} + " " + std::to_string(store.count_points(metric)) + "\n";
        store.each_point(
            metric,
            [&](const DataPoint& point, bool removed) {
                text += point.id + " " + std::to_string(point.at.ms) + " " + std::to_string(point.value) +
                        " " + point.place + " " + point.note + (point.struck_out ? " struck" : "") +
                        (removed ? " removed" : "") + "\n";
            },
            true);
    }
    return text;
}

}  // namespace test
