// The processor's painter: the same bytes every time, and the colours where they belong.
#include <filesystem>

#include "kiosk/kit/chart.hpp"
#include "kiosk/kit/kit.hpp"
#include "kiosk/kit/ui.hpp"
#include "kiosk/window/painter.hpp"
#include "kiosk/window/window.hpp"
#include "tests/catch.hpp"

namespace {

void draw_something_of_everything() {
    bool back = false;
    ui::page_head("Record data", "single values", "13:52", &back);
    ui::tile({8, 42, 133, 184}, "Target condition", true, 3, true);
    ui::number_key({330, 33, 45, 42}, "7");
    ui::chip({150, 33, 60, 20}, "Exit cycle", true);
    ui::KeyLook waiting;
    waiting.style = ui::KeyStyle::waiting;
    ui::key({150, 60, 73, 28}, "Copying …", waiting);
    ui::arrow({150, 100, 46.5F, 33.5F});
    ui::arrow({200, 100, 46.5F, 33.5F}, false);
    ui::Chart chart;
    chart.high = 10;
    for (int i = 0; i < 30; ++i) chart.points.push_back({static_cast<double>(i * 7 % 10), i == 4, i == 9});
    chart.band_low = 3;
    chart.band_high = 6;
    chart.entering = 5;
    chart.flags = {{12, "8"}};
    ui::run_chart({150, 140, 150, 80}, chart);
    ui::field({330, 90, 140, 22}, "Field with focus", true);
    const ui::Dot dots[] = {ui::Dot::held, ui::Dot::not_held, ui::Dot::no_shift, ui::Dot::ahead,
                            ui::Dot::today_open};
    ui::rhythm({330, 130}, dots);
}

std::vector<std::uint32_t> picture(int frames) {
    ui::Kit kit{ui::Panel{}};
    window::Painter painter;
    for (int i = 0; i < frames; ++i) {
        kit.begin({}, "stand");
        draw_something_of_everything();
        painter.paint(*kit.end());
    }
    return {painter.pixels().begin(), painter.pixels().end()};
}

std::uint32_t pixel(const std::vector<std::uint32_t>& pixels, int x, int y) {
    return pixels.at(static_cast<std::size_t>(y) * 1920 + static_cast<std::size_t>(x));
}

}  // namespace

TEST_CASE("the painter gives the same bytes every time, in the first frame as in the third") {
    const std::vector<std::uint32_t> first = picture(1);
    CHECK(first == picture(1));
    CHECK(first == picture(3));
}

TEST_CASE("fills end on their edges, and what lies beside them keeps its colour") {
    ui::Kit kit{ui::Panel{}};
    window::Painter painter;
    kit.begin({}, "stand");
    ui::fill({25, 25, 25, 25}, ui::Shade::target);
    ui::fill({75, 25, 25, 25}, ui::Shade::target, 3);
    ui::outline({125, 25, 25, 25}, ui::Shade::ink, 1, 0);
    painter.paint(*kit.end());
    const std::vector<std::uint32_t> pixels{painter.pixels().begin(), painter.pixels().end()};
    const std::uint32_t paper = ui::colour(ui::Theme::light, ui::Shade::paper);
    const std::uint32_t target = ui::colour(ui::Theme::light, ui::Shade::target);
    const std::uint32_t ink = ui::colour(ui::Theme::light, ui::Shade::ink);
    for (const int left : {100, 300}) {
        CHECK(pixel(pixels, left, 150) == target);
        CHECK(pixel(pixels, left - 1, 150) == paper);
        CHECK(pixel(pixels, left + 99, 150) == target);
        CHECK(pixel(pixels, left + 100, 150) == paper);
        CHECK(pixel(pixels, left + 50, 99) == paper);
        CHECK(pixel(pixels, left + 50, 100) == target);
        CHECK(pixel(pixels, left + 50, 199) == target);
        CHECK(pixel(pixels, left + 50, 200) == paper);
    }
    CHECK(pixel(pixels, 300, 100) == paper);  // the corner is round
    CHECK(pixel(pixels, 499, 150) == paper);
    CHECK(pixel(pixels, 500, 150) == ink);
    CHECK(pixel(pixels, 503, 150) == ink);
    CHECK(pixel(pixels, 504, 150) == paper);
}

