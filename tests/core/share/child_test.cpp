// The exchange in a process of its own, played by shell scripts that hang, babble and die.
#include "core/share/child.hpp"

#include <cerrno>
#include <filesystem>
#include <sstream>
#include <system_error>

#include "core/share/exchange_lines.hpp"
#include "core/share/names.hpp"
#include "tests/catch.hpp"
#include "tests/core/share/stand.hpp"

using namespace share;
using Catch::Matchers::Contains;

namespace {

namespace fs = std::filesystem;

/// A program that does what the script says.
struct Play {
    explicit Play(const std::string& script) {
        fake::put_bytes(temp / "kata", "#!/bin/sh\n" + script);
        fs::permissions(temp / "kata", fs::perms::owner_all);
        child.program = temp / "kata";
        child.mirror = temp / "mirror";
        child.share = temp / "share";
        child.patience = journal::Span{50};
    }
    Exchanged run() {
        return exchange_in_child(child, {[this](const std::string& path) { covered.push_back(path); },
                                         [this](auto done, auto all) { files.emplace_back(done, all); }});
    }
    fake::TempFolder temp;
    ChildAsk child;
    std::vector<std::string> covered;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> files;
};

Exchanged some_outcome() {
    Exchanged outcome;
    outcome.right_share = outcome.whole = true;
    outcome.safe = {"journal/a/1", "journal/a/2"};
    outcome.fresh = {"journal/a/2"};
    outcome.damaged = {"journal/b/1"};
    outcome.fetched = {"trust/a.json"};
    outcome.rejected = {{"journal/\"odd\" name.jsonl", 12, {34}, "it is damaged", 0, {}}};
    outcome.removed = {"secret/a.json"};
    outcome.free_bytes = 1u << 20;
    outcome.trouble = "one file is held";
    outcome.error = EACCES;
    outcome.marker = Marker{fake::test_plant, "Werk \"Nord\"", "", fake::test_key(9).public_key()};
    return outcome;
}

std::string quoted(const std::string& words) { return "'" + words + "'"; }

}  // namespace

TEST_CASE("an ask and an outcome arrive as they were") {
    ExchangeAsk ask;
    ask.plant = fake::test_plant;
    ask.jid = fake::jid_of(1);
    ask.prove = {"journal/a/1"};
    ask.leave = {{"journal/x.jsonl", 12, {34}, "", 0, {56}}};
    ask.remove = {"secret/a.json"};
    ask.fetch = false;
    ask.own = {fake::jid_of(2)};
    ask.root = fake::test_key(9).public_key();
    CHECK(parse_ask(ask_line(ask)) == ask);
    CHECK(ask_line(ask).find('\n') == std::string::npos);
    CHECK(parse_ask(ask_line({})) == ExchangeAsk{});

    const auto line = parse_child_line(child_line(some_outcome()));
    REQUIRE(std::holds_alternative<Exchanged>(line));
    CHECK(child_line(line) == child_line(some_outcome()));
    const auto& outcome = std::get<Exchanged>(line);
    CHECK(outcome.marker == some_outcome().marker);
    CHECK(outcome.rejected == some_outcome().rejected);
    CHECK(outcome.safe == some_outcome().safe);
    CHECK(outcome.free_bytes == some_outcome().free_bytes);
}

TEST_CASE("an ask that is none is refused, whatever it is") {
    for (const auto* text : {"", "{", "[]", "{}", "null", R"({"plant":1})", "\xff\xfe"}) {
        std::string why;
        CHECK_FALSE(parse_ask(text, &why));
        CHECK_FALSE(why.empty());
    }
    auto line = ask_line({});
    line.replace(line.find("true"), 4, "\"no\"");
    CHECK_FALSE(parse_ask(line));
}

TEST_CASE("a line that is no word of the exchange is passed over") {
    for (const auto* text :
         {"", "words", "{}", "[1]", R"({"covered":7})", R"({"files":[1]})", R"({"files":"1 2"})",
          R"({"outcome":{}})", R"({"outcome":[]})", R"({"broken":{}})", "\xff"})
        CHECK(std::holds_alternative<std::monostate>(parse_child_line(text)));
}

TEST_CASE("a file name that is no text does not break the line") {
    const auto line = child_line(CoveredLine{"journal/\xff\xfe.jsonl"});
    CHECK(std::holds_alternative<CoveredLine>(parse_child_line(line)));
}

TEST_CASE("the outcome of the child is the outcome, and its news are told") {
    Play play("read ask\necho '{\"covered\":\"journal/a/1\"}'\necho '{\"files\":[3,12]}'\nprintf '%s\\n' " +
              quoted(child_line(some_outcome())) + "\n");
    play.child.patience = journal::seconds(20);
    const auto outcome = play.run();
    CHECK(child_line(outcome) == child_line(some_outcome()));
    CHECK(play.covered == std::vector<std::string>{"journal/a/1"});
    CHECK(play.files == std::vector<std::pair<std::uint64_t, std::uint64_t>>{{3, 12}});
}

