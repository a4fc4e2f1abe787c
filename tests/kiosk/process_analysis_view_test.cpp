// The five steps of process analysis: what is shown, what is worked out, what is missing, what may be written and when.
#include "kiosk/screens/process_analysis_view.hpp"

#include <algorithm>

#include "kiosk/screens/write_view.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;
using Opens = AnalysisRow::Opens;

namespace {

kata::Analysis seen_on(int day) {
    kata::Analysis seen;
    seen.id = "analysis/test-" + std::to_string(day) + ".1";
    seen.board = "board/cell-7";
    seen.seen_on = kata::Day{2025, 11, day};
    seen.outcome_metric = fake::units_per_shift().id;
    seen.outcome_words = "352 a day, plus 2 h overtime";
    seen.demand = 480;
    seen.shifts = 2;
    seen.shift_min = 480;
    seen.breaks_min = 30;
    seen.down_min = 0;
    seen.planned_cycle_s = 96;
    seen.pattern = {"0 to 2 units between stations", "Order varies"};
    seen.cycle_metric = fake::exit_cycle().id;
    seen.observed = {"The feeder mis-feeds", "22 s waiting for the press"};
    seen.assumed = {"Parts come late"};
    seen.equipment = {"Tester 71", "Press 92", "Oven"};
    seen.work_content_s = 372;
    seen.operators = 4;
    return seen;
}

kata::Storyboard board_with(std::vector<kata::Analysis> looks) {
    auto board = fake::cell_7();
    board.analyses = std::move(looks);
    return board;
}

Draft on(AnalysisTab tab) {
    Draft draft;
    draft.analysis_tab = static_cast<int>(tab);
    return draft;
}

ProcessAnalysisView shown(AnalysisTab tab, const kata::Storyboard& board = board_with({seen_on(14)})) {
    return view_process_analysis(board, fake::cell_7_shelf(), fake::friday(), on(tab));
}

const AnalysisRow& row(const ProcessAnalysisView& view, std::string_view label) {
    const auto it = std::ranges::find(view.rows, label, &AnalysisRow::label);
    REQUIRE(it != view.rows.end());
    return *it;
}

}  // namespace

TEST_CASE("a board that nobody has looked at asks to go and see") {
    const auto view = view_process_analysis(fake::cell_7(), fake::cell_7_shelf(), fake::friday(), {});
    CHECK_FALSE(view.empty_words.empty());
    CHECK(view.look_again_words == "Go and see today");
    REQUIRE(view.look_again);
    CHECK(view.look_again->analysis.id.empty());
    CHECK(view.look_again->analysis.seen_on == kata::Day{2025, 11, 14});
    CHECK(view.look_again->analysis.outcome_metric == fake::units_per_shift().id);
    CHECK(view.look_again->analysis.cycle_metric == fake::exit_cycle().id);
    CHECK_FALSE(view.look_again->analysis.demand);
}

TEST_CASE("the five steps are seven pages, three of them of the third step") {
    const auto view = shown(AnalysisTab::pace);
    REQUIRE(view.tabs.size() == 7);
    std::string steps;
    for (const auto& tab : view.tabs) {
        steps += tab.number;
    }
    CHECK(steps == "1233345");
    CHECK(view.tabs[1].selected);
    CHECK(std::ranges::count(view.tabs, true, &ProcessAnalysisView::Tab::selected) == 1);
}

TEST_CASE("takt is shown as a person would write it") {
    const auto view = shown(AnalysisTab::pace);
    REQUIRE(view.sums.size() == 4);
    CHECK(view.sums[0].words == "2 × (480 \u2212 30 \u2212 0) min = 54\u2009000 s");
    CHECK(view.sums[1].words == "54\u2009000 s / 480 = 112.5 s");
    CHECK(view.sums[2].words == "96 s, set by us");
    CHECK(view.sums[3].words == "(112.5 \u2212 96) / 112.5 = 15 %");
    CHECK(view.note.empty());
}

TEST_CASE("a share of takt is multiplied in sight") {
    auto seen = seen_on(14);
    seen.planned_cycle_s.reset();
    seen.factor = 0.85;
    const auto view = shown(AnalysisTab::pace, board_with({seen}));
    CHECK(view.sums[2].words == "112.5 s × 0.85 = 95.6 s");
    CHECK(row(view, "Planned cycle time").value == "95.6 s, from the share");
}

