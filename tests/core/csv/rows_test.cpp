#include "core/csv/rows.hpp"

#include <sstream>

#include "tests/catch.hpp"

using csv::Reader;
using csv::Row;

namespace {

std::vector<Row> rows(const std::string& text) {
    std::istringstream in(text);
    Reader reader(in);
    std::vector<Row> all;
    while (auto row = reader.next()) all.push_back(*row);
    return all;
}

using Fields = std::vector<std::string>;

}  // namespace

TEST_CASE("a file is rows of fields") {
    CHECK(rows("").empty());
    CHECK(rows("\n\n").empty());
    CHECK(rows("a,b\n") == std::vector<Row>{{1, {"a", "b"}}});
    CHECK(rows("a,b") == std::vector<Row>{{1, {"a", "b"}}});
    CHECK(rows("a,b\nc,d\n") == std::vector<Row>{{1, {"a", "b"}}, {2, {"c", "d"}}});
    CHECK(rows("a,b\r\nc,d\r\n") == std::vector<Row>{{1, {"a", "b"}}, {2, {"c", "d"}}});
    CHECK(rows("a,b\rc,d\r") == std::vector<Row>{{1, {"a", "b"}}, {2, {"c", "d"}}});
    CHECK(rows("a,\n")[0].fields == Fields{"a", ""});
    CHECK(rows(",")[0].fields == Fields{"", ""});
    CHECK(rows(",,x")[0].fields == Fields{"", "", "x"});
}

TEST_CASE("empty lines are skipped and still counted") {
    CHECK(rows("\n\na\n  \nb") == std::vector<Row>{{3, {"a"}}, {5, {"b"}}});
    CHECK(rows("\r\n\r\na") == std::vector<Row>{{3, {"a"}}});
}

TEST_CASE("blanks around a field are not part of it") {
    CHECK(rows("  a\t, b c ,d ")[0].fields == Fields{"a", "b c", "d"});
    CHECK(rows(" \"a \" , b")[0].fields == Fields{"a ", "b"});
}

TEST_CASE("a quoted field may hold commas, quotes and line ends") {
    CHECK(rows("\"a,b\",c")[0].fields == Fields{"a,b", "c"});
    CHECK(rows("\"a \"\"b\"\"\",c")[0].fields == Fields{"a \"b\"", "c"});
    CHECK(rows("\"\",\"\"")[0].fields == Fields{"", ""});
    CHECK(rows("\"\"\"\"")[0].fields == Fields{"\""});
    CHECK(rows("\"a\nb\",c\nd") == std::vector<Row>{{1, {"a\nb", "c"}}, {3, {"d"}}});
    CHECK(rows("\"a\r\nb\"\r\nd") == std::vector<Row>{{1, {"a\r\nb"}}, {3, {"d"}}});
    CHECK(rows("a\"b,c")[0].fields == Fields{"a\"b", "c"});
}

TEST_CASE("the mark of UTF-8 at the front is no part of the first field") {
    CHECK(rows("\xEF\xBB\xBF"
               "a,b")[0]
              .fields == Fields{"a", "b"});
    CHECK(rows("\xEF\xBB\xBF\"a\",b")[0].fields == Fields{"a", "b"});
    CHECK(rows("\xEF\xBB\xBF").empty());
}

TEST_CASE("columns are parted by whatever the file parts them with") {
    const auto fields = [](const std::string& text, char separator) {
        std::istringstream in(text);
        return Reader(in, separator).next()->fields;
    };
    CHECK(fields("a;b,c;\"d;e\"", ';') == Fields{"a", "b,c", "d;e"});
    CHECK(fields("a\tb c\t\td\t", '\t') == Fields{"a", "b c", "", "d", ""});
    CHECK(fields("a|\"b|c\"|d", '|') == Fields{"a", "b|c", "d"});
    CHECK(fields("107,5", ';') == Fields{"107,5"});
}

TEST_CASE("a quote followed by words spoils its row and no other") {
    const auto all = rows("a,\"b\"c,d\ne,f");
    REQUIRE(all.size() == 2);
    CHECK(all[0].trouble == "a closing quote is followed by more words, put a separator between them");
    CHECK(all[1] == Row{2, {"e", "f"}});
}

