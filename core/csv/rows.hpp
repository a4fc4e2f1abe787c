// Separated values as rows of fields, read and written. What the fields mean is not known here.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/csv/bytes.hpp"

namespace csv {

struct Row {
    std::size_t line = 0;  ///< where it starts, from 1
    std::vector<std::string> fields;
    std::string trouble{};  ///< why the row cannot be trusted; else empty
    bool operator==(const Row&) const = default;
};

/// Reads row by row: quoted fields (with separators, doubled quotes and line ends inside), LF, CRLF or CR. Empty lines are
/// skipped and counted. Fields are UTF-8 on return. Throws std::runtime_error "line 3: why" where nothing after it could be
/// read either.
class Reader {
public:
    explicit Reader(std::istream& in, char separator = ',', std::uint64_t most = Bytes::all);
    std::optional<Row> next();
    Encoding encoding() const { return bytes_.encoding(); }
    bool windows_letters() const { return windows_letters_; }  ///< a field so far was no UTF-8

private:
    std::string quoted(Row& row);
    std::string plain();
    void skip_blanks();
    bool field_ends();
    bool take_line_end();

    Bytes bytes_;
    char separator_;
    std::size_t line_ = 1;
    std::size_t row_starts_ = 1;
    bool windows_letters_ = false;
};

/// The separator that a first line `sep=;` names, as spreadsheets write it; zero where the separator itself has cut that line.
std::optional<char> named_separator(const Row& first);

/// A field as it is written: quoted where it must be.
std::string written_field(std::string_view text, char separator = ',');
/// Fields with separators between them and a line end.
std::string written_line(const std::vector<std::string>& fields, char separator = ',');

/// What to say of words that are no number or no time.
std::string no_number(std::string_view text);
std::string no_time(std::string_view text);

}  // namespace csv
