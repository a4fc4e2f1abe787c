// What reading in a file says at each step, and what each answer makes of the choice.
#include "kiosk/screens/import_view.hpp"

#include <sstream>

#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;
using Page = ImportView::Page;

namespace {

ImportFile file(const std::string& name, std::uint64_t bytes, bool on_stick = false) {
    return {"/files/" + name, name, on_stick ? "/media/KINGSTON" : "", on_stick, bytes, fake::at(14, 13, 40)};
}

PanelState with_files(std::vector<ImportFile> files) {
    PanelState panel;
    panel.import.files = std::move(files);
    panel.import.own_folder = "/srv/cell-7/import";
    return panel;
}

/// A file that was read for a metric: its rows as they would be found, none of them there already.
PanelState with_report(const std::string& text, const csv::Wish& told = {}) {
    auto panel = with_files({file("cycles.csv", text.size())});
    ImportReport report;
    report.begins = {text.substr(0, text.find('\n'))};
    std::istringstream in(text);
    auto wish = told;
    wish.metric = "Exit cycle";
    wish.unit = "s";
    wish.seconds_in_unit = 1;
    wish.zone = fake::zone;
    try {
        report.understood = csv::understand(in, wish);
        csv::Points points(in, report.understood, wish);
        while (auto taken = points.next()) {
            csv::JudgedRow judged{taken->row, csv::Fate::without_value, {}, {}};
            if (const auto* point = std::get_if<csv::Point>(&taken->what)) {
                judged.fate = csv::Fate::fresh;
                judged.point = *point;
            } else if (const auto* no = std::get_if<csv::RefusedRow>(&taken->what)) {
                judged.fate = csv::Fate::refused;
                judged.reason = no->reason;
                report.refused.push_back({taken->row.line, taken->row.fields.front(), no->reason});
            }
            report.sum.add(judged);
        }
    } catch (const csv::Unclear& unclear) {
        report.unclear = unclear;
    }
    panel.import.report = std::make_shared<const ImportReport>(std::move(report));
    return panel;
}

Draft chosen(const csv::Wish& told = {}) {
    Draft draft;
    draft.import.file = "/files/cycles.csv";
    draft.import.metric = fake::exit_cycle().id;
    draft.import.told = told;
    return draft;
}

ImportView view(const PanelState& panel, const Draft& draft) {
    return view_import(fake::cell_7(), panel, fake::friday(), draft);
}

std::vector<std::string> answers(const ImportView& view) {
    std::vector<std::string> words;
    for (const auto& answer : view.answers) {
        words.push_back(answer.words);
    }
    return words;
}

std::string fact(const std::vector<ImportView::Fact>& facts, const std::string& label) {
    const auto it = std::ranges::find(facts, label, &ImportView::Fact::label);
    return it == facts.end() ? "" : it->value;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("without a file one sentence says where to put one") {
    const auto shown = view(with_files({}), {});
    CHECK(shown.page == Page::files);
    CHECK(shown.empty_words.find("USB stick") != std::string::npos);
    CHECK(shown.empty_words.find("/srv/cell-7/import") != std::string::npos);
    CHECK(shown.looking_words.empty());
}

TEST_CASE("while it is still looking it says so, and shows what it has found") {
    auto panel = with_files({file("cycles.csv", 84'213)});
    panel.import.looking = true;
    const auto shown = view(panel, {});
    CHECK(shown.files.size() == 1);
    CHECK(shown.looking_words == "Still looking ...");
    panel.import.files.clear();
    CHECK(view(panel, {}).empty_words.empty());
}

TEST_CASE("a file is listed with its place, its size and when it was written") {
    const auto shown = view(with_files({file("cycles.csv", 84'213), file("old.csv", 7, true)}), {});
    REQUIRE(shown.files.size() == 2);
    CHECK(shown.files[0].where == "on this panel");
    CHECK(shown.files[0].size == "84 KB");
    CHECK(shown.files[0].changed == "today 13:40");
    CHECK(shown.files[1].where == "/media/KINGSTON");
    CHECK(shown.files[1].size == "7 B");
    CHECK(view(with_files({file("a.csv", 1'250'000)}), {}).files[0].size == "1.2 MB");
}

TEST_CASE("a chosen file asks for its metric first and shows how it begins") {
    auto draft = chosen();
    draft.import.metric.clear();
    const auto shown = view(with_report("time,value\n2025-11-14T08:00,107\n"), draft);
    CHECK(shown.page == Page::question);
    CHECK(shown.sentence == "Which metric is it for?");
    CHECK(answers(shown) == Words{"Exit cycle", "Units per shift"});
    CHECK(shown.begins == Words{"time,value"});
    CHECK(shown.answers[0].then.metric == fake::exit_cycle().id);
    CHECK(shown.answers[0].then.file == draft.import.file);
}

TEST_CASE("the preview tells what was understood and how the first rows will be stored") {
    const auto shown = view(with_report("Zeit;Wert [min];Bemerkung;Gerät\n"
                                        "14.11.2025 06:10;1,8;;A\n14.11.2025 06:12:07;1,75;Retest;A\n"),
                            chosen());
    CHECK(shown.page == Page::preview);
    CHECK(shown.beside == "cycles.csv, Exit cycle");
    CHECK(fact(shown.facts, "Letters") == "UTF-8");
    CHECK(fact(shown.facts, "Columns") == "semicolons between them");
    CHECK(fact(shown.facts, "Time") == "Zeit, day.month.year");
    CHECK(fact(shown.facts, "Value") == "Wert [min], decimal comma, min become s");
    CHECK(fact(shown.facts, "Note") == "Bemerkung");
    CHECK(fact(shown.facts, "Not used") == "Gerät");
    REQUIRE(shown.rows.size() == 2);
    CHECK(shown.rows[0].when == "14 Nov 2025, 06:10");
    CHECK(shown.rows[0].value == "108 s");
    CHECK(shown.rows[1].when == "14 Nov 2025, 06:12:07");
    CHECK(shown.rows[1].note == "Retest");
    CHECK(fact(shown.counts, "New") == "2 points");
    CHECK(shown.can_take);
    CHECK(shown.take_words == "Take in 2 points");
    CHECK(shown.saved_words == "2 points of Exit cycle taken in");
}

TEST_CASE("refused rows are looked at before anything is taken in, and left out only on a person's word") {
    const auto panel = with_report("time,value\n2025-11-14T08:00,107\n2025-11-14T08:01,oops\n");
    auto draft = chosen();
    auto shown = view(panel, draft);
    CHECK_FALSE(shown.can_take);
    CHECK(shown.refused_first);
    CHECK(shown.refused_words == "Look at 1 refused row");
    draft.import.shows_refused = true;
    shown = view(panel, draft);
    CHECK(shown.page == Page::refused);
    REQUIRE(shown.refused.size() == 1);
    CHECK(shown.refused[0].line == "Line 3");
    CHECK(shown.refused[0].reason.find("is not a number") != std::string::npos);
    CHECK(shown.leave_out_words == "Leave out 1 row");
    draft.import.shows_refused = false;
    draft.import.leaves_out = true;
    shown = view(panel, draft);
    CHECK(shown.can_take);
    CHECK(shown.take_words == "Take in 1 point");
    CHECK(fact(shown.counts, "Refused") == "1 row, left out");
}

TEST_CASE("where day and month cannot be told apart each answer shows the day it means") {
    const std::string text = "time,value\n03/11/2025 08:00,107\n";
    const auto shown = view(with_report(text), chosen());
    CHECK(shown.page == Page::question);
    CHECK(answers(shown) == Words{"Day first: 3 Nov 2025", "Month first: 11 Mar 2025"});
    const auto& told = shown.answers[1].then.told;
    CHECK(told.dates == csv::DayOrder::mdy);
    CHECK(view(with_report(text, told), chosen(told)).rows[0].when == "11 Mar 2025, 08:00");
}

TEST_CASE("where rows tell both, the question says which ones will be refused") {
    const auto shown =
        view(with_report("time,value\n14/11/2025 08:00,107\n11/14/2025 08:00,108\n"), chosen());
    CHECK(answers(shown) == Words{"Day first", "Month first"});
    CHECK(shown.why == "Line 2 has the day first and line 3 the month; the other rows are then refused.");
}

TEST_CASE("a mark that may part thousands is asked about with the number it makes") {
    const auto shown =
        view(with_report("Zeit;Wert\n14.11.2025 13:52;1.234\n14.11.2025 13:53;998\n"), chosen());
    CHECK(shown.sentence == "How is 1.234 meant?");
    CHECK(answers(shown) == Words{"Decimal point: 1.234", "Decimal comma: 1234"});
}

TEST_CASE("of several columns that may hold the value one is chosen") {
    const std::string text = "time,Left,Right\n2025-11-14T08:00,107,9\n2025-11-14T08:01,108,8\n";
    const auto shown = view(with_report(text), chosen());
    CHECK(shown.sentence == "Which column holds the value?");
    CHECK(answers(shown) == Words{"Left", "Right"});
    const auto& told = shown.answers[1].then.told;
    const auto after = view(with_report(text, told), chosen(told));
    CHECK(after.rows[0].value == "9 s");
    CHECK(fact(after.facts, "Not used") == "Left");
}

TEST_CASE("times without a day ask for it, the near days first") {
    const auto shown = view(with_report("time,value\n08:00,107\n08:01,108\n"), chosen());
    CHECK(shown.sentence == "Of which day are the times?");
    REQUIRE(shown.answers.size() == 7);
    CHECK(shown.answers[0].words == "Today");
    CHECK(shown.answers[2].words == "Wed 12 Nov");
    CHECK(shown.answers[1].then.told.day == kata::Day{2025, 11, 13});
}

TEST_CASE("what the file told can be read differently, and the answer that stands is marked") {
    const auto panel = with_report("time,Left,Right\n14/11/2025 08:00,107,9\n", [] {
        csv::Wish told;
        told.value_column = "2";
        return told;
    }());
    auto draft = chosen();
    draft.import.rereads = true;
    auto shown = view(panel, draft);
    CHECK(shown.page == Page::question);
    CHECK(answers(shown) == Words{"The metric", "The column of the value", "Day or month first"});
    CHECK(shown.answers[0].then.metric.empty());
    draft.import = shown.answers[1].then;
    shown = view(panel, draft);
    CHECK(answers(shown) == Words{"Left", "Right"});
    CHECK(shown.answers[0].selected);
    CHECK(shown.answers[1].then.told.value_column == "3");
    CHECK_FALSE(shown.answers[1].then.changes);
}

TEST_CASE("a file that cannot be read says why in a sentence") {
    auto panel = with_files({file("cycles.csv", 3)});
    ImportReport report;
    report.broken = "line 1: is a workbook, save the sheet as CSV";
    panel.import.report = std::make_shared<const ImportReport>(report);
    const auto shown = view(panel, chosen());
    CHECK(shown.page == Page::broken);
    CHECK(shown.why == "Line 1: is a workbook, save the sheet as CSV");
}

TEST_CASE("nothing new is said on the key, which then cannot be touched") {
    auto panel = with_report("time,value\n2025-11-14T08:00,107\n");
    auto report = *panel.import.report;
    report.sum.fresh = 0;
    report.sum.there = 1;
    report.sum.first[0].fate = csv::Fate::there_already;
    panel.import.report = std::make_shared<const ImportReport>(report);
    const auto shown = view(panel, chosen());
    CHECK_FALSE(shown.can_take);
    CHECK(shown.take_words == "Nothing new to take in");
    CHECK(fact(shown.counts, "There already") == "1 point");
    CHECK(shown.rows[0].note == "there already");
}

TEST_CASE("taking in is shown wherever the panel looks") {
    PanelState panel;
    panel.import.storing = true;
    panel.import.percent = 42;
    const auto shown = view(panel, {});
    CHECK(shown.page == Page::working);
    CHECK(shown.percent == 42);
}
