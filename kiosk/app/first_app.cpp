// The loop's step of the first pages, and their errands.
#include "kiosk/app/first_app.hpp"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "kiosk/screens/first.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/tr.hpp"

namespace kiosk {

namespace {

using nlohmann::json;

constexpr int settle_frames = 2;
constexpr std::size_t most_stations = 2'000;
constexpr std::int64_t minute_ms = 60'000;

std::string words_in(const json& object, const char* key) {
    const auto it = object.find(key);
    return it != object.end() && it->is_string() ? it->get<std::string>() : std::string{};
}

std::uint64_t count_in(const json& object, const char* key) {
    const auto it = object.find(key);
    return it != object.end() && it->is_number_unsigned() ? it->get<std::uint64_t>() : 0;
}

bool yes_in(const json& object, const char* key) {
    const auto it = object.find(key);
    return it != object.end() && it->is_boolean() && it->get<bool>();
}

std::string why(const Ran& ran) {
    return ran.why.empty() ? std::string(tr("That did not work, and nothing was changed. Try again."))
                           : ran.why;
}

/// Where shares and sticks are mounted: there are no settings yet that say more.
std::vector<std::string> usual_roots() { return {"/mnt", "/media", "/run/media"}; }

}  // namespace

bool is_new_panel(const std::filesystem::path& dir) {
    std::error_code trouble;
    return !std::filesystem::exists(dir / "station.db", trouble) && !trouble;
}

std::vector<FirstStation> stations_in(const std::string& text) {
    std::vector<FirstStation> stations;
    const auto array = json::parse(text, nullptr, false);
    if (!array.is_array()) {
        return stations;
    }
    for (const auto& object : array) {
        if (!object.is_object() || yes_in(object, "replaced") || stations.size() >= most_stations) {
            continue;
        }
        FirstStation station{words_in(object, "jid"), words_in(object, "name"), count_in(object, "records"),
                             words_in(object, "last")};
        if (!station.jid.empty()) {
            stations.push_back(std::move(station));
        }
    }
    return stations;
}

FirstApp::FirstApp(std::filesystem::path dir, const ui::Panel& panel, FirstOptions options)
    : dir_(std::move(dir)),
      options_(std::move(options)),
      post_(std::make_shared<Post<News>>(options_.wake)),
      kit_(panel) {
    kit_.set_theme(options_.theme.value_or(ui::Theme::light));
}

FirstApp::~FirstApp() {
    post_->mute();
    for (const auto& errand : errands_) {
        errand->stop();
    }
}

void FirstApp::set_panel(const ui::Panel& panel) {
    kit_.set_panel(panel);
    stale_ = settle_frames;
}

bool FirstApp::wants_frame(const ui::Input& input, journal::Moment now) {
    take_news();
    const auto kit_due = kit_.next_frame_at();
    return stale_ > 0 || !input.fingers.empty() || !input.keys.empty() || now.ms / minute_ms != minute_ ||
           (kit_due && input.now_ms >= *kit_due);
}

std::int64_t FirstApp::sleep_ms(std::int64_t now_ms, journal::Moment now) const {
    if (stale_ > 0) {
        return 0;
    }
    auto due = now_ms + minute_ms - now.ms % minute_ms;
    if (const auto kit_due = kit_.next_frame_at()) {
        due = std::min(due, *kit_due);
    }
    return std::max<std::int64_t>(due - now_ms, 0);
}

ImDrawData* FirstApp::frame(const ui::Input& input, journal::Moment now) {
    take_news();
    if (!input.fingers.empty() || !input.keys.empty()) {
        stale_ = settle_frames;
    } else if (stale_ > 0) {
        --stale_;
    }
    minute_ = now.ms / minute_ms;
    const auto page = state_.page;
    kit_.begin(input, first_page_name(page));
    const auto ask = draw_first(state_, clock_words(now, kata::system_zone()));
    ImDrawData* drawing = kit_.end();
    if (state_.page != page) {
        stale_ = settle_frames;
        if (kit_.finger_is_down()) {
            kit_.swallow_touch();  // the finger was meant for the page that is gone
        }
    }
    act(ask);
    return drawing;
}

void FirstApp::start(What what, std::function<void(News&, const std::atomic<bool>&)> work) {
    std::erase_if(errands_, [](const auto& errand) { return errand->done(); });
    const auto ticket = tickets_[what] = ++last_ticket_;
    state_.trouble.clear();
    stale_ = settle_frames;
    errands_.push_back(std::make_unique<Errand>(
        options_.runs, [post = post_, what, ticket, work = std::move(work)](const std::atomic<bool>& stop) {
            News news;
            news.what = what;
            news.ticket = ticket;
            try {
                work(news, stop);
            } catch (const std::exception& broken) {
                news.ran.status = -1;
                news.ran.why = broken.what();
            }
            news.ended = true;
            post->put(std::move(news));
        }));
    take_news();  // one that runs at once is through already
}

void FirstApp::act(FirstAsk ask) {
    const auto run = [run = options_.share.run](std::vector<std::string> words) {
        return [run, words = std::move(words)](News& news, const std::atomic<bool>& stop) {
            news.ran = run({.words = words}, stop);
        };
    };
    switch (ask) {
    case FirstAsk::none: return;
    case FirstAsk::look:
        if (!std::exchange(state_.looking, true)) {
            start(What::look, [find = options_.share.find](News& news, const std::atomic<bool>& stop) {
                news.folders = find(usual_roots(), stop);
            });
        }
        return;
    case FirstAsk::list_stations:
        state_.asking = true;  // of another folder than before: the older answer is dropped
        return start(What::stations, run({"stations", "--share", state_.share, "--json"}));
    case FirstAsk::take_place: return start_restore();
    case FirstAsk::start_new:
        if (!std::exchange(state_.making, true)) {
            start(What::init, run({"init", dir_.string(), "--station", state_.name}));
        }
        return;
    case FirstAsk::open: over_ = true; return;
    }
}

void FirstApp::start_restore() {
    start(What::restore, [run = options_.share.run, post = post_, ticket = last_ticket_ + 1,
                          words = std::vector<std::string>{
                              "--data", dir_.string(), "restore", "--share", state_.share, "--station",
                              state_.station, "--json"}](News& news, const std::atomic<bool>& stop) {
        const auto heard = [&](std::string_view line) {
            const auto object = json::parse(line, nullptr, false);
            if (object.is_object() && object.contains("done")) {
                News part;
                part.what = What::restore;
                part.ticket = ticket;
                part.done = count_in(object, "done");
                part.all = count_in(object, "all");
                post->put(std::move(part));
            }
        };
        news.ran = run({.words = words, .heard = heard}, stop);
    });
}

bool FirstApp::take_news() {
    auto all = post_->take_all();
    for (auto& news : all) {
        take(std::move(news));
    }
    if (!all.empty()) {
        stale_ = settle_frames;
    }
    return !all.empty();
}

void FirstApp::take(News news) {
    if (news.ticket != tickets_[news.what]) {
        return;
    }
    if (!news.ended) {
        state_.done = news.done;
        state_.all = news.all;
        return;
    }
    switch (news.what) {
    case What::look:
        state_.looking = false;
        state_.folders = std::move(news.folders);
        return;
    case What::stations:
        state_.asking = false;
        state_.stations = stations_in(news.ran.out);
        if (news.ran.status != 0) {
            state_.trouble = why(news.ran);
        }
        return;
    case What::restore: return end_restore(news.ran);
    case What::init:
        state_.making = false;
        over_ = news.ran.status == 0;
        if (!over_) {
            state_.trouble = why(news.ran);
        }
        return;
    }
}

void FirstApp::end_restore(const Ran& ran) {
    state_.page = ran.status == 0 ? FirstPage::done : FirstPage::confirm;
    if (ran.status != 0) {
        state_.trouble = why(ran);
    }
}

}  // namespace kiosk
