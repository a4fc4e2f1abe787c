// The shared folder at the glass, with a fake in place of `kata` and of what is mounted.
#include <algorithm>
#include <fstream>
#include <mutex>

#include "core/kata/pins.hpp"
#include "core/kata/settings.hpp"
#include "kiosk/app/own_desk.hpp"
#include "kiosk/app/share_desk.hpp"
#include "kiosk/screens/folders_view.hpp"
#include "tests/catch.hpp"
#include "tests/panel/bell.hpp"
#include "tests/panel/glass_checks.hpp"

namespace {

using kiosk::KataCall;
using kiosk::Ran;
using kiosk::ShareAsk;
using tests::Panel;
using tests::PanelOptions;

/// Answers in place of `kata`, and remembers what was asked.
struct FakeKata {
    std::vector<std::string> calls;
    Ran answer{0, {}, {}};
    std::vector<kiosk::ShareFolder> folders;

    kiosk::ShareHelp help() {
        return {[this](const KataCall& call, const std::atomic<bool>&) {
                    std::string line;
                    for (const auto& word : call.words) {
                        line += (line.empty() ? "" : " ") + word;
                    }
                    calls.push_back(line);
                    return answer;
                },
                [this](const std::vector<std::string>&, const std::atomic<bool>&) { return folders; }};
    }
};

PanelOptions at_folder(FakeKata& kata) {
    PanelOptions options;
    options.screen = kiosk::ScreenId::shared_folder;
    options.board = "cell-7";
    options.share = kata.help();
    return options;
}

void name_folder(Panel& panel, const std::string& folder) {
    kata::write_share_folder(kata::settings_file(panel.dir()), folder);
    panel.frame();
}

/// Marta's is 2580.
void give_pin(Panel& panel) {
    const auto hash = kata::pin_hash("2580", kata::least_pin_cost());
    kata::Station(panel.dir()).handle(kata::SetPin{"person/k7m2q4", hash}, panel.now());
    panel.frame();
}

void check_glass(const Panel& panel) {
    INFO(panel.everything());
    tests::check_items(panel.trace(), {});
    tests::check_texts(panel.trace(), {}, false);
}

}  // namespace

TEST_CASE("the sync key starts a copy of this station's records") {
    FakeKata kata;
    Panel panel(at_folder(kata));
    CHECK_FALSE(panel.can_tap("Sync now"));  // no folder is named
    name_folder(panel, "/mnt/plant");
    panel.tap("Sync now");
    CHECK(kata.calls == std::vector<std::string>{"--data " + panel.dir().string() + " sync"});
    CHECK(panel.can_tap("Sync now"));
}

TEST_CASE("a copy that cannot be started is said in one sentence, and the panel goes on") {
    FakeKata kata;
    kata.answer = {-1, {}, "The program kata is not there."};
    Panel panel(at_folder(kata));
    name_folder(panel, "/mnt/plant");
    panel.tap("Sync now");
    CHECK(panel.sees("The program kata is not there."));
    panel.tap("Back");
    CHECK(panel.app().showing() == kiosk::ScreenId::storyboard);
}

TEST_CASE("a folder that is not there is the store's to tell") {
    FakeKata kata;
    kata.answer = {3, {}, "the shared folder is not there"};
    Panel panel(at_folder(kata));
    name_folder(panel, "/mnt/plant");
    panel.tap("Sync now");
    CHECK_FALSE(panel.sees("the shared folder is not there"));
}

TEST_CASE("while a copy runs a second one is refused") {
    tests::Bell bell, go;
    std::mutex mutex;
    int runs = 0;
    kiosk::ShareHelp help{[&](const KataCall&, const std::atomic<bool>&) {
                              {
                                  const std::scoped_lock lock(mutex);
                                  ++runs;
                              }
                              go.wait_for(1);
                              return Ran{0, {}, {}};
                          },
                          {}};
    kiosk::ShareDesk desk("/nowhere", {}, help, kiosk::Writer::Runs::on_a_thread, [&] { bell.ring(); });
    desk.ask({ShareAsk::What::sync});
    desk.ask({ShareAsk::What::sync});
    CHECK(desk.state().syncing);
    go.ring();
    REQUIRE(bell.wait_for(1));
    CHECK(desk.take_news());
    CHECK_FALSE(desk.state().syncing);
    CHECK(runs == 1);
}