TEST_CASE("what is missing is named, and no zero stands in for it") {
    auto seen = seen_on(14);
    seen.breaks_min.reset();
    const auto view = shown(AnalysisTab::pace, board_with({seen}));
    CHECK(row(view, "Breaks in a shift").value == "Not written yet");
    CHECK(row(view, "Breaks in a shift").quiet);
    CHECK(view.sums[0].words == "Still missing: breaks");
    CHECK(view.sums[1].words == "Still missing: working time");
    CHECK(view.sums[2].words == "96 s, set by us");
    CHECK(view.sums[3].words == "Still missing: takt");
    seen = {};
    seen.id = "analysis/x";
    seen.seen_on = kata::Day{2025, 11, 14};
    for (const auto& sum : shown(AnalysisTab::pace, board_with({seen})).sums) {
        CHECK(sum.quiet);
        CHECK(sum.words.find('0') == std::string::npos);
    }
}

TEST_CASE("a planned cycle time far from takt is asked about") {
    auto seen = seen_on(14);
    seen.planned_cycle_s = 80;
    CHECK(shown(AnalysisTab::pace, board_with({seen})).note.find("hides what stops us") != std::string::npos);
    seen.planned_cycle_s = 130;
    const auto slow = shown(AnalysisTab::pace, board_with({seen}));
    CHECK(slow.note.find("Slower than takt") == 0);
    CHECK(slow.sums[3].words == "(112.5 \u2212 130) / 112.5 = \u221216 %");
}

TEST_CASE("takt and planned cycle time go onto the run chart where it has others") {
    auto board = board_with({seen_on(14)});
    auto view = shown(AnalysisTab::pace, board);
    REQUIRE(view.onto_chart);
    CHECK(view.onto_chart->metric.takt == 112.5);
    CHECK(view.onto_chart->metric.planned_cycle_time == 96);
    CHECK(view.onto_chart_words == "Takt 112.5 s and planned cycle time 96 s are on the run chart");
    board.metrics[0] = view.onto_chart->metric;
    CHECK_FALSE(shown(AnalysisTab::pace, board).onto_chart);
    board.metrics[0] = fake::exit_cycle();
    board.metrics[0].unit = "min";
    CHECK(*shown(AnalysisTab::pace, board).onto_chart->metric.takt == Approx(1.875));
    board.metrics[0].unit = "pieces";
    CHECK_FALSE(shown(AnalysisTab::pace, board).onto_chart);
    CHECK_FALSE(shown(AnalysisTab::pace, board_with({seen_on(13)})).onto_chart);
}

TEST_CASE("operators are divided in sight, and those who are there stand beside") {
    const auto view = shown(AnalysisTab::operators);
    REQUIRE(view.sums.size() == 1);
    CHECK(view.sums[0].words == "372 s / 96 s = 3.9 needed, 4 there");
    CHECK(view.rows.size() == 2);
    auto seen = seen_on(14);
    seen.work_content_s.reset();
    CHECK(shown(AnalysisTab::operators, board_with({seen})).sums[0].words ==
          "Still missing: manual work in one piece");
}

TEST_CASE("the cycles of that day are told with their spread and the target beside") {
    const auto view = shown(AnalysisTab::cycles);
    CHECK(row(view, "Metric").value == "Exit cycle");
    CHECK(row(view, "Seen").value == "30 cycles, Thu 13 Nov");
    CHECK(row(view, "Median").value == "113.5 s");
    CHECK(row(view, "Least to most").value == "100 to 146 s");
    CHECK(row(view, "Around the median").value == "+29 %, \u221212 %");
    CHECK(row(view, "In 95 to 120 s").value == "25 of 30");
    CHECK(row(view, "In 95 to 120 s").beside == "27 of 30, on both shifts");
    CHECK(row(view, "Lowest repeatable").value == "103 s");
    CHECK(view.beside_head == "Target condition 2");
    REQUIRE(view.chart);
    CHECK(view.chart->points.size() == 30);
}

TEST_CASE("an earlier look says what was there to be seen on its day") {
    const auto view = shown(AnalysisTab::cycles, board_with({seen_on(12)}));
    CHECK(row(view, "Seen").value == "30 cycles, Tue 11 Nov");
    CHECK(row(view, "In 95 to 120 s").value == "14 of 30");
    CHECK(row(view, "In 95 to 120 s").beside == "27 of 30, on both shifts");
    const auto none = shown(AnalysisTab::cycles, board_with({seen_on(3)}));
    CHECK(row(none, "Seen").value == "No data up to that day");
    CHECK_FALSE(none.chart);
}

TEST_CASE("the outcome stands beside its goal") {
    const auto view = shown(AnalysisTab::outcome);
    CHECK(row(view, "Median").value == "208");
    CHECK(row(view, "Median").beside == "205 or more, no overtime");
    CHECK(row(view, "In words").value == "352 a day, plus 2 h overtime");
    CHECK(view.chart);
}

