// Files as instruments and spreadsheets write them, and what is made of each.
#include "core/csv/understood.hpp"

#include <sstream>

#include "core/csv/unclear.hpp"
#include "tests/catch.hpp"
#include "tests/core/csv/files.hpp"

using namespace csv;

namespace {

std::vector<std::string> all_words(const files::Read& read) {
    std::vector<std::string> all;
    for (const auto& point : read.points) all.push_back(files::words(point));
    return all;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a German spreadsheet is read") {
    const auto read = files::read("Datum;Uhrzeit;Messwert;Bemerkung\r\n"
                                  "14.11.2025;13:52:07;107,5;\r\n"
                                  "14.11.2025;13:54:01;1.098,25;\"Fixtur klemmt; gel\xF6st\"\r\n"
                                  ";;;\r\n"
                                  "15.11.2025;06:00:00;98;\r\n");
    CHECK(read.trouble.empty());
    CHECK(all_words(read) == Words{"2025-11-14T13:52:07.000+01:00 107.5",
                                   "2025-11-14T13:54:01.000+01:00 1098.25",
                                   "2025-11-15T06:00:00.000+01:00 98"});
    CHECK(read.points[1].note == "Fixtur klemmt; gel\u00F6st");
    const auto& understood = read.understood;
    CHECK(understood.layout.separator == ';');
    CHECK(understood.layout.names_line == 1);
    CHECK(understood.decimal == DecimalMark::comma);
    CHECK(understood.order == DayOrder::dmy);
    CHECK(understood.windows_letters);
    CHECK(understood.layout.column == Columns{.date = 0,
                                              .time = 1,
                                              .value = 2,
                                              .unit = {},
                                              .n = {},
                                              .note = 3,
                                              .place = {},
                                              .struck = {},
                                              .undone = {}});
}

TEST_CASE("a gauge's log without names is read") {
    const auto read = files::read("2025-11-14,13:52:07,12.345,mm,GO\n2025-11-14,13:52:19,12.351,mm,GO\n"
                                  "2025-11-14,13:52:31,12.340,mm,GO\n",
                                  files::wish_in("mm"));
    CHECK(read.trouble.empty());
    CHECK(all_words(read) == Words{"2025-11-14T13:52:07.000+01:00 12.345",
                                   "2025-11-14T13:52:19.000+01:00 12.351",
                                   "2025-11-14T13:52:31.000+01:00 12.34"});
    CHECK(read.understood.layout.column.unit == 3);
    CHECK(read.understood.layout.names_line == 0);
}

TEST_CASE("a controller's log with lines before its table is read") {
    const auto read = files::read(
        "Controller;PLC-07\nProgram;Cell 7, V2.14\nStarted;14.11.2025 06:00\n\n"
        "No.;Timestamp;State;Cycle_Time [min];Operator shift\n"
        "1;20251114T060107;1;1,8;early\n2;20251114T060302;1;1,75;early\n3;20251114T060459;0;;early\n");
    CHECK(read.trouble.empty());
    CHECK(all_words(read) == Words{"2025-11-14T06:01:07.000+01:00 108", "2025-11-14T06:03:02.000+01:00 105"});
    CHECK(read.without_value == 1);
    CHECK(read.understood.layout.names_line == 5);
    CHECK(read.understood.layout.passed_over == 3);
    CHECK(read.understood.layout.value_unit == "min");
}

TEST_CASE("an office program's file with everything in quotes is read") {
    const auto read =
        files::read("\xEF\xBB\xBF\"Date\",\"Value\",\"Comment\"\n\"11/14/2025 1:52 PM\",\"107,5\",\"a, b\"\n"
                    "\"11/03/2025 8:00 AM\",\"99,5\",\"\"\n");
    CHECK(read.trouble.empty());
    CHECK(all_words(read) ==
          Words{"2025-11-14T13:52:00.000+01:00 107.5", "2025-11-03T08:00:00.000+01:00 99.5"});
    CHECK(read.understood.order == DayOrder::mdy);
    CHECK(read.understood.decimal == DecimalMark::comma);
    CHECK(read.points[0].note == "a, b");
}

TEST_CASE("Unicode text of a spreadsheet is read") {
    const auto read = files::read(
        files::utf16("Zeit\tWert\tn\r\n14.11.2025 13:52\t25\t30\r\n14.11.2025 13:53\t26\t30\r\n"));
    CHECK(read.trouble.empty());
    CHECK(all_words(read) == Words{"2025-11-14T13:52:00.000+01:00 25", "2025-11-14T13:53:00.000+01:00 26"});
    CHECK(read.points[0].n == 30.0);
    CHECK(read.understood.encoding == Encoding::utf16_le);
    CHECK(read.understood.layout.separator == '\t');
}

TEST_CASE("this program's own list is read") {
    const auto read = files::read(
        "time,value,note,n,struck\n2025-11-14T13:52:00.250+01:00,1.234,\"a \"\"b\"\", c\",,false\n"
        "2025-11-14T13:53:00.000+01:00,115,,7,false\n");
    CHECK(read.trouble.empty());
    CHECK(all_words(read) ==
          Words{"2025-11-14T13:52:00.250+01:00 1.234", "2025-11-14T13:53:00.000+01:00 115"});
    CHECK(read.points[0].note == "a \"b\", c");
    CHECK(read.points[1].n == 7.0);
}

TEST_CASE("names of columns are known in English and German, with units and in any order") {
    for (const std::string header :
         {"time;value", "Zeit;Wert", "ZEITSTEMPEL;Messwert", "Date/Time;Reading",
          "Datum/Uhrzeit;Ergebnis [s]", "timestamp;exit cycle", "Datum;Exit cycle (s)",
          "measured_at;Measured_Value", "Zeit:;Wert:", "\"time\";\"value\""}) {
        INFO(header);
        const auto read = files::read(header + "\n14.11.2025 13:52;107\n14.11.2025 13:53;108\n");
        CHECK(read.trouble.empty());
        CHECK(read.points.size() == 2);
        CHECK(read.understood.layout.names_line == 1);
    }
    const auto turned = files::read("Wert;Bemerkung;Zeit;Ort\n7;hello;14.11.2025 13:52;Station 4\n");
    REQUIRE(turned.points.size() == 1);
    CHECK(turned.points[0].note == "hello");
    CHECK(turned.points[0].place == "Station 4");
}

TEST_CASE("a table whose names we do not know is read by what stands in it") {
    const auto read =
        files::read("Lfd;Aufnahme;Teil A;Status\n1;14.11.2025 13:52;107,5;gut\n2;14.11.2025 13:53;98,5;gut\n"
                    "3;14.11.2025 13:54;99,5;gut\n");
    CHECK(read.trouble.empty());
    CHECK(all_words(read).size() == 3);
    CHECK(read.understood.layout.names_line == 1);
    CHECK(read.understood.layout.column.value == 2);
    CHECK(read.understood.layout.column.time == 1);
}

TEST_CASE("a line of units below the names is no row") {
    const auto read = files::read("Zeit;Wert\n;[min]\n14.11.2025 13:52;1,5\n");
    CHECK(all_words(read) == Words{"2025-11-14T13:52:00.000+01:00 90"});
    CHECK(read.refused.empty());
}

TEST_CASE("a separator may be named in the first line") {
    const auto read = files::read("sep=;\nZeit;Wert\n14.11.2025 13:52;107,5\n");
    CHECK(all_words(read) == Words{"2025-11-14T13:52:00.000+01:00 107.5"});
    CHECK(read.understood.layout.names_line == 2);
}

TEST_CASE("a column of day and clock stands above a column that only sounds like a clock") {
    const auto read = files::read("Datum;Zeit\n14.11.2025 13:52;107\n14.11.2025 13:53;108\n");
    CHECK(all_words(read) == Words{"2025-11-14T13:52:00.000+01:00 107", "2025-11-14T13:53:00.000+01:00 108"});
}

TEST_CASE("seconds of a computer and days of a spreadsheet are times") {
    CHECK(all_words(files::read("time,value\n1763124727,107\n1763124787,108\n")) ==
          Words{"2025-11-14T13:52:07.000+01:00 107", "2025-11-14T13:53:07.000+01:00 108"});
    CHECK(all_words(files::read("1763124727000,107\n1763124787250,108\n")) ==
          Words{"2025-11-14T13:52:07.000+01:00 107", "2025-11-14T13:53:07.250+01:00 108"});
    CHECK(all_words(files::read("Zeit;Wert\n45975,5778587963;107\n45976,25;108\n")) ==
          Words{"2025-11-14T13:52:07.000+01:00 107", "2025-11-15T06:00:00.000+01:00 108"});
    CHECK(all_words(files::read("45975.5778587963,107\n45976.25,108\n")) ==
          Words{"2025-11-14T13:52:07.000+01:00 107", "2025-11-15T06:00:00.000+01:00 108"});
}

TEST_CASE("times without a day are of the day that is said") {
    const std::string file = "Zeit;Wert\n13:52;107\n13:53:30;108\n";
    CHECK(files::read(file).trouble == "its times have no day");
    auto wish = files::wish();
    wish.day = kata::Day{2025, 11, 14};
    CHECK(all_words(files::read(file, wish)) ==
          Words{"2025-11-14T13:52:00.000+01:00 107", "2025-11-14T13:53:30.000+01:00 108"});
    CHECK(files::read("Zeit;Wert\n14.11.2025 13:52;107\n", wish).trouble ==
          "its times have days of their own");
    CHECK(files::read("Zeit;Wert\n1763124727;107\n", wish).trouble == "its times have days of their own");
}

TEST_CASE("rows without times are as far apart as is said") {
    auto wish = files::wish();
    wish.every = journal::seconds(30);
    wish.start = kata::parse_moment("2025-11-14T13:52", "Europe/Berlin");
    CHECK(all_words(files::read("107,5\n98,5\n", wish)) ==
          Words{"2025-11-14T13:52:00.000+01:00 107.5", "2025-11-14T13:52:30.000+01:00 98.5"});
    CHECK(all_words(files::read("Wert\n107\n\n98\n", wish)) ==
          Words{"2025-11-14T13:52:00.000+01:00 107", "2025-11-14T13:52:30.000+01:00 98"});
    CHECK(all_words(files::read("index,y\n0,107\n1,98\n2,99\n", wish)).size() == 3);
    wish.ends = wish.start;
    wish.start.reset();
    const auto ending = files::read("107\nOL\n98\n", wish);
    CHECK(all_words(ending) ==
          Words{"2025-11-14T13:51:00.000+01:00 107", "2025-11-14T13:52:00.000+01:00 98"});
    CHECK(ending.refused.size() == 1);
    CHECK(files::read("time,value\n2025-11-14T13:52,1\n", wish).trouble == "\"time\" has times");
    CHECK(files::read("2025-11-14T13:52,1\n", wish).trouble == "column 1 has times");
}

TEST_CASE("where no row tells day from month somebody must say") {
    const std::string file = "time,value\n03/04/2025,107\n05/06/2025,108\n";
    CHECK(files::read(file).trouble == "\"03/04/2025\" may have its day or its month first and no row tells");
    auto wish = files::wish();
    wish.dates = DayOrder::mdy;
    CHECK(all_words(files::read(file, wish))[0] == "2025-03-04T00:00:00.000+01:00 107");
    wish.dates = DayOrder::dmy;
    CHECK(all_words(files::read(file, wish))[0] == "2025-04-03T00:00:00.000+02:00 107");
    CHECK(all_words(files::read("time,value\n03/03/2025,107\n04/04/2025,108\n")).size() == 2);
}

TEST_CASE("a row far down tells day from month for all of them") {
    std::string file = "time,value\n";
    for (int i = 0; i < 2000; ++i) file += "03/04/2025,107\n";
    CHECK(files::read(file + "04/25/2025,1\n").understood.order == DayOrder::mdy);
    CHECK(files::read(file + "25/04/2025,1\n").understood.order == DayOrder::dmy);
}

TEST_CASE("a column that has the day first here and the month first there is asked about") {
    const std::string file = "time,value\n14/11/2025,107\n11/14/2025,108\n03/04/2025,109\n";
    CHECK(files::read(file).trouble == "line 2 has the day first and line 3 the month");
    auto wish = files::wish();
    wish.dates = DayOrder::dmy;
    const auto read = files::read(file, wish);
    CHECK(read.points.size() == 2);
    CHECK(read.refused == Words{"line 3: \"11/14/2025\" is not a date with the day first"});
}

TEST_CASE("where no row tells thousands from decimals somebody must say") {
    const std::string file = "Zeit;Wert\n14.11.2025 13:52;1.234\n14.11.2025 13:53;998\n";
    CHECK(files::read(file).trouble ==
          "\"1.234\" may be parted at its thousands or at its decimals and no row tells");
    auto wish = files::wish();
    wish.decimal = DecimalMark::comma;
    CHECK(files::read(file, wish).points[0].value == 1234);
    wish.decimal = DecimalMark::point;
    CHECK(files::read(file, wish).points[0].value == 1.234);
}

TEST_CASE("a row far down tells thousands from decimals for all of them") {
    std::string file = "Zeit;Wert\n";
    for (int i = 0; i < 2000; ++i) file += "14.11.2025 13:52;1.234\n";
    CHECK(files::read(file + "14.11.2025 13:52;98,5\n").points[0].value == 1234);
    CHECK(files::read(file + "14.11.2025 13:52;98.5\n").points[0].value == 1.234);
}

TEST_CASE("columns may be named by whoever imports") {
    const std::string file =
        "When;Left;Right;Parts;Words\n14.11.2025 13:52;107;98;30;x\n14.11.2025 13:53;108;99;30;y\n";
    CHECK(files::read(file).trouble == "\"Left\", \"Right\" and \"Parts\" may each be the value");
    auto wish = files::wish();
    wish.value_column = "right";
    wish.n_column = "4";
    wish.note_column = "Words";
    const auto read = files::read(file, wish);
    CHECK(all_words(read) == Words{"2025-11-14T13:52:00.000+01:00 98", "2025-11-14T13:53:00.000+01:00 99"});
    CHECK(read.points[0].n == 30.0);
    CHECK(read.points[0].note == "x");
    wish.value_column = "Middle";
    CHECK(files::read(file, wish).trouble ==
          "there is no column \"Middle\", there are \"When\", \"Left\", \"Right\", \"Parts\" and \"Words\"");
    auto apart = files::wish();
    apart.date_column = "Tag A";
    apart.time_column = "Tag B";
    CHECK(all_words(files::read("Tag A;Tag B;Zeit;Zeit;Wert\n14.11.2025;13:52;1;2;107\n", apart)) ==
          Words{"2025-11-14T13:52:00.000+01:00 107"});
    apart.date_column = "1";
    apart.time_column.clear();
    CHECK(all_words(files::read("Tag A;Uhrzeit;Wert\n14.11.2025;13:52;107\n", apart)) ==
          Words{"2025-11-14T13:52:00.000+01:00 107"});
    auto by_number = files::wish();
    by_number.time_column = "2";
    by_number.value_column = "1";
    CHECK(all_words(files::read("107,2025-11-14T13:52\n", by_number)) ==
          Words{"2025-11-14T13:52:00.000+01:00 107"});
}

TEST_CASE("what a file does not have is said") {
    CHECK(files::read("colour,size\nred,big\n").trouble == "no column holds times");
    CHECK(files::read("index,y\n0,1\n1,5\n").trouble == "no column holds times");
    CHECK(files::read("time,colour\n2025-11-14T13:52,red\n").trouble == "no column holds values");
    CHECK(files::read("time,value,time\n2025-11-14T13:52,1,2\n").trouble ==
          "line 1: names the column time twice");
    CHECK(files::read("Zeit;Wert;Messwert\n14.11.2025;1;2\n").trouble ==
          "line 1: \"Wert\" and \"Messwert\" may each be the value");
    CHECK(files::read("2025-11-14T13:52,1,30\n2025-11-14T13:53,1,30\n").trouble ==
          "column 3 holds numbers and has no name");
    CHECK(files::read(std::string("t\0i\0", 4)).trouble ==
          "line 1: holds zero bytes, save the file as UTF-8");
    CHECK(files::read("time,value\n2025-11-14T13:52,\"1\n").trouble ==
          "line 2: a quote is opened and never closed");
    CHECK(files::read("").understood.rows == 0);
    CHECK(files::read("time,value\n").rows.empty());
    CHECK(files::read("\n\n;;;\n").rows.empty());
}

TEST_CASE("values of a whole file in a unit that is not the metric's are refused") {
    CHECK(files::read("Zeit;Wert [mm]\n14.11.2025;1\n").trouble ==
          "\"Wert [mm]\" is in mm, Exit cycle is in s");
    CHECK(files::read("Zeit;Wert [mm]\n14.11.2025;1\n", files::wish_in("")).trouble ==
          "\"Wert [mm]\" is in mm, Exit cycle has no unit");
    CHECK(files::read("Zeit;Wert [min]\n14.11.2025;1\n", files::wish_in("mm")).trouble ==
          "\"Wert [min]\" is in min, Exit cycle is in mm");
}

TEST_CASE("what is unclear names the columns or the cell that may be read in two ways") {
    const auto unclear = [](const std::string& text) -> Unclear {
        std::istringstream in(text);
        try {
            understand(in, files::wish());
        } catch (const Unclear& why) {
            return why;
        }
        throw std::logic_error("it was understood");
    };
    auto why = unclear("time,Left,Right\n2025-11-14T13:52,1,2\n");
    CHECK(why.open == Open::value_column);
    CHECK(why.columns == std::vector<NamedColumn>{{2, "Left"}, {3, "Right"}});
    why = unclear("time,value\n03/04/2025,107\n");
    CHECK(why.open == Open::dates);
    CHECK(why.example == "03/04/2025");
    CHECK_FALSE(why.both);
    CHECK(unclear("time,value\n14/11/2025,1\n11/14/2025,2\n").both);
    CHECK(unclear("Zeit;Wert\n14.11.2025;1.234\n14.11.2025;998\n").example == "1.234");
    CHECK(unclear("time,value\n13:52,1\n").open == Open::day);
    CHECK(unclear("2025-11-14T13:52,1,5\n").columns == std::vector<NamedColumn>{{3, ""}});
}