TEST_CASE("a stick becomes a folder of the plant, then gets everything") {
    FakeKata kata;
    kata.folders = {{"/media/KINGSTON", "", false, true}, {"/mnt/plant", "Plant North", true, false}};
    Panel panel(at_folder(kata));
    panel.tap("Copy to USB");
    CHECK_FALSE(panel.sees("/mnt/plant"));
    check_glass(panel);
    panel.tap("/media/KINGSTON");
    const auto data = "--data " + panel.dir().string();
    CHECK(kata.calls == std::vector<std::string>{data + " plant copy --share /media/KINGSTON",
                                                 data + " sync --share /media/KINGSTON --once --json"});
    CHECK(panel.sees("All is copied to KINGSTON"));
}

TEST_CASE("while a stick gets everything, it is said how far it is") {
    tests::Bell told, go, bell;
    kiosk::ShareHelp help{[&](const KataCall& call, const std::atomic<bool>&) {
                              if (call.heard) {
                                  call.heard(R"({"done":0,"all":0})");
                                  call.heard("no JSON");
                                  call.heard(R"({"done":3,"all":12})");
                                  told.ring();
                                  go.wait_for(1);
                              }
                              return Ran{0, {}, {}};
                          },
                          {}};
    kiosk::ShareDesk desk("/nowhere", {}, help, kiosk::Writer::Runs::on_a_thread, [&] { bell.ring(); });
    desk.ask({ShareAsk::What::copy, "/media/KINGSTON"});
    CHECK_FALSE(desk.state().copied_percent);
    REQUIRE(told.wait_for(1));
    CHECK(desk.take_news());
    CHECK(desk.state().copied_percent == 25);
    CHECK(kiosk::view_sticks(desk.state()).looking_words == "Copying to KINGSTON, 25 %. Leave the stick in.");
    go.ring();
    REQUIRE(bell.wait_for(2));
    CHECK(desk.take_news());
    CHECK_FALSE(desk.state().copied_percent);
    CHECK(desk.state().copying_to.empty());
}

TEST_CASE("a stick that cannot be written to gets nothing, and it says why") {
    FakeKata kata;
    kata.folders = {{"/media/KINGSTON", "", false, true}};
    kata.answer = {1, {}, "The stick is read-only, take another one"};
    Panel panel(at_folder(kata));
    panel.tap("Copy to USB");
    panel.tap("/media/KINGSTON");
    CHECK(kata.calls.size() == 1);
    CHECK(panel.sees("The stick is read-only, take another one"));
}

TEST_CASE("another folder is chosen from those that hold a plant") {
    FakeKata kata;
    kata.folders = {{"/media/KINGSTON", "", false, true}, {"/mnt/plant", "Plant North", true, false}};
    Panel panel(at_folder(kata));
    panel.tap("Change folder");
    CHECK_FALSE(panel.sees("KINGSTON"));
    check_glass(panel);
    panel.tap("/mnt/plant");
    CHECK(kata::read_settings(kata::settings_file(panel.dir())).share == "/mnt/plant");
    CHECK(panel.sees("In use: /mnt/plant"));
}

