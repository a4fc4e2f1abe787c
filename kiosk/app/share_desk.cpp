// Errands and what they report.
#include "kiosk/app/share_desk.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <nlohmann/json.hpp>

#include "kiosk/screens/words.hpp"
#include "kiosk/tr.hpp"

namespace kiosk {

namespace {

constexpr int share_not_there = 3, part_done = 4;  // exit status of `kata sync`
constexpr std::size_t most_requests = 200;

std::string name_of(const std::string& path) { return std::filesystem::path(path).filename().string(); }

std::string words_in(const nlohmann::json& object, const char* key) {
    const auto it = object.find(key);
    return it != object.end() && it->is_string() ? it->get<std::string>() : std::string{};
}

/// Whether the store says how it went.
bool is_told(const Ran& ran) {
    return ran.status == 0 || ran.status == share_not_there || ran.status == part_done;
}

}  // namespace

std::vector<std::string> share_roots(const kata::Settings& settings) {
    std::vector<std::string> roots{"/mnt"};
    std::ranges::copy_if(settings.import_folders, std::back_inserter(roots),
                         [](const std::string& folder) { return folder.starts_with('/'); });
    return roots;
}

std::vector<JoinRequest> requests_in(const std::string& text) {
    std::vector<JoinRequest> requests;
    const auto array = nlohmann::json::parse(text, nullptr, false);
    if (!array.is_array()) {
        return requests;
    }
    for (const auto& object : array) {
        if (!object.is_object() || requests.size() >= most_requests) {
            continue;
        }
        JoinRequest request{words_in(object, "jid"), words_in(object, "name"), words_in(object, "words")};
        if (!request.jid.empty() && !request.words.empty()) {
            requests.push_back(std::move(request));
        }
    }
    return requests;
}

std::optional<int> percent_in(std::string_view line) {
    const auto object = nlohmann::json::parse(line, nullptr, false);
    if (!object.is_object()) {
        return {};
    }
    const auto done = object.find("done"), all = object.find("all");
    if (done == object.end() || all == object.end() || !done->is_number_unsigned() ||
        !all->is_number_unsigned() || *all == 0U) {
        return {};
    }
    const auto part = done->get<double>() / all->get<double>();
    return static_cast<int>(100 * std::min(part, 1.0));
}

ShareDesk::ShareDesk(std::filesystem::path dir, std::vector<std::string> roots, ShareHelp help,
                     Writer::Runs runs, std::function<void()> wake)
    : dir_(std::move(dir)),
      roots_(std::move(roots)),
      help_(std::move(help)),
      runs_(runs),
      post_(std::make_shared<Post<News>>(std::move(wake))) {}

ShareDesk::~ShareDesk() {
    post_->mute();
    for (const auto& [what, errand] : errands_) {
        errand->stop();
    }
}

bool ShareDesk::is_at(What what) const {
    switch (what) {
    case What::sync: return state_.syncing;
    case What::look: return state_.looking;
    case What::copy: return !state_.copying_to.empty();
    case What::requests: return state_.asking;
    case What::accept: return !state_.accepting.empty();
    case What::use_folder: return false;
    }
    return false;
}

std::vector<std::string> ShareDesk::words(std::vector<std::string> rest) const {
    rest.insert(rest.begin(), {"--data", dir_.string()});
    return rest;
}

void ShareDesk::start(const ShareAsk& ask, std::function<void(News&, const std::atomic<bool>&)> work) {
    errands_.erase(ask.what);  // it has ended: its news was taken
    errands_[ask.what] = std::make_unique<Errand>(
        runs_, [post = post_, ask, work = std::move(work)](const std::atomic<bool>& stop) {
            News news;
            news.what = ask.what;
            news.to = ask.to;
            try {
                work(news, stop);
            } catch (const std::exception& why) {
                news.ran.status = -1;
                news.ran.why = why.what();
            }
            post->put(std::move(news));
        });
}

void ShareDesk::ask(const ShareAsk& ask) {
    if (is_at(ask.what)) {
        return;
    }
    const auto run = [run = help_.run](std::vector<std::string> said) {
        return [run, said = std::move(said)](News& news, const std::atomic<bool>& stop) {
            news.ran = run({.words = said}, stop);
        };
    };
    switch (ask.what) {
    case What::sync: state_.syncing = true; return start(ask, run(words({"sync"})));
    case What::look:
        state_.looking = true;
        return start(ask, [find = help_.find, roots = roots_](News& news, const std::atomic<bool>& stop) {
            news.folders = find(roots, stop);
        });
    case What::requests: state_.asking = true; return start(ask, run(words({"plant", "requests", "--json"})));
    case What::accept:
        state_.accepting = ask.to;
        return start(ask, run(words({"plant", "accept", ask.to, "--words", ask.words})));
    case What::copy: return copy_to_stick(ask);
    case What::use_folder: return;
    }
}

void ShareDesk::copy_to_stick(const ShareAsk& ask) {
    state_.copying_to = ask.to;
    start(ask, [run = help_.run, post = post_, make = words({"plant", "copy", "--share", ask.to}),
                sync = words({"sync", "--share", ask.to, "--once", "--json"})](
                   News& news, const std::atomic<bool>& stop) {
        news.ran = run({.words = make}, stop);
        if (news.ran.status != 0) {
            return;
        }
        const auto tell = [post, to = news.to](std::string_view line) {
            if (const auto percent = percent_in(line)) {
                News far;
                far.what = What::copy;
                far.to = to;
                far.percent = percent;
                post->put(std::move(far));
            }
        };
        news.ran = run({.words = sync, .heard = tell}, stop);
    });
}

bool ShareDesk::take_news() {
    auto all = post_->take_all();
    for (auto& news : all) {
        take(std::move(news));
    }
    return !all.empty();
}

void ShareDesk::say(const Ran& ran) {
    trouble_ =
        ran.why.empty() ? std::string(tr("That did not work, and nothing was changed. Try again.")) : ran.why;
}

void ShareDesk::take(News news) {
    switch (news.what) {
    case What::sync:
        state_.syncing = false;
        if (!is_told(news.ran)) {
            say(news.ran);
        }
        return;
    case What::look:
        state_.looking = false;
        state_.folders = std::move(news.folders);
        return;
    case What::copy:
        if (news.percent) {
            state_.copied_percent = news.percent;
            return;
        }
        return end_copy(news);
    case What::requests:
        state_.asking = false;
        state_.requests = requests_in(news.ran.out);
        if (news.ran.status != 0) {
            say(news.ran);
        }
        return;
    case What::accept: return end_accept(news);
    case What::use_folder: return;
    }
}

void ShareDesk::end_copy(const News& news) {
    state_.copying_to.clear();
    state_.copied_percent.reset();
    if (news.ran.status == 0) {
        done_ = said("All is copied to {0}. The stick may be pulled out.", name_of(news.to));
    } else {
        say(news.ran);
    }
}

/// The certificate goes out with the next copy: at once, if none runs.
void ShareDesk::end_accept(const News& news) {
    state_.accepting.clear();
    if (news.ran.status != 0) {
        say(news.ran);
        return;
    }
    std::erase_if(state_.requests, [&](const JoinRequest& request) { return request.jid == news.to; });
    done_ = tr("Accepted. It goes out with the next copy.");
    ask({What::sync});
}

}  // namespace kiosk
