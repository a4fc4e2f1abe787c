// What the tests of the share have in common: keys that everybody may know, journals made of them, a station on disk.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/journal/record.hpp"
#include "core/journal/store.hpp"
#include "core/share/publish.hpp"
#include "core/share/segment.hpp"

namespace fake {

inline constexpr auto test_plant = "0123456789abcdef0123456789abcdef";
inline constexpr journal::Moment today{1795305600000};  // 2026-11-22T00:00:00Z

journal::Bytes32 test_seed(std::uint8_t n);
share::SigningKey test_key(std::uint8_t n);
std::string jid_of(std::uint8_t n);

/// Record s of a journal: one cell, and one point where s is even.
journal::Record test_record(std::uint64_t s);
/// Chained lines 1..n of the journal of test_key(key).
std::vector<journal::StoredLine> test_lines(std::uint8_t key, std::uint64_t n);
/// The segment from..to of that journal.
std::string test_segment(std::uint8_t key, std::uint64_t from, std::uint64_t to,
                         const std::string& plant = test_plant);
std::string test_segment_name(std::uint8_t key, std::uint64_t from, std::uint64_t to);

/// No waiting, and random letters that are not.
share::Outside calm(journal::Moment now = today);

/// A folder of its own below the system's place for such, gone with the test.
class TempFolder {
public:
    TempFolder();
    ~TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

std::string bytes_of(const std::filesystem::path& file);
void put_bytes(const std::filesystem::path& file, const std::string& bytes);
/// Every file below a folder by its path, with its bytes.
std::map<std::string, std::string> picture_of(const std::filesystem::path& folder);

}  // namespace fake