TEST_CASE("a new panel is accepted where its six words are the same, with a PIN") {
    FakeKata kata;
    kata.answer.out = R"([
 {"jid":"abcdefghijklmnop","name":"Cell 9","words":"oak river stone lamp cloud seven"}
])";
    auto options = at_folder(kata);
    options.screen = kiosk::ScreenId::join_requests;
    Panel panel(options);
    CHECK(panel.sees("Cell 9"));
    panel.tap("abcdefghijklmnop");
    CHECK(panel.sees("river"));
    CHECK_FALSE(panel.can_tap("The same: accept"));  // no admin's panel
    check_glass(panel);
    kata::Station(panel.dir()).store().set_local("trust.standing", "admin");
    panel.frame();
    CHECK_FALSE(panel.can_tap("The same: accept"));  // nobody has a PIN
    CHECK(panel.sees("nobody here has one yet"));
    CHECK(panel.can_tap("Own pages"));
    check_glass(panel);
    give_pin(panel);
    check_glass(panel);
    panel.tap("The same: accept");
    REQUIRE(panel.app().showing() == kiosk::ScreenId::pin);
    CHECK(panel.sees("Who accepts it?"));
    check_glass(panel);
    panel.tap("Marta Nowak");
    panel.enter_pin("1470");
    CHECK(panel.sees("That PIN does not fit; try again"));
    CHECK(kata.calls.size() == 1);
    kata.answer.out = "[]";  // once it is accepted, it asks no more
    panel.enter_pin("2580");
    CHECK(panel.app().showing() == kiosk::ScreenId::join_requests);
    const auto data = "--data " + panel.dir().string();
    REQUIRE(kata.calls.size() >= 3);
    CHECK(kata.calls[1] == data + " plant accept abcdefghijklmnop --words oak river stone lamp cloud seven");
    CHECK(kata.calls[2] == data + " sync");
    CHECK(panel.sees("Accepted"));
    CHECK(panel.sees("No panel asks to join"));
}

TEST_CASE("own pages that were open accept no panel: the PIN is asked for again, of this errand") {
    FakeKata kata;
    kata.answer.out =
        R"([{"jid":"abcdefghijklmnop","name":"Cell 9","words":"oak river stone lamp cloud seven"}])";
    auto options = at_folder(kata);
    options.screen = kiosk::ScreenId::pin;
    Panel panel(options);
    give_pin(panel);
    kata::Station(panel.dir()).store().set_local("trust.standing", "admin");
    panel.frame();
    panel.tap("Marta Nowak");
    panel.enter_pin("2580");
    REQUIRE(panel.app().showing() == kiosk::ScreenId::my_pages);
    panel.tap("Close my pages");
    panel.tap("Menu");
    panel.tap("Shared folder");
    panel.tap("Change folder");
    panel.tap("New panels");
    panel.tap("abcdefghijklmnop");
    panel.tap("The same: accept");
    CHECK(panel.app().showing() == kiosk::ScreenId::pin);
    CHECK_FALSE(panel.can_tap("2"));  // first somebody says who they are
    CHECK(std::ranges::none_of(kata.calls, [](const std::string& call) {
        return call.find(" plant accept ") != std::string::npos;
    }));
}

TEST_CASE("a PIN that nobody waits for any more opens nothing, and one of the next errand does") {
    const tests::Folder folder;
    const auto dir = folder.path() / "station";
    tests::copy_station(tests::Filled::usual, dir);
    kata::Station station(dir);
    const auto now = tests::moment_of_the_drawings();
    constexpr auto marta = "person/k7m2q4";
    REQUIRE_FALSE(
        station.handle(kata::SetPin{marta, kata::pin_hash("2580", kata::least_pin_cost())}, now).refusal);
    kiosk::Writer writer(dir, {}, kiosk::Writer::Runs::at_once, {});
    kiosk::OwnDesk desk(kiosk::Writer::Runs::at_once, kata::least_pin_cost(), {});
    desk.ask({marta, "2580", false}, station, writer, {0, now});
    desk.turn_away();
    auto news = desk.take_news(writer);
    REQUIRE(news);
    CHECK(news->what == kiosk::OwnNews::What::nothing);
    CHECK_FALSE(desk.state(marta, station, {0, now}).wrong);
    desk.ask({marta, "2580", false}, station, writer, {0, now});
    news = desk.take_news(writer);
    REQUIRE(news);
    CHECK(news->what == kiosk::OwnNews::What::opened);
}

