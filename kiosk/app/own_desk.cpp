// PINs beside the glass.
#include "kiosk/app/own_desk.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "kiosk/app/own_file.hpp"

namespace kiosk {

OwnDesk::OwnDesk(Writer::Runs runs, const kata::PinCost& cost, std::function<void()> wake)
    : runs_(runs),
      cost_(cost),
      post_(std::make_shared<Post<OwnNews>>(std::move(wake))) {}

OwnDesk::~OwnDesk() { post_->mute(); }

void OwnDesk::start(std::function<OwnNews()> work) {
    under_way_ = heard_ = true;
    errand_ =
        std::make_unique<Errand>(runs_, [post = post_, work = std::move(work)](const std::atomic<bool>&) {
            OwnNews news;
            try {
                news = work();
            } catch (const std::exception& why) {
                news.broken = why.what();
            }
            post->put(std::move(news));
        });
}

void OwnDesk::ask(const PinAsk& ask, const kata::Station& station, Writer& writer, Clock clock) {
    if (under_way_ || ask.person.empty()) {
        return;
    }
    const auto hash = station.person(ask.person).pin;
    wrong_.clear();
    if (ask.choose) {
        if ((hash.empty() || open_ == ask.person) && !kata::refuse_pin(ask.digits)) {
            start([person = ask.person, digits = ask.digits, cost = cost_] {
                return OwnNews{OwnNews::What::chosen, person, kata::pin_hash(digits, cost), {}};
            });
        }
        return;
    }
    const auto tries = tries_of(ask.person, station, clock);
    if (hash.empty() || clock.ms < tries.until_ms) {
        return;
    }
    const auto counted = kata::after_wrong_try(tries.counted, clock.now);
    keep(ask.person, {counted, clock.ms + kata::wait_ms(counted, clock.now)}, writer);
    start([person = ask.person, digits = ask.digits, hash] {
        const bool fits = kata::pin_fits(hash, digits);
        return OwnNews{fits ? OwnNews::What::opened : OwnNews::What::nothing, person, {}, {}};
    });
}

void OwnDesk::write_file(const std::filesystem::path& file, std::string text) {
    if (!under_way_) {
        start([person = open_, file, text = std::move(text)] {
            return OwnNews{OwnNews::What::written, person, write_own_file(file, text).string(), {}};
        });
    }
}

std::optional<OwnNews> OwnDesk::take_news(Writer& writer) {
    auto all = post_->take_all();
    if (all.empty()) {
        return std::nullopt;
    }
    under_way_ = false;
    auto& news = all.back();
    if (news.what == OwnNews::What::opened || news.what == OwnNews::What::chosen) {
        keep(news.person, {}, writer);
        news.what = heard_ ? news.what : OwnNews::What::nothing;
    } else if (news.what == OwnNews::What::nothing && heard_) {
        wrong_ = news.person;
    }
    return std::move(news);
}

void OwnDesk::look_up(const kata::EntityId& person, const kata::Station& station, Writer& writer,
                      Clock clock) {
    if (!person.empty() && !tries_.contains(person)) {
        keep(person, tries_of(person, station, clock), writer);
    }
}

void OwnDesk::close() {
    open_.clear();
    wrong_.clear();
}

OwnDesk::Tries OwnDesk::tries_of(const kata::EntityId& person, const kata::Station& station,
                                 Clock clock) const {
    if (const auto it = tries_.find(person); it != tries_.end()) {
        return it->second;
    }
    const auto stored = kata::tries_from(station.remembered(kata::pin_tries_key(person)).value_or(""));
    const auto counted = kata::at_clock(stored, clock.now);
    return {counted, clock.ms + kata::wait_ms(counted, clock.now)};
}

void OwnDesk::keep(const kata::EntityId& person, const Tries& tries, Writer& writer) {
    tries_[person] = tries;
    const auto& counted = tries.counted;
    writer.remember(kata::pin_tries_key(person),
                    counted.wrong == 0 ? std::nullopt : std::optional(kata::to_text(counted)));
}

PinState OwnDesk::state(const kata::EntityId& person, const kata::Station& station, Clock clock) const {
    PinState state;
    state.asked = person;
    state.open = open_;
    state.checking = under_way_;
    state.wrong = !person.empty() && wrong_ == person;
    if (!person.empty() && !under_way_ && !station.person(person).pin.empty()) {
        state.wait_ms = std::max<std::int64_t>(tries_of(person, station, clock).until_ms - clock.ms, 0);
    }
    return state;
}

}  // namespace kiosk
