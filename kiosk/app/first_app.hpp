// The panel before it has a station: takes the place of one that stands in the shared folder, or begins a new one. It knows no station and no
// board; when one stands in the directory it is over, and App goes on.
//
// 1 What is done outside is done by `kata` as a child, or by a thread that looks for folders; both may hang, the glass never does.
// 2 One errand at a time of a kind. What an errand reports that nobody waits for any more is dropped.
// 3 `kata restore` and `kata init` leave a whole station or none: a power cut in the middle finds this page again.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/journal/moment.hpp"
#include "kiosk/app/errand.hpp"
#include "kiosk/app/inbox.hpp"
#include "kiosk/app/kata_program.hpp"
#include "kiosk/first.hpp"
#include "kiosk/kit/kit.hpp"

namespace kiosk {

struct FirstOptions {
    ShareHelp share = real_share_help();
    Writer::Runs runs = Writer::Runs::on_a_thread;
    std::function<void()> wake = {};  ///< called from any thread when there is news
    std::optional<ui::Theme> theme = {};
};

/// No station stands in this directory, nor a part of one that a power cut has left: that is `kata`'s to say.
bool is_new_panel(const std::filesystem::path& dir);

class FirstApp {
public:
    FirstApp(std::filesystem::path dir, const ui::Panel& panel, FirstOptions options);
    ~FirstApp();
    FirstApp(const FirstApp&) = delete;
    FirstApp& operator=(const FirstApp&) = delete;

    bool wants_frame(const ui::Input& input, journal::Moment now);
    ImDrawData* frame(const ui::Input& input, journal::Moment now);
    std::int64_t sleep_ms(std::int64_t now_ms, journal::Moment now) const;
    void set_panel(const ui::Panel& panel);
    const ui::Trace& trace() const { return kit_.trace(); }
    const FirstState& state() const { return state_; }
    /// A station stands, and a person wants to see it.
    bool over() const { return over_; }

private:
    enum class What { look, stations, restore, init };
    struct News {
        What what = What::look;
        std::uint64_t ticket = 0;
        bool ended = false;
        Ran ran;
        std::vector<ShareFolder> folders;
        std::uint64_t done = 0, all = 0;
    };

    void act(FirstAsk ask);
    void start(What what, std::function<void(News&, const std::atomic<bool>&)> work);
    void start_restore();
    bool take_news();
    void take(News news);
    void end_restore(const Ran& ran);

    std::filesystem::path dir_;
    FirstOptions options_;
    std::shared_ptr<Post<News>> post_;
    std::vector<std::unique_ptr<Errand>> errands_;
    std::map<What, std::uint64_t> tickets_;  // of the newest of each kind
    std::uint64_t last_ticket_ = 0;
    ui::Kit kit_;
    FirstState state_;
    bool over_ = false;
    int stale_ = 2;
    std::int64_t minute_ = -1;
};

/// What `kata stations --json` said; those that another took the place of are left out.
std::vector<FirstStation> stations_in(const std::string& text);

}  // namespace kiosk
