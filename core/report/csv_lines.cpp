#include "core/report/csv_lines.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace report {

namespace {

constexpr std::size_t piece = std::size_t{64} * 1024;
// The wide forms are taken for signs as well where people write Japanese or Chinese.
constexpr std::array<std::string_view, 8> formula_signs{"=", "+", "-", "@", "＝", "＋", "－", "＠"};

bool is_number(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    double number = 0;
    const auto [end, bad] = std::from_chars(text.data(), text.data() + text.size(), number);
    return bad == std::errc{} && end == text.data() + text.size() && std::isfinite(number);
}

}  // namespace

std::string guarded(std::string_view text) {
    auto words = clean(text);
    const std::string_view seen =
        std::string_view(words).substr(std::min(words.find_first_not_of(" \n"), words.size()));
    const bool sign =
        std::ranges::any_of(formula_signs, [&](std::string_view mark) { return seen.starts_with(mark); });
    if (sign && !is_number(words)) words.insert(0, 1, '\'');
    return words;
}

std::string text_cell(std::string_view text) {
    if (text.empty()) return {};
    std::string cell = "\"";
    for (const char c : guarded(text)) cell.append(c == '"' ? 2 : 1, c);
    return cell += '"';
}

CsvLines::CsvLines(const Bytes& out, std::initializer_list<std::string_view> columns) : out_{out} {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    waiting_.reserve(piece + piece / 4);
    waiting_ += byte_order_mark;
    for (const auto column : columns) plain(column);
    end_line();
}

void CsvLines::separate() {
    if (line_began_) waiting_ += ',';
    line_began_ = true;
}

CsvLines& CsvLines::text(std::string_view words) {
    return plain(words.empty() ? std::string() : text_cell(words));
}

CsvLines& CsvLines::plain(std::string_view words) {
    separate();
    waiting_ += words;
    return *this;
}

CsvLines& CsvLines::number(std::optional<double> value) {
    separate();
    if (!value || !std::isfinite(*value)) return *this;
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), *value).ptr;
    waiting_.append(digits.data(), end);
    return *this;
}

void CsvLines::end_line() {
    waiting_ += "\r\n";
    line_began_ = false;
    if (waiting_.size() < piece) return;
    out_(waiting_);
    waiting_.clear();
}

void CsvLines::finish() {
    if (!waiting_.empty()) out_(waiting_);
    waiting_.clear();
}

}  // namespace report
