// What was learned, looked up by the beginnings of words.
#include "core/journal/store.hpp"
#include "tests/catch.hpp"
#include "tests/core/journal/points_world.hpp"

using namespace journal;

namespace {

struct World : test::PointsWorld {
    void learn(const std::string& entity, std::string words, const std::string& board = "board/cell-7") {
        set(entity, "board", board);
        set(entity, "learning", std::move(words));
    }
    std::vector<std::string> found(std::string_view words, std::string_view board = {}) const {
        const auto answer = store.learnings({std::string{words}, std::string{board}, 0, 100});
        CHECK(answer.count == answer.entities.size());
        return answer.entities;
    }
};

using Found = std::vector<std::string>;

struct Three : World {
    Three() {
        learn("experiment/a", "The slow shift was a missing fixture, not people");
        learn("experiment/b", "Für Größe 12 klemmt die Schürze");
        learn("learning/c", "Waiting can carry work", "board/line-2");
    }
};

}  // namespace

TEST_CASE("every word typed is the beginning of one, whatever its accents and case") {
    const Three world;
    CHECK(world.found("") == Found{"learning/c", "experiment/b", "experiment/a"});
    CHECK(world.found("miss fix") == Found{"experiment/a"});
    CHECK(world.found("SCHURZ") == Found{"experiment/b"});
    CHECK(world.found("größe") == Found{"experiment/b"});
    CHECK(world.found("wai") == Found{"learning/c"});
    CHECK(world.found("wait fixture") == Found{});
    CHECK(world.found("", "board/line-2") == Found{"learning/c"});
    CHECK(world.found("fix", "board/line-2") == Found{});
}

TEST_CASE("nothing typed is an order to the index") {
    const Three world;
    for (const auto* typed :
         {"\"", "fix*", "NOT", "fix OR wait", "(", "a AND", "text:fix", "-fix", "^", "'; drop"})
        CHECK_NOTHROW(world.found(typed));
    CHECK(world.found("fix*") == Found{"experiment/a"});
    CHECK(world.found("  -- ") == world.found(""));
}

TEST_CASE("words that changed or went are not found any more, and the index says what the cells say") {
    Three world;
    world.set("experiment/a", "learning", std::string{"A shadow board keeps fixtures at the cell"});
    world.set("experiment/b", "learning", Value{});
    world.set("learning/c", "_del", true);
    CHECK(world.found("") == Found{"experiment/a"});
    CHECK(world.found("missing").empty());
    CHECK(world.found("shadow") == Found{"experiment/a"});
    CHECK(world.store.check() == std::vector<std::string>{});
    world.set("learning/c", "_del", false);
    CHECK(world.found("carry") == Found{"learning/c"});
    world.store.rebuild();
    CHECK(world.found("carry") == Found{"learning/c"});
    CHECK(world.found("shadow") == Found{"experiment/a"});
    CHECK(world.store.check() == std::vector<std::string>{});
}

TEST_CASE("a board that is known only after its learning counts") {
    World world;
    world.set("experiment/a", "learning", std::string{"Level matters"});
    CHECK(world.found("", "board/cell-7").empty());
    world.set("experiment/a", "board", std::string{"board/cell-7"});
    CHECK(world.found("", "board/cell-7") == Found{"experiment/a"});
}

TEST_CASE("learnings come a page at a time") {
    World world;
    for (int i = 0; i < 25; ++i) world.learn("learning/" + std::to_string(i), "slip " + std::to_string(i));
    const auto page = world.store.learnings({"slip", {}, 9, 9});
    CHECK(page.count == 25);
    REQUIRE(page.entities.size() == 9);
    CHECK(page.entities.front() == "learning/15");
}
