// The numbers of the drawings: where values lie, what is a surprise, which ticks stand on an axis.
#include <vector>

#include "core/measure/axis.hpp"
#include "core/measure/number_text.hpp"
#include "core/measure/plausible.hpp"
#include "core/measure/spread.hpp"
#include "tests/catch.hpp"

namespace {

using Values = std::vector<double>;

const Values late{102, 112, 117, 111, 108, 103, 115, 116, 146, 115, 116, 118, 108, 111, 116,
                  115, 108, 125, 113, 105, 131, 112, 120, 110, 125, 103, 100, 137, 104, 114};
const measure::Band band{95, 120};

bool is_good(const measure::Axis& axis) {
    const bool inside =
        axis.ticks.empty() || (axis.low <= axis.ticks.front() && axis.ticks.back() <= axis.high);
    return axis.low < axis.high && inside && axis.ticks.size() >= 2 && axis.ticks.size() <= 4;
}

}  // namespace

TEST_CASE("values inside the band are counted, its edges are inside") {
    CHECK(measure::share_inside(late, band) == measure::Share{25, 30});
    CHECK(measure::share_inside(late, {{}, 100}) == measure::Share{1, 30});
    CHECK(measure::share_inside({}, band) == measure::Share{0, 0});
}

TEST_CASE("the usual range is least and greatest of the last thirty") {
    CHECK(measure::usual_range(late) == measure::Range{100, 146});
    Values more{900};
    more.insert(more.end(), late.begin(), late.end());
    CHECK(measure::usual_range(more) == measure::Range{100, 146});
    CHECK_FALSE(measure::usual_range({}));
}

TEST_CASE("a slipped decimal sign is seen, and what was meant") {
    CHECK(measure::doubt(11.4, late) == measure::Doubt{{100, 146}, 114});
    CHECK(measure::doubt(1.14, late)->meant == 114);
    CHECK(measure::doubt(1140, late)->meant == 114);
    CHECK(measure::doubt(11400, late)->meant == 114);
    CHECK_FALSE(measure::doubt(0, late)->meant);
}

TEST_CASE("a value is far when it is outside by more than the usual range is wide") {
    CHECK_FALSE(measure::doubt(114, late));
    CHECK_FALSE(measure::doubt(192, late));
    CHECK(measure::doubt(192.5, late));
    CHECK_FALSE(measure::doubt(54, late));
    CHECK(measure::doubt(53, late));
}

TEST_CASE("nothing is a surprise before five values, nor one reject after many zeros") {
    CHECK_FALSE(measure::doubt(9999, Values{1, 2, 3, 4}));
    CHECK(measure::doubt(9999, Values{1, 2, 3, 4, 5}));
    CHECK_FALSE(measure::doubt(1, Values(30, 0)));
    CHECK_FALSE(measure::doubt(8, Values(30, 7)));
    CHECK(measure::doubt(70, Values(30, 7))->meant == 7);
}

TEST_CASE("the axes of the storyboard and of glance") {
    CHECK(measure::axis_of(late, band).ticks == Values{100, 140});
    CHECK(measure::axis_of(Values{97, 170}, band).ticks == Values{100, 150});
    const auto axis = measure::axis_of(late, band);
    CHECK(axis.low < 95);
    CHECK(axis.high > 146);
}

TEST_CASE("every axis has two to four ticks") {
    CHECK(is_good(measure::axis_of({})));
    CHECK(is_good(measure::axis_of(Values{7, 7, 7})));
    CHECK(is_good(measure::axis_of(Values{0, 0})));
    for (double width = 1e-4; width < 1e7; width *= 1.037) {
        for (const double low : {0.0, 0.37, -3.9, 95.0, 12345.6}) {
            INFO(low << " and " << width);
            REQUIRE(is_good(measure::axis_of(Values{low, low + width})));
        }
    }
    CHECK(measure::axis_of(Values{1, 3}).low >= 0);
    CHECK(measure::axis_of(Values{-5, 3}).low < -5);
}

TEST_CASE("the number line of the question runs from tick to tick") {
    CHECK(measure::number_line({100, 146}, 11.4) == measure::Axis{0, 160, {0, 40, 80, 120, 160}});
    for (double value = -1e5; value < 1e5; value += 777.7) {
        const auto line = measure::number_line({100, 146}, value);
        INFO(value);
        REQUIRE(line.ticks.size() >= 2);
        REQUIRE(line.ticks.size() <= 5);
        CHECK(line.low <= std::min(100.0, value));
        CHECK(line.high >= std::max(146.0, value));
        CHECK(line.ticks.front() == line.low);
        CHECK(line.ticks.back() == line.high);
    }
    CHECK(measure::number_line({7, 7}, 7).ticks.size() >= 2);
}

TEST_CASE("ticks say how many decimals they need") {
    CHECK(measure::decimals_of(Values{100, 150}) == 0);
    CHECK(measure::decimals_of(Values{0.1, 0.3}) == 1);
    CHECK(measure::decimals_of(Values{2.5, 2.75}) == 2);
}

TEST_CASE("numbers carry the language's signs") {
    CHECK(measure::number_text(114, 0) == "114");
    CHECK(measure::number_text(11.4, 1, ",") == "11,4");
    CHECK(measure::number_text(-0.3, 1) == "\u22120.3");
    CHECK(measure::number_text(-0.3, 0) == "0");
    CHECK(measure::decimals_needed(11.4) == 1);
    CHECK(measure::decimals_needed(114, 2) == 2);
    CHECK(measure::decimals_needed(0.125) == 3);
}