TEST_CASE("another metric is chosen by one touch") {
    const auto view = shown(AnalysisTab::outcome);
    const auto& metric = row(view, "Metric");
    CHECK(metric.opens == Opens::at_once);
    REQUIRE(metric.ask);
    CHECK(metric.ask->analysis.outcome_metric == fake::exit_cycle().id);
    CHECK(metric.ask->analysis.demand == 480);
    auto board = board_with({seen_on(14)});
    board.metrics.clear();
    CHECK(row(shown(AnalysisTab::outcome, board), "Metric").value == "None chosen yet");
}

TEST_CASE("the pattern stands line by line beside the target condition's") {
    const auto view = shown(AnalysisTab::pattern);
    REQUIRE(view.rows.size() == 3);
    CHECK(view.rows[0].value == "0 to 2 units between stations");
    CHECK(view.rows[0].beside == "4 operators, one unit between stations");
    CHECK(view.rows[0].id == "pattern 0");
    CHECK(view.rows[2].id == "pattern new");
    CHECK(view.rows[2].beside == "No waiting for the press");
    const auto kept = shown(AnalysisTab::pattern, board_with({seen_on(13)}));
    REQUIRE(kept.rows.size() == 3);
    CHECK(kept.rows[2].value == "Not looked at yet");
}

TEST_CASE("what we know and what we assume are two lists, and a guess becomes a fact by being seen") {
    const auto view = shown(AnalysisTab::facts);
    REQUIRE(view.known.size() == 3);
    REQUIRE(view.assumed.size() == 2);
    CHECK(view.assumed[0].value == "Parts come late");
    REQUIRE(view.assumed[0].ask);
    CHECK(view.assumed[0].ask->analysis.assumed.empty());
    CHECK(view.assumed[0].ask->analysis.observed.back() == "Parts come late");
    CHECK_FALSE(view.assumed[1].ask);
}

TEST_CASE("machines stand against 90 % of the planned cycle time") {
    const auto view = shown(AnalysisTab::equipment);
    REQUIRE(view.rows.size() == 4);
    CHECK(view.rows[0].label == "Tester");
    CHECK(view.rows[0].value == "71 s");
    CHECK(view.rows[0].beside == "within 86.4 s");
    CHECK(view.rows[1].beside == "over 86.4 s");
    CHECK(view.rows[1].beside_marked);
    CHECK(view.rows[2].quiet);
    CHECK(view.rows[2].beside.empty());
    CHECK(view.note.find("comes first") != std::string::npos);
    REQUIRE(view.capacity);
    CHECK(view.capacity->bars.size() == 3);
    CHECK(*view.capacity->limit == Approx(86.4));
    auto seen = seen_on(14);
    seen.planned_cycle_s.reset();
    CHECK(shown(AnalysisTab::equipment, board_with({seen})).note.find("Still missing") == 0);
}

TEST_CASE("only a look of today can be written into") {
    for (int tab = 0; tab < 7; ++tab) {
        const auto view = shown(static_cast<AnalysisTab>(tab), board_with({seen_on(13)}));
        CHECK_FALSE(view.can_write);
        CHECK(view.kept_words == "Kept as it was on Thu 13 Nov");
        for (const auto* rows : {&view.rows, &view.known, &view.assumed}) {
            CHECK(std::ranges::all_of(*rows, [](const AnalysisRow& r) { return r.opens == Opens::nothing; }));
        }
    }
    CHECK(shown(AnalysisTab::facts, board_with({seen_on(13)})).assumed[0].ask == std::nullopt);
}

TEST_CASE("looking again today starts from the last look") {
    const auto view = shown(AnalysisTab::pace, board_with({seen_on(12), seen_on(13)}));
    REQUIRE(view.look_again);
    CHECK(view.look_again_words == "Look again today");
    CHECK(view.look_again->analysis.id.empty());
    CHECK(view.look_again->analysis.seen_on == kata::Day{2025, 11, 14});
    CHECK(view.look_again->analysis.demand == 480);
    CHECK_FALSE(shown(AnalysisTab::pace).look_again);
}

TEST_CASE("earlier looks are paged, the newest first") {
    const auto board = board_with({seen_on(12), seen_on(13), seen_on(14)});
    auto draft = on(AnalysisTab::pace);
    auto view = view_process_analysis(board, fake::cell_7_shelf(), fake::friday(), draft);
    CHECK(view.look == 2);
    CHECK(view.looks == 3);
    CHECK(view.beside == "Fri 14 Nov");
    draft.looks_back = 2;
    view = view_process_analysis(board, fake::cell_7_shelf(), fake::friday(), draft);
    CHECK(view.look == 0);
    CHECK(view.beside == "Wed 12 Nov");
    draft.looks_back = 99;
    CHECK(view_process_analysis(board, fake::cell_7_shelf(), fake::friday(), draft).look == 0);
}

