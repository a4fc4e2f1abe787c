// Comma separated values as spreadsheets and programs read them: RFC 4180 (CRLF, doubled quotes), UTF-8 with a byte order mark so that Excel
// knows, a decimal point. Written in pieces: a file may have millions of lines.
//
// A text that a spreadsheet would take for a formula gets an apostrophe in front; a text that is only a number keeps its sign. Texts
// always stand in quotes, so that no other separator of a spreadsheet cuts one into cells.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "core/report/plain.hpp"

namespace report {

/// As it may stand in a cell, still without its quotes.
std::string guarded(std::string_view text);

/// A whole cell of text, with its quotes; nothing for no text.
std::string text_cell(std::string_view text);

class CsvLines {
public:
    CsvLines(const Bytes& out, std::initializer_list<std::string_view> columns);
    CsvLines(const CsvLines&) = delete;
    CsvLines& operator=(const CsvLines&) = delete;

    CsvLines& text(std::string_view words);
    /// Something of ours that needs neither quotes nor a guard: a time, "true", cells that are made already.
    CsvLines& plain(std::string_view words);
    /// The shortest text that gives the same double back.
    CsvLines& number(std::optional<double> value);
    void end_line();
    /// The rest goes out. Nothing is added after it.
    void finish();

private:
    void separate();
    const Bytes& out_;
    std::string waiting_;
    bool line_began_ = false;
};

}  // namespace report
