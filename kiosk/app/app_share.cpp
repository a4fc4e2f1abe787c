// The panel and the shared folder: what a finger asks goes to the desk, what came of it to the toast or the strip.
#include <exception>
#include <utility>

#include "kiosk/app/app.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

/// Pages that show what lies outside look at it when they open.
void App::look_at_share() {
    if (showing_ == ScreenId::copy_to_stick || showing_ == ScreenId::change_folder) {
        share_.ask({ShareAsk::What::look});
    } else if (showing_ == ScreenId::join_requests) {
        share_.ask({ShareAsk::What::requests});
    }
}

void App::tend_share(const Pane& pane, std::int64_t now_ms) {
    if (!pane.share_ask) {
        return;
    }
    trouble_.clear();
    stale_ = settle_frames;
    if (pane.share_ask->what == ShareAsk::What::use_folder) {
        use_folder(pane.share_ask->to, now_ms);
    } else if (pane.share_ask->what == ShareAsk::What::accept) {
        want_accept(*pane.share_ask);
    } else {
        share_.ask(*pane.share_ask);
    }
    take_share_news(now_ms);  // one that runs at once is through already
}

/// A line of the station's own settings, on its own disk; the folder itself is not looked at.
void App::use_folder(const std::string& folder, std::int64_t now_ms) {
    try {
        kata::write_share_folder(kata::settings_file(station_.dir()), folder);
        toast_ = Toast{said("The shared folder is {0} from now on", folder), now_ms + toast_ms, 0};
    } catch (const std::exception& why) {
        trouble_ = why.what();
    }
}

void App::take_share_news(std::int64_t now_ms) {
    if (!share_.take_news()) {
        return;
    }
    stale_ = settle_frames;
    take_news();
    if (auto trouble = share_.take_trouble()) {
        trouble_ = std::move(*trouble);
    }
    if (auto done = share_.take_done()) {
        toast_ = Toast{std::move(*done), now_ms + toast_ms, 0};
    }
}

}  // namespace kiosk
