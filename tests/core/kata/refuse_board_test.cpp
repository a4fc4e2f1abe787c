// What a board, a metric and a person may be called and be like; and what the refusals say.
#include <limits>

#include "tests/catch.hpp"
#include "tests/core/kata/rules_world.hpp"

namespace {

using namespace test;

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

Board second_board() {
    Board board;
    board.slug = "line-2";
    board.name = "Line 2";
    return board;
}

/// AddBoard is asked of the board as it is at that place: there is none yet.
std::optional<Refusal> refuse_board(const Board& board) { return refuse({}, AddBoard{board}, monday_8); }

template <typename Change> std::optional<Refusal> board_with(Change change) {
    auto board = second_board();
    change(board);
    return refuse_board(board);
}

template <typename Change> std::optional<Refusal> metric_with(Change change) {
    const auto world = RulesWorld{}.with_board();
    Metric metric;
    metric.board = rules_board;
    metric.slug = "rejects";
    metric.name = "Rejects";
    change(metric);
    return world.refuses(AddMetric{metric});
}

bool says(std::string_view text, std::string_view word) {
    std::string lower{text};
    for (auto& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return lower.find(word) != std::string::npos;
}

}  // namespace

TEST_CASE("a board needs a short name and a name, and takes the place once") {
    CHECK_FALSE(refuse_board(second_board()));
    for (const auto* slug : {"", "Line", "line 2", "-line", "line-", "li--ne", "linié", "line/2", "line_2"}) {
        INFO(slug);
        CHECK(board_with([&](Board& b) { b.slug = slug; }) == Refusal::bad_slug);
    }
    for (const auto* name : {"", "  ", "\n"})
        CHECK(board_with([&](Board& b) { b.name = name; }) == Refusal::name_needed);
    CHECK(board_with([](Board& b) { b.name = "two\nlines"; }) == Refusal::bad_text);
    const auto world = RulesWorld{}.with_board();
    CHECK(world.refuses(AddBoard{world.board().board}) == Refusal::board_exists);
}

TEST_CASE("a board's times, zone and shifts can be understood") {
    for (const auto* time : {"", "00:00", "10:00", "23:59"})
        CHECK_FALSE(board_with([&](Board& b) { b.coaching_time = time; }));
    for (const auto* time : {"10", "24:00", "10:60", "ten", "10:00:00", "9:30"})
        CHECK(board_with([&](Board& b) { b.coaching_time = time; }) == Refusal::bad_time_of_day);
    CHECK(board_with([](Board& b) { b.zone = "Moon/Base"; }) == Refusal::bad_zone);
    CHECK_FALSE(board_with([](Board& b) { b.shifts = {{"early", 0}, {"late shift", 1439}}; }));
    CHECK(board_with([](Board& b) { b.shifts = {{"early", 1440}}; }) == Refusal::bad_time_of_day);
    CHECK(board_with([](Board& b) { b.shifts = {{"early", -1}}; }) == Refusal::bad_time_of_day);
    CHECK(board_with([](Board& b) { b.shifts = {{"", 360}}; }) == Refusal::name_needed);
    CHECK(board_with([](Board& b) { b.shifts = {{"ear\nly", 360}}; }) == Refusal::bad_text);
    CHECK(board_with([](Board& b) { b.coach = "person/\xFF"; }) == Refusal::bad_text);
    CHECK(board_with([](Board& b) { b.order = not_a_number; }) == Refusal::not_a_number);
}

TEST_CASE("a board that is not there cannot be changed, one that is can") {
    auto world = RulesWorld{}.with_board();
    CHECK(refuse({}, ChangeBoard{second_board()}, monday_8) == Refusal::no_such_board);
    auto changed = world.board().board;
    changed.name = "Cell 7, final assembly";
    changed.coaching_time = "10:00";
    REQUIRE_FALSE(world.ask(ChangeBoard{changed}));
    CHECK(world.last.name == "board.change");
    CHECK(world.last.changes.size() == 2);
    CHECK(world.board().board == changed);
    changed.coaching_time.clear();
    REQUIRE_FALSE(world.ask(ChangeBoard{changed}));
    CHECK(world.board().board.coaching_time.empty());
    REQUIRE_FALSE(world.ask(ChangeBoard{changed}));
    CHECK(world.last.changes.empty());
}

TEST_CASE("a metric has a short name of its own on its board") {
    CHECK_FALSE(metric_with([](Metric&) {}));
    CHECK(metric_with([](Metric& m) { m.slug = "exit"; }) == Refusal::metric_exists);
    CHECK(metric_with([](Metric& m) { m.slug = "Exit cycle"; }) == Refusal::bad_slug);
    CHECK(metric_with([](Metric& m) { m.name = ""; }) == Refusal::name_needed);
    CHECK(metric_with([](Metric& m) { m.unit = "pieces an hour"; }) == Refusal::unit_too_long);
    CHECK(metric_with([](Metric& m) { m.unit = "s\n"; }) == Refusal::bad_text);
    CHECK(metric_with([](Metric& m) { m.note_chips = {"Retest", "two\nlines"}; }) == Refusal::bad_text);
    CHECK(metric_with([](Metric& m) { m.label = std::string(1001, 'x'); }) == Refusal::text_too_long);
    Metric lost;
    lost.slug = "lost";
    lost.name = "Lost";
    CHECK(refuse({}, AddMetric{lost}, monday_8) == Refusal::no_such_board);
}

TEST_CASE("a metric's numbers are numbers, and its limits stand in order") {
    const auto metric_number = [](std::optional<double> Metric::*member) {
        return metric_with([&](Metric& m) { m.*member = not_a_number; });
    };
    for (const auto member : {&Metric::usual_low, &Metric::usual_high, &Metric::least, &Metric::most,
                              &Metric::planned_cycle_time, &Metric::takt})
        CHECK(metric_number(member) == Refusal::not_a_number);
    for (const int decimals : {0, 1, 6}) CHECK_FALSE(metric_with([&](Metric& m) { m.decimals = decimals; }));
    for (const int decimals : {-1, 7, 1000})
        CHECK(metric_with([&](Metric& m) { m.decimals = decimals; }) == Refusal::bad_decimals);
    const auto limits = [](double low, double high) {
        return metric_with([&](Metric& m) {
            m.least = low;
            m.most = high;
        });
    };
    CHECK_FALSE(limits(-10, 10));
    CHECK_FALSE(limits(5, 5));
    CHECK(limits(10, -10) == Refusal::bad_limits);
}

TEST_CASE("a metric is changed by what differs, and a value it takes away again") {
    auto world = RulesWorld{}.with_board();
    auto metric = *find_metric(world.board(), rules_metric);
    metric.takt = 112.5;
    metric.note_chips = {"Retest", "Rework"};
    REQUIRE_FALSE(world.ask(ChangeMetric{metric}));
    CHECK(world.last.name == "metric.change");
    CHECK(world.last.changes.size() == 2);
    CHECK(*find_metric(world.board(), rules_metric) == metric);
    metric.takt.reset();
    REQUIRE_FALSE(world.ask(ChangeMetric{metric}));
    CHECK(world.wrote(rules_metric, "takt") == journal::Value{});
    CHECK_FALSE(find_metric(world.board(), rules_metric)->takt);
    metric.id = "metric/cell-7/none";
    CHECK(world.refuses(ChangeMetric{metric}) == Refusal::no_such_metric);
}

TEST_CASE("metrics stand in the order they came in") {
    auto world = RulesWorld{}.with_board();
    for (const auto* slug : {"zinc", "alloy"}) {
        Metric metric;
        metric.slug = slug;
        metric.name = slug;
        metric.board = rules_board;
        REQUIRE_FALSE(world.ask(AddMetric{metric}));
        CHECK(world.last.name == "metric.add");
    }
    const auto board = world.board();
    CHECK(board.metrics[0].slug == "exit");
    CHECK(board.metrics[1].slug == "zinc");
    CHECK(board.metrics[2].slug == "alloy");
    CHECK(board.metrics[2].board == rules_board);
}

TEST_CASE("a person is a name under an opaque word, a station has a name") {
    const Storyboard none;
    CHECK_FALSE(refuse(none, AddPerson{"person/k7m2q4", "Marta Nowak"}, monday_8));
    for (const auto* id : {"", "person/", "marta", "person/Marta Nowak", "board/cell-7", "person/a/b"}) {
        INFO(id);
        CHECK(refuse(none, AddPerson{id, "Marta"}, monday_8) == Refusal::bad_slug);
    }
    CHECK(refuse(none, AddPerson{"person/k7m2q4", " "}, monday_8) == Refusal::name_needed);
    CHECK_FALSE(refuse(none, NameStation{"Hall 3, panel 2"}, monday_8));
    CHECK(refuse(none, NameStation{""}, monday_8) == Refusal::name_needed);
    CHECK(refuse(none, NameStation{"\x80"}, monday_8) == Refusal::bad_text);
    CHECK(refuse(none, KeepSettings{std::string(70'000, 'x')}, monday_8) == Refusal::text_too_long);
    CHECK_FALSE(refuse(none, KeepSettings{"[sync]\nat = \"02:00\"\n"}, monday_8));
    auto world = RulesWorld{}.with_board();
    REQUIRE_FALSE(world.ask(NameStation{"Hall 3"}));
    CHECK(world.last.name == "station.name");
    CHECK(world.wrote("station/abcdefghijklmnop", "name") == journal::Value{"Hall 3"});
    REQUIRE_FALSE(world.ask(KeepSettings{"a"}));
    CHECK(world.last.name == "station.settings");
    REQUIRE_FALSE(world.ask(AddPerson{"person/k7m2q4", "sealed"}));
    CHECK(world.last.name == "person.add");
}

TEST_CASE("a board has one challenge, whose words can change") {
    auto world = RulesWorld{}.with_board();
    Challenge challenge;
    challenge.challenge = "480 a day";
    challenge.achieve_by = Day{2026, 11, 30};
    REQUIRE_FALSE(world.ask(SetChallenge{rules_board, challenge}));
    CHECK(world.last.name == "challenge.set");
    const auto id = world.board().challenge->id;
    challenge.challenge = "480 a day without overtime";
    REQUIRE_FALSE(world.ask(SetChallenge{rules_board, challenge}));
    CHECK(world.board().challenge->id == id);
    CHECK(world.board().challenge->challenge == "480 a day without overtime");
    CHECK(world.board().challenge->achieve_by == Day{2026, 11, 30});
    CHECK(world.refuses(SetChallenge{rules_board, {}}) == Refusal::text_needed);
    CHECK(refuse({}, SetChallenge{"board/none", challenge}, monday_8) == Refusal::no_such_board);
}

TEST_CASE("where a board stands is said of a board that is there, and its place is a number") {
    auto world = RulesWorld{}.with_board();
    for (const Intent& intent :
         std::initializer_list<Intent>{TakeBoard{"board/none"}, MoveBoard{"board/none", "abcdefghijklmnop"},
                                       ArchiveBoard{"board/none", true}, PlaceBoard{"board/none", 1},
                                       SettleConflict{"board/none", "board/none", "name", "x"}})
        CHECK(refuse({}, intent, monday_8) == Refusal::no_such_board);
    CHECK(world.refuses(MoveBoard{rules_board, "the other hall"}) == Refusal::no_such_station);
    CHECK(world.refuses(PlaceBoard{rules_board, std::nan("")}) == Refusal::not_a_number);
    REQUIRE_FALSE(world.ask(MoveBoard{rules_board, "ponmlkjihgfedcba"}));
    CHECK(world.last.name == "board.move");
    CHECK(world.wrote(rules_board, "home") == journal::Value{"ponmlkjihgfedcba"});
    REQUIRE_FALSE(world.ask(TakeBoard{rules_board}));
    CHECK(world.wrote(rules_board, "home") == journal::Value{"abcdefghijklmnop"});
    REQUIRE_FALSE(world.ask(TakeBoard{rules_board}));
    CHECK(world.last.changes.empty());
    REQUIRE_FALSE(world.ask(ArchiveBoard{rules_board, true}));
    CHECK(world.wrote(rules_board, "archived") == journal::Value{true});
    REQUIRE_FALSE(world.ask(PlaceBoard{rules_board, 2.5}));
    CHECK(world.board().board.order == 2.5);
    CHECK(world.refuses(JoinPeople{"person/a", "person/a"}) == Refusal::same_person);
    CHECK(world.refuses(JoinPeople{"somebody", "person/a"}) == Refusal::no_such_person);
}

TEST_CASE("every refusal is one sentence of the board's words that says what to do") {
    std::vector<std::string> said;
    for (int i = 0; i <= static_cast<int>(Refusal::same_person); ++i) {
        const auto sentence = words(static_cast<Refusal>(i));
        INFO(sentence);
        REQUIRE(sentence.size() > 10);
        CHECK(std::isupper(static_cast<unsigned char>(sentence.front())));
        CHECK_FALSE(sentence.ends_with('.'));
        for (const auto* avoided : {"fail", "wrong", "error", "overdue", "missed", "late ", "score",
                                    "success", "kpi", "user", "owner", "task", "invalid", "!"})
            CHECK_FALSE(says(sentence, avoided));
        CHECK(std::ranges::find(said, sentence) == said.end());
        said.emplace_back(sentence);
    }
}
