// A panel with the demo's boards, and another station of its plant that has told of the paint shop's.
#pragma once

#include <fstream>
#include <functional>
#include <map>
#include <utility>

#include "tests/core/kata/station_world.hpp"
#include "tests/panel/panel.hpp"

namespace tests {

struct PlantPanel {
    test::StationWorld other;
    Panel panel;

    /// `fills` puts on the paint shop's board, "board/paint", what the test wants to read there.
    explicit PlantPanel(std::optional<kiosk::ScreenId> screen = kiosk::ScreenId::storyboard,
                        const std::function<void(test::StationWorld&)>& fills = {},
                        kiosk::ShareHelp share = kiosk::no_share_help())
        : panel(options(screen, std::move(share))) {
        other.ask(kata::NameStation{"Paint shop panel"});
        kata::Board board;
        board.slug = "paint";
        board.name = "Paint shop entry";
        other.ask(kata::AddBoard{board});
        if (fills) {
            fills(other);
        }
        tell();
    }
    /// An hour after the other station's morning.
    static PanelOptions options(std::optional<kiosk::ScreenId> screen, kiosk::ShareHelp share) {
        PanelOptions options;
        options.screen = screen;
        options.board = "cell-7";
        options.now = test::morning + journal::hours(1);
        options.share = std::move(share);
        return options;
    }
    void tell() {
        kata::Station hand{panel.dir(), test::usual_options()};
        std::map<std::string, journal::Bytes32> tips;
        for (const auto& sealed : other.station.store().arrived_since(0).first) {
            auto& before = tips.try_emplace(sealed.jid, journal::chain_start(sealed.jid)).first->second;
            hand.store().import_record(sealed.jid, journal::to_line(sealed.record), sealed.record, sealed.tip,
                                       before);
            before = sealed.tip;
        }
        panel.frame();
    }
    /// From the storyboard of one's own board.
    void open_paint_shop() {
        panel.tap("Boards");
        panel.tap("All boards of the plant");
        panel.tap("Paint shop entry");
        if (panel.screen() != "storyboard") panel.touch(900, 500);
    }
    void restart_with(const std::string& settings) {
        panel.off();
        std::ofstream{kata::settings_file(panel.dir())} << settings;
        panel.on_at(kiosk::ScreenId::glance);
    }
};

}  // namespace tests
