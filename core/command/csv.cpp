#include "core/command/csv.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <istream>
#include <stdexcept>

#include "core/command/print.hpp"

namespace command {
namespace {

constexpr int end_of_file = std::istream::traits_type::eof();
constexpr std::size_t longest_field = 65536;

[[noreturn]] void bad_line(std::size_t line, std::string_view why) {
    throw std::runtime_error(fmt::format("line {}: {}", line, why));
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

bool is_utf8(std::string_view text) {
    if (text.empty()) return true;
    try {
        return !nlohmann::json(text).dump().empty();
    } catch (const nlohmann::json::type_error&) {
        return false;
    }
}

}  // namespace

CsvReader::CsvReader(std::istream& in) : in_(in) { skip_mark(); }

// Straight from the buffer: a file may have millions of lines.
int CsvReader::peek() { return in_.rdbuf()->sgetc(); }

char CsvReader::take() { return static_cast<char>(in_.rdbuf()->sbumpc()); }

void CsvReader::skip_mark() {
    if (peek() == 0xFF || peek() == 0xFE) bad_line(1, "is UTF-16, save the file as UTF-8");
    if (peek() != 0xEF) return;
    const std::string mark{take(), take(), take()};
    if (mark != "\xEF\xBB\xBF") bad_line(1, "is not text, save the file as UTF-8");
}

void CsvReader::skip_blanks() {
    while (peek() == ' ' || peek() == '\t') take();
}

bool CsvReader::take_line_end() {
    if (peek() != '\r' && peek() != '\n') return false;
    if (take() == '\r' && peek() == '\n') take();
    ++line_;
    return true;
}

std::string CsvReader::quoted() {
    std::string field;
    take();
    while (true) {
        if (peek() == end_of_file) bad_line(row_starts_, "a quote is opened and never closed");
        if (field.size() > longest_field)
            bad_line(row_starts_, "a field is too long, look for an open quote");
        const char c = take();
        if (c == '\n' || (c == '\r' && peek() != '\n')) ++line_;
        if (c == '"' && peek() != '"') break;
        if (c == '"') take();
        field += c;
    }
    skip_blanks();
    if (peek() != ',' && peek() != '\r' && peek() != '\n' && peek() != end_of_file) {
        bad_line(row_starts_, "a closing quote is followed by more words, put a comma between them");
    }
    return field;
}

std::string CsvReader::plain() {
    std::string field;
    while (peek() != ',' && peek() != '\r' && peek() != '\n' && peek() != end_of_file) {
        if (field.size() > longest_field) bad_line(row_starts_, "a field is too long");
        field += take();
    }
    field.erase(field.find_last_not_of(" \t") + 1);
    return field;
}

std::optional<CsvRow> CsvReader::next() {
    do {
        skip_blanks();
        row_starts_ = line_;
    } while (take_line_end());
    if (peek() == end_of_file) return std::nullopt;
    CsvRow row{row_starts_, {}};
    while (true) {
        skip_blanks();
        row.fields.push_back(peek() == '"' ? quoted() : plain());
        if (row.fields.size() > 1000) bad_line(row_starts_, "has more than 1000 columns");
        if (peek() != ',') break;
        take();
    }
    take_line_end();
    return row;
}

CsvPoints::CsvPoints(std::istream& in, std::string_view zone) : rows_(in), zone_(zone) {}

std::optional<CsvPoints::Columns> CsvPoints::named_columns(const CsvRow& row) {
    const auto column = [&](std::string_view name) -> std::optional<std::size_t> {
        const auto named = [&](const std::string& field) { return lower(field) == name; };
        const auto first = std::ranges::find_if(row.fields, named);
        if (first == row.fields.end()) return std::nullopt;
        if (std::ranges::count_if(row.fields, named) > 1) {
            bad_line(row.line, fmt::format("names the column {} twice", name));
        }
        return static_cast<std::size_t>(first - row.fields.begin());
    };
    const auto time = column("time");
    const auto value = column("value");
    if (!time || !value) return std::nullopt;
    return Columns{
        *time, *value, column("note"), column("n"), column("struck"), column("undone"), row.fields.size()};
}

std::optional<CsvPoint> CsvPoints::next() {
    auto row = rows_.next();
    if (!row) return std::nullopt;
    if (first_) {
        first_ = false;
        if (row->fields.size() == 1 && row->fields[0].find(';') != std::string::npos) {
            bad_line(row->line, "has semicolons between its columns, save it with commas");
        }
        if (const auto named = named_columns(*row)) {
            columns_ = *named;
            return next();
        }
    }
    return point_from(*row);
}

CsvPoint CsvPoints::point_from(const CsvRow& row) const {
    if (row.fields.size() > columns_.most) {
        bad_line(row.line,
                 fmt::format("has {} columns instead of {} at most, put quotes around words with a comma",
                             row.fields.size(), columns_.most));
    }
    const auto field = [&](std::optional<std::size_t> column) -> std::string {
        return column && *column < row.fields.size() ? row.fields[*column] : "";
    };
    const auto time_text = field(columns_.time);
    const auto value_text = field(columns_.value);
    const auto n_text = field(columns_.n);
    const auto at = kata::parse_moment(time_text, zone_);
    if (!at) bad_line(row.line, no_time(time_text));
    const auto value = read_number(value_text);
    if (!value) bad_line(row.line, no_number(value_text));
    const auto n = read_number(n_text);
    if (!n && !n_text.empty()) bad_line(row.line, no_number(n_text));
    CsvPoint point{row.line, *at, *value, n, field(columns_.note)};
    if (!is_utf8(point.note)) bad_line(row.line, "the note is not UTF-8, save the file as UTF-8");
    if (lower(field(columns_.struck)) == "true")
        bad_line(row.line, "the point is struck out, leave the line out");
    if (lower(field(columns_.undone)) == "true")
        bad_line(row.line, "the point is undone, leave the line out");
    return point;
}

std::string csv_field(std::string_view text) {
    const bool plain = text.find_first_of(",\"\r\n") == std::string_view::npos && !text.starts_with(' ') &&
                       !text.ends_with(' ') && !text.starts_with('\t') && !text.ends_with('\t');
    if (plain) return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + '"';
}

std::string csv_line(const std::vector<std::string>& fields) {
    std::string line;
    for (const auto& field : fields) line += csv_field(field) + ',';
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

}  // namespace command
