#include <nlohmann/json.hpp>

#include "kiosk/kit/trace.hpp"
#include "kiosk/kit/ui.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/null_renderer.hpp"

TEST_CASE("a trace is one line of JSON, whatever stands in its words") {
    ui::Trace trace;
    trace.screen = "record_data";
    trace.items.push_back({.label = "Save \"114\" \\ s", .id = {}, .box = {10, 20.5F, 30, 40}});
    trace.items.push_back({.label = "Under", .id = {}, .box = {}, .under_dialog = true});
    trace.texts.push_back({.words = "two\nlines\tand “µ”", .whole = {}, .box = {}});
    const std::string line = ui::to_json_line(trace);
    CHECK(line.find('\n') == std::string::npos);
    const nlohmann::json json = nlohmann::json::parse(line);
    CHECK(json["screen"] == "record_data");
    CHECK(json["items"][0] ==
          nlohmann::json::parse(
              R"({"label":"Save \"114\" \\ s","x":10,"y":20.5,"w":30,"h":40,"enabled":true})"));
    CHECK(json["items"][1]["enabled"] == false);
    CHECK(json["texts"][0] == "two\nlines\tand “µ”");
}

TEST_CASE("the trace says of every text what it stands on, how large it is and whether it was cut") {
    ui::Kit kit{ui::Panel{1920, 1080, 4}};
    kit.begin({}, "stand");
    ui::text({10, 10}, "On paper");
    ui::fill({100, 100, 100, 20}, ui::Shade::target_tint);
    ui::text({105, 104}, "On a tint", {ui::Role::body7, ui::Weight::regular, ui::Shade::target_text});
    ui::text({10, 50}, "A long text that has no room at all here", {},
             {.width = 60, .least = ui::Role::body7});
    finish_frame(kit);
    const auto& texts = kit.trace().texts;
    REQUIRE(texts.size() == 3);
    CHECK(texts[0].contrast == Approx(ui::contrast(ui::Theme::light, ui::Shade::ink, ui::Shade::paper)));
    CHECK(texts[1].contrast ==
          Approx(ui::contrast(ui::Theme::light, ui::Shade::target_text, ui::Shade::target_tint)));
    CHECK(texts[0].cap_mm == Approx(7.1).margin(0.05));
    CHECK_FALSE(texts[0].cut);
    CHECK(texts[2].cut);
    CHECK(texts[2].whole == "A long text that has no room at all here");
    CHECK(texts[2].words.ends_with("…"));
    CHECK(texts[2].box.w <= 240);
}

TEST_CASE("a drift moves everything that is shown by whole pixels") {
    ui::Kit kit{ui::Panel{}};
    kit.begin({}, "stand");
    ui::key({25, 25, 25, 25}, "Key");
    finish_frame(kit);
    const ui::PxBox before = kit.trace().items.at(0).box;
    kit.begin({}, "stand", {0.5F, -0.5F});
    ui::key({25, 25, 25, 25}, "Key");
    finish_frame(kit);
    CHECK(kit.trace().items.at(0).box == ui::PxBox{before.x + 2, before.y - 2, before.w, before.h});
}

TEST_CASE("boxes lie on whole pixels on every panel") {
    ui::Kit kit{ui::Panel{1366, 768, 3.96F}};
    kit.begin({}, "stand");
    ui::key({8.3F, 25.1F, 25.7F, 25}, "Key");
    finish_frame(kit);
    const ui::PxBox box = kit.trace().items.at(0).box;
    for (const float edge : {box.x, box.y, box.w, box.h}) CHECK(edge == std::round(edge));
}
