// Files of released versions, byte for byte: every release must read and write them so. The keys are test keys (seed bytes
// n, n+1, ...). Nothing here is ever changed; a new version adds files. `core_tests [.make-golden]` writes what is not there yet.
#include <filesystem>
#include <map>
#include <string>

#include "core/share/names.hpp"
#include "core/share/pack.hpp"
#include "core/share/plant.hpp"
#include "core/share/segment.hpp"
#include "core/share/sheet.hpp"
#include "core/share/trust.hpp"
#include "tests/catch.hpp"
#include "tests/core/share/stand.hpp"

using namespace share;

namespace {

std::filesystem::path golden() {
    return std::filesystem::path{KATABOARD_TESTS_DIR} / "core" / "share" / "golden";
}

/// A journal of every kind of record: batch, undo, points of how many, null, numbers, words of many scripts.
std::string rich_segment() {
    using journal::Record;
    std::vector<Record> records(5, fake::test_record(1));
    for (std::size_t i = 0; i < records.size(); ++i) {
        records[i].s = i + 1;
    }
    records[0].u = "person/k3m7q2";
    records[0].c = {{"board/cell-7", "name", std::string{"改善 \"Żółć\" \\ \n"}, std::nullopt},
                    {"board/cell-7", "order", 0.1, std::nullopt},
                    {"board/cell-7", "practice", true, std::nullopt},
                    {"board/cell-7", "zone", std::monostate{}, journal::blake2b("seen")}};
    records[1] = fake::test_record(2);
    records[1].p.push_back({"metric/cell-7/exit-cycle", fake::today, -1e-7, 12});
    records[2].c.clear();
    records[2].b = 3;
    records[2].p = fake::test_record(4).p;
    records[2].o = journal::Origin{journal::Source::import, ""};
    records[3] = records[2];
    records[3].s = 4;
    records[3].batch_closed = true;
    records[4].a = "undo";
    records[4].undoes = 3;
    for (auto& record : records) record.t = {(static_cast<std::uint64_t>(fake::today.ms) << 16) + record.s};
    std::vector<journal::StoredLine> lines;
    auto tip = journal::chain_start(fake::jid_of(7));
    for (const auto& record : records) {
        auto line = journal::to_line(record);
        tip = journal::chain_next(tip, line);
        lines.push_back({record.s, std::move(line), tip});
    }
    const SegmentHeader header{
        fake::test_plant, fake::jid_of(7), 1, 5, journal::chain_start(fake::jid_of(7)), "0.1.0", 1, {}};
    return write_segment(header, lines, fake::test_key(7));
}

std::map<std::string, std::string> version_1() {
    const auto root = fake::test_key(9);
    const Certificate certificate{
        fake::test_plant, fake::jid_of(1), fake::test_key(1).public_key(), "admin", {}};
    const Marker marker{fake::test_plant, "Werk Süd", "2026-11-22T00:00:00.000Z", root.public_key()};
    return {{"v1/small.jsonl", fake::test_segment(1, 1, 3)},
            {"v1/next.jsonl", fake::test_segment(1, 4, 9)},
            {"v1/rich.jsonl", rich_segment()},
            {"v1/certificate.json", certificate_text(certificate, root)},
            {"v1/PLANT.json", marker_text(marker)},
            {"v1/sheet.txt", sheet_text({fake::test_plant, fake::test_seed(9)}, "Werk Süd", "2026-11-22")}};
}

}  // namespace

TEST_CASE("golden files are written as they always were") {
    for (const auto& [name, bytes] : version_1()) {
        INFO(name);
        CHECK(fake::bytes_of(golden() / name) == bytes);
    }
}

TEST_CASE("golden segments of every version verify and all of their records can be read") {
    std::size_t found = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(golden())) {
        if (!looks_like_segment(entry.path().filename().string())) continue;
        INFO(entry.path());
        ++found;
        const auto text = segment_text(fake::bytes_of(entry.path()));
        REQUIRE(text);
        const auto reading = read_segment(*text);
        CHECK(reading.why.empty());
        REQUIRE(reading.segment);
        for (std::size_t i = 0; i < reading.segment->lines.size(); ++i) {
            const auto record = journal::parse_line(reading.segment->lines[i]);
            REQUIRE(record);
            CHECK(record->s == reading.segment->header.from + i);
            CHECK(journal::to_line(*record) == reading.segment->lines[i]);
        }
    }
    CHECK(found >= 4);
}

TEST_CASE("the golden certificate, marker and sheet fit each other") {
    const auto marker = parse_marker(fake::bytes_of(golden() / "v1" / "PLANT.json"));
    REQUIRE(marker);
    CHECK(read_certificate(fake::bytes_of(golden() / "v1" / "certificate.json"), marker->root));
    const auto sheet = parse_sheet(fake::bytes_of(golden() / "v1" / "sheet.txt"));
    REQUIRE(sheet);
    CHECK(SigningKey{sheet->seed}.public_key() == marker->root);
    CHECK(sheet->plant == marker->plant);
}

TEST_CASE("write golden files that are not there yet", "[.make-golden]") {
    auto files = version_1();
    files["v1/packed.jsonl.gz"] = pack(fake::test_segment(1, 1, 40));  // read only: zlib's bytes may change
    for (const auto& [name, bytes] : files) {
        if (std::filesystem::exists(golden() / name)) continue;
        std::filesystem::create_directories((golden() / name).parent_path());
        fake::put_bytes(golden() / name, bytes);
    }
}
