#include "tests/core/share/stand.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>

#include "core/share/names.hpp"

namespace fake {

journal::Bytes32 test_seed(std::uint8_t n) {
    journal::Bytes32 seed{};
    for (std::size_t i = 0; i < seed.size(); ++i) seed[i] = static_cast<std::uint8_t>(n + i);
    return seed;
}

share::SigningKey test_key(std::uint8_t n) { return share::SigningKey{test_seed(n)}; }

std::string jid_of(std::uint8_t n) { return journal::journal_id(test_key(n).public_key()); }

journal::Record test_record(std::uint64_t s) {
    journal::Record record;
    record.s = s;
    record.t = {(static_cast<std::uint64_t>(today.ms) + s) << 16};
    record.w = "2026-11-22T01:00:00.000+01:00";
    record.q = journal::ClockQuality::ntp;
    record.a = s % 2 == 0 ? "point.add" : "board.change";
    if (s % 2 == 0) {
        record.p = {{"metric/cell-7/exit-cycle",
                     {today.ms + static_cast<std::int64_t>(s) * 1000},
                     50 + static_cast<double>(s) / 8,
                     {}}};
        record.o = journal::Origin{journal::Source::eye, "station 4"};
    } else {
        record.c = {{"board/cell-7", "name", "Zelle \u00fc " + std::to_string(s), std::nullopt}};
    }
    return record;
}

std::vector<journal::StoredLine> test_lines(std::uint8_t key, std::uint64_t n) {
    std::vector<journal::StoredLine> lines;
    auto tip = journal::chain_start(jid_of(key));
    for (std::uint64_t s = 1; s <= n; ++s) {
        auto line = journal::to_line(test_record(s));
        tip = journal::chain_next(tip, line);
        lines.push_back({s, std::move(line), tip});
    }
    return lines;
}

std::string test_segment(std::uint8_t key, std::uint64_t from, std::uint64_t to, const std::string& plant) {
    const auto lines = test_lines(key, to);
    const auto jid = jid_of(key);
    const auto prev = from == 1 ? journal::chain_start(jid) : lines[from - 2].tip;
    const share::SegmentHeader header{plant, jid, from, to, prev, "0.1.0", 1, {}};
    return share::write_segment(header, {lines.begin() + static_cast<std::ptrdiff_t>(from - 1), lines.end()},
                                test_key(key));
}

std::string test_segment_name(std::uint8_t key, std::uint64_t from, std::uint64_t to) {
    return share::segment_name(from, to, test_lines(key, to).back().tip);
}

share::Outside calm(journal::Moment now) {
    auto count = std::make_shared<int>(0);
    const auto random = [count](std::size_t letters) {
        auto text = std::to_string(++*count);
        return std::string(letters - std::min(letters, text.size()), 'a') + text;
    };
    return {now, random, [](journal::Span) {}};
}

TempFolder::TempFolder() {
    // In memory where the machine has such a folder: hundreds of stations, each flushing to the disk, take their time.
    const std::filesystem::path shm{"/dev/shm"};
    const auto base = std::filesystem::is_directory(shm) ? shm : std::filesystem::temp_directory_path();
    auto name = (base / "kata-share-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
}

TempFolder::~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void put_bytes(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream{file, std::ios::binary} << bytes;
}

std::map<std::string, std::string> picture_of(const std::filesystem::path& folder) {
    std::map<std::string, std::string> picture;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            picture[std::filesystem::relative(entry.path(), folder).string()] = bytes_of(entry.path());
    return picture;
}

}  // namespace fake
