// A store and a mirror, without a station around them: what an import is tried on.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/share/import.hpp"
#include "core/share/names.hpp"
#include "core/share/pack.hpp"
#include "tests/core/share/memory_folder.hpp"
#include "tests/core/share/stand.hpp"

namespace fake {

/// The key of the store's own journal, and of a plant's root.
inline constexpr std::uint8_t own_key = 90;
inline constexpr std::uint8_t root_key = 99;

class Desk {
public:
    explicit Desk(std::uint8_t own = own_key) {
        const auto file = temp / "station.db";
        journal::Store::create(file, jid_of(own));
        store = std::make_unique<journal::Store>(file, journal::Store::Mode::read_write);
    }

    /// The file of a journal's segment, under its own name unless `name` says another.
    std::string put(std::uint8_t key, const std::string& text, const std::string& name = {}) {
        const auto jid = jid_of(key);
        const auto reading = share::read_segment(text);
        const auto file = !name.empty()
                              ? name
                              : share::segment_name(reading.segment->header.from, reading.segment->header.to,
                                                    reading.segment->tip());
        return put_at(share::join_path(share::journal_path(jid), file), text);
    }
    std::string put(std::uint8_t key, std::uint64_t from, std::uint64_t to) {
        return put(key, test_segment(key, from, to));
    }
    std::string put_at(const std::string& path, const std::string& bytes) {
        const auto dir = path.substr(0, path.rfind('/'));
        mirror.folders.insert("journal");
        mirror.folders.insert(dir);
        mirror.files[path] = {bytes, bytes.size(), {}, false};
        return path;
    }

    share::Trust trust(share::Policy policy = share::Policy::warn) const {
        return {certificates, test_plant, test_key(root_key).public_key(), policy};
    }
    share::Imported take(share::Policy policy = share::Policy::warn,
                         std::size_t transaction_text = share::gentle_transaction) {
        return share::import_mirror(*store, mirror, test_plant, trust(policy), {}, transaction_text);
    }
    /// The root's word about a journal.
    void say(std::uint8_t key, std::string_view role, std::uint64_t n,
             std::optional<std::uint64_t> until = {}) {
        share::Certificate certificate;
        certificate.plant = test_plant;
        certificate.jid = jid_of(key);
        certificate.key = test_key(key).public_key();
        certificate.role = role;
        certificate.n = n;
        certificate.until = until;
        if (until)
            certificate.tip =
                *until == 0 ? journal::chain_start(jid_of(key)) : test_lines(key, *until).back().tip;
        certificates.push_back(share::certificate_text(certificate, test_key(root_key)));
    }
    /// Another hand on the same key: records 1..n, of which those after `from` are others than test_lines has.
    static std::vector<journal::StoredLine> branch(std::uint8_t key, std::uint64_t from, std::uint64_t n) {
        auto lines = test_lines(key, from);
        auto tip = lines.empty() ? journal::chain_start(jid_of(key)) : lines.back().tip;
        for (auto s = from + 1; s <= n; ++s) {
            auto record = test_record(s);
            record.w = "2026-11-22T02:00:00.000+01:00";
            for (auto& point : record.p) point.value += 1000;
            auto line = journal::to_line(record);
            tip = journal::chain_next(tip, line);
            lines.push_back({s, std::move(line), tip});
        }
        return lines;
    }
    static std::string segment_of(std::uint8_t key, const std::vector<journal::StoredLine>& lines,
                                  std::uint64_t from, int fold = share::fold_version) {
        const auto jid = jid_of(key);
        const auto prev = from == 1 ? journal::chain_start(jid) : lines[from - 2].tip;
        const share::SegmentHeader header{test_plant, jid, from, lines.size(), prev, "9.1.0", fold, {}};
        return share::write_segment(
            header, {lines.begin() + static_cast<std::ptrdiff_t>(from - 1), lines.end()}, test_key(key));
    }

    TempFolder temp;
    Weather weather;
    MemoryFolder mirror{weather};
    std::vector<std::string> certificates;
    std::unique_ptr<journal::Store> store;
};

}  // namespace fake
