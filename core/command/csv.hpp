// Comma-separated files: rows of fields, and the points in them (`time,value[,note][,n]`). No station.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/kata/zone.hpp"

namespace command {

struct CsvRow {
    std::size_t line = 0;  ///< where it starts, from 1
    std::vector<std::string> fields;
    bool operator==(const CsvRow&) const = default;
};

/// Reads row by row: quoted fields (with commas, doubled quotes and line ends inside), LF, CRLF or CR, a UTF-8 mark at the
/// front. Empty lines are skipped. Throws std::runtime_error "line 3: why".
class CsvReader {
public:
    explicit CsvReader(std::istream& in);
    std::optional<CsvRow> next();

private:
    void skip_mark();
    std::string quoted();
    std::string plain();
    void skip_blanks();
    bool take_line_end();
    int peek();
    char take();

    std::istream& in_;
    std::size_t line_ = 1;
    std::size_t row_starts_ = 1;
};

struct CsvPoint {
    std::size_t line = 0;
    kata::Moment at;
    double value = 0;
    std::optional<double> n;
    std::string note;
    bool operator==(const CsvPoint&) const = default;
};

/// The points of a file. A first row with the words time and value names the columns, in any order and among others; without
/// it they are time, value, note, n. Throws std::runtime_error "line 3: why".
class CsvPoints {
public:
    /// Times without an offset are taken in `zone`.
    CsvPoints(std::istream& in, std::string_view zone);
    std::optional<CsvPoint> next();

private:
    struct Columns {
        std::size_t time = 0, value = 1;
        std::optional<std::size_t> note = 2, n = 3, struck, undone;
        std::size_t most = 4;  ///< fields in a row
    };
    static std::optional<Columns> named_columns(const CsvRow& row);
    CsvPoint point_from(const CsvRow& row) const;

    CsvReader rows_;
    std::string zone_;
    Columns columns_;
    bool first_ = true;
};

/// A field as it is written: quoted where it must be.
std::string csv_field(std::string_view text);
/// Fields with commas between them and a line end.
std::string csv_line(const std::vector<std::string>& fields);

/// What to say of words that are no number or no time.
std::string no_number(std::string_view text);
std::string no_time(std::string_view text);

}  // namespace command