TEST_CASE("the child is asked in one line, with the folders it is to work on") {
    Play play("read ask\nprintf '%s' \"$ask\" > \"${0%kata}ask\"\necho \"$@\" > \"${0%kata}args\"\n");
    play.child.patience = journal::seconds(20);
    play.child.ask.plant = fake::test_plant;
    for (int i = 0; i < 5000; ++i)  // more than a pipe holds
        play.child.ask.prove.insert("journal/" + fake::jid_of(1) + "/" + std::to_string(i));
    play.run();
    CHECK(parse_ask(fake::bytes_of(play.temp / "ask")) == play.child.ask);
    CHECK(fake::bytes_of(play.temp / "args") == "exchange --mirror " + play.child.mirror.string() +
                                                    " --share " + play.child.share.string() + " --ask\n");
}

TEST_CASE("a child that says nothing for too long is given up") {
    Play silent("exec sleep 60\n");
    auto outcome = silent.run();
    CHECK_FALSE(outcome.right_share);
    CHECK_FALSE(outcome.whole);
    CHECK_THAT(outcome.trouble, Contains("has not answered"));

    Play halfway("echo '{\"covered\":\"journal/a/1\"}'\nexec sleep 60\n");
    outcome = halfway.run();
    CHECK(outcome.right_share);
    CHECK_FALSE(outcome.whole);
    CHECK(outcome.safe.empty());
    CHECK_THAT(outcome.trouble, Contains("has not answered"));
}

TEST_CASE("a child that has said all and does not end keeps nobody waiting") {
    Play play("printf '%s\\n' " + quoted(child_line(some_outcome())) + "\nexec sleep 60\n");
    play.child.patience = journal::Span{200};
    CHECK(child_line(play.run()) == child_line(some_outcome()));
}

TEST_CASE("a child that is killed, ends early or babbles leaves a sentence, not a result") {
    Play killed("kill -9 $$\n");
    killed.child.patience = journal::seconds(20);
    CHECK_THAT(killed.run().trouble, Contains("signal 9"));
    Play early("exit 0\n");
    early.child.patience = journal::seconds(20);
    CHECK_THAT(early.run().trouble, Contains("without a result"));
    Play babbling("while :; do echo garbage; done\n");
    babbling.child.patience = journal::seconds(20);
    CHECK_THAT(babbling.run().trouble, Contains("without a result") || Contains("signal"));
    Play torn("printf '%s' '{\"outcome\":{\"right_share\":true'\n");
    torn.child.patience = journal::seconds(20);
    CHECK_FALSE(torn.run().right_share);
}

TEST_CASE("a program that is not there is told") {
    Play play("");
    play.child.program = play.temp / "nothing";
    CHECK_THAT(play.run().trouble, Contains("cannot be started"));
}

TEST_CASE("where the mirror's disk does not answer, the child's word for it is thrown") {
    Play play("printf '%s\\n' " + quoted(child_line(BrokenLine{ENOSPC, "write x"})) + "\n");
    play.child.patience = journal::seconds(20);
    try {
        play.run();
        FAIL("nothing was thrown");
    } catch (const std::system_error& error) {
        CHECK(error.code().value() == ENOSPC);
    }
}

TEST_CASE("the child's side does what was asked and tells it") {
    const fake::TempFolder temp;
    const auto jid = fake::jid_of(1);
    const auto dir = temp / "mirror" / journal_path(jid);
    fs::create_directories(dir);
    fs::create_directory(temp / "share");
    fake::put_bytes(dir / fake::test_segment_name(1, 1, 4), fake::test_segment(1, 1, 4));
    const Marker marker{fake::test_plant, "Werk", "", fake::test_key(9).public_key()};
    fake::put_bytes(temp / "share/PLANT.json", marker_text(marker));
    ExchangeAsk ask;
    ask.plant = fake::test_plant;
    ask.jid = jid;
    const auto serve = [&](const fs::path& share) {
        std::istringstream in(ask_line(ask) + '\n');
        std::ostringstream out;
        const int status = serve_exchange(temp / "mirror", share, in, out, fake::calm());
        auto text = out.str();
        if (!text.empty()) text.pop_back();
        return std::pair{status, parse_child_line(std::string_view{text}.substr(text.rfind('\n') + 1))};
    };
    auto [status, line] = serve(temp / "share");
    CHECK(status == 0);
    REQUIRE(std::holds_alternative<Exchanged>(line));
    CHECK(std::get<Exchanged>(line).fresh.size() == 1);
    CHECK(fs::exists(temp / "share" / journal_path(jid) / fake::test_segment_name(1, 1, 4)));

    std::tie(status, line) = serve(temp / "none");
    CHECK(status == 3);
    CHECK_THAT(std::get<Exchanged>(line).trouble, Contains("not there"));
    CHECK_FALSE(fs::exists(temp / "none"));

    fs::remove_all(temp / "mirror");
    std::tie(status, line) = serve(temp / "share");
    CHECK(status == 1);
    CHECK(std::get<BrokenLine>(line).error == ENOENT);
}

TEST_CASE("the child's side ends when nobody takes its words any more") {
    const fake::TempFolder temp;
    std::istringstream in(ask_line({}) + '\n');
    std::ostringstream out;
    out.setstate(std::ios::badbit);
    fs::create_directory(temp / "mirror");
    CHECK(serve_exchange(temp / "mirror", temp / "none", in, out, fake::calm()) == 4);
}
