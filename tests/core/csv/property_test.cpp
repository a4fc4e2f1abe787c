// Whatever dialect a table is written in, the same points are read back.
#include <fmt/format.h>
#include <rapidcheck.h>

#include <cmath>

#include "core/csv/rows.hpp"
#include "tests/catch.hpp"
#include "tests/core/csv/files.hpp"

using namespace csv;

namespace {

/// One way to write a table.
struct Dialect {
    char separator = ',';
    char decimal = '.';
    char thousands = 0;  ///< 0: none
    int date_form = 0;   ///< see date_text
    bool names = true, german = false, quote_all = false, wide = false, mark = false, carriage = false;
    std::size_t preamble = 0;
};

/// One row as it is meant.
struct Meant {
    kata::Moment at;
    std::int64_t hundredths = 0;
    std::string note;
};

constexpr auto zone = "Europe/Berlin";

std::string date_text(kata::Moment at, const Dialect& dialect) {
    const auto t = kata::local_time(at, zone);
    const auto clock = fmt::format("{:02}:{:02}:{:02}", t.hour, t.minute, t.second);
    const auto& [year, month, day] = t.day;
    switch (dialect.date_form) {
    case 0: return kata::iso(at, zone);
    case 1: return fmt::format("{:02}.{:02}.{} {}", day, month, year, clock);
    case 2:
        return fmt::format("{}/{}/{} {}:{:02}:{:02} {}", month, day, year,
                           t.hour % 12 == 0 ? 12 : t.hour % 12, t.minute, t.second,
                           t.hour < 12 ? "AM" : "PM");
    case 3: return fmt::format("{:02}/{:02}/{} {}", day, month, year, clock);
    case 4: return fmt::format("{}/{:02}/{:02} {}", year, month, day, clock);
    case 5: return fmt::format("{}{:02}{:02}T{:02}{:02}{:02}", year, month, day, t.hour, t.minute, t.second);
    case 6: return std::to_string(at.ms / 1000);
    default: return std::to_string(at.ms);
    }
}

std::string number_text(std::int64_t hundredths, const Dialect& dialect) {
    auto whole = std::to_string(std::abs(hundredths) / 100);
    if (dialect.thousands != 0)
        for (auto at = std::ssize(whole) - 3; at > 0; at -= 3)
            whole.insert(static_cast<std::size_t>(at), 1, dialect.thousands);
    return fmt::format("{}{}{}{:02}", hundredths < 0 ? "-" : "", whole, dialect.decimal,
                       std::abs(hundredths) % 100);
}

std::string written(const std::vector<Meant>& rows, const Dialect& dialect) {
    const std::string end = dialect.carriage ? "\r\n" : "\n";
    std::string text;
    for (std::size_t i = 0; i < dialect.preamble; ++i)
        text += fmt::format("Instrument no. {} of cell 7{}", i, end);
    const auto put = [&](std::vector<std::string> fields) {
        std::string line;
        for (auto& field : fields) {
            line += dialect.quote_all ? "\"" + field + "\"" : written_field(field, dialect.separator);
            line += dialect.separator;
        }
        line.pop_back();
        text += line + end;
    };
    if (dialect.names)
        put(dialect.german ? std::vector<std::string>{"Zeit", "Messwert", "Bemerkung"}
                           : std::vector<std::string>{"Time", "Value", "Note"});
    for (const auto& row : rows)
        put({date_text(row.at, dialect), number_text(row.hundredths, dialect), row.note});
    if (dialect.wide) return files::utf16(text);
    return (dialect.mark ? "\xEF\xBB\xBF" : "") + text;
}

rc::Gen<Dialect> dialects() {
    return rc::gen::exec([] {
        Dialect dialect;
        dialect.separator = *rc::gen::element(',', ';', '\t', '|');
        dialect.decimal = *rc::gen::element('.', ',');
        dialect.thousands = *rc::gen::element('\0', ' ', '\'', dialect.decimal == '.' ? ',' : '.');
        dialect.date_form = *rc::gen::inRange(0, 8);
        dialect.names = *rc::gen::arbitrary<bool>();
        dialect.german = *rc::gen::arbitrary<bool>();
        dialect.quote_all = *rc::gen::arbitrary<bool>();
        dialect.wide = *rc::gen::arbitrary<bool>();
        dialect.mark = *rc::gen::arbitrary<bool>();
        dialect.carriage = *rc::gen::arbitrary<bool>();
        dialect.preamble = *rc::gen::inRange<std::size_t>(0, 4);
        return dialect;
    });
}

rc::Gen<std::vector<Meant>> tables() {
    return rc::gen::exec([] {
        std::vector<Meant> rows;
        const auto count = *rc::gen::inRange(1, 30);
        for (int i = 0; i < count; ++i) {
            Meant row;
            // From 2001-09-09, where Unix seconds have ten digits, to 2100; not in the hour that comes twice.
            row.at = {*rc::gen::inRange<std::int64_t>(1'000'000'000, 4'102'444'800) * 1000};
            const auto local = kata::local_time(row.at, zone);
            if (local.day.month == 10 && local.hour == 2) row.at.ms += 2 * 3'600'000;
            row.hundredths = *rc::gen::inRange<std::int64_t>(-300'000'000, 300'000'000);
            row.note = *rc::gen::element<std::string>("", "Retest", "a, b", "a; b", "a | b", "say \\ so",
                                                      "two words");
            rows.push_back(row);
        }
        return rows;
    });
}

}  // namespace

TEST_CASE("a table in any dialect is read back the same") {
    const bool held = rc::check([] {
        const auto dialect = *dialects();
        auto rows = *tables();
        // A row that tells day from month.
        rows.push_back({*kata::parse_moment("2025-11-14T13:52:07", zone), 10750, ""});
        const auto text = written(rows, dialect);
        RC_LOG() << text << '\n';
        const auto read = files::read(text);
        RC_LOG() << read.trouble << (read.refused.empty() ? "" : read.refused[0]) << '\n';
        RC_ASSERT(read.trouble.empty());
        RC_ASSERT(read.points.size() == rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            RC_ASSERT(read.points[i].at == rows[i].at);
            RC_ASSERT(read.points[i].value == static_cast<double>(rows[i].hundredths) / 100);
            RC_ASSERT(read.points[i].note == rows[i].note);
        }
    });
    CHECK(held);
}
