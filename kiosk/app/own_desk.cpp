// PINs beside the glass.
#include "kiosk/app/own_desk.hpp"

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
    under_way_ = true;
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

void OwnDesk::ask(const PinAsk& ask, const kata::Station& station, Writer& writer, kata::Moment now) {
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
    const auto tries = tries_of(ask.person, station);
    if (hash.empty() || kata::wait_seconds(tries, now) > 0) {
        return;
    }
    keep(ask.person, kata::after_wrong_try(tries, now), writer);
    start([person = ask.person, digits = ask.digits, hash] {
        const bool fits = kata::pin_fits(hash, digits);
        return OwnNews{fits ? OwnNews::What::opened : OwnNews::What::nothing, person, {}, {}};
    });
}

void OwnDesk::write_file(const std::filesystem::path& file, std::string text) {
    if (!under_way_) {
        start([person = open_, file, text = std::move(text)] {
            write_own_file(file, text);
            return OwnNews{OwnNews::What::written, person, file.string(), {}};
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
    } else if (news.what == OwnNews::What::nothing) {
        wrong_ = news.person;
    }
    return std::move(news);
}

void OwnDesk::mind_clock(const kata::EntityId& person, const kata::Station& station, Writer& writer,
                         kata::Moment now) {
    const auto tries = person.empty() ? kata::PinTries{} : tries_of(person, station);
    if (tries.wrong > 0 && kata::at_clock(tries, now) != tries) {
        keep(person, kata::at_clock(tries, now), writer);
    }
}

void OwnDesk::close() {
    open_.clear();
    wrong_.clear();
}

kata::PinTries OwnDesk::tries_of(const kata::EntityId& person, const kata::Station& station) const {
    const auto it = tries_.find(person);
    return it != tries_.end()
               ? it->second
               : kata::tries_from(station.remembered(kata::pin_tries_key(person)).value_or(""));
}

void OwnDesk::keep(const kata::EntityId& person, const kata::PinTries& tries, Writer& writer) {
    tries_[person] = tries;
    writer.remember(kata::pin_tries_key(person),
                    tries.wrong == 0 ? std::nullopt : std::optional(kata::to_text(tries)));
}

PinState OwnDesk::state(const kata::EntityId& person, const kata::Station& station, kata::Moment now) const {
    PinState state;
    state.asked = person;
    state.open = open_;
    state.checking = under_way_;
    state.wrong = !person.empty() && wrong_ == person;
    if (!person.empty() && !under_way_ && !station.person(person).pin.empty()) {
        state.wait_seconds = kata::wait_seconds(tries_of(person, station), now);
    }
    return state;
}

}  // namespace kiosk
