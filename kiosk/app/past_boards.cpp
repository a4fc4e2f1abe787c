// One errand after another, for the newest wish.
#include "kiosk/app/past_boards.hpp"

#include <utility>

namespace kiosk {

PastBoards::PastBoards(std::filesystem::path dir, kata::StationOptions options, Writer::Runs runs,
                       std::function<void()> wake)
    : dir_(std::move(dir)),
      options_(options),
      runs_(runs),
      post_(std::make_shared<Post<News>>(std::move(wake))) {
    options_.read_only = true;
}

PastBoards::~PastBoards() { post_->mute(); }

void PastBoards::want(const std::string& board, kata::Moment at) {
    if (wish_ && wish_->board == board && wish_->at == at) {
        return;
    }
    wish_ = Then{board, at, nullptr};
    if (!under_way_) {
        start();
    }
}

void PastBoards::forget() {
    wish_.reset();
    state_ = {};
    broken_.clear();
}

void PastBoards::start() {
    under_way_ = true;
    broken_.clear();
    errand_ = std::make_unique<Errand>(
        runs_, [post = post_, dir = dir_, options = options_, wish = *wish_](const std::atomic<bool>&) {
            News news{wish, {}};
            try {
                const kata::Station station(dir, options);
                news.then.storyboard =
                    std::make_shared<kata::Storyboard>(station.storyboard_as_of(wish.board, wish.at));
            } catch (const std::exception& why) {
                news.broken = why.what();
            }
            post->put(std::move(news));
        });
}

bool PastBoards::take_news() {
    auto all = post_->take_all();
    if (all.empty()) {
        return false;
    }
    under_way_ = false;
    auto& newest = all.back();
    if (wish_ && newest.then.board == wish_->board && newest.then.at == wish_->at) {
        state_ = std::move(newest.then);
        broken_ = std::move(newest.broken);
    } else if (wish_) {
        start();
    }
    return true;
}

}  // namespace kiosk
