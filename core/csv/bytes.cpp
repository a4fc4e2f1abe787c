#include "core/csv/bytes.hpp"

#include <algorithm>
#include <istream>
#include <stdexcept>

namespace csv {
namespace {

/// What a lone half of a pair and the five unused bytes of Windows-1252 become.
constexpr char32_t replacement = 0xFFFD;

/// What files of other programs start with.
void refuse_other_kinds(std::string_view front) {
    using namespace std::string_view_literals;
    if (front.starts_with("PK\x03\x04"sv) || front.starts_with("\xD0\xCF\x11\xE0"sv))
        throw std::runtime_error("line 1: is a workbook, save the sheet as CSV");
    if (front.starts_with("\x1F\x8B"sv)) throw std::runtime_error("line 1: is packed, unpack it first");
    if (front.starts_with("%PDF"sv)) throw std::runtime_error("line 1: is a PDF, export the values as CSV");
    const bool half_a_mark = front.starts_with('\xEF') && !front.starts_with("\xEF\xBB\xBF"sv);
    if (half_a_mark) throw std::runtime_error("line 1: is not text, save the file as UTF-8");
}

void write_utf8(std::string& text, char32_t code) {
    const auto put = [&](char32_t byte) { text += static_cast<char>(byte); };
    const auto tail = [&](unsigned shift) { put(0x80U | (code >> shift & 0x3FU)); };
    if (code < 0x80) return put(code);
    if (code < 0x800) {
        put(0xC0U | code >> 6U);
        return tail(0);
    }
    put(code < 0x10000 ? 0xE0U | code >> 12U : 0xF0U | code >> 18U);
    if (code >= 0x10000) tail(12);
    tail(6);
    tail(0);
}

/// 80 to 9F of Windows-1252; the rest of it is Latin-1. Zero: no letter.
constexpr std::array<char16_t, 32> windows_letters{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// How long the sequence at the front of `text` is; 0 if it is none (RFC 3629).
std::size_t sequence(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto first = byte(0);
    if (first < 0x80) return 1;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xC0U) != 0x80) return 0;
    const auto second = byte(1);
    const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool outside = (first == 0xED && second > 0x9F) || (first == 0xF4 && second > 0x8F);
    return overlong || outside ? 0 : length;
}

}  // namespace

Bytes::Bytes(std::istream& in, std::uint64_t most) : in_(in), left_(most) {}

void Bytes::look_at_front() {
    const std::string_view front(raw_.data(), size_);
    refuse_other_kinds(front);
    if (front.starts_with("\xFF\xFE")) encoding_ = Encoding::utf16_le;
    if (front.starts_with("\xFE\xFF")) encoding_ = Encoding::utf16_be;
    at_ = encoding_ != Encoding::utf8 ? 2 : front.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

bool Bytes::fill() {
    const bool first = !begun_;
    begun_ = true;
    do {
        const auto wanted = static_cast<std::streamsize>(std::min<std::uint64_t>(left_, block));
        const auto got = wanted > 0 ? in_.rdbuf()->sgetn(raw_.data(), wanted) : 0;
        left_ -= static_cast<std::uint64_t>(got);
        size_ = static_cast<std::size_t>(got);
        at_ = 0;
        ready_ = raw_.data();
        if (first && size_ > 0) look_at_front();
        if (encoding_ != Encoding::utf8) widen({raw_.data() + at_, size_ - at_});
    } while (at_ >= size_ && left_ > 0 && in_.rdbuf()->sgetc() != std::istream::traits_type::eof());
    return at_ < size_;
}

void Bytes::widen(std::string_view raw) {
    utf8_.clear();
    for (const char c : raw) {
        const unsigned byte = static_cast<unsigned char>(c);
        if (half_unit_ < 0) {
            half_unit_ = static_cast<int>(byte);
            continue;
        }
        const auto first = static_cast<unsigned>(half_unit_);
        half_unit_ = -1;
        write_unit(encoding_ == Encoding::utf16_le ? first | byte << 8U : first << 8U | byte);
    }
    if (raw.empty() &&
        (half_unit_ >= 0 || surrogate_ != 0)) {  // the file was cut off in the middle of a letter
        half_unit_ = -1;
        surrogate_ = 0;
        write(replacement);
    }
    ready_ = utf8_.data();
    size_ = utf8_.size();
    at_ = 0;
}

void Bytes::write_unit(unsigned unit) {
    const bool high = unit >= 0xD800 && unit < 0xDC00, low = unit >= 0xDC00 && unit < 0xE000;
    if (surrogate_ != 0 && !low) write(replacement);
    if (low && surrogate_ != 0) write(0x10000 + ((surrogate_ - 0xD800) << 10U) + (unit - 0xDC00));
    else if (low) write(replacement);
    else if (!high) write(unit);
    surrogate_ = high ? unit : 0;
}

void Bytes::write(char32_t code) { write_utf8(utf8_, code); }

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const auto length = sequence(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string as_utf8(std::string text) {
    if (is_utf8(text)) return text;
    std::string utf8;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const char32_t code = byte < 0x80 || byte >= 0xA0 ? byte : windows_letters[byte - 0x80U];
        write_utf8(utf8, code != 0 ? code : replacement);
    }
    return utf8;
}

}  // namespace csv
