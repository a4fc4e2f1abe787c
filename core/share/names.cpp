#include "core/share/names.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace share {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex_digit(char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

constexpr std::string_view plain_end = ".jsonl";
constexpr std::string_view packed_end = ".jsonl.gz";
constexpr std::string_view tmp_start = ".tmp-";
constexpr std::size_t jid_size = 16;
constexpr std::size_t moment_digits = 12;

/// A number of 8 to 18 digits followed by `-`; moves the text on. Eighteen digits always fit 64 bits.
std::optional<std::uint64_t> take_number(std::string_view& text) {
    const auto end = static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
    if (end < 8 || end > 18 || end == text.size() || text[end] != '-') return std::nullopt;
    std::uint64_t number = 0;
    std::from_chars(text.data(), text.data() + end, number);
    if (end > 8 && text[0] == '0') return std::nullopt;
    text.remove_prefix(end + 1);
    return number;
}

bool is_beside_part(std::string_view part) {
    return part.size() > 2 && part.starts_with(".r") &&
           std::ranges::all_of(part.substr(2), [](char c) { return is_digit(c) || is_letter(c); });
}

}  // namespace

bool is_plain_name(std::string_view name) {
    if (name.empty() || name.size() > 80 || name.front() == '.' || name.front() == '-') return false;
    return std::ranges::all_of(name,
                               [](char c) { return is_digit(c) || is_letter(c) || c == '.' || c == '-'; });
}

std::string segment_name(std::uint64_t from, std::uint64_t to, const journal::Bytes32& tip, bool packed) {
    return fmt::format("{:08}-{:08}-{}{}", from, to, journal::hex(tip).substr(0, 16),
                       packed ? packed_end : plain_end);
}

std::optional<SegmentName> parse_segment_name(std::string_view name) {
    if (!is_plain_name(name)) return std::nullopt;
    SegmentName found;
    found.packed = name.ends_with(packed_end);
    const auto ending = found.packed ? packed_end : plain_end;
    if (!name.ends_with(ending)) return std::nullopt;
    name.remove_suffix(ending.size());
    const auto from = take_number(name);
    const auto to = from ? take_number(name) : std::nullopt;
    if (!to || *from == 0 || *to < *from || name.size() < 16) return std::nullopt;
    found.from = *from;
    found.to = *to;
    found.tip16 = name.substr(0, 16);
    name.remove_prefix(16);
    if (!std::ranges::all_of(found.tip16, is_hex_digit)) return std::nullopt;
    if (!name.empty() && !is_beside_part(name)) return std::nullopt;
    return found;
}

bool looks_like_segment(std::string_view name) {
    return !name.starts_with('.') && (name.ends_with(plain_end) || name.ends_with(packed_end));
}

std::string beside(std::string_view name, std::string_view rand) {
    auto dot = name.find('.');
    if (dot == std::string_view::npos) dot = name.size();
    return fmt::format("{}.r{}{}", name.substr(0, dot), rand, name.substr(dot));
}

std::string tmp_name(std::string_view jid, journal::Moment now, std::string_view rand) {
    const auto ms = static_cast<std::uint64_t>(std::clamp<std::int64_t>(now.ms, 0, 0xffff'ffff'ffff));
    return fmt::format("{}{}-{:012x}{}", tmp_start, jid, ms, rand);
}

bool is_tmp_of(std::string_view name, std::string_view jid) {
    return name.starts_with(tmp_start) && name.substr(tmp_start.size()).starts_with(fmt::format("{}-", jid));
}

std::optional<journal::Moment> tmp_made_at(std::string_view name) {
    const auto skip = tmp_start.size() + jid_size + 1;
    if (!name.starts_with(tmp_start) || name.size() <= skip + moment_digits) return std::nullopt;
    const auto digits = name.substr(skip, moment_digits);
    if (!std::ranges::all_of(digits, is_hex_digit)) return std::nullopt;
    std::int64_t ms = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), ms, 16);
    return journal::Moment{ms};
}

std::string certificate_name(std::string_view jid, std::string_view signer16) {
    return fmt::format("{}-{}.json", jid, signer16);
}

std::string join_name(std::string_view jid) { return fmt::format("join-{}.json", jid); }

std::string journal_path(std::string_view jid) { return join_path(journal_folder, jid); }

std::string join_path(std::string_view folder, std::string_view name) {
    return folder.empty() ? std::string{name} : fmt::format("{}/{}", folder, name);
}

}  // namespace share