TEST_CASE("a number is typed beside the arithmetic it changes") {
    auto seen = seen_on(14);
    const auto board = board_with({seen});
    auto draft = on(AnalysisTab::pace);
    draft.analysis_number = "demand";
    auto entry = view_analysis_entry(board, fake::friday(), draft);
    REQUIRE(entry);
    CHECK(entry->label == "Customer demand");
    CHECK(entry->so_far == "so far 480 pieces a day");
    CHECK_FALSE(entry->can_save);
    CHECK(entry->take_away);
    draft.written[entry->key] = "450";
    entry = view_analysis_entry(board, fake::friday(), draft);
    CHECK(entry->save_words == "Keep 450 pieces a day");
    CHECK(entry->sums[1].words == "54\u2009000 s / 450 = 120 s");
    REQUIRE(entry->ask);
    CHECK(entry->ask->analysis.demand == 450);
    CHECK(entry->saved_words == "Customer demand 450 pieces a day stored, 13:52");
}

TEST_CASE("seconds and share of takt take each other's place") {
    auto draft = on(AnalysisTab::pace);
    draft.analysis_number = "factor";
    const auto board = board_with({seen_on(14)});
    draft.written[analysis_key(board.analyses[0], "factor")] = "0.9";
    const auto entry = view_analysis_entry(board, fake::friday(), draft);
    REQUIRE(entry);
    REQUIRE(entry->ask);
    CHECK(entry->ask->analysis.factor == 0.9);
    CHECK_FALSE(entry->ask->analysis.planned_cycle_s);
}

TEST_CASE("a share above takt is refused in the board's words") {
    auto draft = on(AnalysisTab::pace);
    draft.analysis_number = "factor";
    const auto board = board_with({seen_on(14)});
    draft.written[analysis_key(board.analyses[0], "factor")] = "1.2";
    const auto entry = view_analysis_entry(board, fake::friday(), draft);
    CHECK_FALSE(entry->can_save);
    CHECK(entry->why_not.find("share of takt") != std::string::npos);
}

TEST_CASE("half a number waits in its row") {
    const auto board = board_with({seen_on(14)});
    auto draft = on(AnalysisTab::pace);
    draft.written[analysis_key(board.analyses[0], "breaks_min")] = "4";
    const auto view = view_process_analysis(board, fake::cell_7_shelf(), fake::friday(), draft);
    CHECK(row(view, "Breaks in a shift").half_typed);
    CHECK_FALSE(row(view, "Shifts").half_typed);
}

TEST_CASE("a look of yesterday has no keypad") {
    auto draft = on(AnalysisTab::pace);
    draft.analysis_number = "demand";
    CHECK_FALSE(view_analysis_entry(board_with({seen_on(13)}), fake::friday(), draft));
    CHECK_FALSE(view_analysis_entry(fake::cell_7(), fake::friday(), draft));
}

// --- writing its lines -------------------------------------------------------------------------------------------------

namespace {

WriteView line_kept(const std::string& what, const std::string& text) {
    Draft draft;
    draft.writing_for = what;
    draft.set_text(text);
    return view_write(board_with({seen_on(14)}), fake::cell_7_shelf(), fake::friday(), draft);
}

const kata::Analysis& kept(const WriteView& view) {
    REQUIRE(view.ask);
    return std::get<kata::KeepAnalysis>(*view.ask).analysis;
}

}  // namespace

TEST_CASE("a line is changed, added and taken away") {
    CHECK(kept(line_kept("analysis/test-14.1 pattern 1", " Order is the same ")).pattern ==
          std::vector<std::string>{"0 to 2 units between stations", "Order is the same"});
    CHECK(kept(line_kept("analysis/test-14.1 observed new", "Cable is far")).observed.size() == 3);
    const auto gone = line_kept("analysis/test-14.1 assumed 0", "");
    CHECK(gone.can_keep);
    CHECK(gone.keep_words == "Take this line away");
    CHECK(kept(gone).assumed.empty());
    CHECK(gone.wish.back == ScreenId::process_analysis);
    CHECK(kept(line_kept("analysis/test-14.1 outcome", "352 a day")).outcome_words == "352 a day");
}

TEST_CASE("nothing is added for an empty new line") {
    CHECK_FALSE(line_kept("analysis/test-14.1 equipment new", "  ").can_keep);
}

TEST_CASE("a half-written line whose place is gone cannot be kept, and says so") {
    for (const auto* what : {"analysis/test-14.1 pattern 7", "analysis/other observed 0",
                             "analysis/test-14.1 nonsense 0", "analysis/test-14.1 pattern x"}) {
        INFO(what);
        const auto view = line_kept(what, "words");
        CHECK_FALSE(view.can_keep);
        CHECK_FALSE(view.why_not.empty());
        CHECK(view.wish.back == ScreenId::process_analysis);
    }
}