TEST_CASE("UTF-16 with its mark is read like UTF-8") {
    const std::string little("\xFF\xFE"
                             "a\0,\0\xE4\0\r\0\n\0\x3C\xD8\x89\xDF",
                             16);
    CHECK(rows(little) == std::vector<Row>{{1, {"a", "\u00E4"}}, {2, {"\U0001F389"}}});
    const std::string big("\xFE\xFF"
                          "\0a\0,\0\xE4",
                          8);
    CHECK(rows(big) == std::vector<Row>{{1, {"a", "\u00E4"}}});
    CHECK(rows(std::string("\xFF\xFE"
                           "a\0b",
                           5))[0]
              .fields == Fields{"a\uFFFD"});
    CHECK(rows(std::string("\xFF\xFE\x3C\xD8"
                           "a\0",
                           6))[0]
              .fields == Fields{"\uFFFD"
                                "a"});
    CHECK(rows(std::string("\xFF\xFE\x3C\xD8", 4))[0].fields == Fields{"\uFFFD"});
    CHECK(rows("\xFF\xFE").empty());
}

TEST_CASE("letters of Windows-1252 are read where the bytes are no UTF-8") {
    CHECK(rows("Pr\xFC"
               "fer,5 \x80")[0]
              .fields == Fields{"Pr\u00FCfer", "5 \u20AC"});
    CHECK(rows("Pr\u00FCfer,\xB0"
               "C")[0]
              .fields == Fields{"Pr\u00FCfer", "\u00B0C"});
    CHECK(rows("\x81")[0].fields == Fields{"\uFFFD"});
}

TEST_CASE("a long file is read in blocks without a seam") {
    std::string narrow, wide("\xFF\xFE", 2);
    for (int i = 0; i < 30000; ++i) {
        const auto line = "row " + std::to_string(i) + ",\"x\ny\"\r\n";
        narrow += line;
        for (const char c : line) wide += std::string{c, '\0'};
    }
    const auto all = rows(narrow);
    CHECK(all.size() == 30000);
    CHECK(all.back() == Row{59999, {"row 29999", "x\ny"}});
    CHECK(rows(wide) == all);
}

TEST_CASE("only as much of a file is read as it had when it was opened") {
    std::istringstream in("a,b\nc,d\ne");
    Reader reader(in, ',', 7);
    CHECK(reader.next()->fields == Fields{"a", "b"});
    CHECK(reader.next()->fields == Fields{"c", "d"});
    CHECK_FALSE(reader.next());
}

TEST_CASE("what is no text is said in one sentence") {
    const auto why_not = [](const std::string& text) -> std::string {
        try {
            rows(text);
        } catch (const std::runtime_error& why) {
            return why.what();
        }
        return "";
    };
    CHECK(why_not("PK\x03\x04xx") == "line 1: is a workbook, save the sheet as CSV");
    CHECK(why_not("\xD0\xCF\x11\xE0") == "line 1: is a workbook, save the sheet as CSV");
    CHECK(why_not("\x1F\x8Bxx") == "line 1: is packed, unpack it first");
    CHECK(why_not("%PDF-1.7") == "line 1: is a PDF, export the values as CSV");
    CHECK(why_not("\xEFxx") == "line 1: is not text, save the file as UTF-8");
    CHECK(why_not("a\nb,\"open\nand open") == "line 2: a quote is opened and never closed");
    CHECK(why_not("a,\"" + std::string(100000, 'x')) ==
          "line 1: a field is too long, look for an open quote");
    CHECK(why_not("a," + std::string(100000, '1')) == "line 1: a field is too long");
    CHECK(why_not(std::string(1001, ',')) == "line 1: has more than 1000 columns");
}

TEST_CASE("a spreadsheet may name its separator in the first line") {
    CHECK(csv::named_separator(rows("sep=;\na;b")[0]) == ';');
    CHECK(csv::named_separator(rows("sep=,\na,b")[0]) == '\0');
    CHECK_FALSE(csv::named_separator(rows("separate")[0]));
    CHECK_FALSE(csv::named_separator(rows("\nsep=;")[0]));
}

TEST_CASE("what is written can be read again") {
    for (const std::string words : {"", "a", "a,b", "\"", "a\nb", " a", "a ", "\t", "a\r\nb", "\u2212"}) {
        const auto read = rows(csv::written_line({"x", words, "y"}));
        REQUIRE(read.size() == 1);
        CHECK(read[0].fields == Fields{"x", words, "y"});
    }
    CHECK(csv::written_line({"", "a"}) == ",a\n");
}