TEST_CASE("a key looks pressed while the finger holds it and for 100 ms at least") {
    ui::Kit kit{ui::Panel{}};
    const auto shown = [&](std::int64_t now, std::vector<ui::FingerEvent> fingers) {
        window::Painter painter;
        kit.begin({.fingers = std::move(fingers), .keys = {}, .now_ms = now}, "stand");
        ui::KeyLook dark;
        dark.style = ui::KeyStyle::dark;
        ui::key({25, 25, 50, 25}, "Dark", dark);
        ui::key({100, 25, 50, 25}, "Outlined");
        painter.paint(*kit.end());
        const std::vector<std::uint32_t> pixels{painter.pixels().begin(), painter.pixels().end()};
        return std::pair{pixel(pixels, 110, 120), pixel(pixels, 410, 120)};
    };
    const auto c = [](ui::Shade shade) { return ui::colour(ui::Theme::light, shade); };
    using What = ui::FingerEvent::What;
    CHECK(shown(0, {}) == std::pair{c(ui::Shade::key), c(ui::Shade::sheet)});
    CHECK(shown(10, {{What::down, 200, 150, 10, true}}) ==
          std::pair{c(ui::Shade::key_down), c(ui::Shade::sheet)});
    CHECK(shown(20, {{What::up, 200, 150, 20, true}}).first == c(ui::Shade::key_down));
    CHECK(shown(109, {}).first == c(ui::Shade::key_down));
    CHECK(shown(110, {}).first == c(ui::Shade::key));
    CHECK(shown(500, {{What::down, 500, 150, 500, true}}).second == c(ui::Shade::ink));
    CHECK(shown(900, {}).second == c(ui::Shade::ink));
    CHECK(shown(910, {{What::move, 900, 700, 910, true}}).second == c(ui::Shade::sheet));  // slid off
}

TEST_CASE("a see-through fill is blended once, with no seam where its triangles meet") {
    ui::Kit kit{ui::Panel{}};
    window::Painter painter;
    kit.begin({}, "stand");
    ui::dialog({95, 37.5F, 290, 195});
    painter.paint(*kit.end());
    const std::vector<std::uint32_t> pixels{painter.pixels().begin(), painter.pixels().end()};
    const std::uint32_t corner = pixel(pixels, 5, 5);
    CHECK(corner != ui::colour(ui::Theme::light, ui::Shade::paper));
    for (int i = 0; i < 150; ++i) CHECK(pixel(pixels, i * 2, i) == corner);
}

TEST_CASE("the offscreen window saves what it showed") {
    const std::filesystem::path file =
        std::filesystem::temp_directory_path() / "kataboard_kit_painter_test.png";
    window::Wish wish;
    wish.system = window::System::offscreen;
    wish.panel = ui::Panel{320, 200, 4};
    const std::unique_ptr<window::Window> glass = window::open(wish);
    CHECK(glass->panel() == *wish.panel);
    ui::Kit kit{glass->panel()};
    kit.begin({}, "stand");
    glass->show(kit.end());
    glass->save_picture(file);
    CHECK(std::filesystem::file_size(file) > 100);
    std::filesystem::remove(file);
    CHECK_THROWS_AS(glass->save_picture("/nowhere/at/all.png"), std::runtime_error);
}

TEST_CASE("an offscreen window that is woken does not wait any longer") {
    window::Wish wish;
    wish.system = window::System::offscreen;
    const std::unique_ptr<window::Window> glass = window::open(wish);
    glass->wake();
    CHECK(glass->wait(std::nullopt).fingers.empty());
    CHECK(glass->wait(0).now_ms >= 0);
}