TEST_CASE("who goes back from the PIN has accepted nothing, and tries that do not fit make it wait") {
    FakeKata kata;
    kata.answer.out =
        R"([{"jid":"abcdefghijklmnop","name":"Cell 9","words":"oak river stone lamp cloud seven"}])";
    auto options = at_folder(kata);
    options.screen = kiosk::ScreenId::join_requests;
    Panel panel(options);
    give_pin(panel);
    kata::Station(panel.dir()).store().set_local("trust.standing", "admin");
    panel.frame();
    panel.tap("abcdefghijklmnop");
    panel.tap("The same: accept");
    panel.tap("Back");
    CHECK(panel.app().showing() == kiosk::ScreenId::join_requests);
    panel.tap("The same: accept");
    panel.tap("Marta Nowak");
    for (int n = 0; n < 3; ++n) {
        panel.enter_pin("1470");
    }
    CHECK(panel.sees("Try again in 30 s"));
    CHECK_FALSE(panel.can_tap("2"));
    panel.wait(61);
    CHECK(panel.app().showing() == kiosk::ScreenId::glance);  // and the wish is gone
    panel.on_at(kiosk::ScreenId::pin);
    panel.tap("Marta Nowak");
    panel.enter_pin("2580");
    CHECK(panel.app().showing() == kiosk::ScreenId::my_pages);
    CHECK(std::ranges::none_of(kata.calls, [](const std::string& call) {
        return call.find(" plant accept ") != std::string::npos;
    }));
}

TEST_CASE("the page of the shared folder can be read in each of its states") {
    FakeKata kata;
    Panel panel(at_folder(kata));
    name_folder(panel, "/mnt/plant");
    kata::Station sync(panel.dir());  // as the nightly one opens it
    auto& store = sync.store();
    const auto now = panel.now().ms;
    std::string stations =
        R"([{"jid":")" + store.jid() + R"(","name":"Cell 7","heard_at":1,"trusted":false})";
    for (int n = 0; n < 12; ++n) {
        stations += R"(,{"jid":"s)" + std::to_string(n) + R"(","name":"Packaging line )" + std::to_string(n) +
                    R"(","heard_at":)" + std::to_string(now - n * 86'400'000LL) + R"(,"trusted":true})";
    }
    store.set_local("sync.stations", stations + "]");
    store.set_local("sync.run", std::to_string(now - 42'000) + " " + std::to_string(now) + " 214 312");
    panel.frame();
    CHECK(panel.sees("Copying changes"));
    CHECK(panel.sees("Waiting to be accepted"));
    CHECK(panel.can_tap("Page down"));
    check_glass(panel);
    store.set_local("sync.run", std::nullopt);
    store.set_local("sync.last_complete", std::to_string(now - 2 * 86'400'000LL));
    store.set_local("sync.trouble", "host does not answer");
    store.set_local("sync.tries", std::to_string(now - 7'200'000) + " " + std::to_string(now - 3'600'000));
    panel.frame();
    CHECK(panel.sees("Folder not reachable"));
    CHECK(panel.can_tap("Try now"));
    check_glass(panel);
    for (const auto* end : {"full", "no right", "part"}) {
        store.set_local("sync.end", end);
        panel.frame();
        check_glass(panel);
    }
    store.set_local("sync.trouble",
                    "The folder belongs to another plant; name the right one in settings.toml, or "
                    "mount the share that this station knows");
    panel.frame();
    check_glass(panel);
    store.set_local("sync.trouble", std::nullopt);
    store.set_local("trust.words", "oak river stone lamp cloud seven");
    panel.tap("Six words");
    CHECK(panel.sees("cloud"));
    check_glass(panel);
}
