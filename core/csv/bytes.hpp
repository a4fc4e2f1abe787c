// The bytes of a file as UTF-8, whichever way it was saved: with a mark or none, UTF-16 as spreadsheets write it. No rows.
#pragma once

#include <array>
#include <cstdint>
#include <iosfwd>
#include <limits>
#include <string>
#include <string_view>

namespace csv {

enum class Encoding { utf8, utf16_le, utf16_be };

/// Gives byte after byte and never holds more than a block. Throws std::runtime_error for what is no text at all: a workbook, an
/// archive.
class Bytes {
public:
    static constexpr int end = -1;
    static constexpr std::uint64_t all = std::numeric_limits<std::uint64_t>::max();

    /// Reads at most the first `most` bytes: a file may grow while it is read.
    explicit Bytes(std::istream& in, std::uint64_t most = all);

    int peek() { return at_ < size_ || fill() ? static_cast<unsigned char>(ready_[at_]) : end; }
    char take() { return peek() == end ? '\0' : ready_[at_++]; }
    Encoding encoding() const { return encoding_; }

private:
    void look_at_front();
    bool fill();
    void widen(std::string_view raw);
    void write_unit(unsigned unit);
    void write(char32_t code);

    static constexpr std::size_t block = 65536;
    std::istream& in_;
    std::uint64_t left_;
    std::array<char, block> raw_;
    std::string utf8_;             // of UTF-16
    const char* ready_ = nullptr;  // where the bytes stand that peek() sees
    std::size_t at_ = 0, size_ = 0;
    Encoding encoding_ = Encoding::utf8;
    int half_unit_ = -1;      // the odd byte at the end of a block
    unsigned surrogate_ = 0;  // the first of a pair
    bool begun_ = false;
};

bool is_utf8(std::string_view text);
/// Text as it is, if it is UTF-8; else taken for Windows-1252, which has a letter for nearly every byte.
std::string as_utf8(std::string text);

}  // namespace csv
