// The run chart under a finger: where its flags lead.
#include <algorithm>

#include "tests/catch.hpp"
#include "tests/panel/panel.hpp"

namespace {

using tests::Panel;
using tests::PanelOptions;

PanelOptions at_the_chart(ui::Panel glass = {}) {
    PanelOptions options;
    options.screen = kiosk::ScreenId::run_chart;
    options.board = "cell-7";
    options.glass = glass;
    return options;
}

/// Labels of the flags on the glass, from left to right: "Experiment 6".
std::vector<std::string> flags(const Panel& panel) {
    std::vector<std::string> labels;
    for (const auto& item : panel.trace().items) {
        if (item.label.starts_with("Experiment ")) {
            labels.push_back(item.label);
        }
    }
    return labels;
}

const kata::Experiment& experiment(Panel& panel, const std::string& label) {
    const int number = std::stoi(label.substr(label.find(' ')));
    return *std::ranges::find(panel.board().experiments, number, &kata::Experiment::number);
}

bool stands_there(const Panel& panel, std::string words) {
    words.front() = static_cast<char>(std::toupper(words.front()));
    return std::ranges::any_of(panel.trace().texts,
                               [&](const ui::ShownText& text) { return text.whole == words; });
}

}  // namespace

TEST_CASE("a flag opens the record at its experiment, on whatever page that is") {
    for (const ui::Panel glass : {ui::Panel{}, ui::Panel{1280, 800, 5.89F}}) {
        Panel panel(at_the_chart(glass));
        panel.tap("All");
        const auto labels = flags(panel);
        REQUIRE(labels.size() >= 3);
        for (const auto& label : labels) {
            INFO(label << " on " << glass.width_px << " px");
            panel.tap(label);
            REQUIRE(panel.screen() == "experiment-record");
            CHECK(panel.app().draft().chosen_experiment == experiment(panel, label).id);
            CHECK(stands_there(panel, experiment(panel, label).step));
            panel.tap("Back");
            CHECK(panel.screen() == "run-chart");
        }
    }
}

TEST_CASE("from the flag's row the record can be paged, and opened elsewhere nothing is marked") {
    Panel panel(at_the_chart({1280, 800, 5.89F}));
    panel.tap("All");
    panel.tap(flags(panel).front());
    panel.tap("Page up");
    CHECK(panel.screen() == "experiment-record");
    panel.tap("Back");
    panel.tap("Back");
    CHECK(panel.screen() == "storyboard");
    panel.tap("Experiment");
    CHECK(panel.app().draft().chosen_experiment.empty());
    panel.tap("Back");
    CHECK(panel.screen() == "storyboard");
}
