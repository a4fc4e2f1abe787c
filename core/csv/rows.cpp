#include "core/csv/rows.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <istream>
#include <stdexcept>

#include "core/csv/words.hpp"

namespace csv {
namespace {

constexpr std::size_t longest_field = 65536;
constexpr std::size_t most_columns = 1000;

[[noreturn]] void bad_line(std::size_t line, std::string_view why) {
    throw std::runtime_error(fmt::format("line {}: {}", line, why));
}

}  // namespace

Reader::Reader(std::istream& in, char separator, std::uint64_t most)
    : bytes_(in, most),
      separator_(separator) {}

void Reader::skip_blanks() {
    while (bytes_.peek() == ' ' || (bytes_.peek() == '\t' && separator_ != '\t')) bytes_.take();
}

bool Reader::field_ends() {
    const int c = bytes_.peek();
    return c == static_cast<unsigned char>(separator_) || c == '\r' || c == '\n' || c == Bytes::end;
}

bool Reader::take_line_end() {
    if (bytes_.peek() != '\r' && bytes_.peek() != '\n') return false;
    if (bytes_.take() == '\r' && bytes_.peek() == '\n') bytes_.take();
    ++line_;
    return true;
}

std::string Reader::quoted(Row& row) {
    std::string field;
    bytes_.take();
    while (true) {
        if (bytes_.peek() == Bytes::end) bad_line(row_starts_, "a quote is opened and never closed");
        if (field.size() > longest_field)
            bad_line(row_starts_, "a field is too long, look for an open quote");
        const char c = bytes_.take();
        if (c == '\n' || (c == '\r' && bytes_.peek() != '\n')) ++line_;
        if (c == '"' && bytes_.peek() != '"') break;
        if (c == '"') bytes_.take();
        field += c;
    }
    skip_blanks();
    if (!field_ends()) {
        row.trouble = "a closing quote is followed by more words, put a separator between them";
        field += plain();
    }
    return field;
}

std::string Reader::plain() {
    std::string field;
    while (!field_ends()) {
        if (field.size() > longest_field) bad_line(row_starts_, "a field is too long");
        field += bytes_.take();
    }
    field.erase(field.find_last_not_of(" \t") + 1);
    return field;
}

std::optional<Row> Reader::next() {
    do {
        skip_blanks();
        row_starts_ = line_;
    } while (take_line_end());
    if (bytes_.peek() == Bytes::end) return std::nullopt;
    Row row{row_starts_, {}, {}};
    while (true) {
        skip_blanks();
        auto field = bytes_.peek() == '"' ? quoted(row) : plain();
        if (!is_utf8(field)) {
            windows_letters_ = true;
            field = as_utf8(std::move(field));
        }
        row.fields.push_back(std::move(field));
        if (row.fields.size() > most_columns) bad_line(row_starts_, "has more than 1000 columns");
        if (bytes_.peek() != static_cast<unsigned char>(separator_)) break;
        bytes_.take();
    }
    take_line_end();
    return row;
}

std::optional<char> named_separator(const Row& first) {
    constexpr std::string_view says = "sep=";
    if (first.line != 1 || first.fields.empty() || !first.fields[0].starts_with(says)) return std::nullopt;
    const auto& field = first.fields[0];
    if (field.size() == says.size() + 1 && first.fields.size() == 1) return field.back();
    // The separator itself has cut the line in two.
    const bool cut = field.size() == says.size() && first.fields.size() == 2 && first.fields[1].empty();
    return cut ? std::optional('\0') : std::nullopt;
}

std::string written_field(std::string_view text, char separator) {
    const bool plain = text.find_first_of("\"\r\n") == std::string_view::npos &&
                       text.find(separator) == std::string_view::npos && !text.starts_with(' ') &&
                       !text.ends_with(' ') && !text.starts_with('\t') && !text.ends_with('\t');
    if (plain) return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + '"';
}

std::string written_line(const std::vector<std::string>& fields, char separator) {
    std::string line;
    for (const auto& field : fields) line += written_field(field, separator) + separator;
    if (!line.empty()) line.pop_back();
    return line + '\n';
}

std::string no_number(std::string_view text) {
    if (text.empty()) return "There is no value, write a number like 114 or 114.5";
    const bool comma = std::ranges::count(text, ',') == 1 && text.find('.') == std::string_view::npos;
    return fmt::format("{} is not a number, write it like {}", cited(text), comma ? "114.5" : "114 or 114.5");
}

std::string no_time(std::string_view text) {
    if (text.empty()) return "There is no time, write it like 2026-11-22T14:03:00+01:00";
    return fmt::format("{} is not a time, write it like 2026-11-22T14:03:00+01:00", cited(text));
}

}  // namespace csv
