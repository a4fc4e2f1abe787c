// The writer thread and its inbox, with real threads.
#include <thread>

#include "kiosk/app/draft_text.hpp"
#include "kiosk/app/wal_watch.hpp"
#include "kiosk/app/writer.hpp"
#include "tests/catch.hpp"
#include "tests/panel/bell.hpp"
#include "tests/panel/panel.hpp"

namespace {

using kiosk::Writer;
using tests::Bell;

kata::Intent a_point(const kata::EntityId& metric, double value) {
    return kata::AddPoints{
        metric, {{tests::moment_of_the_drawings(), value, {}}}, "", journal::Source::eye, ""};
}

kata::EntityId first_metric(const std::filesystem::path& dir) {
    const kata::Station station(dir);
    return station.storyboard(station.boards().front().id, tests::moment_of_the_drawings())
        .metrics.front()
        .id;
}

}  // namespace

TEST_CASE("what is put in from many threads comes out once each") {
    kiosk::Inbox<int> inbox;
    Bell bell;
    inbox.on_put([&bell] { bell.ring(); });
    std::vector<std::thread> threads;
    for (int n = 0; n < 8; ++n) {
        threads.emplace_back([&inbox, n] { inbox.put(n); });
    }
    REQUIRE(bell.wait_for(8));
    for (auto& thread : threads) {
        thread.join();
    }
    auto all = inbox.take_all();
    std::ranges::sort(all);
    CHECK(all == std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7});
    CHECK(inbox.take_all().empty());
}

TEST_CASE("the writer answers each save in order and from its own thread") {
    const tests::Folder folder;
    const auto dir = folder.path() / "station";
    tests::copy_station(tests::Filled::usual, dir);
    const auto metric = first_metric(dir);
    Bell bell;
    Writer writer(dir, {}, Writer::Runs::on_a_thread, [&bell] { bell.ring(); });
    writer.handle(1, a_point(metric, 101), tests::moment_of_the_drawings());
    writer.handle(2, a_point(metric, 102), tests::moment_of_the_drawings());
    REQUIRE(bell.wait_for(2));
    std::vector<kiosk::Written> answers;
    while (answers.size() < 2) {
        for (auto& answer : writer.take_answers()) {
            answers.push_back(answer);
        }
    }
    CHECK(answers[0].ticket == 1);
    CHECK(answers[1].ticket == 2);
    CHECK_FALSE(answers[0].answer.refusal);
    CHECK(answers[1].answer.s == answers[0].answer.s + 1);
}

TEST_CASE("a writer that ends first finishes what was put in") {
    const tests::Folder folder;
    const auto dir = folder.path() / "station";
    tests::copy_station(tests::Filled::usual, dir);
    const auto metric = first_metric(dir);
    const auto before = kata::Station(dir).store().count_points(metric);
    {
        Writer writer(dir, {}, Writer::Runs::on_a_thread, {});
        for (int n = 0; n < 5; ++n) {
            writer.handle(static_cast<std::uint64_t>(n + 1), a_point(metric, 100 + n),
                          tests::moment_of_the_drawings());
        }
    }
    CHECK(kata::Station(dir).store().count_points(metric) == before + 5);
}

TEST_CASE("a station that cannot be opened is said in a sentence, not a crash") {
    const tests::Folder folder;
    Writer writer(folder.path() / "nothing", {}, Writer::Runs::at_once, {});
    writer.handle(1, kata::Undo{}, tests::moment_of_the_drawings());
    const auto answers = writer.take_answers();
    REQUIRE(answers.size() == 1);
    CHECK_FALSE(answers.front().broken.empty());
}

TEST_CASE("a write by another program wakes the watch") {
    const tests::Folder folder;
    const auto dir = folder.path() / "station";
    tests::copy_station(tests::Filled::usual, dir);
    const auto metric = first_metric(dir);
    Bell bell;
    const kiosk::WalWatch watch(dir, [&bell] { bell.ring(); });
    kata::Station(dir).handle(a_point(metric, 104), tests::moment_of_the_drawings());
    CHECK(bell.wait_for(1));
}

TEST_CASE("every board's draft comes back as it was typed") {
    kiosk::Draft draft;
    draft.metric = "metric/cell-7/exit-cycle";
    draft.digits = "-11.4";
    draft.note = "Zoë wartet";
    draft.at = kata::Moment{1'763'124'720'000};
    draft.write("obstacle", "the feeder");
    draft.write("challenge", "half the scrap");
    kiosk::Draft other;
    other.digits = "107";
    const kiosk::Drafts drafts{{"board/cell-7", draft}, {"board/packaging-line-2", other}};
    CHECK(kiosk::drafts_from(kiosk::to_text(drafts)) == drafts);
}

TEST_CASE("a damaged draft is a fresh one") {
    CHECK(kiosk::drafts_from("{\"board/x\":3").empty());
    CHECK(kiosk::drafts_from("[1,2]").empty());
    CHECK(kiosk::drafts_from("{\"board/x\":{\"digits\":3}}").empty());
}
